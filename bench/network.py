# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `network`: a report, pages and a node that was away, over a line of 50 kbit/s, 800 ms and 10 % loss.

What a browser makes of that line is in `bad_pages.py`.
`bad_line.py` says how the line is modelled. Sizes are those on the wire, after gzip, without the heads of answers.
"""

from __future__ import annotations

import gzip
import http.client
import json
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median

from tests.cli.commands import command, sulh
from tests.waiting import free_port

from bench.bad_line import bad_line
from bench.bad_pages import browsed
from bench.live_world import Running, Sayer, founded, node_of, serving, wait_for
from bench.measure import Row

FAMILY = "network"
REPORTS = 20
HELD = 200
MOST_REPORT, MOST_SECONDS = 3_000, 10.0
MOST_FIRST, MOST_LATER = 150_000, 30_000
LINKED = re.compile(r'(?:src|href)="(/static/[^"]+\.(?:css|js))"')


def rows(_with_peers: bool) -> Iterator[Row]:
    """Every row of the family."""
    with tempfile.TemporaryDirectory() as base:
        made = founded(Path(base))
        with serving(made.dir) as host:
            yield from _reports(host, Sayer(made))
    with tempfile.TemporaryDirectory() as base, _stage(Path(base)) as stage:
        yield from _sizes(stage)
    with tempfile.TemporaryDirectory() as base:
        yield _away(Path(base))
    with tempfile.TemporaryDirectory() as base:
        yield from browsed(Path(base))


def _reports(host: Running, sayer: Sayer) -> Iterator[Row]:
    sent, took, plain = [], [], []
    with bad_line(host.port) as line, closing(http.client.HTTPConnection("127.0.0.1", line.port)) as kept:
        for number in range(REPORTS):
            name = {"Host": f"127.0.0.1:{host.port}"}
            start = time.perf_counter()
            kept.request("GET", "/healthz", headers=name)
            kept.getresponse().read()
            plain.append(time.perf_counter() - start)
            before, start = line.bytes[True], time.perf_counter()
            kept.request("POST", "/statements", body=sayer.say(REPORT, report(number)), headers=name)
            reply = kept.getresponse()
            reply.read()
            took.append(time.perf_counter() - start)
            assert reply.status == 201
            sent.append(line.bytes[True] - before)
    yield Row(
        name="a report on an open connection, head and body",
        family=FAMILY,
        value=max(sent),
        unit="bytes",
        goal=MOST_REPORT,
        ok=max(sent) <= MOST_REPORT,
        spread=(min(sent), max(sent)),
        note="counted on the line; place, time, casualties and 200 letters of text in Pashto",
    )
    yield Row(
        name="a report on an open connection, accepted",
        family=FAMILY,
        value=round(max(took), 2),
        unit="s",
        reference=round(max(plain), 2),
        reference_name="a bare request on the same line, longest",
        ratio=round(median(took) / median(plain), 2),
        goal=MOST_SECONDS,
        ok=max(took) < MOST_SECONDS,
        spread=(round(min(took), 2), round(max(took), 2)),
        note=f"{REPORTS} reports, median {median(took):.2f} s, the longest stands; beside it median {median(plain):.2f} s",
    )


REPORT = "incidents.report.v1"


def report(number: int) -> dict[str, object]:
    """What a monitor says of one incident."""
    return {
        "says": {"speaker": "Almond", "how": "own_act", "for_org": "almond"},
        "act": "shelling",
        "site": {
            "precision": "point",
            "lat_e7": 341234567 + number,
            "lon_e7": 701234567,
            "radius_m": 300,
            "names": ["The mill"],
        },
        "words": "د ژرندې ترڅنګ د توپونو غږ واورېدل شو او دوه کسان ټپيان شول " * 4,
        "means": "heard",
        "casualties": {"killed": {"best": 0}, "injured": {"best": 2}},
    }


@contextmanager
def _stage(base: Path) -> Iterator[Running]:
    """The exercise as `sulh demo` serves it."""
    port, folder = free_port(), base / "demo"
    words = ("--exercise", "--statements", 200, "--days", 14, "--dir", folder, "--port", port)
    process = subprocess.Popen(command("demo", *words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    one = Running(port=port, process=process, folder=folder)
    try:
        wait_for(one)
        yield one
    finally:
        process.terminate()
        process.wait(timeout=60)


def _fetched(stage: Running, path: str, lang: str) -> tuple[str, int]:
    """A page's or file's text, and its bytes on the wire; as a co-chair's seat sees it."""
    headers = {
        "Accept-Encoding": "gzip",
        "Accept-Language": lang,
        "Cookie": f"sulh-stage-{stage.port}=heron.co_chair",
    }
    with closing(http.client.HTTPConnection("127.0.0.1", stage.port, timeout=60)) as line:
        line.request("GET", path, headers=headers)
        reply = line.getresponse()
        data = reply.read()
        assert reply.status == 200, (path, reply.status)
        packed = reply.getheader("Content-Encoding") == "gzip"
        return (gzip.decompress(data) if packed else data).decode(), len(data)


