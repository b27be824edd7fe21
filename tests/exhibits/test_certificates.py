# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Certificates made from what readers meet: forks, promises, voids, digests; and what a record adds to them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sulh.errors import Refused, Tampered
from sulh.exhibits import certificates
from sulh.exhibits.cert_keys import CONSISTENT, PROVEN
from sulh.exhibits.certificates import LeafAt, LogAt, digest_certificate, equivocation_certificate
from sulh.exhibits.certify import certify_fork, certify_promise, certify_void
from sulh.exhibits.receipt_maker import Record
from sulh.exhibits.recomputed import REFUTED, decide
from sulh.host.admission import Answer
from sulh.log.merkle import leaf_hash
from sulh.log.note import Signer, TreeHead
from sulh.log.proof import LogProof
from sulh.recompute.replay import State
from sulh.record.kinds import KeyRevoke
from sulh.statement.envelope import Seen
from sulh.statement.speaker import Said
from tests.exhibits.test_portable import record, rotate
from tests.record.world import ORIGIN, RULESETS, Word, World, forged, key, made, speaker

LOG = Signer(ORIGIN, b"l" * 32)


def two(path: Path) -> tuple[World, World]:
    """One founding in two folders, by the same keys: a host with two faces."""
    one, other = made(path / "one"), made(path / "other")
    assert one.charter_id == other.charter_id
    return one, other


def state_at(world: World) -> Callable[[int, str], State]:
    leaves = world.leaves()

    def at(size: int, layer: str) -> State:
        state = State(RULESETS, world.host.reader.root_at, layer)
        for leaf in leaves[:size]:
            state.take(leaf)
        return state

    return at


def test_two_copies_of_one_size_convict_the_log_by_their_heads_alone(tmp_path: Path) -> None:
    one, other = two(tmp_path)
    assert certify_fork(LOG.vkey, record(one).reader, record(other).reader) is None
    one.admit(one.word("ours"))
    other.admit(other.word("theirs"))
    file = certify_fork(LOG.vkey, record(one).reader, record(other).reader)
    assert file is not None and b'"leaf"' not in file
    finding = certificates.check(file)
    assert (finding.verdict, finding.accused) == (PROVEN, LOG.vkey)


def test_two_copies_of_two_sizes_convict_the_log_by_the_first_differing_entry(tmp_path: Path) -> None:
    one, other = two(tmp_path)
    for number in range(300):
        said = one.word(f"same {number}")
        one.admit(said)
        other.append_anything(said.leaf)
    first = one.admit(one.word("ours"))
    # A longer copy of the same history is no fork.
    assert certify_fork(LOG.vkey, record(one).reader, record(other).reader) is None
    other.admit(other.word("theirs", "walnut"))
    for number in range(5):
        other.admit(other.word(f"later {number}", "walnut"))
    file = certify_fork(LOG.vkey, record(one).reader, record(other).reader)
    assert file is not None and f'"index":{first}'.encode() in file
    assert certificates.check(file).verdict == PROVEN


def test_a_promise_that_another_entry_has_convicts_the_host(tmp_path: Path) -> None:
    one, other = two(tmp_path)
    host = key("secretariat/host").public
    answer: Answer = one.host.admission.admit(one.word("promised").leaf)
    kept = certify_promise(answer.signed, host, record(one))
    assert kept is None
    assert certify_promise(answer.signed, host, record(other)) is None  # it is not so long yet
    other.admit(other.word("instead", "walnut"))
    file = certify_promise(answer.signed, host, record(other))
    assert file is not None
    finding = certificates.check(file, one.charter_id)
    assert (finding.verdict, finding.what, finding.accused) == (PROVEN, "broken_promise", host)


def test_a_promise_by_a_host_that_was_rotated_in_is_proven_by_the_record(tmp_path: Path) -> None:
    one, other = two(tmp_path)
    for world in (one, other):
        rotate(world, "secretariat", "secretariat/host", "secretariat/host/2", "host")
        world.host.admission._host = key("secretariat/host/2")
    answer = one.host.admission.admit(one.word("promised").leaf)
    other.admit(other.word("instead", "walnut"))
    file = certify_promise(answer.signed, key("secretariat/host/2").public, record(other))
    assert file is not None
    finding = certificates.check(file)
    assert finding.verdict == CONSISTENT
    decided = decide(certificates.read(file), finding, other.host.reader, state_at(other))
    assert decided.verdict == PROVEN
    elsewhere = decide(certificates.read(file), finding, record(one).reader, state_at(one))
    assert elsewhere.verdict == CONSISTENT


