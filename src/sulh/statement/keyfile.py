# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A key on disk: its seed in one file, and beside it how far its chains have come and what is unsent.

    NAME.key     JSON {format, class, org, role, seed, public}, mode 600; never inside a mechanism's folder
    NAME.chain   JSON {mechanism: {number, id, unsent: [leaf hex, …]}}, replaced as a whole before signing

A leaf stays `unsent` until somebody has answered for it, so that a cut line loses nothing.
"""

import fcntl
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from sulh.errors import Refused, Unavailable
from sulh.statement.envelope import leaf_of, pae
from sulh.statement.keys import SEED_BYTES, Key

FORMAT = "sulh key v1"


class KeyFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Content of NAME.key."""

    format: str
    key_class: str
    org: str
    role: str
    seed: str
    public: str

    def key(self) -> Key:
        """The signing key."""
        return Key(bytes.fromhex(self.seed))


class _Chain(msgspec.Struct, kw_only=True):
    number: int
    id: str | None
    unsent: list[str]


def new_key(path: Path, *, key_class: str, org: str, role: str, seed: bytes | None = None) -> KeyFile:
    """Make a key and write its file; Refused `key_exists` rather than lose one."""
    seed = seed or secrets.token_bytes(SEED_BYTES)
    content = KeyFile(
        format=FORMAT, key_class=key_class, org=org, role=role, seed=seed.hex(), public=Key(seed).public
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Refused(
            "key_exists", "{path} is there already and was left as it is; choose another name", path=str(path)
        ) from error
    with os.fdopen(descriptor, "wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    return content


def read_key(path: Path) -> KeyFile:
    """The key in a file; Refused `bad_key_file` with what is wrong."""
    try:
        content = msgspec.json.decode(path.read_bytes(), type=KeyFile)
        seed = bytes.fromhex(content.seed)
    except FileNotFoundError as error:
        raise Refused(
            "no_key_file", "{path} is not there; make a key with: sulh key new", path=str(path)
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError, OSError) as error:
        raise Refused(
            "bad_key_file", "{path} is not a sulh key file: {problem}", path=str(path), problem=str(error)
        ) from error
    if content.format != FORMAT or len(seed) != SEED_BYTES or Key(seed).public != content.public:
        raise Refused(
            "bad_key_file",
            "{path} is not a sulh key file: {problem}",
            path=str(path),
            problem="its seed and its public key do not belong together",
        )
    return content


class FilePosition:
    """A key's position in one mechanism, kept in NAME.chain and locked while in use."""

    def __init__(self, key_path: Path, mechanism: str) -> None:
        self._path = _beside(key_path, ".chain")
        self._mechanism = mechanism
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
        return [bytes.fromhex(leaf) for leaf in self._own.unsent]

    def settle(self, leaf: bytes) -> None:
        """Somebody answered for this leaf, with a receipt or a refusal."""
        if leaf.hex() in self._own.unsent:
            self.settle_all([leaf])

    def settle_all(self, leaves: Sequence[bytes]) -> None:
        """Somebody answered for these leaves."""
        answered = {leaf.hex() for leaf in leaves}
        self._own.unsent = [leaf for leaf in self._own.unsent if leaf not in answered]
        self._write()

    def _write(self) -> None:
        scratch = self._path.with_name(self._path.name + ".new")
        with open(scratch, "wb") as file:
            file.write(msgspec.json.encode(self._chains))
            file.flush()
            os.fsync(file.fileno())
        os.replace(scratch, self._path)
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


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
            problem=str(error),
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
