# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a breach of each clause would be: an act, forces where they may not be, something owed and not done.

A clause of which nobody could see a breach gets its reason and no number. What somebody owes is seen only
if the clause names who checks it and by what; else it is asked for and never seen, and the reason says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from msgspec.structs import replace as replaced

from sulh.agreement.kinds import Observability, Term, TermKind
from sulh.agreement.line_kinds import LineDrawn, ZoneDrawn
from sulh.agreement.lines import Basis, Drawing, Standing
from sulh.agreement.rules import (
    Access,
    Commitment,
    Flow,
    LineRule,
    NonDerogation,
    Notification,
    Placement,
    Position,
    Prohibition,
    Responsibility,
    Rule,
    WindowRule,
    ZoneRule,
)
from sulh.clock import Holds
from sulh.errors import Refused
from sulh.exercise.land import beside
from sulh.foresee.plan import OwnVersion, Plan, Vertex, bad_value
from sulh.foresee.senses import OTHER_ACT, PRESENCE, Act
from sulh.intake.agreement import Read
from sulh.places import Line, LineVersion, Zone, ZoneVersion
from sulh.places.fixed import root, square_nm2

V = TypeVar("V", LineVersion, ZoneVersion)
G = TypeVar("G", LineDrawn, ZoneDrawn)

NM_PER_M = 1_000_000_000
STEP_M = 200  # along a line, points so far apart are enough to put breaches beside it
MOST_STEPS = 20_000
FAR_M = 3_000  # how far from a line acts and forces are put, where the clause names no distance


class Sort(StrEnum):
    """What a breach is: an act, forces or weapons that stay, something owed that is not done."""

    ACT = "act"
    PRESENCE = "presence"
    OWED = "owed"


class Why(StrEnum):
    """Why there is no number, or why it is 0 whoever watches."""

    AIM = "aim"
    ASKS_NOTHING = "asks_nothing"
    THROUGH_OTHERS = "through_others"
    NOT_VERIFIABLE = "not_verifiable"
    DECLARED_ONLY = "declared_only"
    NO_RULE = "no_rule"
    NO_ACTS = "no_acts"
    NO_VERIFIER = "no_verifier"
    NO_TEST = "no_test"


