# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh foresee` as a person runs it: sentences, six languages, JSON, and what is refused; docs/foresee.md is run."""

import re
import shlex
from pathlib import Path

import pytest

from sulh.foresee import plan_schema
from tests.cli.commands import Ran, sulh

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples/agreements"
PAGE = ROOT / "docs/foresee.md"


def foresee(name: str, *more: object) -> Ran:
    return sulh("foresee", EXAMPLES / f"{name}.yaml", "--coverage", EXAMPLES / "plan.yaml", *more)


def test_each_clause_gets_its_shares_or_its_reason() -> None:
    ran = foresee("measures", "--months", "10", "--no-levers")
    assert ran.status == 0, ran.err
    assert re.search(r"^m4   seen \d+ % \(\d+ to \d+\); place certain \d+ %", ran.out, re.MULTILINE)
    assert "\nm1   an aim, which nobody can breach\n" in ran.out
    assert "\nm8   only the party itself could say that it was breached\n" in ran.out
    assert "No party's conduct went into it" in ran.out and "most is gained" not in ran.out
    assert max(len(line) for line in ran.out.splitlines()) <= 110


def test_no_number_stands_beside_a_party() -> None:
    said = foresee("measures", "--months", "10").out
    assert "almond" not in said.lower() and "walnut" not in said.lower()
    assert "almond" not in foresee("measures", "--months", "10", "--no-levers", "--json").out


def test_json_has_counts_intervals_and_every_lever() -> None:
    found = foresee("measures", "--months", "10", "--json", "--seed", "7").json
    assert (found["seed"], found["months"], found["breaches_a_month"]) == ("7", 10, 10)
    clauses = {one["clause"]: one for one in found["clauses"]}
    seen = clauses["m4"]["seen"]
    assert seen["of"] == 100 and seen["low_ppm"] <= seen["count"] * 10_000 <= seen["high_ppm"]
    kinds = [lever["lever"] for lever in clauses["m4"]["levers"]]
    assert sorted(kinds) == ["access", "agreed_version", *["patrol"] * 2, *["sensor"] * 4, "tolerance"]
    assert clauses["m8"]["seen"] is None and clauses["m8"]["why"] == "declared_only"


@pytest.mark.parametrize("lang", ["ur", "ps", "prs", "ar", "tr"])
def test_it_speaks_the_readers_language(lang: str) -> None:
    coverage = EXAMPLES / "plan-corridor.yaml"
    ran = sulh(
        "foresee", EXAMPLES / "corridor.yaml", "--coverage", coverage, "--months", "10", "--lang", lang
    )
    assert ran.status == 0, ran.err
    english = ("seen", "place", "gained", "nobody", "aim", "month", "sensor", "camera")
    assert [word for word in english if re.search(rf"\b{word}\b", ran.out)] == []


def test_what_is_missing_or_wrong_is_said_in_one_sentence(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("name: x\nsectors: []\n", encoding="utf-8")
    measures = EXAMPLES / "measures.yaml"
    cases = [
        (("foresee",), "an agreement's file and a plan of who watches were expected"),
        (
            ("foresee", measures, "--coverage", plan),
            "plan.yaml, line 2, sectors: expected `array` of length >= 1",
        ),
        (("foresee", measures, "--coverage", tmp_path / "none"), "could not be read"),
        (("foresee", plan, "--coverage", plan), "plan.yaml, line 1"),
    ]
    for words, sentence in cases:
        ran = sulh(*words)
        assert ran.status == 1 and sentence in ran.err and len(ran.err.splitlines()) == 1, ran.err
    assert foresee("measures", "--months", "3").status == 1
    assert "the agreement draws no such line or zone; it draws: stones" in foresee("corridor").err


def test_the_schema_is_printed_for_editors() -> None:
    assert sulh("foresee", "--schema").out == plan_schema.text()


def commands() -> list[tuple[str, str]]:
    """Each command of the page with what it prints."""
    blocks = re.findall(r"```console\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return [(block.partition("\n")[0].removeprefix("$ sulh "), block.partition("\n")[2]) for block in blocks]


@pytest.mark.parametrize(("command", "printed"), commands())
def test_the_page_shows_what_the_commands_print(
    command: str, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If this fails and the change was meant: paste what the command prints."""
    monkeypatch.chdir(ROOT)
    ran = sulh(*shlex.split(command))
    assert ran.status == 0, ran.err
    before, cut, after = printed.partition("...\n")
    assert ran.out.startswith(before) and ran.out.endswith(after) and (cut or ran.out == printed)
