# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Beginning a mechanism: template, keys, charter, assents, grants; whatever is refused leaves nothing behind."""

import json
import re
from pathlib import Path

import pytest

from sulh.record.charter import ELEMENTS
from tests.cli.commands import (
    ORGANISATIONS,
    Mechanism,
    bytes_of,
    charter_text,
    found,
    make_key,
    publication,
    sulh,
)


def test_the_template_explains_itself_and_is_refused_until_it_is_filled(tmp_path: Path) -> None:
    ran = sulh("new", tmp_path / "m")
    assert ran.status == 0 and "fill it in" in ran.out
    text = (tmp_path / "m" / "charter.yaml").read_text(encoding="utf-8")
    assert all(f"# - {element}" in text for element in ELEMENTS)
    make_key(tmp_path, "party_a", "root", "real")
    key = tmp_path / "keys" / "party_a-root.key"
    refused = sulh("new", tmp_path / "m", "--charter", tmp_path / "m" / "charter.yaml", "--key", key)
    assert refused.status == 1
    assert "is not a charter file" in refused.sentence
    assert not (tmp_path / "m" / "record").exists()
    assert not (tmp_path / "m-keys").exists()


def test_a_filled_template_founds_a_mechanism(tmp_path: Path) -> None:
    names = ("party_a", "party_b", "chair_one", "chair_two", "secretariat")
    roots = {org: make_key(tmp_path, org, "root", "real")["public"] for org in names}
    assert sulh("new", tmp_path / "m", "--json").json == {"charter": str(tmp_path / "m" / "charter.yaml")}
    template = tmp_path / "m" / "charter.yaml"
    text = template.read_text(encoding="utf-8")
    for org, root in roots.items():
        text = re.sub(rf"(id: {org},.*root: )\"64 hex digits\"", rf'\1"{root}"', text)
    template.write_text(text.replace("mandate: []", "mandate: [windows]"), encoding="utf-8")
    key = tmp_path / "keys" / "secretariat-root.key"
    ran = sulh("new", tmp_path / "m", "--charter", template, "--key", key, "--json")
    assert ran.status == 0, ran.err
    assert set(ran.json["waiting_for"]) == set(names) - {"secretariat"}
    assert sulh("audit", tmp_path / "m").status == 0
    procedure = sulh("status", tmp_path / "m", "--json").json["procedure"]
    assert {value["status"] for value in procedure} == {"not adopted"}


def test_a_second_template_leaves_the_first(tmp_path: Path) -> None:
    assert sulh("new", tmp_path / "m").status == 0
    (tmp_path / "m" / "charter.yaml").write_text("mine")
    ran = sulh("new", tmp_path / "m")
    assert ran.status == 1 and "was left as it is" in ran.sentence
    assert (tmp_path / "m" / "charter.yaml").read_text() == "mine"


def test_several_organisations_found_it_together(tmp_path: Path) -> None:
    made = found(tmp_path)
    assert made.size() == 11  # charter, four assents, five grants, and the hour's head
    ran = sulh("status", made.dir, "--json").json
    assert ran["voids"] == [] and ran["at"]["size"] == 11
    assert {m["id"] for m in ran["mandate"] if m["adopted"]} == {"windows", "talks"}
    assert sulh("audit", made.dir, "--charter", made.info()["charter_id"]).status == 0


def test_nothing_but_assents_before_the_last_root_has_assented(tmp_path: Path) -> None:
    roots = {org: make_key(tmp_path, org, "root")["public"] for org in ORGANISATIONS}
    (tmp_path / "charter.yaml").write_text(charter_text(roots), encoding="utf-8")
    made = Mechanism(base=tmp_path)
    new = sulh("new", made.dir, "--charter", tmp_path / "charter.yaml", "--key", made.key("desk-root"))
    assert new.status == 0 and "almond, walnut, heron, stork" in new.out
    make_key(tmp_path, "almond", "party")
    body = sulh("key", "show", made.key("almond-party"), "--grant", made.dir).out
    early = made.say("record.key_grant.v1", body, "almond-root")
    assert early.status == 1 and early.json["code"] == "not_in_force"
    other = made.say("record.assent.v1", {"charter": "0" * 64}, "almond-root")
    assert other.status == 1 and other.json["code"] == "other_charter"
    assert made.size() == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("charter_class: exercise", "charter_class: real"), "the key is of class exercise"),
        (("origin: truce.example/log", "origin: TRUCE"), "Expected `str` matching regex"),
        (("origin: truce.example/log", ""), "origin is missing"),
        (("mandate: [windows, talks]", "mandate: [peace]"), "peace is not a known mandate element"),
        (("kind: co_chair", "kind: party"), "exactly two co-chairs"),
        (("[reply_window]", "[tea]"), "tea is not a value of the procedure template"),
        (("procedure: {", "procedure: [{"), "is not a charter file"),
        (("charter_class", "unknown_field: 1\ncharter_class"), "unknown_field"),
        (('date: "2026-03-01T00:00:00Z"', "date: 2026-03-01"), "is not a charter file"),
    ],
)
def test_a_charter_that_cannot_stand_leaves_nothing_behind(
    tmp_path: Path, change: tuple[str, str], why: str
) -> None:
    roots = {org: make_key(tmp_path, org, "root")["public"] for org in ORGANISATIONS}
    text = charter_text(roots).replace(*change)
    (tmp_path / "charter.yaml").write_text(text, encoding="utf-8")
    key = tmp_path / "keys" / "desk-root.key"
    before = bytes_of(tmp_path)
    ran = sulh("new", tmp_path / "m", "--charter", tmp_path / "charter.yaml", "--key", key)
    assert ran.status == 1
    assert why in ran.sentence
    assert bytes_of(tmp_path) == before


