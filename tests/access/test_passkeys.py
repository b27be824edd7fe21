# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Passkeys, with a software authenticator that can lie in every field."""

import json
import random
from collections.abc import Callable, Mapping

import pytest

from sulh.access.accounts import Account
from sulh.access.passkeys import CHALLENGE_SECONDS, MAX_PASSKEYS
from sulh.errors import Refused
from tests.access.authenticator import UP, Authenticator, code, decode
from tests.access.world import World, world

DOOR = "D" * 43


def refused(call: Callable[..., object], *args: object, **given: object) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **given)
    return caught.value.code


def with_account() -> tuple[World, Account, str]:
    made = world()
    account = made.account()
    return made, account, made.log_in()


def add(made: World, account: Account, secret: str, device: Authenticator) -> None:
    asked = made.door.passkeys.to_add(account, secret, made.clock())
    made.door.passkeys.add(account, secret, json.dumps(device.create(asked)).encode(), made.clock())


def enter(made: World, device: Authenticator, **changed: str) -> Account:
    asked = made.door.passkeys.to_log_in(DOOR, made.clock())
    answer = {**device.get(asked), **changed}
    return made.door.passkeys.log_in(DOOR, json.dumps(answer).encode(), made.clock())


@pytest.mark.parametrize("algorithm", [-7, -8])
def test_a_passkey_is_added_and_opens_its_account(algorithm: int) -> None:
    made, account, secret = with_account()
    device = Authenticator(algorithm=algorithm)
    add(made, account, secret, device)
    assert enter(made, device) == account
    assert enter(made, device) == account
    assert [passkey.label for passkey in made.door.passkeys.of(account)] == ["Phone"]


LIES: list[Callable[[Authenticator], None]] = [
    lambda device: setattr(device, "origin", "http://localhost:9999"),
    lambda device: setattr(device, "origin", "http://127.0.0.1:8470"),
    lambda device: setattr(device, "origin", "http://localhost.example:8470"),
    lambda device: setattr(device, "rp_id", "example.org"),
    lambda device: setattr(device, "flags", 0),
    lambda device: setattr(device, "flags", UP),
    lambda device: setattr(device, "cross_origin", True),
    lambda device: setattr(device, "type_", "payment.get"),
]


@pytest.mark.parametrize("lie", LIES)
def test_a_device_or_page_that_lies_neither_adds_nor_enters(lie: Callable[[Authenticator], None]) -> None:
    """Origin, site, presence, verification, frame, type (WebAuthn §7.1, §7.2)."""
    made, account, secret = with_account()
    liar, device = Authenticator(), Authenticator()
    lie(liar)
    assert refused(add, made, account, secret, liar) == "bad_passkey"
    add(made, account, secret, device)
    lie(device)
    assert refused(enter, made, device) == "bad_passkey"


def test_the_two_ceremonies_are_not_taken_for_each_other() -> None:
    made, account, secret = with_account()
    device = Authenticator(type_="webauthn.get")
    assert refused(add, made, account, secret, device) == "bad_passkey"
    device.type_ = ""
    add(made, account, secret, device)
    device.type_ = "webauthn.create"
    assert refused(enter, made, device) == "bad_passkey"


def test_an_algorithm_that_was_not_offered_and_a_key_that_is_none_are_refused() -> None:
    made, account, secret = with_account()
    for told in (-35, -37, -65535, 0, 99):  # ES384, PS256, RS1, none, unknown
        assert refused(add, made, account, secret, Authenticator(told_algorithm=told)) == "bad_passkey"
    assert (
        refused(add, made, account, secret, Authenticator(algorithm=-8, told_algorithm=-7)) == "bad_passkey"
    )


def test_a_challenge_is_used_once_by_whom_it_was_given_to_and_in_time() -> None:
    made, account, secret = with_account()
    device = Authenticator()
    add(made, account, secret, device)
    passkeys, now = made.door.passkeys, made.clock()
    answer = json.dumps(device.get(passkeys.to_log_in(DOOR, now))).encode()
    assert refused(passkeys.log_in, "E" * 43, answer, now) == "bad_passkey"
    assert passkeys.log_in(DOOR, answer, now) == account
    with pytest.raises(Refused) as caught:  # replay
        passkeys.log_in(DOOR, answer, now)
    assert str(caught.value) == (
        "the passkey was not taken (its time was over): try again, or log in by password"
    )
    late = json.dumps(device.get(passkeys.to_log_in(DOOR, now))).encode()
    assert refused(passkeys.log_in, DOOR, late, now + CHALLENGE_SECONDS + 1) == "bad_passkey"
    older = json.dumps(device.get(passkeys.to_log_in(DOOR, now))).encode()
    passkeys.to_log_in(DOOR, now)
    assert refused(passkeys.log_in, DOOR, older, now) == "bad_passkey"


def test_a_challenge_for_a_login_adds_no_passkey() -> None:
    made, account, secret = with_account()
    asked = made.door.passkeys.to_add(account, secret, made.clock())
    other = made.door.passkeys.to_log_in(secret, made.clock())
    answer = json.dumps(Authenticator().create({**asked, "challenge": other["challenge"]})).encode()
    assert refused(made.door.passkeys.add, account, secret, answer, made.clock()) == "bad_passkey"


