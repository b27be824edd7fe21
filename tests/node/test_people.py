# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a node's people do at it, over HTTP: hand in while the host is dead, be answered from their layer alone."""

import json
from collections.abc import Mapping
from unittest.mock import MagicMock

from sulh.access.reader import Layer, Reader
from sulh.node.served import Served
from sulh.record.receipts import Receipt, open_document
from sulh.statement.keyfile import read_key
from sulh.web.console.node_shelf import NodeShelf
from tests.cli.commands import Mechanism, publication, sulh
from tests.node.world import ask, host_at, kem, node, seal, start, stop
from tests.waiting import free_port, until
from tests.web.server import serving

SECRET = "Seven carts behind the mill"


def signed(made: Mechanism, title: str, key: str = "heron-co_chair") -> bytes:
    words = ("incidents.publication.v1", json.dumps(publication(title)), "--key", made.key(key))
    done = sulh("sign", made.dir, *words)
    assert done.status == 0, done.err
    return done.out.encode()


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_what_was_answered_outlives_a_killed_node_and_reaches_the_host(made: Mechanism) -> None:
    port = free_port()
    with serving(made) as host:
        heron = start(made, "heron", host.url, port=port)
        of, person = host.url, heron.person()
        hosted = int(host.port)
        first = signed(made, "While the host was there")
        told = heron.ask("/statements", bearer(person), method="POST", body=first)
        assert told.status == 201
        receipt = open_document(told.body, read_key(made.base / "m-keys" / "host.key").public)
        assert isinstance(receipt, Receipt)
    # The host is gone.
    held = heron.ask("/statements", bearer(person), method="POST", body=signed(made, "While it was not"))
    assert held.status == 202 and json.loads(held.body)["state"] == "held"
    name = json.loads(held.body)["id"]
    assert heron.ask("/statements", {}, method="POST", body=first).status == 403
    assert heron.ask(f"/statements/{name}").status == heron.ask(f"/statements/{'0' * 64}").status == 404
    stop(heron, kill=True)
    again = start(made, "heron", of, port=port)
    try:
        assert json.loads(again.ask(f"/statements/{name}", bearer(person)).body)["state"] == "held"
        said = sulh(
            *("say", again.dir, "incidents.publication.v1", json.dumps(publication("At the desk"))),
            *("--key", made.key("heron-co_chair"), "--json"),
        )
        assert said.status == 0 and said.json["state"] == "held", said.err
        with host_at(made, hosted):
            until(
                lambda: {"While it was not", "At the desk"} <= again.titles(person),
                "what was held stands in the record",
            )
            state = json.loads(again.ask(f"/statements/{name}", bearer(person)).body)
            assert state["state"] == "admitted" and state["promise_broken"] is False
            assert again.about(person)["outbox"] == []
    finally:
        stop(again)
    numbers = [v["index"] for p in statuses(made) for v in p["versions"]]
    assert len(numbers) == len(set(numbers)) == 3  # nothing stands twice


def statuses(made: Mechanism) -> list[dict[str, list[dict[str, int]]]]:
    found: list[dict[str, list[dict[str, int]]]] = sulh("status", made.dir, "--json").json["publications"]
    return found


def test_a_killed_nodes_folder_still_takes_what_is_said_there(made: Mechanism) -> None:
    with serving(made) as host:
        heron = start(made, "heron", host.url)
        stop(heron, kill=True)
        assert (heron.dir / "local" / "serving.json").exists()
        words = ("say", heron.dir, "incidents.publication.v1", json.dumps(publication("Said alone")))
        said = sulh(*words, "--key", made.key("heron-co_chair"), "--json")
        assert said.status == 0 and "index" in said.json, said.err
    gone = sulh(
        *("say", heron.dir, "incidents.publication.v1", json.dumps(publication("Held alone"))),
        *("--key", made.key("heron-co_chair"), "--lang", "tr"),
    )
    assert gone.status == 0 and "bu düğümde tutuluyor" in gone.out
    found = {one["what"]: one for one in sulh("doctor", heron.dir, "--json").json}
    assert found["1 statement of this node has no answer yet"]["ok"] is False


def _as_storks(page: bytes) -> bytes:
    """A page names the organisation of whoever has logged in, and keeps drafts under it."""
    return page.replace(b">party, Heron<", b">party, Stork<").replace(b"|heron|", b"|stork|")


