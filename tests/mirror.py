# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The mirror test: whoever the parties are, the program does the same.

    require_mirror(told, charter, swap)

folds a history twice, as it was told and with the two parties swapped everywhere (names in every language, ids in
bodies, references and keys of rows; statement ids held fixed), and requires that every row, the whole status view
and the brief in each language are the same with the names swapped, byte for byte. A room needs no more than a
history in which both parties speak.
"""

import dataclasses
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import msgspec

from sulh.errors import Refused
from sulh.language import LANGUAGES
from sulh.mechanism import FOLDS, RULESET, States
from sulh.readings.moment import parse_moment
from sulh.readings.status import status_view
from sulh.record.charter import CharterBody
from sulh.record.fold import Entry, Fold, Ground, Hearing, Void
from sulh.record.rows import RoomRows, Rows
from sulh.record.state import CharterRow
from sulh.reporting.brief import brief
from sulh.statement import canon
from sulh.statement.envelope import read_header, statement_id

Swap = Callable[[str], str]
NOTHING = "0" * 64
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement of a history: its payload, and the id that it keeps in the mirror.

    now, index   the time of its record when it came, and its place there; without them a fixed time, and the order told
    """

    id: str
    payload: bytes
    now: datetime = NEW_YEAR
    index: int | None = None


def told(payloads: Iterable[bytes]) -> tuple[Told, ...]:
    """A history from payloads, in order; each keeps the id that it has as it is."""
    return tuple(Told(id=statement_id(data), payload=data) for data in payloads)


def swapping(one: str, other: str, names: Iterable[tuple[str, str]] = ()) -> Swap:
    """A function that exchanges two organisations' ids, and each pair of their names, in any text."""
    pairs = {a: b for x, y in ((one, other), *names) for a, b in ((x, y), (y, x))}
    pattern = re.compile("|".join(sorted(map(re.escape, pairs), key=len, reverse=True)))
    return lambda text: pattern.sub(lambda found: pairs[found[0]], text)


def mirrored(value: Any, swap: Swap) -> Any:
    """The same plain data with every text and every key swapped; dataclasses and enums become plain."""
    match value:
        case Enum():
            return mirrored(value.value, swap)
        case str():
            return swap(value)
        case bytes():
            return swap(value.decode()).encode()
        case Mapping():
            return {mirrored(key, swap): mirrored(inner, swap) for key, inner in value.items()}
        case list() | tuple() | set() | frozenset():
            return [mirrored(inner, swap) for inner in value]
        case msgspec.Struct():
            return mirrored(msgspec.to_builtins(value), swap)
        case _ if dataclasses.is_dataclass(value):
            return {f.name: mirrored(getattr(value, f.name), swap) for f in dataclasses.fields(value)}
    return value


def _same(text: str) -> str:
    return text


def mirrored_charter(charter: CharterBody, swap: Swap) -> CharterBody:
    """The charter of the mirrored truce; its organisations stand where they stood."""
    return msgspec.convert(mirrored(msgspec.to_builtins(charter), swap), CharterBody)


def fold(
    history: Sequence[Told], charter: CharterBody, swap: Swap = _same, folds: Sequence[Fold] = FOLDS
) -> Rows:
    """The rows of the rooms after a history, told as it is or swapped."""
    rows = Rows()
    body = mirrored_charter(charter, swap)
    rows.apply("record", {"charter": CharterRow(id=NOTHING, body=body, in_force_at=1)})
    for order, one in enumerate(history):
        index = order if one.index is None else one.index
        plain = mirrored(json.loads(one.payload), swap)
        header = read_header(canon.encode(plain))
        kind = RULESET.kinds[header.kind]
        entry = Entry(
            index=index, id=one.id, header=header, body=RULESET.kinds.read_body(header.kind, header.body)
        )
        ground = Ground(
            index=index,
            now=one.now,
            witnessed=False,
            operational=0,
            joint=0,
            charter_id=NOTHING,
            charter=body,
            ruleset=NOTHING,
        )
        for each in folds:
            if each.room != kind.room:
                continue
            try:
                rows.apply(each.room, each.step(RoomRows(rows, each.room), entry, ground))
            except Refused as why:
                rows.apply(each.room, {f"void/{index}": Void(index=index, id=one.id, code=why.code)})
        if rows.get(kind.room, f"void/{index}") is not None:
            continue
        outer = Entry(index=index, id=one.id, header=header, body=None)
        for each in folds:
            if isinstance(each, Hearing) and header.kind in each.hears:
                rows.apply(each.room, each.hear(RoomRows(rows, each.room), outer, ground))
    return rows


def _rows(rows: Rows) -> dict[tuple[str, str], Any]:
    return {(room, key): json.loads(value) for room in rows.rooms() for key, value in rows.items(room)}


def require_mirror(history: Sequence[Told], charter: CharterBody, swap: Swap, on: Sequence[str]) -> None:
    """AssertionError naming the first place at which the mirror of what was made is not what the mirror makes."""
    plain, swapped = fold(history, charter), fold(history, charter, swap)
    # 1. Every row.
    _require_equal(mirrored(_rows_by_name(plain), swap), _rows_by_name(swapped), "rows")
    assert _rows(plain) != _rows(swapped), "the history names no party: nothing was tried"
    # 2. Every view, at each moment. 3. What a reader is shown, in each language.
    for text in on:
        moment = parse_moment(text)
        one, other = States(plain), States(swapped)
        _require_equal(
            mirrored(status_view(one, moment), swap),
            mirrored(status_view(other, moment), _same),
            f"status {text}",
        )
        for lang in LANGUAGES:
            shown = (mirrored(brief(one, moment, lang), swap), mirrored(brief(other, moment, lang), _same))
            _require_equal(*shown, f"brief {lang} {text}")


def _rows_by_name(rows: Rows) -> dict[str, Any]:
    return {f"{room}/{key}": value for (room, key), value in _rows(rows).items()}


def _require_equal(expected: Any, found: Any, where: str) -> None:
    if isinstance(expected, dict) and isinstance(found, dict):
        assert expected.keys() == found.keys(), f"{where}: {sorted(expected.keys() ^ found.keys())[:4]}"
        for key, value in expected.items():
            _require_equal(value, found[key], f"{where} > {key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for number, value in enumerate(expected):
            _require_equal(value, found[number], f"{where} > {number}")
    else:
        assert expected == found, (
            f"{where}: the mirror of what was made is {expected!r}, and the mirror makes {found!r}"
        )
