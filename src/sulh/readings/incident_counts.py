# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the reports of one incident count: people harmed by side, units of fire, and how many voices stand behind it.

A voice is an origin with all that only copies it: what one organisation says in fifty pieces, or another repeats in
its words or pictures, is one voice (fusion/independence.py). Each origin's last word counts, whoever copied whom;
numbers of several are never added where they may tell of the same people. Figures stay as their sources gave them,
and each names its statements.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sulh.fusion.independence import Heard, told_apart
from sulh.incidents.form import Count, CountUnit, Harmed
from sulh.incidents.rows import ReportRow
from sulh.mechanism import States
from sulh.readings.compliance_sightings import Source
from sulh.readings.links import LinkOn, LinkState
from sulh.readings.tellings import Telling
from sulh.statement.envelope import Hex32, Name

# Units of fire; a flight is none.
FIRE = frozenset({CountUnit.EXPLOSION, CountUnit.PROJECTILE, CountUnit.BURST, CountUnit.SHOT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One voice: its origins, whom the others copy first; the party whose word it is ("": no party's); its reports."""

    origins: tuple[Source, ...]
    side: Name
    reports: tuple[Hex32, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of people, or of units: bounds, the middle of what voices think best, and the statements behind it."""

    low: int
    best: int
    high: int
    by: tuple[Hex32, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HarmOn:
    """Harm to people of one kind and side (None: not said whose, or in words that name no organisation)."""

    who: Harmed
    side: Name | None
    killed: Figure | None = None
    injured: Figure | None = None
    unsorted: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FireOn:
    """Units of fire: at least what one voice counted, at most the sum of all after counts that repeat another's."""

    low: int
    high: int
    by: tuple[Hex32, ...]
    explosions_low: int = 0
    explosions_high: int = 0


def voices_of(
    tellings: Sequence[Telling], grams: Callable[[Hex32], tuple[int, ...]]
) -> tuple[tuple[Voice, ...], tuple[tuple[Hex32, Hex32], ...]]:
    """(voices, pairs of which the second repeats the first); `grams`: the hashes of what each says in words."""
    # In the order of the log: sorted by names, one party would stand first.
    ordered = sorted(tellings, key=lambda one: (one.index, one.id))
    groups, copied = told_apart([_heard(one, grams(one.id)) for one in ordered])
    side = {source: one.side for one in reversed(ordered) for source in one.origins}
    said: dict[Source, list[int]] = {}
    for n, one in enumerate(ordered):
        for source in one.origins:
            said.setdefault(source, []).append(n)
    found = []
    for group in groups:
        inside = sorted({n for source in group for n in said[source]})
        # Of a picture that several show, the side of whoever showed it first.
        voice = Voice(origins=tuple(group), side=side[group[0]], reports=tuple(ordered[n].id for n in inside))
        found.append((inside[0], voice))
    copies = tuple((ordered[one].id, ordered[n].id) for n, (one, _) in sorted(copied.items()))
    return tuple(voice for _, voice in sorted(found, key=lambda pair: pair[0])), copies


def _heard(one: Telling, text: tuple[int, ...]) -> Heard[Source]:
    return Heard(
        id=one.id,
        origins=one.origins,
        media=tuple(zip(one.media, one.shown, strict=True)),
        lang=one.lang,
        text=text,
        worded=one.worded,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    """A count that an origin gives; `own`: in its own statement, and not passed on by somebody."""

    own: bool
    version: Hex32
    count: Count


# By voice and origin of it.
_Counts = dict[tuple[int, Source], _Count]


def harm_of(states: States, voices: Sequence[Voice], tellings: Mapping[Hex32, Telling]) -> tuple[HarmOn, ...]:
    """Civilians first, then others; by side, in the charter's order, what is said of no side last."""
    said: dict[tuple[Harmed, Name | None], dict[str, _Counts]] = {}
    for number, voice in enumerate(voices):
        for report in voice.reports:
            one = tellings[report]
            row = states.row(ReportRow, one.version)
            for who, side, what, count in () if row is None else _said(row):
                counts = said.setdefault((who, side), {}).setdefault(what, {})
                for source in voice.origins:
                    if source in one.origins:
                        _last(counts, (number, source), one, count)
    order = {org.id: n for n, org in enumerate(states.charter.organisations)}
    whose = list(Harmed)

    def place(key: tuple[Harmed, Name | None]) -> tuple[int, int]:
        return whose.index(key[0]), len(order) if key[1] is None else order.get(key[1], len(order))

    return tuple(
        HarmOn(
            who=key[0],
            side=key[1],
            killed=_figure(voices, said[key].get("killed")),
            injured=_figure(voices, said[key].get("injured")),
            unsorted=_figure(voices, said[key].get("unsorted")),
        )
        for key in sorted(said, key=place)
    )


def _last(counts: _Counts, key: tuple[int, Source], one: Telling, count: Count) -> None:
    """The last word of an origin is its word; what another passes on of it never stands in the place of its own."""
    source = key[1]
    own = source.kind != "organisation" or source.name == one.issuer
    held = counts.get(key)
    if held is None or own or not held.own:
        counts[key] = _Count(own=own, version=one.version, count=count)


def _said(row: ReportRow) -> Iterator[tuple[Harmed, Name | None, str, Count]]:
    """Counts of a report: those by side where it has any, else its totals of all sides."""
    body = row.body
    if "harm" not in row.origin.hidden and body.harm:
        for harm in body.harm:
            for what, count in (("killed", harm.killed), ("injured", harm.injured)):
                if count is not None:
                    yield harm.who, harm.side, what, count
        return
    total = None if "casualties" in row.origin.hidden else body.casualties
    if total is None:
        return
    for who, what, count in (
        (Harmed.CIVILIAN, "killed", total.civilians_killed),
        (Harmed.CIVILIAN, "injured", total.civilians_injured),
        (Harmed.UNDETERMINED, "killed", total.killed),
        (Harmed.UNDETERMINED, "injured", total.injured),
        (Harmed.UNDETERMINED, "unsorted", total.unsorted),
    ):
        if count is not None:
            yield who, None, what, count


def _figure(voices: Sequence[Voice], said: _Counts | None) -> Figure | None:
    """The widest bounds that anybody gives, and the lower middle of what voices think best.

    An origin that only copies widens the bounds and weighs nothing in the middle: so it takes away nothing of whom it
    copies, and whoever showed a picture first takes away nothing of what others say of it.
    """
    counts = said or {}
    found: list[tuple[int, int, Hex32]] = []
    bests: list[int] = []
    for number, voice in enumerate(voices):
        own: list[int] = []
        for source in voice.origins:
            one = counts.get((number, source))
            given = () if one is None else (one.count.best, one.count.low, one.count.high)
            known = [n for n in given if n is not None]
            if one is not None and known:
                own.append(known[0])
                found.append((min(known), max(known), one.version))
        bests += own[:1]
    if not found:
        return None
    return Figure(
        low=min(low for low, _, _ in found),
        best=sorted(bests)[(len(bests) - 1) // 2],
        high=max(high for _, high, _ in found),
        by=tuple(sorted({version for _, _, version in found})),
    )


def fire_of(
    states: States, voices: Sequence[Voice], tellings: Mapping[Hex32, Telling], double: Iterable[LinkOn]
) -> FireOn | None:
    """Units of fire; None where no report counts any."""
    counted: list[tuple[int, int, list[Hex32], list[Hex32]]] = []
    for voice in voices:
        units: dict[CountUnit, int] = {}
        explosions, by = 0, []
        for report in voice.reports:
            row = states.row(ReportRow, tellings[report].version)
            if row is None or row.body.count is None or row.body.count_unit not in FIRE:
                continue
            if "count" in row.origin.hidden or "count_unit" in row.origin.hidden:
                continue
            # What one voice says in fifty pieces is no more than the largest of them.
            units[row.body.count_unit] = max(units.get(row.body.count_unit, 0), row.body.count)
            whole = row.body.count if row.body.count_unit is CountUnit.EXPLOSION else 0
            explosions = max(explosions, whole, row.body.explosions or 0)
            by.append(tellings[report].version)
        if by:
            counted.append((sum(units.values()), explosions, by, list(voice.reports)))
    if not counted:
        return None
    twice = _twice(double, counted)
    low, high = max(count for count, *_ in counted), sum(count for count, *_ in counted)
    bang_low, bang_high = max(one[1] for one in counted), sum(one[1] for one in counted)
    return FireOn(
        low=low,
        high=max(low, high - twice),
        by=tuple(sorted(version for _, _, versions, _ in counted for version in versions)),
        explosions_low=bang_low,
        explosions_high=max(bang_low, bang_high - twice),
    )


def _twice(double: Iterable[LinkOn], counted: Sequence[tuple[int, int, list[Hex32], list[Hex32]]]) -> int:
    """Units that stand in two voices' counts, by what people agreed on."""
    voice_of = {report: n for n, (_, _, _, reports) in enumerate(counted) for report in reports}
    taken: dict[frozenset[int], int] = {}
    for one in double:
        pair = frozenset(voice_of[r] for r in (one.said.one, one.said.other) if r in voice_of)
        if one.state is LinkState.EFFECTIVE and len(pair) == 2:
            smaller = min(counted[n][0] for n in pair)
            units = smaller if one.said.units is None else min(one.said.units, smaller)
            taken[pair] = max(taken.get(pair, 0), units)
    return sum(taken.values())
