# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How somebody wants to read: language, digits, calendar; from the address, a cookie, the browser, in that order.

It changes words and never data: ids, hashes, coordinates, clock times and entry numbers are 0-9 in every look.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sulh.language import LANGUAGES, direction, negotiate
from sulh.language.calendars import Calendar
from sulh.language.digits import from_digits

COOKIE = "sulh-look"
KEPT_SECONDS = 365 * 24 * 3600  # a reader's language does not change from session to session
NAMES = ("lang", "digits", "calendar")  # the parameters of an address that choose a look


class Digits(StrEnum):
    """Which digits counts and days are written in, by their CLDR names."""

    LATN = "latn"
    ARAB = "arab"
    ARABEXT = "arabext"


_OF_LANGUAGE = {"ps": Digits.ARABEXT, "prs": Digits.ARABEXT}
_WRITTEN = {
    Digits.ARAB: str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
    Digits.ARABEXT: str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
}

# What stays 0-9 inside a sentence: hours with their zone and coordinates, which stand whole too; a name or format with
# letters in it (Ed25519).
_SAME = re.compile(
    r"(?P<whole>\b[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?: [+-][0-9]{2}:[0-9]{2})?"
    r"|[0-9]+\.[0-9]{4,}(?:, -?[0-9]+\.[0-9]{4,})?"
    r"|[0-9]+°[0-9'\"]*[NSEW]?(?: [0-9]+°[0-9'\"]*[NSEW]?)?)"
    r"|[0-9A-Za-z'\"._:/+-]*[A-Za-z][0-9A-Za-z'\"._:/+-]*"
)
_LRI, _PDI = "\u2066", "\u2069"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One reader's choice; `digits` None: those of the language."""

    lang: str
    digits: Digits | None = None
    calendar: Calendar = Calendar.GREGORIAN

    def write(self, text: str) -> str:
        """Our own words with their numbers in the reader's digits; hours and coordinates stand whole."""
        digits = self.digits or _OF_LANGUAGE.get(self.lang, Digits.LATN)
        plain = from_digits(text)
        written, at = [], 0
        for same in _SAME.finditer(plain):
            written += [_in(plain[at : same.start()], digits), self._kept(same)]
            at = same.end()
        return "".join([*written, _in(plain[at:], digits)])

    def _kept(self, same: re.Match[str]) -> str:
        whole = same["whole"] is not None and direction(self.lang) == "rtl"
        return f"{_LRI}{same[0]}{_PDI}" if whole else same[0]

    @property
    def text(self) -> str:
        """As the cookie keeps it."""
        return ".".join((self.lang, self.digits.value if self.digits else "", self.calendar.value))


def _in(text: str, digits: Digits) -> str:
    return text if digits is Digits.LATN else text.translate(_WRITTEN[digits])


def look_of(query: Mapping[str, str], cookie: str, accept_language: str) -> Look:
    """What an address asks for over what was chosen before over what the browser says; never refuses."""
    kept = [*cookie.split("."), "", "", ""][:3]
    look = Look(lang=kept[0] if kept[0] in LANGUAGES else negotiate(accept_language))
    look = _chosen(look, kept[1], kept[2])
    if query.get("lang", "") in LANGUAGES:
        look = replace(look, lang=query["lang"])
    return _chosen(look, query.get("digits", ""), query.get("calendar", ""))


def _chosen(look: Look, digits: str, calendar: str) -> Look:
    if digits in tuple(Digits):
        look = replace(look, digits=Digits(digits))
    elif digits == "own":
        look = replace(look, digits=None)
    return replace(look, calendar=Calendar(calendar)) if calendar in tuple(Calendar) else look
