# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What else speaks for or against sameness: whom two reports blame, what they count, their words, their media.

Each is 0 where either report is silent. Contradictory blame is 0 too: parties blame each other for the same
shell. What only copies (one picture, nearly one text) speaks strongly for sameness, and is no second voice.
"""

from dataclasses import dataclass

from sulh.fusion.parameters import LEVELS, Parameters
from sulh.fusion.reports import UNSAID, Reports

# Trigrams shared of a hundred from which the next level begins; the last is a copy.
SHARED = (20, 50, 80)
COPY = LEVELS - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The kernels beside space, time, rate and act; `copy` where one repeats the other's words or media."""

    blame: int = 0
    count: int = 0
    text: int = 0
    media: int = 0
    copy: bool = False

    @property
    def total(self) -> int:
        return self.blame + self.count + self.text + self.media


NOTHING = Beside()


def beside(reports: Reports, parameters: Parameters, i: int, j: int) -> Beside:
    """Two reports compared by what they hold beside place, time and act."""
    if not (reports.blame or reports.count or reports.text or reports.media):
        return NOTHING
    level = _text_level(reports, i, j)
    media = bool(reports.media) and not set(reports.media[i]).isdisjoint(reports.media[j])
    return Beside(
        blame=parameters.blame if reports.blame and reports.blame[i] == reports.blame[j] > 0 else 0,
        count=_count(reports, parameters, i, j),
        text=0 if level is None else parameters.texts[level],
        media=parameters.media if media else 0,
        copy=media or level == COPY,
    )


def _count(reports: Reports, parameters: Parameters, i: int, j: int) -> int:
    """By the ratio of both counts plus one, so that none and one are near each other; cut off at four times."""
    if not reports.count or UNSAID in (reports.count[i], reports.count[j]):
        return 0
    low, high = sorted((reports.count[i] + 1, reports.count[j] + 1))
    return parameters.counts[(high > low) + (high > 2 * low) + (high > 4 * low)]


def _text_level(reports: Reports, i: int, j: int) -> int | None:
    """None where one is silent or the languages differ: no words are shared then, and that says nothing."""
    if not reports.text or not reports.text[i] or not reports.text[j]:
        return None
    if not reports.lang[i] or reports.lang[i] != reports.lang[j]:
        return None
    return _shared(reports.text[i], reports.text[j])


def same_words(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Whether one of two texts of one language, by their trigrams, nearly repeats the other."""
    return _shared(one, two) == COPY


def _shared(one: tuple[int, ...], two: tuple[int, ...]) -> int:
    shared = 200 * len(set(one) & set(two)) // (len(one) + len(two))
    return sum(shared >= least for least in SHARED)
