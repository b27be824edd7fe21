# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An organisation's own node: mirror, layers, holdings, outbox and receipts, step by step.

step   1 copy      what the host has beyond us; a silent host leaves us with what we hold, a lying one ends us
       2 open      the open and the public layer
       3 seals     what is new among them; peers are asked, each by a thread of its own
       4 own       the owner's layer, from entry 0 if something came late
       5 outbox    what the record has is settled, the rest is tried again
       6 receipts  what was served, said under seal to whoever sealed it, into the outbox
dies anywhere      1 as the copy says; 2 to 4 are made anew; 5 is tried again; 6 is said once more at most
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sulh.access.reader import Act, Layer, Reader
from sulh.errors import NONE, Fault, Refused, Tampered, Unavailable
from sulh.log.local import local_disk
from sulh.log.note import Verifier
from sulh.log.remote import Authorize, Ending
from sulh.node.asked import Asked
from sulh.node.asking import Asking, wait_idle
from sulh.node.delivery import Delivery
from sulh.node.follow import Following
from sulh.node.holdings import Holdings, Unwrapped
from sulh.node.keys import NodeKeys
from sulh.node.layers import Layers
from sulh.node.mirror import Mirror
from sulh.node.outbox import Item, Outbox, Stage
from sulh.node.peers import Peer
from sulh.node.pens import Pens, Wish, body_of
from sulh.node.receipts import Receipts
from sulh.node.rewritten import Rewritten
from sulh.node.said import Word, require_same, word_of
from sulh.node.served import Served
from sulh.node.slotted import Plan, Slotted, utc
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody
from sulh.record.gate import ORG
from sulh.record.offered import settle
from sulh.record.opener import FolderVault, Opener
from sulh.record.ruleset import UNKNOWN_RULESET
from sulh.record.seal_kinds import from_base64
from sulh.record.slots import Waiting
from sulh.record.spoken import check_signature, read_leaf
from sulh.statement.custody import DESK, TOKEN
from sulh.statement.envelope import Header, read_header, split_leaf, statement_id
from sulh.statement.inner import read_inner
from sulh.statement.keyfile import peek_key
from sulh.statement.ring import RingFile

PEER_WAIT = 2.0  # seconds that a round waits for peers before the owner's layer is folded without them
OUTBOX = "outbox"
DESK_HEADER = "Sulh-Desk"  # a secret that the folder's own command line shows: it can write the outbox anyway


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a node was started with; `record` reads the host's log, `reader` signs requests to peers."""

    mirror: Mirror
    keys: NodeKeys
    record: Authorize
    reader: Authorize
    peers: Sequence[str] = ()
    relays: Sequence[str] = ()
    slots: Plan | None = None


