# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Judges a place against every version of a line or zone that holds at a time: never against one alone.

    lines_at, zones_at (rows, acts, parties, during)   which versions hold then, made once and asked often
    judge_zone (place, drawings)                       what each says, and one word for all of them
    word_of_zone (place, drawings)                     the word alone, for many places
    judge_line (place, drawings, side_of)              the same for one organisation's side of a line

Each party's own version counts, and any that all parties have agreed to; a proposal is shown and never
counts, else anyone could make a place disputed. Versions count alike, whoever drew them and whenever:
`index` says after which entry, so that a line drawn after the event is noticed. What was replaced stays
and is judged beside the others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

from sulh.agreement.line_kinds import Agreeing, LineDrawn, ZoneDrawn
from sulh.agreement.line_state import VERSION, LineAgreedRow, LineRow, ZoneRow
from sulh.clock import GRAIN, Holds, Span, When
from sulh.places import Line, Place, Side, Within, Zone
from sulh.statement.envelope import Hex32, Name

# Boxes of a drawing are made once: mechanisms register tens of lines and zones, not thousands.
DRAWINGS_KEPT = 256


class Standing(StrEnum):
    """What a version rests on."""

    OWN = "own"
    AGREED = "agreed"
    PROPOSED = "proposed"


class Word(StrEnum):
    """What all versions together say of a place."""

    INSIDE_ALL = "inside_all"
    OUTSIDE_ALL = "outside_all"
    DISPUTED_BAND = "disputed_band"
    UNCERTAIN = "uncertain"


