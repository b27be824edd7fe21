# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A cosigner's memory: what it survives, and what is not taken for one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import apsw
import pytest

from sulh.cosign.held import Held
from sulh.cosign.wire import latest_path
from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.note import head_cosignatures
from tests.cosign.stand import BEGIN, HERON, LOG, Tree, make

TREE = Tree()
ROOT = Path(__file__).parents[2]


def test_a_new_process_goes_on_where_the_last_one_ended(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    cosigner.add_checkpoint(TREE.request(0, 5))
    held.close()
    cosigner, held = make(tmp_path)
    with pytest.raises(Refused, match="expected a proof from size 5"):
        cosigner.add_checkpoint(TREE.request(0, 8))
    cosigner.add_checkpoint(TREE.request(5, 8))
    assert held.past_root(LOG.name, 5) == (TREE.head(5).root, TREE.note(5))
    held.close()


def test_another_database_is_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "held.sqlite"
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE t (x)")
    other.close()
    with pytest.raises(Refused, match="expected a cosigner's memory of format 1"):
        Held(path)


def test_a_damaged_file_is_tampering_and_never_an_empty_memory(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    cosigner.add_checkpoint(TREE.request(0, 5))
    held.close()
    path = tmp_path / "held.sqlite"
    path.write_bytes(b"no database" + path.read_bytes()[11:])
    with pytest.raises(Tampered) as caught:
        Held(path)
    assert caught.value.code == "held_damaged"
    assert str(caught.value).startswith("file held.sqlite: expected a readable cosigner's memory (")


def test_a_row_of_another_type_is_tampering(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    cosigner.add_checkpoint(TREE.request(0, 5))
    with held.writing() as db:
        db.execute("UPDATE head SET root = 'text'")
    with pytest.raises(Tampered, match="bytes were expected in a row"):
        held.head(LOG.name)
    with held.writing() as db:
        db.execute("UPDATE head SET root = x'00', size = 'many'")
    with pytest.raises(Tampered, match="a number was expected in a row"):
        held.head(LOG.name)
    held.close()


def test_a_folder_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="did not take or give the bytes"):
        Held(tmp_path / "none" / "held.sqlite")


def test_what_fails_before_the_end_of_a_block_changes_nothing(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    cosigner.add_checkpoint(TREE.request(0, 5))
    before = held.head(LOG.name)

    def dies(_time: int) -> bytes:
        raise RuntimeError("the signer fails")

    with pytest.raises(RuntimeError):
        held.advance(LOG.name, old=before, size=8, root=bytes(32), signed=b"", sign=dies, at=BEGIN + 9)
    assert held.head(LOG.name) == before
    cosigner.add_checkpoint(TREE.request(5, 8))
    held.close()


def test_many_threads_at_once_only_ever_go_forward(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    requests = {(old, size): TREE.request(old, size) for old in range(8) for size in range(max(old, 1), 9)}
    signed: list[int] = []
    lock = threading.Lock()

    def work(offset: int) -> None:
        keys = sorted(requests, key=lambda key: (key[0] * 7 + key[1] * 3 + offset) % 11)
        for _ in range(4):
            for key in keys:
                try:
                    cosigner.add_checkpoint(requests[key])
                except Refused as why:
                    assert why.code == "cosign_conflict"
                else:
                    with lock:
                        signed.append(key[1])

    threads = [threading.Thread(target=work, args=(i,)) for i in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    head = held.head(LOG.name)
    assert head is not None and head.size == max(signed)
    # Every head that was ever signed stands in the past with one root.
    for size in set(signed):
        past = held.past_root(LOG.name, size)
        assert past is not None and past[0] == TREE.head(size).root
    held.close()


def test_two_processes_on_one_file_never_roll_back(tmp_path: Path) -> None:
    first, held = make(tmp_path)
    second, also_held = make(tmp_path)
    first.add_checkpoint(TREE.request(0, 3))
    second.add_checkpoint(TREE.request(3, 9))
    with pytest.raises(Refused, match="expected a proof from size 9"):
        first.add_checkpoint(TREE.request(3, 4))
    held.close()
    also_held.close()


DYING = """
import os, signal, sys
from pathlib import Path
from tests.cosign.stand import Tree, make
from sulh.cosign.held import Held

class Dying(Held):
    def advance(self, *args, **kwargs):
        if sys.argv[2] == "before":
            sign = kwargs["sign"]
            def dies(time):
                sign(time)
                os.kill(os.getpid(), signal.SIGKILL)
            kwargs["sign"] = dies
        done = super().advance(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

import tests.cosign.stand as stand
stand.Held = Dying
cosigner, held = make(Path(sys.argv[1]))
cosigner.add_checkpoint(Tree().request(5, 8))
"""


@pytest.mark.parametrize(("when", "size"), [("before", 5), ("after", 8)])
def test_a_process_killed_around_the_commit_has_signed_nothing_or_remembers_it(
    tmp_path: Path, when: str, size: int
) -> None:
    cosigner, held = make(tmp_path)
    cosigner.add_checkpoint(TREE.request(0, 5))
    held.close()
    command = [sys.executable, "-c", DYING, str(tmp_path), when]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": f"{ROOT}"}
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    cosigner, held = make(tmp_path)
    head = held.head(LOG.name)
    assert head is not None and head.size == size
    # Between commit and answer: the log asks again, learns the size, and gets its lines.
    note = TREE.note(8) + cosigner.add_checkpoint(TREE.request(size, 8))
    assert head_cosignatures(note, [HERON.verifier]) == [(HERON.name, BEGIN)]
    assert cosigner.latest(latest_path(LOG.name)) == note
    held.close()
