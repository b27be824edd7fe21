# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the record would say to a statement, asked before a number of a key is used; and where a key stands.

The open layer judges, as it will when the statement stands there: so nothing that was sealed can be learned, and
nothing said openly leans on what others cannot see.
"""

from dataclasses import dataclass

import msgspec

from sulh.errors import Refused
from sulh.node.pens import Wish
from sulh.recompute.replay import State
from sulh.statement import canon
from sulh.statement.envelope import SIGNATURE_BYTES, Header, Issuer, Seen, leaf_of
from sulh.web.console.plain import Plain

NO_SIGNATURE = bytes(SIGNATURE_BYTES)


class Position(Plain, frozen=True, kw_only=True):
    """What whoever signs elsewhere must know: `seq` and `prev` are those of the next statement.

    scope     kinds that the key may say, none: all of its role;   expires   a time, or None
    """

    mechanism: str
    key_class: str
    org: str
    role: str
    seen: Seen
    seq: int
    prev: str | None
    scope: tuple[str, ...]
    expires: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaks:
    """A key that may speak now, whose it is, and its next number."""

    key: str
    position: Position

    def issuer(self) -> Issuer:
        """As a header names it."""
        return Issuer(org=self.position.org, role=self.position.role, key=self.key)


def position_of(state: State, waiting: tuple[int, str] | None, key: str, org: str, role: str) -> Speaks:
    """Where a key stands, for whoever speaks as that organisation and role. Under the lock.

    Refused `not_your_key` for another's, and as `Standing.live` says. `waiting`: its last number that the record
    does not have yet.
    """
    record = state.record
    row = record.standing.keys.get(key)
    if row is None or (row.org, row.role) != (org, role):
        raise Refused(
            "not_your_key",
            "a key of {org} as {role} was expected, granted in this record, and {found} is none",
            org=org or "-",
            role=role or "-",
            found=key[:64],
        )
    record.standing.live(key, record.heads.now)
    known = record.chains.last(key)
    last = max((one for one in (known, waiting) if one is not None), default=None)
    charter = record.charter
    position = Position(
        mechanism=record.charter_id,
        key_class="" if charter is None else charter.charter_class,
        org=row.org,
        role=row.role,
        seen=record.heads.seen,
        seq=1 if last is None else last[0] + 1,
        prev=None if last is None else last[1],
        scope=row.scope,
        expires=row.expires,
    )
    return Speaks(key=key, position=position)


def foresee(state: State, speaks: Speaks, wish: Wish) -> None:
    """Raise what the record or a room would say to it as its next entry; changes nothing. Under the lock."""
    at = speaks.position
    header = Header(
        kind=wish.kind,
        mechanism=at.mechanism,
        issuer=speaks.issuer(),
        by=None,
        seq=at.seq,
        prev=at.prev,
        seen=at.seen,
        occurred=wish.occurred,
        body=msgspec.Raw(canon.encode(wish.body)),
        sealed=(),
        refs=wish.refs,
        marking=wish.marking or "TLP:GREEN",
        release_to=(),
        orcon=False,
        lang=wish.lang or "en",
        salt="0" * 32,
    )
    state.check(leaf_of(NO_SIGNATURE, canon.encode(header)), signed=True)
