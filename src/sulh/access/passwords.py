# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Passwords of accounts: Argon2id with a secret of this machine, few at a time, always the same work.

The secret (RFC 9106 §3.1, K) lies outside DIR, so that nobody can guess passwords against a copied file.
What is typed is normalised as RFC 8265 (OpaqueString) has it: NFC, every space the same space.
"""

import base64
import hashlib
import hmac
import threading
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from sulh.errors import Refused, Unavailable

LEAST = 15  # characters: NIST SP 800-63B-4 §3.1.1 for a password that stands alone
MOST = 256  # a long sentence in any script; more is no password
DISTINCT = 6  # fewer different characters are one key pressed again and again
AT_ONCE = 2  # times 64 MiB: what a small node can spare
WAITING = 8  # threads that may wait for their turn; more would take the pages' threads
WAIT_SECONDS = 10
SALT_BYTES, HASH_BYTES = 16, 32

Random = Callable[[int], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess costs. The default is RFC 9106 §4's second choice: 64 MiB, three passes, four lanes."""

    passes: int = 3
    kibibytes: int = 65_536
    lanes: int = 4

    @property
    def prefix(self) -> str:
        """How a stored hash of this cost begins."""
        return f"$argon2id$v=19$m={self.kibibytes},t={self.passes},p={self.lanes}$"


class Passwords:
    """Makes and compares hashes. `pepper`: 32 bytes; None where only the file is looked at."""

    def __init__(self, pepper: bytes | None, random: Random, cost: Cost | None = None) -> None:
        self.cost = cost or Cost()
        self._pepper = pepper
        self._random = random
        self._turn = threading.BoundedSemaphore(AT_ONCE)
        self._queue = threading.BoundedSemaphore(AT_ONCE + WAITING)
        self._mark = _mark(pepper) if pepper else ""
        # Nobody's: no typed password is known to give it, and comparing it is the same work.
        self._nobody = f"{self.cost.prefix}{_b64(bytes(SALT_BYTES))}${_b64(bytes(HASH_BYTES))}"

    def make(self, typed: str, name: str) -> str:
        """What is stored for a new password of that account; Refused `weak_password`, Unavailable `login_busy`."""
        return self._make(_fit(typed, name))

    def _make(self, material: bytes) -> str:
        secret = self._secret()
        with self._one_of_few():
            made = Argon2id(
                salt=self._random(SALT_BYTES),
                length=HASH_BYTES,
                iterations=self.cost.passes,
                lanes=self.cost.lanes,
                memory_cost=self.cost.kibibytes,
                secret=secret,
            ).derive_phc_encoded(material)
        return self._mark + made

    def compare(self, stored: str | None, typed: str) -> str | None:
        """Nothing if it is the password, or what to store instead if costs have changed; else Refused `bad_login`.

        `stored` None stands for an account that is unknown, closed or has no password: the same work is done,
        so that the time of an answer does not tell which names exist. So it is with a hash that was made with
        another machine's secret, which nobody could ever type right here (`made_here`).
        """
        secret = self._secret()
        ours = stored is not None and self.made_here(stored) and len(typed) <= MOST
        phc = "$" + (stored or "").partition("$")[2] if ours else self._nobody
        material = normalise(typed[:MOST]).encode("utf-8", "surrogatepass")
        try:
            with self._one_of_few():
                Argon2id.verify_phc_encoded(material, phc, secret=secret)
        except InvalidKey as error:
            raise bad_login() from error
        if not ours:  # a guess that hits nobody's hash is still nobody's
            raise bad_login()
        return None if phc.startswith(self.cost.prefix) else self._make(material)

    def made_here(self, stored: str) -> bool:
        """Whether this machine's secret is in it; for showing, since `compare` is what decides."""
        return hmac.compare_digest(stored.partition("$")[0], self._mark)

    def _secret(self) -> bytes:
        if self._pepper is None:
            raise Refused(
                "no_machine_key",
                "passwords need a place for this machine's secret, and none can be written: set HOME or "
                "XDG_STATE_HOME to a folder that can",
            )
        return self._pepper

    @contextmanager
    def _one_of_few(self) -> Iterator[None]:
        """Memory exhaustion: each guess takes 64 MiB, so whoever comes beyond a bounded queue is told to wait."""
        if not self._queue.acquire(blocking=False):
            raise _busy()
        try:
            if not self._turn.acquire(timeout=WAIT_SECONDS):
                raise _busy()
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._queue.release()


def pepper_of(machine_key: bytes | None) -> bytes | None:
    """The secret for passwords that follows from this machine's key; the key itself has other uses."""
    return None if machine_key is None else hmac.digest(machine_key, b"sulh/access/v1", "sha256")


def normalise(typed: str) -> str:
    """RFC 8265 §4.2.2: every Unicode space becomes U+0020, then NFC; case and width stay."""
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in typed)
    return unicodedata.normalize("NFC", spaced)


def require_same(first: str, again: str) -> str:
    """What was typed twice; Refused `passwords_differ`."""
    if first != again:
        raise Refused("passwords_differ", "the new password was not the same both times: type it twice alike")
    return first


def _fit(typed: str, name: str) -> bytes:
    text = normalise(typed[:MOST])
    bad = (
        len(typed) > MOST
        or not LEAST <= len(text) <= MOST
        or len(set(text)) < DISTINCT
        or name.casefold() in text.casefold()
        or any(unicodedata.category(c) in ("Cc", "Cs") for c in text)
    )
    if bad:
        raise Refused(
            "weak_password",
            "a password of {least} to {most} characters, at least {distinct} of them different, on one line and "
            "without the account's name in it was expected: take several words",
            least=LEAST,
            most=MOST,
            distinct=DISTINCT,
        )
    return text.encode()


def _mark(pepper: bytes) -> str:
    """Names a secret without telling it: 8 bytes of a hash, before the stored hash's first $."""
    return hashlib.sha256(b"sulh/access/mark/v1" + pepper).hexdigest()[:16]


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")


def bad_login() -> Refused:
    """One refusal for everything that is wrong with a login: it does not tell which names exist."""
    return Refused(
        "bad_login",
        "name and password do not belong together, or the account is closed: try again, or ask whoever makes "
        "the accounts of this node",
    )


def _busy() -> Unavailable:
    return Unavailable(
        "login_busy",
        "too many are logging in at once; try again in {after_seconds} s",
        after_seconds=WAIT_SECONDS,
    )
