# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh mirror` over a socket: a copy that is the record, whatever its host does meanwhile."""

import json
import shutil
import subprocess
import time
from hashlib import sha256
from pathlib import Path

import pytest

from sulh.cli.desk import read_record
from tests.cli.commands import Mechanism, command, publication, sulh
from tests.cli.cosigning import found_cosigned, point, put_in_force
from tests.waiting import PATIENCE, free_port
from tests.web.server import Server, serving


def mirror(server: Server, folder: Path, *words: object) -> object:
    """The result of an update that went well."""
    key = server.mechanism.key("almond-party")
    done = sulh("mirror", server.url, folder, "--key", key, "--json", *words)
    assert done.status == 0, done.err
    return done.json


def branch(mechanism: Mechanism, to: Path, title: str) -> Mechanism:
    """The same mechanism in another place, which has then said something of its own."""
    shutil.copytree(mechanism.base, to)
    point(to / "m", mechanism.base, to)
    other = Mechanism(base=to)
    assert other.publish_something(title).status == 0
    return other


def test_a_mirror_comes_to_the_same_root_and_digest_and_passes_the_audit(
    mechanism: Mechanism, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    with serving(mechanism) as server:
        first = mirror(server, copy, "--charter", mechanism.info()["charter_id"])
        server.ask("/statements", method="POST", body=_signed(mechanism, "A second word"))
        second = mirror(server, copy)
    assert isinstance(first, dict) and isinstance(second, dict)
    assert second["size"] > first["size"] and second["lacking"] == []
    info = mechanism.info()
    audit = sulh("audit", copy, "--json").json
    assert audit["sound"] is True
    for found in (second, audit):
        assert (
            found["state_digest"]
            == sulh("digest", mechanism.dir, "--json", "--size", found["size"]).json["digest"]
        )
    equal = sulh("mirror", copy, "--with", mechanism.dir)
    assert equal.status == 0 and "equal: one log, and one state" in equal.out
    assert info["charter_id"] == second["charter_id"]


def _signed(mechanism: Mechanism, title: str) -> bytes:
    words = ("incidents.publication.v1", json.dumps(publication(title)))
    made = sulh("sign", mechanism.dir, *words, "--key", mechanism.key("heron-co_chair"))
    assert made.status == 0, made.err
    return made.out.encode()


def test_a_mirror_says_its_digest_in_the_record_at_a_head_that_stands_there(
    mechanism: Mechanism, tmp_path: Path
) -> None:
    with serving(mechanism) as server:
        done = mirror(server, tmp_path / "copy", "--sign", mechanism.key("walnut-party"))
        assert isinstance(done, dict) and done["signed"] is True
    digests = sulh("status", mechanism.dir, "--json").json["digests"]
    assert len(digests) == 1
    said = json.dumps(digests[0])
    assert "walnut" in said
    size = read_record(mechanism.dir).state.record.heads.seen.size
    assert sulh("digest", mechanism.dir, "--json", "--size", size).json["digest"] in said


def test_another_charter_than_the_one_that_was_named_is_refused_and_nothing_is_made(
    mechanism: Mechanism, tmp_path: Path
) -> None:
    with serving(mechanism) as server:
        done = sulh("mirror", server.url, tmp_path / "copy", "--charter", "0" * 64)
    assert done.status == 2 and "another mechanism's record" in done.sentence
    assert not (tmp_path / "copy").exists()


def test_entries_go_to_record_readers_only_and_the_sentence_says_what_to_do(
    mechanism: Mechanism, tmp_path: Path
) -> None:
    with serving(mechanism) as server:
        done = sulh("mirror", server.url, tmp_path / "copy")
    assert done.status == 1 and "name your organisation's key with --key" in done.sentence


def test_a_host_that_forks_loses_a_mirror_nothing_and_leaves_a_certificate(
    mechanism: Mechanism, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    other = branch(mechanism, tmp_path / "other", "said on the other branch")
    copy, second = tmp_path / "copy", tmp_path / "second"
    assert mechanism.publish_something("said on this branch").status == 0
    with serving(mechanism) as server:
        mirror(server, copy)
    before = sulh("info", copy, "--json").json
    with serving(other) as server:
        mirror(server, second)
        key = mechanism.key("almond-party")
        forked = sulh("mirror", server.url, copy, "--key", key)
    assert forked.status == 2 and "the log has forked; both notes are kept" in forked.sentence
    assert sulh("info", copy, "--json").json == before
    assert len(list((copy / "local" / "evidence").glob("*.note"))) == 2
    # Two copies, each honest, show the world which key signed both.
    found = sulh("mirror", copy, "--with", second)
    assert found.status == 2 and "neither continues the other" in found.sentence
    certificate = next(tmp_path.glob("fork-*.json"))
    checked = sulh("check", certificate, "--json")
    assert checked.status == 0 and checked.json["verdict"] == "proven"
    assert checked.json["accused"] == mechanism.info()["vkey"]


def test_a_host_that_went_back_is_no_newer_and_takes_nothing_away(
    mechanism: Mechanism, tmp_path: Path
) -> None:
    old = Mechanism(base=tmp_path / "old")
    with serving(mechanism):
        pass  # its first head is logged, so that the old copy need not log one of its own
    shutil.copytree(mechanism.base, old.base)
    point(old.dir, mechanism.base, old.base)
    assert mechanism.publish_something("a later word").status == 0
    copy = tmp_path / "copy"
    with serving(mechanism) as server:
        newest = mirror(server, copy)
    with serving(old) as server:
        again = mirror(server, copy)
    assert isinstance(newest, dict) and isinstance(again, dict)
    assert (again["size"], again["root"], again["new"]) == (newest["size"], newest["root"], 0)


def test_a_partys_mirror_cosigner_signs_when_it_holds_all_and_the_head_becomes_joint(tmp_path: Path) -> None:
    cosigned = found_cosigned(tmp_path)
    cosigned.start()
    put_in_force(cosigned)
    mechanism = cosigned.mechanism
    with serving(mechanism) as server:
        copy = tmp_path / "almond-copy"
        mirror_key = mechanism.key("almond-root")
        cosigned.stop(["almond"])
        held = tmp_path / "almond.held"
        process = subprocess.Popen(
            command(
                *("mirror", server.url, copy, "--key", mirror_key, "--cosign", tmp_path / "almond.cosign"),
                *("--memory", held, "--port", cosigned.ports["almond"]),
            ),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        cosigned.running["almond"] = process
        try:
            assert process.stdout is not None
            assert b"127.0.0.1" in (line := process.stdout.readline()), line + process.stdout.read()
            reply = server.ask("/statements", method="POST", body=_signed(mechanism, "a word to be held"))
            assert reply.status == 201
            lines = _lines_over(server, json.loads(server.ask("/healthz").body)["size"])
        finally:
            cosigned.stop([*cosigned.running])
    assert "almond.example/cosign" in lines
    audit = sulh("mirror", copy, "--with", mechanism.dir)
    assert audit.status == 0, audit.err


def _lines_over(server: Server, size: int) -> str:
    """The published head once almond has signed one of at least that size."""
    end = time.monotonic() + PATIENCE
    while True:
        note = server.ask("/log/checkpoint").body.decode()
        if int(note.split("\n")[1]) >= size and "almond.example/cosign" in note:
            return note
        assert time.monotonic() < end, note
        time.sleep(0.1)


def test_a_blob_goes_with_the_statement_that_names_it_and_a_statement_without_its_blob_is_refused(
    mechanism: Mechanism, tmp_path: Path
) -> None:
    file = tmp_path / "certificate.json"
    file.write_bytes(b"a certificate against a key")
    digest = sha256(file.read_bytes()).hexdigest()
    body = {"what": "fork", "accused": mechanism.info()["vkey"], "certificate": digest, "size": 27}
    # One that nobody holds would keep every mirror from signing for ever.
    alone = mechanism.say("record.alarm.v1", body, "walnut-party")
    assert alone.status == 1 and "does not hold it; hand the blob in first" in alone.json["why"]
    chain = mechanism.key("walnut-party").with_suffix(".chain")
    before = chain.read_bytes()
    lost = mechanism.say("record.alarm.v1", body, "walnut-party", "--blob", tmp_path / "nowhere")
    assert lost.status == 1 and chain.read_bytes() == before  # a file that is not there costs no number
    assert mechanism.say("record.alarm.v1", body, "walnut-party", "--blob", file).status == 0
    with serving(mechanism) as server:
        done = mirror(server, tmp_path / "copy")
        path = f"blob/{digest[:2]}/{digest}"
        assert server.ask(f"/log/{path}").status == 403
    assert isinstance(done, dict) and done["lacking"] == []
    assert (tmp_path / "copy" / "record" / path).read_bytes() == file.read_bytes()


def test_a_host_that_is_silent_for_a_while_ends_no_mirror_that_goes_on(
    mechanism: Mechanism, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, waits = tmp_path / "copy", []
    with serving(mechanism) as server:
        mirror(server, copy)

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("sulh.cli.mirror.time.sleep", wait)
    done = sulh("mirror", server.url, copy, "--key", mechanism.key("almond-party"), "--every", 1)
    assert done.status == 130 and waits == [1, 1]
    assert done.err.count("did not answer as expected") == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("mirror", "http://127.0.0.1:1"), "the folder of the copy is missing"),
        (("mirror", "nowhere", "copy"), "an address starting with http:// or https:// was expected"),
        (("mirror", f"http://127.0.0.1:{free_port()}", "copy"), "did not answer as expected"),
    ],
)
def test_what_cannot_be_mirrored_is_said_in_one_sentence(
    words: tuple[str, ...], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = sulh(*words)
    assert done.status == 1 and sentence in done.sentence
    assert list(tmp_path.iterdir()) == []
