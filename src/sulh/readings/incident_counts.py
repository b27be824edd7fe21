# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the reports of one incident count: people harmed by side, units of fire, and how many voices stand behind it.

A voice is an origin with all that only copies it: what one organisation says in fifty pieces, or another repeats in
its words or pictures, is one voice. Each voice counts once, with its last word; numbers of several voices are never
added where they may tell of the same people. Figures stay as their sources gave them, and each names its statements.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sulh.fusion.scores import Scorer
from sulh.incidents.form import Count, CountUnit, Harmed
from sulh.incidents.rows import ReportRow
from sulh.mechanism import States
from sulh.readings.compliance_sightings import Source
from sulh.readings.links import LinkOn, LinkState
from sulh.readings.tellings import Telling
from sulh.statement.envelope import Hex32, Name

# Units of fire; a flight is none.
FIRE = frozenset({CountUnit.EXPLOSION, CountUnit.PROJECTILE, CountUnit.BURST, CountUnit.SHOT})
# Reports of one incident that are compared with each other for copies; a larger one says so by its size.
COMPARED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One voice: its origins, the party whose word it is ("": no party's), its reports in log order."""

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
    tellings: Sequence[Telling], scorer: Scorer, at: Mapping[Hex32, int]
) -> tuple[tuple[Voice, ...], tuple[tuple[Hex32, Hex32], ...]]:
    """(voices, pairs of which one repeats the other); `at`: the reports' places in the engine."""
    ordered = sorted(tellings, key=lambda one: (one.index, one.id))
    # In the order of the log: sorted by names, one party would stand first.
    parent: dict[Source, Source] = {source: source for one in ordered for source in one.origins}

    def root(source: Source) -> Source:
        while parent[source] != source:
            source = parent[source]
        return source

    copies = tuple(_copies(ordered, scorer, at))
    by_id = {one.id: one for one in ordered}
    for a, b in copies:
        first, *others = (*by_id[a].origins, *by_id[b].origins)
        for other in others:
            low, high = sorted((root(first), root(other)))
            parent[high] = low
    grouped: dict[Source, list[Telling]] = {}
    for one in ordered:
        for number in dict.fromkeys(root(source) for source in one.origins):
            grouped.setdefault(number, []).append(one)
    voices = [
        Voice(
            origins=tuple(source for source in parent if root(source) == number),
            side=reports[0].side,  # of a picture that several show, whoever showed it first
            reports=tuple(one.id for one in reports),
        )
        for number, reports in grouped.items()
    ]
    return tuple(voices), copies


def _copies(
    tellings: Sequence[Telling], scorer: Scorer, at: Mapping[Hex32, int]
) -> Iterator[tuple[Hex32, Hex32]]:
    some = [one for one in tellings if one.id in at and (one.words or one.media)][:COMPARED]
    for n, one in enumerate(some):
        for other in some[n + 1 :]:
            # One organisation repeating itself is one origin in any case.
            if one.origins != other.origins and scorer.pair(at[one.id], at[other.id]).beside.copy:
                yield one.id, other.id


def harm_of(states: States, voices: Sequence[Voice], tellings: Mapping[Hex32, Telling]) -> tuple[HarmOn, ...]:
    """Civilians first, then others; by side, in the charter's order, what is said of no side last."""
    said: dict[tuple[Harmed, Name | None], dict[str, dict[int, tuple[Hex32, Count]]]] = {}
    for number, voice in enumerate(voices):
        for report in voice.reports:
            version = tellings[report].version
            row = states.row(ReportRow, version)
            for who, side, what, count in () if row is None else _said(row):
                # The last word of a voice is its word.
                said.setdefault((who, side), {}).setdefault(what, {})[number] = (version, count)
    order = {org.id: n for n, org in enumerate(states.charter.organisations)}
    whose = list(Harmed)

    def place(key: tuple[Harmed, Name | None]) -> tuple[int, int]:
        return whose.index(key[0]), len(order) if key[1] is None else order.get(key[1], len(order))

    return tuple(
        HarmOn(
            who=key[0],
            side=key[1],
            killed=_figure(said[key].get("killed")),
            injured=_figure(said[key].get("injured")),
            unsorted=_figure(said[key].get("unsorted")),
        )
        for key in sorted(said, key=place)
    )


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


def _figure(said: Mapping[int, tuple[Hex32, Count]] | None) -> Figure | None:
    """The widest bounds that any voice gives, and the lower middle of what they think best."""
    found = []
    for version, count in (said or {}).values():
        given = [n for n in (count.low, count.best, count.high) if n is not None]
        if given:
            best = next(n for n in (count.best, count.low, count.high) if n is not None)
            found.append((min(given), best, max(given), version))
    if not found:
        return None
    bests = sorted(best for _, best, _, _ in found)
    return Figure(
        low=min(low for low, _, _, _ in found),
        best=bests[(len(bests) - 1) // 2],
        high=max(high for _, _, high, _ in found),
        by=tuple(sorted(version for _, _, _, version in found)),
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
