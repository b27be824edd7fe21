# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Names, speakers and values as a reader meets them."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from sulh.clock import When, parse_date, parse_time
from sulh.language.calendars import show_day, show_span
from sulh.language.catalogue import say
from sulh.mechanism import States, Thing, Version
from sulh.readings.conflicts import Value
from sulh.readings.voices import NOT_CARRIED
from sulh.record.things import VersionRow
from sulh.reporting.words import Piece, Pieces, code, joined, quote, sentence
from sulh.statement.assertion import Assertion, How, Says

R = TypeVar("R", bound=VersionRow)
UNKNOWN = "und"  # BCP 47: the language is not determined

# Fields that say how a value is known, not what it is.
_NOT_SHOWN = frozenset({"basis", "precision", "part", "how"})


def name_of(states: States, org: str, lang: str) -> Piece:
    """An organisation's name in a language: its own for itself, else the adopted one, else its id."""
    found = states.charter.organisation(org)
    if found is None:
        return code(org)
    for names in (found.names, found.reference):
        for tongue in (lang, "en"):
            if tongue in names:
                return Piece(text=names[tongue], lang=tongue)
    return code(org)


def said_by(states: States, says: Says | None, sources: Iterable[str], lang: str) -> Pieces:
    """Who says so, for whom, and in which publications; a source without a speaker is named alone."""
    labels = {source: states.label(source) for source in sources}
    named = sorted({source[:8] if label is None else label for source, label in labels.items()})
    who = _speaker(states, says, lang)
    if not named:
        return who or sentence(lang, "says-report", where=code("?"))
    where = code(", ".join(named))
    return (
        sentence(lang, "says-in", who=who, where=where) if who else sentence(lang, "says-report", where=where)
    )


def _speaker(states: States, says: Says | None, lang: str) -> Pieces:
    if says is None or says.how is How.REPORT:
        return ()
    party = name_of(states, says.for_org, lang) if says.for_org else None
    if says.how is How.OWN_ACT:
        return sentence(lang, "says-own-act", party=party or Piece(text=""))
    if says.how is How.UNNAMED:
        return sentence(lang, "says-unnamed-for", party=party) if party else sentence(lang, "says-unnamed")
    speaker = Piece(text=says.speaker, lang=UNKNOWN)  # a name as its source writes it
    if party is None:
        return (speaker,)
    if says.speaker in _names(states, says.for_org or ""):
        return (party,)  # the source names the organisation itself, in whichever of its names
    return sentence(lang, "says-named", speaker=speaker, party=party)


def _names(states: States, org: str) -> frozenset[str]:
    found = states.charter.organisation(org)
    return (
        frozenset((*found.names.values(), *found.reference.values(), *found.variants))
        if found
        else frozenset()
    )


def grouped_by_speaker(
    states: States, said: Iterable[tuple[Says | None, Iterable[str]]], lang: str
) -> Pieces:
    """Several assertions of one thing: each speaker once, with all publications that carry it."""
    speakers: dict[str, tuple[Says | None, list[str]]] = {}
    for says, sources in said:
        key = "".join(piece.text for piece in _speaker(states, says, lang))
        speakers.setdefault(key, (says, []))[1].extend(sources)
    return joined(lang, [said_by(states, says, sources, lang) for says, sources in speakers.values()])


def sources_of(states: States, things: Iterable[Thing[VersionRow]], lang: str) -> Pieces:
    """Who says so and where, speakers told apart."""
    said = [
        (
            body.says if isinstance(body := getattr(version.row, "body", None), Assertion) else None,
            version.row.sources,
        )
        for thing in things
        for version in thing.current
    ]
    return grouped_by_speaker(states, said, lang)


def texts(versions: Iterable[Version[R]], read: Callable[[R], Iterable[str]]) -> list[Piece]:
    """Quotations out of several versions: each text once, in the language of the statement that has it."""
    found: dict[str, str] = {}
    for version in versions:
        for text in read(version.row):
            found.setdefault(text, version.row.origin.lang)
    return [quote(text, tongue) for text, tongue in found.items()]


def value_of(states: States, value: Value, lang: str) -> Pieces:
    """A value of a conflict: a source's words, a span of days, or that none is carried."""
    if value.value is None:
        who = name_of(states, value.party, lang) if value.party else Piece(text="")
        return sentence(lang, "value-not-carried", party=who)
    return _show(states, msgspec.to_builtins(value.value), lang, value.lang)


def _show(states: States, value: object, lang: str, tongue: str) -> Pieces:
    if value == NOT_CARRIED:
        return sentence(lang, "value-none")
    if isinstance(value, str):
        org = states.charter.organisation(value)
        return (name_of(states, value, lang) if org else quote(value, tongue),)
    if isinstance(value, dict):
        if {"since", "until", "zone"} <= value.keys():
            return (Piece(text=show_when(msgspec.convert(value, When), lang)),)
        # A party beside the source's words for it would show one actor twice.
        hidden = _NOT_SHOWN | {"party"} if "words" in value else _NOT_SHOWN
        kept = [inner for key, inner in value.items() if key not in hidden]
        return joined(lang, [_show(states, inner, lang, tongue) for inner in kept])
    if isinstance(value, list | tuple):
        return joined(lang, [_show(states, inner, lang, tongue) for inner in value])
    return (code(str(value)),)


def show_when(when: When, lang: str) -> str:
    """A time as it was said: days without hour as days, hours as they were written."""
    days = [_day(text, lang) for text in dict.fromkeys((when.since, when.until)) if text]
    if not days:
        return say(lang, "term-time-unknown")
    if len(days) == 2 and "T" not in when.since and "T" not in when.until:
        return show_span(parse_date(when.since), parse_date(when.until), lang)
    return " – ".join(days)


def _day(text: str, lang: str) -> str:
    if "T" not in text:
        return show_day(parse_date(text), lang)
    moment = parse_time(text)
    return f"{show_day(moment.date(), lang)} {moment:%H:%M} {text[-6:]}"
