# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The waist: the one place that names every room, and the typed way into their rows.

KINDS, FOLDS, RULESET       what can be said, how it is folded, and the id of these rules
States(rows)                the rows of every room, grouped into things with their versions
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Generic, TypeVar

from sulh.agreement.kinds import KINDS as AGREEMENT
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
from sulh.incidents.kinds import KINDS as INCIDENTS
from sulh.incidents.state import (
    ActorRow,
    ClaimRow,
    DenialRow,
    IncidentRow,
    IncidentsFold,
    PublicationRow,
)
from sulh.record.charter import CharterBody
from sulh.record.decisions import DecisionRow
from sulh.record.fold import Fold, Void
from sulh.record.kinds import KINDS as RECORD
from sulh.record.rows import Rows, read_row
from sulh.record.ruleset import Ruleset, make_ruleset
from sulh.record.standing import KeyRow
from sulh.record.state import CharterRow
from sulh.record.things import Origin, VersionRow
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
    "ClaimRow",
    "IncidentRow",
    "States",
    "Thing",
    "Version",
]

KINDS: tuple[Kind, ...] = (*RECORD, *AGREEMENT, *INCIDENTS, *TALKS)
FOLDS: tuple[Fold, ...] = (AgreementFold(), IncidentsFold(), TalksFold())
RULESET: Ruleset = make_ruleset(KINDS, FOLDS)
RULESETS: Mapping[str, Ruleset] = MappingProxyType({RULESET.id: RULESET})

R_co = TypeVar("R_co", bound=VersionRow, covariant=True)
R = TypeVar("R", bound=VersionRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Generic[R_co]):
    """One statement about a thing: its id and its row."""

    id: Hex32
    row: R_co


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing(Generic[R_co]):
    """A thing by its anchor's id, with every version of it in log order, superseded ones too."""

    id: Hex32
    versions: tuple[Version[R_co], ...]

    @property
    def current(self) -> tuple[Version[R_co], ...]:
        """Versions that their own issuer has not replaced; never empty."""
        return tuple(version for version in self.versions if version.row.origin.superseded_by is None)

    @property
    def first(self) -> R_co:
        """The earliest version that stands: the one whose label is shown."""
        return self.current[0].row


class States:
    """The rows of every room after some size, read only; grouped once, when first asked for."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

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
        return (
            self._issuers.get(number) if decision is None else read_row(decision, DecisionRow).approved_by[0]
        )

    @cached_property
    def _issuers(self) -> dict[Hex32, Name]:
        things = (*self.kinds_of_things.values(), self.publications)
        found = {v.id: v.row.origin.issuer for many in things for thing in many for v in thing.versions}
        return found | {version.id: version.row.origin.issuer for version in self.consents}

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
    def publications(self) -> tuple[Thing[PublicationRow], ...]:
        return self._things("incidents", "publication", PublicationRow)

    @cached_property
    def actors(self) -> tuple[Thing[ActorRow], ...]:
        return self._things("incidents", "actor", ActorRow)

    @cached_property
    def incidents(self) -> tuple[Thing[IncidentRow], ...]:
        return self._things("incidents", "incident", IncidentRow)

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

    @cached_property
    def kinds_of_things(self) -> dict[str, tuple[Thing[VersionRow], ...]]:
        """Every noun that readings compare across sources, with its things."""
        return {
            "instrument": self.instruments,
            "term": self.terms,
            "consent_claim": self.consent_claims,
            "demand": self.demands,
            "window": self.windows,
            "extension": self.extensions,
            "actor": self.actors,
            "incident": self.incidents,
            "claim": self.claims,
            "denial": self.denials,
            "session": self.sessions,
            "delegation": self.delegations,
            "proposal": self.proposals,
            "answer": self.answers,
        }

    def anchor(self, number: Hex32) -> Hex32:
        """Id of the thing that statement `number` is a version of; itself when it is none or unknown."""
        return self._anchors.get(number, number)

    @cached_property
    def _anchors(self) -> dict[Hex32, Hex32]:
        return {
            version.id: thing.id
            for things in self.kinds_of_things.values()
            for thing in things
            for version in thing.versions
        }

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
