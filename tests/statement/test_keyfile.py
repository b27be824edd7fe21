# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A key on disk: never lost, never two statements under one number, nothing unsent forgotten."""

import subprocess
import sys
from pathlib import Path

import pytest

from sulh.errors import Refused, Unavailable
from sulh.statement.canon import Said as Body
from sulh.statement.envelope import Line, pae, read_header, split_leaf
from sulh.statement.keyfile import FilePosition, locked, new_key, read_key, sign_payload
from sulh.statement.keys import Key, verify
from sulh.statement.speaker import Speaker

MECHANISM = "0" * 64


class Word(Body, frozen=True, kw_only=True):
    text: Line


class Crash(Exception):
    """The process ends here."""


def made(tmp_path: Path, name: str = "almond.key") -> Path:
    path = tmp_path / name
    new_key(path, key_class="exercise", org="almond", role="party", seed=b"s" * 32)
    return path


def speaker(path: Path, mechanism: str = MECHANISM) -> tuple[Speaker, FilePosition]:
    position = FilePosition(path, mechanism)
    key = read_key(path)
    return Speaker(key.key(), org=key.org, role=key.role, mechanism=mechanism, position=position), position


def numbers(leaf: bytes) -> tuple[int, str | None]:
    header = read_header(split_leaf(leaf)[1])
    return header.seq, header.prev


def test_a_key_file_is_for_its_owner_alone_and_reads_back(tmp_path: Path) -> None:
    path = made(tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_key(path).key().public == Key(b"s" * 32).public
    assert (read_key(path).org, read_key(path).role, read_key(path).key_class) == (
        "almond",
        "party",
        "exercise",
    )


def test_a_key_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    path = made(tmp_path)
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        new_key(path, key_class="real", org="walnut", role="party")
    assert str(refused.value) == f"{path} is there already and was left as it is; choose another name"
    assert path.read_bytes() == before


def test_two_new_keys_differ(tmp_path: Path) -> None:
    first = new_key(tmp_path / "a.key", key_class="real", org="almond", role="party")
    second = new_key(tmp_path / "b.key", key_class="real", org="almond", role="party")
    assert first.seed != second.seed


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"",
        lambda data: b"[" * 100_000,
        lambda data: b"\xff" + data,
        lambda data: data.replace(b"sulh key v1", b"sulh key v2"),
        lambda data: data.replace(b'"seed": "73', b'"seed": "74'),
        lambda data: data.replace(b'"seed": "', b'"seed": "zz'),
        lambda data: data.replace(b'"seed": "73', b'"seed": "'),
        lambda data: data.replace(b'"org"', b'"organisation"'),
    ],
)
def test_a_damaged_key_file_is_refused_with_a_sentence(tmp_path: Path, change) -> None:  # type: ignore[no-untyped-def]
    path = made(tmp_path)
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(Refused, match="is not a sulh key file") as refused:
        read_key(path)
    assert refused.value.code == "bad_key_file"


def test_a_missing_key_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="make a key with: sulh key new"):
        read_key(tmp_path / "none.key")
    with pytest.raises(Refused) as refused:
        read_key(tmp_path)
    assert refused.value.code == "bad_key_file"


def test_the_chain_goes_on_in_another_process(tmp_path: Path) -> None:
    path = made(tmp_path)
    first = speaker(path)[0].say("toy.word.v1", Word(text="a"))
    second = speaker(path)[0].say("toy.word.v1", Word(text="b"))
    assert (numbers(first.leaf), numbers(second.leaf)) == ((1, None), (2, first.id))


def test_each_mechanism_has_its_own_chain(tmp_path: Path) -> None:
    path = made(tmp_path)
    speaker(path)[0].say("toy.word.v1", Word(text="a"))
    other = speaker(path, "1" * 64)[0].say("toy.word.v1", Word(text="b"))
    assert numbers(other.leaf) == (1, None)
    assert numbers(speaker(path)[0].say("toy.word.v1", Word(text="c")).leaf)[0] == 2


def test_a_crash_after_counting_and_before_signing_costs_a_number_and_never_doubles_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path)
    said, _ = speaker(path)

    def crash(message: bytes) -> bytes:
        raise Crash

    monkeypatch.setattr(said.key, "sign", crash)
    with pytest.raises(Crash):
        said.say("toy.word.v1", Word(text="lost"))
    after = speaker(path)[0].say("toy.word.v1", Word(text="after"))
    assert numbers(after.leaf)[0] == 2
    assert numbers(after.leaf)[1] is not None


def test_a_crash_while_counting_leaves_no_signature_under_any_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path)
    said, _ = speaker(path)
    with monkeypatch.context() as patch:

        def crash(*_: object) -> None:
            raise Crash

        patch.setattr("sulh.statement.locker.os.replace", crash)
        patch.setattr(said.key, "sign", lambda _: pytest.fail("signed before the number was on disk"))
        with pytest.raises(Crash):
            said.say("toy.word.v1", Word(text="lost"))
    assert numbers(speaker(path)[0].say("toy.word.v1", Word(text="again")).leaf) == (1, None)


def test_what_nobody_answered_for_is_still_there_after_a_restart(tmp_path: Path) -> None:
    path = made(tmp_path)
    said, position = speaker(path)
    leaves = [said.say("toy.word.v1", Word(text=text)).leaf for text in "abc"]
    for leaf in leaves:
        position.hold(leaf)
    position.settle(leaves[1])
    position.settle(b"unknown")
    again = FilePosition(path, MECHANISM)
    assert again.unsent() == [leaves[0], leaves[2]]
    assert again.last()[0] == 3
    assert FilePosition(path, "1" * 64).unsent() == []


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'{"0":{"unsent":["zz"]}}', b'{"0":{"number":"x"}}'])
def test_a_damaged_chain_file_stops_the_key_rather_than_begin_again_at_one(
    tmp_path: Path, content: bytes
) -> None:
    path = made(tmp_path)
    path.with_suffix(".chain").write_bytes(content)
    with pytest.raises(Refused, match="how far this key has counted") as refused:
        FilePosition(path, MECHANISM)
    assert refused.value.code == "bad_chain_file"


def test_two_keys_whose_names_have_dots_do_not_share_a_chain(tmp_path: Path) -> None:
    root, party = made(tmp_path, "almond.root"), made(tmp_path, "almond.party")
    speaker(root)[0].say("toy.word.v1", Word(text="a"))
    assert numbers(speaker(party)[0].say("toy.word.v1", Word(text="b")).leaf) == (1, None)
    with locked(root), locked(party):
        pass


HOLD = """
import sys, pathlib
from sulh.statement.keyfile import locked
with locked(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_second_process_is_told_to_wait_and_the_lock_ends_with_its_holder(tmp_path: Path) -> None:
    path = made(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(Unavailable) as refused, locked(path):
            pass
        assert (refused.value.code, refused.value.after_seconds) == ("key_in_use_now", 2)
        assert str(refused.value) == f"another process is signing with {path}; try again in 2 seconds"
        holder.kill()
        holder.wait()
    with locked(path):
        pass


def test_a_payload_composed_elsewhere_is_signed_as_it_is(tmp_path: Path) -> None:
    leaf = sign_payload(Key(b"s" * 32), b"{}")
    signature, payload = split_leaf(leaf)
    assert payload == b"{}"
    verify(Key(b"s" * 32).public, pae(b"{}"), signature)
