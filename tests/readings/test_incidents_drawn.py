# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Incidents that follow whatever people say, in whatever order it comes into view, are those made anew.

What is drawn: reports, corrections, recalls, versions of another's report, links, words on them for and against,
double counts, complaints, denials, the record's time, statements that come into view long after others did.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

import pytest

from sulh.errors import Refused
from sulh.incidents.links import Act, LinkAnswerValue, LinkValue
from sulh.mechanism import States
from sulh.readings.incidents import Incidents
from tests.readings.happened import Valley, valley
from tests.readings.test_incidents_kept import advanced

ORGS = ("almond", "walnut", "heron", "stork", "rook")


@dataclass(kw_only=True)
class Crowd:
    """People who say things in a valley, and places of the log whose statements nobody has seen yet."""

    world: Valley
    drawn: Random
    reports: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    unseen: list[int] = field(default_factory=list)

    def act(self) -> None:
        """One thing happens; what the room refuses is void and stays."""
        acts: tuple[tuple[int, Callable[[], object]], ...] = (
            (14, self.tell),
            (4, self.correct),
            (2, self.recall),
            (6, self.link),
            (8, self.answer),
            (3, self.double),
            (2, self.version),
            (2, self.deny),
            (4, self.time),
            (3, self.hide),
            (4, self.show),
        )
        chosen = self.drawn.choices([one for _, one in acts], weights=[weight for weight, _ in acts])[0]
        with contextlib.suppress(Refused):
            chosen()

    def tell(self, *refs: tuple[str, str], org: str = "", sealed: bool = False) -> None:
        drawn = self.drawn
        self.reports.append(
            self.world.tell(
                org or drawn.choice(ORGS),
                *refs,
                metres=drawn.choice((0, 0, 100, 400, 2_000, 30_000)),
                minutes=drawn.choice((0, 0, 5, 30, 600)),
                radius_m=drawn.choice((100, 300, 2_000)),
                spread=drawn.choice((1, 5, 60)),
                act=drawn.choice(("shelling", "shelling", "small_arms_fire")),
                names=drawn.choice((None, "almond", "walnut")),
                count=drawn.choice((None, 1, 7)),
                sealed=sealed,
            )
        )

    def one(self) -> str:
        return self.drawn.choice(self.reports or ["00" * 32])

    def correct(self) -> None:
        old = self.one()
        self.tell(("supersedes", old), org=self.world.said_by.get(old, "rook"))

    def version(self) -> None:
        self.tell(("of", self.one()))

    def recall(self) -> None:
        report = self.one()
        self.world.about(self.world.said_by.get(report, "rook"), Act.RECALL, report)

    def link(self) -> None:
        value = self.drawn.choice(tuple(LinkValue))
        self.links.append(self.world.link(self.drawn.choice(ORGS), self.one(), self.one(), value))

    def answer(self) -> None:
        link = self.drawn.choice(self.links or ["00" * 32])
        self.world.answer(self.drawn.choice(ORGS), link, self.drawn.choice(tuple(LinkAnswerValue)))

    def double(self) -> None:
        self.links.append(self.world.double(self.drawn.choice(ORGS), self.one(), self.one()))

    def deny(self) -> None:
        self.world.deny(self.drawn.choice(ORGS), self.one())

    def time(self) -> None:
        self.world.later(hours=self.drawn.choice((1, 24, 49)))

    def hide(self) -> None:
        self.unseen.append(self.world.size)
        self.world.size += 1

    def show(self) -> None:
        """Something is disclosed or released at its own place, after others were read."""
        if self.unseen:
            at = self.unseen.pop(self.drawn.randrange(len(self.unseen)))
            size, self.world.size = self.world.size, at
            try:
                self.drawn.choice((self.tell, self.tell, self.sealed, self.correct, self.link, self.recall))()
            finally:
                self.world.size = size

    def sealed(self) -> None:
        self.tell(sealed=True)


def require_alike(kept: States, anew: States) -> None:
    one, other = kept.shared(Incidents), anew.shared(Incidents)
    assert list(one.groups) == list(other.groups)
    for name in ("head", "tellings", "recalled", "quiet", "links", "double"):
        assert getattr(one.partition.reported, name) == getattr(other.partition.reported, name), name
    assert one.dates.all == other.dates.all and one.sectors == other.sectors
    for group in other.groups:
        found, expected = one.incident(group), other.incident(group)
        assert found == expected
        assert one.links(found) == other.links(expected)


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(n, marks=pytest.mark.soak) for n in range(2, 60))])
def test_incidents_follow_whatever_is_said_in_whatever_order(seed: int) -> None:
    drawn = Random(f"incidents {seed}")
    crowd = Crowd(world=valley(), drawn=drawn)
    for _ in range(drawn.choice((0, 20))):
        crowd.act()
    followed, states = crowd.world.rows.follow(), crowd.world.states
    require_alike(states, crowd.world.states)
    for _ in range(40):
        for _ in range(drawn.choice((1, 1, 1, 2, 6))):
            crowd.act()
        advanced(states, followed)
        require_alike(states, crowd.world.states)
