# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the founding record says when it is read: the golden answers of the project's own example."""

import json

import yaml

from sulh.clock import Holds
from sulh.readings.compliance import Status, TermWhy, terms_on
from sulh.readings.conflicts import conflicts
from sulh.readings.moment import parse_moment
from sulh.readings.status import status_view
from sulh.readings.voices import voices
from sulh.readings.windows import windows_on
from tests.intake.founding import RECORD, states

ON = parse_moment("2025-10-25")


def test_all_nine_conflicts_of_the_file_come_out_with_every_value() -> None:
    listed = yaml.safe_load(RECORD.read_text(encoding="utf-8"))["conflicts"]
    found = {conflict.about: conflict for conflict in conflicts(states())}
    assert len(listed) == 9
    for row in listed:
        assert len(found[row["about"]].values) == len(row["values"]), row["about"]
    heads = {value.value for value in found["head of the Afghan delegation"].values}
    assert heads == {
        "Mullah Rahmatullah Najib, deputy interior minister",
        "Rahmatullah Mujib, deputy interior minister",
    }


def test_conflicts_that_nobody_listed_are_computed_from_the_versions() -> None:
    found = {conflict.about for conflict in conflicts(states())}
    assert {"w3: wording", "w3: start", "s2: called", "p1: subject", "e2: casualties"} <= found
    assert not any("occurred" in about for about in found)


def test_what_held_on_which_day_is_possibly_where_no_hour_is_known() -> None:
    def on(day: str) -> dict[str, Holds]:
        return {window.label: window.holds for window in windows_on(states(), parse_moment(day))}

    assert on("2025-10-14") == {"w1": Holds.NO, "w3": Holds.NO, "w4": Holds.NO}
    assert on("2025-10-16")["w1"] is Holds.POSSIBLY
    assert on("2025-10-18")["w3"] is Holds.POSSIBLY
    assert on("2025-10-25")["w3"] is Holds.YES
    assert on("2025-11-07")["w4"] is Holds.POSSIBLY


def test_no_term_is_ever_kept_and_each_says_why_nobody_can_know() -> None:
    for term in terms_on(states(), ON):
        assert term.status in (Status.UNKNOWN, Status.NOT_VERIFIABLE, Status.NOT_IN_FORCE)
        assert {TermWhy.NO_TEXT_CARRIED, TermWhy.CONSENT_NOT_GIVEN, TermWhy.NO_VERIFIER} <= set(term.why)
        assert not any(view.given_by_key for view in term.consent)


def test_one_side_speaks_far_more_than_the_other_and_the_record_says_so() -> None:
    found = voices(states())
    count = {voice.org: len(voice.own) for voice in found.organisations}
    assert count["pakistan"] > 5 * count["afghan_taliban"]
    missing = {(missing.about, missing.party) for missing in found.not_carried}
    assert ("how the fighting began", "afghan_taliban") in missing
    assert ("answer", "afghan_taliban") in missing


def test_claims_stand_beside_their_denials() -> None:
    view = status_view(states(), ON)
    incidents = view["incidents"]
    assert isinstance(incidents, list)
    (attacks,) = [incident for incident in incidents if incident["label"] == "e3"]
    assert [len(claim["denials"]) for claim in attacks["claims"]] == [1, 1, 1]
    assert {claim["denials"][0]["versions"][0]["says"]["for_org"] for claim in attacks["claims"]} == {
        "afghan_taliban"
    }


def test_the_status_is_plain_data_in_which_every_object_has_an_id() -> None:
    view = status_view(states(), ON)
    names = [
        "windows",
        "terms",
        "demands",
        "claims",
        "conflicts",
        "incidents",
        "sessions",
        "proposals",
        "voids",
    ]
    json.dumps(view)
    for name in names:
        objects = view[name]
        assert isinstance(objects, list)
        assert all(item["id"] for item in objects)
    counts = [len(view[name]) for name in names if isinstance(view[name], list)]  # type: ignore[arg-type]
    assert counts[:3] == [3, 10, 6]
    assert counts[-3:] == [3, 6, 0]


def test_the_mechanism_is_neutral_about_what_it_quotes() -> None:
    """Nothing of a statement is read as a judgement: claims about one party and the other are kept alike."""
    terms = status_view(states(), ON)["terms"]
    assert isinstance(terms, list)
    assert {view["party"] for term in terms for view in term["consent"]} == {"pakistan", "afghan_taliban"}
