# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh incidents`: a list, one incident, why a pair stands together, other parameters, figures, and clear refusals."""

import shutil
from pathlib import Path

import msgspec
import pytest

from sulh.fusion.parameters import standing
from tests.cli.commands import Mechanism, sulh


@pytest.fixture(scope="module")
def told(founded: Mechanism, tmp_path_factory: pytest.TempPathFactory) -> Mechanism:
    """Both parties tell of one shelling."""
    base = tmp_path_factory.mktemp("told") / "mine"
    shutil.copytree(founded.base, base)
    pointers = base / "m" / "local" / "keys.json"
    pointers.write_text(pointers.read_text().replace(str(founded.base.resolve()), str(base.resolve())))
    made = Mechanism(base=base)
    for number, (org, other) in enumerate((("almond", "walnut"), ("walnut", "almond"))):
        report = {
            "says": {"speaker": org, "how": "own_act", "for_org": org},
            "act": "shelling",
            "label": f"e{number}",
            "site": {
                "precision": "point",
                "lat_e7": 340_000_000 + number,
                "lon_e7": 700_000_000,
                "radius_m": 400,
            },
            "actors": [{"words": other, "basis": "alleged", "party": other}],
            "words": f"It came from {other}.",
        }
        when = ("--since", "2026-03-03T21:40:00+05:00", "--until", f"2026-03-03T21:5{number}:00+05:00")
        assert made.say("incidents.report.v1", report, f"{org}-party", *when).status == 0
    return made


def test_both_parties_reports_are_one_incident_in_the_list_and_in_the_status(told: Mechanism) -> None:
    found = sulh("incidents", told.dir, "--json").json
    (incident,) = found["incidents"]
    assert [one["side"] for one in incident["members"]] == ["almond", "walnut"]
    assert found["at"]["parameters"]["adopted"] is False and found["truncated"] is None
    status = sulh("status", told.dir, "--json").json
    assert [one["id"] for one in status["incidents"]] == [incident["id"]]
    assert len(status["reports"]) == 2 and len(status["incidents"][0]["versions"]) == 2
    assert status["parameters"][0]["id"] == found["at"]["parameters"]["id"]
    assert status["figures"][0]["sector"] is None


def test_a_list_is_of_a_day_or_a_time(told: Mechanism) -> None:
    def count(*words: str) -> int:
        return len(sulh("incidents", told.dir, *words, "--json").json["incidents"])

    assert count("--on", "2026-03-03") == 1 and count("--on", "2026-03-04") == 0
    assert count("--from", "2026-03-03T16:45:00Z") == 1 and count("--from", "2026-03-03T17:00:00Z") == 0
    assert count("--until", "2026-03-03") == 0 and count("--sector", "north") == 0
    assert count("--skip", "1") == 0


def test_one_incident_shows_both_sides_and_what_holds_it_together(told: Mechanism) -> None:
    name = sulh("incidents", told.dir, "--json").json["incidents"][0]["id"]
    found = sulh("incidents", told.dir, "--incident", name)
    assert "It came from walnut." in found.out and "It came from almond." in found.out
    assert "the weakest bridge:" in found.out
    plain = sulh("incidents", told.dir, "--incident", name, "--json").json
    assert plain["why"]["weakest"]["decision"] == "joined"


def test_a_pair_is_explained_in_another_language(told: Mechanism) -> None:
    one, two = (
        one["report"] for one in sulh("incidents", told.dir, "--json").json["incidents"][0]["members"]
    )
    found = sulh("incidents", told.dir, "--explain", one[:12], two[:12], "--lang", "tr")
    assert "birleşik" in found.out and "eşik" in found.out
    pair = sulh("incidents", told.dir, "--explain", one[:12], two[:12], "--json").json["pair"]
    assert sum(pair["kernels"].values()) == pair["score"]


def test_other_parameters_are_tried_and_nothing_is_changed(told: Mechanism, tmp_path: Path) -> None:
    path = tmp_path / "strict.json"
    path.write_bytes(msgspec.structs.replace(standing(), threshold=100_000_000).encode())
    before = sulh("incidents", told.dir, "--json").out
    found = sulh("incidents", told.dir, "--preview", path, "--json").json["preview"]
    assert found["unchanged"] == 0 and [one["into"] for one in found["split"]] == [2]
    assert sulh("incidents", told.dir, "--json").out == before
    assert "split 1" in sulh("incidents", told.dir, "--preview", path).out


def test_figures_are_of_the_time_asked_and_name_their_question(told: Mechanism) -> None:
    words = ("--figures", "--from", "2026-03-03", "--until", "2026-03-04")
    found = sulh("incidents", told.dir, *words, "--json").json["figures"]
    assert found["incidents"] == [1, 1] and found["before"]["incidents"] == [0, 0]
    assert found["coverage"]["asked"] == 0, "no sector was ever named"
    assert found["id"][:16] in sulh("incidents", told.dir, *words).out


def test_what_cannot_be_answered_is_refused_in_a_sentence(told: Mechanism, tmp_path: Path) -> None:
    for words, expected in (
        (("--incident", "I-aaaaaaaaaaaa"), "none of those here"),
        (("--incident", "01-31-00001-6"), "check digit"),
        (("--explain", "ab", "cd"), "none of those here"),
        (("--from", "2026-03-04", "--until", "2026-03-03"), "begins before it ends"),
        (("--on", "soon"), "soon"),
        (("--preview", str(tmp_path / "none.json")), "could not be read"),
    ):
        found = sulh("incidents", told.dir, *words)
        assert found.status == 1 and expected in found.sentence, found
