# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing a statement or its fields to organisations: outer form, ciphertext, and the file of wraps.

    1 a slot        the place in the sealing key's chain; seals are bound to it
    2 marks         size class, commitments, tags: what will stand openly
    3 ciphertext    AES-256-GCM under a content key that seals one text and no other
    4 the leaf      signed by the sealing key (whole), or by whoever says the open rest (fields)
    5 wraps         the content key for each recipient, signed, in a file that lies beside the record

Ciphertext and wraps stand in no leaf: a record reader who is no recipient gets neither, and shredding can
take both away.
"""

import base64
import os
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Annotated

import msgspec

from sulh.clock import When, parse_time
from sulh.errors import Phrase, Refused, Tampered, in_bytes, misfit
from sulh.record.seal_kinds import SEALED, Part, Sealed, from_base64
from sulh.record.seal_rows import Seal, SealedRow, SealingKeyRow, binding_of
from sulh.statement import canon
from sulh.statement.canon import Said
from sulh.statement.envelope import (
    MAX_PARTS,
    MAX_RECIPIENTS,
    By,
    Hex32,
    Name,
    Ref,
    SealedPart,
    Seen,
    pae_of_type,
)
from sulh.statement.keys import Key, verify
from sulh.statement.seal import Marks, Secret, Suite, mark, seal, tags_of, wrap
from sulh.statement.speaker import EMPTY_TREE, Slot, Speaker
from sulh.statement.speaker import Said as Signed

WRAPS_TYPE = "application/vnd.sulh.wraps.v1+json"
MAX_WRAPS_FILE = 2_000_000  # 8 parts for 32 organisations at 1.7 kB, twice base64, with room to spare
KEY_ID = 16  # hex digits of SHA-256 of a public key, by which a recipient finds its own wrap

Secrets = Callable[[int], Secret]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """An organisation, and the key that it published for sealing."""

    org: str
    suite: Suite
    public: bytes


class Wrap(Said, frozen=True, kw_only=True):
    """The secret of one seal for one key of one organisation."""

    org: Name
    key: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{16}\Z")]
    wrap: Annotated[str, msgspec.Meta(max_length=2_000)]


class WrapsOf(Said, frozen=True, kw_only=True):
    """The wraps of one seal; `part` is null where the whole statement is sealed."""

    part: Part | None = None
    wraps: Annotated[tuple[Wrap, ...], msgspec.Meta(max_length=4 * MAX_RECIPIENTS)]


class Wraps(Said, frozen=True, kw_only=True):
    """What a file of wraps says."""

    statement: Hex32
    seals: Annotated[tuple[WrapsOf, ...], msgspec.Meta(min_length=1, max_length=MAX_PARTS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedSaid:
    """A sealed statement with what lies beside the record: ciphertexts by hash, and the file of wraps."""

    said: Signed
    ciphertexts: Mapping[str, bytes]
    wraps: bytes


def fresh_secret(number: int) -> Secret:
    """A content key and nonce that nobody else has; `number` is the seal's own among those of a statement."""
    return Secret(key=os.urandom(32), nonce=os.urandom(32))


def published_secrets(seed: str, name: str) -> Secrets:
    """Secrets that anyone can make again, for a demo's equal bytes on every machine; `name` is used once."""

    def secret(number: int) -> Secret:
        drawn = [
            f"sulh/published-secret/v1\n{seed}\n{name}\n{number}\n{use}".encode() for use in ("key", "nonce")
        ]
        return Secret(key=sha256(drawn[0]).digest(), nonce=sha256(drawn[1]).digest())

    return secret


def recipients_of(keys: Mapping[str, SealingKeyRow], orgs: Sequence[str], now: datetime) -> list[Recipient]:
    """The published keys of these organisations; Refused `no_sealing_key` where one has none that counts."""
    found = []
    for org in dict.fromkeys(orgs):
        row = keys.get(org)
        if row is None or (row.expires is not None and now >= parse_time(row.expires)):
            raise Refused(
                "no_sealing_key",
                "{org} has published no key to seal for, or it has expired; its root says one with "
                "record.sealing_key.v1",
                org=org,
            )
        found.append(Recipient(org=org, suite=Suite(row.suite), public=from_base64(row.public)))
    return found


