# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where rows are found without walking all of them: lists in log order, kept with a snapshot, never state.

A row is marked by what it says itself: its noun, what it is a version of, what it refers to, who says it and
about whom, on which matter it gives a value. Lists of marks lie in a snapshot beside the rows that they were
made of; what changed since lies over them; a state without a snapshot has all of it over nothing.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

import msgspec

from sulh.recompute.book import Book, BookWriter
from sulh.recompute.kept import Fanned, KeptRows, numbers, write_fan
from sulh.record.fold import Fold
from sulh.record.rows import Rows, read_row
from sulh.record.things import OF, SOURCE, SUPERSEDES, Shape, VersionRow
from sulh.statement.assertion import Assertion, How

GROUP = 16  # bytes of the hash that names a list
ENTRY = GROUP + 8  # where it begins and how long it is, 4 bytes each

# Families of lists, each with the groups that it has.
THING = "thing"  # noun: statements that introduced a thing
SECOND = "second"  # noun: versions of a thing by another source
VERSION = "version"  # anchor: its later versions
REF = "ref"  # noun/role/id: what refers there
SAYS = "says"  # own|unnamed|others|report/organisation, and report/, unnamed/: what stands, by whom or about whom
MATTER = "matter"  # the words of a matter: what stands and gives a value, or says that none is carried
LOOSE = "loose"  # noun: what stands on a matter and refers to nothing
LACKS = "lacks"  # noun: what stands and says that something is not carried
ACCUSED = "accused"  # act/organisation, or act/=words of whom it has no organisation: reports that name it so
THROUGH = "through"  # "": what was signed through a desk, by a token or with a key that another held
SPLIT = "split"  # "": the first statement on each matter on which more than one value stands

Mark = tuple[str, str]  # family and group
Shapes = Mapping[str, Shape]  # of one room, by noun
Found = tuple[str, str]  # room and key of a row
NOT_CARRIED = ("not_carried", "not carried")


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """The marks of one row, its place in the log, and the value that it gives on its matter."""

    order: int
    marks: tuple[Mark, ...] = ()
    matter: str | None = None
    value: str | None = None


NOTHING = Marked(order=0)


def shapes_of(folds: Mapping[str, Fold]) -> dict[str, Shapes]:
    """The shapes of each room's rows by noun; none of a room whose rows are no versions of things."""
    return {
        room: {shape.noun: shape for shape in getattr(fold, "shapes", {}).values()}
        for room, fold in folds.items()
    }


def mark(shapes: Shapes, key: str, value: bytes) -> Marked:
    """What a row is found by; nothing for rows that are no versions of things."""
    noun, slash, _ = key.partition("/")
    shape = shapes.get(noun) if slash else None
    if shape is None:
        return NOTHING
    row = read_row(value, shape.row)
    found: list[Mark] = [(THING, noun)] if row.of is None else [(VERSION, row.of)]
    if OF in row.refs:
        found.append((SECOND, noun))
    for role, targets in row.refs.items():
        if role not in (SOURCE, OF, SUPERSEDES):
            found += [(REF, f"{noun}/{role}/{target}") for target in targets]
    if row.origin.by is not None:
        found.append((THROUGH, ""))
    if row.origin.superseded_by is not None:
        return Marked(order=row.origin.index, marks=tuple(found))
    body = getattr(row, "body", None)
    matter = getattr(body, "about", None)
    if matter is not None:
        found.append((MATTER, matter))
        if "incident" not in row.refs:
            found.append((LOOSE, noun))
    found += _voices(row, body, shape)
    found += [(ACCUSED, group) for group in _accused(body)]
    if _lacks(body):
        found.append((LACKS, noun))
    given = getattr(body, "value", None) if matter is not None else None
    return Marked(order=row.origin.index, marks=tuple(found), matter=matter, value=given)


def _voices(row: VersionRow, body: object, shape: Shape) -> Iterator[Mark]:
    """By whom, about whom. What is no assertion counts where it is its signer's own act."""
    if not isinstance(body, Assertion):
        if not shape.versions:
            yield SAYS, f"own/{row.origin.issuer}"
        return
    how, speaker = body.says.how, body.says.for_org
    if how is How.REPORT:
        yield SAYS, "report/"
    if how is How.UNNAMED and speaker is None:
        yield SAYS, "unnamed/"
    if speaker is not None:
        yield SAYS, f"{'unnamed' if how is How.UNNAMED else 'own'}/{speaker}"
    for org in dict.fromkeys(body.organisations()):
        if org != speaker:
            yield SAYS, f"{'report' if how is How.REPORT else 'others'}/{org}"


