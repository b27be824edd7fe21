# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Passkeys (WebAuthn Level 3): a login by a device, which no page elsewhere can ask for and no file gives.

`fido2` does the checks of §7.1 and §7.2 that it has; what it leaves to its caller is done here: which
algorithms, that the page stood in no frame, the counter, the user's handle, one use of each challenge.
What it lets out for bytes of an attacker's becomes Refused `bad_passkey`. Attestation is not asked for:
it would tell the maker of somebody's device, and nothing here depends on it.
"""

import base64
import logging
import re
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Annotated, Any
from urllib.parse import urlsplit

import msgspec
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticationResponse,
    AuthenticatorAssertionResponse,
    AuthenticatorAttestationResponse,
    AuthenticatorData,
    CollectedClientData,
    PublicKeyCredentialRpEntity,
    RegistrationResponse,
    UserVerificationRequirement,
)

from sulh.access.accounts import COLUMNS, Account, account_of
from sulh.access.passwords import Random
from sulh.access.reader import bad_account
from sulh.access.register import Register
from sulh.access.sessions import hash_of, spelt_well
from sulh.errors import Refused

NAME_SHOWN = "sulh"
ALGORITHMS = (-8, -7, -257)  # Ed25519, ES256, RS256: what authenticators make; RS256 is old TPMs' only one
CHALLENGE_BYTES = 32
CHALLENGE_SECONDS = 300  # to find the key and touch it
MAX_CHALLENGES = 2_000  # open at once; the oldest fall
MAX_PASSKEYS = 10  # of one account
MAX_CREDENTIAL_BYTES = 1_023  # WebAuthn §4, credential id
MAX_ANSWER = 16_384  # bytes of JSON; with an attestation statement that nobody asked for some 6,000
MAX_LABEL = 64
ADD, LOG_IN = "add", "log_in"
_BASE64URL = re.compile(r"[A-Za-z0-9_-]*")
# It writes credential ids into the log at INFO: whose passkey came in when is nobody's to keep.
logging.getLogger("fido2").setLevel(logging.WARNING)
# What the parsers of the library say of bytes that are no such thing.
PARSING = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
    struct.error,
    InvalidSignature,
    UnsupportedAlgorithm,
    NotImplementedError,
)

Coded = Annotated[str, msgspec.Meta(max_length=MAX_ANSWER)]


class Added(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What our page sends of a new passkey; bytes in base64url."""

    id: Coded
    client: Coded
    attestation: Coded
    label: str = ""


