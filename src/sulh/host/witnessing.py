# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The host among its cosigners: it opens only when they have vouched for its copy, and shows them each head.

    check    1 ask every cosigner which head it holds           boot, and every minute while shut
             2 shut, or open, by what they show                 host/vouching.py
    round    1 show all of them the newest head at once         after a publish; again where one has failed
             2 keep the lines that hold, put them on `checkpoint`

If the process dies here, nothing is lost but lines: the next round asks for them again. Whoever says that it
holds a longer history, or another one, shuts the host at once, and all are asked; only a head that the log's
own key has signed keeps it shut.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from math import inf
from time import monotonic

import msgspec

from sulh.clock import format_time
from sulh.errors import Fault, Tampered, Unavailable
from sulh.host.addresses import Address, addresses, cosigned_by, fully_cosigned_by, require_line
from sulh.host.admission import Clock
from sulh.host.asking import Asking, Cosigners, Reply, Told
from sulh.host.evidence import Beside, Claim, Heard, Memory, Shut
from sulh.host.folder import Host
from sulh.host.vouching import (
    ASK_AGAIN_SECONDS,
    CLAIMED,
    SILENT,
    LastHead,
    Own,
    far_off,
    gravest,
    read_only,
    require_holding,
    require_own_history,
    require_quorum,
    require_vouched,
)
from sulh.log.lines import put_lines, without_lines
from sulh.log.note import TreeHead, Verifier, open_head
from sulh.record.charter import CharterBody
from sulh.record.heads import MAX_SKEW

# In a round for the newest head nobody waits for a slow line; before a head is logged, all are waited for.
ROUND_SECONDS = 2.0
PATIENT_SECONDS = 8.0
# A cosigner that failed is asked again after this, then twice as long each time, up to a minute.
FIRST_RETRY_SECONDS = 1.0
DISPUTES = ("cosigner_claims", "cosigner_ahead", "cosigner_disputes")

Ticks = Callable[[], float]


