# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Parameters of fusion: proposed whole, in force when every party and both co-chairs have adopted them."""

import msgspec
import pytest

from sulh.errors import Refused
from sulh.fusion.parameters import VERSION, standing
from sulh.incidents.adopted import AdoptedRow, InForceRow
from sulh.incidents.parameters import Adoption, Parameters
from sulh.incidents.rows import ParametersRow
from sulh.incidents.state import IncidentsFold
from sulh.mechanism import RULESET
from tests.incidents.room import Room, proposed, room

ALL = ("almond", "walnut", "heron", "stork")


def adopt(world: Room, parameters: str, *orgs: str) -> None:
    for org in orgs:
        world.by(org, "adoption", Adoption(), ("parameters", parameters))


def in_force(world: Room) -> str | None:
    row = world.row("in_force", InForceRow)
    return None if row is None else row.parameters


def test_parameters_are_in_force_when_the_last_of_all_four_adopts_them() -> None:
    world = room()
    parameters = proposed(world)
    adopt(world, parameters, *ALL)
    row = world.row("in_force", InForceRow)
    assert row is not None and (row.parameters, row.since) == (parameters, 4)
    adopted = world.row(f"adopted/{parameters}", AdoptedRow)
    assert adopted is not None and adopted.effective_at == 4
    assert tuple(one.org for one in adopted.by) == ALL


@pytest.mark.parametrize("missing", ALL)
def test_three_of_four_put_nothing_in_force(missing: str) -> None:
    world = room()
    parameters = proposed(world)
    adopt(world, parameters, *(org for org in ALL if org != missing), "rook")
    assert in_force(world) is None
    assert world.codes() == ["not_a_side"]


def test_an_organisation_adopts_once_and_by_no_device_or_liaison_officer() -> None:
    world = room()
    parameters = proposed(world)
    adopt(world, parameters, "almond", "almond")
    world.say(
        "incidents.adoption.v1",
        Adoption(),
        ("parameters", parameters),
        issuer="walnut",
        role="liaison_officer",
    )
    assert world.codes() == ["already_answered", "not_a_side"]


def test_a_vacant_chair_has_adopted_nothing() -> None:
    world = room()
    others = tuple(org for org in world.charter.organisations if org.id != "stork")
    world.charter = msgspec.structs.replace(world.charter, organisations=others)
    parameters = proposed(world)
    adopt(world, parameters, "almond", "walnut", "heron")
    assert in_force(world) is None


def test_what_replaces_names_what_is_in_force() -> None:
    world = room()
    first, side_by_side = proposed(world), proposed(world, most=400)
    adopt(world, side_by_side, "almond", "walnut", "heron")
    adopt(world, first, *ALL)
    adopt(world, side_by_side, "stork")
    assert world.codes() == ["replaces_others"] and in_force(world) == first
    assert "parameters replace those in force" in world.refusals[0]
    assert proposed(world, most=300) and world.codes() == ["replaces_others"] * 2
    second = proposed(world, ("replaces", first), most=300)
    adopt(world, second, *ALL)
    assert in_force(world) == second


def test_parameters_are_the_engines_own_text_and_their_digest_is_the_engines() -> None:
    world = room()
    row = world.row(f"parameters/{proposed(world)}", ParametersRow)
    assert row is not None and row.body.text == standing().encode()


def test_what_the_engine_cannot_read_is_not_said() -> None:
    with pytest.raises(Refused) as caught:
        Parameters(engine={"version": 1}).check()
    assert caught.value.code == "fuse_params"


def test_who_changes_the_engines_parameters_makes_a_new_version_of_this_fold() -> None:
    # Parameters of another version would be void where they stood before.
    assert (VERSION, IncidentsFold.version) == (2, 4)


def test_adopting_is_deliberate_and_for_parties_and_co_chairs_alone() -> None:
    kind = RULESET.kinds["incidents.adoption.v1"]
    assert kind.deliberate and not kind.documentary
    assert kind.roles == {"party", "co_chair"}
