# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads plain rows of a table of reports by columns, a few megabytes at a time; NumPy, whole numbers.

A row is plain if it has no more than ASCII without spaces and quotes, numbers of usual length, and a time like
2031-03-10T12:00:00Z. Every other row is handed back with its line, for the parser in `reading.py`, which is the
oracle: what it makes of a plain row is what is made of it here.
"""

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from sulh.fusion.parameters import ACTS, CLASSES, SIGMAS, UNDETERMINED
from sulh.fusion.reports import MAX_LAT_E7, MAX_SIGMA_M, MAX_SIGMA_S
from sulh.places.fixed import HALF_TURN_E7

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]

# Bytes looked at in one go; what is made of them takes some twenty times as much for a moment.
CHUNK = 1 << 20
# The longest of -180.12345678, of nine digits, of 2031-03-10T12:00:00Z, and of a word of ours.
DEGREES_CHARS, WHOLE_CHARS, TIME_CHARS, WORD_CHARS = 13, 9, 20, 16
# Names are names; a story in a name field is a mistake of columns.
MAX_NAME_CHARS = 200
# Three centuries fit the keys of blocks.
FIRST_YEAR, LAST_YEAR = 1900, 2199
COMMA, NEWLINE, DOT, MINUS, ZERO = b","[0], b"\n"[0], b"."[0], b"-"[0], b"0"[0]
_MONTH_DAYS = np.array((0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), dtype=np.int64)
_BEFORE_MONTH = np.cumsum(_MONTH_DAYS) - _MONTH_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Plain rows of one chunk, as columns, and the others as (line, text)."""

    ids: list[str] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)
    columns: tuple[Ints, ...] = ()  # lat, lon, sigma_m, time, sigma_s, act, source
    others: list[tuple[int, str]] = field(default_factory=list)


def chunks(data: bytes, start: int, places: Mapping[str, int], width: int) -> Iterator[Plain]:
    """The rows from a byte on, which follows the line of names; the text has no quotes and no other line ends."""
    line = 2
    while start < len(data):
        end = data.rfind(b"\n", start, start + CHUNK) + 1
        if not end:
            end = data.find(b"\n", start) + 1 or len(data)
        chunk = data[start:end] if data[end - 1] == NEWLINE else data[start:end] + b"\n"
        yield _chunk(chunk, line, places, width)
        line += chunk.count(b"\n")
        start = end


def _chunk(chunk: bytes, line: int, places: Mapping[str, int], width: int) -> Plain:
    text = np.frombuffer(chunk, dtype=np.uint8)
    ends = np.flatnonzero(text == NEWLINE)
    starts = np.concatenate([[0], ends[:-1] + 1])
    commas = np.flatnonzero(text == COMMA)
    row = np.searchsorted(ends, commas)
    whole = np.bincount(row, minlength=len(ends)) == width - 1
    inside = commas[whole[row]].reshape(-1, width - 1)
    edges = np.column_stack([starts[whole] - 1, inside, ends[whole]])
    cells = _Cells(text, edges, places)
    plain, columns = cells.read()
    whole[np.flatnonzero(whole)[~plain]] = False
    letters = chunk.decode("ascii", "replace")  # a byte each; who has others is not plain

    def names(column: str) -> list[str]:
        if column not in places:
            return [""] * int(plain.sum())
        first, last = cells.ends(column)
        return [letters[a:b] for a, b in zip(first[plain].tolist(), last[plain].tolist(), strict=True)]

    others = [
        (line + int(k), chunk[starts[k] : ends[k]].decode())
        for k in np.flatnonzero(~whole & (ends > starts)).tolist()
    ]
    return Plain(
        ids=names("report_id"),
        origins=names("origin"),
        columns=tuple(column[plain] for column in columns),
        others=others,
    )


