# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Everybody in one place: histories, voices, cosigners, mirrors, the wire between them, and one clock."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.note import add_line
from sulh.record.kinds import Head
from sulh.record.receipts import Receipt
from sulh.statement.speaker import Said, Speaker
from tests.record.world import BEGIN, cosigner
from tests.simulator.actors import Careless, Mirror, View, Voice, Watcher, consistency
from tests.simulator.branch import Attempt, Branch
from tests.simulator.disk import Disk
from tests.simulator.founding import COSIGNERS, LONG, founded
from tests.simulator.rules import Rules

# What only the host asks (admission, step 3); no replica repeats it.
COURTESIES = frozenset({"too_many_gaps", "quota"})
MIRRORS = ("almond", "walnut", "outsider")


class Reading:
    """A reader was shown a log: whether it continues what the reader had, and what the reader made of it."""

    def __init__(self, who: str, honest: bool | None, outcome: str, true: bool) -> None:
        self.who = who
        self.continues = honest  # None: answers were falsified on the way, and either outcome may be right
        self.outcome = outcome  # "taken", "Tampered", "late"
        self.true = true  # what it holds afterwards is some history that the log key signed


class Scene:
    """The state of one simulated mechanism. `seed` decides everything that happens in it."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.random = Random(seed)
        self.minutes = 60
        self.host_skew = 0
        start = founded(COSIGNERS[seed % len(COSIGNERS)], LONG if seed % 12 == 1 else 0)
        self.charter = start.charter
        speakers = start.voices()
        disk = Disk(self.random)
        disk.journal.append(start.leaves)
        host_key = speakers.pop("secretariat/host")
        self.main = Branch("main", disk, self.clock, Rules(start.charter), host_key)
        self.branches = [self.main]
        self.backups: list[Disk] = []
        liar = self.random.choice(["walnut/party", "almond/party", "stork/co_chair"])
        self.voices = {name: Voice(name, who, honest=name != liar) for name, who in speakers.items()}
        self.authors: dict[bytes, Voice] = {}
        self.wire: list[Said] = []
        careless = self.random.choice([None, *COSIGNERS[0]])
        self.cosigners = [
            (Careless if c.org == careless else Watcher)(c.org, cosigner(c.org))
            for c in start.charter.cosigners
        ]
        self.mirrors = [Mirror(name, View(disk.store)) for name in MIRRORS]
        self.mirrors.append(Mirror("public", View(disk.store), "public"))
        self.attempts: list[Attempt] = []
        self.readings: list[Reading] = []
        self.main.catch_up()
        for mirror in self.mirrors:
            self.sync(mirror)

    # Time.

    def clock(self) -> datetime:
        """The host's clock, which may be wrong."""
        return self.true_time() + timedelta(minutes=self.host_skew)

    def true_time(self) -> datetime:
        return BEGIN + timedelta(minutes=self.minutes)

    def second(self) -> int:
        return int(self.true_time().timestamp())

    # Voices.

    def signed(self, voice: Voice, said: Said) -> Said:
        """Note whose word it is; it goes onto the wire and waits for an answer."""
        self.authors[said.leaf] = voice
        voice.unsent.append(said)
        self.wire.append(said)
        return said

    def join(self, name: str, speaker: Speaker) -> Voice:
        voice = self.voices[name] = Voice(name, speaker)
        return voice

    def answered(self, attempt: Attempt) -> None:
        """Hand the answers to those who wait; what may come later is kept."""
        for leaf, answer in zip(attempt.leaves, attempt.answers, strict=True):
            voice = self.authors.get(leaf)
            over = isinstance(answer.document, Receipt) or answer.document.code not in COURTESIES
            if voice is not None and over:
                voice.unsent = [said for said in voice.unsent if said.leaf != leaf]

    # The host.

    def bring(self, leaves: Sequence[bytes], *, branch: Branch | None = None, lost: bool = False) -> Attempt:
        """To the door of a host; with `lost` the answers do not arrive."""
        attempt = (branch or self.main).attempt(leaves)
        self.attempts.append(attempt)
        if not lost:
            self.answered(attempt)
        return attempt

    def head(self, branch: Branch, lines: Sequence[bytes], logged_at: datetime, note: bytes = b"") -> Said:
        """A head entry of a published head, signed by the host and not yet sent."""
        found = note or branch.host.sequencer.note
        for line in lines:
            found = add_line(found, line)
        body = Head(note=found.decode(), logged_at=logged_at.isoformat().replace("+00:00", "Z"))
        said = branch.host_key.say("record.head.v1", body, seen=branch.rules.heads[-1])
        voice = Voice("secretariat/host", branch.host_key, honest=False)
        self.authors[said.leaf] = voice
        return said

    # Readers.

    def cosign(self, branch: Branch, watcher: Watcher) -> bytes | None:
        """Its line under the branch's head; None when it refuses, and then it keeps the evidence."""
        branch.host.publish()
        note, head = branch.host.sequencer.note, branch.host.sequencer.head
        proof = consistency(branch.host.reader, watcher.size, head.size)
        shown = branch.published()
        continues = watcher.seen.extended_by(shown)
        outcome, line = "taken", None
        try:
            line = watcher.add(watcher.size, proof, note, self.second())
            watcher.seen.size, watcher.seen.leaves = len(shown), shown
        except Tampered:
            outcome = "Tampered"
        if not isinstance(watcher, Careless):
            self.readings.append(Reading(f"cosigner {watcher.org}", continues, outcome, true=True))
        return line

    def sync(self, mirror: Mirror) -> None:
        """Let a mirror read what it is shown."""
        branch = next(b for b in self.branches if b.disk.store is mirror.view.source)
        shown = branch.published()
        continues = None if mirror.view.answer else mirror.seen.extended_by(shown)
        outcome = "taken"
        try:
            mirror.sync()
        except Tampered:
            outcome = "Tampered"
        except (Unavailable, Refused):
            outcome = "late"
        self.readings.append(Reading(f"mirror {mirror.name}", continues, outcome, self._holds(mirror, shown)))

    def _holds(self, mirror: Mirror, shown: tuple[bytes, ...]) -> bool:
        """Whether what the mirror took up is what was shown or what it had; then note which."""
        head = mirror.reader._head  # no `head()` here: it would read again
        if head is None:
            return True
        for leaves in (shown, mirror.seen.leaves):
            covered = leaves[: head.size]
            if len(covered) == head.size and _root(self.branches, covered) == head.root:
                mirror.seen.size, mirror.seen.leaves = head.size, covered
                return True
        return False


def _root(branches: Sequence[Branch], leaves: tuple[bytes, ...]) -> bytes:
    """The root of some history's first leaves."""
    for branch in branches:
        if tuple(branch.disk.journal.promised[: len(leaves)]) == leaves:
            return branch.disk.journal.roots[len(leaves)]
    raise RuntimeError("no history begins with these leaves")
