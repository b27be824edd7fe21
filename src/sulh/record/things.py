# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Things and their versions: what every room's fold does alike with references.

A thing (a term, a window, an incident, a session) is named by the id of the statement that introduced
it, its anchor. Another source's version of the same thing is a statement of the same kind that refers to
it with role `of`; it stands in a row of its own, so that no version ever overwrites another and one more
costs the same however many there are. An issuer mends its own statement by another that `supersedes` it;
the old one stays and says by what it was replaced.

    row key   <noun>/<statement id>      the anchor is `of`, or the statement itself
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import msgspec

from sulh.clock import When
from sulh.errors import Refused
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.statement.canon import Said
from sulh.statement.custody import through
from sulh.statement.envelope import MAX_REFS, By, Hex32, Name, Natural

# Who it was heard from: statements, such as a publication, that may stand in another room.
SOURCE = "source"
OF = "of"
SUPERSEDES = "supersedes"


class Origin(Said, frozen=True, kw_only=True):
    """Where a row comes from: entry, issuer and its key, language of its words, and what became of it.

    `by`: through whose hands it was signed, where that was not the speaker's own key (statement/custody.py).
    `seen` is the size of the head that the signer had seen: a lower bound of its time, beside `occurred`.
    Whether the issuer disowns it (a key found stolen later) follows from the key's own row.
    `sealed`: it was said inside a seal. `hidden`: fields of its body that were sealed apart, opened here or not.
    """

    index: Natural
    issuer: Name
    role: Name
    key: Hex32
    lang: Name
    seen: Natural
    occurred: When | None = None
    superseded_by: Hex32 | None = None
    by: By | None = None
    sealed: bool = False
    hidden: tuple[Name, ...] = ()


class VersionRow(Said, frozen=True, kw_only=True):
    """Base of every row that is one version of a thing; a room's row adds its `body`."""

    origin: Origin
    of: Hex32 | None = None
    refs: dict[Name, tuple[Hex32, ...]] = {}

    @property
    def sources(self) -> tuple[Hex32, ...]:
        """Ids of the statements that it was taken from."""
        return self.refs.get(SOURCE, ())

    def first(self, role: str) -> Hex32 | None:
        """The first reference of that role, or None."""
        return next(iter(self.refs.get(role, ())), None)


class Placed(Said, frozen=True, kw_only=True):
    """A version row whose body is still the canonical bytes that its statement had: encoded, the same row.

    A room whose rows say more than the statement itself makes one with those fields of it.
    """

    origin: Origin
    of: str | None = None
    refs: dict[str, tuple[str, ...]] = {}
    body: msgspec.Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Where references of one role may lead: nouns of this room; none = another room, kept unread."""

    to: tuple[str, ...] = ()
    least: int = 0
    most: int = MAX_REFS


@dataclass(frozen=True, kw_only=True)
class Shape:
    """How statements of one kind become rows: noun, row type, and roles beside `source`.

    `versions`: whether several sources may give versions of one thing and the issuer may supersede its own.
    """

    noun: str
    row: type[VersionRow]
    refs: Mapping[str, Points] = field(default_factory=dict)
    versions: bool = True
    source: Points = Points()

    @cached_property
    def roles(self) -> Mapping[str, Points]:
        """Every role that a reference may have in this kind."""
        own = Points(to=(self.noun,), most=1)
        return {
            SOURCE: self.source,
            **self.refs,
            **({OF: own, SUPERSEDES: own} if self.versions else {}),
        }

    @cached_property
    def bounded(self) -> tuple[tuple[str, Points], ...]:
        """Roles whose references are counted, in order: a least, or fewer than a header can hold."""
        return tuple((r, p) for r, p in self.roles.items() if p.least or p.most < MAX_REFS)


def place(rows: RoomRows, entry: Entry, ground: Ground, shapes: Mapping[str, Shape]) -> Changes:
    """Rows that change when `entry` is taken in; nothing when its kind is not in `shapes`.

    Raises Refused: unknown_ref_role, too_many_refs, ref_missing, unknown_thing, not_your_own,
    already_superseded, two_things, unknown_organisation, not_own_act.
    """
    shape = shapes.get(entry.header.kind)
    if shape is None or not entry.has_body:
        return {}
    # 1. Every organisation named is one of the charter's.
    check_names(entry, ground)
    # 2. Every reference has a role of this kind and leads where that role may lead.
    refs = _read_refs(rows, entry, shape, shapes)
    # 3. The thing that this is a version of, if it is not a new one.
    anchor, old = _anchor(rows, entry, refs, shape)
    # 4. The new row, and the mark on the one that it supersedes.
    row = Placed(origin=_origin(entry), of=anchor, refs=refs, body=entry.header.body)
    changes: Changes = {f"{shape.noun}/{entry.id}": row}
    if old is not None:
        number, was = old
        mended = msgspec.structs.replace(was.origin, superseded_by=entry.id)
        changes[f"{shape.noun}/{number}"] = msgspec.structs.replace(was, origin=mended)
    return changes


def check_names(entry: Entry, ground: Ground) -> None:
    """Refuse organisations that the charter does not know, and acts that are not the issuer's own."""
    for name, own in entry.about:
        if name is not None:
            require_organisation(name, ground)
        # A part's speaker too: else a request "by own act" could be put into another's mouth.
        if own and name != entry.header.issuer.org:
            raise Refused(
                "not_own_act",
                "{issuer} signed this as {claimed}'s own act; only {claimed}'s own key can say that, others "
                "report who said it",
                issuer=entry.header.issuer.org,
                claimed=name or "",
            )


