# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Read receipts: what this node gave to its people, said under seal to whoever sealed it; what was taken back since.

    note          what somebody was given of the owner's layer; the person stays in DIR/local
    say           one `record.served.v1` for each originator, sealed to it and to the owner, into the outbox
    taken_back    for one person: what was retracted after he or she was given it

Openly a receipt would tell every record reader who the recipients are. The owner's sealing key signs both the
outside and the inside: it speaks of seals, and binds nobody. A receipt is itself a sealed statement that shows
to its recipient's people, and no receipt is given for a receipt, else two nodes would go on for ever.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from sulh.errors import Refused
from sulh.node.layers import Layers
from sulh.node.pens import Pens
from sulh.node.served import Served
from sulh.node.slotted import Slotted
from sulh.record.kinds import HANDS
from sulh.record.opener import FolderVault
from sulh.record.rows import read_row
from sulh.record.seal_kinds import Served as ServedBody
from sulh.record.seal_rows import RetractionRow
from sulh.record.sealing import Recipient, recipients_of, seal_statement
from sulh.record.state import RECORD
from sulh.statement import canon
from sulh.statement.envelope import Issuer
from sulh.statement.inner import InnerHeader, sign_inner
from sulh.statement.keyfile import read_key
from sulh.statement.keys import Key
from sulh.statement.speaker import Speaker

SERVED = "record.served.v1"
SALT_BYTES = 16

HandOn = Callable[[bytes], object]  # a leaf into the outbox, durably


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """A statement that a person was given and that was taken back since: by whom, from which entry on, why."""

    statement: str
    org: str
    entry: int
    why: str


class Receipts:
    """Of one node."""

    def __init__(
        self, served: Served, pens: Pens, layers: Layers, vault: FolderVault, hand_on: HandOn
    ) -> None:
        self.served = served
        self._pens = pens
        self._layers = layers
        self._vault = vault
        self._hand_on = hand_on
        self.slots: Slotted | None = None  # where there are any, a receipt waits for its slot as all does

    def note(self, person: str, now: int) -> None:
        """A person was given the owner's layer as it stands."""
        with self._layers.lock:
            own = self._layers.own
            if own is None:
                return
            told = {
                key.partition("/")[2]
                for noun in ("served/", "opened/")
                for key, _ in own.rows.items(HANDS, noun)
            }
            given = {name.partition("/")[0] for name in own.gate.opened} - told
            size = own.size
        if given:
            self.served.note(person, given, now, size)

    def say(self, now: int) -> None:
        """Say what is due; Unavailable where somebody else signs with the sealing key just now."""
        signing = self._pens.receipts()
        statements = self.served.batch(now) if signing is not None else []
        if signing is None or not statements:
            return
        with self._layers.lock:
            record = self._layers.open.record
            sealed = record.seals.sealed
            by_org: dict[str, list[str]] = {}
            for name in statements:
                if name in sealed and sealed[name].issuer.org != signing.org:
                    by_org.setdefault(sealed[name].issuer.org, []).append(name)
            to = {org: self._recipients(org, signing.org) for org in by_org}
        if self.slots is not None:
            # Without holding the key: a slot that found it taken would tell that there was a receipt.
            key = read_key(signing.path).key()
            for org, names in sorted(by_org.items()):
                if to[org]:
                    self.slots.offer(self._inside(key, signing.org, names), [one.org for one in to[org]])
                self.served.said(names)
        else:
            with self._pens.speaking(signing) as speaker:
                for org, names in sorted(by_org.items()):
                    if to[org]:
                        self._say(speaker, self._inside(speaker.key, signing.org, names), to[org])
                    self.served.said(names)
        self.served.said(statements)  # of our own, and of what is gone, nobody is told

    def _recipients(self, org: str, own: str) -> list[Recipient]:
        """The originator, and the owner; nobody where the originator has no key, so that nothing can be sealed to it."""
        record = self._layers.open.record
        found = []
        for one in (org, own):
            try:
                found += recipients_of(record.seals.keys, [one], record.heads.now)
            except Refused:
                if one == org:
                    return []
        return found

    def _inside(self, key: Key, org: str, names: Sequence[str]) -> bytes:
        with self._layers.lock:
            mechanism = self._layers.open.record.charter_id
        header = InnerHeader(
            kind=SERVED,
            mechanism=mechanism,
            issuer=Issuer(org=org, role="sealing", key=key.public),
            by=None,
            occurred=None,
            body=msgspec.Raw(canon.encode(ServedBody(reader=org, statements=tuple(names)))),
            refs=(),
            marking="TLP:AMBER",
            release_to=(),
            orcon=False,
            lang="und",
            salt=os.urandom(SALT_BYTES).hex(),
        )
        return sign_inner(header, key)

    def _say(self, speaker: Speaker, inside: bytes, to: list[Recipient]) -> None:
        with self._layers.lock:
            seen = self._layers.open.record.heads.seen
        done = seal_statement(speaker, inside, to, seen=seen)
        self._vault.keep(done)  # before it is handed in: whoever asks for it at once is to find it
        self._hand_on(done.said.leaf)

    def taken_back(self, person: str) -> list[TakenBack]:
        """What a person was given before it was taken back, in order of the entries that did."""
        given = self.served.given(person)
        found = []
        with self._layers.lock:
            rows = self._layers.open.rows
            for name, size in given.items():
                value = rows.get(RECORD, f"retraction/{name}")
                row = None if value is None else read_row(value, RetractionRow)
                if row is not None and row.counts_at is not None and row.counts_at >= size:
                    word = row.words[-1]
                    found.append(TakenBack(statement=name, org=word.org, entry=row.counts_at, why=word.why))
        return sorted(found, key=lambda one: (one.entry, one.statement))
