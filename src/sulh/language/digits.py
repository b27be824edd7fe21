# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Shows numbers in a language's own digits, and reads the three digit sets that people type.

Never for ids, hashes, coordinates, clock times, TLP marks or entry numbers: those are always 0-9.
No direction mark is made here (CLDR's minus and percent signs carry some, which no stored text may).
"""

import re

from sulh.errors import Refused
from sulh.language.tongues import known

# No count in the record is longer; int() of a very long text is slow on purpose-made input.
MAX_DIGITS = 18

_LATIN, _ARABIC, _EASTERN = "0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"
_TO_EASTERN = str.maketrans(_LATIN, _EASTERN)
_TO_LATIN = str.maketrans(_ARABIC + _EASTERN, _LATIN * 2)
_EASTERN_LANGUAGES = frozenset({"ps", "prs"})
# Between groups of three digits (CLDR 46); ur and ar follow CLDR's 0-9 forms.
_GROUP = {"en": ",", "ur": ",", "ps": "٬", "prs": "٬", "ar": ",", "tr": "."}
_PERCENT = {"en": "{}%", "ur": "{}%", "ps": "{}٪", "prs": "{}٪", "ar": "{}%", "tr": "%{}"}
_WHOLE = re.compile(r"[+-]?[0-9]+")


def to_digits(text: str, lang: str) -> str:
    """The same text with 0-9 in the language's digits (۰-۹ in ps and prs), for showing only."""
    return text.translate(_TO_EASTERN) if known(lang) in _EASTERN_LANGUAGES else text


def from_digits(text: str) -> str:
    """The same text with any of the three digit sets made 0-9."""
    return text.translate(_TO_LATIN)


def show_number(number: int, lang: str) -> str:
    """A whole number in the language's digits and groups, such as ۱٬۲۳۴ or 1.234."""
    return to_digits(f"{number:,}".replace(",", _GROUP[known(lang)]), lang)


def show_percent(percent: int, lang: str) -> str:
    """A whole percentage as the language writes it: 40%, %40, ۴۰٪."""
    return _PERCENT[known(lang)].format(show_number(percent, lang))


def parse_number(text: str) -> int:
    """The whole number somebody typed in any of the three digit sets. Raises Refused "bad_number"."""
    plain = from_digits(text.strip())
    if len(plain) > MAX_DIGITS or not _WHOLE.fullmatch(plain):
        raise Refused(
            "bad_number",
            "expected a whole number of at most {limit} digits without points or spaces, found {found}",
            limit=MAX_DIGITS,
            found=repr(text[:40]),
        )
    return int(plain)
