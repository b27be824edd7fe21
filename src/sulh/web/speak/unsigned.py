# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A statement that another machine signs: the file that `sulh sign --unsigned` writes, counted here.

What binds an organisation is signed by its own hand, with a key that no node holds. Its number is given out once and
remembered, so that two files never carry one number: a key that says two things under one is at an end.
"""

from threading import Lock

import msgspec

from sulh.access.reader import Act, Reader
from sulh.errors import Refused
from sulh.mechanism import RULESET
from sulh.node.pens import Wish
from sulh.statement import canon
from sulh.statement.envelope import By
from sulh.statement.keys import AbsentKey
from sulh.statement.speaker import Prepared, Speaker
from sulh.web.console.lectern import Lectern
from sulh.web.speak.desk import Desk
from sulh.web.speak.foresee import Speaks


class Given:
    """Where a key stands while a file is made for it (`statement.speaker.Position`)."""

    def __init__(self, lectern: Lectern, speaks: Speaks) -> None:
        self._lectern, self._speaks = lectern, speaks

    def last(self) -> tuple[int, str | None]:
        """See `Position.last`."""
        at = self._speaks.position
        return at.seq - 1, at.prev

    def advance(self, number: int, statement_id: str, payload: bytes) -> None:
        """See `Position.advance`."""
        self._lectern.give(self._speaks.key, number, statement_id)


class Elsewhere:
    """Files for keys that lie elsewhere."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._turn = Lock()

    def keys(self, reader: Reader, kind: str = "") -> list[str]:
        """Keys of this reader's organisation and role that may sign elsewhere: not the one that signs here by itself.

        That one counts for itself and knows nothing of what was given out.
        """
        if Act.HAND_IN not in reader.may:
            return []
        lectern = self._desk.lectern
        own = "" if lectern.counts_given else self._pen(reader)
        found = [key for key in self._desk.keys(reader) if key != own]
        if not kind:
            return found
        scopes = {key: self._desk.speaks(reader, key).position.scope for key in found}
        return [key for key in found if not scopes[key] or kind in scopes[key]]

    def _require_near(self, key: str, seq: int) -> None:
        """Refused `too_many_gaps` for a number so far ahead that the host would refuse what is signed under it.

        Numbers that are given out are never given again: whoever asks for files and signs none, by mistake or to
        harm a colleague's key, is stopped before somebody has signed in vain.
        """
        with self._desk.shelf.lock:
            record = self._desk.lectern.open().record
            known, charter = record.chains.last(key), record.charter
        opened = seq - (known[0] if known else 0) - 1
        if charter is not None and opened > charter.quotas.open_gaps:
            raise Refused(
                "too_many_gaps",
                "number {seq} would leave {opened} open numbers of this key, and {limit} are allowed; send the "
                "missing statements first",
                seq=seq,
                opened=opened,
                limit=charter.quotas.open_gaps,
            )

    def _pen(self, reader: Reader) -> str:
        try:
            return self._desk.lectern.pen(reader)
        except Refused:  # nothing signs here for this reader
            return ""

    def file(self, wish: Wish, reader: Reader, key: str) -> Prepared:
        """The statement, counted. Refused `not_your_key` for any other key, and as the record would refuse it."""
        reader.require(Act.HAND_IN)
        with self._turn:
            if key not in self.keys(reader, wish.kind):
                raise Refused(
                    "not_your_key",
                    "a key of {org} as {role} was expected, granted in this record, and {found} is none",
                    org=reader.org or "-",
                    role=reader.role or "-",
                    found=key[:64] or "-",
                )
            speaks = self._desk.speaks(reader, key)
            why = self._desk.foreseen(wish, speaks)
            if why is not None:
                raise why
            at = speaks.position
            self._require_near(key, at.seq)
            speaker = Speaker(
                AbsentKey(key),
                org=at.org,
                role=at.role,
                mechanism=at.mechanism,
                position=Given(self._desk.lectern, speaks),
            )
            return speaker.prepare(
                wish.kind,
                RULESET.kinds.read_body(wish.kind, msgspec.Raw(canon.encode(wish.body))),
                seen=at.seen,
                occurred=wish.occurred,
                refs=wish.refs,
                by=By(who=reader.name, how="own_key") if reader.name else None,
                marking=wish.marking or "TLP:GREEN",
                lang=wish.lang or "en",
            )
