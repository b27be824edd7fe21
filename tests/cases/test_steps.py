# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The steps of a case: who may take each, in what order, and by when it is owed."""

import msgspec
import pytest

from sulh.cases.case_kinds import (
    KINDS,
    Case,
    CaseReceipt,
    Consents,
    Embargo,
    EmbargoReason,
    Leak,
    Member,
    MemberWord,
    Missing,
    Source,
    Tasking,
    TeamStage,
    TurnTo,
    WordValue,
)
from sulh.cases.life import MAX_FINDINGS, CaseStatus, ReceivedRow, ReportedRow
from sulh.cases.state import CasesFold
from sulh.clock import When, format_time
from sulh.errors import Refused
from tests.cases.findings import finding
from tests.cases.world import ALL, HOUR, REPORT, TEAM, Bench, chartered


def test_a_case_is_opened_on_something_that_stood_in_the_record() -> None:
    bench = Bench()
    bench.by("heron", "case", Case(size=1))
    assert "refer to one of them" in bench.refused("case_of_nothing")
    bench.by("heron", "case", Case(size=99), ("report", REPORT))
    assert "the record at 99" in bench.refused("case_ahead_of_record")
    assert bench.status(bench.case()) is CaseStatus.REGISTERED


def test_its_clocks_run_from_the_opening_and_a_late_step_moves_no_later_one() -> None:
    bench = Bench()
    start = bench.now
    case = bench.case()
    bench.later(60)
    bench.report(bench.task(case))
    file = bench.file(case)
    assert (file.dispatch.due, file.dispatch.done) == (format_time(start + 24 * HOUR), bench.at())
    assert (file.preliminary.due, file.preliminary.done) == (format_time(start + 72 * HOUR), bench.at())
    assert file.draft.due == format_time(start + 7 * 24 * HOUR)
    first = bench.at()
    bench.later(1)
    bench.task(case)
    assert bench.file(case).dispatch.done == first  # a second team makes the first no later


def test_without_adopted_times_a_step_has_no_clock() -> None:
    bench = Bench(charter=chartered(()))
    file = bench.file(bench.case())
    assert (file.dispatch.due, file.preliminary.due, file.draft.due) == (None, None, None)
    assert list(CasesFold().dues(bench.rows)) == []


def test_the_host_is_told_of_every_instant_at_which_something_falls_due() -> None:
    bench = Bench()
    case = bench.case()
    number = bench.issue(case)
    bench.remedied(number)
    bench.ask()
    until = bench.at(5)
    bench.by("heron", "embargo", Embargo(reason=EmbargoReason.LIVE_RISK, until=until), ("case", case))
    file, outcome = bench.file(case), bench.outcome(number)
    wanted = {file.dispatch.due, file.preliminary.due, file.draft.due, outcome.reply_until, outcome.due}
    wanted |= {outcome.remedy_due, outcome.publish_due, bench.at(24 * 30), bench.at(6), until}
    assert None not in wanted
    assert {format_time(due) for due in CasesFold().dues(bench.rows)} == wanted


def test_live_risk_is_calmed_before_any_verdict() -> None:
    bench = Bench()
    case = bench.case()
    bench.triage(case, live=True)
    assert bench.status(case) is CaseStatus.TRIAGED
    bench.find(case)
    assert "before any verdict" in bench.refused("deescalation_first")
    bench.calm(case)
    assert bench.status(case) is CaseStatus.OPEN
    bench.find(case)
    bench.triage(case, live=True)  # it flared up again
    bench.find(case)
    assert bench.codes() == ["deescalation_first"] * 2


def test_a_team_has_people_of_each_party_or_the_recorded_reason_why_not() -> None:
    bench = Bench()
    case = bench.case()
    bench.by("heron", "tasking", Tasking(team=TEAM[:2]), ("case", case))
    assert "at least 1 people of walnut, and 0 were named" in bench.refused("team_lacks_party")
    gap = Missing(party="walnut", recorded_reason="nobody could come before dark")
    bench.by("heron", "tasking", Tasking(team=TEAM[:2], missing=(gap,)), ("case", case))
    assert bench.file(case).gaps == ("walnut",)
    bench.by("heron", "tasking", Tasking(team=TEAM))
    bench.refused("tasked_with_nothing")
    assert bench.status(case) is CaseStatus.TEAM_TASKED


@pytest.mark.parametrize("adopted", [ALL, ()])
def test_the_rule_of_both_parties_holds_whether_a_number_was_adopted_or_not(adopted: tuple[str, ...]) -> None:
    bench = Bench(charter=chartered(adopted))
    bench.by("heron", "tasking", Tasking(team=TEAM[:1]), ("case", bench.case()))
    bench.refused("team_lacks_party")


def test_a_team_has_one_leader_and_each_organisation_once() -> None:
    lead = msgspec.structs.replace(TEAM[1], lead=True)
    for team in ((TEAM[0], lead), (TEAM[0], TEAM[0])):
        with pytest.raises(Refused, match="at most one leader and each organisation once"):
            Tasking(team=team).check()
    assert Tasking(team=(*TEAM, Member(org="rook", role="driver", people=0))).tasked() == (
        "heron",
        "almond",
        "walnut",
    )


