# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The asking side: lines from many at once, and what becomes of those who are slow, dead, wrong or lying."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from sulh.cosign import server as serving
from sulh.cosign.ask import Answer, Asker, Cosigner
from sulh.cosign.relay import Relay
from sulh.cosign.wire import Address, RelayNote
from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.note import CosignSigner, Signer, TreeHead, open_head
from tests.cosign.stand import BEGIN, HERON, HERON_ML, LOG, RELAY, Clock, Tree, make, served
from tests.waiting import PATIENCE, patiently, until

TREE = Tree()
OTHER = Tree("two", fork=3)
NAMES = ("almond", "walnut", "heron", "stork")


@pytest.fixture
def asker() -> Iterator[Asker]:
    asker = Asker(LOG.verifier, seconds=PATIENCE)
    yield asker
    asker.close()


def signer(name: str) -> CosignSigner:
    return CosignSigner(f"{name}.example/cosign", name.encode().ljust(32, b"."))


def at(url: str, *signers: CosignSigner, name: str = "heron") -> Cosigner:
    return Cosigner(name=name, url=url, verifiers=tuple(key.verifier for key in signers or (HERON,)))


def only(answers: list[Answer]) -> Answer:
    (answer,) = answers
    return answer


@contextmanager
def saying(*answers: bytes | Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that gives these raw answers, one a connection, and then the last one again."""
    door = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def work() -> None:
        waiting = list(answers)
        while not stop.is_set():
            try:
                line, _ = door.accept()
            except OSError:
                return
            with line:
                line.settimeout(PATIENCE)
                answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
                data = b""
                while b"\r\n\r\n" not in data:
                    data += line.recv(65_536)
                if callable(answer):
                    answer(line)
                else:
                    line.sendall(answer)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
    finally:
        stop.set()
        door.shutdown(socket.SHUT_RDWR)
        door.close()
        thread.join(timeout=PATIENCE)


def http(status: int, body: bytes, *headers: str) -> bytes:
    head = "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status} X", *headers, "Connection: close"))
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def test_four_cosigners_are_asked_at_once_and_their_sizes_are_learnt(tmp_path: Path, asker: Asker) -> None:
    with ExitStack() as stack:
        cosigners = []
        for i, name in enumerate(NAMES):
            folder = tmp_path / name
            folder.mkdir()
            one, held = make(folder, signers=(signer(name),))
            stack.callback(held.close)
            if i:
                one.add_checkpoint(TREE.request(0, i))
            url = stack.enter_context(served(one)).url
            cosigners.append(at(url, signer(name), name=name))
        for size, expected in ((5, [(1, 5), (2, 5), (3, 5)]), (5, []), (9, [(5, 9)] * 4)):
            proofs: list[tuple[int, int]] = []

            def prove(old: int, new: int, proofs: list[tuple[int, int]] = proofs) -> list[bytes]:
                proofs.append((old, new))
                return TREE.prove(old, new)

            answers = asker.ask_all(cosigners, TREE.note(size), prove)
            assert [answer.fault for answer in answers] == [None] * 4
            assert [answer.cosigner.name for answer in answers] == list(NAMES)
            for answer, name in zip(answers, NAMES, strict=True):
                assert answer.times == ((signer(name).verifier, BEGIN),)
                assert (answer.known, answer.evidence) == (None, b"")
                joined = TREE.note(size) + b"".join(answer.lines)
                assert open_head(joined, LOG.verifier).size == size
            assert sorted(proofs) == expected
        assert [latest.head for latest in asker.latest_all(cosigners)] == [TREE.head(9)] * 4
        assert asker.latest_all(cosigners[:1])[0].note == TREE.note(9) + answers[0].lines[0]


def test_a_slow_and_a_dead_one_delay_nobody(tmp_path: Path) -> None:
    go = threading.Event()

    def slowly(_head: TreeHead) -> None:
        go.wait(PATIENCE)

    quick, held = make(tmp_path)
    (tmp_path / "slow").mkdir()
    slow, slow_held = make(tmp_path / "slow", holds=slowly, signers=(signer("almond"),))
    with served(quick) as server, served(slow) as late:
        dead = socket.create_server(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{dead.getsockname()[1]}"
        dead.close()

        def attempt(seconds: float) -> None:
            asker = Asker(LOG.verifier, seconds=seconds)
            found = asker.ask_all(
                [at(late.url, signer("almond")), at(url, signer("walnut")), at(server.url)],
                TREE.note(5),
                TREE.prove,
            )
            asker.close()
            codes = [answer.fault and answer.fault.code for answer in found]
            assert codes == ["cosigner_silent", "cosigner_silent", None]
            assert len(found[2].lines) == 1

        try:
            patiently(attempt, 0.5)  # the slow one has not answered yet
        finally:
            go.set()
    held.close()
    slow_held.close()


def test_a_cosigner_with_two_keys_gives_both_lines(tmp_path: Path, asker: Asker) -> None:
    one, held = make(tmp_path, signers=(HERON, HERON_ML))
    with served(one) as server:
        keys = (HERON.verifier, HERON_ML.verifier)
        both = Cosigner(name="heron", url=server.url, verifiers=keys)
        answer = asker.add(both, TREE.note(5), TREE.prove)
        assert answer.times == tuple((key, BEGIN) for key in keys)
        # Of keys that the charter does not declare nothing is taken.
        assert len(asker.add(at(server.url), TREE.note(5), TREE.prove).lines) == 1
    held.close()


def test_a_head_of_the_log_that_is_larger_than_ours_is_proven(tmp_path: Path, asker: Asker) -> None:
    one, held = make(tmp_path)
    one.add_checkpoint(TREE.request(0, 9))
    with served(one) as server:
        answer = only(asker.ask_all([at(server.url)], TREE.note(5), TREE.prove))
        assert isinstance(answer.fault, Tampered) and answer.fault.code == "cosigner_ahead"
        assert str(answer.fault).startswith(
            "heron shows a head of this log of size 9, signed by its key, and ours has 5"
        )
        assert (answer.known, open_head(answer.evidence, LOG.verifier)) == (9, TREE.head(9))
        # Asked again with a head that has caught up, all is well.
        assert only(asker.ask_all([at(server.url)], TREE.note(12), TREE.prove)).fault is None
    held.close()


@pytest.mark.parametrize("size", [9, 12])
def test_a_head_that_ours_does_not_continue_is_proven(tmp_path: Path, asker: Asker, size: int) -> None:
    one, held = make(tmp_path)
    one.add_checkpoint(OTHER.request(0, 9))
    with served(one) as server:
        answer = only(asker.ask_all([at(server.url)], TREE.note(size), TREE.prove))
        assert answer.fault is not None and answer.fault.code == "cosigner_disputes"
        assert "the log has forked; keep both heads" in str(answer.fault)
        assert open_head(answer.evidence, LOG.verifier) == OTHER.head(9)
    # The cosigner's side keeps ours too: as proof where the size is the same.
    assert [offence.proven for offence in held.offences()] == [size == 9]
    held.close()


LARGER = http(409, b"900\n")


@pytest.mark.parametrize(
    "latest",
    [
        http(404, b""),
        http(500, b""),
        http(200, b"garbage"),
        http(200, Signer(LOG.name, b"x" * 32).sign(TREE.head(900).body())),
        http(200, TREE.note(3)),
    ],
)
def test_a_claim_without_a_head_of_the_logs_key_stays_a_claim(asker: Asker, latest: bytes) -> None:
    for first in (LARGER, http(422, b"no\n"), http(409, b"0\n")):
        with saying(first, latest) as url:
            answer = only(asker.ask_all([at(url)], TREE.note(5), TREE.prove))
        assert isinstance(answer.fault, Tampered) and answer.fault.code == "cosigner_claims"
        assert "shows no head of the log's key that does: it is wrong or the log is" in str(answer.fault)
        assert answer.evidence and not answer.lines


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (http(400, b"bad\n"), "cosigner_refuses"),
        (http(403, b"invalid\n"), "cosigner_refuses"),
        (http(404, b"unknown\n"), "cosigner_refuses"),
        (http(500, b"\x1b[31m"), "cosigner_later"),
        (http(503, b"later\n"), "cosigner_later"),
        (http(302, b"", "Location: https://example.org/"), "cosigner_later"),
        (http(409, b"many\n"), "cosigner_later"),
        (http(409, b"5"), "cosigner_later"),
        (http(409, "٥\n".encode()), "cosigner_later"),
        (http(200, b"x" * 300_000), "cosigner_silent"),
        (b"", "cosigner_silent"),
        (b"garbage\r\n\r\n", "cosigner_silent"),
        (b"HTTP/1.1 200 X\r\nContent-Length: 10\r\n\r\nshort", "cosigner_silent"),
    ],
)
def test_nonsense_is_a_fault_of_that_cosigner_alone(asker: Asker, raw: bytes, code: str) -> None:
    with saying(raw) as url:
        answer = only(asker.ask_all([at(url)], TREE.note(5), TREE.prove))
    assert answer.fault is not None and answer.fault.code == code
    assert "\x1b" not in str(answer.fault) and not answer.lines


def lines(*signers: CosignSigner, size: int = 5) -> bytes:
    return b"".join(key.line(TREE.head(size).body(), BEGIN) for key in signers)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (lines(signer("walnut")), "cosigner_no_line"),
        (lines(HERON, size=6), "signature_wrong"),
        (b"", "note_malformed"),
        (b"no line\n", "note_malformed"),
        (lines(HERON)[:-1], "note_malformed"),
        (b"\n" + lines(HERON), "cosigner_no_line"),
        (lines(HERON) + b"\n" + lines(HERON), "cosigner_no_line"),
        (b"\xff\n", "note_malformed"),
    ],
)
def test_lines_that_do_not_hold_are_no_cosignature(asker: Asker, body: bytes, code: str) -> None:
    with saying(http(200, body)) as url:
        answer = only(asker.ask_all([at(url)], TREE.note(5), TREE.prove))
    assert isinstance(answer.fault, Tampered) and answer.fault.code == code
    assert (answer.lines, answer.evidence) == ((), body)


def test_a_key_counts_once_however_often_it_signs(asker: Asker) -> None:
    again = HERON.line(TREE.head(5).body(), BEGIN + 1)
    with saying(http(200, lines(HERON, signer("walnut")) + again)) as url:
        answer = only(asker.ask_all([at(url)], TREE.note(5), TREE.prove))
    assert answer.lines == (lines(HERON),) and answer.times == ((HERON.verifier, BEGIN),)


def test_an_answer_that_trickles_in_has_an_end() -> None:
    over = threading.Event()

    def drip(line: socket.socket) -> None:
        try:
            line.sendall(b"HTTP/1.1 200 X\r\nContent-Length: 9000\r\n\r\n")
            for _ in range(5_000):
                line.sendall(b"x")
                time.sleep(0.05)
            over.set()
        except OSError:
            return

    asker = Asker(LOG.verifier, seconds=0.4)
    with saying(drip) as url:
        with pytest.raises(Unavailable, match="did not answer as a cosigner does"):
            asker.latest(url)
        assert not over.is_set()
    asker.close()


def test_a_connection_that_was_closed_meanwhile_is_opened_again(
    tmp_path: Path, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "_LOOK_EVERY", 0.05)
    one, held = make(tmp_path)
    with served(one) as server:
        clock = [0.0]
        server.clock = lambda: clock[0]
        assert asker.latest(server.url) is None
        clock[0] += serving.IDLE_SECONDS + serving.REQUEST_SECONDS
        until(lambda: not server._waits, "the idle connection is closed")
        assert asker.latest(server.url) is None
    held.close()


@pytest.mark.parametrize("shown", [TREE.note(5), OTHER.note(5) + lines(signer("walnut"))])
def test_a_shown_head_needs_both_signatures(asker: Asker, shown: bytes) -> None:
    with saying(http(200, shown)) as url:
        (latest,) = asker.latest_all([at(url)])
    assert latest.note == shown and latest.head is None
    assert latest.fault is not None and latest.fault.code == "cosigner_no_line"


def test_a_monitoring_address_that_shows_another_logs_head_is_tampering(asker: Asker) -> None:
    with saying(http(200, Tree(signer=Signer("example.org/lag", b"l" * 32)).note(5))) as url:
        (latest,) = asker.latest_all([at(url)])
    assert isinstance(latest.fault, Tampered) and latest.fault.code == "head_unsigned"


def test_a_statement_is_handed_to_a_relay(tmp_path: Path, asker: Asker) -> None:
    one, held = make(tmp_path)
    with served(one, Relay(RELAY, LOG.name, held, Clock())) as server:
        assert RelayNote.open(asker.relay(server.url, b"bytes"), RELAY.verifier).at == BEGIN
        with pytest.raises(Refused, match="refuses with status 413"):
            asker.relay(server.url, b"x" * 60_001)
    held.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "http://127.0.0.1.example.org",
        "http://10.0.0.1/",
        "ftp://127.0.0.1",
        "https://",
        "https://user:pass@example.org",
        "https://example.org/?q",
        "https://example.org/#f",
        "https://example.org:port",
        "https://example.org:99999",
        "https://exa mple.org",
        "https://example.org/\r\nX: y",
        "https://ексампле.org",
        "//example.org",
        "[",
        "https://[::1",
        "",
    ],
)
def test_an_address_is_https_or_this_machine(url: str) -> None:
    with pytest.raises(Refused) as caught:
        Address.parse(url)
    assert caught.value.code == "cosigner_url"
    assert str(caught.value).startswith(
        "expected an address that begins with https://, or http:// on this machine"
    )


def test_good_addresses_are_taken_apart() -> None:
    assert Address.parse("https://heron.example/cosign/") == Address(
        secure=True, host="heron.example", port=443, prefix="/cosign"
    )
    assert Address.parse("http://localhost:81").port == 81
    assert Address.parse("http://[::1]:81").host == "::1"


def test_an_address_that_is_none_is_that_cosigners_fault(asker: Asker) -> None:
    answer = only(asker.ask_all([at("http://example.org")], TREE.note(5), TREE.prove))
    assert answer.fault is not None and answer.fault.code == "cosigner_url"
    (latest,) = asker.latest_all([at("http://example.org")])
    assert latest.fault is not None and latest.fault.code == "cosigner_url"
