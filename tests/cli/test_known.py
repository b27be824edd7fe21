# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A relay with a copy of the record gives each key that lives there a share of its own."""

from pathlib import Path

import pytest

from sulh.cli import known as knowing
from sulh.cli.cosign import identify
from sulh.cli.known import KNOWN_SECONDS, Known
from sulh.cosign.relay import Identity
from sulh.host.folder import Folder
from tests.record.world import RULESETS, Word, World, key, made, speaker


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(knowing, "RULESETS", RULESETS)
    made_here = made(tmp_path / "m")
    made_here.host.publish()
    return made_here


def test_a_key_that_lives_in_the_copy_is_known_and_one_that_anybody_can_make_is_not(world: World) -> None:
    known, said = Known(identify, world.path), world.word("one")
    party = key("almond/party").public
    assert known(said.leaf) == Identity(name=bytes.fromhex(said.id), sender=party, known=True)
    stranger = speaker("almond", "party", world.charter_id, "a key of a minute").say(
        "toy.word.v1", Word(text="x")
    )
    assert not known(stranger.leaf).known
    assert known(b"bytes") == Identity()


def test_no_sender_is_known_by_a_name_that_its_key_has_not_signed(world: World) -> None:
    known, said = Known(identify, world.path), world.word("one")
    assert known(said.leaf).known
    # Who fills a party's room must have its key: bytes in its name are a stranger's.
    forged = said.leaf[:1] + bytes(64) + said.leaf[65:]
    assert known(forged) == Identity(name=bytes.fromhex(said.id))


def test_strangers_do_not_make_the_relay_fold_the_record_for_each_of_their_keys(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, folds = [0.0], list[float]()
    living = knowing._living_keys

    def counted(folder: Folder) -> frozenset[str]:
        folds.append(now[0])
        return living(folder)

    monkeypatch.setattr(knowing, "_living_keys", counted)
    copy, said = tmp_path / "copy", world.word("one")
    known = Known(identify, copy, ticks=lambda: now[0])
    for _ in range(5):
        assert not known(said.leaf).known  # no copy is there yet
    copy.symlink_to(world.path)
    now[0] = KNOWN_SECONDS
    assert known(said.leaf).known and known(world.word("two").leaf).known
    assert folds == [0.0, KNOWN_SECONDS]
