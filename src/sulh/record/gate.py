# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one gate: what a reader may see of an entry, before any fold.

A reader's counts and incidents are folded from what it may see, so that they cannot leak what it may
not. Layers:

    open          every organisation of the charter; a sealed statement is a stub, whoever could open it
    public        kinds that are always public, what is marked TLP:CLEAR, and what was released as that
    org:<name>    open, and what was sealed to that organisation

The public reader gets nothing of the others, or (where the charter has `exists_only`) a stub each. A protected
field is given to co-chairs, to whoever said it and to whom a case has tasked, whoever else it was sealed to.

The gate opens seals, folds never do. What was disclosed or released later comes out when that is said, with
its own index and id; until then the public layer's leaves lie here unread.
"""

from dataclasses import dataclass
from hashlib import sha256

import msgspec

from sulh.errors import Phrase, Refused, Tampered, Unavailable
from sulh.record.charter import CharterBody
from sulh.record.fold import Entry
from sulh.record.opener import Lacks, Mismatch, Opener, Plain
from sulh.record.past import Past
from sulh.record.rows import NOTHING_OPENED
from sulh.record.seal_kinds import SEALED
from sulh.record.seal_rows import SealedRow
from sulh.record.standing import KeysOf
from sulh.statement import canon
from sulh.statement.envelope import Header
from sulh.statement.kind import Kind
from sulh.statement.text import check_text

OPEN = "open"
PUBLIC = "public"
LAYERS = (OPEN, PUBLIC)
ORG = "org:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An entry as it stands in the log."""

    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Stub:
    """All a reader may know of an entry: that it stands there."""

    index: int
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What was sealed to the reader: the entry by which a room folds it, in the place of the outer one."""

    outer: Entry
    entry: Entry


def released(header: Header, kind: Kind | None) -> bool:
    """Whether a statement belongs to the public layer, by its header and kind alone."""
    return (kind is not None and kind.public) or (header.marking == "TLP:CLEAR" and not header.release_to)


def existence(index: int, charter: CharterBody | None) -> Stub | None:
    """What the public reader gets of an entry that was not released: a stub without id, or nothing."""
    return Stub(index=index, id="") if charter is not None and charter.exists_only else None


def require_layer(layer: str) -> str:
    """`layer` if it is one; Refused `unknown_layer` otherwise."""
    if layer not in LAYERS:
        raise Refused(
            "unknown_layer",
            "a layer is one of {known}; {found} was asked for",
            known=", ".join(LAYERS),
            found=layer,
        )
    return layer


class Gate:
    """What one reader sees, entry by entry.

    `opener`: the keys of the organisation whose layer it is. `stubs`: statements whose shredding is effective at
    the size that is replayed: in every later replay they are stubs from the beginning, whoever still could open them.
    `latest`: the record at that size, from which a later wrapping and who signed it are known: the wraps that lie
    here may be newer than the entry that they open.
    """

    def __init__(
        self,
        layer: str,
        opener: Opener | None = None,
        stubs: frozenset[str] = frozenset(),
        latest: Past | None = None,
    ) -> None:
        self.layer = require_layer(layer) if opener is None else ORG + opener.org
        self.stubs = stubs
        self._latest = latest
        self.opened: set[str] = set()
        self.lacks: dict[str, str] = {}
        self.mismatches: dict[str, str] = {}
        self._opener = opener
        self._org = "" if opener is None else opener.org
        self._insides: set[str] = set()

    def visible(self, entry: Entry, kind: Kind, record: Past) -> Shown | Opened | Stub:
        """The entry, what is inside it, or a stub."""
        whole = kind.name == SEALED
        if self._opener is None or entry.id in self.stubs or not (whole or entry.header.sealed):
            return Stub(index=entry.index, id=entry.id) if whole else Shown(entry=entry)
        row = record.seals.sealed[entry.id]
        inner = self._whole(entry, row, record) if whole else self._with_parts(entry, row, record)
        if inner is not None:
            return Opened(outer=entry, entry=inner)
        return Stub(index=entry.index, id=entry.id) if whole else Shown(entry=entry)

    def revealed(self, entry: Entry, record: Past) -> Entry | None:
        """An earlier entry that came to light, unless this reader had opened the same before."""
        return None if record.seals.disclosed_text(entry.id) in self._insides else entry

    def opened_hash(self, record: Past) -> str:
        """What the digest names: SHA-256 of the opened ids, each with a newline, in order.

        Unavailable `incomplete` where something is missing, or was shredded since it was opened here.
        """
        if self.lacks:
            name, what = min(self.lacks.items())
            raise Unavailable(
                "incomplete",
                "this layer is incomplete: {count} statements are sealed to {org} and cannot be opened here; of "
                "{id} it lacks {what}. Fetch it from the sealer's node; try again in {after_seconds} s",
                after_seconds=60,
                count=len(self.lacks),
                org=self.layer.removeprefix(ORG),
                id=name,
                what=what,
            )
        if {name.partition("/")[0] for name in self.opened} & (record.seals.shredded() - self.stubs):
            raise Unavailable(
                "shredded_since",
                "something that was opened here has been shredded since, and every replay shows a stub from now on: "
                "replay the record again (in {after_seconds} s at the earliest)",
                after_seconds=1,
            )
        named = "".join(f"{name}\n" for name in sorted(self.opened))
        return sha256(named.encode()).hexdigest() if named else NOTHING_OPENED

    def _whole(self, entry: Entry, row: SealedRow, record: Past) -> Entry | None:
        inside = self._ask(entry.id, row, None, record)
        if inside is None:
            return None
        try:
            inner = record.open_inner(inside, entry.id, row)
        except (Refused, Tampered) as why:
            self.mismatches[entry.id] = why.code
            return None
        text = sha256(inside).hexdigest()
        if text in self._insides or record.seals.text_known(inside):
            self.mismatches[entry.id] = "duplicate"  # sealed twice, or disclosed before: it counts once
            return None
        self._insides.add(text)
        self.opened.add(entry.id)
        return self._for_reader(inner, row, record)

    def _for_reader(self, inner: Entry, row: SealedRow, record: Past) -> Entry | None:
        """The inside without the fields that are protected from this reader, if it stands without them."""
        kind = record.kinds_at(row.index)[inner.header.kind]
        if not kind.protected or self._org in self._readers(inner.id, row, record):
            return inner
        fields: dict[str, object] = msgspec.json.decode(inner.header.body)
        return self._filled(inner, {k: v for k, v in fields.items() if k not in kind.protected}, record)

    def _with_parts(self, entry: Entry, row: SealedRow, record: Past) -> Entry | None:
        """The statement with those fields in their places that this reader may open."""
        fields: dict[str, object] = msgspec.json.decode(entry.header.body)
        kind, opened = record.kinds_at(entry.index)[entry.header.kind], []
        allowed = self._readers(entry.id, row, record) if kind.protected else frozenset()
        for part, seal in enumerate(row.seals):
            if seal.field in kind.protected and self._org not in allowed:
                continue
            plaintext = self._ask(entry.id, row, part, record)
            if plaintext is None or seal.field is None:
                continue
            name = f"{entry.id}/{part}"
            try:
                # The open rest was judged before; here text could hide or turn what only a recipient reads.
                check_text(plaintext)
                fields[seal.field] = canon.decode_any(
                    plaintext, Phrase("the-sealed-field", "the sealed field")
                )
            except Refused as why:
                self.mismatches[name] = why.code
                continue
            opened.append(name)
        if not opened:
            return None
        found = self._filled(entry, fields, record)
        if found is not None:
            self.opened.update(opened)
        return found

    def _readers(self, statement: str, row: SealedRow, record: Past) -> frozenset[str]:
        """Who may read its protected fields at the size that is replayed: a team is tasked after a place was said."""
        known = record if self._latest is None or statement not in self._latest.seals.sealed else self._latest
        return known.protected_readers(statement, row)

    def _filled(self, entry: Entry, fields: dict[str, object], record: Past) -> Entry | None:
        """The entry with these fields as its body, if that is one of its kind."""
        raw = msgspec.Raw(canon.encode(fields))
        try:
            body = record.kinds_at(entry.index).read_body(entry.header.kind, raw)
        except Refused as why:
            self.mismatches[entry.id] = why.code
            return None
        return Entry(
            index=entry.index,
            id=entry.id,
            header=msgspec.structs.replace(entry.header, body=raw),
            body=body,
            sealed=entry.sealed,
        )

    def _ask(self, statement: str, row: SealedRow, part: int | None, record: Past) -> bytes | None:
        if self._opener is None:
            return None
        known = record if self._latest is None or statement not in self._latest.seals.sealed else self._latest
        signers = KeysOf(known.standing, row.issuer.org)
        marks = known.seals.marks_of(statement, part)
        found = self._opener.open(statement, row, part, record.charter_id, marks, signers)
        name = statement if part is None else f"{statement}/{part}"
        match found:
            case Plain():
                return found.plaintext
            case Lacks():
                self.lacks[name] = found.what
            case Mismatch():
                self.mismatches[name] = found.code
        return None
