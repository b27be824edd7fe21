# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a whole record adds to a certificate that is only consistent by itself: proven, or refuted.

It decides only where the record is the accused's: the same charter, and at the sizes that the certificate
names the same roots. A record of another branch says nothing about an honest replica of this one
(docs/format.md, section 25, "With the record").
"""

from collections.abc import Callable
from dataclasses import replace

from sulh.exhibits.cert_entries import Inadmissible
from sulh.exhibits.cert_keys import CONSISTENT, PROVEN, BrokenPromise, FalseDigest, Finding
from sulh.exhibits.certificates import Certificate
from sulh.log.reader import LogReader
from sulh.recompute.replay import State
from sulh.record.fold import Void
from sulh.record.gate import LAYERS
from sulh.record.rows import read_row

REFUTED = "refuted"

StateAt = Callable[[int, str], State]  # (size, layer) -> the record's state there


def decide(certificate: Certificate, finding: Finding, reader: LogReader, state_at: StateAt) -> Finding:
    """The finding as this record has it; unchanged where the record cannot say."""
    if finding.verdict != CONSISTENT:
        return finding
    if isinstance(certificate, Inadmissible):
        proven = _void(certificate, reader, state_at)
    elif isinstance(certificate, FalseDigest):
        proven = _false(certificate, reader, state_at)
    elif isinstance(certificate, BrokenPromise):
        proven = _by_a_host(certificate, reader, state_at)
    else:
        return finding
    return finding if proven is None else replace(finding, verdict=PROVEN if proven else REFUTED)


def _holds(reader: LogReader, size: int, root: bytes) -> bool:
    return 0 < size <= reader.head().size and reader.root_at(size) == root


def _void(certificate: Inadmissible, reader: LogReader, state_at: StateAt) -> bool | None:
    """Whether one of the entries is void by that code; None where this is another log."""
    head = certificate.log.head()
    if not _holds(reader, head.size, head.root):
        return None
    rows = state_at(head.size, "open").rows
    codes = {
        read_row(value, Void).code
        for room in rows.rooms()
        for entry in certificate.entries
        if (value := rows.get(room, f"void/{entry.placed.index}")) is not None
    }
    return certificate.code in codes


def _false(certificate: FalseDigest, reader: LogReader, state_at: StateAt) -> bool | None:
    """Whether the digest is another than this replica's; None where nobody can say.

    The signer's `seen` must be a head of this log over the size it digested. Else a host that forks would have
    an honest replica, which computed truly on the branch that it was shown, contradicted by the other branch.
    """
    body, seen = certificate.statement.body, certificate.statement.signed.content["seen"]
    size, layer = body["size"], body["layer"]
    if not 0 < size <= seen["size"] or layer not in LAYERS:
        return None
    if not _holds(reader, seen["size"], bytes.fromhex(seen["root"])):
        return None
    state = state_at(size, layer)
    if state.record.charter_id != certificate.charter.id or state.ruleset.id != body["ruleset"]:
        return None
    return state.digest() != str(body["digest"])


def _by_a_host(certificate: BrokenPromise, reader: LogReader, state_at: StateAt) -> bool | None:
    """True if the accused was seated as host in this log, which a charter alone does not show after a rotation."""
    head = certificate.log.head() if certificate.log else None
    if head is None or not _holds(reader, head.size, head.root):
        return None
    row = state_at(head.size, "open").record.standing.keys.get(certificate.accused)
    return True if row is not None and row.role == "host" else None
