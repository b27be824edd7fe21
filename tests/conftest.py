# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A founded mechanism in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.record.world import World, charter_body


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(path=tmp_path / "m", charter=charter_body()).found()
    yield made
    made.host.close()
