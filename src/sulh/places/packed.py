# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Vertices as one short text: Base64 VLQ of differences, as in source maps (ECMA-426).

    "gt-8C…"   lat, lon of the first vertex in 1e-7 degree, then how much further each next one lies

Five bits a letter, the least five first, a sign in the last bit of the first, 32 added to all letters of
a number but its last. A vertex of a detailed line takes about 8 letters, so that 5,000 and more fit into
one statement. One list of vertices has one text.
"""

from sulh.errors import Refused
from sulh.places.chain import Vertex

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
# What fits into a leaf of 60,000 bytes beside the header and the other fields of the body.
MAX_CHARS = 54_000
PACKED_PATTERN = r"^[A-Za-z0-9+/]{2,54000}\Z"
# Half a turn in 1e-7 degree, doubled for the sign, has 32 bits: seven letters.
_MAX_LETTERS = 7
_BITS, _MORE = 5, 32
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}


def pack(vertices: tuple[Vertex, ...]) -> str:
    """The text of vertices (lat_e7, lon_e7)."""
    found: list[str] = []
    before = (0, 0)
    for vertex in vertices:
        for now, then in zip(vertex, before, strict=True):
            _write(now - then, found)
        before = vertex
    return "".join(found)


def unpack(text: str) -> tuple[Vertex, ...]:
    """The vertices (lat_e7, lon_e7) of a text; `pack` gives it back. Raises Refused "bad_vertices"."""
    if len(text) > MAX_CHARS:
        raise _bad(MAX_CHARS)
    numbers: list[int] = []
    value = letters = 0
    for at, letter in enumerate(text):
        bits = _VALUES.get(letter)
        if bits is None or letters == _MAX_LETTERS:
            raise _bad(at)
        value |= (bits % _MORE) << (_BITS * letters)
        letters += 1
        if bits < _MORE:
            # A last letter that adds nothing, or a zero with a sign, would be a second spelling.
            if (letters > 1 and bits == 0) or value == 1:
                raise _bad(at)
            numbers.append(-(value >> 1) if value & 1 else value >> 1)
            value = letters = 0
    if letters or len(numbers) % 2:
        raise _bad(len(text))
    lat = lon = 0
    found: list[Vertex] = []
    for north, east in zip(numbers[::2], numbers[1::2], strict=True):
        lat, lon = lat + north, lon + east
        found.append((lat, lon))
    return tuple(found)


def _write(number: int, found: list[str]) -> None:
    value = (-number << 1) | 1 if number < 0 else number << 1
    while True:
        value, bits = value >> _BITS, value % _MORE
        found.append(ALPHABET[bits + (_MORE if value else 0)])
        if not value:
            return


def _bad(at: int) -> Refused:
    return Refused(
        "bad_vertices",
        "expected vertices as Base64 VLQ of differences (docs/format.md), at most {most} letters, but letter {at} "
        "does not continue it; pack them anew",
        most=MAX_CHARS,
        at=at,
    )
