# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A key on disk: its seed in one file, and beside it how far its chains have come and what is unsent.

    NAME.key     JSON, mode 600; never inside a mechanism's folder
                 {format: "sulh key v1", key_class, org, role, seed, public}         whoever reads it can sign
                 {format: "sulh key v2", …, public, kdf, salt, box}       locked by a passphrase (locker.py)
                 {format: "sulh key ring v1", …}                          a device's two rings (ring.py)
    NAME.chain   JSON {mechanism: {number, id, unsent: [leaf hex, …]}}, replaced as a whole before signing

A leaf stays `unsent` until somebody has answered for it, so that a cut line loses nothing. `custody` says who
holds the pen: nothing for a person, `node` for a program that signs for people who logged in.
"""

import fcntl
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import msgspec

from sulh.errors import Refused, Unavailable, misfit
from sulh.statement import canon
from sulh.statement.envelope import leaf_of, pae
from sulh.statement.keys import SEED_BYTES, Key
from sulh.statement.locker import (
    MIN_PASSPHRASE,
    SALT_BYTES,
    SCRYPT,
    Ask,
    close_box,
    lock_key,
    open_box,
    replace_whole,
    require_length,
    write_new,
    wrong_passphrase,
)
from sulh.statement.ring import RING_FORMAT, RingFile, take_key

FORMAT = "sulh key v1"
LOCKED_FORMAT = "sulh key v2"
OWN, NODE = "", "node"  # a default that is left out of the bytes

Custody = Annotated[str, msgspec.Meta(pattern=r"^(node)?\Z")]


class KeyFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A key that can sign: content of an open NAME.key, or what was unlocked."""

    format: str
    key_class: str
    org: str
    role: str
    seed: str
    public: str
    custody: Custody = OWN

    def key(self) -> Key:
        """The signing key."""
        return Key(bytes.fromhex(self.seed))


