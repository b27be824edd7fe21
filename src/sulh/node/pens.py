# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a node signs itself: its people's words, and its own receipts; and how a signature shows who held the pen.

A signature made here proves what the node says about its people, and no more: who reads it sees how it was made
(statement/custody.py).
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Annotated

import msgspec

from sulh.access.reader import Act, Reader
from sulh.clock import When
from sulh.errors import Refused, misfit
from sulh.node.keys import NodeKeys, Signing
from sulh.record.charter import CharterBody
from sulh.record.ruleset import Ruleset
from sulh.statement import canon
from sulh.statement.custody import AT
from sulh.statement.envelope import MAX_REFS, By, KindName, Ref
from sulh.statement.keyfile import NODE, FilePosition, locked, read_key
from sulh.statement.own_hand import require_own_hand
from sulh.statement.speaker import Speaker
from sulh.statement.text import check_normal, check_text


class Wish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a person wants to say through the node.

    `once`: random bytes of a form or a program, so that sending it again says nothing twice (node/said.py).
    """

    kind: KindName
    body: Mapping[str, object]
    refs: Annotated[tuple[Ref, ...], msgspec.Meta(max_length=MAX_REFS)] = ()
    occurred: When | None = None
    once: Annotated[str, msgspec.Meta(pattern=r"^([A-Za-z0-9_-]{22,64})?\Z")] = ""
    marking: Annotated[str, msgspec.Meta(pattern=r"^(TLP:(CLEAR|GREEN))?\Z")] = ""
    lang: Annotated[str, msgspec.Meta(pattern=r"^(en|ur|ps|prs|ar|tr|und)?\Z")] = ""


class Pens:
    """The keys that sign at one node."""

    def __init__(
        self, keys: NodeKeys, mechanism: str, room: Callable[[str], None] = lambda key: None
    ) -> None:
        self._keys = keys
        self._mechanism = mechanism
        self._room = room
        self._turns: dict[Path, Lock] = {}

    def of(self, reader: Reader, charter: CharterBody) -> Signing:
        """The key for a person's word. Refused `not_allowed`, `no_pen`, `hosted_custody`."""
        reader.require(Act.SAY)
        found = self._keys.of(reader.org, reader.role)
        if found is None:
            raise Refused(
                "no_pen",
                "this node holds no key that signs for {org} as {role}; sign it with a key of your own and hand it in",
                org=reader.org or "-",
                role=reader.role or "-",
            )
        if reader.org != self._keys.org and not charter.hosted_custody:
            raise Refused(
                "hosted_custody",
                "a key of {org} would sign at the node of {owner}, and the charter does not allow hosted custody; "
                "sign it at a node or with a key of {org}",
                org=reader.org,
                owner=self._keys.org,
            )
        return found

    def by(self, reader: Reader, how: str) -> By:
        """Who stands behind the node's signature."""
        hosted = f"{AT}{self._keys.org}" if reader.org != self._keys.org else ""
        return By(who=f"{reader.name}{hosted}", how=how)

    @contextmanager
    def speaking(self, signing: Signing) -> Iterator[Speaker]:
        """A speaker with that key, which nobody else signs with meanwhile."""
        # Two people of one desk wait for each other; another process that signs is told to come again.
        with self._turns.setdefault(signing.path, Lock()), locked(signing.path):
            content = read_key(signing.path)
            # Before a number is used: one that is signed and not held is a gap for ever, and few end the key.
            self._room(content.public)
            yield Speaker(
                content.key(),
                org=content.org,
                role=content.role,
                mechanism=self._mechanism,
                position=FilePosition(signing.path, self._mechanism),
            )

    def receipts(self) -> Signing | None:
        """The key for receipts: the owner's sealing key, if it lies here."""
        return self._keys.of(self._keys.org, "sealing") if self._keys.org else None


def read_wish(data: bytes) -> Wish:
    """What was asked to be said; Refused `bad_wish`."""
    try:
        return msgspec.json.decode(data, type=Wish)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(
            "bad_wish",
            "a JSON object with kind and body was expected, but: {problem}",
            problem=misfit(error),
        ) from error


def body_of(wish: Wish, ruleset: Ruleset) -> canon.Said:
    """The body that was wished for; Refused as its kind says, and for what binds an organisation `needs_own_hand`."""
    encoded = canon.encode(wish.body)
    check_text(encoded)
    check_normal(encoded)
    body = ruleset.kinds.read_body(wish.kind, msgspec.Raw(encoded))
    require_own_hand(ruleset.kinds[wish.kind], NODE)
    if wish.occurred is not None:
        wish.occurred.check()
    return body
