# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The waist: the one place that names every room, and the typed way into their rows.

KINDS, FOLDS, RULESET       what can be said, how it is folded, and the id of these rules
States(rows)                the rows of every room, grouped into things with their versions

A list of all things of a noun reads all of its rows: good for what people agree and negotiate. What can be
a million (reports, claims, denials, publications) is counted, paged and looked up instead.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Protocol, TypeVar

from sulh.agreement.kinds import KINDS as AGREEMENT
from sulh.agreement.life import (
    AmendmentRow,
    InterpretationRow,
    StandingRow,
    TranslationConfirmedRow,
    TranslationRow,
)
from sulh.agreement.life_kinds import KINDS as AGREEMENT_LIFE
from sulh.agreement.line_kinds import KINDS as AGREEMENT_LINES
from sulh.agreement.line_state import LineAgreedRow, LineRow, ZoneRow
from sulh.agreement.state import (
    AgreementFold,
    ConsentClaimRow,
    ConsentRow,
    DemandRow,
    ExtensionRow,
    InstrumentRow,
    TermRow,
    WindowRow,
)
from sulh.cases.case_kinds import KINDS as CASE_STEPS
from sulh.cases.kinds import KINDS as CASES
from sulh.cases.state import CasesFold
from sulh.cases.visit_kinds import KINDS as VISITS
from sulh.commitments.kinds import KINDS as COMMITMENTS
from sulh.commitments.state import CommitmentRow, CommitmentsFold, EventRow
from sulh.incidents.kinds import KINDS as INCIDENTS
from sulh.incidents.rows import (
    AboutRow,
    ActorRow,
    AssessmentRow,
    ClaimRow,
    ComplaintRow,
    CustodyRow,
    DenialRow,
    DetectionRow,
    DoubleCountRow,
    EvidenceRow,
    LinkRow,
    ParametersRow,
    PetitionRow,
    PublicationRow,
    ReportRow,
    TieRow,
)
from sulh.incidents.state import IncidentsFold
from sulh.operations.kinds import KINDS as OPERATIONS
from sulh.operations.state import (
    HealthRow,
    OperationsFold,
    OutcomeRow,
    PatrolRow,
    PostRow,
    RestrictionRow,
    SensorRow,
)
from sulh.recompute.marks import LACKS, LOOSE, MATTER, REF, SECOND, SPLIT, THING, VERSION, Marks, shapes_of
from sulh.record.charter import CharterBody
from sulh.record.decisions import DecisionRow
from sulh.record.fold import Fold, Void
from sulh.record.hands import HandsFold
from sulh.record.kinds import KINDS as RECORD
from sulh.record.rows import Rows, read_row
from sulh.record.ruleset import Ruleset, make_ruleset
from sulh.record.standing import KeyRow
from sulh.record.state import CharterRow
from sulh.record.things import Origin, VersionRow
from sulh.record.versions import Thing, Version
from sulh.statement.envelope import Hex32, Name
from sulh.statement.kind import Kind
from sulh.talks.kinds import KINDS as TALKS
from sulh.talks.state import AnswerRow, DelegationRow, ProposalRow, SessionRow, TalksFold

# The row types that doors speak of; they read rows through States and never a room's own state.
__all__ = [
    "FOLDS",
    "KINDS",
    "RULESET",
    "RULESETS",
    "AboutRow",
    "ActorRow",
    "AssessmentRow",
    "ClaimRow",
    "ComplaintRow",
    "CustodyRow",
    "DenialRow",
    "DetectionRow",
    "DoubleCountRow",
    "EvidenceRow",
    "LinkRow",
    "ParametersRow",
    "PetitionRow",
    "PublicationRow",
    "ReportRow",
    "States",
    "TermRow",
    "Thing",
    "Version",
    "noun_of",
]

KINDS: tuple[Kind, ...] = (
    *RECORD,
    *AGREEMENT,
    *AGREEMENT_LIFE,
    *AGREEMENT_LINES,
    *CASES,
    *CASE_STEPS,
    *VISITS,
    *INCIDENTS,
    *OPERATIONS,
    *COMMITMENTS,
    *TALKS,
)
FOLDS: tuple[Fold, ...] = (
    AgreementFold(),
    CasesFold(),
    HandsFold(),
    IncidentsFold(),
    OperationsFold(),
    CommitmentsFold(),
    TalksFold(),
)
RULESET: Ruleset = make_ruleset(KINDS, FOLDS)
RULESETS: Mapping[str, Ruleset] = MappingProxyType({RULESET.id: RULESET})

_SHAPES = shapes_of({fold.room: fold for fold in FOLDS})
# Room and noun of each row type.
_NOUNS: Mapping[type[VersionRow], tuple[str, str]] = {
    shape.row: (room, noun) for room, shapes in _SHAPES.items() for noun, shape in shapes.items()
}

