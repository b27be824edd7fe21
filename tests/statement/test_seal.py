# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is sealed opens for its recipients alone, to one text, under one statement."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.statement import seal
from sulh.statement.seal import CLASSES, OpeningKey, Secret, Suite

SECRET = Secret(key=b"k" * 32, nonce=b"n" * 32)
ALMOND = OpeningKey(Suite.HYBRID, b"a" * 32)
WALNUT = OpeningKey(Suite.X25519, b"w" * 32)
BINDING = b"the statement that carries it"


@pytest.mark.parametrize("key", [ALMOND, WALNUT])
def test_a_recipient_opens_what_was_sealed_to_it(key: OpeningKey) -> None:
    marks = seal.mark(b"two shots at dusk", SECRET, [ALMOND.public, WALNUT.public])
    sealed = seal.seal(b"two shots at dusk", SECRET, BINDING)
    secret = key.unwrap(seal.wrap(SECRET, key.suite, key.public, BINDING), BINDING)
    seal.require_addressed(secret, key.public, marks)
    assert seal.open_sealed(sealed, secret, BINDING, marks) == b"two shots at dusk"


@given(st.binary(max_size=5_000))
def test_a_text_shows_its_size_class_and_no_more(text: bytes) -> None:
    marks = seal.mark(text, SECRET, [ALMOND.public])
    sealed = seal.seal(text, SECRET, BINDING)
    assert marks.size_class in CLASSES
    assert len(sealed) == marks.size_class + 16
    assert marks.size_class // 2 < max(len(text) + 4, 513) <= marks.size_class
    assert seal.open_sealed(sealed, SECRET, BINDING, marks) == text


def test_a_text_beyond_the_largest_class_is_refused() -> None:
    with pytest.raises(Refused, match="at most 1048572 bytes can be sealed at once, 1048573 found"):
        seal.seal(b"x" * (CLASSES[-1] - 3), SECRET, BINDING)


def test_a_wrap_opens_for_no_other_key_and_no_other_statement() -> None:
    wrapped = seal.wrap(SECRET, ALMOND.suite, ALMOND.public, BINDING)
    stranger = OpeningKey(Suite.HYBRID, b"s" * 32)
    with pytest.raises(Tampered, match="does not: it was made for another key or statement"):
        stranger.unwrap(wrapped, BINDING)
    with pytest.raises(Tampered):
        ALMOND.unwrap(wrapped, BINDING + b"!")


@pytest.mark.parametrize("key", [ALMOND, WALNUT])
def test_every_changed_byte_of_a_wrap_is_noticed(key: OpeningKey) -> None:
    wrapped = seal.wrap(SECRET, key.suite, key.public, BINDING)
    for at in range(0, len(wrapped), 37):
        changed = wrapped[:at] + bytes([wrapped[at] ^ 1]) + wrapped[at + 1 :]
        with pytest.raises(Tampered):
            key.unwrap(changed, BINDING)
    for cut in (b"", wrapped[:-1], wrapped + b"\0", wrapped[:20]):
        with pytest.raises(Tampered):
            key.unwrap(cut, BINDING)


def test_a_sealer_that_commits_to_another_key_or_text_is_found_out() -> None:
    marks = seal.mark(b"said to one", SECRET, [ALMOND.public])
    sealed = seal.seal(b"said to one", SECRET, BINDING)
    other = Secret(key=b"o" * 32, nonce=SECRET.nonce)
    with pytest.raises(Tampered, match="the content key is another"):
        seal.open_sealed(sealed, other, BINDING, marks)
    with pytest.raises(Tampered, match="the text is another"):
        seal.open_sealed(seal.seal(b"said to two", SECRET, BINDING), SECRET, BINDING, marks)
    with pytest.raises(Tampered, match="does not open under this statement"):
        seal.open_sealed(sealed, SECRET, b"another statement", marks)
    with pytest.raises(Tampered, match="the text is another"):
        seal.open_sealed(sealed, Secret(key=SECRET.key, nonce=b"m" * 32), BINDING, marks)


def test_a_hidden_channel_in_the_padding_is_refused() -> None:
    padded = (2).to_bytes(4, "big") + b"hi" + b"\0" * 1_017 + b"!"
    marks = seal.Marks(
        size_class=1_024,
        commit=seal._commit(SECRET.nonce, padded),
        key_commit=seal._key_commit(SECRET.key),
        tags=(),
    )
    sealed = AESGCM(SECRET.key).encrypt(bytes(12), padded, BINDING)
    with pytest.raises(Tampered, match="not padded as its size class demands"):
        seal.open_sealed(sealed, SECRET, BINDING, marks)


def test_tags_hide_how_many_are_meant_and_name_them_to_who_opens() -> None:
    one = seal.mark(b"x", SECRET, [ALMOND.public])
    two = seal.mark(b"x", SECRET, [ALMOND.public, WALNUT.public])
    five = seal.mark(b"x", SECRET, [bytes([n]) * 32 for n in range(5)])
    assert [len(found.tags) for found in (one, two, five)] == [4, 4, 8]
    seal.require_addressed(SECRET, ALMOND.public, one)
    with pytest.raises(Tampered, match="not among those of the statement"):
        seal.require_addressed(SECRET, WALNUT.public, one)


def test_a_text_that_is_disclosed_without_its_key_is_checked_by_anyone() -> None:
    marks = seal.mark(b"the place", SECRET, [ALMOND.public])
    seal.check_plaintext(b"the place", SECRET.nonce, marks)
    with pytest.raises(Tampered):
        seal.check_plaintext(b"the plane", SECRET.nonce, marks)


@pytest.mark.parametrize(
    "public",
    [
        bytes(32),
        (1).to_bytes(32, "little"),
        (2**255 - 20).to_bytes(32, "little"),
        (2**255 - 19).to_bytes(32, "little"),  # zero in another spelling
        (2**255 - 18 + 2**255).to_bytes(32, "little"),  # one, with the bit that is not looked at
        bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
        bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
        b"short",
    ],
)
def test_a_key_that_would_make_the_secret_everybodys_is_refused(public: bytes) -> None:
    with pytest.raises(Refused, match="a public key of 32 bytes for X25519 was expected"):
        seal.wrap(SECRET, Suite.X25519, public, BINDING)


def test_a_hybrid_key_that_is_no_point_of_the_lattice_is_refused() -> None:
    broken = b"\xff" * 1_184 + ALMOND.public[-32:]
    with pytest.raises(Refused, match="for MLKEM768X25519 was expected"):
        seal.require_recipient(Suite.HYBRID, broken)


def test_no_recipient_or_one_twice_is_refused() -> None:
    for recipients in ([], [ALMOND.public, ALMOND.public]):
        with pytest.raises(Refused, match="1 to 32 different recipients"):
            seal.mark(b"x", SECRET, recipients)
