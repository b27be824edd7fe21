# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The small interface by which each room adds its traffic to the exercise.

A room's traffic is one module with one class (see `traffic_talks.py` for the shortest) and one line in
`build.TRAFFIC`. It plans utterances in time order; labels take the place of ids until each is signed.

    fills = False   the room says as much as the days ask for; its plan is made first and counted
    fills = True    the room is given `world.count`, and plans exactly so many; it streams, whatever the size
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from sulh.clock import When
from sulh.exercise.cast import NAMES, ZONES
from sulh.exercise.land import Land
from sulh.exercise.stream import Stream
from sulh.exercise.truth import Planted
from sulh.language import LANGUAGES
from sulh.statement.assertion import How, Says
from sulh.statement.canon import Said
from sulh.statement.draft import Draft

# Hours at which desks send what they have: a truce's paper comes in rounds, and each round is followed by
# one head. Between them the record is quiet.
ROUNDS = (4, 8, 12, 16, 20)
ROUND_MINUTES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One statement that somebody will sign at a moment.

    lasting  whether later statements may refer to its label however long after; else for some weeks only
    truth    the event that was planted with it, if this is the first word about one
    sized    whether its body's `size` is that of the head that its speaker has seen, known once it is signed
    filled   puts ids into its body in the place of labels, once those are known
    """

    moment: datetime
    org: str
    role: str
    draft: Draft
    lasting: bool = False
    truth: Planted | None = None
    sized: bool = False
    filled: Callable[[Said, Mapping[str, str]], Said] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What every room's traffic may build on; `count` is the number of statements that a filling room plans."""

    seed: str
    start: datetime
    days: int
    land: Land
    count: int = 0

    @property
    def end(self) -> datetime:
        """The moment at which the exercise ends."""
        return self.start + timedelta(days=self.days)

    def day(self, number: int) -> datetime:
        """The beginning (UTC) of a day of the exercise, from 0 on."""
        return self.start + timedelta(days=number)

    def in_round(self, moment: datetime, minute: int) -> datetime:
        """The moment at which a desk sends what it learned at `moment`: some minutes into the next round."""
        for hour in ROUNDS:
            sent = moment.replace(hour=hour, minute=minute % ROUND_MINUTES, second=0, microsecond=0)
            if sent >= moment:
                return min(sent, self._last_round(minute))
        tomorrow = (moment + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        return self.in_round(tomorrow, minute)

    def _last_round(self, minute: int) -> datetime:
        return self.end - timedelta(hours=4) + timedelta(minutes=minute % ROUND_MINUTES)


class Traffic(Protocol):
    """One room's share of the exercise."""

    @property
    def room(self) -> str: ...
    @property
    def fills(self) -> bool: ...

    def plan(self, world: World, rng: Stream) -> Iterator[Utterance]:
        """The room's utterances, earliest first; nothing but `world` and `rng` decides them."""
        ...


def at(moment: datetime, org: str) -> When:
    """An instant as an organisation's own clock shows it."""
    zone = ZONES[org]
    sign = -1 if zone[0] == "-" else 1
    offset = sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
    text = (moment + offset).replace(tzinfo=None).isoformat() + zone
    return When(since=text, until=text, zone=zone)


def on_day(moment: datetime, org: str) -> When:
    """The day that an organisation's calendar shows at that instant, its hour left open."""
    text = at(moment, org).since[:10]
    return When(since=text, until=text, zone=ZONES[org])


def language(number: int) -> str:
    """The language of the numbered thing: all six in turn."""
    return LANGUAGES[number % len(LANGUAGES)]


def own(org: str, lang: str) -> Says:
    """An organisation's own word by its key, its name as that language has it."""
    return Says(speaker=NAMES[org][lang], how=How.OWN_ACT, for_org=org)
