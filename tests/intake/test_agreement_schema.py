# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The schema that editors read is what the code says now, explains every key, and knows every key that we use."""

import json
from pathlib import Path
from typing import Any

import pytest
from tools.make_agreement_schema import OUT, schema, text

from sulh.intake.agreement import SECTIONS
from sulh.intake.agreement_keys import KEYS, explained
from sulh.intake.yaml import Value, read_yaml

FOLDER = Path(__file__).parents[2] / "examples/agreements"
EXAMPLES = [FOLDER / f"{name}.yaml" for name in ("corridor", "harbour", "measures")]
Json = dict[str, Any]


def test_the_schema_is_what_the_code_says_now() -> None:
    """If this fails: python -m tools.make_agreement_schema."""
    assert OUT.read_text(encoding="utf-8") == text()


def test_the_schema_knows_every_section() -> None:
    assert set(schema()["properties"]) == set(SECTIONS)


def test_every_key_is_explained_and_every_sentence_is_used() -> None:
    made = schema()
    said = {found["description"] for found in walk(made) if "description" in found}
    for section in ("agreement", *(name for name in SECTIONS if name != "says")):
        assert "description" in made["properties"][section], section
    for name in ("windows", "lines", "zones", "clauses"):
        for key, value in made["properties"][name]["items"]["properties"].items():
            assert value["description"] == KEYS[f"{name}.{key}"]
    unused = sorted(key for key, sentence in KEYS.items() if sentence not in said)
    assert unused == []


def walk(value: Any) -> list[Json]:
    if isinstance(value, dict):
        return [value, *(found for inner in value.values() for found in walk(inner))]
    if isinstance(value, list):
        return [found for inner in value for found in walk(inner)]
    return []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_schema_knows_every_key_of_the_examples(path: Path) -> None:
    made = schema()
    unknown: list[str] = []
    _compare(read_yaml(path.read_bytes(), path.name), made, made, unknown)
    assert unknown == []
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../src/sulh/intake/agreement.schema.json"
    assert (path.parent / first.partition("=")[2]).resolve() == OUT.resolve()


def _compare(value: Value, part: Json, whole: Json, unknown: list[str]) -> None:
    part = _resolved(part, whole)
    if isinstance(value, list) and "items" in part:
        for inner in value:
            _compare(inner, part["items"], whole, unknown)
    elif isinstance(value, dict) and "properties" in part:
        properties = dict(part["properties"])
        for choice in part.get("allOf", []):
            if choice["if"]["properties"]["kind"]["const"] == value.get("kind"):
                properties |= choice["then"]["properties"]
        for key, inner in value.items():
            if key not in properties:
                unknown.append(key)
            else:
                _compare(inner, properties[key], whole, unknown)


def _resolved(part: Json, whole: Json) -> Json:
    if "anyOf" in part:
        part = next((one for one in part["anyOf"] if one.get("type") != "null"), part)
    if "$ref" in part:
        return dict(whole["$defs"][part["$ref"].rpartition("/")[2]])
    return part


def test_the_schema_is_json_that_an_editor_can_read() -> None:
    assert r"\\Z" not in OUT.read_text(encoding="utf-8")
    assert json.loads(OUT.read_text(encoding="utf-8"))["$schema"].endswith("2020-12/schema")


def test_a_word_is_explained_wherever_it_stands() -> None:
    assert dict(explained("exception.prior_step")) == {
        "exception.prior_step": "What must have been tried before."
    }
    assert [key for key, _ in explained("penalty")] == ["consequence.penalty"]
    assert {key for key, _ in explained("target")} >= {"flow.target", "target.amount"}
    assert explained("nothing") == ()
