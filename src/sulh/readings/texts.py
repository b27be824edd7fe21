# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""In which languages an agreement stands, what each text rests on, and which of them a party says that it read.

A translation is its translator's word until another organisation has confirmed exactly that text. A consent
names texts by their hashes: what stands behind a hash is shown, and also that nothing does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sulh.agreement.kinds import OwnConsent, text_hash
from sulh.agreement.life import AmendmentRow, InterpretationRow, StandingRow, TranslationRow
from sulh.agreement.state import InstrumentRow, TermRow
from sulh.mechanism import States, Thing, Version
from sulh.statement.envelope import Hex32, Name

GIVEN = frozenset({OwnConsent.SIGNED, OwnConsent.INITIALLED, OwnConsent.ORALLY_ACCEPTED})


class Basis(StrEnum):
    """What a text rests on.

    original      the words of the statement itself
    named         the paper names its hash; the text itself is not carried
    confirmed     a translation that another organisation has confirmed
    unconfirmed   a translation that nobody else has confirmed
    not_carried   a party names its hash, and no such text stands in the record
    """

    ORIGINAL = "original"
    NAMED = "named"
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    NOT_CARRIED = "not_carried"


class Weight(StrEnum):
    """What a text in a language counts for, as the paper says; UNKNOWN where it says nothing."""

    PREVAILING = "prevailing"
    AUTHENTIC = "authentic"
    TRANSLATION = "translation"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """One text: language, SHA-256, words (None where they are not carried), and the statement that has it."""

    lang: str
    hash: Hex32
    text: str | None
    basis: Basis
    weight: Weight
    statement: Hex32
    translator: str | None = None
    confirmed_by: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBy:
    """A party says by a consent that it read a text in `lang`; what stands behind that."""

    party: Name
    consent: Hex32
    lang: str
    hash: Hex32
    basis: Basis


class Languages:
    """Texts of a record, grouped once."""

    def __init__(self, states: States) -> None:
        self.states = states
        self._made: dict[Hex32, list[Version[TranslationRow]]] = {}
        for thing in states.translations:
            for version in thing.current:
                self._made.setdefault(version.row.first("translates") or "", []).append(version)
        self._confirmed: dict[Hex32, dict[Name, None]] = {}
        for act in states.confirmations:
            # Said by a key that its organisation calls stolen, it is nobody's reading.
            if not states.contested(act.row.origin):
                found = self._confirmed.setdefault(act.row.first("translation") or "", {})
                found[act.row.origin.issuer] = None

    def of_term(self, thing: Thing[TermRow]) -> tuple[TextVersion, ...]:
        """The texts of a term's versions that stand, each with its translations."""
        papers = [
            paper
            for paper in self.states.instruments
            if {version.id for version in paper.versions}
            & {number for version in thing.current for number in version.row.refs.get("instrument", ())}
        ]
        weights = _weights(papers)
        found: list[TextVersion] = []
        for version in thing.current:
            text, lang = version.row.body.text, version.row.origin.lang
            found.append(_text(lang, text_hash(text), text, Basis.ORIGINAL, weights, version.id))
            found += self._translations(version.id, weights)
        return tuple(found)

    def of_paper(self, thing: Thing[InstrumentRow]) -> tuple[TextVersion, ...]:
        """The texts of a paper: its own words, the hashes that it names, and translations."""
        weights = _weights([thing])
        found: list[TextVersion] = []
        for version in thing.current:
            body, lang = version.row.body, version.row.origin.lang
            if body.text is not None:
                found.append(
                    _text(lang, text_hash(body.text), body.text, Basis.ORIGINAL, weights, version.id)
                )
            found += [
                _text(tongue, named, None, Basis.NAMED, weights, version.id)
                for tongue, named in sorted(body.texts.items())
                if body.text is None or tongue != lang
            ]
            found += self._translations(version.id, weights)
        return tuple(found)

    def read_by(self, thing: Thing[TermRow]) -> tuple[ReadBy, ...]:
        """What each consent to the term says that its party read, in log order."""
        known = {(one.lang, one.hash): one.basis for one in reversed(self.of_term(thing))}
        versions = {version.id for version in thing.versions}
        return tuple(
            ReadBy(
                party=act.row.party,
                consent=act.id,
                lang=lang,
                hash=named,
                basis=known.get((lang, named), Basis.NOT_CARRIED),
            )
            for act in self.states.consents
            if act.row.first("term") in versions
            for lang, named in sorted(act.row.body.versions.items())
        )

    def _translations(self, number: Hex32, weights: Mapping[str, Weight]) -> Iterator[TextVersion]:
        for made in self._made.get(number, ()):
            body = made.row.body
            others = tuple(org for org in self._confirmed.get(made.id, {}) if org != made.row.origin.issuer)
            yield TextVersion(
                lang=body.lang,
                hash=text_hash(body.text),
                text=body.text,
                basis=Basis.CONFIRMED if others else Basis.UNCONFIRMED,
                weight=weights.get(body.lang, Weight.TRANSLATION if weights else Weight.UNKNOWN),
                statement=made.id,
                translator=body.translator,
                confirmed_by=others,
            )


