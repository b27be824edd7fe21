# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a clause lacks: who, where, when, by what test, checked by whom; said before anybody signs.

Creative ambiguity in a ceasefire is paid for later by those who stand at the line (Haysom and Hottinger). A
lack is no fault: parties may leave a thing open on purpose, but they should know that they do. Every finding
names a clause and one thing; none judges what the parties may agree.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

import msgspec

from sulh.agreement.kinds import Observability, Term, TermKind
from sulh.agreement.rules import (
    Access,
    AnyRule,
    Commitment,
    Consequence,
    Deadline,
    Definition,
    ExceptionRule,
    Flow,
    Information,
    MechanismClause,
    NonDerogation,
    Notification,
    Obligation,
    PermittedAct,
    Placement,
    Prohibition,
    Responsibility,
    Rule,
    SelfDefence,
)
from sulh.clock import UNKNOWN, Span
from sulh.mechanism import States
from sulh.readings.vague import vague_words


class Lack(StrEnum):
    """What is missing or unclear, one code each; the sentences are `lint-<code>` in the catalogues."""

    NO_RULE = "no_rule"
    BINDS_NOBODY = "binds_nobody"
    NO_ACTOR = "no_actor"
    NO_PLACE = "no_place"
    NO_TIME = "no_time"
    NO_TEST = "no_test"
    NO_VERIFIER = "no_verifier"
    NOT_GRADED = "not_graded"
    UNOBSERVABLE = "unobservable"
    DECLARED_ONLY = "declared_only"
    VAGUE_WORD = "vague_word"
    OPEN_LIST = "open_list"
    DEADLINE_BEFORE_START = "deadline_before_start"
    EVENT_NOT_NAMED = "event_not_named"
    NO_AUTHORISER = "no_authoriser"
    NO_CONDITION = "no_condition"
    EXCEPTS_NOTHING = "excepts_nothing"
    NO_NOTICE = "no_notice"
    NO_RECIPIENT = "no_recipient"
    NO_DECIDER = "no_decider"
    NO_PENALTY = "no_penalty"
    NO_QUORUM = "no_quorum"
    NO_DEADLOCK_BREAKER = "no_deadlock_breaker"
    READINGS_DIFFER = "readings_differ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A term as it is looked at: its label, language, body, and what it refers to by role.

    `start` is where its window, or the event of its deadline, begins.
    """

    label: str
    lang: str
    body: Term
    refs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    start: Span = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One lack of one clause; `detail` is the word or name that it is about, else empty."""

    label: str
    lack: Lack
    detail: str = ""


Needs = Callable[[Clause], bool]


def lint(clauses: Sequence[Clause]) -> tuple[Finding, ...]:
    """Every lack of every clause, in the clauses' order and then in that of `Lack`."""
    return tuple(
        Finding(label=clause.label, lack=lack, detail=detail)
        for clause in clauses
        for lack, detail in sorted(set(_of_clause(clause)), key=lambda found: (_ORDER[found[0]], found[1]))
    )


def clauses_of(states: States) -> tuple[Clause, ...]:
    """The terms of a record, each by its first version that stands."""
    windows = {v.id: v.row.body.start for thing in states.windows for v in thing.versions}
    found = []
    for thing in states.terms:
        version = thing.current[0]
        event = version.row.first("event") or version.row.first("window") or ""
        start = windows.get(event)
        found.append(
            Clause(
                label=version.row.body.label or thing.id[:12],
                lang=version.row.origin.lang,
                body=version.row.body,
                refs=version.row.refs,
                start=UNKNOWN if start is None else start.span(),
            )
        )
    return tuple(found)


def _of_clause(clause: Clause) -> Iterator[tuple[Lack, str]]:
    body = clause.body
    for word in vague_words(body.text, clause.lang):
        yield Lack.VAGUE_WORD, word
    if body.term_kind is TermKind.PURPOSE:
        return  # an aim asks nothing of anyone
    if body.rule is None:
        yield Lack.NO_RULE, ""
        # What its words leave open is named all the same: an empty rule lacks everything that they might say.
        clause = replace(clause, body=msgspec.structs.replace(body, rule=_empty(body.term_kind)))
    rule = clause.body.rule
    if rule is not None and rule.duty:
        yield from _of_duty(clause, rule)
    for lack, fails in _CHECKS.get(body.term_kind, ()):
        if fails(clause):
            yield lack, ""
    yield from _of_deadline(clause)


