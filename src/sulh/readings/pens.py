# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What was signed with a key that another than the speaker held: through a desk, by a token, at another's node."""

from dataclasses import dataclass

import msgspec

from sulh.mechanism import States
from sulh.recompute.marks import THROUGH
from sulh.record.things import Origin
from sulh.statement.custody import Custody, custody_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedThrough:
    """One statement: its entry, in whose name it was said, and who held the pen."""

    id: str
    index: int
    issuer: str
    custody: Custody


class _Signed(msgspec.Struct):
    """As much of any room's row as is asked for."""

    origin: Origin


_rows = msgspec.json.Decoder(_Signed)


def through_count(states: States) -> int:
    """How many there are; none is read."""
    return states.marks.count(THROUGH, "")


def signed_through(states: States, start: int = 0, stop: int | None = None) -> tuple[SignedThrough, ...]:
    """Statements of things in log order, superseded ones too, from `start` up to `stop`."""
    found = []
    for room, key in states.marks.take(THROUGH, "", start, stop):
        value = states.rows.get(room, key)
        if value is not None:
            origin = _rows.decode(value).origin
            found.append(
                SignedThrough(
                    id=key.partition("/")[2],
                    index=origin.index,
                    issuer=origin.issuer,
                    custody=custody_of(origin.by),
                )
            )
    return tuple(found)
