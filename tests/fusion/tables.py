# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Small tables of reports, and an oracle that compares every two of them without blocks, arrays or NumPy."""

from collections.abc import Iterable

from sulh.fusion.gather import Edge, Fused, Gathering, finished, in_order
from sulh.fusion.parameters import Parameters
from sulh.fusion.reading import read_csv
from sulh.fusion.reports import Reports
from sulh.fusion.scores import Scorer

HEAD = "report_id,lat,lon,position_sigma_m,time,time_sigma_s,act,source_class,origin"


def table(*rows: str) -> bytes:
    return ("\n".join((HEAD, *rows)) + "\n").encode()


def reports_of(*rows: str) -> Reports:
    read = read_csv(table(*rows), "reports.csv")
    assert not read.bad, [str(one.why) for one in read.bad]
    return read.reports


def row(
    name: str,
    *,
    north_m: int = 0,
    east_m: int = 0,
    minute: int = 0,
    sigma_m: int = 500,
    sigma_s: int = 900,
    act: str = "shelling",
    source: str = "monitor",
    origin: str = "",
    lat: float = 33.0,
    lon: float = 70.0,
) -> str:
    """A report so many metres from a place and minutes after midnight."""
    y, x = lat + north_m / 110_900, lon + east_m / 93_450
    time = f"2031-03-{10 + minute // 1440:02d}T{minute % 1440 // 60:02d}:{minute % 60:02d}:00Z"
    return f"{name},{y:.7f},{x:.7f},{sigma_m},{time},{sigma_s},{act},{source},{origin or name}"


def plain_fuse(reports: Reports, parameters: Parameters) -> Fused:
    """What the engine must give: all pairs, one by one."""
    scorer, gathering = Scorer(reports, parameters), Gathering(reports, parameters)
    vague = [i for i in range(len(reports)) if scorer.only_attaches(i)]
    clear = [i for i in range(len(reports)) if not scorer.only_attaches(i)]
    pairs = ((i, j) for i in clear for j in clear if i < j)
    gathering.join(in_order(_above(scorer, parameters, pairs, parameters.reach_m, parameters.reach_s)))
    asked = ((i, j) for i in vague for j in clear)
    attached = _above(scorer, parameters, asked, parameters.attach_m, parameters.attach_s)
    return finished(gathering, attached, len(reports))


def _above(
    scorer: Scorer, parameters: Parameters, pairs: Iterable[tuple[int, int]], reach_m: int, reach_s: int
) -> list[Edge]:
    found = []
    for i, j in pairs:
        score = scorer.score(i, j, reach_m, reach_s)
        if score is not None and score > parameters.threshold:
            found.append((score, i, j))
    return found


def together(reports: Reports, fused: Fused) -> set[frozenset[str]]:
    """The incidents as sets of report ids."""
    found: dict[int, set[str]] = {}
    for i, anchor in enumerate(fused.incident):
        found.setdefault(anchor, set()).add(reports.ids[i])
    return {frozenset(group) for group in found.values()}
