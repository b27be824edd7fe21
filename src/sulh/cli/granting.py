# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh key grant|rotate|revoke`: what an organisation says of its own keys, so that nobody writes bodies by hand."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from sulh.cli.desk import Opened, hand_in, read_record
from sulh.cli.key_request import grant_of
from sulh.cli.passphrase import asker
from sulh.cli.say import public_of, show
from sulh.cli.sealed import orgs_of, recipients_for
from sulh.errors import NOBODY, Phrase, Refused
from sulh.record.kinds import KeyGrant, KeyRevoke, KeyRotate, proof_text
from sulh.record.opener import FolderVault
from sulh.record.sealing import seal_fields
from sulh.statement.canon import Said
from sulh.statement.keyfile import KeyFile, locked, peek_key, position_of, read_key
from sulh.statement.ring import RingFile
from sulh.statement.speaker import Speaker

GRANT, ROTATE, REVOKE = "record.key_grant.v1", "record.key_rotate.v1", "record.key_revoke.v1"


def grant_key(args: argparse.Namespace, folder: Path, file: Path) -> int:
    """The root grants a role key, a role key grants a device; of a ring, every key alike."""
    opened = read_record(folder)
    shown = peek_key(file)
    granter = peek_key(args.by)
    level = "role" if granter.role == "root" else "device"
    scope = tuple(one for text in args.scope for one in text.split(",") if one)
    bodies = [
        KeyGrant(
            key=public,
            role=shown.role,
            level=level,
            key_class=shown.key_class,
            proof=proof,
            scope=scope,
            expires=args.expires,
            person=args.person or None,
        )
        for public, proof in _proofs(args, shown, file, opened, granter.org)
    ]
    to = orgs_of(args.seal_to)
    if bool(args.person) != bool(to):
        raise Refused(
            "person_under_seal",
            "who stands behind a key is said under seal alone: --person and --seal-to stand together, or neither",
        )
    return say_all(args, opened, folder, GRANT, bodies, seal={"person": to} if to else {})


def grant_request(args: argparse.Namespace, folder: Path) -> int:
    """A role key grants the key of a browser, by the file that its page wrote."""
    opened = read_record(folder)
    return say_all(args, opened, folder, GRANT, [grant_of(args, opened)])


def rotate_key(args: argparse.Namespace, folder: Path, old: str, new: Path) -> int:
    """The root puts a new key in the place of an old one, which ends with it."""
    opened = read_record(folder)
    content = read_key(new, asker(args))
    row = opened.state.record.standing.keys.get(public_of(old))
    if row is None:
        raise Refused(
            "unknown_key",
            "key {key} was never granted in this record; its organisation's root grants it first",
            key=public_of(old),
        )
    _require_made_for(content, new, org=row.org, role=row.role)
    proof = _proof(content, opened.founding.id, row.org)
    return say_all(
        args, opened, folder, ROTATE, [KeyRotate(old=public_of(old), new=content.public, proof=proof)]
    )


def revoke_key(args: argparse.Namespace, folder: Path, key: str) -> int:
    """Ends a key, or every key of a ring, after this entry; a theft found late contests what was signed before."""
    shown = peek_key(Path(key)) if Path(key).exists() else None
    keys = [one.public for one in shown.keys] if isinstance(shown, RingFile) else [public_of(key)]
    bodies = [KeyRevoke(key=one, reason=args.reason, contested_from=args.contested_from) for one in keys]
    return say_all(args, read_record(folder), folder, REVOKE, bodies)


def say_all(
    args: argparse.Namespace,
    opened: Opened,
    folder: Path,
    kind: str,
    bodies: Sequence[Said],
    *,
    marking: str = "TLP:GREEN",
    seal: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> int:
    """Sign these bodies with the key of --by and hand them in together; the worst answer is the exit status."""
    for body in bodies:
        body.check()
    apart = {field: recipients_for(opened, to, peek_key(args.by).org) for field, to in seal.items()}
    with locked(args.by):
        content = read_key(args.by, asker(args))
        position = position_of(args.by, content, opened.founding.id)
        speaker = Speaker(
            content.key(),
            org=content.org,
            role=content.role,
            mechanism=opened.founding.id,
            position=position,
        )
        for body in bodies:
            seen = opened.state.record.heads.seen
            if apart:
                done = seal_fields(
                    speaker, kind, body, list(apart), (), apart=apart, seen=seen, marking=marking
                )
                FolderVault(folder).keep(done)
                position.hold(done.said.leaf)
            else:
                position.hold(speaker.say(kind, body, seen=seen, marking=marking).leaf)
        leaves = position.unsent()
        answers = hand_in(folder, leaves)
        position.settle_all(leaves)
    return max(show(answer, args.lang, as_json=args.json) for answer in answers)


def _proofs(
    args: argparse.Namespace, shown: object, file: Path, opened: Opened, org: str
) -> list[tuple[str, str]]:
    if isinstance(shown, RingFile):
        if (shown.mechanism, shown.org) != (opened.founding.id, org):
            raise Refused(
                "ring_for_another",
                "{path} was made for another mechanism or organisation; make a ring for this one",
                path=str(file),
            )
        return [(key.public, key.proof) for key in shown.keys]
    content = read_key(file, asker(args))
    return [(content.public, _proof(content, opened.founding.id, org))]


def _proof(content: KeyFile, mechanism: str, org: str) -> str:
    text = proof_text(mechanism=mechanism, org=org, role=content.role, key=content.public)
    return content.key().sign(text).hex()


def _require_made_for(content: KeyFile, path: Path, *, org: str, role: str) -> None:
    if (content.org, content.role) != (org, role):
        raise Refused(
            "key_for_another",
            "{path} was made for {found_org} as {found_role}, and a key for {org} as {role} was expected",
            path=str(path),
            found_org=content.org or NOBODY,
            found_role=content.role or Phrase("nothing", "nothing"),
            org=org,
            role=role,
        )
