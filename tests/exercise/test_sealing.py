# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is sealed in the exercise: alike for both parties, opened by the co-chairs, told to nobody else."""

import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from sulh.exercise.build import Exercise
from sulh.exercise.cast import CO_CHAIRS, PARTIES, opening_key
from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.mechanism import RULESETS, States
from sulh.readings.moment import parse_moment
from sulh.readings.sealing import seal_tally
from sulh.recompute.replay import State, replay, replay_for
from sulh.record.opener import FolderVault, Opener
from sulh.record.rows import read_row
from sulh.record.seal_rows import ShredRow
from sulh.reporting.brief import brief
from sulh.reporting.words import plain
from tests.record.world import made


class Played:
    """The small exercise, its leaves and what lies beside them."""

    def __init__(self) -> None:
        self.exercise = Exercise(statements=300, days=14)
        self.leaves = [made.leaf for made in self.exercise]
        self.state = replay(self.leaves, RULESETS, self.root)

    def root(self, size: int) -> bytes:
        return self.exercise.roots[size]

    def id(self, name: str) -> str:
        return self.exercise.sealing.beside[name].said.id


@pytest.fixture(scope="module")
def played() -> Played:
    return Played()


def incidents(state: State) -> int:
    return sum(1 for name, _ in state.rows.items("incidents", "report/"))


def test_both_parties_seal_tell_and_release_alike(played: Played) -> None:
    said = [msgspec.json.decode(leaf[65:]) for leaf in played.leaves]
    kinds = Counter((one["issuer"]["org"], one["kind"], bool(one["sealed"])) for one in said)
    for (org, kind, sealed), count in kinds.items():
        if org in PARTIES and (sealed or kind.startswith("record.")):
            assert count == kinds[PARTIES[1 - PARTIES.index(org)], kind, sealed], kind
    names = Counter(name for _, name, _ in kinds)
    for name in ("sealed", "sealing_key", "dispute", "disclose", "shred", "release"):
        assert names[f"record.{name}.v1"], name
    assert any(sealed for _, _, sealed in kinds)


def test_of_each_party_one_seal_is_shredded_within_the_shortest_exercise(played: Played) -> None:
    for party in PARTIES:
        row = played.state.rows.get("record", f"shred/{played.id(f'shredded/{party}')}")
        assert row is not None and read_row(row, ShredRow).effective_at is not None


def test_the_co_chairs_open_what_the_others_hold_as_stubs(played: Played, tmp_path: Path) -> None:
    layers = []
    for chair in CO_CHAIRS:
        vault = FolderVault(tmp_path / chair)
        for done in played.exercise.sealing.beside.values():
            vault.keep(done)
        opener = Opener(chair, [opening_key(chair)], vault)
        layers.append(replay_for(lambda: played.leaves, RULESETS, played.root, opener))
    for state in layers:
        assert state.gate.mismatches == {played.id(f"spoilt/{party}"): "bad_wraps" for party in PARTIES}
        # What each party told, and a post's; the witnesses' words stand in an open report.
        assert state.gate.opened == {
            *(played.id(f"told/{party}") for party in PARTIES),
            *(f"{played.id(f'witness/{party}')}/0" for party in PARTIES),
            played.id("post"),
        }
        assert incidents(state) == incidents(played.state) + 1
    assert dict(layers[0].rows.items("incidents")) == dict(layers[1].rows.items("incidents"))
    assert len({layers[0].digest(), layers[1].digest(), played.state.digest()}) == 3


def test_wraps_are_random_and_leaves_are_not(played: Played) -> None:
    other = Played()
    assert other.leaves == played.leaves
    assert other.exercise.sealing.beside["post"].wraps != played.exercise.sealing.beside["post"].wraps


def test_the_screen_counts_what_is_sealed_and_what_became_of_it_in_six_languages(played: Played) -> None:
    states = States(played.state.rows)
    found = seal_tally(states)
    # Both parties alike, and one report of a post.
    assert (found.whole, found.parts) == (7, 2)
    assert (found.disclosed, found.disputed, found.shredded, found.released) == (2, 2, 2, 2)
    for lang in LANGUAGES:
        shown = brief(states, parse_moment("2026-03-10"), lang)
        (section,) = [section for section in shown.sections if section.id == "sealed"]
        assert section.title == say(lang, "brief-sealed")
        text = " ".join(plain(line.words, lang) for line in section.lines)
        assert [int(digit) for digit in re.findall(r"\d+", text)] == [7, 2, 2, 2, 2, 2, 0]


def test_where_nothing_is_sealed_there_is_no_such_section(tmp_path: Path) -> None:
    states = States(made(tmp_path).host.state.rows)
    assert "sealed" not in [part.id for part in brief(states, parse_moment("2026-03-10"), "en").sections]


def test_who_was_heard_in_a_case_of_each_party_opens_for_the_co_chairs_alone(tmp_path: Path) -> None:
    exercise = Exercise(statements=400, days=21)
    leaves = [made.leaf for made in exercise]
    heard = [exercise.sealing.beside[f"heard/{party}"] for party in PARTIES]
    for org in (*CO_CHAIRS, *PARTIES):
        vault = FolderVault(tmp_path / org)
        for done in heard:
            vault.keep(done)
        keys = [opening_key(org)] if org in CO_CHAIRS else []
        opener = Opener(org, keys, vault)
        opened = replay_for(lambda: leaves, RULESETS, exercise.roots.__getitem__, opener).gate.opened
        expected = {f"{done.said.id}/{part}" for done in heard for part in (0, 1)}
        assert opened == (expected if org in CO_CHAIRS else set())
