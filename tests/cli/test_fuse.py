# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh fuse` as a person runs it: files that come out, bad rows, `--strict`, six languages, and why."""

import json
from pathlib import Path

import pytest

from sulh.language import LANGUAGES
from tests.cli.commands import Ran, sulh
from tests.fusion.tables import row, table

ROWS = (
    row("a", origin="post 1"),
    row("b", north_m=400, minute=10, origin="post 2"),
    row("c", north_m=300, minute=5, source="party", origin="post 1"),
    row("d", north_m=40_000, minute=900),
    row("v", sigma_m=20_000, source="media"),
)
BAD = row("e").replace("33.0", "x3.0")


def fuse(folder: Path, rows: tuple[str, ...], *more: object) -> Ran:
    (folder / "reports.csv").write_bytes(table(*rows))
    return sulh("fuse", folder / "reports.csv", "--out", folder / "incidents.csv", *more)


def test_a_table_becomes_incidents_and_parameters_beside_it(tmp_path: Path) -> None:
    ran = fuse(tmp_path, ROWS)
    assert ran.status == 0 and ran.out.startswith("reports: 5; incidents: "), ran.err
    head, *rows = (tmp_path / "incidents.csv").read_text().splitlines()
    found = dict(line.split(",") for line in rows)
    assert head == "report_id,incident_id" and list(found) == ["a", "b", "c", "d", "v"]
    assert found["a"] == found["b"] == found["c"] != found["d"]
    assert (tmp_path / "incidents.params.json").exists()


def test_any_order_of_rows_and_the_parameters_of_another_run_give_the_same_bytes(tmp_path: Path) -> None:
    first = fuse(tmp_path, ROWS, "--json").json
    table_of, parameters = (tmp_path / "incidents.csv").read_bytes(), tmp_path / "incidents.params.json"
    kept = tmp_path / "kept.json"
    kept.write_bytes(parameters.read_bytes())
    again = fuse(tmp_path, ROWS[::-1], "--params", kept, "--json").json
    assert (tmp_path / "incidents.csv").read_bytes() == table_of
    assert {**again, "parameters_file": ""} == {**first, "parameters_file": ""}


def test_why_is_told_by_pair_with_the_weakest_and_the_origins(tmp_path: Path) -> None:
    assert fuse(tmp_path, ROWS, "--explain", tmp_path / "e.jsonl").status == 0
    lines = [json.loads(line) for line in (tmp_path / "e.jsonl").read_text().splitlines()]
    (one,) = [line for line in lines if "a" in line["reports"]]
    assert {"a", "b", "c"} <= set(one["reports"]) and one["origins"] >= 2
    assert len(one["pairs"]) == 2 and one["weakest"] == one["pairs"][-1]
    for pair in one["pairs"]:
        assert pair["score"] == pair["space"] + pair["time"] + pair["rate"] + pair["act"]
        assert pair["flips_m"] > pair["apart_m"] and pair["flips_s"] > pair["apart_s"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bad_rows_are_listed_in_every_language_and_refused_when_strict(tmp_path: Path, lang: str) -> None:
    ran = fuse(tmp_path, (*ROWS, BAD), "--lang", lang)
    assert ran.status == 0 and "x3.0" in ran.out
    strict = fuse(tmp_path, (*ROWS, BAD), "--strict", "--lang", lang)
    assert strict.status == 1 and "x3.0" in strict.sentence and "--strict" in strict.sentence
    assert (lang == "en") == ("was expected" in strict.sentence)


def test_json_lists_bad_rows_unknown_acts_and_unread_columns(tmp_path: Path) -> None:
    rows = (*ROWS, row("u", act="ambush", lat=20.0), BAD)
    (tmp_path / "reports.csv").write_bytes(
        b"\n".join(line + (b",note" if k == 0 else b",-") for k, line in enumerate(table(*rows).splitlines()))
    )
    found = sulh("fuse", tmp_path / "reports.csv", "--out", tmp_path / "i.csv", "--json").json
    assert found["unread_columns"] == ["note"] and found["unknown_acts"] == [7]
    assert [(one["line"], one["code"]) for one in found["bad"]] == [(8, "report_cell")]


def test_files_that_are_not_there_and_parquet_without_its_library_are_one_sentence(tmp_path: Path) -> None:
    missing = sulh("fuse", tmp_path / "none.csv", "--out", tmp_path / "i.csv")
    assert missing.status == 1 and "could not be read" in missing.sentence
    (tmp_path / "r.parquet").write_bytes(b"PAR1")
    refused = sulh("fuse", tmp_path / "r.parquet", "--out", tmp_path / "i.csv")
    assert refused.status == 1 and "arquet" in refused.sentence
