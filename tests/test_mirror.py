# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The parties are swapped everywhere, and everything that is computed and shown is the same with the names swapped."""

import json
from functools import cache
from typing import Any

import msgspec
import pytest

from sulh.clock import parse_time
from sulh.exercise.build import exercise_leaves
from sulh.exercise.cast import CO_CHAIRS, NAMES
from sulh.language import LANGUAGES
from sulh.mechanism import KINDS
from sulh.readings.status import status_view
from sulh.record.charter import CharterBody
from sulh.statement import canon
from sulh.statement.envelope import split_leaf
from tests.mirror import Swap, Told, fold, mirrored, require_mirror, swapping, told

STATEMENTS, DAYS = 600, 24
ROOMS = ("agreement", "incidents", "operations", "commitments", "talks", "cases")


def named(org: str, lang: str) -> str:
    """A party's name; three languages have one word for almond and not for walnut, so each name says its own."""
    return f"{NAMES[org][lang]} {lang}"


def swap() -> Swap:
    pairs = [(named("almond", lang), named("walnut", lang)) for lang in LANGUAGES]
    return swapping("almond", "walnut", pairs)


def told_apart(value: Any, lang: str) -> Any:
    """The same data with both parties' names as `named` has them; `lang` is that of the words."""
    if isinstance(value, str):
        for org in ("almond", "walnut"):
            value = value.replace(NAMES[org][lang], named(org, lang))
        return value
    if isinstance(value, list):
        return [told_apart(inner, lang) for inner in value]
    if isinstance(value, dict):
        return {key: told_apart(inner, key if key in LANGUAGES else lang) for key, inner in value.items()}
    return value


@cache
def history() -> tuple[CharterBody, tuple[Told, ...]]:
    payloads = [split_leaf(leaf)[1] for leaf in exercise_leaves(statements=STATEMENTS, days=DAYS)]
    plain = [json.loads(data) for data in payloads]
    body = msgspec.convert(told_apart(plain[0]["body"], "en"), CharterBody)
    said: list[Told] = []
    now = parse_time(body.date)
    for index, (one, read) in enumerate(zip(told(payloads), plain, strict=True)):
        if read["kind"] == "record.head.v1":
            now = parse_time(read["body"]["logged_at"])
        elif not read["kind"].startswith("record."):
            payload = canon.encode(told_apart(read, read["lang"]))
            said.append(Told(id=one.id, payload=payload, now=now, index=index))
    return body, tuple(said)


def test_a_swap_done_twice_is_none() -> None:
    for one in history()[1]:
        plain = json.loads(one.payload)
        assert mirrored(mirrored(plain, swap()), swap()) == plain


@pytest.mark.parametrize("room", ROOMS)
def test_each_room_is_tried_with_both_parties(room: str) -> None:
    said = [json.loads(one.payload) for one in history()[1]]
    of_room = [one for one in said if one["kind"].startswith(room)]
    # Of findings no party is the speaker: it is named.
    assert all(any(party in json.dumps(one) for one in of_room) for party in ("almond", "walnut"))
    speakers = {one["issuer"]["org"] for one in of_room}
    assert {"almond", "walnut"} <= speakers or (room == "cases" and speakers >= set(CO_CHAIRS))
    rows = fold(history()[1], history()[0])
    assert list(rows.items(room)) and not list(rows.items(room, "void/"))


def test_every_kind_by_which_somebody_reports_or_is_judged_is_tried() -> None:
    said = {json.loads(one.payload)["kind"] for one in history()[1]}
    rooms = {kind.name for kind in KINDS if kind.room in ("incidents", "cases")}
    # This exercise has no panel and lets no extract out of what was said or of talks.
    assert rooms - said == {"cases.vote.v1", "cases.extract.v1", "cases.talks_released.v1"}


@pytest.mark.parametrize("room", [*ROOMS, ""])
def test_the_program_does_the_same_whoever_the_parties_are(room: str) -> None:
    charter, said = history()
    chosen = tuple(one for one in said if json.loads(one.payload)["kind"].startswith(room))
    start = charter.date[:10]
    require_mirror(chosen, charter, swap(), [start, f"{start}T12:00:00Z", "2099-01-01"])


def test_a_program_that_favours_a_party_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A view that puts names in the order of the alphabet favours Almond; the mirror shows it."""
    real = status_view
    monkeypatch.setattr(
        "tests.mirror.status_view",
        lambda states, on: {**real(states, on), "who": sorted(["almond", "walnut"])},
    )
    charter, said = history()
    with pytest.raises(AssertionError, match=r"status .* > who > 0"):
        require_mirror(said[:50], charter, swap(), [charter.date[:10]])