def _empty(kind: TermKind) -> AnyRule:
    needed = {"word": "-"} if kind is TermKind.DEFINITION else {}
    rule: AnyRule = msgspec.convert({"is": kind.value, **needed}, AnyRule)
    return rule


def _of_duty(clause: Clause, rule: Rule) -> Iterator[tuple[Lack, str]]:
    body = clause.body
    if not body.binds and not body.binds_words:
        yield Lack.BINDS_NOBODY, ""
    if not (rule.actors or rule.groups or body.binds):
        yield Lack.NO_ACTOR, ""
    if rule.verifier is None and rule.verifier_role is None:
        yield Lack.NO_VERIFIER, ""
    graded = {
        None: Lack.NOT_GRADED,
        Observability.UNKNOWN: Lack.NOT_GRADED,
        Observability.NOT_VERIFIABLE: Lack.UNOBSERVABLE,
        Observability.DECLARED_ONLY: Lack.DECLARED_ONLY,
    }.get(body.observability)
    if graded is not None:
        yield graded, ""


def _of_deadline(clause: Clause) -> Iterator[tuple[Lack, str]]:
    deadline = getattr(clause.body.rule, "deadline", None)
    if not isinstance(deadline, Deadline):
        return
    if deadline.event and not (clause.refs.get("event") or clause.refs.get("window")):
        yield Lack.EVENT_NOT_NAMED, deadline.event
    # Days before an event are meant so; a date that lies before the start is a slip.
    start, end = clause.start.earliest, deadline.due(clause.start).latest
    if deadline.by is not None and start is not None and end is not None and end <= start:
        yield Lack.DEADLINE_BEFORE_START, deadline.by.until


def _no_place(clause: Clause) -> bool:
    rule = clause.body.rule
    return not (clause.refs.get("zone") or clause.refs.get("line") or (rule is not None and rule.where))


def _no_time(clause: Clause) -> bool:
    rule = clause.body.rule
    timed = clause.refs.get("window") or getattr(rule, "deadline", None) or getattr(rule, "every", None)
    return not timed


def _lacks(kind: type[Rule], *names: str) -> Needs:
    """Whether a rule of that kind gives none of these fields."""

    def fails(clause: Clause) -> bool:
        rule = clause.body.rule
        return isinstance(rule, kind) and not any(getattr(rule, name) for name in names)

    return fails


def _no_notice_time(clause: Clause) -> bool:
    rule = clause.body.rule
    notice = rule.notice if isinstance(rule, Notification) else None
    return notice is None or (notice.before_hours is None and notice.within_hours is None)


def _no_recipient(clause: Clause) -> bool:
    rule = clause.body.rule
    notice = rule.notice if isinstance(rule, Notification) else None
    return notice is None or not (notice.to or notice.to_words)


def _no_verdict(clause: Clause) -> bool:
    """A commitment without a criterion: nobody can say that it was done."""
    return isinstance(clause.body.rule, Commitment) and clause.body.rule.criterion is None


def _no_excepted(clause: Clause) -> bool:
    return not clause.refs.get("excepts")


def _open_list(clause: Clause) -> bool:
    return isinstance(clause.body.rule, Prohibition) and clause.body.rule.open_list


def _read_apart(clause: Clause) -> bool:
    return isinstance(clause.body.rule, SelfDefence) and len(clause.body.rule.readings) > 1


def _no_lead(clause: Clause) -> bool:
    rule = clause.body.rule
    return isinstance(rule, Access) and not rule.unconditional and rule.lead_hours is None


def _no_flow_place(clause: Clause) -> bool:
    rule = clause.body.rule
    return isinstance(rule, Flow) and rule.crossing is None and _no_place(clause)


