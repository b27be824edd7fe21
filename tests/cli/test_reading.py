# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reading a record: status, info, digest, audit, export and back, doctor; and bad input to each."""

import base64
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import Mechanism, bytes_of, command, publication, sulh, sulh_apart

VIEW = {"at", "windows", "terms", "demands", "claims", "conflicts", "incidents", "sessions", "proposals"}
VIEW |= {"cosigners", "voids", "publications", "actors", "voices", "mandate", "procedure"}


@pytest.fixture(scope="module")
def told(founded: Mechanism, tmp_path_factory: pytest.TempPathFactory) -> Mechanism:
    """A mechanism in which something was said; read only."""
    base = tmp_path_factory.mktemp("told") / "mine"
    shutil.copytree(founded.base, base)
    pointers = base / "m" / "local" / "keys.json"
    pointers.write_text(pointers.read_text().replace(str(founded.base.resolve()), str(base.resolve())))
    made = Mechanism(base=base)
    window = {
        "says": {"speaker": "Heron", "how": "own_act", "for_org": "heron"},
        "window_kind": "truce",
        "label": "w1",
        "start": {"since": "2026-03-02", "until": "2026-03-02", "zone": "+05:00"},
        "start_basis": "stated",
        "hours": 48,
    }
    assert made.say("agreement.window.v1", window, "heron-co_chair").status == 0
    assert made.publish_something("Released", "--marking", "TLP:CLEAR").status == 0
    return made


@pytest.mark.parametrize(
    ("on", "holds"),
    [("2026-03-01", "no"), ("2026-03-02", "possibly"), ("2026-03-03", "yes"), ("2026-03-04", "possibly")],
)
def test_status_judges_any_day(told: Mechanism, on: str, holds: str) -> None:
    found = sulh("status", told.dir, "--on", on, "--json").json
    assert found.keys() >= VIEW
    assert found["at"] == {"size": 13, "on": on}
    assert [window["holds"] for window in found["windows"]] == [holds]


def test_status_shows_the_record_as_it_stood(told: Mechanism) -> None:
    assert sulh("status", told.dir, "--size", 11, "--json").json["windows"] == []
    assert sulh("status", told.dir, "--size", 12, "--json").json["at"]["size"] == 12
    assert "w1   truce" in sulh("status", told.dir, "--on", "2026-03-03").out


@pytest.mark.parametrize(
    "words",
    [
        ["--size", "0"],
        ["--size", "14"],
        ["--size", "-1"],
        ["--size", "many"],
        ["--on", "tomorrow"],
        ["--on", "2026-02-30"],
        ["--on", "2026-03-01T10:00:00"],
        ["--on", "-"],
        ["--lang", "xx"],
        ["--nonsense"],
    ],
)
def test_status_refuses_what_it_cannot_show(told: Mechanism, words: list[str]) -> None:
    ran = sulh("status", told.dir, *words)
    assert ran.status == 1 and ran.sentence


def test_info_names_the_record(told: Mechanism) -> None:
    found = told.info()
    assert found["vkey"].startswith("truce.example/log+") and found["origin"] == "truce.example/log"
    checkpoint = Path(found["tiles"], "checkpoint").read_text().splitlines()
    assert checkpoint[:3] == [found["origin"], str(found["size"]), found["root"]]
    assert len(base64.b64decode(found["root"])) == 32
    assert all(value in sulh("info", told.dir).out for value in (found["charter_id"], found["state_digest"]))


def test_the_digest_is_the_same_by_every_way(told: Mechanism) -> None:
    digest = sulh("digest", told.dir).out.strip()
    assert digest == told.info()["state_digest"] == sulh("audit", told.dir, "--json").json["state_digest"]
    public = sulh("digest", told.dir, "--layer", "public", "--json").json
    assert public["layer"] == "public" and public["digest"] != digest
    earlier = sulh("digest", told.dir, "--size", 5).out
    assert earlier != digest and earlier == sulh("digest", told.dir, "--size", 5).out
    assert sulh("digest", told.dir, "--layer", "secret").status == 1


def test_reading_changes_no_byte(told: Mechanism) -> None:
    before = bytes_of(told.base)
    for words in (["status"], ["info"], ["digest", "--layer", "public"], ["audit", "--deep"], ["doctor"]):
        assert sulh(words[0], told.dir, *words[1:], "--json").status == 0
    assert bytes_of(told.base) == before


