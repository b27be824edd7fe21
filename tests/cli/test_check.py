# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh receipt` and `sulh check`, as a person who trusts nobody runs them."""

import json
from pathlib import Path

import pytest
from tools.trust_founding import TIME, founded, grant, word
from tools.trust_founding import receipt as receipt_of
from tools.trust_record import canonical, ed_vkey, key, line, sign

from sulh.cli.check import interval_lines
from sulh.cli.sentences import visible
from sulh.exhibits import portable
from sulh.language import LANGUAGES
from sulh.log.note import Signer, TreeHead
from sulh.readings.times import By, Proven
from sulh.record.published import DEMO_SEED
from sulh.statement.keys import published_seed
from tests.cli.commands import sulh

VECTORS = Path(__file__).parents[1] / "vectors/trust"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("check") / "founding"
    assert sulh("demo", "--record", "doha-istanbul", "--once", "--dir", folder).status == 0
    return folder


@pytest.fixture(scope="module")
def receipt(demo: Path) -> Path:
    file = demo.parent / "receipt.json"
    ran = sulh("receipt", demo, 40, "--out", file)
    assert ran.status == 0 and ran.out.startswith(f"receipt of entry 40 written to {file}; anybody checks it")
    return file


def charter_of(demo: Path) -> str:
    return str(sulh("info", demo, "--json").json["charter_id"])


def test_a_receipt_goes_to_the_output_and_is_the_same_file(demo: Path, receipt: Path) -> None:
    assert sulh("receipt", demo, "40").out.encode() == receipt.read_bytes()
    ran = sulh("receipt", demo, "40", "--out", receipt)
    assert ran.status == 1 and "File exists" in ran.sentence


def test_the_first_line_says_that_nobody_confirmed_the_charter(demo: Path, receipt: Path) -> None:
    ran = sulh("check", receipt)
    assert ran.status == 0
    first, *lines = ran.out.splitlines()
    assert first.startswith(f"under charter {charter_of(demo)}, not confirmed by you: anybody can make such")
    assert "nobody is declared to cosign: only the host's word stands against another history" in lines
    confirmed = sulh("check", receipt, "--charter", charter_of(demo))
    assert confirmed.out.splitlines()[0] == "under the charter that you named"


def test_another_charter_is_tampering_and_a_mistyped_one_is_not(receipt: Path) -> None:
    ran = sulh("check", receipt, "--charter", "00" * 32)
    assert ran.status == 2 and "another mechanism's record, or a forged one" in ran.sentence
    assert sulh("check", receipt, "--charter", "00").status == 1


def test_json_is_the_result_that_the_format_names(receipt: Path) -> None:
    ran = sulh("check", receipt, "--json")
    assert ran.json == portable.verdict(receipt.read_bytes())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("by", list(By))
def test_every_end_of_a_proven_time_is_said(lang: str, by: By) -> None:
    interval = Proven(not_before="A", not_before_by=by, not_after="B", not_after_by=by)
    first, second = interval_lines(interval, lang)
    assert by is By.UNKNOWN or ("A" in first and "B" in second)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_says_it(demo: Path, receipt: Path, lang: str) -> None:
    ran = sulh("check", receipt, "--record", demo, "--lang", lang)
    assert ran.status == 0 and len(ran.out.splitlines()) >= 12
    for name in ("fork-one-size", "broken-promise", "equivocation", "inadmissible-duplicate"):
        assert sulh("check", VECTORS / f"{name}.json", "--lang", lang).status == 0
    assert sulh("check", VECTORS / "place-none.json", "--lang", lang).status == 2


def test_a_record_agrees_or_is_another(demo: Path, receipt: Path) -> None:
    ran = sulh("check", receipt, "--record", demo, "--json")
    assert ran.json["record"] == "agrees"
    assert set(ran.json["proven"]) == {"not_before", "not_before_by", "not_after", "not_after_by"}
    assert "by the host's word alone" in sulh("check", receipt, "--record", demo).out
    stranger = sulh("check", VECTORS / "good.json", "--record", demo)
    assert stranger.status == 1 and "the record has" in stranger.sentence


