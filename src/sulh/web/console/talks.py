# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Views of the talks: sessions with who sat there, proposals with what was answered, and where sources part."""

from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from sulh.mechanism import Thing
from sulh.readings.answered import answers_to
from sulh.readings.conflicts import Conflict, conflict_count, conflicts
from sulh.record.things import VersionRow
from sulh.talks.state import DelegationRow
from sulh.web.console.asked import Asked
from sulh.web.console.plain import At, Plain, Said, Source, at_of, said_of, sources_of
from sulh.web.console.shelf import Glance

T = TypeVar("T")

MOST_CONFLICTS = 100  # of one page; a conflict is a dozen lines


class Told(Plain, frozen=True, kw_only=True):
    """A thing in every version that stands; two sources are two versions, and neither is chosen."""

    id: str
    label: str
    versions: tuple[Said, ...]


class Session(Plain, frozen=True, kw_only=True):
    """A session; `when`: its days, as each source has them."""

    session: Told
    when: tuple[dict[str, Any], ...]
    delegations: tuple[Told, ...]


class Proposal(Plain, frozen=True, kw_only=True):
    """A proposal beside its answers; none is neither a yes nor a no."""

    proposal: Told
    answers: tuple[Told, ...]


class Value(Plain, frozen=True, kw_only=True):
    """One value of a conflict, and who gives it."""

    value: Any
    lang: str
    says: dict[str, Any] | None
    sources: tuple[Source, ...]
    statement: str
    party: str | None


class ConflictLine(Plain, frozen=True, kw_only=True):
    """One matter on which more than one value stands."""

    id: str
    about: str
    label: str
    attribute: str | None
    values: tuple[Value, ...]


class TalksView(Plain, frozen=True, kw_only=True):
    """Sessions and proposals in log order, the latest of them; `skipped` of each came after these.

    session_count, proposal_count, conflict_count   how many there are, where not all are given
    newer, older                                    what to skip for those beside these; None where there are none
    """

    at: At
    skipped: int
    newer: int | None
    older: int | None
    sessions: tuple[Session, ...]
    session_count: int
    proposals: tuple[Proposal, ...]
    proposal_count: int
    conflicts: tuple[ConflictLine, ...]
    conflict_count: int


def talks_view(glance: Glance, asked: Asked) -> TalksView:
    """The talks as this layer shows them."""
    states = glance.states
    longest = max(len(states.sessions), len(states.proposals))
    left = asked.skip + asked.most
    return TalksView(
        at=at_of(glance),
        skipped=asked.skip,
        newer=max(0, asked.skip - asked.most) if asked.skip else None,
        older=left if left < longest else None,
        session_count=len(states.sessions),
        proposal_count=len(states.proposals),
        sessions=tuple(
            Session(
                session=_told(glance, thing, thing.first.body.label),
                when=tuple(
                    msgspec.to_builtins(version.row.origin.occurred)
                    for version in thing.current
                    if version.row.origin.occurred is not None
                ),
                delegations=tuple(
                    _told(glance, one, one.first.body.label)
                    for one in states.pointing(DelegationRow, "session", thing)
                ),
            )
            for thing in _latest(states.sessions, asked)
        ),
        proposals=tuple(
            Proposal(
                proposal=_told(glance, thing, thing.first.body.label),
                answers=tuple(_told(glance, one) for one in answers_to(states, thing)),
            )
            for thing in _latest(states.proposals, asked)
        ),
        conflicts=tuple(_conflict(glance, one) for one in conflicts(states, 0, MOST_CONFLICTS)),
        conflict_count=conflict_count(states),
    )


def _latest(things: Sequence[T], asked: Asked) -> Sequence[T]:
    """The last ones but those that are skipped, in their order."""
    stop = max(0, len(things) - asked.skip)
    return things[max(0, stop - asked.most) : stop]


def _told(glance: Glance, thing: Thing[VersionRow], label: str = "") -> Told:
    return Told(
        id=thing.id, label=label, versions=tuple(said_of(glance, version) for version in thing.current)
    )


def _conflict(glance: Glance, one: Conflict) -> ConflictLine:
    return ConflictLine(
        id=one.id,
        about=one.about,
        label=one.label,
        attribute=one.attribute,
        values=tuple(
            Value(
                value=msgspec.to_builtins(value.value),
                lang=value.lang,
                says=None if value.says is None else msgspec.to_builtins(value.says),
                sources=sources_of(glance.states, value.sources),
                statement=value.statement,
                party=value.party,
            )
            for value in one.values
        ),
    )
