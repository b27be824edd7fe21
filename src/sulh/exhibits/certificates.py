# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Certificates: files that show to anybody, offline, that a key contradicted itself or its duty.

    check(data, charter_id) -> Finding       proven, or consistent: then only a record decides
    verdict(data, charter_id) -> dict        the same as the result's JSON, whatever was found
    *_certificate(...) -> bytes              makers, for readers, mirrors and hosts that met evidence

The form and each rule: docs/format.md, section 25. A certificate accuses a key and never a person, and never
says more than its bytes prove (docs/decisions/0013).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sulh.errors import Refused, Tampered, misfit
from sulh.exhibits import plain
from sulh.exhibits.cert_entries import Inadmissible
from sulh.exhibits.cert_keys import BrokenPromise, Equivocation, FalseDigest, Finding, Fork
from sulh.exhibits.exhibit import shown_hashes
from sulh.exhibits.plain import BadForm, Object
from sulh.exhibits.portable import bad_receipt, failed, require_charter
from sulh.log.note import encode64
from sulh.log.proof import LogProof
from sulh.statement import canon
from sulh.statement.envelope import PAYLOAD_TYPE, split_leaf

FORMAT = "sulh certificate v1"
MAX_FILE = 1_000_000


class Certificate(Protocol):
    """A certificate of right form."""

    def check(self) -> Finding:
        """Go through its steps; Tampered with the code of the one that fails."""


def is_certificate(data: bytes) -> bool:
    """Whether a file says of itself, in right JSON, that it is a certificate."""
    try:
        value = plain.read_plain(data.removesuffix(b"\n"))
    except BadForm:
        return False
    return isinstance(value, dict) and value.get("format") == FORMAT


def read(data: bytes) -> Certificate:
    """The file taken apart; Refused `bad_certificate`, or `bad_receipt` if it does not even say that it is one."""
    try:
        if len(data) > MAX_FILE or not data.endswith(b"\n"):
            raise BadForm(f"a file of at most {MAX_FILE} bytes that ends in a newline was expected")
        value = plain.read_plain(data[:-1])
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            raise BadForm(f"the format {FORMAT} was expected")
    except BadForm as why:
        raise bad_receipt(str(why)) from why
    try:
        return _read(value)
    except BadForm as why:
        raise Refused(
            "bad_certificate", "a certificate was expected, but: {problem}", problem=misfit(why)
        ) from why


def _read(file: Object) -> Certificate:
    what, given = file.get("what"), file.keys() - {"format", "what"}
    if what == "fork" and given in ({"heads", "key"}, {"heads", "key", "leaf"}):
        return Fork.read(file)
    if what == "equivocation" and given == {"accused", "refusals", "statements"}:
        return Equivocation.read(file)
    if what == "broken_promise" and given in (
        {"accused", "charter", "head", "leaf", "promise"},
        {"accused", "promise", "promise2"},
    ):
        return BrokenPromise.read(file)
    if what == "inadmissible" and given == {"accused", "charter", "code", "entries", "head"}:
        return Inadmissible.read(file)
    if what == "false_digest" and given == {"accused", "charter", "digest", "statement"}:
        return FalseDigest.read(file)
    raise BadForm("what is none of the five, or other members stand there than it has")


def check(data: bytes, charter_id: str | None = None) -> Finding:
    """Check a certificate file; Refused for its form, Tampered where it does not hold."""
    finding = read(data).check()
    if finding.charter_id:
        require_charter(finding.charter_id, charter_id)
    return finding


def verdict(data: bytes, charter_id: str | None = None) -> Object:
    """The result of a certificate file as JSON."""
    try:
        return check(data, charter_id).as_json()
    except (Refused, Tampered) as why:
        return failed(why)


