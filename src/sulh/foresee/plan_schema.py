# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The JSON Schema of a plan, which editors read; `plan.schema.json` beside this file is its text."""

import json
from typing import Any

import msgspec

from sulh.foresee.plan_file import PlanFile


def schema() -> dict[str, Any]:
    """Made of the types; what a type's docstring says first is what an editor shows."""
    made = msgspec.json.schema(PlanFile)
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    _portable(made)
    return made


def text() -> str:
    """The schema as it is shipped."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _portable(value: Any) -> None:
    """\\Z is Python's; elsewhere $ is the end of a text."""
    if isinstance(value, dict):
        if isinstance(value.get("pattern"), str):
            value["pattern"] = value["pattern"].replace("\\Z", "$")
        for inner in value.values():
            _portable(inner)
    elif isinstance(value, list):
        for inner in value:
            _portable(inner)
