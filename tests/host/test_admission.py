# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one door: what is admitted, what is refused and why, and that a refusal changes nothing."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sulh.errors import Refused, Unavailable
from sulh.host.folder import Folder
from sulh.host.quarantine import MAX_PER_KEY, MAX_UNKNOWN, Quarantine
from sulh.record.charter import Quotas
from sulh.record.kinds import Assent, KeyGrant, KeyRevoke
from sulh.record.receipts import Receipt, Refusal, open_document
from sulh.statement.envelope import MAX_LEAF
from sulh.statement.keyfile import FilePosition, new_key
from sulh.statement.speaker import Speaker
from tests.record.world import BEGIN, Word, World, forged, key, made

HOST = key("secretariat/host").public


def answer(world: World, leaf: bytes) -> Receipt | Refusal:
    found = world.host.admission.admit(leaf)
    assert open_document(found.signed, HOST) == found.document
    return found.document


def fingerprint(world: World) -> tuple[int, int, str]:
    return world.host.state.size, world.host.sequencer.size, world.host.state.digest()


def test_a_founded_mechanism_admits_a_word_and_counts_it(world: World) -> None:
    world.admit(world.word("peace"))
    world.admit(world.word("peace", "walnut"))
    assert world.host.state.rows.get("toy", "word/peace") == b'{"count":2,"last":"walnut"}'


def test_a_receipt_names_the_entry_where_the_statement_stands(world: World) -> None:
    said = world.word("peace")
    document = answer(world, said.leaf)
    assert isinstance(document, Receipt)
    assert (document.id, document.mechanism) == (said.id, world.charter_id)
    assert world.leaves()[document.index] == said.leaf


def test_a_refusal_says_why_and_names_the_gap_it_explains(world: World) -> None:
    said = world.of("almond", "party").say("toy.own.v1", Word(text="x"))
    before = fingerprint(world)
    document = answer(world, said.leaf)
    assert isinstance(document, Refusal)
    assert (document.code, document.id, document.seq) == ("not_adopted", said.id, 1)
    assert document.key == key("almond/party").public
    assert document.why == (
        "toy.own.v1 belongs to the mandate element windows, which the charter has not adopted"
    )
    assert fingerprint(world) == before


def test_a_refusal_explains_nothing_in_the_name_of_a_key_that_did_not_sign(world: World) -> None:
    said = world.word("peace")
    document = answer(world, said.leaf[:1] + bytes(64) + said.leaf[65:])
    assert isinstance(document, Refusal)
    assert (document.code, document.key, document.seq, document.id) == ("bad_signature", "", None, "")
    broken = answer(world, said.leaf[:-1])
    assert isinstance(broken, Refusal)
    assert (broken.code, broken.key) == ("unreadable", "")


def test_what_the_room_would_void_is_refused_at_the_door(world: World) -> None:
    before = fingerprint(world)
    assert world.refused(world.word("void")) == "toy_void"
    assert fingerprint(world) == before


def test_no_receipt_is_given_for_what_would_be_void(world: World) -> None:
    root, host = world.of("almond", "root"), world.of("secretariat", "host")
    before = fingerprint(world)
    for said in (
        root.say("record.key_revoke.v1", KeyRevoke(key="1" * 64, reason="lost")),
        root.say(
            "record.key_grant.v1",
            KeyGrant(key=key("x").public, role="party", level="role", key_class="real", proof="0" * 128),
        ),
        root.say("record.assent.v1", Assent(charter=world.charter_id)),
        host.say("toy.word.v1", Word(text="the machine speaks")),
    ):
        assert world.refused(said)
    assert fingerprint(world) == before


def test_another_normal_form_is_refused_at_the_door_and_stands_where_a_host_let_it_in(world: World) -> None:
    said = world.word("e\u0301te\u0301")
    assert world.refused(said) == "not_nfc"
    assert world.void(said.leaf) == ""


@pytest.mark.parametrize(
    ("marking", "release_to", "code"),
    [
        ("TLP:CLEAR", (), ""),
        ("TLP:GREEN", (), ""),
        ("TLP:AMBER", (), "needs_sealing"),
        ("TLP:AMBER+STRICT", (), "needs_sealing"),
        ("TLP:RED", (), "needs_sealing"),
        ("TLP:GREEN", ("almond", "heron", "stork"), "needs_sealing"),
        ("TLP:GREEN", ("almond", "walnut", "heron", "stork", "secretariat"), ""),
    ],
)
def test_an_unsealed_body_for_fewer_than_the_readers_is_refused(
    world: World, marking: str, release_to: Sequence[str], code: str
) -> None:
    said = world.of("almond", "party").say(
        "toy.word.v1", Word(text="x"), marking=marking, release_to=release_to
    )
    document = answer(world, said.leaf)
    assert getattr(document, "code", "") == code


