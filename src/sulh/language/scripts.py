# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Folds the many ways one word is typed into one, for searching; never for what is stored or signed.

Keyboards write one letter as several code points (ی ي ى, ک ك, ه ہ ة, گ ګ), with or without ZWNJ and
vowel signs; Turkish has four i. Folding forgets all that, so it finds more than a reader would.
"""

import unicodedata

from sulh.language.digits import from_digits

_YEH, _KEHEH, _HEH, _GAF = "ی", "ک", "ه", "گ"
# After canonical decomposition hamza, madda and the ezafe mark are signs of their own and fall away.
_LETTERS = str.maketrans(
    dict.fromkeys("يىېۍیٸ", _YEH)
    | dict.fromkeys("كڪک", _KEHEH)
    | dict.fromkeys("هہھةۃە", _HEH)
    | dict.fromkeys("گګ", _GAF)
    | {"ı": "i", "\u0640": ""}  # dotless i; tatweel only stretches a word
)
_ARABIC_BLOCKS = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE))


def fold(text: str) -> str:
    """The text as it is compared in a search: one form of each letter, no signs, 0-9, single spaces.

    A letter is lowered by one rule in all languages (I, İ, ı and i are alike), and accents fall, so ş
    finds s. Invisible characters (ZWNJ, isolates) are dropped without leaving a gap.
    """
    # NFKC first joins presentation forms; NFD then splits letters from their signs.
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    kept = "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join(from_digits(kept.translate(_LETTERS)).split())


def is_arabic_script(text: str) -> bool:
    """Whether there are letters in the text and all of them are of the Arabic script."""
    letters = [ord(c) for c in text if unicodedata.category(c).startswith("L")]
    return bool(letters) and all(any(a <= c <= b for a, b in _ARABIC_BLOCKS) for c in letters)