def _text(
    lang: str, named: str, text: str | None, basis: Basis, weights: Mapping[str, Weight], statement: Hex32
) -> TextVersion:
    return TextVersion(
        lang=lang,
        hash=named,
        text=text,
        basis=basis,
        weight=weights.get(lang, Weight.TRANSLATION if weights else Weight.UNKNOWN),
        statement=statement,
    )


def _weights(papers: list[Thing[InstrumentRow]]) -> dict[str, Weight]:
    """Language -> what its text counts for; where versions of a paper differ, nothing is sure."""
    found: dict[str, Weight] = {}
    for body in (version.row.body for paper in papers for version in paper.current):
        for lang in body.authentic:
            weight = Weight.PREVAILING if lang == body.prevailing else Weight.AUTHENTIC
            found[lang] = weight if found.get(lang, weight) is weight else Weight.UNKNOWN
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentOn:
    """An amendment: the labels of older and new terms, and which parties have consented to all new ones."""

    thing: Thing[AmendmentRow]
    replaces: tuple[Hex32, ...]
    new: tuple[Hex32, ...]
    consented: tuple[Name, ...]
    waiting: tuple[Name, ...]


def amendments(states: States) -> tuple[AmendmentOn, ...]:
    """Every amendment by its first version that stands; parties in the charter's order."""
    parties = [org.id for org in states.charter.of_kind("party")]
    found = []
    for thing in states.amendments:
        row = thing.first
        new = row.refs.get("new", ())
        since = row.origin.index
        given = [party for party in parties if all(_gives(states, party, number, since) for number in new)]
        found.append(
            AmendmentOn(
                thing=thing,
                replaces=row.refs.get("replaces", ()),
                new=new,
                consented=tuple(given),
                waiting=tuple(party for party in parties if party not in given),
            )
        )
    return tuple(found)


def _gives(states: States, party: Name, number: Hex32, since: int) -> bool:
    """Whether the party's last word on exactly this statement is a consent, said after entry `since`.

    Who signed a term before somebody wrote the amendment has not consented to that.
    """
    acts = [act for act in states.consents if act.row.party == party and act.row.first("term") == number]
    return bool(acts) and acts[-1].row.body.value in GIVEN and acts[-1].row.origin.index > since


def standing_acts(states: States, paper: Thing[InstrumentRow]) -> tuple[Version[StandingRow], ...]:
    """What parties did about a paper as a whole, each for itself, in log order."""
    versions = {version.id for version in paper.versions}
    return tuple(act for act in states.standings if act.row.first("instrument") in versions)


def interpretations_of(states: States, thing: Thing[TermRow]) -> tuple[Thing[InterpretationRow], ...]:
    """How somebody says that a term is to be read, in log order."""
    return states.pointing(InterpretationRow, "term", thing)
