# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh demo` with the exercise: beside the founding record or alone, with a line of one's own."""

import json
from pathlib import Path

import pytest

from sulh.cli.main import main
from sulh.language import LANGUAGES

SMALL = ["--once", "--statements", "300", "--days", "14"]


def test_the_demo_shows_the_founding_record_first_and_the_exercise_after_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", *SMALL, "--dir", str(tmp_path / "d")]) == 0
    out = capsys.readouterr().out
    assert out.index("Doha") < out.index("EXERCISE, not real")
    assert out.count("record sound:") == 2
    folder = tmp_path / "d"
    assert (folder / "record-doha-istanbul" / "record").is_dir() and (folder / "exercise" / "record").is_dir()
    for lang in LANGUAGES:
        front, inner = folder / f"index.{lang}.html", folder / "exercise" / f"index.{lang}.html"
        assert f'href="exercise/index.{lang}.html"' in front.read_text()
        assert f'href="../index.{lang}.html"' in inner.read_text()


def test_the_exercise_alone_lies_directly_in_the_folder_and_is_made_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["demo", *SMALL, "--exercise", "--dir", str(tmp_path), "--json"]
    assert main(words) == 0
    first = json.loads(capsys.readouterr().out)
    assert first["size"] > 300 and "exercise" not in first
    assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == {"record", "local"}
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out) == first
    assert main([*words, "--seed", "another"]) == 1
    assert "holds another record" in capsys.readouterr().err


def test_a_line_of_ones_own_is_taken_and_a_bad_one_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "line.geojson"
    words = ["demo", *SMALL, "--exercise", "--dir", str(tmp_path / "d"), "--line", str(file), "--json"]
    assert main(words) == 1
    assert str(file) in capsys.readouterr().err
    file.write_text('{"type": "Point"}')
    assert main(words) == 1
    assert "a GeoJSON LineString" in capsys.readouterr().err
    assert not (tmp_path / "d").exists()
    file.write_text('{"type": "LineString", "coordinates": [[5, 10], [5.1, 10.2], [5.4, 10.3]]}')
    assert main(words) == 0
    assert json.loads(capsys.readouterr().out)["size"] > 300


def test_a_record_and_the_exercise_alone_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["demo", "--record", "doha-istanbul", "--exercise", "--once"])
    assert "not allowed with" in capsys.readouterr().err


def test_the_status_of_the_exercise_shows_what_is_found_and_what_is_owed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["demo", "--once", "--statements", "400", "--days", "21", "--exercise", "--dir", str(tmp_path)]
    assert main(words) == 0
    capsys.readouterr()
    assert main(["status", str(tmp_path), "--json"]) == 0
    view = json.loads(capsys.readouterr().out)
    states = [(one["state"], one["attribution"]) for one in view["findings"]]
    assert sum(state in ("issued", "waiting") for state, _ in states) >= 5
    assert {("split", "party"), ("issued", "not_attributable"), ("corrected", "party")} <= set(states)
    assert {one["late"] for one in view["remedies"]} == {"yes", "no"}
    assert {one["shows"] for one in view["visits"]} == {"not_verifiable", "done"}
    assert {"withdrawn", "lapsed", "closed", "split", "remedy"} <= {one["status"] for one in view["cases"]}
    assert sum(one["heard"] for one in view["cases"]) == 2
