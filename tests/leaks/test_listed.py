# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every command and every route has a leak test, or a reason why it needs none."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import MagicMock

import pytest

import sulh
from sulh.cli.main import COMMANDS
from sulh.web.app import make_app
from sulh.web.console.pages import PAGES
from sulh.web.console.routes import Console
from sulh.web.own import make_own_app
from tests.leaks.test_exits import EXITS
from tests.leaks.test_node import NODES
from tests.leaks.test_served import SERVED

# Covered elsewhere, or with nothing to tell. A reason says what the way out is made from.
REASONS = {
    "new": "founds a mechanism: there is nothing yet that could be told",
    "key": "makes and shows key files; of a folder it reads the charter's id alone",
    "say": "its answers are those of POST /statements",
    "sign": "writes what its user says; of a folder it reads the charter's id and the last logged head",
    "import": "takes in; its answers are those of POST /statements, or of `export` the other way round",
    "serve": "its routes are listed one by one",
    "account": "knows logins and nothing of the record",
    "cosign": "imports the log alone: sizes, roots and signatures; it never meets an entry",
    "seal": "lists what `status` lists, and opens with keys that its user holds; nobody is served by it",
    "basemap": "reads a file of tiles, and no record",
    "foresee": "reads an agreement's file and a plan's, and no record",
    "fuse": "reads a table of reports, and no record",
    "check": "reads a receipt's file and nothing else; the file is `receipt`'s exit",
}
LOGIN = "shows logins of this node and nothing of the record"
ROUTES = {
    "POST /logout": LOGIN,
    "POST /login/passkey/begin": LOGIN,
    "POST /login/passkey": LOGIN,
    "POST /account/password": LOGIN,
    "POST /account/sessions/end": LOGIN,
    "POST /account/tokens/revoke": LOGIN,
    "POST /account/passkeys/begin": LOGIN,
    "POST /account/passkeys": LOGIN,
    "POST /account/passkeys/remove": LOGIN,
    "POST /stage": "changes who a browser says that it sits as, on a stage whose keys are public; tests/web/test_stage.py compares seats",
    "POST /lock": LOGIN,
    "GET /unlock": LOGIN,
    "POST /unlock/password": LOGIN,
    "POST /unlock/passkey/begin": LOGIN,
    "POST /unlock/passkey": LOGIN,
    "GET /static/console/": "styles, scripts and fonts that are part of the program",
    "GET /keys": "the charter's id and class, and which kinds a role may say; the key is made in the browser",
    "GET /keys/session": "tells somebody who they are, and of the charter what every layer holds",
    "GET /keys/words": "sentences that are part of the program",
    "POST /speak/": "answers are about what was sent, looked up in the sender's layer: tests/web/test_speak.py",
    "GET /static/vendor/": "scripts that draw maps, as their makers published them",
    "GET /static/map/": "land, water and places that are part of the program",
    "GET /basemap": "what an operator put under the map: no record is read for it",
    "GET /worker.js": "the program's own service worker, the same bytes for everybody",
    "GET /openapi.json": "made of the program's types, and of no record",
}

METHODS = {"get", "post", "put", "patch", "delete", "head", "route", "websocket", "stream"}


def routes() -> Iterator[str]:
    """Method and path of every handler of the web, as its decorator has them."""
    root = Path(sulh.__file__).parent / "web"
    for file in sorted(root.rglob("*.py")):
        dotted = ".".join(("sulh", *file.relative_to(root.parent).with_suffix("").parts))
        names = vars(importlib.import_module(dotted.removesuffix(".__init__")))
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            for call in getattr(node, "decorator_list", []):
                if isinstance(call, ast.Call) and ast.unparse(call.func) in METHODS:
                    yield from (
                        f"{ast.unparse(call.func).upper()} {path}" for path in _paths(call, names, tree)
                    )


def _paths(call: ast.Call, names: dict[str, object], tree: ast.Module) -> list[str]:
    """The paths that a decorator may name: a literal, a constant of the module, or what a function of it gives.

    Where it names a parameter, every text of the file that looks like a path.
    """
    named = call.args[0]
    if "page.route" in ast.unparse(
        named
    ):  # a handler for each page of the console's table, and one for its data
        before = "/api" if isinstance(named, ast.JoinedStr) else ""
        return [before + page.route for page in PAGES]
    if isinstance(named, ast.Constant):
        return [str(named.value)]
    if isinstance(named, ast.Name) and named.id in names:
        return [str(names[named.id])]
    if isinstance(named, ast.Call) and callable(made := names.get(ast.unparse(named.func))):
        return [str(made())]
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [text for text in texts if isinstance(text, str) and text.startswith("/") and text != "/"]


def covered() -> set[str]:
    return (
        {exit.covers for exit in EXITS} | {exit.covers for exit in SERVED} | {exit.covers for exit in NODES}
    )


def test_every_command_has_a_leak_test_or_a_reason() -> None:
    for name in COMMANDS:
        assert name in covered() or REASONS.get(name), (
            f"sulh {name}: is it a way out? then test it in tests/leaks"
        )


def test_every_route_has_a_leak_test_or_a_reason() -> None:
    found = list(routes())
    assert len(found) > 10
    for route in found:
        known = route in covered() or any(route.startswith(name) for name in ROUTES)
        assert known, f"{route}: is it a way out? then test it in tests/leaks"


@pytest.mark.filterwarnings("ignore:.*deprecated inferred style")
def test_every_handler_of_an_app_is_one_that_is_listed() -> None:
    """Whatever way a handler came into an app, its decorator was read above."""
    nobody = MagicMock()
    console = Console(nobody)
    node = make_own_app(nobody, allowed_hosts=frozenset(), front=nobody, desk="desk")
    host = make_app(nobody, allowed_hosts=frozenset(), front=nobody, console=console)
    listed = {route.replace(":str}", "}").replace(":path}", "}") for route in routes()}
    for app in (node, host):
        assert len(app.routes) > 30
        for route in app.routes:
            for method in getattr(route, "methods", set()) - {"OPTIONS", "HEAD"}:
                path = re.sub(r":(str|path)\}", "}", route.path_format)
                assert f"{method} {path}" in listed, f"{method} {path} is served and not listed"


def test_no_reason_outlives_what_it_is_for() -> None:
    found = set(routes())
    for name in ROUTES:
        assert any(route.startswith(name) for route in found), name
    assert REASONS.keys() <= COMMANDS.keys()
    assert not REASONS.keys() & covered()