def _accused(body: object) -> Iterator[str]:
    """Each act with each that is said to have done it, once."""
    act = getattr(body, "act", None)
    if act is None:
        return
    actors = getattr(body, "actors", ())
    yield from dict.fromkeys(accused(act, actor.party, actor.words) for actor in actors)


def accused(act: str, party: str | None, words: str = "") -> str:
    """The group of reports of an act by an organisation, or by somebody named in words alone."""
    return f"{act}/{party}" if party is not None else f"{act}/={words}"


def _lacks(body: object) -> bool:
    harm = getattr(body, "casualties", None)
    said = (getattr(body, "value", None), getattr(body, "other_side", None), getattr(harm, "civilians", None))
    return bool(getattr(body, "not_carried", False)) or any(part in NOT_CARRIED for part in said)


def _name(family: str, group: str) -> bytes:
    return sha256(f"{family}\0{group}".encode()).digest()[:GROUP]


class MarksWriter:
    """Takes every row of a state with its number, and writes the lists into a book."""

    def __init__(self, shapes: Mapping[str, Shapes]) -> None:
        self._shapes = shapes
        self._lists: dict[bytes, array[int]] = {}
        self._values: dict[bytes, str] = {}
        self._split: set[bytes] = set()

    def add(self, room: str, key: str, value: bytes, row: int) -> None:
        """One more row, in any order."""
        shapes = self._shapes.get(room)
        if shapes is None:
            return
        marked = mark(shapes, key, value)
        for family, group in marked.marks:
            name = _name(family, group)
            self._lists.setdefault(name, array("Q")).append(marked.order << 32 | row)
            given = marked.value if family == MATTER else None
            if given is not None and self._values.setdefault(name, given) != given:
                self._split.add(name)

    def write(self, book: BookWriter) -> None:
        """The lists, sorted by name; each in log order."""
        split = array("Q", sorted(min(self._lists[name]) for name in self._split))
        if split:
            self._lists[_name(SPLIT, "")] = split
        names = sorted(self._lists)
        at = 0
        entries = bytearray()
        with book.section("posts"):
            for name in names:
                found = array("Q", sorted(self._lists[name]))
                entries += name + at.to_bytes(4, "big") + len(found).to_bytes(4, "big")
                at += len(found)
                if array("H", b"\1\0")[0] != 1:
                    found.byteswap()
                book.write(found.tobytes())
        with book.section("lists"):
            book.write(bytes(entries))
        write_fan(book, "lists_fan", names)


