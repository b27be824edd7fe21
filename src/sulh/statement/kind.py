# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What kinds of statement exist, and who may say each.

A kind is data: its name (`room.noun.vN`, for ever), its body's type, and its authority. Rooms declare
their kinds in `kinds.py`; `mechanism` gathers them; docs/format.md is generated from them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import msgspec

from sulh.errors import Refused
from sulh.statement import canon

ROLES = (
    "root",
    "host",
    "party",
    "co_chair",
    "secretariat",
    "monitor",
    "liaison_officer",
    "financial_authority",
    "guarantor",
    "documentarian",
    "sealing",
)
# Anyone with a role in the mechanism; the host's machine key, root and sealing keys say nothing of the world.
SPEAKERS = frozenset(ROLES) - {"root", "host", "sealing"}


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of statement.

    name         `room.noun.vN`
    body         type of the body
    says         one line for the reader of docs/format.md
    roles        who may say it
    documentary  may stand in a documentary record (a kind that is a party's or co-chair's own act may not)
    element      mandate element that the charter must have adopted (None: always open)
    assent       whose assent makes it effective
    undo         who may undo it, and how
    public       part of every layer, the public one included (charter, assents, keys, heads)
    personal     body fields that are always sealed
    blobs        body fields that name a blob by its SHA-256
    protected    body fields that are always sealed, to co-chairs and the tasked team alone (places of people)
    cites        what it refers to was decided on: no seal of that is shredded any more
    overridable  may count by both co-chairs' logged word where a cosigner stays silent (never the record's own)
    deliberate   binds an organisation: signed by `sulh sign` or verify/signer.html, by no key that a node holds
    inner        stands only inside a seal, and void anywhere else
    tasks        whom its body's `tasked()` names may read protected fields of what it refers to (record/tasked.py)
    folded_in    the room that folds it, where that is another than its name says (record/hands.py)
    """

    name: str
    body: type[canon.Said]
    says: str
    roles: frozenset[str]
    documentary: bool = True
    element: str | None = None
    assent: str = "none"
    undo: str = "superseded by a later statement of the same issuer"
    public: bool = False
    personal: tuple[str, ...] = ()
    blobs: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    cites: bool = False
    overridable: bool = False
    deliberate: bool = False
    inner: bool = False
    tasks: bool = False
    folded_in: str = ""

    @cached_property
    def room(self) -> str:
        """The room that it is said to."""
        return self.name.partition(".")[0]

    @property
    def fold(self) -> str:
        """The room whose rows it makes."""
        return self.folded_in or self.room

    @property
    def always_sealed(self) -> tuple[str, ...]:
        """Body fields that stand openly nowhere."""
        return (*self.personal, *self.protected)


class Kinds(Mapping[str, Kind]):
    """The kinds a program knows, with their decoders."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._kinds: dict[str, Kind] = {}
        self._decoders: dict[str, msgspec.json.Decoder[canon.Said]] = {}
        for kind in kinds:
            if kind.name in self._kinds:
                raise TypeError(f"kind {kind.name} is declared twice")
            if kind.overridable and kind.room == "record":
                raise TypeError(f"{kind.name}: charter, quorums, keys and heads are overridden by nobody")
            self._kinds[kind.name] = kind
            self._decoders[kind.name] = msgspec.json.Decoder(kind.body)

    def __reduce__(self) -> tuple[type["Kinds"], tuple[tuple[Kind, ...]]]:
        """As its kinds, for another process; decoders are made there."""
        return Kinds, (tuple(self._kinds.values()),)

    def __getitem__(self, name: str) -> Kind:
        return self._kinds[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)

    def read_body(self, name: str, raw: msgspec.Raw) -> canon.Said:
        """The typed body; Refused `unknown_kind`, `unreadable`, `not_canonical` or the body's own rule."""
        decoder = self._decoders.get(name)
        if decoder is None:
            raise Refused(
                "unknown_kind",
                "the kind {kind} is not one that this ruleset knows; see docs/format.md for those that are",
                kind=name,
            )
        body = canon.decode(raw, decoder, f"the body of {name}")
        body.check()
        return body

    def read_again(self, name: str, raw: msgspec.Raw) -> canon.Said:
        """The typed body that `read_body` has accepted before; nothing is judged."""
        return self._decoders[name].decode(raw)
