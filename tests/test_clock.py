# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Times, windows whose hour is unknown, and deadlines."""

from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.clock import (
    GRAIN,
    UNKNOWN,
    Holds,
    Span,
    When,
    Window,
    agree,
    day_span,
    due,
    due_span,
    format_time,
    instant,
    merge,
    parse_date,
    parse_time,
    parse_zone,
    passed,
    value_span,
)
from sulh.errors import Refused

KABUL, ISLAMABAD = "+04:30", "+05:00"
NOON = datetime(2025, 10, 15, 12, tzinfo=UTC)


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.code


def test_a_time_keeps_the_offset_it_was_written_in() -> None:
    moment = parse_time("2025-10-15T18:00:00+05:00")
    assert moment.utcoffset() == timedelta(hours=5)
    assert moment == datetime(2025, 10, 15, 13, tzinfo=UTC)


def test_the_canonical_text_is_utc_without_idle_zeros() -> None:
    assert format_time(parse_time("2025-10-15T18:00:00+05:00")) == "2025-10-15T13:00:00Z"
    assert format_time(parse_time("2025-10-15T18:00:00.120000Z")) == "2025-10-15T18:00:00.12Z"
    assert format_time(parse_time("2025-10-15T18:00:10Z")) == "2025-10-15T18:00:10Z"


@given(
    st.datetimes(
        min_value=datetime(1001, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
        max_value=datetime(9997, 1, 1),  # noqa: DTZ001
        timezones=st.integers(-12 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
    )
)
def test_any_time_comes_back_from_its_canonical_text(moment: datetime) -> None:
    assert parse_time(format_time(moment)) == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025-10-15",
        "2025-10-15 13:00:00Z",
        "2025-10-15t13:00:00z",
        "2025-10-15T13:00Z",
        "2025-10-15T13:00:00",
        "2025-10-15T13:00:00-00:00",
        "2025-10-15T13:00:60Z",
        "2025-10-15T24:00:00Z",
        "2025-02-30T13:00:00Z",
        "2025-10-15T13:00:00.1234567Z",
        "2025-10-15T13:00:00.Z",
        "2025-10-15T13:00:00+0500",
        "2025-10-15T13:00:00+05:60",
        "0999-10-15T13:00:00Z",
        "2025-10-15T13:00:00Z\n",
        "۲۰۲۵-10-15T13:00:00Z",
        "20251015T130000Z",
        "2025-W42-3T13:00:00Z",
    ],
)
def test_a_text_that_is_no_full_time_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_time(text)
    assert code(refused) == "bad_time"
    assert "2025-10-15T18:00:00+05:00" in str(refused.value)


@given(st.text(max_size=40))
def test_no_text_makes_the_parsers_fail_otherwise_than_by_refusing(text: str) -> None:
    for parse in (parse_time, parse_date, parse_zone, value_span):
        try:
            parse(text)
        except Refused as refused:
            assert str(refused)


def test_a_time_without_a_zone_is_our_own_mistake() -> None:
    with pytest.raises(TypeError, match="names no instant"):
        format_time(datetime(2025, 10, 15))  # noqa: DTZ001
    with pytest.raises(TypeError, match="names no instant"):
        due(datetime(2025, 10, 15), days=1)  # noqa: DTZ001


@pytest.mark.parametrize(
    "text", ["5:00", "+5:00", "+14:01", "-12:01", "-00:00", "Z", "+05:00 ", "Asia/Kabul"]
)
def test_a_zone_that_is_no_fixed_offset_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="fixed offset from UTC") as refused:
        parse_zone(text)
    assert code(refused) == "bad_zone"


@pytest.mark.parametrize("text", ["2025-02-30", "2025-1-01", "0001-01-01", "9999-12-31"])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_date(text)
    assert code(refused) == "bad_date"
    assert repr(text) in str(refused.value)


def test_a_day_begins_at_its_own_midnight() -> None:
    span = day_span(date(2025, 10, 15), ISLAMABAD)
    assert span.earliest == datetime(2025, 10, 14, 19, tzinfo=UTC)
    assert span.latest == datetime(2025, 10, 15, 19, tzinfo=UTC)