# Makers. Each gives the file's bytes and judges nothing: who hands a certificate on checks it first.


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafAt:
    """A leaf, its index and its inclusion proof in the head that a certificate shows."""

    index: int
    leaf: bytes
    hashes: Sequence[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogAt:
    """The charter's leaf with its proof in a signed head."""

    charter: bytes
    hashes: Sequence[bytes]
    note: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoLeaves:
    """At one index two leaf hashes, each with its proof in its own head."""

    index: int
    hashes: tuple[bytes, bytes]
    proofs: tuple[Sequence[bytes], Sequence[bytes]]


def fork_certificate(key: str, heads: tuple[bytes, bytes], leaf: TwoLeaves | None = None) -> bytes:
    """Two notes by one vkey (a log's, or a cosigner's) that cannot both be of one log."""
    parts: Object = {"key": key, "heads": [note.decode() for note in heads]}
    if leaf is not None:
        parts["leaf"] = {
            "index": leaf.index,
            "hashes": shown_hashes(leaf.hashes),
            "proofs": [shown_hashes(proof) for proof in leaf.proofs],
        }
    return _file("fork", parts)


def equivocation_certificate(first: bytes, second: bytes, refusals: Sequence[bytes] = ()) -> bytes:
    """Two leaves of one key and number; signed refusals (as hosts send them) that explain it."""
    envelope = envelope_object(first)
    return _file(
        "equivocation",
        {
            "accused": envelope["signatures"][0]["keyid"],
            "refusals": [json.loads(refusal) for refusal in refusals],
            "statements": [envelope, envelope_object(second)],
        },
    )


def promise_certificate(promise: bytes, log: LogAt, leaf: LogProof, leaf_hash: bytes) -> bytes:
    """A host's signed receipt, and what stands at its index in a signed head (the note is `log`'s)."""
    read_promise: Object = json.loads(promise)
    return _file(
        "broken_promise",
        {
            "accused": read_promise["signatures"][0]["keyid"],
            "charter": _charter(log),
            "head": log.note.decode(),
            "leaf": {"hash": encode64(leaf_hash), "index": leaf.index, "proof": shown_hashes(leaf.hashes)},
            "promise": read_promise,
        },
    )


def two_promises_certificate(promise: bytes, other: bytes) -> bytes:
    """Two signed receipts that promise one place to two leaves."""
    first: Object = json.loads(promise)
    parts = {"accused": first["signatures"][0]["keyid"], "promise": first, "promise2": json.loads(other)}
    return _file("broken_promise", parts)


def inadmissible_certificate(accused: str, code: str, log: LogAt, entries: Sequence[LeafAt]) -> bytes:
    """Entries that the log key `accused` signed a head over, and the code that they show."""
    shown = [
        {"hashes": shown_hashes(entry.hashes), "index": entry.index, "leaf": encode64(entry.leaf)}
        for entry in sorted(entries, key=lambda entry: entry.index)
    ]
    parts = {"accused": accused, "charter": _charter(log), "code": code, "entries": shown}
    return _file("inadmissible", {**parts, "head": log.note.decode()})


def digest_certificate(charter: bytes, statement: bytes, digest: str) -> bytes:
    """The charter's leaf, the leaf of a state digest, and the digest that is claimed to be right."""
    envelope = envelope_object(statement)
    accused = envelope["signatures"][0]["keyid"]
    parts = {"accused": accused, "charter": envelope_object(charter), "digest": digest}
    return _file("false_digest", {**parts, "statement": envelope})


def _charter(log: LogAt) -> Object:
    return {"hashes": shown_hashes(log.hashes), "statement": envelope_object(log.charter)}


def envelope_object(leaf: bytes) -> Object:
    """The envelope of a leaf, which need not be a statement that any ruleset knows."""
    signature, payload = split_leaf(leaf)
    try:
        keyid = plain.object_with(plain.read_plain(payload), "issuer")["issuer"]["key"]
    except (BadForm, LookupError, TypeError) as why:
        raise Refused(
            "bad_envelope", "a DSSE envelope was expected, but: {problem}", problem=misfit(why)
        ) from why
    return {
        "payload": encode64(payload),
        "payloadType": PAYLOAD_TYPE,
        "signatures": [{"keyid": keyid, "sig": encode64(signature)}],
    }


def _file(what: str, parts: Object) -> bytes:
    return canon.encode({"format": FORMAT, "what": what, **parts}) + b"\n"
