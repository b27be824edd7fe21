# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Copies add no voice, whoever makes them and however many they are."""

from sulh.fusion.independence import Heard, Same, Voice, by_side, told_apart, voices
from sulh.fusion.parameters import SourceClass
from sulh.fusion.reports import Said, reports_of
from tests.waiting import cpu_units

SIDES = {"north post": "north", "north press": "north", "south post": "south"}
STORY = (
    "two shells fell on the bazaar of the village shortly after the noon prayer and three people were hurt"
)


def said(name: str, origin: str, *, text: str = "", media: tuple[str, ...] = (), lang: str = "en") -> Said:
    return Said(
        id=name,
        lat_e7=330_000_000,
        lon_e7=700_000_000,
        time_s=1_930_000_000,
        source=SourceClass.PARTY,
        origin=origin,
        text=text,
        media=media,
        lang=lang,
    )


def found(*rows: Said) -> list[Voice]:
    reports = reports_of(rows)
    members = [reports.ids.index(row.id) for row in rows]
    return voices(reports, members, SIDES)


def test_one_origin_is_one_voice_and_its_side_is_its_own() -> None:
    heard = found(
        said("a", "north post"), said("b", "north post"), said("c", "south post"), said("d", "monitors")
    )
    assert by_side(heard) == {"": 1, "north": 1, "south": 1}
    assert heard[0].reports == ("a", "b") and [copy.why for copy in heard[0].copies] == [Same.ORIGIN]


def test_one_picture_is_one_voice_of_the_side_that_had_it_first() -> None:
    picture = ("a" * 64,)
    heard = found(
        said("a", "north post", media=picture),
        said("b", "south post", media=picture),
        said("c", "north press"),
    )
    assert by_side(heard) == {"north": 2}
    assert heard[0].other_sides == ("south",) and heard[0].copies[0].why == Same.MEDIA


def test_nearly_the_same_words_are_one_voice_and_a_translation_shows_nothing() -> None:
    near = STORY.replace("three", "four")
    heard = found(
        said("a", "north post", text=STORY),
        said("b", "monitors", text=near),
        said("c", "x", text=STORY, lang="tr"),
    )
    assert [voice.reports for voice in heard] == [("a", "b"), ("c",)]
    assert heard[0].copies[0].why == Same.TEXT


def test_copies_of_copies_are_one_voice() -> None:
    one, two = ("a" * 64,), ("b" * 64,)
    heard = found(said("a", "w", media=one), said("b", "x", media=one + two), said("c", "y", media=two))
    assert [voice.reports for voice in heard] == [("a", "b", "c")]
    assert len(heard[0].copies) == 2 and heard[0].origins == ("w", "x", "y")


def test_who_copies_two_makes_them_no_one_voice() -> None:
    one, two = ("a" * 64,), ("b" * 64,)
    heard = found(
        said("a", "north post", media=one),
        said("b", "monitors", media=two),
        said("c", "south post", media=one + two),
    )
    assert [voice.origins for voice in heard] == [("north post", "south post"), ("monitors",)]
    assert by_side(heard) == {"": 1, "north": 1}


def test_an_origin_that_also_says_something_of_its_own_keeps_its_voice() -> None:
    picture = ("a" * 64,)
    heard = found(
        said("a", "south post"),
        said("b", "north post", media=picture),
        said("c", "south post", media=picture),
    )
    assert by_side(heard) == {"north": 1, "south": 1}


def test_two_that_only_copy_each_other_are_one_voice() -> None:
    heard = found(
        said("a", "north post", media=("a" * 64,)),
        said("b", "south post", text=STORY),
        said("c", "north post", text=STORY),
    )
    assert by_side(heard) == {"north": 1, "south": 1}
    one, two = ("a" * 64, "b" * 64)
    said_twice = (
        Heard(id="a", origins=("north post",), media=((one, 1), (two, 4))),
        Heard(id="b", origins=("south post",), media=((one, 3), (two, 2))),
    )
    assert told_apart(said_twice)[0] == [["north post", "south post"]]


def test_reports_that_name_no_origin_are_one_voice_together() -> None:
    heard = found(said("a", ""), said("b", ""), said("c", ""))
    assert len(heard) == 1 and {copy.why for copy in heard[0].copies} == {Same.UNNAMED}


def test_a_flood_of_different_texts_is_counted_in_a_moment() -> None:
    rows = [said(f"r{k}", f"o{k}", text=f"{k} " * 40) for k in range(2_000)]
    assert len(found(*rows)) > 1_000
    assert cpu_units(lambda: found(*rows)) < 30