def test_a_bare_date_needs_a_zone() -> None:
    with pytest.raises(Refused, match="has no hour") as refused:
        When(since="2025-10-15", until="2025-10-15", zone="").check()
    assert code(refused) == "zone_missing"


def test_a_bare_date_spans_its_day_and_a_later_one_includes_its_own() -> None:
    one = When(since="2025-10-15", until="2025-10-15", zone=ISLAMABAD).span()
    assert one == day_span(date(2025, 10, 15), ISLAMABAD)
    three = When(since="2025-10-15", until="2025-10-17", zone=ISLAMABAD).span()
    assert three.latest == datetime(2025, 10, 17, 19, tzinfo=UTC)


def test_two_equal_times_are_one_instant() -> None:
    span = When(since="2025-10-15T12:00:00Z", until="2025-10-15T17:00:00+05:00", zone="").span()
    assert span == instant(NOON)
    assert span == Span(earliest=NOON, latest=NOON + GRAIN)


def test_a_full_until_ends_where_it_stands() -> None:
    span = When(since="2025-10-15T12:00:00Z", until="2025-10-15T13:00:00Z", zone="").span()
    assert span == Span(earliest=NOON, latest=NOON + timedelta(hours=1))


def test_an_unsaid_end_is_unknown() -> None:
    assert When(since="2025-10-15", until="", zone=KABUL).span().latest is None
    assert When(since="", until="", zone="").span() == UNKNOWN


@pytest.mark.parametrize(
    ("since", "until"),
    [
        ("2025-10-16", "2025-10-15"),
        ("2025-10-15T12:00:01Z", "2025-10-15T12:00:00Z"),
        ("2025-10-15", "2025-10-14T19:00:00Z"),
    ],
)
def test_an_end_before_the_beginning_is_refused(since: str, until: str) -> None:
    with pytest.raises(Refused, match="an end after the beginning") as refused:
        When(since=since, until=until, zone=ISLAMABAD).check()
    assert code(refused) == "ends_before_it_begins"


def test_a_useless_zone_is_still_refused_when_it_is_none() -> None:
    with pytest.raises(Refused):
        When(since="2025-10-15T12:00:00Z", until="2025-10-15T13:00:00Z", zone="PKT").check()


def test_unknown_fields_of_a_when_are_refused_by_the_decoder() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"since":"","until":"","zone":"","hour":1}', type=When)


def test_a_window_with_known_hours_holds_from_its_first_instant_until_before_its_end() -> None:
    window = Window(start=instant(NOON), end=instant(NOON + timedelta(hours=48)))
    assert window.holds_at(NOON - GRAIN) is Holds.NO
    assert window.holds_at(NOON) is Holds.YES
    assert window.holds_at(NOON + timedelta(hours=48) - GRAIN) is Holds.YES
    assert window.holds_at(NOON + timedelta(hours=48)) is Holds.NO


def test_on_the_day_of_an_unknown_hour_it_possibly_holds() -> None:
    window = Window(start=value_span("2025-10-15", ISLAMABAD), end=value_span("2025-10-19", ISLAMABAD))
    days = {day: window.holds_on(date(2025, 10, day), ISLAMABAD) for day in range(14, 21)}
    assert days[14] is Holds.NO
    assert days[15] is Holds.POSSIBLY
    assert {days[16], days[17], days[18]} == {Holds.YES}
    assert days[19] is Holds.POSSIBLY
    assert days[20] is Holds.NO


def test_a_day_that_holds_only_in_part_is_neither_yes_nor_no() -> None:
    window = Window(start=instant(NOON), end=None)
    assert window.holds_on(date(2025, 10, 15), "+00:00") is Holds.POSSIBLY
    assert window.holds_on(date(2025, 10, 16), "+00:00") is Holds.YES
    assert window.holds_on(date(2025, 10, 14), "+00:00") is Holds.NO


