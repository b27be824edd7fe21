# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One requirement for each documented failure of a real mechanism (reference/domain.md, 6): a test, or where it is.

What a case, finding, remedy or figure of this room meets is tried here, under its number; of the others the test of
the room that owns them is named, and that it stands there.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from sulh.cases.case_kinds import KINDS, TurnTo
from sulh.cases.state import CaseStatus
from sulh.cases.verdicts import NotAttributable, OutsideMandate
from sulh.language import LANGUAGES
from sulh.language.catalogue import sentences
from sulh.mechanism import States
from sulh.readings.cases import Cases
from sulh.readings.status_cases import CasesView
from sulh.readings.times import Times
from sulh.record.procedure import TEMPLATE
from tests.cases.findings import GROUNDS, finding
from tests.readings.cases_world import CaseWorld, case_world

AT = "2025-10-31T21:40:00Z"
ROOT = Path(__file__).parents[1]

OWNED: dict[str, tuple[str, str]] = {
    "R4": (
        "operations/test_operations.py",
        "test_a_restriction_names_whom_it_hid_from_and_may_be_said_by_a_party",
    ),
    "R5": ("record/test_hands.py", "test_a_duress_ring_may_stand_nowhere_but_in_a_seal"),
    "R6": (
        "record/test_keys.py",
        "test_a_revoked_key_says_nothing_after_the_entry_and_what_it_said_before_stands",
    ),
    "R9": (
        "readings/test_incidents.py",
        "test_two_parties_and_a_monitor_tell_of_one_incident_and_blame_each_other_beside",
    ),
    "R12": (
        "readings/test_findings.py",
        "test_a_place_is_held_against_every_partys_map_and_can_be_asked_by_one",
    ),
    "R14": ("host/test_witnessing.py", "test_with_one_party_down_heads_go_on_and_reach_the_operational_tier"),
    "R15": ("cosign/test_cosigner.py", "test_a_mirror_signs_only_what_it_holds"),
    "R16": ("readings/test_compliance.py", "test_nobody_is_held_to_what_it_did_not_consent_to"),
    "R20": ("reporting/test_complied.py", "test_only_what_was_verified_or_watched_for_has_a_good_tone"),
    "R21": (
        "readings/test_coverage.py",
        "test_a_sensor_counts_while_it_says_that_it_is_up_and_silence_is_not_up",
    ),
}


def view(table: CaseWorld) -> dict[str, Any]:
    states = States(table.rows)
    made = CasesView(states, Times(states), table.moment)
    plain: dict[str, Any] = json.loads(json.dumps({**made.lists(), **made.figures()}))
    return plain


def drafted(table: CaseWorld, **said: Any) -> tuple[str, str]:
    """(finding, case)."""
    term = table.term()
    table.consent(term)
    report = table.report(AT)
    case = table.case(("complaint", table.complain("almond")), ("report", report))
    return table.draft(report, ("case", case), of=finding(**said), term=term), case


@pytest.mark.parametrize("number", OWNED)
def test_of_what_another_room_owns_the_test_stands_there(number: str) -> None:
    path, name = OWNED[number]
    assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8")


def test_every_requirement_has_a_test_here_or_there() -> None:
    here = {
        name.split("_")[1].upper() for name in globals() if name.startswith("test_r") and name[6].isdigit()
    }
    assert here | OWNED.keys() == {f"R{number}" for number in range(1, 23)}


def test_r1_an_issued_violation_closes_only_with_a_remedy_that_its_verifier_has_judged() -> None:
    table = case_world()
    number, case = drafted(table)
    table.issue(number)
    table.turn(case, TurnTo.CLOSED, assent=True)
    _, commitment = table.remedy(number)
    table.turn(case, TurnTo.CLOSED, assent=True)
    refused = [void.code for void in table.voids()]
    assert "remedy_lacking" in refused and "remedy_unchecked" in refused
    table.verify(commitment)
    table.turn(case, TurnTo.CLOSED, assent=True)
    table.later()
    assert Cases(table.states, table.moment).all()[0].status is CaseStatus.CLOSED


@pytest.mark.parametrize("kind", [NotAttributable, OutsideMandate])
def test_r2_attribution_is_a_verdict_of_its_own(kind: type[NotAttributable | OutsideMandate]) -> None:
    table = case_world()
    drafted(table, attribution=kind(standard=GROUNDS, rationale="x"))
    table.later()
    (one,) = view(table)["findings"]
    word = "not_attributable" if kind is NotAttributable else "outside_mandate"
    assert (one["occurrence"], one["breach"], one["attribution"]) == ("confirmed", "violation", word)


