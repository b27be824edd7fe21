# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What must hold after every step, whoever lied: each a function whose docstring is the sentence."""

from collections.abc import Callable, Iterator, Sequence

from sulh.host.folder import SnapshotFile
from sulh.log.note import TreeHead
from sulh.recompute.replay import State
from sulh.record.receipts import Receipt, open_document
from sulh.record.rows import read_row
from tests.record.world import Tally
from tests.simulator.branch import Branch
from tests.simulator.finale import stopped
from tests.simulator.invariants_keys import KEY_INVARIANTS
from tests.simulator.invariants_seals import SEAL_INVARIANTS
from tests.simulator.later import PROGRAM
from tests.simulator.memory import Memory, Voids, require
from tests.simulator.scene import COURTESIES, Scene
from tests.simulator.watching import Careless

EVERY = 4  # steps between two snapshots: they are files

CHAIN = frozenset({"equivocation", "contradicts_prev"})
# What an honest voice may be told: the host lied to it, its own organisation acted, or the room objects.
FORGIVEN = COURTESIES | {
    "duplicate",
    "unseen_head",
    "unknown_key",
    "revoked_key",
    "not_adopted",
    "toy_void",
    "unknown_decision",
    "already_approved",
    "not_own_key",
    "expired_key",
    "unknown_kind",
    "bad_contest",
    "not_sealed",
    "not_originator",
    "said_already",
    "unknown_statement",
    "seal_commit",
    "seal_key",
}


def verdicts_are_the_rules(scene: Scene, _: Memory) -> None:
    """Every entry counts, or is void under the very code that the plain rules say."""
    for branch in scene.branches:
        branch.catch_up()
        pairs = enumerate(zip(branch.rules.verdicts, branch.verdicts, strict=True))
        for index, (expected, found) in pairs:
            require(expected == found, f"{branch.name} entry {index}: rules {expected!r}, state {found!r}")


def promises_are_kept(scene: Scene, memory: Memory) -> None:
    """Every acknowledged statement is in the record at its promised index, and once published it stays."""
    for branch in scene.branches:
        promised = branch.disk.journal.promised
        for index, leaf in branch.promises.items():
            require(
                index < len(promised) and promised[index] == leaf,
                f"{branch.name}: the promise of entry {index} is broken",
            )
        start, head = memory.checked.get(branch.name, 0), branch.host.reader.head()
        require(head.size >= start, f"{branch.name}: published {start} entries, and now {head.size}")
        shown = list(branch.host.reader.leaves(start, head.size))
        require(
            shown == promised[start : head.size],
            f"{branch.name}: other leaves are published than were promised",
        )
        require(head.root == branch.disk.journal.roots[head.size], f"{branch.name}: another root is signed")
        memory.checked[branch.name] = head.size


def honest_replicas_agree(scene: Scene, memory: Memory) -> None:
    """Honest replicas of one size and root have one digest and one list of voids, host and plain replay too."""
    for who, root, state in replicas(scene):
        name = (state.layer, state.size, root)
        digest, voids = state.digest(), _voids(state)
        known = memory.states.setdefault(name, (digest, voids, who))
        require(known[1] == voids, f"{who} lists other voids than {known[2]} at size {state.size}")
        require(known[0] == digest, f"{who} has another digest than {known[2]} at size {state.size}")


def replicas(scene: Scene) -> Iterator[tuple[str, bytes, State]]:
    """(who, root of the leaves it has folded, state) of everybody who replays."""
    for branch in scene.branches:
        roots = branch.disk.journal.roots
        yield f"plain replay of {branch.name}", roots[branch.truth.size], branch.truth
        if branch.host.state.size <= branch.disk.journal.size:
            yield f"host of {branch.name}", roots[branch.host.state.size], branch.host.state
    for mirror in scene.mirrors:
        size = mirror.state.size
        holders = [
            b for b in scene.branches if b.disk.journal.promised[:size] == list(mirror.seen.leaves[:size])
        ]
        if size and holders and not stopped(mirror.state):
            yield f"mirror {mirror.name}", holders[0].disk.journal.roots[size], mirror.state