S = TypeVar("S", Line, Zone)
R = TypeVar("R", LineRow, ZoneRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Which version, and why it counts or does not.

    index        the entry that registered it
    holds        YES, or POSSIBLY where its validity or agreement begins or ends within the time asked for
    replaced_by  the version of the same owner that counts in its place
    """

    id: Hex32
    index: int
    whose: Name | None
    standing: Standing
    holds: Holds
    replaced_by: Hex32 | None = None

    @property
    def counts(self) -> bool:
        """Whether it takes part in the common word."""
        return self.standing is not Standing.PROPOSED and self.replaced_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing(Generic[S]):
    """One version that holds at a time, ready to be asked; `hands`: whose side is left and right of a line."""

    basis: Basis
    shape: S
    hands: tuple[Name | None, Name | None] = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionSays:
    """What one version says of a place.

    within   in, out, or not to be said: of the zone, or of the side asked for
    side     the hand at which it lies of a line; UNKNOWN beside its ends too; None for a zone
    holder   whose hand that is; None where it is unknown or the version names nobody
    """

    basis: Basis
    distance_cm: int
    within: Within
    side: Side | None = None
    holder: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceJudgement:
    """What every version says, in log order; `word` is None where none counts at that time."""

    word: Word | None
    counted: tuple[VersionSays, ...]
    proposed: tuple[VersionSays, ...]
    replaced: tuple[VersionSays, ...]


def lines_at(
    rows: Mapping[Hex32, LineRow], acts: Iterable[LineAgreedRow], parties: Sequence[Name], during: Span
) -> tuple[Drawing[Line], ...]:
    """The versions of one line (rows by statement id) that hold or may hold at some time of `during`."""
    return tuple(
        Drawing(basis=basis, shape=_line(rows[basis.id].body), hands=_hands(rows[basis.id].body))
        for basis in _bases(rows, acts, parties, during)
    )


def zones_at(
    rows: Mapping[Hex32, ZoneRow], acts: Iterable[LineAgreedRow], parties: Sequence[Name], during: Span
) -> tuple[Drawing[Zone], ...]:
    """The same of one zone."""
    return tuple(
        Drawing(basis=basis, shape=_zone(rows[basis.id].body))
        for basis in _bases(rows, acts, parties, during)
    )


def judge_zone(place: Place, drawings: Iterable[Drawing[Zone]]) -> PlaceJudgement:
    """How a place lies to a zone in all its versions. Raises Refused `bad_place`."""
    place.check()
    return _judgement([_zone_says(drawing, place) for drawing in drawings])


def word_of_zone(place: Place, drawings: Iterable[Drawing[Zone]]) -> Word | None:
    """The word of `judge_zone` alone, without distances: some forty times sooner. The place was checked before."""
    return _common([(one.basis, one.shape.within(place)) for one in drawings if one.basis.counts])


def judge_line(place: Place, drawings: Iterable[Drawing[Line]], side_of: Name) -> PlaceJudgement:
    """Whether a place lies on one organisation's side of a line in all its versions. Raises Refused `bad_place`.

    Versions may be drawn in opposite directions; each names its hands. One that does not name this
    organisation says nothing of its side.
    """
    place.check()
    return _judgement([_line_says(drawing, place, side_of) for drawing in drawings])


def _zone_says(drawing: Drawing[Zone], place: Place) -> VersionSays:
    found = drawing.shape.measure(place)
    return VersionSays(basis=drawing.basis, distance_cm=found.distance_cm, within=found.within)


def _line_says(drawing: Drawing[Line], place: Place, side_of: Name) -> VersionSays:
    found = drawing.shape.measure(place)
    left, right = drawing.hands
    within, holder = Within.UNCERTAIN, None
    if found.side in (Side.LEFT, Side.RIGHT):
        holder, other = (left, right) if found.side is Side.LEFT else (right, left)
        if side_of in (left, right):
            within = Within.OUTSIDE if side_of == other else Within.INSIDE
    return VersionSays(
        basis=drawing.basis, distance_cm=found.distance_cm, within=within, side=found.side, holder=holder
    )


def _judgement(says: Sequence[VersionSays]) -> PlaceJudgement:
    return PlaceJudgement(
        word=_common([(one.basis, one.within) for one in says]),
        counted=tuple(one for one in says if one.basis.counts),
        proposed=tuple(one for one in says if one.basis.standing is Standing.PROPOSED),
        replaced=tuple(one for one in says if one.basis.replaced_by is not None),
    )


def _common(answers: Iterable[tuple[Basis, Within]]) -> Word | None:
    counted = [(basis, within) for basis, within in answers if basis.counts]
    word = _word({within for _, within in counted})
    # Where a version may or may not have held, the word is certain only if it is the same without it.
    if word is not _word({within for basis, within in counted if basis.holds is Holds.YES}):
        return Word.UNCERTAIN
    return word


def _word(found: set[Within]) -> Word | None:
    if not found:
        return None
    if {Within.INSIDE, Within.OUTSIDE} <= found:
        return Word.DISPUTED_BAND  # two are certain and differ, whatever others cannot say
    if Within.UNCERTAIN in found:
        return Word.UNCERTAIN
    return Word.INSIDE_ALL if Within.INSIDE in found else Word.OUTSIDE_ALL


def _bases(
    rows: Mapping[Hex32, R], acts: Iterable[LineAgreedRow], parties: Sequence[Name], during: Span
) -> Iterator[Basis]:
    """Versions that hold or may hold, in log order."""
    consents = _consents(rows, acts, parties, during)
    for number, row in sorted(rows.items(), key=lambda pair: pair[1].origin.index):
        valid = _overlap(row.body.holds(), during)
        if valid is Holds.NO:
            continue
        own, consent = row.body.whose is not None, consents[number]
        replaced_by, holds = None, _least(valid, consent)
        for later in _later(rows, number):
            # A version of another owner, or a mere proposal, takes nothing out of force.
            if rows[later].body.whose != row.body.whose or consents[later] is Holds.NO:
                continue
            if consents[later] is Holds.YES:
                replaced_by = later
                break
            holds = _least(holds, Holds.POSSIBLY)
        proposed = not own and consent is Holds.NO
        yield Basis(
            id=number,
            index=row.origin.index,
            whose=row.body.whose,
            standing=Standing.OWN if own else Standing.PROPOSED if proposed else Standing.AGREED,
            holds=valid if proposed else holds,
            replaced_by=None if proposed else replaced_by,
        )


def _later(rows: Mapping[Hex32, R], number: Hex32) -> Iterator[Hex32]:
    """What superseded a version, and what superseded that."""
    after = rows[number].origin.superseded_by
    while after is not None and after in rows:
        yield after
        after = rows[after].origin.superseded_by


def _consents(
    rows: Mapping[Hex32, R], acts: Iterable[LineAgreedRow], parties: Sequence[Name], during: Span
) -> dict[Hex32, Holds]:
    """Whether each version rests on those whom it needs: a party's own on itself, else on every party."""
    by: dict[Hex32, dict[Name, Holds]] = {}
    for act in sorted(acts, key=lambda row: row.origin.index):
        of_version = by.setdefault(act.first(VERSION) or "", {})
        before = of_version.get(act.party, Holds.NO)
        value = Holds.YES if act.body.value is Agreeing.AGREES else Holds.NO
        begun = _begun(act.body.since, during)
        if begun is Holds.YES or (begun is Holds.POSSIBLY and before is value):
            of_version[act.party] = value
        elif begun is Holds.POSSIBLY:
            of_version[act.party] = Holds.POSSIBLY
    return {
        number: Holds.YES
        if row.body.whose is not None
        else _least(*(by.get(number, {}).get(party, Holds.NO) for party in parties or ("",)))
        for number, row in rows.items()
    }


def _least(*answers: Holds) -> Holds:
    """NO if any says so, YES if all do."""
    for answer in (Holds.NO, Holds.POSSIBLY):
        if answer in answers:
            return answer
    return Holds.YES


def _begun(since: When | None, during: Span) -> Holds:
    """Whether an act had taken effect through the time asked for; at once where it names no moment."""
    if since is None:
        return Holds.YES
    effect = since.span()
    if effect.latest is not None and during.earliest is not None and during.earliest >= effect.latest - GRAIN:
        return Holds.YES
    if effect.earliest is not None and during.latest is not None and during.latest <= effect.earliest:
        return Holds.NO
    return Holds.POSSIBLY


def _overlap(valid: Span, during: Span) -> Holds:
    """YES if valid through all of the time asked for, NO if at no moment of it."""
    starts, ends = valid.earliest, valid.latest
    first, last = during.earliest, during.latest
    if (starts is not None and last is not None and last <= starts) or (
        ends is not None and first is not None and first >= ends
    ):
        return Holds.NO
    begun = starts is None or (first is not None and first >= starts)
    lasts = ends is None or (last is not None and last <= ends)
    return Holds.YES if begun and lasts else Holds.POSSIBLY


def _hands(body: LineDrawn) -> tuple[Name | None, Name | None]:
    return body.left, body.right


@lru_cache(maxsize=DRAWINGS_KEPT)
def _line(body: LineDrawn) -> Line:
    return Line(body.version())


@lru_cache(maxsize=DRAWINGS_KEPT)
def _zone(body: ZoneDrawn) -> Zone:
    return Zone(body.version())
