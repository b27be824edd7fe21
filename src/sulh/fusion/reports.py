# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports as columns of whole numbers, ordered by the hash of what each says.

    reports_of(rows) -> Reports       for callers that have reports, not a table (`reading.py` reads tables)
    select(reports, some) -> Reports  the same reports, fewer of them, in the same order

The columns that a table cannot fill (blame, count, text, media, sealed) stay empty where nobody fills them,
and then cost nothing. Nothing later can depend on the order in which reports came.
"""

import hashlib
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import overload

from sulh.fusion.parameters import ACTS, CLASSES, SIGMAS, Act, SourceClass
from sulh.places.fixed import DEGREE_E7, HALF_TURN_E7

# Nearer to a pole the flat measure of `places.fixed` is no measure.
MAX_LAT_E7 = 85 * DEGREE_E7
# A report surer than a metre and a second cannot be; one vaguer than this says nothing.
MAX_SIGMA_M, MAX_SIGMA_S = 100_000, 30 * 86_400
UNSAID = -1
# More people or units of fire than this in one report is a slip of the keys; ratios of it still fit 64 bits.
MAX_COUNT = 10**9
# Of a text's trigrams the lowest hashes stay: enough to tell a copy, few enough to compare in bulk.
GRAMS = 64
DIGEST_BYTES = 32


def _column() -> "array[int]":
    return array("q")


class Digests(Sequence[bytes]):
    """Hashes one behind another in one buffer: a list of a million would be twice as large."""

    __slots__ = ("packed",)

    def __init__(self, packed: bytes = b"") -> None:
        self.packed = packed

    def __len__(self) -> int:
        return len(self.packed) // DIGEST_BYTES

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Digests) and self.packed == other.packed

    def __hash__(self) -> int:
        return hash(self.packed)

    @overload
    def __getitem__(self, i: int) -> bytes: ...
    @overload
    def __getitem__(self, i: slice) -> list[bytes]: ...
    def __getitem__(self, i: int | slice) -> bytes | list[bytes]:
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        at = range(len(self))[i] * DIGEST_BYTES
        return self.packed[at : at + DIGEST_BYTES]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """Columns alike in length, ordered by `digests`: 1e-7 degrees, metres, seconds since 1970, indices.

    `origins[i]` is an index into `named`, whose first name is "", said by nobody in particular.

    Each of the following is empty where no report has it:
    blame    index into `actors`, whose first name is "": nobody is named
    count    people harmed and units of fire; -1 where unsaid
    lang     index into `langs`, whose first is "": not said, and compared with no other
    text     the lowest hashes of its trigrams, ascending
    media    SHA-256 in hex, ascending
    sealed   1 where the report may only attach, or stand alone
    """

    ids: list[str] = field(default_factory=list)
    digests: Sequence[bytes] = field(default_factory=Digests)
    lat: "array[int]" = field(default_factory=_column)
    lon: "array[int]" = field(default_factory=_column)
    sigma_m: "array[int]" = field(default_factory=_column)
    time: "array[int]" = field(default_factory=_column)
    sigma_s: "array[int]" = field(default_factory=_column)
    act: "array[int]" = field(default_factory=_column)
    source: "array[int]" = field(default_factory=_column)
    origins: "array[int]" = field(default_factory=_column)
    named: list[str] = field(default_factory=list)
    blame: "array[int]" = field(default_factory=_column)
    actors: list[str] = field(default_factory=list)
    count: "array[int]" = field(default_factory=_column)
    lang: "array[int]" = field(default_factory=_column)
    langs: list[str] = field(default_factory=list)
    text: list[tuple[int, ...]] = field(default_factory=list)
    media: list[tuple[str, ...]] = field(default_factory=list)
    sealed: "array[int]" = field(default_factory=_column)

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Pairs of report ids that must, or cannot, tell of one incident: effective ones, contradictions resolved.

    A pair of which one report is not there (it was recalled) says nothing. `must` never overrides `cannot`.
    """

    must: tuple[tuple[str, str], ...] = ()
    cannot: tuple[tuple[str, str], ...] = ()


NO_LINKS = Links()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One report as its caller has it: 1e-7 degrees, metres, seconds since 1970; a sigma of None is its class's.

    `id` is a name that no other report has, `origin` who saw it as far as one voice goes, `blame` whom it
    names, `count` the people harmed and units of fire, `lang` a BCP 47 tag, `media` SHA-256 in hex. `sealed`
    is no part of what is said: whoever may read a sealed report sees it under the same hash.
    """

    id: str
    lat_e7: int
    lon_e7: int
    time_s: int
    source: SourceClass
    sigma_m: int | None = None
    sigma_s: int | None = None
    act: Act = Act.UNDETERMINED
    origin: str = ""
    blame: str = ""
    count: int = UNSAID
    lang: str = ""
    text: str = ""
    media: tuple[str, ...] = ()
    sealed: bool = False

    def __post_init__(self) -> None:
        """Raises RuntimeError where a number is none that this engine can compare: the caller's mistake."""
        fits = abs(self.lat_e7) <= MAX_LAT_E7 and abs(self.lon_e7) <= HALF_TURN_E7
        for sigma, most in ((self.sigma_m, MAX_SIGMA_M), (self.sigma_s, MAX_SIGMA_S)):
            fits = fits and (sigma is None or 1 <= sigma <= most)
        if not fits or not UNSAID <= self.count <= MAX_COUNT:
            raise RuntimeError(f"report {self.id} has a place, sigma or count beyond what fusion compares")


