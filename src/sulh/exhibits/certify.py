# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Makes certificates out of what a reader met: two copies of a log, a void entry, a promise that was not kept.

Each function gives a file that `certificates.check` accepts, or None where nothing can be proven offline. It
is asked after evidence came up, so it may take the time that finding the place needs.
"""

from collections.abc import Sequence

from sulh.errors import Tampered
from sulh.exhibits import certificates
from sulh.exhibits.cert_entries import ONE, TWO
from sulh.exhibits.cert_keys import PROVEN
from sulh.exhibits.certificates import LeafAt, LogAt, TwoLeaves
from sulh.exhibits.exhibit import read_leaf_bytes, read_leaf_statement
from sulh.exhibits.plain import BadForm
from sulh.exhibits.receipt_maker import Record, charter_zero
from sulh.log.proof import LogProof
from sulh.log.reader import LogReader
from sulh.record.chain import Chains
from sulh.record.receipts import Receipt, open_document


def certify_fork(key: str, one: LogReader, other: LogReader) -> bytes | None:
    """A fork certificate against the log key `key` from two readers of its log, each at its own signed head.

    None where one head continues the other. Both heads must have been read.
    """
    first, second = one.head(), other.head()
    heads = (one.note, other.note)
    if first.size == second.size:
        return None if first.root == second.root else certificates.fork_certificate(key, heads)
    shorter = min(first.size, second.size)
    if one.root_at(shorter) == other.root_at(shorter):
        return None
    index = _first_difference(one, other, shorter)
    leaf = TwoLeaves(
        index=index,
        hashes=(one.leaf_hash(index), other.leaf_hash(index)),
        proofs=(one.inclusion_proof(index, first.size), other.inclusion_proof(index, second.size)),
    )
    return certificates.fork_certificate(key, heads, leaf)


def _first_difference(one: LogReader, other: LogReader, size: int) -> int:
    """The first index below `size` where the leaves differ: where roots part, all later roots differ."""
    low, high = 0, size  # the roots are equal at `low` and differ at `high`
    while high - low > 1:
        middle = (low + high) // 2
        if one.root_at(middle) == other.root_at(middle):
            low = middle
        else:
            high = middle
    return low


def certify_promise(promise: bytes, host: str, record: Record) -> bytes | None:
    """A certificate that the receipt `promise`, by the host key `host`, is not kept in this record.

    None where it was kept, or is of no entry that the published head covers. Refused or Tampered where the
    bytes are no receipt of that key.
    """
    document = open_document(promise, host)
    head = record.reader.head()
    mine = record.state.record.charter_id
    if not isinstance(document, Receipt) or document.mechanism != mine or document.index >= head.size:
        return None
    found = record.reader.leaf_hash(document.index)
    if found.hex() == document.leaf_hash:
        return None
    place = LogProof(
        index=document.index,
        hashes=tuple(record.reader.inclusion_proof(document.index, head.size)),
        note=record.reader.note,
    )
    return certificates.promise_certificate(promise, _log(record), place, found)


def certify_void(record: Record, index: int, code: str) -> bytes | None:
    """A certificate that entry `index`, void by `code`, was not to be appended; None where only a record shows it.

    `record.state` is the state after all entries that the published head covers.
    """
    leaf = record.reader.leaf(index)
    name = "unreadable" if not _reads(leaf) else code
    if name in TWO:
        other = _counterpart(record, index, name)
        if other is None:
            return None
        entries = sorted({index, other})
    elif name in ONE or name == "unreadable":
        entries = [index]
    else:
        return None
    made = certificates.inadmissible_certificate(
        charter_zero(record).log, name, _log(record), [_entry(record, at) for at in entries]
    )
    return made if _proves(made) else None


def _proves(certificate: bytes) -> bool:
    try:
        return certificates.check(certificate).verdict == PROVEN
    except Tampered:
        return False  # the rule needs more of the record than two entries: nothing to hand out


def _reads(leaf: bytes) -> bool:
    try:
        read_leaf_bytes(leaf)
    except BadForm:
        return False
    return True


def _counterpart(record: Record, index: int, code: str) -> int | None:
    """The entry that cannot stand beside this one."""
    try:
        said = read_leaf_statement(record.reader.leaf(index))
    except BadForm:
        return None
    chains, key = record.state.record.chains, record.state.record.standing.keys.get(said.key)
    match code:
        case "duplicate":
            return chains.index_of(said.id)
        case "equivocation":
            return _holder(chains, said.key, [said.seq])
        case "contradicts_prev":
            return _neighbour(record, said.key, said.seq, said.id, said.prev)
        case "revoked_key":
            return key.until if key else None
        case _:
            return key.since if key else None


def _holder(chains: Chains, key: str, numbers: Sequence[int]) -> int | None:
    for number in numbers:
        held = chains.id_at(key, number)
        if held is not None:
            return chains.index_of(held)
    return None


def _neighbour(record: Record, key: str, number: int, name: str, prev: str | None) -> int | None:
    chains = record.state.record.chains
    before = chains.id_at(key, number - 1)
    if before is not None and before != prev:
        return chains.index_of(before)
    return _holder(chains, key, [number + 1])


def _log(record: Record) -> LogAt:
    reader, size = record.reader, record.reader.head().size
    return LogAt(charter=reader.leaf(0), hashes=reader.inclusion_proof(0, size), note=reader.note)


def _entry(record: Record, index: int) -> LeafAt:
    reader = record.reader
    return LeafAt(
        index=index,
        leaf=reader.leaf(index),
        hashes=reader.inclusion_proof(index, reader.head().size),
    )
