# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a node that opened everything gives to those of lower layers: what one gives that opened nothing."""

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from sulh.record.opener import FolderVault
from sulh.web.console.pages import PAGES
from tests.cli.commands import Mechanism, command
from tests.leaks.pair import ALIKE, OPEN, PUBLIC, Answer, blank, require_alike, traces_in
from tests.leaks.test_served import FRESH
from tests.leaks.world import KEPT, OPAQUE, QUIET, WHOLE, Kept, build_all, opening_file
from tests.node.world import Served as NodeServed
from tests.waiting import PATIENCE, free_port
from tests.web.streams import heard

TONGUES = ("en", "ur")  # the others are drawn from the same layers in test_exits.py
SILENT = "http://127.0.0.1:9"  # nobody listens at the discard port
ID = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Heron's node over one of the mechanisms; tokens of somebody who reads the open layer there, and its own."""

    made: Kept
    node: NodeServed
    reader: str
    own: str


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Pair]]:
    """Three nodes, each over its copy of the record; their hosts are silent, as hosts are now and then."""
    started: dict[str, tuple[Kept, NodeServed]] = {}
    try:
        for name, made in build_all(tmp_path_factory.mktemp("nodes"), (KEPT, OPAQUE, QUIET)).items():
            started[name] = (made, start(made))
        yield {name: followed(made, node) for name, (made, node) in started.items()}
    finally:
        for _, node in started.values():
            node.process.terminate()
        for _, node in started.values():
            node.process.wait(timeout=PATIENCE)


def start(made: Kept) -> NodeServed:
    """Heron's node, with all that was sealed to it in its folder already."""
    port = free_port()
    folder, keys = made.base / "node", made.base / "heron-keys"
    keys.mkdir()
    (keys / "heron.kem").write_bytes(opening_file("heron"))
    shutil.copytree(made.dir / "record", folder / "record")
    (folder / "local").mkdir()
    for done in made.held:
        FolderVault(folder).keep(done)
    words = ("--port", port, "--every", 1, "--key", made.key("heron-co_chair"), "--keys", keys)
    with (made.base / "node.log").open("wb") as log:
        process = subprocess.Popen(
            command("serve", folder, "--of", SILENT, *words), stdout=log, stderr=subprocess.STDOUT
        )
    return NodeServed(made=Mechanism(base=made.base), org="heron", dir=folder, port=port, process=process)


def followed(made: Kept, node: NodeServed) -> Pair:
    """The node once it answers, with its two readers."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and node.process.poll() is None:
        try:
            node.ask("/healthz")
            break
        except OSError:
            time.sleep(0.05)
    else:
        raise AssertionError((made.base / "node.log").read_text())
    reader = node.person("amina", layer="open", may="read")
    return Pair(made=made, node=node, reader=reader, own=node.person())


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeExit:
    """As `Exit`, at a node. In `path` an id's name stands in braces."""

    covers: str
    reader: str
    path: str
    method: str = "GET"
    signed: str = ""
    lang: str = ""
    accept: str = ""

    @property
    def name(self) -> str:
        return f"{self.reader} {self.method} {self.path} {self.lang}{self.signed}{self.accept}"

    def run(self, pair: Pair) -> Answer:
        """One request, and everything that comes back but the clock."""
        node = pair.node
        path = ID.sub(lambda found: pair.made.ids[found[1]], self.path)
        headers = {"Accept-Language": self.lang or "en"}
        headers |= {"Accept": self.accept} if self.accept else {}
        if self.reader == OPEN and not self.signed:
            headers["Authorization"] = f"Bearer {pair.reader}"
        if path.startswith("/stream"):
            reply = heard(node.port, path, headers)
        elif self.signed:
            reply = node.as_reader(self.signed, path)
        else:
            reply = node.ask(path, headers, method=self.method, body=b"{}" if self.method == "POST" else None)
        shown = repr(sorted((name, value) for name, value in reply.headers.items() if name != "date"))
        return {
            "status": str(reply.status).encode(),
            "headers": blank(same(pair, shown.encode())),
            "body": blank(same(pair, reply.body)),
        }


def same(pair: Pair, data: bytes) -> bytes:
    """Without what differs from process to process."""
    # Within an address: a key in hex may hold the same five digits.
    data = data.replace(f":{pair.node.port}".encode(), b":PORT~")
    return FRESH.sub(lambda found: b"~" * len(found[0]), data)