def test_another_signature_handle_or_credential_does_not_enter() -> None:
    made, account, secret = with_account()
    device, stranger = Authenticator(), Authenticator()
    add(made, account, secret, device)
    other = made.account("sara")
    second = Authenticator()
    add(made, other, made.log_in("sara"), second)
    forged = stranger.get({"challenge": "x"})["signature"]
    for changed in (
        {"signature": forged},
        {"signature": ""},
        {"handle": code(other.handle)},
        {"handle": ""},
        {"id": code(second.id)},
        {"id": code(stranger.id), "handle": code(account.handle)},
    ):
        assert refused(enter, made, device, **changed) == "bad_passkey"
    assert enter(made, device) == account


def test_a_counter_that_stands_still_or_falls_shuts_the_passkey() -> None:
    made, account, secret = with_account()
    device = Authenticator(counter=7)
    add(made, account, secret, device)
    enter(made, device)
    copy = Authenticator(id=device.id, handle=device.handle, counter=device.counter - 1)
    copy.p256 = device.p256
    with pytest.raises(Refused) as caught:
        enter(made, copy)
    assert caught.value.code == "passkey_copied"
    assert "counter fell, as if the device had been copied" in str(caught.value)
    device.counter += 5  # neither is believed any more, since nobody knows which is the copy
    assert refused(enter, made, device) == "passkey_copied"
    (shown,) = made.door.passkeys.of(account)
    assert shown.suspect
    made.door.passkeys.remove(account, shown.id)
    assert refused(enter, made, device) == "bad_passkey"


def test_a_device_that_never_counts_enters_again_and_again() -> None:
    made, account, secret = with_account()
    device = Authenticator(step=0)
    add(made, account, secret, device)
    for _ in range(3):
        assert enter(made, device) == account


def test_a_closed_account_has_no_passkey_and_a_passkey_stands_once() -> None:
    made, account, secret = with_account()
    device = Authenticator()
    add(made, account, secret, device)
    other = made.account("sara")
    assert refused(add, made, other, made.log_in("sara"), device) == "bad_passkey"
    (shown,) = made.door.passkeys.of(account)
    assert refused(made.door.passkeys.remove, other, shown.id) == "bad_passkey"
    assert refused(made.door.passkeys.remove, account, "zz") == "bad_passkey"
    device.handle = account.handle
    made.door.accounts.close("maryam", made.clock())
    assert refused(enter, made, device) == "bad_passkey"
    made.door.accounts.reopen("maryam")
    assert enter(made, device) == account
    made.door.accounts.forget_devices("maryam")
    assert refused(enter, made, device) == "bad_passkey"


def test_an_account_has_a_bounded_number_of_passkeys() -> None:
    made, account, secret = with_account()
    for _ in range(MAX_PASSKEYS):
        add(made, account, secret, Authenticator())
    assert refused(made.door.passkeys.to_add, account, secret, made.clock()) == "bad_account"


def test_what_a_login_is_asked_names_no_account() -> None:
    made, account, secret = with_account()
    before = made.door.passkeys.to_log_in(DOOR, made.clock())
    add(made, account, secret, Authenticator())
    after = made.door.passkeys.to_log_in(DOOR, made.clock())
    assert {**before, "challenge": ""} == {**after, "challenge": ""}
    assert after["allowCredentials"] == []


def mutant(answer: Mapping[str, str], dice: random.Random) -> bytes:
    field = dice.choice(sorted(answer))
    data = bytearray(decode(answer[field]) if field != "label" else b"x")
    for _ in range(dice.randint(1, 4)):
        choice = dice.randrange(4)
        at = dice.randrange(len(data) + 1)
        if choice == 0 and at < len(data):
            data[at] = dice.randrange(256)
        elif choice == 1:
            del data[at:]
        elif choice == 2:
            data[at:at] = dice.randbytes(dice.randint(1, 9))
        else:
            data[at:at] = dice.choice(
                [b"\x9f", b"\xbb" + b"\xff" * 8, b"\x5b" + b"\x7f" * 8, b"\x81" * 2000, b"[" * 3000, b"\xff"]
            )
    return json.dumps({**answer, field: code(bytes(data))}).encode()


def test_bytes_of_any_kind_are_refused_and_never_crash() -> None:
    made, account, secret = with_account()
    device = Authenticator()
    add(made, account, secret, device)
    dice = random.Random(5)
    passkeys, now = made.door.passkeys, made.clock()
    for n in range(600):
        try:  # a mutant of a label, or of an aaguid, is right
            if n % 2:
                passkeys.log_in(DOOR, mutant(device.get(passkeys.to_log_in(DOOR, now)), dice), now)
            else:
                made_up = Authenticator().create(passkeys.to_add(account, secret, now))
                passkeys.add(account, secret, mutant(made_up, dice), now)
        except Refused as why:
            assert why.code in {"bad_passkey", "bad_account", "passkey_copied"}
        for passkey in passkeys.of(account):
            if passkey.id != device.id.hex():
                passkeys.remove(account, passkey.id)
    for answer in (
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b"[" * 16_000,
        b'{"id":"' + b"A" * 20_000 + b'"}',
        b'{"id": 1}',
    ):
        passkeys.to_log_in(DOOR, now)
        assert refused(passkeys.log_in, DOOR, answer, now) == "bad_passkey"
