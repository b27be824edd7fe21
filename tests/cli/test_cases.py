# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh cases`: the board by stage with what runs, one case in full, at any size, in every language."""

import pytest

from sulh.language import LANGUAGES
from tests.cli.commands import ORGANISATIONS, Mechanism, charter_text, grant, make_key, sulh


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mechanism:
    """A mechanism for oversight, with one case on a report, triaged."""
    base = tmp_path_factory.mktemp("cases")
    (base / "keys").mkdir()
    roots = {org: make_key(base, org, "root")["public"] for org in ORGANISATIONS}
    text = charter_text(roots, mandate=("windows", "talks", "oversight"))
    (base / "charter.yaml").write_text(text, encoding="utf-8")
    made = Mechanism(base=base)
    new = sulh("new", made.dir, "--charter", base / "charter.yaml", "--key", made.key("desk-root"), "--json")
    for org in new.json["waiting_for"]:
        made.say("record.assent.v1", {"charter": new.json["charter_id"]}, f"{org}-root")
    grant(made, "heron", "co_chair")
    heron = {"speaker": "Heron", "how": "own_act", "for_org": "heron"}
    report = {"says": heron, "act": "shelling", "label": "e1"}
    number = made.say("incidents.report.v1", report, "heron-co_chair", "--json").json["id"]
    said = made.say(
        "cases.case.v1", {"size": 1, "label": "c1"}, "heron-co_chair", "--ref", f"report={number}", "--json"
    )
    assert said.status == 0, said
    triage = {"live_risk": True, "why": "Shots go on."}
    case = said.json["id"]
    done = made.say("cases.triage.v1", triage, "heron-co_chair", "--ref", f"case={case}")
    assert done.status == 0, done.err
    return made


def test_the_board_shows_each_case_with_its_stage_and_what_is_owed(told: Mechanism) -> None:
    shown = sulh("cases", told.dir).out
    assert "c1   lives at risk, to be calmed first" in shown
    assert "lives are at risk: calming comes before any verdict" in shown
    assert "How the parties were treated" in shown


def test_the_same_as_data_is_what_status_has(told: Mechanism) -> None:
    found = sulh("cases", told.dir, "--json").json
    status = sulh("status", told.dir, "--json").json
    for name in ("cases", "findings", "remedies", "visits", "lateness", "impartiality"):
        assert found[name] == status[name]
    assert [one["status"] for one in found["cases"]] == ["triaged"]
    assert [one["id"] for one in found["impartiality"]] == ["almond", "walnut"]


def test_one_case_is_found_by_its_label_or_the_beginning_of_its_id(told: Mechanism) -> None:
    (one,) = sulh("cases", told.dir, "--case", "c1", "--json").json["cases"]
    (same,) = sulh("cases", told.dir, "--case", one["id"][:6], "--json").json["cases"]
    assert one == same
    shown = sulh("cases", told.dir, "--case", "c1").out
    assert "severity and live risk looked at, Heron" in shown


def test_a_case_that_is_none_is_refused_with_those_that_are(told: Mechanism) -> None:
    found = sulh("cases", told.dir, "--case", "c9")
    assert (found.status, "labels: c1" in found.err) == (1, True)


def test_an_earlier_size_knows_no_case(told: Mechanism) -> None:
    assert "no case stands in this record" in sulh("cases", told.dir, "--size", told.size() - 5).out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_board_and_one_case_are_told_in_every_language(told: Mechanism, lang: str) -> None:
    for words in ((), ("--case", "c1")):
        found = sulh("cases", told.dir, "--lang", lang, *words)
        assert found.status == 0 and "c1" in found.out, found.err


def test_one_report_of_one_person_is_counted_and_told_nowhere(told: Mechanism) -> None:
    found = sulh("cases", told.dir, "--released", "--json").json
    assert (found["released"], found["persons"]) == ([], 5)
    shown = sulh("cases", told.dir, "--released").out
    assert "At least 5 persons stand behind each line" in shown
