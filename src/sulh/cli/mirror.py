# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh mirror URL DIR`: hold a copy of a served record, fold it, say what it came to; compare two copies.

    1 charter   as `node/mirror.py` begins, confirmed by --charter
    2 copy      as it takes over: every entry and every due blob, proven and durable
    3 fold      the state by our own program, and the policies that follow from it
    4 word      with --sign: our organisation's `record.state_digest.v1`, at the size of the head that it has seen

A program that does not know the ruleset copies, folds nothing and signs nothing. With --cosign it is the
organisation's mirror cosigner: a head that it is asked to sign is copied first, and signed when all that it
covers is held.
"""

import argparse
import base64
import json
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sulh.access.reader_key import authorize_with
from sulh.cli.cosign import cosign_until_interrupted, require_port
from sulh.cli.desk import post, progress, require_outside
from sulh.cli.say import show
from sulh.cli.sentences import sentence
from sulh.cosign.copy import Copied, Copy
from sulh.cosign.keys import read_keys
from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.exhibits.certify import certify_fork
from sulh.host.folder import Folder, open_state
from sulh.language.catalogue import PlainNumber, say
from sulh.log.note import TreeHead, Verifier
from sulh.log.reader import LogReader
from sulh.log.remote import Authorize, RemoteStore, no_credentials
from sulh.log.store import FolderLock
from sulh.mechanism import RULESETS
from sulh.node.mirror import begin
from sulh.recompute.compare import RowDifference, first_row
from sulh.recompute.replay import State
from sulh.recompute.transfer import write_policies
from sulh.record.founding import Founding, peek_founding
from sulh.record.policies import POLICIES
from sulh.record.receipts import Receipt, Refusal
from sulh.record.rows import NOTHING_OPENED
from sulh.record.ruleset import UNKNOWN_RULESET
from sulh.record.trust_kinds import StateDigest
from sulh.statement.keyfile import FilePosition, locked, read_key
from sulh.statement.speaker import Speaker

DIGEST = "record.state_digest.v1"
MIN_EVERY = 1  # a mirror that asks more often than each second only burdens its host


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh mirror`."""
    parser.add_argument("source", metavar="URL or DIR", help="the served record; with --with, a copy of ours")
    parser.add_argument("dir", type=Path, nargs="?", metavar="DIR", help="the folder of the copy")
    parser.add_argument("--key", type=Path, help="a record reader's key: entries go to record readers only")
    parser.add_argument("--charter", help="the charter id that its organisations publish")
    parser.add_argument(
        "--sign", type=Path, metavar="KEY", help="say the state digest in the record with this role key"
    )
    parser.add_argument(
        "--every", type=int, metavar="SECONDS", help="go on until interrupted (default: once)"
    )
    parser.add_argument("--once", action="store_true", help="update once and end, which is the default")
    parser.add_argument(
        "--cosign", type=Path, metavar="FILE", help="cosign what is held with these cosigner's keys"
    )
    parser.add_argument(
        "--memory", type=Path, metavar="DIR", help="the cosigner's memory (default: DIR-cosigner); keep it"
    )
    parser.add_argument("--port", type=int, default=8480, help="where the cosigner listens on this machine")
    parser.add_argument(
        "--with",
        dest="other",
        type=Path,
        metavar="OTHER",
        help="compare two folders: the first differing entry, then the first differing row of state",
    )


def run(args: argparse.Namespace) -> int:
    """Mirror once or until interrupted, or compare."""
    if args.other is not None:
        return _compare(args)
    if args.dir is None:
        raise Refused(
            "mirror_argument", "the folder of the copy is missing; give it as in: sulh mirror URL DIR"
        )
    if args.cosign is not None:
        return _cosign(args)
    if args.every is None or args.once:
        return _report(args, mirror_once(args.source, args.dir, args.key, args.charter, args.sign))
    while True:
        try:
            _report(args, mirror_once(args.source, args.dir, args.key, args.charter, args.sign))
        except Unavailable as why:
            # A host that is silent for a while must not end a mirror for good; tampering does.
            print(sentence(why, args.lang), file=sys.stderr, flush=True)
        time.sleep(max(args.every, MIN_EVERY))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mirrored:
    """What an update came to; under rules that this program lacks there is no digest, and `why` says so."""

    founding: Founding
    copied: Copied
    digest: str | None
    answer: Receipt | Refusal | None = None
    why: Fault | None = None


def mirror_once(
    url: str, path: Path, key: Path | None, charter: str | None = None, sign: Path | None = None
) -> Mirrored:
    """Update the copy in `path` from `url`, fold it and, with a role key, say the digest in the record."""
    folder = Folder(path)
    mirror = begin(url, folder, charter)
    founding = mirror.founding
    with FolderLock(folder.local / "lock"):
        source = mirror.source(authorizing(key, founding.id))
        copied = mirror.take_over(mirror.copy(), source, progress)
        store, reader = folder.store(), mirror.reader()
        # 3. The fold.
        try:
            state = open_state(folder.snapshots, reader, RULESETS, copied.head.size)
        except Refused as why:
            if why.code != UNKNOWN_RULESET:
                raise
            return Mirrored(founding=founding, copied=copied, digest=None, why=why)
        body = state.record.charter or founding.charter
        write_policies(store, {name: text(body) for name, text in POLICIES})
        # 4. The word; before the new snapshot, which is mostly beyond the head that it speaks of.
        answer = _say_digest(url, sign, folder, reader, state) if sign is not None else None
        folder.snapshots.save(state, reader)
    return Mirrored(founding=founding, copied=copied, digest=state.digest(), answer=answer)


