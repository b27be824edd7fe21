# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Names of incidents: they stay, they lead on after merges and splits, and they follow from the log alone."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.fusion import identity
from sulh.fusion.identity import Became, Differences, Identities, Names, differences, incident_name, pinned
from sulh.fusion.incremental import Incident, Running
from sulh.fusion.parameters import standing
from sulh.fusion.reports import Links, Said
from tests.fusion.test_incremental import plain, said


def world(seed: int, count: int = 30) -> list[Said]:
    drawn = random.Random(seed)
    return [said(f"r{k}", drawn) for k in range(count)]


def named(running: Running, incident: Incident) -> bool:
    """Whether it rests on more than reports that merely attach."""
    return running.kind(incident.anchor) == Names.OPEN


def run(rows: list[Said], sizes: list[int]) -> Running:
    running, at = Running(standing()), 0
    for size in [*sizes, len(rows)]:
        running.add(rows[at : at + size])
        at += size
    return running


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32), sizes=st.lists(st.integers(1, 9), max_size=8))
def test_names_aliases_and_revisions_follow_from_the_log_and_no_batch(seed: int, sizes: list[int]) -> None:
    rows = world(seed)
    assert list(run(rows, sizes).incidents()) == list(run(rows, [1] * len(rows)).incidents())


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_late_report_renames_no_incident_that_it_does_not_merge_or_split(seed: int) -> None:
    running = Running(standing())
    known: set[str] = set()
    for row in world(seed, 40):
        before = {
            incident.name: incident.members for incident in running.incidents() if named(running, incident)
        }
        running.add([row])
        after = {members: name for name, members in running.partition().items()}
        for name, members in before.items():
            stayed = {tuple(sorted(members, key=running.store.at.__getitem__)), (*members, row.id)}
            assert all(after[group] == name for group in stayed if group in after)
        for incident in running.incidents():
            assert incident.name == incident_name(incident.anchor)  # so no alias is another's name
            found = running.find(incident.name)
            assert found == incident
            assert all(running.find(alias) == incident for alias in incident.aliases)
            known.add(incident.name)
        assert all(running.find(name) is not None for name in known)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_who_reads_no_sealed_report_sees_the_same_names_aliases_and_revisions(seed: int) -> None:
    rows = world(seed, 40)
    whole, less = run(rows, []), run([row for row in rows if not row.sealed], [])
    sealed = {row.id for row in rows if row.sealed}
    seen = {
        incident.name: (
            incident.aliases,
            incident.derived_from,
            incident.revision,
            set(incident.members) - sealed,
        )
        for incident in whole.incidents()
        if not sealed.issuperset(incident.members)
    }
    assert seen == {i.name: (i.aliases, i.derived_from, i.revision, set(i.members)) for i in less.incidents()}


def test_a_report_between_two_incidents_merges_them_under_the_older_name() -> None:
    running = Running(standing())
    running.add([plain("a"), plain("b", north_m=30_000)])
    older, younger = running.incident("a"), running.incident("b")
    assert older != younger
    running.link(Links(must=(("a", "b"),)))
    one = running.incident("b")
    assert (one.name, one.aliases, one.revision) == (older.name, (younger.name,), 2)
    assert running.find(younger.name) == one


def test_what_splits_off_says_from_where_and_takes_its_own_name_again() -> None:
    running = Running(standing(), Links(must=(("a", "b"), ("b", "c"))))
    running.add([plain("a"), plain("b", north_m=30_000), plain("c", north_m=30_100)])
    whole = running.incident("c")
    assert whole.members == ("a", "b", "c")
    running.link(Links(must=(("b", "c"),), cannot=(("a", "b"),)))
    part = running.incident("c")
    assert part.members == ("b", "c") and part.name == incident_name("b")
    assert part.derived_from == whole.name == running.incident("a").name
    assert running.incident("a").revision == 4 and part.revision == 1


def test_the_name_of_a_recalled_report_leads_to_those_it_was_with() -> None:
    running = Running(standing())
    running.add([plain("a"), plain("b"), plain("c")])
    name = running.incident("a").name
    running.recall("a")
    heir = running.incident("b")
    assert heir.members == ("b", "c") and heir.aliases == (name,) and running.find(name) == heir
    running.add([plain("a")])
    assert running.incident("b").name == name  # its place in the log is its own
    for one in ("a", "b", "c"):
        running.recall(one)
    assert running.find(name) is None and not list(running.incidents())


def test_vague_and_sealed_reports_name_nothing_that_others_are_in() -> None:
    running = Running(standing())
    running.add([plain("v", sigma_m=9_000), plain("s", sealed=True)])
    alone = running.incident("v").name
    running.add([plain("a")])
    one = running.incident("v")
    assert one.members == ("v", "s", "a") and one.attached == ("v", "s")
    assert (one.name, one.aliases) == (incident_name("a"), ())
    assert running.find(alone) == one


def test_a_correction_keeps_the_place_and_the_name() -> None:
    running = Running(standing())
    running.add([plain("a"), plain("b")])
    name = running.incident("a").name
    running.add([plain("a", north_m=200)])
    assert running.incident("a").name == running.incident("b").name == name
    running.add([plain("a", north_m=50_000)])
    assert running.incident("a").name == name and running.incident("b").derived_from == name


def test_two_reports_made_to_share_a_name_get_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "incident_name", lambda report, chars=12: "I-" + "same" * (chars // 4))
    names = Identities()
    names.enter(0, "a", Names.OPEN)
    names.enter(1, "b", Names.OPEN)
    assert names.name(0, "a") != names.name(1, "b")
    assert (names.find(names.name(0, "a")), names.find(names.name(1, "b"))) == (0, 1)


def test_adopting_parameters_goes_on_with_the_same_names() -> None:
    rows = world(5, 40)
    running = run(rows, [])
    before = list(running.incidents())
    running.adopt(running.parameters)
    assert list(running.incidents()) == before


@pytest.mark.parametrize(
    ("partition", "became", "added", "missing"),
    [
        ({"I-a": "abc", "I-x": "x"}, Became.UNCHANGED, (), ()),
        ({"I-a": "abcd"}, Became.GROWN, ("d",), ()),
        ({"I-a": "ab"}, Became.GROWN, (), ("c",)),
        ({"I-o": "oabc"}, Became.MERGED_INTO, ("o",), ()),
        ({"I-a": "a", "I-b": "bcx"}, Became.SPLIT, ("x",), ()),
        ({"I-x": "x"}, Became.GONE, (), ("a", "b", "c")),
    ],
)
def test_a_pinned_list_of_members_is_told_what_became_of_it(
    partition: dict[str, str], became: Became, added: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    found = pinned("I-a", "abc", partition)
    assert (found.became, found.added, found.missing) == (became, added, missing)
    assert found.incidents == tuple(name for name in sorted(partition) if set(partition[name]) & set("abc"))


def test_other_parameters_show_what_they_would_merge_split_and_leave() -> None:
    found = differences(
        {"I-a": "ab", "I-c": "c", "I-d": "de", "I-f": "f"}, {"I-a": "abc", "I-d": "d", "I-e": "e", "I-f": "f"}
    )
    assert found == Differences(
        unchanged=("I-f",), merged=(("I-a", ("I-a",)), ("I-c", ("I-a",))), split=(("I-d", ("I-d", "I-e")),)
    )
