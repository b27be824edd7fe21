# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A cosigner's key file: made once, read by its owner alone, one seed for one use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sulh.cosign.keys import CosignerKeys, new_keys, read_keys
from sulh.errors import Refused
from sulh.log.note import COSIGNATURE, ED25519, ML_DSA_COSIGNATURE, Verifier


@pytest.mark.parametrize("ml_dsa", [False, True])
def test_keys_are_read_back_as_they_were_made(tmp_path: Path, ml_dsa: bool) -> None:
    path = tmp_path / "heron.json"
    made = new_keys(path, name="heron.example/cosign", ml_dsa=ml_dsa)
    read = read_keys(path)
    assert read.vkeys() == made.vkeys()
    assert path.stat().st_mode & 0o777 == 0o600
    kinds = {use: Verifier(vkey).kind for use, vkey in made.vkeys().items()}
    expected = {"cosign": COSIGNATURE, "relay": ED25519}
    assert kinds == (expected | {"ml_dsa": ML_DSA_COSIGNATURE} if ml_dsa else expected)
    assert read.relay.name == "heron.example/cosign/relay"
    assert {signer.name for signer in read.heads} == {"heron.example/cosign"}


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "heron.json"
    new_keys(path, name="heron", ml_dsa=False)
    before = path.read_bytes()
    with pytest.raises(Refused, match="is there already and was left as it is"):
        new_keys(path, name="heron", ml_dsa=True)
    assert path.read_bytes() == before


def test_a_name_that_no_key_can_have_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="expected a key name"):
        new_keys(tmp_path / "k", name="with space", ml_dsa=False)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_others_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "heron.json"
    new_keys(path, name="heron", ml_dsa=False)
    path.chmod(0o640)
    with pytest.raises(Refused) as caught:
        read_keys(path)
    assert caught.value.code == "cosigner_key_open"
    assert str(caught.value).endswith(f"chmod 600 {path}")


def test_one_seed_for_two_uses_is_refused() -> None:
    with pytest.raises(Refused, match="another seed for each use of heron's keys"):
        CosignerKeys(name="heron", cosign=b"1" * 32, ml_dsa=None, relay=b"1" * 32)
    with pytest.raises(Refused):
        CosignerKeys(name="heron", cosign=b"1" * 32, ml_dsa=b"1" * 32, relay=b"2" * 32)


def test_anything_else_is_no_key_file(tmp_path: Path) -> None:
    path = tmp_path / "heron.json"
    new_keys(path, name="heron", ml_dsa=False)
    good = json.loads(path.read_text())
    wrong: list[bytes] = [b"", b"{", b"\xff", b"[" * 5_000, json.dumps({**good, "more": 1}).encode()]
    wrong += [json.dumps({**good, **change}).encode() for change in ({"format": "x"}, {"cosign": "zz"})]
    for data in wrong:
        path.write_bytes(data)
        with pytest.raises(Refused, match="holds no cosigner's keys") as caught:
            read_keys(path)
        assert "sulh cosign key FILE" in str(caught.value)
    path.write_bytes(json.dumps({**good, "cosign": "00"}).encode())
    with pytest.raises(Refused, match="expected a seed of 32 bytes, found 1"):
        read_keys(path)
    with pytest.raises(Refused, match="holds no cosigner's keys"):
        read_keys(tmp_path / "none")
