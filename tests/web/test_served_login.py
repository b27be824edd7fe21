# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One login over a real socket, with the cost of real passwords, in a record that is being served."""

import re
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest

from sulh.access.door import open_door
from sulh.access.passkeys import loopback
from sulh.web.login import Front
from tests.access.world import PASSWORD
from tests.cli.commands import Mechanism, bytes_of, sulh
from tests.web.server import serving


def test_a_person_logs_in_at_a_served_node_and_the_record_knows_nothing_of_it(
    mechanism: Mechanism, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    added = sulh("account", "add", mechanism.dir, "maryam", "--org", "almond", stdin=PASSWORD + "\n")
    assert added.status == 0, added.err
    with serving(mechanism) as server:
        before = bytes_of(mechanism.dir / "record")
        page = server.ask("/login")
        mark = re.search(rb'name="mark" value="(\w+)"', page.body)
        assert page.status == 200 and mark is not None
        cookie = page.headers["set-cookie"].split(";")[0]
        form = urlencode({"mark": mark[1].decode(), "name": "maryam", "password": PASSWORD}).encode()
        sent = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
        led = server.ask("/login/password", sent, method="POST", body=form)
        assert led.status == 403  # no Origin: no page of ours
        entered = server.ask("/login/password", {**sent, "Origin": server.url}, method="POST", body=form)
        assert (entered.status, entered.headers["location"]) == (303, "/")
        with closing(open_door(mechanism.dir, loopback(int(server.url.rpartition(":")[2])))) as door:
            secret = door.log_in("maryam", PASSWORD, "127.0.0.1")[1]
            session = {"Cookie": f"{Front(door).session_cookie}={secret}"}
        page = server.ask("/day", session)
        assert page.status == 200 and b'action="/lock"' in page.body and b'data-lock="own"' in page.body
        locked = server.ask("/lock", {**session, "Origin": server.url}, method="POST", body=b"")
        assert (locked.status, locked.headers["location"]) == (303, "/unlock")
        for path in ("/", "/day", "/record/entries/0"):
            shut = server.ask(path, session)
            assert (shut.status, shut.headers["location"], shut.body) == (303, "/unlock", b"")
        for path in ("/api/day", "/stream", "/api/record"):
            shut = server.ask(path, session)
            assert shut.status == 401 and b"session_locked" in shut.body
        assert server.ask("/login", host="example.org").status == 421
        assert sulh("account", "disable", mechanism.dir, "maryam").status == 0  # beside the server
        again = server.ask("/login/password", {**sent, "Origin": server.url}, method="POST", body=form)
        assert again.status == 403
        assert bytes_of(mechanism.dir / "record") == before
