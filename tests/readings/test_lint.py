# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a clause lacks is named, one thing at a time; what it has is not."""

from datetime import UTC, datetime

import pytest

from sulh.agreement.kinds import Observability, Term, TermKind
from sulh.agreement.rules import (
    AnyRule,
    Commitment,
    Deadline,
    ExceptionRule,
    Flow,
    Notice,
    Notification,
    Period,
    Prohibition,
    Target,
)
from sulh.clock import UNKNOWN, Span, When, instant
from sulh.language import LANGUAGES
from sulh.language.catalogue import missing as missing_messages
from sulh.language.catalogue import say
from sulh.readings.lint import Clause, Lack, lint
from sulh.readings.vague import VAGUE, vague_words
from tests.rooms import REPORT_VOICE

FULL = Prohibition(acts=("fire_across_line",), where=("the line",), verifier_role="monitor")


def clause(
    rule: AnyRule | None,
    kind: TermKind = TermKind.PROHIBITION,
    text: str = "Neither party fires across the line.",
    start: Span = UNKNOWN,
    observability: Observability | None = Observability.DIRECT,
    **refs: tuple[str, ...],
) -> Clause:
    body = Term(
        says=REPORT_VOICE,
        term_kind=kind,
        text=text,
        binds=("almond", "walnut"),
        observability=observability,
        rule=rule,
    )
    return Clause(label="c", lang="en", body=body, refs=refs, start=start)


def lacks(one: Clause) -> list[str]:
    return [found.lack.value + (f" {found.detail}" if found.detail else "") for found in lint([one])]


def test_a_full_clause_lacks_nothing() -> None:
    assert lacks(clause(FULL, window=("w",))) == []


def test_each_thing_that_is_missing_is_named() -> None:
    empty = clause(Prohibition(open_list=True), observability=None)
    assert lacks(empty) == ["no_place", "no_time", "no_test", "no_verifier", "not_graded", "open_list"]


def test_words_without_a_rule_lack_all_that_a_rule_would_say() -> None:
    found = lacks(clause(None))
    assert found[0] == "no_rule" and {"no_place", "no_test", "no_verifier"} <= set(found)


def test_an_aim_asks_nothing() -> None:
    assert lacks(clause(None, TermKind.PURPOSE)) == []


def test_what_nobody_can_see_is_said_before_it_is_signed() -> None:
    grades = {Observability.NOT_VERIFIABLE: "unobservable", Observability.DECLARED_ONLY: "declared_only"}
    for grade, lack in grades.items():
        assert lacks(clause(FULL, observability=grade, window=("w",))) == [lack]


def test_an_exception_without_an_authoriser_is_named() -> None:
    rule = ExceptionRule(condition="an attack goes on", notice=Notice(to=("heron",)))
    assert lacks(clause(rule, TermKind.EXCEPTION)) == ["no_authoriser", "excepts_nothing"]
    ordered = ExceptionRule(
        condition="an attack goes on", notice=Notice(to=("heron",)), authoriser_words="the leadership"
    )
    assert lacks(clause(ordered, TermKind.EXCEPTION, excepts=("c1",))) == []


def test_a_date_before_the_beginning_is_a_slip_and_days_before_an_event_are_meant() -> None:
    start = instant(datetime(2026, 3, 2, tzinfo=UTC))
    by = When(since="2026-02-27", until="2026-02-27", zone="+00:00")
    slip = Commitment(deadline=Deadline(by=by), criterion="done", verifier="heron")
    meant = Commitment(deadline=Deadline(event="D", days=-2), criterion="done", verifier="heron")
    assert lacks(clause(slip, TermKind.COMMITMENT, start=start)) == ["deadline_before_start 2026-02-27"]
    assert lacks(clause(meant, TermKind.COMMITMENT, start=start, window=("w",))) == []
    assert lacks(clause(meant, TermKind.COMMITMENT)) == ["event_not_named D"]


def test_a_notification_tells_somebody_within_a_time() -> None:
    rule = Notification(acts=("exercise",), verifier="heron")
    assert lacks(clause(rule, TermKind.NOTIFICATION)) == ["no_time", "no_recipient"]


def test_a_flow_needs_a_place_and_a_target() -> None:
    assert lacks(clause(Flow(verifier="heron"), TermKind.FLOW)) == ["no_place", "no_test"]
    target = Target(amount=600, unit="lorries", per=Period.DAY)
    full = Flow(crossing="North gate", target=target, verifier="heron")
    assert lacks(clause(full, TermKind.FLOW)) == []


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        (
            "en",
            "They act as soon as possible and reasonably; a Reasonable delay.",
            ("as soon as possible", "reasonable"),
        ),
        ("en", "Soonest, a shoulder is no word of ours.", ()),
        ("ur", "فریقین مناسب اقدامات کریں گے", ("مناسب",)),
        ("prs", "طرف‌ها در صورت لزوم اقدام می‌کنند", ("در صورت لزوم",)),
        ("ps", "لوري به مناسب ګامونه واخلي", ("مناسب",)),
        ("ar", "يتخذ الطرفان خطوات عند الضرورة", ("عند الضرورة",)),
        ("tr", "Taraflar makul bir süre içinde", ("makul",)),
    ],
)
def test_words_that_can_be_read_in_two_ways(lang: str, text: str, found: tuple[str, ...]) -> None:
    assert vague_words(text, lang) == found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_lack_is_said_in_this_language(lang: str) -> None:
    said = [say(lang, f"lint-{lack.value.replace('_', '-')}", detail="x") for lack in Lack]
    assert len(set(said)) == len(Lack)
    assert not [message for message in missing_messages(lang) if message.startswith(("lint-", "agreement-"))]
    assert len(VAGUE[lang]) >= 9
