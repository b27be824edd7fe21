# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What stands beside the terms of an agreement: languages, readings, who stands apart, what takes whose place."""

from collections.abc import Iterator

from sulh.language import own_name
from sulh.mechanism import States, TermRow, Thing
from sulh.readings.texts import (
    Basis,
    Languages,
    ReadBy,
    TextVersion,
    amendments,
    interpretations_of,
    standing_acts,
)
from sulh.reporting.says import name_of, show_when, sources_of
from sulh.reporting.words import Line, Piece, Pieces, code, joined, quote, sentence

SHORT = 12  # of an id, where a term has no label


def beside_term(states: States, languages: Languages, thing: Thing[TermRow], lang: str) -> Iterator[Pieces]:
    """Under a term: its texts in other languages, what parties say that they read, and notes on its reading."""
    for text in languages.of_term(thing):
        if text.basis in (Basis.CONFIRMED, Basis.UNCONFIRMED):
            yield _translation(states, text, lang)
    by_party: dict[tuple[str, str], list[ReadBy]] = {}
    for one in languages.read_by(thing):
        by_party.setdefault((one.party, one.consent), []).append(one)
    for (party, _), read in by_party.items():
        tongues = [_tongue(one.lang, one.basis, lang) for one in read]
        yield sentence(
            lang, "agreed-read", party=name_of(states, party, lang), languages=joined(lang, tongues)
        )
    for note in interpretations_of(states, thing):
        body, tongue = note.first.body, note.first.origin.lang
        parts: dict[str, Piece | Pieces] = {
            "text": quote(body.text, tongue),
            "who": sources_of(states, [note], lang),
        }
        if body.by_authority is None:
            yield sentence(lang, "agreed-opinion", **parts)
        else:
            yield sentence(lang, "agreed-interpretation", authority=quote(body.by_authority, tongue), **parts)


def beside_terms(states: States, lang: str) -> Iterator[Line]:
    """After the terms: which language decides, who stands apart from which paper, and amendments."""
    for paper in states.instruments:
        under = (*_languages(paper.first.body.authentic, paper.first.body.prevailing, lang),)
        acts = standing_acts(states, paper)
        if not under and not acts:
            continue
        body = paper.first.body
        stood = tuple(
            sentence(
                lang,
                f"agreed-{act.row.body.act.value}",
                party=name_of(states, act.row.party, lang),
                when=Piece(text=show_when(act.row.body.begins, lang)),
                why=quote(act.row.body.why, act.row.origin.lang),
            )
            for act in acts
        )
        holds = tuple(
            sentence(
                lang,
                "agreed-goes-on",
                party=name_of(states, act.row.party, lang),
                terms=_labels(states, act.row.refs["holds"]),
            )
            for act in acts
            if act.row.refs.get("holds")
        )
        words = (quote(body.name, paper.first.origin.lang),)
        yield Line(label=body.label, words=words, under=(*under, *stood, *holds))
    for one in amendments(states):
        parts: dict[str, Pieces] = {
            "old": _labels(states, one.replaces),
            "new": _labels(states, one.new),
        }
        under = tuple(
            sentence(lang, message, parties=joined(lang, [name_of(states, org, lang) for org in orgs]))
            for message, orgs in (
                ("agreed-consented", one.consented),
                ("agreed-waiting", one.waiting),
            )
            if orgs
        )
        label = one.thing.first.body.label
        yield Line(label=label, words=sentence(lang, "agreed-amendment", **parts), under=under)


def _translation(states: States, text: TextVersion, lang: str) -> Pieces:
    parts: dict[str, Piece | Pieces] = {
        "language": _named(text.lang),
        "text": quote(text.text or "", text.lang),
        "translator": quote(text.translator or "", "und"),
    }
    if text.basis is Basis.UNCONFIRMED:
        return sentence(lang, "agreed-unconfirmed", **parts)
    names = joined(lang, [name_of(states, org, lang) for org in text.confirmed_by])
    return sentence(lang, "agreed-confirmed", parties=names, **parts)


def _tongue(tongue: str, basis: Basis, lang: str) -> Pieces:
    name = _named(tongue)
    return sentence(lang, f"agreed-basis-{basis.value.replace('_', '-')}", language=name)


def _languages(authentic: tuple[str, ...], prevailing: str | None, lang: str) -> Iterator[Pieces]:
    if not authentic:
        return
    names = joined(lang, [_named(one) for one in authentic])
    yield sentence(lang, "agreed-authentic", languages=names)
    if prevailing is not None:
        yield sentence(lang, "agreed-prevailing", language=_named(prevailing))


def _named(tongue: str) -> Piece:
    """A language by its own name for itself, in every reader's page."""
    return Piece(text=own_name(tongue), lang=tongue)


def _labels(states: States, numbers: tuple[str, ...]) -> Pieces:
    rows = [(number, states.row(TermRow, number)) for number in numbers]
    named = [row.body.label if row is not None and row.body.label else number[:SHORT] for number, row in rows]
    return (code(", ".join(named)),)
