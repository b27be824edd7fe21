# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Fixed slots at a node: what is to be sealed waits for its slot, and every slot is used (record/slots.py, decision 0024).

    offer   the signed inside and whom it is for, durable when this returns; when it is handed in
    emit    one slot: sealed, kept beside the record, and held back until the slot's own moment
    run     a thread of its own: neither peers nor a slow host move the moment

dies anywhere   the slot's number was durable first: a gap, with traffic and without; what was not held goes again
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from sulh.errors import Fault, Refused, Unavailable, misfit
from sulh.node.layers import Layers
from sulh.node.pens import Pens
from sulh.record.opener import FolderVault
from sulh.record.seal_rows import SealingKeyRow
from sulh.record.sealing import Recipient, recipients_of
from sulh.record.slots import QUARTER_HOURLY, SlotFile, Slots, Waiting
from sulh.record.slots import Plan as Plan

NAMED = {"quarter-hourly": QUARTER_HOURLY}
FILE = "slots.json"  # in DIR, beside the outbox: DIR/local may be lost, what waits may not
LONGEST_PAUSE = 60.0  # seconds: a clock that is set while the thread sleeps is noticed

Wait = Callable[[datetime], bool]  # until then; False where the node ends first
HandOn = Callable[[Sequence[bytes]], None]  # leaves into the outbox, durably, and on to the host


class Slotted(threading.Thread):
    """The slots of one node."""

    def __init__(
        self,
        plan: Plan,
        folder: Path,
        pens: Pens,
        layers: Layers,
        hand_on: HandOn,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(name="slots", daemon=True)
        if pens.receipts() is None:
            raise Refused(
                "slots_without_key",
                "slots are used with the organisation's sealing key, and the keys folder has none; put it there, or "
                "serve without --slots",
            )
        self.trouble: Fault | None = None
        self._slots = Slots(plan, SlotFile(folder / FILE))
        self._vault = FolderVault(folder)
        self._pens = pens
        self._layers = layers
        self._hand_on = hand_on
        self._now = now
        self._lock = threading.Lock()
        self._ended = threading.Event()

    def offer(self, inside: bytes, to: Sequence[str]) -> datetime:
        """Let it wait for its slot. Refused as `Slots.offer` says, and `no_sealing_key`."""
        with self._layers.lock:
            record = self._layers.open.record
            recipients_of(record.seals.keys, to, record.heads.now)
        with self._lock:
            return self._slots.offer(inside, to, self._now())

    def run(self) -> None:
        """See the class."""
        while not self._ended.is_set():
            try:
                self.emit(self.wait)
                self.trouble = None
            except Unavailable as why:
                self.trouble = why
                self._ended.wait(1.0)
                continue
            except Refused as why:
                self.trouble = why
            with self._lock:
                upcoming = self._slots.next_at(self._now())
            self.wait(upcoming)

    def stop(self) -> None:
        """Let it end; a slot whose moment has not come is a gap."""
        self._ended.set()

    def wait(self, until: datetime) -> bool:
        """Until that moment by this node's clock; False where the node ends first."""
        while (left := (until - self._now()).total_seconds()) > 0:
            if self._ended.wait(min(left, LONGEST_PAUSE)):
                return False
        return not self._ended.is_set()

    def emit(self, wait: Wait) -> int:
        """Use the slot of now, if it was not used; how many statements were handed on.

        Unavailable where somebody signs with the sealing key just now. Refused `no_sealing_key` where the owner has
        published none, or a recipient's has expired: the slot is a gap then.
        """
        signing = self._pens.receipts()
        if signing is None:
            return 0
        # The key is held until all is in the outbox: a later number that came in before these would be a gap. It is
        # taken before the slot is: who signs with it just now costs a moment and no slot.
        with self._pens.speaking(signing) as speaker:
            with self._layers.lock:
                record = self._layers.open.record
                seen, now = record.heads.seen, record.heads.now
                keys = dict(record.seals.keys)
            (own,) = recipients_of(keys, [signing.org], now)
            recipients = _able(keys, now)
            with self._lock:
                emissions = self._slots.take(self._now(), lambda org: org in recipients)
            if not emissions:
                return 0
            made = []
            for emission in emissions:
                done = self._slots.sealed(emission, speaker, own, recipients, seen)
                if done.wraps:
                    self._vault.keep(done)
                made.append(done.said.leaf)
            if not wait(emissions[0].hand_in_at):
                return 0
            self._hand_on(made)
        with self._lock:
            for emission in emissions:
                self._slots.done(emission)
        return len(made)


def _able(keys: Mapping[str, SealingKeyRow], now: datetime) -> dict[str, Recipient]:
    """Everybody whose key counts now."""
    found = {}
    for org in keys:
        try:
            (found[org],) = recipients_of(keys, [org], now)
        except Refused:
            continue  # expired: what waits for it waits on
    return found


def plan_of(word: str) -> Plan:
    """A plan by its name, or from a JSON file; Refused `bad_slot_plan`, `no_slot_plan`."""
    named = NAMED.get(word)
    if named is not None:
        return named
    try:
        plan = msgspec.json.decode(Path(word).read_bytes(), type=Plan)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(
            "no_slot_plan",
            "{word} was expected to be one of {known}, or a JSON file with every, classes and longest, but: {problem}",
            word=word,
            known=", ".join(sorted(NAMED)),
            problem=misfit(error),
        ) from error
    plan.check()
    return plan


def read_slotted(data: bytes) -> Waiting:
    """What is to wait for a slot; Refused `bad_slotted`."""
    try:
        return msgspec.json.decode(data, type=Waiting)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(
            "bad_slotted",
            "a JSON object with inside and to was expected, but: {problem}",
            problem=misfit(error),
        ) from error


def utc(clock: Callable[[], int]) -> Callable[[], datetime]:
    """A clock of whole seconds, as slots count time."""
    return lambda: datetime.fromtimestamp(clock(), UTC)
