# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing by commands alone: whole statements, fields, and everything that is said of a seal."""

import json
from pathlib import Path

import pytest

from sulh.record.opener import FolderVault
from tests.cli.commands import Mechanism, Ran, bytes_of, grant, make_key, publication, sulh

KIND = "incidents.publication.v1"


def opener(made: Mechanism, org: str, name: str = "own") -> Path:
    """A key that opens for `org`, published by its root; the folder in which it lies."""
    folder = made.base / f"{org}-keys"
    path = folder / f"{name}.kem"
    words = ("--org", org, "--class", "exercise", "--suite", "X25519")
    assert sulh("seal", "key", path, *words, "--plain").status == 0
    assert sulh("seal", "publish", made.dir, path, "--by", made.key(f"{org}-root")).status == 0
    return folder


@pytest.fixture
def made(mechanism: Mechanism) -> Mechanism:
    """Almond can seal, and Almond, Heron and Walnut can open."""
    grant(mechanism, "almond", "sealing")
    for org in ("almond", "heron", "walnut"):
        opener(mechanism, org)
    return mechanism


def seals(made: Mechanism, to: str = "heron", title: str = "Under seal", *words: object) -> Ran:
    sealing = ("--seal-to", to, "--seal-key", made.key("almond-sealing"))
    return made.say(KIND, publication(title), "almond-party", *sealing, *words)


def states(made: Mechanism, org: str) -> list[str]:
    found = sulh("seal", "list", made.dir, "--keys", made.base / f"{org}-keys", "--json").json
    return [one["state"] for one in found]


def opens(made: Mechanism, org: str, name: str, *words: object) -> Ran:
    return sulh("seal", "open", made.dir, name, "--keys", made.base / f"{org}-keys", *words)


def code(ran: Ran) -> str:
    assert ran.status == 1, ran.out
    return str(ran.json["code"]) if ran.out else ran.sentence


def test_a_whole_statement_is_sealed_and_opened_by_those_it_was_sealed_to(made: Mechanism) -> None:
    done = seals(made)
    assert done.status == 0, done.err
    name = done.json["id"]
    assert b"Under seal" not in b"".join(bytes_of(made.dir / "record").values())
    opened = opens(made, "heron", name, "--json").json
    assert (opened["kind"], opened["body"]["title"], opened["issuer"]["role"]) == (
        KIND,
        "Under seal",
        "party",
    )
    assert opens(made, "almond", name).status == 0, "the sealer reads its own words again"
    assert "nothing that lies here opens" in opens(made, "walnut", name).sentence
    assert [states(made, org) for org in ("heron", "walnut")] == [["opens"], ["sealed"]]
    row = sulh("seal", "list", made.dir).out
    assert name in row and "almond: sealed" in row


def test_what_opens_lies_beside_the_record_before_the_host_has_the_statement(
    made: Mechanism, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = []

    def nobody(path: Path, leaves: list[bytes]) -> list[object]:
        held.extend(sorted(path.glob("wraps/*.json")) + sorted(path.glob("sealed/*/*")))
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("sulh.cli.say.hand_in", nobody)
        assert seals(made).status == 130
    assert len(held) == 2
    assert seals(made, title="The next").status == 0
    assert states(made, "heron") == ["opens", "opens"], "what was left unsent went first"


def test_a_field_is_sealed_and_the_rest_stands_openly(made: Mechanism) -> None:
    body = {**publication("Half open"), "url": "https://reed.example/17"}
    done = made.say(KIND, body, "almond-party", "--seal-field", "url=heron")
    assert done.status == 0, done.err
    assert b"reed.example/17" not in b"".join(bytes_of(made.dir / "record").values())
    assert b"Half open" in b"".join(bytes_of(made.dir / "record").values())
    assert opens(made, "heron", done.json["id"], "--part", 0, "--json").json == "https://reed.example/17"
    assert "has no seal of that number" in opens(made, "heron", done.json["id"]).sentence


def test_a_duress_ring_is_said_to_safety_officers_and_stands_openly_nowhere(made: Mechanism) -> None:
    told = json.dumps({"keys": ["ab" * 32]})
    openly = made.say("record.duress_ring.v1", told, "almond-party")
    assert code(openly) == "only_sealed"
    sealing = ("--seal-to", "heron", "--seal-key", made.key("almond-sealing"))
    done = made.say("record.duress_ring.v1", told, "almond-party", *sealing)
    assert done.status == 0, done.err
    assert opens(made, "heron", done.json["id"], "--json").json["body"] == {"keys": ["ab" * 32]}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--seal-to", "heron"), "name its file with --seal-key"),
        (("--seal-field", "url"), "was expected as FIELD=ORG"),
        (("--seal-field", "url=heron", "--seal-field", "url=almond"), "each field once"),
        (("--seal-field", "url=stork"), "stork has published no key to seal for"),
        (("--seal-field", "weight=heron"), "was expected to be a field of"),
    ],
)
def test_what_cannot_be_sealed_is_one_sentence(
    made: Mechanism, words: tuple[str, ...], expected: str
) -> None:
    size = made.size()
    ran = made.say(KIND, publication("Never said"), "almond-party", *words)
    assert ran.status == 1 and expected in ran.sentence
    assert made.size() == size and not (made.dir / "wraps").exists()


