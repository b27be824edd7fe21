# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Vertices as one text: there and back, one spelling, nothing but Refused for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused
from sulh.places import pack, unpack
from sulh.places.packed import ALPHABET, MAX_CHARS

vertices = st.lists(st.tuples(st.integers(-850_000_000, 850_000_000), st.integers(-(18 * 10**8), 18 * 10**8)))


@given(vertices)
def test_vertices_come_back(given: list[tuple[int, int]]) -> None:
    assert unpack(pack(tuple(given))) == tuple(given)


@given(st.text(alphabet=ALPHABET, max_size=40) | st.text(max_size=10))
def test_one_list_of_vertices_has_one_text(text: str) -> None:
    try:
        found = unpack(text)
    except Refused as refused:
        assert refused.code == "bad_vertices"
        return
    assert pack(found) == text


def test_the_letters_are_those_of_source_maps() -> None:
    assert pack(((0, 0), (1, -1), (16, 15))) == "AACDe" + "gB"  # 0 0, 1 -1, 15 16
    assert unpack("AACDegB") == ((0, 0), (1, -1), (16, 15))


@pytest.mark.parametrize("text", ["A", "AAg", "B", "AB", "gAA", "AA=A", "gggggggBA", "A" * (MAX_CHARS + 1)])
def test_another_spelling_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="pack them anew"):
        unpack(text)
