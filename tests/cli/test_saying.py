# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Saying, signing and handing in: what is admitted, what is refused, and that a refusal changes nothing."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import Mechanism, publication, sulh, sulh_apart

TERM = {
    "says": {"speaker": "Almond", "how": "own_act", "for_org": "almond"},
    "term_kind": "prohibition",
    "label": "t1",
    "text": "No fire across the line.",
    "binds": ["almond", "walnut"],
}


def test_a_term_is_said_and_consented_to_by_its_party_alone(mechanism: Mechanism) -> None:
    said = mechanism.say("agreement.term.v1", TERM, "almond-party")
    assert said.status == 0 and said.json["index"] == mechanism.size() - 1
    ref = ("--ref", f"term={said.json['id']}")
    yes = {"value": "signed"}
    assert mechanism.say("agreement.consent.v1", yes, "almond-party", *ref).status == 0
    for key in ("desk-monitor", "heron-co_chair"):
        refused = mechanism.say("agreement.consent.v1", yes, key, *ref)
        assert (refused.status, refused.json["code"]) == (1, "may_not_say")
    term = sulh("status", mechanism.dir, "--json").json["terms"][0]
    assert [(c["party"], c["given_by_key"]) for c in term["consent"]] == [("almond", True)]
    assert term["status"] == "unknown" and "consent_not_given" in term["why"]


def test_every_field_of_a_header_can_be_given(mechanism: Mechanism) -> None:
    words = ["--since", "2026-03-02", "--until", "2026-03-03", "--zone", "+05:00", "--by", "clerk 4"]
    words += ["--in", "ur", "--marking", "TLP:CLEAR"]
    said = mechanism.say("incidents.claim.v1", claim("پل کس نے کھولا", "ہم نے"), "almond-party", *words)
    assert said.status == 0
    version = sulh("status", mechanism.dir, "--json").json["claims"][0]["versions"][0]
    assert version["lang"] == "ur"
    assert version["occurred"] == {"since": "2026-03-02", "until": "2026-03-03", "zone": "+05:00"}
    exported = mechanism.base / "out"
    assert sulh("export", mechanism.dir, exported).status == 0


def checkpoint(mechanism: Mechanism) -> bytes:
    """What covers every entry."""
    return (mechanism.dir / "record" / "checkpoint").read_bytes()


def claim(about: str, value: str) -> dict[str, object]:
    says = {"speaker": "Almond", "how": "own_act", "for_org": "almond"}
    return {"says": says, "about": about, "value": value}


def test_a_body_comes_from_a_file_or_from_standard_input(mechanism: Mechanism, tmp_path: Path) -> None:
    (tmp_path / "body.json").write_text(json.dumps(publication("From a file"), indent=3))
    key = ("--key", mechanism.key("heron-co_chair"), "--json")
    kind = "incidents.publication.v1"
    assert sulh("say", mechanism.dir, kind, tmp_path / "body.json", *key).status == 0
    assert sulh("say", mechanism.dir, kind, "-", *key, stdin=json.dumps(publication("Typed"))).status == 0
    titles = [found["title"] for found in sulh("status", mechanism.dir, "--json").json["publications"]]
    assert titles == ["From a file", "Typed"]


BAD: list[tuple[list[str], str]] = [
    (["incidents.publication.v1", "{"], "a body in JSON was expected"),
    (["incidents.publication.v1", "nowhere.json"], "a body in JSON was expected"),
    (["incidents.publication.v1", "{}"], "missing required field"),
    (["incidents.publication.v1", "[]"], "body in JSON"),
    (["incidents.nothing.v1", "{}"], "not one that this ruleset knows"),
    (["nonsense", "{}"], "not one that this ruleset knows"),
    (["incidents.publication.v1", json.dumps(publication("x\u202ey"))], "U+202E"),
    (["incidents.publication.v1", json.dumps(publication("x\x1b[2Jy"))], "control character"),
    (["incidents.publication.v1", json.dumps(publication("e\u0301"))], "normal form C"),
    (["incidents.publication.v1", json.dumps(publication("X")), "--ref", "source"], "ROLE=ID"),
    (["incidents.publication.v1", json.dumps(publication("X")), "--ref", "source=12"], "64 hex digits"),
    (["incidents.publication.v1", json.dumps(publication("X")), "--since", "2026-03-02"], "zone"),
    (["incidents.publication.v1", json.dumps(publication("X")), "--since", "soon"], "soon"),
    (["incidents.publication.v1", json.dumps(publication("X")), "--in", "xx"], "lang"),
    (["incidents.publication.v1", json.dumps(publication("X")), "--release-to", "N N"], "release_to"),
    (["incidents.publication.v1", json.dumps(publication("X")), "--marking", "SECRET"], "invalid choice"),
    (["incidents.publication.v1", '{"title": 1.5}'], "Expected `str`"),
]


@pytest.mark.parametrize(("words", "why"), BAD, ids=range(len(BAD)))
def test_what_cannot_be_said_is_refused_in_one_sentence(
    founded: Mechanism, words: list[str], why: str
) -> None:
    before = checkpoint(founded)
    ran = sulh("say", founded.dir, *words, "--key", founded.key("heron-co_chair"))
    assert ran.status == 1
    assert why in ran.err and "Traceback" not in ran.err
    assert checkpoint(founded) == before


def test_a_key_that_is_not_there_leaves_no_lock_behind(mechanism: Mechanism, tmp_path: Path) -> None:
    for key in (tmp_path / "none.key", tmp_path / "no" / "folder.key"):
        for verb in ("say", "sign"):
            ran = sulh(verb, mechanism.dir, "incidents.publication.v1", "{}", "--key", key)
            assert ran.status == 1 and "make a key with" in ran.sentence
    assert not (tmp_path / "none.lock").exists()


