# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""No certificate verifies against honest keys: everything that an honest history leaves is put together in every
way that a framer has, and nothing may come out as proven.

The histories are the simulator's, played by its honest moves and its weather alone: what is lost, sent twice,
refused, what dies and opens again.
"""

import itertools
import math
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sulh.errors import Refused, Tampered
from sulh.exhibits import certificates
from sulh.exhibits.cert_entries import ONE, TWO
from sulh.exhibits.cert_keys import PROVEN
from sulh.exhibits.certificates import LeafAt, LogAt, TwoLeaves
from sulh.log.merkle import leaf_hash
from sulh.log.note import Verifier
from sulh.log.proof import LogProof
from sulh.log.reader import LogReader
from sulh.record.kinds import Head
from sulh.record.receipts import Receipt
from sulh.record.spoken import read_leaf
from sulh.statement.keys import Key
from sulh.statement.speaker import MemoryPosition, Speaker
from tests.record.world import charter_body
from tests.simulator.host import LOG
from tests.simulator.moves import MOVES
from tests.simulator.scene import Scene

STEPS = 60
TRIES = 150  # combinations of each kind and history; all where there are fewer


@dataclass
class Left:
    """What an honest history leaves behind, for whoever wants to frame somebody with it."""

    leaves: list[bytes]
    said: list[bytes]
    receipts: list[bytes] = field(default_factory=list)
    refusals: list[bytes] = field(default_factory=list)
    notes: set[bytes] = field(default_factory=set)
    vkeys: set[str] = field(default_factory=set)


def played(seed: int, scratch: Path) -> tuple[Scene, Left]:
    scene, left = Scene(seed, scratch), Left(leaves=[], said=[])
    weights = [weight for weight, _ in MOVES]
    for _ in range(STEPS):
        scene.attempts.clear()
        scene.readings.clear()
        scene.minutes += scene.random.choice((0, 1, 2))
        scene.random.choices([move for _, move in MOVES], weights)[0](scene)
        for attempt in scene.attempts:
            for answer in attempt.answers:
                kept = left.receipts if isinstance(answer.document, Receipt) else left.refusals
                kept.append(answer.signed)
    scene.main.host.publish()
    left.leaves = list(scene.main.published())
    left.said = list({*scene.authors, *left.leaves})
    left.notes.add(scene.main.host.reader.note)
    kinds = scene.main.truth.ruleset.kinds
    for leaf in left.leaves:
        try:
            body = read_leaf(leaf, kinds).body
        except (Refused, Tampered):
            continue
        if isinstance(body, Head):
            left.notes.add(body.note.encode())
    left.vkeys = (
        {LOG.vkey, *(c.vkey for c in scene.charter.cosigners)} if hasattr(scene, "charter") else {LOG.vkey}
    )
    return scene, left


def some(random: Random, *choices: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """Combinations of the choices: all, or TRIES of them drawn."""
    number = math.prod(len(choice) for choice in choices)
    if number <= TRIES:
        yield from itertools.product(*choices)
        return
    for _ in range(TRIES):
        yield tuple(random.choice(choice) for choice in choices)


def size_of(note: bytes) -> int:
    return int(note.split(b"\n")[1])


def forks(left: Left, reader: LogReader, random: Random) -> Iterator[bytes]:
    notes = sorted(left.notes)
    for key, one, other in some(random, sorted(left.vkeys), notes, notes):
        yield certificates.fork_certificate(key, (one, other))
        low = min(size_of(one), size_of(other))
        if low:
            index = random.randrange(low)
            hashes = (reader.leaf_hash(index), reader.leaf_hash(max(0, index - 1)))
            first, second = (reader.inclusion_proof(index, size_of(note)) for note in (one, other))
            leaf = TwoLeaves(index=index, hashes=hashes, proofs=(first, second))
            yield certificates.fork_certificate(key, (one, other), leaf)


def equivocations(left: Left, random: Random) -> Iterator[bytes]:
    for one, other in some(random, left.said, left.said):
        try:
            yield certificates.equivocation_certificate(one, other, left.refusals[:2])
            yield certificates.equivocation_certificate(one, other)
        except Refused:
            continue  # bytes that are no statement


def promises(left: Left, reader: LogReader, log: LogAt, random: Random) -> Iterator[bytes]:
    size = reader.head().size
    for promise, index in some(random, left.receipts, range(size)):
        hashes = tuple(reader.inclusion_proof(index, size))
        proof = LogProof(index=index, hashes=hashes, note=reader.note)
        yield certificates.promise_certificate(promise, log, proof, reader.leaf_hash(index))
    for one, other in some(random, left.receipts, left.receipts):
        yield certificates.two_promises_certificate(one, other)


def inadmissible(left: Left, reader: LogReader, log: LogAt, random: Random) -> Iterator[bytes]:
    size = reader.head().size
    entries = [
        LeafAt(index=index, leaf=left.leaves[index], hashes=reader.inclusion_proof(index, size))
        for index in range(1, size)
    ]
    for code, one in some(random, [*ONE, "unreadable"], entries):
        yield certificates.inadmissible_certificate(LOG.vkey, code, log, [one])
    for code, one, other in some(random, sorted(TWO), entries, entries):
        if one.index != other.index:
            yield certificates.inadmissible_certificate(LOG.vkey, code, log, [one, other])
    # Neighbours of one key are where a slip of the rules would show.
    for code, (one, other) in itertools.product(sorted(TWO), itertools.pairwise(entries[-40:])):
        yield certificates.inadmissible_certificate(LOG.vkey, code, log, [one, other])


def sham(log: LogAt) -> LogAt:
    """A framer's own charter that names the honest log and host."""
    framer = Speaker(
        Key(b"f" * 32), org="heron", role="root", mechanism=None, position=MemoryPosition(), salts=None
    )
    body = charter_body(title={"en": "a sham"})
    made = framer.say("record.charter.v1", body)
    return LogAt(charter=made.leaf, hashes=log.hashes, note=log.note)


