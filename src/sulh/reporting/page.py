# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The brief as one self-contained page: no script, no network, right to left where it is due."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from sulh.language import LANGUAGES, direction, own_name
from sulh.language.catalogue import PlainNumber, say
from sulh.mechanism import States
from sulh.readings.moment import Moment
from sulh.reporting.brief import brief
from sulh.reporting.words import Pieces, code, sentence

# Dari is written prs in our catalogues; CLDR and browsers know it as fa-AF.
HTML_LANG = {"prs": "fa-AF"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A way to the same page in another language."""

    href: str
    lang: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What the page was made from: size, root (32 bytes) and state digest."""

    size: int
    root: bytes
    digest: str
    keys_public: bool = False


def page(
    states: States,
    on: Moment,
    lang: str,
    seal: Seal,
    links: Sequence[Link] = (),
    told: Sequence[Pieces] = (),
) -> str:
    """The page's HTML; the same bytes for the same state, moment and language. `told`: to this reader, before all else."""
    return (
        _environment()
        .get_template("brief.html")
        .render(
            brief=brief(states, on, lang),
            dir=direction(lang),
            html_lang=HTML_LANG.get(lang, lang),
            keys_public=say(lang, "brief-keys-public") if seal.keys_public else "",
            links=links,
            sound=sound(seal, lang),
            suffix="",
            told=told,
        )
    )


def sound(seal: Seal, lang: str) -> Pieces:
    """The line that names the record: how many entries, which root, which digest."""
    return sentence(
        lang,
        "brief-sound",
        size=PlainNumber(seal.size),
        root=code(base64.b64encode(seal.root).decode()),
        digest=code(seal.digest),
    )


def links_to(names: dict[str, str]) -> tuple[Link, ...]:
    """Links to each language's file or address, each in its own name."""
    return tuple(
        Link(href=names[lang], lang=HTML_LANG.get(lang, lang), name=own_name(lang))
        for lang in LANGUAGES
        if lang in names
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("sulh.reporting"),
        autoescape=True,  # every text on the page may have been written by somebody hostile
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
