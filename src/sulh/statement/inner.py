# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a sealed statement says inside: a signed statement without place in any chain.

    payload   RFC 8785 JSON, media type INNER_TYPE: a header without `seq`, `prev`, `seen` and `sealed`
    inner     type byte (1 = Ed25519) ‖ 64 signature bytes over the PAE ‖ payload

The organisation's sealing key counts the outer statement in its chain and says what it had seen; the author's
key signs what was said. The media type keeps the two apart: no inner can be appended as a statement of its own,
and no statement can be passed off as the inside of a seal.
"""

from typing import Annotated

import msgspec

from sulh.clock import When
from sulh.errors import Phrase, Refused
from sulh.statement import canon
from sulh.statement.envelope import (
    ED25519,
    LANGUAGE_PATTERN,
    MARKING_PATTERN,
    MAX_REFS,
    MAX_RELEASE,
    SIGNATURE_BYTES,
    By,
    Header,
    Hex16,
    Hex32,
    Issuer,
    KindName,
    Name,
    Ref,
    Seen,
    pae_of_type,
)
from sulh.statement.keys import Key, verify
from sulh.statement.text import check_text

_INSIDE = Phrase("the-inside", "the inside of the seal")
INNER_TYPE = "application/vnd.sulh.inner.v1+json"


class InnerHeader(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every field of an inner payload; as in `Header`, each always stands in the bytes."""

    kind: KindName
    mechanism: Hex32
    issuer: Issuer
    by: By | None
    occurred: When | None
    body: msgspec.Raw
    refs: Annotated[tuple[Ref, ...], msgspec.Meta(max_length=MAX_REFS)]
    marking: Annotated[str, msgspec.Meta(pattern=MARKING_PATTERN)]
    release_to: Annotated[tuple[Name, ...], msgspec.Meta(max_length=MAX_RELEASE)]
    orcon: bool
    lang: Annotated[str, msgspec.Meta(pattern=LANGUAGE_PATTERN)]
    salt: Hex16


_decoder = msgspec.json.Decoder(InnerHeader)


def sign_inner(header: InnerHeader, key: Key) -> bytes:
    """The inner bytes, signed by the author's key."""
    payload = canon.encode(header)
    return bytes([ED25519]) + key.sign(pae_of_type(INNER_TYPE, payload)) + payload


def read_inner(inner: bytes) -> InnerHeader:
    """The header of inner bytes whose form and signature are right; its body is still to be checked by kind.

    Raises Refused `bad_inner`, what `read_header` raises for a payload, or Tampered `bad_signature`.
    """
    head = 1 + SIGNATURE_BYTES
    if len(inner) <= head or inner[0] != ED25519:
        raise Refused(
            "bad_inner",
            "the inside of a seal was expected: type byte 1, 64 signature bytes, then the payload; {size} bytes "
            "starting with {first} were found",
            size=len(inner),
            first=inner[:1].hex() or Phrase("nothing", "nothing"),
        )
    payload = inner[head:]
    check_text(payload)
    canon.check_depth(payload, _INSIDE)
    header = canon.decode(payload, _decoder, _INSIDE)
    if header.occurred is not None:
        header.occurred.check()
    verify(header.issuer.key, pae_of_type(INNER_TYPE, payload), inner[1:head])
    return header


def as_header(inner: InnerHeader, *, seq: int, prev: str | None, seen: Seen) -> Header:
    """The header by which a room folds what was opened: said by the author, in the place of the outer one.

    `seq`, `prev` and `seen` are those of the statement that carries it.
    """
    return Header(
        kind=inner.kind,
        mechanism=inner.mechanism,
        issuer=inner.issuer,
        by=inner.by,
        seq=seq,
        prev=prev,
        seen=seen,
        occurred=inner.occurred,
        body=inner.body,
        sealed=(),
        refs=inner.refs,
        marking=inner.marking,
        release_to=inner.release_to,
        orcon=inner.orcon,
        lang=inner.lang,
        salt=inner.salt,
    )
