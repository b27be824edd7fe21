# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports in, incidents out: calibrate once, compare, gather, name.

calibrate(reports) -> Parameters      from the whole file, as a set
fuse(reports, parameters, links) -> Fused    which reports tell of one incident
names(reports, fused) -> [str]        an incident's name follows from the report it rests on
"""

import base64
import hashlib
from collections.abc import Iterator, Sequence

import numpy as np

from sulh.fusion.arrays import Ints, Scores, counted
from sulh.fusion.gather import Edge, Fused, Gathering, finished
from sulh.fusion.parameters import Parameters, calibrated
from sulh.fusion.reports import NO_LINKS, Links, Reports

# Edges turned into Python's numbers in one go.
BATCH = 65_536
NAME_CHARS = 12


def calibrate(reports: Reports) -> Parameters:
    """Parameters for these reports; their order does not matter."""
    return calibrated(*counted(reports))


def fuse(reports: Reports, parameters: Parameters, links: Links = NO_LINKS) -> Fused:
    """The partition that these parameters and links give these reports, whatever else the machine is or does."""
    scores = Scores(reports, parameters)
    gathering = Gathering(reports, parameters, links)
    for i, j in gathering.must:
        gathering.bind(i, j)
    gathering.join(_ordered(list(scores.edges())))
    attachments = (edge for found in scores.attachments() for edge in _plain(*found))
    return finished(gathering, attachments, len(reports))


def _ordered(parts: Sequence[tuple[Ints, Ints, Ints]]) -> Iterator[Edge]:
    """All edges: descending score, then ascending indices."""
    if not parts:
        return
    score, i, j = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    order = np.lexsort((j, i, -score))
    for start in range(0, len(order), BATCH):
        some = order[start : start + BATCH]
        yield from _plain(score[some], i[some], j[some])


def _plain(score: Ints, i: Ints, j: Ints) -> Iterator[Edge]:
    return zip(score.tolist(), i.tolist(), j.tolist(), strict=True)


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
