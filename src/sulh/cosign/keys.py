# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A cosigner's keys in one file: their seeds, mode 600, one key for one use.

    JSON {format, name, cosign, ml_dsa, relay}    each a seed of 32 bytes in hex; ml_dsa may be null

`cosign` (Ed25519, vkey type 4) and `ml_dsa` (ML-DSA-44, type 6) sign heads and nothing else, both under
`name`; `relay` (Ed25519, type 1, named `name`/relay) signs relay notes and nothing else.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import msgspec

from sulh.errors import Phrase, Refused, misfit
from sulh.log.note import KEY_BYTES, CosignSigner, MlDsaSigner, Signer
from sulh.log.store import sync

FORMAT = "sulh cosigner key v1"
# Three seeds and a name; a longer file is another file.
MAX_FILE = 4_096


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: str
    name: str
    cosign: str
    ml_dsa: str | None
    relay: str


class CosignerKeys:
    """The signers that a cosigner works with. `heads` holds one or two; each head is signed by all of them."""

    __slots__ = ("heads", "name", "relay")

    def __init__(self, *, name: str, cosign: bytes, ml_dsa: bytes | None, relay: bytes) -> None:
        # One seed under two algorithms or uses could let a signature for one pass for the other.
        if len({cosign, ml_dsa, relay}) != 3:
            raise Refused(
                "cosigner_key_twice",
                "expected another seed for each use of {name}'s keys, found one twice: make new keys",
                name=name,
            )
        self.name = name
        self.heads: tuple[CosignSigner | MlDsaSigner, ...] = (CosignSigner(name, cosign),)
        if ml_dsa is not None:
            self.heads += (MlDsaSigner(name, ml_dsa),)
        self.relay = Signer(f"{name}/relay", relay)

    def vkeys(self) -> dict[str, str]:
        """The public keys as a charter declares them, by use: `cosign`, `ml_dsa` where there is one, `relay`."""
        names = ("cosign", "ml_dsa")
        return {
            **{use: signer.vkey for use, signer in zip(names, self.heads, strict=False)},
            "relay": self.relay.vkey,
        }


def new_keys(path: Path, *, name: str, ml_dsa: bool) -> CosignerKeys:
    """Make keys and write their file; `Refused` `cosigner_key_exists` rather than lose one."""
    seeds = {
        use: secrets.token_bytes(KEY_BYTES) for use in ("cosign", "relay", *(("ml_dsa",) if ml_dsa else ()))
    }
    keys = CosignerKeys(name=name, cosign=seeds["cosign"], ml_dsa=seeds.get("ml_dsa"), relay=seeds["relay"])
    content = _File(
        format=FORMAT,
        name=name,
        cosign=seeds["cosign"].hex(),
        ml_dsa=seeds["ml_dsa"].hex() if ml_dsa else None,
        relay=seeds["relay"].hex(),
    )
    try:
        # Made with its mode: a file that is narrowed afterwards was readable for a moment.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise Refused(
            "cosigner_key_exists",
            "{path} is there already and was left as it is; choose another name",
            path=str(path),
        ) from None
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    sync(path.parent)
    return keys


def read_keys(path: Path) -> CosignerKeys:
    """The keys in a file; `Refused` `cosigner_key_file` with what is wrong, `cosigner_key_open` if others read it."""
    try:
        with open(path, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read(MAX_FILE + 1)
        content = msgspec.json.decode(data, type=_File)
        seeds = [bytes.fromhex(s) for s in (content.cosign, content.relay, content.ml_dsa) if s is not None]
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError, OSError) as error:
        raise _bad_file(path, misfit(error)) from error
    if content.format != FORMAT:
        raise _bad_file(
            path,
            Phrase(
                "other-format",
                "its format is {found}, not {expected}",
                found=repr(content.format[:40]),
                expected=repr(FORMAT),
            ),
        )
    if mode & 0o077:
        # Whoever could read the seeds may have signed with them.
        raise Refused(
            "cosigner_key_open",
            "{path} can be read by others on this machine: make new keys if that matters here, or narrow it with: "
            "chmod 600 {path}",
            path=str(path),
        )
    return CosignerKeys(
        name=content.name,
        cosign=seeds[0],
        relay=seeds[1],
        ml_dsa=seeds[2] if content.ml_dsa is not None else None,
    )


def _bad_file(path: Path, problem: str) -> Refused:
    return Refused(
        "cosigner_key_file",
        "{path} holds no cosigner's keys ({problem}); make some with: sulh cosign key FILE --name NAME",
        path=str(path),
        problem=problem,
    )
