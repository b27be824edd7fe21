# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Everybody in one place: histories, voices, cosigners, mirrors, the wire between them, and one clock."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from sulh.cosign.cosigner import holds_nothing
from sulh.cosign.wire import AddCheckpoint
from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.note import add_line
from sulh.record.kinds import Head
from sulh.record.receipts import Receipt, Refusal
from sulh.record.ruleset import UNKNOWN_RULESET
from sulh.statement.speaker import Said, Speaker
from tests.record.world import BEGIN
from tests.simulator.actors import Mirror, View, Voice, consistency
from tests.simulator.branch import Attempt, Branch
from tests.simulator.disk import Disk
from tests.simulator.founding import COSIGNERS, FOUR, LONG, WATCHERS, founded
from tests.simulator.later import OLD_PROGRAM
from tests.simulator.reading import signed_header
from tests.simulator.rules import Rules
from tests.simulator.sealing import Made, Node
from tests.simulator.watching import Careless, Copier, Cosigns, Passing, Watcher

# What only the host asks (admission, step 3); no replica repeats it.
COURTESIES = frozenset({"too_many_gaps"})
MIRRORS = ("almond", "outsider")
SEALED_EVERY = 5


class Reading:
    """A reader was shown a log: whether it continues what the reader had, and what the reader made of it."""

    def __init__(self, who: str, honest: bool | None, outcome: str, true: bool) -> None:
        self.who = who
        self.continues = honest  # None: answers were falsified on the way, and either outcome may be right
        self.outcome = outcome  # "taken", "Tampered", "late", "rules unknown"
        self.unproven = False  # two heads of one size were shown, and no proof of it was kept
        self.true = true  # what it holds afterwards is some history that the log key signed


