# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A node's door: the file of accounts with all that is done with it, and who stands in front of it.

A request comes in by a session's cookie or by a token. A cookie is sent by the browser whoever asks, so
what changes something needs the mark of its forms too; a token is sent by a program that means it.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sulh.access.accounts import Account, Accounts
from sulh.access.passkeys import Passkeys, Site
from sulh.access.passwords import Cost, Passwords, Random, pepper_of
from sulh.access.reader import NOBODY, Reader
from sulh.access.register import Register
from sulh.access.sessions import Session, Sessions, bad_form, require_mark
from sulh.access.throttle import Throttle
from sulh.access.tokens import Tokens, bad_token
from sulh.errors import Refused
from sulh.host.folder import Folder
from sulh.log.local import machine_key

BEARER = "Bearer "
MARK_HEADER = "Sulh-Form"  # the mark of the session's forms, where a script sends the request


def posix_now() -> int:
    """This machine's clock in whole seconds."""
    return int(time.time())


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a request shows of itself: header values, empty where there is none.

    `cookie` is the value of the session's cookie; `mark` comes from the form or from `Sulh-Form`. `quiet`: a page
    asks by itself, whether anybody sits in front of it or not.
    """

    authorization: str = ""
    cookie: str = ""
    mark: str = ""
    origin: str = ""
    changes: bool = False
    quiet: bool = False


class Door:
    """All that is done with the accounts of one node."""

    def __init__(
        self,
        path: Path | None,
        site: Site,
        *,
        pepper: bytes | None,
        clock: Callable[[], int] = posix_now,
        random: Random = os.urandom,
        cost: Cost | None = None,
    ) -> None:
        self.site = site
        self.clock = clock
        self.random = random
        self._register = Register(path)
        passwords = Passwords(pepper, random, cost)
        self.accounts = Accounts(self._register, passwords, Throttle(self._register), random)
        self.sessions = Sessions(self._register, random)
        self.tokens = Tokens(self._register, random)
        self.passkeys = Passkeys(self._register, site, random)

    def close(self) -> None:
        """Close the file."""
        self._register.close()

    def reader(self, shown: Shown) -> Reader:
        """Who reads, by token or session; `NOBODY` who shows neither.

        Refused `bad_token`, `no_session`, `session_locked`: what was shown and lets nobody in is not passed over, else a program
        would take the public layer for its own. Refused `bad_form` for a change that a browser was led into.
        """
        if shown.authorization:
            return self.tokens.reader(_token(shown.authorization), self.clock())
        if not shown.cookie:
            return NOBODY
        return self.session(shown).account.reader

    def session(self, shown: Shown) -> Session:
        """The session that a browser shows; Refused `no_session`, `session_locked`, `bad_form`."""
        session = self.sessions.find(shown.cookie, self.clock(), quiet=shown.quiet)
        self._require_own_form(shown)
        return session

    def held(self, shown: Shown) -> Session:
        """The session that a browser shows, locked or not: to unlock or end it. Refused `no_session`, `bad_form`."""
        session = self.sessions.find_locked(shown.cookie, self.clock())
        self._require_own_form(shown)
        return session

    def _require_own_form(self, shown: Shown) -> None:
        if shown.changes:
            self.require_own_page(shown.origin)
            require_mark(shown.cookie, shown.mark)

    def lock(self, shown: Shown) -> None:
        """Lock the session that a browser shows, from any page of ours: the mark is not asked for.

        Whoever is in a hurry has no time for it, and another site that could make a browser lock would tell nothing
        and open nothing. Refused `no_session`, `bad_form` for another site's page.
        """
        self.require_own_page(shown.origin)
        self.sessions.find_locked(shown.cookie, self.clock())
        self.sessions.lock(shown.cookie, self.clock())

    def unlock_by_password(self, shown: Shown, password: str, address: str) -> str:
        """The secret that the session goes on under. Refused and Unavailable as `Accounts.log_in`, and `held`."""
        held = self.held(shown)
        account = self.accounts.log_in(held.account.name, password, address, self.clock())
        return self._again(shown, held, account, "password")

    def unlock_by_passkey(self, shown: Shown, answer: bytes) -> str:
        """The same by a passkey, whose question was asked for this session."""
        held = self.held(shown)
        return self._again(shown, held, self.passkeys.log_in(shown.cookie, answer, self.clock()), "passkey")

    def _again(self, shown: Shown, held: Session, account: Account, how: str) -> str:
        if account.id != held.account.id:
            # Another person at the same terminal must not find the first one's page in front of them.
            raise Refused(
                "unlock_other",
                "this login belongs to another account: end it, then log in as yourself",
            )
        return self.sessions.begin(account, how, self.clock(), before=shown.cookie, shared=held.shared)

    def require_own_page(self, origin: str) -> None:
        """CSRF: Refused `bad_form` for what another site, or another port of this machine, made a browser send.

        Cookies know no ports and SameSite knows none either: only Origin tells another local page from ours.
        """
        if origin not in self.site.origins:
            raise bad_form()

    def log_in(
        self, name: str, password: str, address: str, *, before: str = "", shared: bool = False
    ) -> tuple[Account, str]:
        """By password: the account, and the new session's secret. `before`: the cookie that was shown."""
        account = self.accounts.log_in(name, password, address, self.clock())
        return account, self.sessions.begin(account, "password", self.clock(), before=before, shared=shared)

    def log_in_by_passkey(
        self, secret: str, answer: bytes, *, before: str = "", shared: bool = False
    ) -> tuple[Account, str]:
        """By passkey: the account, and the new session's secret. `secret`: the door's cookie."""
        account = self.passkeys.log_in(secret, answer, self.clock())
        return account, self.sessions.begin(account, "passkey", self.clock(), before=before, shared=shared)

    def change_password(self, shown: Shown, old: str, new: str, address: str) -> str:
        """By the account's owner: the old one once more, every session ends, and a new one begins."""
        session = self.session(shown)
        account = self.accounts.log_in(session.account.name, old, address, self.clock())
        self.accounts.set_password(account.name, new)
        return self.sessions.begin(account, "password", self.clock(), shared=session.shared)


def open_door(dir: Path, site: Site) -> Door:
    """The door of the node in a mechanism's folder; the file is made if it is missing."""
    local = Folder(dir).local
    return Door(local / "access.sqlite", site, pepper=pepper_of(machine_key(make=True)))


def _token(authorization: str) -> str:
    if not authorization.startswith(BEARER):
        raise bad_token()
    return authorization.removeprefix(BEARER)
