# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Figures of a time as lines: harm to civilians first, who was there to see beside every number, no party compared."""

from collections.abc import Iterator
from typing import Protocol

from sulh.language.catalogue import PlainNumber
from sulh.mechanism import States
from sulh.readings.coverage import Coverage
from sulh.readings.figures import Figures
from sulh.readings.tellings import EPOCH, SECOND
from sulh.reporting.complied import SHORT
from sulh.reporting.incidents_told import harm_lines, moment, span
from sulh.reporting.words import Line, Piece, Pieces, code, sentence


class _Bounds(Protocol):
    """A number that lies between two."""

    @property
    def low(self) -> int: ...
    @property
    def high(self) -> int: ...


def figures_lines(states: States, found: Figures, lang: str, size: int) -> Iterator[Line]:
    """Each number with the same time's coverage under it, and the number of the time before beside it."""
    now, before = found.now, found.before
    watched = exposure(now.watched, lang)
    edges = [Piece(text=moment((at - EPOCH) // SECOND, lang)) for at in (now.start, now.end)]
    yield Line(
        label=found.sector or "",
        words=sentence(lang, "figures-title", **{"from": edges[0], "until": edges[1]}),
    )
    for words in harm_lines(states, now.harm, lang):
        yield Line(words=words, under=(watched,))
    yield Line(
        words=sentence(
            lang, "figures-incidents", now=_between(now.count, lang), before=_between(before.count, lang)
        ),
        under=(watched,),
    )
    yield Line(
        words=sentence(
            lang,
            "figures-fire",
            now=_between(now.fire, lang),
            before=_between(before.fire, lang),
            explosions=_between(now.explosions, lang),
            uncounted=now.uncounted,
        ),
        under=(watched,),
    )
    yield Line(
        words=sentence(lang, "figures-quiet", days=_between(now.quiet, lang), all=now.days), under=(watched,)
    )
    received = len(now.incidents)
    yield Line(
        words=sentence(
            lang, "figures-ruled", received=received, unruled=found.unruled, ruled=len(found.ruled)
        ),
        under=(watched,),
    )
    if now.late:
        yield Line(words=sentence(lang, "figures-late", count=len(now.late)), under=(watched,))
    yield Line(
        words=sentence(lang, "figures-query", size=PlainNumber(size), query=code(found.query[: 2 * SHORT]))
    )


def exposure(watched: Coverage, lang: str) -> Pieces:
    """Who was there to see, without which no number says anything."""
    return sentence(
        lang,
        "figures-exposure",
        asked=watched.asked,
        covered=_between(watched.covered, lang),
        denied=_between(watched.denied, lang),
    )


def _between(bounds: _Bounds, lang: str) -> Pieces:
    return span(bounds.low, bounds.high, lang)