STATUS, STATEMENT = "GET /api/status", "GET /statements/{name:str}"
NOTHING = "0" * 64
LOWER: tuple[tuple[str, str], ...] = (
    (STATUS, "/api/status"),
    (STATUS, "/api/status?layer=org:heron"),
    (STATUS, "/api/status?layer=nothing"),
    (STATUS, "/api/status?limit=1"),
    ("GET /api/node", "/api/node"),
    ("GET /healthz", "/healthz"),
    ("GET /log/{path:path}", "/log/checkpoint"),
    ("GET /log/next", "/log/next?beyond=0"),
    (STATUS, "/api/status?skip=1&limit=2"),
    (STATUS, "/api/status?skip=x"),
    (STATEMENT, "/statements/{whole}"),
    (STATEMENT, "/statements/{field}"),
    (STATEMENT, "/statements/{duress}"),
    (STATEMENT, f"/statements/{NOTHING}"),
    ("GET /wraps/{name:str}", "/wraps/{whole}"),
    ("GET /wraps/{name:str}", f"/wraps/{NOTHING}"),
    ("GET /sealed/{name:str}", f"/sealed/{NOTHING}"),
)
# Every page of the console and its data; where a page is of one thing: what is hidden, what is not, what is none.
CONSOLE: tuple[tuple[str, str], ...] = (
    *(
        (f"GET {before}{page.route}", before + page.path.replace("{which}", which))
        for page in PAGES
        for before in ("", "/api")
        for which in (("{whole}", "{field}", "{green}", NOTHING, "1") if "{which}" in page.path else ("",))
    ),
    *(
        ("GET /api/record/entries/{which:str}/receipt", f"/api/record/entries/{which}/receipt")
        for which in ("{whole}", "{green}", NOTHING, "3")
    ),
    ("GET /speak", "/speak"),
    ("GET /speak/{name:str}", "/speak/denial"),
    ("GET /speak/{name:str}", "/speak/denial?about={whole}"),
    ("GET /speak/{name:str}", "/speak/report?anew={green}"),
    ("GET /speak/signed", "/speak/signed"),
    ("GET /offline", "/offline"),
    ("GET /offline/{name:str}", "/offline/report"),
    ("GET /speak/position", "/speak/position?key=" + "0" * 64),
    ("GET /sent", "/sent"),
    ("GET /sent/{which:str}", "/sent/{whole}"),
    ("GET /sent/{which:str}", "/sent/{green}"),
    ("GET /sent/{which:str}/receipt", "/sent/{green}/receipt"),
    ("GET /record", "/record?before=24&most=100"),
    *(
        ("GET /find", f"{before}/find?q={text}")
        for text in ("grove", "kilometre+nine", "{whole}", "{field}", "{green}", "20")
        for before in ("", "/api")
    ),
    ("GET /record", "/record?layer=org:heron"),
    ("GET /stream", "/stream?from=0"),
    ("GET /stream", "/stream?from=0&layer=org:heron"),
    ("GET /stream", "/stream?from=999"),
)
NODES = (
    *(
        NodeExit(covers=covers, reader=reader, path=path, lang=lang)
        for reader in (PUBLIC, OPEN)
        for covers, path in CONSOLE
        for lang in (TONGUES if not path.startswith(("/api", "/stream")) else ("en",))
    ),
    *(NodeExit(covers="GET /", reader=PUBLIC, path="/", lang=lang) for lang in TONGUES),
    *(NodeExit(covers="GET /", reader=OPEN, path="/", lang=lang) for lang in TONGUES),
    *(
        NodeExit(covers=covers, reader=reader, path=path)
        for reader in (PUBLIC, OPEN)
        for covers, path in LOWER
    ),
    *(
        NodeExit(covers="GET /{nothing}", reader=reader, path=path, method=method, accept=accept)
        for reader in (PUBLIC, OPEN)
        for path, method in (("/nothing/{whole}", "GET"), ("/cases/{whole}", "PUT"))
        for accept in ("text/html", "")
    ),
    NodeExit(covers=STATEMENT, reader=PUBLIC, path="/statements/{green}"),
    NodeExit(covers=STATUS, reader=PUBLIC, path="/api/status?layer=open"),
    NodeExit(covers="POST /statements", reader=PUBLIC, path="/statements", method="POST"),
    NodeExit(covers="POST /statements/all", reader=PUBLIC, path="/statements/all", method="POST"),
    NodeExit(covers="POST /statements/all", reader=OPEN, path="/statements/all", method="POST"),
    NodeExit(covers="POST /say", reader=PUBLIC, path="/say", method="POST"),
    NodeExit(covers="POST /slots", reader=PUBLIC, path="/slots", method="POST"),
    NodeExit(covers="POST /slots", reader=OPEN, path="/slots", method="POST"),
    NodeExit(covers="POST /say", reader=OPEN, path="/say", method="POST"),
    NodeExit(covers="GET /wraps/{name:str}", reader=OPEN, path="/wraps/{whole}", signed="walnut-party"),
    NodeExit(covers="GET /wraps/{name:str}", reader=OPEN, path="/wraps/{field}", signed="walnut-party"),
)


