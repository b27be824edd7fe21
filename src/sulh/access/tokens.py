# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Tokens: how a program comes in. Shown once, kept as a hash, scoped, and always with an end.

    Authorization: Bearer sulh_<12 hex: which one>_<43 characters: the secret>

The beginning lets a leaked one be found by search, and the first part lets it be ended without showing it.
"""

import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sulh.access.accounts import COLUMNS, Account, account_of
from sulh.access.passwords import Random
from sulh.access.reader import Act, Layer, Reader, acts_of, acts_text, bad_account
from sulh.access.register import Register
from sulh.access.sessions import hash_of, new_secret
from sulh.errors import Refused

ID_BYTES = 6
MAX_DAYS = 366  # an end within a year: a forgotten program does not keep its way in
MAX_LABEL = 64
MAX_TOKENS = 50  # of one account that are neither ended nor revoked
USED_STEP_SECONDS = 3600  # no write for each request
DAY = 86_400
_ID = re.compile(r"[0-9a-f]{12}")
_SPELLING = re.compile(r"sulh_([0-9a-f]{12})_([A-Za-z0-9_-]{43})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What is shown of a token later: never its secret. Times in POSIX seconds."""

    id: str
    label: str
    layer: Layer
    may: frozenset[Act]
    expires_at: int
    used_at: int | None
    revoked_at: int | None


class Tokens:
    """The tokens in the file."""

    def __init__(self, register: Register, random: Random) -> None:
        self._register = register
        self._random = random

    def issue(
        self, account: Account, *, label: str, layer: Layer, may: Iterable[Act], days: int, now: int
    ) -> str:
        """A new token, this once. Refused `bad_account` where it would be wider than its account or endless."""
        acts = frozenset(may)
        narrowed = account.reader.narrowed(layer, acts)
        if (narrowed.layer, narrowed.may) != (layer, acts) or not acts:
            wider = f"{layer.value}: {acts_text(acts)}"
            raise bad_account("token", f"{account.layer.value}: {acts_text(account.may)}", wider)
        if not 1 <= days <= MAX_DAYS:
            raise bad_account("days", f"1 - {MAX_DAYS}", str(days))
        if not 1 <= len(label) <= MAX_LABEL or not label.isprintable():
            raise bad_account("label", f"1 - {MAX_LABEL}", label)
        id, secret = self._random(ID_BYTES).hex(), new_secret(self._random)
        with self._register.writing():
            row = self._register.row(
                "SELECT count(*) FROM token WHERE account = ? AND revoked_at IS NULL AND expires_at > ?",
                account.id,
                now,
            )
            if row and row[0] >= MAX_TOKENS:
                raise bad_account("token", f"<= {MAX_TOKENS}", str(row[0] + 1))
            self._register.rows(
                "INSERT INTO token (id, hash, account, label, layer, may, made_at, expires_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                *(
                    id,
                    hash_of(secret),
                    account.id,
                    label,
                    layer.value,
                    acts_text(acts),
                    now,
                    now + days * DAY,
                ),
            )
        return f"sulh_{id}_{secret}"

    def reader(self, token: str, now: int) -> Reader:
        """Who comes in with it: the account as it is now, narrowed by the token's scope. Refused `bad_token`."""
        spelt = _SPELLING.fullmatch(token)
        if spelt is None:
            raise bad_token()
        row = self._register.row(
            f"SELECT {COLUMNS}, hash, token.layer, token.may, used_at FROM token JOIN account ON account = account.id"
            " WHERE token.id = ? AND revoked_at IS NULL AND expires_at > ? AND closed_at IS NULL",
            spelt[1],
            now,
        )
        if row is None or not hmac.compare_digest(bytes(row[-4]), hash_of(spelt[2])):
            raise bad_token()
        if row[-1] is None or now - row[-1] >= USED_STEP_SECONDS:
            self._register.rows("UPDATE token SET used_at = ? WHERE id = ?", now, spelt[1])
        return account_of(row[:-4]).reader.narrowed(Layer(row[-3]), acts_of(row[-2]))

    def of(self, account: Account) -> list[Token]:
        """The account's tokens, newest first."""
        rows = self._register.rows(
            "SELECT id, label, layer, may, expires_at, used_at, revoked_at FROM token WHERE account = ?"
            " ORDER BY made_at DESC, id",
            account.id,
        )
        return [
            Token(
                id=id,
                label=label,
                layer=Layer(layer),
                may=acts_of(may),
                expires_at=expires_at,
                used_at=used_at,
                revoked_at=revoked_at,
            )
            for id, label, layer, may, expires_at, used_at, revoked_at in rows
        ]

    def revoke(self, id: str, now: int, account: Account | None = None) -> None:
        """End a token (of that account only, where one is given); Refused `token_unknown`."""
        found = self._register.rows(
            "UPDATE token SET revoked_at = coalesce(revoked_at, ?1) WHERE id = ?2"
            " AND (?3 IS NULL OR account = ?3) RETURNING 1",
            *(now, id if _ID.fullmatch(id) else "", None if account is None else account.id),
        )
        if not found:
            raise Refused(
                "token_unknown",
                "there is no token {id} here; its id is the part between the first two _; see: sulh account list",
                id=id[:64],
            )


def bad_token() -> Refused:
    """One refusal for every token that lets nobody in."""
    return Refused(
        "bad_token",
        "this token is unknown, has ended, was revoked, or its account is closed: ask for a new one",
    )
