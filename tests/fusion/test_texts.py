# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports with words, media, seals and links gathered in bulk come out as they do pair by pair, to the bit."""

import random
from collections import Counter
from dataclasses import replace

import msgspec
import numpy as np
import pytest

from sulh.fusion import engine, frontier
from sulh.fusion.bulk import Bag
from sulh.fusion.engine import fuse, plainly
from sulh.fusion.frontier import crossed
from sulh.fusion.gather import Barred, Fused
from sulh.fusion.parameters import ACTS, CLASSES, Parameters, SourceClass, standing
from sulh.fusion.reports import NO_LINKS, Links, Reports, Said, reports_of

WORDS = [
    "shells",
    "fell",
    "on",
    "the",
    "upper",
    "bazaar",
    "near",
    "school",
    "house",
    "burnt",
    "three",
    "two",
    "men",
    "herd",
    "road",
    "bridge",
    "smoke",
    "rose",
]


def world(count: int, seed: int, *, wide: int = 2_000_000, repeats: float = 0.3) -> list[Said]:
    """Reports of a valley and some days, of which many repeat another's words, a little changed, or its picture."""
    drawn = random.Random(seed)
    told: list[tuple[str, tuple[str, ...], int, int, int]] = []
    found = []
    for k in range(count):
        text = " ".join(drawn.choice(WORDS) for _ in range(drawn.randrange(0, 24)))
        media: tuple[str, ...] = (f"{drawn.randrange(60):064x}",) if drawn.random() < 0.2 else ()
        lat, lon = drawn.randrange(wide), drawn.randrange(wide)
        moment = 1_930_000_000 + drawn.randrange(200_000)
        if told and drawn.random() < repeats:
            text, media, lat, lon, moment = drawn.choice(told)
            text = text + " again" if drawn.random() < 0.5 else text
            lat, lon, moment = (at + drawn.randrange(9_000) for at in (lat, lon, moment))
        told.append((text, media, lat, lon, moment))
        found.append(
            Said(
                id=f"r{k}",
                lat_e7=330_000_000 + lat,
                lon_e7=700_000_000 + lon,
                time_s=moment,
                source=drawn.choice(CLASSES),
                sigma_m=drawn.choice((None, 300, 4_000, 9_000)),
                act=drawn.choice(ACTS),
                origin=drawn.choice(("", "a", "b", "c", f"o{k}", f"o{k}")),
                blame=drawn.choice(("", "east", "west")),
                count=drawn.choice((-1, 0, 1, 40)),
                lang=drawn.choice(("", "en", "en", "ps")),
                text=text,
                media=media,
                sealed=drawn.random() < 0.05,
            )
        )
    return found


