# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh audit DIR or URL`: compute it all again."""

import argparse
import base64
import json
import re
import urllib.parse
from pathlib import Path

from sulh.access.reader_key import authorize_with
from sulh.cli import passphrase
from sulh.cli.desk import progress
from sulh.cli.sentences import sentence
from sulh.errors import Refused, by_system
from sulh.host.folder import Folder
from sulh.language.catalogue import PlainNumber, say
from sulh.log import policy as log_policy
from sulh.log.check import check_log
from sulh.log.note import Verifier
from sulh.log.reader import LogReader
from sulh.log.remote import RemoteStore, no_credentials
from sulh.log.sequencer import roots_of
from sulh.log.store import CHECKPOINT, FolderStore
from sulh.mechanism import RULESETS
from sulh.recompute.audit import Audited, audit_folder, audit_remote
from sulh.recompute.snapshot import check_snapshot
from sulh.record.founding import read_founding


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh audit`."""
    parser.add_argument(
        "where", metavar="DIR or URL", help="a mechanism's folder, its record/, or a served address"
    )
    parser.add_argument("--charter", type=_charter_id, help="the charter id that its organisations publish")
    parser.add_argument("--policy", type=Path, help="a C2SP tlog-policy file that the head must satisfy")
    parser.add_argument("--key", type=Path, help="a record reader's key, for the entries of a served record")
    parser.add_argument(
        "--log",
        metavar="VKEY",
        help="audit the files of any C2SP log in DIR, without a charter, by its key or that of a cosigner",
    )
    parser.add_argument(
        "--deep", action="store_true", help="check the local snapshot against the replay, too"
    )
    passphrase.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Audit and say what was found; Tampered ends with exit 2 in main."""
    policy = _policy(args.policy)
    if args.log is not None:
        return _bare(args, policy)
    remote = args.where.startswith(("http://", "https://"))
    found = _remote(args, policy) if remote else _folder(args, policy)
    if args.json:
        print(json.dumps(as_json(found)))
    else:
        print("\n".join(lines(found, args.lang)))
    return 0


def _charter_id(text: str) -> str:
    """A mistyped id is no evidence against anybody: it is refused before anything is compared with it."""
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise argparse.ArgumentTypeError(f"64 hex digits were expected, found {text!r}")
    return text


def _policy(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path else None
    except OSError as error:
        raise Refused(
            "no_policy_file", "{path} could not be read: {problem}", path=str(path), problem=by_system(error)
        ) from error


def _folder(args: argparse.Namespace, policy: bytes | None) -> Audited:
    path = Path(args.where)
    folder = Folder(path.parent if path.name == "record" and not (path / "record").exists() else path)
    found = audit_folder(folder.store(), RULESETS, charter=args.charter, policy=policy, progress=progress)
    if args.deep and found.state is not None:
        reader = LogReader(folder.store(), Verifier(found.founding.charter.log))
        reader.head()
        check_snapshot(folder.snapshots.path, reader, roots_of(reader), RULESETS, found.state)
    return found


def _bare(args: argparse.Namespace, policy: bytes | None) -> int:
    """A log and nothing else: every signature, tile and bundle; what its entries say is not looked at."""
    path = Path(args.where)
    if not (path / CHECKPOINT).is_file():
        raise Refused(
            "no_log_here",
            "a folder with checkpoint and tile/ in it was expected, and {path} has no checkpoint",
            path=str(path),
        )
    store = FolderStore(path, scratch=path / "scratch")
    checked = check_log(store, Verifier(args.log), allow_unknown=True)
    if policy is not None:
        wanted = log_policy.parse(policy)
        wanted.require([name for name, _ in wanted.cosignatures(checked.note)])
    root = base64.b64encode(checked.head.root).decode()
    if args.json:
        shown = {
            "sound": True,
            "scope": "log",
            "origin": checked.head.origin,
            "size": checked.head.size,
            "root": root,
            "files": checked.files,
        }
        print(json.dumps(shown))
    else:
        size = PlainNumber(checked.head.size)
        print(say(args.lang, "audit-log", origin=checked.head.origin, size=size, root=root))
    return 0


def _remote(args: argparse.Namespace, policy: bytes | None) -> Audited:
    base = _address(args.where)
    public = RemoteStore(base)
    charter_leaf = public.get("charter.leaf")
    mechanism = read_founding(charter_leaf, RULESETS).id
    store = RemoteStore(
        f"{base}/log",
        authorize_with(args.key, mechanism, passphrase.asker(args)) if args.key else no_credentials,
    )
    return audit_remote(
        store,
        charter_leaf,
        RULESETS,
        bundles=args.key is not None,
        charter=args.charter,
        policy=policy,
        progress=progress,
    )


def _address(where: str) -> str:
    try:
        if urllib.parse.urlsplit(where).hostname:
            return where.rstrip("/")
    except ValueError:
        pass  # no address that urllib can read; said below
    raise Refused(
        "bad_url", "an address starting with http:// or https:// was expected, found {found}", found=where
    )


def as_json(found: Audited) -> dict[str, object]:
    """The result as plain data."""
    return {
        "sound": True,
        "scope": "everything" if found.state else "heads and proofs only",
        "charter_id": found.founding.id,
        "charter_confirmed": found.confirmed,
        "size": found.head.size,
        "root": base64.b64encode(found.head.root).decode(),
        "state_digest": found.digest,
        "blobs": found.blobs,
        "cosigners": list(found.cosigners),
        "voids": [{"index": v.index, "id": v.id, "code": v.why.code if v.why else ""} for v in found.voids],
    }


def lines(found: Audited, lang: str) -> list[str]:
    """The result in sentences, the plain ones first."""
    shown = [
        say(lang, "audit-confirmed")
        if found.confirmed
        else say(lang, "audit-not-confirmed", charter=found.founding.id)
    ]
    if found.state is None:
        shown.append(say(lang, "audit-heads-only"))
    if found.cosigners:
        shown.append(say(lang, "audit-cosigners", names=say(lang, "brief-comma").join(found.cosigners)))
    else:
        shown.append(say(lang, "audit-no-cosigners"))
    for void in found.voids:
        if void.why is not None:
            why = sentence(void.why, lang)
            shown.append(say(lang, "audit-void", entry=PlainNumber(void.index), code=void.why.code, why=why))
    if found.voids:
        shown.append(say(lang, "audit-voids", count=len(found.voids)))
    root, size = base64.b64encode(found.head.root).decode(), PlainNumber(found.head.size)
    if found.digest is None:
        shown.append(say(lang, "brief-sound-heads", size=size, root=root))
    else:
        shown.append(say(lang, "brief-sound", size=size, root=root, digest=found.digest))
    return shown
