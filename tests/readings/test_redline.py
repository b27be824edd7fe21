# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What changed between two versions: clause by clause, word by word, and in structure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.agreement.kinds import Term, TermKind
from sulh.agreement.rules import AnyRule, Notice, Obligation, Prohibition
from sulh.readings.lint import Clause
from sulh.readings.redline import Change, Op, redline, words_between
from tests.rooms import REPORT_VOICE
from tests.waiting import cpu_units


def clause(label: str, text: str, rule: AnyRule | None = None, **refs: tuple[str, ...]) -> Clause:
    kind = TermKind.OBLIGATION if isinstance(rule, Obligation) else TermKind.PROHIBITION
    body = Term(says=REPORT_VOICE, term_kind=kind, text=text, label=label, rule=rule)
    return Clause(label=label, lang="en", body=body, refs=refs)


def shape(before: list[Clause], after: list[Clause]) -> list[tuple[str, str]]:
    return [(change.after or change.before, change.change.value) for change in redline(before, after)]


ONE, TWO, THREE = clause("a", "No fire."), clause("b", "No flights."), clause("c", "No mines.")


def test_nothing_changed_between_a_text_and_itself() -> None:
    found = redline([ONE, TWO], [ONE, TWO])
    assert [change.change for change in found] == [Change.SAME, Change.SAME]
    assert not any(change.moved for change in found)


def test_a_clause_that_is_gone_is_told_where_it_stood() -> None:
    assert shape([ONE, TWO, THREE], [ONE, THREE]) == [("a", "same"), ("b", "removed"), ("c", "same")]
    assert shape([ONE, TWO], [ONE]) == [("a", "same"), ("b", "removed")]
    assert shape([ONE], [TWO, ONE]) == [("b", "added"), ("a", "same")]


def test_a_clause_that_stands_elsewhere_has_moved() -> None:
    found = redline([ONE, TWO, THREE], [THREE, ONE, TWO])
    assert [(change.after, change.moved) for change in found] == [("c", True), ("a", False), ("b", False)]


def test_words_are_told_apart_with_their_spaces() -> None:
    runs = words_between("Neither party fires across the line.", "Neither party may fire across the line.")
    assert (
        "".join(run.text for run in runs if run.op is not Op.ADDED) == "Neither party fires across the line."
    )
    assert (
        "".join(run.text for run in runs if run.op is not Op.REMOVED)
        == "Neither party may fire across the line."
    )
    assert [run.text for run in runs if run.op is Op.REMOVED] == ["fires"]


def test_a_change_of_structure_is_told_by_its_path() -> None:
    before = clause("a", "Measures.", Obligation(notice=Notice(to=("heron",), within_hours=72)))
    after = clause("a", "Measures.", Obligation(notice=Notice(to=("heron",), within_hours=96)), window=("w",))
    (change,) = redline([before], [after])
    assert change.change is Change.CHANGED and [run.op for run in change.words] == [Op.SAME]
    assert [(field.path, field.before, field.after) for field in change.fields] == [
        ("refs.window", None, ["w"]),
        ("rule.notice.within_hours", 72, 96),
    ]


def test_a_clause_goes_on_under_another_label_where_an_amendment_says_so() -> None:
    (change,) = redline([ONE], [clause("a2", "No fire at all.")], {"a": "a2"})
    assert (change.before, change.after, change.change) == ("a", "a2", Change.CHANGED)


def test_a_rule_that_comes_and_goes_is_told_value_by_value() -> None:
    ruled = clause("a", "No fire.", Prohibition(acts=("fire_across_line",)))
    (change,) = redline([ONE], [ruled])
    assert [field.path for field in change.fields] == ["rule.acts", "rule.is"]
    (back,) = redline([ruled], [ONE])
    assert [field.after for field in back.fields] == [None, None]


@pytest.mark.parametrize(
    ("before", "after"),
    [("a " * 4_000, "a " * 3_999 + "b"), ("." * 8_000, "!" * 8_000), ("a b " * 2_000, "b a " * 2_000)],
)
def test_no_clause_holds_its_reader_up(before: str, after: str) -> None:
    assert cpu_units(lambda: words_between(before, after)) < 30
    found = words_between(before, after)
    assert "".join(run.text for run in found if run.op is not Op.ADDED) == before
    assert "".join(run.text for run in found if run.op is not Op.REMOVED) == after


@given(before=st.text("ab .", max_size=30), after=st.text("ab .", max_size=30))
def test_both_texts_can_be_read_from_what_is_shown(before: str, after: str) -> None:
    found = words_between(before, after)
    assert "".join(run.text for run in found if run.op is not Op.ADDED) == before
    assert "".join(run.text for run in found if run.op is not Op.REMOVED) == after
