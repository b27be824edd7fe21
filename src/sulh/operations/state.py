# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold of who looked: one row per statement, grouped into things by their anchors.

post/ID patrol/ID sensor/ID restriction/ID      versions (see record/things.py)
outcome/ID health/ID                            what became of a watch, how a sensor was: its watcher's word alone
"""

from sulh.errors import Refused
from sulh.operations.kinds import Patrol, PatrolOutcome, Post, Restriction, Sensor, SensorHealth
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.record.things import Points, Shape, VersionRow, place


class PostRow(VersionRow, frozen=True, kw_only=True):
    """Row `post/<id>`."""

    body: Post


class PatrolRow(VersionRow, frozen=True, kw_only=True):
    """Row `patrol/<id>`."""

    body: Patrol


class OutcomeRow(VersionRow, frozen=True, kw_only=True):
    """Row `outcome/<id>`."""

    body: PatrolOutcome


class SensorRow(VersionRow, frozen=True, kw_only=True):
    """Row `sensor/<id>`."""

    body: Sensor


class HealthRow(VersionRow, frozen=True, kw_only=True):
    """Row `health/<id>`."""

    body: SensorHealth


class RestrictionRow(VersionRow, frozen=True, kw_only=True):
    """Row `restriction/<id>`."""

    body: Restriction


SHAPES: dict[str, Shape] = {
    "operations.post.v1": Shape(noun="post", row=PostRow),
    "operations.patrol.v1": Shape(noun="patrol", row=PatrolRow, refs={"post": Points(to=("post",), most=1)}),
    "operations.patrol_outcome.v1": Shape(
        noun="outcome",
        row=OutcomeRow,
        refs={"patrol": Points(to=("patrol",), most=1), "post": Points(to=("post",), most=1)},
    ),
    "operations.sensor.v1": Shape(noun="sensor", row=SensorRow),
    "operations.sensor_health.v1": Shape(
        noun="health", row=HealthRow, refs={"sensor": Points(to=("sensor",), least=1, most=1)}
    ),
    "operations.restriction.v1": Shape(
        noun="restriction",
        row=RestrictionRow,
        refs={
            "patrol": Points(to=("patrol",)),
            "post": Points(to=("post",)),
            "sensor": Points(to=("sensor",)),
            "observation": Points(),
        },
    ),
}
# Of these nobody but whoever watches may say what became of them; others say a restriction or a claim.
_WATCHED: dict[str, type[VersionRow]] = {"patrol": PatrolRow, "post": PostRow, "sensor": SensorRow}


class OperationsFold:
    """The room's fold."""

    room = "operations"
    version = 1
    shapes = SHAPES

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """One row per statement. Raises Refused as `things.place`, and `one_watch`, `not_your_watch`."""
        changes = place(rows, entry, ground, SHAPES)
        if entry.header.kind in ("operations.patrol_outcome.v1", "operations.sensor_health.v1"):
            _require_own_watch(rows, entry)
        return changes


def _require_own_watch(rows: RoomRows, entry: Entry) -> None:
    named = [ref for ref in entry.header.refs if ref.role in _WATCHED]
    if len(named) != 1:
        raise Refused(
            "one_watch",
            "an outcome is about one patrol or one post, {count} were named; say one statement for each",
            count=len(named),
        )
    row = rows.read(f"{named[0].role}/{named[0].id}", _WATCHED[named[0].role])
    if row is None:
        raise RuntimeError("a reference that was found is gone")
    if row.origin.issuer != entry.header.issuer.org:
        # Else one side could say of the monitors' patrol that it was done, or that its own sensor is down.
        raise Refused(
            "not_your_watch",
            "{issuer} said what became of {id}, which is {owner}'s watch; say a restriction or a claim instead",
            issuer=entry.header.issuer.org,
            id=named[0].id,
            owner=row.origin.issuer,
        )
