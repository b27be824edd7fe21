# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Keys by commands alone: locked, granted with scope and expiry, replaced, ended, contested, and rings of them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sulh.mechanism import RULESET
from sulh.statement.keyfile import peek_key
from sulh.statement.ring import RingFile
from tests.cli.commands import Mechanism, Ran, publication, sulh

WORDS = "plain words beside the ridge"
SOON, PINS = "2027-01-01T00:00:00Z", ("246810", "135791")


@contextmanager
def typed(*lines: str) -> Iterator[tuple[str, str]]:
    """The option that reads these lines, as a terminal would give them."""
    read, write = os.pipe()
    os.write(write, "".join(f"{line}\n" for line in lines).encode())
    os.close(write)
    try:
        yield "--passphrase-fd", str(read)
    finally:
        os.close(read)


def device(made: Mechanism, name: str, role: str = "monitor", org: str = "desk") -> Path:
    path = made.base / "keys" / f"{name}.key"
    words = ("--org", org, "--role", role, "--class", "exercise")
    assert sulh("key", "new", path, *words).status == 0
    return path


def granted(made: Mechanism, file: Path, by: str, *words: object) -> Ran:
    return sulh("key", "grant", made.dir, file, "--by", made.key(by), *words, "--json")


def says(made: Mechanism, key: Path, title: str = "By a device", *words: str) -> Ran:
    body = json.dumps(publication(title))
    return sulh("say", made.dir, "incidents.publication.v1", body, "--key", key, "--json", *words)


def code(ran: Ran) -> str:
    assert ran.status == 1, ran.out
    return str(ran.json["code"]) if ran.out else ran.sentence


def test_a_role_key_grants_a_device_for_some_kinds_and_some_time(mechanism: Mechanism) -> None:
    phone = device(mechanism, "phone")
    scope = ("--scope", "incidents.publication.v1,incidents.report.v1")
    assert "needs an expiry" in granted(mechanism, phone, "desk-monitor", *scope).sentence
    assert granted(mechanism, phone, "desk-monitor", *scope, "--expires", SOON).status == 0
    assert says(mechanism, phone).status == 0
    claim = {"says": {"speaker": "x", "how": "named"}, "about": "a", "value": "b"}
    other = sulh("say", mechanism.dir, "incidents.claim.v1", json.dumps(claim), "--key", phone, "--json")
    assert code(other) == "out_of_scope"
    assert code(granted(mechanism, device(mechanism, "second"), "heron-co_chair", "--expires", SOON)) in (
        "may_not_grant_role",
        "bad_signature",
    )


def test_a_root_grants_a_role_key_without_a_body_written_by_hand(mechanism: Mechanism) -> None:
    key = device(mechanism, "almond-monitor", "monitor", "almond")
    assert granted(mechanism, key, "almond-root").status == 0
    assert says(mechanism, key).status == 0


def test_a_key_is_replaced_by_its_root_and_the_old_one_says_nothing_more(mechanism: Mechanism) -> None:
    old, new = mechanism.key("desk-monitor"), device(mechanism, "desk-monitor-2")
    by = ("--by", mechanism.key("desk-root"), "--json")
    assert sulh("key", "rotate", mechanism.dir, old, new, *by).status == 0
    assert code(says(mechanism, old)) == "revoked_key"
    assert says(mechanism, new).status == 0
    wrong = device(mechanism, "heron-key", "co_chair", "heron")
    ran = sulh("key", "rotate", mechanism.dir, new, wrong, *by)
    assert "a key for desk as monitor was expected" in ran.sentence


def test_a_theft_found_late_contests_what_was_said_since(mechanism: Mechanism) -> None:
    phone = device(mechanism, "phone")
    assert granted(mechanism, phone, "desk-monitor", "--expires", SOON).status == 0
    entry = says(mechanism, phone, "By a thief").json["index"]
    by = ("--by", mechanism.key("desk-monitor"), "--reason", "stolen", "--contested-from", entry, "--json")
    assert sulh("key", "revoke", mechanism.dir, phone, *by).status == 0
    assert code(says(mechanism, phone)) == "revoked_key"


