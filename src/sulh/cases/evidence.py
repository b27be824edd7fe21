# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a judgement rests on: evidence with how far its source and its content are trusted, and how likely it is.

Support, never verdict: reliability and credibility stand beside each item, and nothing is computed from them.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.errors import Refused
from sulh.statement.admiralty import Credibility, Reliability
from sulh.statement.canon import Said
from sulh.statement.envelope import MARKINGS, Hex32, Line

MAX_EVIDENCE = 48  # with incidents, term and case it fits the references of one statement
Percent = Annotated[int, msgspec.Meta(ge=1, le=99)]  # nothing that people judge is at 0 or at 100
Marking = Annotated[str, msgspec.Meta(pattern=r"^TLP:(CLEAR|GREEN|AMBER|AMBER\+STRICT|RED)\Z")]
DEFAULT_MARKING = "TLP:GREEN"  # what the mechanism may read, as of a report


class Chance(StrEnum):
    """Words of estimative probability, each for a band of percents (ICD 203)."""

    ALMOST_NO_CHANCE = "almost_no_chance"
    VERY_UNLIKELY = "very_unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly_even"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"
    ALMOST_CERTAIN = "almost_certain"


BANDS: dict[Chance, tuple[int, int]] = {
    Chance.ALMOST_NO_CHANCE: (1, 5),
    Chance.VERY_UNLIKELY: (5, 20),
    Chance.UNLIKELY: (20, 45),
    Chance.ROUGHLY_EVEN: (45, 55),
    Chance.LIKELY: (55, 80),
    Chance.VERY_LIKELY: (80, 95),
    Chance.ALMOST_CERTAIN: (95, 99),
}


class Likely(Said, frozen=True, kw_only=True):
    """How likely a judgement is: a word for the reader and the number that it stands for, in percent."""

    word: Chance
    percent: Percent

    def check(self) -> None:
        """Refuse a word that does not fit its number: readers of two languages would else read two judgements."""
        low, high = BANDS[self.word]
        if not low <= self.percent <= high:
            raise Refused(
                "chance_unfit",
                "{word} stands for {low} to {high} percent, and {percent} was given; mend the word or the number",
                word=self.word,
                low=low,
                high=high,
                percent=self.percent,
            )


class Copy(StrEnum):
    """Which copy was used: the one kept as evidence, or one to work with."""

    EVIDENTIARY = "evidentiary"
    WORKING = "working"


class Item(Said, frozen=True, kw_only=True):
    """One piece of evidence: a statement of the record, as whoever cites it judges it.

    statement    its id, which also stands among the references, role evidence
    reliability, credibility   none given: F and 6, nobody can say
    marking      for whom it is, as its originator said; none given: TLP:GREEN
    extract      a `cases.extract.v1` of its originator that is cited in its place, and whose marking counts
    custody      the last statement of the chain of custody that was followed
    sensitive    shown blurred until a reader asks
    """

    statement: Hex32
    shows: Line | None = None
    reliability: Reliability | None = None
    credibility: Credibility | None = None
    marking: Marking | None = None
    extract: Hex32 | None = None
    custody: Hex32 | None = None
    copy_used: Copy | None = None
    sensitive: bool = False


Items = Annotated[tuple[Item, ...], msgspec.Meta(max_length=MAX_EVIDENCE)]
Cited = Annotated[tuple[Hex32, ...], msgspec.Meta(max_length=MAX_EVIDENCE)]


def strictest(*markings: str) -> str:
    """The marking for the fewest readers; of none, the widest."""
    return max(markings, key=MARKINGS.index, default=MARKINGS[0])
