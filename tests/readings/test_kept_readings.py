# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Readings of a state that was opened from a snapshot are those of a replay, and read no more than they show."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pytest

from sulh.errors import Tampered, Unavailable
from sulh.exercise.build import exercise_leaves
from sulh.exercise.cast import log_signer
from sulh.log.journal import MemoryJournal
from sulh.log.local import machine_key
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer, roots_of
from sulh.log.store import MemoryStore
from sulh.mechanism import RULESETS, States
from sulh.readings.moment import parse_moment
from sulh.readings.status import status_view
from sulh.recompute.book import Book
from sulh.recompute.kept import KeptRows
from sulh.recompute.replay import State
from sulh.recompute.snapshot import check_snapshot, load_snapshot, save_snapshot
from sulh.reporting.screen import screen

ON = parse_moment("2026-03-20")
ENTRIES = 700


@dataclass
class Case:
    """An exercise in a log, and the folder for snapshots of it."""

    leaves: list[bytes]
    reader: LogReader
    path: Path

    def replayed(self, size: int) -> State:
        return self._on(State(RULESETS, roots_of(self.reader)), size)

    def opened(self, sizes: tuple[int, ...], size: int) -> State:
        """From a snapshot of a snapshot at `sizes`, brought on to `size`."""
        state = self.replayed(sizes[0])
        for at in sizes:
            state = self.loaded(self._on(state, at))
        return self._on(state, size)

    def _on(self, state: State, size: int) -> State:
        for leaf in self.leaves[state.size : size]:
            state.take(leaf, signed=True)
        return state

    def loaded(self, state: State) -> State:
        save_snapshot(self.path, state, self.reader)
        loaded = load_snapshot(self.path, self.reader, roots_of(self.reader), RULESETS, "open", state.size)
        assert loaded is not None
        return loaded


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    leaves = list(islice(exercise_leaves(statements=2_000, days=30), ENTRIES))
    store, journal = MemoryStore(), MemoryJournal()
    sequencer = Sequencer(journal, store, journal, log_signer())
    sequencer.open()
    sequencer.commit(leaves)
    sequencer.publish()
    reader = LogReader(store, log_signer().verifier)
    reader.head()
    yield Case(leaves=leaves, reader=reader, path=tmp_path_factory.mktemp("kept") / "snapshot")


@pytest.mark.parametrize("sizes", [(600,), (120, 130, 600), (ENTRIES,)])
def test_every_reading_of_an_opened_state_is_the_replays(case: Case, sizes: tuple[int, ...]) -> None:
    plain, opened = States(case.replayed(ENTRIES).rows), States(case.opened(sizes, ENTRIES).rows)
    assert isinstance(opened.rows, KeptRows)
    assert status_view(opened, ON) == status_view(plain, ON)
    assert screen(opened, ON, "en") == screen(plain, ON, "en")


def test_pages_side_by_side_are_the_whole(case: Case) -> None:
    states = States(case.opened((500,), ENTRIES).rows)
    whole = status_view(states, ON)
    assert whole["truncated"] == []
    paged = [status_view(states, ON, skip=skip, limit=100) for skip in range(0, 500, 100)]
    for name in ("incidents", "claims", "conflicts", "publications", "demands", "windows", "terms", "voids"):
        found = [one for page in paged for one in page[name]]  # type: ignore[attr-defined]
        assert found == whole[name], name
    cut = {one["id"]: one for one in paged[0]["truncated"]}  # type: ignore[attr-defined]
    count = len(whole["incidents"])  # type: ignore[arg-type]
    assert cut["incidents"] == {"id": "incidents", "count": count, "skipped": 0, "given": 100}
    assert "windows" not in cut and "voices" in cut


def test_a_screen_reads_few_of_the_buckets(case: Case) -> None:
    opened = case.opened((ENTRIES,), ENTRIES)
    assert isinstance(opened.rows, KeptRows)
    before = len(opened.rows.untouched())
    screen(States(opened.rows), ON, "en")
    assert len(opened.rows.untouched()) > before // 6


def test_a_deep_audit_compares_the_lists(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    state = case.replayed(ENTRIES)

    def check() -> None:
        check_snapshot(case.path, case.reader, roots_of(case.reader), RULESETS, case.replayed(ENTRIES))

    case.loaded(case.replayed(ENTRIES - 20))
    check()
    with monkeypatch.context() as patch:
        patch.setattr("sulh.recompute.marks._voices", lambda row, body, shape: iter(()))
        case.loaded(state)
    with pytest.raises(Tampered, match="the local snapshot says"):
        check()


@pytest.mark.parametrize("section", ["posts", "lists", "lists_fan", "order", "rows"])
def test_a_reading_of_a_damaged_list_is_refused_and_not_wrong(case: Case, section: str) -> None:
    plain = case.replayed(ENTRIES)
    expected = status_view(States(plain.rows), ON)
    case.loaded(plain)
    key = machine_key()
    assert key is not None
    part = Book(case.path, key).contents.sections[section]
    data = bytearray(case.path.read_bytes())
    for at in range(part.at, part.at + part.length, 97):
        data[at] ^= 1
    case.path.write_bytes(data)
    loaded = load_snapshot(case.path, case.reader, roots_of(case.reader), RULESETS, "open", ENTRIES)
    if loaded is None:
        return
    try:
        assert status_view(States(loaded.rows), ON) == expected  # what is damaged was never asked for
        assert section == "order"
    except Unavailable as why:
        assert why.code == "snapshot_damaged"
