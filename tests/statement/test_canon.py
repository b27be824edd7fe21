# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One value, one spelling: our bytes are RFC 8785's, and every other spelling is refused with its code."""

from typing import Annotated

import msgspec
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.errors import Refused
from sulh.statement import canon
from sulh.statement.canon import MAX_INTEGER, Said, decode, decode_any, encode
from sulh.statement.envelope import Hex32, KindName, Line, Name, Whole


class Inner(Said, frozen=True, kw_only=True):
    a: Whole
    note: Line | None = None


class Body(Said, frozen=True, kw_only=True):
    text: Line
    count: Whole | None = None
    tags: tuple[Name, ...] = ()
    words: dict[Name, Line] = {}
    yes: bool = False
    remark: Annotated[str, msgspec.Meta(max_length=20)] = ""
    inner: Inner | None = None


BODY = msgspec.json.Decoder(Body)
names = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
lines = texts.filter(lambda text: not set(text) & {"\n", "\t"})
wholes = st.integers(-MAX_INTEGER, MAX_INTEGER)
plain = st.recursive(
    st.none() | st.booleans() | wholes | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=12,
)
bodies = st.builds(
    Body,
    text=lines,
    count=st.none() | wholes,
    tags=st.lists(names, max_size=4).map(tuple),
    words=st.dictionaries(names, lines, max_size=4),
    yes=st.booleans(),
    remark=st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    inner=st.none() | st.builds(Inner, a=wholes, note=st.none() | lines),
)


def code(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        decode(data, BODY, "the body")
    return refused.value.code


@settings(max_examples=300, deadline=None)
@given(plain)
def test_our_bytes_of_any_plain_value_are_those_of_the_oracle(value: object) -> None:
    assert encode(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@settings(max_examples=300, deadline=None)
@given(bodies)
def test_a_typed_body_has_the_bytes_of_its_plain_value_and_comes_back_equal(body: Body) -> None:
    data = encode(body)
    assert data == rfc8785.dumps(msgspec.json.decode(data))
    assert decode(data, BODY, "the body") == body
    assert encode(decode_any(data, "the body")) == data


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_decoded_to_themselves_or_refused(data: bytes) -> None:
    for read in (lambda: decode(data, BODY, "x"), lambda: decode_any(data, "x")):
        try:
            assert encode(read()) == data
        except Refused:
            continue


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"text":"a","text":"b"}', "not_canonical"),
        (b'{"text":"a","text":"a"}', "not_canonical"),
        (b'{"tags":["b"],"text":"a","tags":[]}', "not_canonical"),
        (b'{"count":1,"text":"a" }', "not_canonical"),
        (b' {"text":"a"}', "not_canonical"),
        (b'{"text":"a"}\n', "not_canonical"),
        (b'{"text":"a"}x', "unreadable"),
        (b'{"text":"a"}{"text":"a"}', "unreadable"),
        (b'\xef\xbb\xbf{"text":"a"}', "unreadable"),
        (b'{"text":"\\u0061"}', "not_canonical"),
        (b'{"text":"\\/"}', "not_canonical"),
        (b'{"te\\u0078t":"a"}', "not_canonical"),
        (b'{"text":"a","count":1}', "not_canonical"),
        (b'{"count":1e3,"text":"a"}', "unreadable"),
        (b'{"count":1.5,"text":"a"}', "unreadable"),
        (b'{"count":-0,"text":"a"}', "not_canonical"),
        (b'{"count":01,"text":"a"}', "unreadable"),
        (b'{"count":9007199254740992,"text":"a"}', "unreadable"),
        (b'{"count":-9007199254740992,"text":"a"}', "unreadable"),
        (b'{"count":123456789012345678901234567890,"text":"a"}', "unreadable"),
        (b'{"count":NaN,"text":"a"}', "unreadable"),
        (b'{"count":Infinity,"text":"a"}', "unreadable"),
        (b'{"count":null,"text":"a"}', "not_canonical"),
        (b'{"tags":[],"text":"a"}', "not_canonical"),
        (b'{"text":"a","words":{}}', "not_canonical"),
        (b'{"text":"a","yes":false}', "not_canonical"),
        (b'{"remark":"","text":"a"}', "not_canonical"),
        (b'{"inner":null,"text":"a"}', "not_canonical"),
        (b'{"inner":{"a":1,"note":null},"text":"a"}', "not_canonical"),
        (b'{"text":"a","words":{"b":"x","a":"y"}}', "not_canonical"),
        (b'{"text":"a","words":{"A":"y"}}', "unreadable"),
        (b'{"text":"a","zzz":1}', "unreadable"),
        (b'{"count":true,"text":"a"}', "unreadable"),
        (b'{"count":"1","text":"a"}', "unreadable"),
        (b'{"text":""}', "unreadable"),
        (b'{"text":"\xff"}', "unreadable"),
        (b'{"text":"\xed\xa0\x80"}', "unreadable"),
        (b'{"text":"\\ud800"}', "unreadable"),
        (b'{"text":"\x00"}', "unreadable"),
        (b"[]", "unreadable"),
        (b"", "unreadable"),
        (b'{"inner":' + b"[" * 100_000, "too_deep"),
        (b'{"zzz":' + b"[" * 100_000, "too_deep"),
    ],
)
def test_another_spelling_is_refused_with_its_code(data: bytes, expected: str) -> None:
    assert code(data) == expected


def test_a_second_spelling_names_the_byte_and_both_readings() -> None:
    with pytest.raises(Refused) as refused:
        decode(b'{"text":"\\u0061"}', BODY, "the body of a.b.v1")
    assert str(refused.value) == (
        "the body of a.b.v1 is not in canonical form: from byte 9 on, 'a\"}' was expected and "
        "'\\\\u0061\"}' was found; encode it by RFC 8785 and leave out fields that have their default"
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"[" * 17 + b"]" * 17, "too_deep"),
        (b'{"a":1.5}', "bad_json_number"),
        (b'{"a":9007199254740992}', "bad_json_number"),
        (b'{"A":1}', "bad_key"),
        (b'{"":1}', "bad_key"),
        (b'{"a-b":1}', "bad_key"),
        ('{"ä":1}'.encode(), "bad_key"),
        (b"[" * 100_000, "too_deep"),
    ],
)
def test_a_value_of_unknown_kind_is_walked_under_the_same_rules(data: bytes, expected: str) -> None:
    with pytest.raises(Refused) as refused:
        decode_any(data, "x")
    assert refused.value.code == expected


def test_sixteen_levels_are_allowed() -> None:
    data = b"[" * 16 + b"]" * 16
    assert encode(decode_any(data, "x")) == data


@pytest.mark.parametrize(
    ("kind", "value"), [(Hex32, "0" * 64), (Name, "almond"), (KindName, "record.head.v1")]
)
def test_a_newline_behind_a_key_or_name_is_no_second_spelling_of_it(kind: type, value: str) -> None:
    decoder: msgspec.json.Decoder[str] = msgspec.json.Decoder(kind)
    assert decode(encode(value), decoder, "x") == value
    with pytest.raises(Refused, match="fields of its kind"):
        decode(encode(value + "\n"), decoder, "x")


def test_the_longest_payload_is_what_a_leaf_leaves() -> None:
    assert canon.MAX_PAYLOAD == 60_000 - 1 - 64