def test_what_no_recipient_would_accept_is_refused_before_it_is_sealed(made: Mechanism) -> None:
    make_key(made.base, "almond", "monitor")
    sealing = ("--seal-to", "heron", "--seal-key", made.key("almond-sealing"))
    stranger = made.say(KIND, publication("Not granted"), "almond-monitor", *sealing)
    assert "was never granted" in stranger.sentence
    both = made.say(KIND, publication("Both"), "almond-party", *sealing, "--seal-field", "url=heron")
    assert "--seal-to seals the whole statement" in both.sentence
    grantless = made.say("record.approval.v1", {"decision": "ab" * 32}, "almond-root", *sealing)
    assert "is said to the record itself" in grantless.sentence
    assert not (made.dir / "wraps").exists()


def test_what_a_recipient_discloses_stands_in_the_open_layer(made: Mechanism) -> None:
    name = seals(made).json["id"]
    keys = ("--keys", made.base / "heron-keys", "--by", made.key("heron-co_chair"))
    done = sulh("seal", "disclose", made.dir, name, *keys, "--json")
    assert done.status == 0, done.err
    assert states(made, "walnut") == ["disclosed"]
    clear = sulh("seal", "disclose", made.dir, name, *keys, "--clear", "--json")
    assert code(clear) == "not_originator"


def test_wraps_that_do_not_open_are_disputed_and_those_that_do_are_not(made: Mechanism) -> None:
    name = seals(made).json["id"]
    keys = ("--keys", made.base / "heron-keys", "--by", made.key("heron-co_chair"))
    assert "does, or is not here" in sulh("seal", "dispute", made.dir, name, *keys).sentence
    FolderVault(made.dir).keep_wraps(name, b"{}")
    assert states(made, "heron") == ["mismatch"]
    assert "dispute it with" in opens(made, "heron", name).sentence
    assert sulh("seal", "dispute", made.dir, name, *keys, "--json").status == 0


def test_a_missing_ciphertext_is_named(made: Mechanism) -> None:
    name = seals(made).json["id"]
    for path in (made.dir / "sealed").glob("*/*"):
        path.unlink()
    assert states(made, "heron") == ["lacks"]
    assert "is not here; fetch it from the sealer's node" in opens(made, "heron", name).sentence


def test_after_a_key_was_replaced_the_sealer_wraps_again(made: Mechanism) -> None:
    name = seals(made).json["id"]
    old = made.base / "heron-keys" / "own.kem"
    opener(made, "heron", "new")
    old.unlink()
    assert states(made, "heron") == ["lacks"]
    keys = ("--keys", made.base / "almond-keys", "--by", made.key("almond-sealing"))
    done = sulh("seal", "rewrap", made.dir, name, *keys, "--json")
    assert done.status == 0, done.err
    assert states(made, "heron") == ["opens"]
    assert opens(made, "almond", name).status == 0


def test_the_old_wraps_stay_where_what_announces_the_new_ones_is_refused(made: Mechanism) -> None:
    name = seals(made).json["id"]
    before = (made.dir / "wraps" / f"{name}.json").read_bytes()
    revoked = made.say(
        "record.key_revoke.v1",
        {"key": sulh("key", "show", made.key("almond-sealing"), "--json").json["public"], "reason": "lost"},
        "almond-root",
    )
    assert revoked.status == 0, revoked.err
    keys = ("--keys", made.base / "almond-keys", "--by", made.key("almond-sealing"))
    done = sulh("seal", "rewrap", made.dir, name, *keys, "--json")
    assert done.status != 0 and "revoked_key" in done.out + done.err
    assert (made.dir / "wraps" / f"{name}.json").read_bytes() == before
    assert (made.dir / "wraps" / f"{name}.next").is_file()
    assert states(made, "heron") == ["opens"]


def test_shredding_that_the_charter_has_not_adopted_is_refused_and_needs_its_reason(made: Mechanism) -> None:
    name = seals(made).json["id"]
    by = ("--by", made.key("heron-co_chair"))
    assert "--why WORDS" in sulh("seal", "shred", made.dir, name, *by).sentence
    done = sulh("seal", "shred", made.dir, name, *by, "--why", "a child is named", "--json")
    assert code(done) == "shred_not_adopted"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("open", "DIR"), "sulh seal open was expected with DIR ID"),
        (("shred", "DIR", "ab" * 32), "sulh seal shred is signed by a key"),
        (("open", "DIR", "ab" * 32), "name their folder with --keys"),
    ],
)
def test_a_command_that_lacks_something_says_what(
    mechanism: Mechanism, words: tuple[str, ...], expected: str
) -> None:
    ran = sulh("seal", *(mechanism.dir if word == "DIR" else word for word in words))
    assert ran.status == 1 and expected in ran.sentence


def test_the_person_behind_a_key_is_said_to_those_named_and_stands_openly_nowhere(made: Mechanism) -> None:
    make_key(made.base, "almond", "monitor")
    who = ("--person", "Aziza of the second desk")
    words = (made.dir, made.key("almond-monitor"), "--by", made.key("almond-root"), *who)
    assert "stand together, or neither" in sulh("key", "grant", *words).sentence
    done = sulh("key", "grant", *words, "--seal-to", "heron", "--json")
    assert done.status == 0, done.err
    assert b"Aziza" not in b"".join(bytes_of(made.dir / "record").values())
    assert opens(made, "heron", done.json["id"], "--part", 0, "--json").json == "Aziza of the second desk"
    assert made.say(KIND, publication("By the new key"), "almond-monitor").status == 0
