# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sessions: what a browser shows after a login, and the mark by which its forms are known as its own.

A session is 32 random bytes in a cookie; the file has its SHA-256. It is bound to no address and no
browser name, which change on bad networks. Session fixation: a login always makes new bytes, and bytes
that this node did not make are nobody's.

A session that was locked opens nothing until its own account is proven once more, and then under new bytes: who
copied the cookie of a terminal holds nothing. On a shared terminal it ends soon by itself.
"""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass

from sulh.access.accounts import COLUMNS, Account, account_of
from sulh.access.passwords import Random
from sulh.access.register import Register
from sulh.errors import Refused

TOKEN_BYTES = 32
IDLE_SECONDS = 2 * 3600  # a desk that was left
SHARED_IDLE_SECONDS = 300  # at a terminal of several people: the next one may sit down meanwhile
MOST_SECONDS = 12 * 3600  # a working day, whatever is done meanwhile
FRESH_SECONDS = 600  # how long ago a login may be for what changes the ways in
SEEN_STEP_SECONDS = 60  # no write for each request
SHARED_STEP_SECONDS = 15  # where five minutes count
MAX_SESSIONS = 20  # of one account; the oldest ends when another begins
_SPELLING = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A login. `fresh`: proven within the last ten minutes; `shared`: at a terminal of several people."""

    account: Account
    how: str
    made_at: int
    fresh: bool
    shared: bool = False
    locked: bool = False

    def require_fresh(self) -> None:
        """Refused `login_again`: a screen that was left open must not become a new way in."""
        if not self.fresh:
            raise Refused(
                "login_again",
                "a login of the last {minutes} minutes was expected for this: log in again, then repeat it",
                minutes=FRESH_SECONDS // 60,
            )


def new_secret(random: Random) -> str:
    """256 random bits as 43 characters."""
    return base64.urlsafe_b64encode(random(TOKEN_BYTES)).decode().rstrip("=")


def hash_of(secret: str) -> bytes:
    """What the file keeps of a secret; 256 random bits need no salt and no slow hash."""
    return hashlib.sha256(b"sulh/access/secret/v1" + secret.encode("ascii")).digest()


def spelt_well(secret: str) -> str:
    """A secret that could be one of ours; Refused `no_session` before anything is looked up for it."""
    if not _SPELLING.fullmatch(secret):
        raise no_session()
    return secret


def form_mark(secret: str) -> str:
    """The mark of a browser's forms (64 hex): it follows from the cookie, which another site cannot read."""
    return hmac.digest(spelt_well(secret).encode("ascii"), b"sulh/access/form/v1", "sha256").hex()


def require_mark(secret: str, mark: str) -> None:
    """CSRF: Refused `bad_form` unless a request carries the mark of the cookie that it carries."""
    if not hmac.compare_digest(form_mark(secret).encode(), mark.encode("utf-8", "surrogatepass")):
        raise bad_form()


class Sessions:
    """The sessions in the file."""

    def __init__(self, register: Register, random: Random) -> None:
        self._register = register
        self._random = random

    def begin(self, account: Account, how: str, now: int, *, before: str = "", shared: bool = False) -> str:
        """A new session's secret; the session that the browser showed before ends. `how`: password, passkey."""
        secret = new_secret(self._random)
        with self._register.writing():
            if _SPELLING.fullmatch(before):
                self._register.rows("DELETE FROM session WHERE hash = ?", hash_of(before))
            self._register.rows(
                "DELETE FROM session WHERE made_at < ? OR seen_at < ? OR (shared AND seen_at < ?)",
                *(now - MOST_SECONDS, now - IDLE_SECONDS, now - SHARED_IDLE_SECONDS),
            )
            self._register.rows(
                "DELETE FROM session WHERE hash IN"
                " (SELECT hash FROM session WHERE account = ? ORDER BY made_at DESC LIMIT -1 OFFSET ?)",
                account.id,
                MAX_SESSIONS - 1,
            )
            # A closing between the password and this line must win: it is looked at in the same transaction.
            made = self._register.rows(
                "INSERT INTO session SELECT ?, id, ?, ?, ?, ?, NULL FROM account WHERE id = ? AND closed_at IS NULL"
                " RETURNING 1",
                *(hash_of(secret), how, now, now, shared, account.id),
            )
        if not made:
            raise no_session()
        return secret

    def find(self, secret: str, now: int, *, quiet: bool = False) -> Session:
        """The open session with that secret; Refused `no_session`, `session_locked`.

        `quiet`: what a page asks by itself shows nobody's presence, and keeps no session open.
        """
        session = self._find(secret, now, quiet=quiet)
        if session.locked:
            raise Refused("session_locked", "this login is locked: unlock it with its password or passkey")
        return session

    def find_locked(self, secret: str, now: int) -> Session:
        """A session to be unlocked or ended, which a lock does not hide; Refused `no_session`."""
        return self._find(secret, now, quiet=True)

    def _find(self, secret: str, now: int, *, quiet: bool) -> Session:
        row = self._register.row(
            f"SELECT {COLUMNS}, how, session.made_at, seen_at, shared, locked_at"
            " FROM session JOIN account ON account = account.id"
            " WHERE hash = ? AND closed_at IS NULL AND session.made_at BETWEEN ? AND ?",
            *(hash_of(spelt_well(secret)), now - MOST_SECONDS, now + IDLE_SECONDS),
        )
        if row is None:
            raise no_session()
        how, made_at, seen_at, shared, locked_at = row[-5:]
        # Either way: a clock that was set back must not make a session outlast its idle time.
        away = abs(now - seen_at) if shared else now - seen_at
        if away > (SHARED_IDLE_SECONDS if shared else IDLE_SECONDS):
            raise no_session()
        step = SHARED_STEP_SECONDS if shared else SEEN_STEP_SECONDS
        if not quiet and locked_at is None and now - seen_at >= step:
            self._register.rows("UPDATE session SET seen_at = ? WHERE hash = ?", now, hash_of(secret))
        return Session(
            account=account_of(row[:-5]),
            how=how,
            made_at=made_at,
            fresh=0 <= now - made_at <= FRESH_SECONDS,
            shared=bool(shared),
            locked=locked_at is not None,
        )

    def lock(self, secret: str, now: int) -> None:
        """From now on this session opens nothing; a lock stays the first one."""
        self._register.rows(
            "UPDATE session SET locked_at = coalesce(locked_at, ?) WHERE hash = ?",
            *(now, hash_of(spelt_well(secret))),
        )

    def count(self, account: Account) -> int:
        """How many sessions of an account are kept."""
        row = self._register.row("SELECT count(*) FROM session WHERE account = ?", account.id)
        return int(row[0]) if row else 0

    def end(self, secret: str) -> None:
        """Log out; a session that is not there has ended already."""
        self._register.rows("DELETE FROM session WHERE hash = ?", hash_of(spelt_well(secret)))

    def end_others(self, account: Account, secret: str) -> None:
        """End every other session of the account."""
        self._register.rows(
            "DELETE FROM session WHERE account = ? AND hash <> ?", account.id, hash_of(spelt_well(secret))
        )


def no_session() -> Refused:
    """Nobody is logged in with this."""
    return Refused("no_session", "nobody is logged in here, or the login has ended: log in again")


def bad_form() -> Refused:
    """A request that did not come from a page of this node and this login."""
    return Refused(
        "bad_form",
        "this did not come from a page that this login had opened: open the page again and send it once more",
    )
