# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Accounts of a node's people: made and closed by its owner's command line, never by the web.

A closed account keeps its row, so that nobody else gets its name; everything by which it came in ends with
it, at once and also in a server that is running.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from sulh.access.passwords import Passwords, Random, bad_login
from sulh.access.reader import (
    MAX_NAME,
    MAX_PERSON,
    Act,
    Layer,
    Reader,
    acts_of,
    acts_text,
    bad_account,
)
from sulh.access.register import Register, Row
from sulh.access.throttle import Throttle
from sulh.errors import Phrase, Refused, Unavailable

HANDLE_BYTES = 32  # what an authenticator keeps of an account: random, so that it tells no name
NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
COLUMNS = "account.id, account.name, person, org, role, account.layer, account.may, account.handle, account.closed_at"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account. `closed_at`: POSIX seconds, None while it is open; `handle`: what passkeys know it by."""

    id: int
    name: str
    person: str
    org: str
    role: str
    layer: Layer
    may: frozenset[Act]
    handle: bytes
    closed_at: int | None

    @property
    def reader(self) -> Reader:
        """The reader that its owner is."""
        return Reader(
            layer=self.layer,
            org=self.org,
            role=self.role,
            name=self.person,
            may=self.may,
            account=self.name,
        )


def account_of(row: Row) -> Account:
    """The account in a row of `COLUMNS`."""
    id, name, person, org, role, layer, may, handle, closed_at = row
    return Account(
        id=id,
        name=name,
        person=person,
        org=org,
        role=role,
        layer=Layer(layer),
        may=acts_of(may),
        handle=bytes(handle),
        closed_at=closed_at,
    )


class Accounts:
    """The accounts in the file."""

    def __init__(self, register: Register, passwords: Passwords, throttle: Throttle, random: Random) -> None:
        self._register = register
        self._passwords = passwords
        self._throttle = throttle
        self._random = random

    def add(
        self,
        name: str,
        password: str,
        *,
        person: str,
        org: str,
        role: str,
        layer: Layer,
        may: Iterable[Act],
        now: int,
    ) -> Account:
        """A new account. Refused `bad_account`, `account_exists`, `weak_password`."""
        name = _checked(name, person, org, layer)
        stored = self._passwords.make(password, name)
        with self._register.writing():
            if self._register.row("SELECT 1 FROM account WHERE name = ?", name):
                raise Refused(
                    "account_exists",
                    "an account {name} is there, and a name is never given twice: take another one",
                    name=name,
                )
            self._register.rows(
                "INSERT INTO account (name, person, org, role, layer, may, handle, password, made_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                *(name, person, org, role, layer.value, acts_text(may)),
                *(self._random(HANDLE_BYTES), stored, now),
            )
        return self.named(name)

    def named(self, name: str) -> Account:
        """Refused `account_unknown` where there is none; for the command line, never for a login."""
        known = NAME.fullmatch(name)
        row = self._register.row(f"SELECT {COLUMNS} FROM account WHERE name = ?", name) if known else None
        if row is None:
            raise Refused(
                "account_unknown",
                "there is no account {name} here; see: sulh account list",
                name=name[:MAX_NAME],
            )
        return account_of(row)

    def all(self) -> list[tuple[Account, bool]]:
        """Every account by name, and whether its password can be typed right on this machine."""
        rows = self._register.rows(f"SELECT {COLUMNS}, password FROM account ORDER BY name")
        return [(account_of(row[:-1]), self._passwords.made_here(row[-1] or "")) for row in rows]

    def close(self, name: str, now: int) -> None:
        """Close an account: its sessions end; its tokens and passkeys stay known and let nobody in."""
        account = self.named(name)
        with self._register.writing():
            self._register.rows(
                "UPDATE account SET closed_at = coalesce(closed_at, ?) WHERE id = ?", now, account.id
            )
            self._register.rows("DELETE FROM session WHERE account = ?", account.id)

    def reopen(self, name: str) -> None:
        """Open a closed account again."""
        self._register.rows("UPDATE account SET closed_at = NULL WHERE id = ?", self.named(name).id)

    def set_password(self, name: str, password: str) -> None:
        """A new password by the owner's word; every session ends: whoever has the old one is out."""
        account = self.named(name)
        stored = self._passwords.make(password, account.name)
        with self._register.writing():
            self._register.rows("UPDATE account SET password = ? WHERE id = ?", stored, account.id)
            self._register.rows("DELETE FROM session WHERE account = ?", account.id)
        self._throttle.release(account.name)

    def forget_devices(self, name: str) -> None:
        """A lost device: all passkeys and sessions of the account end."""
        account = self.named(name)
        with self._register.writing():
            self._register.rows("DELETE FROM passkey WHERE account = ?", account.id)
            self._register.rows("DELETE FROM session WHERE account = ?", account.id)

    def log_in(self, name: str, password: str, address: str, now: int) -> Account:
        """The account that name and password open.

        Refused `bad_login` alike for an unknown name, a closed account and a wrong password, after the same
        work; Unavailable `login_wait`, `login_busy`.
        """
        name = name.strip().lower()[: MAX_NAME + 1]
        # 1 The attempt is counted before it is judged, or waits.
        self._throttle.count(name, address, now)
        # 2 The account; unknown and closed ones go on with nobody's hash.
        question = f"SELECT {COLUMNS}, password FROM account WHERE name = ? AND closed_at IS NULL"
        row = self._register.row(question, name if NAME.fullmatch(name) else "")
        stored = None if row is None else row[-1]
        # 3 The same work for all of them.
        try:
            better = self._passwords.compare(stored, password)
        except Unavailable:
            self._throttle.take_back(name, address)
            raise
        if row is None:
            raise bad_login()
        # 4 A hash by today's costs, unless the password was changed meanwhile.
        if better is not None:
            self._register.rows(
                "UPDATE account SET password = ? WHERE id = ? AND password = ?", better, row[0], stored
            )
        # 5 It was right.
        self._throttle.forgive(name, address)
        return account_of(row[:-1])


def _checked(name: str, person: str, org: str, layer: Layer) -> str:
    if not NAME.fullmatch(name):
        raise bad_account("name", Phrase("account-name", "a-z 0-9 . _ - (at most 64)"), name)
    if not 1 <= len(person.strip()) <= MAX_PERSON or any(_hidden(c) for c in person):
        raise bad_account(
            "person",
            Phrase("one-line", "{least} to {most} characters on one line", least=1, most=128),
            person,
        )
    if layer is not Layer.PUBLIC and not org:
        raise bad_account(
            "org", Phrase("charter-org", "an organisation of the charter (layers open and org)"), org or "-"
        )
    return name


def _hidden(char: str) -> bool:
    # Override and isolate characters would let one name look like another; ZWNJ and ZWJ are spelling.
    return unicodedata.category(char) in ("Cc", "Cs", "Co", "Zl", "Zp") or (
        unicodedata.category(char) == "Cf" and char not in "\u200c\u200d"
    )
