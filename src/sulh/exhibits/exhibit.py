# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a receipt or a certificate shows: statements, the charter, signed heads, places in a tree.

An exhibit is judged by docs/format.md, section 24, and by nothing else, so that three programs that share no
code agree: of a payload only the named members are looked at. Reading raises `BadForm`; a check that fails
raises `Tampered` with its code.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from sulh.errors import Phrase, Tampered
from sulh.exhibits import plain
from sulh.exhibits.plain import BadForm, Object
from sulh.log.merkle import leaf_hash, verify_inclusion
from sulh.log.mldsa import SIGNATURE_BYTES as ML_DSA_SIGNATURE_BYTES
from sulh.log.note import (
    COSIGNATURES,
    ED25519,
    ML_DSA_COSIGNATURE,
    SIGNATURE_BYTES,
    TIMESTAMP_BYTES,
    Note,
    TreeHead,
    Verifier,
    encode64,
    parse_note,
)
from sulh.record.charter import (
    CLASSES,
    MAX_ORGANISATIONS,
    ORGANISATION_KINDS,
    Adoption,
    CharterBody,
    Cosigner,
    Organisation,
    Quotas,
)
from sulh.statement.canon import MAX_INTEGER, MAX_PAYLOAD
from sulh.statement.envelope import ED25519 as LEAF_TYPE
from sulh.statement.envelope import MAX_LEAF, PAYLOAD_TYPE, leaf_of, pae_of_type
from sulh.statement.keys import verify

CHARTER = "record.charter.v1"
MAX_COSIGNERS = 64  # two keys of each organisation
LEAF_HEAD = 65  # type byte and signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A DSSE envelope with one signature: any of our document types; nothing is verified yet."""

    media: str
    payload: bytes
    content: Object
    signature: bytes
    keyid: str

    @property
    def encoded(self) -> bytes:
        """The DSSE pre-authentication encoding: what is signed."""
        return pae_of_type(self.media, self.payload)

    @property
    def id(self) -> str:
        """Hex SHA-256 of the encoding."""
        return sha256(self.encoded).hexdigest()

    def require_signed(self) -> None:
        """Raise Tampered `bad_signature` unless `keyid` signed it."""
        verify(self.keyid, self.encoded, self.signature)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A statement as a file shows it: its bytes, and the members of its header that are looked at."""

    signed: Signed
    kind: str
    mechanism: str | None
    org: str
    role: str
    key: str
    seq: int
    prev: str | None
    body: Object

    @property
    def id(self) -> str:
        return self.signed.id

    @property
    def leaf(self) -> bytes:
        return leaf_of(self.signed.signature, self.signed.payload)

    def require_signed(self) -> None:
        """Raise Tampered `bad_signature` unless the issuer's key signed it."""
        self.signed.require_signed()


def read_signed(value: object, media: str) -> Signed:
    """An envelope of that type whose payload is a plain JSON object."""
    envelope = plain.members(value, "payload", "payloadType", "signatures")
    signature = plain.members(plain.listed(envelope["signatures"], 1, 1)[0], "keyid", "sig")
    if envelope["payloadType"] != media:
        raise BadForm(f"an envelope of type {media} was expected")
    payload = plain.base64_of(envelope["payload"], MAX_PAYLOAD)
    sig = plain.base64_of(signature["sig"], SIGNATURE_BYTES)
    if len(sig) != SIGNATURE_BYTES:
        raise BadForm(f"a signature of {SIGNATURE_BYTES} bytes was expected")
    content = plain.object_with(plain.read_plain(payload))
    return Signed(
        media=media, payload=payload, content=content, signature=sig, keyid=plain.hex32(signature["keyid"])
    )


def read_statement(value: object) -> Exhibit:
    """A statement's envelope."""
    exhibit = _exhibit(read_signed(value, PAYLOAD_TYPE))
    if exhibit.signed.keyid != exhibit.key:
        raise BadForm("keyid is not the issuer's key")
    return exhibit


def read_leaf_bytes(leaf: bytes) -> Signed:
    """Signature and payload of a leaf, under no key yet; BadForm where it is `unreadable`."""
    if not LEAF_HEAD < len(leaf) <= MAX_LEAF or leaf[0] != LEAF_TYPE:
        raise BadForm("a leaf of 66 to 60,000 bytes that begins with 01 was expected")
    payload = leaf[LEAF_HEAD:]
    content = plain.object_with(plain.read_plain(payload))
    return Signed(media=PAYLOAD_TYPE, payload=payload, content=content, signature=leaf[1:LEAF_HEAD], keyid="")


