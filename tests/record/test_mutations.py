# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Ten thousand leaves that somebody tampered with: refused, void, never a crash, never a row of a room."""

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.recompute.replay import State
from sulh.recompute.verdicts import Judge
from sulh.record.spoken import check_signature, judge_leaf, read_leaf
from sulh.statement.envelope import leaf_of, pae, split_leaf
from sulh.statement.keys import Key
from tests.record.test_decisions import FOUR, WINDOWS, approve, propose
from tests.record.world import RULESET, RULESETS, World, key, made

SEED = 20251101
COUNT = 10_000
# What attackers put where a parser looks: escapes, joiners, overrides, deep nests, numbers, JSON's own marks.
DICTIONARY = [
    *(
        bytes([n])
        for n in (0, 0x20, 0x22, 0x2C, 0x30, 0x3A, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x7F, 0x80, 0xC0, 0xFF)
    ),
    b"\\u0061",
    b"\\ud800",
    b"\\n",
    b"null",
    b"true",
    b"1e9",
    b"-0",
    b"9007199254740992",
    b"99999999999999999999",
    b"NaN",
    b"[[[[",
    b'"",',
    b'"kind":"x",',
    "\u202e".encode(),
    "\u2067".encode(),
    "\u200c".encode(),
    "\U000e0041".encode(),
    b"\xed\xa0\x80",
]


def seeds(world: World) -> list[bytes]:
    said = propose(world, WINDOWS)
    world.admit(approve(world, said, "walnut"))
    world.admit(world.word("peace"))
    world.head(FOUR)
    return world.leaves()


def signer_of(leaf: bytes) -> Key | None:
    """The key that signed a leaf of the world: some mutants are signed again, to get past the signature."""
    issuer = json.loads(split_leaf(leaf)[1])["issuer"]
    found = key(f"{issuer['org']}/{issuer['role']}")
    return found if found.public == issuer["key"] else None


def mutated(rng: random.Random, leaf: bytes) -> bytes:
    data = bytearray(leaf)
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        at = rng.randrange(len(data) + 1)
        match rng.randrange(6):
            case 0:
                data[min(at, len(data) - 1)] ^= 1 << rng.randrange(8)
            case 1:
                data[at:at] = rng.choice(DICTIONARY)
            case 2:
                del data[at : at + rng.choice((1, 1, 4, 64))]
            case 3:
                data[at : at + 1] = rng.choice(DICTIONARY)
            case 4:
                start = rng.randrange(len(data) + 1)
                data[at:at] = data[start : start + rng.randrange(80)]
            case _:
                del data[at:]
        if len(data) < 2:
            return bytes(data)
    return bytes(data)


def changed_value(rng: random.Random, payload: bytes) -> bytes:
    """The same JSON with one value, somewhere in it, replaced by something odd."""
    read: Any = json.loads(payload)
    spot: Any = read
    while True:
        name = rng.choice(list(spot) if isinstance(spot, dict) else range(len(spot)))
        if isinstance(spot[name], dict | list) and spot[name] and rng.random() < 0.8:
            spot = spot[name]
            continue
        old = spot[name]
        odd = [None, True, 0, -1, 2**53, 1.5, "", "x", "1" * 64, [], {}, [old], {"a": old}, old]
        if isinstance(old, str):
            odd += [
                old + "\n",
                old.upper(),
                old[1:],
                old + "\u202e",
                "\u0645\u200c",
                old[::-1],
                "0" * len(old),
            ]
        spot[name] = rng.choice(odd)
        break
    return json.dumps(read, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    )


def mutants(rng: random.Random, leaves: list[bytes], count: int) -> list[bytes]:
    made_: list[bytes] = []
    known = set(leaves)
    while len(made_) < count:
        leaf = rng.choice(leaves)
        if rng.random() < 0.5:
            found = mutated(rng, leaf)
        else:
            found = leaf_of(split_leaf(leaf)[0], changed_value(rng, split_leaf(leaf)[1]))
        signer = signer_of(leaf)
        if signer is not None and len(found) > 65 and rng.random() < 0.6:
            found = leaf_of(signer.sign(pae(found[65:])), found[65:])
        if found not in known:
            made_.append(found)
    return made_


def verdict(leaf: bytes) -> str:
    try:
        spoken = read_leaf(leaf, RULESET.kinds)
        check_signature(leaf, spoken.header.issuer.key)
    except (Refused, Tampered) as why:
        str(why)
        return why.code
    return ""


def test_ten_thousand_mutants_get_a_verdict_and_nothing_is_appended(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    rng = random.Random(SEED)
    found = mutants(rng, seeds(world), COUNT)
    before = (world.host.state.size, world.host.sequencer.size, world.host.state.digest())
    codes: Counter[str] = Counter()
    well_formed: list[bytes] = []
    liar = world.replica()
    judged = Judge(RULESET.kinds).batch(found)
    for leaf, known in zip(found, judged, strict=True):
        code = verdict(leaf)
        assert known == (None if code else judge_leaf(leaf, RULESET.kinds))
        codes[code] += 1
        if code:  # appended by a host that lies, it is void for what its bytes alone say
            why = liar.take(leaf).why
            assert why is not None
            assert why.code == code
            continue
        well_formed.append(leaf)
        try:  # a key may of course say something else: then it is a statement like any other
            world.host.state.check(leaf)
        except (Refused, Tampered):
            continue
    assert (world.host.state.size, world.host.sequencer.size, world.host.state.digest()) == before
    assert list(liar.rows.items("toy")) == list(world.host.state.rows.items("toy"))
    assert len(codes) >= 10, codes
    assert len(well_formed) > 50
    world.host.close()


def test_a_thousand_mutants_at_the_door_are_answered_and_a_lying_host_harms_nobody(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    rng = random.Random(SEED + 1)
    found = mutants(rng, seeds(world), 1_200)
    start = world.host.state.size
    answers = world.host.admission.admit_all(found[:1_000])
    assert len(answers) == 1_000
    admitted = sum(answer.admitted for answer in answers)
    assert world.host.state.size == world.host.sequencer.size == start + admitted
    assert admitted < 200
    rooms = list(world.host.state.rows.items("toy"))
    for leaf in found[1_000:]:
        world.void(leaf)
    lied = [list(world.replica().rows.items(room)) for room in ("record", "toy")]
    assert lied == [list(world.host.state.rows.items(room)) for room in ("record", "toy")]
    assert len(rooms) <= len(lied[1])
    world.host.close()


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300))
def test_any_bytes_are_void_and_never_a_crash(data: bytes) -> None:
    state = State(RULESETS, lambda size: bytes(32))
    assert state.take(data).why is not None
    assert state.take(b"\x01" + bytes(64) + data).why is not None
    assert (state.size, state.rows.rooms()) == (2, ["record"])
