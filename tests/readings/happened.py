# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A valley on a table: reports at places and hours, links, recalls, and a record whose time moves on."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from sulh.clock import When, format_time
from sulh.incidents.claims import Denial
from sulh.incidents.form import ActorBasis, AllegedActor, Precision, Site
from sulh.incidents.reports import Report
from sulh.mechanism import FOLDS, States
from sulh.readings.incidents import IncidentOn, Incidents
from sulh.record.charter import Adoption
from sulh.record.heads import HeadRow
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.state import CharterRow, GroundRow
from sulh.statement.assertion import How, Says
from tests.incidents.room import Room
from tests.rooms import charter

NOON = datetime(2025, 11, 7, 12, tzinfo=UTC)
LAT_E7, LON_E7 = 340_000_000, 700_000_000
METRE_E7 = 90  # of latitude, nearly


def own(org: str) -> Says:
    return Says(speaker=org, how=How.OWN_ACT, for_org=org)


class Valley(Room):
    """Reports in a valley: `metres` north of its middle, `minutes` after noon of its first day."""

    def tell(
        self,
        org: str = "rook",
        *refs: tuple[str, str],
        metres: int = 0,
        minutes: int = 0,
        radius_m: int = 300,
        spread: int = 5,
        act: str = "shelling",
        names: str | None = None,
        precision: Precision = Precision.POINT,
        sealed: bool = False,
        says: Says | None = None,
        **more: Any,
    ) -> str:
        actors = () if names is None else (AllegedActor(words=names, basis=ActorBasis.ALLEGED, party=names),)
        site = Site(precision=precision, lat_e7=LAT_E7 + metres * METRE_E7, lon_e7=LON_E7, radius_m=radius_m)
        body = Report(says=says or own(org), act=act, site=site, actors=actors, **more)
        middle, half = NOON + timedelta(minutes=minutes), timedelta(minutes=spread)
        occurred = When(since=format_time(middle - half), until=format_time(middle + half), zone="")
        return self.say(
            "incidents.report.v1", body, *refs, issuer=org, role=ROLES[org], occurred=occurred, sealed=sealed
        )

    def deny(self, org: str, report: str) -> str:
        return self.by(org, "denial", Denial(says=own(org)), ("denies", report))

    def later(self, **span: float) -> None:
        """The record's time moves on, by a head that all have logged."""
        super().later(**span)
        self.head()

    def head(self) -> None:
        text = format_time(self.now)
        ground = GroundRow(now=text, operational=0, joint=0, ruleset="00" * 32, witnessed=False)
        row = HeadRow(size=self.size, root="", logged_at=text, now=text)
        self.rows.apply("record", {f"head/{self.size}": row, "ground": ground})
        self.size += 1

    @property
    def states(self) -> States:
        return States(self.rows)

    def incidents(self, size: int | None = None) -> Incidents:
        return Incidents(self.states, size)

    def one(self, report: str, size: int | None = None) -> IncidentOn:
        """The incident of a report."""
        found = self.incidents(size)
        group = found.of(report)
        assert group is not None
        return found.incident(group)

    def together(self, *reports: str) -> bool:
        """Whether all of them are one incident."""
        found = self.incidents()
        groups = {found.of(report) for report in reports}
        assert None not in groups, "a report is of no incident"
        return len(groups) == 1


ROLES = {"almond": "party", "walnut": "party", "heron": "co_chair", "stork": "co_chair"}
ROLES |= {"rook": "monitor", "documentarian": "documentarian"}


def valley(
    *, charter_class: str = "exercise", adopted: tuple[str, ...] = ("link_effective_unopposed",)
) -> Valley:
    body = msgspec.structs.replace(
        charter(charter_class), procedure=Adoption(template=TEMPLATE_HASH, adopted=adopted)
    )
    world = Valley(folds=FOLDS, charter=body, now=NOON + timedelta(hours=2))
    world.rows.apply("record", {"charter": CharterRow(id="00" * 32, body=body, in_force_at=1)})
    world.size = 1
    world.head()
    return world