def _voids(state: State) -> Voids:
    return tuple(
        (room, name, value) for room in state.rows.rooms() for name, value in state.rows.items(room, "void/")
    )


def equal_size_means_equal_root_or_evidence(scene: Scene, _: Memory) -> None:
    """Two honest readers of one size have one root, or the two notes that they hold convict the log key."""
    held = [(m.name, m.reader._head, m.reader._note) for m in scene.mirrors]
    for who, head, note in held:
        for other, beside, its_note in held:
            if head and beside and head.size == beside.size and head.root != beside.root:
                require(
                    note != its_note and len(scene.branches) > 1,
                    f"{who} and {other} differ at size {head.size} and no second history was signed",
                )


def no_honest_key_is_framed(scene: Scene, _: Memory) -> None:
    """No honest key is ever shown as saying two things under one number, in the record or at the door."""
    for branch in scene.branches:
        for leaf, code in zip(branch.disk.journal.promised, branch.verdicts, strict=False):
            author = scene.authors.get(leaf)
            guilty = author is not None and not author.honest
            require(code not in CHAIN or guilty, f"{branch.name}: {code} for a key that did not do it")
            honest = author is not None and author.honest
            require(
                not honest or not code or code in FORGIVEN, f"{branch.name}: an honest word is void: {code}"
            )


def words_count_as_the_rules_count(scene: Scene, _: Memory) -> None:
    """A room's rows are those of the entries that count; one that may not stand changes none of them."""
    for branch in scene.branches:
        expected = {f"word/{text}": Tally(count=n, last=org) for text, (n, org) in branch.rules.words.items()}
        rows = branch.truth.rows.items("toy", "word/")
        found = {name: read_row(value, Tally) for name, value in rows}
        require(found == expected, f"{branch.name}: the room has {found}, the rules say {expected}")


def forks_and_rewinds_are_seen(scene: Scene, _: Memory) -> None:
    """A fork or rewind that an honest reader is shown raises Tampered there; an honest log never does."""
    for reading in scene.readings:
        if reading.continues is True:
            right = ("taken", "rules unknown") if reading.who == "mirror not renewed" else ("taken",)
            require(reading.outcome in right, f"{reading.who}: an honest log was {reading.outcome}")
        if reading.continues is False:
            require(reading.outcome == "Tampered", f"{reading.who}: another history was {reading.outcome}")
        require(reading.true, f"{reading.who} holds what nobody signed")


def honest_cosigners_sign_one_history(scene: Scene, _: Memory) -> None:
    """All heads that an honest cosigner ever signed are of one history, and none is smaller than the last."""
    for watcher in scene.cosigners:
        if isinstance(watcher, Careless):
            continue
        sizes = [head.size for head in watcher.signed]
        require(sizes == sorted(sizes), f"{watcher.org} signed a rewind")
        require(any(_of(branch, watcher.signed) for branch in scene.branches), f"{watcher.org} signed a fork")


def _of(branch: Branch, heads: Sequence[TreeHead]) -> bool:
    roots = branch.disk.journal.roots
    return all(h.size < len(roots) and roots[h.size] == h.root for h in heads)


def time_keeps_the_rules(scene: Scene, memory: Memory) -> None:
    """`now` never falls and is exactly what the cosigners' logged words allow; one liar moves no time."""
    for branch in scene.branches:
        heads = branch.truth.record.heads
        found = int(heads.now.timestamp())
        require(found == branch.rules.now, f"{branch.name}: now is {found}, the rules say {branch.rules.now}")
        _only_grows(memory, f"now of {branch.name}", (found,))
        declared = [{c.org for c in charter.cosigners} for _, charter in branch.rules.charters]
        if all(len(orgs) > 1 for orgs in declared):
            require(found <= scene.second(), f"{branch.name}: one cosigner moved time to {heads.now}")


