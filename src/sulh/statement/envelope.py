# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The signed form of a statement: payload, DSSE pre-authentication encoding, leaf and envelope.

    payload   RFC 8785 JSON, media type PAYLOAD_TYPE
    PAE       "DSSEv1" SP len(type) SP type SP len(payload) SP payload          (DSSE v1)
    id        SHA-256(PAE)
    leaf      type byte (1 = Ed25519) ‖ 64 signature bytes ‖ payload            at most 60,000 bytes
    envelope  the DSSE JSON rendering of a leaf, for other tools; never stored

The id covers what was said and not the signature, and PAE binds the media type, so that no signature
made here can be replayed as another kind of document.
"""

import base64
import hashlib
import re
from typing import Annotated

import msgspec

from sulh.clock import When
from sulh.errors import Phrase, Refused, misfit
from sulh.statement import canon
from sulh.statement.text import check_text

PAYLOAD_TYPE = "application/vnd.sulh.statement.v1+json"
ED25519 = 1
SIGNATURE_BYTES = 64
MAX_LEAF = 60_000  # a C2SP entry bundle counts lengths in 16 bits; the rest is head room for renderings

# Every pattern ends in \Z: with $ a newline may follow, and one key or name would have two spellings.
Hex32 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
Hex16 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]
Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}\Z")]
KindName = Annotated[
    str, msgspec.Meta(pattern=r"^[a-z][a-z_]{0,30}\.[a-z][a-z0-9_]{0,40}\.v[1-9][0-9]{0,2}\Z")
]
Natural = Annotated[int, msgspec.Meta(ge=0, le=canon.MAX_INTEGER)]
Positive = Annotated[int, msgspec.Meta(ge=1, le=canon.MAX_INTEGER)]
Whole = Annotated[int, msgspec.Meta(ge=-canon.MAX_INTEGER, le=canon.MAX_INTEGER)]
LINE_PATTERN = r"\A[^\n\t]+\Z"
Line = Annotated[str, msgspec.Meta(min_length=1, max_length=300, pattern=LINE_PATTERN)]
Text = Annotated[str, msgspec.Meta(min_length=1, max_length=8_000)]

MARKINGS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
MARKING_PATTERN = r"^TLP:(CLEAR|GREEN|AMBER|AMBER\+STRICT|RED)\Z"
LANGUAGE_PATTERN = r"^(en|ur|ps|prs|ar|tr|und)\Z"
MAX_REFS = 64  # an act that rests on more things names a list in its body
MAX_RELEASE = 32  # organisations of one mechanism
MAX_PARTS = 8  # fields of one body that may be sealed
MAX_RECIPIENTS = 32  # as many as a charter names
MIN_TAGS = 4  # the least that hides whether one, two or three organisations are meant
# 1 kB to 1 MB by doublings: a reader of the log learns a text's length to a factor of two and no more.
CLASSES = tuple(1_024 << step for step in range(11))
SealTags = Annotated[tuple[Hex16, ...], msgspec.Meta(min_length=MIN_TAGS, max_length=MAX_RECIPIENTS)]


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the header's parts: every field always stands in the bytes."""


class Issuer(_Part, frozen=True, kw_only=True):
    """Who signs: organisation, role, and the 32-byte Ed25519 key as hex."""

    org: Name
    role: Name
    key: Hex32


class By(_Part, frozen=True, kw_only=True):
    """The person or device behind the key, and how that is known: `own_key`, `token`, `desk`."""

    who: Line
    how: Annotated[str, msgspec.Meta(pattern=r"^(own_key|token|desk)\Z")]


class Seen(_Part, frozen=True, kw_only=True):
    """The latest head the signer knew: a lower bound of the statement's time that nobody can forge."""

    size: Natural
    root: Hex32


class Ref(_Part, frozen=True, kw_only=True):
    """A reference to another statement, with the role it plays here."""

    role: Name
    id: Hex32


class SealedPart(_Part, frozen=True, kw_only=True):
    """A field of the body that stands sealed, and all that shows of it; see statement/seal.py.

    `class` is the size class in bytes, `ciphertext` its SHA-256.
    """

    field: Name
    size_class: Natural = msgspec.field(name="class")
    ciphertext: Hex32
    commit: Hex32
    key_commit: Hex32
    tags: SealTags


