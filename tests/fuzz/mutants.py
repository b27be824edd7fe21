# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Seeded mutants: the input of number N of a parser is the same on every machine, so a number is enough to look again."""

from collections.abc import Sequence
from random import Random

# What attackers put where a parser looks: escapes, joiners, overrides, nests, numbers, each format's own marks.
DICTIONARY = [
    *(bytes([n]) for n in (0, 9, 10, 13, 0x20, 0x22, 0x2C, 0x2D, 0x30, 0x3A, 0x5B, 0x5C, 0x7B, 0x7F, 0x80, 0xFF)),
    b"\\u0061", b"\\ud800", b"\\n", b"null", b"true", b"1e9", b"-0", b"1.5", b"NaN", b"-1",
    b"9007199254740992", b"99999999999999999999", b"9" * 5_000, b"0000", b"\xef\xbb\xbf",
    b"[[[[", b'"",', b'"kind":"x",', b"{}", b"[" * 3_000, b'{"a":' * 2_000,
    b"&a ", b"*a", b"!!python/object:os.system ", b"2025-13-45", b"2025-02-30", b"0001-01-01", b"9999-12-31",
    b"24:00:00", b"+14:01", b"T23:59:60Z", b"%", b"\n\n", b"\xe2\x80\x94 ", b"+", b"/", b"=", b"x001/", b".p/256", b"..",
    "\u202e".encode(), "\u2067".encode(), "\u200c".encode(), "\u0663".encode(), "\u00bd".encode(), "\uff11".encode(),
    "\u2028".encode(), "\U000e0041".encode(), b"\xed\xa0\x80",
]  # fmt: skip
MAX_BYTES = 200_000


def mutant(parser: str, number: int, seeds: Sequence[bytes]) -> bytes:
    """Input `number` of a parser, made of its seeds."""
    rng = Random(f"{parser}/{number}")
    data = bytearray(rng.choice(seeds))
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        _change(rng, data, seeds)
        del data[MAX_BYTES:]
    return bytes(data)


def _change(rng: Random, data: bytearray, seeds: Sequence[bytes]) -> None:
    at = rng.randrange(len(data) + 1)
    match rng.randrange(8):
        case 0 if data:
            data[min(at, len(data) - 1)] ^= 1 << rng.randrange(8)
        case 1:
            data[at:at] = rng.choice(DICTIONARY)
        case 2:
            del data[at : at + rng.choice((1, 1, 4, 64))]
        case 3:
            data[at : at + rng.choice((1, 1, 4, 16))] = rng.choice(DICTIONARY)
        case 4:
            start = rng.randrange(len(data) + 1)
            data[at:at] = data[start : start + rng.randrange(80)]
        case 5:
            del data[at:]
        case 6:
            other = rng.choice(seeds)
            data[at:] = other[rng.randrange(len(other) + 1) :]
        case _:
            data[at : at + 8] = rng.randbytes(rng.randrange(9))
