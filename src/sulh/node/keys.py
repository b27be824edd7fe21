# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The keys of a node, in a folder outside of DIR: what opens seals, and what signs for its people.

NAME.kem    JSON {format, key_class, org, suite, seed, public}: opens what was sealed to `org`; or, locked by a
            passphrase as key files are (statement/locker.py), {…, kdf, salt, box} in the place of the seed
NAME.key    a signing key (statement/keyfile.py); only those of custody `node` sign here
"""

import base64
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from sulh.errors import Refused, misfit
from sulh.statement import canon
from sulh.statement.envelope import Hex32, Name
from sulh.statement.keyfile import NODE, KeyFile, locked_key, peek_key
from sulh.statement.locker import (
    MIN_PASSPHRASE,
    SALT_BYTES,
    SCRYPT,
    Ask,
    close_box,
    lock_key,
    open_box,
    require_length,
    write_new,
    wrong_passphrase,
)
from sulh.statement.seal import SECRET_BYTES, OpeningKey, Suite

FORMAT = "sulh opening key v1"
LOCKED_FORMAT = "sulh opening key v2"
SEALING = "sealing"


class OpeningFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Content of NAME.kem. `public`: base64 of what others wrap for, as `record.sealing_key.v1` says it."""

    format: str
    key_class: Annotated[str, msgspec.Meta(pattern=r"^(real|exercise|documentary)\Z")]
    org: Name
    suite: Suite
    seed: Hex32
    public: str

    def key(self) -> OpeningKey:
        """The key that opens."""
        return OpeningKey(self.suite, bytes.fromhex(self.seed))


class LockedOpening(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Content of a locked NAME.kem: everything but the seed can be read without the passphrase."""

    format: str
    key_class: Annotated[str, msgspec.Meta(pattern=r"^(real|exercise|documentary)\Z")]
    org: Name
    suite: Suite
    public: str
    kdf: str
    salt: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]
    box: Annotated[str, msgspec.Meta(pattern=r"^([0-9a-f]{2}){1,200}\Z")]

    def beside(self) -> bytes:
        """What the box is bound to: nobody gives a locked key to another organisation or class."""
        shown = {"format": self.format, "key_class": self.key_class, "org": self.org, "public": self.public}
        return canon.encode({**shown, "suite": self.suite.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """A key that signs at this node: where it lies, whose it is, in which role."""

    path: Path
    org: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeKeys:
    """All that a keys folder holds. `org`: whose node it is."""

    org: str
    opening: Sequence[OpeningKey] = ()
    signing: Sequence[Signing] = ()

    def of(self, org: str, role: str) -> Signing | None:
        """The key that signs for that organisation in that role, or None."""
        return next((one for one in self.signing if (one.org, one.role) == (org, role)), None)


def new_opening_key(
    path: Path, *, key_class: str, org: str, suite: Suite = Suite.HYBRID, passphrase: str | None = None
) -> OpeningFile:
    """Make a key that opens and write its file, locked where a passphrase is given; Refused `key_exists`."""
    seed = secrets.token_bytes(SECRET_BYTES)
    public = _public(suite, seed)
    content = OpeningFile(
        format=FORMAT, key_class=key_class, org=org, suite=suite, seed=seed.hex(), public=public
    )
    written = content if passphrase is None else _locked(content, passphrase)
    write_new(path, msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n")
    return content


def _locked(content: OpeningFile, passphrase: str) -> LockedOpening:
    require_length(passphrase, MIN_PASSPHRASE)
    salt = secrets.token_bytes(SALT_BYTES)
    blank = LockedOpening(
        format=LOCKED_FORMAT,
        key_class=content.key_class,
        org=content.org,
        suite=content.suite,
        public=content.public,
        kdf=SCRYPT,
        salt=salt.hex(),
        box="00",
    )
    box = close_box(lock_key(passphrase, salt), bytes.fromhex(content.seed), blank.beside())
    return msgspec.structs.replace(blank, box=box.hex())


class _Format(msgspec.Struct):
    format: str


def peek_opening_key(path: Path) -> OpeningFile | LockedOpening:
    """What stands in the file, without unlocking it; Refused `bad_opening_key`."""
    try:
        data = path.read_bytes()
        found = msgspec.json.decode(data, type=_Format).format
        if found == LOCKED_FORMAT:
            shut = msgspec.json.decode(data, type=LockedOpening)
            if shut.kdf != SCRYPT:
                raise _bad(path, shut.kdf)
            return shut
        content = msgspec.json.decode(data, type=OpeningFile)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _bad(path, misfit(error)) from error
    if content.format != FORMAT:
        raise _bad(path, content.format)
    return content


def read_opening_key(path: Path, ask: Ask | None = None) -> OpeningFile:
    """A key that opens; Refused `bad_opening_key`, `locked_key` where nobody can be asked, `wrong_passphrase`."""
    shown = peek_opening_key(path)
    if isinstance(shown, OpeningFile):
        return shown
    if ask is None:
        raise locked_key(path)
    seed = open_box(lock_key(ask(path), bytes.fromhex(shown.salt)), bytes.fromhex(shown.box), shown.beside())
    if seed is None or len(seed) != SECRET_BYTES or _public(shown.suite, seed) != shown.public:
        raise wrong_passphrase(path)
    return OpeningFile(
        format=FORMAT,
        key_class=shown.key_class,
        org=shown.org,
        suite=shown.suite,
        seed=seed.hex(),
        public=shown.public,
    )


def _public(suite: Suite, seed: bytes) -> str:
    return base64.b64encode(OpeningKey(suite, seed).public).decode()


def read_keys(folder: Path, key_class: str, owner: str = "", ask: Ask | None = None) -> NodeKeys:
    """The keys in a folder; Refused as `read_opening_key` says, `wrong_class`, `two_owners` where they open for two.

    `owner`: whose node it is, where no key opens anything.
    """
    opening = [read_opening_key(path, ask) for path in sorted(folder.glob("*.kem"))]
    owners = sorted({one.org for one in opening} | ({owner} if owner else set()))
    if len(owners) > 1:
        raise Refused(
            "two_owners",
            "keys of one organisation were expected in {path}, and they are of {orgs}; each has a node of its own",
            path=str(folder),
            orgs=", ".join(owners),
        )
    signing = []
    for path in sorted(folder.glob("*.key")):
        shown = peek_key(path)
        _require_class(shown.key_class, key_class)
        # A person's own key, or one with a passphrase, is no node's to sign with.
        if isinstance(shown, KeyFile) and (shown.custody == NODE or shown.role == SEALING):
            signing.append(Signing(path=path, org=shown.org, role=shown.role))
    for one in opening:
        _require_class(one.key_class, key_class)
    return NodeKeys(
        org=owners[0] if owners else "", opening=tuple(one.key() for one in opening), signing=tuple(signing)
    )


def _require_class(found: str, expected: str) -> None:
    if found != expected:
        raise Refused(
            "wrong_class",
            "this is a mechanism of class {expected} and the key is of class {found}; make a key for it",
            expected=expected,
            found=found,
        )


def _bad(path: Path, problem: str) -> Refused:
    return Refused(
        "bad_opening_key",
        "{path} was expected to be a key that opens seals, but: {problem}; make one anew and publish it",
        path=str(path),
        problem=problem,
    )