def reports_of(rows: Iterable[Said]) -> Reports:
    """Columns of these reports, ordered by digest. Raises RuntimeError where two have one id."""
    marked = sorted(((_digest(row), row) for row in _each_once(rows)), key=lambda one: one[0])
    said = [row for _, row in marked]
    sigmas = [SIGMAS[row.source] for row in said]
    named, origins = indexed([row.origin for row in said])
    actors, blame = indexed([row.blame for row in said])
    langs, lang = indexed([row.lang for row in said])
    texts = any(row.text for row in said)
    return Reports(
        ids=[row.id for row in said],
        digests=Digests(b"".join(digest for digest, _ in marked)),
        lat=array("q", [row.lat_e7 for row in said]),
        lon=array("q", [row.lon_e7 for row in said]),
        sigma_m=array("q", [row.sigma_m or known[0] for row, known in zip(said, sigmas, strict=True)]),
        time=array("q", [row.time_s for row in said]),
        sigma_s=array("q", [row.sigma_s or known[1] for row, known in zip(said, sigmas, strict=True)]),
        act=array("q", [ACTS.index(row.act) for row in said]),
        source=array("q", [CLASSES.index(row.source) for row in said]),
        origins=origins,
        named=named,
        blame=blame if len(actors) > 1 else _column(),
        actors=actors,
        count=array("q", [row.count for row in said] if any(row.count != UNSAID for row in said) else ()),
        lang=lang if texts else _column(),
        langs=langs,
        text=[grams(row.text) for row in said] if texts else [],
        media=[tuple(sorted(set(row.media))) for row in said] if any(row.media for row in said) else [],
        sealed=array("q", [int(row.sealed) for row in said] if any(row.sealed for row in said) else ()),
    )


def select(reports: Reports, some: Sequence[int]) -> Reports:
    """The reports at these indices, in their own order; indices into names stay what they were."""
    kept = sorted(set(some))

    def column(values: "array[int]") -> "array[int]":
        return array("q", [values[i] for i in kept] if len(values) else ())

    return Reports(
        ids=[reports.ids[i] for i in kept],
        digests=Digests(b"".join(reports.digests[i] for i in kept)),
        lat=column(reports.lat),
        lon=column(reports.lon),
        sigma_m=column(reports.sigma_m),
        time=column(reports.time),
        sigma_s=column(reports.sigma_s),
        act=column(reports.act),
        source=column(reports.source),
        origins=column(reports.origins),
        named=reports.named,
        blame=column(reports.blame),
        actors=reports.actors,
        count=column(reports.count),
        lang=column(reports.lang),
        langs=reports.langs,
        text=[reports.text[i] for i in kept] if reports.text else [],
        media=[reports.media[i] for i in kept] if reports.media else [],
        sealed=column(reports.sealed),
    )


def grams(text: str) -> tuple[int, ...]:
    """The lowest hashes of a text's trigrams of characters, ascending.

    Only ASCII letters lose their case: the tables of any other case change with the version of Python.
    """
    plain = " ".join(text.split()).translate(_LOWER)
    found = {zlib.crc32(plain[k : k + 3].encode("utf-8", "surrogatepass")) for k in range(len(plain) - 2)}
    return tuple(sorted(found)[:GRAMS])


_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def indexed(names: Sequence[str]) -> tuple[list[str], "array[int]"]:
    """The distinct names ascending, "" first and always, and where each of `names` stands there."""
    distinct = ["", *sorted(set(names) - {""})]
    at = {name: k for k, name in enumerate(distinct)}
    return distinct, array("q", [at[name] for name in names])


def digest_of(base: Iterable[object]) -> bytes:
    """The hash of what a report says; no name can hold the separator, since names are printable."""
    text = "\x1f".join(map(str, base))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _each_once(rows: Iterable[Said]) -> Iterable[Said]:
    seen: set[str] = set()
    for row in rows:
        if row.id in seen:
            raise RuntimeError(f"two reports were given under one id: {row.id}")
        seen.add(row.id)
        yield row


def _digest(row: Said) -> bytes:
    known = SIGMAS[row.source]
    base: list[object] = [row.id, row.lat_e7, row.lon_e7, row.sigma_m or known[0], row.time_s]
    base += [row.sigma_s or known[1], ACTS.index(row.act), CLASSES.index(row.source), row.origin]
    more: tuple[object, ...] = (row.blame, row.count, row.lang, row.text, *sorted(set(row.media)))
    # What a table could have said has the hash that a table's row has; free text is hashed, it may hold anything.
    if more == ("", UNSAID, "", ""):
        return digest_of(base)
    return digest_of([*base, *(hashlib.sha256(repr(part).encode()).hexdigest() for part in more)])
