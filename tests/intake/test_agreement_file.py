# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An agreement's file: what it becomes, and every fault named with its line and key."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.agreement.kinds import Term, text_hash
from sulh.agreement.rules import Commitment, ExceptionRule
from sulh.errors import Refused
from sulh.intake.agreement import Read, read_agreement
from sulh.intake.agreement_source import path_of
from sulh.mechanism import KINDS, RULESET
from sulh.readings.lint import Clause, lint
from sulh.statement.assertion import How, Says
from sulh.statement.draft import check_order
from tests.rooms import Table

FOLDER = Path(__file__).parents[2] / "examples/agreements"
EXAMPLES = [FOLDER / f"{name}.yaml" for name in ("corridor", "harbour", "measures")]
OWN = Says(speaker="heron", how=How.OWN_ACT, for_org="heron")
SMALL = """\
agreement: {label: p, name: Ridge measures, authentic: [en, ur], prevailing: en, mediated: true}
lang: en
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
    rule:
      acts: [fire_across_line]
      verifier_role: monitor
    translations: {ur: کوئی فریق لائن کے پار فائر نہیں کرے گا۔}
  - label: c2
    kind: exception
    text: Return fire is permitted by order of the leadership.
    excepts: [c1]
    rule: {authoriser_words: the leadership}
  - label: c3
    kind: commitment
    text: Walnut lifts the mines by 16 March.
    binds: [walnut]
    replaces: c1
    rule: {deadline: {by: 2026-03-16}, criterion: the road was walked}
"""


def read(text: str, **parts: object) -> Read:
    return read_agreement(text.encode(), "a.yaml", says=OWN, **parts)  # type: ignore[arg-type]


def told(text: str) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.key, str(problem.fault)) for problem in read(text).problems]


def test_each_part_of_a_file_becomes_a_statement_in_order() -> None:
    found = read(SMALL)
    assert found.problems == ()
    assert [(draft.kind.split(".")[1], draft.label) for draft in found.drafts] == [
        ("instrument", "p"),
        ("window", "w"),
        ("term", "c1"),
        ("translation", "c1/ur"),
        ("term", "c2"),
        ("term", "c3"),
        ("amendment", "c3/amends"),
    ]
    check_order(found.drafts)
    window = found.drafts[1].body
    assert getattr(window, "start").zone == "+05:00"  # noqa: B009
    exception = found.drafts[4]
    assert exception.refs == (("instrument", "p"), ("excepts", "c1"))
    assert isinstance(exception.body, Term) and isinstance(exception.body.rule, ExceptionRule)
    assert exception.body.says == OWN
    due = found.drafts[5].body
    assert isinstance(due, Term) and isinstance(due.rule, Commitment) and due.rule.deadline is not None
    assert due.rule.deadline.by is not None and due.rule.deadline.by.since == "2026-03-16"
    assert found.drafts[6].refs == (("instrument", "p"), ("replaces", "c1"), ("new", "c3"))


def test_a_translation_names_the_words_that_it_translates() -> None:
    draft = next(draft for draft in read(SMALL).drafts if draft.label == "c1/ur")
    assert draft.lang == "ur"
    assert getattr(draft.body, "of_hash") == text_hash("Neither party fires across the line.")  # noqa: B009


def test_the_statements_of_a_file_stand_in_a_record() -> None:
    world = Table(folds=[fold for fold in RULESET.folds.values() if fold.room == "agreement"])
    found = read_agreement(SMALL.encode(), "a.yaml", says=Says(speaker="report", how=How.REPORT))
    world.sign(found.drafts, RULESET.kinds)
    assert world.refusals == []


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "sentence"),
    [
        ("mediated: true", "mediatd: true", 1, "agreement.mediatd", "the key mediatd has no meaning here"),
        (
            "mediated: true",
            "mediated: perhaps",
            1,
            "agreement.mediated",
            "true | false was expected, and perhaps was found",
        ),
        (
            "kind: truce",
            "kind: pause",
            6,
            "windows[1].kind",
            "truce | ceasefire | understanding was expected",
        ),
        ("start: 2026-03-02,", "start: 2026-02-30,", 6, "windows[1]", "a day such as 2025-10-15"),
        ("hours: 48", "hours: many", 6, "windows[1].hours", "0-9 was expected, and many was found"),
        ("    kind: prohibition", "    kind: wish", 9, "clauses[1].kind", "window | prohibition |"),
        ("    text: Neither", "    txt: Neither", 10, "clauses[1].txt", "the keys are: label, kind"),
        ("      acts: [fire", "      actz: [fire", 14, "clauses[1].rule.actz", "open_list"),
        (
            "verifier_role: monitor",
            "verifier_role: judge",
            15,
            "clauses[1].rule.verifier_role",
            "judge was found",
        ),
        ("excepts: [c1]", "excepts: [c9]", 20, "clauses[2].excepts", "c9 is no label of anything before"),
        ("label: c2", "label: c1", 17, "clauses[2].label", "stands at line 8 already"),
        ("{by: 2026-03-16}", "{event: D}", 22, "clauses[3]", "an event with days or hours from it"),
        ("translator: A. Reader\n", "", 1, "", "the key translator is missing"),
        ("prevailing: en", "prevailing: tr", 1, "agreement", "it is not authentic"),
        ("lang: en", "tongue: en", 2, "tongue", "the keys are: agreement, lang"),
        ("{ur: کوئی", "{de: کوئی", 16, "clauses[1].translations.de", "en | ur |"),
    ],
)
def test_every_fault_is_named_with_its_line_and_key(
    old: str, new: str, line: int, key: str, sentence: str
) -> None:
    assert old in SMALL
    found = told(SMALL.replace(old, new, 1))
    assert any(l == line and k == key and sentence in why for l, k, why in found), found  # noqa: E741
    assert read(SMALL.replace(old, new, 1)).drafts == ()  # nothing half done


