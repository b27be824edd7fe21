# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Writes src/sulh/intake/agreement.schema.json: the JSON Schema of an agreement's YAML file, for editors.

Types come from the bodies of the kinds, sentences from intake/agreement_keys.py; a key without a sentence is
refused. `tests/intake/test_agreement_schema.py` asserts that the file is what this makes.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from sulh.agreement.kinds import Instrument, Term, TermKind, Window
from sulh.agreement.line_kinds import LineDrawn, ZoneDrawn
from sulh.agreement.rules import Rule, kind_of
from sulh.intake.agreement import MOMENTS, REFERENCES
from sulh.intake.agreement_keys import KEYS
from sulh.statement.assertion import Says

OUT = Path(__file__).parent.parent / "src/sulh/intake/agreement.schema.json"
ID = "https://sulh.example/schemas/agreement.v1.json"
Json = dict[str, Any]
# Parts whose keys are explained by themselves.
PARTS = {"Deadline": "deadline", "Notice": "notice", "Target": "target"}
MOMENT: Json = {
    "type": "string",
    "description": "A time with its zone, a day, or two of them with ` to ` between.",
}
LABELS: Json = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
DEGREES: Json = {
    "type": "array",
    "items": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2},
}
COMMON = frozenset(Rule.__struct_fields__)


def schema() -> Json:
    """The schema as plain data."""
    rules = {kind_of_class(rule): rule for rule in Rule.__subclasses__()}
    roots = [Instrument, Window, LineDrawn, ZoneDrawn, Term, Says, *rules.values()]
    _, parts = msgspec.json.schema_components(roots, ref_template="#/$defs/{name}")
    parts = json.loads(json.dumps(parts))
    for name, section in PARTS.items():
        _explain(parts[name], section)
    for kind, rule in rules.items():
        _rule(parts[rule.__name__], kind)
    entries = {
        "agreement": _entry(parts.pop("Instrument"), "agreement", {"amends": LABELS, "succeeds": LABELS}),
        "windows": _entry(_renamed(parts.pop("Window"), "window_kind", "kind"), "windows", {}),
        "lines": _entry(parts.pop("LineDrawn"), "lines", {"vertices": DEGREES}),
        "zones": _entry(parts.pop("ZoneDrawn"), "zones", {"vertices": DEGREES}),
        "clauses": _clause(parts.pop("Term"), {kind: rule.__name__ for kind, rule in rules.items()}),
    }
    lists = {
        name: {"type": "array", "items": entry, "description": KEYS[name]}
        for name, entry in entries.items()
        if name != "agreement"
    }
    tongue = {"enum": ["en", "ur", "ps", "prs", "ar", "tr"], "description": KEYS["lang"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "An agreement as data (sulh)",
        "type": "object",
        "properties": {
            "agreement": {**entries["agreement"], "description": KEYS["agreement"]},
            "lang": tongue,
            "zone": {"type": "string", "description": KEYS["zone"]},
            "translator": {"type": "string", "description": KEYS["translator"]},
            "says": {"$ref": "#/$defs/Says", "description": KEYS["says"]},
            **lists,
        },
        "required": ["agreement", "clauses"],
        "additionalProperties": False,
        "$defs": dict(sorted(parts.items())),
    }


def kind_of_class(rule: type[Rule]) -> str:
    """The kind that a rule's class is of."""
    return kind_of(msgspec.convert({"word": "-"} if "word" in rule.__struct_fields__ else {}, rule))


def _rule(part: Json, kind: str) -> None:
    """A rule without its tag, which the clause's kind gives; every key explained."""
    properties = part["properties"]
    properties.pop("is")
    part["required"] = [name for name in part.get("required", []) if name != "is"]
    for name, value in properties.items():
        properties[name] = _said(value, KEYS[f"rule.{name}" if name in COMMON else f"{kind}.{name}"])
    part.pop("description", None)


def _explain(part: Json, section: str) -> None:
    for name, value in part["properties"].items():
        plain = MOMENT if name in MOMENTS else value
        part["properties"][name] = _said(plain, KEYS[f"{section}.{name}"])


def _entry(part: Json, section: str, more: Json) -> Json:
    properties = {**part["properties"], **more}
    properties.pop("says", None)
    required = {name for name in part["required"] if name not in ("says", "datum")} | {"label"}
    shown = {
        name: _said(MOMENT if name in MOMENTS else value, KEYS[f"{section}.{name}"])
        for name, value in properties.items()
    }
    return {
        "type": "object",
        "properties": shown,
        "required": sorted(required),
        "additionalProperties": False,
    }


def _clause(part: Json, rules: dict[str, str]) -> Json:
    texts = {"type": "object", "additionalProperties": {"type": "string"}}
    more = {**dict.fromkeys(REFERENCES, LABELS), "replaces": LABELS, "translations": texts}
    part["properties"].pop("rule")
    entry = _entry(_renamed(part, "term_kind", "kind"), "clauses", {**more, "rule": {"type": "object"}})
    entry["properties"]["kind"] = _said({"enum": [kind.value for kind in TermKind]}, KEYS["clauses.kind"])
    entry["allOf"] = [
        {
            "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
            "then": {"properties": {"rule": {"$ref": f"#/$defs/{name}"}}},
        }
        for kind, name in rules.items()
    ]
    return entry


def _renamed(part: Json, old: str, new: str) -> Json:
    properties = {new if name == old else name: value for name, value in part["properties"].items()}
    required = [new if name == old else name for name in part["required"]]
    return {**part, "properties": properties, "required": required}


def _said(value: Json, sentence: str) -> Json:
    """A key's type with its sentence, without defaults: what a file leaves out is not said at all."""
    return {**{name: part for name, part in value.items() if name != "default"}, "description": sentence}


def text() -> str:
    """The file's text."""
    made = json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
    # Editors read patterns as ECMA 262, which has no \\A and \\Z.
    return made.replace("\\\\A", "^").replace("\\\\Z", "$")


if __name__ == "__main__":
    OUT.write_text(text(), encoding="utf-8")
    print(f"{OUT}: {OUT.stat().st_size} bytes")
