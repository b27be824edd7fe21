# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the receipt file of an entry, from a record and its state.

1 the entry             by id or index; a void entry gets none
2 the head              the earliest that reaches the highest tier there is over the entry, as logged
3 the key's chain       grants and rotations from a root of the charter on
4 checked as by a stranger, before it is handed out
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sulh.errors import Fault, Phrase, Refused, Tampered
from sulh.exhibits import portable
from sulh.exhibits.exhibit import shown_hashes
from sulh.exhibits.plain import Object
from sulh.log.proof import LogProof
from sulh.log.reader import LogReader
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody
from sulh.record.fold import Void
from sulh.record.heads import HeadRow
from sulh.record.kinds import Head, KeyGrant, KeyRotate
from sulh.record.policies import joint_text, operational_text
from sulh.record.rows import read_row
from sulh.record.spoken import Spoken, read_leaf
from sulh.statement import canon
from sulh.statement.envelope import envelope_of

RECORD = "record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a receipt is made from: the log, read at its published head, and the state there."""

    reader: LogReader
    state: State


def make(record: Record, wanted: str) -> bytes:
    """The receipt file of the entry with that id (hex) or index (decimal).

    Refused `no_such_entry`, `receipt_of_void`, or `only_in_record` where an amendment seated the key, which
    only the whole record shows.
    """
    reader, state = record.reader, record.state
    # 1. The entry.
    index = _index(state, wanted)
    _require_not_void(state, index)
    spoken = _spoken(record, index)
    # 2. The head. 3. The key's chain.
    note, size = _head_over(record, index)
    keys = sorted(set(_chain(record, spoken.header.issuer.key, index)))
    file = canon.encode(
        {
            "format": portable.FORMAT,
            "charter": {
                "hashes": shown_hashes(reader.inclusion_proof(0, size)),
                "statement": _envelope(reader.leaf(0)),
            },
            "keys": [
                {
                    "hashes": shown_hashes(reader.inclusion_proof(at, size)),
                    "index": at,
                    "statement": _envelope(reader.leaf(at)),
                }
                for at in keys
            ],
            "policy": _policy(state),
            "proof": LogProof(index=index, hashes=tuple(reader.inclusion_proof(index, size)), note=note)
            .format()
            .decode(),
            "statement": _envelope(reader.leaf(index)),
        }
    )
    # 4. As a stranger would.
    return _checked(file + b"\n", state, spoken.id)


def _checked(file: bytes, state: State, statement_id: str) -> bytes:
    try:
        portable.check(file, state.record.charter_id)
    except (Refused, Tampered) as why:
        raise _only_in_record(statement_id, why) from why
    return file


def _only_in_record(statement_id: str, problem: str | Fault) -> Refused:
    return Refused(
        "only_in_record",
        "{id} stands in the record, and no file of this form can show it: {problem}; audit the record itself",
        id=statement_id,
        problem=problem,
    )


def _index(state: State, wanted: str) -> int:
    found: int | None = None
    if len(wanted) == 64 and not wanted.strip("0123456789abcdef"):
        found = state.record.chains.index_of(wanted)
    elif wanted.isascii() and wanted.isdigit() and len(wanted) < 16:
        found = int(wanted)
    if found is None or found >= state.size:
        raise Refused(
            "no_such_entry",
            "an id of 64 hex digits or an index below {size} was expected, and {wanted} is none in this record",
            size=state.size,
            wanted=ascii(wanted[:80]),
        )
    return found


def _require_not_void(state: State, index: int) -> None:
    for room in state.rows.rooms():
        value = state.rows.get(room, f"void/{index}")
        if value is not None:
            raise Refused(
                "receipt_of_void",
                "entry {entry} is void ({code}): it stays and changes nothing, and gets no receipt",
                entry=index,
                code=read_row(value, Void).code,
            )


def _spoken(record: Record, index: int) -> Spoken:
    return read_leaf(record.reader.leaf(index), record.state.ruleset.kinds)


def _head_over(record: Record, index: int) -> tuple[bytes, int]:
    """The note whose cosigners say most about the entry, and its size.

    Logged heads first, in their order: the earliest that reaches a tier is the closest upper bound of the
    entry's time. The published head where none reaches any.
    """
    best: tuple[bytes, int] | None = None
    charter = record.state.record.charter
    if charter is not None and charter.cosigners:
        for at, row in _heads(record.state):
            if row.size <= index or not row.cosigners:
                continue
            signed = {c.vkey.partition("+")[0] for c in charter.cosigners if c.org in _orgs(row)}
            tiers = portable.tiers_of(charter, signed)
            if portable.JOINT in tiers:
                return _logged(record, at)
            if tiers and best is None:
                best = _logged(record, at)
    return best or (record.reader.note, record.reader.head().size)


def _orgs(row: HeadRow) -> set[str]:
    return {word.org for word in row.cosigners}


def _heads(state: State) -> Iterator[tuple[int, HeadRow]]:
    found = [(int(key.removeprefix("head/")), value) for key, value in state.rows.items(RECORD, "head/")]
    for at, value in sorted(found):
        yield at, read_row(value, HeadRow)


def _logged(record: Record, at: int) -> tuple[bytes, int]:
    body = _spoken(record, at).body
    if not isinstance(body, Head):
        raise RuntimeError(f"the head row of entry {at} is of no head entry")
    row = record.state.rows.get(RECORD, f"head/{at}")
    if row is None:
        raise RuntimeError(f"entry {at} has no head row")
    return body.note.encode(), read_row(row, HeadRow).size


def _chain(record: Record, key: str, before: int) -> Iterator[int]:
    """Indexes of the grants and rotations that seat a key, from a root that the charter names on."""
    state = record.state
    charter = charter_zero(record)
    if key == charter.host or any(org.root == key for org in charter.organisations):
        return
    row = state.record.standing.keys.get(key)
    if row is None or not 0 < row.since < before:
        raise _only_in_record(key, Phrase("key-not-seated", "its key is not seated before it"))
    spoken = _spoken(record, row.since)
    body = spoken.body
    if isinstance(body, KeyGrant) and body.key == key:
        yield row.since
    elif isinstance(body, KeyRotate) and body.new == key:
        yield row.since
        yield from _chain(record, body.old, row.since)
    else:
        raise _only_in_record(key, Phrase("amendment-seated", "an amendment seated its key"))
    yield from _chain(record, spoken.header.issuer.key, row.since)


def charter_zero(record: Record) -> CharterBody:
    """The charter as entry 0 has it."""
    body = _spoken(record, 0).body
    if not isinstance(body, CharterBody):
        raise RuntimeError("entry 0 is no charter")
    return body


def _policy(state: State) -> Object:
    charter = state.record.charter
    if charter is None:
        raise RuntimeError("an empty record has no charter")
    return {"joint": joint_text(charter), "operational": operational_text(charter)}


def _envelope(leaf: bytes) -> Object:
    found: Object = json.loads(envelope_of(leaf))
    return found
