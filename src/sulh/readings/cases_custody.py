# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who holds a piece of evidence, by the chain of hand-overs that the record has of it.

Whoever signed the evidence held it first; each `incidents.custody.v1` hands it on. A hand-over by one that did not
hold it breaks the chain, and is shown as that: nothing is mended.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from sulh.mechanism import States
from sulh.readings.times import Times
from sulh.recompute.marks import REF
from sulh.statement.envelope import Hex32, Name

EVIDENCE, CUSTODY = "evidence", "custody"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOn:
    """One hand-over: who gave it to whom, which copy, and the record's time then."""

    id: Hex32
    giver: Name
    to: Name
    copy: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyOn:
    """A chain of custody; `first` None where the record has no such piece of evidence (a report, a sealed one).

    broken   somebody handed on what it did not hold
    """

    first: Name | None
    chain: tuple[HandedOn, ...]
    broken: bool

    @property
    def holder(self) -> Name | None:
        """Who holds it now, by the chain."""
        return self.chain[-1].to if self.chain else self.first

    def plain(self) -> dict[str, object]:
        """As plain data."""
        return {
            "holder": self.holder,
            "first": self.first,
            "broken": self.broken,
            "chain": [msgspec.to_builtins(one) for one in self.chain],
        }


class _Origin(msgspec.Struct):
    index: int
    issuer: str
    superseded_by: str | None = None


class _Body(msgspec.Struct, frozen=True):
    to: str = ""
    copy: str = ""


class _Row(msgspec.Struct):
    """As much of an evidence's or a hand-over's row as is asked for."""

    origin: _Origin
    body: _Body
    refs: dict[str, tuple[str, ...]] = {}


_rows = msgspec.json.Decoder(_Row)


def custody(states: States, number: Hex32, times: Times) -> CustodyOn:
    """The chain of one piece of evidence."""
    value = states.rows.get("incidents", f"{EVIDENCE}/{number}")
    if value is None:
        return CustodyOn(first=None, chain=(), broken=False)
    first = _rows.decode(value).origin.issuer
    return _chain(first, _handed(states, number), times)


def _handed(states: States, number: Hex32) -> list[tuple[Hex32, _Row]]:
    found = []
    for room, key in states.marks.take(REF, f"{CUSTODY}/{EVIDENCE}/{number}"):
        value = states.rows.get(room, key)
        row = None if value is None else _rows.decode(value)
        if row is not None and row.origin.superseded_by is None:
            found.append((key.partition("/")[2], row))
    return sorted(found, key=lambda pair: pair[1].origin.index)


def _chain(first: Name, handed: Iterable[tuple[Hex32, _Row]], times: Times) -> CustodyOn:
    holders, chain, broken = {first}, [], False
    for number, row in handed:
        giver, to = row.origin.issuer, row.body.to
        broken = broken or giver not in holders
        # A copy leaves its giver with what it had: who ever held it may hand a copy on.
        holders.add(to)
        chain.append(
            HandedOn(id=number, giver=giver, to=to, copy=row.body.copy, at=times.now_at(row.origin.index))
        )
    return CustodyOn(first=first, chain=tuple(chain), broken=broken)
