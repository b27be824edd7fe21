# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Findings and sign-offs: two co-chairs, each for itself; nobody undoes alone what both have signed."""

import msgspec
import pytest

from sulh.cases.kinds import KINDS, Finding, Signoff, SignoffValue
from sulh.cases.state import CasesFold, OutcomeRow
from sulh.cases.verdicts import (
    Hindrance,
    Jointly,
    NotAttributable,
    Occurrence,
    OccurrenceVerdict,
    OutsideScope,
    Permitted,
    Scope,
    attributed_to,
    verdict_of,
)
from sulh.errors import Refused
from sulh.record.charter import Adoption, Organisation
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.rows import read_row
from tests.cases.findings import AGREE, BREACHED, FINDING, GROUNDS, REFUSE, SIGNOFF, by, finding, happened
from tests.rooms import Table, charter

INCIDENT, TERM, EXCEPTION = "aa" * 32, "bb" * 32, "cc" * 32
ON_IT = (("incident", INCIDENT), ("term", TERM))


def table(*adopted: str, chairs: tuple[str, ...] = ("heron", "stork")) -> Table:
    body = charter()
    orgs = tuple(o for o in body.organisations if o.kind != "co_chair" or o.id in chairs)
    needed = tuple(name for name in ("sign_off", "remedy") if name not in adopted)
    free = {} if "reply_window" in adopted else {"reply_window": 0}
    procedure = Adoption(template=TEMPLATE_HASH, adopted=(*adopted, *needed), differences=free)
    world = Table(
        folds=[CasesFold()],
        charter=msgspec.structs.replace(body, organisations=orgs, procedure=procedure),
    )
    world.size = 5  # a record with entries before
    return world


def outcome(world: Table, number: str) -> OutcomeRow:
    value = world.rows.get("cases", f"outcome/{number}")
    assert value is not None
    return read_row(value, OutcomeRow)


def codes(world: Table) -> list[str]:
    return [void.code for void in world.voids()]


def found(world: Table, body: Finding | None = None, *refs: tuple[str, str]) -> str:
    return world.say(FINDING, body or finding(), *(refs or ON_IT), issuer="heron")


def sign(world: Table, number: str, org: str, body: Signoff = AGREE) -> str:
    return world.say(SIGNOFF, body, ("finding", number), issuer=org)


def test_a_finding_is_issued_when_both_co_chairs_agree_and_not_before() -> None:
    world = table()
    number = found(world)
    assert outcome(world, number).words == ()
    sign(world, number, "heron")
    assert outcome(world, number).issued_at is None
    sign(world, number, "stork")
    assert (outcome(world, number).issued_at, outcome(world, number).split_at) == (7, None)
    assert [(w.org, w.value) for w in outcome(world, number).words] == [
        ("heron", SignoffValue.AGREE),
        ("stork", SignoffValue.AGREE),
    ]


def test_one_refusal_makes_it_split_and_the_others_word_stands_beside_it() -> None:
    world = table()
    number = found(world)
    sign(world, number, "stork", REFUSE)
    sign(world, number, "heron")
    assert (outcome(world, number).issued_at, outcome(world, number).split_at) == (None, 6)
    assert len(outcome(world, number).words) == 2


def test_nobody_signs_off_twice_nor_for_another() -> None:
    world = table()
    number = found(world)
    sign(world, number, "heron")
    sign(world, number, "heron")
    sign(world, number, "almond")
    sign(world, number, "rook")
    assert codes(world) == ["already_signed_off", "not_a_co_chair", "not_a_co_chair"]
    assert str(world.refusals[0]).endswith("what it would say now belongs into a finding that corrects it")
    assert outcome(world, number).issued_at is None


@pytest.mark.parametrize("chairs", [("heron",), ()])
def test_a_missing_seat_lowers_no_quorum(chairs: tuple[str, ...]) -> None:
    world = table(chairs=chairs)
    number = world.say(FINDING, finding(), *ON_IT, issuer="documentarian")
    for org in ("heron", "stork"):
        sign(world, number, org)
    assert outcome(world, number).issued_at is None


def test_no_statement_supersedes_a_finding() -> None:
    """Else its issuer could undo alone what both co-chairs had signed off."""
    world = table()
    number = found(world)
    world.say(FINDING, finding(), *ON_IT, ("supersedes", number), issuer="heron")
    second = world.say(FINDING, finding(), *ON_IT, ("corrects", number), issuer="stork")
    world.say(FINDING, finding(), *ON_IT, ("corrects", "dd" * 32), issuer="stork")
    assert codes(world) == ["unknown_ref_role", "unknown_thing"]
    assert outcome(world, second).words == ()


def test_a_sign_off_is_of_exactly_one_finding() -> None:
    world = table()
    found(world)
    world.say(SIGNOFF, AGREE, issuer="heron")
    world.say(SIGNOFF, AGREE, ("finding", "ee" * 32), issuer="heron")
    assert codes(world) == ["ref_missing", "unknown_thing"]


def test_a_breach_names_its_term_and_an_exception_is_named_too() -> None:
    world = table()
    found(world, finding(), ("incident", INCIDENT))
    permitted = Permitted(standard=GROUNDS, rationale="return fire after the channel was tried")
    found(world, finding(breach=permitted), *ON_IT)
    found(world, finding(breach=permitted), *ON_IT, ("exception", EXCEPTION))
    found(world, finding(), ("term", TERM))
    assert codes(world) == ["finding_without_term", "finding_without_term", "ref_missing"]
    assert "a reference with the role exception" in world.refusals[1]


