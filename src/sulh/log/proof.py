# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Offline proofs that a leaf stands in a log: C2SP tlog-proof files (`.tlog-proof`).

c2sp.org/tlog-proof@v1
extra <base64>             optional, authenticated by nothing
index <n>
<base64 hash>              zero or more, from the leaf's sibling up
(empty line)
<the signed head with its cosignatures, verbatim>
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sulh.errors import NONE, Fault, Phrase, Refused, at_most_bytes, in_bytes
from sulh.log.merkle import HASH_BYTES, verify_inclusion
from sulh.log.note import MAX_NOTE_BYTES, TreeHead, Verifier, decode64, encode64, open_head
from sulh.log.policy import Policy
from sulh.log.tiles import MAX_SIZE

MAGIC = "c2sp.org/tlog-proof@v1"
# A tree of 2^63 leaves has proofs of 63 hashes.
MAX_HASHES = 63
# Room for an envelope of the longest leaf beside the note.
MAX_PROOF_BYTES = MAX_NOTE_BYTES + 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LogProof:
    """A leaf's index, its inclusion proof and the signed head; `extra` is the application's and unproven."""

    index: int
    hashes: tuple[bytes, ...]
    note: bytes
    extra: bytes | None = None

    def format(self) -> bytes:
        """The file's bytes."""
        lines = [MAGIC]
        if self.extra is not None:
            lines.append(f"extra {encode64(self.extra)}")
        lines.append(f"index {self.index}")
        lines += [encode64(value) for value in self.hashes]
        return "".join(f"{line}\n" for line in (*lines, "")).encode("ascii") + self.note

    def verify(self, leaf_hash: bytes, verifier: Verifier, policy: Policy | None = None) -> TreeHead:
        """Check the log's signature, the policy's quorum and the inclusion of a leaf by its hash; the head.

        `Tampered` if signature or proof do not hold, `Refused` if the quorum is not there. Without a policy
        nobody but the log vouches for the head: a log could show this head to this reader alone.
        """
        head = open_head(self.note, verifier)
        if policy is not None:
            policy.require(name for name, _ in policy.cosignatures(self.note))
        verify_inclusion(
            index=self.index, size=head.size, leaf_hash=leaf_hash, proof=self.hashes, root=head.root
        )
        return head


def parse(data: bytes) -> LogProof:
    """Read a `.tlog-proof` file. Anything malformed is `Refused`, naming the line; the note is not yet read."""
    if len(data) > MAX_PROOF_BYTES:
        raise _bad(1, at_most_bytes(MAX_PROOF_BYTES), in_bytes(len(data)))
    top, cut, note = data.partition(b"\n\n")
    if not cut:
        raise _bad(1, Phrase("empty-line-signed", "an empty line before the signed head"), NONE)
    try:
        lines = top.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise _bad(
            1,
            Phrase("ascii-above-signed", "ASCII above the signed head"),
            Phrase("other-bytes", "other bytes"),
        ) from None
    if lines[0] != MAGIC:
        raise _bad(1, MAGIC, ascii(lines[0][:80]))
    at, extra = 1, None
    if len(lines) > 1 and lines[1].startswith("extra "):
        at, extra = 2, _base64(2, lines[1].removeprefix("extra "))
    if len(lines) <= at:
        raise _bad(at + 1, Phrase("index-number", "index and a number"), Phrase("the-end", "the end"))
    return LogProof(
        index=_index(at + 1, lines[at]), hashes=_hashes(at + 2, lines[at + 1 :]), note=note, extra=extra
    )


def _index(number: int, line: str) -> int:
    digits = line.removeprefix("index ")
    right = line.startswith("index ") and digits.isascii() and digits.isdigit() and len(digits) < 20
    if not right or str(int(digits)) != digits or int(digits) > MAX_SIZE:
        raise _bad(number, Phrase("index-number", "index and a number"), ascii(line[:80]))
    return int(digits)


def _hashes(number: int, lines: Sequence[str]) -> tuple[bytes, ...]:
    if len(lines) > MAX_HASHES:
        raise _bad(number, Phrase("at-most-hashes", "at most {n} hashes", n=MAX_HASHES), str(len(lines)))
    hashes = tuple(_base64(number + i, line) for i, line in enumerate(lines))
    for i, value in enumerate(hashes):
        if len(value) != HASH_BYTES:
            raise _bad(
                number + i, Phrase("hash-bytes", "a hash of {n} bytes", n=HASH_BYTES), in_bytes(len(value))
            )
    return hashes


def _base64(number: int, text: str) -> bytes:
    try:
        return decode64(text)
    except Refused as refused:
        raise _bad(number, "base64", refused) from None


def _bad(line: int, expected: str, found: str | Fault) -> Refused:
    return Refused(
        "proof_malformed",
        "proof line {line}: expected {expected}, found {found}: ask for the proof again",
        line=line,
        expected=expected,
        found=found,
    )
