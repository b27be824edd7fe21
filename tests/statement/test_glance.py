# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is read at one glance is what the plain way reads, and nothing that the plain way refuses."""

import random
import re
from functools import cache
from itertools import islice

import msgspec
import pytest

from sulh.errors import Refused
from sulh.exercise.build import exercise_leaves
from sulh.mechanism import KINDS, RULESET
from sulh.record.spoken import about_of, read_leaf
from sulh.statement.canon import encode
from sulh.statement.envelope import LINE_PATTERN, leaf_of, split_leaf
from sulh.statement.glance import Glance, without_line_patterns
from sulh.statement.kind import Kind
from sulh.statement.text import check_text, surely_allowed
from sulh.statement.unicode14 import FORBIDDEN
from tests.fuzz.mutants import mutant
from tests.record.test_mutations import changed_value

MUTANTS = 6_000


@cache
def payloads() -> tuple[bytes, ...]:
    """Statements of the exercise, at most thirty of a kind."""
    found: dict[str, list[bytes]] = {}
    for leaf in islice(exercise_leaves(statements=900, days=20), 900):
        kind = read_leaf(leaf, RULESET.kinds).header.kind
        found.setdefault(kind, []).append(split_leaf(leaf)[1])
    return tuple(payload for several in found.values() for payload in several[:30])


def compared(glance: Glance, payload: bytes) -> bool:
    """Whether it was read at a glance; then the plain way must have read the same."""
    seen = glance.read(payload)
    if seen is None:
        return False
    header, body = seen
    plain = read_leaf(leaf_of(bytes(64), payload), RULESET.kinds)
    raw = msgspec.structs.replace(header, body=plain.header.body)
    assert encode(raw) == encode(plain.header) == payload
    assert encode(body) == bytes(plain.header.body)
    assert about_of(body) == about_of(plain.body)
    assert isinstance(body, type(plain.body))
    return True


def test_honest_statements_of_every_kind_are_read_at_a_glance() -> None:
    glance, kinds = Glance(RULESET.kinds), set()
    for payload in payloads():
        header = read_leaf(leaf_of(bytes(64), payload), RULESET.kinds).header
        if compared(glance, payload):
            kinds.add(header.kind)
    assert len(kinds) >= 15


def test_no_mutant_is_read_at_a_glance_that_the_plain_way_refuses() -> None:
    glance, rng = Glance(RULESET.kinds), random.Random(7)
    for payload in payloads():
        read_leaf(leaf_of(bytes(64), payload), RULESET.kinds)
    read = refused = 0
    for number in range(MUTANTS):
        odd = (
            changed_value(rng, rng.choice(payloads())) if number % 2 else mutant("glance", number, payloads())
        )
        if compared(glance, odd):
            read += 1
        else:
            refused += 1
    assert read > 100
    assert refused > 1_000


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_can_be_read_without_the_pattern_of_its_lines(kind: Kind) -> None:
    schema = encode(msgspec.json.schema(without_line_patterns(kind.body)))
    assert encode(LINE_PATTERN) not in schema
    assert Glance(RULESET.kinds).read(b'{"body":{},"kind":"%s","x":1}' % kind.name.encode()) is None


@pytest.mark.parametrize("text", ["a\nb", "a\tb", ""])
def test_a_line_that_is_none_is_left_to_the_plain_way(text: str) -> None:
    payload = next(p for p in payloads() if b'"title":"' in p)
    known = re.search(rb'"title":"[^"]*"', payload)
    assert known is not None
    assert compared(Glance(RULESET.kinds), payload)
    wrong = payload.replace(known.group(), b'"title":' + encode(text))
    assert Glance(RULESET.kinds).read(wrong) is None
    with pytest.raises(Refused, match="does not have the fields"):
        read_leaf(leaf_of(bytes(64), wrong), RULESET.kinds)


def test_a_kind_that_is_not_known_is_left_to_the_plain_way() -> None:
    glance = Glance(RULESET.kinds)
    payload = payloads()[0]
    kind = read_leaf(leaf_of(bytes(64), payload), RULESET.kinds).header.kind.encode()
    for odd in (b"", b"{}", payload.replace(kind, b"no.such.v1"), payload.replace(kind, b"\xff" * 200)):
        assert glance.read(odd) is None


def test_the_quick_look_at_characters_allows_exactly_what_the_table_allows() -> None:
    forbidden = re.compile(f"[{FORBIDDEN}]")
    for code in (*range(0xD800), *range(0xE000, 0x11000), 0x1F600, 0xE0041, 0x10FFFF):
        payload = b'"' + chr(code).encode() + b'"'
        quick = surely_allowed(payload)
        if quick and code >= 0x20:
            assert not forbidden.match(chr(code))
            check_text(payload)
        if forbidden.match(chr(code)) and code >= 0x20:
            assert not quick
            with pytest.raises(Refused):
                check_text(payload)
