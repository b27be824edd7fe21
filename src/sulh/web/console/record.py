# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Views of the record itself: who watches it, which entries a layer shows, and one entry down to its bytes.

Four words that never stand for one another: *signed* (by a key), *received* (as an entry), *checked* (by this
program: bytes, signature, authority), *found* (by people, in a finding).
"""

import base64
from collections.abc import Iterator
from typing import Any

import msgspec

from sulh.errors import Refused
from sulh.exhibits.receipt_maker import Record, make
from sulh.incidents.words import RecalledRow
from sulh.log.note import parse_note
from sulh.readings.cosigners import cosigners
from sulh.readings.digests import digests
from sulh.record.fold import Entry, Void
from sulh.record.gate import Stub
from sulh.record.rows import read_row
from sulh.record.seal_kinds import SEALED
from sulh.record.state import GroundRow
from sulh.statement.envelope import split_leaf
from sulh.web.console.asked import Asked, not_shown
from sulh.web.console.entries import Seen
from sulh.web.console.plain import At, Pen, Plain, Proved, at_of, pen_of, plain_dict, proved_of
from sulh.web.console.shelf import Glance

MOST_VOIDS = 50  # on one page; all of them stand in /api/status


class Cosigner(Plain, frozen=True, kw_only=True):
    """One declared cosigner: what it holds, since when it is silent. `behind`: entries to the latest head."""

    org: str
    holds: int
    reached: str | None
    behind: int
    silent_since: str | None


class DigestValue(Plain, frozen=True, kw_only=True):
    """One state digest and who computed it."""

    digest: str
    orgs: tuple[str, ...]


class Replicas(Plain, frozen=True, kw_only=True):
    """What was computed of a layer at a size; agreement: alone, agreed, differ, contradicted."""

    layer: str
    size: int
    agreement: str
    values: tuple[DigestValue, ...]


class VoidLine(Plain, frozen=True, kw_only=True):
    """An entry that stays and changes nothing."""

    entry: int
    id: str
    code: str
    room: str


class EntryLine(Plain, frozen=True, kw_only=True):
    """One entry in a list. Of a stub only that it stands there: `kind` and the rest are empty."""

    position: int
    entry: int
    id: str
    sealed: bool
    kind: str
    org: str
    role: str
    marking: str
    void: str | None


class RecordView(Plain, frozen=True, kw_only=True):
    """The record: time, tiers, cosigners, replicas, voids, and entries newest first.

    `shown`: how many entries this layer shows; `older`: what to ask `before` for the next ones.
    """

    at: At
    charter_id: str
    charter_class: str
    now: str
    witnessed: bool
    joint: int
    operational: int
    head_size: int
    head_root: str
    head_signers: tuple[str, ...]
    cosigners: tuple[Cosigner, ...]
    replicas: tuple[Replicas, ...]
    voids: tuple[VoidLine, ...]
    void_count: int
    shown: int
    entries: tuple[EntryLine, ...]
    newer: int | None
    older: int | None


class Ref(Plain, frozen=True, kw_only=True):
    """A reference of a statement; `entry` where this reader may see it."""

    role: str
    id: str
    entry: int | None


class Later(Plain, frozen=True, kw_only=True):
    """What its speaker said of a statement since. what: superseded or recalled; by which statement, where it is seen."""

    what: str
    id: str
    entry: int | None


class EntryView(Plain, frozen=True, kw_only=True):
    """One entry.

    later   by what its speaker put another in its place, or took it back
    body    what was said, as this reader may read it (opened where it was sealed to it)
    payload the exact bytes that were signed, as the UTF-8 text that they are; `signature`: 64 bytes as hex
    void    the code for which it changes nothing; None where it stands
    """

    at: At
    entry: int
    id: str
    sealed: bool
    opened: bool
    kind: str
    org: str
    role: str
    key: str
    pen: Pen | None
    marking: str
    lang: str
    occurred: dict[str, Any] | None
    proven: Proved | None
    void: str | None
    later: tuple[Later, ...]
    refs: tuple[Ref, ...]
    body: dict[str, Any]
    payload: str
    signature: str


def record_view(glance: Glance, asked: Asked) -> RecordView:
    """The record, and a page of its entries."""
    states, order = glance.states, glance.order
    value = states.rows.get("record", "ground")
    ground = None if value is None else read_row(value, GroundRow)
    head, note = glance.shelf.log.head(), glance.shelf.log.note
    before = order.end if asked.before is None else asked.before
    listed = order.before(before, asked.most)
    first = listed[-1].position if listed else 0
    newest = min(before, order.end)
    return RecordView(
        at=at_of(glance),
        charter_id=states.charter_id,
        charter_class=states.charter.charter_class,
        now="" if ground is None else ground.now,
        witnessed=ground is not None and ground.witnessed,
        joint=0 if ground is None else ground.joint,
        operational=0 if ground is None else ground.operational,
        head_size=head.size,
        head_root=base64.b64encode(head.root).decode(),
        head_signers=tuple(dict.fromkeys(line.name for line in parse_note(note).lines)),
        cosigners=tuple(
            Cosigner(
                org=one.id,
                holds=one.holds,
                reached=one.reached,
                behind=one.behind,
                silent_since=one.silent_since,
            )
            for one in cosigners(states)
        ),
        replicas=tuple(
            Replicas(
                layer=one.layer,
                size=one.size,
                agreement=one.agreement.value,
                values=tuple(DigestValue(digest=v.digest, orgs=(*v.orgs, *v.contested)) for v in one.values),
            )
            for one in digests(states)
        ),
        voids=tuple(
            VoidLine(entry=void.index, id=void.id, code=void.code, room=room)
            for room, void in states.voids[-MOST_VOIDS:][::-1]
        ),
        void_count=len(states.voids),
        shown=order.end,
        entries=tuple(line_of(glance, seen) for seen in listed),
        newer=min(newest + asked.most, order.end) if newest < order.end else None,
        older=first or None,
    )


def line_of(glance: Glance, seen: Seen) -> EntryLine:
    """An entry as a list or the stream gives it."""
    found = glance.shelf.shown(glance.layer, seen.index)
    void = void_code(glance, seen.index)
    if found is None or isinstance(found, Stub):
        id = "" if found is None else found.id
        return EntryLine(
            position=seen.position,
            entry=seen.index,
            id=id,
            sealed=True,
            kind="",
            org="",
            role="",
            marking="",
            void=void,
        )
    header = found.header
    return EntryLine(
        position=seen.position,
        entry=seen.index,
        id=found.id,
        sealed=bool(header.sealed),
        kind=header.kind,
        org=header.issuer.org,
        role=header.issuer.role,
        marking=header.marking,
        void=void,
    )


def entry_view(glance: Glance, asked: Asked) -> EntryView:
    """One entry by number or id; Refused `not_shown`."""
    index, found = find(glance, asked.which)
    void = void_code(glance, index)
    if isinstance(found, Stub):
        return EntryView(
            at=at_of(glance),
            entry=index,
            id=found.id,
            sealed=True,
            opened=False,
            kind=SEALED,
            org="",
            role="",
            key="",
            pen=None,
            marking="",
            lang="und",
            occurred=None,
            proven=None,
            void=void,
            later=(),
            refs=(),
            body={},
            payload="",
            signature="",
        )
    header = found.header
    signature, payload = split_leaf(glance.shelf.log.leaf(index))
    opened = any(name.partition("/")[0] == found.id for name in glance.state.gate.opened)
    return EntryView(
        at=at_of(glance),
        entry=index,
        id=found.id,
        sealed=bool(header.sealed) or opened,
        opened=opened,
        kind=header.kind,
        org=header.issuer.org,
        role=header.issuer.role,
        key=header.issuer.key,
        pen=pen_of(header),
        marking=header.marking,
        lang=header.lang,
        occurred=None if header.occurred is None else plain_dict(header.occurred),
        proven=proved_of(glance, index, header.seen.size),
        void=void,
        later=tuple(_later(glance, header.kind, found.id)),
        refs=tuple(_ref(glance, ref.role, ref.id) for ref in header.refs),
        body=msgspec.json.decode(header.body, type=dict[str, Any]),
        payload=payload.decode("utf-8"),
        signature=signature.hex(),
    )


def receipt(glance: Glance, asked: Asked) -> bytes:
    """The receipt file of an entry that this reader may see whole; Refused `not_shown`, or as receipts say."""
    index, found = find(glance, asked.which)
    if isinstance(found, Stub):
        raise not_shown(asked.which)
    return make(Record(reader=glance.shelf.log, state=glance.state), str(index))


def find(glance: Glance, which: str) -> tuple[int, Entry | Stub]:
    """An entry of this layer by number or id; Refused `not_shown`, whether it is hidden or none."""
    known = glance.state.record.chains
    index = known.index_of(which) if len(which) == 64 else int(which)
    if index is None or index >= min(glance.size, glance.shelf.log.head().size):
        raise not_shown(which)
    found = glance.shelf.shown(glance.layer, index)
    if found is None:
        raise not_shown(which)
    return index, found


def void_code(glance: Glance, index: int) -> str | None:
    """Why an entry changes nothing, if so."""
    rows = glance.states.rows
    values = (rows.get(room, f"void/{index}") for room in rows.rooms())
    return next((read_row(value, Void).code for value in values if value is not None), None)


def _later(glance: Glance, kind: str, id: str) -> Iterator[Later]:
    """What this layer knows of a statement's end."""
    room, _, noun = kind.removesuffix(".v1").partition(".")
    row = glance.states.rows.get(room, f"{noun}/{id}")
    origin = None if row is None else msgspec.json.decode(row, type=_Ended).origin
    end = None if origin is None else origin.superseded_by
    if end is not None:
        yield Later(what="superseded", id=end, entry=_ref(glance, "", end).entry)
    gone = glance.states.rows.get("incidents", f"recalled/{id}")
    if gone is not None:
        by = read_row(gone, RecalledRow).statement
        yield Later(what="recalled", id=by, entry=_ref(glance, "", by).entry)


class _Origin(msgspec.Struct, frozen=True):
    superseded_by: str | None = None


class _Ended(msgspec.Struct, frozen=True):
    """Of any row what became of its statement; some rows have no origin."""

    origin: _Origin | None = None


def _ref(glance: Glance, role: str, id: str) -> Ref:
    try:
        return Ref(role=role, id=id, entry=find(glance, id)[0])
    except Refused:
        return Ref(role=role, id=id, entry=None)
