# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Remedies, visits and how the parties were treated, as lines: every figure beside what it is to be read against."""

from collections.abc import Iterable, Iterator

from sulh.clock import Holds
from sulh.language.calendars import show_day
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.cases_remedies import RemedyOn
from sulh.readings.cases_visits import VisitOn
from sulh.readings.impartiality import Impartiality, Treated
from sulh.readings.released_reports import Released
from sulh.reporting.cases import SHORT, clock_words, when_of
from sulh.reporting.says import name_of
from sulh.reporting.words import Line, Piece, Pieces, code, joined, quote, sentence


def remedy_lines(states: States, found: Iterable[RemedyOn], lang: str) -> Iterator[Line]:
    """What was ordered after a finding, and what became of it."""
    for one in found:
        status = (
            say(lang, "remedy-unknown")
            if one.status is None
            else say(lang, f"owed-status-{one.status.value.replace('_', '-')}")
        )
        words = sentence(
            lang,
            "remedy-line",
            party=name_of(states, one.owner, lang),
            what=quote(one.what, one.lang),
            state=say(lang, f"remedy-is-{one.state.value}"),
            status=status,
        )
        due = sentence(
            lang, "remedy-due", due=when_of(one.due, lang), verifier=name_of(states, one.verifier, lang)
        )
        late = (sentence(lang, "remedy-late"),) if one.late is Holds.YES else ()
        yield Line(label=one.id[:SHORT], words=words, under=(due, *late))


def visit_lines(states: States, found: Iterable[VisitOn], lang: str) -> Iterator[Line]:
    """What was asked, answered and seen; a denied visit shows nothing of what is there."""
    for one in found:
        words = sentence(
            lang,
            "visit-line",
            by=name_of(states, one.by, lang),
            of=name_of(states, one.of, lang),
            what=quote(one.what, one.lang),
            state=say(lang, f"visit-is-{one.state.value}"),
        )
        under: list[Pieces] = [] if one.asked is None else [clock_words(one.answer, lang)]
        if one.shows is not None:
            under.append(sentence(lang, f"visit-shows-{one.shows.value.replace('_', '-')}"))
        yield Line(label=one.label or one.id[:SHORT], words=words, under=tuple(under))


def treated_lines(states: States, found: Impartiality, lang: str) -> Iterator[Line]:
    """A line for each party in the charter's order; none is set against another."""
    return (_treated(states, one, found, lang) for one in found.parties)


def _treated(states: States, one: Treated, every: Impartiality, lang: str) -> Line:
    words = sentence(
        lang,
        "treated-complaints",
        party=name_of(states, one.party, lang),
        count=one.complaints,
        taken=one.taken_up,
        reports=one.reports_by,
    )
    spread = one.to_finding
    time = (
        sentence(lang, "treated-time-none")
        if spread.median_hours is None
        else sentence(lang, "treated-time", hours=spread.median_hours, count=spread.count)
    )
    replies = sentence(
        lang, "treated-replies", asked=one.asked, replied=one.replied, late=one.late, silent=one.silent
    )
    against = sentence(
        lang, "treated-against", count=one.found_against, issued=every.issued, reports=one.reports_of
    )
    access = sentence(
        lang,
        "treated-access",
        watchers=sum(one.restrictions.values()),
        others=sum(one.restrictions_by_others.values()),
        planned=every.planned,
    )
    said = [
        sentence(
            lang, "case-stage-count", stage=say(lang, f"found-who-{word.replace('_', '-')}"), count=count
        )
        for word, count in one.on_its_complaints.items()
    ]
    split = (sentence(lang, "treated-split", which=joined(lang, said, "brief-semicolon")),) if said else ()
    return Line(words=words, under=(time, *split, replies, against, access))


def released_lines(found: Released, lang: str) -> Iterator[Line]:
    """The classes that may be told outside, each with its place and time as closely as it may be."""
    yield Line(
        words=(Piece(text=say(lang, "released-title")),),
        under=(sentence(lang, "released-note", persons=found.persons),),
    )
    for cell, count in sorted(found.release.cells.items()):
        place = code(cell.place) if cell.place else Piece(text=say(lang, "released-anywhere"))
        days = {"from": show_day(cell.since, lang), "until": show_day(cell.last, lang)}
        yield Line(
            label=cell.role.replace("_", " "),
            words=sentence(lang, "released-line", place=place, count=count, **days),
        )
    release = found.release
    yield Line(words=sentence(lang, "released-withheld", count=release.withheld, withdrawn=release.withdrawn))
