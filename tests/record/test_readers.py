# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""For every reader: its rooms depend on what it may see and on nothing else, with seals, fields and releases mixed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sulh.record.gate import PUBLIC
from sulh.record.seal_kinds import Release
from sulh.record.sealing import published_secrets, seal_fields
from tests.record.sealed_world import SealedWorld, inside, recipient, sealing_world
from tests.record.test_gate import node
from tests.record.test_seals import rooms
from tests.record.world import PlacedWord, Word

HOWS = ("open", "clear", "whole", "field", "released")
# Each step: how it is said, and a word.
Steps = list[tuple[str, str]]
steps = st.lists(st.tuples(st.sampled_from(HOWS), st.sampled_from(["one", "two"])), max_size=5)


def played(path: Path, said: Steps, *, sealed: str = "", green: str = "") -> SealedWorld:
    """The steps, with `sealed` after every word under seal and `green` after each that is not released."""
    scene = sealing_world(path)
    world = scene.world
    party = world.of("almond", "party")
    for number, (how, word) in enumerate(said):
        seen = world.seen()
        if how == "whole":
            plain = inside(world, word + sealed)
            world.admit(scene.seal("", to=("heron",), plaintext=plain).said)
        elif how == "field":
            body = PlacedWord(text=word + green, site="here" + sealed)
            done = seal_fields(
                party,
                "toy.place.v1",
                body,
                ["site"],
                [recipient("heron")],
                seen=seen,
                secrets=published_secrets("tests", f"field/{number}"),
            )
            scene.held.append(done)
            world.admit(done.said)
        elif how == "clear":
            world.admit(party.say("toy.word.v1", Word(text=word), seen=seen, marking="TLP:CLEAR"))
        else:
            text = word if how == "released" else word + green
            told = party.say("toy.word.v1", Word(text=text), seen=seen)
            world.admit(told)
            if how == "released":
                release = Release(statement=told.id, marking="TLP:CLEAR")
                world.admit(party.say("record.release.v1", release, seen=seen))
    return scene


def read_by(scene: SealedWorld, reader: str) -> dict[str, bytes]:
    """The rooms of one reader; the world is done with the last."""
    if reader in ("open", PUBLIC):
        return rooms(scene.world.replica(layer=reader))
    return rooms(node(scene, reader))


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps)
def test_the_rooms_of_every_reader_depend_only_on_what_it_may_see(
    tmp_path_factory: pytest.TempPathFactory, said: Steps
) -> None:
    plain, other, another = (
        played(tmp_path_factory.mktemp("reader"), said, sealed=sealed, green=green)
        for sealed, green in (("", ""), ("-kept", ""), ("-kept", "-quiet"))
    )
    for reader in ("open", "walnut", "stork", PUBLIC):
        assert read_by(plain, reader) == read_by(other, reader), reader
    assert read_by(plain, PUBLIC) == read_by(another, PUBLIC)
    # And they are no blank pages: who may see a difference does.
    if any(how in ("whole", "field") for how, _ in said):
        assert read_by(plain, "heron") != read_by(other, "heron")
    if any(how in ("open", "field") for how, _ in said):
        assert read_by(other, "open") != read_by(another, "open")
    for scene in (plain, other, another):
        scene.world.host.close()
