# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Runs commands as a person would, and founds a mechanism by commands alone."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from sulh.cli.main import main
from tests.waiting import PATIENCE

ORGANISATIONS = {
    "almond": "party",
    "walnut": "party",
    "heron": "co_chair",
    "stork": "co_chair",
    "desk": "secretariat",
}
ROLES = {**{org: kind for org, kind in ORGANISATIONS.items() if org != "desk"}, "desk": "monitor"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a command left: exit status, standard output, standard error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one sentence of a command that failed: on standard error alone, and no traceback."""
        assert self.out == "", self.out
        assert self.err.count("\n") == 1 and "Traceback" not in self.err, self.err
        return self.err.strip()


def sulh(*words: object, stdin: str = "") -> Ran:
    """One command in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    typed = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", typed):
        try:
            status = main([str(word) for word in words])
        except SystemExit as end:
            status = int(end.code or 0)
    texts = []
    for file in (out, err):
        file.flush()
        texts.append(file.buffer.getvalue().decode())
    return Ran(status=status, out=texts[0], err=texts[1])


def command(*words: object) -> list[str]:
    """The same as a process of its own."""
    return [sys.executable, "-m", "sulh.cli.main", *(str(word) for word in words)]


def sulh_apart(*words: object, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> Ran:
    """One command in a process of its own."""
    done = subprocess.run(
        command(*words),
        env={**os.environ, **(env or {})},
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    return Ran(status=done.returncode, out=done.stdout, err=done.stderr)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mechanism:
    """A founded mechanism: its folder, and everybody's keys beside it."""

    base: Path

    @property
    def dir(self) -> Path:
        return self.base / "m"

    def key(self, name: str) -> Path:
        """The key file of `almond-root`, `almond-party` and so on."""
        return self.base / "keys" / f"{name}.key"

    def say(self, kind: str, body: object, key: str, *words: object) -> Ran:
        """Say something; the answer as JSON."""
        text = body if isinstance(body, str) else json.dumps(body)
        return sulh("say", self.dir, kind, text, "--key", self.key(key), "--json", *words)

    def publish_something(self, title: str = "News from the ridge", *words: object) -> Ran:
        """One admitted statement of a room."""
        return self.say("incidents.publication.v1", publication(title), "heron-co_chair", *words)

    def info(self) -> Any:
        return sulh("info", self.dir, "--json").json

    def size(self) -> int:
        return int(self.info()["size"])


def publication(title: str) -> dict[str, str]:
    """A body that every speaker may say."""
    return {"title": title, "outlet_cited": "The Reed", "published": "2026-03-02", "date_known": "stated"}


def make_key(base: Path, org: str, role: str, key_class: str = "exercise") -> dict[str, str]:
    """A key file, and what `--json` says of it."""
    path = base / "keys" / f"{org}-{role}.key"
    made = sulh("key", "new", path, "--org", org, "--role", role, "--class", key_class, "--json")
    assert made.status == 0, made.err
    found: dict[str, str] = made.json
    return found


def charter_text(
    roots: Mapping[str, str], *, mandate: Sequence[str] = ("windows", "talks"), more: str = ""
) -> str:
    """A filled charter, as somebody would leave the template."""
    organisations = "\n".join(
        f'  - {{id: {org}, kind: {kind}, names: {{en: {org.title()}}}, zone: "+05:00", root: "{roots[org]}"}}'
        for org, kind in ORGANISATIONS.items()
    )
    return f"""\
charter_class: exercise
title: {{en: EXERCISE between Almond and Walnut, ur: بادام اور اخروٹ کی مشق}}
date: "2026-03-01T00:00:00Z"
origin: truce.example/log
organisations:
{organisations}
mandate: [{", ".join(mandate)}]
quorums: {{amendment: {{parties: all, co_chairs: all}}, ruleset: {{parties: all, co_chairs: all}}}}
quotas: {{statements_per_day: 2000, open_gaps: 16}}
procedure: {{adopted: [reply_window]}}
{more}
"""


def found(
    base: Path,
    more: str = "record_readers: [almond, walnut, heron, stork]",
    mandate: Sequence[str] = ("windows", "talks"),
) -> Mechanism:
    """Keys, charter, assents, one role key each: only by commands."""
    roots = {org: make_key(base, org, "root")["public"] for org in ORGANISATIONS}
    (base / "charter.yaml").write_text(charter_text(roots, mandate=mandate, more=more), encoding="utf-8")
    made = Mechanism(base=base)
    new = sulh("new", made.dir, "--charter", base / "charter.yaml", "--key", made.key("desk-root"), "--json")
    assert new.status == 0, new.err
    for org in new.json["waiting_for"]:
        said = made.say("record.assent.v1", {"charter": new.json["charter_id"]}, f"{org}-root")
        assert said.status == 0, said.err
    for org, role in ROLES.items():
        grant(made, org, role)
    return made


def grant(made: Mechanism, org: str, role: str) -> None:
    """A role key, granted by its organisation's root."""
    make_key(made.base, org, role)
    body = sulh("key", "show", made.key(f"{org}-{role}"), "--grant", made.dir).out
    said = made.say("record.key_grant.v1", body, f"{org}-root")
    assert said.status == 0, said.err


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Mechanism:
    """One mechanism that everybody copies and nobody changes."""
    return found(tmp_path_factory.mktemp("founded"))


@pytest.fixture
def mechanism(founded: Mechanism, tmp_path: Path) -> Mechanism:
    """A mechanism of the test's own, keys and all."""
    base = tmp_path / "mine"
    shutil.copytree(founded.base, base)
    pointers = base / "m" / "local" / "keys.json"
    pointers.write_text(pointers.read_text().replace(str(founded.base.resolve()), str(base.resolve())))
    return Mechanism(base=base)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
