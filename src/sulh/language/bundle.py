# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Stands between us and the Fluent library: one language's messages, filled in a fixed way.

Imported only when a first sentence is needed (the library and its plural rules take about 0.3 s).
"""

from collections.abc import Mapping
from typing import Any

import babel
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentInt
from fluent.syntax import ast, visitor

from sulh.language.digits import show_number
from sulh.language.tongues import direction

# The library cuts off at 2,500; a text so long belongs on the page, not inside a sentence.
MAX_PARAM_CHARS = 2000

_LOCALES = {"prs": "fa-AF"}


class PlainNumber(int):
    """A number that is shown in 0-9 without groups: an entry, a size, a count of bytes."""


class MarkedNumber(int):
    """A number that picks its plural form by value and stands in the sentence as a mark of its caller's."""

    def shown_as(self, mark: str) -> "MarkedNumber":
        """With that mark in its place."""
        self.mark = mark
        return self


class _Shown(FluentInt):
    """A number that picks its plural form by value and is shown by us, not by the library."""

    def shown_as(self, text: str) -> "_Shown":
        self.text = text
        return self

    def format(self, locale: babel.Locale) -> str:
        return self.text


class Bundle:
    """The messages of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._bundle = FluentBundle([_LOCALES.get(lang, lang)], use_isolating=direction(lang) == "rtl")
        self.messages: dict[str, ast.Message] = {}
        self.problems: list[str] = []

    def add(self, name: str, text: str) -> None:
        """Add one catalogue file; what cannot be read or stands twice is listed in `problems`."""
        resource = FluentResource(text)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                self.problems.append(f"{name}: cannot be read: {(entry.content or '').strip()[:60]}")
            elif isinstance(entry, ast.Message):
                if entry.id.name in self.messages:
                    self.problems.append(f"{name}: {entry.id.name} stands twice")
                elif entry.value is None:
                    self.problems.append(f"{name}: {entry.id.name} has no text")
                self.messages.setdefault(entry.id.name, entry)
        self._bundle.add_resource(resource)

    def fill(self, message_id: str, params: Mapping[str, str | int]) -> str | None:
        """The sentence, or None if this language lacks it or it cannot be filled from these params."""
        if message_id not in self.messages or self.messages[message_id].value is None:
            return None
        errors: list[Exception] = []
        args = {name: self._argument(value) for name, value in params.items()}
        # Not FluentBundle.format_pattern: it would turn our numbers into its own, in CLDR's digits.
        environment = ResolverEnvironment(
            context=self._bundle, current=CurrentEnvironment(args=args), errors=errors
        )
        pattern = self._bundle.get_message(message_id).value
        text = pattern(environment) if pattern is not None else None
        return None if errors or not isinstance(text, str) else text

    def _argument(self, value: str | int) -> Any:
        if isinstance(value, MarkedNumber):
            return _Shown(value).shown_as(value.mark)
        if isinstance(value, PlainNumber):
            return _Shown(value).shown_as(format(int(value), "d"))
        if isinstance(value, int):
            return _Shown(value).shown_as(show_number(value, self.lang))
        return value if len(value) <= MAX_PARAM_CHARS else value[:MAX_PARAM_CHARS] + "…"


class _Names(visitor.Visitor):
    def __init__(self) -> None:
        self.params: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.params.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.messages.add(node.id.name)


def names_in(message: ast.Message) -> tuple[frozenset[str], frozenset[str]]:
    """The params and the other messages that a message's text names."""
    names = _Names()
    names.visit(message)
    return frozenset(names.params), frozenset(names.messages)


def texts_in(message: ast.Message) -> str:
    """Only the words of a message, without params and references, for checking their neutrality."""
    words: list[str] = []

    class Texts(visitor.Visitor):
        def visit_TextElement(self, node: ast.TextElement) -> None:
            words.append(node.value)

        def visit_StringLiteral(self, node: ast.StringLiteral) -> None:
            words.append(node.value)

    Texts().visit(message)
    return " ".join(words)
