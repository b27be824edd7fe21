# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Bugs that are put in on purpose, so that the simulator can show that it would have found them."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import pytest

from sulh.log.journal import MemoryJournal
from sulh.log.note import TreeHead
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer
from sulh.recompute.replay import State, Taken
from sulh.record.chain import Chains
from sulh.record.fold import Entry, Ground
from sulh.record.heads import Heads
from sulh.record.rows import Changes, RoomRows
from sulh.record.standing import Standing
from sulh.record.state import RecordState
from sulh.statement.envelope import Header
from tests.record.world import Tally, WordFold

Plant = Callable[[pytest.MonkeyPatch], None]


def chains_are_not_checked(patch: pytest.MonkeyPatch) -> None:
    """Whatever is new passes: a key may say two things under one number."""
    patch.setattr(Chains, "check", lambda self, header, name: self.require_new(name))


def a_gap_voids(patch: pytest.MonkeyPatch) -> None:
    """A statement whose predecessor is not there yet counts as contradicting it: the host can frame at will."""
    right = Chains.check

    def check(self: Chains, header: Header, name: str) -> None:
        right(self, header, name)
        if header.seq > 1 and not self.holds(header.issuer.key, header.seq - 1):
            self._contradiction(header, "the number before it is missing")

    patch.setattr(Chains, "check", check)


def readers_take_a_rewind(patch: pytest.MonkeyPatch) -> None:
    """A reader forgets what it saw when a smaller head comes."""
    right = LogReader.take

    def take(self: LogReader, note: bytes) -> TreeHead:
        self._head = None
        self._tiles.clear()
        return right(self, note)

    patch.setattr(LogReader, "take", take)


def the_fold_depends_on_arrival(patch: pytest.MonkeyPatch) -> None:
    """The room counts what this process folded before, and not only what its rows say."""
    right, folded = WordFold.step, [0]

    def step(self: WordFold, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        folded[0] += 1
        changes = right(self, rows, entry, ground)
        if folded[0] % 7 == 0:
            changes = {
                name: msgspec.structs.replace(row, last="almond")
                for name, row in changes.items()
                if isinstance(row, Tally)
            }
        return changes

    patch.setattr(WordFold, "step", step)


def answers_come_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    """Receipts leave first and the leaves go to the journal with the next group or publish."""
    commit, publish = Sequencer.commit, Sequencer.publish
    late: dict[int, list[bytes]] = {}

    def early(self: Sequencer, leaves: Sequence[bytes]) -> range:
        late.setdefault(id(self), []).extend(leaves)
        return range(0)

    def flush(self: Sequencer) -> TreeHead:
        commit(self, late.pop(id(self), []))
        return publish(self)

    def size(self: Sequencer) -> int:
        return self._journal.size + len(late.get(id(self), []))

    patch.setattr(Sequencer, "commit", early)
    patch.setattr(Sequencer, "publish", flush)
    patch.setattr(Sequencer, "size", property(size))


def a_void_entry_changes_state(patch: pytest.MonkeyPatch) -> None:
    """What the record voids is still counted by the room."""
    right = State.take

    def take(self: State, leaf: bytes, **known: Any) -> Taken:
        taken = right(self, leaf, **known)
        if taken.why is not None:
            self.rows.apply("toy", {"word/peace": Tally(count=99, last="nobody")})
        return taken

    patch.setattr(State, "take", take)


def now_may_fall(patch: pytest.MonkeyPatch) -> None:
    """The newest words replace what was reached before."""
    right = Heads._advance

    def advance(self: Heads, charter: object, *rest: Any) -> None:
        right(self, charter, *rest)  # type: ignore[arg-type]
        words, logged_at = list(self._reached.items()), rest[-1]
        self._reached.clear()
        self._reached.update(words[-1:])
        if self._reached:
            self.now = min(self._reached.values())
        elif not getattr(charter, "cosigners", ()):
            self.now = logged_at

    patch.setattr(Heads, "_advance", advance)


def one_cosigner_moves_time(patch: pytest.MonkeyPatch) -> None:
    """`now` is the latest word of anybody."""
    patch.setattr(
        "sulh.record.heads._both_reached", lambda reached, chairs: max(reached.values(), default=None)
    )


def heads_are_not_compared(patch: pytest.MonkeyPatch) -> None:
    """A head entry may name any root: a fork becomes part of the record."""
    patch.setattr(Heads, "_require_true", lambda *_: None)


def a_void_number_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    """A void entry holds no number, so that a key may use it twice."""
    patch.setattr(RecordState, "_keep_number", lambda *_: None)


def the_dead_speak(patch: pytest.MonkeyPatch) -> None:
    """A revoked key goes on."""
    patch.setattr(Standing, "_require_live", lambda *_: None)


def a_snapshot_forgets_chains(patch: pytest.MonkeyPatch) -> None:
    """A host that opens from a snapshot knows no numbers."""
    patch.setattr(Chains, "restore", lambda *_: None)
    patch.setattr("sulh.recompute.snapshot.KeptChains", lambda book: Chains())


def the_journal_forgets_too_much(patch: pytest.MonkeyPatch) -> None:
    """Clearing drops one leaf that no head covers yet."""
    patch.setattr(MemoryJournal, "tail", lambda self, start, limit=None: self._leaves[1:])


def the_door_tries_in_earnest(patch: pytest.MonkeyPatch) -> None:
    """Trying an entry of the record's own at the door already carries it out."""
    patch.setattr(RecordState, "require_effect", lambda self, spoken: self._effect(spoken, self.size))


PLANTED: tuple[Plant, ...] = (
    chains_are_not_checked,
    a_gap_voids,
    readers_take_a_rewind,
    the_fold_depends_on_arrival,
    answers_come_before_the_commit,
    a_void_entry_changes_state,
    now_may_fall,
    one_cosigner_moves_time,
    heads_are_not_compared,
    a_void_number_is_forgotten,
    the_dead_speak,
    a_snapshot_forgets_chains,
    the_journal_forgets_too_much,
    the_door_tries_in_earnest,
)
