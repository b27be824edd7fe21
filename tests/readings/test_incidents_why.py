# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every two reports and every incident are explained by the numbers that decided."""

import random
from itertools import combinations

import msgspec

from sulh.fusion.engine import fuse
from sulh.fusion.gather import Barred, Fused
from sulh.fusion.parameters import Parameters, standing
from sulh.fusion.reports import NO_LINKS, Links, Reports, Said, reports_of
from sulh.readings.incidents_why import Decision, Why
from tests.fusion.test_incremental import plain, said


def asked(
    *rows: Said, links: Links = NO_LINKS, parameters: Parameters | None = None
) -> tuple[Why, Reports, Fused]:
    reports, chosen = reports_of(rows), parameters or standing()
    fused = fuse(reports, chosen, links)
    return Why(reports, chosen, fused, links), reports, fused


def test_a_pair_that_was_joined_says_how_much_further_apart_it_would_not_be() -> None:
    pair = asked(plain("a"), plain("b", north_m=500, minute=10))[0].pair("b", "a")
    assert (pair.decision, pair.barred) == (Decision.JOINED, None)
    assert 495 <= pair.apart_m <= 505 and pair.apart_s == 600
    assert sum(value for _, value in pair.kernels) == pair.score > pair.threshold
    assert pair.flips_m is not None and pair.flips_m > pair.apart_m
    there = asked(plain("a"), plain("b", north_m=pair.flips_m + 30, minute=10))[0]
    assert there.pair("a", "b").decision in (Decision.BELOW, Decision.FAR)


def test_what_was_never_compared_is_explained_all_the_same() -> None:
    rows = [plain("a"), plain("b", north_m=80_000), plain("v", sigma_m=9_000), plain("w", sigma_m=9_000)]
    why = asked(*rows)[0]
    assert why.pair("a", "b").decision is Decision.FAR
    assert why.pair("v", "w").decision is Decision.SAME  # both are attached to one
    assert why.pair("a", "v").decision is Decision.ATTACHED
    assert asked(*rows[1:])[0].pair("v", "w").decision not in (Decision.SAME, Decision.JOINED)
    assert why.pair("b", "b").decision is Decision.ITSELF
    assert why.pair("a", "nowhere").decision is Decision.UNPLACED


def test_links_are_named_as_what_tied_and_what_kept_apart() -> None:
    links = Links(must=(("a", "far"),), cannot=(("a", "b"),))
    why = asked(plain("a"), plain("b", north_m=100), plain("far", north_m=40_000), links=links)[0]
    assert why.pair("a", "far").decision is Decision.TIED
    assert why.pair("a", "b").decision is Decision.KEPT_APART
    (near,) = why.incident(["b"]).refused
    assert (near.decision, near.barred) == (Decision.KEPT_APART, Barred.CANNOT)


def test_every_pair_of_a_crowd_has_one_decision_that_fits_the_partition() -> None:
    together = {Decision.JOINED, Decision.SAME, Decision.TIED, Decision.ATTACHED}
    seen = set()
    for seed in range(4, 12):
        drawn = random.Random(seed)
        why, reports, fused = asked(*(said(f"r{k}", drawn) for k in range(40)))
        at = {name: i for i, name in enumerate(reports.ids)}
        for one, other in combinations(reports.ids, 2):
            pair = why.pair(one, other)
            same = fused.incident[at[one]] == fused.incident[at[other]]
            assert same == (pair.decision in together)
            # Nobody is told that too little spoke for a pair for which enough did.
            assert pair.decision is not Decision.BELOW or pair.score <= pair.threshold
            seen.add(pair.decision)
    assert len(seen) > 4


def test_an_incident_says_what_holds_it_and_who_is_near() -> None:
    parameters = msgspec.structs.replace(standing(), most=3)
    rows = [plain("a"), plain("b", north_m=300), plain("c", north_m=1_500), plain("d", north_m=3_500)]
    why, reports, fused = asked(*rows, plain("v", sigma_m=9_000), parameters=parameters)
    found = why.incident(["v"])
    assert len(found.pairs) == 2 and found.weakest is not None
    assert found.weakest.score == min(pair.score for pair in found.pairs)
    assert [pair.decision for pair in found.attached] == [Decision.ATTACHED]
    assert [pair.barred for pair in found.refused] == [Barred.MOST]
    assert len({fused.incident[reports.ids.index(name)] for name in ("a", "b", "c", "d")}) == 2


def test_a_report_alone_rests_on_nothing() -> None:
    found = asked(plain("a"))[0].incident(["a"])
    assert (found.pairs, found.weakest, found.fragile, found.refused) == ((), None, False, ())
