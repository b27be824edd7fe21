# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The outbox and its delivery, against a host that answers, falls silent, lies, or is a relay."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from sulh.cosign.wire import RelayNote
from sulh.errors import Refused, Unavailable
from sulh.log.merkle import leaf_hash
from sulh.log.note import Signer, Verifier
from sulh.node.delivery import Delivery
from sulh.node.outbox import MAX_OF_KEY, Item, Outbox, Stage
from sulh.record.charter import CharterBody, Cosigner
from sulh.record.receipts import receipt_for, refusal_for, sign
from sulh.statement.keys import Key
from tests.record.world import ORIGIN, charter_body, cosigner, key, relay

AT = datetime(2026, 3, 1, tzinfo=UTC)
HOST = key("secretariat/host")
LOG = Verifier(Signer(ORIGIN, b"l" * 32).vkey)
Answer = Callable[[str, bytes], tuple[int, bytes]]


@contextmanager
def answering(answer: Answer) -> Iterator[str]:
    """A host or relay that answers a POST as the function says."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, data = answer(self.path, body)
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def charter(**changes: object) -> CharterBody:
    return charter_body(**changes)  # type: ignore[arg-type]


def put(outbox: Outbox, name: str, seq: int, who: str = "aa") -> Item:
    return outbox.put(f"leaf {name}".encode(), id=name * 32, key=who * 32, seq=seq)


def receipt(leaf: bytes, index: int, signer: Key = HOST) -> bytes:
    return sign(receipt_for(leaf, "ab" * 32, index, "cd" * 32, AT), signer)


def refusal(leaf: bytes, code: str) -> bytes:
    why = Refused(code, "no")
    return sign(refusal_for(leaf, why, "cd" * 32, AT, None, ""), HOST)


def stage(outbox: Outbox, name: str) -> Stage:
    found = outbox.get(name * 32)
    assert found is not None
    return found.stage


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    made = Outbox(tmp_path / "outbox")
    yield made
    made.close()


def test_what_is_held_is_there_after_the_process_died(tmp_path: Path) -> None:
    first = Outbox(tmp_path / "outbox")
    put(first, "01", 1)
    # No close: as a process that was killed.
    again = Outbox(tmp_path / "outbox")
    assert [item.leaf for item in again.waiting()] == [b"leaf 01"]
    first.close()
    again.close()


def test_the_same_statement_is_held_once_and_one_key_has_a_share(outbox: Outbox) -> None:
    assert put(outbox, "01", 1) == put(outbox, "01", 1)
    for number in range(2, MAX_OF_KEY + 1):
        outbox.put(b"x", id=f"{number:064x}", key="aa" * 32, seq=number)
    with pytest.raises(Unavailable) as caught:
        outbox.put(b"x", id="ff" * 32, key="aa" * 32, seq=999)
    assert caught.value.code == "outbox_full" and "200 statements" in str(caught.value)
    put(outbox, "fe", 1, who="bb")  # others have room


def test_each_key_is_a_lane_in_the_order_of_its_numbers(outbox: Outbox) -> None:
    put(outbox, "03", 3)
    put(outbox, "01", 1)
    put(outbox, "02", 2, who="bb")
    assert [item.id[:2] for item in outbox.lanes()] == ["01", "02"]
    seen: list[bytes] = []

    def admit(path: str, body: bytes) -> tuple[int, bytes]:
        seen.append(body)
        return 201, receipt(body, len(seen))

    with answering(admit) as url:
        delivery = Delivery(url, (), LOG, charter)
        assert delivery.round(outbox, 100) == 3
        delivery.close()
    assert seen == [b"leaf 01", b"leaf 02", b"leaf 03"] and outbox.waiting() == []
    found = outbox.get("03" * 32)
    assert found is not None and (found.entry, found.stage) == (3, Stage.ADMITTED)


def test_a_silent_host_costs_nothing_and_is_asked_again_with_growing_waits(outbox: Outbox) -> None:
    put(outbox, "01", 1)
    delivery = Delivery("http://127.0.0.1:9", (), LOG, charter)
    assert delivery.round(outbox, 100) == 0 and delivery.silent is not None
    waiting = outbox.waiting()[0]
    assert (waiting.stage, waiting.trouble, waiting.next_at) == (Stage.HELD, "no_answer", 102)
    assert delivery.round(outbox, 101) == 0 and outbox.waiting()[0].tries == 1  # not yet due
    delivery.close()


def test_a_bad_statement_never_blocks_those_of_other_keys(outbox: Outbox) -> None:
    put(outbox, "01", 1)
    put(outbox, "02", 1, who="bb")
    put(outbox, "03", 2, who="bb")

    def answer(path: str, body: bytes) -> tuple[int, bytes]:
        return (500, b"?") if body == b"leaf 01" else (201, receipt(body, 7))

    with answering(answer) as url:
        delivery = Delivery(url, (), LOG, charter)
        for now in range(100, 1_000, 100):
            delivery.round(outbox, now)
        delivery.close()
    assert stage(outbox, "02") is stage(outbox, "03") is Stage.ADMITTED
    assert stage(outbox, "01") is Stage.HELD


def test_a_refusal_settles_with_the_hosts_word_and_a_duplicate_is_admitted(outbox: Outbox) -> None:
    for name, seq in (("01", 1), ("02", 2), ("03", 3)):
        put(outbox, name, seq)
    codes = {b"leaf 01": "toy_void", b"leaf 02": "duplicate", b"leaf 03": "quota"}
    with answering(lambda path, body: (422, refusal(body, codes[body]))) as url:
        delivery = Delivery(url, (), LOG, charter)
        delivery.round(outbox, 100)
        delivery.close()
    assert stage(outbox, "01") is Stage.REFUSED and stage(outbox, "02") is Stage.ADMITTED
    found = outbox.get("01" * 32)
    assert found is not None and found.answer is not None and found.leaf == b""
    assert [(item.id[:2], item.trouble) for item in outbox.waiting()] == [("03", "quota")]


@pytest.mark.parametrize("lie", ["key", "leaf"])
def test_an_answer_by_another_key_or_about_another_statement_settles_nothing(
    outbox: Outbox, lie: str
) -> None:
    put(outbox, "01", 1)

    def answer(path: str, body: bytes) -> tuple[int, bytes]:
        return 201, receipt(body, 1, Key(b"z" * 32)) if lie == "key" else receipt(b"another", 1)

    with answering(answer) as url:
        delivery = Delivery(url, (), LOG, charter)
        delivery.round(outbox, 100)
        delivery.close()
    waiting = outbox.waiting()[0]
    assert waiting.stage is Stage.HELD and waiting.trouble in {
        "answer_for_another",
        "bad_signature",
        "bad_receipt",
    }


def test_a_relay_takes_all_of_a_lane_and_its_signed_notes_are_kept(outbox: Outbox) -> None:
    one = Cosigner(org="heron", vkey=cosigner("heron").vkey, relay=relay("heron").vkey)
    put(outbox, "01", 1)
    put(outbox, "02", 2)

    def take(path: str, body: bytes) -> tuple[int, bytes]:
        note = RelayNote(origin=ORIGIN, leaf_hash=leaf_hash(body), name=bytes(32), at=1_770_000_000)
        return 200, relay("heron").sign(note.body())

    with answering(take) as url:
        delivery = Delivery("http://127.0.0.1:9", (url,), LOG, lambda: charter(cosigners=[one]))
        delivery.lane(outbox, "aa" * 32, 100)
        delivery.close()
    found = outbox.waiting()
    assert [(item.stage, item.relay) for item in found] == [(Stage.RELAYED, "heron")] * 2
    assert all(item.note is not None and item.leaf for item in found)  # the host is still asked


def test_a_note_of_a_relay_that_nobody_declared_counts_nothing(outbox: Outbox) -> None:
    put(outbox, "01", 1)

    def take(path: str, body: bytes) -> tuple[int, bytes]:
        note = RelayNote(origin=ORIGIN, leaf_hash=leaf_hash(body), name=bytes(32), at=1_770_000_000)
        return 200, relay("walnut").sign(note.body())

    with answering(take) as url:
        delivery = Delivery("http://127.0.0.1:9", (url,), LOG, charter)
        delivery.lane(outbox, "aa" * 32, 100)
        delivery.close()
    assert stage(outbox, "01") is Stage.HELD and delivery.trouble is not None
