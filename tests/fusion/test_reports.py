# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Tables and parameters: what is read, which rows count for nothing and why, and no leak of any other fault."""

import math
import random

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools import make_ln_table

from sulh.errors import Refused
from sulh.fusion import arrays, reading
from sulh.fusion.engine import calibrate
from sulh.fusion.parameters import ACTS, calibrated, ln, read_parameters
from sulh.fusion.parquet import read_parquet
from sulh.fusion.reading import read_csv
from tests.fusion.tables import HEAD, reports_of, row, table

GOOD = "a,33.5,70.25,400,2031-03-10T12:00:00+04:30,60,ied,monitor,post 3"


def test_the_table_of_logarithms_is_what_its_tool_makes() -> None:
    assert make_ln_table.TARGET.read_text() == make_ln_table.text()


def test_logarithms_in_bulk_and_alone_are_the_same_and_near_the_true_ones() -> None:
    drawn = random.Random(1)
    values = [*range(1, 2_000), *(drawn.getrandbits(drawn.randint(1, 45)) + 1 for _ in range(5_000))]
    bulk = arrays.ln(np.array(values, dtype=np.int64)).tolist()
    assert bulk == [ln(value) for value in values]
    assert all(abs(ln(value) - math.log(value) * 1e6) < 20 for value in values)


def test_a_row_is_read_in_whole_numbers() -> None:
    reports = reports_of(GOOD)
    assert (reports.lat[0], reports.lon[0]) == (335_000_000, 702_500_000)
    assert (reports.sigma_m[0], reports.sigma_s[0]) == (400, 60)
    assert reports.time[0] == 1_930_894_200  # 07:30 UTC
    assert ACTS[reports.act[0]] == "ied" and reports.named[reports.origins[0]] == "post 3"


def test_what_is_left_out_comes_from_the_class_of_source() -> None:
    data = b"report_id,lat,lon,time,source_class\nb,-1,1.00000005,2031-03-10T12:00:00Z,media\n"
    reports = read_csv(data, "x").reports
    assert (reports.sigma_m[0], reports.sigma_s[0]) == (3_000, 10_800)
    assert reports.lon[0] == 10_000_001 and ACTS[reports.act[0]] == "undetermined"


def test_an_act_that_is_none_of_ours_counts_as_undetermined_and_is_listed() -> None:
    read = read_csv(table(GOOD.replace("ied", "ambush"), GOOD.replace("a,", "b,", 1)), "x")
    assert read.unknown_acts == [2] and len(read.reports) == 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("33.5", "33,5", "-: 9 cells was expected, and '10' was found"),
        ("33.5", "85.1", "lat: -85..85 was expected, and '85.1' was found"),
        ("33.5", "nan", "lat: -85..85 was expected, and 'nan' was found"),
        ("70.25", "180.0000001", "lon: -180..180 was expected"),
        ("400", "-4", "position_sigma_m: 1..100000 was expected, and '-4' was found"),
        ("60", "1e3", "time_sigma_s: 1..2592000 was expected"),
        ("+04:30", "", "2031-03-10T12:00:00"),
        ("2031", "1731", "time: 1900..2199 was expected"),
        ("monitor", "soldier", "source_class: monitor | party | sensor | media | satellite was expected"),
        ("post 3", "p\u202eost", "origin: 0-200 printable characters was expected"),
        ("a,", ",", "report_id: 1-200 printable characters was expected"),
    ],
)
def test_a_bad_row_is_listed_with_its_line_and_reason_and_the_rest_stays(
    old: str, new: str, said: str
) -> None:
    read = read_csv(table(GOOD.replace("a,", "b,", 1), GOOD.replace(old, new, 1)), "x")
    assert [one.line for one in read.bad] == [3]
    assert said in str(read.bad[0].why)
    assert read.reports.ids == ["b"]


ODD = (
    "a,33.5,70.25,400,2031-03-10T12:00:00Z,60,ied,monitor,post",
    "b,-33.123456789,-180,400.9,2031-02-29T12:00:00Z,,,satellite,",
    "c,-0.00000005,179.9999999,,2032-02-29T23:59:59Z,0,ambush,party,x",
    "d,+3,7,1,2031-03-10T12:00:00.5Z,1,undetermined,media,é",
    "e,3.,7,1,2031-03-10T24:00:00Z,1,ied,media,x",
    "f, 3 ,7,1000001,1899-03-10T12:00:00Z,1,ied,media,x",
    "g,85.00000004,-,1,2199-12-31T12:00:00+04:30,1,ied,sensor,x",
    "h,85.0000001,1,1,2031-13-01T12:00:00Z,1,ied,sensor,x",
    ",1,1,1,2031-12-01T12:00:00Z,1,ied,sensor,x",
    "i,1,1,1,2031-12-01T12:00:00Z,1,ied,sensor",
    "j,1,1,1,2031-12-01t12:00:00z,1,IED,sensors,x",
    "",
    "k,001.5,01,000000001,2000-02-29T00:00:00Z,007,troop_movement,party," + "x" * 201,
    "l,1234,1,1,2031-12-01T12:00:00Z,2592001,ied,party,x\x7f",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(ODD), max_size=8), st.data())
