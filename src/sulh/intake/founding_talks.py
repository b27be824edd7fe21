# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Drafts of talks: sessions with delegations, proposals with answers."""

import re
from collections.abc import Iterable, Iterator

from sulh.clock import When
from sulh.intake import days
from sulh.intake.founding_agreement import label_of, refs_of
from sulh.intake.reported import Row
from sulh.statement.draft import Draft
from sulh.talks.kinds import Answer, AnswerValue, Delegation, Proposal, Session

ELSEWHERE = "see conflicts"  # written in place of a value that reports give differently
DISCUSSED = "discussed"  # written in place of an author where no report names one

_WINDOW = re.compile(r"(?:^|; )(w[0-9]+)$")


def window_days(rows: Iterable[Row]) -> dict[str, tuple[str, str, str]]:
    """(since, until, zone) of the session that each window came out of, where all its reports give the days."""
    found: dict[str, tuple[str, str, str]] = {}
    for row in rows:
        since, until, outcome = (row.fields.get(key) for key in ("from", "to", "outcome"))
        if isinstance(since, str) and isinstance(until, str) and isinstance(outcome, str):
            place = row.fields.get("place")
            found[outcome] = since, until, days.zone_of(place if isinstance(place, str) else None)
    return found


def sessions(row: Row) -> Iterator[Draft]:
    """For each report the session and the delegations that it carries."""
    for report in row.reports:
        outcome = row.text("outcome", report)
        window = _WINDOW.search(outcome) if outcome is not None else None
        more = (("window", window[1]),) if window else ()
        yield Draft(
            kind="talks.session.v1",
            label=label_of(row, report),
            refs=refs_of(row, report, *more),
            occurred=_days(row, report),
            body=_session(row, report, outcome),
        )
        yield from _delegations(row, report)


def _days(row: Row, report: str) -> When | None:
    zone = days.zone_of(row.text("place", report))
    return days.between(row.text("from", report), row.text("to", report), zone)


def _session(row: Row, report: str, outcome: str | None) -> Session:
    mediators = row.texts("mediators", report)
    named = tuple(org for org in mediators if row.cast.party(org))
    words = "; ".join(org for org in mediators if not row.cast.party(org))
    return Session(
        says=row.says(report),
        label=row.id,
        called=row.text("label", report),
        place=row.text("place", report),
        duration=row.text("hours", report),
        first_day=row.text("first_day_hours", report),
        hosts=row.texts("hosts", report),
        mediators=named,
        mediators_words=words or None,
        agenda=row.texts("agenda", report),
        aim=row.text("aim", report),
        outcome=outcome,
    )


def _delegations(row: Row, report: str) -> Iterator[Draft]:
    for party, value in row.mapping("delegations", report).items():
        if not isinstance(value, dict):
            raise row.bad(f"delegation of {party}", value, "a mapping with size, members, head")
        unknown = sorted(set(value) - {"size", "members", "head", "reports"})
        if unknown:
            raise row.bad(f"delegation of {party}", unknown[0], "only size, members, head and reports")
        inner = Row(section=row.section, id=row.id, fields=value, reports=row.reports, cast=row.cast)
        if not inner.carried(value, report):
            continue
        size, head = inner.of("size", report), inner.text("head", report)
        named = f"{row.id}/delegation/{party}"
        carrying = value.get("reports", list(row.reports))
        first = isinstance(carrying, list) and report == carrying[0]
        yield Draft(
            kind="talks.delegation.v1",
            label=named if first else f"{named}/{report}",
            refs=(
                ("source", report),
                *(() if first else (("of", named),)),
                ("session", label_of(row, report)),
            ),
            body=Delegation(
                says=row.says(report),
                party=party,
                label=row.id,
                size=None if size is None else inner.number("size", size),
                head=None if head == ELSEWHERE else head,
                members=inner.text("members", report),
            ),
        )


def proposals(row: Row) -> Iterator[Draft]:
    """For each report the proposal and the answers that it carries."""
    for report in row.reports:
        by = row.need("by", report)
        yield Draft(
            kind="talks.proposal.v1",
            label=label_of(row, report),
            refs=refs_of(row, report, ("session", row.need("session", report))),
            body=Proposal(
                says=row.says(report),
                subject=row.need("subject", report),
                by=None if by == DISCUSSED else by,
                discussed=by == DISCUSSED,
                functions=row.texts("functions", report),
                label=row.id,
            ),
        )
        yield from _answers(row, report)


def _answers(row: Row, report: str) -> Iterator[Draft]:
    answer = row.mapping("answer", report)
    reason = answer.get("reason")
    for party, value in answer.items():
        if party == "reason":
            continue
        code = value.replace(" ", "_") if isinstance(value, str) else ""
        if code not in tuple(AnswerValue):
            raise row.bad(f"answer of {party}", value, ", ".join(AnswerValue))
        yield Draft(
            kind="talks.answer.v1",
            label=f"{row.id}/{report}/answer/{party}",
            refs=(("source", report), ("answers", label_of(row, report))),
            body=Answer(
                says=row.says(report),
                party=party,
                value=AnswerValue(code),
                reason=None if reason is None else row.require_text("reason", reason),
            ),
        )
