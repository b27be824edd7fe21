# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""All numbers that decide which reports tell of one incident: whole, frozen, with a hash that names them.

Scores are in millionths of a nat (log-likelihood). Nothing here is estimated while reports are fused: a
file is calibrated once, as a set, and from then on the same parameters give every report the same place.
"""

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Annotated

import msgspec

from sulh.errors import Phrase, Refused, misfit
from sulh.fusion.table import LN, LN_2
from sulh.places.fixed import DEGREE_E7, HALF_TURN_E7, POLE_E7, scale

UNIT = 1_000_000
VERSION = 2
# Cells of local rates: a tenth of a degree wide, thirty days long.
CELL_E7 = DEGREE_E7 // 10
MONTH_S = 30 * 86_400
LAT_CELLS, LON_CELLS = 1_801, 3_601
# A file whose parameters are larger than this is no file of ours.
# Weights are this over twice a variance: five digits and more for any report that may join others.
WEIGHT = 1 << 40
MAX_BYTES = 256 * 1024 * 1024
NM_PER_M = 1_000_000_000


class Act(StrEnum):
    """What is reported; `undetermined` speaks neither for nor against sameness."""

    SHELLING = "shelling"
    SMALL_ARMS = "small_arms"
    AIR_STRIKE = "air_strike"
    DRONE = "drone"
    IED = "ied"
    ABDUCTION = "abduction"
    CROSSING = "crossing"
    TROOP_MOVEMENT = "troop_movement"
    CLOSURE = "closure"
    UNDETERMINED = "undetermined"


class SourceClass(StrEnum):
    """Who reports; a satellite's detection only corroborates."""

    MONITOR = "monitor"
    PARTY = "party"
    SENSOR = "sensor"
    MEDIA = "media"
    SATELLITE = "satellite"


ACTS, CLASSES = tuple(Act), tuple(SourceClass)
TOLD = len(ACTS) - 1  # undetermined is last, and has no row in the table
UNDETERMINED = TOLD
SATELLITE = CLASSES.index(SourceClass.SATELLITE)
# Per class: how many of a thousand reports name the act as it was. Assumed, not measured.
ACCURACY: Mapping[SourceClass, int] = {
    SourceClass.MONITOR: 930,
    SourceClass.PARTY: 850,
    SourceClass.SENSOR: 800,
    SourceClass.MEDIA: 750,
    SourceClass.SATELLITE: 600,
}
# Where a file does not say how sure a report is: metres and seconds, one standard deviation.
SIGMAS: Mapping[SourceClass, tuple[int, int]] = {
    SourceClass.MONITOR: (500, 900),
    SourceClass.PARTY: (1_500, 3_600),
    SourceClass.SENSOR: (300, 300),
    SourceClass.MEDIA: (3_000, 10_800),
    SourceClass.SATELLITE: (500, 10_800),
}
# Reports that one incident is assumed to bring: a rate of reports becomes one of incidents.
REPORTS_EACH = 3
# The four levels of two counts (alike, at most twice, at most four times, more) and of two texts (trigrams
# shared of a hundred: fewer than 20, than 50, than 80, and a copy). Assumed, not measured.
COUNTS = (700_000, 300_000, 0, -700_000)
TEXTS = (0, 500_000, 1_500_000, 4_000_000)
LEVELS = 4

_Score = Annotated[int, msgspec.Meta(ge=-1_000 * UNIT, le=1_000 * UNIT)]
_Metres = Annotated[int, msgspec.Meta(ge=1, le=100_000)]
_Seconds = Annotated[int, msgspec.Meta(ge=1, le=30 * 86_400)]
# A reach below these would make more blocks than 64 bits can number.
_ReachM = Annotated[int, msgspec.Meta(ge=1_000, le=100_000)]
_ReachS = Annotated[int, msgspec.Meta(ge=600, le=30 * 86_400)]
_Count = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
_Key = Annotated[int, msgspec.Meta(ge=-(2**52), le=2**52)]