class Witnessing:
    """One host and its cosigners. Its methods are for one thread, beside another that admits under `host.lock`.

    `excused`: organisations without whose answer the operator opens. `wake` is called from other threads when an
    answer has come. `ticks`: seconds that only grow; for waiting, never for anything that is said.
    """

    def __init__(
        self,
        host: Host,
        cosigners: Cosigners,
        beside: Beside,
        *,
        clock: Clock,
        excused: Collection[str] = (),
        wake: Callable[[], None] = lambda: None,
        ticks: Ticks = monotonic,
    ) -> None:
        self._host, self._beside, self._clock, self._ticks = host, beside, clock, ticks
        self._excused = frozenset(excused)
        self._asking = Asking(cosigners, wake)
        self._memory = beside.load()
        self._heard = {(heard.org, heard.url): heard for heard in self._memory.cosigners}
        self._note = self._memory.note.encode()
        # Of each address that fails: when it is asked again, and how long was waited for that.
        self._again: dict[Address, tuple[float, float]] = {}
        self._doubted: set[Address] = set()
        self._proofs: list[Unavailable] = []
        # The head of the last round, and its note with the lines that this process was given for it.
        self._head: TreeHead | None = None
        self.lines = b""
        self.next_check = 0.0
        if self.asks:
            self._shut_until_asked()

    # What is there.

    @property
    def heard(self) -> tuple[Heard, ...]:
        """How each declared address is doing, in the charter's order."""
        return tuple(self._heard_of(address) for address in self._addresses())

    @property
    def asks(self) -> bool:
        """Whether the charter declares any cosigner that can be asked."""
        return bool(self._addresses())

    def _charter(self) -> CharterBody | None:
        return self._host.state.record.charter

    def _addresses(self) -> tuple[Address, ...]:
        charter = self._charter()
        return addresses(charter) if charter is not None else ()

    def _heard_of(self, address: Address) -> Heard:
        known = self._heard.get((address.org, address.url))
        return known if known is not None else Heard(org=address.org, url=address.url, holds=0)

    def _own(self) -> Own:
        def root_at(size: int) -> bytes:
            with self._host.lock:
                return self._host.reader.root_at(size)

        with self._host.lock:
            return Own(size=self._host.sequencer.head.size, root_at=root_at, log=self._host.log)

    def _prove(self, old: int, new: int) -> Sequence[bytes]:
        with self._host.lock:
            return self._host.reader.consistency_proof(old, new) if 0 < old < new else ()

    # The check.

    def check(self, patience: float = PATIENT_SECONDS) -> None:
        """Ask every cosigner which head it holds, and open or shut the host by what they show."""
        self._take(self._asking.wait(set(self._addresses()), patience))
        own, charter = self._own(), self._charter()
        last = self._last(charter, own) if charter is not None else LastHead()
        self._look_at_evidence(own)
        vouched: set[str] = set()
        for told, reply in self._asking.latest(self._addresses(), patience):
            if told.head is None and self._vouches(told.address, reply, own, last):
                vouched.add(told.address.org)
        verdict = gravest(self._proofs)
        if verdict is None and charter is not None and last.some:
            try:
                # Who has claimed more, was asked for it and showed nothing, is not waited for.
                claimed = {address.org for address in self._doubted}
                require_quorum(charter, last, vouched, self._excused | claimed)
            except Unavailable as why:
                verdict = why
        self.next_check = self._ticks() + ASK_AGAIN_SECONDS
        self._shut(verdict)

    def _shut_until_asked(self) -> None:
        """Shut a host that has asked nobody yet: what it took in now might never be taken back."""
        own, charter = self._own(), self._charter()
        last = self._last(charter, own) if charter is not None else LastHead()
        who = ", ".join(last.some or dict.fromkeys(address.org for address in self._addresses()))
        self._shut(read_only(SILENT, who=who, expected=last.size, found=", ".join(last.some)))

    def _look_at_evidence(self, own: Own) -> None:
        """Heads that were kept, or that this host remembers: what the record holds by now proves nothing more."""
        kept = [*self._beside.notes()]
        if self._note:
            kept.append(("cosigners.json", self._note))
        self._proofs = []
        for name, note in kept:
            try:
                require_own_history(note, name, own)
            except Unavailable as proof:
                self._proofs.append(proof)
            except Tampered:
                continue  # a file that somebody damaged proves nothing

    def _vouches(self, address: Address, reply: Reply, own: Own, last: LastHead) -> bool:
        """Whether a cosigner has shown that this copy is not behind it; what it shows instead is kept."""
        known = max(self._heard_of(address).holds, last.size if address.org in last.some else 0)
        known = min(known, own.size)
        if reply.fault is not None:
            self._failed(address, reply.fault)
            return False
        size = 0
        try:
            if reply.note is None:
                require_holding(address, 0, known)
            else:
                size = require_vouched(reply.note, address, own, known).size
        except Unavailable as proof:
            self._proven(address, reply.note or b"", proof)
            return False
        except Tampered as why:
            self._failed(address, why)
            return False
        self._answered(address, size)
        return True

    def _last(self, charter: CharterBody, own: Own) -> LastHead:
        """The last head that anybody cosigned, as far as this copy knows; who cannot be asked is left out."""
        asked = {address.org for address in self._addresses()}
        with self._host.lock:
            notes = [self._host.sequencer.note, self._note]
        for note in notes:
            if note and (some := asked & set(cosigned_by(note, charter))):
                return LastHead(
                    size=open_head(note, own.log).size,
                    some=tuple(sorted(some)),
                    full=tuple(org for org in fully_cosigned_by(note, charter) if org in some),
                )
        logged = self._host.state.record.heads.latest
        words = tuple(word.org for word in logged.cosigners if word.org in asked) if logged else ()
        return LastHead(size=logged.size if logged else 0, some=words, full=words)

    def _shut(self, why: Unavailable | None) -> None:
        with self._host.lock:
            self._host.admission.closed = why
        self._save()

    # A round.

    def round(self, asked: Iterable[Address] | None = None, patience: float = ROUND_SECONDS) -> None:
        """Show the newest head to all (or to `asked`), and put the lines that come on `checkpoint`."""
        if self.shut:
            return
        with self._host.lock:
            head = self._host.sequencer.head
            note = without_lines(self._host.sequencer.note, [self._host.log])
        if self._head != head:
            self._head, self.lines = head, note
        wanted = self._addresses() if asked is None else asked
        self._take(self._asking.lines(wanted, head, note, self._prove, patience))

    @property
    def shut(self) -> Unavailable | None:
        """Why the host takes nothing in; None where it does."""
        return self._host.admission.closed

    def _take(self, told: Sequence[tuple[Told, Reply]]) -> None:
        changed = False
        for one, reply in told:
            changed = True
            if one.head is None:
                continue  # an answer to a check that is over
            if reply.fault is None:
                self._take_lines(one.address, one.head, reply.lines)
            elif isinstance(reply.fault, Tampered) and reply.fault.code in DISPUTES:
                self._disputed(one.address, reply.fault, reply.evidence)
            else:
                self._failed(one.address, reply.fault)
        if changed:
            self._attach()
            self._save()

    def _take_lines(self, address: Address, head: TreeHead, lines: Sequence[bytes]) -> None:
        """Keep the lines of one answer, checked by themselves: no other may suffer from a false one."""
        try:
            stamps = require_line(head.body() + b"\n" + b"".join(lines), address)
        except Tampered as why:
            self._failed(address, why)
            return
        self._doubted.discard(address)
        now = int(self._clock().timestamp())
        far = max((stamp - now for stamp in stamps), key=abs)
        if abs(far) <= MAX_SKEW.seconds:
            self._answered(address, head.size)
        else:  # its line stands on `checkpoint` and moves no time in the record
            self._note_trouble(address, far_off(address, far), holds=head.size)
        if self._head == head:
            self.lines = put_lines(self.lines, lines, address.keys)

    def _attach(self) -> None:
        head, note, charter = self._head, self.lines, self._charter()
        if head is None or charter is None or not cosigned_by(note, charter):
            return
        keys = [Verifier(cosigner.vkey) for cosigner in charter.cosigners]
        lines = note[len(head.body()) + 1 :].splitlines(keepends=True)
        with self._host.lock:
            self._host.sequencer.attach(lines, to=head, cosigners=keys)
            self._host.reader.head()
        self._note = note

    def lacking(self) -> list[Address]:
        """Addresses of which no line stands on the newest head, and which may be asked now."""
        willing = self.willing()
        return [address for address in self._unsigned() if address in willing]

    def _unsigned(self) -> list[Address]:
        charter = self._charter()
        with self._host.lock:
            note = self._host.sequencer.note
        held = cosigned_by(note, charter) if charter is not None else ()
        return [address for address in self._addresses() if address.org not in held]

    def willing(self) -> list[Address]:
        """Addresses that may be asked now: not those that failed a moment ago, or still owe an answer."""
        now = self._ticks()
        return [
            address
            for address in self._addresses()
            if self._asking.idle(address) and self._again.get(address, (0.0, 0.0))[0] <= now
        ]

    def soonest(self) -> float:
        """Seconds after which one whose line is missing may be asked again."""
        waiting = [self._again[address][0] for address in self._unsigned() if address in self._again]
        return max(0.1, min(waiting, default=inf) - self._ticks())

    def settle(self, patience: float = 0.0) -> None:
        """Take what has come meanwhile, and wait so long for those that still owe an answer."""
        self._take(self._asking.wait(set(self._addresses()), patience))

    def hurry(self) -> None:
        """From another thread: wait for nobody any more."""
        self._asking.hurry()

    def close(self) -> None:
        """Stop asking."""
        self._asking.close()

    # What becomes of an answer.

    def _answered(self, address: Address, size: int) -> None:
        self._again.pop(address, None)
        self._heard[address.org, address.url] = Heard(
            org=address.org, url=address.url, holds=size, heard_at=format_time(self._clock())
        )

    def _failed(self, address: Address, why: Fault) -> None:
        waited = min(2 * self._again.get(address, (0.0, FIRST_RETRY_SECONDS / 2))[1], ASK_AGAIN_SECONDS)
        self._again[address] = (self._ticks() + waited, waited)
        self._note_trouble(address, why)

    def _note_trouble(self, address: Address, why: Fault, *, holds: int = 0) -> None:
        known = self._heard_of(address)
        self._heard[address.org, address.url] = msgspec.structs.replace(
            known,
            holds=max(holds, known.holds),
            failing_since=known.failing_since or format_time(self._clock()),
            code=why.code,
            why=str(why),
        )

    def _disputed(self, address: Address, why: Tampered, evidence: bytes) -> None:
        """Somebody says that it holds another history: shut, look at what it shows, and ask everybody.

        Once for each claimant, until it cosigns again: a claim that is never shown must not keep a host shut.
        """
        own = self._own()
        self._failed(address, why)
        claim = Claim(org=address.org, url=address.url, said=str(why), head=self.lines.decode())
        self._beside.keep(f"claim-{address.org}", msgspec.json.format(msgspec.json.encode(claim), indent=1))
        try:
            require_own_history(evidence, address.org, own)
        except Unavailable as proof:
            self._proven(address, evidence, proof)
            self._shut(gravest(self._proofs))
            return
        except Tampered:
            pass  # nothing that the log's key has signed: its bare word, or a head that is ours
        if address not in self._doubted:
            self._doubted.add(address)
            self._shut(read_only(CLAIMED, who=address.org, expected=own.size, found=str(why)))
            self.check()

    def _proven(self, address: Address, note: bytes, proof: Unavailable) -> None:
        """Keep a head that the log's key signed and this record does not hold.

        As the log alone signed it: with other lines one head could come in any number of spellings.
        """
        self._beside.keep("head", without_lines(note, [self._host.log]), note=True)
        self._failed(address, proof)
        self._proofs.append(proof)

    def _save(self) -> None:
        memory = Memory(
            cosigners=self.heard,
            note=self._note.decode(),
            shut=msgspec.convert(self.shut.params, Shut) if self.shut else None,
        )
        if memory != self._memory:
            self._beside.save(memory)
            self._memory = memory
