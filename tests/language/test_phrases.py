# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A refusal is one sentence in one language: words of ours in a fault's params have their translations.

What is raised is read out of the source. English words that are handed to a param as they stand fail here, so
that a new refusal is made of phrases or of codes.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Literal

import msgspec
import pytest

from sulh.errors import NONE, Fault, Phrase, Refused, Tampered, by_system, in_bytes, misfit
from sulh.language import LANGUAGES
from sulh.language.bundle import names_in
from sulh.language.catalogue import _bundle, fault_text, phrase_text
from sulh.language.tongues import DEFAULT, direction
from tests.language.test_faults_complete import FAMILIES, SOURCE, _called, _calls


class _Shape(msgspec.Struct, forbid_unknown_fields=True):
    at: Annotated[int, msgspec.Meta(ge=0)]
    to: Annotated[str, msgspec.Meta(max_length=3, pattern="^[a-z]+$")]
    how: Literal["a", "b"] = "a"


OTHERS = tuple(lang for lang in LANGUAGES if lang != DEFAULT)
ISOLATES = re.compile("[\u2066-\u2069]")

# What is the same in every language: names of fields, columns, commands, formats, roles.
CODES = frozenset(
    {
        *(
            "may",
            "root",
            "opening",
            "key",
            "seal",
            "node",
            "path",
            "count",
            "count_unit",
            "start",
            "end",
            "UTF-8",
        ),
        *("lat_e7", "lon_e7", "radius_m", "name", "base64", "at", "until", "c2sp.org/tlog-proof@v1"),
        *("clauses", "agreement", "translator", "label", "kind", "label | id", '["latitude", "longitude"]'),
        *('{ ur: "…" }', "2026-05-01 to 2026-05-31 | 2026-05-01 to", "finding_override", "doha-istanbul"),
        *("charter.yaml", "sulh cosign serve --log VKEY --key FILE --dir DIR"),
        "sulh cosign serve --log VKEY --mirror DIR (one copy, one log)",
        "sulh cosign serve --log VKEY --url HOST (one host, one log)",
    }
)
# Params that are columns and keys of files, commands and paths, whoever raises them.
CODED = frozenset({"path", "column", "key", "example", "command", "file", "field", "line"})
WORDS = re.compile(r"[A-Za-z]{2,}")
# Complaints of libraries that no phrase is made of; said in English.
MACHINES = {
    ("access/reader_key.py", "bad_reader"),  # to a program, by the host's own reading of a header
    ("fusion/reading.py", "reports_form"),  # the csv module's
    ("intake/ucdp.py", "bad_csv"),  # the csv module's
    ("intake/yaml.py", "bad_yaml"),  # PyYAML's and Python's
}


def raised() -> Iterator[tuple[str, str, str, ast.expr, ast.FunctionDef | None, ast.Module]]:
    """(file, code, param, value, function, module) of every param of every fault."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function, call in _calls(tree, None):
            if _called(call) in FAMILIES and call.args:
                for keyword in call.keywords:
                    if keyword.arg and keyword.arg not in CODED and keyword.arg not in ("file", "entry"):
                        where = path.relative_to(SOURCE).as_posix()
                        yield where, ast.unparse(call.args[0]), keyword.arg, keyword.value, function, tree


def english(
    value: ast.expr, function: ast.FunctionDef | None, tree: ast.Module, seen: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Words that stand in an expression and would reach a reader as they are; `seen`: names already followed."""
    if isinstance(value, ast.Constant):
        if isinstance(value.value, str) and WORDS.search(value.value) and value.value not in CODES:
            yield value.value
    elif isinstance(value, ast.JoinedStr):
        for part in value.values:
            if isinstance(part, ast.Constant) and WORDS.search(str(part.value)):
                yield ast.unparse(value)
    elif isinstance(value, ast.IfExp):
        yield from english(value.body, function, tree, seen)
        yield from english(value.orelse, function, tree, seen)
    elif isinstance(value, ast.BoolOp):
        for one in value.values:
            yield from english(one, function, tree, seen)
    elif isinstance(value, ast.BinOp):
        yield from english(value.left, function, tree, seen)
        yield from english(value.right, function, tree, seen)
    elif isinstance(value, ast.Call) and _called(value) == "str":
        if (
            value.args
            and isinstance(value.args[0], ast.Name)
            and value.args[0].id in ("error", "why", "refused")
        ):
            yield ast.unparse(value)
    elif isinstance(value, ast.Name):
        place = f"{getattr(function, 'name', '')}/{value.id}"
        if place not in seen:
            yield from _named(value.id, function, tree, seen | {place})


def _named(
    name: str, function: ast.FunctionDef | None, tree: ast.Module, seen: frozenset[str]
) -> Iterator[str]:
    """A constant of the module, or what the callers of a helper of this file hand to it."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(
            isinstance(t, ast.Name) and t.id == name for t in node.targets
        ):
            yield from english(node.value, None, tree, seen)
    if function is None:
        return
    names = [arg.arg for arg in function.args.args if arg.arg not in ("self", "cls")]
    if name not in names:
        return
    for caller, call in _calls(tree, None):
        if _called(call) == function.name:
            at = names.index(name)
            given = [*call.args[at : at + 1], *(one.value for one in call.keywords if one.arg == name)]
            for value in given:
                yield from english(value, caller, tree, seen)


@cache
def phrases() -> dict[str, tuple[str, frozenset[str]]]:
    """Every phrase of the source by its key: its English and the names of its params."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for _, call in _calls(ast.parse(path.read_text(encoding="utf-8")), None):
            if _called(call) != "Phrase" or not isinstance(call.args[0], ast.Constant):
                continue
            key, text = call.args[0].value, call.args[1]
            assert isinstance(key, str), path
            assert isinstance(text, ast.Constant) and isinstance(text.value, str), key
            made = (text.value, frozenset(one.arg for one in call.keywords if one.arg))
            assert found.setdefault(key, made) == made, f"{key} stands for two texts"
    return found


