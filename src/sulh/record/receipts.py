# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the host hands back: a receipt for what it admitted, a refusal for what it did not; both signed.

A receipt is a promise: this statement is entry N. A refusal explains a gap in a key's chain. Either is a
DSSE envelope under its own media type, so that neither can be mistaken for a statement. `received_at` is
the host's word and decides nothing.
"""

import base64
import hashlib
from datetime import datetime
from typing import TypeVar

import msgspec

from sulh.clock import format_time
from sulh.errors import Fault, Phrase, Refused, misfit
from sulh.statement import canon
from sulh.statement.envelope import Header, pae_of_type
from sulh.statement.keys import Key, verify

RECEIPT_TYPE = "application/vnd.sulh.receipt.v1+json"
REFUSAL_TYPE = "application/vnd.sulh.refusal.v1+json"


class Receipt(canon.Said, frozen=True, kw_only=True):
    """The host promises that statement `id` is entry `index`."""

    mechanism: str
    id: str
    leaf_hash: str
    index: int
    received_at: str


class Refusal(canon.Said, frozen=True, kw_only=True):
    """The host says why it did not admit these bytes; `key` and `seq` name the gap that it explains."""

    mechanism: str
    leaf_hash: str
    code: str
    why: str
    received_at: str
    id: str = ""
    key: str = ""
    seq: int | None = None


P = TypeVar("P", Receipt, Refusal)


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """A signed receipt or refusal as JSON: DSSE with one signature."""

    payload: str
    payloadType: str  # the field's name in DSSE
    signatures: tuple[dict[str, str], ...]


def leaf_hash_of(leaf: bytes) -> str:
    """RFC 6962 leaf hash as hex; computed here too, since refused bytes never reach the log."""
    return hashlib.sha256(b"\x00" + leaf).hexdigest()


def receipt_for(leaf: bytes, statement_id: str, index: int, mechanism: str, at: datetime) -> Receipt:
    """The receipt of an admitted leaf."""
    return Receipt(
        mechanism=mechanism,
        id=statement_id,
        leaf_hash=leaf_hash_of(leaf),
        index=index,
        received_at=format_time(at),
    )


def refusal_for(
    leaf: bytes, why: Fault, mechanism: str, at: datetime, header: Header | None, statement_id: str
) -> Refusal:
    """The refusal of a leaf; the header, where one could be read, names the gap."""
    return Refusal(
        mechanism=mechanism,
        leaf_hash=leaf_hash_of(leaf),
        code=why.code,
        why=str(why),
        received_at=format_time(at),
        id=statement_id,
        key=header.issuer.key if header else "",
        seq=header.seq if header else None,
    )


def sign(document: Receipt | Refusal, host: Key) -> bytes:
    """JSON bytes of the signed document."""
    media = RECEIPT_TYPE if isinstance(document, Receipt) else REFUSAL_TYPE
    payload = canon.encode(document)
    return _envelope(media, payload, host.public, host.sign(pae_of_type(media, payload)))


def open_document(data: bytes, host: str) -> Receipt | Refusal:
    """The receipt or refusal that the host key signed; Refused when malformed, Tampered when not its.

    Only the one spelling that `sign` makes is read, so that no byte of it can be changed unnoticed.
    """
    try:
        envelope = msgspec.json.decode(data, type=Envelope)
        payload = base64.b64decode(envelope.payload, validate=True)
        signature = base64.b64decode(envelope.signatures[0]["sig"], validate=True)
        kinds: dict[str, type[Receipt] | type[Refusal]] = {RECEIPT_TYPE: Receipt, REFUSAL_TYPE: Refusal}
        document = msgspec.json.decode(payload, type=kinds[envelope.payloadType])
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, LookupError, RecursionError) as error:
        raise Refused(
            "bad_receipt", "a signed receipt or refusal was expected, but: {problem}", problem=misfit(error)
        ) from error
    verify(host, pae_of_type(envelope.payloadType, payload), signature)
    canon.require_spelling(canon.encode(document), payload, Phrase("the-document", "the signed document"))
    canon.require_spelling(
        _envelope(envelope.payloadType, payload, host, signature),
        data,
        Phrase("the-envelope", "the envelope"),
    )
    return document


def _envelope(media: str, payload: bytes, host: str, signature: bytes) -> bytes:
    return canon.encode(
        Envelope(
            payload=base64.b64encode(payload).decode(),
            payloadType=media,
            signatures=({"keyid": host, "sig": base64.b64encode(signature).decode()},),
        )
    )
