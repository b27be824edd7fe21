# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the command line prints: a fault's sentence in the reader's language, and text that steers no terminal."""

import unicodedata

from sulh.errors import Fault

# What stays of the characters that show nothing: line ends, tabs, joiners inside words, and isolates, which
# end with their own paragraph.
_PLAIN = frozenset("\n\t\u200c\u200d\u2066\u2067\u2068\u2069")
_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    """The text with every character written out that would steer a terminal or turn the reading direction.

    A stranger's file names keys and times as it likes: without this it could wipe "not confirmed by you" off
    the screen (U+009B) or show a name from its end (U+202E).
    """
    if text.isprintable():
        return text
    return "".join(
        f"\\u{{{ord(c):x}}}" if c not in _PLAIN and unicodedata.category(c) in _HIDDEN else c for c in text
    )


def sentence(fault: Fault, lang: str) -> str:
    """What was expected, found, where, and what to do; file and entry first where evidence names them."""
    if lang == "en":
        return visible(str(fault))
    # The catalogue takes a third of a second to load, which English errors need not wait for.
    from sulh.language.catalogue import fault_text

    return visible(fault_text(fault, lang))
