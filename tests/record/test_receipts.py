# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Receipts and refusals hold as they were signed, and not when a bit of them was changed."""

import base64
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.log.merkle import leaf_hash
from sulh.record.receipts import (
    RECEIPT_TYPE,
    REFUSAL_TYPE,
    leaf_hash_of,
    open_document,
    receipt_for,
    refusal_for,
    sign,
)
from tests.record.world import key

HOST = key("secretariat/host")
AT = datetime(2025, 11, 1, 9, 0, tzinfo=UTC)
RECEIPT = receipt_for(b"leaf", "1" * 64, 7, "2" * 64, AT)
REFUSAL = refusal_for(b"leaf", Refused("quota", "too much: {n}", n=3), "2" * 64, AT, None, "")


@pytest.mark.parametrize("document", [RECEIPT, REFUSAL])
def test_what_the_host_signed_opens(document: object) -> None:
    signed = sign(document, HOST)  # type: ignore[arg-type]
    assert open_document(signed, HOST.public) == document
    assert json.loads(signed)["payloadType"] in (RECEIPT_TYPE, REFUSAL_TYPE)


@pytest.mark.parametrize("document", [RECEIPT, REFUSAL])
def test_no_changed_byte_of_it_passes(document: object) -> None:
    signed = sign(document, HOST)  # type: ignore[arg-type]
    for at in range(len(signed)):
        for changed in {signed[at] ^ 1, signed[at] ^ 0x20, ord("A"), ord("_"), ord(" ")} - {signed[at]}:
            with pytest.raises((Refused, Tampered)):
                open_document(signed[:at] + bytes([changed]) + signed[at + 1 :], HOST.public)
    for other in (signed + b"\n", b" " + signed, signed[:-1]):
        with pytest.raises((Refused, Tampered)):
            open_document(other, HOST.public)


def test_another_key_did_not_sign_it() -> None:
    with pytest.raises(Tampered) as tampered:
        open_document(sign(RECEIPT, key("stranger")), HOST.public)
    assert tampered.value.code == "bad_signature"


def test_a_receipt_is_no_refusal_and_no_statement() -> None:
    read = json.loads(sign(RECEIPT, HOST))
    for media in (REFUSAL_TYPE, "application/vnd.sulh.statement.v1+json"):
        with pytest.raises(Refused) as refused:
            open_document(json.dumps({**read, "payloadType": media}).encode(), HOST.public)
        assert refused.value.code == "bad_receipt"


@pytest.mark.parametrize(
    "changes",
    [
        {"signatures": []},
        {"signatures": [{}]},
        {"signatures": [{"sig": "*"}]},
        {"payload": base64.b64encode(b"{").decode()},
        {"payload": base64.b64encode(b"\xff").decode()},
        {"payload": base64.b64encode(b'{"x":' + b"[" * 10_000).decode()},
        {"payload": 3},
    ],
)
def test_a_malformed_document_is_refused(changes: dict[str, object]) -> None:
    read = {**json.loads(sign(RECEIPT, HOST)), **changes}
    with pytest.raises(Refused, match="a signed receipt or refusal was expected"):
        open_document(json.dumps(read).encode(), HOST.public)


@given(st.binary(max_size=80))
def test_any_bytes_are_refused_and_nothing_else(data: bytes) -> None:
    with pytest.raises(Refused):
        open_document(data, HOST.public)


def test_the_hash_in_it_is_the_logs_leaf_hash() -> None:
    assert leaf_hash_of(b"leaf") == leaf_hash(b"leaf").hex() == RECEIPT.leaf_hash == REFUSAL.leaf_hash
