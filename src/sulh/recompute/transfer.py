# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The whole record in one file, and back: the re-import has the identical root.

    line 1     {"checkpoint": the signed note, "class": the charter's, "format": "sulh export v1"}
    then       {"entry": DSSE envelope}   in log order; bytes that are no statement: {"leaf": base64}
    last       {"blob": base64}           every blob

Nothing in it has to be believed: what is read back is compared with the signed root before a file is made.
"""

import base64
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from sulh.errors import Refused, Tampered, misfit
from sulh.log.builder import TileBuilder
from sulh.log.merkle import Frontier, leaf_hash
from sulh.log.note import TreeHead, Verifier, open_head
from sulh.log.reader import LogReader
from sulh.log.store import CHECKPOINT, Store
from sulh.record.blobs import PREFIX, put_blob
from sulh.record.founding import read_founding
from sulh.record.policies import POLICIES
from sulh.record.ruleset import Ruleset
from sulh.statement import canon
from sulh.statement.envelope import envelope_of, leaf_of_envelope

FORMAT = "sulh export v1"
GROUP = 65_536  # leaves handed to the tile builder at once: one level-1 tile


def export_lines(store: Store, reader: LogReader, charter_class: str) -> Iterator[bytes]:
    """The lines of an export, each ending in a newline."""
    # The class stands first of all, so that an exercise's file is never taken for a real one.
    first = {"checkpoint": reader.note.decode(), "class": charter_class, "format": FORMAT}
    yield canon.encode(first) + b"\n"
    for leaf in reader.leaves():
        yield _entry_line(leaf)
    for path in store.list(PREFIX):
        yield canon.encode({"blob": base64.b64encode(store.get(path)).decode()}) + b"\n"


def _entry_line(leaf: bytes) -> bytes:
    try:
        envelope = envelope_of(leaf)
        if leaf_of_envelope(envelope) == leaf:
            return b'{"entry":' + envelope + b"}\n"
    except Refused:
        pass  # a lying host's garbage is part of the record, too: it travels as bytes
    return canon.encode({"leaf": base64.b64encode(leaf).decode()}) + b"\n"


def is_export(first_line: bytes) -> bool:
    """Whether a file beginning with this line is an export."""
    return first_line.startswith(b'{"checkpoint":') and f'"format":"{FORMAT}"'.encode() in first_line


def import_lines(lines: Iterable[bytes], store: Store, rulesets: Mapping[str, Ruleset]) -> TreeHead:
    """Write an export's record into an empty store; the head it is signed by.

    Raises Refused when a line cannot be read and Tampered when the leaves do not give the signed root; then
    nothing has been written.
    """
    note, leaves, blobs = _read(lines)
    if not leaves:
        raise Refused("empty_record", "the record has no entry yet; its first is the charter")
    founding = read_founding(leaves[0], rulesets)
    head = open_head(note, Verifier(founding.charter.log))
    frontier = Frontier()
    frontier.extend(leaf_hash(leaf) for leaf in leaves)
    if frontier.root() != head.root or frontier.size != head.size:
        raise Tampered(
            "export_differs",
            "the export's {found} entries do not give the root that its checkpoint signs for {expected}: it was "
            "changed or cut; fetch it again",
            found=frontier.size,
            expected=head.size,
        )
    builder = TileBuilder()
    for start in range(0, len(leaves), GROUP):
        store.put_all(builder.extend(leaves[start : start + GROUP]))
    store.put_all(builder.partials())
    for blob in blobs:
        put_blob(store, blob)
    store.replace(CHECKPOINT, note)
    return head


def write_policies(store: Store, texts: Mapping[str, str]) -> None:
    """Write the policy files, which follow from the replayed charter."""
    for name, _ in POLICIES:
        store.replace(name, texts[name].encode())


def _read(lines: Iterable[bytes]) -> tuple[bytes, list[bytes], list[bytes]]:
    note, leaves, blobs = b"", [], []
    for number, line in enumerate(lines, start=1):
        try:
            read = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
            if "checkpoint" in read:
                note = msgspec.json.decode(read["checkpoint"], type=str).encode()
            elif "entry" in read:
                leaves.append(leaf_of_envelope(bytes(read["entry"])))
            elif "leaf" in read:
                leaves.append(base64.b64decode(msgspec.json.decode(read["leaf"], type=str), validate=True))
            elif "blob" in read:
                blobs.append(base64.b64decode(msgspec.json.decode(read["blob"], type=str), validate=True))
            else:
                raise ValueError("none of checkpoint, entry, leaf, blob stands in it")
        except (msgspec.DecodeError, UnicodeError, ValueError) as error:
            raise Refused(
                "bad_export",
                "line {line} is not one of an export: {problem}",
                line=number,
                problem=misfit(error),
            ) from error
    return note, leaves, blobs
