# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Accounts and passwords: who gets in, who waits, and what neither an answer nor a copied file tells."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw
import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from sulh.access import passwords as passwords_module
from sulh.access.passwords import AT_ONCE, WAITING, Cost, Passwords, normalise
from sulh.access.reader import NOBODY, Act, Layer, acts_of
from sulh.access.throttle import ACCOUNT, ADDRESS
from sulh.errors import Refused, Unavailable
from tests.access.world import CHEAP, HOME, OTHER, PASSWORD, PEPPER, Stream, World, world
from tests.waiting import PATIENCE


def refused(call: Callable[..., object], *args: object, **given: object) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **given)
    return caught.value.code


def test_a_password_opens_its_account_and_says_who_reads() -> None:
    made = world()
    made.account()
    account, _ = made.door.log_in("  Maryam ", PASSWORD, HOME)
    reader = account.reader
    assert (reader.gate, reader.role, reader.name) == ("org:almond", "liaison_officer", "Maryam")
    reader.require(Act.HAND_IN)
    assert refused(reader.require, Act.SAY) == "not_allowed"


def test_what_is_wrong_with_a_login_is_never_told() -> None:
    made = world()
    made.account()
    made.account("closed")
    made.door.accounts.close("closed", made.clock())
    said = set()
    for name, password in [
        ("maryam", OTHER),
        ("nobody", PASSWORD),
        ("closed", PASSWORD),
        ("", ""),
        ("\ud800", "\ud800"),
    ]:
        with pytest.raises(Refused) as caught:
            made.door.log_in(name, password, HOME)
        said.add((caught.value.code, str(caught.value)))
    assert len(said) == 1
    assert "try again, or ask whoever makes the accounts" in said.pop()[1]


