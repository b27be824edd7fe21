# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Several statements in one request: each its own answer, in its order, and nothing that one at a time would not do."""

import gzip
import http.client
import json
import struct
import zlib
from contextlib import closing
from typing import Any

import pytest
from bench.live_world import Sayer
from hypothesis import given
from hypothesis import strategies as st

from sulh.access.reader import Act, Layer, Reader
from sulh.errors import Refused, Unavailable
from sulh.record.spoken import id_of_leaf
from sulh.statement.envelope import MAX_LEAF
from sulh.web.batch import MAX_BATCH, MOST, answers, leaves_of, unpacked
from tests.access.world import PASSWORD
from tests.browser.speaking import Desk, desk
from tests.cli.commands import Mechanism, founded, mechanism

__all__ = ["founded", "mechanism"]


def framed(*leaves: bytes) -> bytes:
    return b"".join(struct.pack(">I", len(leaf)) + leaf for leaf in leaves)


@given(st.lists(st.binary(min_size=1, max_size=200), min_size=1, max_size=MOST))
def test_what_was_framed_is_read_again(leaves: list[bytes]) -> None:
    assert leaves_of(framed(*leaves)) == leaves


@given(st.binary(max_size=400))
def test_any_other_bytes_are_refused_and_nothing_else_happens(body: bytes) -> None:
    try:
        found = leaves_of(body)
    except Refused as why:
        assert why.code == "bad_batch"
    else:
        assert framed(*found) == body


@pytest.mark.parametrize(
    "body",
    [
        b"",
        framed(b"leaf") + b"\0",
        framed(b"leaf")[:-1],
        framed(b""),
        struct.pack(">I", 2**32 - 1) + b"leaf",
        framed(*[b"x"] * (MOST + 1)),
        framed(b"x" * (MAX_LEAF + 1)),
    ],
    ids=["none", "a rest", "cut", "an empty one", "a length beyond", "too many", "too long"],
)
def test_a_frame_that_does_not_fit_says_what_was_expected(body: bytes) -> None:
    with pytest.raises(Refused) as caught:
        leaves_of(body)
    assert str(caught.value).startswith(f"from 1 to {MOST} statements, each after its length in four bytes")


@given(st.binary(max_size=2_000))
def test_what_was_packed_is_unpacked(body: bytes) -> None:
    assert unpacked(gzip.compress(body), "gzip") == body == unpacked(body, "")


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (b"no gzip", "gzip"),
        (gzip.compress(b"leaf")[:-1], "gzip"),
        (gzip.compress(b"leaf") + b"more", "gzip"),
        (gzip.compress(bytes(50_000_000)), "gzip"),
        (gzip.compress(bytes(MAX_BATCH + 1)), "gzip"),
        (b"leaf", "br"),
        (zlib.compress(b"leaf"), "gzip"),
    ],
    ids=["none", "cut", "a rest", "a bomb", "a byte too many", "another way", "another head"],
)
def test_packed_bytes_that_are_none_or_too_many_are_refused(body: bytes, encoding: str) -> None:
    with pytest.raises(Refused) as caught:
        unpacked(body, encoding)
    assert caught.value.code == "bad_batch"


def test_one_that_is_refused_keeps_nobody_back_and_after_one_that_cannot_be_taken_now_none_is() -> None:
    asked: list[bytes] = []

    def hand_in(leaf: bytes, reader: Reader | None) -> tuple[int, object]:
        asked.append(leaf)
        if leaf == b"bad":
            raise Refused("bad_leaf", "no leaf")
        if leaf == b"busy":
            raise Unavailable("busy", "not now", after_seconds=5)
        return 201, {"is": leaf.decode()}

    told = answers([b"one", b"bad", b"two", b"busy", b"three"], None, hand_in, "en")
    assert [one["status"] for one in told] == [201, 422, 201, 503, 503]
    assert told[2]["data"] == {"is": "two"} and told[1]["data"] == {
        "detail": "no leaf",
        "extra": {"code": "bad_leaf"},
    }
    assert asked == [
        b"one",
        b"bad",
        b"two",
        b"busy",
    ]  # else a later number of a key would come before an earlier one


def posted(served: Desk, token: str, body: bytes) -> tuple[int, Any]:
    with closing(http.client.HTTPConnection(served.url.removeprefix("http://"), timeout=60)) as line:
        line.request("POST", "/statements/all", body=body, headers={"Authorization": token} if token else {})
        reply = line.getresponse()
        data = reply.read()
        return reply.status, json.loads(data) if data[:1] == b"{" else None


def test_a_weeks_statements_stand_once_and_in_order_however_often_they_are_sent(mechanism: Mechanism) -> None:
    with desk(mechanism) as served:
        now = served.door.clock()
        served.door.accounts.add(
            "amina",
            PASSWORD,
            person="Amina",
            org="almond",
            role="party",
            layer=Layer.ORG,
            may=[Act.READ],
            now=now,
        )
        tokens = {
            name: "Bearer "
            + served.door.tokens.issue(
                served.door.accounts.named(name), label="t", layer=Layer.OPEN, may=may, days=1, now=now
            )
            for name, may in (("maryam", [Act.READ, Act.HAND_IN]), ("amina", [Act.READ]))
        }
        sayer = Sayer(mechanism)
        leaves = [sayer.leaf() for _ in range(12)]
        before = served.size()
        # Whoever may not hand in, and whoever is nobody, hands in nothing, however the bytes are framed.
        assert posted(served, "", framed(*leaves))[0] == 403
        assert posted(served, tokens["amina"], framed(*leaves))[0] == 403
        assert posted(served, tokens["maryam"], framed(*leaves)[:-1])[0] == 422
        assert posted(served, tokens["maryam"], bytes(MAX_BATCH + 1))[0] == 413
        assert served.size() == before
        # The answer to the first half is lost; then all come, one of them broken, twice over.
        posted(served, tokens["maryam"], framed(*leaves[:6]))
        broken = leaves[8][:-1] + bytes([leaves[8][-1] ^ 1])
        for _ in range(2):
            status, told = posted(
                served, tokens["maryam"], framed(*leaves[:8], broken, *leaves[8:], leaves[0])
            )
            found = [one["status"] for one in told["answers"]]
            assert status == 200 and found == [201] * 8 + [422] + [201] * 5
        assert served.size() == before + 12
        ids = [id_of_leaf(leaf) for leaf in leaves]
        with served.host.lock:
            chains = served.host.state.record.chains
            entries = [chains.index_of(id) for id in ids]
        assert entries == list(range(before, before + 12))  # each once, in the order of its number
