# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""/openapi.json is kept: what it promises is sent, what it rules out is refused; at a host, a node and a stage, for
nobody, for a token and for a session.
"""

import json
import re
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from sulh.access.door import open_door
from sulh.access.passkeys import loopback
from sulh.clock import parse_date, parse_time
from sulh.errors import Refused
from sulh.web.console.asked import MOMENT
from sulh.web.login import Front
from tests.access.world import PASSWORD
from tests.cli.commands import found, sulh
from tests.node.world import node
from tests.waiting import PATIENCE
from tests.web.console_world import Told, telling
from tests.web.server import serving
from tests.web.stage_world import SEATS, build, copied

FEW, MANY = 2, 200  # examples of each operation besides those that cover its parameters one by one


def _a_piece_of_ground(uri: str) -> bool:
    """Whether the area of a request, if it has one, has its south below its north: no schema can ask for that."""
    (area,) = parse_qs(urlsplit(uri).query).get("area", ["0,0,1,1"])
    try:
        west, south, east, north = (float(side) for side in area.split(","))
    except ValueError:
        return True
    return south < north and west != east


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    with telling(tmp_path_factory.mktemp("api")) as told:
        yield told


def document(url: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{url}/openapi.json", timeout=PATIENCE) as reply:
        found: dict[str, Any] = json.loads(reply.read())
    return found


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def session(folder: Path, port: int, name: str) -> dict[str, str]:
    """The cookie of somebody who has logged in there by a password."""
    with closing(open_door(folder, loopback(port))) as door:
        secret = door.log_in(name, PASSWORD, "127.0.0.1")[1]
        return {"Cookie": f"{Front(door).session_cookie}={secret}"}


def account(folder: Path, name: str, org: str, role: str, layer: str) -> None:
    words = ("--org", org, "--role", role, "--layer", layer, "--may", "read,hand_in")
    added = sulh("account", "add", folder, name, *words, stdin=PASSWORD + "\n")
    assert added.status == 0, added.err


def failures(url: str, headers: dict[str, str], examples: int, *, each: bool = True) -> list[str]:
    """What breaks the document, with the request that shows it; `each`: parameters one by one, besides examples."""
    config = SchemathesisConfig.from_dict({
        "seed": 1,
        "suppress-health-check": ["all"],
        "base-url": url,
        "headers": headers,
        "request-timeout": PATIENCE,
        "warnings": False,
        "generation": {"mode": "all", "max-examples": examples, "database": "none", "deterministic": True, "no-shrink": True},
        "phases": {"stateful": {"enabled": False}, "coverage": {"enabled": each}, "examples": {"enabled": each}},
    })  # fmt: skip
    described = document(url)
    del described["paths"]["/stream"]  # it has no end; test_stream.py reads it
    schema = schemathesis.openapi.from_dict(described, config=config)
    found, asked = [], 0
    for event in from_schema(schema).execute():
        if isinstance(event, (events.NonFatalError, events.FatalError)):
            found.append(repr(vars(event)))
        if isinstance(event, events.ScenarioFinished):
            for case, checks in event.recorder.checks.items():
                asked += 1
                for check in checks:
                    if check.failure_info is not None:
                        request = event.recorder.interactions[case].request
                        if check.name == "positive_data_acceptance" and not _a_piece_of_ground(request.uri):
                            continue
                        found.append(
                            f"{check.name}: {request.method} {request.uri}: {check.failure_info.failure}"
                        )
    assert asked >= len(described["paths"]) * (10 if each else 1)
    return found


# The reader meets all that the others meet, and more: their parameters one by one are for the long run.
RUNS = pytest.mark.parametrize(
    ("examples", "each"),
    [(FEW, False), pytest.param(MANY, True, marks=pytest.mark.soak)],
    ids=["few", "many"],
)


@pytest.mark.parametrize(
    ("who", "examples"),
    [("nobody", FEW), ("a reader", FEW)]
    + [
        pytest.param(who, MANY, marks=pytest.mark.soak)
        for who in ("nobody", "a reader", "a monitor", "a co-chair", "locked", "forged")
    ],
)
def test_a_host_keeps_to_its_description(told: Told, who: str, examples: int) -> None:
    made = told.server.mechanism
    if who == "nobody":
        headers = {}
    elif who == "a reader":
        headers = bearer(told.token)
    elif who == "forged":
        headers = bearer("x" * 43)
    else:
        name, org, role = ("kadu", "desk", "monitor") if who == "a monitor" else ("maro", "heron", "co_chair")
        name = name if who != "locked" else "tavi"
        account(made.dir, name, org, role, "open")
        headers = session(made.dir, told.server.port, name)
    if who == "locked":
        own = {**headers, "Origin": told.server.url}
        assert told.server.ask("/lock", own, method="POST", body=b"").status == 303
    url = told.server.url
    assert failures(url, headers, examples, each=bool(headers) or examples == MANY) == []


@RUNS
def test_a_node_keeps_to_its_description(tmp_path: Path, examples: int, each: bool) -> None:
    made = found(tmp_path)
    with serving(made) as server, node(made, "heron", server.url, keys=False) as one:
        assert {"/api/status", "/api/node"} <= document(one.url)["paths"].keys()
        account(one.dir, "maro", "heron", "co_chair", "org")
        people = [session(one.dir, one.port, "maro")]
        if examples == MANY:
            people += [{}, bearer(one.person("amina", layer="open", may="read")), bearer(one.person())]
        for headers in people:
            assert failures(one.url, headers, examples, each=each) == []


@RUNS
@pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")
def test_a_stage_keeps_to_its_description(tmp_path: Path, examples: int, each: bool) -> None:
    (tmp_path / "exercise").mkdir()
    built = build(tmp_path / "exercise")
    with copied(tmp_path / "exercise", built.beside) as play:
        for seat in ("heron.co_chair", "monitors.monitor", "", "no.such") if examples == MANY else SEATS[:1]:
            assert failures(play.own, play.cookie(seat), examples, each=each) == [], seat


def test_what_is_described_is_what_is_served(told: Told) -> None:
    """No operation of which the document is silent, but those that are no programs' business."""
    described = document(told.server.url)["paths"]
    for path in described:
        filled = path.replace("{which}", "1")
        for method in ("POST", "PUT", "DELETE", "PATCH"):
            reply = told.server.ask(filled, method=method, body=b"{}")
            assert reply.status == 405 and "GET" in reply.headers["allow"], (method, path, reply)
    assert "/api/status" not in described, "a host serves none"
    for path in (
        "/api",
        "/api/",
        "/api/nothing",
        "/api/record/entries",
        "/api/day/1",
        "/api/%00",
        "/api/../api/x",
    ):
        reply = told.server.ask(path)
        assert reply.status == 404 and reply.headers["content-type"].startswith("application/json"), path
        assert json.loads(reply.body)["status_code"] == 404
        assert b"Traceback" not in reply.body


def test_the_pattern_of_a_moment_takes_what_is_read_as_one() -> None:
    pattern = re.compile(str(MOMENT["pattern"]))
    days = [f"{year:04}-{month:02}-{day:02}" for year in (999, 1000, 1600, 1900, 2000, 2023, 2024, 9998, 9999)
            for month in range(14) for day in range(33)]  # fmt: skip
    for text in days:
        assert bool(pattern.search(text)) == _is_read(parse_date, text), text
    ends = (
        "Z",
        "z",
        "+05:00",
        "-05:30",
        "-00:00",
        "-00:30",
        "+24:00",
        "+5:00",
        "",
        ".1Z",
        ".1234567Z",
        "Z\n",
        " Z",
    )
    for text in (f"2026-03-02T{hour}{end}" for hour in ("00:00:00", "23:59:59", "24:00:00", "12:60:00", "12:00", "1:00:00")
                 for end in ends):  # fmt: skip
        assert bool(pattern.fullmatch(text)) == _is_read(parse_time, text), text


def _is_read(read: Any, text: str) -> bool:
    try:
        read(text)
    except Refused:
        return False
    return True
