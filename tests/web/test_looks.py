# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Our own words carry the reader's digits; what is the same in every language stays 0-9 and in one piece."""

import pytest

from sulh.language.digits import from_digits
from sulh.web.console.looks import Digits, Look

SAME = ("Ed25519", "UTF-8", "TLP:GREEN", "34.5281", "34°31'41\"N", "20:54 +04:30", "06:19", "I-3f2a9c")


@pytest.mark.parametrize("lang", ["prs", "ps", "ur", "ar"])
@pytest.mark.parametrize("same", SAME)
def test_codes_hours_and_coordinates_stay_0_to_9_in_any_digits(lang: str, same: str) -> None:
    for digits in Digits:
        said = Look(lang=lang, digits=digits).write(f"۱۲ ({same})، 7")
        assert same in said
        assert from_digits(said).replace("\u2066", "").replace("\u2069", "") == f"12 ({same})، 7"


def test_counts_and_days_are_in_the_readers_digits() -> None:
    assert Look(lang="prs").write("3 از 11٬520، 2 مارچ 2026") == "۳ از ۱۱٬۵۲۰، ۲ مارچ ۲۰۲۶"
    assert Look(lang="ar", digits=Digits.ARAB).write("12.5") == "١٢.٥"


def test_an_hour_with_its_zone_is_one_piece_where_letters_go_the_other_way() -> None:
    # Else "01:54 +00:00" is drawn as "00:00+ 01:54" after Arabic letters, which reads as another hour.
    assert Look(lang="prs").write("2026 مارچ 01:54 +00:00") == "۲۰۲۶ مارچ \u206601:54 +00:00\u2069"
    assert Look(lang="ar").write("مثل 34.5281, 69.1723 أو 34°31'41\"N 69°10'20\"E.") == (
        "مثل \u206634.5281, 69.1723\u2069 أو \u206634°31'41\"N 69°10'20\"E\u2069."
    )
    assert Look(lang="tr").write("2 Mart 2026 01:54 +00:00") == "2 Mart 2026 01:54 +00:00"