def seal_statement(
    speaker: Speaker,
    inside: bytes,
    recipients: Sequence[Recipient],
    *,
    seen: Seen = EMPTY_TREE,
    secrets: Secrets = fresh_secret,
) -> SealedSaid:
    """A whole statement, sealed; `speaker` has the organisation's sealing key, `inside` is from `sign_inner`."""
    slot, secret = speaker.slot(), secrets(0)
    shows, ciphertext, binding = _sealed(None, inside, secret, recipients, slot, speaker.mechanism)
    body = Sealed(
        size_class=shows.size_class,
        ciphertext=shows.ciphertext,
        commit=shows.commit,
        key_commit=shows.key_commit,
        tags=shows.tags,
    )
    said = speaker.say(SEALED, body, seen=seen, lang="und", slot=slot)
    wraps = Wraps(statement=said.id, seals=(_wraps(None, secret, recipients, binding),))
    return SealedSaid(
        said=said, ciphertexts={shows.ciphertext: ciphertext}, wraps=sign_wraps(wraps, speaker.key)
    )


def seal_fields(
    speaker: Speaker,
    kind: str,
    body: Said,
    fields: Sequence[str],
    recipients: Sequence[Recipient],
    *,
    apart: Mapping[str, Sequence[Recipient]] = MappingProxyType({}),
    seen: Seen = EMPTY_TREE,
    occurred: When | None = None,
    refs: Sequence[Ref] = (),
    by: By | None = None,
    marking: str = "TLP:GREEN",
    release_to: Sequence[str] = (),
    lang: str = "en",
    secrets: Secrets = fresh_secret,
) -> SealedSaid:
    """A statement whose `fields` are sealed and stand open nowhere; Refused `bad_sealed_part`.

    `apart`: recipients of a field that are others than `recipients`.
    """
    slot = speaker.slot()
    plain = msgspec.json.decode(canon.encode(body))
    parts: list[SealedPart] = []
    ciphertexts: dict[str, bytes] = {}
    wraps: list[WrapsOf] = []
    for number, name in enumerate(fields):
        if name not in plain:
            raise Refused(
                "bad_sealed_part",
                "{field} was expected to be a field of {kind} that the open body leaves out, and is sealed once; "
                "seal a field of its own, or the whole statement",
                field=name,
                kind=kind,
            )
        secret, to = secrets(number), apart.get(name, recipients)
        value = canon.encode(plain.pop(name))
        shows, ciphertext, binding = _sealed(name, value, secret, to, slot, speaker.mechanism)
        parts.append(_part(name, shows))
        ciphertexts[shows.ciphertext] = ciphertext
        wraps.append(_wraps(number, secret, to, binding))
    try:
        rest = msgspec.convert(plain, type(body))
    except msgspec.ValidationError as error:
        raise Refused(
            "field_needed",
            "{kind} cannot stand without a field that was to be sealed ({problem}); seal the whole statement",
            kind=kind,
            problem=misfit(error),
        ) from error
    said = speaker.say(
        kind,
        rest,
        seen=seen,
        occurred=occurred,
        refs=refs,
        by=by,
        marking=marking,
        release_to=release_to,
        lang=lang,
        sealed=parts,
        slot=slot,
    )
    file = Wraps(statement=said.id, seals=tuple(wraps))
    return SealedSaid(said=said, ciphertexts=ciphertexts, wraps=sign_wraps(file, speaker.key))


def wrap_again(
    of: WrapsOf, secret: Secret, row: SealedRow, mechanism: str, recipients: Sequence[Recipient]
) -> tuple[WrapsOf, tuple[str, ...]]:
    """The same secret for these recipients' present keys, and the tags that a `record.rewrap.v1` announces."""
    shown = row.seals[of.part or 0]
    binding = binding_of(row.issuer, mechanism, row.seq, row.prev, row.salt, shown)
    tags = tags_of(secret, [recipient.public for recipient in recipients])
    return _wraps(of.part, secret, recipients, binding), tuple(tag.hex() for tag in tags)


