# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every fault that any room raises is said in the five other languages, with params that it has.

The codes are read out of the source, not listed by hand, so that a new refusal without its sentences
fails here. A code that is raised at several places may use only the params that all of them give: a
sentence with a hole is not said at all, and its reader would get English.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import sulh
from sulh.errors import Refused, Tampered
from sulh.language import LANGUAGES
from sulh.language.bundle import names_in
from sulh.language.catalogue import _bundle, fault_text
from sulh.language.tongues import DEFAULT

SOURCE = Path(sulh.__file__).parent
FAMILIES = {"Refused", "Tampered", "Unavailable"}
OTHERS = tuple(lang for lang in LANGUAGES if lang != DEFAULT)

# Codes whose sentence is still to be written, by language; English is said until then.
NOT_YET: dict[str, frozenset[str]] = {lang: frozenset() for lang in OTHERS}
# Sentences of codes that nothing raises any more, still to be taken out.
LEFT_OVER: dict[str, frozenset[str]] = {lang: frozenset() for lang in OTHERS}

Sites = dict[str, list[frozenset[str]]]


def raised() -> Sites:
    """Every code that is raised in the package, with the names of the params of each place that raises it."""
    sites: Sites = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for code, params in _raised_in(ast.parse(path.read_text(encoding="utf-8")), str(path)):
            sites.setdefault(code, []).append(params)
    return sites


def _raised_in(tree: ast.Module, where: str) -> Iterator[tuple[str, frozenset[str]]]:
    for function, call in _calls(tree, None):
        if _called(call) in FAMILIES and call.args:
            codes = list(_codes(call.args[0], function, tree))
            assert codes, f"{where}:{call.lineno}: the code of this fault cannot be read here"
            for code in codes:
                yield code, _params(call)


def _calls(
    node: ast.AST, function: ast.FunctionDef | None
) -> Iterator[tuple[ast.FunctionDef | None, ast.Call]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield function, child
        yield from _calls(child, child if isinstance(child, ast.FunctionDef) else function)


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _codes(code: ast.expr, function: ast.FunctionDef | None, tree: ast.Module) -> Iterator[str]:
    """A code written out, chosen between two, a constant of the module, or handed to a helper by its callers."""
    if isinstance(code, ast.Constant) and isinstance(code.value, str):
        yield code.value
    elif isinstance(code, ast.IfExp):
        yield from _codes(code.body, function, tree)
        yield from _codes(code.orelse, function, tree)
    elif isinstance(code, ast.Name):
        for node in tree.body:
            if isinstance(node, ast.Assign) and any(
                isinstance(t, ast.Name) and t.id == code.id for t in node.targets
            ):
                yield from _codes(node.value, None, tree)
        if function is not None:
            names = [arg.arg for arg in function.args.args if arg.arg != "self"]
            if code.id in names:
                yield from _handed(function.name, names.index(code.id), tree)


def _handed(helper: str, position: int, tree: ast.Module) -> Iterator[str]:
    for caller, call in _calls(tree, None):
        if _called(call) == helper and len(call.args) > position:
            yield from _codes(call.args[position], caller, tree)


def _params(call: ast.Call) -> frozenset[str]:
    names = {keyword.arg for keyword in call.keywords}
    assert None not in names, "a fault's params are written out where it is raised"
    family = _called(call)
    if family == "Tampered":
        names -= {"file", "entry"}  # the place stands before the sentence, said by place-file and place-entry
    if family == "Unavailable":
        names.add("after_seconds")
    return frozenset(name for name in names if name)


def _message(lang: str, code: str) -> frozenset[str] | None:
    message = _bundle(lang).messages.get("fault-" + code.replace("_", "-"))
    return None if message is None else names_in(message)[0]


def test_faults_of_every_family_and_of_helpers_are_found_in_the_source() -> None:
    sites = raised()
    assert len(sites) > 200
    # Written out, of two choices, a constant, handed to a helper, and one with its waiting time.
    assert {"bad_time", "ref_missing", "too_many_refs", "unknown_ruleset", "inclusion_root"} <= sites.keys()
    assert sites["folder_locked"] == [frozenset({"path", "after_seconds"})]
    assert sites["tile_length"] == [frozenset({"expected", "found"})]


@pytest.mark.parametrize("lang", OTHERS)
def test_every_fault_has_its_sentence_in_this_language(lang: str) -> None:
    lacking = {code for code in raised() if _message(lang, code) is None}
    assert sorted(lacking - NOT_YET[lang]) == []
    assert sorted(NOT_YET[lang] - lacking) == [], "these are written by now; take them out of NOT_YET"


@pytest.mark.parametrize("lang", OTHERS)
def test_every_sentence_names_only_params_that_each_raise_gives(lang: str) -> None:
    wrong = {}
    for code, sites in raised().items():
        unknown = (_message(lang, code) or frozenset()) - frozenset.intersection(*sites)
        if unknown:
            wrong[code] = sorted(unknown)
    assert wrong == {}


@pytest.mark.parametrize("lang", OTHERS)
def test_no_sentence_is_kept_for_a_fault_that_nobody_raises(lang: str) -> None:
    codes = raised()
    kept = {m for m in _bundle(lang).messages if m.startswith("fault-")}
    unused = kept - {"fault-" + code.replace("_", "-") for code in codes}
    assert sorted(unused) == sorted("fault-" + code.replace("_", "-") for code in LEFT_OVER[lang])


@pytest.mark.parametrize("lang", OTHERS)
def test_each_place_that_raises_a_fault_is_said_in_this_language(lang: str) -> None:
    for code, sites in raised().items():
        if code in NOT_YET[lang]:
            continue
        for params in sites:
            fault = Refused(code, "in English", **dict.fromkeys(params, "x"))
            assert fault_text(fault, lang) != "in English", code


@pytest.mark.parametrize("lang", OTHERS)
def test_a_changed_file_is_named_before_its_sentence(lang: str) -> None:
    fault = Tampered("tile_length", "in English", file="tile/0/000", expected=32, found=31)
    said = fault_text(fault, lang)
    assert "in English" not in said
    assert said.index("tile/0/000") < said.index("32") and "31" in said
