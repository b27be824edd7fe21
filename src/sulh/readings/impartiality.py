# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the mechanism treats the parties alike, in figures from the log: each beside what it has to be read against.

    complaints     how many came in, how many a case took up          beside: reports that this party made
    time           from its complaint to an issued finding, median     beside: of how many
    replies        answered in time, late, not at all                  beside: how often it was asked
    attribution    what the findings on its complaints say of who did it, "nobody can say" among them
    found against  issued findings that name it                        beside: all that are issued, reports naming it
    access         what it is said to have kept monitors from          beside: watches planned, visits asked of it

No party is set against another here: neither a difference nor an order nor a sum of unlike things is made, and the
parties stand as the charter has them. Who is watched less is reported less; these figures do not say who is better.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sulh.cases.state import OutcomeRow, ReceivedRow
from sulh.cases.verdicts import verdict_of
from sulh.clock import parse_time
from sulh.mechanism import States
from sulh.operations.state import PatrolRow, RestrictionRow
from sulh.readings.cases_beside import BesideOn, ReplyState
from sulh.readings.cases_book import CasesBook
from sulh.readings.cases_on import CaseOn
from sulh.readings.cases_visits import VisitOn
from sulh.readings.findings import FindingOn, FindingState
from sulh.recompute.marks import SAYS
from sulh.record.rows import read_row
from sulh.statement.envelope import Hex32, Name

HOUR = 3_600
# Beyond the parties' own watches: what one party says that the other did is a claim of its own.
NO_PARTY = frozenset({"co_chair", "secretariat", "monitor"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A median of whole hours, and of how many; None of none."""

    median_hours: int | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Treated:
    """One party's figures.

    complaints, taken_up     that came from it; of these, that a case was opened on
    to_finding               hours from its complaint to the issued finding
    asked, replied, late, silent   findings that it could answer, by how it did; windows still open left out
    on_its_complaints        attribution verdicts of issued findings on its complaints, by word
    found_against            issued findings that attribute something to it
    restrictions             outcomes of restrictions that are said to be its doing, by who says so: watchers or others
    visits                   states of visits that were asked of it
    reports_by, reports_of   statements of its own, and of others about it: what the figures above stand beside
    """

    party: Name
    complaints: int
    taken_up: int
    to_finding: Spread
    asked: int
    replied: int
    late: int
    silent: int
    on_its_complaints: Mapping[str, int]
    found_against: int
    restrictions: Mapping[str, int]
    restrictions_by_others: Mapping[str, int]
    visits: Mapping[str, int]
    reports_by: int
    reports_of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Impartiality:
    """Every party's figures in the charter's order; and what stands beside all of them.

    issued      all issued findings         attribution   what they say of who did it, by word
    planned     watches that were planned   teams         teams sent, and how often each party was missing from one
    """

    parties: tuple[Treated, ...]
    issued: int
    attribution: Mapping[str, int]
    planned: int
    teams: int
    missing: Mapping[Name, int]


def impartiality(
    book: CasesBook,
    cases: Iterable[CaseOn],
    findings: Iterable[tuple[FindingOn, BesideOn]],
    visits: Iterable[VisitOn],
) -> Impartiality:
    """The figures of a state, from its cases, findings and visits at one moment."""
    states, every, told = book.states, list(cases), list(findings)
    asked = list(visits)
    outcomes = book.kept("outcome", OutcomeRow)
    issued = [one for one, _ in told if _issued(one)]
    restrictions = _restrictions(states)
    teams = [team for case in every for team in case.teams]
    missing = Counter(party for team in teams for party, _ in team.missing)
    return Impartiality(
        parties=tuple(
            _treated(
                states, org.id, every, told, outcomes, book.kept("received", ReceivedRow), restrictions, asked
            )
            for org in states.charter.of_kind("party")
        ),
        issued=len(issued),
        attribution=_words(issued),
        planned=states.count(PatrolRow),
        teams=len(teams),
        missing={org.id: missing[org.id] for org in states.charter.of_kind("party")},
    )


def _treated(
    states: States,
    party: Name,
    cases: list[CaseOn],
    findings: list[tuple[FindingOn, BesideOn]],
    outcomes: Mapping[Hex32, OutcomeRow],
    received: Mapping[Hex32, ReceivedRow],
    restrictions: list[tuple[Name, str, bool]],
    visits: list[VisitOn],
) -> Treated:
    own = {
        number: case
        for case in cases
        for role, number in case.about
        if role == "complaint" and number in received and received[number].org == party
    }
    drafted = {number for case in own.values() for number in case.findings}
    on_own = [one for one, _ in findings if _issued(one) and one.id in drafted]
    times = [
        int((parse_time(row.issued_now) - parse_time(received[number].at)).total_seconds())
        for number, case in own.items()
        if (row := _first_issued(case, outcomes)) is not None and row.issued_now is not None
    ]
    replies = [reply.state for _, beside in findings for reply in beside.replies if reply.party == party]
    return Treated(
        party=party,
        complaints=len(own),
        taken_up=sum(case.opened is not None for case in own.values()),
        to_finding=median_hours(times),
        asked=len(replies) - replies.count(ReplyState.OPEN),
        replied=replies.count(ReplyState.REPLIED),
        late=replies.count(ReplyState.LATE),
        silent=replies.count(ReplyState.NO_REPLY),
        on_its_complaints=_words(on_own),
        found_against=sum(_issued(one) and party in one.parties for one, _ in findings),
        restrictions=_count(out for by, out, watcher in restrictions if by == party and watcher),
        restrictions_by_others=_count(
            out for by, out, watcher in restrictions if by == party and not watcher
        ),
        visits=_count(visit.state.value for visit in visits if visit.of == party),
        reports_by=states.marks.count(SAYS, f"own/{party}"),
        reports_of=states.marks.count(SAYS, f"others/{party}"),
    )


def _issued(one: FindingOn) -> bool:
    """Issued, and in force: what was corrected is counted as its correction alone."""
    return one.state is FindingState.ISSUED


def _first_issued(case: CaseOn, outcomes: Mapping[Hex32, OutcomeRow]) -> OutcomeRow | None:
    rows = [outcomes[number] for number in case.findings if outcomes[number].issued_at is not None]
    return min(rows, key=lambda row: row.issued_at or 0, default=None)


def median_hours(seconds: Iterable[int]) -> Spread:
    """Whole hours, rounded down; of an even number the mean of the middle two."""
    found = sorted(seconds)
    if not found:
        return Spread(median_hours=None, count=0)
    low, high = found[(len(found) - 1) // 2], found[len(found) // 2]
    return Spread(median_hours=(low + high) // 2 // HOUR, count=len(found))


def _words(issued: Iterable[FindingOn]) -> dict[str, int]:
    """Attribution verdicts by word: those that name nobody stand with all others."""
    said = [one.row.body.attribution for one in issued]
    return _count("no_verdict" if verdict is None else verdict_of(verdict) for verdict in said)


def _count(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))


def _restrictions(states: States) -> list[tuple[Name, str, bool]]:
    """(whose doing it is said to be, outcome, whether one that is no party says so) of each that stands."""
    kinds = {org.id: org.kind for org in states.charter.organisations}
    found = []
    for _, value in states.rows.items("operations", "restriction/"):
        row = read_row(value, RestrictionRow)
        if row.body.by_whom is not None and row.origin.superseded_by is None and row.of is None:
            watcher = kinds.get(row.origin.issuer) in NO_PARTY
            found.append((row.body.by_whom, row.body.outcome.value, watcher))
    return found
