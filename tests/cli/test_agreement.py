# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An agreement's file from the first check to the statements of a record: all of them or none."""

from pathlib import Path

import pytest

from tests.cli.commands import Mechanism, sulh

TEXT = """\
agreement: {label: p, name: Ridge measures}
zone: "+05:00"
translator: A. Reader
windows:
  - {label: w, kind: truce, start: 2026-03-02, start_basis: stated, hours: 48}
clauses:
  - label: c1
    kind: prohibition
    text: Neither party fires across the line.
    binds: [almond, walnut]
    window: w
    rule: {acts: [fire_across_line], where: [the line], verifier_role: monitor}
    translations: {ur: کوئی فریق لائن کے پار فائر نہیں کرے گا۔}
  - label: c2
    kind: obligation
    text: Both sides return to normal life as soon as possible.
"""


def file(place: Path, text: str = TEXT, name: str = "a.yaml") -> Path:
    path = place / name
    path.write_text(text, encoding="utf-8")
    return path


def take_in(mechanism: Mechanism, path: Path, key: str = "heron-co_chair") -> tuple[object, ...]:
    return ("agreement", "import", mechanism.dir, path, "--key", mechanism.key(key), "--json")


def test_a_check_names_what_clauses_leave_open_and_is_no_failure(tmp_path: Path) -> None:
    ran = sulh("agreement", "check", file(tmp_path))
    assert ran.status == 0, ran.err
    assert "a.yaml line 14, clause c2: nobody is named whom it binds\n" in ran.out
    assert "“as soon as possible” can be read in two ways" in ran.out
    assert ran.out.endswith("a.yaml: 2 clauses read, 0 faults, 10 things left open\n")
    assert sulh("agreement", "check", file(tmp_path), "--strict").status == 1
    (plain,) = sulh("agreement", "check", file(tmp_path), "--json").json
    assert plain["problems"] == [] and len(plain["open"]) == 10
    assert {"line": 14, "clause": "c2", "code": "no_verifier", "detail": ""} in plain["open"]


@pytest.mark.parametrize("lang", ["ur", "ps", "prs", "ar", "tr"])
def test_a_check_speaks_the_reader_s_language(tmp_path: Path, lang: str) -> None:
    ran = sulh(
        "agreement", "check", file(tmp_path, TEXT.replace("kind: truce", "kin: truce")), "--lang", lang
    )
    assert ran.status == 1 and "has no meaning here" not in ran.out and "nobody" not in ran.out
    assert "kin" in ran.out and "c2" in ran.out


def test_a_fault_is_named_by_line_and_key(tmp_path: Path) -> None:
    ran = sulh("agreement", "check", file(tmp_path, TEXT.replace("hours: 48", "hours: two days")))
    assert ran.status == 1
    assert "a.yaml line 5, windows[1].hours: " in ran.out and "two days was found" in ran.out


def test_a_file_becomes_statements_once(mechanism: Mechanism, tmp_path: Path) -> None:
    before = mechanism.size()
    first = sulh(*take_in(mechanism, file(tmp_path)))
    assert first.status == 0, first.err
    assert (first.json["admitted"], first.json["known"], first.json["refused"]) == (5, 0, [])
    again = sulh(*take_in(mechanism, file(tmp_path))).json
    assert (again["admitted"], again["known"], again["refused"]) == (0, 5, [])
    assert mechanism.size() == before + 5
    terms = sulh("status", mechanism.dir, "--json").json["terms"]
    assert [term["label"] for term in terms] == ["c1", "c2"]
    assert (
        terms[0]["rule"]["acts"] == ["fire_across_line"]
        and terms[0]["versions"][0]["says"]["how"] == "own_act"
    )
    # It consents to nothing.
    assert all(term["consent"] == [] for term in terms)
    assert sulh("audit", mechanism.dir).status == 0


def test_a_file_with_one_fault_says_nothing(mechanism: Mechanism, tmp_path: Path) -> None:
    before = mechanism.size()
    ran = sulh(*take_in(mechanism, file(tmp_path, TEXT.replace("window: w", "window: x"))))
    assert ran.status == 1 and "x is no label of anything before this line" in ran.out
    assert mechanism.size() == before


