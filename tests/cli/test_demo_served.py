# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh demo` without --once: what it built is served until Ctrl-C, and lies there afterwards as it was made."""

import http.client
import json
import os
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import bytes_of, command, sulh
from tests.waiting import PATIENCE, free_port

SMALL = ("--exercise", "--statements", "200", "--days", "14")


def asked(port: int, path: str, seat: str = "") -> tuple[int, bytes]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        line.request("GET", path, headers={"Cookie": f"sulh-stage-{port}={seat}"} if seat else {})
        reply = line.getresponse()
        return reply.status, reply.read()
    finally:
        line.close()


@pytest.mark.parametrize("how", (signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.soak)))
def test_the_exercise_is_served_until_it_is_ended_and_its_folder_stays_as_it_was(
    tmp_path: Path, how: signal.Signals
) -> None:
    port, folder, scratch = free_port(), tmp_path / "demo", tmp_path / "scratch"
    scratch.mkdir()
    as_json = ("--json",) if how is signal.SIGTERM else ()
    process = subprocess.Popen(
        command("demo", *SMALL, "--dir", folder, "--port", port, *as_json),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(scratch), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    said = []
    try:
        for line in process.stdout:
            said.append(line)
            if f"127.0.0.1:{port}" in line:
                break
        before = bytes_of(folder)
        assert len(list(scratch.iterdir())) == 1
        assert asked(port, "/")[0] == 200
        page = asked(port, "/cases", "heron.co_chair")
        assert page[0] == 200 and b"Its keys are public" in page[1]
        assert json.loads(asked(port, "/healthz")[1])["read_only"] is False
    finally:
        process.send_signal(how)
        _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")
    assert bytes_of(folder) == before
    assert list(scratch.iterdir()) == []
    if as_json:
        made, told = (json.loads(line) for line in said)
        assert made["size"] > 200 and told == {"url": f"http://127.0.0.1:{port}/"}
    else:
        assert "  sulh new DIR\n" in said and "Ctrl-C" in said[-1]


def test_a_port_that_is_taken_is_refused_before_anything_is_built(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ran = sulh("demo", *SMALL, "--dir", tmp_path / "demo", "--port", port)
        assert ran.status == 1 and f"port {port} is taken" in ran.err
        assert "--port" in ran.err and "--once" in ran.err
        said = sulh("demo", *SMALL, "--port", port, "--lang", "tr").err
        assert str(port) in said and "--port" in said and "dolu" in said
    assert not (tmp_path / "demo").exists()
    assert "a port from 1 to 65535" in sulh("demo", *SMALL, "--port", "70000").err
