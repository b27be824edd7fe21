# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What can be said of each term at a moment; never "kept", since seeing nothing is no observation.

The status of a term is computed from what the record holds: whether it is said to apply then, what each
party is said to have consented to and by whom, and what stands in the way of knowing more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sulh.agreement.kinds import Consent, Observability, OwnConsent, TermKind
from sulh.agreement.state import InstrumentRow, TermRow, WindowRow
from sulh.clock import Holds
from sulh.mechanism import States, Thing
from sulh.readings.moment import Moment
from sulh.readings.windows import window_on
from sulh.statement.assertion import Says
from sulh.statement.envelope import Hex32, Name


class Assessment(StrEnum):
    """What can be said of a term. There is no value for "kept": findings are people's.

    unknown          it is not known whether it binds, or nothing has been looked at
    not_verifiable   it is said to bind, and nothing in the record could show a breach
    disputed         a party denies or withdraws its consent, or, where it has not spoken itself, is said to
    not_in_force     it is not said to apply at that moment
    """

    UNKNOWN = "unknown"
    NOT_VERIFIABLE = "not_verifiable"
    DISPUTED = "disputed"
    NOT_IN_FORCE = "not_in_force"


class TermWhy(StrEnum):
    """What stands in the way.

    no_text_carried       the words of the instrument stand nowhere in the record
    consent_not_given     a party has not consented by its own key
    consent_not_carried   of a party no consent is carried at all
    window_not_sure       whether its window held then is only possible, or no
    no_window             nothing says from when to when it applies
    binds_nobody_named    no source says whom it binds
    not_observable        by its nature or by its own words nobody could see a breach
    no_verifier           nobody in this mechanism is there to check
    no_observation        no report of the record is about it
    """

    NO_TEXT_CARRIED = "no_text_carried"
    CONSENT_NOT_GIVEN = "consent_not_given"
    CONSENT_NOT_CARRIED = "consent_not_carried"
    WINDOW_NOT_SURE = "window_not_sure"
    NO_WINDOW = "no_window"
    BINDS_NOBODY_NAMED = "binds_nobody_named"
    NOT_OBSERVABLE = "not_observable"
    NO_VERIFIER = "no_verifier"
    NO_OBSERVATION = "no_observation"