def test_what_the_host_would_refuse_half_way_is_not_begun(mechanism: Mechanism, tmp_path: Path) -> None:
    before = mechanism.size()
    wrong = TEXT.replace("binds: [almond, walnut]", "binds: [almond, chestnut]")
    ran = sulh(*take_in(mechanism, file(tmp_path, wrong)))
    assert ran.status == 1
    assert ran.sentence.startswith("statement 3 of 5 would be refused (unknown_organisation): chestnut is no")
    assert ran.sentence.endswith("nothing was handed in")
    assert mechanism.size() == before
    # Nothing was counted either: the key's next statement follows its last one.
    assert sulh(*take_in(mechanism, file(tmp_path))).json["admitted"] == 5


def test_a_clause_takes_the_place_of_one_in_the_record(mechanism: Mechanism, tmp_path: Path) -> None:
    assert sulh(*take_in(mechanism, file(tmp_path))).status == 0
    later = """\
agreement: {label: p2, name: Ridge measures as amended, amends: p}
clauses:
  - label: c1b
    kind: prohibition
    text: Neither party fires or flies across the line.
    binds: [almond, walnut]
    window: w
    replaces: c1
    rule: {acts: [fire_across_line, overflight], where: [the line], verifier_role: monitor}
"""
    ran = sulh(*take_in(mechanism, file(tmp_path, later, "b.yaml")))
    assert ran.status == 0 and ran.json["admitted"] == 3, ran.out
    changes = sulh("agreement", "redline", mechanism.dir, "p", "p2", "--json").json
    assert [(one["before"], one["after"], one["change"]) for one in changes] == [
        ("c1", "c1b", "changed"),
        ("c2", "", "removed"),
    ]
    shown = sulh("agreement", "redline", mechanism.dir, "c1", "c1b").out
    assert "Neither party fires {+or flies +}across the line." in shown
    assert 'rule.acts: ["fire_across_line"] → ["fire_across_line", "overflight"]' in shown


def test_a_record_s_terms_are_looked_at_too(mechanism: Mechanism, tmp_path: Path) -> None:
    assert sulh(*take_in(mechanism, file(tmp_path))).status == 0
    ran = sulh("agreement", "lint", mechanism.dir)
    assert ran.status == 0 and "clause c2: nobody is named who checks it\n" in ran.out
    assert len(sulh("agreement", "lint", mechanism.dir, "--json").json) == 10


def test_a_redline_of_two_files_shows_words_and_structure(tmp_path: Path) -> None:
    after = TEXT.replace("fires across", "shoots across").replace("hours: 48", "hours: 72")
    after = after.replace("verifier_role: monitor", "verifier: heron")
    ran = sulh("agreement", "redline", file(tmp_path), file(tmp_path, after, "b.yaml"))
    assert ran.status == 0, ran.err
    assert ran.out.splitlines() == [
        "c1: changed",
        "  Neither party [-fires-]{+shoots+} across the line.",
        "  rule.verifier: - → heron",
        "  rule.verifier_role: monitor → -",
        "same 1, changed 1, new 0, gone 0",
    ]


def test_a_redline_of_a_file_with_a_fault_says_which(tmp_path: Path) -> None:
    ran = sulh("agreement", "redline", file(tmp_path), file(tmp_path, "clauses: []\n", "b.yaml"))
    assert ran.status == 1 and "sulh agreement check" in ran.sentence


def test_a_key_is_explained_and_the_schema_is_printed() -> None:
    assert sulh("agreement", "explain", "prior_step").out == (
        "exception.prior_step: What must have been tried before.\n"
    )
    assert sulh("agreement", "explain", "nothing").sentence.startswith(
        "nothing is no key of an agreement's file"
    )
    assert sulh("agreement", "schema").json["title"] == "An agreement as data (sulh)"


@pytest.mark.parametrize("words", [["check"], ["redline", "a"], ["import", "a"], ["schema", "x"]])
def test_the_wrong_number_of_words_is_refused(words: list[str]) -> None:
    ran = sulh("agreement", *words)
    assert ran.status == 1 and ran.sentence.startswith(f"sulh agreement {words[0]} was expected with")


def test_no_such_clause_file_or_key_is_one_sentence(mechanism: Mechanism, tmp_path: Path) -> None:
    assert "could not be read" in sulh("agreement", "check", tmp_path / "none.yaml").sentence
    assert "label or id of no term or paper" in sulh("agreement", "redline", mechanism.dir, "x", "y").sentence
    assert "name the key" in sulh("agreement", "import", mechanism.dir, file(tmp_path)).sentence
