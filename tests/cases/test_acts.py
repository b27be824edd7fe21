# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What both co-chairs say together: remedies, and the turns by which a case ends or begins again."""

import msgspec
import pytest

from sulh.cases.case_kinds import Assent, Decision, Remedy, RemedyKind, TurnTo
from sulh.cases.life import CaseStatus
from sulh.cases.state import OwedRow
from sulh.commitments.kinds import Verdict
from sulh.errors import Refused
from sulh.record.charter import Organisation
from tests.cases.findings import finding
from tests.cases.world import Bench

NO = Assent(value=Decision.REFUSE, why="not enough")


def test_an_issued_violation_cannot_be_closed_before_its_remedy_is_ordered_and_looked_at() -> None:
    bench = Bench()
    case = bench.case()
    number = bench.issue(case)
    bench.turn(case, TurnTo.CLOSED)
    assert "without a remedy that has an owner, a deadline and a verifier" in bench.refused("remedy_lacking")
    commitment = bench.owe(number)
    act = bench.remedy(number, commitment)
    bench.turn(case, TurnTo.CLOSED)
    bench.refused("remedy_lacking")  # one co-chair orders nothing
    bench.assent(act)
    assert (bench.status(case), bench.outcome(number).remedy) == (CaseStatus.REMEDY, act)
    bench.turn(case, TurnTo.CLOSED)
    assert "almond has not said whether" in bench.refused("remedy_unchecked")
    bench.check(commitment)
    bench.both(case, TurnTo.CLOSED)
    assert bench.status(case) is CaseStatus.CLOSED


def test_a_check_that_says_not_done_lets_co_chairs_close_and_say_why() -> None:
    """People decide what follows from that; only nobody's having looked is no reason."""
    bench = Bench()
    case = bench.case()
    bench.check(bench.remedied(bench.issue(case)), verdict=Verdict.NOT_DONE)
    bench.both(case, TurnTo.CLOSED)
    assert bench.status(case) is CaseStatus.CLOSED


def test_an_owners_own_word_is_no_check() -> None:
    bench = Bench()
    commitment = bench.remedied(bench.issue(bench.case()))
    bench.check(commitment, "walnut")
    bench.refused("own_check")
    bench.check(commitment, "stork")
    bench.refused("not_the_verifier")
    # What its own room finds void is not heard here.
    assert bench.row(f"owed/{commitment}", OwedRow).checked == ()


def test_a_remedy_follows_from_an_issued_finding_and_names_its_commitment() -> None:
    bench = Bench()
    case = bench.case()
    waiting = bench.find(case)
    bench.remedy(waiting, "dd" * 32)
    bench.refused("finding_not_issued")
    bench.later(72)
    bench.sign_off(waiting)
    bench.remedy(waiting, "dd" * 32)
    assert "is none that refers to finding" in bench.refused("remedy_without_commitment")
    other = bench.owe(bench.issue(bench.case()))
    bench.remedy(waiting, other)
    bench.refused("remedy_without_commitment")


def test_an_owner_verifies_no_remedy_of_its_own() -> None:
    body = Remedy(
        owner="walnut",
        remedy=RemedyKind.APOLOGY,
        what="x",
        due="2026-01-01T00:00:00Z",
        verifier="walnut",
    )
    with pytest.raises(Refused) as why:
        body.check()
    assert why.value.code == "owner_verifies"
    with pytest.raises(Refused) as late:
        msgspec.structs.replace(body, verifier="almond", due="soon").check()
    assert late.value.code == "bad_time"


def test_neither_co_chair_assents_for_the_other_nor_twice() -> None:
    bench = Bench()
    act = bench.remedy(*_issued(bench))
    bench.assent(act, "heron")
    assert "the other co-chair's word is wanted" in bench.refused("own_assent")
    for org in ("almond", "rook"):
        bench.assent(act, org)
        bench.refused("not_a_co_chair")
    bench.assent(act)
    bench.assent(act)
    bench.refused("act_decided")


def _issued(bench: Bench) -> tuple[str, str]:
    number = bench.issue(bench.case())
    return number, bench.owe(number)


