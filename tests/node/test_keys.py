# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Keys that open, on disk: locked by a passphrase as key files are, and bound to what stands openly beside."""

import json
import os
from pathlib import Path

import pytest

from sulh.errors import Refused
from sulh.node.keys import new_opening_key, peek_opening_key, read_keys, read_opening_key
from tests.cli.commands import sulh

WORDS = "four plain words more"


def test_a_locked_key_opens_with_its_passphrase_and_shows_no_seed(tmp_path: Path) -> None:
    path = tmp_path / "heron.kem"
    made = new_opening_key(path, key_class="exercise", org="heron", passphrase=WORDS)
    assert made.seed not in path.read_text() and peek_opening_key(path).public == made.public
    assert read_opening_key(path, lambda _: WORDS).seed == made.seed
    (key,) = read_keys(tmp_path, "exercise", ask=lambda _: WORDS).opening
    assert key.public == made.key().public
    with pytest.raises(Refused, match="does not open"):
        read_opening_key(path, lambda _: "another passphrase")
    with pytest.raises(Refused, match="cannot be asked for here"):
        read_keys(tmp_path, "exercise")
    with pytest.raises(Refused, match="at least 10"):
        new_opening_key(tmp_path / "short.kem", key_class="exercise", org="heron", passphrase="short")


@pytest.mark.parametrize(("field", "value"), [("org", "walnut"), ("key_class", "real"), ("box", "00" * 60)])
def test_a_locked_key_is_given_to_nobody_else(tmp_path: Path, field: str, value: str) -> None:
    path = tmp_path / "heron.kem"
    new_opening_key(path, key_class="exercise", org="heron", passphrase=WORDS)
    path.write_text(json.dumps({**json.loads(path.read_text()), field: value}))
    with pytest.raises(Refused, match="does not open"):
        read_opening_key(path, lambda _: WORDS)


@pytest.mark.parametrize(
    ("field", "value"), [("kdf", "scrypt-1-1-1"), ("box", "xx"), ("salt", ""), ("format", "other")]
)
def test_a_file_that_is_no_key_is_refused_as_that(tmp_path: Path, field: str, value: str) -> None:
    path = tmp_path / "heron.kem"
    new_opening_key(path, key_class="exercise", org="heron", passphrase=WORDS)
    path.write_text(json.dumps({**json.loads(path.read_text()), field: value}))
    with pytest.raises(Refused, match="was expected to be a key that opens seals"):
        read_opening_key(path, lambda _: WORDS)


def test_the_command_locks_unless_it_is_asked_for_a_plain_one(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.write(write, f"{WORDS}\n".encode())
    os.close(write)
    path = tmp_path / "a.kem"
    words = ("--org", "heron", "--class", "exercise")
    made = sulh("seal", "key", path, *words, "--passphrase-fd", read)
    os.close(read)
    assert made.status == 0 and "box" in json.loads(path.read_text())
    assert sulh("seal", "key", tmp_path / "b.kem", *words, "--plain").status == 0
    assert "seed" in json.loads((tmp_path / "b.kem").read_text())
