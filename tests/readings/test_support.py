# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What backs an incident is laid out and never added up: origins, grades, means, what kept monitors away."""

import dataclasses

from sulh.incidents.kinds import Means, Precision, Publication, Report, Site
from sulh.mechanism import States
from sulh.operations.kinds import Restriction, RestrictionKind, RestrictionOutcome
from sulh.readings.compliance_sightings import Source
from sulh.readings.incidents import Incidents
from sulh.readings.support import Backing, Support, origins, support
from sulh.statement.admiralty import Credibility, Reliability
from sulh.statement.assertion import How, Known, Says
from tests.readings.compliance_world import REPORT, World, own, when, world

FORD = Site(precision=Precision.POINT, lat_e7=300_000_000, lon_e7=100_000_000, radius_m=100)
AT = "2025-10-16T21:40:00Z"


def reported(
    table: World, by: str, means: Means | None = None, *refs: tuple[str, str], says: Says | None = None
) -> str:
    body = Report(says=says or own(by), act="shelling", means=means)
    return table.say(REPORT, body, *refs, issuer=by, occurred=when(AT))


def asked(table: World, *reports: str) -> Support:
    return support(States(table.rows), reports)


def backing(number: int, *sources: str, on: tuple[str, ...] = ()) -> Backing:
    return Backing(
        id=f"{number:064x}",
        sources=tuple(Source("organisation", name) for name in sources),
        means=None,
        reliability="F",
        credibility="6",
        rests_on=on,
    )


def test_ten_reports_of_one_side_are_one_origin() -> None:
    table = world()
    found = asked(table, *(reported(table, "almond") for _ in range(10)), reported(table, "heron"))
    assert len(found.reports) == 11
    assert found.origins == ((Source("organisation", "almond"),), (Source("organisation", "heron"),))


def test_a_grade_is_shown_as_it_was_said() -> None:
    table = world()
    body = Report(
        says=own("almond"), act="shelling", reliability=Reliability.B, credibility=Credibility.PROBABLE
    )
    graded = table.say(REPORT, body, issuer="almond", occurred=when(AT))
    found = asked(table, graded, reported(table, "heron"))
    assert found.grades == {("B", "2"): 1}
    assert found.ungraded == 1


def test_two_papers_that_print_the_same_agency_are_one_origin_by_their_outlet() -> None:
    table = world()
    paper = Publication(title="x", outlet_cited="The Agency", published="2025-10-17", date_known=Known.STATED)
    press = Says(speaker="report", how=How.REPORT)
    sources = [table.say("incidents.publication.v1", paper) for _ in range(2)]
    found = asked(
        table, *(reported(table, "documentarian", None, ("source", one), says=press) for one in sources)
    )
    assert found.origins == ((Source("outlet", "the agency"),),)


def test_who_hands_on_the_same_file_adds_no_origin() -> None:
    found = origins([backing(1, "almond", on=("f",)), backing(2, "heron"), backing(3, "stork", on=("f",))])
    assert [[source.name for source in one] for one in found] == [["almond", "stork"], ["heron"]]


def test_a_chain_of_shared_sources_is_one_origin_however_long() -> None:
    found = origins([backing(1, "a", "b"), backing(2, "c", "d"), backing(3, "b", "c")])
    assert len(found) == 1


def test_an_item_that_nobody_graded_cannot_be_judged_and_stands_in_no_table() -> None:
    table = world()
    found = asked(table, reported(table, "heron", Means.SEEN), reported(table, "stork", Means.HEARD))
    assert (dict(found.grades), found.ungraded) == ({}, 2)
    assert dict(found.means) == {"heard": 1, "seen": 1}


def test_what_kept_monitors_away_stands_beside_what_was_reported() -> None:
    table = world()
    report = reported(table, "heron")
    body = Restriction(
        says=own("heron"),
        restriction_kind=RestrictionKind.CHECKPOINT,
        outcome=RestrictionOutcome.DELAY,
        sector="north",
        start=when(AT),
    )
    number = table.say("operations.restriction.v1", body, ("observation", report), issuer="heron")
    (hindered,) = asked(table, report).access
    assert (hindered.id, hindered.kind, hindered.outcome, hindered.said_by) == (
        number,
        "checkpoint",
        "delay",
        "heron",
    )


def test_a_report_that_its_issuer_replaced_backs_nothing() -> None:
    table = world()
    old = reported(table, "heron")
    new = reported(table, "heron", Means.SEEN, ("supersedes", old))
    assert asked(table, old, new).reports == (new,)


def test_support_has_no_field_that_decides() -> None:
    """Neither a score nor a verdict: whoever decides reads what is there."""
    names = {field.name for field in dataclasses.fields(Support)}
    assert names == {"reports", "origins", "grades", "ungraded", "means", "access"}


def test_who_hands_on_anothers_words_is_no_second_origin() -> None:
    """By the engine's own measure, where incidents are at hand; by source alone two organisations are two."""
    table = world()
    words = "Eleven shells fell between the mill and the upper ford shortly before the evening prayer began."
    numbers = [
        table.say(
            REPORT, Report(says=own(by), act="shelling", words=words, site=FORD), issuer=by, occurred=when(AT)
        )
        for by in ("heron", "stork")
    ]
    states = States(table.rows)
    assert len(support(states, numbers).origins) == 2
    found = support(states, numbers, incidents=Incidents(states)).origins
    assert [[source.name for source in origin] for origin in found] == [["heron", "stork"]]


def test_incidents_at_hand_change_nothing_of_what_nobody_copied() -> None:
    table = world()
    numbers = [reported(table, "heron"), reported(table, "stork"), reported(table, "heron")]
    states = States(table.rows)
    plain = support(states, numbers)
    assert support(states, numbers, incidents=Incidents(states)) == plain
