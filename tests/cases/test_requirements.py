# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""R1 to R22 of the documented failures: a test named after each that this room owns, and where the others stand."""

from pathlib import Path

import pytest

from sulh.cases.case_kinds import (
    KINDS,
    Disclosure,
    Embargo,
    EmbargoReason,
    MemberWord,
    TeamStage,
    TurnTo,
    WordValue,
)
from sulh.cases.kinds import KINDS as FOUND
from sulh.cases.kinds import SignoffValue
from sulh.cases.life import CaseStatus, ReportedRow
from sulh.cases.verdicts import NotAttributable, OutsideMandate, verdict_of
from sulh.cases.visit_kinds import AnswerValue, Shown
from sulh.record.procedure import TEMPLATE
from tests.cases.findings import GROUNDS, finding, happened
from tests.cases.world import Bench

TESTS = Path(__file__).parent.parent
# Why another room owns it, and the test that holds it there.
ELSEWHERE = {
    3: (
        "coverage is what watchers did, and stands beside every figure",
        "readings/test_coverage.py::test_one_party_watching_alone_is_no_coverage_and_two_are",
    ),
    4: (
        "restrictions are said where people look",
        "operations/test_operations.py::test_a_restriction_names_whom_it_hid_from_and_may_be_said_by_a_party",
    ),
    5: (
        "duress and the safety of teams belong to keys and their hands",
        "record/test_hands.py::test_a_duress_ring_shows_to_those_it_was_sealed_to_and_in_no_other_row",
    ),
    6: (
        "a seized device is a key that is revoked",
        "record/test_keys.py::test_a_revoked_key_says_nothing_after_the_entry_and_what_it_said_before_stands",
    ),
    10: (
        "figures are recomputed from a root and a digest",
        "exercise/test_build.py::test_root_and_digest_are_the_same_on_every_machine",
    ),
    12: (
        "lines and zones are the agreement's",
        "readings/test_findings.py::test_a_place_is_held_against_every_partys_map_and_can_be_asked_by_one",
    ),
    14: (
        "any copy goes on without the host",
        "cosign/test_copy.py::test_a_copy_is_the_log_byte_for_byte_and_passes_its_audit",
    ),
    15: (
        "parties cosign heads",
        "cosign/test_cosigner.py::test_each_head_that_continues_the_last_is_cosigned_and_shown",
    ),
    16: (
        "consent is a party's own act on a term",
        "readings/test_readings.py::test_no_claim_and_no_silence_stands_for_a_partys_consent",
    ),
    21: (
        "a sensor's health is said where it looks",
        "readings/test_coverage.py::test_a_watchers_own_restriction_hides_what_it_says",
    ),
}
OWNED = (1, 2, 7, 8, 9, 11, 13, 17, 18, 19, 20, 22)


def test_every_requirement_has_its_test_or_the_room_that_owns_it() -> None:
    assert sorted((*OWNED, *ELSEWHERE)) == list(range(1, 23))
    own = Path(__file__).read_text(encoding="utf-8")
    assert all(f"def test_r{number}_" in own for number in OWNED)


@pytest.mark.parametrize("number", sorted(ELSEWHERE))
def test_what_another_room_owns_is_tried_there(number: int) -> None:
    path, _, name = ELSEWHERE[number][1].partition("::")
    assert f"def {name}(" in (TESTS / path).read_text(encoding="utf-8")


def test_r1_an_issued_violation_does_not_close_without_owner_deadline_and_verification() -> None:
    bench = Bench()
    case = bench.case()
    number = bench.issue(case)
    bench.both(case, TurnTo.CLOSED)
    assert bench.codes() == ["remedy_lacking", "unknown_thing"]
    commitment = bench.remedied(number)
    bench.both(case, TurnTo.CLOSED)
    assert bench.codes()[2:] == ["remedy_unchecked", "unknown_thing"]
    bench.check(commitment)
    bench.both(case, TurnTo.CLOSED)
    assert bench.status(case) is CaseStatus.CLOSED


@pytest.mark.parametrize("kind", [NotAttributable, OutsideMandate])
def test_r2_attribution_is_a_verdict_of_its_own_and_may_say_that_there_is_none(
    kind: type[NotAttributable] | type[OutsideMandate],
) -> None:
    bench = Bench()
    verdict = kind(standard=GROUNDS, rationale="nobody saw who")
    number = bench.issue(bench.case(), finding(attribution=verdict, reply_until=bench.at(72)))
    row = bench.outcome(number)
    assert row.issued_at is not None and row.violation and row.named == ()
    assert verdict_of(verdict) in {"not_attributable", "outside_mandate"}