def _bad_leaf(world: World) -> bytes:
    return b"\x02nothing"


def _bad_signature(world: World) -> bytes:
    leaf = bytearray(world.word("x").leaf)
    leaf[5] ^= 1
    return bytes(leaf)


def _elsewhere(world: World) -> bytes:
    return forged(key("almond/party"), seq=1, prev=None, mechanism="11" * 32).leaf


def _charter_again(world: World) -> bytes:
    return world.leaves()[0]


def _duplicate(world: World) -> bytes:
    return world.leaves()[-1]


def _equivocation(world: World) -> bytes:
    return forged(key("walnut/party"), seq=1, prev=None, mechanism=world.charter_id, org="walnut").leaf


def _contradiction(world: World) -> bytes:
    voice = key("walnut/party")
    return forged(voice, seq=2, prev="33" * 32, mechanism=world.charter_id, org="walnut").leaf


def _revoked(world: World) -> bytes:
    body = KeyRevoke(key=key("stork/co_chair").public, reason="lost")
    world.admit(world.of("stork", "root").say("record.key_revoke.v1", body, seen=world.seen()))
    return world.word("after", "stork").leaf


def _rotated(world: World) -> bytes:
    rotate(world, "stork", "stork/co_chair", "stork/co_chair/2", "co_chair")
    return world.word("after", "stork").leaf


def _another_role(world: World) -> bytes:
    voice = speaker("walnut", "monitor", world.charter_id, "stork/co_chair")
    return voice.say("toy.word.v1", Word(text="x")).leaf


