# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Complaints and petitions: who may bring them, and the receipt that the mechanism owes in time."""

import pytest

from sulh.errors import Refused
from sulh.incidents.claims import Allegation, Complaint, Petition, PetitionerKind
from sulh.incidents.due import ReceiptRow
from sulh.incidents.links import Act
from sulh.incidents.state import IncidentsFold
from sulh.mechanism import RULESET
from sulh.statement.assertion import How, Says
from tests.incidents.room import Room, room

VILLAGE = Says(speaker="the elders of the village", how=How.NAMED)


def receipt(world: Room, complaint: str) -> ReceiptRow:
    row = world.row(f"receipt/{complaint}", ReceiptRow)
    assert row is not None
    return row


def test_a_complaint_is_owed_a_receipt_within_the_charters_time() -> None:
    world = room()
    row = receipt(world, world.complaint())
    assert (row.received, row.due, row.at) == ("2025-11-07T00:00:00Z", "2025-11-07T01:00:00Z", None)
    assert [f"{due:%H:%M}" for due in IncidentsFold().dues(world.rows)] == ["01:00"]


def test_where_no_time_is_adopted_none_is_owed() -> None:
    world = room(adopted=())
    assert receipt(world, world.complaint()).due is None


def test_the_mechanisms_own_lateness_stands_in_the_row() -> None:
    world = room()
    complaint = world.complaint()
    world.later(hours=5)
    given = world.about("registry", Act.ACKNOWLEDGE, complaint)
    row = receipt(world, complaint)
    assert (row.by, row.act, row.statement, row.index) == ("registry", Act.ACKNOWLEDGE, given, 1)
    assert row.due is not None and row.at is not None and row.at > row.due


def test_the_first_answer_counts_and_a_partys_is_none() -> None:
    world = room()
    complaint = world.complaint("almond")
    world.about("walnut", Act.ACKNOWLEDGE, complaint)
    assert receipt(world, complaint).at is None
    world.about("heron", Act.REJECT, complaint)
    world.about("registry", Act.ACKNOWLEDGE, complaint)
    assert (receipt(world, complaint).by, receipt(world, complaint).act) == ("heron", Act.REJECT)


def test_a_complaint_that_is_passed_on_is_a_claim() -> None:
    says = Says(speaker="Walnut's envoy", how=How.NAMED, for_org="walnut")
    with pytest.raises(Refused, match="own act") as caught:
        Complaint(says=says, allegations=(Allegation(act="shelling"),)).check()
    assert caught.value.code == "complaint_not_own"


def test_nobody_complains_in_anothers_name() -> None:
    world = room()
    says = Says(speaker="walnut", how=How.OWN_ACT, for_org="walnut")
    world.by("almond", "complaint", Complaint(says=says, allegations=(Allegation(act="shelling"),)))
    assert world.codes() == ["not_own_act"]


def test_a_petition_stands_apart_from_complaints_and_is_owed_a_receipt_too() -> None:
    world = room()
    body = Petition(says=VILLAGE, petitioner=PetitionerKind.COMMUNITY, people=240)
    petition = world.by("rook", "petition", body)
    assert receipt(world, petition).due is not None
    assert not list(world.rows.items("incidents", "complaint/"))


def test_an_organisation_does_not_petition_as_its_villages() -> None:
    says = Says(speaker="almond", how=How.NAMED, for_org="almond")
    with pytest.raises(Refused, match="it complains") as caught:
        Petition(says=says, petitioner=PetitionerKind.COMMUNITY).check()
    assert caught.value.code == "petition_of_organisation"


def test_one_complaint_in_fifty_pieces_is_fifty_receipts_and_no_report() -> None:
    world = room()
    for _ in range(50):
        world.complaint()
    assert len(list(world.rows.items("incidents", "receipt/"))) == 50
    assert not list(world.rows.items("incidents", "count/"))


def test_names_of_people_are_never_said_openly() -> None:
    for noun in ("report", "complaint", "petition", "evidence", "custody"):
        assert "persons" in RULESET.kinds[f"incidents.{noun}.v1"].always_sealed
    assert RULESET.kinds["incidents.report.v1"].protected == ("reporter",)
