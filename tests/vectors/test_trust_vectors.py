# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The trust vectors: what the tool writes today, and what this program makes of each file."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tools.make_trust_vectors import KEPT, files, vectors

from sulh.exhibits import certificates, portable

FOLDER = Path(__file__).parent / "trust"
Row = dict[str, Any]


def rows() -> list[Row]:
    found: list[Row] = json.loads((FOLDER / "vectors.json").read_bytes())
    return found


def verdict(data: bytes, charter: str | None) -> dict[str, Any]:
    judge = certificates.verdict if certificates.is_certificate(data) else portable.verdict
    return judge(data, charter)


def test_the_files_are_what_the_tool_writes_today() -> None:
    written = files(*vectors(FOLDER / KEPT))
    assert written.keys() == {path.name for path in FOLDER.iterdir()}
    stale = [name for name, data in written.items() if (FOLDER / name).read_bytes() != data]
    assert stale == [], "run: python -m tools.make_trust_vectors"


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row["file"]))
def test_this_program_comes_to_the_written_result(row: Row) -> None:
    assert verdict((FOLDER / row["file"]).read_bytes(), row["charter"]) == row["expected"]


def test_there_are_bad_files_for_every_code_that_the_format_names() -> None:
    named = (Path(__file__).parents[2] / "docs/format.md").read_text(encoding="utf-8")
    part = named.partition("## 24.")[2]
    codes = {row["expected"]["code"] for row in rows()} | {"unsupported"}
    whats = {row["expected"].get("what") for row in rows()}
    members = {"charter_id", "charter_class", "leaf_hash", "received_at"}
    words = {
        word for word in part.split("`")[1::2] if word.islower() and re.fullmatch("[a-z]+_[a-z_]+", word)
    }
    assert sorted(words - codes - whats - members) == []
    bad = [row for row in rows() if row["expected"]["verdict"] in ("refused", "tampered")]
    assert len(bad) > 200


def test_a_changed_bit_fails_or_takes_away_a_cosigner_and_shows_nothing_else() -> None:
    data = (FOLDER / "good.json").read_bytes()
    charter = next(row["charter"] for row in rows() if row["file"] == "good.json")
    right = portable.verdict(data, charter)
    less = {"policy", "tiers", "cosigners", "unchecked"}
    for at in range(0, len(data), 7):
        changed = bytes([*data[:at], data[at] ^ 1 << at % 8, *data[at + 1 :]])
        found = portable.verdict(changed, charter)
        if found["verdict"] == "holds":
            assert {name for name in right if right[name] != found[name]} <= less, at
            assert len(found["cosigners"]) < len(right["cosigners"]) or found["tiers"] == [], at