def test_a_day_in_another_zone_is_another_day() -> None:
    window = Window(start=value_span("2025-10-15", ISLAMABAD), end=None)
    assert window.holds_on(date(2025, 10, 16), ISLAMABAD) is Holds.YES
    assert window.holds_on(date(2025, 10, 16), "+06:00") is Holds.POSSIBLY


def test_no_end_and_an_unknown_end_are_two_things() -> None:
    later = NOON + timedelta(days=1000)
    assert Window(start=instant(NOON), end=None).holds_at(later) is Holds.YES
    assert Window(start=instant(NOON), end=UNKNOWN).holds_at(later) is Holds.POSSIBLY
    assert Window(start=UNKNOWN, end=None).holds_at(later) is Holds.POSSIBLY
    assert Window(start=UNKNOWN, end=instant(NOON)).holds_at(later) is Holds.NO


def test_versions_are_certain_only_where_all_agree() -> None:
    short = Window(start=instant(NOON), end=instant(NOON + timedelta(hours=48)))
    long = Window(start=instant(NOON), end=instant(NOON + timedelta(hours=72)))
    for versions in (merge([short, long]), merge([long, short])):
        assert versions.holds_at(NOON + timedelta(hours=1)) is Holds.YES
        assert versions.holds_at(NOON + timedelta(hours=60)) is Holds.POSSIBLY
        assert versions.holds_at(NOON + timedelta(hours=80)) is Holds.NO
        assert versions.holds_on(date(2025, 10, 16), "+00:00") is Holds.YES


def test_of_no_version_nothing_is_known() -> None:
    assert merge([]).holds_at(NOON) is Holds.POSSIBLY
    assert agree([Holds.NO, Holds.YES]) is Holds.POSSIBLY


@given(st.integers(-5, 5), st.integers(0, 5), st.integers(-5, 10), st.integers(0, 5), st.integers(-8, 15))
def test_the_answer_is_the_one_that_every_possible_truth_gives(
    start: int, wide: int, end: int, wide_end: int, moment: int
) -> None:
    def at(tick: int) -> datetime:
        return NOON + tick * GRAIN

    window = Window(
        start=Span(earliest=at(start), latest=at(start + wide + 1)),
        end=Span(earliest=at(end), latest=at(end + wide_end + 1)),
    )
    starts, ends = range(start, start + wide + 1), range(end, end + wide_end + 1)
    truths = {s <= moment < e for s in starts for e in ends}
    wanted = Holds.POSSIBLY if len(truths) == 2 else Holds.YES if True in truths else Holds.NO
    assert window.holds_at(at(moment)) is wanted


def test_a_deadline_counts_days_of_24_hours_in_utc() -> None:
    start = parse_time("2025-10-15T18:00:00+05:00")
    assert format_time(due(start, days=2, hours=1, minutes=30)) == "2025-10-17T14:30:00Z"


def test_an_unknown_hour_widens_the_deadline() -> None:
    deadline = due_span(day_span(date(2025, 10, 15), "+00:00"), hours=48)
    assert passed(deadline, datetime(2025, 10, 16, 23, 59, tzinfo=UTC)) is Holds.NO
    assert passed(deadline, datetime(2025, 10, 17, tzinfo=UTC)) is Holds.POSSIBLY
    assert passed(deadline, datetime(2025, 10, 18, tzinfo=UTC)) is Holds.YES
    assert due_span(UNKNOWN, days=1) == UNKNOWN


def test_a_known_deadline_is_over_at_its_instant() -> None:
    deadline = due_span(instant(NOON), hours=2)
    assert passed(deadline, NOON + timedelta(hours=2) - GRAIN) is Holds.NO
    assert passed(deadline, NOON + timedelta(hours=2)) is Holds.YES


@pytest.mark.parametrize("days", [10**12, 3_000_000, -3_000_000])
def test_a_delay_that_leaves_the_calendar_is_refused(days: int) -> None:
    with pytest.raises(Refused, match="shorten it") as refused:
        due(NOON, days=days)
    assert code(refused) == "bad_delay"
