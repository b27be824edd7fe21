# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Fixed slots: an organisation says as many sealed statements of each size at each slot, whether it has any or not.

    offer     what is to be said waits in the lane of its size class
    take      once a slot: of each lane one that waits, or else a dummy; the slot counts as used before
    sealed    the statement of either, made alike; handed in at a fixed moment after the slot's beginning
    done      it is durably held for the host, and waits no longer

When and how much an organisation reports then follows from its plan and from when its node ran, and from
nothing else. The plan is the node's own and stands in no charter: nobody judges it, and each may choose its
delay. A slot in which the node did not run is never made up for: a burst would tell what had waited. What must
be answered now (`waits_for_no_slot`) goes at once, and shows.

A dummy is sealed to its own organisation under a key that follows from the node's secret: it alone can tell, and
show to others, that it was one. It leaves no wraps, so that its own layer holds a stub.
"""

import base64
import hmac
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Protocol

import msgspec

from sulh.errors import Refused, misfit
from sulh.record.sealing import Recipient, SealedSaid, seal_statement
from sulh.statement.envelope import CLASSES, MIN_TAGS, Name, Seen
from sulh.statement.locker import replace_whole
from sulh.statement.seal import LENGTH_BYTES, Secret
from sulh.statement.speaker import EMPTY_TREE, Speaker

BEGIN = datetime(2000, 1, 1, tzinfo=UTC)  # slots are numbered from here, alike on every machine
LEAST_S, MOST_S = 60, 86_400  # shorter slots fill a log, longer ones are no reporting
MAX_LANES = 8  # statements a slot: at the shortest slots as many as a quota of 10,000 a day bears
MAX_WAITING = 1_000  # a lane's queue; the delay is the bound that people feel
SETTLE = timedelta(seconds=5)  # sealing to several takes longer than a dummy; handing in waits for both
SECRET_BYTES = 32
DUMMY = b"sulh/dummy/v1"
NOW_ROOMS = frozenset({"hotline"})  # what must be answered now


class Plan(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an organisation emits at each slot. `every`: seconds; `classes`: the size class of each lane, in bytes;
    `longest`: how many may wait in a lane."""

    every: int
    classes: tuple[int, ...]
    longest: int

    def check(self) -> None:
        """Refused `bad_slot_plan`."""
        lanes = 1 <= len(self.classes) <= MAX_LANES and set(self.classes) <= set(CLASSES)
        if not (LEAST_S <= self.every <= MOST_S and lanes and 1 <= self.longest <= MAX_WAITING):
            raise Refused(
                "bad_slot_plan",
                "slots of {least} to {most} seconds, 1 to {lanes} size classes (1,024 bytes doubled 0 to 10 times) and "
                "a queue of 1 to {queue} were expected",
                least=LEAST_S,
                most=MOST_S,
                lanes=MAX_LANES,
                queue=MAX_WAITING,
            )


# Most statements fit; a day's worth may wait.
QUARTER_HOURLY = Plan(every=900, classes=(1_024, 2_048), longest=96)


