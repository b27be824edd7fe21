# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads `verify/check.html`: its scripts as they stand, and the policy that names them by hash.

After a change of the page: `python -m tests.verify.page` writes the policy anew.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "verify" / "check.html"

BLOCK = re.compile(r"<(script|style)(?: id=\"(\w+)\")?>(.*?)</\1>", re.DOTALL)
POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')


def scripts(html: str) -> dict[str, str]:
    """id -> the text of each script."""
    return {name: text for tag, name, text in BLOCK.findall(html) if tag == "script"}


def policy(html: str) -> str:
    """What the page may do: run exactly these scripts, look like this, and reach nothing."""
    named: dict[str, list[str]] = {"script": [], "style": []}
    for tag, _, text in BLOCK.findall(html):
        named[tag].append(f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'")
    return (
        f"default-src 'none'; script-src {' '.join(named['script'])}; style-src {' '.join(named['style'])}; "
        "base-uri 'none'; form-action 'none'"
    )


def sealed(html: str) -> str:
    """The page with the policy that follows from what stands in it."""
    return POLICY.sub(lambda found: found[1] + policy(html) + found[3], html)


if __name__ == "__main__":
    PAGE.write_text(sealed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
