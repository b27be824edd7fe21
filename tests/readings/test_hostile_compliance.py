# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a party's engineer would try so that a term reads as kept, or as nothing at all, or as breached by the other."""

from sulh.agreement.kinds import ConsentAct, OwnConsent
from sulh.agreement.life_kinds import Amendment
from sulh.agreement.rules import Prohibition
from sulh.clock import Holds
from sulh.commitments.kinds import Commitment as Owed
from sulh.commitments.kinds import CommitmentKind, DueBy
from sulh.mechanism import States
from sulh.readings.compliance import Status, TermWhy
from sulh.readings.texts import amendments
from tests.cases.findings import finding
from tests.readings.compliance_world import World, own, when, world
from tests.readings.test_compliance_time import gate

DAY, AT = "2025-10-16", "2025-10-16T21:40:00Z"
AMENDMENT, COMMITMENT = "agreement.amendment.v1", "commitments.commitment.v1"


def two_terms() -> tuple[World, str, str]:
    """Two terms that both parties signed; of the first walnut is found in breach."""
    found = world()
    first = found.term()
    other = found.term(rule=Prohibition(acts=("raid",)), label="t2")
    found.consent(first)
    found.consent(other)
    report = found.report(AT)
    found.find(finding(size=found.size), ("incident", report), ("term", first))
    return found, first, other


def amend(found: World, old: str, new: str, by: str) -> None:
    found.say(AMENDMENT, Amendment(says=own(by)), ("replaces", old), ("new", new), issuer=by)


def test_a_term_signed_long_ago_takes_no_other_s_place_by_one_side_s_amendment() -> None:
    found, first, other = two_terms()
    assert found.of("walnut", DAY).status is Status.BREACHED
    amend(found, first, other, "walnut")
    for party in ("walnut", "almond"):
        assert found.of(party, DAY).bound is Holds.YES, party
    assert found.of("walnut", DAY).status is Status.BREACHED
    (seen,) = amendments(States(found.rows))
    assert seen.consented == ()


def test_an_amendment_that_is_mended_after_consent_asks_for_consent_anew() -> None:
    found = world()
    first, second = found.term(), found.term(label="t2")
    new = found.term(rule=Prohibition(acts=("raid",)), label="t3")
    found.consent(first)
    found.consent(second)
    body = Amendment(says=own("walnut"))
    said = found.say(AMENDMENT, body, ("replaces", second), ("new", new), issuer="walnut")
    found.consent(new)
    found.say(AMENDMENT, body, ("replaces", first), ("new", new), ("supersedes", said), issuer="walnut")
    assert found.of("almond", DAY).bound is Holds.YES


def test_terms_that_take_each_other_s_place_in_a_ring_come_to_an_end() -> None:
    found, first, other = two_terms()
    amend(found, first, other, "heron")
    amend(found, other, first, "heron")
    assert found.of("walnut", DAY).bound is Holds.YES
    found.consent(other)
    found.consent(first)
    assert TermWhy.REPLACED in found.of("walnut", DAY).why


def test_who_signs_as_of_some_time_or_other_is_bound_when_it_is_proven_to_have_signed() -> None:
    found = world()
    term = found.term()
    vague = when("2025-10-02", "9998-01-01")
    found.say(
        "agreement.consent.v1",
        ConsentAct(value=OwnConsent.SIGNED),
        ("term", term),
        issuer="walnut",
        occurred=vague,
    )
    found.consent(term, "almond")
    plain, seen = found.of("almond", DAY), found.of("walnut", DAY)
    assert (seen.bound, plain.bound) == (Holds.YES, Holds.YES)


def test_the_accused_moves_no_finding_by_a_time_of_its_own() -> None:
    found = world()
    term = found.term()
    found.consent(term)
    report = found.report(AT)
    found.report("2025-10-20T00:00:00Z", ("of", report), by="walnut")
    found.find(finding(size=found.size), ("incident", report), ("term", term))
    assert found.of("walnut", DAY).status is Status.BREACHED


def test_a_debt_that_names_a_finding_which_nobody_issued_makes_nobody_late() -> None:
    found, term = gate()
    body = Owed(
        says=own("almond"),
        owner="walnut",
        what="the gate",
        commitment_kind=CommitmentKind.REMEDY,
        deadline=DueBy(at=when("2025-10-05")),
        verifier="heron",
    )
    found.say(COMMITMENT, body, ("term", term), ("finding", "ab" * 32), issuer="almond")
    seen = found.of("walnut", "2025-10-06")
    assert seen.status is not Status.LATE, seen.why