class _Cells:
    """The cells of rows that have as many as the line of names."""

    def __init__(self, text: Bytes, edges: Ints, places: Mapping[str, int]) -> None:
        self._text, self._edges, self._places = text, edges, places
        self._plain = np.ones(len(edges), dtype=np.bool_)

    def ends(self, column: str) -> tuple[Ints, Ints]:
        """Where a column's cells begin and end."""
        at = self._places[column]
        return self._edges[:, at] + 1, self._edges[:, at + 1]

    def read(self) -> tuple[Flags, list[Ints]]:
        """Which rows are plain, and their numbers."""
        self._names()
        source = self._word("source_class", list(CLASSES))
        self._plain &= source >= 0
        usual = np.array([SIGMAS[name] for name in CLASSES], dtype=np.int64)[source]
        lat, lon = self._degrees("lat", MAX_LAT_E7), self._degrees("lon", HALF_TURN_E7)
        sigma_m = self._whole("position_sigma_m", usual[:, 0], MAX_SIGMA_M)
        time = self._time()
        sigma_s = self._whole("time_sigma_s", usual[:, 1], MAX_SIGMA_S)
        act = np.full(len(source), UNDETERMINED, dtype=np.int64)
        if "act" in self._places:
            act = self._word("act", ["", *ACTS]) - 1
            self._plain &= act >= -1
            act[act < 0] = UNDETERMINED
        return self._plain, [lat, lon, sigma_m, time, sigma_s, act, source]

    def _names(self) -> None:
        odd = (self._text < 0x21) | (self._text > 0x7E)
        before = np.concatenate([[0], np.cumsum(odd)])
        first, last = self._edges[:, 0] + 1, self._edges[:, -1]
        self._plain &= before[last] == before[first]
        for column, least in (("report_id", 1), ("origin", 0)):
            if column in self._places:
                first, last = self.ends(column)
                self._plain &= (last - first >= least) & (last - first <= MAX_NAME_CHARS)

    def _matrix(self, column: str, width: int) -> tuple[Bytes, Ints]:
        """The first characters of each cell, 0 after its end, and how long each is."""
        first, last = self.ends(column)
        at = np.minimum(first[:, None] + np.arange(width), len(self._text) - 1)
        letters = self._text[at]
        letters[np.arange(width) >= (last - first)[:, None]] = 0
        return letters, last - first

    def _word(self, column: str, words: list[str]) -> Ints:
        """Which of these words a cell is; -1 where it is none."""
        letters, size = self._matrix(column, WORD_CHARS)
        found = np.full(len(size), -1, dtype=np.int64)
        said = np.ascontiguousarray(letters).view(f"S{WORD_CHARS}").ravel()
        for k, word in enumerate(words):
            found[(said == word.encode()) & (size <= WORD_CHARS)] = k
        return found

    def _degrees(self, column: str, most: int) -> Ints:
        letters, size = self._matrix(column, DEGREES_CHARS)
        minus = letters[:, 0] == MINUS
        value = np.zeros(len(size), dtype=np.int64)
        digits, decimals = np.zeros_like(value), np.zeros_like(value)
        dotted = np.zeros(len(size), dtype=np.bool_)
        for k in range(DEGREES_CHARS):
            letter, here = letters[:, k], size > k
            digit = here & (letter >= ZERO) & (letter <= ZERO + 9)
            dot = here & (letter == DOT) & ~dotted
            self._plain &= ~here | digit | dot | (minus if k == 0 else False)
            value = np.where(digit, value * 10 + letter - ZERO, value)
            digits += digit & ~dotted
            decimals += digit & dotted
            dotted |= dot
        self._plain &= (size <= DEGREES_CHARS) & (digits >= 1) & (digits <= 3) & (decimals <= 8)
        self._plain &= ~dotted | (decimals > 0)
        value = (value * 10 ** np.maximum(8 - decimals, 0) + 5) // 10
        self._plain &= value <= most
        found: Ints = np.where(minus, -value, value)
        return found

    def _whole(self, column: str, usual: Ints, most: int) -> Ints:
        if column not in self._places:
            return usual
        letters, size = self._matrix(column, WHOLE_CHARS)
        value = np.zeros(len(size), dtype=np.int64)
        for k in range(WHOLE_CHARS):
            letter, here = letters[:, k], size > k
            digit = here & (letter >= ZERO) & (letter <= ZERO + 9)
            self._plain &= ~here | digit
            value = np.where(digit, value * 10 + letter - ZERO, value)
        self._plain &= (size <= WHOLE_CHARS) & (value <= most)
        return np.where(size == 0, usual, np.maximum(value, 1))

    def _time(self) -> Ints:
        letters, size = self._matrix("time", TIME_CHARS)
        form = np.frombuffer(b"0000-00-00T00:00:00Z", dtype=np.uint8)
        number = form == ZERO
        right = np.where(number, (letters >= ZERO) & (letters <= ZERO + 9), letters == form)
        self._plain &= (size == TIME_CHARS) & right.all(axis=1)
        digit = np.where(number, letters.astype(np.int64) - ZERO, 0)

        def read(first: int, last: int) -> Ints:
            value = digit[:, first]
            for k in range(first + 1, last):
                value = value * 10 + digit[:, k]
            return value

        year, month, day = read(0, 4), read(5, 7), read(8, 10)
        hour, minute, second = read(11, 13), read(14, 16), read(17, 19)
        self._plain &= (year >= FIRST_YEAR) & (year <= LAST_YEAR) & (month >= 1) & (month <= 12)
        month = np.clip(month, 1, 12)
        leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
        self._plain &= (day >= 1) & (day <= _MONTH_DAYS[month] + (leap & (month == 2)))
        self._plain &= (hour < 24) & (minute < 60) & (second < 60)
        past = year - 1
        days = past * 365 + past // 4 - past // 100 + past // 400 - 719_162  # of 1970 from year 1
        days += _BEFORE_MONTH[month] + (leap & (month > 2)) + day - 1
        found: Ints = ((days * 24 + hour) * 60 + minute) * 60 + second
        return found


def packed(column: Ints) -> "array[int]":
    """Numbers as the columns of `Reports` hold them."""
    found = array("q")
    found.frombytes(np.ascontiguousarray(column, dtype=np.int64).tobytes())
    return found