class Parameters(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What decides; `digest` names it.

    Scores in millionths of a nat, lengths in metres, times in seconds.
    threshold     two reports may be joined above it
    extent_m/_s   how far one incident itself spreads
    precise_m/_s  a report less sure than this only attaches
    reach_m/_s    two reports further apart are never compared
    attach_m/_s   the same for one that only attaches
    width_m, span_s, most   one incident is never wider, longer, larger
    gate          two groups whose means lie further apart never join: squared, in millionths of their
                  variance, place and time together
    tail          degrees of freedom of the distances: the fewer, the less a source that understates its
                  error tears its incident apart
    priors        ln of each act's share, without undetermined
    chances       ln that a class says one act where another was: [class][said][was], flat
    quiet         ln of square metre seconds for one incident where no rate is known
    rates         [cell and month, the same], ascending
    blame         both name the same actor; opposite or no blame is 0, since parties blame each other
    counts, texts by level, see COUNTS and TEXTS
    media         both hold one picture, film or document
    window_s      what a satellite detects happened at most so long before
    """

    version: Annotated[int, msgspec.Meta(ge=VERSION, le=VERSION)]
    threshold: _Score
    extent_m: _Metres
    extent_s: _Seconds
    precise_m: _Metres
    precise_s: _Seconds
    reach_m: _ReachM
    reach_s: _ReachS
    attach_m: _ReachM
    attach_s: _ReachS
    width_m: _Metres
    span_s: _Seconds
    most: _Count
    gate: Annotated[int, msgspec.Meta(ge=0, le=1_000 * UNIT)]
    tail: Annotated[int, msgspec.Meta(ge=1, le=1_000)]
    priors: tuple[_Score, ...]
    chances: tuple[_Score, ...]
    quiet: _Score
    rates: tuple[tuple[_Key, _Score], ...]
    blame: _Score
    counts: tuple[_Score, _Score, _Score, _Score]
    texts: tuple[_Score, _Score, _Score, _Score]
    media: _Score
    window_s: _Seconds

    def encode(self) -> bytes:
        """Its one JSON text."""
        return msgspec.json.encode(self, order="sorted") + b"\n"

    def digest(self) -> str:
        """SHA-256 of its JSON text, in hex."""
        return hashlib.sha256(self.encode()).hexdigest()


def ln(value: int) -> int:
    """The natural logarithm of a whole number from 1, in millionths, within 20: a table, straight between."""
    shift = value.bit_length() - 9
    if shift <= 0:
        return (shift + 8) * LN_2 + LN[(value << -shift) - 256]
    top = value >> shift
    rest = ((value - (top << shift)) << 16) >> shift
    step = top - 256
    return (shift + 8) * LN_2 + LN[step] + ((LN[step + 1] - LN[step]) * rest >> 16)


def cell_key(lat_e7: int, lon_e7: int, moment_s: int) -> int:
    """The cell and month that a report's local rate is looked up by."""
    lat, lon = (lat_e7 + POLE_E7) // CELL_E7, (lon_e7 + HALF_TURN_E7) // CELL_E7
    return (moment_s // MONTH_S * LAT_CELLS + lat) * LON_CELLS + lon


def calibrated(counts: Mapping[int, int], acts: Mapping[int, int]) -> Parameters:
    """Parameters for a file: reports by cell and month, and by act. The order of neither matters."""
    return Parameters(
        version=VERSION,
        threshold=-2 * UNIT,
        extent_m=300,
        extent_s=900,
        precise_m=5_000,
        precise_s=21_600,
        reach_m=12_000,
        reach_s=36_000,
        attach_m=60_000,
        attach_s=172_800,
        width_m=15_000,
        span_s=86_400,
        most=500,
        gate=48 * UNIT,
        tail=8,
        priors=_priors([acts.get(act, 0) + 1 for act in range(TOLD)]),
        chances=_chances(),
        quiet=ln(_area(0) * MONTH_S),
        rates=_rates(counts),
        blame=300_000,
        counts=COUNTS,
        texts=TEXTS,
        media=6 * UNIT,
        window_s=43_200,
    )


@lru_cache(maxsize=1)
def standing() -> Parameters:
    """What holds before any adoption: no local rates, no file counted, only whole numbers; its digest names it."""
    return calibrated({}, {})


def _rates(counts: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    """Half of what this month brought and half of what a month brings here: a quiet month is no proof."""
    cells: dict[int, int] = {}
    months = set()
    for key, count in counts.items():
        month, cell = divmod(key, LAT_CELLS * LON_CELLS)
        cells[cell] = cells.get(cell, 0) + count
        months.add(month)
    found = []
    for key in sorted(counts):
        cell = key % (LAT_CELLS * LON_CELLS)
        doubled = counts[key] * len(months) + cells[cell]  # twice the mean rate, times the months
        volume = _area(cell // LON_CELLS * CELL_E7 - POLE_E7) * MONTH_S * 2 * len(months) * REPORTS_EACH
        found.append((key, ln(max(1, volume // doubled))))
    return tuple(found)


def _area(lat_e7: int) -> int:
    """Square metres of a cell whose southern edge lies there."""
    north, east = scale(min(lat_e7 + CELL_E7 // 2, POLE_E7))
    return max(1, north * CELL_E7 // NM_PER_M * (east * CELL_E7 // NM_PER_M))


def _priors(seen: list[int]) -> tuple[int, ...]:
    whole = ln(sum(seen))
    return tuple(ln(count) - whole for count in seen)


def _chances() -> tuple[int, ...]:
    """A class's accuracy where it says what was, and what is left shared evenly over the other acts."""
    right = [[ACCURACY[source] * (TOLD - 1), 1_000 - ACCURACY[source]] for source in CLASSES]
    whole = ln(1_000 * (TOLD - 1))
    acts = range(TOLD)
    return tuple(ln(both[said != was]) - whole for both in right for said in acts for was in acts)


def read_parameters(data: bytes, name: str) -> Parameters:
    """Parameters from their JSON. Raises Refused "fuse_params"."""
    if len(data) > MAX_BYTES:
        raise _unfit(
            name, Phrase("too-many-bytes", "it has {n} bytes, more than {most}", n=len(data), most=MAX_BYTES)
        )
    try:
        found = msgspec.json.decode(data, type=Parameters)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unfit(name, misfit(error)) from error
    for field, numbers, count in (
        ("priors", found.priors, TOLD),
        ("chances", found.chances, len(CLASSES) * TOLD**2),
    ):
        if len(numbers) != count:
            raise _unfit(
                name,
                Phrase(
                    "numbers",
                    "{field} has {found} numbers, not {n}",
                    field=field,
                    found=len(numbers),
                    n=count,
                ),
            )
    if found.most * max(_heaviest(found)) >= 1 << 62:
        raise _unfit(
            name,
            Phrase(
                "sums-overflow",
                "most, width_m and span_s are so large beside extent_m and extent_s that sums overflow",
            ),
        )
    for extent, precise in ((found.extent_m, found.precise_m), (found.extent_s, found.precise_s)):
        # Else a weight, or the variance of many, would be no whole number: readings would stop, or divide by 0 apart.
        if 2 * precise**2 + extent**2 > WEIGHT or extent**2 < found.most:
            raise _unfit(
                name,
                Phrase(
                    "extent-unfit",
                    "precise_m, precise_s or an extent is too large to weigh reports by, or an extent is less than "
                    "the root of most",
                ),
            )
    keys = [key for key, _ in found.rates]
    if any(one >= two for one, two in pairwise(keys)):
        raise _unfit(
            name, Phrase("rates-order", "the keys of rates do not ascend")
        )  # two replicas could look up different rows
    if found.encode() != data:
        raise _unfit(
            name,
            Phrase(
                "other-spelling",
                "its text is not the one that sulh fuse writes, so its hash would name another",
            ),
        )
    return found


def _heaviest(found: Parameters) -> tuple[int, int]:
    """The most that one report adds to a sum of weighted longitudes, and to one of weighted moments.

    A metre is at most 1100 of 1e-7 degree of longitude, at 85 degrees; offsets are from a report inside.
    """
    return WEIGHT // found.extent_m**2 * found.width_m * 1_100, WEIGHT // found.extent_s**2 * found.span_s


def _unfit(name: str, problem: str) -> Refused:
    return Refused(
        "fuse_params",
        "{file} holds no parameters of fusion: {problem}; leave --params out to calibrate from the reports",
        file=name,
        problem=problem,
    )
