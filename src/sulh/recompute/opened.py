# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What an organisation's gate remembers, and on what its opening rested, for a snapshot of that layer.

Opening is no function of the record alone: a wrap may arrive a day after its entry. So a snapshot names all that
was there when it was made, and whatever is different makes it worthless.
"""

from hashlib import sha256

import msgspec

from sulh.record.gate import Gate
from sulh.record.opener import Opener
from sulh.record.past import Past


class Memory(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a gate remembers of the entries so far."""

    opened: list[str]
    lacks: dict[str, str]
    mismatches: dict[str, str]
    insides: list[str]
    stubs: list[str]


def memory_of(gate: Gate) -> Memory:
    """The gate's memory, as a snapshot keeps it."""
    return Memory(
        opened=sorted(gate.opened),
        lacks=dict(sorted(gate.lacks.items())),
        mismatches=dict(sorted(gate.mismatches.items())),
        insides=sorted(gate._insides),
        stubs=sorted(gate.stubs),
    )


def read_memory(data: bytes) -> Memory:
    """A memory from a snapshot's bytes; DecodeError where they are none, which costs a replay."""
    return msgspec.json.decode(data, type=Memory)


def remember(gate: Gate, memory: Memory) -> None:
    """Give a new gate the memory of another; it was made with the same stubs."""
    gate.opened.update(memory.opened)
    gate.lacks.update(memory.lacks)
    gate.mismatches.update(memory.mismatches)
    gate._insides.update(memory.insides)


def bound_to(opener: Opener, memory: Memory, latest: Past, size: int) -> str:
    """SHA-256, in hex, of all that opening the first `size` entries rested on beside those entries themselves.

    Organisation, its keys, each file of wraps, which ciphertexts are there, what was wrapped again since; and, where
    something did not open as it says, every key: a later grant may have made its signer known.
    """
    found = sha256(f"{opener.org}\n{' '.join(sorted(opener._keys))}\n".encode())
    if memory.mismatches:
        found.update(" ".join(sorted(latest.standing.keys)).encode())
    for name, row in sorted(latest.seals.sealed.items()):
        if row.index >= size:
            continue
        wraps = opener._vault.wraps(name)
        found.update(f"\n{name} {'-' if wraps is None else sha256(wraps).hexdigest()}".encode())
        if wraps is None:
            continue
        for part, seal in enumerate(row.seals):
            marks = latest.seals.marks_of(name, None if row.whole else part)
            found.update(b"+" if opener._vault.ciphertext(seal.ciphertext) is not None else b"-")
            found.update(b"".join(marks.tags))
    return found.hexdigest()
