# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the console's signing module out of verify/signer.html: the same code reads, shows and signs the bytes.

Left out is what a browser's own key never needs: key files, passphrases and scrypt.
"""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE, TARGET = ROOT / "verify/signer.html", ROOT / "src/sulh/web/static/sign-core.js"
HEAD = """// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Made by tools/make_sign_core.py from verify/signer.html; change it there.
"use strict";
"""
SECTIONS = ("bytes", "plain JSON: one spelling for each value", "what can be shown")
NAMES = (
    "Fault, insist, utf8, join, hex, fromHex, sha256, toBase64, write, readPlain, isObject, readUnsigned, pae, "
    "ableToSign, make, visible, code, fill, named, tree"
)


def module() -> str:
    """The module's text."""
    page = SOURCE.read_text(encoding="utf-8")
    core = _one(r'<script id="core">\n(.*?)</script>', page)
    start = _one(r"(const MAX_DEPTH.*?)(?=// ---- bytes ----)", core)
    sections = [_one(rf"(// ---- {re.escape(name)} ----\n.*?)(?=// ---- )", core) for name in SECTIONS]
    signing = [
        _one(r"(const pae = .*?;\n)", core),
        _one(r"(const PKCS8 = .*?\n)", core),
        _one(r"(/\*\* Whether this browser signs.*?\n};\n)", core),
        _one(r"(/\*\* An element with children.*?)(?=const verdict = )", page),
    ]
    return (
        HEAD
        + start
        + "".join(sections)
        + "// ---- signing ----\n\n"
        + "\n".join(signing)
        + f"\nexport {{ {NAMES} }};\n"
    )


def _one(pattern: str, text: str) -> str:
    found = re.search(pattern, text, re.S)
    if found is None:
        raise RuntimeError(f"verify/signer.html has no {pattern}")
    return found[1]


if __name__ == "__main__":
    TARGET.write_text(module(), encoding="utf-8")
