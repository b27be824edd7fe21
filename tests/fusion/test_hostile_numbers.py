# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers at the edges of what may be said stop no reading, and parameters that could are none."""

import msgspec
import pytest

from sulh.errors import Refused
from sulh.fusion.engine import fuse
from sulh.fusion.incremental import Running
from sulh.fusion.parameters import SourceClass, read_parameters, standing
from sulh.fusion.reports import MAX_SIGMA_M, MAX_SIGMA_S, Links, Said, reports_of


def said(name: str, sigma_m: int = 300, sigma_s: int = 600) -> Said:
    return Said(
        id=name,
        lat_e7=330_000_000,
        lon_e7=700_000_000,
        time_s=1_930_000_000,
        source=SourceClass.PARTY,
        sigma_m=sigma_m,
        sigma_s=sigma_s,
    )


@pytest.mark.parametrize("links", [Links(), Links(must=(("a", "b"),)), Links(must=(("b", "c"),))])
def test_reports_of_a_whole_month_stop_no_partition(links: Links) -> None:
    rows = [said("a"), said("b", MAX_SIGMA_M, MAX_SIGMA_S), said("c", MAX_SIGMA_M, MAX_SIGMA_S)]
    reports = reports_of(rows)
    running = Running(standing(), links)
    running.add(rows)
    batch = fuse(reports, standing(), links)
    together = {
        frozenset(reports.ids[i] for i, anchor in enumerate(batch.incident) if anchor == one)
        for one in set(batch.incident)
    }
    assert {frozenset(members) for members in running.partition().values()} == together


@pytest.mark.parametrize(
    "changed",
    [
        {"precise_s": MAX_SIGMA_S},
        {"extent_s": MAX_SIGMA_S, "precise_s": 1},
        {"extent_m": 1, "width_m": 100, "most": 30},
        {"extent_s": 1, "span_s": 1, "most": 30},
    ],
)
def test_parameters_that_would_divide_by_nothing_are_refused(changed: dict[str, int]) -> None:
    crafted = msgspec.structs.replace(standing(), **changed)
    with pytest.raises(Refused, match="too large to weigh reports by"):
        read_parameters(crafted.encode(), "crafted.json")
