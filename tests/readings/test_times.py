# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Proven times: between the head that was seen and the heads that cover; whose word each bound is."""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from sulh.mechanism import States
from sulh.readings.cosigners import Stood, cosigners
from sulh.readings.times import By, Proven, Times, proven
from sulh.record.heads import HeadRow, Witnessing
from sulh.record.kinds import Amendment
from sulh.record.rows import read_row
from sulh.record.trust_kinds import Silence
from sulh.statement.canon import encode
from tests.record.test_decisions import FOUR, approve, propose
from tests.record.world import BEGIN, World, charter_body, cosigner, made


def at(minutes: float) -> datetime:
    return BEGIN + timedelta(minutes=minutes)


def text(minutes: float) -> str:
    return at(minutes).isoformat().replace("+00:00", "Z")


def states(world: World) -> States:
    return States(world.host.state.rows)


def said(world: World) -> tuple[int, int]:
    """Index of a new word, and the size that it had seen."""
    seen = world.seen().size
    return world.admit(world.word("now")), seen


def test_a_statement_lies_between_the_head_it_saw_and_the_second_cosigner_that_covers_it(
    tmp_path: Path,
) -> None:
    world = made(tmp_path, cosigners=FOUR)
    first = said(world)
    world.head(FOUR, at=at(10))
    world.head(FOUR, at=at(11))  # only now a head covers the entry that says so
    second = said(world)
    world.head(("almond", "walnut"), at=at(20))
    assert proven(states(world), *second) == Proven(
        # It has seen the second head: what that one's entry made of `now` stands after it.
        not_before=text(10),
        not_before_by=By.COSIGNERS,
        not_after=None,
        not_after_by=By.UNKNOWN,
    )
    world.head(("heron",), at=at(30))
    assert proven(states(world), *second).not_after == text(30)
    assert proven(states(world), *first) == Proven(
        not_before="2025-11-01T08:00:00Z",
        not_before_by=By.CHARTER,
        not_after=text(10),
        not_after_by=By.COSIGNERS,
    )
    world.host.close()


def test_the_earliest_pair_counts_and_one_of_it_is_a_co_chair(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    entry = said(world)
    world.head(("almond",), at=at(10))
    world.head(("walnut",), at=at(11))
    world.head(("stork",), at=at(12))
    world.head(FOUR, at=at(50))
    assert proven(states(world), *entry).not_after == text(12)
    world.host.close()


def test_without_cosigners_both_bounds_are_the_hosts_word(tmp_path: Path) -> None:
    world = made(tmp_path)
    world.head(at=at(10))
    entry = said(world)
    assert proven(states(world), *entry).not_after_by is By.UNKNOWN
    world.head(at=at(20))
    assert proven(states(world), world.host.state.size, world.host.state.size) == Proven(
        not_before=text(20), not_before_by=By.HOST, not_after=None, not_after_by=By.UNKNOWN
    )
    assert proven(states(world), *entry).not_after_by is By.HOST
    world.host.close()


def test_of_one_cosigner_it_is_that_ones_word(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=("almond",))
    entry = said(world)
    world.head((), at=at(10))
    assert (
        proven(states(world), *entry).not_after is None
    )  # the host's word is none, once another is declared
    world.head(("almond",), at=at(20))
    found = proven(states(world), *entry)
    assert (found.not_after, found.not_after_by) == (text(20), By.COSIGNER)
    world.host.close()


def test_cosigners_that_come_later_bound_what_was_said_before(tmp_path: Path) -> None:
    world = made(tmp_path)
    entry = said(world)
    world.head(at=at(10))
    assert proven(states(world), *entry).not_after == text(10)
    watched = charter_body(cosigners=FOUR).cosigners
    proposed = propose(world, Amendment(why="watch", cosigners=watched))
    for org in ("walnut", "heron", "stork"):
        world.admit(approve(world, proposed, org))
    world.head(FOUR, at=at(60))
    found = proven(states(world), *entry)
    assert (found.not_after, found.not_after_by) == (text(60), By.COSIGNERS)
    world.host.close()


def test_a_silent_cosigner_is_shown_since_when_and_by_whose_word(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    world.head(FOUR, at=at(10))
    world.head(("almond", "heron", "stork"), at=at(20))
    world.head(("almond", "heron", "stork"), at=at(30))
    seen = world.seen()
    body = Silence(cosigner="walnut", size=seen.size, root=seen.root, asked=(text(21), text(25)))
    world.admit(world.of("heron", "co_chair").say("record.silence.v1", body, seen=seen))
    shown = {one.id: one for one in cosigners(states(world))}
    walnut, almond = shown["walnut"], shown["almond"]
    assert (walnut.behind, walnut.reached, walnut.silent_since) == (2, text(10), text(20))
    assert [(one.said_by, one.asked) for one in walnut.silences] == [("heron", (text(21), text(25)))]
    assert (almond.behind, almond.silent_since, almond.silences) == (0, None, ())
    assert walnut.vkeys == (cosigner("walnut").vkey,)
    world.host.close()


@pytest.mark.parametrize("seed", range(4))
def test_times_that_follow_heads_are_those_read_anew_whatever_cosigners_say(
    tmp_path: Path, seed: int
) -> None:
    drawn = Random(seed)
    world = made(tmp_path, cosigners=FOUR)
    rows = world.host.state.rows
    kept, followed, size = States(rows), rows.follow(), 40
    kept.shared(Times)
    for _ in range(30):
        for _ in range(drawn.choice((1, 1, 2, 5))):
            size += drawn.randrange(1, 9)
            rows.put("record", f"head/{size + 1}", encode(_head(drawn, size)))
        if drawn.random() < 0.05:  # one that stands before others: all is read anew
            rows.put("record", f"head/{drawn.randrange(2, 40)}", encode(_head(drawn, 1)))
        changed = followed.taken()
        assert changed is not None
        kept.advance(changed)
        anew = States(rows)
        assert kept.shared(Stood).size == anew.shared(Stood).size
        assert (kept.shared(Stood).held, kept.shared(Stood).beyond(9)) == (
            anew.shared(Stood).held,
            anew.shared(Stood).beyond(9),
        )
        for index in range(0, size + 12):
            found = kept.shared(Times).proven(index, index)
            assert found == anew.shared(Times).proven(index, index)
            assert found.not_after == _plainly(anew, index)
    world.host.close()


def _plainly(states: States, index: int) -> str | None:
    """The earliest moment that a co-chair and another have both reached, of every head that covers an entry."""
    reached: dict[str, list[str]] = {}
    for _, value in states.rows.items("record", "head/"):
        row = read_row(value, HeadRow)
        for word in row.cosigners if row.size > index else ():
            reached.setdefault(word.org, []).append(word.at)
    least = {org: min(times) for org, times in reached.items()}
    pairs = [
        max(least[one], least[other])
        for one in least
        for other in least
        if one != other and one in ("heron", "stork")
    ]
    return min(pairs, default=None)


def _head(drawn: Random, size: int) -> HeadRow:
    """Of cosigners some are absent, some count backwards, some say the same again."""
    words = tuple(
        Witnessing(org=org, at=text(drawn.choice((size, 5, 10_000 - size, drawn.randrange(10_000)))))
        for org in drawn.sample(FOUR, drawn.randrange(len(FOUR) + 1))
    )
    return HeadRow(size=size, root="0" * 64, logged_at=text(size), now=text(size), cosigners=words)
