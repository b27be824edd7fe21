# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Policies: which cosigners make a quorum, and which files are refused and at which line."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.log.note import CosignSigner, Signer, TreeHead, add_line
from sulh.log.policy import Policy, parse

LOG = Signer("example.org/log", bytes(32))
KEYS = [CosignSigner(f"key{i}.example", bytes([i + 1]) * 32) for i in range(40)]
A, B, C, D = (key.vkey for key in KEYS[:4])

JOINT = f"""\
# both parties, and any co-chair
log {LOG.vkey} https://log.example
witness almond {A} https://a.example
\twitness  walnut\t{B}
witness heron {C}
witness stork {D}

group cochairs any heron stork
  # nested
group joint all almond walnut cochairs
quorum joint
"""


def test_a_joint_policy_needs_both_parties_and_any_co_chair() -> None:
    policy = parse(JOINT)
    everybody = ["almond", "walnut", "heron", "stork"]
    for count in range(5):
        for names in itertools.combinations(everybody, count):
            expected = {"almond", "walnut"} <= set(names) and bool({"heron", "stork"} & set(names))
            assert policy.satisfied_by(names) is expected


def test_a_missing_quorum_says_who_is_missing() -> None:
    policy = parse(JOINT)
    policy.require(["almond", "walnut", "stork"])
    with pytest.raises(Refused) as caught:
        policy.require(["walnut", "heron", "somebody"])
    assert str(caught.value) == (
        "expected the quorum joint; cosigned by walnut, heron, not by almond, stork: wait for more cosignatures"
    )
    with pytest.raises(Refused, match="cosigned by nobody"):
        policy.require([])


def test_a_name_of_a_group_counts_for_nothing() -> None:
    policy = parse(JOINT)
    assert not policy.satisfied_by(["joint", "cochairs"])
    assert not policy.satisfied_by(["almond", "walnut", "cochairs"])


def test_what_was_read_is_written_and_read_alike() -> None:
    policy = parse(JOINT)
    assert parse(policy.format()) == policy
    assert policy.format().decode().splitlines()[-3:] == [
        "group cochairs any heron stork",
        "group joint all almond walnut cochairs",
        "quorum joint",
    ]
    assert policy.logs[0].url == "https://log.example"
    assert policy.logs[0].verifier == LOG.verifier


def test_a_policy_without_cosigners_is_met_by_nobody() -> None:
    assert parse("quorum none\n").satisfied_by([])
    assert parse(f"witness a {A}\nquorum a\n").satisfied_by(["a"])


def test_a_threshold_in_figures_counts_members() -> None:
    policy = parse(f"witness a {A}\nwitness b {B}\nwitness c {C}\ngroup g 2 a b c\nquorum g\n")
    assert not policy.satisfied_by(["a"])
    assert policy.satisfied_by(["a", "c"])
    assert parse(policy.format()) == policy


def test_names_are_octets() -> None:
    kelvin = b"witness \xe2\x84\xaa " + A.encode() + b"\nwitness K " + B.encode() + b"\nquorum K\n"
    policy = parse(kelvin)
    assert not policy.satisfied_by(["\N{KELVIN SIGN}"])
    assert policy.satisfied_by(["K"])
    raw = b"witness \xff " + A.encode() + b"\nquorum \xff\n"
    assert parse(raw).format() == raw
    assert parse(parse(raw).format().decode("utf-8", "surrogateescape")).quorum == "\udcff"
    spaced = "witness a\u00a0b " + A + "\nquorum a\u00a0b\n"
    assert parse(spaced).satisfied_by(["a\u00a0b"])


def test_a_cosigned_head_is_mapped_to_the_policys_names() -> None:
    policy = parse(JOINT)
    head = TreeHead(origin=LOG.name, size=3, root=bytes(32))
    note = LOG.sign(head.body())
    for key, time in ((KEYS[3], 9), (KEYS[0], 8), (KEYS[9], 7)):
        note = add_line(note, key.line(head.body(), time))
    assert policy.cosignatures(note) == [("stork", 9), ("almond", 8)]
    bad = add_line(LOG.sign(head.body()), KEYS[0].line(b"other\n", 8))
    with pytest.raises(Tampered):
        policy.cosignatures(bad)


