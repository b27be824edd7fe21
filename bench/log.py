# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `log`: tiles, audit, accept path, group commit, proofs."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random

from nacl.bindings import crypto_sign_open

from bench import peers
from bench.measure import CPU, ROUNDS, WALL, Row, paired, seconds
from bench.traffic import leaves as exercise
from bench.traffic import plain_leaves
from sulh.compute import Engine, run
from sulh.log.builder import TileBuilder
from sulh.log.check import check_log
from sulh.log.journal import Journal, MemoryJournal
from sulh.log.note import Signer
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer
from sulh.log.store import FolderStore
from sulh.mechanism import RULESET
from sulh.recompute.verdicts import Judge
from sulh.statement.envelope import pae, read_header, split_leaf

FAMILY = "log"
LEAVES = int(os.environ.get("BENCH_LEAVES", "100000"))
VERIFIES = int(os.environ.get("BENCH_VERIFIES", "8192"))
PROOFS = 20_000
GROUP, ALONE = 64, 64
TWO = 2
REPEATED = 12


def hash_leaves(found: list[bytes]) -> None:
    """The calibration: SHA-256(0 ‖ leaf) and nothing else."""
    for leaf in found:
        sha256(b"\0" + leaf).digest()


def signed_parts(found: list[bytes]) -> list[tuple[bytes, bytes]]:
    """(signature ‖ PAE, key) as libsodium takes them."""
    parts = []
    for leaf in found:
        signature, payload = split_leaf(leaf)
        parts.append((signature + pae(payload), bytes.fromhex(read_header(payload).issuer.key)))
    return parts


def verify_parts(parts: list[tuple[bytes, bytes]]) -> None:
    """The calibration: libsodium's verification and nothing else."""
    for message, key in parts:
        crypto_sign_open(message, key)


def rows(with_peers: bool) -> Iterator[Row]:
    """Every row of the family."""
    found = plain_leaves(LEAVES)
    yield _tile_build(found)
    with _folder() as path:
        signer = Signer("bench.example/log", bytes(32))
        store = FolderStore(path / "record", scratch=path / "scratch")
        _publish(store, found, signer)
        yield _audit(store, signer, found)
        yield _proofs(store, signer, found, with_peers)
    yield from _accept()
    yield _group_commit(found)


@contextmanager
def _folder() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="sulh-bench-"))
    try:
        (path / "record").mkdir()
        yield path
    finally:
        shutil.rmtree(path)


def _publish(store: FolderStore, found: list[bytes], signer: Signer) -> None:
    journal = MemoryJournal()
    sequencer = Sequencer(journal, store, journal, signer)
    sequencer.open()
    sequencer.commit(found)
    sequencer.publish()


def _tile_build(found: list[bytes]) -> Row:
    return paired(
        "tile build, one core",
        FAMILY,
        ours=lambda: TileBuilder().extend(found),
        count=len(found),
        other=partial(hash_leaves, found),
        other_count=len(found),
        other_name="raw SHA-256 of the leaves",
        goal=0.45,
    )


def _audit(store: FolderStore, signer: Signer, found: list[bytes]) -> Row:
    with ProcessPoolExecutor(TWO) as pool:
        list(pool.map(abs, range(8)))  # the processes are there before anything is timed
        return paired(
            "full structural audit, two cores",
            FAMILY,
            ours=lambda: check_log(store, signer.verifier, run=pool.map),
            count=len(found),
            other=partial(hash_leaves, found),
            other_count=len(found),
            other_name="raw SHA-256 of the leaves, one core",
            goal=0.7,
            clock=WALL,
            other_clock=WALL,
            note="wall time: work of other processes on the machine counts against it",
            processes=True,
        )


def _proofs(store: FolderStore, signer: Signer, found: list[bytes], with_peers: bool) -> Row:
    name = "inclusion proofs from tiles"
    rng = Random(1)
    places = [rng.randrange(len(found)) for _ in range(PROOFS)]
    reader = LogReader(store, signer.verifier)
    size = reader.head().size

    def ours() -> None:
        for place in places:
            reader.inclusion_proof(place, size)

    if not with_peers:
        return Row(name=name, family=FAMILY, skipped="the peer pymerkle is measured with PEERS=1")
    rate = peers.pymerkle_proofs(len(found), PROOFS)
    values = [PROOFS / seconds(ours, CPU) for _ in range(ROUNDS)]
    ratios = [value / rate for value in values]
    middle = sorted(ratios)[ROUNDS // 2]
    return Row(
        name=name,
        family=FAMILY,
        value=round(sorted(values)[ROUNDS // 2]),
        unit="per second",
        reference=round(rate),
        reference_name="pymerkle, tree in memory",
        ratio=round(middle, 3),
        goal=1.0,
        ok=middle >= 1.0,
        spread=(round(min(ratios), 3), round(max(ratios), 3)),
    )


def _accept() -> Iterator[Row]:
    """Batches of 256 leaves: judged (bytes, text, canonical form, body, signature) and committed."""
    found = exercise(10_000)[200 : 200 + VERIFIES]
    parts = signed_parts(found)
    batches = [found[at : at + 256] for at in range(0, len(found), 256)]
    judge = Judge(RULESET.kinds)
    with _folder() as path:
        journal = Journal(path / "journal.sqlite")

        def one_core() -> None:
            for batch in batches:
                judge.batch(batch)
                journal.append(batch)

        yield paired(
            "accept path, batches of 256, one core",
            FAMILY,
            ours=one_core,
            count=len(found),
            other=partial(verify_parts, parts),
            other_count=len(parts),
            other_name="raw libsodium verify",
            goal=0.45,
        )
        # As many as an audit that is worth other processes: starting them takes half a second each.
        repeated = batches * REPEATED

        def two_cores() -> None:
            for batch, _ in zip(repeated, run(repeated, judge.packed, Engine(processes=TWO)), strict=True):
                journal.append(batch)

        yield paired(
            "accept path, batches of 256, two cores",
            FAMILY,
            ours=two_cores,
            count=REPEATED * len(found),
            other=partial(verify_parts, parts),
            other_count=len(parts),
            other_name="raw libsodium verify, one core",
            goal=1.0,
            clock=WALL,
            other_clock=WALL,
            rounds=3,
            note="wall time, with the start of the processes",
            processes=True,
        )
        journal.close()


def _group_commit(found: list[bytes]) -> Row:
    with _folder() as path:
        journal = Journal(path / "journal.sqlite")

        def commit(groups: list[list[bytes]]) -> Callable[[], None]:
            def work() -> None:
                for group in groups:
                    journal.append(group)

            return work

        row = paired(
            "group commit of 64",
            FAMILY,
            ours=commit([found[at : at + GROUP] for at in range(0, 100 * GROUP, GROUP)]),
            count=100 * GROUP,
            other=commit([[leaf] for leaf in found[: 4 * ALONE]]),
            other_count=4 * ALONE,
            other_name="one statement a commit",
            goal=12,
            clock=WALL,
            other_clock=WALL,
            note="each commit waits for its fsync",
        )
        journal.close()
    return row
