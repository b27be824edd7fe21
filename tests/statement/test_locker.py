# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Locked key files: opened by their passphrase alone, and whatever was relabelled opens no more."""

from __future__ import annotations

import hashlib
import random
import stat
from pathlib import Path

import msgspec
import pytest

from sulh.errors import Refused
from sulh.statement import locker
from sulh.statement.keyfile import (
    LOCKED_FORMAT,
    KeyFile,
    LockedKey,
    lock_file,
    new_key,
    peek_key,
    read_key,
)
from sulh.statement.ring import make_ring

WORDS = "four plain quiet words"


def locked(path: Path, passphrase: str = WORDS) -> KeyFile:
    return new_key(
        path, key_class="exercise", org="almond", role="party", seed=b"s" * 32, passphrase=passphrase
    )


def code_of(path: Path, passphrase: str = WORDS) -> str:
    with pytest.raises(Refused) as refused:
        read_key(path, lambda _: passphrase)
    return refused.value.code


def test_a_locked_key_is_opened_by_its_passphrase_and_shows_the_rest_without(tmp_path: Path) -> None:
    path = tmp_path / "a.key"
    made = locked(path)
    data = path.read_bytes()
    assert made.seed.encode() not in data and stat.S_IMODE(path.stat().st_mode) == 0o600
    shown = peek_key(path)
    assert isinstance(shown, LockedKey) and (shown.public, shown.role) == (made.public, "party")
    read = read_key(path, lambda _: WORDS)
    assert (read.seed, read.format) == (made.seed, LOCKED_FORMAT)
    assert path.read_bytes() == data


def test_a_wrong_passphrase_and_a_damaged_box_get_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.key"
    locked(path)
    with pytest.raises(Refused) as refused:
        read_key(path, lambda _: WORDS + ".")
    assert str(refused.value) == f"this passphrase does not open {path}; nothing was changed"
    content = peek_key(path)
    assert isinstance(content, LockedKey)
    path.write_bytes(msgspec.json.encode(msgspec.structs.replace(content, box=content.box[:-2] + "00")))
    assert code_of(path) == "wrong_passphrase"


@pytest.mark.parametrize(
    "change", [{"role": "monitor"}, {"key_class": "real"}, {"org": "walnut"}, {"custody": "node"}]
)
def test_a_relabelled_key_opens_no_more(tmp_path: Path, change: dict[str, str]) -> None:
    path = tmp_path / "a.key"
    locked(path)
    content = peek_key(path)
    assert isinstance(content, LockedKey)
    path.write_bytes(msgspec.json.encode(msgspec.structs.replace(content, **change)))
    assert code_of(path) == "wrong_passphrase"


def test_a_locked_key_where_nobody_can_be_asked_is_refused(tmp_path: Path) -> None:
    locked(tmp_path / "a.key")
    with pytest.raises(Refused, match="which cannot be asked for here") as refused:
        read_key(tmp_path / "a.key")
    assert refused.value.code == "locked_key"


def test_a_passphrase_is_one_text_however_its_accents_were_typed(tmp_path: Path) -> None:
    locked(tmp_path / "a.key", "Sülh ve barış")
    assert read_key(tmp_path / "a.key", lambda _: "Su\u0308lh ve bar\u0131s\u0327").seed


def test_a_short_passphrase_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="at least 10 characters was expected, 5 found"):
        locked(tmp_path / "a.key", "short")
    assert list(tmp_path.iterdir()) == []


def test_an_open_key_is_locked_in_its_place_and_keeps_its_chain(tmp_path: Path) -> None:
    path = tmp_path / "a.key"
    made = new_key(path, key_class="real", org="almond", role="root", custody="node")
    lock_file(path, WORDS)
    assert made.seed.encode() not in path.read_bytes()
    read = read_key(path, lambda _: WORDS)
    assert (read.seed, read.custody) == (made.seed, "node")
    with pytest.raises(Refused, match="is locked already"):
        lock_file(path, WORDS)
    assert [found.name for found in tmp_path.iterdir()] == ["a.key"]


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"scrypt-17-8-1", b"scrypt-01-1-1"),
        lambda data: data.replace(b'"salt": "', b'"salt": "zz'),
        lambda data: data.replace(b'"salt": "', b'"salt": "00'),
        lambda data: data.replace(b'"box": "', b'"box": "zz'),
        lambda data: data.replace(b'"box"', b'"bag"'),
        lambda data: data.replace(b'"custody"', b'"role2"'),
    ],
)
def test_a_locked_file_of_another_form_is_refused_before_anything_is_asked(
    tmp_path: Path, change: object
) -> None:
    path = tmp_path / "a.key"
    new_key(path, key_class="real", org="a", role="root", custody="node", passphrase=WORDS)
    path.write_bytes(change(path.read_bytes()))  # type: ignore[operator]
    assert code_of(path) == "bad_key_file"


def test_the_lock_key_is_scrypt_of_rfc_7914(tmp_path: Path) -> None:
    salt = b"0123456789abcdef"
    expected = hashlib.scrypt(b"words", salt=salt, n=1 << 17, r=8, p=1, maxmem=1 << 28, dklen=32)
    assert locker.lock_key("words", salt) == expected  # whoever makes a guess cheap sees it here


def test_no_damage_to_a_key_file_is_more_than_a_refusal(tmp_path: Path) -> None:
    made = [tmp_path / "open.key", tmp_path / "locked.key", tmp_path / "ring.key"]
    new_key(made[0], key_class="real", org="almond", role="root", custody="node")
    locked(made[1])
    make_ring(
        made[2],
        key_class="real",
        org="almond",
        role="monitor",
        mechanism="c" * 64,
        pins=("246810", "135791"),
        proof_text=str.encode,
        count=4,
    )
    chance = random.Random(19)
    for path in made:
        whole = path.read_bytes()
        for _ in range(300):
            data = bytearray(whole)
            for _ in range(chance.randint(1, 3)):
                at = chance.randrange(len(data))
                data[at : at + chance.choice((0, 1, 1, 40))] = chance.randbytes(chance.choice((0, 1, 1)))
            path.write_bytes(data)
            try:
                peek_key(path)
            except Refused as refused:
                assert refused.code == "bad_key_file"