W = f"witness a {A}\nwitness b {B}\n"


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 1, "a newline at the end"),
        ("\n", 2, "a quorum line"),
        ("quorum none", 1, "a newline at the end"),
        ("quorum none\nquorum none\n", 2, "one quorum line"),
        ("quorum a\n", 1, "a quorum named on a line before"),
        (f"quorum a\nwitness a {A}\n", 1, "a quorum named on a line before"),
        ("quorum none none\n", 1, "log, witness, group or quorum"),
        ("quorum none # why\n", 1, "log, witness, group or quorum"),
        ("Quorum none\n", 1, "log, witness, group or quorum"),
        ("quorum none\r\n", 1, "no control characters"),
        ("# \x7f\nquorum none\n", 1, "no control characters"),
        ("log\nquorum none\n", 1, "log, witness, group or quorum"),
        (f"log {LOG.vkey} u u\nquorum none\n", 1, "log, witness, group or quorum"),
        ("log x\nquorum none\n", 1, "a key"),
        (f"log {A}\nquorum none\n", 1, "a key of type 1"),
        (f"log {LOG.vkey}\nlog {LOG.vkey}\nquorum none\n", 2, "a key that stands here once"),
        (f"witness a {LOG.vkey}\nquorum none\n", 1, "a key of type 4"),
        (f"witness a {A}\nwitness b {A}\nquorum none\n", 2, "a key that stands here once"),
        (f"witness a {A}\nwitness a {B}\nquorum none\n", 2, "a name that is not taken"),
        (f"witness none {A}\nquorum none\n", 1, "a name that is not taken"),
        (W + "group a any b\nquorum a\n", 3, "a name that is not taken"),
        (W + "group g any\nquorum none\n", 3, "log, witness, group or quorum"),
        (W + "group g any c\nquorum g\n", 3, "members named on lines before"),
        (W + "group g any none\nquorum g\n", 3, "members named on lines before"),
        (W + "group g any g\nquorum g\n", 3, "members named on lines before"),
        (W + "group g any a a\nquorum g\n", 3, "each member in one group and once"),
        (W + "group g any a\ngroup h any a b\nquorum h\n", 4, "each member in one group and once"),
        (W + "group g 0 a b\nquorum g\n", 3, "all, any or a number from 1 to 2"),
        (W + "group g 3 a b\nquorum g\n", 3, "all, any or a number from 1 to 2"),
        (W + "group g 01 a b\nquorum g\n", 3, "all, any or a number from 1 to 2"),
        (W + "group g ١ a b\nquorum g\n", 3, "all, any or a number from 1 to 2"),
        (W + "group g ALL a b\nquorum g\n", 3, "all, any or a number from 1 to 2"),
        ("\ud800quorum none\n", 1, "text that can be written in UTF-8"),
        ("#" * 300_000 + "\n", 1, "at most 262144 bytes"),
    ],
)
def test_a_malformed_policy_is_refused_naming_its_line(text: str, line: int, expected: str) -> None:
    with pytest.raises(Refused) as caught:
        parse(text)
    assert caught.value.code == "policy_malformed"
    assert str(caught.value).startswith(f"policy line {line}: expected {expected}")


def test_a_policy_may_be_as_large_as_the_specification_asks_and_no_larger() -> None:
    witnesses = "".join(f"witness w{i} {KEYS[i].vkey}\n" for i in range(32))
    groups = "".join(f"group g{i} any w{i}\n" for i in range(32))
    logs = "".join(f"log {Signer(f'l{i}', bytes([i]) * 32).vkey}\n" for i in range(32))
    assert parse(logs + witnesses + groups + "quorum g31\n").satisfied_by(["w31"])
    more = {
        "witnesses": witnesses + f"witness x {KEYS[33].vkey}\n",
        "groups": witnesses + groups + "group x any g0\n",
        "logs": logs + f"log {Signer('x', bytes([99]) * 32).vkey}\n",
    }
    for what, text in more.items():
        with pytest.raises(Refused, match=f"expected at most 32 {what}, found more"):
            parse(text + "quorum none\n")


@given(st.binary(max_size=120))
def test_any_bytes_are_a_policy_or_refused(data: bytes) -> None:
    try:
        policy = parse(data)
    except Refused:
        return
    assert parse(policy.format()) == policy


@given(
    st.lists(st.tuples(st.sampled_from(["all", "any", "1", "2"]), st.integers(1, 3)), min_size=1, max_size=5),
    st.data(),
)
def test_more_cosigners_never_undo_a_quorum(groups: list[tuple[str, int]], data: st.DataObject) -> None:
    lines, free = [f"witness w{i} {KEYS[i].vkey}" for i in range(8)], [f"w{i}" for i in range(8)]
    for number, (count, wanted) in enumerate(groups):
        members = [free.pop(0) for _ in range(min(wanted, len(free)))]
        lines.append(
            f"group g{number} {'any' if count == '2' and len(members) < 2 else count} {' '.join(members)}"
        )
        free.append(f"g{number}")
    policy: Policy = parse("\n".join([*lines, f"quorum {free[-1]}"]) + "\n")
    some = data.draw(st.sets(st.sampled_from([f"w{i}" for i in range(8)])))
    more = some | data.draw(st.sets(st.sampled_from([f"w{i}" for i in range(8)])))
    assert not policy.satisfied_by(some) or policy.satisfied_by(more)
    assert policy.satisfied_by([f"w{i}" for i in range(8)])
    assert not policy.satisfied_by([])
