# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Builds the exercise: signs what the rooms plan, logs a cosigned head an hour, and makes a folder of it.

    exercise_leaves(...)   the leaves alone, one by one, in constant memory beside the tree's edge
    build_exercise(path)   DIR/record, DIR/local, and DIR/truth.jsonl beside them

The same parameters give the same bytes everywhere. Every leaf is judged by the record's own fold as it is
taken in, and one that would be void stops the build; with `bad` some are put in that must be.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from heapq import merge
from pathlib import Path

import msgspec

from sulh.clock import format_time
from sulh.errors import Refused
from sulh.exercise.bad import bad_leaf
from sulh.exercise.cast import HOST, Cast, log_signer
from sulh.exercise.land import Ring, make_land
from sulh.exercise.sealing import Sealing
from sulh.exercise.stream import Stream
from sulh.exercise.traffic import Traffic, Utterance, World
from sulh.exercise.traffic_agreement import AgreementTraffic
from sulh.exercise.traffic_cases import CasesTraffic
from sulh.exercise.traffic_incidents import IncidentsTraffic
from sulh.exercise.traffic_operations import CommitmentsTraffic, OperationsTraffic
from sulh.exercise.traffic_parameters import ParametersTraffic
from sulh.exercise.traffic_talks import TalksTraffic
from sulh.exercise.truth import Planted, line_of
from sulh.exercise.watch import Watch
from sulh.host.folder import Folder
from sulh.log.journal import Journal
from sulh.log.merkle import EMPTY_ROOT, Frontier, leaf_hash
from sulh.log.note import TreeHead
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer
from sulh.log.store import CHECKPOINT, FolderLock
from sulh.mechanism import RULESETS
from sulh.recompute.replay import State
from sulh.recompute.snapshot import save_snapshot
from sulh.record.kinds import Head
from sulh.record.policies import POLICIES
from sulh.record.sealing import SealedSaid
from sulh.statement.envelope import Seen
from sulh.statement.speaker import EMPTY_TREE, Said

# Each room's traffic; a later room adds its line. Of equal moments the earlier line speaks first.
TRAFFIC: tuple[Traffic, ...] = (
    AgreementTraffic(),
    TalksTraffic(),
    OperationsTraffic(),
    CommitmentsTraffic(),
    CasesTraffic(),
    ParametersTraffic(),
    IncidentsTraffic(),
)

