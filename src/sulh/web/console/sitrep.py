# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The day as a product: one page that stands by itself, without script, network or links, in one language.

It says what it was made from (size and root) and which question it answers, so that whoever holds the record makes
the same bytes again. It fixes nothing: a later size may answer the same question otherwise, and then says so.
"""

import base64
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from sulh.language import direction
from sulh.mechanism import States
from sulh.reporting.page import HTML_LANG
from sulh.web.console.looks import Look
from sulh.web.console.static import files
from sulh.web.console.words import Words

_FONTS = re.compile(r"@font-face \{[^}]*\}\n?")


def head_of(size: int, root: bytes) -> dict[str, Any]:
    """What a product was made from."""
    return {"size": size, "root": base64.b64encode(root).decode()}


def sitrep_page(
    states: States, day: Mapping[str, Any], head: Mapping[str, Any], lang: str, command: str
) -> str:
    """The page; the same bytes for the same record, question and language."""
    look = Look(lang=lang)
    words = Words(look, states.charter, opens=False)
    titles = states.charter.title
    exercise = states.charter.charter_class == "exercise"
    return (
        _environment()
        .get_template("console/sitrep.html")
        .render(
            w=words,
            t=words.t,
            look=look,
            day=day,
            head=head,
            command=command,
            documentary=states.documentary,
            mark=words.t("term-rec-exercise") if exercise else "",
            mechanism=titles.get(lang) or titles.get("en") or next(iter(titles.values()), "sulh"),
            html_lang=HTML_LANG.get(lang, lang),
            dir=direction(lang),
            css=_style(),
        )
    )


@cache
def _style() -> str:
    """The console's own style without its fonts, which would be files beside the page."""
    sheets = (files()[name].data.decode() for name in ("console.css", "day.css"))
    return _FONTS.sub("", "\n".join(sheets))


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("sulh.web"),
        autoescape=True,  # every text of a record may have been written by somebody hostile
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
