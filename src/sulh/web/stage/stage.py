# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The host of a staged record, over a working copy: its own clock, every cosigner, and a lectern for every role.

    say       what a person wishes is signed with the published key of their role, and admitted like anybody's
    hand_in   what was signed elsewhere is admitted
    publish   a head, and the line of every cosigner that the charter declares, at once: each of them is here
    tick      a head is logged once something has waited HEAD_SECONDS, and when a deadline falls

Nothing of it is for a real mechanism: whoever runs it holds every key there is (`require_staged`).
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from threading import Event
from time import monotonic

from sulh.access.reader import Act, Reader
from sulh.clock import format_time, parse_time
from sulh.errors import Refused
from sulh.exercise.cast import cosign_signers
from sulh.host.addresses import keys_of
from sulh.host.admission import Answer
from sulh.host.dues import Dues
from sulh.host.folder import Folder, Host
from sulh.log.lines import put_lines, split_lines
from sulh.log.note import CosignSigner, Signer, Verifier, cosignatures_by
from sulh.log.store import CHECKPOINT
from sulh.mechanism import RULESETS
from sulh.node.outbox import Item, Outbox
from sulh.node.outbox import Stage as Reached
from sulh.node.pens import Wish, body_of
from sulh.node.said import Word, require_same, word_of
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody
from sulh.record.founding import Founding, peek_founding
from sulh.record.kinds import Head
from sulh.record.published import DEMO_SEED, published_keys
from sulh.record.receipts import Receipt
from sulh.record.spoken import check_signature, read_leaf
from sulh.statement.custody import DESK, TOKEN
from sulh.statement.envelope import By, Header, read_header, split_leaf, statement_id
from sulh.statement.keys import Key, key_from_published_seed, published_seed
from sulh.statement.speaker import Speaker
from sulh.web.stage.seats import PEOPLE

STAGED = ("exercise", "documentary")
EXERCISE = "exercise"
# A head is logged so soon after something was said: whoever watches sees it become joint. DESIGN §2 asks for an hour.
HEAD_SECONDS = 15
LOOK_SECONDS = 1.0
# A record's rows are read for deadlines at most this often, however fast it grows.
DUES_SECONDS = 15

Ticks = Callable[[], float]


def require_staged(charter: CharterBody) -> None:
    """Refused `not_staged` for a real mechanism, and for one whose log has another key than the published one."""
    published = Verifier(charter.log).public_key.hex() in published_keys()
    if charter.charter_class not in STAGED or not published:
        raise Refused(
            "not_staged",
            "only an exercise or a documentary record whose keys are public is staged, and this one is of class "
            "{found} with keys of its own; serve it with: sulh serve",
            found=charter.charter_class,
        )


class StageClock:
    """A clock of its own: the last head's moment, and the seconds since then; whole seconds, never falling."""

    def __init__(self, begin: datetime, ticks: Ticks) -> None:
        self._begin, self._ticks, self._at = begin.astimezone(UTC), ticks, ticks()

    def __call__(self) -> datetime:
        return self._begin + timedelta(seconds=int(self._ticks() - self._at))

    def seconds(self) -> int:
        """The same in POSIX seconds."""
        return int(self().timestamp())