def test_r7_every_step_says_by_when_it_was_owed_and_when_it_was_taken() -> None:
    bench = Bench()
    case = bench.case()
    bench.later(30)
    bench.report(bench.task(case))
    file = bench.file(case)
    assert file.dispatch.due is not None and file.dispatch.done is not None
    assert file.dispatch.due < file.dispatch.done  # the mechanism's own lateness stands in its rows
    assert file.preliminary.done is not None and file.draft.due is not None


def test_r8_who_sat_in_a_team_who_was_missing_and_who_dissented_is_recorded() -> None:
    bench = Bench()
    case = bench.case()
    report = bench.report(bench.task(case), TeamStage.FINAL)
    no = MemberWord(value=WordValue.DISSENTS, why="two shots")
    bench.by("walnut", "member_word", no, ("report", report))
    row = bench.row(f"reported/{report}", ReportedRow)
    assert row.team == ("heron", "almond", "walnut")
    assert [(word.org, word.value) for word in row.words] == [("walnut", WordValue.DISSENTS)]


def test_r9_a_case_names_both_sides_complaints_of_one_event() -> None:
    """Both fold into one incident in the room of incidents; here they are one file until a finding."""
    bench = Bench()
    one, other = bench.complain("almond"), bench.complain("walnut")
    case = bench.case(("complaint", one), ("complaint", other))
    assert bench.file(case).complaints == (one, other)


def test_r11_what_was_received_and_never_ruled_stays_in_the_rows() -> None:
    bench = Bench()
    bench.complain("almond")
    bench.case(("complaint", bench.complain("walnut")))
    received = list(bench.rows.items("cases", "received/"))
    assert len(received) == 2 and not list(bench.rows.items("cases", "outcome/"))


def test_r13_the_template_has_every_clock_and_quorum_of_a_case() -> None:
    names = {value.name for value in TEMPLATE}
    assert {
        "receipt_of_complaint",
        "team_dispatch",
        "team_members_per_party",
        "preliminary_report",
        "draft_finding",
        "reply_window",
        "sign_off",
        "remedy",
        "visit_notice",
        "visit_answer",
        "default_publication",
    } <= names
    assert all(kind.says and kind.roles and kind.undo for kind in (*FOUND, *KINDS))


def test_r17_disclosure_is_set_when_a_case_is_opened_and_publication_falls_due() -> None:
    assert {one.value for one in Disclosure} == {"to_all", "mechanism", "named_roles"}
    bench = Bench()
    number = bench.issue(bench.case())
    assert bench.outcome(number).publish_due == bench.at(30 * 24)


def test_r18_an_embargo_has_its_reason_and_its_end_and_calming_comes_first() -> None:
    bench = Bench()
    case = bench.case()
    bench.triage(case, live=True)
    said = Embargo(reason=EmbargoReason.LIVE_RISK, until=bench.at(24))
    bench.by("heron", "embargo", said, ("case", case))
    bench.find(case)
    assert bench.codes() == ["deescalation_first"]


def test_r19_a_witness_is_named_in_sealed_fields_alone() -> None:
    source = next(kind for kind in KINDS if kind.name == "cases.source.v1")
    assert set(source.always_sealed) == {"person", "contact", "whereabouts"}


def test_r20_what_nobody_could_look_at_is_not_verifiable_and_never_undone() -> None:
    bench = Bench()
    visit = bench.ask()
    bench.task(visit, visit=True)
    bench.answer(visit, AnswerValue.DENIED)
    bench.show(visit, Shown.NOT_DONE)
    bench.refused("visit_denied")
    assert bench.visit(visit).shown() is Shown.NOT_VERIFIABLE


def test_r22_a_signature_makes_nothing_found() -> None:
    """A finding that one hand signed is a draft, whoever signed it."""
    bench = Bench()
    number = bench.find(bench.case())
    bench.later(72)
    bench.sign_off(number, "heron")
    assert bench.outcome(number).issued_at is None
    bench.sign_off(number, "stork", value=SignoffValue.REFUSE)
    assert bench.outcome(number).split_at is not None
    assert happened().verdict.value == "confirmed"