SHOWN = {
    "bad_leaf": _bad_leaf,
    "bad_signature": _bad_signature,
    "other_mechanism": _elsewhere,
    "charter_first": _charter_again,
    "duplicate": _duplicate,
    "equivocation": _equivocation,
    "contradicts_prev": _contradiction,
    "revoked_key": _revoked,
    "revoked_key, rotated": _rotated,
    "not_its_role": _another_role,
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_void_that_bytes_can_show_convicts_the_log(name: str, tmp_path: Path) -> None:
    world = made(tmp_path)
    world.admit(world.word("first", "walnut"))
    leaf = SHOWN[name](world)
    code = world.void(leaf)
    assert code == name.split(",")[0]
    index = world.host.state.size - 1
    world.admit(world.word("later", "heron"))
    file = certify_void(record(world), index, code)
    assert file is not None
    finding = certificates.check(file, world.charter_id)
    expected = "unreadable" if code == "bad_leaf" else code
    assert (finding.verdict, finding.code, finding.accused) == (PROVEN, expected, LOG.vkey)


def test_a_void_that_only_the_record_shows_is_decided_by_the_record(tmp_path: Path) -> None:
    world = made(tmp_path)
    honest = world.admit(world.word("fine"))
    assert world.void(world.word("void").leaf) == "toy_void"
    index = world.host.state.size - 1
    kept = record(world)
    assert certify_void(kept, index, "toy_void") is None
    for at, verdict in ((index, PROVEN), (honest, REFUTED)):
        file = _inadmissible(kept, "toy_void", at)
        finding = certificates.check(file)
        assert finding.verdict == CONSISTENT
        decided = decide(certificates.read(file), finding, kept.reader, state_at(world))
        assert decided.verdict == verdict
    other = two(tmp_path / "else")[1]
    other.admit(other.word("another history"))
    stranger = record(other).reader
    assert decide(certificates.read(file), finding, stranger, state_at(other)).verdict == CONSISTENT


def _inadmissible(kept: Record, code: str, index: int) -> bytes:
    reader, size = kept.reader, kept.reader.head().size
    log = LogAt(charter=reader.leaf(0), hashes=reader.inclusion_proof(0, size), note=reader.note)
    entry = LeafAt(index=index, leaf=reader.leaf(index), hashes=reader.inclusion_proof(index, size))
    return certificates.inadmissible_certificate(LOG.vkey, code, log, [entry])


def _digest_said(world: World, digest: str, *, size: int, seen: Seen) -> Said:
    from sulh.statement.canon import Said as Body

    class Digest(Body, frozen=True, kw_only=True):
        size: int
        layer: str
        ruleset: str
        digest: str
        opened: str

    body = Digest(size=size, layer="open", ruleset=next(iter(RULESETS)), digest=digest, opened="55" * 32)
    voice = speaker("walnut", "party", world.charter_id)
    return voice.say("record.state_digest.v1", body, seen=seen)


def test_a_false_digest_is_decided_by_the_record_and_only_within_what_was_seen(tmp_path: Path) -> None:
    world = made(tmp_path)
    world.head()
    seen, kept = world.seen(), record(world)
    right = state_at(world)(seen.size, "open").digest()

    def decided(digest: str, claimed: str, size: int, at: Seen) -> str:
        said = _digest_said(world, digest, size=size, seen=at)
        file = digest_certificate(kept.reader.leaf(0), said.leaf, claimed)
        finding = certificates.check(file, world.charter_id)
        assert finding.verdict == CONSISTENT
        return decide(certificates.read(file), finding, kept.reader, state_at(world)).verdict

    assert decided("44" * 32, right, seen.size, seen) == PROVEN
    assert decided(right, "44" * 32, seen.size, seen) == REFUTED
    # Beyond what the signer saw, or on a branch that it was shown, nobody can say that it computed falsely.
    assert decided("44" * 32, right, seen.size + 1, seen) == CONSISTENT
    assert decided("44" * 32, right, seen.size, Seen(size=seen.size, root="66" * 32)) == CONSISTENT


def test_a_host_that_refuses_in_order_to_frame_makes_no_equivocation(tmp_path: Path) -> None:
    """The refused number is spent: the honest key's next statement has the next number."""
    world = made(tmp_path)
    first = world.word("void")
    refusal = world.host.admission.admit(first.leaf)
    assert not refusal.admitted
    second = world.word("said again in other words")
    world.admit(second)
    file = equivocation_certificate(first.leaf, second.leaf, [refusal.signed])
    with pytest.raises(Tampered, match="the statements have two numbers, or are one"):
        certificates.check(file)


def test_a_refusal_explains_an_equivocation_and_does_not_undo_it(tmp_path: Path) -> None:
    world = made(tmp_path)
    world.admit(world.word("one", "walnut"))
    other = forged(key("walnut/party"), seq=1, prev=None, mechanism=world.charter_id, org="walnut")
    refusal = world.host.admission.admit(other.leaf)
    file = equivocation_certificate(world.leaves()[-1], other.leaf, [refusal.signed])
    finding = certificates.check(file, world.charter_id)
    assert (finding.verdict, finding.charter_id) == (PROVEN, world.charter_id)


def test_a_file_of_another_form_is_refused_in_one_sentence() -> None:
    with pytest.raises(Refused, match="a certificate was expected, but: what is none of the five"):
        certificates.check(b'{"format":"sulh certificate v1","what":"lie"}\n')
    with pytest.raises(Refused, match="a signed receipt was expected, but: the format sulh certificate v1"):
        certificates.check(b"{}\n")


def test_heads_of_size_0_with_two_roots_convict_the_key_that_signed_them() -> None:
    """The empty tree has one root; a key that signed another has lied once at least."""
    empty = TreeHead(origin=ORIGIN, size=0, root=leaf_hash(b""))
    notes = (LOG.sign(empty.body()), LOG.sign(TreeHead(origin=ORIGIN, size=0, root=bytes(32)).body()))
    assert certificates.check(certificates.fork_certificate(LOG.vkey, notes)).verdict == PROVEN


def test_what_makes_a_promise_certificate_is_judged_by_its_reader(tmp_path: Path) -> None:
    world = made(tmp_path)
    answer = world.host.admission.admit(world.word("kept").leaf)
    kept = record(world)
    index, size = world.host.state.size - 1, kept.reader.head().size
    log = LogAt(
        charter=kept.reader.leaf(0), hashes=kept.reader.inclusion_proof(0, size), note=kept.reader.note
    )
    proof = LogProof(
        index=index, hashes=tuple(kept.reader.inclusion_proof(index, size)), note=kept.reader.note
    )
    file = certificates.promise_certificate(answer.signed, log, proof, kept.reader.leaf_hash(index))
    with pytest.raises(Tampered, match="or was kept"):
        certificates.check(file)
