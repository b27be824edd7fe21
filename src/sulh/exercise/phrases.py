# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads `phrases.txt`: what the invented people say, in six languages.

These are statements' own words, so they stand in the record and never in the catalogues of the interface:
a catalogue's sentence may be mended, these bytes decide the exercise's root.
"""

import re
from functools import cache
from importlib import resources

from sulh.language import LANGUAGES
from sulh.language.digits import to_digits

_KEY = re.compile(r"\[([a-z_]+)\]")


def phrase(key: str, lang: str, **fields: str | int) -> str:
    """The sentence in a language; numbers in its own digits. TypeError for a key that is not there."""
    try:
        text = phrases()[key][lang]
    except KeyError as error:
        raise TypeError(f"no phrase {key!r} in {lang!r}") from error
    shown = {
        name: to_digits(str(value), lang) if isinstance(value, int) else value
        for name, value in fields.items()
    }
    return text.format(**shown)


@cache
def phrases() -> dict[str, dict[str, str]]:
    """Every phrase: key -> language -> text. RuntimeError where the file lacks one."""
    found: dict[str, dict[str, str]] = {}
    key = ""
    file = resources.files("sulh.exercise") / "phrases.txt"
    for line in file.read_text(encoding="utf-8").splitlines():
        match = _KEY.fullmatch(line)
        if match:
            key = match[1]
            if key in found:
                raise RuntimeError(f"phrase {key} stands twice")
            found[key] = {}
        elif line and not line.startswith("#"):
            lang, _, text = line.partition(": ")
            found[key][lang] = text
    for key, texts in found.items():
        if tuple(texts) != LANGUAGES or not all(texts.values()):
            raise RuntimeError(
                f"phrase {key} is not said once in each of {', '.join(LANGUAGES)}, in this order"
            )
    return found
