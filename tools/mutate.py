# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Changes the program in small ways and asks each room's tests whether they notice.

    python tools/mutate.py [--rooms statement log record] [--count 300] [--seed N] [--jobs 2] [--goal 90]
    python tools/mutate.py --show 17 --rooms log        one mutant of the sample as a line of code, and no test

Each mutant changes one place of one file in a copy of the tree; the room's own tests run over the copy with
`-x` under a time limit. A mutant that every test lets through is a survivor: file, line, and the change are
listed. The sample is drawn from a seed and from the code alone, so a survivor can be looked up again. Exit 1 when
a room's score is below the goal.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).resolve().parent.parent
# What each room must be caught by; vectors and properties are the same rooms seen from outside.
TESTS = {
    "statement": ("tests/statement", "tests/vectors"),
    "log": ("tests/log", "tests/vectors"),
    "record": ("tests/record", "tests/recompute", "tests/test_properties.py", "tests/vectors"),
    "recompute": ("tests/recompute", "tests/record", "tests/test_properties.py"),
    "host": ("tests/host", "tests/record"),
    "exhibits": ("tests/exhibits", "tests/vectors"),
    "cosign": ("tests/cosign",),
    "incidents": ("tests/incidents", "tests/simulator/test_desk.py"),
    "cases": ("tests/cases", "tests/simulator/test_desk.py"),
}
GENERATED = {"unicode14.py"}
COPIED = ("src", "tests", "docs", "examples", "tools", "pyproject.toml", "Makefile", "README.md")
# A mutant may loop for ever: it gets this many times the unchanged suite's time, and never less than the floor.
PATIENCE = 3
FLOOR_S = 30

