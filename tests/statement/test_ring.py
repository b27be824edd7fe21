# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Duress rings: two PINs, keys of one kind, a fresh one each time, and a file that tells nobody which is which."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from sulh.errors import Refused
from sulh.statement import locker, ring
from sulh.statement.keyfile import FilePosition, peek_key, position_of, read_key
from sulh.statement.keys import Key, verify
from sulh.statement.ring import RingFile, make_ring

PINS = ("246810", "135791")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Lock keys at no cost, and which PINs were worked on."""
    worked: list[str] = []

    def lock_key(pin: str, salt: bytes) -> bytes:
        worked.append(pin)
        return hashlib.sha256(pin.encode() + salt).digest()

    monkeypatch.setattr(ring, "lock_key", lock_key)
    yield worked


def text_of(public: str) -> bytes:
    return f"proof of {public}".encode()


def made(path: Path, count: int = 8) -> tuple[str, ...]:
    return make_ring(
        path,
        key_class="exercise",
        org="almond",
        role="monitor",
        mechanism="c" * 64,
        pins=PINS,
        proof_text=text_of,
        count=count,
    )


def content(path: Path) -> RingFile:
    found = peek_key(path)
    assert isinstance(found, RingFile)
    return found


def taken(path: Path, pin: str) -> str:
    return read_key(path, lambda _: pin).public


def all_of(path: Path, pin: str) -> list[str]:
    keys = []
    while True:
        try:
            keys.append(taken(path, pin))
        except Refused as refused:
            assert refused.code == "ring_empty"
            return keys


def test_each_pin_opens_its_own_ring_and_every_key_speaks_once(tmp_path: Path) -> None:
    path = tmp_path / "d.key"
    told = made(path)
    listed = [key.public for key in content(path).keys]
    ordinary, other = all_of(path, PINS[0]), all_of(path, PINS[1])
    assert sorted(ordinary + other) == sorted(listed) and len(set(listed)) == 16
    assert sorted(other) == list(told)
    assert 4 <= len(ordinary) <= 12


def test_every_key_comes_with_its_own_proof(tmp_path: Path) -> None:
    made(tmp_path / "d.key")
    for key in content(tmp_path / "d.key").keys:
        verify(key.public, text_of(key.public), bytes.fromhex(key.proof))


def test_whichever_pin_opened_it_the_file_changes_alike(tmp_path: Path) -> None:
    files = []
    for pin in PINS:
        path = tmp_path / f"{pin}.key"
        made(path)
        before = content(path)
        taken(path, pin)
        after = content(path)
        assert msgspec.structs.replace(after, body=before.body) == before
        pairs = zip(bytes.fromhex(before.body), bytes.fromhex(after.body), strict=True)
        equal = [a == b for a, b in pairs]
        # Every byte of the body is drawn anew, in the box that was opened and in the one that was not.
        half = len(equal) // 2
        assert sum(equal[:half]) < half // 20 and sum(equal[half:]) < half // 20
        files.append(path.stat().st_size)
    assert files[0] == files[1]


def test_both_pins_and_a_wrong_one_cost_one_guess_and_try_both_wraps(
    tmp_path: Path, quick: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "d.key"
    made(path)
    tries: list[int] = []
    opened = locker.open_box

    def counted(key: bytes, box: bytes) -> bytes | None:
        tries.append(len(box))
        return opened(key, box)

    monkeypatch.setattr(ring, "open_box", counted)
    work = []
    for pin in (*PINS, "000000"):
        quick.clear()
        tries.clear()
        try:
            taken(path, pin)
        except Refused as refused:
            assert refused.code == "wrong_passphrase"
        work.append((len(quick), tries.count(len(bytes.fromhex(content(path).wraps[0])))))
    assert work == [(1, 2)] * 3


def test_neither_the_order_of_wraps_nor_that_of_boxes_nor_the_number_left_tells_a_ring(
    tmp_path: Path,
) -> None:
    opened, sizes = set(), set()
    for number in range(60):
        path = tmp_path / f"{number}.key"
        told = made(path, 4)
        sizes.add(len(told))
        file = content(path)
        lock = hashlib.sha256(PINS[0].encode() + bytes.fromhex(file.salt)).digest()
        first = locker.open_box(lock, bytes.fromhex(file.wraps[0]))
        second = locker.open_box(lock, bytes.fromhex(file.wraps[1]))
        found = first or second
        assert found is not None and (first is None) != (second is None)
        opened.add((first is not None, found[-1]))
    assert opened == {(False, 0), (False, 1), (True, 0), (True, 1)}
    assert sizes == {2, 3, 4, 5, 6}


def test_a_wrong_pin_and_a_cut_file_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "d.key"
    made(path)
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        taken(path, "999999")
    assert str(refused.value) == f"this passphrase does not open {path}; nothing was changed"
    assert path.read_bytes() == before
    path.write_bytes(
        msgspec.json.encode(msgspec.structs.replace(content(path), body=content(path).body[:-2]))
    )
    with pytest.raises(Refused) as refused:
        taken(path, PINS[0])
    assert refused.value.code == "bad_key_file"


def test_a_key_leaves_the_file_before_it_can_speak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "d.key"
    made(path)

    def full_disk(_: Path, __: bytes) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as broken:
        broken.setattr(ring, "replace_whole", full_disk)
        with pytest.raises(OSError, match="no space"):
            taken(path, PINS[0])
    assert taken(path, PINS[0]) != taken(path, PINS[0])


@pytest.mark.parametrize(
    ("pins", "count", "code"),
    [
        (("246810", "246810"), 8, "same_passphrase"),
        (("24681", "135791"), 8, "short_passphrase"),
        (PINS, 3, "bad_ring_size"),
        (PINS, 65, "bad_ring_size"),
    ],
)
def test_a_ring_that_would_hide_nothing_is_refused(
    tmp_path: Path, pins: tuple[str, str], count: int, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        make_ring(
            tmp_path / "d.key",
            key_class="real",
            org="a",
            role="monitor",
            mechanism="c" * 64,
            pins=pins,
            proof_text=text_of,
            count=count,
        )
    assert refused.value.code == code
    assert not (tmp_path / "d.key").exists()


def test_each_key_of_a_ring_counts_for_itself_and_hands_in_what_another_left(tmp_path: Path) -> None:
    path = tmp_path / "d.key"
    made(path)
    first = position_of(path, read_key(path, lambda _: PINS[0]), "m")
    first.advance(1, "a" * 64, b"")
    first.hold(b"leaf one")
    second = position_of(path, read_key(path, lambda _: PINS[1]), "m")
    assert second.last() == (0, None)
    assert second.unsent() == [b"leaf one"]
    second.settle(b"leaf one")
    assert position_of(path, read_key(path, lambda _: PINS[0]), "m").unsent() == []
    assert FilePosition(path, "other").unsent() == []


def test_a_taken_key_signs_as_its_public_says(tmp_path: Path) -> None:
    made(tmp_path / "d.key")
    key = read_key(tmp_path / "d.key", lambda _: PINS[0])
    assert Key(bytes.fromhex(key.seed)).public == key.public
    assert (key.org, key.role, key.custody) == ("almond", "monitor", "")
