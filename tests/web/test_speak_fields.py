# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A form is made of a kind: what is asked, what is read, what is refused at its field, and back again."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.errors import Refused
from sulh.mechanism import RULESET
from sulh.web.console.looks import Look as Seen
from sulh.web.console.words import Words
from sulh.web.speak.drawn import Control
from sulh.web.speak.fields import Field, Look, form_of
from sulh.web.speak.forms import BY_COMMAND, BY_KIND, FORMS, refs_of, speech_of
from sulh.web.speak.labels import Labels
from sulh.web.speak.posted import form_of_bytes, parts_of
from sulh.web.speak.reading import Form, read_field, read_parts, spell
from sulh.web.speak.typed import read_moment, read_spot, read_text, read_when, spell_spot

KINDS = [name for name, kind in RULESET.kinds.items() if name not in BY_COMMAND and not kind.inner]
ID = "ab" * 32


def form(entered: dict[str, list[str]]) -> Form:
    return Form(
        entered=entered,
        zone="+05:00",
        resolve=lambda text: text,
        orgs=frozenset({"almond", "walnut", "monitors"}),
    )


def every(asked: Field) -> list[Field]:
    return [asked, *(one for part in asked.parts for one in every(part))]


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_that_is_said_has_a_form_that_asks_nothing_in_json(name: str) -> None:
    assert speech_of(name) is not None
    asked = form_of(RULESET.kinds[name])
    assert all(one.look is not Look.JSON for one in every(asked))
    assert not {part.name for part in asked.parts} & set(RULESET.kinds[name].always_sealed)


def test_every_curated_form_names_fields_and_references_that_its_kind_has() -> None:
    for speech in FORMS:
        kind = RULESET.kinds[speech.kind]
        known = set(kind.body.__struct_encode_fields__)
        assert set(speech.first) <= known, (speech.name, set(speech.first) - known)
        assert set(speech.about.values()) <= refs_of(speech.kind).keys(), speech.name
    assert len(BY_KIND) == len(FORMS) == len({one.name for one in FORMS})


def test_what_was_read_is_spelt_back_as_it_was_entered() -> None:
    entered = {
        "says.speaker": ["Monitors"],
        "says.how": ["own_act"],
        "says.for_org": ["monitors"],
        "act": ["shelling"],
        "words": ["Two shells.\nThen none."],
        "site.precision": ["point"],
        "site.place": ["34.5281000, 69.1723000"],
        "site.radius_m": ["300"],
        "site.names": ["The mill\nThe bridge"],
        "harm.0.who": ["civilian"],
        "harm.0.killed.best": ["2"],
        "actors.0.words": ["walnut"],
        "actors.0.basis": ["alleged"],
        "actors.0.party": ["walnut"],
        "translations.ur": ["دو گولے"],
        "details.": [],
    }
    entered.pop("details.")
    asked = form_of(RULESET.kinds["incidents.report.v1"])
    read = form(entered)
    body = read_parts(read, asked.parts, "")
    assert not read.faults and not read.unknown()
    assert body["site"] == {
        "precision": "point",
        "lat_e7": 345_281_000,
        "lon_e7": 691_723_000,
        "radius_m": 300,
        "names": ["The mill", "The bridge"],
    }
    made = msgspec.convert(body, RULESET.kinds["incidents.report.v1"].body)
    assert dict(spell(asked, msgspec.to_builtins(made), "")) == entered


def test_a_place_that_is_words_is_asked_for_and_kept_as_words() -> None:
    # A session's place is a name; coordinates are asked for under the same name where a site is.
    asked = form_of(RULESET.kinds["talks.session.v1"])
    entered = {"place": ["Duzkal"], "agenda": ["the hours of the crossing points"]}
    read = form(entered)
    body = read_parts(read, asked.parts, "")
    assert body["place"] == "Duzkal"
    assert {"place": ["Duzkal"]}.items() <= dict(spell(asked, body, "")).items()
    (part,) = (part for part in asked.parts if part.name == "place")
    asks = Control(
        id="f-place",
        path="place",
        name=part.name,
        owner=part.owner,
        look=part.look.value,
        required=False,
        family="",
    )
    assert Labels(Words(Seen(lang="en"), None)).field(asks) == "place"


def test_one_of_several_takes_its_own_fields_and_no_other() -> None:
    asked = next(one for one in form_of(RULESET.kinds["cases.finding.v1"]).parts if one.name == "attribution")
    tag = asked.parts[0].tag
    assert tag is not None
    entered = {
        f"attribution.{tag[0]}": ["by_party" if "by_party" in asked.choices else asked.choices[0]],
        "attribution.standard": ["reasonable_grounds"],
        "attribution.rationale": ["Seen by two."],
        "attribution.party": ["walnut"],
    }
    read = form(entered)
    value = read_field(read, asked, "attribution")
    assert isinstance(value, dict) and value["party"] == "walnut" and not read.faults
    other = next(one for one in asked.parts if "party" not in {part.name for part in one.parts})
    assert other.tag is not None
    read = form({**entered, f"attribution.{tag[0]}": [other.tag[1]]})
    read_field(read, asked, "attribution")
    assert read.faults["attribution.party"].code == "field_elsewhere"
    read = form({"attribution.rationale": ["x"]})
    read_field(read, asked, "attribution")
    assert read.faults[f"attribution.{tag[0]}"].code == "field_empty"


