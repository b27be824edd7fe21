# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A founded mechanism in a temporary folder; which examples property tests take.

Properties take the same examples each time, so that what passed here passes elsewhere: no time limit and no kept
failure decides. SULH_RANDOM=1 draws new ones, as `make soak` does; what it finds is printed and becomes a test.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.record.world import World, charter_body

# How long examples take to draw is the machine's business. Whoever names health checks of their own lists it again.
settings.register_profile(
    "sulh",
    deadline=None,
    database=None,
    print_blob=True,
    derandomize=not os.environ.get("SULH_RANDOM"),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("sulh")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(path=tmp_path / "m", charter=charter_body()).found()
    yield made
    made.host.close()
