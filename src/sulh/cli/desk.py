# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What several commands do with a folder: read its state, open it as host, hand statements in."""

import http.client
import shutil
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from sulh.cli.attending import Attendance, require_not_read_only
from sulh.cli.node_desk import hand_in_at_node, is_node
from sulh.clock import format_time
from sulh.errors import Phrase, Refused, Unavailable, by_system
from sulh.host.admission import Clock
from sulh.host.folder import Folder, Host, open_state
from sulh.log.note import Signer, Verifier
from sulh.log.reader import LogReader
from sulh.log.remote import exchange
from sulh.mechanism import RULESETS
from sulh.node.outbox import Item
from sulh.recompute.replay import State
from sulh.recompute.snapshot import save_snapshot, snapshot_is_due
from sulh.recompute.verdicts import WORTH_PROCESSES
from sulh.record.charter import CharterBody
from sulh.record.founding import Founding, peek_founding
from sulh.record.gate import OPEN
from sulh.record.kinds import Head
from sulh.record.receipts import Receipt, Refusal, open_document
from sulh.statement.keyfile import FilePosition, locked, read_key
from sulh.statement.speaker import Speaker

MAX_ANSWER = 100_000  # a signed receipt or refusal is a few kB; a host must not fill its sender's memory
ANSWER_SECONDS = 60  # how long a served folder may take for one statement on a slow line


def wall_clock() -> datetime:
    """The machine's clock; the only place of the program that looks at it."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A record that was opened for reading."""

    folder: Folder
    founding: Founding
    reader: LogReader
    state: State


def read_record(path: Path, *, size: int | None = None, layer: str = OPEN) -> Opened:
    """The record in a folder and its state at a size (default: all of it)."""
    folder = Folder(path)
    store = folder.store()
    founding = peek_founding(store, RULESETS)
    reader = LogReader(store, Verifier(founding.charter.log))
    full = reader.head().size
    if size is not None and not 1 <= size <= full:
        raise Refused(
            "no_such_size",
            "a size from 1 to {full} was expected, and {size} was asked for",
            full=full,
            size=size,
        )
    state = open_state(folder.snapshots, reader, RULESETS, full if size is None else size, layer)
    if state.size >= WORTH_PROCESSES and layer == OPEN and snapshot_is_due(state):
        _keep(folder, state, reader)
    return Opened(folder=folder, founding=founding, reader=reader, state=state)


def _keep(folder: Folder, state: State, reader: LogReader) -> None:
    """What took long to read is kept for the next command, where there is a place that we may write to."""
    if folder.local.is_dir():
        with suppress(Unavailable):
            save_snapshot(folder.snapshots.path, state, reader, scratch="snapshot.read")


class Pointers(msgspec.Struct, frozen=True, kw_only=True):
    """DIR/local/keys.json: where the host's two keys lie, outside the folder."""

    log: str
    host: str


def require_new(folder: Folder) -> None:
    """Refuse a folder that holds a record already."""
    if folder.record.exists():
        raise Refused(
            "folder_exists", "{path} already holds a record and was left as it is", path=str(folder.path)
        )


@contextmanager
def made(folder: Folder) -> Iterator[None]:
    """A new folder for what is written meanwhile; whatever fails leaves nothing of it behind."""
    before = [path for path in (folder.path, folder.local) if path.exists()]
    folder.make()
    try:
        yield
    except BaseException:
        shutil.rmtree(folder.record)
        if folder.local not in before:
            shutil.rmtree(folder.local)
        if folder.path not in before:
            folder.path.rmdir()
        raise


def require_outside(folder: Folder, path: Path) -> None:
    """Refuse a key's place inside a mechanism's folder: the folder is copied, exported and served."""
    if path.resolve().is_relative_to(folder.path.resolve()):
        raise Refused(
            "key_inside", "{path} lies inside the mechanism's folder; keys never lie there", path=str(path)
        )


def point_to_keys(folder: Folder, log: Path, host: Path) -> None:
    """Remember where the host's keys lie; refuses a place inside the folder."""
    for path in (log, host):
        require_outside(folder, path)
    text = msgspec.json.encode(Pointers(log=str(log.resolve()), host=str(host.resolve())))
    (folder.local / "keys.json").write_bytes(text)


