# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""docs/threats.md promises nothing that is not tested, and says of the rest that it is not stopped."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/threats.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| tries")]
ATTACKERS = (
    "host",
    "party",
    "thief of a key",
    "co-chair",
    "cosigner",
    "relay",
    "mirror",
    "monitor",
    "outsider",
    "served page",
    "thief of a device",
)
NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")


@cache
def functions_of(name: str) -> frozenset[str]:
    tree = ast.parse((ROOT / "tests" / name).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize(("file", "test"), sorted(set(NAMED.findall(PAGE))))
def test_every_test_that_is_named_is_there(file: str, test: str) -> None:
    assert test in functions_of(file)


def test_a_row_without_a_test_says_that_it_is_not_stopped() -> None:
    assert len(ROWS) > 140
    for row in ROWS:
        tries, what, where, test = (cell.strip() for cell in row.strip("|").split(" |"))
        assert tries and what
        assert NAMED.search(test) or "**not stopped**" in what.lower(), tries
        assert "::" not in what + where


def test_every_file_that_is_named_is_there() -> None:
    for row in ROWS:
        for name in re.findall(r"`([\w/.-]+)`", row.strip("|").split(" |")[2]):
            at = ROOT if name.startswith(("verify/", "docs/")) else ROOT / "src/sulh"
            assert (at / name).exists(), name


def test_every_attacker_has_a_table() -> None:
    headings = [line.lower() for line in PAGE.splitlines() if line.startswith("## ")]
    for attacker in (*ATTACKERS, "journalist", "sealing"):
        assert any(attacker in heading for heading in headings), attacker