@pytest.mark.parametrize("exit", NODES, ids=lambda exit: exit.name)
def test_a_node_tells_lower_layers_nothing_of_what_it_opened(nodes: dict[str, Pair], exit: NodeExit) -> None:
    answers = {name: exit.run(nodes[name]) for name in ALIKE[exit.reader] if name in nodes}
    require_alike(answers)
    for part, data in answers[KEPT].items():
        assert not traces_in(nodes[KEPT].made, data), part


@pytest.mark.parametrize("lang", TONGUES)
@pytest.mark.parametrize("path", ["/offline", "/offline/report"])
def test_what_a_device_keeps_tells_nothing_of_what_its_owner_may_read(
    nodes: dict[str, Pair], path: str, lang: str
) -> None:
    """Whoever finds the device finds it: it is drawn for the node's own people, who read everything."""
    answers: dict[str, Answer] = {}
    for name in ALIKE[OPEN]:
        if name in nodes:
            pair = nodes[name]
            headers = {"Authorization": f"Bearer {pair.own}", "Accept-Language": lang}
            reply = pair.node.ask(path, headers)
            assert reply.status == 200 and b"Maryam" not in reply.body and pair.own.encode() not in reply.body
            answers[name] = {"status": b"200", "body": blank(same(pair, reply.body))}
    require_alike(answers)
    assert len(answers) > 1 and not traces_in(nodes[KEPT].made, answers[KEPT]["body"])


def test_its_own_people_are_given_what_it_opened(nodes: dict[str, Pair]) -> None:
    """Else nothing would have been there to be hidden."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        shown = nodes[KEPT].node.ask("/api/status", {"Authorization": f"Bearer {nodes[KEPT].own}"}).body
        if WHOLE.encode() in shown:
            return
        time.sleep(0.2)
    raise AssertionError(shown)


def test_what_is_unknown_is_answered_as_what_is_sealed_from_one(nodes: dict[str, Pair]) -> None:
    """A stranger, a non-recipient and a missing thing: the same 404, byte for byte."""
    pair = nodes[KEPT]
    (ciphertext,) = pair.made.held[0].ciphertexts
    replies = [
        pair.node.ask(f"/wraps/{pair.made.ids['whole']}"),
        pair.node.ask(f"/wraps/{NOTHING}"),
        pair.node.as_reader("walnut-party", f"/wraps/{pair.made.ids['whole']}"),
        pair.node.as_reader("walnut-party", f"/wraps/{NOTHING}"),
        pair.node.ask(f"/sealed/{ciphertext}"),
        pair.node.as_reader("walnut-party", f"/sealed/{ciphertext}"),
        pair.node.as_reader("walnut-party", f"/sealed/{NOTHING}"),
    ]
    told = {
        (reply.status, reply.body, tuple(sorted((n, v) for n, v in reply.headers.items() if n != "date")))
        for reply in replies
    }
    assert len(told) == 1 and replies[0].status == 404


def test_the_nodes_own_log_tells_nothing(nodes: dict[str, Pair]) -> None:
    for pair in nodes.values():
        assert not traces_in(nodes[KEPT].made, (pair.made.base / "node.log").read_bytes())


def test_the_harness_asks_as_two_readers(nodes: dict[str, Pair]) -> None:
    """As nobody and as one of the open layer; else it would compare less than it says."""
    bearer = {"Authorization": f"Bearer {nodes[KEPT].reader}"}
    assert b'"layer":"public"' in nodes[KEPT].node.ask("/api/status").body
    assert b'"layer":"open"' in nodes[KEPT].node.ask("/api/status", bearer).body
