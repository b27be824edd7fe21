# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whose hand holds a key, as far as a layer may know it: the person behind it, and that somebody was made to sign.

Both are said to the record and move none of its rows, which are alike in every layer: else a digest would tell
that something was said. So they are folded as a room, from what the gate opened or a disclosure brought out.

person/KEY      who stands behind a key (the sealed field `person` of its grant)
ring/ID         keys whose statements were said under duress (`record.duress_ring.v1`, inside a seal)
"""

from sulh.record.fold import Entry, Ground
from sulh.record.kinds import HANDS, DuressRing, KeyGrant
from sulh.record.rows import Changes, RoomRows
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


class HandsFold:
    """The room's fold."""

    room = HANDS
    version = 1

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """A row for a person that can be read here, or for a ring; nothing for a grant that names nobody."""
        body, issuer = entry.body, entry.header.issuer
        match body:
            case KeyGrant(person=str(person)):
                row = PersonRow(org=issuer.org, person=person, grant=entry.id, index=entry.index)
                return {f"person/{body.key}": row}
            case DuressRing():
                return {
                    f"ring/{entry.id}": RingRow(
                        org=issuer.org, key=issuer.key, index=entry.index, keys=body.keys
                    )
                }
        return {}
