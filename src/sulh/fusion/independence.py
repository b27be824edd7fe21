# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How many voices an incident has: what one origin says again, and what copies, is no second voice.

    voices(reports, parameters, members, sides) -> [Voice]     which reports count as one, and why
    by_side(voices) -> {side: number}                          independent origins per side

A side is what the caller calls the party that an origin belongs to, "" for none. A voice belongs to the side of
its first report: who copies another side's picture takes nothing away from it, and adds nothing of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sulh.fusion.kernels import beside
from sulh.fusion.parameters import Parameters
from sulh.fusion.reports import Reports

# Texts compared two by two; a flood of more could make one page take minutes. Beyond, only the same text copies.
MOST_TEXTS = 200


class Same(StrEnum):
    """Why two reports are one voice."""

    ORIGIN = "origin"  # one origin said both
    UNNAMED = "unnamed"  # neither names an origin, so nothing shows that they are two
    MEDIA = "media"  # both hold one picture, film or document
    TEXT = "text"  # one is nearly the other's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two reports that are one voice; of several reasons the first that was found."""

    one: str
    other: str
    why: Same


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Reports that count once, in the order given; `copies` hold them together, one fewer than they are."""

    side: str
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    copies: tuple[Copy, ...]
    other_sides: tuple[str, ...]


def voices(
    reports: Reports, parameters: Parameters, members: Sequence[int], sides: Mapping[str, str]
) -> list[Voice]:
    """The voices of these reports, in their order.

    members  indices of an incident's reports, in the order of the log
    sides    origins by name, each with its side; whoever is not there is of none
    """
    parent = {i: i for i in members}
    rank = {i: k for k, i in enumerate(members)}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = i = parent[parent[i]]
        return i

    held: list[tuple[int, int, Same]] = []
    for i, j, why in _same(reports, parameters, members):
        first, later = sorted((root(i), root(j)), key=rank.__getitem__)
        if first != later:
            parent[later] = first
            held.append((i, j, why))
    groups: dict[int, list[int]] = {}
    for i in members:
        groups.setdefault(root(i), []).append(i)
    copies: dict[int, list[Copy]] = {}
    for i, j, why in held:
        copies.setdefault(root(i), []).append(Copy(one=reports.ids[i], other=reports.ids[j], why=why))
    return [_voice(reports, sides, group, copies.get(first, [])) for first, group in groups.items()]


def by_side(found: Iterable[Voice]) -> dict[str, int]:
    """Independent origins of each side that has any."""
    counts: dict[str, int] = {}
    for voice in found:
        counts[voice.side] = counts.get(voice.side, 0) + 1
    return dict(sorted(counts.items()))


def _voice(reports: Reports, sides: Mapping[str, str], group: Sequence[int], copies: Sequence[Copy]) -> Voice:
    origins = list(dict.fromkeys(reports.named[reports.origins[i]] for i in group))
    of = list(dict.fromkeys(sides.get(origin, "") for origin in origins))
    return Voice(
        side=of[0],
        reports=tuple(reports.ids[i] for i in group),
        origins=tuple(origins),
        copies=tuple(copies),
        other_sides=tuple(sorted(set(of[1:]))),
    )


def _same(
    reports: Reports, parameters: Parameters, members: Sequence[int]
) -> Iterator[tuple[int, int, Same]]:
    """Pairs that are one voice: enough of them, not all."""
    by_origin: dict[int, int] = {}
    for i in members:
        first = by_origin.setdefault(reports.origins[i], i)
        if first != i:
            yield first, i, Same.ORIGIN if reports.origins[i] else Same.UNNAMED
    by_media: dict[str, int] = {}
    for i in members if reports.media else ():
        for name in reports.media[i]:
            first = by_media.setdefault(name, i)
            if first != i:
                yield first, i, Same.MEDIA
    by_text: dict[tuple[int, tuple[int, ...]], int] = {}
    for i in members if reports.text else ():
        if reports.text[i] and reports.lang[i]:
            first = by_text.setdefault((reports.lang[i], reports.text[i]), i)
            if first != i:
                yield first, i, Same.TEXT
    distinct = list(by_text.values())[:MOST_TEXTS]
    for k, j in enumerate(distinct):
        yield from ((i, j, Same.TEXT) for i in distinct[:k] if _nearly(reports, parameters, i, j))


def _nearly(reports: Reports, parameters: Parameters, i: int, j: int) -> bool:
    """Whether one repeats the other; that they share a picture was found before."""
    return beside(reports, parameters, i, j).copy