def test_r3_no_figure_of_a_party_stands_without_what_it_is_to_be_read_against() -> None:
    found = view(case_world())
    for one in found["impartiality"]:
        assert {"asked", "reports_by", "reports_of"} <= one.keys() and "count" in one["to_finding"]
    assert {"issued", "planned", "teams"} <= found["impartiality_beside"].keys()


def test_r7_the_way_from_complaint_to_finding_is_measured_and_a_clock_that_ran_out_is_listed() -> None:
    table = case_world()
    number, case = drafted(table)
    table.issue(number)
    found = view(table)
    assert found["impartiality"][0]["to_finding"] == {"median_hours": 72, "count": 1}
    late = {one["id"]: one["which"] for one in found["lateness"]}
    assert late["dispatch"] == [case]


def test_r8_composition_dissent_and_acceptance_by_party_are_recorded() -> None:
    table = case_world()
    _, case = drafted(table)
    report = table.team_report(table.task(("case", case), orgs=("almond", "heron"), why="Named nobody."))
    table.member(report, "almond", why="We saw three.")
    table.later()
    found = view(table)
    (one,) = found["cases"]
    assert one["teams"][0]["missing"] == [{"party": "walnut", "recorded_reason": "Named nobody."}]
    assert one["reports"][0]["words"][0]["value"] == "dissents"
    assert [(p["complaints"], p["taken_up"]) for p in found["impartiality"]] == [(1, 1), (0, 0)]


def test_r10_the_same_record_gives_the_same_numbers_to_the_byte() -> None:
    def told() -> str:
        table = case_world()
        number, _ = drafted(table)
        table.issue(number)
        return json.dumps(view(table), sort_keys=True)

    assert told() == told()


def test_r11_what_was_received_stands_with_what_was_ruled() -> None:
    table = case_world()
    number, _ = drafted(table)
    table.complain("walnut")
    table.issue(number)
    assert {one["status"] for one in view(table)["cases"]} == {"issued", "received"}


def test_r13_every_clock_of_a_case_ships_in_the_template() -> None:
    names = {value.name for value in TEMPLATE}
    assert {
        "receipt_of_complaint",
        "team_dispatch",
        "preliminary_report",
        "draft_finding",
        "reply_window",
        "sign_off",
        "remedy",
        "visit_notice",
        "visit_answer",
        "default_publication",
        "team_members_per_party",
    } <= names


def test_r17_what_is_withheld_leaves_a_count_and_its_time_runs_out_loudly() -> None:
    table = case_world()
    number, case = drafted(table)
    table.issue(number)
    table.embargo(case, hours=24 * 40)
    table.later()
    assert view(table)["withheld_findings"] == {"embargoed": 1}
    assert view(table)["findings"][0]["public_due"] is not None


def test_r18_calming_comes_before_a_verdict_and_an_embargo_has_a_reason_and_an_end() -> None:
    table = case_world()
    report = table.report(AT)
    case = table.case(("incident", report))
    table.triage(case, live=True)
    table.draft(report, ("case", case), term=table.term())
    assert [void.code for void in table.voids()] == ["deescalation_first"]
    table.embargo(case, hours=5)
    table.later()
    (held,) = view(table)["cases"][0]["embargoes"]
    assert (held["reason"], held["over"]) == ("witness_safety", False)


def test_r19_who_was_heard_is_sealed_always_and_shows_as_a_number() -> None:
    source = next(kind for kind in KINDS if kind.name == "cases.source.v1")
    assert set(source.always_sealed) == {"person", "contact", "whereabouts"}
    table = case_world()
    _, case = drafted(table)
    table.hear_person(case)
    table.later()
    text = json.dumps(view(table))
    assert '"heard": 1' in text and "witness 1" not in text and '"source"' not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_r22_no_word_for_a_signature_is_a_word_for_verified(lang: str) -> None:
    """Verified is said of what a verifier did; who signed or signed off is told by other words."""
    said = sentences(lang)
    verified = said["term-commit-verified_done"]
    for name in ("found-signed-off", "found-state-issued", "case-signs", "found-refused"):
        assert verified not in said[name]
    if lang == "en":
        assert not [name for name, text in said.items() if name.startswith("found-") and "verified" in text]
