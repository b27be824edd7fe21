# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The incidents room on a table: two parties, two co-chairs, a monitor's and a secretariat's organisation."""

import json
from datetime import timedelta
from typing import Any, TypeVar

import msgspec

from sulh.fusion.parameters import standing
from sulh.incidents.claims import Allegation, Complaint
from sulh.incidents.links import About, Act, DoubleCount, Link, LinkAnswer, LinkAnswerValue, LinkValue
from sulh.incidents.parameters import Engine, Parameters
from sulh.incidents.reports import Report
from sulh.incidents.state import IncidentsFold
from sulh.incidents.words import WordsRow
from sulh.record.charter import Adoption, Organisation
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.rows import read_row
from sulh.statement.assertion import How, Says
from sulh.statement.canon import Said
from tests.rooms import REPORT_VOICE, Table, charter

R = TypeVar("R", bound=Said)
TIMES = ("receipt_of_complaint", "link_effective_unopposed")
ROLE_OF = {"almond": "party", "walnut": "party", "heron": "co_chair", "stork": "co_chair"}
ROLE_OF |= {"rook": "monitor", "registry": "secretariat", "documentarian": "documentarian"}


class Room(Table):
    """Says things of this room by the role that an organisation has."""

    def by(self, org: str, noun: str, body: Said, *refs: tuple[str, str], sealed: bool = False) -> str:
        """One statement by an organisation's own role."""
        return self.say(f"incidents.{noun}.v1", body, *refs, issuer=org, role=ROLE_OF[org], sealed=sealed)

    def report(self, org: str = "rook", sector: str | None = None, *, sealed: bool = False) -> str:
        return self.by(org, "report", Report(says=REPORT_VOICE, act="shelling", sector=sector), sealed=sealed)

    def about(self, org: str, act: Act, target: str, by: str | None = None, *, sealed: bool = False) -> str:
        refs = (("about", target), *((("by", by),) if by is not None else ()))
        return self.by(org, "about", About(act=act), *refs, sealed=sealed)

    def link(self, org: str, one: str, other: str, value: LinkValue = LinkValue.SAME) -> str:
        return self.by(
            org, "link", Link(value=value, why="one place, one hour"), ("one", one), ("other", other)
        )

    def answer(self, org: str, link: str, value: LinkAnswerValue) -> str:
        return self.by(org, "link_answer", LinkAnswer(value=value), ("link", link))

    def double(self, org: str, one: str, other: str) -> str:
        return self.by(
            org, "double_count", DoubleCount(why="one post, two logs"), ("one", one), ("other", other)
        )

    def complaint(self, org: str = "almond") -> str:
        says = Says(speaker=org, how=How.OWN_ACT, for_org=org)
        return self.by(org, "complaint", Complaint(says=says, allegations=(Allegation(act="shelling"),)))

    def later(self, **span: float) -> None:
        """The record's time moves on."""
        self.now += timedelta(**span)

    def row(self, key: str, kind: type[R]) -> R | None:
        value = self.rows.get("incidents", key)
        return None if value is None else read_row(value, kind)

    def words(self, link: str) -> WordsRow:
        row = self.row(f"words/{link}", WordsRow)
        assert row is not None
        return row

    def codes(self) -> list[str]:
        return [void.code for void in self.voids()]


def room(*, adopted: tuple[str, ...] = TIMES, public: bool = False) -> Room:
    body = charter()
    more = tuple(Organisation(id=org, kind=org_kind, zone="+05:00") for org, org_kind in _MORE)
    return Room(
        folds=[IncidentsFold()],
        public=public,
        charter=msgspec.structs.replace(
            body,
            organisations=(*body.organisations, *more),
            procedure=Adoption(template=TEMPLATE_HASH, adopted=adopted),
        ),
    )


_MORE = (("registry", "secretariat"),)


def proposed(world: Room, *refs: tuple[str, str], org: str = "heron", **changed: int) -> str:
    """Parameters of the engine, proposed; by default those that hold without any."""
    engine: dict[str, Any] = {**json.loads(standing().encode()), **changed}
    return world.by(org, "parameters", Parameters(engine=msgspec.convert(engine, Engine)), *refs)
