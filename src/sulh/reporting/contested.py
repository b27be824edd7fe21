# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is claimed beside what is denied, and where sources contradict each other."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from sulh.language.catalogue import has, say
from sulh.mechanism import ClaimRow, IncidentRow, States, Thing
from sulh.readings.conflicts import Conflict, Value, conflicts
from sulh.readings.moment import Moment
from sulh.readings.times import Times
from sulh.readings.voices import NOT_CARRIED
from sulh.record.things import VersionRow
from sulh.reporting.says import grouped_by_speaker, show_when, sources_of, texts, tongues, value_of
from sulh.reporting.trust import proven_of
from sulh.reporting.words import Line, Piece, Pieces, code, joined, quote, sentence

R = TypeVar("R", bound=VersionRow)


def claimed(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """Incidents with what is said of each, denials of it or of a claim about it, then claims of their own."""
    contested = {conflict.about for conflict in conflicts(states)}
    denials = _pointing(states, "denies", states.denials)
    claims = _pointing(states, "incident", states.claims)
    times = Times(states)
    for thing in states.incidents:
        first, tongue = thing.first.body, thing.first.origin.lang
        told = quote(first.words, tongue) if first.words else code(first.act.replace("_", " "))
        targets = [thing.id, *(claim.id for claim in claims.get(thing.id, ()))]
        denied = [denial for target in targets for denial in denials.get(target, ())]
        words = joined(lang, [_told(told, thing, lang), *_when_and_where(thing, lang)], "brief-semicolon")
        under = [
            sources_of(states, [thing], lang),
            *_claims_of(states, claims.get(thing.id, ()), contested, lang),
        ]
        if denied:
            under.append(sentence(lang, "brief-denied", who=sources_of(states, denied, lang)))
        elif any(version.row.body.other_side == NOT_CARRIED for version in thing.current):
            under.append(sentence(lang, "brief-no-other-side"))
        proven = proven_of(times, thing.first.origin, lang)
        if proven is not None:
            under.append(proven)
        yield Line(label=first.label, words=words, under=tuple(under))
    yield from _other_claims(states, contested, lang)


def _claims_of(
    states: States, claims: Iterable[Thing[ClaimRow]], contested: set[str], lang: str
) -> Iterator[Pieces]:
    """What is claimed of an incident and nowhere contradicted: conflicts stand in a section of their own."""
    for claim in claims:
        body, tongue = claim.first.body, claim.first.origin.lang
        if body.value is not None and body.about not in contested:
            said = joined(lang, [quote(body.about, tongue), quote(body.value, tongue)], "brief-colon")
            yield sentence(lang, "brief-value", value=said, who=sources_of(states, [claim], lang))


def _pointing(states: States, role: str, things: Iterable[Thing[R]]) -> dict[str, list[Thing[R]]]:
    """Things by what they point at with `role`, each once."""
    found: dict[str, list[Thing[R]]] = {}
    for thing in things:
        for target in {states.anchor(n): None for v in thing.current for n in v.row.refs.get(role, ())}:
            found.setdefault(target, []).append(thing)
    return found


def _other_claims(states: States, contested: set[str], lang: str) -> Iterator[Line]:
    """Claims about no incident of the record, which no other claim contradicts."""
    grouped: dict[tuple[str, str, str], list[ClaimRow]] = {}
    for claim in states.claims:
        row = claim.current[0].row
        if row.body.about in contested or row.body.value is None or row.refs.get("incident"):
            continue
        grouped.setdefault((row.body.label, row.body.about, row.body.value), []).append(row)
    for (label, about, value), rows in grouped.items():
        yield Line(
            label=label,
            words=joined(lang, [quote(text, rows[0].origin.lang) for text in (about, value)], "brief-colon"),
            under=(grouped_by_speaker(states, [(row.body.says, row.sources) for row in rows], lang),),
        )


def _when_and_where(thing: Thing[IncidentRow], lang: str) -> Iterator[Pieces]:
    """Its days and places as the sources have them; nothing where they have none."""
    rows = [version.row for version in thing.current]
    for when in dict.fromkeys(row.origin.occurred for row in rows if row.origin.occurred is not None):
        yield (Piece(text=show_when(when, lang)),)
    places = texts(thing.current, lambda row: row.body.site.names if row.body.site else ())
    if places:
        yield joined(lang, places)


def _told(told: Piece, thing: Thing[IncidentRow], lang: str) -> Pieces:
    actors = texts(thing.current, lambda row: (actor.words for actor in row.body.actors))
    if not actors:
        return (told,)
    return sentence(lang, "brief-alleged", act=told, actors=joined(lang, actors))


def _about(conflict: Conflict, lang: str, tongue: str) -> Piece:
    """What the sources differ in: a claim's own words, or the name of an attribute."""
    if conflict.attribute is None:
        return quote(conflict.about, tongue)
    message = f"attribute-{conflict.attribute.replace('_', '-')}"
    return Piece(text=say(lang, message)) if has(message) else code(conflict.attribute.replace("_", " "))


def contradicted(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """Every conflict with all its values, each with who says so."""
    spoken = tongues(states)
    for conflict in conflicts(states):
        grouped: dict[str, list[Value]] = {}
        shown: dict[str, Pieces] = {}
        for value in conflict.values:
            words = value_of(states, value, lang, spoken[value.statement])
            key = "".join(piece.text for piece in words)
            shown[key] = words
            grouped.setdefault(key, []).append(value)
        under = [
            sentence(
                lang,
                "brief-value",
                value=shown[key],
                who=grouped_by_speaker(states, [(v.says, v.sources) for v in values], lang),
            )
            if any(v.sources or v.value is not None for v in values)
            else shown[key]
            for key, values in grouped.items()
        ]
        about = _about(conflict, lang, spoken[conflict.values[0].statement])
        yield Line(label=conflict.label, words=(about,), under=tuple(under))