def test_a_signed_envelope_is_handed_in_by_another(mechanism: Mechanism) -> None:
    out = mechanism.base / "said.json"
    body = json.dumps(publication("Signed away from the host"))
    words = (mechanism.dir, "incidents.publication.v1", body, "--key", mechanism.key("stork-co_chair"))
    size = mechanism.size()
    signed = sulh("sign", *words, "--out", out)
    assert signed.status == 0 and signed.out == "" and "Signed away from the host" in signed.err
    assert mechanism.size() == size
    assert sulh("import", mechanism.dir, out, "--json").json == {
        "admitted": 1,
        "known": 0,
        "held": 0,
        "refused": [],
    }
    assert sulh("import", mechanism.dir, out, "--json").json == {
        "admitted": 0,
        "known": 1,
        "held": 0,
        "refused": [],
    }
    assert mechanism.size() == size + 1
    before = out.read_bytes()
    again = sulh("sign", *words, "--out", out)
    assert again.status == 1 and "was left as it is" in again.sentence
    assert out.read_bytes() == before


def test_what_could_not_be_signed_leaves_no_file(mechanism: Mechanism) -> None:
    out = mechanism.base / "said.json"
    words = (mechanism.dir, "incidents.publication.v1", "{}", "--key", mechanism.key("stork-co_chair"))
    assert sulh("sign", *words, "--out", out).status == 1
    assert not out.exists()
    ran = sulh("sign", *words, "--out", mechanism.base / "no" / "said.json")
    assert ran.status == 1 and "could not be written" in ran.sentence


def test_several_envelopes_in_one_file_keep_their_order(mechanism: Mechanism) -> None:
    lines = ""
    for number in range(3):
        body = json.dumps(publication(f"Number {number}"))
        key = mechanism.key("almond-party")
        signed = sulh("sign", mechanism.dir, "incidents.publication.v1", body, "--key", key)
        assert signed.status == 0
        lines += signed.out
    (mechanism.base / "three.json").write_text(lines + "\n")
    assert sulh("import", mechanism.dir, mechanism.base / "three.json", "--json").json["admitted"] == 3
    titles = [found["title"] for found in sulh("status", mechanism.dir, "--json").json["publications"]]
    assert titles == ["Number 0", "Number 1", "Number 2"]


def test_a_changed_envelope_is_refused_and_nothing_is_appended(mechanism: Mechanism) -> None:
    body = json.dumps(publication("Mine"))
    key = mechanism.key("almond-party")
    signed = sulh("sign", mechanism.dir, "incidents.publication.v1", body, "--key", key).out
    envelope = json.loads(signed)
    envelope["signatures"][0]["sig"] = "A" * 86 + "=="
    file = mechanism.base / "changed.json"
    file.write_text(json.dumps(envelope))
    before = checkpoint(mechanism)
    ran = sulh("import", mechanism.dir, file, "--json")
    assert ran.status == 1 and [found["code"] for found in ran.json["refused"]] == ["bad_signature"]
    file.write_text(signed[:-20])
    ran = sulh("import", mechanism.dir, file)
    assert ran.status == 1 and ran.sentence
    assert checkpoint(mechanism) == before


def test_a_statement_for_fewer_than_the_record_readers_is_refused(mechanism: Mechanism) -> None:
    refused = mechanism.publish_something("For two", "--release-to", "almond", "--release-to", "heron")
    assert (refused.status, refused.json["code"]) == (1, "needs_sealing")
    refused = mechanism.publish_something("For few", "--marking", "TLP:AMBER")
    assert (refused.status, refused.json["code"]) == (1, "needs_sealing")
    readers = [word for org in ("almond", "walnut", "heron", "stork") for word in ("--release-to", org)]
    assert mechanism.publish_something("For all who read it", *readers).status == 0


def test_a_refusal_is_read_in_the_sender_s_language(founded: Mechanism) -> None:
    key = ("--key", founded.base / "nowhere.key")
    said = [
        sulh("say", founded.dir, "incidents.publication.v1", "{}", *key, "--lang", lang).sentence
        for lang in ("en", "ur", "ps", "prs", "ar", "tr")
    ]
    assert all("nowhere.key" in sentence for sentence in said)


def test_a_copy_without_the_host_s_keys_appends_nothing(mechanism: Mechanism) -> None:
    assert sulh("export", mechanism.dir, mechanism.base / "out").status == 0
    copy = mechanism.base / "copy"
    assert sulh("import", copy, mechanism.base / "out").status == 0
    body = json.dumps(publication("Here"))
    ran = sulh("say", copy, "incidents.publication.v1", body, "--key", mechanism.key("heron-co_chair"))
    assert ran.status == 1 and "does not know its host's keys" in ran.sentence
    # The statement was signed and not answered: it waits beside the key, and the host gets it with the next.
    both = mechanism.publish_something("There")
    assert both.status == 0 and [json.loads(line)["index"] for line in both.out.splitlines()] == [11, 12]


def test_saying_works_as_a_process_of_its_own(mechanism: Mechanism) -> None:
    body = json.dumps(publication("بادام کی خبر"))
    words = ("say", mechanism.dir, "incidents.publication.v1", body, "--key", mechanism.key("almond-party"))
    ran = sulh_apart(*words, "--in", "ur", "--lang", "en")
    assert ran.status == 0 and ran.out.startswith("entry 11: ")
    refused = sulh_apart(
        "say", mechanism.dir, "agreement.consent.v1", "{}", "--key", mechanism.key("almond-party")
    )
    assert refused.status == 1 and refused.sentence
