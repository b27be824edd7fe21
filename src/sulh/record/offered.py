# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A new file of wraps, kept beside the old one until the record has admitted what announces it.

    offer     DIR/wraps/<id>.next: durable before `record.rewrap.v1` is signed
    settle    in the old one's place, once all of it is announced there

Put in its place at once, it would open for nobody until then (no tag of it is known), and for ever where the
statement is refused; announced before it is kept, a crash would lose it.
"""

import base64
from collections.abc import Mapping, Sequence
from typing import Annotated

import msgspec

from sulh.log.local import local_disk
from sulh.log.store import sync
from sulh.record.opener import OFFERED as ENDING
from sulh.record.opener import FolderVault
from sulh.record.rows import Rows, read_row
from sulh.record.seal_kinds import Part
from sulh.record.seal_rows import RewrapRow
from sulh.record.seals import Seals
from sulh.statement.envelope import MAX_PARTS, Hex32, Natural, SealTags
from sulh.statement.locker import replace_whole

RECORD = "record"


class _Seal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    part: Part | None
    tags: SealTags


class _Offered(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    statement: Hex32
    since: Natural  # how many entries there were: the same tags said before announce nothing
    wraps: str  # base64 of the file
    seals: Annotated[tuple[_Seal, ...], msgspec.Meta(min_length=1, max_length=MAX_PARTS)]


def offer(
    vault: FolderVault, statement: str, wraps: bytes, tags: Mapping[int | None, Sequence[str]], since: int
) -> None:
    """Hold a new file whose seals (by part; None: the whole) have these tags, at a record of `since` entries."""
    seals = tuple(_Seal(part=part, tags=tuple(of)) for part, of in tags.items())
    content = _Offered(statement=statement, since=since, wraps=base64.b64encode(wraps).decode(), seals=seals)
    with local_disk():
        replace_whole(vault.path / "wraps" / f"{statement}{ENDING}", msgspec.json.encode(content))


def settle(vault: FolderVault, seals: Seals, rows: Rows) -> list[str]:
    """Put every file that the record has announced in its place; the statements of these.

    One that cannot be read is left where it lies: the old one is still in its place.
    """
    done = []
    folder = vault.path / "wraps"
    for path in sorted(folder.glob(f"*{ENDING}")):
        try:
            found = msgspec.json.decode(path.read_bytes(), type=_Offered)
            data = base64.b64decode(found.wraps, validate=True)
        except (OSError, ValueError, RecursionError):  # DecodeError is one
            continue
        if found.statement not in seals.sealed or not all(_announced(found, of, rows) for of in found.seals):
            continue
        if found.statement not in seals.shredded():
            vault.keep_wraps(found.statement, data)
        with local_disk():
            path.unlink(missing_ok=True)
            sync(folder)
        done.append(found.statement)
    return done


def _announced(found: _Offered, of: _Seal, rows: Rows) -> bool:
    said = (read_row(value, RewrapRow) for _, value in rows.items(RECORD, "rewrap/"))
    wanted = (found.statement, of.part, of.tags)
    return any((row.statement, row.part, row.tags) == wanted and row.index >= found.since for row in said)
