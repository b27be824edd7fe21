# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is sealed, what is due about seals, and (where a layer may know it) what was said under duress.

SealTally     how much is sealed, and what became of it: alike for every reader, whatever it can open
shredding     who wants a statement shredded, since when both do, and from when on it may count
rewraps       organisations that replaced their sealing key, and by when what was sealed to the old is wrapped anew
duress        statements by keys of which their own organisation said so; in layers that opened that, or after
              it was disclosed (record/hands.py)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from sulh.clock import format_time, parse_time
from sulh.mechanism import States
from sulh.record.hands import RingRow
from sulh.record.kinds import HANDS
from sulh.record.procedure import seconds_allowed
from sulh.record.rows import read_row
from sulh.record.seal_rows import DisputeRow, RetractionRow, SealedRow, SealingKeyRow, ShredRow
from sulh.record.seals import shred_seconds
from sulh.record.standing import KeyRow
from sulh.record.state import RECORD
from sulh.statement.envelope import Hex32

Json = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealTally:
    """Numbers of statements. `whole`, `parts`: sealed entirely, or in some fields; the others are among these.

    disclosed  what they hold, or what opens it, was said openly      disputed   a recipient says it does not open
    shredded   by both co-chairs, after the time to object            retracted  taken back (sealed or not)
    released   given another marking by its originator (sealed or not)
    """

    whole: int
    parts: int
    disclosed: int
    disputed: int
    shredded: int
    released: int
    retracted: int


def seals(states: States) -> dict[str, tuple[Hex32, ...]]:
    """The statements behind each number of a `SealTally`, by its name."""
    rows = states.rows
    sealed = [(_of(key), read_row(value, SealedRow).whole) for key, value in rows.items(RECORD, "sealed/")]
    told = (_of(key) for noun in ("disclosure/", "disclosed_key/") for key, _ in rows.items(RECORD, noun))
    disputed = (read_row(value, DisputeRow).statement for _, value in rows.items(RECORD, "dispute/"))
    shreds = [(_of(key), read_row(value, ShredRow)) for key, value in rows.items(RECORD, "shred/")]
    taken = [(_of(key), read_row(value, RetractionRow)) for key, value in rows.items(RECORD, "retraction/")]
    return {
        "whole": tuple(id for id, whole in sealed if whole),
        "parts": tuple(id for id, whole in sealed if not whole),
        "disclosed": tuple(sorted(set(told))),
        "disputed": tuple(sorted(set(disputed))),
        "shredded": tuple(id for id, row in shreds if row.effective_at is not None),
        "released": tuple(_of(key) for key, _ in rows.items(RECORD, "release/")),
        "retracted": tuple(id for id, row in taken if row.counts_at is not None),
    }


def _of(key: str) -> Hex32:
    """The statement that a row's key names."""
    return key.split("/")[1]


def seal_tally(states: States) -> SealTally:
    """What the record shows of seals to everybody."""
    return SealTally(**{name: len(found) for name, found in seals(states).items()})


def shredding(states: States) -> list[Json]:
    """One object for each statement of which a co-chair wants that it be shredded, in order of ids."""
    allowed = shred_seconds(states.charter)
    found: list[Json] = []
    for key, value in states.rows.items(RECORD, "shred/"):
        row = read_row(value, ShredRow)
        found.append(
            {
                "id": key.removeprefix("shred/"),
                "words": [{"org": word.org, "entry": word.index, "why": word.why} for word in row.words],
                "agreed": row.agreed,
                "due": _after(row.agreed, allowed),
                "effective_at": row.effective_at,
            }
        )
    return found


def rewraps(states: States) -> list[Json]:
    """One object for each organisation that replaced its key; who sealed to it knows whether that is done."""
    allowed = seconds_allowed(states.charter.procedure, "rewrap_duty")
    rows = [(k, read_row(v, SealingKeyRow)) for k, v in states.rows.items(RECORD, "sealing_key/")]
    return [
        {"id": key.removeprefix("sealing_key/"), "since": row.index, "due": _after(row.now, allowed)}
        for key, row in rows
        if row.replaced is not None
    ]


def duress(states: States) -> list[Json]:
    """One object for each row of a room that one of these keys said, by room and id."""
    keys = dict(_told(states))
    if not keys:
        return []  # no row is read where nothing was told
    return [
        {"id": key.partition("/")[2], "noun": key.partition("/")[0], "key": found, "told_by": keys[found]}
        for room in states.rows.rooms()
        if room not in {RECORD, HANDS}
        for key, value in states.rows.items(room)
        for found in keys
        if f'"key":"{found}"'.encode() in value
    ]


def _told(states: States) -> Iterator[tuple[str, str]]:
    """(key, id of the ring) of the organisation's own keys: of another's its word counts nothing."""
    for name, value in states.rows.items(HANDS, "ring/"):
        ring = read_row(value, RingRow)
        for key in ring.keys:
            granted = states.rows.get(RECORD, f"key/{key}")
            if granted is not None and read_row(granted, KeyRow).org == ring.org:
                yield key, name.removeprefix("ring/")


def _after(time: str | None, seconds: int | None) -> str | None:
    return (
        None
        if time is None or seconds is None
        else format_time(parse_time(time) + timedelta(seconds=seconds))
    )