def test_only_who_was_sent_reports_and_signs_or_dissents_once() -> None:
    bench = Bench()
    case = bench.case()
    tasking = bench.task(case)
    bench.report(tasking, org="stork")
    assert "stork is not in the team (heron, almond, walnut)" in bench.refused("not_on_team")
    assert bench.report(tasking, TeamStage.ARRIVED) and bench.status(case) is CaseStatus.ON_SITE
    assert bench.file(case).preliminary.done is None  # to be there is no report
    report = bench.report(tasking, TeamStage.PRELIMINARY)
    dissent = MemberWord(value=WordValue.DISSENTS, why="two shots")
    bench.by("almond", "member_word", MemberWord(value=WordValue.SIGNS), ("report", report))
    bench.by("walnut", "member_word", dissent, ("report", report))
    bench.by("walnut", "member_word", MemberWord(value=WordValue.SIGNS), ("report", report))
    bench.refused("member_said_already")
    bench.by("stork", "member_word", dissent, ("report", report))
    bench.refused("not_on_team")
    words = bench.row(f"reported/{report}", ReportedRow).words
    assert [(word.org, word.value.value) for word in words] == [("almond", "signs"), ("walnut", "dissents")]
    bench.report(tasking)
    assert bench.status(case) is CaseStatus.DRAFT


def test_a_team_that_was_replaced_still_reports_and_moves_the_case_no_further() -> None:
    bench = Bench()
    case = bench.case()
    first = bench.task(case)
    bench.task(case)
    bench.report(first)
    assert bench.codes() == [] and bench.status(case) is CaseStatus.TEAM_TASKED


def test_who_dissents_says_why() -> None:
    with pytest.raises(Refused, match="says why"):
        MemberWord(value=WordValue.DISSENTS).check()


def test_a_receipt_is_for_a_complaint_and_the_first_stops_its_clock() -> None:
    bench = Bench()
    bench.by("heron", "receipt", CaseReceipt(), ("complaint", REPORT))
    assert "is no complaint or petition before this entry" in bench.refused("no_complaint")
    complaint = bench.complain("almond")
    row = bench.row(f"received/{complaint}", ReceivedRow)
    assert (row.org, row.at, row.due, row.receipt) == ("almond", bench.at(), bench.at(1), None)
    bench.later(2)
    bench.by("heron", "receipt", CaseReceipt(number="C-1"), ("complaint", complaint))
    given = bench.at()
    bench.later(1)
    bench.by("stork", "receipt", CaseReceipt(), ("complaint", complaint))
    case = bench.case(("complaint", complaint))
    row = bench.row(f"received/{complaint}", ReceivedRow)
    assert (row.receipt, row.case) == (given, case)


def test_an_embargo_ends_and_not_in_a_lifetime() -> None:
    bench = Bench()
    case = bench.case()
    for hours in (0, -1, 24 * 367):
        said = Embargo(reason=EmbargoReason.WITNESS_SAFETY, until=bench.at(hours))
        bench.by("heron", "embargo", said, ("case", case))
        assert "within 366 days" in bench.refused("embargo_unfit")
    with pytest.raises(Refused) as why:
        Embargo(reason=EmbargoReason.OTHER, until="some day").check()
    assert why.value.code == "bad_time"
    bench.by("heron", "embargo", Embargo(reason=EmbargoReason.OTHER, until=bench.at(1)), ("case", case))
    bench.by("rook", "embargo", Embargo(reason=EmbargoReason.OTHER, until=bench.at(1)), ("case", case))
    bench.refused("not_a_co_chair")
    assert len(bench.codes()) == 4


def test_who_was_heard_and_who_is_suspected_stands_sealed_always() -> None:
    kinds = {kind.name: kind for kind in KINDS}
    assert kinds["cases.source.v1"].always_sealed == ("person", "contact", "whereabouts")
    assert kinds["cases.leak.v1"].always_sealed == ("suspect",)
    bench = Bench()
    case = bench.case()
    bench.by("heron", "source", Source(alias="W1", consents=Consents.TEAM_ONLY), ("case", case))
    leak = Leak(what="a draft was offered to a newspaper", noticed=When(since="", until="", zone=""))
    bench.by("almond", "leak", leak, ("case", case), ("statement", REPORT))
    assert bench.codes() == []


def test_access_can_be_suspended_by_who_is_kept_out_and_goes_on() -> None:
    bench = Bench()
    case = bench.case()
    bench.task(case)
    bench.turn(case, TurnTo.SUSPENDED_ACCESS, "almond")
    assert bench.status(case) is CaseStatus.SUSPENDED_ACCESS
    bench.turn(case, TurnTo.RESUMED, "rook")
    bench.refused("not_on_team")
    bench.turn(case, TurnTo.RESUMED)
    assert bench.status(case) is CaseStatus.TEAM_TASKED


def test_a_case_has_a_bounded_number_of_findings() -> None:
    bench = Bench()
    case = bench.case()
    for _ in range(MAX_FINDINGS + 1):
        bench.find(case, finding(reply_until=bench.at(72)))
    assert bench.codes() == ["case_full"] and len(bench.file(case).findings) == MAX_FINDINGS


def test_what_is_said_with_a_header_alone_changes_nothing() -> None:
    """Where the whole body is sealed to others, nobody can judge it."""
    assert [kind.name for kind in KINDS if kind.documentary] == []
