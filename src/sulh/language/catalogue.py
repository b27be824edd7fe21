# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Says a sentence in a reader's language from the Fluent catalogues.

Catalogues lie in catalogues/<lang>/<room>.ftl, one file a room; a message id is unique over all of them.
Every term of terms.csv is reachable there as a message: agr.line is { term-agr-line }. The sentence of a
fault is `fault-<code with dashes>` with the fault's own params, words of ours in a param are `phrase-<key>`;
their English is where they are raised, so English needs no such message. A sentence that a language lacks is said in English and listed by `missing`.

A number is given as an int, which picks the plural form and is shown in the language's digits, as a
PlainNumber (shown 0-9: entries, sizes), or as a string that is ready to show.
"""

import re
from functools import cache
from importlib import resources

from sulh.errors import Fault, Param, Phrase, Tampered
from sulh.language.bundle import Bundle, PlainNumber, names_in, texts_in
from sulh.language.terms import message_id as term_message
from sulh.language.terms import terms
from sulh.language.tongues import DEFAULT, LANGUAGES, known

__all__ = [
    "PlainNumber",
    "fault_text",
    "has",
    "hold",
    "missing",
    "phrase_text",
    "problems",
    "say",
    "sentences",
]

FAULT, PHRASE = "fault-", "phrase-"
# Only {date} and the like are placeholders in terms.csv.
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def say(lang: str, message_id: str, **params: str | int) -> str:
    """The message in that language, else in English; RuntimeError if English cannot say it either.

    Right-to-left languages get isolates (U+2068, U+2069) around each param: for showing, never for storing.
    """
    for tongue in (known(lang), DEFAULT):
        text = _bundle(tongue).fill(message_id, params)
        if text is not None:
            return text
    raise RuntimeError(f"no English message {message_id!r} can be said with {sorted(params)}")


def has(message_id: str) -> bool:
    """Whether English, and so every reader, has that message."""
    return message_id in _bundle(DEFAULT).messages


def fault_text(fault: Fault, lang: str) -> str:
    """A fault's sentence in that language, else its English one; numbers in it stay 0-9."""
    text = _bundle(known(lang)).fill(
        FAULT + fault.code.replace("_", "-"),
        {name: _said(fault.within.get(name, value), lang) for name, value in fault.params.items()},
    )
    if text is None:
        return str(fault)
    return _place(fault, lang) + text if isinstance(fault, Tampered) else text


def phrase_text(phrase: Phrase, lang: str) -> str:
    """Words of ours within a fault, in that language, else in English; numbers in them stay 0-9."""
    params = {name: _said(value, lang) for name, value in phrase.params.items()}
    return _bundle(known(lang)).fill(PHRASE + phrase.key, params) or str(phrase)


def _said(value: Param | Fault, lang: str) -> str | int:
    """A param as a sentence of that language takes it."""
    if isinstance(value, Fault):
        return fault_text(value, lang)
    if isinstance(value, Phrase):
        return phrase_text(value, lang)
    return PlainNumber(value) if isinstance(value, int) else value


def hold() -> None:
    """Read the files of every language now: a server says what lay there when it began, whoever asks first."""
    terms()
    for lang in LANGUAGES:
        _texts(lang)


def missing(lang: str) -> list[str]:
    """The message ids that some language has and this one lacks, sorted; English needs no faults."""
    wanted = {message for tongue in LANGUAGES for message in _bundle(tongue).messages}
    if lang == DEFAULT:
        wanted = {message for message in wanted if not message.startswith((FAULT, PHRASE))}
    return sorted(wanted - _bundle(known(lang)).messages.keys())


def problems(lang: str) -> list[str]:
    """What a translator must mend: unreadable or doubled messages, params and references that lead nowhere."""
    bundle, english = _bundle(known(lang)), _bundle(DEFAULT)
    found = list(bundle.problems)
    for message_id, message in sorted(bundle.messages.items()):
        params, references = names_in(message)
        found += [
            f"{message_id}: refers to {name}, which is none"
            for name in sorted(references - bundle.messages.keys())
        ]
        if message_id in english.messages:
            unknown = params - names_in(english.messages[message_id])[0]
            found += [f"{message_id}: the English has no param {name}" for name in sorted(unknown)]
    return found


def sentences(lang: str) -> dict[str, str]:
    """Every message id with its bare words (params left out), for tests of the wording."""
    messages = _bundle(known(lang)).messages
    return {message_id: texts_in(messages[message_id]) for message_id in sorted(messages)}


def _place(fault: Tampered, lang: str) -> str:
    parts = [say(lang, "place-file", file=fault.file)] if fault.file else []
    parts += [say(lang, "place-entry", entry=PlainNumber(fault.entry))] if fault.entry is not None else []
    return "".join(f"{part}: " for part in parts)


@cache
def _bundle(lang: str) -> Bundle:
    bundle = Bundle(lang)
    bundle.add("terms.csv", _terms_as_messages(lang))
    for name, text in _texts(lang):
        bundle.add(name, text)
    return bundle


@cache
def _texts(lang: str) -> tuple[tuple[str, str], ...]:
    """The catalogue files of a language by name.

    Sorted, because the order of a folder differs between machines and decides which of two doubles wins.
    """
    folder = resources.files("sulh.language") / "catalogues" / lang
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".ftl")), key=lambda f: f.name)
    return tuple((file.name, file.read_text(encoding="utf-8")) for file in files)


def _terms_as_messages(lang: str) -> str:
    lines = (f"{term_message(id)} = {_as_pattern(term.words[lang])}" for id, term in terms().items())
    return "\n".join(lines) + "\n"


def _as_pattern(word: str) -> str:
    """A term's word as a Fluent pattern: {date} becomes { $date }, a first sign that Fluent reads is quoted."""
    pattern = _PLACEHOLDER.sub(r"{ $\1 }", word)
    return '{""}' + pattern if pattern[:1] in ".*[}" else pattern