def tiers_only_grow(scene: Scene, memory: Memory) -> None:
    """The operational and joint sizes are those of the rules, and only grow."""
    for branch in scene.branches:
        heads, rules = branch.truth.record.heads, branch.rules
        found = (heads.operational, heads.joint)
        require(found == (rules.operational, rules.joint), f"{branch.name}: tiers {found} are not the rules'")
        require(max(found) < branch.truth.size, f"{branch.name}: a tier is ahead of the record")
        _only_grows(memory, f"tiers of {branch.name}", found)


def _only_grows(memory: Memory, name: str, found: tuple[int, ...]) -> None:
    before = memory.grown.get(name, found)
    require(all(a <= b for a, b in zip(before, found, strict=True)), f"{name} fell from {before} to {found}")
    memory.grown[name] = found


def the_door_says_what_the_rules_say(scene: Scene, _: Memory) -> None:
    """What is admitted counts; what is refused breaks the rule that is named, courtesies too; both are signed."""
    for attempt in scene.attempts:
        for answer, expected in zip(attempt.answers, attempt.expected, strict=True):
            document = answer.document
            require(open_document(answer.signed, attempt.signer) == document, "an answer does not verify")
            code = "" if isinstance(document, Receipt) else document.code
            require(code == expected, f"the door says {code!r}, the rules {expected!r}")


def a_refusal_changes_nothing(scene: Scene, _: Memory) -> None:
    """A refused statement leaves state, chains and journal as they were; an admitted one adds one entry."""
    for attempt in scene.attempts:
        added = sum(answer.admitted for answer in attempt.answers)
        require(attempt.after.size == attempt.before.size + added, "the state grew by another number")
        require(attempt.after.journal == attempt.before.journal + added, "the journal grew by another number")
        require(attempt.after.spoken == attempt.before.spoken + added, "the chains grew by another number")
        require(bool(added) or attempt.after == attempt.before, "a refusal changed the state")


def a_snapshot_is_the_replay(scene: Scene, memory: Memory) -> None:
    """What is taken up from a snapshot is the state that it was made of, and goes on as the replay does."""
    main, memory.steps = scene.main, memory.steps + 1
    if memory.taken is not None:
        for leaf in main.disk.journal.promised[memory.taken.size :]:
            memory.taken.take(leaf)
        require(memory.taken.digest() == main.truth.digest(), "a state from a snapshot went another way")
    host = main.host
    if memory.steps % EVERY or host.state.size != host.reader.head().size:
        return  # a snapshot is made of what is published
    file = SnapshotFile(scene.scratch / "trial.snapshot")
    file.save(host.state, host.reader)
    taken = memory.taken = file.load(
        host.reader, PROGRAM, host.state.size, root_at=lambda size: main.disk.journal.roots[size]
    )
    if taken is None:
        raise AssertionError("the snapshot is not taken up")
    require(taken.digest() == host.state.digest(), "the snapshot has another digest")
    mine, its = host.state.record, taken.record
    for name in ("in_force_at", "charter", "size"):
        require(getattr(mine, name) == getattr(its, name), f"the snapshot has another {name}")
    for name in ("now", "joint", "operational", "witnessed", "latest", "seen"):
        require(getattr(mine.heads, name) == getattr(its.heads, name), f"the snapshot has another {name}")
    for public in main.rules.keys.lives:
        last, gaps = mine.chains.last(public), mine.chains.gaps(public)
        require(
            (last, gaps) == (its.chains.last(public), its.chains.gaps(public)),
            "the snapshot has other chains",
        )


Invariant = Callable[[Scene, Memory], None]
INVARIANTS: tuple[Invariant, ...] = (
    verdicts_are_the_rules,
    promises_are_kept,
    honest_replicas_agree,
    equal_size_means_equal_root_or_evidence,
    no_honest_key_is_framed,
    words_count_as_the_rules_count,
    forks_and_rewinds_are_seen,
    honest_cosigners_sign_one_history,
    time_keeps_the_rules,
    tiers_only_grow,
    the_door_says_what_the_rules_say,
    a_refusal_changes_nothing,
    a_snapshot_is_the_replay,
    *KEY_INVARIANTS,
    *SEAL_INVARIANTS,
)
