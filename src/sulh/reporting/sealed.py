# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is sealed, in two sentences: how much, and what became of it; nothing of what is inside."""

from collections.abc import Iterator
from dataclasses import asdict

from sulh.mechanism import States
from sulh.readings.moment import Moment
from sulh.readings.sealing import seal_tally
from sulh.reporting.words import Line, opening, sentence


def sealed_lines(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """Nothing where nothing is sealed, released or taken back."""
    found = seal_tally(states)
    if found.whole or found.parts:
        yield Line(
            words=sentence(
                lang,
                "brief-sealed-count",
                whole=opening(found.whole, "seal_whole"),
                parts=opening(found.parts, "seal_parts"),
            )
        )
    later = {
        name: opening(number, f"seal_{name}")
        for name, number in asdict(found).items()
        if name not in ("whole", "parts")
    }
    if any(later.values()):
        yield Line(words=sentence(lang, "brief-sealed-later", **later))
