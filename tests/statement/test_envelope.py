# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Leaf and envelope: DSSE as others write it, and one leaf whatever the envelope's spelling."""

import base64
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from securesystemslib.dsse import Envelope
from securesystemslib.signer._key import SSlibKey

from sulh.clock import When
from sulh.errors import Refused
from sulh.statement.canon import Said as Body
from sulh.statement.envelope import (
    MAX_LEAF,
    PAYLOAD_TYPE,
    By,
    Line,
    Ref,
    envelope_of,
    leaf_of,
    leaf_of_envelope,
    pae,
    pae_of_type,
    read_header,
    split_leaf,
    statement_id,
)
from sulh.statement.keys import Key
from sulh.statement.speaker import MemoryPosition, Said, Speaker
from tests.log import oracle


class Word(Body, frozen=True, kw_only=True):
    text: Line


def said(text: str = "peace", **more: Any) -> Said:
    key = Key(b"k" * 32)
    speaker = Speaker(
        key,
        org="almond",
        role="party",
        mechanism="0" * 64,
        position=MemoryPosition(),
        salts=lambda n: bytes(16),
    )
    return speaker.say("toy.word.v1", Word(text=text), **more)


def code(envelope: bytes) -> str:
    with pytest.raises(Refused) as refused:
        leaf_of_envelope(envelope)
    return refused.value.code


@given(st.binary(max_size=300))
def test_the_signed_bytes_are_the_pre_authentication_encoding_of_dsse(payload: bytes) -> None:
    assert pae(payload) == Envelope(payload, PAYLOAD_TYPE, {}).pae() == pae_of_type(PAYLOAD_TYPE, payload)


def test_the_example_of_the_dsse_specification_is_reproduced() -> None:
    assert pae_of_type("http://example.com/HelloWorld", b"hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


def test_the_examples_in_the_mirrored_specification_are_reproduced() -> None:
    pages = oracle.mirrored("secure-systems-lab+dsse", "protocol.md")
    text = pages.get("protocol.md", b"").decode()
    examples = re.findall(r"DSSEv1 (\d+) (\S+) (\d+) ([^\n\"`]+)", text)
    found = [e for e in examples if len(e[1]) == int(e[0]) and len(e[3]) == int(e[2])]
    if not found:
        pytest.skip("the mirrored specification has no example that can be read")
    for _, media, _, body in found:
        encoded = pae_of_type(media, body.encode()).decode()
        assert encoded in text


def test_another_library_verifies_our_envelope_and_refuses_a_changed_one() -> None:
    key = Key(b"k" * 32)
    leaf = said().leaf
    envelope = json.loads(envelope_of(leaf))
    public = SSlibKey(key.public, "ed25519", "ed25519", {"public": key.public})
    read = Envelope.from_dict(json.loads(json.dumps(envelope)))
    assert read.payload_type == PAYLOAD_TYPE
    assert list(read.verify([public], 1)) == [key.public]
    read.payload = read.payload.replace(b"peace", b"pears")
    with pytest.raises(Exception, match="do not match threshold"):
        read.verify([public], 1)


@settings(deadline=None)
@given(st.text(st.characters(categories=["L", "N", "Zs"], max_codepoint=0x24F), min_size=1, max_size=50))
def test_a_leaf_comes_back_from_every_spelling_of_its_envelope(text: str) -> None:
    leaf = said(text).leaf
    envelope = envelope_of(leaf)
    assert leaf_of_envelope(envelope) == leaf
    read = json.loads(envelope)
    loose = {
        "comment": "another tool's",
        "signatures": [{"sig": _urlsafe(read["signatures"][0]["sig"]), "extra": [1]}],
        "payload": _urlsafe(read["payload"]),
        "payloadType": PAYLOAD_TYPE,
    }
    assert leaf_of_envelope(json.dumps(loose, indent=2).encode()) == leaf


def _urlsafe(text: str) -> str:
    return base64.urlsafe_b64encode(base64.b64decode(text)).decode().rstrip("=")


def _envelope(**changes: Any) -> bytes:
    read = json.loads(envelope_of(said().leaf))
    return json.dumps({**read, **changes}).encode()


@pytest.mark.parametrize(
    "envelope",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b'{"x":' + b"[" * 100_000,
        b'{"payload":"\\ud800"}',
        _envelope(payloadType="text/plain"),
        _envelope(payload="*"),
        _envelope(payload="QQ==="),
        _envelope(payload="Q"),
        _envelope(payload="QQ\n=="),
        _envelope(payload=1),
        _envelope(signatures=[]),
        _envelope(signatures=[{"sig": "QQ=="}]),
        _envelope(signatures=[{"sig": "A" * 88}, {"sig": "A" * 88}]),
    ],
)
def test_what_is_no_envelope_of_one_signature_is_refused(envelope: bytes) -> None:
    assert code(envelope) == "bad_envelope"


