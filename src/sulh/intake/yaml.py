# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads YAML as plain text values: mappings, lists and strings, nothing else.

YAML 1.1 guesses types (a bare 2025-10-15 becomes a date, NO a boolean); here every scalar stays the text
that stands in the file. Anchors, aliases, tags and doubled keys are refused: an alias can make a small
file expand without bound ("billion laughs"), a tag can name code, and of two equal keys one would be lost.
"""

from typing import TypeAlias

import yaml

from sulh.errors import Phrase, Refused

# Where the parser stands; its stubs allow for none.
Mark: TypeAlias = "yaml.error.Mark | yaml._yaml.Mark | None"

MAX_BYTES = 1_000_000  # the founding record has 16,000
MAX_DEPTH = 12  # the founding record has 6 levels; the parser's stack has its own end

Value: TypeAlias = str | list["Value"] | dict[str, "Value"]


def read_yaml(data: bytes, name: str) -> dict[str, Value]:
    """The mapping at the top of a YAML file in UTF-8; `name` is what the refusals call it.

    Raises Refused: file_too_long, bad_yaml, yaml_not_plain, doubled_key.
    """
    if len(data) > MAX_BYTES:
        raise Refused(
            "file_too_long",
            "{name} has {size} bytes, at most {limit} were expected; split it",
            name=name,
            size=len(data),
            limit=MAX_BYTES,
        )
    try:
        text = data.decode("utf-8")
        node = yaml.compose(text, Loader=yaml.BaseLoader)
        _require_no_alias(text, name)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(
            "bad_yaml",
            "{name} is not YAML in UTF-8: {problem}; mend it there",
            name=name,
            problem=" ".join(str(error).split())[:300],
        ) from error
    if not isinstance(node, yaml.MappingNode):
        raise Refused(
            "bad_yaml",
            "{name} is not YAML in UTF-8: {problem}; mend it there",
            name=name,
            problem=Phrase("mapping-at-top", "a mapping of sections was expected at the top"),
        )
    return _mapping(node, name, 1)


def _require_no_alias(text: str, name: str) -> None:
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _not_plain(name, event.start_mark, "an alias")


def _value(node: yaml.Node, name: str, depth: int) -> Value:
    if depth > MAX_DEPTH:
        raise _not_plain(name, node.start_mark, f"nesting deeper than {MAX_DEPTH} levels")
    if isinstance(node, yaml.ScalarNode):
        _require_plain_tag(node, name)
        return _text(node, name)
    _require_plain_tag(node, name)
    if isinstance(node, yaml.SequenceNode):
        return [_value(inner, name, depth + 1) for inner in node.value]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, name, depth)
    raise RuntimeError("YAML has three kinds of node")


def _mapping(node: yaml.MappingNode, name: str, depth: int) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key, inner in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _not_plain(name, key.start_mark, "a key that is no text")
        if _text(key, name) in found:
            raise Refused(
                "doubled_key",
                "{name} line {line}: the key {key} stands twice in one mapping; one of the two would be lost",
                name=name,
                line=key.start_mark.line + 1,
                key=key.value[:60],
            )
        found[key.value] = _value(inner, name, depth + 1)
    return found


def _text(node: yaml.ScalarNode, name: str) -> str:
    """A scalar's text; half of a surrogate pair, written as an escape, is no text that could be signed."""
    try:
        node.value.encode()
    except UnicodeEncodeError as error:
        raise Refused(
            "bad_yaml",
            "{name} is not YAML in UTF-8: {problem}; mend it there",
            name=name,
            problem=f"line {node.start_mark.line + 1 if node.start_mark else 0}: {error.reason}",
        ) from error
    return str(node.value)


def _require_plain_tag(node: yaml.Node, name: str) -> None:
    # Unlike the full resolver, BaseLoader leaves explicit tags standing: only they start so.
    if node.tag not in ("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"):
        raise _not_plain(name, node.start_mark, f"the tag {node.tag}")


def _not_plain(name: str, mark: Mark, found: str) -> Refused:
    return Refused(
        "yaml_not_plain",
        "{name} line {line}: only mappings, lists and texts were expected, {found} was found; write it out",
        name=name,
        line=mark.line + 1 if mark else 0,
        found=found[:100],
    )