def test_every_wrong_login_does_the_same_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Timing: one comparison of one cost, whoever is asked for and whatever is typed."""
    made, elsewhere = world(), world(seed=b"two", pepper=bytes(32))
    made.account()
    made.account("closed")
    made.account("moved")
    made.door.accounts.close("closed", made.clock())
    elsewhere.account("moved")
    foreign = elsewhere.door._register.row("SELECT password FROM account")
    assert foreign is not None
    made.door._register.rows("UPDATE account SET password = ? WHERE name = 'moved'", foreign[0])
    costs: list[str] = []
    real = Argon2id

    class Counted:
        @staticmethod
        def verify_phc_encoded(material: bytes, phc: str, secret: bytes) -> None:
            costs.append(phc.rpartition("$")[0].rpartition("$")[0] + "$")
            real.verify_phc_encoded(material, phc, secret=secret)

    monkeypatch.setattr(passwords_module, "Argon2id", Counted)
    for name, password in [
        ("maryam", OTHER),
        ("nobody", OTHER),
        ("closed", PASSWORD),
        ("moved", PASSWORD),
        ("x", "y" * 999),
    ]:
        assert refused(made.door.log_in, name, password, HOME) == "bad_login"
    assert costs == [CHEAP.prefix] * 5


def test_a_password_is_the_same_however_a_keyboard_composes_it() -> None:
    made = world()
    typed = "çınar ağacı\u00a0altında é"
    made.door.accounts.add(
        "ay", typed, person="Ay", org="", role="", layer=Layer.PUBLIC, may=[Act.READ], now=0
    )
    decomposed = "c\u0327ınar ag\u0306acı altında e\u0301"
    assert normalise(typed) == normalise(decomposed)
    assert made.door.log_in("ay", decomposed, HOME)[0].name == "ay"


@pytest.mark.parametrize(
    "password",
    ["short", "aaaaaaaaaaaaaaaaaaaa", "maryam maryam maryam", "x" * 257, "a\nb" * 8, "\ud800" * 20, ""],
)
def test_a_weak_password_is_refused_and_said_how_it_should_be(password: str) -> None:
    made = world()
    made.account()
    with pytest.raises(Refused) as caught:
        made.door.accounts.set_password("maryam", password)
    assert str(caught.value) == (
        "a password of 15 to 256 characters, at least 6 of them different, on one line and without the account's "
        "name in it was expected: take several words"
    )


def test_a_hash_by_yesterdays_cost_is_made_anew_at_the_next_login(tmp_path: Path) -> None:
    old = world(tmp_path / "a")
    old.account()
    old.door.close()
    new = world(tmp_path / "a", cost=Cost(passes=2, kibibytes=64, lanes=1))
    new.log_in()
    row = new.door._register.row("SELECT password FROM account")
    assert row is not None and "$m=64,t=2,p=1$" in row[0]
    new.log_in()


def test_the_default_cost_is_what_the_rfc_recommends() -> None:
    assert Cost().prefix == "$argon2id$v=19$m=65536,t=3,p=4$"


def test_guesses_wait_longer_and_longer_and_right_ones_wait_too() -> None:
    made = world()
    made.account()
    for _ in range(ACCOUNT.free):
        assert refused(made.log_in, password=OTHER) == "bad_login"
    waits = []
    for _ in range(10):
        with pytest.raises(Unavailable) as caught:
            made.log_in()
        waits.append(caught.value.after_seconds)
        made.clock.now += caught.value.after_seconds
        assert refused(made.log_in, password=OTHER) == "bad_login"
    assert waits == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]
    assert str(caught.value) == "too many attempts went before this one; try again in 900 s"
    made.clock.now += 900
    made.log_in()
    made.log_in()  # the right one has forgiven the others


def test_a_name_that_does_not_exist_waits_as_well() -> None:
    made = world()
    for _ in range(ACCOUNT.free):
        assert refused(made.log_in, "nobody") == "bad_login"
    with pytest.raises(Unavailable, match="too many attempts"):
        made.log_in("nobody")


def test_one_address_that_tries_many_names_waits() -> None:
    made = world()
    made.account()
    for n in range(ADDRESS.free):
        made_up = f"2001:db8::{n:x}"  # one household's addresses
        assert refused(made.log_in, f"name{n}", address=made_up) == "bad_login"
    with pytest.raises(Unavailable) as caught:
        made.log_in(address="2001:db8::ffff")
    assert caught.value.after_seconds <= ADDRESS.most_seconds
    made.log_in(address=HOME)


def test_attempts_at_once_are_all_counted() -> None:
    """A race: each attempt is counted before it is judged."""
    made = world()
    made.account()
    codes: list[str] = []

    def guess() -> None:
        try:
            made.log_in(password=OTHER)
        except (Refused, Unavailable) as fault:
            codes.append(fault.code)

    threads = [threading.Thread(target=guess) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes.count("bad_login") + codes.count("login_busy") <= 20
    assert codes.count("bad_login") <= ACCOUNT.free + codes.count("login_busy")
    assert len(codes) == 20


def test_the_counts_outlive_the_process_and_a_clock_set_back_shuts_nobody_out(tmp_path: Path) -> None:
    made = world(tmp_path / "a")
    made.account()
    for _ in range(ACCOUNT.free):
        refused(made.log_in, password=OTHER)
    made.door.close()
    again = world(tmp_path / "a", seed=b"two")
    with pytest.raises(Unavailable):
        again.log_in()
    again.clock.now -= 86_400
    again.log_in()


def test_beyond_a_bounded_queue_a_login_is_told_to_wait_and_is_not_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Memory exhaustion: at most two guesses are computed at once, ten are in the house."""
    made = world()
    made.account()
    inside, go = threading.Semaphore(0), threading.Event()
    highest, now_inside, lock = 0, 0, threading.Lock()
    real = Argon2id

    class Slow:
        @staticmethod
        def verify_phc_encoded(*args: Any, **kwargs: Any) -> None:
            nonlocal highest, now_inside
            with lock:
                now_inside += 1
                highest = max(highest, now_inside)
            inside.release()
            go.wait(PATIENCE)
            with lock:
                now_inside -= 1
            real.verify_phc_encoded(*args, **kwargs)

    monkeypatch.setattr(passwords_module, "Argon2id", Slow)
    passwords = Passwords(PEPPER, Stream(b"x"), CHEAP)
    done: list[str] = []

    def guess() -> None:
        try:
            passwords.compare(None, OTHER)
        except (Refused, Unavailable) as fault:
            done.append(fault.code)

    threads = [threading.Thread(target=guess) for _ in range(AT_ONCE + WAITING)]
    for thread in threads:
        thread.start()
    for _ in range(AT_ONCE):
        assert inside.acquire(timeout=PATIENCE)
    while passwords._queue.acquire(blocking=False):  # the last of the threads may still be on their way in
        passwords._queue.release()
    with pytest.raises(Unavailable) as caught:
        passwords.compare(None, OTHER)
    assert caught.value.code == "login_busy"
    go.set()
    for thread in threads:
        thread.join()
    assert highest == AT_ONCE and done == ["bad_login"] * (AT_ONCE + WAITING)