def read_leaf_statement(leaf: bytes) -> Exhibit:
    """The statement in a leaf."""
    return _exhibit(read_leaf_bytes(leaf))


def _exhibit(signed: Signed) -> Exhibit:
    said = plain.object_with(signed.content, "kind", "mechanism", "issuer", "seq", "prev", "body")
    issuer = plain.members(said["issuer"], "key", "org", "role")
    key = plain.hex32(issuer["key"])
    if not signed.keyid:
        signed = Signed(
            media=signed.media,
            payload=signed.payload,
            content=said,
            signature=signed.signature,
            keyid=key,
        )
    return Exhibit(
        signed=signed,
        kind=plain.matching(said["kind"], plain.KIND),
        mechanism=None if said["mechanism"] is None else plain.hex32(said["mechanism"]),
        org=plain.matching(issuer["org"], plain.NAME),
        role=plain.matching(issuer["role"], plain.NAME),
        key=key,
        seq=plain.natural(said["seq"], 1),
        prev=None if said["prev"] is None else plain.hex32(said["prev"]),
        body=plain.object_with(said["body"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CharterShown:
    """The charter as a file shows it. `body` holds what section 24 reads of it, and blanks elsewhere."""

    exhibit: Exhibit
    body: CharterBody
    log: Verifier
    cosigners: tuple[tuple[str, Verifier], ...]

    @property
    def id(self) -> str:
        return self.exhibit.id

    def check(self) -> None:
        """Raise Tampered `bad_signature` or `not_the_drafter`."""
        self.exhibit.require_signed()
        org = self.body.organisation(self.exhibit.org)
        if self.exhibit.role != "root" or org is None or org.root != self.exhibit.key:
            raise Tampered(
                "not_the_drafter",
                "the charter must be signed by the root key of an organisation that it names; {org} did not",
                org=self.exhibit.org,
            )


def read_charter(value: object) -> CharterShown:
    """A charter's envelope."""
    exhibit = read_statement(value)
    if exhibit.kind != CHARTER or exhibit.mechanism is not None:
        raise BadForm(f"a {CHARTER} with mechanism null was expected")
    body = plain.object_with(exhibit.body, "charter_class", "origin", "log", "host", "organisations")
    if body["charter_class"] not in CLASSES:
        raise BadForm(f"one of {', '.join(CLASSES)} was expected as charter_class")
    log = plain.vkey(body["log"], ED25519)
    if body["origin"] != log.name:
        raise BadForm("the log's key must be named as the origin")
    organisations = tuple(
        _organisation(one) for one in plain.listed(body["organisations"], 1, MAX_ORGANISATIONS)
    )
    cosigners = tuple(_cosigner(one) for one in plain.listed(body.get("cosigners", []), 0, MAX_COSIGNERS))
    read = CharterBody(
        charter_class=body["charter_class"],
        title={},
        date="",
        origin=log.name,
        log=log.vkey,
        host=plain.hex32(body["host"]),
        organisations=organisations,
        ruleset="",
        procedure=Adoption(template=""),
        quorums={},
        quotas=Quotas(statements_per_day=1, open_gaps=0),
        cosigners=tuple(Cosigner(org=org, vkey=verifier.vkey) for org, verifier in cosigners),
    )
    _require_sense(read, [verifier.name for _, verifier in cosigners])
    return CharterShown(exhibit=exhibit, body=read, log=log, cosigners=cosigners)


def _organisation(value: object) -> Organisation:
    one = plain.object_with(value, "id", "kind")
    if one["kind"] not in ORGANISATION_KINDS:
        raise BadForm(f"one of {', '.join(ORGANISATION_KINDS)} was expected as an organisation's kind")
    root = None if one.get("root") is None else plain.hex32(one["root"])
    return Organisation(id=plain.matching(one["id"], plain.NAME), kind=one["kind"], root=root, zone="")


def _cosigner(value: object) -> tuple[str, Verifier]:
    one = plain.object_with(value, "org", "vkey")
    return plain.matching(one["org"], plain.NAME), plain.vkey(one["vkey"], *COSIGNATURES)


def _require_sense(body: CharterBody, names: Sequence[str]) -> None:
    ids = [org.id for org in body.organisations]
    keys = [body.host, *(org.root for org in body.organisations if org.root)]
    if any(len(set(values)) != len(values) for values in (ids, keys, names)):
        raise BadForm("an organisation, a key or a cosigner's name stands twice in the charter")
    if not {cosigner.org for cosigner in body.cosigners} <= set(ids):
        raise BadForm("a cosigner is of no organisation of the charter")
    host_kind = "documentarian" if body.charter_class == "documentary" else "secretariat"
    if not body.of_kind(host_kind):
        raise BadForm(f"the charter has no {host_kind}, who runs the host")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A leaf hash at an index, and the hashes that lead from it to a root."""

    index: int
    leaf: bytes
    hashes: tuple[bytes, ...]

    def require_in(self, head: TreeHead) -> None:
        """Raise Tampered `inclusion_index`, `inclusion_length` or `inclusion_root`."""
        verify_inclusion(
            index=self.index, size=head.size, leaf_hash=self.leaf, proof=self.hashes, root=head.root
        )


def place(exhibit: Exhibit, index: int, value: object) -> Placed:
    """Where a file says that a statement stands."""
    return Placed(index=index, leaf=leaf_hash(exhibit.leaf), hashes=plain.hashes(value))


def read_note(note: str) -> Note:
    """A note taken apart; Tampered `note_malformed`."""
    return parse_note(note.encode("utf-8"))


def head_of(note: Note) -> TreeHead:
    """The head in a note's text; Tampered `note_malformed`.

    Three lines and no more: a relay note of a log whose origin is a number begins like a head, and an
    honest relay could be accused of having signed two.
    """
    head = TreeHead.parse(note.text)
    if head.extensions or head.size > MAX_INTEGER:
        raise Tampered(
            "note_malformed",
            "this is no signed note: expected {expected}, found {found}; fetch it again, keep it if it repeats",
            expected=Phrase("three-lines", "three lines, and a size below 2^53"),
            found=Phrase("lines-size", "{n} lines, size {size}", n=3 + len(head.extensions), size=head.size),
        )
    return head


def log_head(note: Note, log: Verifier) -> TreeHead:
    """The head that a log's key signed on exactly one line; the codes of section 24, step 3."""
    lines = note.signatures_by(log)
    if len(lines) != 1:
        raise _unsigned(log, len(lines))
    log.verify(note.text, lines[0])
    head = head_of(note)
    if head.origin != log.name:
        raise other_origin(log.name, head.origin)
    return head


def cosigner_head(note: Note, cosigner: Verifier) -> TreeHead:
    """The head that a cosigner's key signed on one line or more."""
    lines = note.signatures_by(cosigner)
    if not lines:
        raise _unsigned(cosigner, 0)
    for line in lines:
        seconds_of(note, cosigner, line)
    return head_of(note)


def seconds_of(note: Note, cosigner: Verifier, signature: bytes) -> int:
    """The time on a cosigner's line, POSIX seconds, if the line holds.

    Raises Tampered `signature_length`, `signature_time`, `note_malformed` or `signature_wrong`.
    """
    ml_dsa = cosigner.kind == ML_DSA_COSIGNATURE
    length = TIMESTAMP_BYTES + (ML_DSA_SIGNATURE_BYTES if ml_dsa else SIGNATURE_BYTES)
    stamp = int.from_bytes(signature[:TIMESTAMP_BYTES], "big")
    # A browser's numbers end at 2^53: beyond it, two verifiers would show two times.
    if len(signature) == length and stamp > MAX_INTEGER:
        raise Tampered(
            "signature_time",
            "the signature line of {name} does not hold: expected {expected}, found {found}; keep the note as evidence",
            name=cosigner.name,
            expected=Phrase("time-below", "a time below {limit}", limit="2^53"),
            found=str(stamp),
        )
    return cosigner.verify(note.text, signature)


def other_origin(expected: str, found: str) -> Tampered:
    """Evidence `head_origin`."""
    return Tampered(
        "head_origin",
        "expected the head of {expected}, found that of {found}: this head is another log's",
        expected=expected,
        found=ascii(found),
    )


def _unsigned(verifier: Verifier, found: int) -> Tampered:
    return Tampered(
        "head_unsigned",
        "expected one signature line of {name} with key id {key}, found {found}: this head is not the log's",
        name=verifier.name,
        key=verifier.key_id.hex(),
        found=found,
    )


def shown_hashes(values: Sequence[bytes]) -> list[str]:
    """Hashes as files write them."""
    return [encode64(value) for value in values]
