# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a signed note is expected to hold, and what is found instead, in words that have their translations."""

from sulh.errors import Phrase

OVER_THIS = Phrase("over-this", "a signature over this text")
OVER_ELSE = Phrase("over-else", "one over something else")
A_TIME = Phrase("a-time", "a time")
TIME = Phrase("time-below", "a time below {limit}", limit="2^63")
ENDS = Phrase("ends-newline", "a text that ends in a newline")
PARTS = Phrase("note-parts", "a text, an empty line and signature lines")
OTHER_FORM = Phrase("other-form", "another form")
SIGNATURE_LINE = Phrase("signature-line", "a signature line")
KEY_ID = Phrase("key-id-signature", "a key id and a signature")
NO_CONTROLS = Phrase("no-controls", "no control characters")
ONE_OR_MORE = Phrase("one-or-more", "one or more")
HEAD_LINES = Phrase("head-lines", "three or more lines: origin, size, root")
SIZE = Phrase("decimal-size", "a size in decimal digits")
ROOT = Phrase("base64-root", "a root in base64")


def origin_within(number: int) -> Phrase:
    """An origin that fits beside a key's name."""
    return Phrase("origin-length", "an origin of at most {n} bytes", n=number)


def signatures_within(number: int) -> Phrase:
    """So many signature lines as are read."""
    return Phrase("at-most-signatures", "at most {n} signature lines", n=number)


def root_of(number: int) -> Phrase:
    """A root hash of that length."""
    return Phrase("root-bytes", "a root of {n} bytes", n=number)


def bytes_at(at: int) -> Phrase:
    """Where a text is no UTF-8."""
    return Phrase("bytes-at", "other bytes at {at}", at=at)