class Header(_Part, frozen=True, kw_only=True):
    """Every field of a payload; `body` keeps its bytes until its kind is known."""

    kind: KindName
    mechanism: Hex32 | None
    issuer: Issuer
    by: By | None
    seq: Positive
    prev: Hex32 | None
    seen: Seen
    occurred: When | None
    body: msgspec.Raw
    sealed: Annotated[tuple[SealedPart, ...], msgspec.Meta(max_length=MAX_PARTS)]
    refs: Annotated[tuple[Ref, ...], msgspec.Meta(max_length=MAX_REFS)]
    marking: Annotated[str, msgspec.Meta(pattern=MARKING_PATTERN)]
    release_to: Annotated[tuple[Name, ...], msgspec.Meta(max_length=MAX_RELEASE)]
    orcon: bool
    lang: Annotated[str, msgspec.Meta(pattern=LANGUAGE_PATTERN)]
    salt: Hex16


def check_seal(size_class: int, tags: tuple[str, ...]) -> None:
    """Raise Refused `bad_seal` unless these are a size class, and tags as sealing makes them."""
    # Sorted and a power of two in number: what an order or a count could tell of the recipients is nothing.
    powers = len(tags) & (len(tags) - 1) == 0
    if size_class in CLASSES and powers and list(tags) == sorted(set(tags)):
        return
    raise Refused(
        "bad_seal",
        "a size class of 1,024 bytes doubled 0 to 10 times and a power of two of different tags in order were "
        "expected, a class of {size} and {tags} tags were found; seal it with: sulh seal",
        size=size_class,
        tags=len(tags),
    )


class _LooseIssuer(Issuer, frozen=True, kw_only=True):
    org: str
    role: str
    key: str


class _LooseSeen(Seen, frozen=True, kw_only=True):
    root: str


class _LooseRef(Ref, frozen=True, kw_only=True):
    role: str
    id: str


class LooseHeader(Header, frozen=True, kw_only=True):
    """The same fields without the patterns of their texts, which cost more than all the rest of decoding."""

    kind: str
    mechanism: str | None
    issuer: _LooseIssuer
    prev: str | None
    seen: _LooseSeen
    refs: tuple[_LooseRef, ...]
    marking: str
    release_to: tuple[str, ...]
    lang: str
    salt: str


_HEX = b"0123456789abcdef"
_header_decoder = msgspec.json.Decoder(Header)
_loose_decoder = msgspec.json.Decoder(LooseHeader)
# Texts that matched their patterns before, as one header has them together; the set begins anew when full.
_matched: set[tuple[str | None, ...]] = set()
_matched_roles: set[str] = set()
MAX_MATCHED = 8_192
_STATEMENT = Phrase("the-statement", "the statement")
_PAE_HEAD = f"DSSEv1 {len(PAYLOAD_TYPE)} {PAYLOAD_TYPE} ".encode()


def pae(payload: bytes) -> bytes:
    """DSSE pre-authentication encoding of `payload`: the bytes that are signed."""
    return _PAE_HEAD + str(len(payload)).encode() + b" " + payload


