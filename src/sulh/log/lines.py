# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Cosignature lines as bytes: which key each is of, and a note with other lines in place of older ones.

Nothing is verified here (`head_cosignatures` does); a line that is no signature line is `Tampered`.
"""

from __future__ import annotations

from collections.abc import Sequence

from sulh.log.note import Verifier, parse_note

Key = tuple[str, bytes]  # a key's name and its 4-byte id, as they stand on a line


def split_lines(note: bytes) -> tuple[bytes, list[tuple[Key, bytes]]]:
    """A note's text, and its signature lines, each with the key that it names, in order."""
    parsed = parse_note(note)
    raw = note[len(parsed.text) + 1 :].splitlines(keepends=True)
    return parsed.text, [((s.name, s.key_id), line) for s, line in zip(parsed.lines, raw, strict=True)]


def put_lines(note: bytes, lines: Sequence[bytes], keys: Sequence[Verifier]) -> bytes:
    """The note with those of `lines` that name one of `keys`, each in place of an older line of its key.

    One line a key: a head that is cosigned every hour would else grow until nobody reads it.
    """
    text, standing = split_lines(note)
    wanted = {(key.name, key.key_id) for key in keys}
    held = dict(standing)
    for line in lines:
        for key, one in split_lines(text + b"\n" + line)[1]:
            if key in wanted:
                held[key] = one
    return text + b"\n" + b"".join(held.values())


def without_lines(note: bytes, keys: Sequence[Verifier]) -> bytes:
    """The note as only `keys` signed it."""
    text, standing = split_lines(note)
    kept = {(key.name, key.key_id) for key in keys}
    return text + b"\n" + b"".join(line for key, line in standing if key in kept)
