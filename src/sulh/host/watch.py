# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a host does by itself, step by step: asks again while shut, shows each head, logs a head when one is due.

    tick     1 shut?             the check again, each minute; nothing else until it opens
             2 a head is due?    a patient round for fresh lines, then the head with its lines as an entry
             3 a new head?       a round; again later for those that failed

The head that covers a head entry is shown to the cosigners and not logged: no head is logged only because of
another head.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from time import monotonic

from sulh.clock import format_time
from sulh.host.addresses import keys_of
from sulh.host.admission import Clock
from sulh.host.dues import Dues, head_is_due
from sulh.host.folder import Host
from sulh.host.witnessing import PATIENT_SECONDS, Ticks, Witnessing
from sulh.log.lines import put_lines, split_lines, without_lines
from sulh.log.note import Verifier, cosignatures_by
from sulh.record.charter import CharterBody
from sulh.record.heads import MAX_SKEW
from sulh.record.kinds import Head

# How often it looks whether a head is due; a deadline's head is due within 60 s of its instant.
LOOK_SECONDS = 15.0
# A record's rows are read for deadlines at most this often, however fast it grows.
DUES_SECONDS = 15.0
# `Head.note` may have 40,000 characters; the lines beyond that stay on `checkpoint` alone.
MAX_LOGGED_NOTE = 40_000

LogHead = Callable[[bytes, datetime], None]


class Watch:
    """One host's watch, for the one thread that attends to its cosigners. `log_head(note, at)` logs a head."""

    def __init__(
        self,
        host: Host,
        witnessing: Witnessing,
        *,
        clock: Clock,
        log_head: LogHead,
        ticks: Ticks = monotonic,
    ) -> None:
        self._host, self._witnessing = host, witnessing
        self._clock, self._log_head, self._ticks = clock, log_head, ticks
        self._dues = Dues()
        self._next_dues = self._next_head = 0.0

    def tick(self) -> float:
        """Do what is due; the seconds after which to come again, if nothing wakes the host before."""
        self._witnessing.settle()
        if self._witnessing.shut and self._ticks() >= self._witnessing.next_check:
            self._witnessing.check()
        if self._witnessing.shut:
            return max(0.1, self._witnessing.next_check - self._ticks())
        self.log_if_due()
        lacking = self._witnessing.lacking()
        if lacking:
            self._witnessing.round(lacking)
        return min(LOOK_SECONDS, self._witnessing.soonest())

    def log_if_due(self, patience: float = PATIENT_SECONDS) -> bool:
        """Log a head if one is due and it would change anything; whether one was logged."""
        at = self._clock()
        with self._host.lock:
            hourly = head_is_due(self._host.state, at)
            if self._ticks() >= self._next_dues:
                self._dues.refresh(self._host.state)
                self._next_dues = self._ticks() + DUES_SECONDS
            passed = self._dues.passed(self._host.state, at)
        if not (hourly or passed) or self._ticks() < self._next_head:
            return False
        self._next_head = self._ticks() + LOOK_SECONDS
        return self._gather_and_log(passed if not hourly else None, patience)

    def _gather_and_log(self, passed: datetime | None, patience: float) -> bool:
        # 1. Everything admitted so far is under the head; its lines are asked for now, so that they are fresh.
        with self._host.lock:
            self._host.publish()
        self._witnessing.settle(patience)
        self._witnessing.round(patience=patience)
        charter = self._host.state.record.charter
        if self._witnessing.shut or charter is None:
            return False
        at = self._clock()
        note = fresh_note(self._witnessing.lines, charter, at)
        # 2. For a deadline alone it must carry `now` past it: else the next look tries again.
        if passed is not None and self._now_after(note, charter, at) < passed:
            return False
        # 3. The entry, and the head that covers it.
        with self._host.lock:
            self._log_head(note, at)
            self._host.publish()
        return True

    def _now_after(self, note: bytes, charter: CharterBody, at: datetime) -> datetime:
        """Where `now` would stand after this head."""
        body = Head(note=note.decode(), logged_at=format_time(at))
        with self._host.lock:
            record = self._host.state.record
            trial = record.heads.copy()
            trial.step(body, lambda _size: charter, record.size, self._host.reader.root_at)
        return trial.now


def fresh_note(note: bytes, charter: CharterBody, at: datetime) -> bytes:
    """A head's note with the lines that the record would take at `at`: parties and co-chairs first, as many as fit.

    One line with a time too far off would make the whole entry void: a cosigner with a wrong clock could stop
    the record's time for all.
    """
    logged = int(at.astimezone(UTC).timestamp())
    lines = [line for _, line in split_lines(note)[1]]
    fresh = without_lines(note, [Verifier(charter.log)])
    for org in _by_weight(charter):
        keys = keys_of(charter, org)
        stamps = [stamp for _, stamp in cosignatures_by(note, keys)]
        if all(abs(stamp - logged) <= MAX_SKEW.seconds for stamp in stamps):
            longer = put_lines(fresh, lines, keys)
            fresh = longer if len(longer) <= MAX_LOGGED_NOTE else fresh
    return fresh


def _by_weight(charter: CharterBody) -> list[str]:
    """Cosigning organisations: co-chairs and parties, on whom the tiers rest, then the others."""
    seats = [org.id for kind in ("co_chair", "party") for org in charter.of_kind(kind)]
    declared = dict.fromkeys(cosigner.org for cosigner in charter.cosigners)
    return [org for org in seats if org in declared] + [org for org in declared if org not in seats]