def proves(certificate: bytes) -> bool:
    try:
        return certificates.check(certificate).verdict == PROVEN
    except (Refused, Tampered):
        return False


@pytest.mark.parametrize("seed", (0, 2))
def test_no_certificate_is_proven_against_honest_keys(seed: int) -> None:
    nothing_is_proven(seed)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(3, 60))
def test_no_certificate_is_proven_against_honest_keys_in_many_histories(seed: int) -> None:
    nothing_is_proven(seed)


def nothing_is_proven(seed: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        scene, left = played(seed, Path(scratch))
        reader = LogReader(scene.main.disk.store, Verifier(LOG.vkey))
        size = reader.head().size
        log = LogAt(charter=left.leaves[0], hashes=reader.inclusion_proof(0, size), note=reader.note)
        random = Random(seed)
        made = [
            list(forks(left, reader, random)),
            list(equivocations(left, random)),
            list(promises(left, reader, log, random)),
            list(inadmissible(left, reader, log, random)),
            list(inadmissible(left, reader, sham(log), random)),
        ]
        assert all(made), [len(cases) for cases in made]
        framed = [case for cases in made for case in cases if proves(case)]
        assert framed == [], framed[0].decode()


def test_the_same_search_finds_a_dishonest_key() -> None:
    """Else the search above would prove nothing: one entry of a liar's, and it comes out."""
    with tempfile.TemporaryDirectory() as scratch:
        scene, left = played(0, Path(scratch))
        scene.main.append(left.leaves[-1])
        scene.main.host.publish()
        left.leaves.append(left.leaves[-1])
        reader = LogReader(scene.main.disk.store, Verifier(LOG.vkey))
        size = reader.head().size
        assert reader.leaf_hash(size - 1) == leaf_hash(left.leaves[-1])
        log = LogAt(charter=left.leaves[0], hashes=reader.inclusion_proof(0, size), note=reader.note)
        last = [
            LeafAt(index=index, leaf=left.leaves[index], hashes=reader.inclusion_proof(index, size))
            for index in (size - 2, size - 1)
        ]
        assert proves(certificates.inadmissible_certificate(LOG.vkey, "duplicate", log, last))
