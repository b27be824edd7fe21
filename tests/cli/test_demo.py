# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The demo: equal bytes everywhere, a page that needs nothing else, and an audit that names a flipped byte."""

import html.parser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sulh.language import LANGUAGES, direction
from sulh.reporting.page import HTML_LANG
from tests.cli.commands import Ran, bytes_of, sulh, sulh_apart
from tests.waiting import PATIENCE

DEMO = ("demo", "--record", "doha-istanbul", "--once")
ELSEWHERE = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "PYTHONIOENCODING": "utf-8"},
    {"PYTHONHASHSEED": "424242", "TZ": "Asia/Kabul"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    folder = tmp_path_factory.mktemp("demo") / "founding"
    ran = sulh(*DEMO, "--dir", folder)
    assert ran.status == 0, ran.err
    return folder, ran


def test_one_screen_says_whose_voices_are_missing_first_and_hashes_last(shown: tuple[Path, Ran]) -> None:
    _, ran = shown
    assert ran.out.index("WHOSE VOICES ARE MISSING") < ran.out.index("WHAT WAS SAID TO HOLD")
    assert re.search(r"record sound: [0-9]+ entries, root \S{44}, state\s+digest\s+[0-9a-f]{64}", ran.out)
    assert ran.out.index("record sound") < ran.out.index("Three lines to try")
    assert ran.out.count("\n  sulh ") == 2 and ran.out.count("\n  cp -r ") == 1


@pytest.mark.parametrize("env", ELSEWHERE, ids=lambda env: ",".join(env))
def test_another_folder_hash_seed_locale_or_zone_gives_the_same_bytes(
    shown: tuple[Path, Ran], env: dict[str, str], tmp_path: Path
) -> None:
    folder, _ = shown
    ran = sulh_apart(*DEMO, "--dir", tmp_path / "d", "--json", env=env)
    assert ran.status == 0, ran.err
    info = sulh("info", folder, "--json").json
    assert ran.json["state_digest"] == info["state_digest"]
    assert bytes_of(tmp_path / "d" / "record") == bytes_of(folder / "record")
    assert (tmp_path / "d" / "index.html").read_bytes() == (folder / "index.html").read_bytes()


def test_a_second_demo_leaves_the_first_as_it_was(shown: tuple[Path, Ran]) -> None:
    folder, ran = shown
    before = bytes_of(folder)
    again = sulh(*DEMO, "--dir", folder)
    assert (again.status, again.out) == (0, ran.out)
    assert bytes_of(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_the_three_lines_to_try_do_what_they_say(shown: tuple[Path, Ran], tmp_path: Path) -> None:
    folder, ran = shown
    base = tmp_path / "a name with spaces"
    shutil.copytree(folder, base)
    tried = sulh(*DEMO, "--dir", base).out
    lines = [line.strip() for line in tried.splitlines() if line.startswith(("  sulh ", "  cp -r "))]
    before = bytes_of(base)
    status, digest, flip = (_in_a_shell(line, tmp_path) for line in lines)
    assert status.returncode == 0 and "w1" in status.stdout
    assert digest.returncode == 0 and re.fullmatch("[0-9a-f]{64}\n", digest.stdout)
    assert flip.returncode == 2
    assert re.search(r"file tile/entries/000\.p/[0-9]+, entry [0-9]+: ", flip.stderr)
    assert bytes_of(base) == before and sulh("audit", base).status == 0
    assert ran.status == 0


def _in_a_shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "sulh").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sulh.cli.main "$@"\n')
    (folder / "sulh").chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", line],
        env={**os.environ, "PATH": path},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


class _Tags(html.parser.HTMLParser):
    """Every tag with its attributes, and what is left open."""

    EMPTY = frozenset({"meta", "link", "img", "br", "hr", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_needs_nothing_else_and_runs_the_right_way(shown: tuple[Path, Ran], lang: str) -> None:
    folder, _ = shown
    text = (folder / f"index.{lang}.html").read_text(encoding="utf-8")
    tags = _Tags()
    tags.feed(text)
    assert tags.open == []
    assert dict(tags.found)["html"] == {"lang": HTML_LANG.get(lang, lang), "dir": direction(lang)}
    assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in tags.found}
    named = [value for _, attrs in tags.found for name in ("src", "href") if (value := attrs.get(name))]
    assert sorted(named) == sorted(f"index.{tongue}.html" for tongue in LANGUAGES)
    assert not re.search(r"https?://|url\(|@import", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_ends_with_the_same_hashes(shown: tuple[Path, Ran], lang: str) -> None:
    folder, _ = shown
    info = sulh("info", folder, "--json").json
    ran = sulh(*DEMO, "--dir", folder, "--lang", lang)
    assert ran.status == 0
    assert info["root"] in ran.out and info["state_digest"] in ran.out
    assert f"sulh status {folder}" in ran.out


def test_a_folder_of_somebody_else_s_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "local").mkdir()
    (tmp_path / "local" / "notes").write_text("mine")
    ran = sulh(*DEMO, "--dir", tmp_path)
    assert ran.status == 1 and "was left as it is" in ran.sentence
    assert bytes_of(tmp_path) == {"local/notes": b"mine"}


def test_the_demo_runs_in_the_folder_it_stands_in(tmp_path: Path) -> None:
    ran = sulh_apart("demo", "--record", "doha-istanbul", "--once", "--dir", ".", cwd=tmp_path)
    assert ran.status == 0, ran.err
    assert sulh("audit", tmp_path).status == 0


def test_the_public_layer_of_the_founding_record_is_all_of_it(shown: tuple[Path, Ran]) -> None:
    folder, _ = shown
    assert sulh("status", folder, "--on", "2025-10-20", "--json").json["voids"] == []
    assert sulh("digest", folder, "--layer", "public").status == 0
