# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The relay: what it signs, how long it tries, and whose room a flood fills."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sulh.cli.cosign import identify
from sulh.cosign import relay as relaying
from sulh.cosign.held import Held
from sulh.cosign.line import Reply
from sulh.cosign.relay import Identify, Identity, Relay, nobody, relayed
from sulh.cosign.wire import NO_NAME, RelayNote
from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.merkle import leaf_hash
from sulh.log.note import Signer
from sulh.statement.envelope import read_header, split_leaf, statement_id
from tests.cosign.stand import BEGIN, HERON, LOG, RELAY, Clock
from tests.record.world import made
from tests.waiting import PATIENCE

HERE = "127.0.0.1"


@pytest.fixture
def held(tmp_path: Path) -> Held:
    return Held(tmp_path / "held.sqlite")


def make(held: Held, clock: Callable[[], int] | None = None, identify: Identify = nobody) -> Relay:
    return Relay(RELAY, LOG.name, held, clock or Clock(), identify=identify)


class Host:
    """A host that answers each leaf as it is told, and counts."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.got: list[bytes] = []

    def __call__(self, leaf: bytes) -> Reply:
        self.got.append(leaf)
        status = self.statuses.pop(0) if self.statuses else 201
        if status == 0:
            raise Unavailable("cosigner_silent", "nothing came")
        return Reply(status=status, body=b"signed answer %d" % status)


def test_the_note_says_what_was_held_when_and_nothing_more(held: Held) -> None:
    note = make(held).take(b"bytes", HERE)
    assert note.startswith(b"sulh/relay/v1\nexample.org/log\n")
    assert RelayNote.open(note, RELAY.verifier) == RelayNote(
        origin=LOG.name, leaf_hash=leaf_hash(b"bytes"), name=NO_NAME, at=BEGIN
    )


def test_the_same_bytes_keep_their_first_time(held: Held) -> None:
    clock = Clock()
    relay = make(held, clock)
    first = relay.take(b"bytes", HERE)
    clock.now += 60
    assert relay.take(b"bytes", HERE) == first
    assert relay.take(b"others", HERE) != first
    # Also after a new process, and after the host's answer.
    relay.forward(Host())
    assert make(held, clock).take(b"bytes", HERE) == first


def test_what_is_too_long_for_a_leaf_is_refused(held: Held) -> None:
    with pytest.raises(Refused) as caught:
        make(held).take(b"x" * 60_001, HERE)
    assert caught.value.code == "leaf_too_long"


@pytest.mark.parametrize("status", [200, 201, 409, 422])
def test_an_answer_of_the_host_ends_it_and_is_kept(held: Held, status: int) -> None:
    relay, host = make(held), Host(status)
    relay.take(b"bytes", HERE)
    assert relay.forward(host) == 0
    assert relay.pending() == []
    (done,) = relayed(held, pending=False)
    assert (done.status, done.answer, done.tries) == (status, b"signed answer %d" % status, 1)
    assert relay.forward(host) == 0 and host.got == [b"bytes"]


@pytest.mark.parametrize("status", [0, 400, 404, 413, 500, 503])
def test_no_answer_leaves_it_pending_for_the_next_round(held: Held, status: int) -> None:
    relay, host = make(held), Host(status)
    relay.take(b"bytes", HERE)
    assert relay.forward(host) == 1
    assert [row.tries for row in relay.pending()] == [1]
    assert relay.forward(host) == 0 and host.got == [b"bytes", b"bytes"]


def test_one_leaf_that_the_host_cannot_take_does_not_keep_the_others_waiting(held: Held) -> None:
    relay = make(held)
    for i in range(6):
        relay.take(b"leaf %d" % i, HERE)
    assert relay.forward(Host(500)) == 1
    # A host that is down is asked three times a round, not for each leaf.
    for i in range(10):
        relay.take(b"more %d" % i, HERE)
    down = Host(*[0] * 20)
    assert relay.forward(down) == 11 and len(down.got) == 3
    assert relay.forward(Host()) == 0


def test_what_is_new_goes_first_and_alone_when_asked(held: Held) -> None:
    relay = make(held)
    relay.take(b"old", HERE)
    relay.forward(Host(0))
    relay.take(b"new", HERE)
    host = Host()
    assert relay.forward(host, fresh=True) == 1 and host.got == [b"new"]
    assert relay.forward(host) == 0 and host.got == [b"new", b"old"]


def named(leaf: bytes) -> Identity:
    who = leaf.split(b" ")[0].decode()
    return Identity(sender=who, known=who == "heron")


def test_a_flood_fills_its_own_room_and_nothing_pending_is_dropped(
    held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relaying, "MAX_OF_SENDER", 3)
    monkeypatch.setattr(relaying, "MAX_OF_STRANGERS", 7)
    relay = make(held, identify=named)
    for who in ("a", "b"):
        for i in range(3):
            relay.take(f"{who} {i}".encode(), HERE)
        with pytest.raises(Unavailable) as caught:
            relay.take(f"{who} more".encode(), HERE)
        assert str(caught.value).startswith("this relay holds 3 statements for this sender")
    relay.take(b"c 0", HERE)
    with pytest.raises(Unavailable, match="holds 7 statements"):
        relay.take(b"d 0", HERE)
    # Who is known to the record has room of its own.
    for i in range(3):
        relay.take(f"heron {i}".encode(), HERE)
    with pytest.raises(Unavailable, match="holds 3 statements"):
        relay.take(b"heron more", HERE)
    assert len(relay.pending()) == 10
    # The same bytes cost no room, and an answer makes some.
    relay.take(b"a 0", HERE)
    relay.forward(Host())
    relay.take(b"a more", HERE)


def test_addresses_that_sign_nothing_have_a_room_each(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relaying, "MAX_OF_SENDER", 1)
    relay = make(held)
    relay.take(b"1", "10.0.0.1")
    relay.take(b"2", "10.0.0.2")
    with pytest.raises(Unavailable):
        relay.take(b"3", "10.0.0.1")


def test_answered_ones_are_bounded(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relaying, "MAX_ANSWERED", 5)
    relay = make(held)
    for i in range(12):
        relay.take(b"%d" % i, HERE)
        relay.forward(Host())
    assert [row.number for row in relayed(held, pending=False)] == [12, 11, 10, 9, 8]


def test_it_keeps_trying_until_the_host_answers(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relaying, "_FIRST_WAIT", 0.02)
    relay, host, stop = make(held), Host(0, 0, 503), threading.Event()
    relay.take(b"before", HERE)
    thread = threading.Thread(target=relay.keep_forwarding, args=(host, stop))
    thread.start()
    try:
        deadline = time.monotonic() + PATIENCE
        while relay.pending() and time.monotonic() < deadline:
            time.sleep(0.01)
        assert host.got == [b"before"] * 4
        relay.take(b"later", HERE)
        while relay.pending() and time.monotonic() < deadline:
            time.sleep(0.01)
        assert host.got[-1] == b"later" and relay.pending() == []
    finally:
        stop.set()
        relay.news.set()
        thread.join(timeout=PATIENCE)
    assert not thread.is_alive()


def test_a_disk_that_fails_for_a_while_stops_no_forwarding(
    held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relaying, "_FIRST_WAIT", 0.02)
    relay, host, stop = make(held), Host(), threading.Event()
    relay.take(b"bytes", HERE)
    broken = threading.Event()
    settle = relay._settle

    def full(number: int, reply: Reply) -> None:
        if not broken.is_set():
            broken.set()
            raise Unavailable("held_unavailable", "the disk is full")
        settle(number, reply)

    monkeypatch.setattr(relay, "_settle", full)
    thread = threading.Thread(target=relay.keep_forwarding, args=(host, stop))
    thread.start()
    deadline = time.monotonic() + PATIENCE
    while relay.pending() and time.monotonic() < deadline:
        time.sleep(0.01)
    stop.set()
    relay.news.set()
    thread.join(timeout=PATIENCE)
    assert broken.is_set() and relay.pending() == [] and host.got == [b"bytes"] * 2


def test_a_note_by_another_key_or_of_another_form_is_none() -> None:
    body = RelayNote(origin="o", leaf_hash=bytes(32), name=bytes(32), at=1).body()
    with pytest.raises(Tampered, match="this is no note of the relay"):
        RelayNote.open(Signer("other", bytes(32)).sign(body), RELAY.verifier)
    for text in (
        body.replace(b"relay/v1", b"relay/v2"),
        body + b"more\n",
        body.replace(b"\n1\n", b"\n01\n"),
        body.replace(b"\n1\n", b"\n-1\n"),
        body.replace(b"AAAA", b"AA", 1),
    ):
        with pytest.raises(Tampered) as caught:
            RelayNote.open(RELAY.sign(text), RELAY.verifier)
        assert caught.value.code == "relay_note"
    with pytest.raises(Tampered, match="one signature line"):
        RelayNote.open(RELAY.sign(body) + HERON.line(body, 1), RELAY.verifier)
    with pytest.raises(RuntimeError):
        RelayNote(origin="o", leaf_hash=b"", name=bytes(32), at=1).body()


def test_the_command_line_names_a_statement_and_the_key_that_signed_it(tmp_path: Path) -> None:
    world = made(tmp_path)
    leaf = world.leaves()[1]
    who = identify(leaf)
    payload = split_leaf(leaf)[1]
    assert who.name.hex() == statement_id(payload) and not who.known
    assert who.sender == read_header(payload).issuer.key
    assert identify(leaf[:-1] + b" ").sender == ""
    assert identify(b"garbage") == Identity()
    assert identify(b"\x01" + bytes(70)).sender == ""
