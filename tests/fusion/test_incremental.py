# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports one by one, in any batches, with links, recalls and corrections: bit for bit as one run over all."""

import random
from collections.abc import Iterable, Sequence

import msgspec
import pytest
from bench.fusion_world import year
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.fusion.engine import calibrate, fuse
from sulh.fusion.incremental import Running
from sulh.fusion.parameters import Act, SourceClass, standing
from sulh.fusion.reading import read_csv
from sulh.fusion.reports import Links, Said, reports_of
from tests.fusion.tables import together

ACTS = (Act.SHELLING, Act.DRONE, Act.IED, Act.UNDETERMINED)
WORDS = ("two shells fell on the bazaar of the village", "a drone was heard over the hills", "")


def said(
    name: str,
    drawn: random.Random,
    km: int = 15,
    days: int = 2,
    lon: int = 700_000_000,
    lat: int = 330_000_000,
) -> Said:
    """A report somewhere in a crowd, so that most pairs are in question."""
    return Said(
        id=name,
        lat_e7=lat + drawn.randrange(-km * 90_000, km * 90_000),
        lon_e7=(lon + drawn.randrange(-km * 107_000, km * 107_000) + 1_800_000_000) % 3_600_000_000
        - 1_800_000_000,
        time_s=1_930_000_000 + drawn.randrange(days * 86_400),
        source=drawn.choice(tuple(SourceClass)),
        sigma_m=drawn.choice((300, 1_500, 3_000, 9_000)),
        sigma_s=drawn.choice((300, 3_600, 14_400, 50_000)),
        act=drawn.choice(ACTS),
        origin=f"o{drawn.randrange(8)}",
        blame=drawn.choice(("", "a", "b")),
        count=drawn.choice((-1, 0, 3, 40)),
        lang="en",
        text=drawn.choice(WORDS),
        media=drawn.choice(((), (), (f"{drawn.randrange(3):064x}",))),
        sealed=drawn.random() < 0.1,
    )


def plain(name: str, *, minute: int = 0, north_m: int = 0, sealed: bool = False, sigma_m: int = 500) -> Said:
    return Said(
        id=name,
        lat_e7=330_000_000 + north_m * 90,
        lon_e7=700_000_000,
        time_s=1_930_000_000 + 60 * minute,
        source=SourceClass.MONITOR,
        sigma_m=sigma_m,
        act=Act.SHELLING,
        origin=name,
        sealed=sealed,
    )


def same_as_one_run(running: Running, rows: Iterable[Said], links: Links) -> None:
    """Everything that a run over all gives, and nothing else."""
    reports = reports_of(rows)
    one = fuse(reports, running.parameters, links)
    assert running.reports().ids == reports.ids
    assert {frozenset(group) for group in running.partition().values()} == together(reports, one)
    store, ids = running.store, reports.ids
    joined = {edge for slot in running.groups.here for edge in running.groups.joined(slot)}
    assert {(s, store.ids[i], store.ids[j]) for s, i, j in joined} == {
        (s, ids[i], ids[j]) for s, i, j in one.joined
    }
    attached = {ids[i]: (score, ids[j]) for i, (score, j) in one.attached.items()}
    assert {store.ids[i]: (s, store.ids[j]) for i, (s, j) in running.attached.best.items()} == attached


def drawn_links(drawn: random.Random, names: Sequence[str], count: int) -> Links:
    pairs = [(drawn.choice(names), drawn.choice(names)) for _ in range(count)]
    return Links(must=tuple(pairs[: count // 2]), cannot=tuple(pairs[count // 2 :]))


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    count=st.integers(1, 60),
    lon=st.sampled_from((700_000_000, 1_799_990_000)),
    lat=st.sampled_from((330_000_000, -830_000_000, 0)),
)
def test_any_batches_give_what_one_run_over_all_gives(seed: int, count: int, lon: int, lat: int) -> None:
    drawn = random.Random(seed)
    rows = [said(f"r{k}", drawn, lon=lon, lat=lat) for k in range(count)]
    running, at = Running(standing()), 0
    while at < count:
        step = drawn.randrange(1, 12)
        running.add(rows[at : at + step])
        at += step
        same_as_one_run(running, rows[:at], Links())


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_links_recalls_and_corrections_at_any_moment_too(seed: int) -> None:
    drawn = random.Random(seed)
    names = [f"r{k}" for k in range(40)]
    running, here = Running(standing()), dict[str, Said]()
    links = Links()
    for name in names:
        row = said(name, drawn)
        here[name] = row
        running.add([row])
        chance = drawn.random()
        if chance < 0.15:
            gone = drawn.choice(sorted(here))
            del here[gone]
            running.recall(gone)
        elif chance < 0.3:
            again = drawn.choice(sorted(here))
            here[again] = said(again, drawn)
            running.add([here[again]])
        elif chance < 0.5:
            links = drawn_links(drawn, names, drawn.randrange(6))
            running.link(links)
        same_as_one_run(running, here.values(), links)


def test_other_parameters_give_what_one_run_with_them_gives() -> None:
    drawn = random.Random(6)
    rows = [said(f"r{k}", drawn) for k in range(60)]
    links = drawn_links(drawn, [row.id for row in rows], 8)
    running = Running(standing(), links)
    running.add(rows)
    for changed in ({"threshold": 3_000_000}, {"reach_m": 3_000, "attach_m": 9_000}, {"precise_m": 2_000}):
        running.adopt(msgspec.structs.replace(standing(), **changed))
        same_as_one_run(running, rows, links)
    running.add([said("more", drawn)])


def test_two_hundred_batches_of_a_year_give_its_one_partition() -> None:
    reports = read_csv(year(1_000, 21)[0].encode(), "year.csv").reports
    running = Running(calibrate(reports))
    order = list(range(len(reports)))
    random.Random(21).shuffle(order)
    for start in range(0, len(order), 5):
        running.add_reports(reports, order[start : start + 5])
    one = fuse(reports, running.parameters)
    assert running.reports().ids == reports.ids
    assert {frozenset(group) for group in running.partition().values()} == together(reports, one)


def test_the_incidents_around_a_report_come_out_the_same_when_fused_alone() -> None:
    drawn = random.Random(8)
    rows = [said(f"r{k}", drawn) for k in range(80)]
    running = Running(standing())
    running.add(rows)
    for row in rows:
        some = running.around(row.id)
        groups = together(some, fuse(some, running.parameters))
        assert frozenset(running.incident(row.id).members) in groups
        assert set(running.incident(row.id).members) <= set(running.component(row.id))


def test_what_is_not_here_cannot_be_asked_for() -> None:
    running = Running(standing())
    with pytest.raises(RuntimeError, match="the report x is not among"):
        running.recall("x")
