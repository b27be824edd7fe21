# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A door with a clock and random bytes of the test's own, and cheap passwords."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sulh.access.accounts import Account
from sulh.access.door import Door
from sulh.access.passkeys import loopback
from sulh.access.passwords import Cost
from sulh.access.reader import Act, Layer

CHEAP = Cost(passes=1, kibibytes=64, lanes=1)
PEPPER = bytes(range(32))
PASSWORD = "seven quiet herons by the mill"
OTHER = "nine loud storks on the roof"
HOME = "127.0.0.1"


@dataclass
class Clock:
    """Seconds that only a test moves."""

    now: int = 1_800_000_000

    def __call__(self) -> int:
        return self.now


@dataclass
class Stream:
    """Random bytes that follow from a seed."""

    seed: bytes
    drawn: int = 0

    def __call__(self, length: int) -> bytes:
        self.drawn += 1
        return hashlib.shake_256(self.seed + self.drawn.to_bytes(8, "big")).digest(length)


@dataclass
class World:
    """One node's door and its clock."""

    door: Door
    clock: Clock

    def account(self, name: str = "maryam", layer: Layer = Layer.ORG, may: str = "read,hand_in") -> Account:
        return self.door.accounts.add(
            name,
            PASSWORD,
            person="Maryam",
            org="almond",
            role="liaison_officer",
            layer=layer,
            may=[Act(act) for act in may.split(",")],
            now=self.clock(),
        )

    def log_in(self, name: str = "maryam", password: str = PASSWORD, address: str = HOME) -> str:
        """The secret of a new session."""
        return self.door.log_in(name, password, address)[1]


def world(
    path: Path | None = None, *, pepper: bytes = PEPPER, seed: bytes = b"one", cost: Cost = CHEAP
) -> World:
    clock = Clock()
    door = Door(path, loopback(8470), pepper=pepper, clock=clock, random=Stream(seed), cost=cost)
    return World(door=door, clock=clock)