SEED = "sulh exercise"
STATEMENTS, DAYS = 1_000, 42
MIN_STATEMENTS, MAX_STATEMENTS = 200, 10_000_000
MIN_DAYS, MAX_DAYS = 14, 3_650  # ten years; the screen of days ends before that (reporting/held.py)
START = datetime(2026, 3, 1, tzinfo=UTC)
GROUP = 256  # leaves per commit: as admission has it
PUBLISH_EVERY = 65_536  # leaves between publishes of a long build: one level-1 tile
HEAD_AFTER = timedelta(minutes=55)  # a head is due an hour after the first statement that none covers
LABELS_KEPT = 65_536  # labels of incidents that later statements may still refer to
BAD_EVERY = 100
TRUTH = "truth.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What was built: entries, root (32 bytes) and state digest (hex); `beside`: what opens its seals."""

    size: int
    root: bytes
    digest: str
    beside: tuple[SealedSaid, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One leaf of the exercise, whether it is a head, and the truth that was planted with it."""

    leaf: bytes
    head: bool = False
    bad: bool = False
    truth: Planted | None = None


class Exercise:
    """One exercise: iterate it once. `roots` has the root at every size that a head names."""

    def __init__(
        self,
        *,
        seed: str = SEED,
        statements: int = STATEMENTS,
        days: int = DAYS,
        line: Ring | None = None,
        bad: bool = False,
    ) -> None:
        _require_size(statements, days)
        self.world = World(seed=seed, start=START, days=days, land=make_land(seed, line))
        self.statements = statements
        self.roots: dict[int, bytes] = {0: EMPTY_ROOT}
        self.note = b""
        self._bad = bad
        self._cast = Cast(seed, START)
        self._log, self._watch = log_signer(), Watch(self.world, self._cast)
        self._frontier = Frontier()
        self._seen = EMPTY_TREE
        self._lasting: dict[str, str] = {}
        self.sealing = Sealing(self.world, self._cast, self._lasting)
        self._recent: dict[str, str] = {}

    def __iter__(self) -> Iterator[Made]:
        # 1. Founding.  2. A head that everyone has seen, and what they computed up to there.
        founding = [said.leaf for said in self._cast.found()]
        for leaf in founding:
            yield self._take(Made(leaf=leaf))
        yield self._head(START + timedelta(minutes=1))
        for said in self._watch.digests(founding, self.roots.__getitem__, self._seen):
            yield self._take(Made(leaf=said.leaf))
        # 3. Traffic, and a head an hour while there is any.
        waiting: datetime | None = None
        for number, utterance in enumerate(self.utterances(), 1):
            if waiting is not None and utterance.moment >= waiting + HEAD_AFTER:
                yield self._head(waiting + HEAD_AFTER)
                for said in self._after(waiting + HEAD_AFTER):
                    yield self._take(Made(leaf=said.leaf))
                waiting = None
            waiting = waiting or utterance.moment
            said = self._say(utterance)
            yield self._take(Made(leaf=said.leaf, truth=utterance.truth))
            if self._bad and number % BAD_EVERY == 0:
                leaf = bad_leaf(self._cast, said, self._lasting["t1"], self._seen, number // BAD_EVERY)
                yield self._take(Made(leaf=leaf, bad=True))
        # 4. The last head.
        yield self._head((waiting or self.world.end) + HEAD_AFTER)

    def utterances(self) -> Iterator[Utterance]:
        """What every room plans, merged by time: exactly `statements`."""
        rng = Stream(self.world.seed, "traffic")
        planned = {t.room: list(t.plan(self.world, rng.fork(t.room))) for t in TRAFFIC if not t.fills}
        rest = self.statements - sum(len(said) for said in planned.values())
        filling = [traffic for traffic in TRAFFIC if traffic.fills]
        if rest < 0:
            raise Refused(
                "exercise_too_small",
                "over {days} days this exercise has at least {least} statements, and {found} were asked for; "
                "ask for more of them or for fewer days",
                days=self.world.days,
                least=self.statements - rest,
                found=self.statements,
            )
        plans: list[Iterator[Utterance]] = []
        for traffic in TRAFFIC:
            if traffic.fills:
                turn = filling.index(traffic)
                count = rest * (turn + 1) // len(filling) - rest * turn // len(filling)
                world = replace(self.world, count=count)
                plans.append(traffic.plan(world, rng.fork(traffic.room)))
            else:
                plans.append(iter(planned[traffic.room]))
        return merge(*plans, key=lambda utterance: utterance.moment)

    def _after(self, moment: datetime) -> Iterator[Said]:
        """What is said on seeing a head: who kept its cosignature back, and what is sealed meanwhile."""
        yield from self._watch.silences(self._seen, moment)
        yield from self.sealing.due(moment, self._seen)

    def _say(self, utterance: Utterance) -> Said:
        draft = utterance.draft
        body = draft.body
        if utterance.sized:
            body = msgspec.structs.replace(body, size=self._seen.size)
        labels = _Both(self._lasting, self._recent)
        if utterance.filled is not None:
            body = utterance.filled(body, labels)
        said = self._cast.speaker(utterance.org, utterance.role).say(
            draft.kind,
            body,
            seen=self._seen,
            occurred=draft.occurred,
            refs=draft.resolved(labels),
            marking=draft.marking,
            lang=draft.lang,
        )
        if draft.label:
            (self._lasting if utterance.lasting else self._recent)[draft.label] = said.id
            if len(self._recent) > LABELS_KEPT:
                del self._recent[next(iter(self._recent))]
        return said

    def _take(self, made: Made) -> Made:
        self._frontier.push(0, leaf_hash(made.leaf))
        return made

    def _head(self, moment: datetime) -> Made:
        """A head over everything so far, as an entry with its cosignatures."""
        size, root = self._frontier.size, self._frontier.root()
        self.roots[size] = root
        body = TreeHead(origin=self._log.name, size=size, root=root).body()
        self.note = self._log.sign(body) + self._watch.lines(body, moment)
        head = Head(note=self.note.decode(), logged_at=format_time(moment))
        said = self._cast.speaker(HOST, "host").say(
            "record.head.v1", head, seen=self._seen, marking="TLP:CLEAR"
        )
        self._seen = Seen(size=size, root=root.hex())
        return self._take(Made(leaf=said.leaf, head=True))

    def checkpoint(self) -> bytes:
        """The last head of all, cosigned by all: what is published."""
        body = TreeHead(origin=self._log.name, size=self._frontier.size, root=self._frontier.root()).body()
        moment = self.world.end + timedelta(hours=2)
        return self._log.sign(body) + self._watch.lines(body, moment)

    @property
    def root(self) -> bytes:
        """Root of everything so far."""
        return self._frontier.root()


def exercise_leaves(
    *,
    seed: str = SEED,
    statements: int = STATEMENTS,
    days: int = DAYS,
    line: Ring | None = None,
    bad: bool = False,
) -> Iterator[bytes]:
    """The leaves of an exercise in order, for benches that need no folder."""
    for made in Exercise(seed=seed, statements=statements, days=days, line=line, bad=bad):
        yield made.leaf


Progress = Callable[[int, int], None]


def build_exercise(
    path: Path,
    *,
    seed: str = SEED,
    statements: int = STATEMENTS,
    days: int = DAYS,
    line: Ring | None = None,
    bad: bool = False,
    progress: Progress | None = None,
) -> Built:
    """Make the exercise in an empty folder. Raises Refused `folder_exists`, `exercise_size`, `exercise_too_small`."""
    exercise = Exercise(seed=seed, statements=statements, days=days, line=line, bad=bad)
    folder = Folder(path)
    folder.make()
    lock = FolderLock(folder.local / "lock")
    try:
        journal = Journal(folder.local / "journal.sqlite")
        try:
            state = _write(folder, journal, exercise, progress)
        finally:
            journal.close()
        store = folder.store()
        store.replace(CHECKPOINT, exercise.checkpoint())
        reader = LogReader(store, log_signer().verifier)
        head = reader.head()
        if head.root != exercise.root:
            raise RuntimeError("the folder's root is not the one that was signed along the way")
        save_snapshot(folder.local / "snapshot", state, reader)
    finally:
        lock.release()
    beside = tuple(exercise.sealing.beside.values())
    return Built(size=head.size, root=head.root, digest=state.digest(), beside=beside)


def _write(folder: Folder, journal: Journal, exercise: Exercise, progress: Progress | None) -> State:
    store = folder.store()
    sequencer = Sequencer(journal, store, journal, log_signer())
    sequencer.open()
    state = State(RULESETS, exercise.roots.__getitem__)
    group: list[bytes] = []
    with open(folder.path / TRUTH, "wb") as truth:
        for made in exercise:
            taken = state.take(made.leaf, signed=not made.bad)
            if (taken.why is not None) != made.bad:
                raise RuntimeError(f"entry {taken.index} of the exercise: {taken.why}")
            if made.truth is not None:
                truth.write(line_of(made.truth))
            group.append(made.leaf)
            if len(group) == GROUP:
                sequencer.commit(group)
                group = []
                if state.size % PUBLISH_EVERY == 0:
                    sequencer.publish()
                if progress is not None:
                    progress(min(state.size, exercise.statements), exercise.statements)
        sequencer.commit(group)
        truth.flush()
        os.fsync(truth.fileno())
    sequencer.publish()
    charter = state.record.charter
    if charter is None:
        raise RuntimeError("an exercise has a charter")
    for name, text in POLICIES:
        store.replace(name, text(charter).encode())
    return state


class _Both(dict[str, str]):
    """Two sets of labels as one, without copying them for each statement."""

    def __init__(self, lasting: dict[str, str], recent: dict[str, str]) -> None:
        super().__init__()
        self._lasting, self._recent = lasting, recent

    def __contains__(self, label: object) -> bool:
        return label in self._lasting or label in self._recent

    def __getitem__(self, label: str) -> str:
        found = self._lasting.get(label)
        return self._recent[label] if found is None else found


def _require_size(statements: int, days: int) -> None:
    if not (MIN_STATEMENTS <= statements <= MAX_STATEMENTS and MIN_DAYS <= days <= MAX_DAYS):
        raise Refused(
            "exercise_size",
            "an exercise has {least} to {most} statements over {shortest} to {longest} days, and {statements} over "
            "{days} days were asked for",
            least=MIN_STATEMENTS,
            most=MAX_STATEMENTS,
            shortest=MIN_DAYS,
            longest=MAX_DAYS,
            statements=statements,
            days=days,
        )