def require_organisation(name: str, ground: Ground) -> None:
    """Refuse `name` unless the charter in force knows an organisation of that name."""
    if ground.charter.organisation(name) is None:
        raise Refused(
            "unknown_organisation",
            "{name} is no organisation of this charter (known: {known}); one that is not of the charter is "
            "named in words, as the source has it",
            name=name,
            known=", ".join(org.id for org in ground.charter.organisations),
        )


def _origin(entry: Entry) -> Origin:
    header = entry.header
    return Origin(
        index=entry.index,
        issuer=header.issuer.org,
        role=header.issuer.role,
        key=header.issuer.key,
        lang=header.lang,
        seen=header.seen.size,
        occurred=header.occurred,
        by=through(header.by),
        sealed=entry.sealed,
        hidden=tuple(part.field for part in header.sealed) if header.sealed else (),
    )


def _read_refs(
    rows: RoomRows, entry: Entry, shape: Shape, shapes: Mapping[str, Shape]
) -> dict[str, tuple[str, ...]]:
    allowed = shape.roles
    found: dict[str, tuple[str, ...]] = {}
    for ref in entry.header.refs:
        role = ref.role
        points = allowed.get(role)
        if points is None:
            raise Refused(
                "unknown_ref_role",
                "a reference with the role {role} has no meaning in {kind}; it knows: {known}",
                role=role,
                kind=entry.header.kind,
                known=", ".join(sorted(allowed)),
            )
        if points.to:
            _require_thing(rows, ref.id, role, points, shapes)
        found[role] = (*found[role], ref.id) if role in found else (ref.id,)
    for role, points in shape.bounded:
        count = len(found[role]) if role in found else 0
        if not points.least <= count <= points.most:
            raise _wrong_count(entry, role, points, count)
    return found


def _require_thing(
    rows: RoomRows, number: str, role: str, points: Points, shapes: Mapping[str, Shape]
) -> None:
    for noun in points.to:
        if rows.holds(f"{noun}/{number}") and any(shape.noun == noun for shape in shapes.values()):
            return
    raise Refused(
        "unknown_thing",
        "the reference {role} leads to {id}, where a {nouns} was expected and none stands before this "
        "entry; refer to one that does",
        role=role,
        id=number,
        nouns=" or ".join(points.to),
    )


def _wrong_count(entry: Entry, role: str, points: Points, count: int) -> Refused:
    return Refused(
        "ref_missing" if count < points.least else "too_many_refs",
        "{kind} needs {least} to {most} references with the role {role}, {count} were found",
        kind=entry.header.kind,
        least=points.least,
        most=points.most,
        role=role,
        count=count,
    )


def _anchor(
    rows: RoomRows, entry: Entry, refs: Mapping[str, tuple[str, ...]], shape: Shape
) -> tuple[str | None, tuple[str, VersionRow] | None]:
    if OF not in refs and SUPERSEDES not in refs:
        return None, None
    anchors: list[str] = []
    old: tuple[str, VersionRow] | None = None
    for role in (OF, SUPERSEDES):
        for number in refs.get(role, ()):
            row = rows.read(f"{shape.noun}/{number}", shape.row)
            if row is None:
                raise RuntimeError("a reference that was found is gone")
            anchors.append(row.of or number)
            if role == SUPERSEDES:
                _require_own(entry, number, row)
                old = (number, row)
    if len(set(anchors)) > 1:
        raise Refused(
            "two_things",
            "this is said to be a version of {first} and to supersede a version of {second}; a statement is "
            "about one thing",
            first=anchors[0],
            second=anchors[1],
        )
    return (anchors[0] if anchors else None), old


def _require_own(entry: Entry, number: str, row: VersionRow) -> None:
    if row.origin.issuer != entry.header.issuer.org:
        # Otherwise one side could put its own words in the place of another's.
        raise Refused(
            "not_your_own",
            "{issuer} cannot supersede {id}, which {owner} said; say another version of it with role of",
            issuer=entry.header.issuer.org,
            id=number,
            owner=row.origin.issuer,
        )
    if row.origin.superseded_by is not None:
        raise Refused(
            "already_superseded",
            "{id} is already superseded by {by}; supersede that one",
            id=number,
            by=row.origin.superseded_by,
        )
