# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who says what of the ceasefire at a moment: speaker by speaker, each by its own statements, and no verdict of all.

    windows   whether a truce or ceasefire is in force by that speaker's own words, and by which statement
    acts      papers that a party stands apart from, leaves or comes back to, in its own name
    alleged   terms that it says another acted against; `denied`: of which it denies that
    found     terms of which a finding tells, as findings are made: by the mechanism and by nobody alone

What one says makes nobody else's words surer. Who said nothing stands there with nothing: silence is neither
consent nor denial.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sulh.agreement.life import StandingRow
from sulh.agreement.state import ExtensionRow, InstrumentRow, WindowRow
from sulh.clock import Holds
from sulh.mechanism import States, Thing, Version
from sulh.readings.compliance import TermOn, terms_on
from sulh.readings.moment import Moment
from sulh.readings.texts import standing_acts
from sulh.readings.windows import extensions_of, window_by
from sulh.record.things import VersionRow
from sulh.statement.assertion import Assertion, How
from sulh.statement.envelope import Hex32, Name

# Whose words are shown even where there are none: who is bound, and who mediates.
ALWAYS = ("party", "co_chair")


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSaid:
    """One window by one speaker's words; `said`: its latest statement about it."""

    thing: Thing[WindowRow]
    holds: Holds
    said: Version[VersionRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActSaid:
    """An act of a party about a paper as a whole."""

    paper: Thing[InstrumentRow]
    act: Version[StandingRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class Charged:
    """A term and the party that is said to have acted against it."""

    term: Hex32
    label: str
    party: Name


@dataclass(slots=True, kw_only=True)
class SpeakerOn:
    """One organisation, or (`org` empty) everybody who speaks for none of them."""

    org: Name
    windows: list[WindowSaid] = field(default_factory=list)
    acts: list[ActSaid] = field(default_factory=list)
    alleged: list[Charged] = field(default_factory=list)
    denied: list[Charged] = field(default_factory=list)

    @property
    def silent(self) -> bool:
        """Whether nothing of it is here."""
        return not (self.windows or self.acts or self.alleged or self.denied)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundOn:
    """Findings of a term about a party, and who was there to see."""

    charged: Charged
    findings: tuple[Hex32, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CeasefireOn:
    """Every speaker; who stands first takes turns, day by day."""

    speakers: tuple[SpeakerOn, ...]
    found: tuple[FoundOn, ...]


def ceasefire_on(states: States, on: Moment) -> CeasefireOn:
    """What each speaker says, at `on`."""
    terms = terms_on(states, on)
    by = {org: SpeakerOn(org=org) for org in _order(states, on)}
    for thing in states.windows:
        for org, said in _windows(states, thing, on).items():
            by.setdefault(org, SpeakerOn(org=org)).windows.append(said)
    for paper in states.instruments:
        for act in standing_acts(states, paper):
            by.setdefault(act.row.party, SpeakerOn(org=act.row.party)).acts.append(
                ActSaid(paper=paper, act=act)
            )
    for term in terms:
        for one in term.parties:
            charged = Charged(term=term.id, label=term.label, party=one.party)
            for source in _organisations(one.alleged.origins):
                by.setdefault(source, SpeakerOn(org=source)).alleged.append(charged)
            for source in _organisations(one.alleged.denied_by):
                by.setdefault(source, SpeakerOn(org=source)).denied.append(charged)
    kinds = {org.id: org.kind for org in states.charter.organisations}
    return CeasefireOn(
        speakers=tuple(one for one in by.values() if not one.silent or kinds.get(one.org) in ALWAYS),
        found=tuple(_found(terms)),
    )


def _order(states: States, on: Moment) -> Sequence[Name]:
    """Parties, co-chairs, then everybody else of the charter; among equals the days take turns."""
    day = on.day or on.last("+00:00").date()
    turn = -1 if day.toordinal() % 2 else 1
    first = [org.id for kind in ALWAYS for org in states.charter.of_kind(kind)[::turn]]
    return [*first, *(org.id for org in states.charter.organisations if org.id not in first)]


def _windows(states: States, thing: Thing[WindowRow], on: Moment) -> dict[Name, WindowSaid]:
    extended: dict[Name, list[Version[ExtensionRow]]] = {}
    for extension in extensions_of(states, thing):
        extended.setdefault(_speaker(states, extension.row), []).append(extension)
    said: dict[Name, list[Version[WindowRow]]] = {}
    for version in thing.current:
        said.setdefault(_speaker(states, version.row), []).append(version)
    found = {}
    for org, versions in said.items():
        mine = extended.get(org, [])
        latest = max((*versions, *mine), key=lambda one: one.row.origin.index)
        found[org] = WindowSaid(thing=thing, holds=window_by(versions, mine, on), said=latest)
    return found


def _speaker(states: States, row: VersionRow) -> Name:
    """Whose own words these are; "" for a publication's voice, for nobody of the charter, and for what others pass on.

    A party that signed what the other is said to have said would else speak here in the other's name. The
    documentarian alone writes down what organisations said, each with its source.
    """
    body = getattr(row, "body", None)
    if not isinstance(body, Assertion):
        return row.origin.issuer
    org = "" if body.says.how is How.REPORT else body.says.for_org or ""
    if org == row.origin.issuer:
        return org
    issuer = states.charter.organisation(row.origin.issuer)
    return org if issuer is not None and issuer.kind == "documentarian" else ""


def _organisations(sources: Iterable[object]) -> list[Name]:
    return [str(getattr(one, "name", "")) for one in sources if getattr(one, "kind", "") == "organisation"]


def _found(terms: Iterable[TermOn]) -> Iterable[FoundOn]:
    for term in terms:
        for one in term.parties:
            if one.findings:
                charged = Charged(term=term.id, label=term.label, party=one.party)
                yield FoundOn(charged=charged, findings=one.findings)
