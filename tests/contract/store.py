# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The contract of `Store`: each implementation's tests inherit this suite."""

from __future__ import annotations

import pytest

from sulh.errors import Refused, Tampered
from sulh.log.store import Store


class StoreContract:
    """Give `store`, and every test here must hold."""

    @pytest.fixture
    def store(self) -> Store:
        raise NotImplementedError

    def test_what_was_put_is_got(self, store: Store) -> None:
        store.put("tile/0/000", b"abc")
        assert store.get("tile/0/000") == b"abc"
        assert store.exists("tile/0/000")

    def test_an_empty_object_is_an_object(self, store: Store) -> None:
        store.put("blob/empty", b"")
        assert store.exists("blob/empty")
        assert store.get("blob/empty") == b""

    def test_what_was_never_put_is_refused_as_not_found(self, store: Store) -> None:
        with pytest.raises(Refused) as caught:
            store.get("tile/0/000")
        assert caught.value.code == "not_found"
        assert str(caught.value) == "expected an object at tile/0/000, found none"
        assert not store.exists("tile/0/000")

    def test_a_folder_is_no_object(self, store: Store) -> None:
        store.put("tile/0/000", b"abc")
        assert not store.exists("tile/0")
        with pytest.raises(Refused) as caught:
            store.get("tile/0")
        assert caught.value.code == "not_found"

    def test_the_same_bytes_can_be_put_again(self, store: Store) -> None:
        store.put("tile/0/000", b"abc")
        store.put("tile/0/000", b"abc")
        assert store.get("tile/0/000") == b"abc"

    def test_other_bytes_at_the_same_path_are_tampering(self, store: Store) -> None:
        store.put("tile/0/000", b"abc")
        with pytest.raises(Tampered) as caught:
            store.put("tile/0/000", b"abd")
        assert caught.value.file == "tile/0/000"
        assert str(caught.value).startswith("file tile/0/000: expected the bytes that are to be written")
        assert store.get("tile/0/000") == b"abc"

    def test_many_objects_are_put_at_once(self, store: Store) -> None:
        items = [(f"tile/0/x001/{i:03d}", bytes([i])) for i in range(150)]
        store.put_all(iter(items))
        assert all(store.get(path) == data for path, data in items)
        store.put_all([])

    def test_one_path_twice_in_one_batch_is_judged_like_two_puts(self, store: Store) -> None:
        store.put_all([("blob/a", b"1"), ("blob/a", b"1")])
        with pytest.raises(Tampered):
            store.put_all([("blob/b", b"1"), ("blob/b", b"2")])

    def test_a_list_is_sorted_and_cut_by_its_prefix(self, store: Store) -> None:
        store.put_all(
            [("tile/1/000", b"a"), ("tile/0/000.p/2", b"b"), ("tile/0/000", b"c"), ("blob/x", b"d")]
        )
        assert list(store.list()) == ["blob/x", "tile/0/000", "tile/0/000.p/2", "tile/1/000"]
        assert list(store.list("tile/")) == ["tile/0/000", "tile/0/000.p/2", "tile/1/000"]
        assert list(store.list("tile/0/000.p/")) == ["tile/0/000.p/2"]
        assert list(store.list("nothing/")) == []

    def test_the_checkpoint_is_replaced_as_a_whole(self, store: Store) -> None:
        store.replace("checkpoint", b"one")
        store.replace("checkpoint", b"two")
        assert store.get("checkpoint") == b"two"

    def test_a_tile_is_never_replaced_and_a_checkpoint_never_put(self, store: Store) -> None:
        with pytest.raises(Refused, match="expected a mutable name, found tile/0/000"):
            store.replace("tile/0/000", b"abc")
        with pytest.raises(Refused, match="expected a name that is written once, found checkpoint"):
            store.put("checkpoint", b"abc")
        assert list(store.list()) == []

    def test_only_a_partial_tile_is_deleted(self, store: Store) -> None:
        store.put_all([("tile/0/000.p/2", b"a"), ("tile/0/000.p/3", b"b"), ("tile/0/000", b"c")])
        store.delete("tile/0/000.p/2")
        store.delete("tile/0/000.p/2")
        store.delete("tile/0/000.p/3")
        assert list(store.list("tile/")) == ["tile/0/000"]
        with pytest.raises(Refused):
            store.delete("tile/0/000")
        with pytest.raises(Refused):
            store.delete("checkpoint")
        store.put("tile/0/000.p/2", b"again")
        assert store.get("tile/0/000.p/2") == b"again"

    @pytest.mark.parametrize(
        "path",
        ["", "/etc/passwd", "../x", "tile/../x", "tile//0", "tile/", ".hidden", "tile/.x", "a b", "a\\b", "a\0b",
         "tile/\udc80", "é", "a\n", "x" * 401],
    )  # fmt: skip
    def test_a_path_that_could_lead_elsewhere_is_refused(self, store: Store, path: str) -> None:
        for call in (
            lambda: store.get(path),
            lambda: store.exists(path),
            lambda: store.put(path, b""),
            lambda: store.replace(path, b""),
            lambda: store.delete(path),
        ):
            with pytest.raises(Refused) as caught:
                call()
            assert caught.value.code == "path_refused"