# What each kind of term needs beside what every duty does, in the order of `Lack`.
_CHECKS: Mapping[TermKind, tuple[tuple[Lack, Needs], ...]] = {
    TermKind.WINDOW: ((Lack.NO_TIME, lambda clause: not clause.refs.get("window")),),
    TermKind.PROHIBITION: (
        (Lack.NO_PLACE, _no_place),
        (Lack.NO_TIME, _no_time),
        (Lack.NO_TEST, _lacks(Prohibition, "acts")),
        (Lack.OPEN_LIST, _open_list),
    ),
    TermKind.PLACEMENT: (
        (Lack.NO_PLACE, _no_place),
        (Lack.NO_TIME, _no_time),
        (Lack.NO_TEST, _lacks(Placement, "classes")),
        (Lack.NO_TEST, _lacks(Placement, "position")),
    ),
    TermKind.ZONE: ((Lack.NO_PLACE, _no_place), (Lack.NO_TIME, _no_time)),
    TermKind.LINE: ((Lack.NO_PLACE, _no_place), (Lack.NO_TIME, _no_time)),
    TermKind.OBLIGATION: (
        (Lack.NO_TIME, _no_time),
        (Lack.NO_TEST, _lacks(Obligation, "does")),
        (Lack.NO_TEST, _lacks(Obligation, "evidence")),
    ),
    TermKind.COMMITMENT: ((Lack.NO_TIME, _lacks(Commitment, "deadline")), (Lack.NO_TEST, _no_verdict)),
    TermKind.NOTIFICATION: (
        (Lack.NO_TIME, _no_notice_time),
        (Lack.NO_TEST, _lacks(Notification, "acts")),
        (Lack.NO_RECIPIENT, _no_recipient),
    ),
    TermKind.EXCEPTION: (
        (Lack.NO_AUTHORISER, _lacks(ExceptionRule, "authoriser", "authoriser_words")),
        (Lack.NO_CONDITION, _lacks(ExceptionRule, "condition")),
        (Lack.EXCEPTS_NOTHING, _no_excepted),
        (Lack.NO_NOTICE, _lacks(ExceptionRule, "notice")),
    ),
    TermKind.SELF_DEFENCE_RESERVE: ((Lack.READINGS_DIFFER, _read_apart),),
    TermKind.ACCESS: (
        (Lack.NO_PLACE, _no_place),
        (Lack.NO_TIME, _no_lead),
        (Lack.NO_RECIPIENT, _lacks(Access, "of", "of_role")),
    ),
    TermKind.RESPONSIBILITY: ((Lack.NO_TEST, _lacks(Responsibility, "acts", "prevent")),),
    TermKind.FLOW: ((Lack.NO_PLACE, _no_flow_place), (Lack.NO_TEST, _lacks(Flow, "target"))),
    TermKind.MECHANISM_CLAUSE: (
        (Lack.NO_QUORUM, _lacks(MechanismClause, "quorum")),
        (Lack.NO_DEADLOCK_BREAKER, _lacks(MechanismClause, "breaker")),
    ),
    TermKind.NON_DEROGATION: ((Lack.NO_TEST, _lacks(NonDerogation, "over")),),
    TermKind.CONSEQUENCE: (
        (Lack.NO_CONDITION, _lacks(Consequence, "trigger")),
        (Lack.NO_DECIDER, _lacks(Consequence, "decider", "decider_words")),
        (Lack.NO_PENALTY, _lacks(Consequence, "penalty")),
    ),
    TermKind.INFORMATION: (
        (Lack.NO_TIME, _no_time),
        (Lack.NO_TEST, _lacks(Information, "tells", "restraint")),
        (Lack.NO_RECIPIENT, _lacks(Information, "to_words")),
    ),
    TermKind.PERMITTED_ACT: ((Lack.NO_TEST, _lacks(PermittedAct, "acts")),),
    TermKind.DEFINITION: ((Lack.NO_TEST, _lacks(Definition, "meaning")),),
}
_ORDER = {lack: place for place, lack in enumerate(Lack)}
