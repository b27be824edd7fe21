# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""When a finding counts: held by those who must hold it, or let count by both co-chairs; and where a place lies."""

import msgspec

from sulh.agreement.line_kinds import Agreeing, LineAgreed, ZoneDrawn
from sulh.clock import Holds
from sulh.incidents.kinds import Precision, Site
from sulh.mechanism import States
from sulh.places import pack
from sulh.readings.compliance import Compliance, PartyOn, Status, TermWhy
from sulh.readings.findings import FindingOn, FindingState, findings
from sulh.readings.moment import parse_moment
from sulh.record.charter import Cosigner
from sulh.record.overrides import OverrideRow
from sulh.record.standing import KeyRow
from sulh.record.state import CharterRow, GroundRow
from tests.cases.findings import AGREE, SIGNOFF, finding
from tests.readings.compliance_world import World, world

DAY, AT = "2025-10-16", "2025-10-16T21:40:00Z"
KEY = "22" * 32  # the one key of every table


def ground(found: World, *, joint: int = 0, now: str = "2025-11-07T00:00:00Z") -> None:
    row = GroundRow(now=now, operational=joint, joint=joint, ruleset="00" * 32, witnessed=True)
    found.rows.apply("record", {"ground": row})


def watched() -> tuple[World, str]:
    """A breach that both co-chairs signed off, under a charter whose parties and co-chairs cosign."""
    found = world()
    seats = tuple(Cosigner(org=org, vkey="k+00000000+AA==") for org in ("almond", "walnut", "heron"))
    body = msgspec.structs.replace(found.charter, cosigners=seats)
    found.rows.apply("record", {"charter": CharterRow(id="00" * 32, body=body, in_force_at=1)})
    term = found.term()
    found.consent(term)
    report = found.report(AT)
    number = found.find(finding(size=found.size), ("incident", report), ("term", term))
    return found, number


def one(found: World) -> FindingOn:
    return findings(States(found.rows))[0]


def test_a_finding_counts_when_those_hold_it_who_must() -> None:
    found, _ = watched()
    ground(found, joint=found.size - 1)
    seen = found.of("walnut", DAY)
    assert (one(found).state, one(found).counts) == (FindingState.ISSUED, False)
    assert (seen.status, TermWhy.FINDING_NOT_JOINT in seen.why) == (Status.ALLEGED, True)
    ground(found, joint=found.size)
    assert one(found).stands
    assert found.of("walnut", DAY).status is Status.BREACHED


def test_a_cosigner_that_stays_silent_vetoes_no_finding() -> None:
    found, number = watched()
    ground(found)
    assert found.of("walnut", DAY).status is Status.ALLEGED
    found.rows.apply("record", {f"override/{number}": OverrideRow(words=())})
    assert not one(found).counts
    found.rows.apply("record", {f"override/{number}": OverrideRow(words=(), counts_at=40)})
    assert found.of("walnut", DAY).status is Status.BREACHED


def test_a_sign_off_by_a_stolen_key_breaches_nothing() -> None:
    found, _ = watched()
    ground(found, joint=found.size)
    signed = one(found).outcome.words[0].index
    key = KeyRow(org="heron", role="co_chair", level="role", since=0, by="", contested_from=signed)
    found.rows.apply("record", {f"key/{KEY}": key})
    seen = found.of("walnut", DAY)
    assert (one(found).contested, seen.status) == (True, Status.ALLEGED)
    assert TermWhy.FINDING_CONTESTED in seen.why


def test_a_party_that_disowns_its_consents_key_makes_things_unsure_and_frees_nobody() -> None:
    found, _ = watched()
    ground(found, joint=found.size)
    key = KeyRow(org="walnut", role="party", level="role", since=0, by="", contested_from=0)
    found.rows.apply("record", {f"key/{KEY}": key})
    assert found.of("walnut", DAY).bound is Holds.POSSIBLY


def test_a_sign_off_that_is_owed_and_not_given_is_late() -> None:
    found = world("sign_off")
    term = found.term()
    report = found.report(AT)
    number = found.find(finding(size=found.size), ("incident", report), ("term", term), signed=["heron"])
    ground(found, now="2025-11-09T00:00:00Z")
    assert (one(found).outcome.due, one(found).late) == ("2025-11-10T00:00:00Z", False)
    ground(found, now="2025-11-10T00:00:00Z")
    assert one(found).late
    found.say(SIGNOFF, AGREE, ("finding", number), issuer="stork")
    assert not one(found).late


# --- places ------------------------------------------------------------------------------------------------


def square(west: int) -> str:
    """A square of a tenth of a degree whose western edge lies so many hundredths east of 10 degrees."""
    left, low = 100_000_000 + west * 100_000, 300_000_000
    ring = (
        (low, left),
        (low, left + 1_000_000),
        (low + 1_000_000, left + 1_000_000),
        (low + 1_000_000, left),
    )
    return pack(ring)


def zone(found: World, org: str, west: int, *refs: tuple[str, str]) -> str:
    body = ZoneDrawn(label="z1", datum="WGS84", vertices=square(west), tolerance_m=10, whose=org)
    return found.say("agreement.zone.v1", body, *refs, issuer=org)


def at(east: int) -> Site:
    """A point so many hundredths of a degree east of 10, in the middle of the squares' height."""
    return Site(
        precision=Precision.POINT, lat_e7=300_500_000, lon_e7=100_000_000 + east * 100_000, radius_m=20
    )


def asked(found: World, only: str | None = None) -> PartyOn:
    states = States(found.rows)
    return Compliance(states, only=only).party(states.terms[0], "walnut", parse_moment(DAY))


def test_a_place_is_held_against_every_partys_map_and_can_be_asked_by_one() -> None:
    found = world()
    ours = zone(found, "almond", 0)
    theirs = zone(found, "walnut", 5, ("of", ours))
    found.consent(found.term(refs=[("zone", ours)]))
    found.report(AT, site=at(2))
    seen = asked(found)
    assert (seen.status, TermWhy.PLACE_NOT_SURE in seen.why) == (Status.UNKNOWN, True)
    assert asked(found, only=ours).status is Status.ALLEGED
    assert asked(found, only=theirs).alleged.unsure == 0
    found.report(AT, site=at(7))
    assert asked(found).alleged.incidents == 1
    found.report(AT, site=at(30))
    assert (asked(found).alleged.incidents, asked(found).alleged.unsure) == (1, 1)


def test_a_place_known_by_name_alone_lies_nowhere_for_sure() -> None:
    found = world()
    ours = zone(found, "almond", 0)
    zone(found, "walnut", 0, ("of", ours))
    found.consent(found.term(refs=[("zone", ours)]))
    found.report(AT, site=Site(precision=Precision.NAMED_ONLY, names=("Old mill",)))
    assert asked(found).alleged.unsure == 1


def test_a_zone_that_all_agreed_to_is_one_map() -> None:
    found = world()
    drawn = ZoneDrawn(label="z1", datum="WGS84", vertices=square(0), tolerance_m=10)
    number = found.say("agreement.zone.v1", drawn, issuer="heron")
    found.consent(found.term(refs=[("zone", number)]))
    found.report(AT, site=at(5))
    assert asked(found).alleged.unsure == 1
    for party in ("almond", "walnut"):
        agrees = LineAgreed(value=Agreeing.AGREES)
        found.say("agreement.line_agreed.v1", agrees, ("version", number), issuer=party)
    assert found.voids() == []
    assert asked(found).alleged.incidents + asked(found).alleged.unsure == 1