# Rows that were written, by room and key, each with what it was before; see `Rows.follow`.
Changed = Mapping[tuple[str, str], bytes | None]
# Of a `States` what lasts while its rows change.
_STAYS = frozenset({"rows", "marks", "_anchors", "_shared"})

T = TypeVar("T")
R = TypeVar("R", bound=VersionRow)


class Follows(Protocol):
    """What somebody grouped out of rows and can take up more of them."""

    def advance(self, changed: Changed) -> bool:
        """Take up rows that were written since; False where it cannot, and has to be made anew."""


class States:
    """The rows of every room after some size, read only; grouped once, when first asked for."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self._anchors: dict[Hex32, Hex32] = {}
        self._shared: dict[Callable[[States], object], object] = {}

    def shared(self, make: "Callable[[States], T]") -> T:
        """What `make` makes of these rows: made once, for whoever asks."""
        found = self._shared.get(make)
        if found is None:
            found = self._shared[make] = make(self)
        return found  # type: ignore[return-value]  # by `make` only what it made

    def over(self, rows: Rows) -> None:
        """Go on with rows that say the same: what was grouped while they stood still is theirs."""
        self.rows = rows
        if "marks" in self.__dict__:
            self.marks.over(rows)

    def has(self, make: "Callable[[States], object]") -> bool:
        """Whether that was made already."""
        return make in self._shared

    def advance(self, changed: Changed) -> None:
        """Take up rows that were written since: what can follow does, all else is made anew when it is asked for."""
        for name in [name for name in self.__dict__ if name not in _STAYS]:
            del self.__dict__[name]
        self._anchors.clear()
        if "marks" in self.__dict__:
            self.marks.advance(changed)
        # What is made of others takes up rows after them.
        for make, found in sorted(
            self._shared.items(), key=lambda one: getattr(one[1], "rests_on_others", False)
        ):
            follow = getattr(found, "advance", None)
            if follow is None or not follow(changed):
                self._shared.pop(make, None)

    @cached_property
    def charter(self) -> CharterBody:
        """The charter in force; RuntimeError before entry 0."""
        return self._charter_row.body

    @cached_property
    def charter_id(self) -> Hex32:
        """Id of entry 0."""
        return self._charter_row.id

    @cached_property
    def _charter_row(self) -> CharterRow:
        value = self.rows.get("record", "charter")
        if value is None:
            raise RuntimeError("an empty record has no charter")
        return read_row(value, CharterRow)

    def contested(self, origin: Origin) -> bool:
        """Whether the issuer's organisation says that this key was stolen when it signed that."""
        return self.contested_at(origin.key, origin.index)

    def contested_at(self, key: Hex32, index: int) -> bool:
        """The same for a key and an entry."""
        value = self.rows.get("record", f"key/{key}")
        row = None if value is None else read_row(value, KeyRow)
        return row is not None and row.contested_from is not None and index >= row.contested_from

    def issuer_of(self, number: Hex32) -> Name | None:
        """The organisation that said statement `number`, where a room has a row of it or it is a decision."""
        decision = self.rows.get("record", f"decision/{number}")
        if decision is not None:
            return read_row(decision, DecisionRow).approved_by[0]
        rows = (self.row(kind, number) for kind in _NOUNS)
        return next((row.origin.issuer for row in rows if row is not None), None)

    @cached_property
    def documentary(self) -> bool:
        """Whether the charter is one under which nobody but the documentarian speaks."""
        return self.charter.charter_class == "documentary"

    @cached_property
    def instruments(self) -> tuple[Thing[InstrumentRow], ...]:
        return self._things("agreement", "instrument", InstrumentRow)

    @cached_property
    def terms(self) -> tuple[Thing[TermRow], ...]:
        return self._things("agreement", "term", TermRow)

    @cached_property
    def consent_claims(self) -> tuple[Thing[ConsentClaimRow], ...]:
        return self._things("agreement", "consent_claim", ConsentClaimRow)

    @cached_property
    def consents(self) -> tuple[Version[ConsentRow], ...]:
        """Parties' own acts, in log order."""
        return tuple(self._versions("agreement", "consent", ConsentRow))

    @cached_property
    def demands(self) -> tuple[Thing[DemandRow], ...]:
        return self._things("agreement", "demand", DemandRow)

    @cached_property
    def windows(self) -> tuple[Thing[WindowRow], ...]:
        return self._things("agreement", "window", WindowRow)

    @cached_property
    def extensions(self) -> tuple[Thing[ExtensionRow], ...]:
        return self._things("agreement", "extension", ExtensionRow)

    @cached_property
    def translations(self) -> tuple[Thing[TranslationRow], ...]:
        return self._things("agreement", "translation", TranslationRow)

    @cached_property
    def confirmations(self) -> tuple[Version[TranslationConfirmedRow], ...]:
        """Organisations' own acts on translations, in log order."""
        return tuple(self._versions("agreement", "translation_confirmed", TranslationConfirmedRow))

    @cached_property
    def interpretations(self) -> tuple[Thing[InterpretationRow], ...]:
        return self._things("agreement", "interpretation", InterpretationRow)

    @cached_property
    def standings(self) -> tuple[Version[StandingRow], ...]:
        """What parties did about instruments, each for itself, in log order."""
        return tuple(self._versions("agreement", "standing", StandingRow))

    @cached_property
    def amendments(self) -> tuple[Thing[AmendmentRow], ...]:
        return self._things("agreement", "amendment", AmendmentRow)

    @cached_property
    def lines(self) -> tuple[Thing[LineRow], ...]:
        return self._things("agreement", "line", LineRow)

    @cached_property
    def zones(self) -> tuple[Thing[ZoneRow], ...]:
        return self._things("agreement", "zone", ZoneRow)

    @cached_property
    def line_agreements(self) -> tuple[Version[LineAgreedRow], ...]:
        """Parties' own acts on versions of lines and zones, in log order."""
        return tuple(self._versions("agreement", "line_agreed", LineAgreedRow))

    @cached_property
    def publications(self) -> tuple[Thing[PublicationRow], ...]:
        return self._things("incidents", "publication", PublicationRow)

    @cached_property
    def actors(self) -> tuple[Thing[ActorRow], ...]:
        return self._things("incidents", "actor", ActorRow)

    @cached_property
    def incidents(self) -> tuple[Thing[ReportRow], ...]:
        return self._things("incidents", "report", ReportRow)

    @cached_property
    def claims(self) -> tuple[Thing[ClaimRow], ...]:
        return self._things("incidents", "claim", ClaimRow)

    @cached_property
    def denials(self) -> tuple[Thing[DenialRow], ...]:
        return self._things("incidents", "denial", DenialRow)

    @cached_property
    def sessions(self) -> tuple[Thing[SessionRow], ...]:
        return self._things("talks", "session", SessionRow)

    @cached_property
    def delegations(self) -> tuple[Thing[DelegationRow], ...]:
        return self._things("talks", "delegation", DelegationRow)

    @cached_property
    def proposals(self) -> tuple[Thing[ProposalRow], ...]:
        return self._things("talks", "proposal", ProposalRow)

    @cached_property
    def answers(self) -> tuple[Thing[AnswerRow], ...]:
        return self._things("talks", "answer", AnswerRow)

    @cached_property
    def voids(self) -> tuple[tuple[str, Void], ...]:
        """(room, void) of every entry that stays and changes nothing, in log order."""
        found = [
            (room, read_row(value, Void))
            for room in self.rows.rooms()
            for _, value in self.rows.items(room, "void/")
        ]
        return tuple(sorted(found, key=lambda pair: (pair[1].index, pair[0])))

    @property
    def compared(self) -> tuple[type[VersionRow], ...]:
        """The row types of things that readings compare across sources."""
        return (
            InstrumentRow,
            TermRow,
            ConsentClaimRow,
            DemandRow,
            WindowRow,
            ExtensionRow,
            TranslationRow,
            InterpretationRow,
            AmendmentRow,
            ActorRow,
            ReportRow,
            ClaimRow,
            DenialRow,
            TieRow,
            PostRow,
            PatrolRow,
            OutcomeRow,
            SensorRow,
            HealthRow,
            RestrictionRow,
            CommitmentRow,
            EventRow,
            SessionRow,
            DelegationRow,
            ProposalRow,
            AnswerRow,
        )

    def anchor(self, number: Hex32, *kinds: type[VersionRow]) -> Hex32:
        """Id of the thing that statement `number` is a version of; itself when it is none or unknown.

        `kinds`: the row types that it can be of, where the caller knows them (default: any).
        """
        known = self._anchors.get(number)
        if known is None:
            rows = (self.row(kind, number) for kind in kinds or _NOUNS)
            row = next((row for row in rows if row is not None), None)
            known = self._anchors[number] = (row.of if row is not None else None) or number
        return known

    def row(self, kind: type[R], number: Hex32) -> R | None:
        """The row of a statement of this type, or None."""
        room, noun = _NOUNS[kind]
        value = self.rows.get(room, f"{noun}/{number}")
        return None if value is None else read_row(value, kind)

    def count(self, kind: type[VersionRow]) -> int:
        """How many things of this row type there are; none is read."""
        return self.marks.count(THING, _NOUNS[kind][1])

    def page(self, kind: type[R], start: int = 0, stop: int | None = None) -> tuple[Thing[R], ...]:
        """Things of this row type in log order, from `start` up to `stop`; no other is read."""
        found = self.marks.take(THING, _NOUNS[kind][1], start, stop)
        return tuple(self.thing(kind, _number(key)) for _, key in found)

    def thing(self, kind: type[R], anchor: Hex32) -> Thing[R]:
        """A thing by its anchor's id, which must be one of this row type."""
        later = [_number(key) for _, key in self.marks.take(VERSION, anchor)]
        return Thing(id=anchor, versions=tuple(self._version(kind, number) for number in (anchor, *later)))

    def _version(self, kind: type[R], number: Hex32) -> Version[R]:
        row = self.row(kind, number)
        if row is None:
            raise RuntimeError(f"{kind.__name__} {number} stands in a list and in no row")
        return Version(id=number, row=row)

    def pointing(self, kind: type[R], role: str, thing: Thing[VersionRow]) -> tuple[Thing[R], ...]:
        """Things of this row type of which a standing version refers to a version of `thing` by `role`."""
        noun = _NOUNS[kind][1]
        anchors: dict[Hex32, None] = {}
        for version in thing.versions:
            for _, key in self.marks.take(REF, f"{noun}/{role}/{version.id}"):
                row = self._version(kind, _number(key)).row
                if row.origin.superseded_by is None:
                    anchors[row.of or _number(key)] = None
        things = [self.thing(kind, anchor) for anchor in anchors]
        return tuple(sorted(things, key=lambda one: one.versions[0].row.origin.index))

    def second(self, kind: type[R]) -> tuple[Thing[R], ...]:
        """Things of this row type that more than one source speaks of, in log order."""
        rows = [self.row(kind, _number(key)) for _, key in self.marks.take(SECOND, _NOUNS[kind][1])]
        things = [self.thing(kind, anchor) for anchor in {row.of: None for row in rows if row} if anchor]
        return tuple(sorted(things, key=lambda thing: thing.versions[0].row.origin.index))

    def lacking(self, kind: type[R], start: int = 0, stop: int | None = None) -> tuple[Version[R], ...]:
        """What stands and says that something is not carried by any source, in log order."""
        found = self.marks.take(LACKS, _NOUNS[kind][1], start, stop)
        return tuple(self._version(kind, _number(key)) for _, key in found)

    def on_matter(self, matter: str) -> tuple[Version[ClaimRow], ...]:
        """Claims that stand on a matter, by the place in the log of what each is a version of."""
        found = [self._version(ClaimRow, _number(key)) for _, key in self.marks.take(MATTER, matter)]
        anchors = {v.id: v if v.row.of is None else self._version(ClaimRow, v.row.of) for v in found}
        return tuple(sorted(found, key=lambda v: (anchors[v.id].row.origin.index, v.row.origin.index)))

    def contested_matters(self, start: int = 0, stop: int | None = None) -> tuple[str, ...]:
        """Matters on which claims give more than one value, in log order of the first claim that stands."""
        found = self.marks.take(SPLIT, "", start, stop)
        return tuple(self._version(ClaimRow, _number(key)).row.body.about for _, key in found)

    @cached_property
    def loose_claims(self) -> tuple[Thing[ClaimRow], ...]:
        """Claims about no incident of the record, in log order."""
        rows = {_number(key): None for _, key in self.marks.take(LOOSE, "claim")}
        anchors = dict.fromkeys(self.anchor(number, ClaimRow) for number in rows)
        things = [self.thing(ClaimRow, anchor) for anchor in anchors]
        return tuple(sorted(things, key=lambda thing: thing.versions[0].row.origin.index))

    def label(self, publication: Hex32) -> str | None:
        """The label under which a publication is cited, None where it is none of the record's."""
        row = self.row(PublicationRow, publication)
        return None if row is None else self.thing(PublicationRow, row.of or publication).first.body.label

    @cached_property
    def marks(self) -> Marks:
        """Where rows are found without walking all of them."""
        return Marks(self.rows, _SHAPES)

    def _things(self, room: str, noun: str, kind: type[R]) -> tuple[Thing[R], ...]:
        grouped: dict[str, list[Version[R]]] = {}
        for version in self._versions(room, noun, kind):
            grouped.setdefault(version.row.of or version.id, []).append(version)
        return tuple(Thing(id=anchor, versions=tuple(versions)) for anchor, versions in grouped.items())

    def _versions(self, room: str, noun: str, kind: type[R]) -> Iterator[Version[R]]:
        """Versions in log order: a row's key says nothing of its age."""
        found = [
            Version(id=key.partition("/")[2], row=read_row(value, kind))
            for key, value in self.rows.items(room, f"{noun}/")
        ]
        return iter(sorted(found, key=lambda version: version.row.origin.index))


def noun_of(kind: type[VersionRow]) -> str:
    """What a thing of this row type is called in keys and ids."""
    return _NOUNS[kind][1]


def _number(key: str) -> Hex32:
    """The statement's id in a row's key."""
    return key.partition("/")[2]