def test_a_locked_key_speaks_only_with_its_passphrase(mechanism: Mechanism) -> None:
    key = mechanism.key("desk-monitor")
    with typed(WORDS) as option:
        assert sulh("key", "lock", key, *option).status == 0
    for words, said in (((WORDS,), ""), (("something else",), "does not open"), ((), "no further line")):
        with typed(*words) as option:
            ran = says(mechanism, key, "Locked", *option)
            assert (ran.status == 0) if not said else said in ran.sentence


def test_the_passphrase_of_a_key_is_asked_on_a_terminal_or_not_at_all(
    mechanism: Mechanism, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sulh.cli.passphrase.TERMINAL", str(mechanism.base / "no-terminal"))
    key = mechanism.key("desk-monitor")
    with typed(WORDS) as option:
        assert sulh("key", "lock", key, *option).status == 0
    # A line of standard input is no passphrase: it would be shown while it is typed.
    body = json.dumps(publication("Nobody there"))
    ran = sulh("say", mechanism.dir, "incidents.publication.v1", body, "--key", key, stdin=WORDS + "\n")
    assert "there is no terminal to ask on" in ran.sentence


def test_a_root_that_is_locked_founds_and_grants(mechanism: Mechanism) -> None:
    root, phone = mechanism.key("desk-root"), device(mechanism, "new-monitor")
    for path in (root, phone):
        with typed(WORDS + path.name) as option:
            assert sulh("key", "lock", path, *option).status == 0
    with typed(WORDS + phone.name, WORDS + root.name) as option:
        assert granted(mechanism, phone, "desk-root", *option).status == 0


def ring(made: Mechanism) -> tuple[Path, list[str]]:
    path, told = made.base / "keys" / "ring.key", made.base / "told.json"
    words = ("--org", "desk", "--role", "monitor", "--count", 4, "--tell", told)
    with typed(*PINS) as option:
        ran = sulh("key", "ring", made.dir, path, *words, *option)
    assert ran.status == 0 and "8 keys" in ran.out, ran.err
    return path, json.loads(told.read_bytes())["keys"]


def test_both_pins_of_a_ring_give_ordinary_statements_by_fresh_keys(mechanism: Mechanism) -> None:
    path, told = ring(mechanism)
    assert granted(mechanism, path, "desk-monitor", "--expires", SOON).status == 0
    speakers, shapes = [], []
    for pin in (PINS[0], PINS[1], PINS[0], PINS[1]):
        with typed(pin) as option:
            ran = says(mechanism, path, "From the ridge", *option)
        assert ran.status == 0, ran.err
        shapes.append(sorted(ran.json))
    out = mechanism.base / "out"
    assert sulh("export", mechanism.dir, out).status == 0
    standing = sulh("status", mechanism.dir, "--json").json
    assert len(standing["publications"]) == 4 and standing["voids"] == []
    chains = json.loads((mechanism.base / "keys" / "ring.chain").read_bytes())
    speakers = [name.partition("/")[2] for name in chains]
    assert [speaker in told for speaker in speakers] == [False, True, False, True]
    assert len(set(speakers)) == 4 and all(chain["number"] == 1 for chain in chains.values())
    assert shapes[0] == shapes[1]
    # What anybody sees of the two kinds of statement differs in nothing but key, id and salt.
    shown = [{k: v for k, v in one.items() if k != "id"} for one in standing["publications"]]
    assert shown[0].keys() == shown[1].keys()


def test_a_ring_is_revoked_as_a_whole_and_is_not_one_key(mechanism: Mechanism) -> None:
    path, _ = ring(mechanism)
    assert granted(mechanism, path, "desk-monitor", "--expires", SOON).status == 0
    ran = sulh("sign", mechanism.dir, "incidents.publication.v1", json.dumps(publication("x")),
               "--key", path, "--unsigned")  # fmt: skip
    assert "is a ring of many" in ran.sentence
    by = ("--by", mechanism.key("desk-monitor"), "--reason", "lost", "--json")
    assert sulh("key", "revoke", mechanism.dir, path, *by).status == 0
    with typed(PINS[0]) as option:
        assert code(says(mechanism, path, "Too late", *option)) == "revoked_key"
    shown = peek_key(path)
    assert isinstance(shown, RingFile) and sulh("key", "show", path).json == [k.public for k in shown.keys]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("rotate", "a", "b"), "was expected with DIR OLD NEW, 2 words found"),
        (("grant", "a", "b"), "is signed by a key: name its file with --by"),
        (("ring", "DIR", "x.key"), "to be told to somebody"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(
    founded: Mechanism, words: tuple[str, ...], why: str
) -> None:
    ran = sulh("key", *(founded.dir if word == "DIR" else word for word in words))
    assert ran.status == 1 and why in ran.sentence


def test_doctor_asks_to_lock_a_person_s_open_key(founded: Mechanism, tmp_path: Path) -> None:
    assert sulh("key", "new", tmp_path / "a.key", "--org", "desk").status == 0
    node = ("--custody", "node")
    assert sulh("key", "new", tmp_path / "n.key", "--org", "desk", *node).status == 0
    found = sulh("doctor", "--keys", tmp_path / "a.key", tmp_path / "n.key", "--json").json
    by_file = {(one["what"].split(" ")[0].rpartition("/")[2], one["ok"]) for one in found[-4:]}
    assert ("a.key", False) in by_file and ("n.key", False) not in by_file
    assert any(one["do"] == f"sulh key lock {tmp_path / 'a.key'}" for one in found)


def test_an_unsigned_statement_is_counted_and_its_key_stays_locked(mechanism: Mechanism) -> None:
    key = mechanism.key("almond-party")
    with typed(WORDS) as option:
        assert sulh("key", "lock", key, *option).status == 0
    body = json.dumps(publication("Elsewhere"))
    ran = sulh("sign", mechanism.dir, "incidents.publication.v1", body, "--key", key, "--unsigned")
    assert ran.status == 0, ran.err
    payload = json.loads(ran.out)
    assert payload["seq"] == 2 - (payload["prev"] is None) and payload["issuer"]["org"] == "almond"
    with typed(WORDS) as option:
        later = says(mechanism, key, "After it", *option)
    assert later.status == 0


def test_a_node_s_key_reports_and_gives_no_consent(mechanism: Mechanism) -> None:
    pen = mechanism.base / "keys" / "pen.key"
    words = ("--org", "almond", "--role", "party", "--class", "exercise", "--custody", "node")
    assert sulh("key", "new", pen, *words).status == 0
    assert granted(mechanism, pen, "almond-root").status == 0
    assert says(mechanism, pen, "By the node").status == 0
    term = ("--ref", "term=" + "ab" * 32, "--key", pen)
    size = mechanism.size()
    for kind, body in (("agreement.consent.v1", {"value": "signed"}), ("record.key_grant.v1", {})):
        ran = sulh("say", mechanism.dir, kind, json.dumps(body), *term)
        assert ran.status == 1 and "signed by your own hand, not by a node" in ran.sentence
    assert mechanism.size() == size
    # At the keyboard of its keeper the same key signs what it was given for: that is a hand.
    signed = sulh("sign", mechanism.dir, "agreement.consent.v1", json.dumps({"value": "signed"}), *term)
    assert signed.status == 0


def test_what_binds_an_organisation_is_declared_with_its_kind() -> None:
    bound = {name for name, kind in RULESET.kinds.items() if kind.deliberate}
    assert {
        "agreement.consent.v1",
        "record.override.v1",
        "record.key_grant.v1",
        "record.key_rotate.v1",
    } <= bound
    assert bound >= {name for name in RULESET.kinds if name.endswith((".signoff.v1", ".shred.v1"))}
