# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Cases as lines: a board by stage with the clocks that run, and one case with all that stands in it.

What the mechanism itself owes and has not done stands first in a case's lines, and a list of it below the board.
Who was heard is a number here and nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence

from sulh.clock import parse_date, parse_time
from sulh.language.calendars import show_day
from sulh.language.catalogue import PlainNumber, say
from sulh.mechanism import States
from sulh.readings.cases import Cases
from sulh.readings.cases_clocks import ClockOn, Running, lateness
from sulh.readings.cases_on import STAGES, CaseOn, ReportOn, TurnOn
from sulh.readings.known_by import KnownBy
from sulh.readings.moment import Moment
from sulh.reporting.says import name_of
from sulh.reporting.words import (
    Line,
    Lines,
    Opens,
    Piece,
    Pieces,
    code,
    joined,
    opening,
    plain,
    quote,
    sentence,
)

SHORT = 8  # characters of an id that are shown: enough to find it in a record that is at hand
# Of a case on the board only what still has to be done or was not done in time.
OPEN = frozenset({Running.RUNNING, Running.LATE})


def cases(states: States, on: Moment, lang: str, most: int) -> Lines:
    """The board: the mechanism's lateness by step, then every case with its stage; the furthest behind come first."""
    every = Cases(states, on).all()
    if not every:
        return Lines(count=0, lines=())
    late = late_lines([clock for one in every for clock in one.clocks], lang)
    order = {stage: place for place, stage in enumerate(STAGES)}
    ordered = sorted(every, key=lambda one: (order[one.status], one.index))
    lines = (board_line(states, one, lang) for one in ordered[:most])
    return Lines(count=len(every) + len(late), lines=(*late, *lines))


def counted(every: Sequence[CaseOn], lang: str) -> Pieces:
    """How many cases are at which stage, in the order of a case."""
    parts = [
        sentence(lang, "case-stage-count", stage=stage_of(stage.value, lang), count=count)
        for stage in STAGES
        if (count := sum(one.status is stage for one in every))
    ]
    return joined(lang, parts, "brief-semicolon")


def stage_of(stage: str, lang: str) -> str:
    """A stage in words."""
    return say(lang, f"case-stage-{stage.replace('_', '-')}")


def label_of(one: CaseOn, lang: str) -> str:
    """What a reader calls a case."""
    return one.label or plain(known_words(one.known, lang), lang) or one.id[:SHORT]


def known_words(known: KnownBy, lang: str, day: str = "") -> Pieces:
    """Place and day by which a case is known; `day`: as this reader writes days. Nothing where neither is said.

    What a source calls a place is its word and none of ours, here as on the incident's own page.
    """
    parts = [quote(known.place, known.lang)] if known.place else []
    if known.day:
        parts.append(Piece(text=day or show_day(parse_date(known.day), lang)))
    return joined(lang, parts)


def late_lines(clocks: Iterable[ClockOn], lang: str) -> tuple[Line, ...]:
    """What was not done in time, by step, beside how often it was owed."""
    return tuple(
        Line(
            words=sentence(
                lang,
                "case-lateness",
                step=step_of(one.step.value, lang),
                late=opening(len(one.late), "clocks_late", one.step.value),
                count=opening(one.count, "clocks", one.step.value),
            )
        )
        for one in lateness(clocks)
        if one.late
    )


def step_of(step: str, lang: str) -> str:
    """What a clock is of, in words."""
    return say(lang, f"case-step-{step.replace('_', '-')}")


def board_line(states: States, one: CaseOn, lang: str) -> Line:
    """A case on the board: its stage, what is owed, what holds it up."""
    under = [*_pressing(one, lang)]
    under += [clock_words(clock, lang) for clock in one.clocks if clock.state in OPEN]
    if one.complained:
        who = joined(lang, [name_of(states, org, lang) for org in one.complained])
        under.append(sentence(lang, "case-complained", who=who))
    opens = Opens(what="case", of=one.id)
    return Line(label=label_of(one, lang), words=_head(one, lang), under=tuple(under), opens=opens)


def _head(one: CaseOn, lang: str) -> Pieces:
    words: Pieces = (Piece(text=stage_of(one.status.value, lang)),)
    if one.opened is None:
        return words
    return joined(
        lang, [words, sentence(lang, "case-opened", when=when_of(one.opened, lang))], "brief-semicolon"
    )


