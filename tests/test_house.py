# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of the house that a program can check: who imports whom, lengths, headers, defaults."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import inspect

import sulh
from sulh.clock import When
from sulh.mechanism import KINDS
from sulh.statement.canon import MAX_INTEGER
from sulh.statement.kind import Kind

SOURCE = Path(__file__).parent.parent / "src/sulh"
FILES = sorted(SOURCE.rglob("*.py"))
MAX_FILE, MAX_FUNCTION = 500, 70
GENERATED = {"unicode14.py", "table.py"}  # tables made by tools/
HEADER = "# SPDX-FileCopyrightText: The sulh authors\n# SPDX-License-Identifier: Apache-2.0\n"

GROUND = {"errors", "places", "language", "clock", "compute"}
ROOMS = {
    "agreement",
    "incidents",
    "operations",
    "cases",
    "commitments",
    "hotline",
    "movement",
    "finance",
    "talks",
}
DOORS = {"intake", "exercise", "sharing", "reporting"}
# Where the bodies of kinds and their parts stand: a door makes statements, and folds and judges nothing.
INCIDENTS = {"form", "reports", "claims", "evidence", "links", "parameters"}
BODIES = {"kinds", "line_kinds", "rules", "verdicts", "case_kinds", "visit_kinds", "evidence"} | INCIDENTS
BELOW_ROOMS = GROUND | {"statement", "record"}
COMPUTED = BELOW_ROOMS | {"log", "recompute"}
WAIST = COMPUTED | ROOMS | {"host", "exhibits", "mechanism"}
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    **{name: {"errors", "clock"} - {name} for name in ("places", "language", "clock", "compute")},
    "fusion": {"errors", "clock", "places"},
    "statement": GROUND,
    "log": GROUND,
    "cosign": {"errors", "log"},
    "record": GROUND | {"statement", "log"},
    "recompute": COMPUTED - {"recompute"},
    "host": COMPUTED,
    "exhibits": COMPUTED,
    **{room: BELOW_ROOMS for room in ROOMS},
    "incidents": BELOW_ROOMS | {"fusion"},
    "mechanism": WAIST - {"mechanism"},
    "readings": WAIST | {"fusion"},
    "access": WAIST,
    "node": WAIST | {"readings", "access", "cosign"},
    **{door: WAIST | {"readings", "access"} for door in DOORS},
    "exercise": WAIST | {"readings", "access", "fusion"},
    "foresee": WAIST | {"readings", "exercise", "intake"},
    "web": WAIST | DOORS | {"readings", "access", "cosign", "node"},
    "cli": WAIST | DOORS | {"fusion", "foresee", "readings", "access", "cosign", "node", "web"},
}


def part(path: Path) -> str:
    """The room, door or module of the ground that a file belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def names(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every module of ours that a file imports, anywhere in it, with the line."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names if alias.name.startswith("sulh"))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            if node.module == "sulh":
                ours = [alias.name for alias in node.names if not alias.name.startswith("__")]
                yield from ((f"sulh.{name}", node.lineno) for name in ours)
            elif node.module and node.module.startswith("sulh."):
                yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=names)
def test_each_file_imports_only_from_lines_above_its_own(path: Path) -> None:
    own = part(path)
    if own == "__init__":
        assert not list(imports(path))
        return
    for module, line in imports(path):
        other = module.split(".")[1]
        assert other == own or other in ALLOWED[own], f"{path}:{line} imports {module}"
        if own in DOORS and other in ROOMS:
            assert module.split(".")[2] in BODIES, f"{path}:{line}: a door knows only what a room may say"


@pytest.mark.parametrize("path", FILES, ids=names)
def test_no_file_hides_an_import_or_swallows_a_fault(path: Path) -> None:
    text = path.read_text()
    assert "TYPE_CHECKING" not in text
    tree = tree_of(path)
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else ""
            blind = not caught or caught in {"Exception", "BaseException"}
            raises = any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
            assert not blind or (caught == "BaseException" and raises), f"{path}:{node.lineno} is blind"
        assert not isinstance(node, ast.Assert), f"{path}:{node.lineno}: -O removes an assert"
        inside = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if inside and part(path) != "cli":  # the command line imports lazily what is slow to start
            below = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            ours = [n.lineno for n in below if "sulh" in ast.unparse(n)]
            assert not ours, f"{path}:{ours} imports inside a function, as if to dodge a circle"


@pytest.mark.parametrize("path", FILES, ids=names)
def test_each_file_has_its_header_its_first_sentence_and_a_bearable_length(path: Path) -> None:
    text = path.read_text()
    assert text.startswith(HEADER)
    tree = tree_of(path)
    assert ast.get_docstring(tree), "the first sentence says what the file does"
    if path.name in GENERATED:
        return
    assert len(text.splitlines()) <= MAX_FILE
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < MAX_FUNCTION, f"{node.name} is too long"


def structs() -> list[type[msgspec.Struct]]:
    """Every msgspec Struct of ours."""
    for module in pkgutil.walk_packages(sulh.__path__, "sulh."):
        importlib.import_module(module.name)
    found: set[type[msgspec.Struct]] = set()
    waiting: list[type[msgspec.Struct]] = [msgspec.Struct]
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting += below
        found |= {kind for kind in below if kind.__module__.startswith("sulh.")}
    return sorted(found, key=lambda kind: (kind.__module__, kind.__qualname__))


def of_struct(struct: type[msgspec.Struct]) -> str:
    return f"{struct.__module__}.{struct.__qualname__}"


@pytest.mark.parametrize("struct", structs(), ids=of_struct)
def test_every_default_is_one_whose_leaving_out_is_the_same_everywhere(struct: type[msgspec.Struct]) -> None:
    """Left-out defaults are part of the canonical form: an object's identity must not decide it."""
    for field in msgspec.structs.fields(struct):
        if field.default_factory is not msgspec.NODEFAULT:
            assert field.default_factory is dict, field.name
        elif field.default is not msgspec.NODEFAULT:
            assert field.default is None or field.default is False or field.default in ("", ()), field.name


def walk(info: inspect.Type, seen: set[type]) -> Iterator[inspect.Type]:
    """A type and all the types inside it."""
    yield info
    inner: list[Any] = []
    if isinstance(info, inspect.StructType):
        if info.cls in seen or info.cls is When:  # a When's own check() reads every character of it
            return
        seen.add(info.cls)
        inner = [field.type for field in info.fields]
    for name in ("item_type", "key_type", "value_type", "type"):
        inner += [getattr(info, name)] if isinstance(getattr(info, name, None), inspect.Type) else []
    for name in ("types", "item_types"):
        inner += [t for t in getattr(info, name, ())]
    for below in inner:
        yield from walk(below, seen)


@pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)
def test_a_body_has_no_float_and_no_number_or_pattern_without_an_end(kind: Kind) -> None:
    for info in walk(inspect.type_info(kind.body), set()):
        assert not isinstance(info, inspect.FloatType | inspect.AnyType | inspect.RawType), (
            f"{info} in {kind.name}"
        )
        if isinstance(info, inspect.IntType):
            low = info.ge if info.ge is not None else info.gt
            high = info.le if info.le is not None else info.lt
            bounded = low is not None and high is not None and -MAX_INTEGER <= low <= high <= MAX_INTEGER
            assert bounded, f"{kind.name} has a number without bounds"
        if isinstance(info, inspect.StrType):
            assert info.pattern is not None or info.max_length is not None, (
                f"{kind.name} has a text without end"
            )
            # With $ a newline may follow, and one name would have two spellings.
            assert info.pattern is None or info.pattern.endswith(r"\Z"), f"{kind.name}: {info.pattern}"
