# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How many voices an incident has: what one origin says again, and what copies, is no second voice.

    told_apart(heard) -> (groups, copies)                      which origins count as one, and why
    voices(reports, members, sides) -> [Voice]                 the same of reports in columns
    by_side(voices) -> {side: number}                          independent origins per side

A copy costs whoever copies, never whom it copies: whoever showed a picture or said words first keeps its own voice,
and an origin that did nothing but copy belongs to the voice of one that it copied. So nobody makes two others one by
copying both, and what somebody adds to an old report later is no older than the adding.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from sulh.fusion.kernels import same_words
from sulh.fusion.reports import Reports

Origin = TypeVar("Origin", bound=Hashable)

# Texts compared two by two; a flood of more could make one page take minutes. Beyond, only the same text copies.
MOST_TEXTS = 200


class Same(StrEnum):
    """Why two reports are one voice."""

    ORIGIN = "origin"  # one origin said both
    UNNAMED = "unnamed"  # neither names an origin, so nothing shows that they are two
    MEDIA = "media"  # both hold one picture, film or document
    TEXT = "text"  # one is nearly the other's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard(Generic[Origin]):
    """One report by who stands behind it, and by what of it could be copied.

    media   each picture with the moment since which this report, or its origin, shows it
    worded  the moment since which its words are what they are; moments are anything that grows as the log does
    """

    id: str
    origins: tuple[Origin, ...]
    media: tuple[tuple[str, int], ...] = ()
    lang: str = ""
    text: tuple[int, ...] = ()
    worded: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two reports that are one voice, `one` the original; of several reasons the first that was found."""

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


def told_apart(heard: Sequence[Heard[Origin]]) -> tuple[list[list[Origin]], dict[int, tuple[int, Same]]]:
    """(origins that are one voice, whose voice it is first; by report that copies: the one it copies, and by what).

    heard   in the order of the log
    """
    copied = _copied(heard)
    first: dict[Origin, int] = {}
    own: set[Origin] = set()
    for k, one in enumerate(heard):
        for origin in one.origins:
            first.setdefault(origin, k)
            if k not in copied:
                own.add(origin)
    parent = {origin: origin for origin in first}

    def root(origin: Origin) -> Origin:
        while parent[origin] != origin:
            origin = parent[origin]
        return origin

    for origin, k in first.items():
        if origin not in own:
            # Of several that it copies, one: else it would make them one voice.
            low, high = root(heard[copied[k][0]].origins[0]), root(origin)
            if low != high:
                # Two that only copy each other have no original: the one that came first gives the name.
                if low not in own and first[high] < first[low]:
                    low, high = high, low
                parent[high] = low
    groups: dict[Origin, list[Origin]] = {}
    for origin in first:
        group = groups.setdefault(root(origin), [])
        if origin == root(origin):
            group.insert(0, origin)
        else:
            group.append(origin)
    return list(groups.values()), copied


def _copied(heard: Sequence[Heard[Origin]]) -> dict[int, tuple[int, Same]]:
    """By report: the earliest that it copies, of another origin."""
    found: dict[int, tuple[int, int, Same]] = {}
    for why, moment, one, other in (*_shown(heard), *_worded(heard)):
        if set(heard[one].origins).isdisjoint(heard[other].origins):
            held = found.get(other)
            if held is None or (moment, one) < held[:2]:
                found[other] = (moment, one, why)
    return {other: (one, why) for other, (_, one, why) in found.items()}


def _shown(heard: Sequence[Heard[Origin]]) -> Iterator[tuple[Same, int, int, int]]:
    by_media: dict[str, list[tuple[int, int]]] = {}
    for k, one in enumerate(heard):
        for name, moment in one.media:
            by_media.setdefault(name, []).append((moment, k))
    for shown in by_media.values():
        moment, original = min(shown)
        yield from ((Same.MEDIA, moment, original, k) for _, k in shown if k != original)


def _worded(heard: Sequence[Heard[Origin]]) -> Iterator[tuple[Same, int, int, int]]:
    by_text: dict[tuple[str, tuple[int, ...]], list[tuple[int, int]]] = {}
    for k, one in enumerate(heard):
        if one.text and one.lang:
            by_text.setdefault((one.lang, one.text), []).append((one.worded, k))
    texts = sorted((min(said), text, said) for text, said in by_text.items())
    for (moment, original), _, said in texts:
        yield from ((Same.TEXT, moment, original, k) for _, k in said if k != original)
    near = texts[:MOST_TEXTS]
    for n, (_, (lang, text), said) in enumerate(near):
        for (moment, original), (other_lang, other), _ in near[:n]:
            if lang == other_lang and same_words(other, text):
                yield from ((Same.TEXT, moment, original, k) for _, k in said)


def voices(reports: Reports, members: Sequence[int], sides: Mapping[str, str]) -> list[Voice]:
    """The voices of these reports, in their order.

    members  indices of an incident's reports, in the order of the log
    sides    origins by name, each with its side; whoever is not there is of none
    """
    heard = [
        Heard(
            id=reports.ids[i],
            origins=(reports.named[reports.origins[i]],),
            media=tuple((name, k) for name in reports.media[i]) if reports.media else (),
            lang=reports.langs[reports.lang[i]] if reports.text else "",
            text=reports.text[i] if reports.text else (),
            worded=k,
        )
        for k, i in enumerate(members)
    ]
    groups, copied = told_apart(heard)
    said: dict[str, list[int]] = {}
    for k, one in enumerate(heard):
        said.setdefault(one.origins[0], []).append(k)
    found = [_voice(heard, group, said, copied, sides) for group in groups]
    place = {one.id: k for k, one in enumerate(heard)}
    return sorted(found, key=lambda voice: place[voice.reports[0]])


def by_side(found: Iterable[Voice]) -> dict[str, int]:
    """Independent origins of each side that has any."""
    counts: dict[str, int] = {}
    for voice in found:
        counts[voice.side] = counts.get(voice.side, 0) + 1
    return dict(sorted(counts.items()))


def _voice(
    heard: Sequence[Heard[str]],
    origins: Sequence[str],
    said: Mapping[str, Sequence[int]],
    copied: Mapping[int, tuple[int, Same]],
    sides: Mapping[str, str],
) -> Voice:
    copies: list[Copy] = []
    for n, origin in enumerate(origins):
        first, *others = said[origin]
        if n:
            one, why = copied[first]
            copies.append(Copy(one=heard[one].id, other=heard[first].id, why=why))
        why = Same.ORIGIN if origin else Same.UNNAMED
        copies += [Copy(one=heard[first].id, other=heard[k].id, why=why) for k in others]
    of = list(dict.fromkeys(sides.get(origin, "") for origin in origins))
    return Voice(
        side=of[0],
        reports=tuple(heard[k].id for k in sorted(k for origin in origins for k in said[origin])),
        origins=tuple(origins),
        copies=tuple(copies),
        other_sides=tuple(sorted(set(of[1:]))),
    )
