# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a server gives over its socket, bodies and headers, to nobody and to a record reader; and what it logs."""

import re
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from sulh.access.reader_key import authorize_with
from sulh.language import LANGUAGES
from sulh.log.tiles import bundle_path, tile_path
from sulh.web.console.pages import PAGES
from tests.cli.commands import Mechanism, bytes_of, command, sulh
from tests.leaks.pair import ALIKE, OPEN, PUBLIC, Answer, blank, blank_file, require_alike, traces_in
from tests.leaks.world import KEPT, OPAQUE, QUIET, Kept, build_all
from tests.waiting import PATIENCE, free_port
from tests.web.console_world import reader as reader_of
from tests.web.server import Server
from tests.web.streams import heard

SERVED_NAMES = (KEPT, OPAQUE, QUIET)
SIZE = 26  # entries of the three mechanisms
# Made anew for each request: a server's clock, a door cookie (named by the port) and its mark; and where Python put a function.
FRESH = re.compile(
    rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|(?<=[=\"])[A-Za-z0-9_-]{43}(?=[;\"])|0x[0-9a-f]{12}"
    rb"|sulh-(?:door-)?[0-9a-f]{8}"
)
# The moment of a refusal, which stands in its signed words; its length is the clock's.
MOMENT = re.compile(rb'"received_at":"[^"]+"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """One of the mechanisms behind a socket, and where its server's own log goes."""

    made: Kept
    server: Server
    log: Path
    token: str  # of somebody of the host's own people, who reads the open layer


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Served]]:
    """Three at once; ended by their own process ids. `calm` has the very rows of `kept` (test_exits.py)."""
    found: dict[str, Served] = {}
    try:
        for name, made in build_all(tmp_path_factory.mktemp("served"), SERVED_NAMES).items():
            found[name] = begin(made)
        for one in found.values():
            wait_for(one)
        yield found
    finally:
        for one in found.values():
            end(one)


def begin(made: Kept) -> Served:
    port, log = free_port(), made.base / "server.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command("serve", made.dir, "--port", port), stdout=out, stderr=subprocess.STDOUT
        )
    server = Server(mechanism=Mechanism(base=made.base), port=port, process=process)
    token = reader_of(Mechanism(base=made.base), "amina")
    return Served(made=made, server=server, log=log, token=token)


def wait_for(one: Served) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and one.server.process.poll() is None:
        try:
            one.server.ask("/healthz")
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(one.log.read_text())


def end(one: Served) -> None:
    one.server.process.terminate()
    try:
        one.server.process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        one.server.process.kill()
        one.server.process.wait(timeout=PATIENCE)


def asked(
    path: str,
    *,
    reader: str = "",
    method: str = "GET",
    body: bytes | None = None,
    lang: str = "",
    inside: bool = False,
    accept: str = "",
) -> Callable[[Served], Answer]:
    """One request, and everything that comes back but the clock."""

    def run(one: Served) -> Answer:
        headers = {"Accept-Language": lang} if lang else {}
        headers |= {"Accept": accept} if accept else {}
        if inside:
            headers["Authorization"] = f"Bearer {one.token}"
        if reader:
            key = one.made.key(reader)
            headers |= authorize_with(key, one.made.charter_id)(path.removeprefix("/log/"))
        reply = one.server.ask(path, headers, method=method, body=body)
        shown = {name: value for name, value in reply.headers.items() if name != "date"}
        return {
            "status": str(reply.status).encode(),
            "headers": blank(_same(one, repr(sorted(shown.items())).encode())),
            "body": blank_file(path, _same(one, reply.body)),
        }

    return run


def _same(one: Served, data: bytes) -> bytes:
    """Without what differs from process to process; the length stays, as a port has five digits here."""
    # Within an address: a key in hex may hold the same five digits.
    data = data.replace(f":{one.server.port}".encode(), b":PORT~")
    data = data.replace(str(one.made.base).encode(), b"BASE")
    return FRESH.sub(lambda found: b"~" * len(found[0]), data)


def followed(one: Served, *, inside: bool = False) -> Answer:
    """All that the stream says to nobody from the beginning on, or to somebody of the open layer."""
    headers = {"Authorization": f"Bearer {one.token}"} if inside else {}
    reply = heard(one.server.port, "/stream?from=0", headers)
    shown = {name: value for name, value in reply.headers.items() if name != "date"}
    return {"headers": repr(sorted(shown.items())).encode(), "body": blank(_same(one, reply.body))}


def refused(one: Served) -> Answer:
    """The signed refusal of bytes that are no statement."""
    reply = one.server.ask("/statements", method="POST", body=b"garbage")
    said = MOMENT.sub(b"", blank(reply.body))
    return {"status": str(reply.status).encode(), "body": said, "names": repr(sorted(reply.headers)).encode()}


def mirrored(one: Served) -> Answer:
    """A record reader's copy, and what the command says of it."""
    out = one.made.base / "copy"
    ran = sulh("mirror", one.server.url, out, "--key", one.made.key("walnut-party"), "--json")
    assert ran.status == 0, ran.err
    copy = {path: blank_file(path, data) for path, data in bytes_of(out / "record").items()}
    return {"said": blank(ran.out.encode()), **copy}


def audited(one: Served) -> Answer:
    """What anybody hears who audits over the network, without and with a reader's key."""
    without = sulh("audit", one.server.url)
    ran = sulh("audit", one.server.url, "--key", one.made.key("walnut-party"), "--json")
    assert ran.status == 0, ran.err
    said = without.err.replace(one.server.url, "URL")
    return {"without": blank(said.encode()), "with": blank(ran.out.encode())}


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedExit:
    """As `Exit`, over a socket."""

    name: str
    covers: str
    reader: str
    run: Callable[[Served], Answer]


BUNDLE = "/log/" + bundle_path(0, SIZE)
CONSOLE: tuple[tuple[str, str], ...] = (
    *(
        (f"GET {before}{page.route}", before + page.path.replace("{which}", which))
        for page in PAGES
        for before in ("", "/api")
        for which in (("1", "20", "25", "99") if "{which}" in page.path else ("",))
    ),
    ("GET /api/record/entries/{which:str}/receipt", "/api/record/entries/20/receipt"),
    ("GET /record", "/record?lang=ur&most=3"),
    # What numbers count, of all that there ever was; all counts are walked in tests/web/test_numbers.py.
    *(
        ("GET /behind", f"/api/behind?what={what}&of=almond&since=2020-01-01&until=2099-01-01")
        for what in ("voice_own", "voice_others", "seal_whole", "seal_parts", "seal_released", "taken_in")
    ),
    *(
        ("GET /find", f"{before}/find?q={text}&most=3")
        # Words of what is hidden, what everybody says, a number of each sort; nothing that there is.
        for text in ("grove", "kilometre+nine", "2025", "20", "25", "walnut", "nowhereatall")
        for before in ("", "/api")
    ),
)
SERVED = (
    *(
        ServedExit(name=f"nobody reads {path}", covers=covers, reader=PUBLIC, run=asked(path))
        for covers, path in CONSOLE
    ),
    *(
        ServedExit(
            name=f"somebody inside reads {path}", covers=covers, reader=OPEN, run=asked(path, inside=True)
        )
        for covers, path in (*CONSOLE, ("GET /", "/"), ("GET /record", "/record?layer=public"))
    ),
    ServedExit(
        name="somebody inside follows the stream",
        covers="GET /stream",
        reader=OPEN,
        run=partial(followed, inside=True),
    ),
    ServedExit(name="nobody follows the stream", covers="GET /stream", reader=PUBLIC, run=followed),
    *(
        ServedExit(
            name=f"the public page in {lang}", covers="GET /", reader=PUBLIC, run=asked("/", lang=lang)
        )
        for lang in LANGUAGES
    ),
    *(
        ServedExit(name=f"nobody asks for {path}", covers=covers, reader=PUBLIC, run=asked(path))
        for path, covers in (
            ("/healthz", "GET /healthz"),
            ("/charter.leaf", "GET /charter.leaf"),
            ("/log/checkpoint", "GET /log/{path:path}"),
            ("/log/operational.policy", "GET /log/{path:path}"),
            ("/log/next?beyond=0", "GET /log/next"),
            ("/log/next?beyond=x", "GET /log/next"),
            ("/log/" + tile_path(0, 0, SIZE), "GET /log/{path:path}"),
            (BUNDLE, "GET /log/{path:path}"),
            ("/log/" + bundle_path(0, SIZE - 1), "GET /log/{path:path}"),
            ("/log/blob/00/" + "00" * 32, "GET /log/{path:path}"),
            ("/log/nothing", "GET /log/{path:path}"),
            ("/nothing", "GET /{nothing}"),
            ("/login", "GET /login"),
            ("/account", "GET /account"),
        )
    ),
    *(
        ServedExit(
            name=f"somebody's browser is led to {path}",
            covers="GET /{nothing}",
            reader=OPEN if inside else PUBLIC,
            run=asked(path, inside=inside, accept="text/html", method=method),
        )
        for path, method in (("/nothing/20", "GET"), ("/record/entries/20/x", "GET"), ("/cases/20", "DELETE"))
        for inside in (False, True)
    ),
    ServedExit(
        name="a reader's bundle",
        covers="GET /log/{path:path}",
        reader=OPEN,
        run=asked(BUNDLE, reader="walnut-party"),
    ),
    ServedExit(name="garbage at the door", covers="POST /statements", reader=PUBLIC, run=refused),
    ServedExit(
        name="a wrong login",
        covers="POST /login/password",
        reader=PUBLIC,
        run=asked("/login/password", method="POST", body=b"name=x&password=y"),
    ),
    ServedExit(name="a mirror", covers="mirror", reader=OPEN, run=mirrored),
    ServedExit(name="an audit over the network", covers="audit", reader=OPEN, run=audited),
)


@pytest.mark.parametrize("exit", SERVED, ids=lambda exit: exit.name)
def test_a_served_exit_tells_nothing_of_what_is_hidden(served: dict[str, Served], exit: ServedExit) -> None:
    answers = {name: exit.run(served[name]) for name in ALIKE[exit.reader] if name in served}
    require_alike(answers)
    for part, data in answers[KEPT].items():
        assert not traces_in(served[KEPT].made, data), part


def test_what_a_server_logs_tells_nothing_of_what_is_hidden(served: dict[str, Served]) -> None:
    logs = {}
    for name, one in served.items():
        logs[name] = {"log": blank(_same(one, one.log.read_bytes()))}
        assert one.server.process.poll() is None
    require_alike(logs)
    assert not traces_in(served[KEPT].made, served[KEPT].log.read_bytes())