def test_a_login_that_was_never_judged_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    made = world()
    made.account()
    with monkeypatch.context() as patch:
        patch.setattr(Passwords, "_one_of_few", _busy)
        for _ in range(20):
            with pytest.raises(Unavailable, match="too many are logging in at once"):
                made.log_in()
    made.log_in()


def _busy(self: Passwords) -> Any:
    raise passwords_module._busy()


def test_an_account_is_made_once_and_only_as_it_can_be() -> None:
    made = world()
    made.account()
    assert refused(made.account) == "account_exists"
    assert refused(made.account, "Maryam!") == "bad_account"
    assert refused(made.door.accounts.named, "sara") == "account_unknown"
    with pytest.raises(Refused) as caught:
        made.door.accounts.add(
            "x", PASSWORD, person="x", org="", role="", layer=Layer.OPEN, may=[Act.READ], now=0
        )
    assert str(caught.value) == (
        "org of an account: an organisation of the charter (layers open and org) was expected, - found"
    )
    with pytest.raises(Refused, match="person of an account"):
        made.door.accounts.add(
            "x", PASSWORD, person="Sara\u202e", org="", role="", layer=Layer.PUBLIC, may=[Act.READ], now=0
        )


def test_acts_are_read_as_they_are_written() -> None:
    assert acts_of("say, read") == {Act.READ, Act.SAY}
    for wrong in ("", "sign", "read,everything"):
        assert refused(acts_of, wrong) == "bad_account"
    assert NOBODY.gate == "public" and NOBODY.may == {Act.READ}


def copied(made: World, source: Path, to: Path) -> World:
    made.door.close()
    to.write_bytes(source.read_bytes())
    return world(to, pepper=bytes(32), seed=b"thief")


def test_a_copied_file_gives_nothing_to_log_in_with(tmp_path: Path) -> None:
    """Whoever copies DIR has no password, session or token, and cannot guess passwords against the file."""
    made = world(tmp_path / "access.sqlite")
    account = made.account()
    session = made.log_in()
    token = made.door.tokens.issue(
        account, label="t", layer=Layer.OPEN, may=[Act.READ], days=9, now=made.clock()
    )
    secrets = [session, token.split("_", 2)[2], PASSWORD]
    thief = copied(made, tmp_path / "access.sqlite", tmp_path / "stolen")
    data = (tmp_path / "stolen").read_bytes()
    assert not [secret for secret in secrets if secret.encode() in data]
    # The right password is no use against the file where the machine's secret is not.
    assert refused(thief.log_in) == "bad_login"
    assert [here for _, here in thief.door.accounts.all()] == [False]
    # Nothing that stands in the file is a way in, as it stands or as text.
    for table, column in [
        ("session", "hash"),
        ("token", "hash"),
        ("account", "handle"),
        ("account", "password"),
    ]:
        for (value,) in thief.door._register.rows(f"SELECT {column} FROM {table}"):
            texts = [value] if isinstance(value, str) else [value.hex(), passwords_module._b64(value)]
            for text in texts:
                assert refused(thief.door.sessions.find, text, thief.clock()) == "no_session"
                found = f"sulh_{token.split('_')[1]}_{text}"
                assert refused(thief.door.tokens.reader, found, thief.clock()) == "bad_token"
                assert refused(thief.log_in, password=text, address="::1") == "bad_login"
                thief.clock.now += 1000


def test_only_its_owner_reads_the_file(tmp_path: Path) -> None:
    made = world(tmp_path / "access.sqlite")
    made.account()
    modes = {path.stat().st_mode & 0o077 for path in tmp_path.iterdir()}
    assert modes == {0}


def test_another_file_in_its_place_is_named_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "access.sqlite"
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE x (y)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(Refused, match="a file of accounts of format 2 was expected at "):
        world(path)
    assert b"CREATE TABLE x (y)" in path.read_bytes() and b"account" not in path.read_bytes()
    assert len(before) > 0
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(Unavailable) as caught:
        world(path)
    assert caught.value.code == "disk_unavailable"


def test_without_a_place_for_the_machines_secret_there_are_no_passwords() -> None:
    passwords = Passwords(None, Stream(b"x"), CHEAP)
    assert refused(passwords.make, PASSWORD, "maryam") == "no_machine_key"
    assert refused(passwords.compare, None, PASSWORD) == "no_machine_key"
