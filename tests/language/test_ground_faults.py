# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every refusal of the ground is said in all six languages with its own values."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from sulh.clock import When, due, parse_date, parse_time, parse_zone, value_span
from sulh.errors import Refused
from sulh.language import LANGUAGES
from sulh.language.calendars import hijri
from sulh.language.catalogue import fault_text, missing
from sulh.language.digits import parse_number
from sulh.places import LineVersion, Place, parse_degrees


def line(**changes: object) -> Callable[[], None]:
    values: dict[str, object] = {
        "id": "L",
        "whose": "",
        "vertices": ((0, 0), (1, 1)),
        "valid_from": "",
        "valid_to": "",
        "tolerance_m": 0,
        "datum": "WGS84",
    }
    return lambda: LineVersion(**(values | changes)).check()  # type: ignore[arg-type]


FAR = 179 * 10_000_000
REFUSALS: dict[str, Callable[[], object]] = {
    "bad_time": lambda: parse_time("noon"),
    "bad_date": lambda: parse_date("noon"),
    "bad_zone": lambda: parse_zone("noon"),
    "zone_missing": lambda: value_span("2025-10-15"),
    "ends_before_it_begins": lambda: When(since="2025-10-16", until="2025-10-15", zone="+05:00").check(),
    "bad_delay": lambda: due(datetime(2025, 1, 1, tzinfo=UTC), days=10**7),
    "bad_number": lambda: parse_number("x"),
    "calendar_range": lambda: hijri(date(1800, 1, 1)),
    "bad_place": lambda: Place(lat_e7=0, lon_e7=0, radius_m=0).check(),
    "bad_degrees": lambda: parse_degrees("x"),
    "bad_line_id": line(id=""),
    "bad_line_datum": line(datum="x"),
    "bad_line_tolerance": line(tolerance_m=-1),
    "bad_line_size": line(vertices=((0, 0),)),
    "bad_line_vertex": line(vertices=((10**10, 0), (0, 0))),
    "line_repeats_vertex": line(vertices=((0, 0), (0, 0))),
    "line_crosses_180": line(vertices=((0, FAR), (0, -FAR))),
}


@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_is_said_in_every_language_with_its_values(code: str) -> None:
    with pytest.raises(Refused) as refused:
        REFUSALS[code]()
    fault = refused.value
    assert fault.code == code
    said = {lang: fault_text(fault, lang) for lang in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES), "a language fell back to English"
    for lang, text in said.items():
        for name, value in fault.params.items():
            assert str(value) in text, (lang, name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_of_the_ground_is_missing(lang: str) -> None:
    ours = {"fault-" + code.replace("_", "-") for code in REFUSALS}
    assert not ours & set(missing(lang))
