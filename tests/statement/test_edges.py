# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Edges that a changed program got past once: each test here notices one mutant."""

import msgspec
import pytest

from sulh.errors import Refused
from sulh.statement import assertion, canon, draft, envelope, keyfile
from sulh.statement.text import check_text


def structs() -> list[type[msgspec.Struct]]:
    modules = (assertion, canon, draft, envelope)
    found = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, msgspec.Struct)
        and not value.__name__.startswith("_")
    }
    return sorted(found, key=lambda struct: struct.__name__)


@pytest.mark.parametrize(
    "struct", [s for s in structs() if s is not msgspec.Struct], ids=lambda s: str(s.__name__)
)
def test_what_was_said_can_be_neither_changed_nor_added_to(struct: type[msgspec.Struct]) -> None:
    config = struct.__struct_config__
    assert (config.frozen, config.forbid_unknown_fields) == (True, True)


def test_what_was_read_from_a_key_file_can_be_neither_changed_nor_added_to() -> None:
    config = keyfile.KeyFile.__struct_config__
    assert (config.frozen, config.forbid_unknown_fields) == (True, True)


def nested(depth: int) -> bytes:
    """So many levels, with more brackets beside than levels are allowed."""
    return b"[" + b"{}," * canon.MAX_DEPTH + b"[" * (depth - 1) + b"]" * depth


def test_the_deepest_nesting_is_read_and_one_more_is_not() -> None:
    canon.check_depth(nested(canon.MAX_DEPTH), "it")
    with pytest.raises(Refused) as caught:
        canon.check_depth(nested(canon.MAX_DEPTH + 1), "it")
    assert caught.value.code == "too_deep"


def test_curly_and_square_brackets_count_alike_and_close_alike() -> None:
    canon.check_depth(b"[" + b"{}," * 40 + b"[]," * 40 + b"0]", "it")
    with pytest.raises(Refused):
        canon.check_depth(b'{"a":' * 17 + b"0" + b"}" * 17, "it")
    canon.check_depth(b'["' + b"[{" * 40 + b'"]', "it")


@pytest.mark.parametrize(
    "text",
    [
        '"\u2067\u0627\u2069"',
        '"a \u2066b\u2069 \u2068c\u2069"',
        '"\u2067\u2066x\u2069\u2069"',
        '"\u2067\\"\u2069"',
        '"x","\u2066y\u2069"',
    ],
)
def test_isolates_that_close_in_their_own_text_may_stand(text: str) -> None:
    check_text(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        '"\u2067\u0627"',
        '"\u2069"',
        '"\u2066a","b\u2069"',
        '"\u2067\u2066x\u2069"',
        '"x\u2069\u2066"',
        '"a","b\u2068"',
    ],
)
def test_isolates_that_do_not_are_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        check_text(text.encode())
    assert caught.value.code == "unbalanced_isolate"