def test_an_audit_says_what_was_confirmed(told: Mechanism) -> None:
    charter = told.info()["charter_id"]
    ran = sulh("audit", told.dir)
    assert ran.status == 0 and f"consistent under charter {charter}, not confirmed by you" in ran.out
    assert "cosigned by nobody" in ran.out and "record sound: 13 entries" in ran.out
    assert "that you named" in sulh("audit", told.dir, "--charter", charter).out
    assert sulh("audit", told.dir / "record").status == 0


def test_another_charter_is_evidence_and_a_mistyped_one_is_not(told: Mechanism) -> None:
    other = sulh("audit", told.dir, "--charter", "0" * 64)
    assert other.status == 2 and "another mechanism's record" in other.sentence
    mistyped = sulh("audit", told.dir, "--charter", "xyz")
    assert mistyped.status == 1 and "64 hex digits" in mistyped.sentence


@pytest.mark.parametrize("where", ["http://[::1", "https://", "http://127.0.0.1:1", "no/such/folder"])
def test_an_audit_of_nothing_is_no_evidence(where: str) -> None:
    ran = sulh("audit", where)
    assert ran.status == 1 and ran.sentence


def test_a_policy_must_be_satisfied(told: Mechanism, tmp_path: Path) -> None:
    (tmp_path / "p").write_text("nonsense\n")
    assert "policy line 1" in sulh("audit", told.dir, "--policy", tmp_path / "p").sentence
    assert sulh("audit", told.dir, "--policy", tmp_path / "none").status == 1


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def test_a_flipped_byte_anywhere_is_found_and_its_file_named(told: Mechanism, tmp_path: Path) -> None:
    for name, data in bytes_of(told.dir / "record").items():
        for at in {0, len(data) // 2, len(data) - 1} if data else set():
            copy = tmp_path / "copy"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(told.dir, copy)
            flip(copy / "record" / name, at)
            ran = sulh("audit", copy)
            assert ran.status == 2, f"{name} at {at}: {ran}"
            assert f"file {name}" in ran.sentence


def test_a_file_that_does_not_belong_or_is_missing_is_found(told: Mechanism, tmp_path: Path) -> None:
    for name in bytes_of(told.dir / "record"):
        if ".p/" in name and not name.endswith("/13"):
            continue  # what the head before rests on is kept for its readers, and needed by nobody else
        copy = tmp_path / name.replace("/", "_")
        shutil.copytree(told.dir, copy)
        (copy / "record" / name).unlink()
        ran = sulh("audit", copy)
        assert ran.status in (1, 2) and ran.sentence
        assert ran.status == 2 or name == "checkpoint" or "entries" in name
    copy = tmp_path / "more"
    shutil.copytree(told.dir, copy)
    (copy / "record" / "notes.txt").write_text("x")
    assert "file notes.txt" in sulh("audit", copy).sentence


def test_an_export_is_imported_to_the_identical_root_and_digest(told: Mechanism, tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    assert sulh("export", told.dir, out, "--json").json == {"out": str(out), "size": 13}
    again = sulh("import", tmp_path / "copy", out, "--json")
    assert again.status == 0
    one, two = told.info(), sulh("info", tmp_path / "copy", "--json").json
    assert {**one, "tiles": ""} == {**two, "tiles": ""}
    assert sulh("audit", tmp_path / "copy", "--charter", one["charter_id"]).status == 0
    assert bytes_of(tmp_path / "copy" / "record").items() <= bytes_of(told.dir / "record").items()
    assert sulh("export", tmp_path / "copy", tmp_path / "again.jsonl").status == 0
    assert out.read_bytes() == (tmp_path / "again.jsonl").read_bytes()


def test_an_export_overwrites_nothing(told: Mechanism, tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    out.write_text("mine")
    assert "was left as it is" in sulh("export", told.dir, out).sentence
    assert out.read_text() == "mine"
    assert "could not be written" in sulh("export", told.dir, tmp_path / "no" / "out").sentence


def test_an_export_is_never_laid_among_the_audited_files(told: Mechanism) -> None:
    inside = told.dir / "record" / "export.jsonl"
    assert sulh("export", told.dir, inside).err.startswith(str(inside))
    assert not inside.exists()
    assert sulh("audit", told.dir).status == 0


def test_a_changed_export_makes_no_folder(told: Mechanism, tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    assert sulh("export", told.dir, out).status == 0
    lines = out.read_bytes().splitlines(keepends=True)
    signature = lines[5].index(b'"sig":"') + 10
    changed = {
        "shorter": b"".join(lines[:-1]),
        "longer": b"".join([*lines, lines[-1]]),
        "swapped": b"".join([*lines[:4], lines[5], lines[4], *lines[6:]]),
        "cut": out.read_bytes()[:-30],
        "head only": lines[0],
        "another head": lines[0].replace(b"\\n13\\n", b"\\n12\\n") + b"".join(lines[1:]),
        "signature": b"".join([*lines[:5], _other(lines[5], signature), *lines[6:]]),
        "charter": b"".join([lines[0], lines[1].replace(b'"sig":"', b'"sig":"AAAA'), *lines[2:]]),
    }
    for name, data in changed.items():
        out.write_bytes(data)
        ran = sulh("import", tmp_path / "copy", out)
        assert ran.status in (1, 2) and ran.sentence, name
        assert not (tmp_path / "copy").exists(), name


def _other(line: bytes, at: int) -> bytes:
    return line[:at] + (b"A" if line[at : at + 1] != b"A" else b"B") + line[at + 1 :]


def test_an_export_is_not_laid_over_a_record(told: Mechanism, tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    assert sulh("export", told.dir, out).status == 0
    before = bytes_of(told.dir)
    assert "already holds a record" in sulh("import", told.dir, out).sentence
    assert bytes_of(told.dir) == before
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "notes").write_text("mine")
    out.write_bytes(out.read_bytes()[:-30])
    assert sulh("import", tmp_path / "kept", out).status == 1
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["notes"]


def test_the_doctor_names_what_is_to_be_mended(mechanism: Mechanism) -> None:
    assert sulh("doctor").status == 0
    assert all(found["ok"] for found in sulh("doctor", mechanism.dir, "--json").json)
    host = Path(json.loads((mechanism.dir / "local" / "keys.json").read_text())["host"])
    host.chmod(0o644)
    ran = sulh("doctor", mechanism.dir)
    assert ran.status == 1 and f"chmod 600 {host}" in ran.out
    host.unlink()
    assert "is missing" in sulh("doctor", mechanism.dir).out
    (mechanism.dir / "local" / "keys.json").write_text("garbage")
    ran = sulh("doctor", mechanism.dir)
    assert ran.status == 1 and "keys.json is missing" in ran.out
    assert sulh("doctor", mechanism.base / "nowhere").status == 1


def test_a_deep_audit_looks_into_the_snapshot(mechanism: Mechanism) -> None:
    assert mechanism.publish_something().status == 0
    assert sulh("audit", mechanism.dir, "--deep").status == 0
    (mechanism.dir / "local" / "snapshot").write_bytes(b"garbage")
    assert sulh("status", mechanism.dir).status == 0
    assert sulh("audit", mechanism.dir).status == 0


def test_commands_are_listed_and_an_unknown_one_is_named() -> None:
    overview = sulh().out
    assert overview == sulh("--help").out and "sulh demo --once" in overview
    assert sulh("--version").out.startswith("sulh ")
    ran = sulh("peace")
    assert ran.status == 1 and "peace is not a command" in ran.sentence
    for name in ("demo", "new", "say", "audit", "serve"):
        assert sulh(name, "--help").status == 0


def test_bad_words_end_with_one_since_two_means_tampering() -> None:
    for words in (
        ["status"],
        ["say", "x"],
        ["key", "melt", "x"],
        ["serve"],
        ["export", "x"],
        ["import", "x"],
    ):
        ran = sulh(*words)
        assert ran.status == 1 and ran.sentence.startswith("sulh: ")


def test_a_folder_that_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for words in (
        ["new", tmp_path / "file"],
        ["new", tmp_path / "file" / "m"],
        ["key", "new", tmp_path / "file" / "k"],
    ):
        ran = sulh(*words)
        assert ran.status == 1 and "could not be written" in ran.sentence
    demo = sulh("demo", "--record", "doha-istanbul", "--once", "--dir", tmp_path / "file")
    assert demo.status == 1 and demo.sentence
    assert (tmp_path / "file").read_text() == "mine"


def test_an_unknown_language_in_the_environment_is_one_sentence(told: Mechanism) -> None:
    ran = sulh_apart("status", told.dir, env={"SULH_LANG": "xx"})
    assert ran.status == 1 and "SULH_LANG" in ran.sentence
    ran = sulh_apart("status", told.dir, env={"SULH_LANG": "ar"})
    assert ran.status == 0


def test_a_reader_who_has_seen_enough_is_no_error(told: Mechanism) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = subprocess.run(command("status", told.dir), stdout=closed, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_title_of_another_script_is_printed_as_it_is(mechanism: Mechanism) -> None:
    body = json.dumps(publication("نیلم گڑھ کی خبریں"))
    assert mechanism.say("incidents.publication.v1", body, "heron-co_chair", "--in", "ur").status == 0
    assert "نیلم گڑھ کی خبریں" in sulh("status", mechanism.dir, "--json").out
