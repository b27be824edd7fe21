# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Nodes over HTTP: what a party's node opens, what another one shows, and what nobody learns from either."""

from tests.cli.commands import Mechanism
from tests.node.world import kem, node, seal
from tests.waiting import until
from tests.web.server import serving

SECRET = "Seven carts behind the mill"


def test_a_recipients_node_opens_what_the_host_cannot(made: Mechanism) -> None:
    with (
        serving(made) as host,
        node(made, "almond", host.url) as almond,
        node(made, "heron", host.url, peers=[almond.url]) as heron,
        node(made, "walnut", host.url, peers=[almond.url]) as walnut,
    ):
        done = seal(made, SECRET, [kem(made, "heron")], at=almond.dir)
        made.publish_something("Open news")
        person, other = heron.person(), walnut.person()
        until(lambda: SECRET in heron.titles(person), "heron opens what was sealed to it")
        until(lambda: "Open news" in walnut.titles(other), "walnut follows")
        assert SECRET not in walnut.titles(other)
        assert SECRET not in heron.titles(person, "?layer=open")
        until(
            lambda: (
                heron.status(person, "?layer=open")["at"]["size"]
                == walnut.status(other, "?layer=open")["at"]["size"]
            ),
            "both hold the same",
        )
        mine = heron.status(person, "?layer=open")["at"]
        theirs = walnut.status(other, "?layer=open")["at"]
        assert mine["digest"] == theirs["digest"] is not None
        assert heron.status(person)["at"]["layer"] == "org:heron"
        assert heron.status(person)["at"]["digest"] != mine["digest"]
        assert not (walnut.dir / "wraps" / f"{done.said.id}.json").exists()
        assert not (made.dir / "wraps").exists() and not (made.dir / "sealed").exists()
