# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports, claims and denials: kept side by side, never weighed."""

import pytest

from sulh.errors import Refused
from sulh.incidents.kinds import (
    Actor,
    ActorKind,
    Claim,
    Count,
    Denial,
    Precision,
    Publication,
    Report,
    Site,
)
from sulh.incidents.rows import ClaimRow, ReportRow
from sulh.incidents.state import IncidentsFold
from sulh.record.rows import read_row
from sulh.statement.assertion import How, Known, Says
from tests.rooms import REPORT_VOICE, Table

PUBLICATION, REPORT = "incidents.publication.v1", "incidents.report.v1"
CLAIM, DENIAL = "incidents.claim.v1", "incidents.denial.v1"
WALNUT = Says(speaker="spokesperson", how=How.NAMED, for_org="walnut")


def table() -> Table:
    return Table(folds=[IncidentsFold()])


def publication() -> Publication:
    return Publication(title="Fire", outlet_cited="unnamed", published="2025-10-26", date_known=Known.STATED)


def test_two_sources_of_one_incident_stand_side_by_side() -> None:
    world = table()
    first, second = world.say(PUBLICATION, publication()), world.say(PUBLICATION, publication())
    anchor = world.say(REPORT, Report(says=REPORT_VOICE, act="shelling"), ("source", first))
    other = world.say(
        REPORT, Report(says=REPORT_VOICE, act="mortar_fire"), ("of", anchor), ("source", second)
    )
    rows = {key: read_row(row, ReportRow) for key, row in world.rows.items("incidents", "report/")}
    assert rows[f"report/{anchor}"].body.act == "shelling"
    assert (rows[f"report/{other}"].of, rows[f"report/{other}"].sources) == (anchor, (second,))


def test_a_denial_stands_beside_the_claim_that_it_denies() -> None:
    world = table()
    claim = world.say(CLAIM, Claim(says=REPORT_VOICE, about="support", value="tacit", party="walnut"))
    denial = world.say(DENIAL, Denial(says=WALNUT), ("denies", claim))
    assert world.rows.get("incidents", f"denial/{denial}") is not None
    value = world.rows.get("incidents", f"claim/{claim}")
    assert value is not None
    assert read_row(value, ClaimRow).body.value == "tacit"


def test_a_denial_of_nothing_and_a_source_that_is_none_are_void() -> None:
    world = table()
    claim = world.say(CLAIM, Claim(says=REPORT_VOICE, about="support", value="tacit"))
    world.say(DENIAL, Denial(says=WALNUT))
    world.say(CLAIM, Claim(says=REPORT_VOICE, about="support", value="none"), ("source", claim))
    assert [void.code for void in world.voids()] == ["ref_missing", "unknown_thing"]


def test_a_value_that_no_source_carries_is_neither_denial_nor_admission() -> None:
    with pytest.raises(Refused, match="has a value, or says not_carried"):
        Claim(says=REPORT_VOICE, about="support").check()
    with pytest.raises(Refused, match="has a value, or says not_carried"):
        Claim(says=REPORT_VOICE, about="support", value="none", not_carried=True).check()


def test_a_centroid_is_an_area_and_a_name_has_no_coordinates() -> None:
    Site(precision=Precision.AREA, lat_e7=1, lon_e7=1, radius_m=25_000).check()
    with pytest.raises(Refused, match="a radius of at least one metre"):
        Site(precision=Precision.AREA, lat_e7=1, lon_e7=1, radius_m=0).check()
    with pytest.raises(Refused, match="a place of precision point has lat_e7, lon_e7 and radius_m"):
        Report(
            says=REPORT_VOICE, act="shelling", site=Site(precision=Precision.POINT, lat_e7=1, lon_e7=1)
        ).check()
    with pytest.raises(Refused, match="names and no coordinates"):
        Site(precision=Precision.NAMED_ONLY, names=("Khost",), lat_e7=1, lon_e7=1, radius_m=9).check()


def test_a_sources_figures_are_kept_even_where_they_are_out_of_order() -> None:
    assert Count(low=3, best=2, high=2).low == 3


def test_a_label_stands_only_with_its_words_and_whose_they_are() -> None:
    with pytest.raises(Refused, match="a label needs its words and used_by"):
        Actor(says=REPORT_VOICE, actor_kind=ActorKind.LABEL, words=("a word",)).check()
    with pytest.raises(Refused, match="an armed group needs a name"):
        Actor(says=REPORT_VOICE, actor_kind=ActorKind.ARMED_GROUP, label="x").check()


def test_a_publication_needs_a_day() -> None:
    bad = Publication(title="t", outlet_cited="o", published="26 October", date_known=Known.STATED)
    with pytest.raises(Refused, match="expected a day such as 2025-10-15"):
        bad.check()
