# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the places of the invented land are called, in six languages.

The names mean nothing in any of them. They use only sounds that all six scripts can write, so that one
spelling in Arabic letters and one in Latin letters give all six by rule.
"""

from dataclasses import dataclass
from types import MappingProxyType

# (Latin, Arabic script in the letters of Dari)
_NAMES: tuple[tuple[str, str], ...] = (
    ("Lorwan", "لوروان"),
    ("Talmir", "تلمیر"),
    ("Karfel", "کرفل"),
    ("Misrad", "مسراد"),
    ("Qelton", "قلتون"),
    ("Narwesh", "نروش"),
    ("Harmil", "هرمیل"),
    ("Sabrun", "سبرون"),
    ("Zelkan", "زلکان"),
    ("Tirmaq", "ترماق"),
    ("Balshur", "بلشور"),
    ("Yurend", "یورند"),
    ("Fashlen", "فشلن"),
    ("Derwal", "دروال"),
    ("Wantir", "ونتیر"),
    ("Korshal", "کورشل"),
    ("Mozrin", "موزرین"),
    ("Nelbash", "نلبش"),
    ("Rasfin", "رسفین"),
    ("Shelqar", "شلقار"),
    ("Halwend", "هلوند"),
    ("Tusmer", "توسمر"),
    ("Jelmin", "جلمین"),
    ("Duzkal", "دوزکل"),
)
_TO_ARABIC = str.maketrans("یک", "يك")
_TO_TURKISH = (
    ("sh", "ş"),
    ("Sh", "Ş"),
    ("w", "v"),
    ("W", "V"),
    ("j", "c"),
    ("J", "C"),
    ("q", "k"),
    ("Q", "K"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """One name in six languages: `of[lang]`."""

    of: MappingProxyType[str, str]


def _six(latin: str, script: str) -> Names:
    turkish = latin
    for sound, letter in _TO_TURKISH:
        turkish = turkish.replace(sound, letter)
    return Names(
        of=MappingProxyType(
            {
                "en": latin,
                "ur": script.replace("ه", "ہ"),
                "ps": script,
                "prs": script,
                "ar": script.translate(_TO_ARABIC),
                "tr": turkish,
            }
        )
    )


PLACE_NAMES: tuple[Names, ...] = tuple(_six(latin, script) for latin, script in _NAMES)
LAKE = _six("Sulmar", "سلمار")
RIVER = _six("Arwen Dal".replace(" ", "").capitalize(), "اروندال")
