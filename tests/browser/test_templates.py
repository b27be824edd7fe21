# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What templates must leave to the catalogues: a comma is written ، in four of six languages."""

import re
from pathlib import Path

TEMPLATES = Path(__file__).parents[2] / "src/sulh/web/templates"
STOP = re.compile(r"(?:\}\}|%\}|</\w+>)[,;] ?(?:\{\{|\{%|<)")
COORDINATES = "lat }}, {{"  # these are the same everywhere


def test_no_template_puts_a_latin_comma_between_words() -> None:
    found = [
        f"{path.name}: {line[max(0, hit.start() - 40) : hit.end() + 20]}"
        for path in sorted(TEMPLATES.rglob("*.html"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for hit in STOP.finditer(line)
        if COORDINATES not in line[max(0, hit.start() - 10) : hit.end() + 2]
    ]
    assert not found, "\n".join(found)
