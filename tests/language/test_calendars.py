# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Three calendars, and the month names of each language."""

from datetime import date, timedelta

import pytest

from sulh.errors import Refused
from sulh.language import LANGUAGES
from sulh.language.calendars import (
    HIJRI_FIRST,
    LAST,
    SOLAR_FIRST,
    Calendar,
    hijri,
    month_name,
    show_day,
    show_span,
    solar,
)

DAY = date(2025, 11, 6)
IRANIAN = set(
    [
        "فروردین",
        "اردیبهشت",
        "خرداد",
        "تیر",
        "مرداد",
        "شهریور",
        "مهر",
        "آبان",
        "آذر",
        "دی",
        "بهمن",
        "اسفند",
        "ژانویه",
        "فوریه",
    ]
)


def test_one_day_has_its_place_in_each_calendar() -> None:
    assert hijri(DAY) == (1447, 5, 15)
    assert solar(DAY) == (1404, 8, 15)


@pytest.mark.parametrize("year", range(2000, 2030))
def test_the_solar_year_begins_at_the_equinox(year: int) -> None:
    newyear = solar(date(year, 3, 21))
    assert newyear[:2] == (year - 621, 1) and newyear[2] in (1, 2)


def test_every_day_follows_the_one_before_it() -> None:
    day = date(2023, 1, 1)
    while day < date(2027, 1, 1):
        for count in (hijri, solar):
            (_, month, number), (_, next_month, next_number) = count(day), count(day + timedelta(days=1))
            same = next_month == month and next_number == number + 1
            assert same or (next_month == month % 12 + 1 and next_number == 1 and 29 <= number <= 31)
        day += timedelta(days=1)


@pytest.mark.parametrize("day", [HIJRI_FIRST - timedelta(days=1), LAST + timedelta(days=1), date(1, 1, 1)])
def test_a_day_outside_the_tables_is_refused(day: date) -> None:
    with pytest.raises(Refused, match="show the Gregorian day") as refused:
        show_day(day, "ar", Calendar.HIJRI)
    assert refused.value.code == "calendar_range"


def test_the_bounds_themselves_are_known() -> None:
    assert hijri(HIJRI_FIRST) == (1343, 1, 1)
    assert solar(SOLAR_FIRST) == (1300, 1, 1)
    assert hijri(LAST)[0] == 1500
    with pytest.raises(Refused):
        solar(SOLAR_FIRST - timedelta(days=1))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("calendar", Calendar)
def test_each_language_has_twelve_months_of_its_own(lang: str, calendar: Calendar) -> None:
    for inflected in (False, True):
        names = {month_name(m, lang, calendar, inflected=inflected) for m in range(1, 13)}
        assert len(names) == 12
        assert not names & IRANIAN


def test_the_afghan_months_are_the_glossarys() -> None:
    assert month_name(6, "prs", Calendar.SOLAR) == "سنبله"
    assert month_name(3, "ps", Calendar.SOLAR) == "غبرګولی"
    assert month_name(7, "ps", Calendar.SOLAR, inflected=True) == "تلې"
    assert month_name(1, "prs") == "جنوری"
    assert month_name(9, "ps") == "سېپتمبر"


def test_a_thirteenth_month_is_our_own_mistake() -> None:
    for month in (0, 13):
        with pytest.raises(TypeError):
            month_name(month, "en")


def test_a_day_reads_as_the_language_writes_it() -> None:
    assert show_day(DAY, "en") == "6 November 2025"
    assert show_day(DAY, "tr", Calendar.HIJRI) == "15 Cemaziyelevvel 1447 (hicri)"
    assert show_day(DAY, "prs", Calendar.SOLAR) == "۱۵ عقرب ۱۴۰۴ هجری شمسی"
    assert show_day(date(2025, 10, 20), "ps", Calendar.SOLAR) == "د ۱۴۰۴ لمریز لېږدیز کال د تلې ۲۸مه"
    assert show_day(DAY, "ar", Calendar.HIJRI) == "15 جمادى الأولى 1447 هـ"


def test_a_span_says_that_its_last_day_counts() -> None:
    first, last = date(2025, 10, 15), date(2025, 10, 17)
    assert show_span(first, last, "en") == "15 October 2025 to the end of 17 October 2025"
    assert show_span(first, first, "ur") == "15 اکتوبر 2025"
    assert show_span(first, first, "ps") == "د ۲۰۲۵ کال د اکتوبر ۱۵مه"


def test_a_pashto_span_puts_its_prepositions_before_the_days_and_says_what_is_shared_once() -> None:
    first = date(2025, 10, 18)
    assert show_span(first, date(2025, 10, 19), "ps") == "د ۲۰۲۵ کال د اکتوبر له ۱۸مې څخه د ۱۹مې تر پایه"
    assert (
        show_span(first, date(2025, 11, 2), "ps") == "د ۲۰۲۵ کال د اکتوبر له ۱۸مې څخه د نومبر د ۲مې تر پایه"
    )
    assert (
        show_span(first, date(2026, 10, 19), "ps")
        == "د ۲۰۲۵ کال د اکتوبر له ۱۸مې څخه د ۲۰۲۶ کال د اکتوبر د ۱۹مې تر پایه"
    )
    assert (
        show_span(first, date(2025, 10, 19), "ps", Calendar.SOLAR)
        == "د ۱۴۰۴ لمریز لېږدیز کال د تلې له ۲۶مې څخه د ۲۷مې تر پایه"
    )