def test_a_refused_act_is_decided_and_another_may_be_said() -> None:
    bench = Bench()
    number, commitment = _issued(bench)
    act = bench.remedy(number, commitment)
    bench.assent(act, "stork", NO)
    row = bench.act(act)
    assert (row.counts_at, row.refused_by) == (None, "stork") and row.refused_at is not None
    bench.assent(act)
    bench.refused("act_decided")
    bench.assent(bench.remedy(number, commitment, org="stork"), "heron")
    assert bench.outcome(number).remedy is not None
    with pytest.raises(Refused, match="says why"):
        Assent(value=Decision.REFUSE).check()


def test_what_counts_is_judged_again_when_the_last_word_falls() -> None:
    bench = Bench()
    case = bench.case()
    act = bench.turn(case, TurnTo.CLOSED)
    bench.issue(case)
    bench.assent(act)
    bench.refused("remedy_lacking")
    assert bench.act(act).counts_at is None


def test_a_new_co_chair_has_to_assent_too() -> None:
    bench = Bench()
    act = bench.turn(bench.case(), TurnTo.CLOSED)
    ibis = Organisation(id="ibis", kind="co_chair", zone="+05:00")
    bench.charter = msgspec.structs.replace(bench.charter, organisations=(*bench.charter.organisations, ibis))
    bench.assent(act)
    assert bench.act(act).counts_at is None
    bench.assent(act, "ibis")
    assert bench.act(act).counts_at is not None


def test_nothing_is_added_to_a_case_that_is_over_before_both_reopen_it() -> None:
    bench = Bench()
    case = bench.case()
    bench.both(case, TurnTo.LAPSED)
    assert bench.status(case) is CaseStatus.LAPSED
    for said in (bench.triage, bench.calm, bench.task, bench.find):
        said(case)
        assert "before both co-chairs reopen it" in bench.refused("case_over")
    act = bench.turn(case, TurnTo.REOPENED, "stork")
    assert bench.status(case) is CaseStatus.LAPSED
    bench.assent(act, "heron")
    assert bench.status(case) is CaseStatus.REOPENED
    bench.turn(case, TurnTo.REOPENED)
    bench.refused("case_not_over")
    bench.find(case, finding(reply_until=bench.at(80)))
    bench.later(1)
    assert bench.status(case) is CaseStatus.REOPENED  # said in the very moment of the turn
    bench.find(case, finding(reply_until=bench.at(80)))
    assert bench.status(case) is CaseStatus.REPLY_OPEN


def test_a_case_with_a_finding_that_waits_is_not_over() -> None:
    bench = Bench()
    case = bench.case()
    bench.find(case)
    for to in (TurnTo.CLOSED, TurnTo.LAPSED):
        bench.turn(case, to)
        bench.refused("finding_waits")


def test_an_issued_finding_neither_lapses_nor_is_withdrawn() -> None:
    bench = Bench()
    complaint = bench.complain("almond")
    case = bench.case(("complaint", complaint))
    bench.issue(case, finding(breach=None, reply_until=bench.at(72)))
    bench.turn(case, TurnTo.LAPSED)
    bench.turn(case, TurnTo.WITHDRAWN, "almond")
    assert bench.codes() == ["finding_issued"] * 2
    bench.both(case, TurnTo.CLOSED)
    assert bench.status(case) is CaseStatus.CLOSED


def test_a_case_is_withdrawn_by_whoever_complained_and_by_nobody_else() -> None:
    bench = Bench()
    case = bench.case(("complaint", bench.complain("almond")))
    for org in ("walnut", "heron"):
        bench.turn(case, TurnTo.WITHDRAWN, org)
        assert f"almond, not {org}" in bench.refused("not_the_complainant")
    bench.turn(case, TurnTo.WITHDRAWN, "almond")
    assert bench.status(case) is CaseStatus.WITHDRAWN
    shared = bench.case(("complaint", bench.complain("almond")), ("complaint", bench.complain("walnut")))
    bench.turn(shared, TurnTo.WITHDRAWN, "almond")
    bench.refused("not_the_complainant")