def test_a_head_from_elsewhere_is_compared(demo: Path, receipt: Path, tmp_path: Path) -> None:
    same = demo / "record/checkpoint"
    assert sulh("check", receipt, "--head", same, "--json").json["head"] == "same"
    log = Signer(sulh("info", demo, "--json").json["origin"], published_seed(DEMO_SEED, "documentarian/log"))
    head = TreeHead.parse(same.read_bytes().split(b"\n\n")[0] + b"\n")
    shorter = tmp_path / "shorter"
    shorter.write_bytes(log.sign(TreeHead(origin=head.origin, size=3, root=bytes(32)).body()))
    assert sulh("check", receipt, "--head", shorter, "--json").json["head"] == "elsewhere"
    other = tmp_path / "other"
    other.write_bytes(log.sign(TreeHead(origin=head.origin, size=head.size, root=bytes(32)).body()))
    ran = sulh("check", receipt, "--head", other)
    assert ran.status == 2 and "signed two heads of size" in ran.sentence
    made = next(receipt.parent.glob("receipt.fork-*.json"))
    proven = sulh("check", made, "--json")
    assert (proven.status, proven.json["verdict"], proven.json["what"]) == (0, "proven", "fork")
    noise = sulh("check", receipt, "--head", receipt)
    assert noise.status == 1 and "is no signed head of the receipt's log" in noise.sentence


@pytest.mark.parametrize(
    ("name", "status", "verdict"),
    [
        ("fork-one-size", 0, "proven"),
        ("false-digest", 3, "consistent"),
        ("form-format-v2", 1, "refused"),
        ("place-none", 2, "tampered"),
        ("fork-bad-by-another", 2, "tampered"),
        ("certificate-form-what-unknown", 1, "refused"),
    ],
)
def test_the_exit_status_is_the_verdict(name: str, status: int, verdict: str) -> None:
    file = VECTORS / f"{name}.json"
    ran = sulh("check", file, "--json")
    assert (ran.status, ran.json["verdict"]) == (status, verdict)
    plain = sulh("check", file)
    assert plain.status == status


def test_what_is_only_consistent_is_said_so_plainly(demo: Path) -> None:
    ran = sulh("check", VECTORS / "false-digest.json")
    assert ran.out.splitlines()[0].startswith("consistent, and not proven by this program alone")
    assert "this is about a key; whose hand used it no file can show" in ran.out
    other = sulh("check", VECTORS / "false-digest.json", "--record", demo, "--json")
    assert (other.status, json.loads(other.out)["verdict"]) == (3, "consistent")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    ran = sulh("check", tmp_path / "none")
    assert ran.status == 1 and "could not be read" in ran.sentence


def test_nothing_in_a_strangers_file_steers_the_terminal_or_begins_a_line() -> None:
    # U+009B begins a terminal's commands, U+202E turns what follows it around, a newline would forge a sentence.
    assert visible("heron\x9b2J\x1b[1A\u202eno\x7f") == "heron\\u{9b}2J\\u{1b}[1A\\u{202e}no\\u{7f}"
    words = "می\u200cخواهم \u2068a\u2069 — x\n"
    assert visible(words) == words


def test_a_forged_receipt_cannot_wipe_off_that_nobody_confirmed_it(tmp_path: Path) -> None:
    # Its charter, keys and words are the forger's own: all of it holds, and only the first line tells the reader.
    wiping = "\x9b1A\x9b2Kunder\u202e"
    name = f"heron{wiping}"
    table = founded([("heron", ed_vkey(name, 4, "heron/cosign"))])
    seat = grant(table, "almond/root", "party", "almond/party")
    put = word(table, "almond/party", occurred={"since": f"now\nunder the charter that you named{wiping}"})
    text = table.text()
    stamp = f"cosignature/v1\ntime {TIME}\n{text}".encode()
    signed = TIME.to_bytes(8, "big") + sign("heron/cosign", stamp)
    note = table.note(text, line(name, 4, bytes(key("heron/cosign").verify_key), signed))
    file = tmp_path / "forged.json"
    file.write_bytes(canonical(receipt_of(table, put, [seat], note=note)) + b"\n")
    ran = sulh("check", file)
    assert ran.status == 0 and ran.out.startswith(f"under charter {table.mechanism}, not confirmed by you")
    assert "\\u{9b}1A" in ran.out and not {"\x9b", "\u202e"} & set(ran.out)
    assert not any(said.startswith("under the charter that you named") for said in ran.out.splitlines())