def test_who_the_charter_lets_read_is_who_must_be_in_the_audience(tmp_path: Path) -> None:
    world = made(tmp_path, record_readers=("almond", "walnut"))
    almond = world.of("almond", "party")
    said = almond.say("toy.word.v1", Word(text="x"), release_to=("almond", "walnut"))
    assert isinstance(answer(world, said.leaf), Receipt)
    said = almond.say("toy.word.v1", Word(text="x"), release_to=("almond",))
    assert "(almond, walnut)" in getattr(answer(world, said.leaf), "why", "")
    world.host.close()


def test_a_quota_is_per_key_and_day_and_never_stops_the_host(tmp_path: Path) -> None:
    world = made(tmp_path, quotas=Quotas(statements_per_day=3, open_gaps=4))
    for text in "abc":
        world.admit(world.word(text))
    late = world.word("d")
    assert world.refused(late) == "quota"
    world.admit(world.word("a", "walnut"))
    for _ in range(4):
        world.head()
    world.ticks += 24 * 60
    world.admit(late)
    world.host.close()


def test_a_group_with_good_and_bad_leaves_gets_its_answers_in_place_and_one_commit(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits: list[int] = []
    commit = world.host.sequencer.commit

    def counted(leaves: Sequence[bytes]) -> range:
        commits.append(len(leaves))
        return commit(leaves)

    monkeypatch.setattr(world.host.sequencer, "commit", counted)
    first, bad, second = world.word("a"), world.word("void"), world.word("b")
    start = world.host.state.size
    answers = world.host.admission.admit_all([first.leaf, b"", bad.leaf, second.leaf, first.leaf])
    assert [a.document.index if isinstance(a.document, Receipt) else a.document.code for a in answers] == [
        start,
        "bad_leaf",
        "toy_void",
        start + 1,
        "duplicate",
    ]
    assert commits == [2]
    assert world.leaves()[start:] == [first.leaf, second.leaf]


def test_more_than_one_group_is_cut_and_answered_in_order(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sulh.host.admission.MAX_GROUP", 3)
    said = [world.word(str(n)) for n in range(8)]
    answers = world.host.admission.admit_all([s.leaf for s in said])
    start = world.host.state.size - 8
    assert [getattr(a.document, "index", -1) for a in answers] == list(range(start, start + 8))
    assert world.host.admission.admit_all([]) == []


class Crash(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("persisted", [False, True])
def test_a_crash_at_the_commit_loses_nothing_acknowledged_and_promises_nothing_lost(
    world: World, monkeypatch: pytest.MonkeyPatch, persisted: bool
) -> None:
    acknowledged = [world.word(text) for text in "abc"]
    for said in acknowledged:
        world.admit(said)
    commit = world.host.sequencer.commit

    def dies(leaves: Sequence[bytes]) -> range:
        if persisted:
            commit(leaves)
        raise Crash

    monkeypatch.setattr(world.host.sequencer, "commit", dies)
    lost = world.word("d")
    with pytest.raises(Crash):
        world.host.admission.admit(lost.leaf)
    monkeypatch.undo()
    world.host.__exit__(Crash, None, None)
    world.open()
    leaves = world.leaves()
    assert [leaf in leaves for leaf in (*(s.leaf for s in acknowledged), lost.leaf)] == [True] * 3 + [
        persisted
    ]
    document = answer(world, lost.leaf)
    assert getattr(document, "code", "admitted") == ("duplicate" if persisted else "admitted")
    assert world.replica().digest() == world.host.state.digest()


def test_a_crash_between_commit_and_fold_is_made_good_at_the_next_opening(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = world.word("peace")
    monkeypatch.setattr("sulh.host.admission.sign", _dies)
    with pytest.raises(Crash):
        world.host.admission.admit(said.leaf)
    monkeypatch.undo()
    world.host.__exit__(Crash, None, None)
    world.open()
    assert world.host.state.rows.get("toy", "word/peace") == b'{"count":1,"last":"almond"}'


def _dies(*_: object) -> Any:
    raise Crash


def test_after_a_failed_commit_the_same_door_gives_no_further_receipt(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(world.host.sequencer, "commit", _dies)
        with pytest.raises(Crash):
            world.host.admission.admit(world.word("a").leaf)
    with pytest.raises(Unavailable, match="open the folder again") as stopped:
        world.host.admission.admit(world.word("b").leaf)
    assert stopped.value.code == "reopen_needed"
    world.host.__exit__(Crash, None, None)
    world.open()
    world.admit(world.word("c"))


def test_a_second_host_on_the_same_folder_waits(world: World) -> None:
    with pytest.raises(Unavailable):
        World(path=world.path, charter=world.charter).open()


def test_a_folder_that_holds_a_record_is_left_as_it_is(world: World, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="was left as it is"):
        Folder(world.path).make()
    with pytest.raises(Refused, match="make one with: sulh new"):
        Folder(tmp_path / "none").store()


def test_what_a_cut_line_left_unsent_is_admitted_once_it_is_back(world: World, tmp_path: Path) -> None:
    path = tmp_path / "almond.key"
    new_key(path, key_class="real", org="almond", role="party", seed=b"almond/party".ljust(32, b"."))
    position = FilePosition(path, world.charter_id)
    speaker = Speaker(
        key("almond/party"), org="almond", role="party", mechanism=world.charter_id, position=position
    )
    for text in "abc":
        position.hold(speaker.say("toy.word.v1", Word(text=text)).leaf)
    again = FilePosition(path, world.charter_id)
    for leaf in again.unsent():
        assert isinstance(answer(world, leaf), Receipt)
        again.settle(leaf)
    assert FilePosition(path, world.charter_id).unsent() == []


def quarantined(world: World, owner: str | None) -> list[Refusal]:
    found = [open_document(data, HOST) for data in world.host.admission._quarantine.refusals(owner)]
    return [document for document in found if isinstance(document, Refusal)]


def test_a_flood_of_garbage_evicts_no_known_keys_evidence(world: World) -> None:
    almond = key("almond/party").public
    bad = world.word("void")
    assert world.refused(bad) == "toy_void"
    good = world.word("peace")
    world.admit(good)
    for n in range(MAX_PER_KEY + 5):
        number = n.to_bytes(2, "big")
        # In almond's name, with a signature that is not almond's; almond's own, again and again; noise.
        world.host.admission.admit(good.leaf[:1] + number * 32 + good.leaf[65:])
        world.host.admission.admit(good.leaf)
        world.host.admission.admit(bad.leaf)
        world.host.admission.admit(b"noise" + number)
    kept = quarantined(world, almond)
    assert [document.code for document in kept] == ["toy_void"]
    assert {document.code for document in quarantined(world, None)} == {"bad_signature", "bad_leaf"}


def test_the_quarantine_is_bounded_in_number_and_in_bytes(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path / "q.sqlite")
    for n in range(MAX_UNKNOWN + 20):
        quarantine.keep(None, "bad_leaf", n.to_bytes(4, "big"), b"refusal %d" % n)
    for n in range(MAX_PER_KEY + 20):
        quarantine.keep("a", "quota", n.to_bytes(4, "big"), b"refusal %d" % n, n)
    assert len(quarantine.refusals()) == MAX_UNKNOWN
    assert quarantine.refusals()[-1] == b"refusal %d" % (MAX_UNKNOWN + 19)
    assert len(quarantine.refusals("a")) == MAX_PER_KEY
    assert quarantine.refusals("b") == []
    quarantine.keep("b", "leaf_too_long", bytes(10 * MAX_LEAF), b"long")
    ((length,),) = quarantine._db.execute("SELECT max(length(leaf)) FROM refused").fetchall()
    assert length == MAX_LEAF
    assert len(quarantine.explained("a", 10**6)) == MAX_PER_KEY + 20
    assert quarantine.explained("a", 3) == [0, 1, 2]
    quarantine.close()


def test_the_numbers_it_remembers_are_bounded_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sulh.host.quarantine.MAX_EXPLAINED", 3)
    quarantine = Quarantine(None)
    for n in range(6):
        quarantine.keep("a", "quota", bytes([n]), b"", n)
    assert quarantine.explained("a", 100) == [3, 4, 5]
    quarantine.close()


def test_the_moment_in_a_receipt_is_the_hosts_and_decides_nothing(world: World) -> None:
    world.ticks += 60 * 24 * 365
    document = answer(world, world.word("peace").leaf)
    assert document.received_at > (BEGIN + timedelta(days=364)).isoformat()
    assert world.host.state.record.heads.now == BEGIN


def test_an_unknown_kind_or_a_longer_leaf_is_refused(world: World) -> None:
    said = forged(key("almond/party"), seq=1, prev=None, mechanism=world.charter_id, kind="toy.other.v1")
    assert world.refused(said) == "unknown_kind"
    assert getattr(answer(world, b"\x01" + bytes(MAX_LEAF)), "code", "") == "leaf_too_long"