class Stage:
    """One staged record; its methods are safe from any thread. Also a `web.console.lectern.Lectern`."""

    def __init__(self, folder: Folder, *, ticks: Ticks = monotonic) -> None:
        store = folder.store()
        self.founding: Founding = peek_founding(store, RULESETS)
        charter = self.founding.charter
        require_staged(charter)
        self.reads_only = charter.charter_class != EXERCISE
        note = store.get(CHECKPOINT)
        self._cosigners = _cosigners(charter)
        self._keys = [key for org in self._cosigners for key in keys_of(charter, org)]
        self._signed: dict[str, tuple[int, str]] = {}  # the last number that each key signed here
        self._dues, self._dues_at = Dues(), datetime.min.replace(tzinfo=UTC)
        self.clock = StageClock(parse_time(charter.date), ticks)
        with ExitStack() as opened:
            self.outbox = Outbox(folder.path / "outbox")
            opened.callback(self.outbox.close)
            self.host = opened.enter_context(
                Host(
                    folder,
                    log=Signer(charter.origin, published_seed(DEMO_SEED, f"{charter.host_org}/log")),
                    host=key_from_published_seed(DEMO_SEED, f"{charter.host_org}/host"),
                    rulesets=RULESETS,
                    clock=lambda: self.clock(),
                )
            )
            self.clock = StageClock(_last_moment(note, self._keys, self.host.state), ticks)
            self._attach([line for _, line in split_lines(note)[1]])
            self._open = opened.pop_all()

    @property
    def charter(self) -> CharterBody:
        """The charter in force."""
        return self.host.state.record.charter or self.founding.charter

    # What is admitted, and the heads over it.

    def admit(self, leaf: bytes) -> Answer:
        """Admit one leaf; Refused `stage_reads_only` on a documentary record."""
        self._require_speech()
        with self.host.lock:
            return self.host.admission.admit(leaf)

    def _require_speech(self) -> None:
        if self.reads_only:
            raise Refused(
                "stage_reads_only",
                "this record is only read here; to say something, stage the exercise with: sulh demo",
            )

    def publish(self) -> None:
        """Show what was admitted, under a head that every cosigner holds at once."""
        with self.host.lock:
            self.host.publish()
            self._attach(self._lines())

    def tick(self) -> None:
        """Log a head where one is due: something has waited, or a deadline has fallen."""
        if self.reads_only:
            return
        with self.host.lock:
            at, state = self.clock(), self.host.state
            latest = state.record.heads.latest
            if at >= self._dues_at:
                self._dues.refresh(state)
                self._dues_at = at + timedelta(seconds=DUES_SECONDS)
            waits = latest is not None and state.size - latest.size > 1
            late = waits and at - parse_time(latest.logged_at if latest else "") >= timedelta(
                seconds=HEAD_SECONDS
            )
            if late or self._dues.passed(state, at) is not None:
                self._log_head(at)

    def watch(self, stopped: Event) -> None:
        """Tick until stopped; for a thread of its own."""
        while not stopped.wait(LOOK_SECONDS):
            self.tick()

    def _log_head(self, at: datetime) -> None:
        """Everything admitted so far under a head with fresh lines, the head as an entry, and the head over that."""
        self.publish()
        note = put_lines(self.host.sequencer.note, self._lines(), self._keys)
        body = Head(note=note.decode(), logged_at=format_time(at))
        org = self.charter.host_org
        speaker = self._speaker(org, "host", key_from_published_seed(DEMO_SEED, f"{org}/host"))
        said = speaker.say(
            "record.head.v1", body, seen=self.host.state.record.heads.seen, marking="TLP:CLEAR"
        )
        answer = self.admit(said.leaf)
        if not answer.admitted:
            raise RuntimeError(f"the stage refused its own head: {answer.document}")
        self.publish()

    def _lines(self) -> list[bytes]:
        """The line of every cosigner under the newest head, now."""
        body, seconds = self.host.sequencer.head.body(), self.clock.seconds()
        return [signer.line(body, seconds) for signer in self._cosigners.values()]

    def _attach(self, lines: Sequence[bytes]) -> None:
        if self._keys:
            sequencer = self.host.sequencer
            sequencer.attach(lines, to=sequencer.head, cosigners=self._keys)
            self.host.reader.head()

    # A lectern for every role (`web/console/lectern.py`).

    counts_given = True

    def pen(self, reader: Reader) -> str:
        """See `Lectern`."""
        return self._key(reader).public

    def say(self, wish: Wish, reader: Reader, *, token: bool) -> Item:
        """See `Lectern`; the record's answer is there at once."""
        with self.host.lock:
            key, state = self._key(reader), self.host.state
            body = body_of(wish, state.ruleset)
            first = self.outbox.again(reader, wish.once)
            if first is not None:
                require_same(first, wish)
                return self._item(first.id)
            said = self._speaker(reader.org, reader.role, key).say(
                wish.kind,
                body,
                seen=state.record.heads.seen,
                occurred=wish.occurred,
                refs=wish.refs,
                by=By(who=reader.name, how=TOKEN if token else DESK),
                marking=wish.marking or "TLP:GREEN",
                lang=wish.lang or "en",
            )
            word = word_of(reader, said.id, wish.kind, self.clock.seconds(), wish)
            return self._hand_on(said.leaf, read_header(split_leaf(said.leaf)[1]), word)

    def hand_in(self, leaf: bytes, reader: Reader | None) -> Item:
        """See `Lectern`."""
        if reader is not None:
            reader.require(Act.HAND_IN)
        with self.host.lock:
            spoken = read_leaf(leaf, self.host.state.ruleset.kinds)
            check_signature(leaf, spoken.header.issuer.key)
            seconds = self.clock.seconds()
            word = None if reader is None else word_of(reader, spoken.id, spoken.header.kind, seconds)
            return self._hand_on(leaf, spoken.header, word)

    def sent(self, id: str) -> Item | None:
        """See `Lectern`."""
        return self.outbox.get(id)

    def word(self, id: str) -> Word | None:
        """See `Lectern`."""
        return self.outbox.word(id)

    def words(self, reader: Reader, most: int) -> Sequence[Word]:
        """See `Lectern`."""
        return self.outbox.words(reader, most)

    def unanswered(self, key: str) -> tuple[int, str] | None:
        """See `Lectern`; besides, the last number that was signed here and refused: it is used."""
        found = [one for one in (self.outbox.unanswered(key), self._signed.get(key)) if one is not None]
        known = self.host.state.record.chains.last(key) or (0, "")
        return max((one for one in found if one[0] > known[0]), default=None)

    def give(self, key: str, number: int, id: str) -> None:
        """See `Lectern`."""
        self.outbox.give(key, number, id)

    def open(self) -> State:
        """See `Lectern`."""
        return self.host.state

    def _hand_on(self, leaf: bytes, header: Header, word: Word | None) -> Item:
        """Into the outbox and at once through the door; the same bytes stand once and get the same answer."""
        self._require_speech()
        id = statement_id(split_leaf(leaf)[1])
        item = self.outbox.put(
            leaf, id=id, key=header.issuer.key, seq=header.seq, signed_here=True, word=word
        )
        if not item.leaf:
            return item
        answer = self.admit(leaf)
        entry = answer.document.index if isinstance(answer.document, Receipt) else None
        reached = Reached.ADMITTED if answer.admitted else Reached.REFUSED
        self.outbox.settle(id, reached, entry=entry, answer=answer.signed)
        if answer.admitted:
            self.publish()
        return self._item(id)

    def _item(self, id: str) -> Item:
        item = self.outbox.get(id)
        if item is None:
            raise RuntimeError("what was put into the outbox is there")
        return item

    def _key(self, reader: Reader) -> Key:
        """The published key of a reader's seat; Refused `not_allowed`, `no_pen`. Root, host and log have no seat."""
        reader.require(Act.SAY)
        key = key_from_published_seed(DEMO_SEED, f"{reader.org}/{reader.role}")
        seated = (reader.org, reader.role) in PEOPLE and not self.reads_only
        if not seated or key.public not in self.host.state.record.standing.keys:
            raise Refused(
                "no_pen",
                "this node holds no key that signs for {org} as {role}; sign it with a key of your own and hand it in",
                org=reader.org or "-",
                role=reader.role or "-",
            )
        return key

    def _speaker(self, org: str, role: str, key: Key) -> Speaker:
        return Speaker(
            key, org=org, role=role, mechanism=self.founding.id, position=_Position(self, key.public)
        )

    def last(self, key: str) -> tuple[int, str | None]:
        """Where a key's chain stands: in the record, or beyond it by what was signed or given out here."""
        return self.unanswered(key) or self.host.state.record.chains.last(key) or (0, None)

    def advance(self, key: str, number: int, id: str) -> None:
        """A key is about to sign under a number."""
        self._signed[key] = (number, id)

    def close(self) -> None:
        """Let the copy go."""
        self._open.close()


class _Position:
    """See `statement.speaker.Position`; as long-lived as the stage, which is made anew at every start."""

    def __init__(self, stage: Stage, key: str) -> None:
        self._stage, self._key = stage, key

    def last(self) -> tuple[int, str | None]:
        return self._stage.last(self._key)

    def advance(self, number: int, statement_id: str, payload: bytes) -> None:
        self._stage.advance(self._key, number, statement_id)


def _cosigners(charter: CharterBody) -> dict[str, CosignSigner]:
    """Those that the charter declares; of an exercise all are public."""
    declared = {cosigner.vkey for cosigner in charter.cosigners}
    return {org: signer for org, signer in cosign_signers().items() if signer.vkey in declared}


def _last_moment(note: bytes, keys: Sequence[Verifier], state: State) -> datetime:
    """The latest moment that the published head or a logged one names: where the record's time stands still."""
    heads = state.record.heads
    stamps = [datetime.fromtimestamp(stamp, UTC) for _, stamp in cosignatures_by(note, keys)]
    logged = [parse_time(heads.latest.logged_at)] if heads.latest is not None else []
    return max([heads.now, *logged, *stamps])
