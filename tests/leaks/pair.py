# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The harness: run one exit on mechanisms that differ in what is hidden alone, and compare what came out.

    make pair -> run the exit on both -> put blanks of the same length for addresses -> equal, byte for byte

An address is a number that names or signs something: ids, hashes, keys, roots, signatures, blinded tags. An
address that follows from what is hidden would tell those who guess it: so besides, none of the private bytes
may stand in any answer, as they are, in hex or in base64.

A new exit is one line of `EXITS` in test_exits.py.
"""

import base64
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sulh.errors import Fault
from tests.cli.commands import sulh
from tests.leaks.world import CALM, KEPT, OPAQUE, QUIET, Kept

OPEN, PUBLIC, STORK = "open", "public", "stork"
# Whose eyes an exit is for: the mechanisms that these may not tell apart. Stork opens all but the ring's meaning.
ALIKE: Mapping[str, tuple[str, ...]] = {
    OPEN: (KEPT, CALM, OPAQUE),
    PUBLIC: (KEPT, CALM, OPAQUE, QUIET),
    STORK: (KEPT, CALM),
}

Answer = Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit:
    """One way out: who stands there, what it covers (a command or a route), and how it is used."""

    name: str
    covers: str
    reader: str
    run: Callable[[Kept], Answer]


ADDRESSES = re.compile(
    rb"(?<![0-9a-f])(?:[0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{16})(?![0-9a-f])"
    # 32 bytes (roots, hashes), 64 (signatures), 68 (a note's line: key number and signature), in base64
    # an incident's name follows from its first report's id; so do the eight digits of an id that people read
    rb"|\bI-[a-z2-7]{12}\b|(?<![0-9a-z])[0-9a-f]{8}(?![0-9a-z])"
    rb"|(?<![A-Za-z0-9+/=])(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{91}=)(?![A-Za-z0-9+/=])"
)
PAYLOAD = re.compile(rb'"payload": ?"([A-Za-z0-9+/]+={0,2})"')


def blank(data: bytes) -> bytes:
    """Text without its addresses; DSSE payloads are opened first, since base64 hides addresses and words alike."""
    opened = PAYLOAD.sub(lambda found: base64.b64decode(found[1]), data)
    # A newline inside JSON is a backslash and an n, which would look like an address's first character.
    lines = opened.replace(rb"\n", b"\n")
    return ADDRESSES.sub(lambda found: b"#" * len(found[0]), lines)


def blank_bundle(data: bytes) -> bytes:
    """An entry bundle: each leaf's length, its type byte and its payload without addresses."""
    parts, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 2], "big")
        leaf = data[at + 2 : at + 2 + length]
        parts.append(b"%d %d " % (length, leaf[0]) + blank(leaf[65:]))
        at += 2 + length
    return b"\n".join(parts)


def blank_file(path: str, data: bytes) -> bytes:
    """A file of the record, by what it holds."""
    if "tile/entries/" in path:
        return blank_bundle(data)
    if "tile/" in path:
        return b"%d hashes and %d bytes" % divmod(len(data), 32)
    return blank(data)


def command(*words: object) -> Callable[[Kept], Answer]:
    """An exit that is a command; `DIR` and `BASE` in the words are the mechanism's, an id's name is its id."""

    def run(made: Kept) -> Answer:
        named = {"DIR": made.dir, "BASE": made.base, **made.ids}
        ran = sulh(*(_filled(word, named) for word in words))
        texts = {"out": ran.out, "err": ran.err}
        at = str(made.base)
        return {
            "status": str(ran.status).encode(),
            **{name: blank(text.replace(at, "BASE").encode()) for name, text in texts.items()},
        }

    return run


def _filled(word: object, named: Mapping[str, object]) -> str:
    text = str(word)
    for name, value in named.items():
        if text == name or text.startswith(f"{name}/"):
            return f"{value}{text[len(name) :]}"
    return text


def fault(use: Callable[[], object]) -> bytes:
    """What a refusal says, or that there was none."""
    try:
        use()
    except Fault as why:
        return blank(f"{why.code}: {why}".encode())
    return b"taken"


def spellings(private: bytes) -> tuple[bytes, ...]:
    """The ways in which bytes could stand in an answer."""
    inner = base64.b64encode(private)
    # In base64 the same bytes look otherwise at each of three places; without the ends, where others mix in.
    shifted = [base64.b64encode(b"\0" * by + private)[4 * (by > 0) :] for by in range(3)]
    kept = tuple(text[2:-4] for text in (inner, *shifted) if len(text) > 20)
    return (private, private.hex().encode(), *kept)


def traces_in(made: Kept, data: bytes) -> list[str]:
    """Private bytes of a mechanism that stand in these bytes, in any spelling."""
    opened = PAYLOAD.sub(lambda found: base64.b64decode(found[1]), data)
    return [
        spelling.decode("latin-1")
        for private in made.private
        for spelling in spellings(private)
        if spelling in data or spelling in opened
    ]


def require_alike(answers: Mapping[str, Answer]) -> None:
    """Fail, with the first difference, unless every mechanism gave the same."""
    (first, one), *others = answers.items()
    for name, other in others:
        assert list(one) == list(other), f"{first} and {name} have other parts"
        for part, data in one.items():
            if data != other[part]:
                at = next(
                    (at for at, (a, b) in enumerate(zip(data, other[part], strict=False)) if a != b),
                    min(len(data), len(other[part])),
                )
                near = slice(max(0, at - 120), at + 120)
                raise AssertionError(
                    f"{part} tells {first} from {name} at byte {at} of {len(data)} and {len(other[part])}:\n"
                    f"{data[near]!r}\n{other[part][near]!r}"
                )
