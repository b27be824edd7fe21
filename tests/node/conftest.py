# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Fixtures: one mechanism with sealing keys that each test copies."""

import shutil
from pathlib import Path

import pytest

from tests.cli.commands import Mechanism, found
from tests.cli.cosigning import point
from tests.node.world import with_seals


@pytest.fixture(scope="session")
def with_keys(tmp_path_factory: pytest.TempPathFactory) -> Mechanism:
    """Founded, Almond with a sealing key, everybody with a key to open with; nobody changes it."""
    made = found(tmp_path_factory.mktemp("nodes"))
    with_seals(made)
    return made


@pytest.fixture
def made(with_keys: Mechanism, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mechanism:
    """A mechanism of the test's own, on a machine of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shutil.copytree(with_keys.base, tmp_path / "mine")
    point(tmp_path / "mine" / "m", with_keys.base, tmp_path / "mine")
    return Mechanism(base=tmp_path / "mine")
