# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A dead host and a living relay, each a process: what a person said at a node reaches the record all the same."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.commands import Mechanism, command, found, sulh
from tests.node.test_people import bearer, signed
from tests.node.world import host_at, start, stop
from tests.waiting import PATIENCE, free_port, until


@contextmanager
def relay_of(made: Mechanism, host: str) -> Iterator[str]:
    """Stork's cosigner, whose relay hands on to the host."""
    port = free_port()
    words = ("--log", made.info()["vkey"], "--key", made.base / "stork.cosign", "--dir", made.base / "held")
    said = command("cosign", "serve", *words, "--port", port, "--url", host)
    process = subprocess.Popen(said, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert b"127.0.0.1" in line, line
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE)


def test_the_host_dead_and_a_relay_alive_the_statement_arrives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    base = tmp_path / "mine"
    base.mkdir()
    keys = sulh("cosign", "key", base / "stork.cosign", "--name", "stork.example/cosign", "--json").json
    cosigner = f'  - {{org: stork, vkey: "{keys["cosign"]}", relay: "{keys["relay"]}"}}'
    made = found(base, f"record_readers: [almond, walnut, heron, stork]\ncosigners:\n{cosigner}")
    port = free_port()
    host = f"http://127.0.0.1:{port}"
    with host_at(made, port), relay_of(made, host) as relay:
        heron = start(made, "heron", host, "--relay", relay, keys=False)
        person = heron.person()
    with relay_of(made, host) as relay:
        stop(heron)
        heron = start(made, "heron", host, "--relay", relay, keys=False)
        told = heron.ask("/statements", bearer(person), method="POST", body=signed(made, "By the relay"))
        state = json.loads(told.body)
        assert (told.status, state["state"], state["relay"]) == (202, "relayed", "stork")
        assert state["note"].startswith("sulh/relay/v1\n")
        stop(heron, kill=True)  # from here on the relay alone has it in hand
        with host_at(made, port):
            until(lambda: "By the relay" in sulh("status", made.dir, "--json").out, "the relay hands it on")
            again = start(made, "heron", host, "--relay", relay, keys=False)
            try:
                name = state["id"]
                until(
                    lambda: (
                        json.loads(again.ask(f"/statements/{name}", bearer(person)).body)["state"]
                        == "admitted"
                    ),
                    "the node learns it",
                )
                kept = json.loads(again.ask(f"/statements/{name}", bearer(person)).body)
                assert kept["note"] == state["note"]  # the proof of when it was said stays
            finally:
                stop(again)
