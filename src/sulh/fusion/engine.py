# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports in, incidents out: calibrate once, compare, gather, name.

calibrate(reports) -> Parameters      from the whole file, as a set
fuse(reports, parameters, links) -> Fused    which reports tell of one incident
names(reports, fused) -> [str]        an incident's name follows from the report it rests on
"""

import base64
import hashlib
import importlib
from array import array
from collections.abc import Iterator
from types import ModuleType

import numpy as np

from sulh.fusion import frontier
from sulh.fusion.arrays import Ints, Scores, counted
from sulh.fusion.edges import Bars, Columns, Edges, best, end_to_end
from sulh.fusion.frontier import JOINED
from sulh.fusion.gather import Edge, Fused, Gathering, finished
from sulh.fusion.linked import Linked
from sulh.fusion.parameters import Parameters, calibrated
from sulh.fusion.reports import NO_LINKS, Links, Reports

# Edges turned into Python's numbers in one go.
BATCH = 65_536
# Fewer reports than this are gathered sooner one by one.
SMALL = 500
# Fewer than this are not worth loading numba.
MANY = 20_000
NAME_CHARS = 12


def calibrate(reports: Reports) -> Parameters:
    """Parameters for these reports; their order does not matter."""
    return calibrated(*counted(reports))


def fuse(reports: Reports, parameters: Parameters, links: Links = NO_LINKS) -> Fused:
    """The partition that these parameters and links give these reports, whatever else the machine is or does."""
    if len(reports) < SMALL:
        return plainly(reports, parameters, links)
    scores = Scores(reports, parameters)
    if links.must or links.cannot:
        linked, edges = Linked(reports, scores, links), _ordered(end_to_end(scores.edges()))
        return linked.finished(scores.attachments(), edges, linked.gather(edges))
    bare = not (reports.blame or reports.count or reports.text or reports.media)
    loops = _loops(len(reports)) if bare else None
    score, i, j = _ordered(loops.edges(scores) if loops else end_to_end(scores.edges()))
    root, fate = (loops or frontier).gathered(reports, scores, i, j)
    joined, barred = fate == JOINED, fate > JOINED
    how, one, other = best(scores.attachments())
    root[one] = root[other]
    attached = dict(zip(one.tolist(), zip(how.tolist(), other.tolist(), strict=True), strict=True))
    return Fused(
        incident=array("q", root.tobytes()),
        joined=Edges(score[joined], i[joined], j[joined]),
        barred=Bars(score[barred], i[barred], j[barred], fate[barred]),
        attached=attached,
    )


def _loops(count: int) -> ModuleType | None:
    """The compiled loops, where numba is there and there is enough to do: it takes a second to load."""
    if count < MANY:
        return None
    fast = importlib.import_module("sulh.fusion.fast")
    return fast if fast.NUMBA else None


def plainly(reports: Reports, parameters: Parameters, links: Links = NO_LINKS) -> Fused:
    """The same, pair by pair: what few need, and the oracle of the tests."""
    scores = Scores(reports, parameters)
    gathering = Gathering(reports, parameters, links)
    for i, j in gathering.must:
        gathering.bind(i, j)
    gathering.join(_plain(*_ordered(end_to_end(scores.edges()))))
    attachments = (edge for found in scores.attachments() for edge in _plain(*found))
    return finished(gathering, attachments, len(reports))


def _ordered(edges: Columns) -> Columns:
    """All edges: descending score, then ascending indices."""
    score, i, j = edges
    order = np.argsort(-score)
    ranked = score[order]
    # Which of equals comes first is the sorting's own choice up to here; few are equal, and are put right.
    same = ranked[1:] == ranked[:-1]
    equal = np.flatnonzero(np.append(same, False) | np.append(False, same))
    some = order[equal]
    order[equal] = some[np.lexsort((j[some], i[some], -score[some]))]
    return ranked, i[order], j[order]


def _plain(score: Ints, i: Ints, j: Ints) -> Iterator[Edge]:
    for start in range(0, len(score), BATCH):
        some = slice(start, start + BATCH)
        yield from zip(score[some].tolist(), i[some].tolist(), j[some].tolist(), strict=True)


def names(reports: Reports, fused: Fused) -> list[str]:
    """Each report's incident: the hash of the first report, by hashes, that does not merely attach.

    Who only attaches never names an incident, so nobody renames one by a vague word.
    """
    held: dict[int, str] = {}
    for anchor in fused.incident:
        if anchor not in held:
            text = base64.b32encode(hashlib.sha256(reports.digests[anchor]).digest())
            held[anchor] = "I-" + text[:NAME_CHARS].decode("ascii").lower()
    return [held[anchor] for anchor in fused.incident]


def partition_digest(reports: Reports, fused: Fused) -> str:
    """SHA-256 over every report with its incident, sorted by report: two machines compare one line."""
    rows = sorted(zip(reports.ids, names(reports, fused), strict=True))
    return hashlib.sha256("".join(f"{report}\x1f{name}\n" for report, name in rows).encode()).hexdigest()
