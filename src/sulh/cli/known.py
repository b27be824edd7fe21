# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which senders a relay knows: the keys that live in its owner's copy of the record."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sulh.cosign.relay import Identify, Identity
from sulh.errors import Refused, Tampered, Unavailable
from sulh.host.folder import Folder, open_state
from sulh.log.note import Verifier
from sulh.log.reader import LogReader
from sulh.mechanism import RULESETS
from sulh.record.founding import peek_founding

# How often a key that is not known makes the relay look into its owner's copy again.
KNOWN_SECONDS = 300.0


class Known:
    """An `Identify` by the owner's copy of the record: a key that lives there has a share of its own.

    Without it every sender is a stranger, and whoever makes ten keys fills the room that all strangers share.
    """

    def __init__(
        self, identify: Identify, copy: Path, *, ticks: Callable[[], float] = time.monotonic
    ) -> None:
        self._identify = identify
        self._folder = Folder(copy)
        self._ticks = ticks
        self._lock = threading.Lock()
        self._keys: frozenset[str] = frozenset()
        self._again = ticks()

    def __call__(self, leaf: bytes) -> Identity:
        """Whose statement the bytes are, and whether the copy knows that key."""
        who = self._identify(leaf)
        return replace(who, known=self._knows(who.sender)) if who.sender else who

    def _knows(self, key: str) -> bool:
        with self._lock:
            # Strangers must not make us fold the record for each of their keys.
            if key not in self._keys and self._ticks() >= self._again:
                self._again = self._ticks() + KNOWN_SECONDS
                with suppress(Refused, Tampered, Unavailable):  # a copy that cannot be read knows nobody new
                    self._keys = _living_keys(self._folder)
            return key in self._keys


def _living_keys(folder: Folder) -> frozenset[str]:
    reader = LogReader(folder.store(), Verifier(peek_founding(folder.store(), RULESETS).charter.log))
    state = open_state(folder.snapshots, reader, RULESETS, reader.head().size)
    return frozenset(key for key, row in state.record.standing.keys.items() if row.until is None)