class Waiting(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What waits for a slot: the signed inside in base64, and the organisations it is for."""

    inside: str
    to: tuple[Name, ...]


class Kept(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a node keeps of its slots: the last number used, the secret of its dummies, what waits by size class."""

    last: int
    secret: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
    lanes: dict[str, tuple[Waiting, ...]] = {}


class Keeper(Protocol):
    """Where `Kept` lies; `keep` is durable before it returns."""

    def kept(self) -> Kept: ...
    def keep(self, kept: Kept) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Emission:
    """One statement of a slot. `waiting`: what it carries, None for a dummy; handed in at `hand_in_at`, not before."""

    number: int
    lane: int
    size_class: int
    waiting: Waiting | None
    hand_in_at: datetime


class SlotFile:
    """`Kept` in one file that only its owner reads, outside of DIR/record; made when first asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def kept(self) -> Kept:
        """See `Keeper`; Refused `bad_slots_file`: beginning anew would lose what waits."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Kept)
        except FileNotFoundError:
            fresh = Kept(last=0, secret=secrets.token_bytes(SECRET_BYTES).hex())
            self.keep(fresh)
            return fresh
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise Refused(
                "bad_slots_file",
                "{path} was expected to say what waits for a slot, but: {problem}; restore it, or put it away and "
                "what waited is lost",
                path=str(self._path),
                problem=misfit(error),
            ) from error

    def keep(self, kept: Kept) -> None:
        """See `Keeper`."""
        replace_whole(self._path, msgspec.json.encode(kept))


class Slots:
    """The slots of one organisation, for one thread. Time is passed in; nothing here looks at a clock."""

    def __init__(self, plan: Plan, keeper: Keeper) -> None:
        plan.check()
        self.plan = plan
        self._keeper = keeper
        self._kept = keeper.kept()

    def number_at(self, now: datetime) -> int:
        """The number of the slot that `now` lies in."""
        return (now - BEGIN) // timedelta(seconds=self.plan.every)

    def begins(self, number: int) -> datetime:
        """When a slot begins."""
        return BEGIN + number * timedelta(seconds=self.plan.every)

    def next_at(self, now: datetime) -> datetime:
        """When `take` is to be called again."""
        return self.begins(max(self.number_at(now), self._kept.last) + 1)

    def waiting(self, size_class: int) -> int:
        """How many wait in the lanes of a size class."""
        return len(self._kept.lanes.get(str(size_class), ()))

    def offer(self, inside: bytes, to: Sequence[str], now: datetime) -> datetime:
        """Let what `sign_inner` gave wait for its slot; the moment at which it is handed in if all goes well.

        Durable when this returns. Refused `slot_too_long`, `slot_recipients`, `slots_full`.
        """
        size_class = self._lane_of(inside)
        lanes = self.plan.classes.count(size_class)
        if not 1 <= len(set(to)) == len(to) <= MIN_TAGS:
            # More tags than a dummy shows would tell that this is none.
            raise Refused(
                "slot_recipients",
                "1 to {limit} different recipients were expected for a slot, {found} found; seal it to fewer, twice if "
                "need be",
                limit=MIN_TAGS,
                found=len(to),
            )
        queue = self._kept.lanes.get(str(size_class), ())
        if len(queue) >= self.plan.longest:
            raise Refused(
                "slots_full",
                "{waiting} statements of this size wait for their slots already; wait, or hand it in at once, which "
                "shows that there was something to say",
                waiting=len(queue),
            )
        one = Waiting(inside=base64.b64encode(inside).decode(), to=tuple(to))
        self._put(size_class, (*queue, one), self._kept.last)
        first = max(self.number_at(now), self._kept.last) + 1
        return self.begins(first + len(queue) // lanes) + SETTLE

    def take(self, now: datetime, able: Callable[[str], bool] = lambda org: True) -> tuple[Emission, ...]:
        """What is to be emitted in the slot that `now` lies in; nothing if it was used, before a crash too.

        Its number is durable before anything is sealed: a slot is used once at most, with or without traffic.
        `able`: whether there is a key to seal to an organisation. What waits for one that let its key expire waits
        on, and the next goes: a gap from then on would tell it, and everybody, that something was meant for it.
        """
        number = self.number_at(now)
        if number <= self._kept.last:  # also a clock that was set back
            return ()
        self._kept = msgspec.structs.replace(self._kept, last=number)
        self._keeper.keep(self._kept)
        found = []
        heads: dict[int, int] = {}
        for lane, size_class in enumerate(self.plan.classes):
            queue = [
                one for one in self._kept.lanes.get(str(size_class), ()) if all(able(org) for org in one.to)
            ]
            at = heads.get(size_class, 0)
            heads[size_class] = at + 1
            found.append(
                Emission(
                    number=number,
                    lane=lane,
                    size_class=size_class,
                    waiting=queue[at] if at < len(queue) else None,
                    hand_in_at=self.begins(number) + SETTLE,
                )
            )
        return tuple(found)

    def done(self, emission: Emission) -> None:
        """Its leaf is durably held for the host. What was sealed and not held before a crash waits on, and goes
        again; one inside that was sealed twice counts once (`record/gate.py`)."""
        queue = self._kept.lanes.get(str(emission.size_class), ())
        if emission.waiting in queue:
            at = queue.index(emission.waiting)
            self._put(emission.size_class, queue[:at] + queue[at + 1 :], self._kept.last)

    def sealed(
        self,
        emission: Emission,
        speaker: Speaker,
        own: Recipient,
        recipients: Mapping[str, Recipient],
        seen: Seen = EMPTY_TREE,
    ) -> SealedSaid:
        """The statement of an emission. `speaker` has the sealing key, `own` is its organisation's published key.

        Keep ciphertexts and wraps where `wraps` are not empty; a dummy has none.
        """
        if emission.waiting is not None:
            inside = base64.b64decode(emission.waiting.inside)
            return seal_statement(
                speaker, inside, [recipients[org] for org in emission.waiting.to], seen=seen
            )
        text = DUMMY.ljust(emission.size_class - LENGTH_BYTES, b"\0")
        done = seal_statement(
            speaker,
            text,
            [own],
            seen=seen,
            secrets=lambda _: self.dummy_secret(emission.number, emission.lane),
        )
        return SealedSaid(said=done.said, ciphertexts={}, wraps=b"")

    def dummy_secret(self, number: int, lane: int) -> Secret:
        """By which the node knows a dummy again, and shows to others that it was one (`record.disclose.v1`)."""
        root = bytes.fromhex(self._kept.secret)
        drawn = [hmac.digest(root, f"sulh/dummy/v1 {use} {number} {lane}".encode(), "sha256") for use in "kn"]
        return Secret(key=drawn[0], nonce=drawn[1])

    def _lane_of(self, inside: bytes) -> int:
        needed = len(inside) + LENGTH_BYTES
        size_class = next((one for one in CLASSES if needed <= one), 0)
        if size_class not in self.plan.classes:
            # Another class than the slots' own would tell it from a dummy.
            raise Refused(
                "slot_too_long",
                "{size} bytes fit into no size class of the slots ({classes}); shorten it, or give the slots a lane "
                "of that class for all time from now on",
                size=len(inside),
                classes=", ".join(str(one) for one in self.plan.classes),
            )
        return size_class

    def _put(self, size_class: int, queue: tuple[Waiting, ...], last: int) -> None:
        lanes = {**self._kept.lanes, str(size_class): queue}
        kept = Kept(
            last=last, secret=self._kept.secret, lanes={name: one for name, one in lanes.items() if one}
        )
        self._keeper.keep(kept)
        self._kept = kept


def waits_for_no_slot(kind: str) -> bool:
    """Whether a kind goes at once, slots or not."""
    return kind.partition(".")[0] in NOW_ROOMS
