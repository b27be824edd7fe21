# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold of what is owed: one row per statement; who may say what of a commitment is judged here.

commitment/ID event/ID                               versions (see record/things.py)
progress/ID check/ID dispute/ID suspend/ID           an organisation's own act; its next one takes its place

A statement that answers a commitment leads to one exact version of it, and is judged by that one.
"""

from collections.abc import Iterator
from datetime import datetime

from sulh.clock import due_span
from sulh.commitments.kinds import Check, Commitment, Dispute, EventDate, Progress, Suspend
from sulh.errors import NOBODY, Refused
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows, Rows, read_row
from sulh.record.things import Points, Shape, VersionRow, place
from sulh.statement.envelope import Name


class CommitmentRow(VersionRow, frozen=True, kw_only=True):
    """Row `commitment/<id>`."""

    body: Commitment


class ActRow(VersionRow, frozen=True, kw_only=True):
    """Base of what an organisation says of a commitment by its own key."""

    @property
    def by(self) -> Name:
        """Whose act it is."""
        return self.origin.issuer


class ProgressRow(ActRow, frozen=True, kw_only=True):
    """Row `progress/<id>`."""

    body: Progress


class CheckRow(ActRow, frozen=True, kw_only=True):
    """Row `check/<id>`."""

    body: Check


class DisputeRow(ActRow, frozen=True, kw_only=True):
    """Row `dispute/<id>`."""

    body: Dispute


class SuspendRow(ActRow, frozen=True, kw_only=True):
    """Row `suspend/<id>`."""

    body: Suspend


class EventRow(VersionRow, frozen=True, kw_only=True):
    """Row `event/<id>`."""

    body: EventDate


_ONE = Points(to=("commitment",), least=1, most=1)
_NO_SOURCE = Points(most=0)

SHAPES: dict[str, Shape] = {
    "commitments.commitment.v1": Shape(
        noun="commitment",
        row=CommitmentRow,
        refs={
            "term": Points(most=1),
            "finding": Points(most=1),
            "session": Points(most=1),
            "measure": Points(most=1),
            "event": Points(most=1),
        },
    ),
    "commitments.progress.v1": Shape(
        noun="progress", row=ProgressRow, refs={"commitment": _ONE}, versions=False, source=_NO_SOURCE
    ),
    "commitments.check.v1": Shape(
        noun="check",
        row=CheckRow,
        refs={"commitment": _ONE, "evidence": Points()},
        versions=False,
        source=_NO_SOURCE,
    ),
    "commitments.dispute.v1": Shape(
        noun="dispute",
        row=DisputeRow,
        refs={
            "commitment": _ONE,
            "progress": Points(to=("progress",), most=1),
            "check": Points(to=("check",), most=1),
        },
        versions=False,
        source=_NO_SOURCE,
    ),
    "commitments.suspend.v1": Shape(
        noun="suspend", row=SuspendRow, refs={"commitment": _ONE}, versions=False, source=_NO_SOURCE
    ),
    "commitments.event.v1": Shape(noun="event", row=EventRow, refs={"commitment": _ONE}),
}


class CommitmentsFold:
    """The room's fold."""

    room = "commitments"
    version = 1
    shapes = SHAPES

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """One row per statement. Raises Refused as `things.place`, and `not_the_owner`, `not_the_verifier`,
        `own_check`, `bad_delay`.
        """
        changes = place(rows, entry, ground, SHAPES)
        match entry.body:
            case Progress():
                _require_owner(_answered(rows, entry), entry)
            case Check():
                _require_verifier(_answered(rows, entry), entry)
            case EventDate(at=at):
                # Judged here, so that no date near the end of all years stops a host that lists what is due.
                deadline = _answered(rows, entry).deadline
                due_span(at.span(), days=(deadline.days if deadline else None) or 0)
        return changes

    def dues(self, rows: Rows) -> Iterator[datetime]:
        """Deadlines that are dates, and those counted from an event that a co-chair dated here."""
        return _dues(rows)


def _answered(rows: RoomRows, entry: Entry) -> Commitment:
    number = next(ref.id for ref in entry.header.refs if ref.role == "commitment")
    row = rows.read(f"commitment/{number}", CommitmentRow)
    if row is None:
        raise RuntimeError("a reference that was found is gone")
    return row.body


def _require_owner(commitment: Commitment, entry: Entry) -> None:
    issuer = entry.header.issuer.org
    if issuer != commitment.owner:
        raise Refused(
            "not_the_owner",
            "{issuer} said how far a commitment of {owner} is; only {owner} declares, a verifier checks, others "
            "say a claim",
            issuer=issuer,
            owner=commitment.owner,
        )


def _require_verifier(commitment: Commitment, entry: Entry) -> None:
    issuer = entry.header.issuer
    if issuer.org == commitment.owner:
        # With verifier_role "party" the owner would else have that role, too.
        raise Refused(
            "own_check",
            "{owner} owes this and said that it checked it; declare it done by commitments.progress.v1, and let "
            "the verifier check it",
            owner=commitment.owner,
        )
    if issuer.org != commitment.verifier and issuer.role != commitment.verifier_role:
        raise Refused(
            "not_the_verifier",
            "{issuer} checked what {expected} is to verify; report what you saw instead",
            issuer=issuer.org,
            expected=commitment.verifier or commitment.verifier_role or NOBODY,
        )


def _dues(rows: Rows) -> Iterator[datetime]:
    """One too many costs the host one head: of every version, replaced ones too."""
    dated: dict[str, list[EventDate]] = {}
    for _, value in rows.items(CommitmentsFold.room, "event/"):
        event = read_row(value, EventRow)
        dated.setdefault(event.first("commitment") or "", []).append(event.body)
    for key, value in rows.items(CommitmentsFold.room, "commitment/"):
        deadline = read_row(value, CommitmentRow).body.deadline
        if deadline is None:
            continue
        if deadline.at is not None:
            latest = deadline.at.span().latest
            yield from () if latest is None else (latest,)
            continue
        for said in dated.get(key.removeprefix("commitment/"), []):
            span = due_span(said.at.span(), days=deadline.days or 0)
            for edge in (span.earliest, span.latest):
                yield from () if edge is None else (edge,)
