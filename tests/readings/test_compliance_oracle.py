# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The quick ways of counting give what the slow one gives, at every moment; one more report as if all were counted anew."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from sulh.agreement.kinds import OwnConsent, TermKind
from sulh.agreement.rules import Responsibility
from sulh.clock import GRAIN, Holds, agree, format_time
from sulh.mechanism import ReportRow, States
from sulh.readings.compliance import Compliance, PartyOn, TermWhy
from sulh.readings.compliance_bound import Binding
from sulh.readings.compliance_frame import LONG_AGO, Frame, acts_of, weakest
from sulh.readings.compliance_live import Live
from sulh.readings.moment import Moment, parse_moment
from tests.readings.compliance_world import FIRE, World, world

START = datetime(2025, 10, 10, tzinfo=UTC)
MOMENTS = ("2025-10-12", "2025-10-14", "2025-10-16T12:00:00Z", "2025-11-30T00:00:00Z")


def some_time(random: Random) -> str | None:
    moment = START + timedelta(minutes=random.randrange(14 * 24 * 60))
    return random.choice([format_time(moment), format_time(moment), moment.date().isoformat(), None])


def random_world(seed: int) -> World:
    """Windows with known and unknown hours, consents given and taken back, reports of every precision."""
    random = Random(seed)
    found = world("coverage_for_no_breach")
    for label in ("t1", "t2", "t3"):
        since = (START + timedelta(days=random.randrange(5))).date().isoformat()
        window = found.window(random.choice([since, f"{since}T06:00:00Z"]), random.choice([None, 48, 120]))
        refs = [("window", window)] if random.random() < 0.7 else []
        if label == "t3":
            rule = Responsibility(acts=(FIRE, "raid"), groups=("ridge men", "hill men"))
            term = found.term(rule=rule, kind=TermKind.RESPONSIBILITY, refs=refs, label=label)
        else:
            term = found.term(refs=refs, label=label)
        for party in ("almond", "walnut"):
            if random.random() < 0.8:
                found.consent(term, party)
            if random.random() < 0.2:
                found.consent(term, party, value=OwnConsent.WITHDRAWN)
    for _ in range(60):
        more_report(found, random)
    return found


def more_report(found: World, random: Random) -> str:
    of, words = random.choice([("almond", "x"), ("walnut", "x"), (None, "ridge men"), (None, "hill men")])
    known = [thing.id for thing in States(found.rows).incidents]
    refs = [("of", random.choice(known))] if known and random.random() < 0.2 else []
    by = random.choice(("heron", "stork", "almond", "walnut"))
    act = random.choice((FIRE, "shelling", "raid"))
    number = found.report(some_time(random), *refs, by=by, of=of, act=act, words=words)
    if random.random() < 0.3:
        found.deny(number, random.choice(("almond", "walnut")))
    return number


def slowly(states: States, frame: Frame, party: str, on: Moment) -> tuple[set[str], set[str], set[str]]:
    """(incidents surely alleged, perhaps alleged, organisations that allege) by looking at every report by itself."""
    ties = Binding(states).ties(frame.thing, party)
    acts, groups = acts_of(frame.version(ties.version)[1].rule)
    sure, perhaps, origins = set(), set(), set()
    for thing in states.incidents:
        for version in thing.current:
            if not _names(version.row, acts, groups, party):
                continue
            first, last = _span(version.row)
            applied = ties.held(first, last)
            if frame.windows:
                applied = weakest(applied, agree(clock.held(first, last) for clock in frame.windows))
            fits = weakest(applied, _asked(on, first, last))
            if fits is Holds.YES:
                sure.add(thing.id)
                origins.add(version.row.origin.issuer)
            elif fits is Holds.POSSIBLY:
                perhaps.add(thing.id)
    return sure, perhaps - sure, origins


def _names(row: ReportRow, acts: tuple[str, ...], groups: tuple[str, ...], party: str) -> bool:
    actors = row.body.actors
    return row.body.act in acts and any(
        one.party == party or (one.party is None and one.words in groups) for one in actors
    )


def _span(row: ReportRow) -> tuple[datetime, datetime]:
    span = row.origin.occurred.span() if row.origin.occurred else None
    if span is None or span.earliest is None or span.latest is None:
        return LONG_AGO - timedelta(days=1), datetime(9999, 12, 30, tzinfo=UTC)
    return span.earliest, span.latest - GRAIN


def _asked(on: Moment, first: datetime, last: datetime) -> Holds:
    end = on.last("+00:00")
    start = LONG_AGO - timedelta(days=2) if on.day is None else end + GRAIN - timedelta(days=1)
    if last < start or first > end:
        return Holds.NO
    return Holds.YES if start <= first and last <= end else Holds.POSSIBLY


def answers(states: States, on: Moment) -> Iterator[tuple[Frame, PartyOn]]:
    asked = Compliance(states)
    for thing in states.terms:
        for party in asked.desk.frame(thing).parties:
            yield asked.desk.frame(thing), asked.party(thing, party, on)


@pytest.mark.parametrize("seed", range(12))
def test_counting_by_lists_is_counting_one_by_one(seed: int) -> None:
    states = States(random_world(seed).rows)
    for text in MOMENTS:
        on = parse_moment(text)
        for frame, one in answers(states, on):
            sure, perhaps, origins = slowly(states, frame, one.party, on)
            assert (one.alleged.incidents, one.alleged.unsure) == (len(sure), len(perhaps)), text
            assert {source.name for source in one.alleged.origins} == origins
            assert (TermWhy.NO_OBSERVATION in one.why) is (not sure and not perhaps)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("text", MOMENTS)
def test_one_more_report_is_all_of_them_counted_again(seed: int, text: str) -> None:
    found, random, on = random_world(seed), Random(seed + 99), parse_moment(text)
    live = Live(States(found.rows), on)
    for _ in range(12):
        number = found.report(
            some_time(random), by="stork", of="walnut", act=random.choice((FIRE, "shelling"))
        )
        value = found.rows.get("incidents", f"report/{number}")
        assert value is not None
        live.report(number, value)
        assert live.answers == Live(States(found.rows), on).answers
