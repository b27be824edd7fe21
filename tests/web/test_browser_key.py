# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A browser's key from its request file to its grant, and the scripts that are made of the offline signer's code."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tools.make_sign_core import TARGET, module

from sulh.access.reader import Act, Layer, Reader
from sulh.cli.desk import read_record, wall_clock
from sulh.cli.key_request import DAYS, read_request
from sulh.clock import parse_time
from sulh.errors import Refused
from sulh.language import LANGUAGES
from sulh.mechanism import RULESET
from sulh.record.kinds import proof_text
from sulh.statement.fingerprint import fingerprint
from sulh.statement.keys import Key
from sulh.web.console.looks import Look
from sulh.web.keys_page import kinds_for, words_for
from tests.cli.commands import Mechanism, Ran, sulh

SCOPE = ["incidents.denial.v1", "incidents.report.v1"]
BROWSER = Key(bytes(range(32)))


def asked(mechanism: Mechanism, key: Key = BROWSER, **changes: Any) -> dict[str, Any]:
    """A request as static/keys.js writes it, for a party's liaison desk of Almond."""
    charter = mechanism.info()["charter_id"]
    org, role = changes.get("org", "almond"), changes.get("role", "party")
    proof = key.sign(proof_text(mechanism=charter, org=org, role=role, key=key.public)).hex()
    made = {
        "format": "sulh key request v1",
        "mechanism": charter,
        "org": org,
        "role": role,
        "key_class": "exercise",
        "key": key.public,
        "proof": proof,
        "scope": SCOPE,
        "device": "Tavi's tablet",
    }
    return {**made, **changes}


def reader(role: str) -> Reader:
    return Reader(layer=Layer.ORG, org="almond", role=role, name="Tavi", may=frozenset(Act))


def grant(mechanism: Mechanism, request: object, *words: object, by: str = "almond-party") -> Ran:
    path = mechanism.base / "request.json"
    path.write_text(request if isinstance(request, str) else json.dumps(request), encoding="utf-8")
    return sulh("key", "grant", mechanism.dir, "--request", path, "--by", mechanism.key(by), *words)


def test_a_role_key_grants_a_browsers_key_for_a_month_and_for_the_kinds_that_it_asked_for(
    mechanism: Mechanism,
) -> None:
    ran = grant(mechanism, asked(mechanism), "--fingerprint", fingerprint(BROWSER.public), "--json")
    assert ran.status == 0, ran.err
    assert fingerprint(BROWSER.public) in ran.err and "Tavi's tablet" in ran.err
    row = read_record(mechanism.dir).state.record.standing.keys[BROWSER.public]
    assert (row.org, row.role, row.level, list(row.scope)) == ("almond", "party", "device", SCOPE)
    assert row.expires is not None
    ends = parse_time(row.expires) - wall_clock()
    assert timedelta(days=DAYS - 1) < ends <= timedelta(days=DAYS)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"scope": ["agreement.consent.v1"]}, "binds"),
        ({"scope": ["record.key_revoke.v1"]}, "ends keys"),
        ({"scope": ["cases.finding.v9"]}, "is known to nobody"),
        ({"scope": []}, "is everything"),
        ({"mechanism": "ab" * 32}, "another mechanism"),
        ({"org": "walnut"}, "another organisation"),
        ({"role": "liaison_officer"}, "another role"),
        ({"key_class": "real"}, "another class"),
        ({"proof": "00" * 64}, "no proof"),
        ({"key": Key(bytes(32)).public}, "another's key"),
        ({"more": 1}, "an unknown field"),
        ({"format": "sulh key request v2"}, "another format"),
    ],
)
def test_a_request_that_does_not_fit_is_refused_before_anything_is_signed(
    mechanism: Mechanism, changes: dict[str, Any], code: str
) -> None:
    size, before = mechanism.size(), sorted(path.name for path in (mechanism.base / "keys").iterdir())
    ran = grant(mechanism, {**asked(mechanism), **changes})
    assert ran.status == 1 and ran.out == "" and "Traceback" not in ran.err, (code, ran.err)
    assert mechanism.size() == size
    assert sorted(path.name for path in (mechanism.base / "keys").iterdir()) == before


def test_a_file_changed_on_the_way_shows_another_fingerprint_than_was_read_aloud(
    mechanism: Mechanism,
) -> None:
    """Whoever swaps the whole file makes a proof that holds; only the voice of the person tells the keys apart."""
    size, thief = mechanism.size(), Key(b"t" * 32)
    ran = grant(mechanism, asked(mechanism, thief), "--fingerprint", fingerprint(BROWSER.public))
    assert ran.status == 1 and "another key" in ran.err
    assert mechanism.size() == size
    typed = fingerprint(BROWSER.public).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")).replace(" ", "")
    assert grant(mechanism, asked(mechanism), "--fingerprint", typed).status == 0


def test_a_root_and_a_nodes_key_grant_no_browser(mechanism: Mechanism) -> None:
    assert "was expected" in grant(mechanism, asked(mechanism), by="almond-root").err
    path = mechanism.key("almond-party")
    path.write_text(json.dumps({**json.loads(path.read_text()), "custody": "node"}))
    assert "your own hand" in grant(mechanism, asked(mechanism)).err


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xff\xfe", b"[]", b"[" * 50_000, b'{"a":"\\ud800"}', b"0" * 30_000]
)
def test_any_other_bytes_are_no_request(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "request"
    path.write_bytes(data)
    with pytest.raises(Refused) as why:
        read_request(path)
    assert why.value.code == "bad_request_file"


def test_a_device_name_writes_nothing_upon_the_terminal(mechanism: Mechanism) -> None:
    ran = grant(mechanism, asked(mechanism, device="\x1b[2Jnothing\n"))
    assert ran.status == 0 and "\x1b" not in ran.err and "?[2Jnothing?" in ran.err


def test_what_a_page_offers_a_browsers_key_is_what_the_command_grants() -> None:
    for role in ("party", "monitor", "co_chair", "liaison_officer", "secretariat", "guarantor"):
        offered = {kind.name for kind in kinds_for(reader(role), None, RULESET.kinds)}
        assert offered, role
        assert not any(RULESET.kinds[name].deliberate for name in offered)
        assert not any(name.startswith("record.") for name in offered)
        assert "cases.signoff.v1" not in offered and "agreement.consent.v1" not in offered


def test_the_scripts_sentences_are_there_in_every_language_and_differ() -> None:
    english = words_for(Look(lang="en"), None, RULESET.kinds)
    for lang in LANGUAGES:
        found = words_for(Look(lang=lang), None, RULESET.kinds)
        assert found.keys() == english.keys()
        if lang != "en":
            same = [name for name, text in found.items() if isinstance(text, str) and text == english[name]]
            assert same in ([], ["digits"]), same
    assert "{org}" in str(english["sign-says"]) and "{count}" in str(english["waiting"])


def test_the_signing_module_is_the_offline_signers_code() -> None:
    assert TARGET.read_text(encoding="utf-8") == module(), "run: python -m tools.make_sign_core"