def test_what_is_read_by_columns_is_what_is_read_row_by_row(rows: list[str], data: st.DataObject) -> None:
    """Rows as they are, and with one character changed."""
    text = list("\n".join([GOOD, *rows]))
    for _ in range(data.draw(st.integers(0, 3))):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.sampled_from("0a,.-Z: \n"))
    table = HEAD.encode() + b"\n" + "".join(text).encode()
    found = []
    for read in (read_csv, reading._by_rows):
        try:
            got = read(table, "x")
            bad = [(one.line, str(one.why)) for one in got.bad]
            found.append((got.reports, bad, got.unknown_acts, got.unread))
        except Refused as refused:
            found.append(str(refused))  # type: ignore[arg-type]
    assert found[0] == found[1]


def test_one_name_with_different_words_counts_for_none_and_the_same_row_twice_for_one() -> None:
    read = read_csv(table(GOOD, GOOD.replace("33.5", "33.6"), GOOD.replace("a,", "b,", 1)), "x")
    assert [one.line for one in read.bad] == [2, 3] and read.reports.ids == ["b"]
    assert "stands on the lines 2, 3 with different words" in str(read.bad[0].why)
    assert read_csv(table(GOOD, GOOD), "x").reports.ids == ["a"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe", "reports_encoding"),
        (b"", "reports_columns"),
        (HEAD.replace("time,", "").encode() + b"\n", "reports_columns"),
        (HEAD.encode() + b",lat\n", "reports_columns"),
        (HEAD.encode() + b'\n"', "reports_form"),
        (HEAD.encode() + b"\n" + b"x" * 200_000, "reports_form"),
        (HEAD.encode() + b"\nx\n", "reports_none"),
        (HEAD.encode() + b"\n", "reports_none"),
    ],
)
def test_what_is_no_table_of_reports_is_refused_with_what_to_do(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_csv(data, "r.csv")
    assert refused.value.code == code and str(refused.value).startswith("r.csv")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_no_bytes_break_the_reading_of_a_table_or_of_parameters(data: bytes, headed: bool) -> None:
    for read in (
        lambda: read_csv(table(GOOD)[: len(HEAD) + 1] + data if headed else data, "x"),
        lambda: read_parameters(data, "x"),
        lambda: read_parquet(data, "x"),
    ):
        try:
            read()
        except Refused as refused:
            assert str(refused)


def test_parameters_are_read_back_byte_for_byte_and_their_hash_names_them() -> None:
    parameters = calibrate(reports_of(row("a"), row("b")))
    again = read_parameters(parameters.encode(), "p.json")
    assert again == parameters and again.digest() == parameters.digest()
    assert parameters.digest() != msgspec.structs.replace(parameters, tail=1).digest()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"priors": ()}, "priors has 0 numbers"),
        ({"chances": ()}, "chances has 0 numbers"),
        ({"most": 1_000_000, "width_m": 100_000, "extent_m": 1}, "sums overflow"),
        ({"rates": ((2, 1), (1, 1))}, "the keys of rates do not ascend"),
        ({"reach_m": 1}, "reach_m"),
        ({"reach_s": 10**9}, "reach_s"),
        ({"version": 3}, "version"),
    ],
)
def test_parameters_that_would_overflow_or_mislead_are_refused(changed: dict[str, object], said: str) -> None:
    data = msgspec.structs.replace(calibrated({}, {}), **changed).encode()
    with pytest.raises(Refused, match=said) as refused:
        read_parameters(data, "p.json")
    assert "leave --params out to calibrate" in str(refused.value)
    with pytest.raises(Refused, match="its text is not the one"):
        read_parameters(b" " + calibrated({}, {}).encode(), "p.json")


def test_quiet_places_and_months_let_reports_further_apart_be_one() -> None:
    hot = [row(f"h{k}", minute=60 * k) for k in range(200)]
    parameters = calibrate(reports_of(*hot, row("q", lat=20.0)))
    rates = sorted(value for _, value in parameters.rates)
    assert rates[0] < rates[-1] - 3_000_000
