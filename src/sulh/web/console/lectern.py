# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What pages need of whoever serves them to let somebody speak: a key that signs here, a door for what is signed.

An organisation's own node is one, and so is the stage of an exercise. A host's node has none: it takes what was
signed elsewhere, and signs for nobody.
"""

from typing import Protocol

from sulh.access.reader import Reader
from sulh.node.outbox import Item
from sulh.node.pens import Wish
from sulh.recompute.replay import State


class Lectern(Protocol):
    """Where a reader speaks. Its methods are safe from any thread; `state` is read under the shelf's lock."""

    def pen(self, reader: Reader) -> str:
        """The public key (hex) that signs here for a reader; Refused `not_allowed`, `no_pen`, `hosted_custody`."""

    def say(self, wish: Wish, reader: Reader, *, token: bool) -> Item:
        """Sign with that key what a person says, and hand it in; Refused as its kind says."""

    def hand_in(self, leaf: bytes, reader: Reader | None) -> Item:
        """Take what was signed elsewhere; Refused for bytes that no record could take."""

    def sent(self, id: str) -> Item | None:
        """What was said here, and how far it has come; None for what nobody said here."""

    def unanswered(self, key: str) -> tuple[int, str] | None:
        """The highest number of a key that waits here for the record's answer, and its id."""

    def open(self) -> State:
        """The open layer's state: its rules, its last head, the position of every key."""
