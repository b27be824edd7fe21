# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What pages need of whoever serves them to let somebody speak: a key that signs here, a door for what is signed.

An organisation's own node is one, and so is the stage of an exercise. A host's node has none: it takes what was
signed elsewhere, and signs for nobody.
"""

from collections.abc import Sequence
from typing import Protocol

from sulh.access.reader import Reader
from sulh.node.outbox import Item
from sulh.node.pens import Wish
from sulh.node.said import Word
from sulh.recompute.replay import State


class Lectern(Protocol):
    """Where a reader speaks. Its methods are safe from any thread; `state` is read under the shelf's lock.

    counts_given  whether the key that signs here counts on from numbers that were given out (`give`)
    """

    @property
    def counts_given(self) -> bool: ...

    def pen(self, reader: Reader) -> str:
        """The public key (hex) that signs here for a reader; Refused `not_allowed`, `no_pen`, `hosted_custody`."""

    def say(self, wish: Wish, reader: Reader, *, token: bool) -> Item:
        """Sign with that key what a person says, and hand it in; Refused as its kind says.

        A wish that comes again with the same `once` from the same person is the first one's statement; of two at a
        time, one signs. Refused `sent_before` where the words differ (node/said.py: `word_of`, `require_same`).
        """

    def hand_in(self, leaf: bytes, reader: Reader | None) -> Item:
        """Take what was signed elsewhere; Refused for bytes that no record could take."""

    def sent(self, id: str) -> Item | None:
        """What was said here, and how far it has come; None for what nobody said here."""

    def word(self, id: str) -> Word | None:
        """Who said a statement here, or handed it in."""

    def words(self, reader: Reader, most: int) -> Sequence[Word]:
        """What a person said here, newest first."""

    def unanswered(self, key: str) -> tuple[int, str] | None:
        """The highest number of a key that waits here for the record's answer or was given out, and its id."""

    def give(self, key: str, number: int, id: str) -> None:
        """Something was given out under that number of a key to be signed elsewhere: the next one counts on from it."""

    def open(self) -> State:
        """The open layer's state: its rules, its last head, the position of every key."""