def test_a_charter_that_the_record_refuses_can_be_mended_and_said_again(tmp_path: Path) -> None:
    roots = {org: make_key(tmp_path, org, "root")["public"] for org in ORGANISATIONS}
    cosigner = 'cosigners: [{org: almond, vkey: "nonsense"}]'
    (tmp_path / "charter.yaml").write_text(charter_text(roots, more=cosigner), encoding="utf-8")
    words = ("new", tmp_path / "m", "--charter", tmp_path / "charter.yaml")
    key = tmp_path / "keys" / "desk-root.key"
    refused = sulh(*words, "--key", key)
    assert refused.status == 1, refused
    assert not (tmp_path / "m").exists()
    (tmp_path / "charter.yaml").write_text(charter_text(roots), encoding="utf-8")
    assert sulh(*words, "--key", key).status == 0


def test_somebody_whom_the_charter_does_not_name_founds_nothing(tmp_path: Path) -> None:
    roots = {org: make_key(tmp_path, org, "root")["public"] for org in ORGANISATIONS}
    make_key(tmp_path, "chestnut", "root")
    (tmp_path / "charter.yaml").write_text(charter_text(roots), encoding="utf-8")
    key = tmp_path / "keys" / "chestnut-root.key"
    ran = sulh("new", tmp_path / "m", "--charter", tmp_path / "charter.yaml", "--key", key)
    assert ran.status == 1 and "chestnut did not" in ran.sentence
    assert not (tmp_path / "m").exists()


def test_a_folder_that_holds_a_record_is_left_alone(mechanism: Mechanism) -> None:
    before = bytes_of(mechanism.base)
    words = ("--charter", mechanism.base / "charter.yaml", "--key", mechanism.key("desk-root"))
    ran = sulh("new", mechanism.dir, *words)
    assert ran.status == 1 and "already holds a record" in ran.sentence
    assert bytes_of(mechanism.base) == before


def test_no_key_lies_in_a_mechanism_s_folder(mechanism: Mechanism, tmp_path: Path) -> None:
    before = bytes_of(mechanism.base)
    for inside in (mechanism.dir / "x.key", mechanism.dir / "local" / "deep" / "x.key"):
        ran = sulh("key", "new", inside, "--org", "almond", "--role", "party")
        assert ran.status == 1 and "keys never lie there" in ran.sentence
    words = ("--charter", mechanism.base / "charter.yaml", "--key", mechanism.key("desk-root"))
    ran = sulh("new", tmp_path / "n", *words, "--keys", tmp_path / "n" / "keys")
    assert ran.status == 1 and "keys never lie there" in ran.sentence
    assert bytes_of(mechanism.base) == before
    assert not (tmp_path / "n").exists()
    seeds = [json.loads(path.read_text())["seed"] for path in mechanism.base.rglob("*.key")]
    held = b"".join(bytes_of(mechanism.dir).values())
    assert len(seeds) == 12
    assert not [seed for seed in seeds if seed.encode() in held or bytes.fromhex(seed) in held]


def test_a_key_is_never_overwritten_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    shown = make_key(tmp_path, "almond", "party")
    path = tmp_path / "keys" / "almond-party.key"
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_bytes()
    ran = sulh("key", "new", path)
    assert ran.status == 1 and "was left as it is" in ran.sentence
    assert path.read_bytes() == before
    assert sulh("key", "show", path, "--json").json == shown
    assert json.loads(before)["seed"] not in sulh("key", "show", path).out


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b"[" * 5000, b'{"format": "sulh key v1"}'])
def test_a_file_that_is_no_key_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.key").write_bytes(content)
    ran = sulh("key", "show", tmp_path / "x.key")
    assert ran.status == 1 and "is not a sulh key file" in ran.sentence


def test_a_key_of_another_class_says_nothing_here(mechanism: Mechanism) -> None:
    make_key(mechanism.base, "almond", "monitor", "real")
    body = json.dumps(publication("News"))
    key = mechanism.key("almond-monitor")
    ran = sulh("say", mechanism.dir, "incidents.publication.v1", body, "--key", key)
    assert ran.status == 1 and "class exercise and the key is of class real" in ran.sentence
