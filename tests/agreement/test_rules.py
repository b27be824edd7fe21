# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a term asks, as data: a rule of its own kind, deadlines that are one, names that the charter knows."""

from datetime import UTC, datetime

import msgspec
import pytest

from sulh.agreement.kinds import Term, TermKind
from sulh.agreement.rules import (
    AnyRule,
    Commitment,
    Deadline,
    ExceptionRule,
    Flow,
    Notice,
    Period,
    Placement,
    Position,
    Prohibition,
    Rule,
    Target,
    kind_of,
)
from sulh.agreement.state import AgreementFold, TermRow
from sulh.clock import UNKNOWN, Span, When, instant
from sulh.errors import Refused
from sulh.record.rows import read_row
from sulh.statement import canon
from tests.rooms import REPORT_VOICE, Table

TERM = "agreement.term.v1"
START = instant(datetime(2026, 3, 2, 10, tzinfo=UTC))


def term(rule: AnyRule | None, kind: TermKind = TermKind.PROHIBITION) -> Term:
    return Term(says=REPORT_VOICE, term_kind=kind, text="no fire across the line", rule=rule)


def codes(world: Table) -> list[str]:
    return [void.code for void in world.voids()]


def test_every_kind_of_term_but_an_aim_has_a_rule_of_its_own() -> None:
    tags = {kind_of(msgspec.convert({"word": "D"} if r.__name__ == "Definition" else {}, r)) for r in rules()}
    assert tags == set(TermKind) - {TermKind.PURPOSE}


def rules() -> list[type[Rule]]:
    return list(Rule.__subclasses__())


def test_a_rule_is_told_apart_by_its_kind_in_the_bytes() -> None:
    body = term(Prohibition(actors=("almond",), acts=("fire_across_line",), open_list=True))
    data = canon.encode(body)
    assert (
        b'"rule":{"actors":["almond"],"acts":["fire_across_line"],"is":"prohibition","open_list":true}'
        in data
    )
    assert canon.decode(data, msgspec.json.Decoder(Term), TERM) == body


def test_a_term_without_a_rule_has_the_bytes_that_it_always_had() -> None:
    body = Term(says=REPORT_VOICE, term_kind=TermKind.PURPOSE, text="peace")
    assert canon.encode(body) == (
        b'{"says":{"how":"report","speaker":"report"},"term_kind":"purpose","text":"peace"}'
    )


def test_a_rule_of_another_kind_than_its_term_is_refused() -> None:
    with pytest.raises(Refused) as why:
        term(Flow(crossing="North gate")).check()
    assert why.value.code == "rule_of_other_kind"
    assert str(why.value) == (
        "a rule of the kind prohibition was expected, as the term is, and one of the kind flow was found; "
        "split the clause, or mend its kind"
    )


def test_a_rule_names_organisations_of_the_charter_only() -> None:
    world = Table(folds=[AgreementFold()])
    notice = Notice(to=("heron", "chestnut"))
    world.say(TERM, term(ExceptionRule(authoriser="almond", notice=notice), TermKind.EXCEPTION))
    world.say(TERM, term(Prohibition(actors=("almond",), verifier="heron", groups=("the Ridge Company",))))
    assert codes(world) == ["unknown_organisation"]
    assert "chestnut is no organisation of this charter" in world.refusals[0]
    (row,) = [read_row(value, TermRow) for _, value in world.rows.items("agreement", "term/")]
    assert row.body.organisations() == ("almond", "heron")


@pytest.mark.parametrize(
    "deadline",
    [
        Deadline(),
        Deadline(event="D"),
        Deadline(days=14),
        Deadline(by=When(since="2026-03-16", until="2026-03-16", zone="+05:00"), event="D", days=14),
    ],
    ids=["neither", "an event alone", "days after nothing", "both"],
)
def test_a_deadline_is_a_time_or_days_from_an_event(deadline: Deadline) -> None:
    with pytest.raises(Refused) as why:
        term(Commitment(deadline=deadline), TermKind.COMMITMENT).check()
    assert why.value.code == "deadline_unclear"


def test_days_are_counted_from_where_the_event_lies() -> None:
    later = Deadline(event="D", days=14).due(START)
    before = Deadline(event="D", days=-2, hours=-1).due(START)
    assert later.earliest == datetime(2026, 3, 16, 10, tzinfo=UTC)
    assert before.earliest == datetime(2026, 2, 28, 9, tzinfo=UTC)
    assert Deadline(event="D", days=1).due(UNKNOWN) == UNKNOWN
    late = Span(earliest=datetime(9998, 12, 31, tzinfo=UTC), latest=None)
    assert Deadline(event="D", days=3650).due(late) == UNKNOWN


def test_what_the_words_do_not_say_stays_empty() -> None:
    rule = Placement(classes=("heavy_weapons",), position=Position.NONE_THERE, where=("in settlements",))
    assert (rule.actors, rule.verifier, rule.distance_m) == ((), None, None)
    flow = Flow(target=Target(amount=600, unit="trucks", per=Period.DAY))
    assert canon.encode(flow) == b'{"is":"flow","target":{"amount":600,"per":"day","unit":"trucks"}}'
