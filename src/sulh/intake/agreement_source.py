# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A YAML file as plain values that know their lines, so that what is wrong is named where it stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from sulh.errors import Refused
from sulh.intake.yaml import Value, read_yaml

Path = tuple[str | int, ...]

_STEP = re.compile(r"\.([^.\[\]]+)|\[([0-9]+)\]|\[\.\.\.\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file's name, its top mapping, and the line of each value; a key's line is its own, not its value's."""

    name: str
    top: dict[str, Value]
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int:
        """The line of what stands at `path`, or of what it would stand in."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong at one place of a file: the line, the key as a dotted path, and the reason."""

    line: int
    key: str
    fault: Refused


def read_source(data: bytes, name: str) -> Source:
    """The file, plain and with its lines. Raises Refused as `read_yaml`."""
    top = read_yaml(data, name)  # no alias, tag or doubled key is left after this
    node = yaml.compose(data.decode("utf-8"), Loader=yaml.BaseLoader)
    lines: dict[Path, int] = {}
    if node is not None:
        _walk(node, (), lines)
    return Source(name=name, top=top, lines=lines)


def _walk(node: yaml.Node, path: Path, lines: dict[Path, int]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below = (*path, str(key.value))
            lines[below] = key.start_mark.line + 1
            _walk(value, below, lines)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            lines[*path, number] = value.start_mark.line + 1
            _walk(value, (*path, number), lines)


def path_of(text: str) -> Path:
    """The steps of a path as msgspec writes it: $.rule.acts[2]; what it leaves out ([...]) ends it."""
    found: list[str | int] = []
    for step in _STEP.finditer(text):
        if step[1] is None and step[2] is None:
            break
        found.append(step[1] if step[1] is not None else int(step[2]))
    return tuple(found)


def shown(path: Path) -> str:
    """A path for people: rule.acts[2]."""
    text = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")