def pae_of_type(payload_type: str, payload: bytes) -> bytes:
    """The same for another media type (receipts, refusals)."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def statement_id(payload: bytes) -> str:
    """Hex SHA-256 of the PAE."""
    return hashlib.sha256(pae(payload)).hexdigest()


def leaf_of(signature: bytes, payload: bytes) -> bytes:
    """Type byte, signature, payload."""
    return bytes([ED25519]) + signature + payload


def split_leaf(leaf: bytes) -> tuple[bytes, bytes]:
    """(signature, payload) of a leaf; Refused `bad_leaf` when it cannot be one."""
    if len(leaf) > MAX_LEAF:
        raise Refused(
            "leaf_too_long",
            "a leaf of at most {limit} bytes was expected, {size} were found; put long content in a blob",
            limit=MAX_LEAF,
            size=len(leaf),
        )
    if len(leaf) <= 1 + SIGNATURE_BYTES or leaf[0] != ED25519:
        raise Refused(
            "bad_leaf",
            "a leaf was expected: type byte 1, 64 signature bytes, then the payload; {size} bytes starting "
            "with {first} were found",
            size=len(leaf),
            first=leaf[:1].hex() or Phrase("nothing", "nothing"),
        )
    return leaf[1 : 1 + SIGNATURE_BYTES], leaf[1 + SIGNATURE_BYTES :]


def read_header(payload: bytes) -> Header:
    """The header of a canonical payload; its body is still raw bytes and still to be checked.

    What is quickly seen to be right is read without patterns; all else by `_header_decoder`, which decides.
    """
    check_text(payload)
    canon.check_depth(payload, _STATEMENT)
    try:
        header = _loose_decoder.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return canon.decode(payload, _header_decoder, _STATEMENT)
    if plainly_right(header):
        canon.require_spelling(canon.encode(header), payload, _STATEMENT)
        return header
    strict = canon.decode(payload, _header_decoder, _STATEMENT)
    _remember(strict)
    return strict


def read_again(payload: bytes) -> Header:
    """The header of a payload that `read_header` has accepted before; nothing is judged."""
    return _loose_decoder.decode(payload)


def plainly_right(header: Header) -> bool:
    """Whether every text is of a form that is surely allowed; False says nothing."""
    if _texts(header) not in _matched or header.by is not None or header.sealed or header.release_to:
        return False
    refs = header.refs
    if len(refs) > MAX_REFS:
        return False
    hexes = [header.seen.root]
    if header.prev is not None:
        hexes.append(header.prev)
    for ref in refs:
        if ref.role not in _matched_roles:
            return False
        hexes.append(ref.id)
    for text in hexes:
        if len(text) != 64:
            return False
    hexes.append(header.salt)
    return len(header.salt) == 32 and not "".join(hexes).encode().translate(None, _HEX)


def _texts(header: Header) -> tuple[str | None, ...]:
    issuer = header.issuer
    return (
        header.kind,
        issuer.org,
        issuer.role,
        issuer.key,
        header.mechanism,
        header.marking,
        header.lang,
    )


def _remember(header: Header) -> None:
    # Bounded: else a stranger's statements under ever new names would fill the memory.
    for kept in (_matched, _matched_roles):
        if len(kept) >= MAX_MATCHED:
            kept.clear()
    _matched.add(_texts(header))
    _matched_roles.update(ref.role for ref in header.refs)


def envelope_of(leaf: bytes) -> bytes:
    """DSSE JSON envelope (standard base64) of a leaf."""
    signature, payload = split_leaf(leaf)
    header = read_header(payload)
    return canon.encode(
        {
            "payload": base64.b64encode(payload).decode(),
            "payloadType": PAYLOAD_TYPE,
            "signatures": [{"keyid": header.issuer.key, "sig": base64.b64encode(signature).decode()}],
        }
    )


class _Signature(msgspec.Struct):
    sig: str


class _Envelope(msgspec.Struct):
    payload: str
    payloadType: str  # the field's name in DSSE
    signatures: Annotated[list[_Signature], msgspec.Meta(min_length=1, max_length=1)]


def leaf_of_envelope(envelope: bytes) -> bytes:
    """The leaf of a DSSE envelope in any spelling DSSE allows (either base64 alphabet, other fields)."""
    try:
        read = msgspec.json.decode(envelope, type=_Envelope)
        payload, signature = _base64(read.payload), _base64(read.signatures[0].sig)
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Refused(
            "bad_envelope", "a DSSE envelope was expected, but: {problem}", problem=misfit(error)
        ) from error
    if read.payloadType != PAYLOAD_TYPE or len(signature) != SIGNATURE_BYTES:
        raise Refused(
            "bad_envelope",
            "a DSSE envelope was expected, but: {problem}",
            problem=Phrase(
                "payload-type", "payloadType must be {type} with one 64-byte signature", type=PAYLOAD_TYPE
            ),
        )
    leaf = leaf_of(signature, payload)
    split_leaf(leaf)
    return leaf


def _base64(text: str) -> bytes:
    if not re.fullmatch(r"[A-Za-z0-9+/_-]*={0,2}", text):
        raise ValueError("not base64")
    return base64.b64decode(text.translate(str.maketrans("-_", "+/")) + "=" * (-len(text) % 4), validate=True)