class Where(StrEnum):
    """Where a breach of a clause about forces lies: in its zone, out of it, or near its line on the own side."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    NEAR_LINE = "near_line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A zone of the agreement with all versions of it; `vertices`: as drawn for all, to put breaches in it."""

    vertices: tuple[Vertex, ...]
    drawings: tuple[Drawing[Zone], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A line of the agreement with all versions of it; `points`: along it, a few hundred metres apart."""

    points: tuple[Vertex, ...]
    left: str | None
    right: str | None
    drawings: tuple[Drawing[Line], ...]

    def aside(self, at: int, metres: int) -> Vertex:
        """The point so many metres left (negative: right) of the point with that number."""
        return beside(self.points, at, metres)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of one clause.

    sort      None: no number, and `why` says why not
    why       beside a sort: nothing can be seen, whoever watches, until this is mended
    assumed   acts that stand in no table and are taken for a movement of an hour
    entry     whether seeing that something is owed takes entry; who is kept out notices that by itself
    sectors   sectors of the plan in which it is watched; empty: all
    """

    label: str
    kind: str
    sort: Sort | None = None
    why: Why | None = None
    actors: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    assumed: tuple[str, ...] = ()
    areas: tuple[Area, ...] = ()
    courses: tuple[Course, ...] = ()
    where: Where = Where.INSIDE
    far_m: int = FAR_M
    entry: bool = True
    sectors: tuple[str, ...] = ()

    @property
    def placed(self) -> bool:
        """Whether a registered line or zone says where it applies."""
        return bool(self.areas or self.courses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The agreement as it stands, or with one thing mended, to see what that would change."""

    halved: bool = False
    agreed: bool = False
    named: bool = False


def questions_of(read: Read, plan: Plan, wording: Wording | None = None) -> tuple[Question, ...]:
    """One question for each clause, in their order. Raises Refused `plan_version`, or as a line or zone does."""
    shapes = _Shapes(read, plan, wording or Wording())
    found = [_question(label, body, refs, plan, shapes) for label, body, refs in read.terms]
    if wording is not None and wording.named:
        return tuple(replace(one, why=None) if one.sort else one for one in found)
    return tuple(found)


def parties_of(read: Read) -> frozenset[str]:
    """Whom any clause binds: what one of them alone has watched is nobody else's observation."""
    return frozenset(org for _, body, _ in read.terms for org in body.binds)


def _question(
    label: str, body: Term, refs: Mapping[str, tuple[str, ...]], plan: Plan, shapes: "_Shapes"
) -> Question:
    bare = Question(label=label, kind=body.term_kind.value)
    reason = _unseeable(body)
    rule = body.rule
    if reason is not None or rule is None:
        return replace(bare, why=reason or Why.NO_RULE)
    areas, courses = shapes.areas(refs.get("zone", ())), shapes.courses(refs.get("line", ()))
    named = tuple(s.label for s in plan.sectors.values() if label in s.clauses)
    asked = replace(bare, actors=rule.actors or body.binds, areas=areas, courses=courses, sectors=named)
    match rule:
        case Prohibition() | Responsibility() | Notification():
            lacks = isinstance(rule, Notification) and not _verified(rule)
            return _of_acts(asked, rule.acts, plan, Why.NO_VERIFIER if lacks else None)
        case LineRule():
            return _of_acts(asked, ("line_crossing",), plan, None)
        case ZoneRule():
            return replace(asked, sort=Sort.PRESENCE, acts=(PRESENCE,), actors=rule.closed_to or asked.actors)
        case Placement():
            return _placement(asked, rule)
        case _:
            return replace(asked, sort=Sort.OWED, why=_gap(rule), entry=not isinstance(rule, Access))


def _unseeable(body: Term) -> Why | None:
    """The reason why nobody could see a breach, if there is one."""
    if body.term_kind is TermKind.PURPOSE:
        return Why.AIM
    if body.rule is None:
        return Why.NO_RULE
    if not body.rule.duty:
        return Why.ASKS_NOTHING
    if isinstance(body.rule, WindowRule):
        return Why.THROUGH_OTHERS
    if isinstance(body.rule, NonDerogation) or body.observability is Observability.NOT_VERIFIABLE:
        return Why.NOT_VERIFIABLE
    return Why.DECLARED_ONLY if body.observability is Observability.DECLARED_ONLY else None


def _of_acts(asked: Question, codes: Sequence[str], plan: Plan, why: Why | None) -> Question:
    if not codes:
        return replace(asked, why=Why.NO_ACTS)
    return replace(
        asked,
        sort=Sort.ACT,
        why=why,
        acts=tuple(plan.acts.get(code, OTHER_ACT) for code in codes),
        assumed=tuple(code for code in codes if code not in plan.acts),
    )


def _placement(asked: Question, rule: Placement) -> Question:
    if rule.position is None:
        return replace(asked, why=Why.NO_ACTS)
    where = {
        Position.NONE_THERE: Where.INSIDE,
        Position.ONLY_THERE: Where.OUTSIDE,
        Position.BEHIND: Where.NEAR_LINE,
    }[rule.position]
    far_m = rule.distance_m if where is Where.NEAR_LINE and rule.distance_m else FAR_M
    return replace(asked, sort=Sort.PRESENCE, acts=(PRESENCE,), where=where, far_m=far_m)


def _verified(rule: Rule) -> bool:
    return rule.verifier is not None or rule.verifier_role is not None


def _gap(rule: Rule) -> Why | None:
    """What keeps everybody from seeing that something owed was not done."""
    if not _verified(rule):
        return Why.NO_VERIFIER
    match rule:
        case Commitment():
            tested = bool(rule.criterion or rule.evidence)
        case Flow():
            tested = rule.target is not None and bool(rule.measured or rule.evidence)
        case Access():
            tested = bool(rule.of or rule.of_role or rule.evidence)
        case _:
            tested = bool(rule.evidence)
    return None if tested else Why.NO_TEST


# --- lines and zones --------------------------------------------------------------------------------------


class _Shapes:
    """Lines and zones of an agreement by label, each with the parties' own versions beside it.

    What the file draws for all is taken as agreed: foresee asks what would be once everybody has signed. A
    party's own drawing counts for each drawing for all to which the same clause refers beside it.
    """

    def __init__(self, read: Read, plan: Plan, wording: Wording) -> None:
        self.wording = wording
        bodies = {draft.label: draft.body for draft in read.drafts}
        self.lines = {label: body for label, body in bodies.items() if isinstance(body, LineDrawn)}
        self.zones = {label: body for label, body in bodies.items() if isinstance(body, ZoneDrawn)}
        self.own: dict[str, list[OwnVersion]] = {}
        for version in plan.versions:
            if version.of not in self.lines and version.of not in self.zones:
                raise Refused(
                    "plan_version",
                    "{file}, line {line}, {key}: a version of {label} by {whose}, and the agreement draws no such "
                    "line or zone; it draws: {known}",
                    file=version.file,
                    line=version.line,
                    key=version.key,
                    label=version.of,
                    whose=version.whose,
                    known=", ".join((*self.lines, *self.zones)) or "-",
                )
            if not wording.agreed:
                self.own.setdefault(version.of, []).append(version)

    def areas(self, labels: Sequence[str]) -> tuple[Area, ...]:
        """The zones to which a clause refers."""
        bodies = [self.zones[label] for label in labels if label in self.zones]
        beside = [body.version() for body in bodies if body.whose is not None and not self.wording.agreed]
        return tuple(self._area(body, beside) for body in _mains(bodies))

    def courses(self, labels: Sequence[str]) -> tuple[Course, ...]:
        """The lines to which a clause refers."""
        bodies = [self.lines[label] for label in labels if label in self.lines]
        beside = [body for body in bodies if body.whose is not None and not self.wording.agreed]
        return tuple(self._course(body, beside) for body in _mains(bodies))

    def _area(self, body: ZoneDrawn, beside: Sequence[ZoneVersion]) -> Area:
        drawn = body.version()
        own = [one for one in beside if one.id != drawn.id]
        own += [self._own(drawn, one) for one in self.own.get(body.label, ())]
        return Area(
            vertices=drawn.vertices,
            drawings=tuple(
                Drawing(basis=_basis(number, version.whose), shape=Zone(self._toleranced(version)))
                for number, version in enumerate((drawn, *own))
            ),
        )

    def _course(self, body: LineDrawn, beside: Sequence[LineDrawn]) -> Course:
        drawn, hands = body.version(), (body.left, body.right)
        found = [(drawn, hands)]
        found += [(one.version(), (one.left, one.right)) for one in beside if one.label != body.label]
        found += [(self._own(drawn, one), hands) for one in self.own.get(body.label, ())]
        return Course(
            points=_dense(drawn.vertices),
            left=body.left,
            right=body.right,
            drawings=tuple(
                Drawing(basis=_basis(n, version.whose), shape=Line(self._toleranced(version)), hands=those)
                for n, (version, those) in enumerate(found)
            ),
        )

    def _own(self, drawn: V, one: OwnVersion) -> V:
        tolerance_m = drawn.tolerance_m if one.tolerance_m is None else one.tolerance_m
        version = replaced(drawn, vertices=one.vertices, whose=one.whose, tolerance_m=tolerance_m)
        try:
            version.check()
        except Refused as why:
            wanted = "a line" if isinstance(drawn, LineVersion) else "an area"
            raise bad_value(one.file, one.line, one.key, wanted, f"{why.code}: {why}") from why
        return version

    def _toleranced(self, version: V) -> V:
        return replaced(version, tolerance_m=version.tolerance_m // 2) if self.wording.halved else version


def _mains(bodies: Sequence[G]) -> Sequence[G]:
    """What is drawn for all; where a clause refers to parties' own drawings alone, each of them."""
    return [body for body in bodies if body.whose is None] or bodies


def _basis(number: int, whose: str) -> Basis:
    standing = Standing.OWN if whose else Standing.AGREED
    return Basis(
        id=f"version {number}", index=number, whose=whose or None, standing=standing, holds=Holds.YES
    )


def _dense(vertices: Sequence[Vertex]) -> tuple[Vertex, ...]:
    """The line with points about `STEP_M` apart, so that each stretch of it is as likely as it is long."""
    lengths = [root(square_nm2(*one, *two)) // NM_PER_M for one, two in pairwise(vertices)]
    step = max(STEP_M, sum(lengths) // MOST_STEPS)
    found: list[Vertex] = []
    for ((lat, lon), (lat2, lon2)), metres in zip(pairwise(vertices), lengths, strict=True):
        parts = max(1, metres // step)
        found += [(lat + (lat2 - lat) * k // parts, lon + (lon2 - lon) * k // parts) for k in range(parts)]
    return (*found, vertices[-1])