def _cosign(args: argparse.Namespace) -> int:
    """Mirror once, then cosign: each head that is asked for is copied before it is signed."""
    require_port(args.port)
    keys = read_keys(args.cosign)
    done = mirror_once(args.source, args.dir, args.key, args.charter)
    folder = Folder(args.dir)
    memory = args.memory or Path(f"{args.dir.resolve()}-cosigner")
    # In DIR/local it would be taken for what may be lost: a cosigner that forgets can be made to sign a fork.
    require_outside(folder, memory)
    args.url, args.mirror = args.source, args.dir
    with FolderLock(folder.local / "lock"):
        mirror = begin(args.source, folder)
        copy = mirror.copy()
        source = mirror.source(authorizing(args.key, done.founding.id))
        holds = _copied_first(copy, source)
        log = Verifier(done.founding.charter.log)
        cosign_until_interrupted(args, keys, [log], memory, holds)
    return 0


def _copied_first(copy: Copy, source: RemoteStore) -> Callable[[TreeHead], None]:
    one_at_a_time = threading.Lock()

    def holds(head: TreeHead) -> None:
        with one_at_a_time:
            try:
                copy.require_held(head)
            except Unavailable:
                copy.update(source)
                copy.require_held(head)

    return holds


def authorizing(key: Path | None, mechanism: str) -> Authorize:
    """Headers of a record reader's requests; of the public's, without a key."""
    return authorize_with(key, mechanism) if key else no_credentials


def _report(args: argparse.Namespace, done: Mirrored) -> int:
    head = done.copied.head
    root = base64.b64encode(head.root).decode()
    if args.json:
        shown = {
            "size": head.size,
            "new": done.copied.new,
            "root": root,
            "charter_id": done.founding.id,
            "state_digest": done.digest,
            "lacking": list(done.copied.lacking),
            "signed": isinstance(done.answer, Receipt),
        }
        print(json.dumps(shown), flush=True)
        return 0 if done.why is None and not isinstance(done.answer, Refusal) else 1
    size, new = PlainNumber(head.size), PlainNumber(done.copied.new)
    print(say(args.lang, "mirror-done", size=size, new=new, folder=str(args.dir)))
    if done.copied.lacking:
        print(say(args.lang, "mirror-lacks", count=len(done.copied.lacking)))
    print(say(args.lang, "mirror-root", root=root))
    if done.why is not None:
        print(sentence(done.why, args.lang), file=sys.stderr)
        return 1
    print(say(args.lang, "mirror-digest", digest=done.digest or ""), flush=True)
    return show(done.answer, args.lang, as_json=False) if done.answer is not None else 0


def _say_digest(
    url: str, key: Path, folder: Folder, reader: LogReader, state: State
) -> Receipt | Refusal | None:
    """Say what we computed at the newest head that the record itself holds; None before the first.

    Not at our own newest size: beyond a head that our statement has seen, a host could have shown us a branch,
    and a true digest of it would then accuse us.
    """
    seen = state.record.heads.seen
    charter = state.record.charter
    if not seen.size or charter is None:
        return None
    at = open_state(folder.snapshots, reader, RULESETS, seen.size)
    body = StateDigest(
        size=seen.size, layer=at.layer, ruleset=at.ruleset.id, digest=at.digest(), opened=NOTHING_OPENED
    )
    content = read_key(key)
    with locked(key):
        position = FilePosition(key, state.record.charter_id)
        speaker = Speaker(
            content.key(),
            org=content.org,
            role=content.role,
            mechanism=state.record.charter_id,
            position=position,
        )
        said = speaker.say(DIGEST, body, seen=seen)
        position.hold(said.leaf)
        answer = post(url, said.leaf, charter.host)
        position.settle(said.leaf)
    return answer


def _compare(args: argparse.Namespace) -> int:
    """Two copies: 0 when one continues the other and their states agree, 2 when the log has forked."""
    ours, theirs = _opened(Path(args.source)), _opened(args.other)
    certificate = certify_fork(ours.founding.charter.log, ours.reader, theirs.reader)
    if certificate is not None:
        path = Path(f"fork-{sha256(certificate).hexdigest()[:16]}.json")
        path.write_bytes(certificate)
        raise Tampered(
            "mirrors_forked",
            "the log's key signed the head of {ours} and that of {theirs}, and neither continues the other: the log "
            "has forked; the certificate is in {path}, anybody checks it with sulh check",
            ours=args.source,
            theirs=str(args.other),
            path=str(path),
        )
    size = min(ours.reader.head().size, theirs.reader.head().size)
    first, second = (open_state(one.folder.snapshots, one.reader, RULESETS, size) for one in (ours, theirs))
    return _show_row(args, size, first_row(first.rows, second.rows))


def _show_row(args: argparse.Namespace, size: int, found: RowDifference | None) -> int:
    if args.json:
        row = found and {
            "room": found.room,
            "key": found.key,
            "ours": found.ours and found.ours.decode(),
            "theirs": found.theirs and found.theirs.decode(),
        }
        print(json.dumps({"size": size, "equal": found is None, "row": row}))
    elif found is None:
        print(say(args.lang, "mirror-equal", size=PlainNumber(size)))
    else:
        print(say(args.lang, "mirror-row", size=PlainNumber(size), room=found.room, key=found.key))
        for name, value in ((args.source, found.ours), (str(args.other), found.theirs)):
            print(f"  {name}: {value.decode() if value is not None else '-'}")
    return 0 if found is None else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    folder: Folder
    founding: Founding
    reader: LogReader


def _opened(path: Path) -> _Opened:
    folder = Folder(path)
    founding = peek_founding(folder.store(), RULESETS)
    reader = LogReader(folder.store(), Verifier(founding.charter.log))
    reader.head()
    return _Opened(folder=folder, founding=founding, reader=reader)