def open_host(path: Path, clock: Clock = wall_clock) -> tuple[Host, Path]:
    """The folder opened for appending, and where its host key lies."""
    folder = Folder(path)
    founding = peek_founding(folder.store(), RULESETS)
    try:
        pointers = msgspec.json.decode((folder.local / "keys.json").read_bytes(), type=Pointers)
    except (OSError, msgspec.DecodeError) as error:
        raise Refused(
            "no_host_keys",
            "{path} does not know its host's keys, so nothing can be appended here; hand the statement to the "
            "host, or begin a mechanism with: sulh new",
            path=str(path),
        ) from error
    log, host = read_key(Path(pointers.log)), read_key(Path(pointers.host))
    opened = Host(
        folder,
        log=Signer(founding.charter.origin, bytes.fromhex(log.seed)),
        host=host.key(),
        rulesets=RULESETS,
        clock=clock,
    )
    return opened, Path(pointers.host)


def log_head(host: Host, host_key: Path, note: bytes, at: datetime) -> None:
    """Log a published head, with the lines on it, as an entry."""
    state = host.state
    body = Head(note=note.decode(), logged_at=format_time(at))
    with locked(host_key):
        speaker = Speaker(
            read_key(host_key).key(),
            org=charter_of(state).host_org,
            role="host",
            mechanism=state.record.charter_id,
            position=FilePosition(host_key, state.record.charter_id),
        )
        said = speaker.say("record.head.v1", body, seen=state.record.heads.seen, marking="TLP:CLEAR")
    answer = host.admission.admit(said.leaf)
    if isinstance(answer.document, Refusal):
        raise RuntimeError(f"the host refused its own head: {answer.document.why}")


@contextmanager
def attending(
    host: Host,
    host_key: Path,
    folder: Folder,
    *,
    excused: Collection[str] = (),
    wake: Callable[[], None] = lambda: None,
) -> Iterator[Attendance]:
    """A host's attendance to its cosigners until the block ends; it logs heads with the host's key."""

    def log(note: bytes, at: datetime) -> None:
        log_head(host, host_key, note, at)

    attendance = Attendance(host, folder.local, clock=wall_clock, log_head=log, excused=excused, wake=wake)
    try:
        yield attendance
    finally:
        attendance.close()


def charter_of(state: State) -> CharterBody:
    """The charter in force."""
    if state.record.charter is None:
        raise Refused("empty_record", "the record has no entry yet; its first is the charter")
    return state.record.charter


def hand_in(path: Path, leaves: Sequence[bytes]) -> list[Receipt | Refusal | Item]:
    """Hand leaves to whoever holds the folder: this process, the one that serves it, or the host of a node."""
    if is_node(path):
        return hand_in_at_node(path, leaves, charter_of(read_record(path).state))
    return [*_hand_in_at_host(path, leaves)]


def _hand_in_at_host(path: Path, leaves: Sequence[bytes]) -> list[Receipt | Refusal]:
    served = Folder(path).local / "serving.json"
    try:
        host, host_key = open_host(path)
    except Unavailable:
        if not served.exists():
            raise
        url = msgspec.json.decode(served.read_bytes(), type=dict[str, str])["url"]
        host_public = charter_of(read_record(path).state).host
        return [post(url, leaf, host_public) for leaf in leaves]
    with host, attending(host, host_key, Folder(path)) as attendance:
        # Nothing is promised before the cosigners have vouched for this copy: it might be yesterday's.
        attendance.require_open()
        answers = [answer.document for answer in host.admission.admit_all(leaves)]
        attendance.show()
    return answers


def post(url: str, leaf: bytes, host_public: str) -> Receipt | Refusal:
    """Hand one leaf to a server; its signed answer, checked. Unavailable `read_only` as the server says it."""
    request = urllib.request.Request(
        f"{url.rstrip('/')}/statements", data=leaf, headers={"Content-Type": "application/vnd.sulh.leaf"}
    )
    try:
        status, data = exchange(request, MAX_ANSWER, ANSWER_SECONDS)
    except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
        raise _no_answer(url, by_system(error)) from error
    if len(data) > MAX_ANSWER:
        raise _no_answer(url, Phrase("more-bytes", "more than {n} bytes", n=MAX_ANSWER))
    if status == 503:
        require_not_read_only(data)
    if status not in (200, 201, 409, 422):
        raise _no_answer(url, Phrase("status", "status {status}", status=status))
    return open_document(data, host_public)


def _no_answer(url: str, problem: str) -> Unavailable:
    return Unavailable(
        "no_answer",
        "{base} did not answer as expected ({problem}); try again in {after_seconds} seconds",
        base=url,
        problem=problem,
    )


def progress(done: int, total: int) -> None:
    """A counter on standard error while a person is watching; nothing in a pipe."""
    if sys.stderr.isatty() and (done % 256 == 0 or done == total):
        print(
            f"\r{done:,} of {total:,}" + ("\n" if done == total else ""), end="", file=sys.stderr, flush=True
        )
