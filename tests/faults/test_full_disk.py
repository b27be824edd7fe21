# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A disk that is truly full: a small one of its own, filled by a stranger while the host writes."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sulh.errors import Unavailable
from tests.faults.trial import Trial

SIZE_KB = 1_024


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A mounted folder of 1 MB."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a small disk; the table breaks a whole one in the same way")
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE_KB}k", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.parametrize("left_kb", [0, 4, 12, 24, 40, 60])
def test_a_disk_that_a_stranger_fills_is_unavailable_until_there_is_room(left_kb: int, small: Path) -> None:
    trial = Trial(small / "trial")
    trial.disk.let_go()
    host = trial.host()
    trial.hand_in(host, [0])
    host.publish()
    ballast = small / "ballast"
    _fill(ballast)
    os.truncate(ballast, max(0, ballast.stat().st_size - left_kb * 1_024))
    broke: Unavailable | None = None
    try:
        for word in range(1, 6):
            trial.hand_in(host, [word])
            host.publish()
    except Unavailable as why:
        broke = why
    try:
        host.__exit__(type(broke) if broke else None)
    except Unavailable as why:
        broke = broke or why
    assert broke is not None and ("full" in str(broke) or "space" in str(broke))
    ballast.unlink()
    trial.judge()


def _fill(path: Path) -> None:
    with open(path, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4_096))
        except OSError:
            return