class Shown(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What our page sends of a login; bytes in base64url."""

    id: Coded
    client: Coded
    authenticator: Coded
    signature: Coded
    handle: Coded


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Under which names the node's pages are opened. `rp_id`: the one that passkeys are bound to.

    An address of digits has no passkeys (WebAuthn §5.1.3), so on loopback they are localhost's.
    """

    origins: frozenset[str]
    rp_id: str = "localhost"
    secure: bool = False
    passkey_origins: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        with_passkeys = frozenset(o for o in self.origins if urlsplit(o).hostname == self.rp_id)
        object.__setattr__(self, "passkey_origins", with_passkeys)


def loopback(port: int) -> Site:
    """A node that answers on this machine alone."""
    return Site(origins=frozenset({f"http://127.0.0.1:{port}", f"http://localhost:{port}"}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passkey:
    """What is shown of a passkey. `suspect`: its counter fell, so it may have been copied."""

    id: str
    label: str
    used_at: int | None
    suspect: bool


class Passkeys:
    """The passkeys in the file."""

    def __init__(self, register: Register, site: Site, random: Random) -> None:
        self._register = register
        self._random = random
        self._site = site
        self._server = Fido2Server(
            PublicKeyCredentialRpEntity(id=site.rp_id, name=NAME_SHOWN),
            verify_origin=lambda origin: origin in site.passkey_origins,
        )

    def to_add(self, account: Account, secret: str, now: int) -> dict[str, Any]:
        """What `navigator.credentials.create` is given, bytes in base64url. `secret`: the session's."""
        known = self._register.rows("SELECT id FROM passkey WHERE account = ?", account.id)
        if len(known) >= MAX_PASSKEYS:
            raise bad_account("passkeys", f"<= {MAX_PASSKEYS}", str(len(known) + 1))
        return {
            "challenge": self._challenge(secret, ADD, now),
            "rp": {"id": self._site.rp_id, "name": NAME_SHOWN},
            "user": {"id": _code(account.handle), "name": account.name, "displayName": account.person},
            "pubKeyCredParams": [{"type": "public-key", "alg": algorithm} for algorithm in ALGORITHMS],
            "excludeCredentials": [{"type": "public-key", "id": _code(bytes(id))} for (id,) in known],
            "authenticatorSelection": {"residentKey": "required", "userVerification": "required"},
            "attestation": "none",
            "timeout": CHALLENGE_SECONDS * 1000,
        }

    def add(self, account: Account, secret: str, answer: bytes, now: int) -> None:
        """Keep a new passkey; Refused `bad_passkey`."""
        challenge = self._take(secret, ADD, now)
        with _parsing():
            given = msgspec.json.decode(answer[: MAX_ANSWER + 1], type=Added)
            client = _framed_by_nobody(_bytes(given.client))
            response = RegistrationResponse(
                raw_id=_bytes(given.id),
                response=AuthenticatorAttestationResponse(
                    client_data=client, attestation_object=AttestationObject(_bytes(given.attestation))
                ),
            )
            made = self._server.register_complete(_state(challenge), response)
            credential = made.credential_data
            if credential is None or credential.credential_id != response.raw_id:
                raise ValueError("the credential in it is another one")
            if len(credential.credential_id) > MAX_CREDENTIAL_BYTES:
                raise ValueError("the credential's id is too long")
            _require_usable(credential)
            label = "".join(c for c in given.label if c.isprintable())[:MAX_LABEL]
        with self._register.writing():
            if self._register.row("SELECT 1 FROM passkey WHERE id = ?", credential.credential_id):
                raise _bad_passkey("this passkey is known already")
            self._register.rows(
                "INSERT INTO passkey (id, account, credential, counter, label, made_at) VALUES (?, ?, ?, ?, ?, ?)",
                *(credential.credential_id, account.id, bytes(credential), made.counter, label, now),
            )

    def to_log_in(self, secret: str, now: int) -> dict[str, Any]:
        """What `navigator.credentials.get` is given; it names no account. `secret`: the door's."""
        return {
            "challenge": self._challenge(secret, LOG_IN, now),
            "rpId": self._site.rp_id,
            "allowCredentials": [],  # naming credentials would tell which accounts exist
            "userVerification": "required",
            "timeout": CHALLENGE_SECONDS * 1000,
        }

    def log_in(self, secret: str, answer: bytes, now: int) -> Account:
        """The account whose passkey signed this login's challenge; Refused `bad_passkey`, `passkey_copied`."""
        # 1 Each challenge is used once, whatever becomes of it.
        challenge = self._take(secret, LOG_IN, now)
        with _parsing():
            # 2 The bytes, then the passkey that they name.
            given = msgspec.json.decode(answer[: MAX_ANSWER + 1], type=Shown)
            id, handle = _bytes(given.id), _bytes(given.handle)
            row = self._register.row(
                f"SELECT {COLUMNS}, credential, counter, suspect_at FROM passkey JOIN account ON account = account.id"
                " WHERE passkey.id = ? AND handle = ? AND closed_at IS NULL",
                id,
                handle,
            )
            if row is None:
                raise ValueError("it is known for no open account here")
            credential, counter, suspect_at = row[-3:]
            # 3 Signature, origin, challenge, presence and verification of the person.
            data = AuthenticatorData(_bytes(given.authenticator))
            self._server.authenticate_complete(
                _state(challenge),
                [AttestedCredentialData(bytes(credential))],
                AuthenticationResponse(
                    raw_id=id,
                    response=AuthenticatorAssertionResponse(
                        client_data=_framed_by_nobody(_bytes(given.client)),
                        authenticator_data=data,
                        signature=_bytes(given.signature),
                        user_handle=handle,
                    ),
                ),
            )
        # 4 The counter (§6.1.1): a copied authenticator is seen when it falls or stands still.
        self._count(id, counter, data.counter, suspect_at, now)
        return account_of(row[:-3])

    def _count(self, id: bytes, before: int, after: int, suspect_at: int | None, now: int) -> None:
        if suspect_at is None and (after > before or before == after == 0):
            moved = self._register.rows(
                "UPDATE passkey SET counter = ?1, used_at = ?2 WHERE id = ?3 AND counter = ?4"
                " AND suspect_at IS NULL RETURNING 1",
                *(after, now, id, before),
            )
            if moved:
                return
        self._register.rows("UPDATE passkey SET suspect_at = coalesce(suspect_at, ?) WHERE id = ?", now, id)
        raise Refused(
            "passkey_copied",
            "this passkey's counter fell, as if the device had been copied: log in by password, remove the "
            "passkey, and tell whoever makes the accounts of this node",
        )

    def of(self, account: Account) -> list[Passkey]:
        """The account's passkeys, oldest first."""
        rows = self._register.rows(
            "SELECT id, label, used_at, suspect_at FROM passkey WHERE account = ? ORDER BY made_at, id",
            account.id,
        )
        return [
            Passkey(id=bytes(id).hex(), label=label, used_at=used_at, suspect=suspect_at is not None)
            for id, label, used_at, suspect_at in rows
        ]

    def remove(self, account: Account, id: str) -> None:
        """Remove one of the account's own passkeys; Refused `bad_passkey` where it has no such one."""
        with _parsing():
            found = self._register.rows(
                "DELETE FROM passkey WHERE account = ? AND id = ? RETURNING 1", account.id, bytes.fromhex(id)
            )
            if not found:
                raise ValueError("this account has no such passkey")

    def _challenge(self, secret: str, purpose: str, now: int) -> str:
        challenge = self._random(CHALLENGE_BYTES)
        with self._register.writing():
            self._register.rows("DELETE FROM challenge WHERE expires_at < ?", now)
            self._register.rows(
                "DELETE FROM challenge WHERE (door, purpose) IN"
                " (SELECT door, purpose FROM challenge ORDER BY expires_at DESC LIMIT -1 OFFSET ?)",
                MAX_CHALLENGES - 1,
            )
            self._register.rows(
                "INSERT OR REPLACE INTO challenge VALUES (?, ?, ?, ?)",
                *(hash_of(spelt_well(secret)), purpose, challenge, now + CHALLENGE_SECONDS),
            )
        return _code(challenge)

    def _take(self, secret: str, purpose: str, now: int) -> bytes:
        """Replay: a challenge is deleted before it is compared, and only the browser that got it can use it."""
        row = self._register.row(
            "DELETE FROM challenge WHERE door = ? AND purpose = ? RETURNING challenge, expires_at",
            hash_of(spelt_well(secret)),
            purpose,
        )
        if row is None or not now <= row[1] <= now + CHALLENGE_SECONDS:
            raise _bad_passkey("its time was over")
        return bytes(row[0])


def _state(challenge: bytes) -> dict[str, Any]:
    return {"challenge": _code(challenge), "user_verification": UserVerificationRequirement.REQUIRED}


def _framed_by_nobody(client: bytes) -> CollectedClientData:
    """§7.1 step 9: a page that stood in another site's frame may have been dressed up as that site's."""
    found = CollectedClientData(client)
    if found.cross_origin is not False:
        raise ValueError("the page stood in a frame of another site")
    return found


def _require_usable(credential: AttestedCredentialData) -> None:
    """A key of an algorithm that was offered, and one that can be computed with: no signature of nothing passes."""
    if credential.public_key.get(3) not in ALGORITHMS:
        raise ValueError("its algorithm was not offered")
    try:
        credential.public_key.verify(b"", b"")
    except InvalidSignature:
        return
    raise ValueError("its key takes any signature")


@contextmanager
def _parsing() -> Iterator[None]:
    try:
        yield
    except PARSING as error:
        raise _bad_passkey(str(error) or type(error).__name__) from error


def _bad_passkey(problem: str) -> Refused:
    return Refused(
        "bad_passkey",
        "the passkey was not taken ({problem}): try again, or log in by password",
        problem=problem[:200],
    )


def _bytes(text: str) -> bytes:
    if not _BASE64URL.fullmatch(text):
        raise ValueError("base64url was expected")
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _code(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
