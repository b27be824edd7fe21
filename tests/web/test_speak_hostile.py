# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Forms of somebody who means harm: they cost no more than others, and break nothing."""

import pytest

from sulh.errors import Refused
from sulh.mechanism import RULESET
from sulh.web.speak.drawn import MOST_BLANKS, Control, Filled, controls
from sulh.web.speak.fields import form_of
from sulh.web.speak.posted import MAX_FIELDS
from sulh.web.speak.reading import Form, read_parts
from tests.waiting import cpu_units

COMPLAINT = RULESET.kinds["incidents.complaint.v1"]


def none(text: str) -> str:
    raise Refused("not_shown", "nothing stands under {what}", what=text)


def read(entered: dict[str, list[str]]) -> tuple[Form, tuple[Control, ...]]:
    """A form as it is read, and as its page is drawn again."""
    asked = form_of(COMPLAINT)
    form = Form(entered=entered, zone="+05:00", resolve=none, orgs=frozenset({"almond"}))
    read_parts(form, asked.parts, "")
    faults = dict.fromkeys(form.faults, "wrong")
    held = Filled(entered=entered, faults=faults, orgs=["almond"], sectors=[], zone="+05:00")
    return form, controls(held, asked.parts, "")


@pytest.mark.parametrize("inner", ["zzz", "act", "site.names", "." * 20])
def test_a_form_with_as_many_fields_as_a_form_may_have_takes_no_time(inner: str) -> None:
    # Every page waits while one is drawn: each of these took half a minute, and more of them all day.
    entered = {f"allegations.{number % 1000}.{inner}": ["x"] for number in range(MAX_FIELDS)}
    _, drawn = read(entered)
    assert cpu_units(lambda: read(entered)) < 15
    (allegations,) = (one for one in drawn if one.name == "allegations")
    assert len(allegations.parts) <= 500 + 2 * MOST_BLANKS


def test_what_stands_below_a_field_is_found_however_deep() -> None:
    entered = {"allegations.2.site.names": ["The mill"], "allegations.7.act": [" "], "says.zone": ["+05:00"]}
    form, drawn = read(entered)
    assert (
        form.filled("allegations.2")
        and form.filled("allegations")
        and form.filled("allegations.2.site.names")
    )
    assert (
        not form.filled("allegations.7") and not form.filled("says") and form.under("allegations") == [2, 7]
    )
    (allegations,) = (one for one in drawn if one.name == "allegations")
    assert allegations.filled and allegations.parts[0].path == "allegations.2" and allegations.parts[0].filled
    assert allegations.inside == sum(1 for name in form.faults if name.startswith("allegations."))
    (says,) = (one for one in drawn if one.name == "says")
    assert not says.filled
