# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The contract of `LeafJournal`: each implementation's tests inherit this suite."""

from __future__ import annotations

import pytest

from sulh.errors import Refused
from sulh.log.journal import LeafJournal
from sulh.log.tiles import MAX_LEAF


class JournalContract:
    """Give `journal`, empty, and every test here must hold."""

    @pytest.fixture
    def journal(self) -> LeafJournal:
        raise NotImplementedError

    def test_it_is_empty_at_first(self, journal: LeafJournal) -> None:
        assert (journal.first, journal.size, journal.tail(0)) == (0, 0, [])

    def test_groups_get_consecutive_indices(self, journal: LeafJournal) -> None:
        assert journal.append([b"a", b"", b"c"]) == range(0, 3)
        assert journal.append([b"d"]) == range(3, 4)
        assert journal.size == 4
        assert journal.tail(0) == [b"a", b"", b"c", b"d"]
        assert journal.tail(3) == [b"d"]
        assert journal.tail(4) == []
        assert journal.tail(1, 2) == [b"", b"c"]
        assert journal.tail(1, 0) == []

    def test_an_empty_group_changes_nothing(self, journal: LeafJournal) -> None:
        journal.append([b"a"])
        assert journal.append([]) == range(1, 1)
        assert journal.size == 1

    def test_a_group_with_a_leaf_too_long_is_refused_whole(self, journal: LeafJournal) -> None:
        with pytest.raises(Refused) as caught:
            journal.append([b"a", bytes(MAX_LEAF + 1)])
        assert str(caught.value).startswith("expected a leaf of at most 60000 bytes, found 60001")
        assert journal.size == 0
        assert journal.append([bytes(MAX_LEAF)]) == range(0, 1)

    def test_what_was_forgotten_keeps_its_indices(self, journal: LeafJournal) -> None:
        journal.append([b"a", b"b", b"c"])
        journal.forget(2)
        journal.forget(1)
        assert (journal.first, journal.size, journal.tail(2)) == (2, 3, [b"c"])
        journal.forget(99)
        assert (journal.first, journal.size, journal.tail(3)) == (3, 3, [])
        assert journal.append([b"d"]) == range(3, 4)
        assert journal.tail(3) == [b"d"]

    @pytest.mark.parametrize("index", [-1, 1, 4])
    def test_an_index_outside_the_tail_is_refused(self, journal: LeafJournal, index: int) -> None:
        journal.append([b"a", b"b", b"c"])
        journal.forget(2)
        with pytest.raises(Refused, match=f"expected an index from 2 to 3, found {index}"):
            journal.tail(index)

    def test_an_empty_journal_can_start_beside_a_published_log(self, journal: LeafJournal) -> None:
        journal.start_at(300)
        assert (journal.first, journal.size) == (300, 300)
        assert journal.append([b"a"]) == range(300, 301)
        with pytest.raises(RuntimeError):
            journal.start_at(5)