def test_no_english_words_are_handed_to_a_fault_as_they_stand() -> None:
    found = {
        (where, code, param, word)
        for where, code, param, value, function, tree in raised()
        if (where, code.strip("'\"")) not in MACHINES
        for word in english(value, function, tree)
    }
    assert not found, "make a Phrase of these, or name them among CODES"


def test_the_search_sees_words_behind_helpers_and_choices() -> None:
    tree = ast.parse(
        "def bad(expected):\n    return Refused('c', '{expected}', expected=expected or 'nobody here')\n"
        "def ask(n):\n    raise bad(f'{n} things') if n else bad('one of us')\n"
    )
    function, call = next((f, c) for f, c in _calls(tree, None) if _called(c) == "Refused")
    assert set(english(call.keywords[0].value, function, tree)) == {
        "nobody here",
        "f'{n} things'",
        "one of us",
    }


@pytest.mark.parametrize("lang", OTHERS)
def test_every_phrase_is_said_in_this_language_with_params_that_it_has(lang: str) -> None:
    messages = _bundle(lang).messages
    said = {key: messages.get(f"phrase-{key}") for key in phrases() if key != "misfit-other"}
    assert [key for key, message in said.items() if message is None] == []
    wrong = {
        key: sorted(names_in(message)[0] - phrases()[key][1])
        for key, message in said.items()
        if message is not None
    }
    assert {key: names for key, names in wrong.items() if names} == {}


@pytest.mark.parametrize("lang", OTHERS)
def test_no_phrase_is_kept_that_nothing_says(lang: str) -> None:
    kept = {name.removeprefix("phrase-") for name in _bundle(lang).messages if name.startswith("phrase-")}
    assert {key for key in kept - phrases().keys() if not key.startswith(("system-", "misfit-"))} == set()


@pytest.mark.parametrize("lang", OTHERS)
def test_a_refusal_is_one_sentence_in_one_language(lang: str) -> None:
    inner = Tampered("hash_length", "in English, {expected} and {found}", expected=32, found=3)
    for value in (in_bytes(3), NONE, inner, by_system(FileNotFoundError(2, "No such file or directory"))):
        fault = Refused("policy_malformed", "{line} {expected} {found}", line=7, expected=NONE, found=value)
        said = ISOLATES.sub("", fault_text(fault, lang))
        assert not re.search(r"in English|No such|none|bytes", said), said
        assert fault.params["found"] == str(value) and type(fault.params["found"]) is str
        if direction(lang) == "rtl":
            assert not re.search("[A-Za-z]", said), said


def test_english_and_params_stay_what_they_were() -> None:
    fault = Refused("not_a_code", "expected {expected}, found {found}", expected="a key", found=in_bytes(3))
    assert str(fault) == "expected a key, found 3 bytes"
    assert msgspec.json.encode(fault.params) == b'{"expected":"a key","found":"3 bytes"}'
    assert fault_text(fault, "ur") == str(fault)  # a code that no catalogue knows


def test_what_has_no_message_is_said_in_english() -> None:
    rare = by_system(OSError(95, "Operation {not} supported"))
    assert phrase_text(rare, "tr") == str(rare) == "[Errno 95] Operation {not} supported"
    assert phrase_text(Phrase("unheard-of", "{n} of these", n=2), "ar") == "2 of these"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b'{"at": 1}', "lacks"),
        (b'{"at": 1, "to": "x", "more": 1}', "unknown"),
        (b'{"at": "x", "to": "x"}', "type"),
        (b'{"at": -1, "to": "x"}', "limit"),
        (b'{"at": 1, "to": "xxxx"}', "limit"),
        (b'{"at": 1, "to": "X"}', "pattern"),
        (b'{"at": 1, "to": "x", "how": "z"}', "choice"),
        (b'{"at": 1', "cut"),
        (b'{"at": 1,}', "json"),
    ],
)
def test_what_a_decoder_says_of_a_shape_is_understood(data: bytes, key: str) -> None:
    with pytest.raises(msgspec.DecodeError) as caught:
        msgspec.json.decode(data, type=_Shape)
    found = misfit(caught.value)
    assert found.key == f"misfit-{key}" and str(found) == str(caught.value)
    for lang in OTHERS:
        assert str(caught.value) not in phrase_text(found, lang)


def test_hostile_words_in_a_complaint_stay_words() -> None:
    # A file's own text must not fill places of ours, in the template or in the catalogue.
    rude = misfit(ValueError("Invalid value '{said.__class__}{ $at }{0}' - at `$.a`"))
    assert "{said.__class__}" in str(rude) and "{ $at }" in phrase_text(rude, "tr")
    fault = Refused("bad_envelope", "a DSSE envelope was expected, but: {problem}", problem=rude)
    assert isinstance(fault, Fault) and "{0}" in fault_text(fault, "ps")
