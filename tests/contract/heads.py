# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The contract of `TreeHeadStore`: each implementation's tests inherit this suite."""

from __future__ import annotations

import pytest

from sulh.errors import Tampered
from sulh.log.store import StoredHead, TreeHeadStore


def stored(size: int, fill: int = 0) -> StoredHead:
    """A head row as the store sees it: it never reads the note."""
    return StoredHead(size=size, root=bytes([fill]) * 32, note=b"note %d %d" % (size, fill))


class TreeHeadStoreContract:
    """Give `heads`, empty, and every test here must hold."""

    @pytest.fixture
    def heads(self) -> TreeHeadStore:
        raise NotImplementedError

    def test_there_is_no_head_at_first(self, heads: TreeHeadStore) -> None:
        assert heads.load() is None

    def test_a_head_that_was_swapped_in_is_loaded(self, heads: TreeHeadStore) -> None:
        heads.replace(None, stored(0))
        heads.replace(stored(0), stored(3, 1))
        assert heads.load() == stored(3, 1)

    def test_of_two_writers_with_one_old_head_only_the_first_goes_on(self, heads: TreeHeadStore) -> None:
        heads.replace(None, stored(1))
        heads.replace(stored(1), stored(2, 1))
        with pytest.raises(Tampered) as caught:
            heads.replace(stored(1), stored(2, 2))
        assert caught.value.code == "head_moved"
        assert str(caught.value).startswith("expected the stored head of size 1, found size 2")
        assert heads.load() == stored(2, 1)

    def test_a_first_head_is_stored_once(self, heads: TreeHeadStore) -> None:
        heads.replace(None, stored(1))
        with pytest.raises(Tampered):
            heads.replace(None, stored(5))
        assert heads.load() == stored(1)

    def test_a_head_cannot_follow_one_that_is_not_there(self, heads: TreeHeadStore) -> None:
        with pytest.raises(Tampered):
            heads.replace(stored(1), stored(2))
        assert heads.load() is None

    @pytest.mark.parametrize("new", [stored(4), stored(5, 9)])
    def test_a_head_never_goes_back_or_aside(self, heads: TreeHeadStore, new: StoredHead) -> None:
        heads.replace(None, stored(5))
        with pytest.raises(Tampered) as caught:
            heads.replace(stored(5), new)
        assert caught.value.code == "head_rewound"
        assert heads.load() == stored(5)