@pytest.mark.parametrize(
    "text",
    [
        "34.5281, 69.1723",
        "34.5281 69.1723",
        "٣٤٫٥٢٨١، ٦٩٫١٧٢٣",
        "۳۴٫۵۲۸۱؛ ۶۹٫۱۷۲۳",
        "69.1723E, 34.5281N",
        "34°31'41.16\"N 69°10'20.28\"E",
        "34° 31′ 41.16″ شمال، 69° 10′ 20.28″ شرق",
        "K34.5281"[1:] + " K, 69.1723 D",
    ],
)
def test_a_place_is_read_as_people_write_it(text: str) -> None:
    assert read_spot(text) == (345_281_000, 691_723_000)


@pytest.mark.parametrize(
    "text",
    [
        "34.5",
        "91, 0",
        "0, 181",
        "34N, 35N",
        "34.5, 69.1, 3",
        "-34S, 0",
        "34°61'N, 0",
        "0x1, 2",
        "9" * 90,
        "nan, 1",
    ],
)
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        read_spot(text)
    assert caught.value.code == "bad_spot" and "34.5281, 69.1723" in str(caught.value)


@given(
    st.integers(min_value=-900_000_000, max_value=900_000_000),
    st.integers(min_value=-1_800_000_000, max_value=1_800_000_000),
)
@settings(max_examples=60)
def test_a_place_that_is_spelt_is_the_same_place(lat: int, lon: int) -> None:
    assert read_spot(spell_spot(lat, lon)) == (lat, lon)


@given(st.text(max_size=60))
@settings(max_examples=120)
def test_no_text_breaks_the_reader_of_places_or_times(text: str) -> None:
    for read in (
        read_spot,
        lambda one: read_when({"since_day": one, "since_hour": one}, one),
        lambda one: read_moment(one, one, one),
    ):
        try:
            read(text)
        except Refused as why:
            assert why.code


def test_days_and_hours_become_times_with_the_zone_of_their_place() -> None:
    when = read_when({"since_day": "2026-03-02", "since_hour": "۱۴:۳۰"}, "+04:30")
    assert when is not None and when.since == when.until == "2026-03-02T14:30:00+04:30" and when.zone == ""
    day = read_when({"since_day": "2026-03-02", "until_day": "2026-03-04"}, "+05:00")
    assert day is not None and (day.since, day.until, day.zone) == ("2026-03-02", "2026-03-04", "+05:00")
    assert read_when({}, "+05:00") is None
    for found, code in (
        ({"since_hour": "14:30"}, "bad_hour"),
        ({"since_day": "2026-02-30"}, "bad_date"),
        ({"since_day": "2026-03-02", "since_hour": "25:00"}, "bad_hour"),
    ):
        with pytest.raises(Refused) as caught:
            read_when(found, "+05:00")
        assert caught.value.code == code
    with pytest.raises(Refused) as caught:
        read_when({"since_day": "2026-03-02"}, "5")
    assert caught.value.code == "bad_zone"


@pytest.mark.parametrize("text", ["a\u202eb", "a\u200bb", "\x07", "\ufeffx"])
def test_a_sign_that_hides_or_turns_text_is_refused_at_its_field(text: str) -> None:
    read = form({"words": [text]})
    asked = next(one for one in form_of(RULESET.kinds["incidents.denial.v1"]).parts if one.name == "words")
    assert read_field(read, asked, "words") is None
    assert read.faults["words"].code in ("bad_character", "unreadable")


def test_line_ends_and_letters_have_one_spelling() -> None:
    assert read_text(" a\r\nb\rc ", None, lines=True) == "a\nb\nc"
    assert read_text("e\u0301  x", None, lines=False) == "é x"


@pytest.mark.parametrize("body", [b"a=%ED%A0%80", b"\xff=1", b"&".join([b"a=1"] * 2_001), b"a=%FF"])
def test_bytes_that_are_no_form_are_refused(body: bytes) -> None:
    with pytest.raises(Refused) as caught:
        form_of_bytes(body)
    assert caught.value.code == "bad_form"


@given(st.binary(max_size=300))
@settings(max_examples=100)
def test_no_bytes_break_the_reader_of_files(body: bytes) -> None:
    try:
        parts_of("multipart/form-data; boundary=xx", b"--xx\r\n" + body + b"\r\n--xx--\r\n")
    except Refused as why:
        assert why.code == "bad_form"


def test_a_field_that_came_twice_says_nothing_and_lists_are_counted() -> None:
    asked = form_of(RULESET.kinds["incidents.denial.v1"])
    read = form({"words": ["yes", "no"]})
    read_parts(read, asked.parts, "")
    assert read.faults["words"].code == "field_twice"
    complaint = form_of(RULESET.kinds["incidents.complaint.v1"])
    read = form({f"allegations.{n}.act": ["shelling"] for n in range(17)})
    read_parts(read, complaint.parts, "")
    assert read.faults["allegations"].code == "bad_count"
