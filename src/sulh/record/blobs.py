# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Blobs: what is too long for a leaf, kept under its own SHA-256 beside the log.

A statement names a blob by hash; the bytes lie at `blob/<first two hex>/<hash>` in DIR/record, so that
every byte there is named by something that an auditor can recompute.
"""

import hashlib
import re
from collections.abc import Callable, Iterable

from sulh.errors import Refused, Tampered
from sulh.log.store import Store
from sulh.record.spoken import read_leaf
from sulh.statement.kind import Kinds

PREFIX = "blob/"
MAX_BLOB = 64 * 1024 * 1024  # a longer recording is cut by its recorder; one object stays in memory
# An entry's bytes -> (path, SHA-256) of the blobs that it names.
Due = Callable[[bytes], Iterable[tuple[str, bytes]]]
_PATH = re.compile("blob/([0-9a-f]{2})/([0-9a-f]{64})")


def blob_path(sha256: str) -> str:
    """Path of the blob with that hash (64 hex digits)."""
    return f"{PREFIX}{sha256[:2]}/{sha256}"


def due_of(kinds: Kinds) -> Due:
    """For a copy: (path, SHA-256) of the blobs that an entry's bytes name, by these kinds; of bytes that say nothing, none.

    Who holds every entry must hold these too; the answer rests on our own copy of the entry alone.
    """
    naming = {name: kind.blobs for name, kind in kinds.items() if kind.blobs}
    # Looked for first: of a million entries few name a blob, and reading each would take a minute.
    marks = [f'"kind":"{name}"'.encode() for name in naming]

    def due(leaf: bytes) -> Iterable[tuple[str, bytes]]:
        if not any(mark in leaf for mark in marks):
            return ()
        try:
            spoken = read_leaf(leaf, kinds)
        except Refused:
            return ()  # a void entry names nothing
        named = [getattr(spoken.body, field) for field in naming.get(spoken.header.kind, ())]
        return [(blob_path(sha256), bytes.fromhex(sha256)) for sha256 in named if sha256]

    return due


def put_blob(store: Store, data: bytes) -> str:
    """Keep `data` and return its hash; durable when it returns."""
    if len(data) > MAX_BLOB:
        raise Refused(
            "blob_too_long",
            "a blob of at most {limit} bytes was expected, {size} found",
            limit=MAX_BLOB,
            size=len(data),
        )
    sha256 = hashlib.sha256(data).hexdigest()
    store.put(blob_path(sha256), data)
    return sha256


def get_blob(store: Store, sha256: str) -> bytes:
    """The blob's bytes; Tampered when they are not what the name says."""
    data = store.get(blob_path(sha256))
    _require(blob_path(sha256), sha256, data)
    return data


def check_blobs(store: Store) -> int:
    """Check every blob against its name; returns how many. Tampered names the file."""
    count = 0
    for path in store.list(PREFIX):
        match = _PATH.fullmatch(path)
        if match is None or match[1] != match[2][:2]:
            raise Tampered(
                "unexpected_file", "no blob has this name; nobody put it here by the record", file=path
            )
        _require(path, match[2], store.get(path))
        count += 1
    return count


def _require(path: str, sha256: str, data: bytes) -> None:
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise Tampered(
            "blob_changed",
            "the blob's bytes were expected to have the hash in its name, and have {found}",
            file=path,
            found=found,
        )
