# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The README's console blocks are run in order, in one shell session, and print what they say."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MAX_LINES = 150


def _steps() -> list[tuple[str, str]]:
    """(command, expected output) of every `$ ` line."""
    steps: list[tuple[str, str]] = []
    for block in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, expected = part.partition("\n")
            steps.append((command, expected.strip()))
    return steps


def _words(text: str) -> str:
    """Output without its line breaks, which only fit the page."""
    return " ".join(text.split())


def _matches(expected: str, found: str) -> bool:
    pattern = ".*".join(re.escape(part) for part in _words(expected).split("..."))
    return re.fullmatch(pattern, _words(found)) is not None


def test_every_console_block_of_the_readme_prints_what_it_says(tmp_path: Path) -> None:
    steps = _steps()
    assert len(steps) >= 15
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    marker = "\x1e"
    script = "".join(f"{{ {command}\n}} 2>&1\nprintf '{marker}'\n" for command, _ in steps)
    folder = Path(sys.executable).parent
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "SULH_LANG": "en"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    outputs = done.stdout.split(marker)
    for (command, expected), found in zip(steps, outputs, strict=False):
        assert _matches(expected, found), f"$ {command}\nexpected: {expected}\nfound: {found}"
    assert len(outputs) == len(steps) + 1, done.stderr


def test_the_readme_is_a_tour_and_no_longer() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= MAX_LINES
