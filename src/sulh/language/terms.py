# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Holds the words that mean one thing each, in six languages: the project's own copy of terms.csv.

Nobody has yet signed a language off as a native reader; `confidence` is of the whole row and `note`
names the traps, so both are kept and can be shown beside the word.
"""

import csv
import io
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from sulh.language.tongues import LANGUAGES, known


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One concept. `id` is area.name; `words` has one for each language; `confidence` high, medium or low."""

    id: str
    words: MappingProxyType[str, str]
    note: str
    confidence: str
    source: str


@cache
def terms() -> MappingProxyType[str, Term]:
    """All terms by id, in the order of the file."""
    text = (resources.files("sulh.language") / "terms.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    found = {row["id"]: _term(row) for row in rows}
    return MappingProxyType(found)


def term(id: str, lang: str) -> str:
    """The word of a language for a concept, such as term("agr.line", "ps")."""
    try:
        return terms()[id].words[known(lang)]
    except KeyError as error:
        raise TypeError(f"there is no term {id!r} in terms.csv") from error


def message_id(term_id: str) -> str:
    """The catalogue message that gives a term: agr.line is reached as { term-agr-line }."""
    return "term-" + term_id.replace(".", "-")


def _term(row: dict[str, str]) -> Term:
    return Term(
        id=row["id"],
        words=MappingProxyType({lang: row[lang] for lang in LANGUAGES}),
        note=row["note"],
        confidence=row["confidence"],
        source=row["source"],
    )