def test_no_lower_answer_of_a_node_tells_of_a_higher_layer(made: Mechanism) -> None:
    """Two nodes, one of which opens what the other's owner cannot: lower answers are the same, byte for byte."""
    with (
        serving(made) as host,
        node(made, "almond", host.url) as almond,
        node(made, "heron", host.url, peers=[almond.url]) as heron,
        node(made, "stork", host.url, peers=[almond.url]) as stork,
    ):
        done = seal(made, SECRET, [kem(made, "heron")], at=almond.dir)
        reader, clerk = heron.person(), heron.person("clerk", layer="open")
        until(lambda: SECRET in heron.titles(reader), "heron opens it")
        other = stork.person("clerk", layer="open")
        until(lambda: heron.status(clerk)["at"]["size"] == stork.status(other)["at"]["size"], "even")
        asked = [
            ("/", {}),
            ("/?layer=open", bearer("x")),
            ("/api/status", {}),
            ("/api/status?layer=org:heron", {}),
            (f"/statements/{done.said.id}", {}),
            (f"/wraps/{done.said.id}", {}),
            (f"/sealed/{next(iter(done.ciphertexts))}", {}),
            ("/api/node", {}),
            ("/wraps/nothing", {}),
        ]
        for path, headers in asked:
            one, two = heron.ask(path, headers), stork.ask(path, headers)
            whose = _as_storks(one.body)
            same = (one.status, whose, without_date(one.headers)) == (
                two.status,
                two.body,
                without_date(two.headers),
            )
            assert same, (path, one, two)
            assert SECRET.encode() not in one.body
        for path in ("/", "/api/status", "/api/node", "/api/status?layer=org:heron", "/?layer=org:heron"):
            one = heron.ask(path, bearer(clerk))
            assert SECRET.encode() not in one.body, path
            if path in ("/", "/api/status"):
                two = stork.ask(path, bearer(other))
                whose = _as_storks(one.body)
                assert (one.status, whose, without_date(one.headers)) == (
                    two.status,
                    two.body,
                    without_date(two.headers),
                )
        # Holdings: a recipient gets them; a non-recipient and a stranger get what is said of a missing thing.
        path = f"/wraps/{done.said.id}"
        assert almond.as_reader("heron-co_chair", path).body == done.wraps
        nothing = almond.as_reader("heron-co_chair", f"/wraps/{'0' * 64}")
        # What Heron signed for another node, that node cannot carry here.
        carried = almond.as_reader("heron-co_chair", path, at=f"127.0.0.1:{heron.port}")
        for reply in (almond.as_reader("walnut-party", path), almond.ask(path), carried):
            assert (reply.status, reply.body) == (nothing.status, nothing.body) == (404, nothing.body)
            assert without_date(reply.headers) == without_date(nothing.headers)


def without_date(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name != "date"}


def test_a_node_that_is_not_there_is_asked_nothing(made: Mechanism) -> None:
    with serving(made) as host, node(made, "heron", host.url, peers=["http://127.0.0.1:9"]) as heron:
        person = heron.person()
        seal(made, SECRET, [kem(made, "heron")])
        until(lambda: bool(heron.about(person)["peers"]), "the silent peer is named")
        assert (
            heron.status(person)["at"]["digest"] is not None
        )  # it does not even know that it lacks something
        assert ask(heron.port, "/healthz").status == 200


def test_two_people_of_one_name_are_told_each_of_what_they_were_given() -> None:
    """By their accounts: a namesake's reading is nobody else's, and neither is what was taken back since."""
    node, served = MagicMock(), Served(None)
    node.clock.return_value = 5
    node.receipts.note.side_effect = lambda who, now: served.note(who, ["ab" * 32], now, 7)
    node.receipts.taken_back.side_effect = lambda who: sorted(served.given(who))
    shelf = NodeShelf(node, MagicMock())
    first, second = (
        Reader(layer=Layer.ORG, org="heron", role="monitor", name="Maryam", may=frozenset(), account=account)
        for account in ("maryam", "maryam-2")
    )
    shelf.given(first, "org:heron")
    assert list(map(str, shelf.taken_back(first, "org:heron"))) == ["ab" * 32]
    assert not shelf.taken_back(second, "org:heron")
    assert [person for person, _ in served.people("ab" * 32)] == ["maryam"]
    served.close()
