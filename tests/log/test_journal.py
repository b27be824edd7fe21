# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The two journals under one contract each for leaves and head, and what only a file can get wrong."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.journal import Journal, LeafJournal, MemoryJournal
from sulh.log.store import StoredHead, TreeHeadStore
from tests.contract.heads import TreeHeadStoreContract, stored
from tests.contract.journal import JournalContract


class TestMemoryJournal(JournalContract, TreeHeadStoreContract):
    @pytest.fixture
    def journal(self) -> LeafJournal:
        return MemoryJournal()

    @pytest.fixture
    def heads(self) -> TreeHeadStore:
        return MemoryJournal()


class TestJournal(JournalContract, TreeHeadStoreContract):
    @pytest.fixture
    def file(self, tmp_path: Path) -> Iterator[Journal]:
        journal = Journal(tmp_path / "journal.db")
        yield journal
        journal.close()

    @pytest.fixture
    def journal(self, file: Journal) -> LeafJournal:
        return file

    @pytest.fixture
    def heads(self, file: Journal) -> TreeHeadStore:
        return file


def test_everything_is_there_again_after_reopening(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j")
    journal.append([b"a", b"b", b"c"])
    journal.forget(1)
    journal.replace(None, stored(1))
    journal.close()
    journal = Journal(tmp_path / "j")
    assert (journal.first, journal.size, journal.tail(1)) == (1, 3, [b"b", b"c"])
    assert journal.load() == stored(1)
    journal.close()


def test_what_was_appended_survives_the_death_of_the_process(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from sulh.log.journal import Journal\n"
        "Journal(Path(sys.argv[1])).append([b'a', b'b']); os._exit(9)"
    )
    path = tmp_path / "j"
    source = str(Path(__file__).parents[2] / "src")
    done = subprocess.run([sys.executable, "-c", code, str(path)], env={"PYTHONPATH": source}, check=False)
    assert done.returncode == 9
    journal = Journal(path)
    assert journal.tail(0) == [b"a", b"b"]
    journal.close()


def test_commits_are_synced_in_full(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j")
    assert journal._db.pragma("synchronous") == 2
    assert journal._db.pragma("journal_mode") == "wal"
    journal.close()


def test_of_two_processes_that_swap_one_head_only_one_wins(tmp_path: Path) -> None:
    first, second = Journal(tmp_path / "j"), Journal(tmp_path / "j")
    first.replace(None, stored(1))
    lost: list[str] = []

    def swap(journal: Journal, fill: int) -> None:
        try:
            journal.replace(stored(1), stored(2, fill))
        except Tampered as tampered:
            lost.append(tampered.code)

    threads = [threading.Thread(target=swap, args=pair) for pair in ((first, 1), (second, 2))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert lost == ["head_moved"]
    first.close()
    second.close()


def test_nobody_writes_between_the_comparison_and_the_swap(tmp_path: Path) -> None:
    class Slow(Journal):
        def _load(self) -> StoredHead | None:
            head = super()._load()
            if head is not None:
                with pytest.raises(Unavailable):
                    other.append([b"between"])
            return head

    first, other = Slow(tmp_path / "j"), Journal(tmp_path / "j")
    other._db.set_busy_timeout(10)
    first.replace(None, stored(1))
    first.replace(stored(1), stored(2))
    assert other.size == 0
    first.close()
    other.close()


def test_another_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other"
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE x (y)")
    other.close()
    with pytest.raises(Refused, match="expected a journal of format 1"):
        Journal(path)


def test_a_file_that_is_no_database_is_tampering(tmp_path: Path) -> None:
    path = tmp_path / "j"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(Tampered, match="expected a readable journal"):
        Journal(path)


def test_a_leaf_taken_out_of_the_file_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "j"
    journal = Journal(path)
    journal.append([b"a", b"b", b"c"])
    journal._db.execute("DELETE FROM leaf WHERE position = 1")
    journal.close()
    with pytest.raises(Tampered, match="expected leaves 0 to 3 in the journal, found 2"):
        Journal(path)


def test_a_journal_in_no_folder_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="the journal did not take or give the bytes"):
        Journal(tmp_path / "missing" / "j")


def test_a_locked_file_is_unavailable_and_nothing_is_appended(tmp_path: Path) -> None:
    first, second = Journal(tmp_path / "j"), Journal(tmp_path / "j")
    second._db.set_busy_timeout(10)
    first._db.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable):
        second.append([b"a"])
    first._db.execute("ROLLBACK")
    assert second.append([b"a"]) == range(0, 1)
    first.close()
    second.close()
