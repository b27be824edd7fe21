# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How long somebody who guesses waits: per account, and more gently per address.

An attempt is counted before it is judged, so that a thousand at once are a thousand. The counts lie in the
file: a restart forgives nothing. Names are kept as hashes, since people type passwords where names belong.
Only passwords are throttled: whoever keeps an account waiting does not keep its owner's passkey out.
"""

import hashlib
import ipaddress
from dataclasses import dataclass

from sulh.access.register import Register
from sulh.errors import Unavailable

FORGOTTEN_SECONDS = 86_400  # a day without an attempt
MAX_SCOPES = 20_000  # rows; beyond, those that were quiet longest are forgotten


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """`free` attempts at once; then each waits twice as long as the one before it, up to `most` seconds."""

    free: int
    first_seconds: int
    most_seconds: int

    def wait_after(self, count: int) -> int:
        """Seconds between attempt `count` and the next."""
        over = count - self.free
        return 0 if over < 0 else min(self.first_seconds << min(over, 32), self.most_seconds)


ACCOUNT = Patience(free=5, first_seconds=5, most_seconds=900)
# All of a node's people may come from one address (a relay, loopback): many tries, and never shut out for long.
ADDRESS = Patience(free=50, first_seconds=1, most_seconds=30)


class Throttle:
    """Counts attempts in the file of accounts."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def count(self, name: str, address: str, now: int) -> None:
        """Count one attempt, or Unavailable `login_wait` with the seconds to wait, which are not counted."""
        scopes = [(_scope("account", name), ACCOUNT), (_scope("address", _network(address)), ADDRESS)]
        with self._register.writing():
            wait = max(self._left(scope, patience, now) for scope, patience in scopes)
            if wait > 0:
                raise Unavailable(
                    "login_wait",
                    "too many attempts went before this one; try again in {after_seconds} s",
                    after_seconds=wait,
                )
            for scope, _ in scopes:
                self._register.rows(
                    "INSERT INTO attempt VALUES (?1, 1, ?2) ON CONFLICT DO UPDATE SET"
                    " count = CASE WHEN last_at < ?3 THEN 1 ELSE count + 1 END, last_at = ?2",
                    scope,
                    now,
                    now - FORGOTTEN_SECONDS,
                )
            self._tidy(now)

    def _left(self, scope: bytes, patience: Patience, now: int) -> int:
        row = self._register.row("SELECT count, last_at FROM attempt WHERE scope = ?", scope)
        # A clock that was set back shuts nobody out: what lies ahead of it is not waited for.
        if row is None or not now - FORGOTTEN_SECONDS <= row[1] <= now:
            return 0
        return int(patience.wait_after(row[0]) - (now - row[1]))

    def _tidy(self, now: int) -> None:
        """Disk exhaustion: attempts on ever new names push out the oldest rows, and never grow the file."""
        self._register.rows("DELETE FROM attempt WHERE last_at < ?", now - FORGOTTEN_SECONDS)
        self._register.rows(
            "DELETE FROM attempt WHERE scope IN"
            " (SELECT scope FROM attempt ORDER BY last_at DESC LIMIT -1 OFFSET ?)",
            MAX_SCOPES,
        )

    def forgive(self, name: str, address: str) -> None:
        """The last attempt was right: it, and what the account had before it, is forgotten."""
        with self._register.writing():
            self._register.rows("DELETE FROM attempt WHERE scope = ?", _scope("account", name))
            self._take_back("address", _network(address))

    def release(self, name: str) -> None:
        """The account waits no longer: its owner has set it right."""
        self._register.rows("DELETE FROM attempt WHERE scope = ?", _scope("account", name))

    def take_back(self, name: str, address: str) -> None:
        """The last attempt was never judged: it alone is not counted."""
        with self._register.writing():
            self._take_back("account", name)
            self._take_back("address", _network(address))

    def _take_back(self, kind: str, of: str) -> None:
        self._register.rows(
            "UPDATE attempt SET count = count - 1 WHERE scope = ? AND count > 0", _scope(kind, of)
        )


def _scope(kind: str, of: str) -> bytes:
    return hashlib.sha256(f"{kind}\0{of}".encode("utf-8", "surrogatepass")).digest()[:16]


def _network(address: str) -> str:
    """One IPv6 household has 2^64 addresses; they count as one."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((found, 64), strict=False)) if found.version == 6 else str(found)
