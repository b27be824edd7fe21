# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Why reports stand together, and why others do not: one JSON line for each incident, all from the same numbers.

    {"incident", "reports", "origins", "fragile", "weakest", "pairs": [...], "attached": [...], "refused": [...]}
    a pair     {"a", "b", "apart_m", "apart_s", "space", "time", "rate", "act",
                "blame", "count", "text", "media", "score", "flips_m", "flips_s"}
    refused    a pair with "barred": means | width | span | most

Scores in millionths of a nat. `flips_m` and `flips_s`: so far apart, all else equal, the two would no
longer be joined by this pair. Origins are counted, never reports: what one origin says again is no second
voice, and reports that name no origin count as one together.
"""

from collections.abc import Iterator
from math import isqrt

import msgspec

from sulh.fusion.engine import names
from sulh.fusion.gather import Fused
from sulh.fusion.parameters import UNIT, Parameters
from sulh.fusion.reports import Reports
from sulh.fusion.scores import Scorer, flips

# An incident that one pair below threshold and this holds together is fragile.
FRAGILE = 2 * UNIT
# The nearest that stayed apart are told, best first.
REFUSED_TOLD = 5

Told = dict[str, str | int | None]


def explained(reports: Reports, parameters: Parameters, fused: Fused) -> Iterator[bytes]:
    """A line for each incident of more than one report, and each that somebody was refused to."""
    named, scorer = names(reports, fused), Scorer(reports, parameters)
    members: dict[int, list[int]] = {}
    for i, anchor in enumerate(fused.incident):
        members.setdefault(anchor, []).append(i)
    joined = _by_incident(fused, ((i, j) for _, i, j in fused.joined))
    held = _by_incident(fused, ((i, j) for i, (_, j) in fused.attached.items()))
    refused: dict[int, list[Told]] = {}
    for _, i, j, why in fused.barred:
        if fused.incident[i] != fused.incident[j]:
            for anchor in (fused.incident[i], fused.incident[j]):
                if len(refused.setdefault(anchor, [])) < REFUSED_TOLD:
                    refused[anchor].append(_pair(reports, parameters, scorer, i, j) | {"barred": why.value})
    for anchor, inside in members.items():
        if len(inside) == 1 and anchor not in refused:
            continue
        pairs = [_pair(reports, parameters, scorer, i, j) for i, j in joined.get(anchor, ())]
        weakest = pairs[-1] if pairs else None  # they were joined best first
        line = {
            "incident": named[anchor],
            "reports": [reports.ids[i] for i in inside],
            "origins": len({reports.origins[i] for i in inside}),
            "fragile": weakest is not None and int(weakest["score"] or 0) < parameters.threshold + FRAGILE,
            "weakest": weakest,
            "pairs": pairs,
            "attached": [_pair(reports, parameters, scorer, i, j) for i, j in held.get(anchor, ())],
            "refused": refused.get(anchor, []),
        }
        yield msgspec.json.encode(line, order="sorted") + b"\n"


def _by_incident(fused: Fused, pairs: Iterator[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for i, j in pairs:
        found.setdefault(fused.incident[i], []).append((i, j))
    return found


def _pair(reports: Reports, parameters: Parameters, scorer: Scorer, i: int, j: int) -> Told:
    pair = scorer.pair(i, j)
    flips_m, flips_s = flips(pair, parameters)
    return {
        "a": reports.ids[i],
        "b": reports.ids[j],
        "apart_m": isqrt(pair.apart_m2),
        "apart_s": pair.apart_s,
        "space": pair.space,
        "time": pair.time,
        "rate": pair.rate,
        "act": pair.act,
        "blame": pair.beside.blame,
        "count": pair.beside.count,
        "text": pair.beside.text,
        "media": pair.beside.media,
        "score": pair.score,
        "flips_m": flips_m,
        "flips_s": flips_s,
    }