class OwnNode:
    """One node. One thread steps it; its methods for the web are safe from any."""

    def __init__(self, settings: Settings, clock: Callable[[], int]) -> None:
        folder = settings.mirror.folder
        self.folder, self.keys, self.clock = folder, settings.keys, clock
        self.founding = settings.mirror.founding
        self._mirror = settings.mirror
        self._copy = settings.mirror.copy()
        self._ending = Ending()
        self._source = settings.mirror.source(settings.record, self._ending)
        if self._copy.head.size == 0:  # a new node has nothing to show before its first copy
            self._mirror.take_over(self._copy, self._source)
        self._reader = settings.mirror.reader()
        self._vault = vault = FolderVault(folder.path)
        opener = Opener(self.keys.org, self.keys.opening, vault) if self.keys.org else None
        self._rewritten = Rewritten(folder.path)
        self.layers = Layers(folder, self._reader, opener)
        self.holdings = Holdings(self.keys.org, [key.public for key in self.keys.opening], vault)
        with local_disk():
            folder.local.mkdir(exist_ok=True)
        self._asked = Asked(folder.local / "asked.sqlite")
        self.served = Served(folder.local / "served.sqlite")
        self.outbox = Outbox(folder.path / OUTBOX)
        log = Verifier(self.founding.charter.log)
        self.delivery = Delivery(
            settings.mirror.base, settings.relays, log, lambda: self.charter, self._ending
        )
        self.pens = Pens(self.keys, self.founding.id, self.outbox.require_room)
        self.receipts = Receipts(self.served, self.pens, self.layers, vault, self._hand_on)
        self._lane = threading.Lock()
        self._asking = [
            Asking(Peer(url, settings.reader), self.holdings, self._asked, clock) for url in settings.peers
        ]
        for thread in self._asking:
            thread.start()
        self.slots: Slotted | None = None
        if settings.slots is not None:
            self.slots = Slotted(
                settings.slots, folder.path, self.pens, self.layers, self._hand_on_all, utc(clock)
            )
            self.receipts.slots = self.slots
        self._duty: tuple[int, list[Unwrapped]] = (-1, [])
        self.poked = threading.Event()  # something is to be fetched: whoever steps the node need not wait
        self.following = Following(
            self._mirror.base, settings.record, self.poked.set, lambda: self.noticed, self._ending
        )
        self.trouble: Fault | None = None
        self.noticed = 0

    @property
    def charter(self) -> CharterBody:
        """The charter in force by our copy."""
        return self.layers.open.record.charter or self.founding.charter

    # The steps.

    def step(self) -> None:
        """One round. Tampered when the host's log contradicts itself; what is not now is remembered as trouble."""
        self.trouble = None
        try:
            self._take_over()
        except Unavailable as why:
            self.trouble = why
        if self._ending.over:
            return
        try:
            self.fold()
        except Refused as why:
            if why.code != UNKNOWN_RULESET:
                raise
            self.trouble = why  # the copy goes on; nothing is computed, and every page says why
        self._say_served()
        self._deliver()

    def _take_over(self) -> None:
        copied = self._mirror.take_over(self._copy, self._source)
        if copied.new:
            with self.layers.lock:
                self._reader.head()
            self.outbox.hurry()  # the host is there again

    def fold(self) -> None:
        """Steps 2 to 4."""
        self.layers.follow()
        size = self.layers.open.size
        if size != self.noticed:
            with self.layers.lock:
                self.holdings.notice(self.layers.open, self._asked)
                settle(self._vault, self.layers.open.record.seals, self.layers.open.rows)
            self.noticed = size
            self.following.grown()
        for thread in self._asking:
            thread.poke()
        if self.holdings.waiting():
            wait_idle(self._asking, PEER_WAIT)
        self.layers.follow_own(late=self._came_late())
        self.layers.keep()

    def _came_late(self) -> bool:
        """Whether something lies here now, from a peer or by another program, for what the owner's layer has taken."""
        first, own, sealed = self.holdings.news(), self.layers.own, self.layers.open.record.seals.sealed
        written = [sealed[name].index for name in self._rewritten.look() if name in sealed]
        if first is not None:
            written.append(first)
        return own is not None and min(written, default=own.size) < own.size

    def _deliver(self) -> None:
        with self.layers.lock:
            chains = self.layers.open.record.chains
            known = [(item, chains.index_of(item.id)) for item in self.outbox.waiting()]
        for item, index in known:
            if index is not None:
                self.outbox.settle(item.id, Stage.ADMITTED, entry=index, answer=None)
        with self._lane:
            self.delivery.round(self.outbox, self.clock())

    def _say_served(self) -> None:
        try:
            self.receipts.say(self.clock())
        except Unavailable as why:  # somebody seals with this key just now
            self.trouble = why

    def _hand_on(self, leaf: bytes) -> Item:
        """Into the outbox, as it was signed here."""
        payload = split_leaf(leaf)[1]
        return self._put(leaf, read_header(payload), statement_id(payload), "", signed_here=True)

    def _hand_on_all(self, leaves: Sequence[bytes]) -> None:
        """The leaves of one slot: all held, then all sent."""
        items = [self._hand_on(leaf) for leaf in leaves]
        with self._lane:
            for key in dict.fromkeys(item.key for item in items):
                self.delivery.lane(self.outbox, key, self.clock())

    # What people ask.

    def layer_of(self, reader: Reader, asked: str = "") -> str:
        """The layer that a reader gets: its own, or a lower one that it asks for; Refused `layer_not_yours`."""
        own = (
            reader.gate if reader.layer is not Layer.ORG or reader.org == self.keys.org else Layer.OPEN.value
        )
        order = [Layer.PUBLIC.value, Layer.OPEN.value, f"{ORG}{self.keys.org}"]
        wanted = asked or own
        if wanted not in order or order.index(wanted) > order.index(own):
            raise Refused(
                "layer_not_yours",
                "{asked} was asked for, and whoever asks here reads {own} at most; log in, or ask for that",
                asked=ascii(asked[:60]),
                own=own,
            )
        return wanted

    def is_own(self, reader: Reader) -> bool:
        """Whether somebody is one of the owner's people, who may see what their node holds and sends."""
        return reader.layer is Layer.ORG and reader.org == self.keys.org != ""

    def require_own(self, reader: Reader) -> None:
        """Refused `not_allowed` for everybody else."""
        if not self.is_own(reader):
            raise Refused(
                "not_allowed",
                "{name} may not do this here ({act}): ask whoever makes the accounts of this node",
                name=reader.name or Layer.PUBLIC.value,
                act="node",
            )

    def state(self, layer: str) -> State:
        """The state of a layer; read it under `layers.lock`."""
        return self.layers.state(layer)

    def hand_in(self, leaf: bytes, reader: Reader | None) -> Item:
        """Take a signed statement: judged, held durably, tried. `reader` is None for the folder's own command line.

        Refused for bytes that no record could take; what a newer copy might mend is `foreseen` and still sent.
        """
        if reader is not None:
            reader.require(Act.HAND_IN)
        header, id, foreseen = self._judge(leaf)
        word = None if reader is None else word_of(reader, id, header.kind, self.clock())
        item = self._put(leaf, header, id, foreseen, word=word)
        if item.leaf and self._lane.acquire(timeout=PEER_WAIT):
            try:
                self.delivery.lane(self.outbox, item.key, self.clock())
            finally:
                self._lane.release()
        return self.outbox.get(id) or item

    def wait_for_slot(self, wanted: Waiting, reader: Reader) -> datetime:
        """Let a signed inside wait for its slot; when it is handed in. Refused `no_slots`, `other_sealer`, and as slots say."""
        reader.require(Act.HAND_IN)
        if self.slots is None:
            raise Refused("no_slots", "this node has no slots: seal it with: sulh say --seal-to")
        inside = from_base64(wanted.inside)
        author = read_inner(inside).issuer.org
        if author != self.keys.org:
            raise Refused(
                "other_sealer",
                "{sealer} sealed a statement of {author}; each organisation seals its own",
                sealer=self.keys.org,
                author=author,
            )
        return self.slots.offer(inside, wanted.to)

    def say(self, wish: Wish, reader: Reader, *, token: bool) -> Item:
        """Sign what a person says with the node's key, and hand it in. Refused as `Pens.of` and `body_of` say.

        A wish that comes again with the same `once` is the first one's statement; Refused `sent_before` where its
        words differ.
        """
        with self.layers.lock:
            ruleset, seen = self.layers.open.ruleset, self.layers.open.record.heads.seen
        signing = self.pens.of(reader, self.charter)
        body = body_of(wish, ruleset)
        # Looked at once more under the key's lock: of two that race, one signs.
        first = self.outbox.again(reader, wish.once)
        if first is not None:
            return self._said_first(first, wish)
        with self.pens.speaking(signing) as speaker:
            first = self.outbox.again(reader, wish.once)
            if first is not None:
                return self._said_first(first, wish)
            said = speaker.say(
                wish.kind,
                body,
                seen=seen,
                occurred=wish.occurred,
                refs=wish.refs,
                by=self.pens.by(reader, TOKEN if token else DESK),
                marking=wish.marking or "TLP:GREEN",
                lang=wish.lang or "en",
            )
            # Inside the lock of the key: whoever signs next with it comes after this in its lane.
            header = read_header(split_leaf(said.leaf)[1])
            word = word_of(reader, said.id, wish.kind, self.clock(), wish)
            self._put(said.leaf, header, said.id, "", signed_here=True, word=word)
        return self.hand_in(said.leaf, None)

    def _said_first(self, first: Word, wish: Wish) -> Item:
        """What a form said when it came first."""
        require_same(first, wish)
        item = self.outbox.get(first.id)
        if item is None:
            raise RuntimeError("a word and its statement are forgotten together")
        return item

    # What a page needs to let somebody speak (web/console/lectern.py).

    counts_given = False  # a key file counts for itself

    def pen(self, reader: Reader) -> str:
        """The public key that signs here for a reader; Refused as `Pens.of` says."""
        shown = peek_key(self.pens.of(reader, self.charter).path)
        if isinstance(shown, RingFile):
            raise RuntimeError("a node's keys are read as single keys")
        return shown.public

    def sent(self, id: str) -> Item | None:
        """How far a statement has come, if it was said or handed in here."""
        return self.outbox.get(id)

    def word(self, id: str) -> Word | None:
        """Who said a statement here."""
        return self.outbox.word(id)

    def words(self, reader: Reader, most: int) -> Sequence[Word]:
        """What a person said here, newest first."""
        return self.outbox.words(reader, most)

    def unanswered(self, key: str) -> tuple[int, str] | None:
        """The highest number of a key that waits here or was given out to be signed, and its id."""
        return self.outbox.unanswered(key)

    def give(self, key: str, number: int, id: str) -> None:
        """Something was given out under that number of a key, to be signed elsewhere."""
        self.outbox.give(key, number, id)

    def open(self) -> State:
        """The open layer's state; read it under `layers.lock`."""
        return self.layers.open

    def _judge(self, leaf: bytes) -> tuple[Header, str, str]:
        """Header, id, and the code for which our copy would refuse it, empty if it would not."""
        with self.layers.lock:
            record = self.layers.open.record
            spoken = read_leaf(leaf, self.layers.open.ruleset.kinds)
            header = spoken.header
            check_signature(leaf, header.issuer.key)
            if header.mechanism != record.charter_id:
                raise Refused(
                    "other_mechanism",
                    "the statement was said to mechanism {found}, and this is {expected}",
                    found=header.mechanism or NONE,
                    expected=record.charter_id,
                )
            try:
                self.layers.open.check(leaf)
            except (Refused, Tampered) as why:
                return header, spoken.id, why.code
        return header, spoken.id, ""

    def _put(
        self,
        leaf: bytes,
        header: Header,
        id: str,
        foreseen: str,
        *,
        signed_here: bool = False,
        word: Word | None = None,
    ) -> Item:
        item = self.outbox.put(
            leaf,
            id=id,
            key=header.issuer.key,
            seq=header.seq,
            foreseen=foreseen,
            signed_here=signed_here,
            word=word,
        )
        with self.layers.lock:
            index = self.layers.open.record.chains.index_of(id)
        if item.leaf and index is not None:
            self.outbox.settle(id, Stage.ADMITTED, entry=index, answer=None)
        return self.outbox.get(id) or item

    def duty(self) -> list[Unwrapped]:
        """What the owner must wrap again; looked at once for each size of the copy."""
        with self.layers.lock:
            size, keys = self.layers.open.size, list(self.layers.open.record.seals.keys.items())
        if self._duty[0] != size:
            self._duty = (size, self.holdings.duty(keys))
        return self._duty[1]

    @property
    def silent_peers(self) -> list[tuple[str, Fault]]:
        """Peers whose last answer was none, or was wrong."""
        return [(thread.peer.url, thread.fault) for thread in self._asking if thread.fault is not None]

    def end(self) -> None:
        """Begin to end, from any thread: no step waits for the host any more."""
        self._ending.end()
        self.following.stop()
        self.poked.set()

    def close(self) -> None:
        """Let everything go."""
        self.end()
        if self.slots is not None:
            self.slots.stop()
            if self.slots.is_alive():
                self.slots.join(PEER_WAIT)
        for thread in self._asking:
            thread.stop()
        wait_idle(self._asking, PEER_WAIT)
        self.delivery.close()
        self.outbox.close()
        self.served.close()
        if all(thread.idle.is_set() for thread in self._asking):
            self._asked.close()