def test_every_clause_s_fault_is_told_at_once() -> None:
    text = SMALL.replace("acts: [fire", "actz: [fire").replace("excepts: [c1]", "excepts: [c9]")
    assert [line for line, _, _ in told(text)] == [14, 20]


def test_a_file_without_clauses_says_nothing() -> None:
    assert [key for _, key, _ in told("agreement: {label: p, name: x}\n")] == [""]
    assert "the key clauses is missing" in told("agreement: {label: p, name: x}\n")[0][2]


def test_labels_of_the_record_lead_to_its_ids() -> None:
    text = SMALL.replace("replaces: c1", "replaces: old")
    assert read(text).problems == ()  # there is no record to look in
    assert [p.fault.code for p in read(text, known={}).problems] == ["file_label_unknown"]
    found = read(text, known={"old": "ab" * 32})
    assert found.drafts[-1].refs[1] == ("replaces", "ab" * 32)


def test_a_path_of_a_complaint_is_read() -> None:
    assert path_of("$.rule.acts[2]") == ("rule", "acts", 2)
    assert path_of("$.texts[...]") == ("texts",)
    assert path_of("") == ()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_a_file_is_it_is_read_or_refused(data: st.DataObject) -> None:
    lines = SMALL.splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        words = re.split(r"(\W+)", lines[at])
        part = data.draw(st.integers(0, len(words) - 1))
        words[part] = data.draw(
            st.sampled_from(["", "x", "[", "{a: b}", "1", "null", "- y", ": ", '"', "2026-13-45"])
        )
        lines[at] = "".join(words)
    try:
        read("\n".join(lines))
    except Refused as why:
        assert why.code in {"bad_yaml", "yaml_not_plain", "doubled_key"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_sound_and_stands_in_a_record(path: Path) -> None:
    found = read_agreement(path.read_bytes(), path.name, says=Says(speaker="report", how=How.REPORT))
    assert [str(problem.fault) for problem in found.problems] == []
    drawn = {draft.kind for draft in found.drafts}
    assert drawn & {"agreement.line.v1", "agreement.zone.v1"}
    world = Table(folds=[fold for fold in RULESET.folds.values() if fold.room == "agreement"])
    world.sign(found.drafts, RULESET.kinds)
    assert world.refusals == []


def test_examples_use_every_kind_of_term() -> None:
    kinds = {body.term_kind for path in EXAMPLES for _, body, _ in read_example(path).terms}
    rules = {body.rule.__class__.__name__ for path in EXAMPLES for _, body, _ in read_example(path).terms}
    assert len(kinds) == 20 and len(rules) == 20  # nineteen rules, and clauses that have none


def read_example(path: Path) -> Read:
    return read_agreement(path.read_bytes(), path.name)


def test_the_measures_leave_open_what_they_say_that_they_leave_open() -> None:
    path = next(path for path in EXAMPLES if path.stem == "measures")
    found = read_example(path)
    clauses = [Clause(label=label, lang="en", body=body, refs=refs) for label, body, refs in found.terms]
    open_things = {(one.label, one.lack.value) for one in lint(clauses)}
    assert open_things >= {("m6", "open_list"), ("m8", "declared_only"), ("m11", "unobservable")}
    assert not [one for one in open_things if one[1] in {"no_actor", "no_time", "no_test", "no_verifier"}]


def test_kinds_that_a_file_makes_are_kinds_that_exist() -> None:
    known = {kind.name for kind in KINDS}
    made = {draft.kind for draft in read(SMALL).drafts}
    assert made <= known


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('["31.10", "-42.00"]', '["31,10", "-42.00"]', "expected degrees such as 34.1234567"),
        ('["31.10", "-42.00"]', '["31.10"]', '["latitude", "longitude"] was expected'),
        ("left: almond", "left: walnut", "found walnut at both hands"),
        ("tolerance_m: 150", "tolerance_m: near", "0-9 was expected, and near was found"),
    ],
)
def test_a_line_s_fault_is_named_with_its_line(old: str, new: str, sentence: str) -> None:
    text = next(path for path in EXAMPLES if path.stem == "measures").read_text(encoding="utf-8")
    assert old in text
    found = told(text.replace(old, new, 1))
    start = text[: text.index("lines:\n")].count("\n") + 1
    assert any(
        sentence in why and start < line <= start + 8 and key.startswith("lines[1]")
        for line, key, why in found
    )