def linked(said: list[Said], seed: int, count: int) -> Links:
    drawn = random.Random(f"links{seed}")
    near = sorted(said, key=lambda one: (one.lat_e7 // 300_000, one.time_s // 30_000, one.id))

    def some() -> tuple[tuple[str, str], ...]:
        steps = [drawn.randrange(len(near) - 30) for _ in range(count)]
        return tuple((near[k].id, near[k + drawn.choice((1, 2, 29))].id) for k in steps)

    return Links(must=(*some(), ("r0", "gone"), ("r1", "r1")), cannot=some())


def same(one: Fused, other: Fused) -> None:
    assert list(one.incident) == list(other.incident)
    assert list(one.joined) == list(other.joined)
    assert list(one.barred) == list(other.barred)
    assert one.attached == other.attached


def looked_at(
    monkeypatch: pytest.MonkeyPatch,
    reports: Reports,
    links: Links = NO_LINKS,
    parameters: Parameters | None = None,
) -> Fused:
    monkeypatch.setattr(engine, "SMALL", 0)
    parameters = parameters or standing()
    found = fuse(reports, parameters, links)
    same(found, plainly(reports, parameters, links))
    return found


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    ("count", "wide"),
    [
        (130, 100_000),
        (250, 2_000_000),
        (400, 20_000_000),
        pytest.param(400, 100_000, marks=pytest.mark.soak),
        pytest.param(400, 2_000_000, marks=pytest.mark.soak),
    ],
)
def test_words_media_and_seals_are_gathered_in_bulk_as_pair_by_pair(
    monkeypatch: pytest.MonkeyPatch, count: int, wide: int, seed: int
) -> None:
    found = looked_at(monkeypatch, reports_of(world(count, seed, wide=wide)))
    assert len(set(found.incident)) < count


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("count", [1, 12, 60])
def test_what_links_touch_is_gathered_by_hand_and_all_else_in_bulk(
    monkeypatch: pytest.MonkeyPatch, seed: int, count: int
) -> None:
    said = world(300, seed, wide=4_000_000)
    looked_at(monkeypatch, reports_of(said), linked(said, seed, count))


def test_links_without_words_and_words_without_media_take_the_same_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = world(300, 77)
    bare = [replace(one, text="", media=(), lang="", blame="", count=-1, sealed=False) for one in said]
    looked_at(monkeypatch, reports_of(bare), linked(bare, 77, 20))
    looked_at(monkeypatch, reports_of([replace(one, media=()) for one in said]))
    looked_at(monkeypatch, reports_of([replace(one, text="", lang="") for one in said]))


@pytest.mark.parametrize(
    ("count", "most", "crossed_at_once"),
    [
        (80, 40, 100),
        pytest.param(700, 500, 1_000, marks=pytest.mark.soak),
    ],  # the second with what is in force
)
def test_a_flood_of_one_text_fills_groups_to_their_most(
    monkeypatch: pytest.MonkeyPatch, count: int, most: int, crossed_at_once: int
) -> None:
    flood = [
        Said(
            id=f"f{k}",
            lat_e7=330_000_000 + k % 90,
            lon_e7=700_000_000 + k % 70,
            time_s=1_930_000_000 + k % 500,
            source=SourceClass.MONITOR,
            lang="en",
            text="shells fell on the upper bazaar" + (f" {k}" if k % 3 else ""),
        )
        for k in range(count)
    ]
    monkeypatch.setattr(frontier, "CROSSED", crossed_at_once)
    parameters = msgspec.structs.replace(standing(), most=most)
    found = looked_at(monkeypatch, reports_of(flood), parameters=parameters)
    assert len(found.joined) > count * 6 // 7
    assert most // 2 < max(Counter(found.incident).values()) <= most
    assert Barred.MOST in {why for *_, why in found.barred}


def test_no_report_and_one_that_is_linked_to_nobody_are_a_partition(monkeypatch: pytest.MonkeyPatch) -> None:
    links = Links(must=(("r0", "gone"),))
    looked_at(monkeypatch, reports_of([]), links)
    looked_at(monkeypatch, reports_of(world(1, 1)), links)


def test_two_groups_are_crossed_member_by_member_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frontier, "CROSSED", 3)
    root = np.array([0, 1, 0, 3, 1, 0, 6], dtype=np.int64)
    low, high = np.array([0, 3], dtype=np.int64), np.array([1, 6], dtype=np.int64)
    pairs = [
        pair
        for part in crossed(root, low, high)
        for pair in zip(*(one.tolist() for one in part), strict=True)
    ]
    assert pairs == [(0, 1), (0, 4), (2, 1), (2, 4), (5, 1), (5, 4), (3, 6)]


def test_lists_share_as_many_numbers_as_sets_do() -> None:
    drawn = random.Random(3)
    lists = [sorted(drawn.sample(range(90), drawn.randrange(65))) for _ in range(60)]
    i = np.array([drawn.randrange(60) for _ in range(9_000)], dtype=np.int64)
    j = np.array([drawn.randrange(60) for _ in range(9_000)], dtype=np.int64)
    expected = [len(set(lists[a]) & set(lists[b])) for a, b in zip(i.tolist(), j.tolist(), strict=True)]
    assert Bag(lists).shared(i, j).tolist() == expected