def test_an_envelope_too_long_for_a_leaf_is_refused_for_that() -> None:
    assert code(_envelope(payload=base64.b64encode(bytes(MAX_LEAF)).decode())) == "leaf_too_long"


@settings(max_examples=300)
@given(st.binary(max_size=120))
def test_any_bytes_are_an_envelope_or_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        leaf_of_envelope(data)


def test_a_leaf_is_type_signature_and_payload() -> None:
    leaf = said().leaf
    signature, payload = split_leaf(leaf)
    assert leaf == b"\x01" + signature + payload == leaf_of(signature, payload)
    assert len(signature) == 64
    assert payload.startswith(b'{"body":{"text":"peace"}')
    assert statement_id(payload) == said().id


@pytest.mark.parametrize(
    ("leaf", "expected"),
    [
        (b"", "bad_leaf"),
        (b"\x01" + bytes(64), "bad_leaf"),
        (b"\x02" + bytes(70), "bad_leaf"),
        (b"\x00" + bytes(70), "bad_leaf"),
        (b"\x01" + bytes(MAX_LEAF), "leaf_too_long"),
    ],
)
def test_what_cannot_be_a_leaf_is_refused(leaf: bytes, expected: str) -> None:
    with pytest.raises(Refused) as refused:
        split_leaf(leaf)
    assert refused.value.code == expected


def test_the_refusal_of_a_leaf_says_what_was_expected() -> None:
    with pytest.raises(Refused) as refused:
        split_leaf(b"")
    assert str(refused.value) == (
        "a leaf was expected: type byte 1, 64 signature bytes, then the payload; 0 bytes starting with "
        "nothing were found"
    )


def test_the_longest_leaf_is_still_one() -> None:
    split_leaf(b"\x01" + bytes(MAX_LEAF - 1))


def _payload(**changes: Any) -> bytes:
    read = json.loads(split_leaf(said().leaf)[1])
    merged = {name: value for name, value in {**read, **changes}.items() if value != "DROP"}
    return json.dumps(merged, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"more": 1},
        {"by": "DROP"},
        {"occurred": "DROP"},
        {"mechanism": "0" * 63},
        {"mechanism": "0" * 64 + "\n"},
        {"mechanism": "A" * 64},
        {"seq": 0},
        {"seq": 2**53},
        {"seq": 1.5},
        {"prev": ""},
        {"sealed": ["x"]},
        {"marking": "TLP:WHITE"},
        {"marking": "TLP:CLEAR\n"},
        {"lang": "fr"},
        {"lang": "en\n"},
        {"orcon": 0},
        {"salt": "00"},
        {"salt": "0" * 32 + "\n"},
        {"kind": "word"},
        {"kind": "toy.word.v0"},
        {"kind": "toy.word.v1\n"},
        {"kind": "Toy.word.v1"},
        {"release_to": ["Almond"]},
        {"refs": [{"role": "of", "id": "0" * 64}] * 65},
        {"refs": [{"role": "of", "id": "0" * 64, "x": 1}]},
        {"seen": {"size": -1, "root": "0" * 64}},
        {"issuer": {"org": "almond\n", "role": "party", "key": "0" * 64}},
        {"issuer": {"org": "almond", "role": "party", "key": "0" * 64 + "\n"}},
        {"by": {"who": "x", "how": "guess"}},
    ],
)
def test_a_header_field_out_of_its_form_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refused:
        read_header(_payload(**changes))
    assert refused.value.code == "unreadable"


def test_every_header_field_comes_back_as_it_was_said() -> None:
    statement = said(
        by=By(who="desk 4", how="desk"),
        occurred=When(since="2025-11-01", until="", zone="+05:00"),
        refs=[Ref(role="source", id="1" * 64)],
        release_to=["almond", "walnut"],
        marking="TLP:AMBER+STRICT",
        lang="ps",
    )
    header = read_header(split_leaf(statement.leaf)[1])
    assert (header.by, header.lang) == (By(who="desk 4", how="desk"), "ps")
    assert header.refs == (Ref(role="source", id="1" * 64),)
    assert (header.release_to, header.marking) == (("almond", "walnut"), "TLP:AMBER+STRICT")
    assert header.occurred == When(since="2025-11-01", until="", zone="+05:00")


@pytest.mark.parametrize("old", [b'"kind":', b'"body":', b'"salt":', b"{"])
def test_whitespace_anywhere_outside_a_text_is_another_spelling(old: bytes) -> None:
    payload = split_leaf(said().leaf)[1]
    with pytest.raises(Refused) as refused:
        read_header(payload.replace(old, old + b" ", 1))
    assert refused.value.code == "not_canonical"