PAGES = ("/", "/day", "/incidents", "/agreement", "/compliance", "/cases", "/talks", "/record")


def _sizes(stage: Running) -> Iterator[Row]:
    firsts, laters = {}, {}
    for lang in ("en", "ur", "ps"):
        for path in PAGES:
            page, size = _fetched(stage, path, lang)
            laters[f"{path} in {lang}"] = size
            linked = sum(_fetched(stage, name, lang)[1] for name in dict.fromkeys(LINKED.findall(page)))
            firsts[f"{path} in {lang}"] = size + linked
    for name, found, goal in (("first page", firsts, MOST_FIRST), ("later page", laters, MOST_LATER)):
        most = max(found, key=lambda at: found[at])
        yield Row(
            name=f"{name}, the heaviest",
            family=FAMILY,
            value=found[most],
            unit="bytes",
            goal=goal,
            ok=found[most] <= goal,
            spread=(min(found.values()), max(found.values())),
            note=f"{most}; as served, gzip; {'with styles and scripts, before fonts' if found is firsts else 'alone'}; "
            f"exercise of 200 statements, a co-chair's layer",
        )


def _away(base: Path) -> Row:
    """A node whose host is gone takes in what its people sign; then the host is there again, and has grown."""
    made = founded(base)
    sayer, port = Sayer(made), 0
    with serving(made.dir) as host, node_of(made, host) as node:
        port = host.port
        shown = {"Authorization": f"Bearer {_handing_in(node)}"}
        host.process.terminate()
        host.process.wait(timeout=30)
        ids = []
        for _ in range(HELD):
            status, said = node.ask("/statements", "POST", sayer.leaf(), shown)
            assert status == 202, said
            ids.append(json.loads(said)["id"])
        for number in range(20):
            assert made.publish_something(f"Meanwhile {number}").status == 0
        again = subprocess.Popen(
            command("serve", made.dir, "--port", port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            wait_for(Running(port=port, process=again, folder=made.dir))
            start, used = time.perf_counter(), node.cpu()
            until = start + 300
            while time.perf_counter() < until:
                left = json.loads(node.ask(f"/statements/{ids[-1]}", headers=shown)[1])
                if left.get("state") == "admitted":
                    break
                time.sleep(0.1)
            took, used = time.perf_counter() - start, node.cpu() - used
            held = [json.loads(node.ask(f"/statements/{one}", headers=shown)[1])["entry"] for one in ids]
            assert held == sorted(set(held)) and len(held) == HELD, (
                "something is lost, doubled or out of order"
            )
            size = json.loads(node.ask("/healthz")[1])["size"]
            assert size == json.loads(host.ask("/healthz")[1])["size"]
        finally:
            again.terminate()
            again.wait(timeout=30)
    return Row(
        name=f"{HELD} statements held while the host was away, all admitted after it came back",
        family=FAMILY,
        value=round(took, 1),
        unit="s",
        spread=None,
        ok=True,
        note=f"on loopback, 20 entries of others in between; each once and in its order; {used:.1f} s of CPU at the node; "
        "a week away is the same work: nothing of it depends on how long",
    )


def _handing_in(node: Running) -> str:
    words = ("--org", "heron", "--role", "co_chair", "--layer", "org", "--may", "read,hand_in", "--generate")
    assert sulh("account", "add", node.folder, "desk", *words, "--json").status == 0
    token = sulh(
        "account",
        "token",
        node.folder,
        "desk",
        "--label",
        "b",
        "--layer",
        "org",
        "--may",
        "read,hand_in",
        "--json",
    )
    return str(token.json["token"])
