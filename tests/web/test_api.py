# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""/openapi.json is kept: what it promises is sent, what it rules out is refused, for nobody and for a reader."""

import json
import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from sulh.clock import parse_date, parse_time
from sulh.errors import Refused
from sulh.web.console.asked import MOMENT
from tests.cli.commands import found
from tests.node.world import node
from tests.waiting import PATIENCE
from tests.web.console_world import Told, telling
from tests.web.server import serving

FEW, MANY = 2, 200  # examples of each operation besides those that cover its parameters one by one


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    with telling(tmp_path_factory.mktemp("api")) as told:
        yield told


def document(url: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{url}/openapi.json", timeout=PATIENCE) as reply:
        found: dict[str, Any] = json.loads(reply.read())
    return found


def failures(url: str, token: str, examples: int, *, each: bool = True) -> list[str]:
    """What breaks the document, with the request that shows it; `each`: parameters one by one, besides examples."""
    config = SchemathesisConfig.from_dict({
        "seed": 1,
        "suppress-health-check": ["all"],
        "base-url": url,
        "headers": {"Authorization": f"Bearer {token}"} if token else {},
        "request-timeout": PATIENCE,
        "warnings": False,
        "generation": {"max-examples": examples, "database": "none", "deterministic": True, "no-shrink": True},
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
                        found.append(
                            f"{check.name}: {request.method} {request.uri}: {check.failure_info.failure}"
                        )
    assert asked >= len(described["paths"]) * (10 if each else 2)
    return found


@pytest.mark.parametrize("examples", [FEW, pytest.param(MANY, marks=pytest.mark.soak)])
@pytest.mark.parametrize("who", ["nobody", "a reader"])
def test_every_operation_keeps_to_its_description(told: Told, who: str, examples: int) -> None:
    token = told.token if who == "a reader" else ""
    # The reader meets all that nobody meets, and more: nobody's parameters one by one are for the long run.
    assert failures(told.server.url, token, examples, each=bool(token) or examples == MANY) == []


@pytest.mark.soak
def test_a_node_keeps_to_its_description(tmp_path: Path) -> None:
    made = found(tmp_path)
    with serving(made) as server, node(made, "heron", server.url, keys=False) as one:
        token = one.person(layer="open", may="read")
        assert {"/api/status", "/api/node"} <= document(one.url)["paths"].keys()
        assert failures(one.url, token, MANY) == []


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
