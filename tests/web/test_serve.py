# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The served face over a socket: who gets which bytes, what the door answers, what the public page shows."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sulh.access.reader_key import HEADER, authorize_with
from sulh.log.tiles import bundle_path, tile_path
from sulh.record.receipts import Receipt, Refusal, open_document
from sulh.statement.envelope import leaf_of_envelope
from sulh.statement.keyfile import read_key
from tests.cli.commands import Mechanism, bytes_of, found, publication, sulh, sulh_apart
from tests.waiting import PATIENCE
from tests.web.server import Server, serving


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One served mechanism for the tests that only read or only append."""
    mechanism = found(tmp_path_factory.mktemp("served"))
    with serving(mechanism) as server:
        yield server


def head(server: Server) -> int:
    return int(server.ask("/log/checkpoint").body.split(b"\n")[1])


def signed_for(server: Server, key: str, path: str) -> str:
    authorize = authorize_with(server.mechanism.key(key), server.mechanism.info()["charter_id"])
    return authorize(path)[HEADER]


def envelope(server: Server, title: str, key: str = "almond-party", *words: str) -> bytes:
    body = json.dumps(publication(title))
    signed = sulh(
        "sign",
        server.mechanism.dir,
        "incidents.publication.v1",
        body,
        "--key",
        server.mechanism.key(key),
        *words,
    )
    assert signed.status == 0, signed.err
    return signed.out.encode()


def answer(server: Server, body: bytes) -> tuple[int, Receipt | Refusal]:
    reply = server.ask("/statements", method="POST", body=body)
    host = read_key(server.mechanism.base / "m-keys" / "host.key").public
    return reply.status, open_document(reply.body, host)


def test_anyone_gets_the_checkpoint_hash_tiles_charter_and_policies(server: Server) -> None:
    record = bytes_of(server.mechanism.dir / "record")
    checkpoint = server.ask("/log/checkpoint")
    assert checkpoint.status == 200 and checkpoint.body == record["checkpoint"]
    assert checkpoint.headers["content-type"] == "text/plain; charset=utf-8"
    path = tile_path(0, 0, head(server))
    tile = server.ask(f"/log/{path}")
    assert tile.status == 200 and tile.body == record[path]
    assert server.ask("/charter.leaf").status == 200
    assert server.ask("/log/joint.policy").body == record["joint.policy"]
    assert json.loads(server.ask("/healthz").body)["ok"] is True


def test_entry_bundles_are_for_record_readers_only(server: Server) -> None:
    path = bundle_path(0, head(server))
    assert server.ask(f"/log/{path}").status == 403
    for key in ("almond-party", "walnut-party", "heron-co_chair", "stork-root"):
        reply = server.ask(f"/log/{path}", {HEADER: signed_for(server, key, path)})
        assert reply.status == 200, key
        assert reply.body == (server.mechanism.dir / "record" / path).read_bytes()
    # The secretariat runs the host and is no record reader of this charter.
    for key in ("desk-monitor", "desk-root"):
        assert server.ask(f"/log/{path}", {HEADER: signed_for(server, key, path)}).status == 403


def test_a_stranger_s_or_a_broken_header_opens_nothing(server: Server, tmp_path: Path) -> None:
    path = bundle_path(0, head(server))
    made = sulh("key", "new", tmp_path / "s.key", "--org", "almond", "--role", "party", "--class", "exercise")
    assert made.status == 0
    charter = server.mechanism.info()["charter_id"]
    stranger = authorize_with(tmp_path / "s.key", charter)(path)[HEADER]
    good = signed_for(server, "almond-party", path)
    key, seconds, signature = good.split(" ")
    broken = [
        stranger,
        "",
        "x",
        f"{key} {seconds}",
        f"{key} {seconds} {signature} more",
        f"{key} {int(seconds) - 400} {signature}",
        f"{key} {int(seconds) + 1} {signature}",
        f"{key} {'9' * 5000} {signature}",
        f"{key} nan {signature}",
        f"{'z' * 64} {seconds} {signature}",
        f"{'0' * 64} {seconds} {signature}",
        f"{key} {seconds} {signature[:-2]}",
        f"{key} {seconds} {'0' * 128}",
    ]
    for header in broken:
        assert server.ask(f"/log/{path}", {HEADER: header}).status == 403, header[:80]
    assert server.ask(f"/log/{path}", {HEADER: good}).status == 200


def test_a_header_for_one_path_or_mechanism_opens_no_other(server: Server) -> None:
    path = bundle_path(0, head(server))
    other = signed_for(server, "almond-party", bundle_path(1, 256))
    assert server.ask(f"/log/{path}", {HEADER: other}).status == 403
    elsewhere = authorize_with(server.mechanism.key("almond-party"), "0" * 64)(path)[HEADER]
    assert server.ask(f"/log/{path}", {HEADER: elsewhere}).status == 403


def test_a_page_that_points_its_own_name_here_is_not_answered(server: Server) -> None:
    for host in (
        "evil.example",
        "evil.example:80",
        "127.0.0.1",
        "localhost:1",
        f"127.0.0.1:{server.port}.evil.example",
    ):
        for path in ("/", "/healthz", "/charter.leaf", "/log/checkpoint"):
            assert server.ask(path, host=host).status == 421, (host, path)
        assert server.ask("/statements", method="POST", body=b"x", host=host).status == 421
    assert server.ask("/", host=f"localhost:{server.port}").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/log/../local/keys.json",
        "/log/..%2flocal%2fkeys.json",
        "/log/%2e%2e/local/keys.json",
        "/log/tile/../../local/keys.json",
        "/log//etc/passwd",
        "/log/../../keys/almond-root.key",
        "/log/..%2f..%2fx.policy",
        "/log/../local/x.policy",
        "/log/x.policy",
        "/log/tile/0/000%00",
        "/log/tile/entries",
        "/log/tile/9/999",
        "/log/tile/entries/../entries/000",
        "/log/tile//entries/000",
        "/log/./tile/entries/000.p/11",
        "/log/tile/entries/000.p/0",
        "/log/tile/entries/000.p/%31%31",
        "/log/" + "a" * 5000,
        "/local/keys.json",
        "/../../etc/passwd",
        "/%",
        "/log/%ff",
        "/statements",
    ],
)
def test_no_path_leads_out_of_the_log(server: Server, path: str) -> None:
    secret = read_key(server.mechanism.key("almond-root")).seed.encode()
    reply = server.ask(path)
    assert reply.status in (400, 403, 404, 405, 414)
    assert secret not in reply.body and b"Traceback" not in reply.body
    assert str(server.mechanism.base).encode() not in reply.body


def test_a_leaf_and_an_envelope_are_admitted_with_a_signed_receipt(server: Server) -> None:
    before = head(server)
    said = envelope(server, "As an envelope")
    status, receipt = answer(server, said)
    assert status == 201 and isinstance(receipt, Receipt) and receipt.index == before
    status, receipt = answer(server, leaf_of_envelope(envelope(server, "As a leaf")))
    assert status == 201 and isinstance(receipt, Receipt) and receipt.index == before + 1
    assert head(server) == before + 2
    status, refusal = answer(server, said)
    assert status == 409 and isinstance(refusal, Refusal) and refusal.code == "duplicate"
    assert head(server) == before + 2


def test_refusals_are_signed_and_change_nothing(server: Server) -> None:
    before = head(server)
    changed = json.loads(envelope(server, "Changed"))
    changed["signatures"][0]["sig"] = "A" * 86 + "=="
    bad = {
        "bad_signature": json.dumps(changed).encode(),
        "bad_leaf": b"\x00garbage",
        "needs_sealing": envelope(server, "For few", "almond-party", "--marking", "TLP:RED"),
    }
    for code, body in bad.items():
        status, refusal = answer(server, body)
        assert status == 422 and isinstance(refusal, Refusal) and refusal.code == code
    for body in (b"", b"x", b"\x01" * 64, b"\x01" + bytes(64), b"\x01" + bytes(64) + b"{}"):
        status, refusal = answer(server, body)
        assert status == 422 and isinstance(refusal, Refusal)
    assert head(server) == before


@pytest.mark.parametrize("body", [b"{", b"{}", b'{"payload": 1}', b"  {\xff}", b"{" * 30_000])
def test_a_broken_envelope_is_refused_with_a_reason(server: Server, body: bytes) -> None:
    before = head(server)
    reply = server.ask("/statements", method="POST", body=body)
    assert reply.status == 422 and b"Traceback" not in reply.body
    assert head(server) == before


def test_a_body_that_is_too_long_is_not_read(server: Server) -> None:
    before = head(server)
    reply = server.ask("/statements", method="POST", body=b"\x01" * 120_001)
    assert reply.status == 413
    status, refusal = answer(server, b"\x01" * 60_001)
    assert status == 422 and isinstance(refusal, Refusal) and refusal.code == "leaf_too_long"
    assert head(server) == before
    assert server.ask("/healthz").status == 200


def test_the_page_speaks_the_language_that_was_asked_for(server: Server) -> None:
    wanted = {
        "": ("en", "ltr"),
        "ur": ("ur", "rtl"),
        "ps-AF, en;q=0.5": ("ps", "rtl"),
        "fa-AF": ("fa-AF", "rtl"),
        "fa": ("fa-AF", "rtl"),
        "ar-QA;q=0.9, de": ("ar", "rtl"),
        "de, tr;q=0.2": ("tr", "ltr"),
        "de": ("en", "ltr"),
        ";;;q=x,,*": ("en", "ltr"),
    }
    for header, (lang, direction) in wanted.items():
        reply = server.ask("/", {"Accept-Language": header})
        page = reply.body.decode()
        assert reply.status == 200 and f'<html lang="{lang}" dir="{direction}">' in page, header
        assert reply.headers["vary"] == "Accept-Encoding, Accept-Language, Authorization, Cookie"
        assert "default-src 'none'" in reply.headers["content-security-policy"]
        assert _scripts_are_ours(page)


def _scripts_are_ours(page: str) -> bool:
    """Every script is a file of ours, named by its content: nothing is inline."""
    ours = r'<script type="module" src="/static/console/[a-z]+-[0-9a-f]{16}\.js"></script>'
    return "<script" not in re.sub(ours, "", page)


def _record_s_own_line(page: str) -> str:
    """The page without how long the record is, which anybody sees in its checkpoint."""
    return re.sub(r'<footer>.*</footer>|<p class="soft as-of">.*?</p>', "", page, flags=re.S)


def test_what_was_not_released_changes_nothing_on_the_public_page(server: Server) -> None:
    before = server.ask("/").body.decode()
    for title in ("Held back one", "Held back two"):
        assert answer(server, envelope(server, title))[0] == 201
    after = server.ask("/").body.decode()
    assert "Held back" not in after and before != after
    assert _record_s_own_line(before) == _record_s_own_line(after)
    to_some = (
        "--marking",
        "TLP:CLEAR",
        *(w for o in ("almond", "walnut", "heron", "stork") for w in ("--release-to", o)),
    )
    assert answer(server, envelope(server, "Clear, but for some", "almond-party", *to_some))[0] == 201
    assert _record_s_own_line(server.ask("/").body.decode()) == _record_s_own_line(before)


def test_what_was_released_is_on_the_public_page(server: Server) -> None:
    claim = {
        "says": {"speaker": "Almond", "how": "own_act", "for_org": "almond"},
        "about": "the mill at Sella",
        "value": "it is open <script>alert(1)</script>",
    }
    key = server.mechanism.key("almond-party")
    words = ("--key", key, "--marking", "TLP:CLEAR")
    signed = sulh("sign", server.mechanism.dir, "incidents.claim.v1", json.dumps(claim), *words)
    assert answer(server, signed.out.encode())[0] == 201
    page = server.ask("/").body.decode()
    assert "the mill at Sella" in page
    assert _scripts_are_ours(page) and "&lt;script&gt;" in page


def test_an_audit_of_the_address_with_and_without_a_key(server: Server) -> None:
    charter = server.mechanism.info()["charter_id"]
    public = sulh("audit", server.url, "--charter", charter, "--json")
    assert public.status == 0, public.err
    assert public.json["scope"] == "heads and proofs only" and public.json["state_digest"] is None
    key = ("--key", server.mechanism.key("walnut-party"))
    whole = sulh("audit", server.url, "--charter", charter, *key, "--json")
    assert whole.status == 0, whole.err
    assert whole.json["scope"] == "everything" and whole.json["voids"] == []
    assert whole.json["root"] == public.json["root"]
    assert sulh("audit", server.url, "--charter", "0" * 64).status == 2
    refused = sulh("audit", server.url, "--key", server.mechanism.key("desk-monitor"))
    assert refused.status == 1 and "record readers only" in refused.sentence


def test_another_process_hands_over_to_the_one_that_serves(server: Server) -> None:
    before = head(server)
    assert (server.mechanism.dir / "local" / "serving.json").exists()
    said = server.mechanism.publish_something("Through the server")
    assert said.status == 0 and said.json["index"] == before
    assert head(server) == before + 1
    body = json.dumps(publication("From another process"))
    words = ("say", server.mechanism.dir, "incidents.publication.v1", body)
    ran = sulh_apart(*words, "--key", server.mechanism.key("stork-co_chair"))
    assert ran.status == 0 and ran.out.startswith(f"entry {before + 1}: ")
    refused = server.mechanism.say("agreement.consent.v1", {"value": "signed"}, "desk-monitor")
    assert refused.status == 1 and refused.json["code"] == "may_not_say"


def test_a_second_server_on_the_folder_says_why_not(server: Server) -> None:
    ran = sulh_apart("serve", server.mechanism.dir, "--port", server.port + 1)
    assert ran.status == 1 and ran.sentence
    assert server.ask("/healthz").status == 200


def test_reading_goes_on_beside_a_server(server: Server) -> None:
    for words in (["status"], ["info"], ["digest"], ["audit"], ["doctor"]):
        assert sulh(*words, server.mechanism.dir).status == 0


def test_a_revoked_key_reads_no_more(mechanism: Mechanism) -> None:
    with serving(mechanism) as server:
        path = bundle_path(0, head(server))
        header = signed_for(server, "almond-party", path)
        assert server.ask(f"/log/{path}", {HEADER: header}).status == 200
        body = {"key": read_key(mechanism.key("almond-party")).public, "reason": "lost"}
        assert mechanism.say("record.key_revoke.v1", body, "almond-root").status == 0
        now = bundle_path(0, head(server))
        header = signed_for(server, "almond-party", now)
        assert server.ask(f"/log/{now}", {HEADER: header}).status == 403
        mine = signed_for(server, "walnut-party", now)
        assert server.ask(f"/log/{now}", {HEADER: mine}).status == 200


def test_a_server_that_is_killed_loses_nothing_it_has_answered_for(mechanism: Mechanism) -> None:
    with serving(mechanism) as server:
        ids = []
        for number in range(3):
            ids.append(mechanism.publish_something(f"Number {number}").json["id"])
        server.process.kill()
        server.process.wait(timeout=PATIENCE)
        # Its address is still written down and nobody answers there: the next command takes the folder over.
        ids.append(mechanism.publish_something("After it").json["id"])
    titles = sulh("status", mechanism.dir, "--json").json["publications"]
    assert [found["id"] for found in titles] == ids
    assert sulh("audit", mechanism.dir).status == 0


def test_a_server_that_is_ended_leaves_the_folder_free(mechanism: Mechanism) -> None:
    with serving(mechanism) as server:
        server.process.terminate()
        assert server.process.wait(timeout=PATIENCE) == 0
        assert not (mechanism.dir / "local" / "serving.json").exists()
        assert (mechanism.dir / "local" / "snapshot").exists()
    assert mechanism.publish_something("Afterwards").status == 0
    assert sulh("audit", mechanism.dir).status == 0


def test_a_port_that_is_taken_is_one_sentence(server: Server, mechanism: Mechanism) -> None:
    ran = sulh_apart("serve", mechanism.dir, "--port", server.port)
    assert ran.status == 1 and f"port {server.port} could not be opened" in ran.sentence
    assert mechanism.publish_something("Afterwards").status == 0


def test_a_statement_is_admitted_while_pages_are_drawn(server: Server) -> None:
    before = head(server)
    for number in range(5):
        assert server.ask("/", {"Accept-Language": "tr"}).status == 200
        assert answer(server, envelope(server, f"Between pages {number}"))[0] == 201
    assert head(server) == before + 5
    copy = server.mechanism.base / "copy-of-served"
    shutil.copytree(server.mechanism.dir / "record", copy / "record")
    assert sulh("audit", copy).status == 0
