# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The layout around every page: what stands above, beside and below it, in one reader's look.

A template gets `data` (the view's, the same as /api/ gives), `w` (the words) and `frame`, and computes nothing.
Nothing is inline, neither script nor style: the policy forbids both, so text of a hostile source runs nowhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from urllib.parse import urlencode

from jinja2 import DictLoader, Environment, StrictUndefined

from sulh.language import LANGUAGES, direction, own_name
from sulh.language.catalogue import hold as hold_sentences
from sulh.reporting.page import HTML_LANG
from sulh.web.console.looks import NAMES, Look
from sulh.web.console.static import address
from sulh.web.console.words import Words

COVER_SECONDS = 120  # without a touch, at a shared terminal: a page that nobody reads is read by the next one
# After `g`: letters of a Latin keyboard, the same in every language (static/keyboard.js).
KEY_OF: Mapping[str, str] = {
    "face": "f",
    "day": "d",
    "incidents": "i",
    "agreement": "a",
    "compliance": "c",
    "cases": "s",
    "talks": "t",
    "record": "r",
    "find": "q",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
    "img-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Vary": "Accept-Encoding, Accept-Language, Authorization, Cookie",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One role that anybody may read and speak as, where every key is public (`web/stage`); `taken`: by this reader."""

    name: str
    org: str
    role: str
    person: str
    taken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where somebody is: the page's name and address, and who reads.

    `query`: what was asked there; `nav`: (name, address) in the order of the reader's role. `seats`: on a stage alone;
    `speaks`: whether this reader may say something here; `terminal`: `own` or `shared` where a login can be locked.
    """

    page: str
    path: str
    query: Mapping[str, str]
    nav: Sequence[tuple[str, str]]
    person: str = ""
    account: str = ""
    org: str = ""
    role: str = ""
    layer: str = ""
    door: bool = True
    seats: Sequence[Seat] = ()
    speaks: bool = False
    terminal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What the page was made from, and whose mechanism it is; nothing of a layer where a page failed."""

    title: Mapping[str, str]
    charter_class: str
    size: int | None = None
    root: str = ""
    digest: str = ""
    incomplete: str = ""
    now: str = ""


def draw(template: str, look: Look, words: Words, here: Here, base: Base, **data: object) -> str:
    """The page's HTML; the same bytes for the same data, look and reader."""
    title = base.title.get(look.lang) or base.title.get("en") or next(iter(base.title.values()), "sulh")
    return (
        _environment()
        .get_template(template if "/" in template else f"console/{template}")
        .render(
            w=words,
            t=words.t,
            look=look,
            here=here,
            base=base,
            mechanism=title,
            mark=words.t("term-rec-exercise") if base.charter_class == "exercise" else "",
            html_lang=HTML_LANG.get(look.lang, look.lang),
            dir=direction(look.lang),
            languages=[(lang, HTML_LANG.get(lang, lang), own_name(lang)) for lang in LANGUAGES],
            static=address,
            COVER_SECONDS=COVER_SECONDS,
            KEY_OF=KEY_OF,
            to=lambda path, **query: _address(path, query),
            again=lambda **query: _address(here.path, {**_kept(here), **query}),
            kept=_kept(here),
            **data,
        )
    )


def _kept(here: Here) -> dict[str, str]:
    return {name: value for name, value in here.query.items() if name not in NAMES and value}


def _address(path: str, query: Mapping[str, object]) -> str:
    found = {name: str(value) for name, value in query.items() if value not in (None, "")}
    return f"{path}?{urlencode(found)}" if found else path


def hold() -> None:
    """Read every template and every sentence now, before anybody asks.

    What a server draws is what lay there when it began. Read one by one when somebody first asks, they may be of two
    versions of the program, or half of a file that is just being replaced: an error on one page, that never comes again.
    """
    _environment()
    hold_sentences()


@cache
def _environment() -> Environment:
    return Environment(
        loader=DictLoader(_templates(resources.files("sulh.web").joinpath("templates"))),
        auto_reload=False,
        autoescape=True,  # every text on a page may have been written by somebody hostile
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _templates(folder: Traversable, before: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for one in folder.iterdir():
        if one.is_dir():
            found |= _templates(one, f"{before}{one.name}/")
        elif one.name.endswith(".html"):
            found[before + one.name] = one.read_text(encoding="utf-8")
    return found
