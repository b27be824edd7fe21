# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Evidence that a team's report rests on: who holds it, a broken chain, and that sensitive media are blurred."""

from typing import Any

from sulh.cases.evidence import Item
from sulh.incidents.evidence import Copy, Custody, Evidence, Medium
from sulh.readings.cases_custody import custody
from sulh.readings.status_cases import CasesView
from sulh.readings.times import Times
from tests.readings.cases_world import CaseWorld, case_world
from tests.readings.compliance_world import own

AT = "2025-10-31T21:40:00Z"


def held(table: CaseWorld) -> str:
    body = Evidence(says=own("heron"), medium=Medium.PHOTO, copy=Copy.EVIDENTIARY, sha256="ab" * 32)
    return table.say("incidents.evidence.v1", body, issuer="heron")


def hand(table: CaseWorld, number: str, giver: str, to: str) -> None:
    body = Custody(to=to, copy=Copy.EVIDENTIARY)
    table.say("incidents.custody.v1", body, ("evidence", number), issuer=giver)


def test_a_chain_names_who_holds_it_and_every_step() -> None:
    table = case_world()
    number = held(table)
    hand(table, number, "heron", "kestrel")
    table.later()
    assert table.voids() == [], table.refusals
    found = custody(table.states, number, Times(table.states))
    assert (found.first, found.holder, found.breaks) == ("heron", "kestrel", 0)
    assert [(step.giver, step.to, step.broken) for step in found.chain] == [("heron", "kestrel", False)]


def test_who_hands_on_what_it_does_not_hold_breaks_the_chain_and_moves_no_holder() -> None:
    table = case_world()
    number = held(table)
    hand(table, number, "walnut", "almond")
    table.later()
    found = custody(table.states, number, Times(table.states))
    assert (found.holder, found.breaks, found.chain[0].broken) == ("heron", 1, True)


def test_what_is_no_evidence_of_the_record_is_held_by_nobody() -> None:
    table = case_world()
    found = custody(table.states, table.report(AT), Times(table.states))
    assert (found.first, found.holder, found.chain) == (None, None, ())


def test_sensitive_media_are_blurred_until_a_reader_asks() -> None:
    table = case_world()
    number = held(table)
    case = table.case(("incident", table.report(AT)))
    items = (Item(statement=number, sensitive=True),)
    table.team_report(table.task(("case", case)), items=items)
    table.later()
    assert table.voids() == [], table.refusals
    states = table.states
    view: Any = CasesView(states, Times(states), table.moment).lists()["cases"][0]
    item = view["reports"][0]["evidence"][0]
    assert (item["shown"], item["custody_state"]["holder"]) == ("blurred", "heron")
