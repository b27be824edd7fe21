# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Views of the talks: sessions with who sat there, proposals with what was answered, and where sources part."""

from typing import Any

import msgspec

from sulh.mechanism import Thing
from sulh.readings.conflicts import Conflict, conflict_count, conflicts
from sulh.record.things import VersionRow
from sulh.talks.state import AnswerRow, DelegationRow
from sulh.web.console.asked import Asked
from sulh.web.console.plain import At, Plain, Said, Source, at_of, said_of, sources_of
from sulh.web.console.shelf import Glance

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
    """All of it; `conflict_count`: how many there are, where not all are given."""

    at: At
    sessions: tuple[Session, ...]
    proposals: tuple[Proposal, ...]
    conflicts: tuple[ConflictLine, ...]
    conflict_count: int


def talks_view(glance: Glance, asked: Asked) -> TalksView:
    """The talks as this layer shows them."""
    states = glance.states
    return TalksView(
        at=at_of(glance),
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
            for thing in states.sessions
        ),
        proposals=tuple(
            Proposal(
                proposal=_told(glance, thing, thing.first.body.label),
                answers=tuple(_told(glance, one) for one in states.pointing(AnswerRow, "answers", thing)),
            )
            for thing in states.proposals
        ),
        conflicts=tuple(_conflict(glance, one) for one in conflicts(states, 0, MOST_CONFLICTS)),
        conflict_count=conflict_count(states),
    )


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
