# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one door: what is admitted, what is refused and why, and that a refusal changes nothing."""

from tests.record.world import World


def test_a_founded_mechanism_admits_a_word_and_counts_it(world: World) -> None:
    world.admit(world.word("peace"))
    world.admit(world.word("peace", "walnut"))
    assert world.host.state.rows.get("toy", "word/peace") == b'{"count":2,"last":"walnut"}'
