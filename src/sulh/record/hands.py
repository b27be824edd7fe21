# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What only some may know of keys and seals: who stands behind a key, who was made to sign, who was given what.

All of it is said to the record and moves none of its rows, which are alike in every layer: else a digest would
tell that something was said. So it is folded as a room, from what the gate opened or a disclosure brought out.

person/KEY      who stands behind a key (the sealed field `person` of its grant)
ring/ID         keys whose statements were said under duress (`record.duress_ring.v1`, inside a seal)
served/ID       which statements a node gave to its people (`record.served.v1`, sealed to whoever sealed those)
opened/ID       which statements an organisation opened (`record.opened.v1`, the same)
"""

from typing import TypedDict

from sulh.record.fold import Entry, Ground
from sulh.record.kinds import HANDS, DuressRing, KeyGrant
from sulh.record.rows import Changes, RoomRows
from sulh.record.seal_kinds import OpenedWord, Served
from sulh.statement.canon import Said


class PersonRow(Said, frozen=True, kw_only=True):
    """Row `person/<key>`: the name that the key's own organisation gave, in the grant `grant`."""

    org: str
    person: str
    grant: str
    index: int


class RingRow(Said, frozen=True, kw_only=True):
    """Row `ring/<id>`: `org` said so of these keys; of another organisation's keys its word counts nothing."""

    org: str
    key: str
    index: int
    keys: tuple[str, ...]


class OpenedRow(Said, frozen=True, kw_only=True):
    """Row `opened/<id>`: `org` said that it opened these; whether they are sealed at all is for who reads it."""

    org: str
    key: str
    index: int
    statements: tuple[str, ...]


class ServedRow(OpenedRow, frozen=True, kw_only=True):
    """Row `served/<id>`: the node of `org` said that it gave these to people of `reader`."""

    reader: str


class HandsFold:
    """The room's fold."""

    room = HANDS
    version = 2

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """The row of what can be read here; nothing for a grant that names nobody."""
        body, issuer = entry.body, entry.header.issuer
        match body:
            case KeyGrant(person=str(person)):
                row = PersonRow(org=issuer.org, person=person, grant=entry.id, index=entry.index)
                return {f"person/{body.key}": row}
            case DuressRing(keys=keys):
                return {f"ring/{entry.id}": RingRow(**_said(entry), keys=keys)}
            case OpenedWord(statements=statements):
                return {f"opened/{entry.id}": OpenedRow(**_said(entry), statements=statements)}
            case Served(reader=reader, statements=statements):
                return {f"served/{entry.id}": ServedRow(**_said(entry), reader=reader, statements=statements)}
        return {}


class _Word(TypedDict):
    org: str
    key: str
    index: int


def _said(entry: Entry) -> _Word:
    return _Word(org=entry.header.issuer.org, key=entry.header.issuer.key, index=entry.index)
