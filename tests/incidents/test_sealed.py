# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What was said inside a seal moves nothing that all have in common."""

import pytest

from sulh.incidents.links import Act, DoubleCount, Link, LinkAnswer, LinkAnswerValue, LinkValue
from sulh.incidents.parameters import Adoption
from sulh.incidents.reports import Actor, ActorKind, Report
from sulh.incidents.rows import ReportRow
from sulh.incidents.words import RecalledRow
from sulh.statement.canon import Said
from tests.incidents.room import Room, proposed, room
from tests.rooms import REPORT_VOICE

GROUP = Actor(says=REPORT_VOICE, actor_kind=ActorKind.ARMED_GROUP, names={"en": "Ridge men"})


def sealed_of(world: Room, report: str) -> bool:
    row = world.row(f"report/{report}", ReportRow)
    assert row is not None
    return row.origin.sealed


def numbered(world: Room, report: str) -> bool:
    row = world.row(f"report/{report}", ReportRow)
    return row is not None and row.number is not None


def test_a_report_that_leads_to_a_sealed_one_is_treated_as_sealed() -> None:
    world = room()
    group = world.by("rook", "actor", GROUP, sealed=True)
    body = Report(says=REPORT_VOICE, act="shelling")
    inside = world.by("rook", "report", body, ("actor", group))
    onward = world.by("almond", "report", body, ("of", inside))
    plain = world.report()
    assert [sealed_of(world, one) for one in (inside, onward, plain)] == [True, True, False]
    assert [numbered(world, one) for one in (inside, onward, plain)] == [False, False, True]


def test_a_sealed_word_takes_back_no_open_report() -> None:
    world = room()
    report = world.report("rook")
    world.about("rook", Act.RECALL, report, sealed=True)
    world.by("rook", "report", Report(says=REPORT_VOICE, act="none"), ("supersedes", report), sealed=True)
    assert world.codes() == ["must_be_open"] * 2
    assert "say it openly" in world.refusals[0]
    assert world.row(f"recalled/{report}", RecalledRow) is None
    row = world.row(f"report/{report}", ReportRow)
    assert row is not None and row.origin.superseded_by is None


def test_an_open_report_that_leads_to_a_sealed_one_replaces_no_open_report() -> None:
    world = room()
    group, report = world.by("rook", "actor", GROUP, sealed=True), world.report("rook")
    body = Report(says=REPORT_VOICE, act="none")
    world.by("rook", "report", body, ("supersedes", report), ("actor", group))
    assert world.codes() == ["must_be_open"]


def test_a_sealed_report_is_recalled_inside_a_seal() -> None:
    world = room()
    report = world.report("rook", sealed=True)
    world.about("rook", Act.RECALL, report, sealed=True)
    assert world.codes() == []
    assert world.row(f"recalled/{report}", RecalledRow) is not None


@pytest.mark.parametrize("sealed_report", [False, True])
def test_a_link_that_is_sealed_or_leads_to_a_sealed_report_is_void(sealed_report: bool) -> None:
    world = room()
    one, other = world.report(), world.report(sealed=sealed_report)
    refs = (("one", one), ("other", other))
    bodies: tuple[tuple[str, Said], ...] = (
        ("link", Link(value=LinkValue.SAME, why="-")),
        ("double_count", DoubleCount(why="-")),
    )
    for noun, body in bodies:
        world.by("almond", noun, body, *refs, sealed=not sealed_report)
    assert world.codes() == ["must_be_open"] * 2


def test_an_answer_or_adoption_that_only_some_can_read_is_void() -> None:
    world = room()
    link = world.link("almond", world.report(), world.report())
    answer = LinkAnswer(value=LinkAnswerValue.SUPPORT)
    world.by("walnut", "link_answer", answer, ("link", link), sealed=True)
    assert world.codes() == ["must_be_open"]
    assert len(world.words(link).words) == 1
    world.by("almond", "adoption", Adoption(), ("parameters", proposed(world)), sealed=True)
    assert world.codes() == ["must_be_open"] * 2
