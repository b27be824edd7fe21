# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What really happened in the invented land, kept apart from what anyone says of it.

Truth is written to `truth.jsonl` beside the record's folder, never inside it, and no statement, room or
reading ever sees it: it is there to judge fusion, findings and figures by.

    one line an event    {"event", "moment", "act", "by", "against", "site", "killed", "injured", "told": [...]}
    told                 each statement about it: label, who said it, and how it stands to the truth
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

import msgspec

NOBODY = "nobody"


class Honesty(StrEnum):
    """How a statement stands to the planted truth.

    true          as it was
    error         wrong in good faith
    dishonest     wrong, and the speaker knows it
    true_denial   denies what was not so
    false_denial  denies what was so, and the speaker knows it
    """

    TRUE = "true"
    ERROR = "error"
    DISHONEST = "dishonest"
    TRUE_DENIAL = "true_denial"
    FALSE_DENIAL = "false_denial"


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One statement about an event: its label in the exercise, whose it is, whom it favours or blames."""

    label: str
    org: str
    honesty: Honesty
    about: str = ""


class Planted(msgspec.Struct, frozen=True, kw_only=True):
    """One event as it was: who did it (`nobody` where nothing happened or nature did), against whom."""

    event: str
    moment: str
    act: str
    by: str
    against: str
    misconduct: bool
    obstruction: bool
    place: int
    lat_e7: int
    lon_e7: int
    killed: int
    injured: int
    told: tuple[Told, ...]


def line_of(planted: Planted) -> bytes:
    """Its line in truth.jsonl."""
    return msgspec.json.encode(planted, order="sorted") + b"\n"


def read_truth(lines: Iterable[bytes]) -> list[Planted]:
    """The events of a truth.jsonl."""
    decoder = msgspec.json.Decoder(Planted)
    return [decoder.decode(line) for line in lines]


# What is counted for each side, and must be alike.
MEASURES = (
    "misconduct",
    "obstruction",
    "killed",
    "injured",
    "blamed_in_error",
    "errors",
    "dishonest",
    "false_denials",
    "true_denials",
)


def tally(planted: Iterable[Planted], sides: Iterable[str]) -> dict[str, dict[str, int]]:
    """measure -> side -> count; killed and injured by whose act they were."""
    counts: Counter[tuple[str, str]] = Counter()
    for event in planted:
        counts["misconduct", event.by] += event.misconduct
        counts["obstruction", event.by] += event.obstruction
        counts["killed", event.by] += event.killed
        counts["injured", event.by] += event.injured
        for told in event.told:
            match told.honesty:
                case Honesty.ERROR:
                    counts["errors", told.org] += 1
                    counts["blamed_in_error", told.about] += 1
                case Honesty.DISHONEST:
                    counts["dishonest", told.org] += 1
                case Honesty.FALSE_DENIAL:
                    counts["false_denials", told.org] += 1
                case Honesty.TRUE_DENIAL:
                    counts["true_denials", told.org] += 1
                case Honesty.TRUE:
                    pass
    return {measure: {side: counts[measure, side] for side in sides} for measure in MEASURES}
