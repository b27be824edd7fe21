# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the record keeps of seals: which stand, who disputes, discloses, shreds, releases and retracts them.

Every row follows from what stands openly; what is inside a seal enters by a disclosure alone. Rows of words
that several must say (shredding, retraction) hold each word and the entry from which on they count.
"""

from datetime import timedelta
from hashlib import sha256
from typing import TypedDict, TypeVar

import msgspec

from sulh.clock import format_time, parse_time
from sulh.errors import Refused
from sulh.record.charter import CharterBody
from sulh.record.heads import Heads
from sulh.record.procedure import seconds_allowed
from sulh.record.rows import Changes, Rows, read_row
from sulh.record.seal_kinds import (
    Disclose,
    Dispute,
    Release,
    Retract,
    Rewrap,
    Sealed,
    SealingKey,
    Shred,
    from_base64,
)
from sulh.record.seal_rows import (
    Because,
    CitedRow,
    DisclosureRow,
    DisputeRow,
    KeyDisclosureRow,
    ReleaseRow,
    RetractionRow,
    RewrapRow,
    Seal,
    SealedRow,
    SealingKeyRow,
    ShredRow,
    ToldAllRow,
)
from sulh.record.silences import Place
from sulh.record.tasked import PROTECTED, TaskedRow, more_tasked
from sulh.statement.canon import Said
from sulh.statement.envelope import Header, SealedPart
from sulh.statement.seal import Marks, Secret, check_content_key, check_plaintext

NOTICE, OBJECTION = "shred_notice", "objection_window"
CLEAR = "TLP:CLEAR"
R = TypeVar("R", bound=Said)


class Seals:
    """Seals and words about them so far. `changed` collects the rows that an entry touched."""

    def __init__(self) -> None:
        self.changed: dict[str, Said | None] = {}
        self.sealed: dict[str, SealedRow] = {}
        self.keys: dict[str, SealingKeyRow] = {}
        # What a finding cites is not shredded: whoever was found against must be able to read what decided it.
        self.cited: dict[str, CitedRow] = {}
        # Who is tasked with what a statement is about, besides the co-chairs (record/tasked.py).
        self.tasked: dict[str, TaskedRow] = {}
        self._shreds: dict[str, ShredRow] = {}
        self._releases: dict[str, ReleaseRow] = {}
        self._retractions: dict[str, RetractionRow] = {}
        self._disclosed: dict[str, str] = {}  # disclosure's key -> hash of the text
        self._told_all: set[str] = set()  # those of which the originator gave the text to everybody
        self._rewrapped: dict[tuple[str, int | None], tuple[str, ...]] = {}

    def copy(self) -> "Seals":
        """An independent copy, to try an entry on."""
        other = Seals()
        other.changed, other.sealed, other.keys = dict(self.changed), dict(self.sealed), dict(self.keys)
        other._shreds, other._releases = dict(self._shreds), dict(self._releases)
        other._retractions, other._disclosed = dict(self._retractions), dict(self._disclosed)
        other.cited, other.tasked = dict(self.cited), dict(self.tasked)
        other._rewrapped, other._told_all = dict(self._rewrapped), set(self._told_all)
        return other

    def restore(self, rows: Rows, room: str) -> None:
        """Take up the rows of a snapshot."""
        self.sealed = _rows(rows, room, "sealed/", SealedRow)
        self.keys = _rows(rows, room, "sealing_key/", SealingKeyRow)
        self.cited = _rows(rows, room, "cited/", CitedRow)
        self.tasked = _rows(rows, room, "tasked/", TaskedRow)
        self._shreds = _rows(rows, room, "shred/", ShredRow)
        self._releases = _rows(rows, room, "release/", ReleaseRow)
        self._retractions = _rows(rows, room, "retraction/", RetractionRow)
        disclosed = _rows(rows, room, "disclosure/", DisclosureRow)
        self._disclosed = {f"disclosure/{name}": row.inner for name, row in disclosed.items()}
        self._told_all = {f"disclosure/{name}" for name in _rows(rows, room, "told_all/", ToldAllRow)}
        for row in sorted(_rows(rows, room, "rewrap/", RewrapRow).values(), key=lambda row: row.index):
            self._wrapped_again(row)

    def collect(self) -> Changes:
        """The rows changed since this was last asked."""
        if not self.changed:
            return {}
        changes: Changes = dict(self.changed)
        self.changed.clear()
        return changes

    def stands(self, statement_id: str, header: Header, body: Sealed | None, index: int) -> None:
        """Keep what shows of the seals of a valid entry."""
        marks: tuple[Sealed | SealedPart, ...] = header.sealed if body is None else (body,)
        row = SealedRow(
            index=index,
            kind=header.kind,
            issuer=header.issuer,
            seq=header.seq,
            prev=header.prev,
            seen=header.seen,
            salt=header.salt,
            seals=tuple(
                Seal(
                    field=mark.field if isinstance(mark, SealedPart) else None,
                    size_class=mark.size_class,
                    ciphertext=mark.ciphertext,
                    commit=mark.commit,
                    key_commit=mark.key_commit,
                    tags=mark.tags,
                )
                for mark in marks
            ),
        )
        self.sealed[statement_id] = self.changed[f"sealed/{statement_id}"] = row

    def cite(self, statement_id: str, header: Header, index: int) -> None:
        """Keep that an entry of a kind that cites refers to something sealed; the first is enough."""
        for ref in header.refs:
            if ref.id in self.sealed and ref.id not in self.cited:
                row = CitedRow(by=statement_id, index=index)
                self.cited[ref.id] = self.changed[f"cited/{ref.id}"] = row

    def task(self, team: tuple[str, ...], header: Header, charter: CharterBody) -> None:
        """Keep whom a co-chair tasks with sealed statements; what is not sealed here needs nobody's leave."""
        for ref in header.refs:
            if ref.role == PROTECTED and ref.id in self.sealed:
                row = more_tasked(self.tasked.get(ref.id), team, header.issuer.org, charter)
                self.tasked[ref.id] = self.changed[f"tasked/{ref.id}"] = row

    def marks_of(self, statement: str, part: int | None) -> Marks:
        """What an opener compares with: the marks of a seal, with the tags of every later wrapping."""
        row = self.sealed[statement]
        marks = row.seals[part or 0].marks
        later = self._rewrapped.get((statement, part), ())
        return Marks(
            size_class=marks.size_class,
            commit=marks.commit,
            key_commit=marks.key_commit,
            tags=(*marks.tags, *(bytes.fromhex(tag) for tag in later)),
        )

    def shredded(self) -> frozenset[str]:
        """Statements whose shredding is effective."""
        return frozenset(name for name, row in self._shreds.items() if row.effective_at is not None)

    def text_known(self, inner: bytes) -> bool:
        """Whether the very same inside was disclosed before."""
        return sha256(inner).hexdigest() in self._disclosed.values()

    def disclosed_text(self, statement: str) -> str | None:
        """SHA-256 of the text that was disclosed of a statement sealed whole, in hex."""
        return self._disclosed.get(f"disclosure/{statement}")

    def effect(self, body: Said, header: Header, place: Place) -> None:
        """Take in one statement about seals, disclosures aside; Refused when it cannot stand."""
        match body:
            case Sealed():
                _require_blank(header)
            case SealingKey():
                self._sealing_key(body, header.issuer.org, place)
            case Rewrap():
                self._rewrap(body, header, place)
            case Dispute():
                if self._seal(body.statement, body.part, place) is not None:
                    self.changed[f"dispute/{place.id}"] = DisputeRow(
                        **_said(header, place), statement=body.statement, part=body.part, what=body.what
                    )
            case Shred():
                self._shred(body, header, place)
            case Release():
                self._release(body, header, place)
            case Retract():
                self._retract(body, header, place)
            case _:
                raise TypeError(f"a {type(body).__name__} says nothing of seals")

    def disclose(self, body: Disclose, header: Header, place: Place) -> bytes | None:
        """Check a disclosure; the inside of a statement sealed whole if it is the first to give it.

        Raises Refused `not_sealed`, `said_already`, `not_originator`, or Tampered of `check_plaintext`.
        """
        seal = self._seal(body.statement, body.part, place)
        if seal is None:
            return None
        row = self.sealed[body.statement]
        # Onward release is the originator's alone: others may disclose to the organisations, not to all.
        if header.marking == CLEAR and header.issuer.org != row.issuer.org:
            raise _not_originator(body.statement, row.issuer.org)
        name = body.statement if body.part is None else f"{body.statement}/{body.part}"
        if body.key is not None:
            check_content_key(
                Secret(key=bytes.fromhex(body.key), nonce=bytes.fromhex(body.nonce)), seal.marks
            )
        plaintext = from_base64(body.plaintext)
        if not plaintext:
            if body.key is not None:
                self.changed[f"disclosed_key/{name}"] = KeyDisclosureRow(
                    **_said(header, place), opens=body.key, nonce=body.nonce
                )
            return None
        check_plaintext(plaintext, bytes.fromhex(body.nonce), seal.marks)
        key = f"disclosure/{name}"
        clear, before = header.marking == CLEAR, key in self._disclosed
        if before and (not clear or key in self._told_all):
            raise _said_already(body.statement, header.issuer.org)
        if clear:
            self._told_all.add(key)
            self.changed[f"told_all/{name}"] = ToldAllRow(**_said(header, place))
        if before:
            # Who was told first could else keep the originator from telling all: the public layer knows only this.
            return None
        known = self.text_known(plaintext)
        self._disclosed[key] = sha256(plaintext).hexdigest()
        void = "duplicate" if known and row.whole else None
        self.changed[key] = DisclosureRow(**_said(header, place), inner=self._disclosed[key], void=void)
        return plaintext if row.whole and not known else None

    def disclosed_void(self, statement: str, code: str) -> None:
        """Note why the statement inside a disclosed seal does not stand."""
        key = f"disclosure/{statement}"
        row = self.changed[key]
        if isinstance(row, DisclosureRow):
            self.changed[key] = msgspec.structs.replace(row, void=code)

    def settle(self, charter: CharterBody, heads: Heads, index: int) -> None:
        """Let shredding count whose notice and objection time have passed."""
        for statement, row in sorted(self._shreds.items()):
            allowed = shred_seconds(charter)
            if row.effective_at is not None or row.agreed is None or allowed is None:
                continue
            if (
                heads.now - parse_time(row.agreed) >= timedelta(seconds=allowed)
                and statement not in self.cited
            ):
                done = msgspec.structs.replace(row, effective_at=index)
                self._shreds[statement] = self.changed[f"shred/{statement}"] = done

    def _sealing_key(self, body: SealingKey, org: str, place: Place) -> None:
        before = self.keys.get(org)
        # The same key said again, with another expiry, asks nobody to wrap anew.
        same = before is not None and before.public == body.public
        row = SealingKeyRow(
            index=place.index,
            now=format_time(place.heads.now),
            replaced=None if before is None else before.replaced if same else before.index,
            suite=body.suite,
            public=body.public,
            expires=body.expires,
        )
        self.keys[org] = self.changed[f"sealing_key/{org}"] = row

    def _seal(self, statement: str, part: int | None, place: Place) -> Seal | None:
        """The seal that is meant; None where the public layer cannot know it."""
        row = self.sealed.get(statement)
        if row is None and place.public:
            return None
        if row is None or row.whole != (part is None) or (part or 0) >= len(row.seals):
            raise _not_sealed(statement)
        return row.seals[part or 0]

    def _rewrap(self, body: Rewrap, header: Header, place: Place) -> None:
        if self._seal(body.statement, body.part, place) is None:
            return
        org = self.sealed[body.statement].issuer.org
        if org != header.issuer.org:
            raise _not_originator(body.statement, org)
        row = RewrapRow(**_said(header, place), statement=body.statement, part=body.part, tags=body.tags)
        self.changed[f"rewrap/{place.id}"] = row
        self._wrapped_again(row)

    def _wrapped_again(self, row: RewrapRow) -> None:
        name = (row.statement, row.part)
        self._rewrapped[name] = (*self._rewrapped.get(name, ()), *row.tags)

    def _shred(self, body: Shred, header: Header, place: Place) -> None:
        if place.public:
            return
        if body.statement not in self.sealed:
            raise _not_sealed(body.statement)
        if body.statement in self.cited:
            raise Refused(
                "cited",
                "statement {id} is cited by a case or a finding, and what was decided on must stay readable",
                id=body.statement,
            )
        if shred_seconds(place.charter) is None:
            raise Refused(
                "shred_not_adopted",
                "the charter has not adopted {notice} and {objection}, so that nothing can be shredded",
                notice=NOTICE,
                objection=OBJECTION,
            )
        row = self._shreds.get(body.statement, ShredRow(words=()))
        words = _more(row.words, body.why, body.statement, header, place)
        agreed = row.agreed
        if agreed is None and _both_chairs(words, place):
            agreed = format_time(place.heads.now)
        done = msgspec.structs.replace(row, words=words, agreed=agreed)
        self._shreds[body.statement] = self.changed[f"shred/{body.statement}"] = done

    def _release(self, body: Release, header: Header, place: Place) -> None:
        origin = _origin(body.statement, place)
        withheld = place.public and place.index_of(body.statement) is None
        if origin is None or (withheld and origin != header.issuer.org):
            return  # what was withheld moves no row of the public layer
        if origin != header.issuer.org:
            raise _not_originator(body.statement, origin)
        before = self._releases.get(body.statement)
        if before is not None and before.marking == CLEAR:
            raise _said_already(body.statement, header.issuer.org)
        row = ReleaseRow(**_said(header, place), marking=body.marking)
        self._releases[body.statement] = self.changed[f"release/{body.statement}"] = row

    def _retract(self, body: Retract, header: Header, place: Place) -> None:
        origin = _origin(body.statement, place)
        if origin is None or (place.public and place.index_of(body.statement) is None):
            return
        if header.issuer.org != origin and header.issuer.role != "co_chair":
            raise _not_originator(body.statement, origin)
        row = self._retractions.get(body.statement, RetractionRow(words=()))
        words = _more(row.words, body.why, body.statement, header, place)
        counts = row.counts_at
        if counts is None and (header.issuer.org == origin or _both_chairs(words, place)):
            counts = place.index
        done = RetractionRow(words=words, counts_at=counts)
        self._retractions[body.statement] = self.changed[f"retraction/{body.statement}"] = done


