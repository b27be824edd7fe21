# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The order of incidents by their times gives, for any time and after any change, what a look at all of them gives."""

from random import Random

import pytest

from sulh.readings.incidents_dated import WIDE_S, Dated, Key, Line
from sulh.readings.partition import Group
from sulh.readings.tellings import DAY_S

SPANS = (0, 1, 600, WIDE_S - 1, WIDE_S, WIDE_S + 1, 40 * DAY_S, 4_000 * DAY_S)


def some(drawn: Random, number: int) -> tuple[Key, Dated]:
    """One that began within ten days, or far from them, or at no time that is known; many begin together."""
    anchor = f"{drawn.getrandbits(64):064x}"
    first: int | None = drawn.choice((0, 1, DAY_S)) + drawn.randrange(10) * DAY_S
    if drawn.random() < 0.05:
        first = drawn.choice((None, -(10**11), 10**11))
    last = None if first is None else first + drawn.choice(SPANS)
    one = Dated(first=first, last=last, sector=None, group=Group(anchor=anchor, members=(anchor,)))
    return (first is None, 0 if first is None else -first, number, anchor), one


def plainly(held: dict[Key, Dated], first: int | None, last: int | None) -> list[Dated]:
    """Every one looked at."""
    return [
        one
        for _, one in sorted(held.items())
        if (first is None or one.last is None or one.last >= first)
        and (last is None or one.first is None or one.first <= last)
    ]


def require_same(line: Line, held: dict[Key, Dated], drawn: Random) -> None:
    """Every answer, at ends that lie on and beside those of the incidents."""
    known = [(one.first, one.last) for one in held.values() if one.first is not None and one.last is not None]
    ends = [second + beside for pair in known for second in pair for beside in (-1, 0, 1)] or [0]
    for _ in range(20):
        low, high = sorted(drawn.choices(ends, k=2))
        for first, last in ((low, high), (None, high), (low, None), (None, None), (low, low)):
            assert line.chosen(first, last) == plainly(held, first, last)
        begun = [first for first, _ in known if first <= high]
        assert line.latest_first(high) == max(begun, default=None)
        assert line.latest(high) == max((last for first, last in known if first <= high), default=None)
        assert line.first_from(low) == min((first for first, _ in known if first >= low), default=None)
        assert line.began(low, high) == sum(low <= first < high for first, _ in known)
    assert line.earliest == min((first for first, _ in known), default=None)
    assert line.latest() == max((last for _, last in known), default=None)
    assert list(line.all) == [one for _, one in sorted(held.items())] and len(line) == len(held)


@pytest.mark.parametrize("seed", range(12))
def test_a_time_is_a_piece_of_the_order_whatever_came_and_went(seed: int) -> None:
    drawn = Random(seed)
    held = dict(some(drawn, number) for number in range(drawn.choice((0, 1, 30))))
    line = Line(held.items())
    require_same(line, held, drawn)
    for number in range(40, 80):
        if held and drawn.random() < 0.4:
            gone = drawn.choice(list(held))
            del held[gone]
            line.drop(gone)
        else:
            key, one = some(drawn, number)
            held[key] = one
            line.put(key, one)
        if number % 8 == 0:
            require_same(line, held, drawn)


def test_whoever_dates_a_thousand_reports_to_years_costs_others_nothing_but_a_look_at_each() -> None:
    key, one = some(Random(1), 0)
    wide = [
        (
            (False, -n, n, f"{n:064x}"),
            Dated(first=n, last=n + WIDE_S + 1, sector=None, group=Group(anchor=f"{n:064x}", members=())),
        )
        for n in range(1_000)
    ]
    line = Line([*wide, (key, one)])
    found = line.chosen(WIDE_S + 500, WIDE_S + 500)
    assert len([x for x in found if x.wide]) == 501  # those alone that reach it, each once
