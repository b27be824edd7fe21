# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The words of a form in one reader's language: kinds, fields, answers; a code stands where there is no word yet."""

from sulh.language import own_name
from sulh.web.console.labels import (
    body_of,
    choice_label,
    field_label,
    help_label,
    kind_label,
    owner_of,
    ref_label,
)
from sulh.web.console.words import Words
from sulh.web.speak.drawn import Control
from sulh.web.speak.fields import Look

OCCURRED = "occurred"  # of the statement itself, not of its body
_ORGS = frozenset({Look.ORG.value, Look.ORGS.value})


class Labels:
    """Words of forms."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def kind(self, name: str) -> str:
        """What a kind is called."""
        message = kind_label(name)
        return self._words.t(message) if message else name

    def field(self, asked: Control) -> str:
        """What a field is called."""
        if asked.family == "Tongue" and asked.look in (Look.LINE.value, Look.TEXT.value, Look.CODE.value):
            return own_name(asked.name)
        if not asked.owner and asked.name == OCCURRED:
            return self._words.t("term-time-occurred")
        if asked.look == Look.SPOT.value:
            return self._words.t("speak-place")
        message = ref_label(asked.name) if asked.owner == "Ref" else field_label(asked.owner, asked.name)
        return self._words.t(message) if message else asked.name.replace("_", " ")

    def named(self, kind: str, name: str) -> str:
        """What a field of a kind's body is called."""
        message = field_label(owner_of(body_of(kind)), name)
        return self._words.t(message) if message else name.replace("_", " ")

    def help(self, asked: Control) -> str:
        """What to enter, where one would not know."""
        if asked.look == Look.SPOT.value:
            return self._words.t("speak-place-help")
        if asked.owner == "Ref":
            return self._words.t("speak-ref-help")
        message = help_label(asked.owner, asked.name)
        return self._words.t(message) if message else ""

    def answer(self, asked: Control, value: str) -> str:
        """The word of an answer."""
        if asked.look in _ORGS:
            return self._words.org(value).text
        if asked.family == "Tongue":
            return own_name(value)
        if asked.look == Look.RADIUS.value:
            return value
        message = choice_label(asked.owner, asked.name, value) or choice_label(
            asked.owner, asked.family, value
        )
        return self._words.t(message) if message else value.replace("_", " ")

    def only(self, asked: Control) -> str:
        """The answers that a field belongs to."""
        told = (choice_label(asked.owner, asked.of, value) for value in asked.only)
        words = [
            self._words.t(message) if message else value
            for message, value in zip(told, asked.only, strict=True)
        ]
        return self._words.t("brief-comma").join(words)
