# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""OpenAPI 3.1 of what programs may ask here, made of the table of pages and of the types of their answers.

The types are those that the handlers encode, so the description cannot promise another thing than is sent.
"""

from collections.abc import Mapping
from functools import cache

import msgspec

from sulh.web.console.asked import QUESTIONS
from sulh.web.console.pages import PAGES
from sulh.web.console.plain import Plain
from sulh.web.console.record import EntryLine

ADDRESS = "/openapi.json"
_REF = "#/components/schemas/{name}"
_SAYS = {
    "layer": "a lower layer than the reader's own",
    "on": "the day or moment that is judged; without it the record's own time",
    "before": "entries below this position, newest first",
    "most": "how many of a list",
    "party": "one organisation",
    "since": "only what may have happened from then on",
    "until": "only what may have happened until then; a day counts to its end",
    "sector": "one sector of the ground",
    "area": "one piece of ground: only what has its middle there",
    "skip": "how many of a list to leave out",
    "limit": "how many of each list",
    "what": "which number: the name of its count",
    "of": "whose number it is, where a count has several",
    "named": "one of the list, by what people call it",
    "other": "the second of two: an entry's number or a statement's id",
    "q": "what is searched: words, a number, the beginning of an id, a day, a name",
    "among": "only these, by the middle of their kinds' names",
    "which": "an entry's number or a statement's id",
}


class Detail(Plain, frozen=True, kw_only=True):
    """What stays the same in every language."""

    code: str


class Problem(Plain, frozen=True, kw_only=True):
    """A refusal: its sentence in the language of the request, and its code."""

    status_code: int
    detail: str
    extra: Detail | None = None


# What a node of an organisation serves besides (`web/own.py`), by the path of its handler.
_ELSEWHERE: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "/api/status": (
        "status",
        "The whole state of a layer; every list from `skip` on.",
        ("skip", "limit", "layer"),
    ),
    "/api/node": (
        "node",
        "For the owner's people: what waits, who is silent, what to wrap again or dispute.",
        (),
    ),
}


@cache
def openapi(served: frozenset[str] = frozenset()) -> bytes:
    """The document, as it is served. `served`: the paths of all handlers of whoever serves it."""
    answers = [page.answer for page in PAGES]
    found, components = msgspec.json.schema_components([*answers, EntryLine, Problem], ref_template=_REF)
    schemas = dict(zip([*answers, EntryLine, Problem], found, strict=True))
    paths: dict[str, object] = {
        page.api: _get(
            page.name,
            (page.answer.__doc__ or "").partition("\n")[0],
            (*page.asks, "layer"),
            _json(schemas[page.answer]),
            schemas[Problem],
        )
        for page in PAGES
    }
    paths["/api/record/entries/{which}/receipt"] = _get(
        "receipt",
        "One file that shows anybody, offline, that an entry stands in the record.",
        ("which", "layer"),
        _json({"type": "object"}),
        schemas[Problem],
    )
    for path in sorted(served & _ELSEWHERE.keys()):
        name, summary, asks = _ELSEWHERE[path]
        paths[path] = _get(name, summary, asks, _json({"type": "object"}), schemas[Problem])
    paths["/stream"] = _stream(schemas[Problem])
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": "sulh",
            "version": "1",
            "summary": "What one reader's layer of a record says; the same data as the pages.",
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        # Without a token it is the public layer.
        "security": [{}, {"token": []}],
    }
    return msgspec.json.encode(document)


def _get(
    name: str, summary: str, asks: tuple[str, ...], ok: Mapping[str, object], problem: Mapping[str, object]
) -> dict[str, object]:
    codes = {"400": "a parameter that is none", "401": "no such login", "403": "a layer above the reader's"}
    codes |= {"404": "nothing that this reader may see", "422": "not under these rules", "503": "not now"}
    responses: dict[str, object] = {"200": dict[str, object](description="the answer", **ok)}
    responses |= {
        code: {"description": what, "content": {"application/json": {"schema": problem}}}
        for code, what in codes.items()
    }
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": [_parameter(ask) for ask in asks],
            "responses": responses,
        }
    }


def _parameter(name: str) -> dict[str, object]:
    in_path = name == "which"
    schema = dict(QUESTIONS[name].schema)
    return {
        "name": name,
        "in": "path" if in_path else "query",
        "required": in_path,
        "description": f"{_SAYS[name]} ({QUESTIONS[name].expected})",
        # A form that is sent with an empty field asks nothing.
        "schema": schema if in_path else {"anyOf": [schema, {"type": "string", "maxLength": 0}]},
    }


def _json(schema: Mapping[str, object]) -> dict[str, object]:
    return {"content": {"application/json": {"schema": schema}}}


def _stream(problem: Mapping[str, object]) -> dict[str, object]:
    found = _get(
        "stream",
        "What is new in the reader's layer: server-sent events, each with its position as id.",
        ("layer",),
        {"content": {"text/event-stream": {"schema": {"type": "string"}}}},
        problem,
    )
    parameters = [
        _parameter("layer"),
        {
            "name": "Last-Event-ID",
            "in": "header",
            "required": False,
            "description": "the last position that was received; what follows it is sent",
            "schema": {"type": "integer", "minimum": 0},
        },
        {
            "name": "from",
            "in": "query",
            "required": False,
            "description": "as Last-Event-ID, for a first connection",
            "schema": {"type": "integer", "minimum": 0},
        },
    ]
    operation = found["get"]
    return {"get": {**operation, "parameters": parameters}} if isinstance(operation, dict) else found
