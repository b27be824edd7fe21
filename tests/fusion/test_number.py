# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers to say over a radio: one spelling out, many in, and no single mistake goes unseen."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused
from sulh.fusion.number import _DAMM, DASHES, Number, check, make, parse
from sulh.language.digits import to_digits

NUMBERS = st.builds(
    Number,
    sector=st.one_of(st.integers(0, 99), st.integers(0, 10**9 - 1)),
    year=st.integers(2000, 2099),
    serial=st.one_of(st.integers(1, 99_999), st.integers(1, 10**9 - 1)),
)


def test_a_number_is_written_in_four_groups_of_digits() -> None:
    assert make(1, 2031, 1) == "01-31-00001-5"
    assert make(0, 2026, 99_999).startswith("00-26-99999-")
    assert check("572") == 4 and check("5724") == 0  # the example of Damm's thesis


@given(NUMBERS)
def test_what_is_made_is_parsed_as_the_same(number: Number) -> None:
    assert parse(str(number)) == number


def test_every_wrong_digit_and_every_swap_of_neighbours_is_caught_whatever_stands_around_them() -> None:
    """All states and all digits: this is the proof for numbers of any length."""
    states = range(10)
    assert all(sorted(row) == list(states) and row[k] == 0 for k, row in enumerate(_DAMM))
    for state, one, two in product(states, repeat=3):
        if one != two:
            assert _DAMM[state][one] != _DAMM[state][two]
            assert _DAMM[_DAMM[state][one]][two] != _DAMM[_DAMM[state][two]][one]
    columns = [[_DAMM[state][digit] for state in states] for digit in states]
    assert all(sorted(column) == list(states) for column in columns)  # so a difference stays one to the end


@pytest.mark.parametrize("said", [make(7, 2031, 42), make(99, 2031, 99_999), make(123, 2031, 1_234_567)])
def test_a_single_mistake_in_any_place_is_refused_by_its_check_digit(said: str) -> None:
    mistakes = 0
    for place, digit in enumerate(said):
        wrong = [
            said[:place] + other + said[place + 1 :] for other in "0123456789" if digit not in "-" + other
        ]
        rest = said[place + 1 :].lstrip("-")
        if digit != "-" and rest and rest[0] != digit:
            after = place + 1 + said[place + 1 :].index(rest[0])
            swapped = list(said)
            swapped[place], swapped[after] = swapped[after], swapped[place]
            wrong.append("".join(swapped))
        for text in wrong:
            mistakes += 1
            with pytest.raises(Refused) as refused:
                parse(text)
            assert refused.value.code in ("radio_number_check", "radio_number_form")
    assert mistakes > 90


@pytest.mark.parametrize("dash", [*DASHES, " ", "", "\u00a0", " - ", "\u200e-", "\u2003"])
def test_all_dashes_and_spaces_are_read_and_none_is_needed(dash: str) -> None:
    assert parse(dash.join(("01", "31", "00001", "5"))) == Number(sector=1, year=2031, serial=1)


@pytest.mark.parametrize("lang", ["en", "ur", "ps", "prs", "ar", "tr"])
def test_digits_of_every_language_are_read(lang: str) -> None:
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    assert parse(to_digits("01-31-00001-5", lang)) == parse("01-31-00001-5".translate(arabic))


def test_ten_digits_heard_in_other_groups_are_the_same_number() -> None:
    assert parse("01 31 00 00 15") == parse("013 100 0015") == Number(sector=1, year=2031, serial=1)


def test_more_than_99_sectors_and_99_999_serials_take_more_digits_in_their_groups() -> None:
    long = make(100, 2031, 100_000)
    assert long.startswith("100-31-100000-") and parse(long).serial == 100_000
    with pytest.raises(Refused, match="said in these four groups"):
        parse(long.replace("-", ""))


@pytest.mark.parametrize(
    "text",
    ["", "-", "01-31-00001", "1-31-00001-5", "0x-31-00001-5", "012-31-00001-5", make(1, 2031, 7)[:6] + "00000-" + str(check("013100000")), "५" * 10, "0" * 10,
     "0" * 5_000, "01-31-0000000001-5", "01-031-00001-5", "\ud800", "²" * 10],
)  # fmt: skip
def test_what_is_no_number_is_refused_with_what_was_expected(text: str) -> None:
    with pytest.raises(Refused, match="sector, year, serial") as refused:
        parse(text)
    assert refused.value.code == "radio_number_form"


def test_a_wrong_check_digit_says_to_ask_again() -> None:
    with pytest.raises(Refused) as refused:
        parse("۰۱ ۳۱ ۰۰۰۰۱ ۴")
    assert str(refused.value) == (
        "01-31-00001-4 is no number of a report: its check digit does not fit, so a digit was misheard, mistyped or "
        "swapped; ask for the number again"
    )


@given(st.text())
def test_no_text_leaks_another_fault(text: str) -> None:
    try:
        found = parse(text)
    except Refused:
        return
    assert parse(str(found)) == found


def test_what_cannot_be_numbered_is_our_own_misuse() -> None:
    for sector, year, serial in ((-1, 2031, 1), (1, 1999, 1), (1, 2100, 1), (1, 2031, 0), (10**9, 2031, 1)):
        with pytest.raises(ValueError, match="no radio number"):
            make(sector, year, serial)