COMPARES: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
SUMS: dict[type[ast.operator], str] = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "//",
    ast.FloorDiv: "*",
    ast.Mod: "*",
    ast.LShift: ">>",
    ast.RShift: "<<",
    ast.BitAnd: "|",
    ast.BitOr: "&",
    ast.BitXor: "|",
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
# The words of a fault are judged by the catalogue's tests, not here.
FAULTS = {"Refused", "Tampered", "Unavailable", "RuntimeError", "TypeError"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One change: bytes `start` to `stop` of a file become `new`."""

    path: str
    line: int
    start: int
    stop: int
    old: str
    new: str
    how: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.how}: {_short(self.old)}  ->  {_short(self.new)}"


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= 100 else line[:97] + "..."


class _Finder:
    """Walks one file and collects every mutant of it."""

    def __init__(self, path: str, source: bytes) -> None:
        self.path, self.source = path, source
        self.starts = [0]
        for line in source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.found: list[Mutant] = []

    def at(self, line: int, column: int) -> int:
        return self.starts[line - 1] + column

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        return self.at(node.lineno, node.col_offset), self.at(node.end_lineno or 0, node.end_col_offset or 0)

    def text(self, node: ast.expr | ast.stmt) -> str:
        start, stop = self.span(node)
        return self.source[start:stop].decode()

    def put(self, node: ast.expr | ast.stmt, new: str, how: str) -> None:
        start, stop = self.span(node)
        old = self.source[start:stop].decode()
        if old != new:
            self.found.append(
                Mutant(path=self.path, line=node.lineno, start=start, stop=stop, old=old, new=new, how=how)
            )

    def walk(self, node: ast.AST) -> None:
        self.statement(node)
        self.expression(node)
        for name, child in ast.iter_fields(node):
            # Annotations and decorators decide nothing while it runs; a docstring never does.
            if name in {"annotation", "returns", "decorator_list"} or isinstance(node, ast.ImportFrom):
                continue
            for part in child if isinstance(child, list) else [child]:
                if isinstance(part, ast.AST) and not _is_words(node, part):
                    self.walk(part)

    def statement(self, node: ast.AST) -> None:
        match node:
            case ast.Raise():
                self.put(node, "pass", "raise removed")
            case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.AugAssign() | ast.Delete():
                self.put(node, "pass", "statement dropped")
            case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
                self.put(node, "pass", "assignment dropped")
            case ast.Continue():
                self.put(node, "break", "loop left")
            case ast.Break():
                self.put(node, "pass", "loop not left")
            case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
                self.put(value, "None", "nothing returned")
            case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
                self.put(test, f"(not ({self.text(test)}))", "test turned round")

    def expression(self, node: ast.AST) -> None:
        match node:
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in COMPARES:
                new = f"({self.text(left)} {COMPARES[type(op)]} {self.text(right)})"
                self.put(node, new, "comparison")
            case ast.BoolOp(op=op, values=values):
                word = " or " if isinstance(op, ast.And) else " and "
                self.put(node, "(" + word.join(f"({self.text(v)})" for v in values) + ")", "and/or")
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                self.put(node, f"({self.text(operand)})", "not removed")
            case ast.BinOp(left=left, op=op, right=right) if type(op) in SUMS:
                self.put(node, f"({self.text(left)} {SUMS[type(op)]} {self.text(right)})", "sum")
            case ast.Name(id=name) if name in NAMES:
                self.put(node, NAMES[name], "name")
            case ast.Constant(value=bool() as value):
                self.put(node, str(not value), "truth")
            case ast.Constant(value=int() as value):
                self.put(node, f"({value} + 1)", "number")
            case ast.Constant(value=bytes() as value):
                self.put(node, repr(b"" if value else b"x"), "bytes")
            case ast.Constant(value=str() as value) if value:
                self.put(node, repr(""), "text")


def _is_words(parent: ast.AST, part: ast.AST) -> bool:
    """Docstrings, the sentences of faults, and the parts of f-strings."""
    if isinstance(part, ast.JoinedStr):
        return True
    if isinstance(parent, ast.Expr) and isinstance(part, ast.Constant):
        return True
    is_fault = isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name) and parent.func.id in FAULTS
    if is_fault and isinstance(parent, ast.Call):
        code = parent.args[0] if parent.args else None
        return part is not code
    return False


def mutants_of(room: str, root: Path = ROOT) -> list[Mutant]:
    """Every mutant of a room, in the order of its files."""
    found: list[Mutant] = []
    for path in sorted((root / "src/sulh" / room).glob("*.py")):
        if path.name not in GENERATED:
            source = path.read_bytes()
            finder = _Finder(str(path.relative_to(root)), source)
            finder.walk(ast.parse(source))
            found += finder.found
    return found


def sample(room: str, count: int, seed: int) -> list[Mutant]:
    """`count` mutants of a room, by seed; all of them if there are fewer."""
    every = mutants_of(room)
    return random.Random(f"{seed}/{room}").sample(every, min(count, len(every)))


class Tree:
    """A copy of the checkout in which one mutant at a time stands."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "main"
        self.root.mkdir(parents=True)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, self.root / name, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.exists():
                shutil.copy(source, self.root / name)
        for beside in ("shared", ".mirror"):
            if (ROOT.parent / beside).exists():
                (folder / beside).symlink_to(ROOT.parent / beside)
        # Compiled files are judged by the hash of their source: a mutant has the size and the second of the next.
        command = [
            sys.executable,
            "-m",
            "compileall",
            "-q",
            "--invalidation-mode",
            "checked-hash",
            "src",
            "tests",
        ]
        subprocess.run(command, cwd=self.root, check=True)

    def passes(self, tests: Sequence[str], limit_s: float) -> bool:
        """Whether the tests pass in time; a run that is too slow counts as noticed."""
        environment = {**os.environ, "PYTHONPATH": f"{self.root / 'src'}:{self.root}", "PYTHONHASHSEED": "0"}
        command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "--tb=line", *tests]
        process = subprocess.Popen(
            command,
            cwd=self.root,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return process.wait(limit_s) == 0
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return False

    def survives(self, mutant: Mutant, tests: Sequence[str], limit_s: float) -> bool:
        """Whether the tests let the mutant through; the copy is whole again afterwards."""
        path = self.root / mutant.path
        source = path.read_bytes()
        changed = source[: mutant.start] + mutant.new.encode() + source[mutant.stop :]
        try:
            compile(changed, mutant.path, "exec")
        except SyntaxError:
            return False
        try:
            path.write_bytes(changed)
            return self.passes(tests, limit_s)
        finally:
            path.write_bytes(source)


def judge(room: str, chosen: Sequence[Mutant], trees: Sequence[Tree]) -> Iterator[tuple[int, Mutant, bool]]:
    """(number, mutant, whether it survived) as they become known; RuntimeError if the room's tests fail unchanged."""
    begun = time.monotonic()
    if not trees[0].passes(TESTS[room], 3_600):
        raise RuntimeError(f"the tests of {room} fail on the unchanged tree")
    limit_s = max(FLOOR_S, PATIENCE * (time.monotonic() - begun))
    free: Queue[Tree] = Queue()
    for tree in trees:
        free.put(tree)

    def one(numbered: tuple[int, Mutant]) -> tuple[int, Mutant, bool]:
        tree = free.get()
        try:
            return *numbered, tree.survives(numbered[1], TESTS[room], limit_s)
        finally:
            free.put(tree)

    with ThreadPoolExecutor(len(trees)) as pool:
        yield from pool.map(one, enumerate(chosen))


def main() -> int:
    """Judge the sample of each room; 1 when a score is below the goal."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rooms", nargs="+", choices=sorted(TESTS), default=list(TESTS))
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=20251107)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--goal", type=int, default=90, help="percent of mutants that must be noticed")
    parser.add_argument("--show", type=int, help="print this mutant of the sample and stop")
    args = parser.parse_args()
    short = False
    if args.show is not None:
        for room in args.rooms:
            print(sample(room, args.count, args.seed)[args.show])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        trees = [Tree(Path(folder) / f"tree{number}") for number in range(args.jobs)]
        for room in args.rooms:
            chosen = sample(room, args.count, args.seed)
            print(f"{room}: {len(chosen)} of {len(mutants_of(room))} mutants", flush=True)
            survivors = 0
            for number, mutant, survived in judge(room, chosen, trees):
                if survived:
                    survivors += 1
                    print(f"  survived {number}: {mutant}", flush=True)
            noticed = len(chosen) - survivors
            print(f"{room}: {noticed} of {len(chosen)} noticed, {100 * noticed // len(chosen)} %", flush=True)
            short = short or 100 * noticed < args.goal * len(chosen)
    return 1 if short else 0


if __name__ == "__main__":
    raise SystemExit(main())
