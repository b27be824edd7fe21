# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The asking side: a log shows its cosigners a new head and gathers their lines, all of them at once.

    1 send      the head with a proof from the size that the cosigner is known to hold (0 at first)
    2 learn     409 says what it really holds: send once more, with the right proof
    3 check     its lines are looked at with the keys that the charter declares; unknown lines are left out
    4 doubt     a larger size than ours, or 422: fetch the head that it holds, and judge

A cosigner that is slow, dead or talks nonsense costs nobody but itself: the others' answers are there.
What it says against the log counts as proven only by a head that the log's own key has signed.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass, replace
from typing import TypeVar

from sulh.cosign.line import Line, Reply
from sulh.cosign.wire import ADD_CHECKPOINT, RELAY, AddCheckpoint, latest_path, read_size
from sulh.errors import Fault, Phrase, Refused, Tampered, Unavailable
from sulh.log.merkle import verify_consistency
from sulh.log.note import TreeHead, Verifier, cosignatures_by, encode64, open_head, parse_note

# A cosigner answers within a round trip and one sync; a mirror may have entries to fetch first.
ANSWER_SECONDS = 10.0
# One thread for each cosigner that is asked; tlog-policy allows 32 in a policy.
_THREADS = 32
# Sent again after a 409 this often: another program of ours may be asking with an older head meanwhile.
_ROUNDS = 3

