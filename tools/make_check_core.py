# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the console's proof module out of verify/check.html: the same code, so that a page proves what the file proves."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE, TARGET = ROOT / "verify/check.html", ROOT / "src/sulh/web/static/check-core.js"
HEAD = """// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Made by tools/make_check_core.py from verify/check.html; change it there.
"""
NAMES = "check, exactly, get, hex, insistSigned, isNatural, readPlain, readSigned, selfTest, sha256, utf8"


def module() -> str:
    """The module's text."""
    found = re.search(r'<script id="core">\n(.*?)</script>', SOURCE.read_text(encoding="utf-8"), re.S)
    if found is None:
        raise RuntimeError("verify/check.html has no core")
    return f"{HEAD}{found[1].rstrip()}\n\nexport {{ {NAMES} }};\n"


if __name__ == "__main__":
    TARGET.write_text(module(), encoding="utf-8")