def test_a_finding_is_made_of_what_stood_in_the_record() -> None:
    world = table()
    found(world, finding(size=6))
    found(world, finding(size=6))
    assert codes(world) == ["finding_ahead_of_record"]
    assert "at most 5 entries, and this one cites the record at 6" in world.refusals[0]


def test_whom_a_finding_names_is_known_to_the_charter() -> None:
    world = table()
    found(world, finding(party="hazel"))
    both = Jointly(parties=("almond", "hazel"), standard=GROUNDS, rationale="both fired")
    found(world, finding(attribution=both))
    assert codes(world) == ["unknown_organisation"] * 2


def test_who_is_named_has_the_adopted_time_to_answer_before_anybody_agrees() -> None:
    """The table's clock stands at 7 November; 72 hours are adopted."""
    world = table("reply_window", "sign_off")
    found(world)
    found(world, finding(reply_until="2025-11-09T00:00:00Z"))
    number = found(world, finding(reply_until="2025-11-10T00:00:00Z"))
    unnamed = NotAttributable(standard=GROUNDS, rationale="nobody saw who")
    free = found(world, finding(breach=None, attribution=unnamed))
    sign(world, number, "heron")
    sign(world, number, "stork", REFUSE)
    sign(world, free, "heron")
    assert codes(world) == ["reply_window_short", "reply_window_short", "reply_window_open"]
    assert "until 2025-11-10T00:00:00Z at least" in world.refusals[0]
    assert "not given" in world.refusals[0]
    assert (outcome(world, number).due, outcome(world, free).due) == (
        "2025-11-13T00:00:00Z",
        "2025-11-10T00:00:00Z",
    )
    dues = {due.isoformat() for due in CasesFold().dues(world.rows)}
    assert dues == {"2025-11-10T00:00:00+00:00", "2025-11-13T00:00:00+00:00"}


def test_after_the_time_to_answer_a_finding_can_be_agreed() -> None:
    world = table()
    number = found(world, finding(reply_until="2025-11-06T12:00:00+05:00"))
    for org in ("stork", "heron"):
        sign(world, number, org)
    assert codes(world) == []
    assert outcome(world, number).issued_at == 7


def test_what_did_not_happen_is_no_breach_and_nobodys_act() -> None:
    with pytest.raises(Refused, match="what is unfounded can neither be a breach nor be attributed"):
        finding(occurrence=Occurrence.UNFOUNDED).check()
    with pytest.raises(Refused) as why:
        finding(occurrence=Occurrence.NOT_CONFIRMED, breach=None).check()
    assert why.value.code == "breach_without_occurrence"
    outside = OutsideScope(of=Scope.PLACE, standard=GROUNDS, rationale="beyond the zone")
    Finding(size=1, occurrence=happened(Occurrence.INCONCLUSIVE), breach=outside).check()


def test_not_verifiable_says_what_hindered_it() -> None:
    bare = OccurrenceVerdict(verdict=Occurrence.NOT_VERIFIABLE, standard=GROUNDS, rationale="no way in")
    with pytest.raises(Refused, match="says what hindered it"):
        Finding(size=1, occurrence=bare).check()
    Finding(size=1, occurrence=msgspec.structs.replace(bare, hindered_by=Hindrance.ACCESS)).check()
    with pytest.raises(Refused, match="confirmed does not fit"):
        Finding(size=1, occurrence=msgspec.structs.replace(happened(), hindered_by=Hindrance.TIME)).check()


def test_a_refusal_says_why() -> None:
    with pytest.raises(Refused, match="says why; fill in the field why"):
        Signoff(value=SignoffValue.REFUSE).check()


def test_the_words_of_verdicts_are_those_of_the_bytes() -> None:
    plain = msgspec.to_builtins(finding())
    assert (plain["breach"]["verdict"], plain["attribution"]["verdict"]) == ("violation", "party")
    assert (verdict_of(BREACHED), verdict_of(by("almond")), verdict_of(happened())) == (
        "violation",
        "party",
        "confirmed",
    )
    assert attributed_to(by("almond")) == ("almond",)


def test_findings_are_co_chairs_own_hands_and_stand_in_no_documentary_record() -> None:
    kinds = {kind.name: kind for kind in KINDS}
    assert not any(kind.documentary for kind in KINDS)
    assert kinds[SIGNOFF].deliberate and kinds[SIGNOFF].roles == {"co_chair"}
    assert kinds[FINDING].overridable and not kinds[SIGNOFF].overridable
    assert {kind.element for kind in KINDS} == {"oversight"}


def test_a_new_co_chair_has_to_sign_too() -> None:
    world = table()
    number = found(world)
    sign(world, number, "heron")
    ibis = Organisation(id="ibis", kind="co_chair", zone="+05:00")
    world.charter = msgspec.structs.replace(world.charter, organisations=(*world.charter.organisations, ibis))
    sign(world, number, "stork")
    assert outcome(world, number).issued_at is None
    sign(world, number, "ibis")
    assert outcome(world, number).issued_at == 8
