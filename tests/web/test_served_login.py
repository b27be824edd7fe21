# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One login over a real socket, with the cost of real passwords, in a record that is being served."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest

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
        assert server.ask("/login", host="example.org").status == 421
        assert sulh("account", "disable", mechanism.dir, "maryam").status == 0  # beside the server
        again = server.ask("/login/password", {**sent, "Origin": server.url}, method="POST", body=form)
        assert again.status == 403
        assert bytes_of(mechanism.dir / "record") == before