class Scene:
    """The state of one simulated mechanism. `seed` decides everything that happens in it.

    `scratch` is a folder for snapshots; their names decide nothing.
    """

    def __init__(self, seed: int, scratch: Path) -> None:
        self.seed = seed
        self.scratch = scratch
        self.random = Random(seed)
        self.minutes = 60
        self.host_skew = 0
        # In some seeds half of what happens is sealing and what becomes of it.
        self.seals = seed % SEALED_EVERY == SEALED_EVERY - 1
        size = LONG if seed % 12 == 1 else 0
        start = founded(COSIGNERS[seed % len(COSIGNERS)], size, seals=self.seals)
        speakers = start.voices()
        sealers = {org: speakers.pop(f"{org}/sealing") for org in FOUR if self.seals}
        self.sealers = {org: Voice(f"{org}/sealing", who) for org, who in sealers.items()}
        self.nodes = {org: Node.of(org, scratch) for org in sealers}
        self.made: list[Made] = []
        disk = Disk(self.random, scratch)
        disk.journal.append(start.leaves)
        host_key = speakers.pop("secretariat/host")
        self.main = Branch("main", disk, self.clock, Rules(start.charter), host_key)
        self.branches = [self.main]
        self.backups: list[Disk] = []
        liar = self.random.choice(["walnut/party", "almond/party", "stork/co_chair"])
        self.voices = {name: Voice(name, who, honest=name != liar) for name, who in speakers.items()}
        self.authors: dict[bytes, Voice] = {}
        self.wire: list[Said] = []
        # Every blob that anybody handed in, by its name.
        self.blobs: dict[str, bytes] = {}
        careless = self.random.choice([None, *FOUR])
        # Everybody watches from the start; whose word counts is what the charter declares at a size.
        self.mirrors = [Mirror(name, View(disk.store)) for name in MIRRORS]
        # Walnut's node mirrors: it holds a copy, and vouches for what it holds alone.
        self.copier = Copier("walnut", View(disk.store), self.blobs)
        self.mirrors.append(self.copier)
        self.cosigners: list[Cosigns] = [
            Careless(org, signer, self.second)
            if org == careless
            else Watcher(
                org,
                signer,
                scratch / f"{number}.held",
                self.second,
                self.copier.copy.require_held if org == "walnut" else holds_nothing,
            )
            for number, (org, signer) in enumerate(WATCHERS)
        ]
        self.relay = Passing(scratch / "relay.held", self.second)
        # Whether what the mirror vouched for was truly held by it, each time.
        self.vouched: list[bool] = []
        self.mirrors.append(Mirror("public", View(disk.store), "public"))
        self.mirrors.append(Mirror("not renewed", View(disk.store), program=OLD_PROGRAM))
        # What lies were seen by what should see them, for the sum over all seeds.
        self.seen = Counter[str]()
        # Keys of which the host forgot its own refusals; and what was replaced, as a finder would hold it.
        self.cheated: set[str] = set()
        self.retired: list[Speaker] = []
        self.attempts: list[Attempt] = []
        self.accounts: list[dict[bytes, int]] = []
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

    def join(self, name: str, speaker: Speaker, scope: tuple[str, ...] = (), honest: bool = True) -> Voice:
        voice = self.voices[name] = Voice(name, speaker, honest, scope=scope)
        return voice

    def follow_rotations(self) -> None:
        """Whoever has a new key signs with it once the record has seated it."""
        seated = self.main.host.state.record.standing.keys
        for voice in (*self.voices.values(), *self.sealers.values()):
            if voice.successor is not None and voice.successor.key.public in seated:
                self.retired.append(voice.speaker)
                voice.speaker, voice.successor, voice.refused = voice.successor, None, set()

    def answered(self, attempt: Attempt) -> None:
        """Hand the answers to those who wait; what may come later is kept."""
        for leaf, answer in zip(attempt.leaves, attempt.answers, strict=True):
            voice, document = self.authors.get(leaf), answer.document
            if voice is not None:
                self.told(voice, leaf, document)

    def account(self, branch: Branch, leaf: bytes) -> int:
        """Open numbers before this one by the sender's own account: the record, and refusals that it holds."""
        header, voice = signed_header(leaf), self.authors.get(leaf)
        if header is None or voice is None or header.issuer.key != voice.speaker.key.public:
            return 1 << 20
        holds = branch.truth.record.chains.holds
        numbers = range(1, min(header.seq, 1_000))
        return sum(n not in voice.refused and not holds(header.issuer.key, n) for n in numbers)

    def told(self, voice: Voice, leaf: bytes, document: Receipt | Refusal) -> None:
        """One answer arrives; a refusal explains its number if the record knew the key."""
        if isinstance(document, Receipt) or document.code not in COURTESIES:
            voice.unsent = [said for said in voice.unsent if said.leaf != leaf]
        if isinstance(document, Receipt):
            return
        known = document.key in self.main.host.state.record.standing.keys
        if known and document.key == voice.speaker.key.public and document.seq is not None:
            voice.refused.add(document.seq)

    # The host.

    def bring(self, leaves: Sequence[bytes], *, branch: Branch | None = None, lost: bool = False) -> Attempt:
        """To the door of a host; with `lost` the answers do not arrive."""
        branch = branch or self.main
        branch.catch_up()
        accounts = {leaf: self.account(branch, leaf) for leaf in leaves}
        attempt = branch.attempt(leaves)
        self.attempts.append(attempt)
        self.accounts.append(accounts)
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

    def cosign(self, branch: Branch, watcher: Cosigns) -> bytes | None:
        """Its line under the branch's head; None when it gives none, and then it keeps the evidence."""
        branch.host.publish()
        note, head = branch.host.sequencer.note, branch.host.sequencer.head
        old = watcher.size
        proof = tuple(consistency(branch.host.reader, old, head.size))
        shown = branch.published()
        continues: bool | None = watcher.seen.extended_by(shown)
        copier = self.copier if watcher.org == self.copier.name and isinstance(watcher, Watcher) else None
        if copier is not None and continues and copier.seen.leaves[: len(shown)] != shown:
            continues = None  # it does not hold all that, or holds something else: both are reasons
        outcome, line = "taken", None
        try:
            line = watcher.add_checkpoint(AddCheckpoint(old_size=old, proof=proof, note=note).format())
            watcher.seen.size, watcher.seen.leaves = len(shown), shown
        except (Tampered, Refused):
            outcome = "Tampered"
        except Unavailable:
            outcome = "late"
            continues = None if copier is not None and copier.copy.lacking else continues
        if not isinstance(watcher, Careless):
            reading = Reading(f"cosigner {watcher.org}", continues, outcome, true=True)
            self.readings.append(reading)
            if isinstance(watcher, Watcher):
                two = any(h.size == head.size and h.root != head.root for h in watcher.signed)
                reading.unproven = two and not watcher.convicts()
        if copier is not None and line is not None:
            held = copier.seen.leaves[: len(shown)] == shown and not copier.copy.lacking
            self.vouched.append(held)
        return line

    def sync(self, mirror: Mirror) -> None:
        """Let a mirror read what it is shown."""
        branch = next(b for b in self.branches if b.disk.store is mirror.view.source)
        shown = branch.published()
        continues = None if mirror.view.answer else mirror.accepts(shown)
        outcome = "taken"
        try:
            mirror.sync()
        except Tampered:
            outcome = "Tampered"
        except Refused as why:
            outcome = "rules unknown" if why.code == UNKNOWN_RULESET else "late"
        except Unavailable:
            outcome = "late"
        self.readings.append(Reading(f"mirror {mirror.name}", continues, outcome, self._holds(mirror, shown)))
        mirror.take_blobs([text for text in branch.rules.words if text in self.blobs])

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
