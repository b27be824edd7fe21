# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Names the six languages, their direction, and which of them a reader's browser asks for."""

import re

LANGUAGES = ("en", "ur", "ps", "prs", "ar", "tr")
DEFAULT = "en"

# Browsers send a dozen items; a header longer than this is not about languages.
MAX_HEADER_CHARS = 1000
MAX_HEADER_ITEMS = 40

_OWN_NAMES = {
    "en": "English",
    "ur": "اردو",
    "ps": "پښتو",
    "prs": "دری",
    "ar": "العربية",
    "tr": "Türkçe",
}
_LEFT_TO_RIGHT = frozenset({"en", "tr"})
# First subtags by which our six are asked for; fa stands for prs because we have no Iranian Persian.
_ASKED_AS = {code: code for code in LANGUAGES} | {"fa": "prs", "pbu": "ps", "pst": "ps", "pbt": "ps"}
_ITEM = re.compile(r"([A-Za-z]{1,8})(?:-[A-Za-z0-9]{1,8})*\s*(?:;\s*q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?))?")


def own_name(lang: str) -> str:
    """The language's name in itself."""
    return _OWN_NAMES[known(lang)]


def direction(lang: str) -> str:
    """ "ltr" or "rtl", as for the `dir` of a page."""
    return "ltr" if known(lang) in _LEFT_TO_RIGHT else "rtl"


def known(lang: str) -> str:
    """The same code if it is one of ours; TypeError else, since callers take it from LANGUAGES."""
    if lang not in _OWN_NAMES:
        raise TypeError(f"{lang!r} is none of {', '.join(LANGUAGES)}")
    return lang


def negotiate(accept_language: str | None) -> str:
    """Our language that an Accept-Language header (RFC 9110 §12.5.4) prefers; English if none of them.

    Never refuses: items that cannot be read are passed over, and of equal weights the first wins.
    """
    best, weight = DEFAULT, 0
    if accept_language is None or len(accept_language) > MAX_HEADER_CHARS:
        return best
    for item in accept_language.split(",")[:MAX_HEADER_ITEMS]:
        match = _ITEM.fullmatch(item.strip())
        lang = _ASKED_AS.get(match[1].lower()) if match else None
        asked = _thousandths(match[2]) if match else 0
        if lang and asked > weight:
            best, weight = lang, asked
    return best


def _thousandths(quality: str | None) -> int:
    if quality is None:
        return 1000
    whole, _, fraction = quality.partition(".")
    return int(whole) * 1000 + int((fraction + "000")[:3])