def shred_seconds(charter: CharterBody) -> int | None:
    """Notice and objection time together; None unless the charter adopted both."""
    notice = seconds_allowed(charter.procedure, NOTICE)
    objection = seconds_allowed(charter.procedure, OBJECTION)
    return None if notice is None or objection is None else notice + objection


def _require_blank(header: Header) -> None:
    """The outside of a sealed statement tells nothing of the inside."""
    shows = (header.occurred, header.by, header.refs or None, header.release_to or None)
    if any(shown is not None for shown in shows) or (header.marking, header.orcon, header.lang) != (
        "TLP:GREEN",
        False,
        "und",
    ):
        raise Refused(
            "sealed_shows",
            "the outside of a sealed statement was expected to show nothing: marking TLP:GREEN, language und, no "
            "time, person, reference or reader; put those inside",
        )


def _rows(rows: Rows, room: str, prefix: str, kind: type[R]) -> dict[str, R]:
    return {key.partition("/")[2]: read_row(value, kind) for key, value in rows.items(room, prefix)}


class _Word(TypedDict):
    org: str
    key: str
    index: int


def _said(header: Header, place: Place) -> _Word:
    return _Word(org=header.issuer.org, key=header.issuer.key, index=place.index)


def _origin(statement: str, place: Place) -> str | None:
    """Whose statement it is; None where the public layer cannot know."""
    found = place.origin_of(statement)
    if found is None and not place.public:
        raise Refused("unknown_statement", "no entry before this one is the statement {id}", id=statement)
    return found


def _more(
    words: tuple[Because, ...], why: str, statement: str, header: Header, place: Place
) -> tuple[Because, ...]:
    if any(word.org == header.issuer.org for word in words):
        raise _said_already(statement, header.issuer.org)
    word = Because(org=header.issuer.org, key=header.issuer.key, index=place.index, why=why)
    return (*words, word)


def _both_chairs(words: tuple[Because, ...], place: Place) -> bool:
    return {org.id for org in place.charter.of_kind("co_chair")} <= {word.org for word in words}


def _said_already(statement: str, org: str) -> Refused:
    return Refused(
        "said_already",
        "this was said of statement {id} already, and stands; {org} need not say it again",
        id=statement,
        org=org,
    )


def _not_originator(statement: str, org: str) -> Refused:
    return Refused(
        "not_originator",
        "statement {id} is {org}'s, and only {org} may say this of it; ask {org}",
        id=statement,
        org=org,
    )


def _not_sealed(statement: str) -> Refused:
    return Refused(
        "not_sealed",
        "statement {id} has no seal of that number; name a sealed statement, or one of its sealed parts",
        id=statement,
    )
