# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is claimed beside what is denied, and where sources contradict each other."""

from collections.abc import Iterable, Iterator
from itertools import chain

from sulh.language.catalogue import has, say
from sulh.mechanism import ClaimRow, DenialRow, ReportRow, States, Thing
from sulh.readings.conflicts import Conflict, Value, conflict_count, conflicts
from sulh.readings.moment import Moment
from sulh.readings.times import Times
from sulh.readings.voices import NOT_CARRIED
from sulh.record.things import VersionRow
from sulh.reporting.says import grouped_by_speaker, show_when, sources_of, texts, value_of
from sulh.reporting.trust import proven_of
from sulh.reporting.words import Line, Lines, Opens, Piece, Pieces, code, joined, quote, sentence


def claimed(states: States, on: Moment, lang: str, most: int) -> Lines:
    """Incidents with what is said of each, denials of it or of a claim about it, then claims of their own."""
    others = _other_claims(states, lang)
    count = states.count(ReportRow)
    times = states.shared(Times)
    lines = (_incident(states, times, thing, lang) for thing in states.page(ReportRow, 0, most))
    return Lines(count=count + len(others), lines=chain(lines, others))


def _incident(states: States, times: Times, thing: Thing[ReportRow], lang: str) -> Line:
    first, tongue = thing.first.body, thing.first.origin.lang
    told = quote(first.words, tongue) if first.words else code(first.act.replace("_", " "))
    claims = states.pointing(ClaimRow, "incident", thing)
    targets: tuple[Thing[VersionRow], ...] = (thing, *claims)
    denied = [denial for target in targets for denial in states.pointing(DenialRow, "denies", target)]
    words = joined(lang, [_told(told, thing, lang), *_when_and_where(thing, lang)], "brief-semicolon")
    under = [sources_of(states, [thing], lang), *_claims_of(states, claims, lang)]
    if denied:
        under.append(sentence(lang, "brief-denied", who=sources_of(states, denied, lang)))
    elif any(version.row.body.other_side == NOT_CARRIED for version in thing.current):
        under.append(sentence(lang, "brief-no-other-side"))
    proven = proven_of(times, thing.first.origin, lang)
    if proven is not None:
        under.append(proven)
    opens = Opens(what="incident", of=thing.id)
    return Line(label=first.label, words=words, under=tuple(under), opens=opens)


def _claims_of(states: States, claims: Iterable[Thing[ClaimRow]], lang: str) -> Iterator[Pieces]:
    """What is claimed of an incident and nowhere contradicted: conflicts stand in a section of their own."""
    for claim in claims:
        body, tongue = claim.first.body, claim.first.origin.lang
        if body.value is not None and not states.marks.splits(body.about):
            said = joined(lang, [quote(body.about, tongue), quote(body.value, tongue)], "brief-colon")
            yield sentence(lang, "brief-value", value=said, who=sources_of(states, [claim], lang))


def _other_claims(states: States, lang: str) -> list[Line]:
    """Claims about no incident of the record, which no other claim contradicts."""
    grouped: dict[tuple[str, str, str], list[ClaimRow]] = {}
    for claim in states.loose_claims:
        row = claim.current[0].row
        if row.body.value is None or row.refs.get("incident") or states.marks.splits(row.body.about):
            continue
        grouped.setdefault((row.body.label, row.body.about, row.body.value), []).append(row)
    return [
        Line(
            label=label,
            words=joined(lang, [quote(text, rows[0].origin.lang) for text in (about, value)], "brief-colon"),
            under=(grouped_by_speaker(states, [(row.body.says, row.sources) for row in rows], lang),),
        )
        for (label, about, value), rows in grouped.items()
    ]


def _when_and_where(thing: Thing[ReportRow], lang: str) -> Iterator[Pieces]:
    """Its days and places as the sources have them; nothing where they have none."""
    rows = [version.row for version in thing.current]
    for when in dict.fromkeys(row.origin.occurred for row in rows if row.origin.occurred is not None):
        yield (Piece(text=show_when(when, lang)),)
    places = texts(thing.current, lambda row: row.body.site.names if row.body.site else ())
    if places:
        yield joined(lang, places)


def _told(told: Piece, thing: Thing[ReportRow], lang: str) -> Pieces:
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


def contradicted(states: States, on: Moment, lang: str, most: int) -> Lines:
    """Every conflict with all its values, each with who says so."""
    lines = (_contradiction(states, conflict, lang) for conflict in conflicts(states, 0, most))
    return Lines(count=conflict_count(states), lines=lines)


def _contradiction(states: States, conflict: Conflict, lang: str) -> Line:
    grouped: dict[str, list[Value]] = {}
    shown: dict[str, Pieces] = {}
    for value in conflict.values:
        words = value_of(states, value, lang)
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
    about = _about(conflict, lang, conflict.values[0].lang)
    return Line(label=conflict.label, words=(about,), under=tuple(under))