def _pressing(one: CaseOn, lang: str) -> Iterator[Pieces]:
    if one.live:
        yield sentence(lang, "case-live")
    if one.owing:
        which = joined(lang, [code(number[:SHORT]) for number in one.owing])
        yield sentence(lang, "case-owing", which=which)
    for embargo in one.embargoes:
        if not embargo.over:
            reason = say(lang, f"case-why-{embargo.reason.replace('_', '-')}")
            yield sentence(lang, "case-embargo", until=when_of(embargo.until, lang), reason=reason)


def clock_words(clock: ClockOn, lang: str) -> Pieces:
    """A clock: what is owed, by when, and whether that is past."""
    params: dict[str, str] = {"step": step_of(clock.step.value, lang)}
    if clock.due is not None:
        params["due"] = when_of(clock.due, lang)
    if clock.done is not None:
        params["done"] = when_of(clock.done, lang)
    return sentence(lang, f"case-clock-{clock.state.value.replace('_', '-')}", **params)


def when_of(text: str, lang: str) -> str:
    """A day and hour; always of UTC, as the record's time is."""
    moment = parse_time(text)
    return f"{show_day(moment.date(), lang)} {moment:%H:%M}Z"


def case_lines(states: States, one: CaseOn, lang: str) -> Iterator[Line]:
    """One case in full: what presses, every clock, teams, reports, turns; who took which step when."""
    about = [sentence(lang, f"case-about-{role}", which=code(number[:SHORT])) for role, number in one.about]
    top = [*_pressing(one, lang)]
    top += [sentence(lang, "case-calmed", what=quote(step, "und")) for step in one.calmed]
    if about:
        top.append(sentence(lang, "found-about", which=joined(lang, about)))
    if one.complained:
        who = joined(lang, [name_of(states, org, lang) for org in one.complained])
        top.append(sentence(lang, "case-complained", who=who))
    top += [clock_words(clock, lang) for clock in one.clocks]
    yield Line(label=label_of(one, lang), words=_head(one, lang), under=tuple(top))
    for team in one.teams:
        who = joined(
            lang,
            [
                (
                    name_of(states, seat.org, lang),
                    Piece(text=f" ({say(lang, 'looked-number', count=seat.people)})"),
                )
                for seat in team.seats
            ],
        )
        under = [
            sentence(lang, "case-team-missing", party=name_of(states, party, lang), why=quote(why, "und"))
            for party, why in team.missing
        ]
        yield Line(label=team.id[:SHORT], words=sentence(lang, "case-team", who=who), under=tuple(under))
    for report in one.reports:
        yield _report(states, report, lang)
    for turn in one.turns:
        yield Line(label=turn.id[:SHORT], words=_turn(states, turn, lang))
    if one.findings:
        which = joined(lang, [code(number[:SHORT]) for number in one.findings])
        yield Line(words=sentence(lang, "case-findings", which=which))
    if one.heard:
        yield Line(words=sentence(lang, "case-heard", count=one.heard))
    if one.leaks:
        yield Line(words=sentence(lang, "case-leaks", count=len(one.leaks)))
    yield from _steps(states, one, lang)


def _report(states: States, report: ReportOn, lang: str) -> Line:
    under = []
    signed = [word.org for word in report.words if word.why is None]
    if signed:
        who = joined(lang, [name_of(states, org, lang) for org in signed])
        under.append(sentence(lang, "case-signs", who=who))
    for word in report.words:
        if word.why is not None:
            why = quote(word.why, word.lang)
            under.append(sentence(lang, "found-dissent", who=name_of(states, word.org, lang), words=why))
    if report.silent:
        who = joined(lang, [name_of(states, org, lang) for org in report.silent])
        under.append(sentence(lang, "case-silent", who=who))
    if report.evidence:
        blurred = sum(item.sensitive for item in report.evidence)
        under.append(sentence(lang, "case-evidence", count=len(report.evidence), blurred=blurred))
    words = sentence(lang, f"case-report-{report.stage.value}", facts=quote(report.facts, report.lang))
    return Line(label=report.id[:SHORT], words=words, under=tuple(under))


def _turn(states: States, turn: TurnOn, lang: str) -> Pieces:
    words = sentence(lang, f"case-turn-{turn.to.value.replace('_', '-')}", why=quote(turn.why, turn.lang))
    if turn.counts:
        return words
    return sentence(lang, "case-turn-waits", turn=words, who=name_of(states, turn.org, lang))


def _steps(states: States, one: CaseOn, lang: str) -> Iterator[Line]:
    for step in one.steps:
        yield Line(
            label=str(PlainNumber(step.index)),
            words=sentence(
                lang,
                "case-step",
                when=when_of(step.at, lang),
                what=say(lang, f"case-said-{step.noun.replace('_', '-')}"),
                who=name_of(states, step.org, lang),
            ),
        )
