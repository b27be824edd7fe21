# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A report's number to say over a radio: `SS-YY-NNNNN-C`, digits only, so that it is one in every language.

    SS     the sector, 00 where none is said        YY   the year, 2000 to 2099
    NNNNN  the serial of that sector and year       C    the check digit, over all digits before it

Above 99 sectors or 99,999 serials a group grows by the digits it needs, and the number is said in its groups.
The check is Damm's (H. M. Damm, Total anti-symmetrische Quasigruppen, 2004): every single wrong digit and every
swap of two neighbours is caught, those with the check digit too.
"""

from dataclasses import dataclass
from typing import NoReturn

from sulh.errors import Refused

# Least digits of sector, year and serial.
WIDTHS = (2, 2, 5)
FIRST_YEAR, LAST_YEAR = 2000, 2099
# A sector or serial of more digits is nothing that anybody numbers, or says.
MAX_DIGITS = 9
# Text longer than this holds no number; it is not read to its end.
MAX_CHARS = 80

# The three digit sets that people type; room `language` shows numbers, and this room knows no language.
_TO_LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
# Every dash that keyboards, word processors and copied pages bring, by its code point: many look alike.
DASHES = "".join(
    map(chr, (0x2D, 0x58A, 0x5BE, 0x640, 0x6D4, 0x1806, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015))
) + "".join(map(chr, (0x2043, 0x207B, 0x2212, 0x2E3A, 0x2E3B, 0x301C, 0x30FC, 0xFE58, 0xFE63, 0xFF0D)))
# Marks of direction and joiners, which copying brings along and nobody sees.
_UNSEEN = dict.fromkeys(
    [0xAD, 0x61C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
)
_TO_SPACE = str.maketrans(dict.fromkeys(DASHES, " "))

# The quasigroup of order 10 from Damm's thesis; a digit followed by itself gives 0.
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What a radio number says: the sector from 0, the year, the serial from 1."""

    sector: int
    year: int
    serial: int

    def __str__(self) -> str:
        return make(self.sector, self.year, self.serial)


def make(sector: int, year: int, serial: int) -> str:
    """The number as it is written and said. ValueError for what cannot be numbered: our own misuse."""
    most = 10**MAX_DIGITS
    if not (0 <= sector < most and FIRST_YEAR <= year <= LAST_YEAR and 1 <= serial < most):
        raise ValueError(f"no radio number for sector {sector}, year {year}, serial {serial}")
    said = (sector, year - FIRST_YEAR, serial)
    groups = [f"{value:0{width}}" for value, width in zip(said, WIDTHS, strict=True)]
    return "-".join((*groups, str(check("".join(groups)))))


def check(digits: str) -> int:
    """Damm's check digit of 0-9; 0 if the last of them is the check digit of the others."""
    state = 0
    for digit in digits:
        state = _DAMM[state][int(digit)]
    return state


def parse(text: str) -> Number:
    """The number that somebody typed: any of the three digit sets, any dashes or spaces, or none.

    Raises Refused "radio_number_form", "radio_number_check".
    """
    groups = text[: MAX_CHARS + 1].translate(_UNSEEN).translate(_TO_LATIN).translate(_TO_SPACE).split()
    digits = "".join(groups)
    if len(text) > MAX_CHARS or not (digits.isascii() and digits.isdigit()):
        _unformed(text)
    if len(digits) == sum(WIDTHS) + 1:  # then only one division is possible, whatever groups were heard
        groups = [digits[:2], digits[2:4], digits[4:9], digits[9:]]
    if not _divided(groups):
        _unformed(text)
    if check(digits):
        raise Refused(
            "radio_number_check",
            "{found} is no number of a report: its check digit does not fit, so a digit was misheard, mistyped or "
            "swapped; ask for the number again",
            found="-".join(groups),
        )
    sector, year, serial = (int(group) for group in groups[:3])
    if not serial:
        _unformed(text)
    return Number(sector=sector, year=FIRST_YEAR + year, serial=serial)


def _divided(groups: list[str]) -> bool:
    """Sector, year, serial, check digit; a group longer than its least has no zero in front."""
    if len(groups) != len(WIDTHS) + 1 or len(groups[1]) != WIDTHS[1] or len(groups[3]) != 1:
        return False
    return all(
        len(group) == width or (width < len(group) <= MAX_DIGITS and group[0] != "0")
        for group, width in zip(groups, WIDTHS, strict=False)
    )


def _unformed(text: str) -> NoReturn:
    raise Refused(
        "radio_number_form",
        "a number of a report was expected, as 01-31-00001-5: sector, year, serial from 1, check digit; {found} was "
        "found; a longer number is said in these four groups",
        found=repr(text[:40]),
    )
