# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh cosign` as an operator runs it: keys, a real process, a kill, and what it then remembers."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sulh.cosign.ask import Asker, Cosigner
from sulh.log.journal import MemoryJournal
from sulh.log.note import Verifier
from sulh.log.sequencer import Sequencer
from sulh.log.store import FolderStore
from tests.cli.commands import sulh
from tests.cosign.stand import LOG, Tree
from tests.waiting import PATIENCE

TREE = Tree()
OTHER = Tree("two", fork=3)


@contextmanager
def running(folder: Path, *words: str, end: int = signal.SIGTERM) -> Iterator[str]:
    """The address of a real cosigner process."""
    command = [sys.executable, "-m", "sulh.cli.main", "cosign", "serve", "--json", "--port", "0"]
    command += ["--log", LOG.vkey, "--key", str(folder / "key"), "--dir", str(folder / "dir"), *words]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, process.communicate()[1]
        yield json.loads(line)["url"]
    finally:
        process.send_signal(end)
        _, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, errors) == (0 if end == signal.SIGTERM else -end, "")


def keys(folder: Path, *words: str) -> dict[str, str]:
    made: dict[str, str] = sulh(
        "cosign", "key", folder / "key", "--name", "heron.example/c", "--json", *words
    ).json
    return made


def test_a_process_signs_is_killed_and_remembers(tmp_path: Path) -> None:
    vkeys = keys(tmp_path, "--ml-dsa")
    declared = (Verifier(vkeys["cosign"]), Verifier(vkeys["ml_dsa"]))
    asker = Asker(LOG.verifier)
    with running(tmp_path, end=signal.SIGKILL) as url:
        heron = Cosigner(name="heron", url=url, verifiers=declared)
        answer = asker.add(heron, TREE.note(5), TREE.prove)
        assert answer.fault is None and [key for key, _ in answer.times] == list(declared)
        again = sulh(
            "cosign", "serve", "--log", LOG.vkey, "--key", tmp_path / "key", "--dir", tmp_path / "dir"
        )
        assert again.status == 1 and "another process writes to" in again.sentence
    with running(tmp_path) as url:
        heron = Cosigner(name="heron", url=url, verifiers=declared)
        answer = asker.add(heron, OTHER.note(5), OTHER.prove)
        assert answer.fault is not None and answer.fault.code == "cosigner_disputes"
        assert asker.add(heron, TREE.note(9), TREE.prove).fault is None
    asker.close()
    said = sulh("cosign", "status", tmp_path / "dir")
    assert said.out.startswith(f"{LOG.name}: size 9, root ")
    assert (
        "kept requests: 1 prove that the log signed two histories, 0 prove nothing by themselves" in said.out
    )
    shown = sulh("cosign", "status", tmp_path / "dir", "--json").json
    assert [(head["origin"], head["size"]) for head in shown["heads"]] == [(LOG.name, 9)]
    assert [offence["proven"] for offence in shown["offences"]] == [True]


def test_a_process_relays_and_says_what_is_pending(tmp_path: Path) -> None:
    keys(tmp_path)
    asker = Asker(LOG.verifier)
    with running(tmp_path, "--url", "http://127.0.0.1:9") as url:
        assert asker.relay(url, b"bytes").startswith(b"sulh/relay/v1\n")
    asker.close()
    shown = sulh("cosign", "status", tmp_path / "dir", "--json").json
    assert len(shown["pending"]) == 1 and shown["answered"] == 0
    assert sulh("cosign", "status", tmp_path / "dir", "--lang", "ur").status == 0
    token = tmp_path / "dir/owner.token"
    assert token.stat().st_mode & 0o777 == 0o600 and len(token.read_text().strip()) == 64


def test_with_a_copy_it_signs_what_the_copy_holds_and_nothing_more(tmp_path: Path) -> None:
    vkeys = keys(tmp_path)
    heron_key = Verifier(vkeys["cosign"])
    journal = MemoryJournal()
    store = FolderStore(tmp_path / "copy/record")
    sequencer = Sequencer(journal, store, journal, LOG)
    sequencer.open()
    sequencer.commit(TREE.leaves(5))
    sequencer.publish()
    asker = Asker(LOG.verifier)
    with running(tmp_path, "--mirror", str(tmp_path / "copy")) as url:
        heron = Cosigner(name="heron", url=url, verifiers=(heron_key,))
        assert asker.add(heron, TREE.note(5), TREE.prove).fault is None
        answer = asker.add(heron, TREE.note(8), TREE.prove)
        assert answer.fault is not None and answer.fault.code == "cosigner_later"
        assert "this copy holds 5 of 8 entries" in str(answer.fault)
        sequencer.commit(TREE.leaves(8)[5:])
        sequencer.publish()
        assert asker.add(heron, TREE.note(8), TREE.prove).fault is None
    asker.close()


@pytest.mark.parametrize("lang", ["en", "ur", "ps", "prs", "ar", "tr"])
def test_keys_are_shown_in_every_language_and_seeds_in_none(tmp_path: Path, lang: str) -> None:
    vkeys = keys(tmp_path, "--ml-dsa")
    said = sulh("cosign", "key", tmp_path / "key", "--lang", lang)
    assert said.status == 0
    assert all(vkeys[use] in said.out for use in ("cosign", "ml_dsa", "relay"))
    seeds = json.loads((tmp_path / "key").read_text())
    assert not any(seeds[use] in said.out for use in ("cosign", "ml_dsa", "relay"))


def test_what_is_missing_or_wrong_is_one_sentence(tmp_path: Path) -> None:
    keys(tmp_path)
    serve = ["cosign", "serve", "--key", tmp_path / "key", "--dir", tmp_path / "dir"]
    assert "--log is missing; give it as in: sulh cosign serve" in sulh(*serve).sentence
    assert (
        "one --log is missing"
        in sulh(*serve, *["--log", LOG.vkey] * 2, "--url", "http://127.0.0.1:1").sentence
    )
    assert "expected the public key of a log" in sulh(*serve, "--log", keys_of(tmp_path)).sentence
    assert "a port from 1 to 65535" in sulh(*serve, "--log", LOG.vkey, "--port", "70000").sentence
    assert "path is missing" in sulh("cosign", "status").sentence
    assert "holds no cosigner's memory" in sulh("cosign", "status", tmp_path).sentence
    assert "holds no cosigner's keys" in sulh("cosign", "key", tmp_path / "none").sentence


def keys_of(folder: Path) -> str:
    shown: dict[str, str] = sulh("cosign", "key", folder / "key", "--json").json
    return shown["cosign"]


def rss_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="memory is read from /proc")
def test_a_cosigner_is_small(tmp_path: Path) -> None:
    keys(tmp_path)
    command = [sys.executable, "-m", "sulh.cli.main", "cosign", "serve", "--json", "--port", "0"]
    command += ["--log", LOG.vkey, "--key", str(tmp_path / "key"), "--dir", str(tmp_path / "dir")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = json.loads(process.stdout.readline())["url"]
        asker = Asker(LOG.verifier)
        heron = Cosigner(name="heron", url=url, verifiers=(Verifier(keys_of(tmp_path)),))
        for size in range(1, 30):
            assert asker.add(heron, TREE.note(size), TREE.prove).fault is None
        # The bench measures it after 1,000 requests, with both keys, against 60 MB.
        assert rss_mb(process.pid) < 80
        asker.close()
        process.terminate()
        process.wait(timeout=PATIENCE)
