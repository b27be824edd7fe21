# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a co-chair opens moves no number that everybody says, through the real gate and real seals."""

from pathlib import Path

import pytest

from sulh.exercise.cast import CO_CHAIRS, PARTIES, opening_key
from sulh.incidents.rows import Number, ReportRow
from sulh.mechanism import RULESETS
from sulh.recompute.replay import State, replay, replay_for
from sulh.record.gate import PUBLIC
from sulh.record.opener import FolderVault, Opener
from sulh.record.rows import read_row
from tests.exercise.test_sealing import Played


@pytest.fixture(scope="module")
def played() -> Played:
    return Played()


@pytest.fixture(scope="module")
def chairs(played: Played, tmp_path_factory: pytest.TempPathFactory) -> State:
    vault = FolderVault(tmp_path_factory.mktemp("vault"))
    for done in played.exercise.sealing.beside.values():
        vault.keep(done)
    opener = Opener(CO_CHAIRS[0], [opening_key(CO_CHAIRS[0])], vault)
    return replay_for(lambda: played.leaves, RULESETS, played.root, opener)


def reports(state: State) -> dict[str, ReportRow]:
    return {key: read_row(row, ReportRow) for key, row in state.rows.items("incidents", "report/")}


def numbers(state: State) -> dict[str, Number]:
    return {key: row.number for key, row in reports(state).items() if row.number is not None}


def test_every_open_report_has_the_same_number_for_who_opened_what_was_sealed(
    played: Played, chairs: State
) -> None:
    told = numbers(played.state)
    # A mended report keeps its number; no two others share one.
    rows = reports(played.state).values()
    standing = [row.number for row in rows if row.number and row.origin.superseded_by is None]
    assert standing and len({repr(number) for number in standing}) == len(standing)
    assert numbers(chairs) == told


def test_what_came_out_of_a_seal_says_so_and_has_no_number(played: Played, chairs: State) -> None:
    post = reports(chairs)[f"report/{played.id('post')}"]
    assert (post.origin.sealed, post.number) == (True, None)
    assert chairs.rows.get("incidents", f"inside/{played.id('post')}") is not None
    assert f"report/{played.id('post')}" not in reports(played.state)


def test_a_field_that_is_sealed_apart_is_named_in_every_layer(played: Played, chairs: State) -> None:
    for party in PARTIES:
        key = f"report/{played.id(f'witness/{party}')}"
        shut, opened = reports(played.state)[key], reports(chairs)[key]
        assert shut.origin.hidden == opened.origin.hidden != ()
        assert (shut.origin.sealed, opened.origin.sealed) == (False, False)
        assert shut.number == opened.number is not None


def test_the_public_layer_numbers_nothing(played: Played) -> None:
    assert numbers(replay(played.leaves, RULESETS, played.root, layer=PUBLIC)) == {}


def test_who_opens_nothing_for_want_of_what_lies_beside_says_the_same_numbers(
    tmp_path: Path, played: Played
) -> None:
    nothing = Opener(CO_CHAIRS[0], [opening_key(CO_CHAIRS[0])], FolderVault(tmp_path))
    without = replay_for(lambda: played.leaves, RULESETS, played.root, nothing)
    assert numbers(without) == numbers(played.state)
