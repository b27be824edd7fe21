# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every two reports and every incident are explained by the numbers that decided."""

import random
from itertools import combinations

import msgspec
import pytest

from sulh.fusion.gather import Barred
from sulh.fusion.incremental import Running
from sulh.fusion.parameters import standing
from sulh.fusion.reports import Links, Said
from sulh.fusion.why import Decision, incident_why, pair_why
from tests.fusion.test_incremental import plain, said


def running_of(*rows: Said, links: Links | None = None) -> Running:
    running = Running(standing(), links or Links())
    running.add(rows)
    return running


def test_a_pair_that_was_joined_says_how_much_further_apart_it_would_not_be() -> None:
    running = running_of(plain("a"), plain("b", north_m=500, minute=10))
    why = pair_why(running, "b", "a")
    assert (why.one, why.other, why.decision, why.barred_by) == ("a", "b", Decision.JOINED, None)
    assert 495 <= why.apart_m <= 505 and why.apart_s == 600
    assert sum(value for _, value in why.kernels) == why.score > why.threshold
    assert why.flips_m is not None and why.flips_m > why.apart_m
    there = running_of(plain("a"), plain("b", north_m=why.flips_m + 30, minute=10))
    assert pair_why(there, "a", "b").decision in (Decision.BELOW, Decision.OUT_OF_REACH)


def test_what_was_never_compared_is_explained_all_the_same() -> None:
    running = running_of(
        plain("a"), plain("b", north_m=80_000), plain("v", sigma_m=9_000), plain("w", sigma_m=9_000)
    )
    assert pair_why(running, "a", "b").decision == Decision.OUT_OF_REACH
    assert pair_why(running, "v", "w").decision == Decision.TOGETHER  # both are attached to one
    assert pair_why(running, "a", "v").decision == Decision.ATTACHED
    running.recall("a")
    assert pair_why(running, "v", "w").decision == Decision.NEITHER_JOINS
    with pytest.raises(RuntimeError, match="not among"):
        pair_why(running, "b", "a")
    with pytest.raises(RuntimeError, match="itself"):
        pair_why(running, "b", "b")


def test_links_are_named_as_what_joined_and_what_barred() -> None:
    links = Links(must=(("a", "far"),), cannot=(("a", "b"),))
    running = running_of(plain("a"), plain("b", north_m=100), plain("far", north_m=40_000), links=links)
    assert pair_why(running, "a", "far").decision == Decision.LINKED
    barred = pair_why(running, "a", "b")
    assert (barred.decision, barred.barred_by) == (Decision.BARRED, Barred.CANNOT)
    assert incident_why(running, "b", {}).neighbours == (barred,)


def test_every_pair_of_a_crowd_has_one_decision_that_fits_the_partition() -> None:
    drawn = random.Random(4)
    running = running_of(*(said(f"r{k}", drawn) for k in range(40)))
    together = {Decision.JOINED, Decision.TOGETHER, Decision.LINKED, Decision.ATTACHED}
    seen = set()
    for one, other in drawn.sample(list(combinations([f"r{k}" for k in range(40)], 2)), 80):
        why = pair_why(running, one, other)
        assert (other in running.incident(one).members) == (why.decision in together)
        assert (why.decision == Decision.BARRED) == (why.barred_by is not None)
        seen.add(why.decision)
    assert len(seen) > 4


def test_an_incident_says_what_holds_it_who_speaks_and_who_is_near() -> None:
    parameters = msgspec.structs.replace(standing(), most=3)
    running = Running(parameters)
    rows = [plain("a"), plain("b", north_m=300), plain("c", north_m=1_500), plain("d", north_m=3_500)]
    running.add([*rows, plain("v", sigma_m=9_000)])
    why = incident_why(running, "v", {"a": "north", "b": "north", "c": "south"})
    assert why.incident == running.incident("a") and len(why.joined) == 2
    assert why.weakest is not None and why.weakest.score == min(pair.score for pair in why.joined)
    assert [pair.decision for pair in why.attached] == [Decision.ATTACHED]
    assert dict(why.sides).get("north") == 2 and sum(count for _, count in why.sides) == len(why.voices)
    assert [pair.barred_by for pair in why.neighbours] == [Barred.MOST]


def test_a_report_alone_rests_on_nothing() -> None:
    why = incident_why(running_of(plain("a")), "a", {})
    assert (why.joined, why.weakest, why.fragile, why.neighbours) == ((), None, False, ())
    assert why.sides == (("", 1),)
