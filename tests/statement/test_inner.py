# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The inside of a seal is its author's word, and nothing else can be passed off as one."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.statement.canon import Said
from sulh.statement.envelope import Issuer, Ref, pae, read_header, split_leaf
from sulh.statement.inner import InnerHeader, as_header, read_inner, sign_inner
from sulh.statement.keys import Key
from sulh.statement.speaker import MemoryPosition, Speaker

AUTHOR = Key(b"a" * 32)


class Note(Said, frozen=True, kw_only=True):
    text: str


def header() -> InnerHeader:
    return InnerHeader(
        kind="incidents.claim.v1",
        mechanism="1f" * 32,
        issuer=Issuer(org="almond", role="monitor", key=AUTHOR.public),
        by=None,
        occurred=None,
        body=msgspec.Raw(b'{"text":"two shots"}'),
        refs=(Ref(role="source", id="2e" * 32),),
        marking="TLP:RED",
        release_to=("heron",),
        orcon=True,
        lang="en",
        salt="0d" * 16,
    )


def test_what_is_signed_is_read_again() -> None:
    assert read_inner(sign_inner(header(), AUTHOR)) == header()


@given(st.binary(max_size=300))
def test_any_bytes_are_an_inner_or_are_refused(data: bytes) -> None:
    with pytest.raises((Refused, Tampered)):
        read_inner(data)


def test_every_changed_byte_is_noticed() -> None:
    inner = sign_inner(header(), AUTHOR)
    for at in range(len(inner)):
        with pytest.raises((Refused, Tampered)):
            read_inner(inner[:at] + bytes([inner[at] ^ 1]) + inner[at + 1 :])


def test_a_statement_is_no_inside_and_an_inside_is_no_statement() -> None:
    speaker = Speaker(AUTHOR, org="almond", role="monitor", mechanism="1f" * 32, position=MemoryPosition())
    with pytest.raises(Refused):
        read_inner(speaker.say("toy.note.v1", Note(text="x")).leaf)
    payload = sign_inner(header(), AUTHOR)[65:]
    with pytest.raises(Tampered, match="expected to be by key"):
        read_inner(b"\x01" + AUTHOR.sign(pae(payload)) + payload)  # signed as a statement, not as an inside


def test_what_was_opened_stands_in_the_place_of_the_outer_statement() -> None:
    speaker = Speaker(
        Key(b"s" * 32), org="almond", role="sealing", mechanism="1f" * 32, position=MemoryPosition()
    )
    outer = read_header(split_leaf(speaker.say("toy.note.v1", Note(text="x")).leaf)[1])
    shown = as_header(header(), seq=outer.seq, prev=outer.prev, seen=outer.seen)
    assert (shown.kind, shown.issuer.role, shown.refs) == ("incidents.claim.v1", "monitor", header().refs)
    assert (shown.seq, shown.prev, shown.seen) == (outer.seq, outer.prev, outer.seen)
