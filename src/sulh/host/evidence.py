# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a host keeps of its cosigners beside the record: how each is doing, and what contradicts its own history.

    DIR/local/cosigners.json     since when each is silent and why; losable, written anew at every change
    DIR/local/evidence/*.note    heads signed by the log's key that this record does not hold
    DIR/local/evidence/*.json    what a cosigner said, and the head that it was asked to sign

A kept head is looked at again at every boot: it keeps the host shut until the record holds it.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from sulh.log.local import local_disk
from sulh.log.store import sync

# Claims of one cosigner: one that lies at every head must not fill the disk; what came first tells the most.
MAX_CLAIMS = 50


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one address: size it was last known to hold, when, and since when it fails, why."""

    org: str
    url: str
    holds: int
    heard_at: str = ""
    failing_since: str = ""
    code: str = ""
    why: str = ""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What a cosigner said that speaks of another history, and the head that it was asked to sign."""

    org: str
    url: str
    said: str
    head: str


class Shut(msgspec.Struct, frozen=True, kw_only=True):
    """Why a host only reads: the parts of the sentence, so that anybody may read it in any language."""

    reason: str
    who: str
    expected: int
    found: str | int


class Memory(msgspec.Struct, frozen=True, kw_only=True):
    """Content of cosigners.json; `note` is the last head that anybody cosigned, `shut` why the host only reads."""

    cosigners: tuple[Heard, ...] = ()
    note: str = ""
    shut: Shut | None = None


class Beside:
    """The files of one host."""

    def __init__(self, local: Path) -> None:
        self._memory = local / "cosigners.json"
        self._evidence = local / "evidence"

    def load(self) -> Memory:
        """What was remembered; nothing where there is no such file or it cannot be read."""
        with local_disk():
            if not self._memory.is_file():
                return Memory()
            data = self._memory.read_bytes()
        try:
            return msgspec.json.decode(data, type=Memory)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return Memory()

    def save(self, memory: Memory) -> None:
        """Keep it in place of what was there; a reader sees the old or the new. Not synced: it can be lost."""
        with local_disk():
            fresh = self._memory.with_suffix(".new")
            fresh.write_bytes(msgspec.json.format(msgspec.json.encode(memory), indent=1))
            fresh.replace(self._memory)

    def keep(self, what: str, data: bytes, *, note: bool = False) -> None:
        """Keep one piece of evidence, once; synced, so that a restart does not lose it."""
        path = self._evidence / f"{what}-{sha256(data).hexdigest()[:16]}.{'note' if note else 'json'}"
        with local_disk():
            self._evidence.mkdir(exist_ok=True)
            # A head signed by the log's own key is always kept: no liar can make one.
            full = not note and len(list(self._evidence.glob(f"{what}-*.json"))) >= MAX_CLAIMS
            if path.exists() or full:
                return
            fresh = path.with_suffix(".new")
            fresh.write_bytes(data)
            sync(fresh)
            fresh.replace(path)
            sync(self._evidence)

    def notes(self) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of every kept head, by name."""
        with local_disk():
            for path in sorted(self._evidence.glob("*.note")):
                yield path.name, path.read_bytes()

    def kept(self) -> Sequence[str]:
        """Names of all that was kept, sorted."""
        with local_disk():
            return sorted(path.name for path in self._evidence.glob("*.*") if path.suffix != ".new")