# (old size, new size) -> consistency proof; called in other threads, one call at a time.
_T = TypeVar("_T")
Prove = Callable[[int, int], Sequence[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cosigner:
    """A cosigner as the log knows it: a name for people, its address, and every key it declared."""

    name: str
    url: str
    verifiers: tuple[Verifier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one cosigner answered: lines that hold, or why there are none.

    `fault` is `Unavailable` (asked in vain: `cosigner_silent`, `cosigner_later`), `Refused`
    (`cosigner_refuses`: it does not know this log or key) or `Tampered`:

        cosigner_ahead     its evidence proves a head of this log that is larger than ours
        cosigner_disputes  its evidence proves a head of this log that ours does not continue
        cosigner_claims    it says one of the two and shows no signed head for it: one of us two is wrong
        cosigner_no_line, signature_wrong, note_malformed   its answer is no cosignature

    `evidence` is what it said that is worth keeping: a signed head where one was shown, else its answer.
    """

    cosigner: Cosigner
    lines: tuple[bytes, ...] = ()
    times: tuple[tuple[Verifier, int], ...] = ()
    known: int | None = None
    fault: Fault | None = None
    evidence: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """The head that a cosigner shows at its monitoring address; `note` is None if it has cosigned none.

    `head` is there when the note is signed by the log and by a key of the cosigner; else `fault` says why not.
    """

    cosigner: Cosigner
    note: bytes | None = None
    head: TreeHead | None = None
    fault: Fault | None = None


class Asker:
    """Keeps a connection to each cosigner of one log, and what size each holds. Safe to use from threads."""

    def __init__(self, log: Verifier, *, seconds: float = ANSWER_SECONDS) -> None:
        self._log = log
        self._seconds = seconds
        self._lock = threading.Lock()
        self._proving = threading.Lock()
        self._lines: dict[str, Line] = {}
        self._known: dict[str, int] = {}
        self._pool = ThreadPoolExecutor(max_workers=_THREADS, thread_name_prefix="asker")

    def close(self) -> None:
        """Let every connection go; what is still being asked ends with `cosigner_silent`."""
        with self._lock:
            lines, self._lines = list(self._lines.values()), {}
        for line in lines:
            line.close()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def ask(self, url: str, old_size: int, proof: Sequence[bytes], note: bytes) -> Reply:
        """One add-checkpoint as it stands: status and body. `Unavailable` `cosigner_silent` if nothing came."""
        body = AddCheckpoint(old_size=old_size, proof=tuple(proof), note=note).format()
        return self._line(url).post(ADD_CHECKPOINT, body)

    def latest(self, url: str) -> bytes | None:
        """The note at the monitoring address as it stands, or None if there is none. Nothing is checked."""
        reply = self._line(url).get(latest_path(self._log.name))
        if reply.status == 404:
            return None
        if reply.status != 200:
            raise _not_now(url, reply)
        return reply.body

    def relay(self, url: str, leaf: bytes) -> bytes:
        """Hand a statement to a relay; its signed note, unchecked (`wire.RelayNote.open` checks it)."""
        reply = self._line(url).post(RELAY, leaf)
        if reply.status != 200:
            raise _not_now(url, reply)
        return reply.body

    def ask_all(self, cosigners: Sequence[Cosigner], note: bytes, prove: Prove) -> list[Answer]:
        """Ask every one at once; their answers in the order of `cosigners`, after at most `seconds`.

        `note` is the newest head that the log has signed: `cosigner_ahead` is judged against it.
        """
        open_head(note, self._log)

        def one(cosigner: Cosigner) -> Answer:
            return self.add(cosigner, note, prove)

        def late(cosigner: Cosigner) -> Answer:
            return Answer(cosigner=cosigner, fault=self._late(cosigner))

        return self._at_once(cosigners, one, late)

    def add(self, cosigner: Cosigner, note: bytes, prove: Prove) -> Answer:
        """Ask one; takes `seconds` for each request, of which there may be four. `note` as in `ask_all`."""
        head = open_head(note, self._log)
        try:
            return self._add(cosigner, head, note, prove)
        except (Refused, Unavailable, Tampered) as fault:
            return Answer(cosigner=cosigner, fault=fault)

    def latest_all(self, cosigners: Sequence[Cosigner]) -> list[Latest]:
        """What each shows at its monitoring address, checked; in the order of `cosigners`."""

        def one(cosigner: Cosigner) -> Latest:
            try:
                note = self.latest(cosigner.url)
            except (Refused, Unavailable) as fault:
                return Latest(cosigner=cosigner, fault=fault)
            return self._checked(cosigner, note)

        def late(cosigner: Cosigner) -> Latest:
            return Latest(cosigner=cosigner, fault=self._late(cosigner))

        return self._at_once(cosigners, one, late)

    def _at_once(
        self, cosigners: Sequence[Cosigner], one: Callable[[Cosigner], _T], late: Callable[[Cosigner], _T]
    ) -> list[_T]:
        ends = time.monotonic() + self._seconds
        asked: list[Future[_T]] = [self._pool.submit(one, cosigner) for cosigner in cosigners]
        answers = []
        for cosigner, future in zip(cosigners, asked, strict=True):
            try:
                answers.append(future.result(timeout=max(0.0, ends - time.monotonic())))
            except Late:
                answers.append(late(cosigner))
        return answers

    def _line(self, url: str) -> Line:
        with self._lock:
            if url not in self._lines:
                self._lines[url] = Line(url, self._seconds)
            return self._lines[url]

    def _add(self, cosigner: Cosigner, head: TreeHead, note: bytes, prove: Prove) -> Answer:
        """One cosigner's answer, or the fault that `Answer` lists."""
        url = cosigner.url
        for _ in range(_ROUNDS):
            # 1 send
            old_size = self._known.get(url, 0)
            old_size = old_size if old_size <= head.size else 0
            reply = self.ask(url, old_size, self._prove(prove, old_size, head.size), note)
            if reply.status != 409:
                break
            # 2 learn
            known = _known_size(url, reply)
            self._known[url] = known
            if known > head.size or known == old_size:
                return self._doubt(cosigner, head, prove, reply, known)
        # 3 check
        if reply.status == 200:
            self._known[url] = head.size
            return _lines_of(cosigner, note, reply.body)
        # 4 doubt
        if reply.status == 422:
            return self._doubt(cosigner, head, prove, reply, None)
        raise _not_now(url, reply)

    def _prove(self, prove: Prove, old_size: int, size: int) -> Sequence[bytes]:
        if old_size in (0, size):
            return ()
        with self._proving:
            return prove(old_size, size)

    def _checked(self, cosigner: Cosigner, note: bytes | None) -> Latest:
        latest = Latest(cosigner=cosigner, note=note)
        if note is None:
            return latest
        try:
            head = open_head(note, self._log)
            if not cosignatures_by(note, cosigner.verifiers):
                raise _unsigned(cosigner)
        except Tampered as fault:
            return replace(latest, fault=fault)
        return replace(latest, head=head)

    def _doubt(
        self, cosigner: Cosigner, head: TreeHead, prove: Prove, reply: Reply, known: int | None
    ) -> Answer:
        """The cosigner contradicts us: whether the log's own signature proves it."""
        answer = Answer(cosigner=cosigner, known=known, evidence=reply.body)
        try:
            shown = self.latest(cosigner.url)
            theirs = open_head(shown, self._log) if shown is not None else None
        except (Refused, Unavailable, Tampered):
            # Nothing is hidden by this: without a signed head it stays the cosigner's word, and says so.
            shown, theirs = None, None
        if shown is None or theirs is None:
            return replace(answer, fault=_claims(cosigner, head, reply))
        answer = replace(answer, evidence=shown)
        if theirs.size > head.size:
            return replace(answer, known=theirs.size, fault=_ahead(cosigner, theirs.size, head.size))
        try:
            if theirs.size > 0:
                verify_consistency(
                    old_size=theirs.size,
                    new_size=head.size,
                    proof=self._prove(prove, theirs.size, head.size),
                    old_root=theirs.root,
                    new_root=head.root,
                )
        except Tampered:
            return replace(answer, known=theirs.size, fault=_disputes(cosigner, theirs, head))
        return replace(answer, fault=_claims(cosigner, head, reply))

    def _late(self, cosigner: Cosigner) -> Unavailable:
        return Unavailable(
            "cosigner_silent",
            "{url} did not answer as a cosigner does: {problem}; it is asked again in {after_seconds} s",
            url=cosigner.url,
            problem=Phrase(
                "nothing-within", "nothing came within {seconds} s", seconds=f"{self._seconds:.0f}"
            ),
        )


def _known_size(url: str, reply: Reply) -> int:
    try:
        return read_size(reply.body)
    except Refused:
        raise _not_now(url, reply) from None


def _lines_of(cosigner: Cosigner, note: bytes, body: bytes) -> Answer:
    """The lines of the answer that are by keys of this cosigner, each checked; one line a key."""
    text = parse_note(note).text
    lines: dict[Verifier, bytes] = {}
    times = []
    try:
        parsed = parse_note(text + b"\n" + body)
        # An empty line in the answer would move the end of the signed text.
        if parsed.text != text:
            raise _unsigned(cosigner)
        known = {(v.name, v.key_id): v for v in cosigner.verifiers}
        for raw, line in zip(body.splitlines(keepends=True), parsed.lines, strict=True):
            verifier = known.get((line.name, line.key_id))
            if verifier is not None and verifier not in lines:
                times.append((verifier, verifier.verify(text, line.signature)))
                lines[verifier] = raw
        if not lines:
            raise _unsigned(cosigner)
    except Tampered as fault:
        return Answer(cosigner=cosigner, fault=fault, evidence=body)
    return Answer(cosigner=cosigner, lines=tuple(lines.values()), times=tuple(times))


def _said(reply: Reply) -> str:
    """The first line of an answer, for people: what another program says is shown short and escaped."""
    return ascii(reply.body[:200].split(b"\n")[0].decode("utf-8", "replace"))


def _not_now(url: str, reply: Reply) -> Fault:
    if reply.status in (400, 403, 404, 413, 422):
        return Refused(
            "cosigner_refuses",
            "{url} refuses with status {status} and says {said}: let its operator look at log, key and address",
            url=url,
            status=reply.status,
            said=_said(reply),
        )
    return Unavailable(
        "cosigner_later",
        "{url} answered with status {status} and says {said}; it is asked again in {after_seconds} s",
        url=url,
        status=reply.status,
        said=_said(reply),
    )


def _ahead(cosigner: Cosigner, known: int, size: int) -> Tampered:
    return Tampered(
        "cosigner_ahead",
        "{name} shows a head of this log of size {known}, signed by its key, and ours has {size}: this copy was "
        "set back, or another one goes on; append nothing here",
        name=cosigner.name,
        known=known,
        size=size,
    )


def _disputes(cosigner: Cosigner, theirs: TreeHead, ours: TreeHead) -> Tampered:
    return Tampered(
        "cosigner_disputes",
        "{name} shows a head of size {known} with root {root}, signed by this log's key, and our head of size "
        "{size} does not continue it: the log has forked; keep both heads, append nothing",
        name=cosigner.name,
        known=theirs.size,
        root=encode64(theirs.root),
        size=ours.size,
    )


def _claims(cosigner: Cosigner, head: TreeHead, reply: Reply) -> Tampered:
    return Tampered(
        "cosigner_claims",
        "{name} contradicts our head of size {size} (status {status}: {said}) and shows no head of the log's key "
        "that does: it is wrong or the log is; compare both by hand",
        name=cosigner.name,
        size=head.size,
        status=reply.status,
        said=_said(reply),
    )


def _unsigned(cosigner: Cosigner) -> Tampered:
    return Tampered(
        "cosigner_no_line",
        "{name} answered without a signature by any key that it declared: compare the keys with its operator",
        name=cosigner.name,
    )
