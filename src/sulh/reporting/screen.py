# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The brief as text for a terminal: plain words first, hashes last."""

import textwrap

from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.moment import Moment
from sulh.reporting.brief import Brief, brief
from sulh.reporting.words import plain

WIDTH = 118  # columns: a laptop's terminal; narrower ones wrap and lose nothing


def screen(states: States, on: Moment, lang: str) -> str:
    """The state at `on` in `lang`."""
    return draw(brief(states, on, lang))


def draw(shown: Brief) -> str:
    """Lines of text; what belongs under a line follows it, so that the whole stays one screen to read."""
    found = [shown.title, *_wrapped(" ".join(plain(words, shown.lang) for words in shown.opening), "")]
    between = say(shown.lang, "brief-semicolon")
    for section in shown.sections:
        title = section.title.upper() if shown.lang == "en" else section.title
        found += ["", *_wrapped(f"{title} — {section.note}" if section.note else title, "")]
        for line in section.lines:
            label = f"{line.label:<4} " if line.label else "  "
            under = between.join(plain(words, shown.lang) for words in line.under)
            found += _wrapped(
                f"{plain(line.words, shown.lang)} — {under}" if under else plain(line.words, shown.lang),
                label,
            )
        if section.more:
            found += _wrapped(plain(section.more, shown.lang), "  ")
    return "\n".join(found)


def _wrapped(text: str, lead: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False
    ) or [lead]
