# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Opening what was sealed to an organisation, from what its node holds beside the record.

    open(statement, row, part) -> Opened | Lacks | Mismatch | None

None: nothing here is for this organisation. Lacks: it is, and ciphertext or key is missing; the layer is then
incomplete and has no digest. Mismatch: what lies here does not open as the statement says, which is a dispute
and never the end of a replay: else one bad wrap would stop a recipient.
"""

import hashlib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sulh.errors import Refused, Tampered
from sulh.log.local import local_disk
from sulh.log.store import sync
from sulh.record.seal_kinds import from_base64
from sulh.record.seal_rows import SealedRow, binding_of
from sulh.record.sealing import SealedSaid, WrapsOf, key_id, read_wraps
from sulh.statement.seal import Marks, OpeningKey, Secret, open_sealed, require_addressed

OFFERED = ".next"  # beside the file of wraps: one that the record has not announced yet (offered.py)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """What a seal holds, and what opens it; every commitment was checked."""

    plaintext: bytes
    secret: Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacks:
    """What is missing to open a seal that is for this organisation."""

    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """Why a seal does not open as its statement says: the code to dispute it with."""

    code: str


class Vault(Protocol):
    """What a node holds beside the record."""

    def wraps(self, statement: str) -> bytes | None: ...
    def ciphertext(self, name: str) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class FolderVault:
    """DIR/wraps/<id>.json and DIR/sealed/<2 hex>/<hash>; never in DIR/record, whose bytes auditors get."""

    path: Path

    def wraps(self, statement: str) -> bytes | None:
        """See `Vault`."""
        return _read(self._wraps(statement))

    def stamp(self, statement: str) -> tuple[int, int, int] | None:
        """What changes whenever a file of wraps does: inode, time of writing, size; None where there is none."""
        try:
            about = self._wraps(statement).stat()
        except FileNotFoundError:
            return None
        return about.st_ino, about.st_mtime_ns, about.st_size

    def ciphertext(self, name: str) -> bytes | None:
        """See `Vault`; other bytes than the hash names count as none."""
        data = _read(self._sealed(name))
        return data if data is not None and hashlib.sha256(data).hexdigest() == name else None

    def keep(self, sealed: SealedSaid) -> None:
        """Hold ciphertexts, then wraps, durably: before the statement is handed in."""
        with local_disk():
            for name, data in sealed.ciphertexts.items():
                _write(self._sealed(name), data)
        self.keep_wraps(sealed.said.id, sealed.wraps)

    def keep_wraps(self, statement: str, data: bytes) -> None:
        """Hold a file of wraps that was checked, in place of the one before."""
        with local_disk():
            _write(self._wraps(statement), data)

    def keep_ciphertext(self, name: str, data: bytes) -> None:
        """Hold a ciphertext whose hash is `name`."""
        with local_disk():
            _write(self._sealed(name), data)

    def shred(self, statement: str, row: SealedRow, spare: Container[str] = ()) -> None:
        """Delete what opens a statement, without the ciphertexts in `spare`; what is gone already stays gone."""
        names = [seal.ciphertext for seal in row.seals if seal.ciphertext not in spare]
        wraps = self._wraps(statement)
        offered = wraps.with_suffix(OFFERED)
        for path in (wraps, offered, *(self._sealed(name) for name in names)):
            path.unlink(missing_ok=True)
            _scratch(path).unlink(missing_ok=True)  # of a process that died while it wrote
            if path.parent.is_dir():
                sync(path.parent)

    def _wraps(self, statement: str) -> Path:
        return self.path / "wraps" / f"{statement}.json"

    def _sealed(self, name: str) -> Path:
        return self.path / "sealed" / name[:2] / name


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = _scratch(path)
    scratch.write_bytes(data)
    sync(scratch)
    scratch.replace(path)
    sync(path.parent)


def _scratch(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


class Opener:
    """One organisation's keys and what its node holds."""

    def __init__(self, org: str, keys: Sequence[OpeningKey], vault: Vault) -> None:
        self.org = org
        self._keys: Mapping[str, OpeningKey] = {key_id(key.public): key for key in keys}
        self._vault = vault

    def open(
        self,
        statement: str,
        row: SealedRow,
        part: int | None,
        mechanism: str,
        marks: Marks,
        signers: Container[str],
    ) -> Plain | Lacks | Mismatch | None:
        """What the seal holds. `marks`: with the tags of later wraps; `signers`: keys of the sealer's organisation."""
        data = self._vault.wraps(statement)
        if data is None:
            return None
        try:
            wraps = read_wraps(data, statement, signers)
            own = next((of for of in wraps.seals if of.part == part), None)
            return None if own is None else self._open(own, row, mechanism, marks)
        except (Refused, Tampered) as why:
            return Mismatch(code=why.code)

    def _open(
        self, of: WrapsOf, row: SealedRow, mechanism: str, marks: Marks
    ) -> Plain | Lacks | Mismatch | None:
        own = [wrap for wrap in of.wraps if wrap.org == self.org]
        if not own:
            return None
        usable = next((wrap for wrap in own if wrap.key in self._keys), None)
        if usable is None:
            return Lacks(what="key " + own[0].key)
        seal = row.seals[of.part or 0]
        binding = binding_of(row.issuer, mechanism, row.seq, row.prev, row.salt, seal)
        key = self._keys[usable.key]
        secret = key.unwrap(from_base64(usable.wrap), binding)
        ciphertext = self._vault.ciphertext(seal.ciphertext)
        if ciphertext is None:
            return Lacks(what=seal.ciphertext)
        plaintext = open_sealed(ciphertext, secret, binding, marks)
        require_addressed(secret, key.public, marks)
        return Plain(plaintext=plaintext, secret=secret)
