# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Rivals, each in an environment of its own with hashed requirements: their pins and licences stay theirs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).parent
PLACE = HERE.parent / ".peers"


def pymerkle_proofs(size: int, count: int) -> float:
    """Inclusion proofs a CPU-second of pymerkle over `size` leaves."""
    python = _environment("pymerkle")
    script = HERE / "pymerkle_proofs.py"
    done = subprocess.run(
        [str(python), str(script), str(size), str(count)], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def fusion_run(way: str, table: Path, truth: Path, *, own: bool = False) -> dict[str, float]:
    """Seconds, memory and F1 of one way to fuse a table; `own`: by the Python that runs this."""
    python = Path(sys.executable) if own else _environment("fusion")
    script = HERE / "fusion_run.py"
    done = subprocess.run(
        [str(python), "-W", "ignore", str(script), way, str(table), str(truth)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(HERE.parents[1] / "src")},
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _environment(name: str) -> Path:
    path = PLACE / name
    python = path / "bin/python"
    stamp = path / "made"
    if not stamp.exists():
        print(f"making the environment of {name}", file=sys.stderr)
        venv.create(path, with_pip=True, clear=True)
        requirements = HERE / f"requirements-{name}.txt"
        subprocess.run(
            [str(python), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(requirements)],
            check=True,
        )
        stamp.touch()
    return python