class _Kept:
    """Lists of a book."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._lists = Fanned(book, "lists", "lists_fan", GROUP, ENTRY)

    def posts(self, name: bytes) -> "array[int]":
        entry = self._lists.find(name)
        if entry is None:
            return array("Q")
        start, count = int.from_bytes(entry[:4], "big"), int.from_bytes(entry[4:], "big")
        return numbers(self._book.read("posts", 8 * start, 8 * (start + count)), "Q")

    def names(self) -> Iterator[bytes]:
        """The name of every list."""
        data = self._book.read("lists")
        return (data[at : at + GROUP] for at in range(0, len(data), ENTRY))

    def count(self, name: bytes) -> int:
        entry = self._lists.find(name)
        return 0 if entry is None else int.from_bytes(entry[4:], "big")


class Marks:
    """The lists of a state as it stands when this is made."""

    def __init__(self, rows: Rows, shapes: Mapping[str, Shapes]) -> None:
        self._rows = rows
        self._shapes = shapes
        self._kept = _Kept(rows.book) if isinstance(rows, KeptRows) else None
        self._gone: dict[bytes, set[int]] = {}
        self._added: dict[bytes, list[tuple[int, Found]]] = {}
        self._stood: dict[str, tuple[int, Found]] = {}  # where a matter stands in the list of splits
        self._overlay()

    def over(self, rows: Rows) -> None:
        """The same lists, of rows that say the same."""
        self._rows = rows

    def count(self, family: str, group: str) -> int:
        """How long a list is."""
        name = _name(family, group)
        kept = self._kept.count(name) if self._kept else 0
        return kept - len(self._gone.get(name, ())) + len(self._added.get(name, ()))

    def take(self, family: str, group: str, start: int = 0, stop: int | None = None) -> list[Found]:
        """Rows of a list in log order, from `start` up to `stop`."""
        return self._take(_name(family, group), start, stop)

    def groups(self, family: str, room: str, key: str, value: bytes | None) -> tuple[str, ...]:
        """The lists of a family in which a row stands that says this."""
        return tuple(group for one, group in self._marked(room, key, value).marks if one == family)

    def same_as(self, other: "Marks") -> bool:
        """Whether every list is the same; reads all of them."""
        return all(self._take(name) == other._take(name) for name in self._names() | other._names())

    def _names(self) -> set[bytes]:
        return {*self._added, *(self._kept.names() if self._kept else ())}

    def _take(self, name: bytes, start: int = 0, stop: int | None = None) -> list[Found]:
        posts: Sequence[int] = self._kept.posts(name) if self._kept else ()
        added = self._added.get(name)
        gone = self._gone.get(name)
        if not posts:  # those that were added stand in order
            return [found for _, found in (added or [])[start:stop]]
        if not added and not gone:
            return [self._at(post) for post in posts[start:stop]]
        held: list[tuple[int, Found | int]] = [
            (post >> 32, post) for post in posts if not gone or post >> 32 not in gone
        ]
        held = sorted([*held, *(added or ())], key=lambda found: found[0])
        return [self._at(found) if isinstance(found, int) else found for _, found in held[start:stop]]

    def _at(self, post: int) -> Found:
        if self._kept is None or not isinstance(self._rows, KeptRows):
            raise RuntimeError("only a book has numbers")
        return self._rows.kept_key(post & 0xFFFF_FFFF)

    def splits(self, matter: str) -> bool:
        """Whether more than one value stands on a matter."""
        return len(self._given(matter)) > 1

    def _given(self, matter: str) -> set[str]:
        found = (
            self._marked(room, key, self._rows.get(room, key)) for room, key in self.take(MATTER, matter)
        )
        return {marked.value for marked in found if marked.value is not None}

    def _marked(self, room: str, key: str, value: bytes | None) -> Marked:
        shapes = self._shapes.get(room)
        return NOTHING if value is None or shapes is None else mark(shapes, key, value)

    def _overlay(self) -> None:
        """What changed since the book was made, or, without a book, everything."""
        rows = self._rows
        if isinstance(rows, KeptRows):
            changed = [(room, key, old) for room, was in rows.was.items() for key, old in was.items()]
        else:
            changed = [(room, key, None) for room in rows.rooms() for key, _ in rows.items(room)]
        matters: dict[str, None] = {}
        for room, key, old in changed:
            before = self._marked(room, key, old)
            after = self._marked(room, key, rows.get(room, key))
            for family, group in before.marks:
                self._gone.setdefault(_name(family, group), set()).add(before.order)
            for family, group in after.marks:
                self._added.setdefault(_name(family, group), []).append((after.order, (room, key)))
            matters |= {marked.matter: None for marked in (before, after) if marked.matter is not None}
        for found in self._added.values():
            found.sort()
        self._split_again(matters)

    def advance(self, changed: Mapping[Found, bytes | None]) -> None:
        """Take up rows that were written since, each with what it was before."""
        matters: dict[str, None] = {}
        for (room, key), old in changed.items():
            before = self._marked(room, key, old)
            after = self._marked(room, key, self._rows.get(room, key))
            if before == after:
                continue
            for family, group in before.marks:
                self._drop(_name(family, group), before.order, (room, key))
            for family, group in after.marks:
                insort(self._added.setdefault(_name(family, group), []), (after.order, (room, key)))
            matters |= {marked.matter: None for marked in (before, after) if marked.matter is not None}
        self._split_again(matters)

    def _drop(self, name: bytes, order: int, found: Found) -> None:
        added = self._added.get(name, [])
        at = bisect_left(added, (order, found))
        if at < len(added) and added[at] == (order, found):
            del added[at]
        else:
            self._gone.setdefault(name, set()).add(order)

    def _split_again(self, matters: Mapping[str, None]) -> None:
        """Matters on which something changed: whether they stand in the list of splits, and where."""
        split = _name(SPLIT, "")
        was = set(self._kept.posts(split)) if self._kept else set()
        gone, added = self._gone.setdefault(split, set()), self._added.setdefault(split, [])
        for matter in matters:
            posts = self._kept.posts(_name(MATTER, matter)) if self._kept else array("Q")
            if posts and posts[0] in was:
                gone.add(posts[0] >> 32)
            stood = self._stood.pop(matter, None)
            if stood is not None:
                del added[bisect_left(added, stood)]
            if self.splits(matter):
                room, key = self.take(MATTER, matter, 0, 1)[0]
                stands = (self._marked(room, key, self._rows.get(room, key)).order, (room, key))
                insort(added, stands)
                self._stood[matter] = stands