class LockedKey(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Content of a locked NAME.key: everything but the seed can be read without the passphrase."""

    format: str
    key_class: str
    org: str
    role: str
    public: str
    kdf: str
    salt: str
    box: str
    custody: Custody = OWN

    def beside(self) -> bytes:
        """What the box is bound to: nobody gives a locked key another role, class or custody."""
        return canon.encode(
            {
                "custody": self.custody,
                "format": self.format,
                "key_class": self.key_class,
                "org": self.org,
                "public": self.public,
                "role": self.role,
            }
        )


OnDisk = KeyFile | LockedKey | RingFile
_TYPES: dict[str, type[KeyFile] | type[LockedKey] | type[RingFile]] = {
    FORMAT: KeyFile,
    LOCKED_FORMAT: LockedKey,
    RING_FORMAT: RingFile,
}


class _Format(msgspec.Struct):
    format: str


class _Chain(msgspec.Struct, kw_only=True):
    number: int
    id: str | None
    unsent: list[str]


def new_key(
    path: Path,
    *,
    key_class: str,
    org: str,
    role: str,
    seed: bytes | None = None,
    custody: str = OWN,
    passphrase: str | None = None,
) -> KeyFile:
    """Make a key and write its file, locked where a passphrase is given; Refused `key_exists`."""
    seed = seed or secrets.token_bytes(SEED_BYTES)
    public = Key(seed).public
    content = KeyFile(
        format=FORMAT,
        key_class=key_class,
        org=org,
        role=role,
        seed=seed.hex(),
        public=public,
        custody=custody,
    )
    write_new(path, _encoded(content if passphrase is None else _locked(content, passphrase)))
    return content


def lock_file(path: Path, passphrase: str) -> None:
    """Lock an open key file in its place; Refused `locked_already`, `short_passphrase`."""
    content = peek_key(path)
    if not isinstance(content, KeyFile):
        raise Refused("locked_already", "{path} is locked already and was left as it is", path=str(path))
    replace_whole(path, _encoded(_locked(content, passphrase)))


def _locked(content: KeyFile, passphrase: str) -> LockedKey:
    require_length(passphrase, MIN_PASSPHRASE)
    salt = secrets.token_bytes(SALT_BYTES)
    blank = LockedKey(
        format=LOCKED_FORMAT,
        key_class=content.key_class,
        org=content.org,
        role=content.role,
        public=content.public,
        kdf=SCRYPT,
        salt=salt.hex(),
        box="",
        custody=content.custody,
    )
    box = close_box(lock_key(passphrase, salt), bytes.fromhex(content.seed), blank.beside())
    return msgspec.structs.replace(blank, box=box.hex())


def _encoded(content: OnDisk) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def peek_key(path: Path) -> OnDisk:
    """What stands in a key file, without unlocking it; Refused `no_key_file`, `bad_key_file`."""
    try:
        data = path.read_bytes()
        kind = _TYPES.get(msgspec.json.decode(data, type=_Format).format, KeyFile)
        content = msgspec.json.decode(data, type=kind)
        problem = _problem(content)
    except FileNotFoundError as error:
        raise Refused(
            "no_key_file", "{path} is not there; make a key with: sulh key new", path=str(path)
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError, OSError) as error:
        raise Refused(
            "bad_key_file", "{path} is not a sulh key file: {problem}", path=str(path), problem=misfit(error)
        ) from error
    if problem:
        raise Refused(
            "bad_key_file", "{path} is not a sulh key file: {problem}", path=str(path), problem=problem
        )
    return content


def _problem(content: OnDisk) -> str:
    if isinstance(content, RingFile):
        return content.problem()
    if isinstance(content, LockedKey):
        right = content.kdf == SCRYPT and len(bytes.fromhex(content.salt)) == SALT_BYTES
        bytes.fromhex(content.box)
        return "" if right else f"its lock is not {SCRYPT}"
    seed = bytes.fromhex(content.seed)
    right = content.format == FORMAT and len(seed) == SEED_BYTES and Key(seed).public == content.public
    return "" if right else "its seed and its public key do not belong together"


def read_key(path: Path, ask: Ask | None = None) -> KeyFile:
    """The key in a file; of a ring, its next key, which is then out of the file.

    Refused `no_key_file`, `bad_key_file`; `locked_key` where it is locked and there is nobody to ask;
    `wrong_passphrase`, `ring_empty`.
    """
    content = peek_key(path)
    if isinstance(content, KeyFile):
        return content
    if ask is None:
        raise locked_key(path)
    if isinstance(content, RingFile):
        seed = take_key(path, content, ask(path))
        shown = (RING_FORMAT, OWN)
    else:
        found = open_box(
            lock_key(ask(path), bytes.fromhex(content.salt)), bytes.fromhex(content.box), content.beside()
        )
        if found is None or len(found) != SEED_BYTES or Key(found).public != content.public:
            raise wrong_passphrase(path)
        seed, shown = found, (LOCKED_FORMAT, content.custody)
    return KeyFile(
        format=shown[0],
        key_class=content.key_class,
        org=content.org,
        role=content.role,
        seed=seed.hex(),
        public=Key(seed).public,
        custody=shown[1],
    )


def locked_key(path: Path) -> Refused:
    """Where there is nobody to ask for the passphrase of a file."""
    return Refused(
        "locked_key",
        "{path} is locked by a passphrase, which cannot be asked for here; use an open key file of a machine",
        path=str(path),
    )


class FilePosition:
    """A key's position in one mechanism, kept in NAME.chain and locked while in use."""

    def __init__(self, key_path: Path, mechanism: str, *, ring_key: str = "") -> None:
        self._path = _beside(key_path, ".chain")
        # Every key of a ring counts for itself, and what any of them left unsent is handed in by the next.
        self._mechanism = f"{mechanism}/{ring_key}" if ring_key else mechanism
        self._all = mechanism
        self._chains: dict[str, _Chain] = _read_chains(self._path)

    @property
    def _own(self) -> _Chain:
        return self._chains.setdefault(self._mechanism, _Chain(number=0, id=None, unsent=[]))

    def last(self) -> tuple[int, str | None]:
        """See `Position.last`."""
        return self._own.number, self._own.id

    def advance(self, number: int, statement_id: str, payload: bytes) -> None:
        """See `Position.advance`: on disk before the signature exists."""
        self._own.number, self._own.id = number, statement_id
        self._write()

    def hold(self, leaf: bytes) -> None:
        """Keep a signed leaf until `settle`."""
        self._own.unsent.append(leaf.hex())
        self._write()

    def hold_all(self, number: int, statement_id: str, leaves: Sequence[bytes]) -> None:
        """Count on to the last of many leaves and keep them all until `settle_all`, in one step.

        They were signed in memory and have not left the process: a crash before this loses nothing, and one
        after it leaves them unsent. One by one, a crash between would lose more numbers than a chain may miss.
        """
        self._own.unsent += [leaf.hex() for leaf in leaves]
        self.advance(number, statement_id, b"")

    def unsent(self) -> list[bytes]:
        """Leaves that nobody has answered for, oldest first."""
        return [bytes.fromhex(leaf) for chain in self._here() for leaf in chain.unsent]

    def settle(self, leaf: bytes) -> None:
        """Somebody answered for this leaf, with a receipt or a refusal."""
        if any(leaf.hex() in chain.unsent for chain in self._here()):
            self.settle_all([leaf])

    def settle_all(self, leaves: Sequence[bytes]) -> None:
        """Somebody answered for these leaves."""
        answered = {leaf.hex() for leaf in leaves}
        for chain in self._here():
            chain.unsent = [leaf for leaf in chain.unsent if leaf not in answered]
        self._write()

    def _here(self) -> list[_Chain]:
        return [chain for name, chain in self._chains.items() if name.partition("/")[0] == self._all]

    def _write(self) -> None:
        replace_whole(self._path, msgspec.json.encode(self._chains))


def position_of(path: Path, content: KeyFile, mechanism: str) -> FilePosition:
    """Where this key's chain in that mechanism is kept."""
    return FilePosition(path, mechanism, ring_key=content.public if content.format == RING_FORMAT else "")


def _beside(key_path: Path, ending: str) -> Path:
    """NAME.key -> NAME.chain; a name without .key keeps its dots, else almond.root and almond.party share one."""
    return key_path.with_name(key_path.name.removesuffix(".key") + ending)


def _read_chains(path: Path) -> dict[str, _Chain]:
    try:
        chains = msgspec.json.decode(path.read_bytes(), type=dict[str, _Chain])
        for leaf in (leaf for chain in chains.values() for leaf in chain.unsent):
            bytes.fromhex(leaf)
    except FileNotFoundError:
        return {}
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError, OSError) as error:
        # Beginning again at one would sign a second statement under a number that is taken.
        raise Refused(
            "bad_chain_file",
            "{path} was expected to say how far this key has counted, but: {problem}; restore it, or grant a "
            "new key",
            path=str(path),
            problem=misfit(error),
        ) from error
    return chains


@contextmanager
def locked(key_path: Path) -> Iterator[None]:
    """Hold a key for one process: two that sign at once would give one number to two statements."""
    with open(_beside(key_path, ".lock"), "wb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Unavailable(
                "key_in_use_now",
                "another process is signing with {path}; try again in {after_seconds} seconds",
                after_seconds=2,
                path=str(key_path),
            ) from error
        yield


def sign_payload(key: Key, payload: bytes) -> bytes:
    """The leaf of a payload that was composed elsewhere (`sulh sign`)."""
    return leaf_of(key.sign(pae(payload)), payload)
