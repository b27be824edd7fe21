# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold of talks: one row per statement, grouped into things by their anchors.

session/ID delegation/ID proposal/ID answer/ID      versions (see record/things.py)
"""

from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.record.things import Points, Shape, VersionRow, place
from sulh.talks.kinds import Answer, Delegation, Proposal, Session


class SessionRow(VersionRow, frozen=True, kw_only=True):
    """Row `session/<id>`."""

    body: Session


class DelegationRow(VersionRow, frozen=True, kw_only=True):
    """Row `delegation/<id>`."""

    body: Delegation


class ProposalRow(VersionRow, frozen=True, kw_only=True):
    """Row `proposal/<id>`."""

    body: Proposal


class AnswerRow(VersionRow, frozen=True, kw_only=True):
    """Row `answer/<id>`."""

    body: Answer


SHAPES: dict[str, Shape] = {
    "talks.session.v1": Shape(noun="session", row=SessionRow, refs={"window": Points()}),
    "talks.delegation.v1": Shape(
        noun="delegation",
        row=DelegationRow,
        refs={"session": Points(to=("session",), least=1, most=1)},
    ),
    "talks.proposal.v1": Shape(
        noun="proposal",
        row=ProposalRow,
        # A revised proposal may answer an earlier one of the other side.
        refs={"session": Points(to=("session",), most=1), "answers": Points(to=("proposal",))},
    ),
    "talks.answer.v1": Shape(
        noun="answer", row=AnswerRow, refs={"answers": Points(to=("proposal",), least=1, most=1)}
    ),
}


class TalksFold:
    """The room's fold."""

    room = "talks"
    version = 2
    shapes = SHAPES

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """One row per statement. Raises Refused as `things.place`."""
        return place(rows, entry, ground, SHAPES)
