# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whose voices a record carries: for each organisation what it says itself, and what others say about it.

A record can be sound to the last byte and still hold one side only; this reading says so in figures.
"""

from dataclasses import dataclass

from sulh.agreement.kinds import Consent
from sulh.mechanism import States
from sulh.record.things import VersionRow
from sulh.statement.assertion import Assertion, How
from sulh.statement.envelope import Hex32, Name
from sulh.talks.kinds import AnswerValue

NOT_CARRIED = "not carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Statements by how they concern one organisation.

    own         said by it: by its own key, or by a speaker whom a source names
    unnamed     said for it by somebody whom no source names
    by_others   about it, said for another organisation or by an unnamed source
    by_report   about it, said by publications in their own voice
    """

    org: Name
    own: tuple[Hex32, ...]
    unnamed: tuple[Hex32, ...]
    by_others: tuple[Hex32, ...]
    by_report: tuple[Hex32, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One account that no source carries; `party` is None where the source does not say whose."""

    about: str
    party: Name | None
    statement: Hex32


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Every organisation of the charter in its order, what no organisation says, and what is not carried."""

    organisations: tuple[Voice, ...]
    reports_own: tuple[Hex32, ...]
    unnamed: tuple[Hex32, ...]
    not_carried: tuple[Missing, ...]


def voices(states: States) -> Voices:
    """The voices of everything that stands (superseded statements left out)."""
    said = _said(states)
    return Voices(
        organisations=tuple(_voice(org.id, said) for org in states.charter.organisations),
        reports_own=tuple(number for number, body, _ in said if _how(body) is How.REPORT),
        unnamed=tuple(
            number
            for number, body, _ in said
            if _how(body) is How.UNNAMED and isinstance(body, Assertion) and body.says.for_org is None
        ),
        not_carried=_not_carried(states),
    )


Spoken = tuple[Hex32, object, VersionRow]


def _said(states: States) -> list[Spoken]:
    found: list[Spoken] = [
        (version.id, getattr(version.row, "body", None), version.row)
        for things in states.kinds_of_things.values()
        for thing in things
        for version in thing.current
    ]
    found += [(act.id, act.row.body, act.row) for act in states.consents]
    return sorted(found, key=lambda spoken: spoken[2].origin.index)


def _how(body: object) -> How:
    """What is no assertion is an act of its signer."""
    return body.says.how if isinstance(body, Assertion) else How.OWN_ACT


def _speaker_org(body: object, row: VersionRow) -> str | None:
    return body.says.for_org if isinstance(body, Assertion) else row.origin.issuer


def _voice(org: str, said: list[Spoken]) -> Voice:
    groups: dict[str, list[str]] = {"own": [], "unnamed": [], "by_others": [], "by_report": []}
    for number, body, row in said:
        how = _how(body)
        if _speaker_org(body, row) == org:
            groups["unnamed" if how is How.UNNAMED else "own"].append(number)
        elif isinstance(body, Assertion) and org in body.organisations():
            groups["by_report" if how is How.REPORT else "by_others"].append(number)
    return Voice(
        org=org,
        own=tuple(groups["own"]),
        unnamed=tuple(groups["unnamed"]),
        by_others=tuple(groups["by_others"]),
        by_report=tuple(groups["by_report"]),
    )


def _not_carried(states: States) -> tuple[Missing, ...]:
    found: list[Missing] = []
    for claim in states.claims:
        found += [
            Missing(about=v.row.body.about, party=v.row.body.party, statement=v.id)
            for v in claim.current
            if v.row.body.not_carried
        ]
    for consent in states.consent_claims:
        found += [
            Missing(about="consent", party=v.row.body.party, statement=v.id)
            for v in consent.current
            if v.row.body.value is Consent.NOT_CARRIED
        ]
    for answer in states.answers:
        found += [
            Missing(about="answer", party=v.row.body.party, statement=v.id)
            for v in answer.current
            if v.row.body.value is AnswerValue.NOT_CARRIED
        ]
    for incident in states.incidents:
        for v in incident.current:
            body = v.row.body
            if body.other_side == NOT_CARRIED:
                found.append(Missing(about=f"{body.label}: other side", party=None, statement=v.id))
            if body.casualties is not None and body.casualties.civilians == NOT_CARRIED:
                found.append(Missing(about=f"{body.label}: civilians", party=None, statement=v.id))
    return tuple(found)