def _part(field: str, shows: Seal) -> SealedPart:
    return SealedPart(
        field=field,
        size_class=shows.size_class,
        ciphertext=shows.ciphertext,
        commit=shows.commit,
        key_commit=shows.key_commit,
        tags=shows.tags,
    )


def _sealed(
    field: str | None,
    plaintext: bytes,
    secret: Secret,
    recipients: Sequence[Recipient],
    slot: Slot,
    mechanism: str | None,
) -> tuple[Seal, bytes, bytes]:
    """What shows of one seal, its ciphertext and what both are bound to."""
    if mechanism is None:
        raise RuntimeError("nothing is sealed before there is a mechanism")
    marks = mark(plaintext, secret, [recipient.public for recipient in recipients])
    blank = _shows(field, marks, "")
    binding = binding_of(slot.issuer, mechanism, slot.seq, slot.prev, slot.salt, blank)
    ciphertext = seal(plaintext, secret, binding)
    return _shows(field, marks, sha256(ciphertext).hexdigest()), ciphertext, binding


def _shows(field: str | None, marks: Marks, ciphertext: str) -> Seal:
    return Seal(
        field=field,
        size_class=marks.size_class,
        ciphertext=ciphertext,
        commit=marks.commit.hex(),
        key_commit=marks.key_commit.hex(),
        tags=tuple(tag.hex() for tag in marks.tags),
    )


def _wraps(part: int | None, secret: Secret, recipients: Sequence[Recipient], binding: bytes) -> WrapsOf:
    return WrapsOf(
        part=part,
        wraps=tuple(
            Wrap(
                org=recipient.org,
                key=key_id(recipient.public),
                wrap=base64.b64encode(wrap(secret, recipient.suite, recipient.public, binding)).decode(),
            )
            for recipient in recipients
        ),
    )


def key_id(public: bytes) -> str:
    """The name by which a recipient finds the wrap that is for its key."""
    return sha256(public).hexdigest()[:KEY_ID]


class _Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    keyid: Hex32
    sig: str


class _Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    payload: str
    payloadType: str  # the field's name in DSSE
    signatures: Annotated[tuple[_Signature, ...], msgspec.Meta(min_length=1, max_length=1)]


def sign_wraps(wraps: Wraps, key: Key) -> bytes:
    """The file of wraps: a DSSE envelope, signed by the sealer."""
    payload = canon.encode(wraps)
    signature = key.sign(pae_of_type(WRAPS_TYPE, payload))
    return canon.encode(
        {
            "payload": base64.b64encode(payload).decode(),
            "payloadType": WRAPS_TYPE,
            "signatures": [{"keyid": key.public, "sig": base64.b64encode(signature).decode()}],
        }
    )


_wraps_decoder = msgspec.json.Decoder(Wraps)


def read_wraps(data: bytes, statement: str, signers: Container[str]) -> Wraps:
    """The wraps of a statement; Refused `bad_wraps`, Tampered `bad_signature` or `wraps_signer`."""
    if len(data) > MAX_WRAPS_FILE:
        raise _bad_wraps(in_bytes(len(data)))
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _bad_wraps(misfit(error)) from error
    if envelope.payloadType != WRAPS_TYPE:
        raise _bad_wraps(envelope.payloadType)
    payload = from_base64(envelope.payload)
    signer = envelope.signatures[0]
    if signer.keyid not in signers:
        raise Tampered(
            "wraps_signer",
            "wraps signed by a key of the organisation that sealed the statement were expected, and key {key} is "
            "none; take the file from its node",
            key=signer.keyid,
        )
    verify(signer.keyid, pae_of_type(WRAPS_TYPE, payload), from_base64(signer.sig))
    wraps = canon.decode(payload, _wraps_decoder, Phrase("the-wraps", "the wraps"))
    if wraps.statement != statement:
        raise _bad_wraps(Phrase("wraps-of", "wraps of {id}", id=wraps.statement))
    return wraps


def _bad_wraps(problem: str) -> Refused:
    return Refused(
        "bad_wraps",
        "a file of wraps for this statement was expected, but: {problem}; take it from the sealer's node",
        problem=problem,
    )
