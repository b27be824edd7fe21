# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh compliance`: a truce of one's own held against the world, on any day, at any size, by any version."""

import shutil

import pytest

from tests.cli.commands import Mechanism, sulh

FIRE = "fire_across_line"


@pytest.fixture(scope="module")
def told(founded: Mechanism, tmp_path_factory: pytest.TempPathFactory) -> Mechanism:
    """A term that Almond signed, another version of it, and a report."""
    base = tmp_path_factory.mktemp("complied") / "mine"
    shutil.copytree(founded.base, base)
    pointers = base / "m" / "local" / "keys.json"
    pointers.write_text(pointers.read_text().replace(str(founded.base.resolve()), str(base.resolve())))
    made = Mechanism(base=base)
    heron = {"speaker": "Heron", "how": "own_act", "for_org": "heron"}
    term = {
        "says": heron,
        "term_kind": "prohibition",
        "label": "t1",
        "text": "No fire across the line.",
        "binds": ["almond", "walnut"],
        "observability": "direct",
        "rule": {"is": "prohibition", "acts": ["shelling"]},
    }
    first = made.say("agreement.term.v1", term, "heron-co_chair", "--json").json["id"]
    wider = {**term, "rule": {"is": "prohibition", "acts": ["shelling", FIRE]}}
    second = made.say("agreement.term.v1", wider, "heron-co_chair", "--ref", f"of={first}", "--json")
    assert second.status == 0
    report = {
        "says": heron,
        "act": FIRE,
        "label": "e1",
        "actors": [{"words": "Almond", "basis": "alleged", "party": "almond"}],
    }
    since = ("--since", "2026-03-03T21:40:00+05:00")
    assert made.say("incidents.report.v1", report, "heron-co_chair", *since).status == 0
    return made


def test_each_party_of_each_term_has_its_answer(told: Mechanism) -> None:
    found = sulh("compliance", told.dir, "--on", "2026-03-03", "--json").json
    (term,) = found["terms"]
    assert found["at"]["on"] == "2026-03-03"
    assert [one["party"] for one in term["parties"]] == ["almond", "walnut"]
    assert {one["status"] for one in term["parties"]} == {"unknown"}
    assert "consent_not_given" in term["parties"][0]["why"]
    status = sulh("status", told.dir, "--on", "2026-03-03", "--json").json["terms"]
    assert status[0]["parties"] == term["parties"]


def test_the_other_version_is_asked_as_if_it_bound(told: Mechanism) -> None:
    (thing,) = sulh("status", told.dir, "--json").json["terms"]
    answers = []
    for version in thing["versions"]:
        asked = sulh("compliance", told.dir, "--on", "2026-03-03", "--under", version["id"][:12], "--json")
        (term,) = asked.json["terms"]
        almond = term["parties"][0]
        assert almond["supposed"]
        answers.append((almond["status"], almond["alleged"]["incidents"]))
    assert answers == [("unknown", 0), ("alleged", 1)]
    shown = sulh("compliance", told.dir, "--on", "2026-03-03", "--under", thing["versions"][1]["id"][:12]).out
    assert "asked as if the version" in shown


def test_it_is_said_as_the_record_stood_and_of_one_party_alone(told: Mechanism) -> None:
    whole = sulh("status", told.dir, "--json").json["at"]["size"]
    earlier = sulh("compliance", told.dir, "--size", whole - 3, "--json").json
    assert earlier["terms"] == []
    assert "no term stands" in sulh("compliance", told.dir, "--size", whole - 3).out
    one = sulh("compliance", told.dir, "--party", "walnut", "--term", "t1", "--json").json["terms"][0]
    assert [part["party"] for part in one["parties"]] == ["walnut"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--term", "t9"), "(labels: t1), and t9 is none"),
        (("--party", "heron"), "one of the parties was expected (almond, walnut), and heron is none"),
        (("--under", "zz"), "zz begins 0 of them"),
        (("--on", "tomorrow"), "--on was expected as a day"),
    ],
)
def test_what_is_not_there_is_said_in_one_sentence(
    told: Mechanism, words: tuple[str, ...], expected: str
) -> None:
    found = sulh("compliance", told.dir, *words)
    assert found.status == 1
    assert expected in found.err