# Aims and definitions ask nothing of anyone that could be seen.
_NO_DUTY = frozenset({TermKind.PURPOSE, TermKind.DEFINITION})
_AGAINST = frozenset({Consent.DENIED, Consent.DISPUTED, Consent.WITHDRAWN})
_GIVEN = frozenset({OwnConsent.SIGNED, OwnConsent.INITIALLED, OwnConsent.ORALLY_ACCEPTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentView:
    """What stands about one party's consent: a value, who asserts it, from which sources.

    `given_by_key` is true only for the party's own act, on exactly the statement `to`.
    """

    id: Hex32
    party: Name
    value: str
    asserted_by: Says | None
    sources: tuple[Hex32, ...]
    given_by_key: bool
    to: Hex32


@dataclass(frozen=True, slots=True, kw_only=True)
class TermOn:
    """One term at a moment."""

    id: Hex32
    label: str
    in_force: Holds
    assessment: Assessment
    why: tuple[TermWhy, ...]
    consent: tuple[ConsentView, ...]
    thing: Thing[TermRow]


def terms_on(states: States, on: Moment) -> tuple[TermOn, ...]:
    """Every term at `on`, in the order in which they came into the record."""
    return tuple(term_on(states, thing, on) for thing in states.terms)


def term_on(states: States, thing: Thing[TermRow], on: Moment) -> TermOn:
    """One term at `on`."""
    # 1. Who is said to consent, and who has.   2. Whether it is said to apply then.
    consent = consents_to(states, thing)
    in_force, windowed = _in_force(states, thing, on)
    # 3. What stands in the way of knowing more.   4. The one word for it.
    why = _why(states, thing, consent, in_force, windowed)
    return TermOn(
        id=thing.id,
        label=thing.first.body.label,
        in_force=in_force,
        assessment=_assess(consent, in_force, why),
        why=why,
        consent=consent,
        thing=thing,
    )


def consents_to(states: States, thing: Thing[TermRow]) -> tuple[ConsentView, ...]:
    """Claims of consent to any version of the term, then parties' own acts, in log order."""
    claims = [
        ConsentView(
            id=version.id,
            party=version.row.body.party,
            value=version.row.body.value.value,
            asserted_by=version.row.body.says,
            sources=version.row.sources,
            given_by_key=False,
            to=version.row.first("term") or "",
        )
        for claim in states.consent_claims
        for version in claim.current
        if states.anchor(version.row.first("term") or "", TermRow) == thing.id
    ]
    acts = [
        ConsentView(
            id=act.id,
            party=act.row.party,
            value=act.row.body.value.value,
            asserted_by=None,
            sources=(),
            given_by_key=True,
            to=act.row.first("term") or "",
        )
        for act in states.consents
        if states.anchor(act.row.first("term") or "", TermRow) == thing.id
    ]
    return (*claims, *acts)


def _in_force(states: States, thing: Thing[TermRow], on: Moment) -> tuple[Holds, bool]:
    """(answer, whether a window decides it); without one nothing rules it in or out."""
    named = {
        states.anchor(number, WindowRow) for v in thing.current for number in v.row.refs.get("window", ())
    }
    found = [window for window in states.windows if window.id in named]
    if not found:
        return Holds.POSSIBLY, False
    answers = {window_on(states, window, on).holds for window in found}
    return (answers.pop() if len(answers) == 1 else Holds.POSSIBLY), True


def _why(
    states: States, thing: Thing[TermRow], consent: Sequence[ConsentView], in_force: Holds, windowed: bool
) -> tuple[TermWhy, ...]:
    bodies = [version.row.body for version in thing.current]
    parties = [org.id for org in states.charter.of_kind("party")]
    standing = {party: _standing(consent, party) for party in parties}
    carried = {c.party for c in consent if c.value != Consent.NOT_CARRIED}
    checks = {
        TermWhy.NO_TEXT_CARRIED: not _text_carried(states, thing),
        TermWhy.CONSENT_NOT_GIVEN: any(value not in _GIVEN for value in standing.values()),
        TermWhy.CONSENT_NOT_CARRIED: any(party not in carried for party in parties),
        TermWhy.WINDOW_NOT_SURE: windowed and in_force is not Holds.YES,
        TermWhy.NO_WINDOW: not windowed,
        TermWhy.BINDS_NOBODY_NAMED: not any(body.binds for body in bodies),
        TermWhy.NOT_OBSERVABLE: any(
            body.term_kind in _NO_DUTY or body.observability is Observability.NOT_VERIFIABLE
            for body in bodies
        ),
        # A documentary record has no monitors: it holds what others wrote.
        TermWhy.NO_VERIFIER: states.documentary,
        # No room yet ties a report to a term, so nothing here counts as having looked.
        TermWhy.NO_OBSERVATION: True,
    }
    return tuple(why for why, applies in checks.items() if applies)


def _standing(consent: Sequence[ConsentView], party: str) -> OwnConsent | None:
    """A party's own last word, by its key; None where it has said nothing."""
    acts = [view for view in consent if view.given_by_key and view.party == party]
    return OwnConsent(acts[-1].value) if acts else None


def _text_carried(states: States, thing: Thing[TermRow]) -> bool:
    named = {
        states.anchor(number, InstrumentRow)
        for v in thing.current
        for number in v.row.refs.get("instrument", ())
    }
    return any(
        version.row.body.text is not None
        for instrument in states.instruments
        if instrument.id in named
        for version in instrument.current
    )


def _assess(consent: Sequence[ConsentView], in_force: Holds, why: tuple[TermWhy, ...]) -> Assessment:
    # A party's own last word outranks what others say of it: no claim makes its signature a dispute.
    claimed = {view.party: view.value for view in consent if not view.given_by_key}
    own = {view.party: view.value for view in consent if view.given_by_key}
    if any(value in _AGAINST for value in (claimed | own).values()):
        return Assessment.DISPUTED
    if in_force is Holds.NO:
        return Assessment.NOT_IN_FORCE
    if consent and all(view.value == Consent.NOT_CARRIED for view in consent):
        return Assessment.UNKNOWN
    if {TermWhy.NOT_OBSERVABLE, TermWhy.NO_VERIFIER} & set(why):
        return Assessment.NOT_VERIFIABLE
    return Assessment.UNKNOWN
