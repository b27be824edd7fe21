# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Admission: the one door by which a statement becomes an entry.

    admit(leaf)      1 bytes, signature, founding, mechanism, chain, seen, standing, authority   (state)
                     2 the room's own rule                                                       (state)
                     3 courtesies that only a host can keep: normal form, audience, quotas, gaps
                     4 commit: durable before anybody is told
                     5 fold, and a signed receipt
    on refusal       nothing is appended; a signed refusal says why; the bytes go to quarantine

1 and 2 are repeated by every replica. 3 is not, because it rests on the host's clock or on taste, and an
entry that a lenient host let in is no crime of its issuer.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.host.quarantine import Quarantine
from sulh.log.sequencer import Sequencer
from sulh.recompute.replay import State
from sulh.record.blobs import Due, due_of
from sulh.record.receipts import Receipt, Refusal, receipt_for, refusal_for, sign
from sulh.record.spoken import check_signature, id_of_leaf
from sulh.statement.envelope import Header, read_header, split_leaf
from sulh.statement.keys import Key
from sulh.statement.kind import Kinds
from sulh.statement.text import check_normal

MAX_GROUP = 256  # leaves per commit: where the gain of sharing one disk sync has levelled off
OPEN_MARKINGS = ("TLP:CLEAR", "TLP:GREEN")

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a sender gets: the document and its signed bytes."""

    document: Receipt | Refusal
    signed: bytes

    @property
    def admitted(self) -> bool:
        return isinstance(self.document, Receipt)


class Admission:
    """The host's door: one state, one sequencer, one host key. Not for several threads at once."""

    def __init__(
        self,
        state: State,
        sequencer: Sequencer,
        host: Key,
        quarantine: Quarantine,
        clock: Clock,
        has_blob: Callable[[str], bool],
    ) -> None:
        self.state = state
        self.sequencer = sequencer
        self._host = host
        self._quarantine = quarantine
        self._clock = clock
        self._has_blob = has_blob
        self._due: tuple[Kinds, Due] | None = None  # which blobs an entry names, by the kinds in force
        self._said_today: dict[tuple[str, str], int] = {}
        # Why nothing is taken in now, while the host waits for its cosigners; see host/witnessing.py.
        self.closed: Unavailable | None = None

    def admit(self, leaf: bytes) -> Answer:
        """Admit one leaf: a receipt when it is durable, a refusal when it may not stand."""
        return self.admit_all([leaf])[0]

    def admit_all(self, leaves: Sequence[bytes]) -> list[Answer]:
        """Admit leaves in order, a group per commit; each answer stands at its leaf's place."""
        answers: list[Answer] = []
        for start in range(0, len(leaves), MAX_GROUP):
            answers += self._admit_group(leaves[start : start + MAX_GROUP])
        return answers

    def _admit_group(self, leaves: Sequence[bytes]) -> list[Answer]:
        if self.closed is not None:
            raise self.closed.with_traceback(None)
        self._require_in_step()
        at = self._clock().astimezone(UTC)
        taken: list[bytes] = []
        answers: list[Receipt | Refusal] = []
        for leaf in leaves:
            try:
                # 1. and 2. What every replica will check again.
                statement_id = self.state.check(leaf)
                # 3. What only a host can ask.
                self._require_courtesies(leaf, at)
            except (Refused, Tampered) as why:
                answers.append(self._refuse(leaf, why, at))
                continue
            done = self.state.take(leaf, signed=True)
            if done.why is not None:
                raise RuntimeError(f"the state took as void what it had checked: {done.why}")
            taken.append(leaf)
            answers.append(receipt_for(leaf, statement_id, done.index, self.state.record.charter_id, at))
        # 4. Durable before anybody is told. If this fails the state is ahead of the log: this object stops
        #    for good, the folder is opened again, and no receipt has left.
        if taken:
            self.sequencer.commit(taken)
        # 5. Receipts.
        return [self._signed(answer, leaf) for answer, leaf in zip(answers, leaves, strict=True)]

    def _require_in_step(self) -> None:
        """After a failed commit the state is ahead of the log: any further receipt would name a wrong entry."""
        if self.state.size != self.sequencer.size:
            raise Unavailable(
                "reopen_needed",
                "the state has {state} entries and the log {log}: a step failed; open the folder again, in "
                "{after_seconds} s at the earliest",
                after_seconds=1,
                state=self.state.size,
                log=self.sequencer.size,
            )

    def _require_courtesies(self, leaf: bytes, at: datetime) -> None:
        header = read_header(split_leaf(leaf)[1])
        check_normal(split_leaf(leaf)[1])
        charter = self.state.record.charter
        if charter is None:
            return
        kind = self.state.ruleset.kinds[header.kind]
        narrower = header.marking not in OPEN_MARKINGS or (
            header.release_to and not set(charter.readers) <= set(header.release_to)
        )
        if narrower and not kind.public:
            raise Refused(
                "needs_sealing",
                "the statement is for fewer than those who read the whole record ({readers}), and an unsealed "
                "body is readable by all of them for ever; seal it, or mark it TLP:GREEN",
                readers=", ".join(charter.readers),
            )
        self._require_blobs(leaf)
        self._require_quota(header, at)

    def _require_blobs(self, leaf: bytes) -> None:
        """Refuse an entry that names a blob which is not here.

        Whoever holds every entry must hold its blobs: one statement naming a blob that nobody has would keep
        every mirror from signing, and the joint tier from ever moving.
        """
        kinds = self.state.ruleset.kinds
        if self._due is None or self._due[0] is not kinds:
            self._due = (kinds, due_of(kinds))
        for path, digest in self._due[1](leaf):
            if not self._has_blob(path):
                raise Refused(
                    "blob_missing",
                    "the statement names the blob {sha256}, and the host does not hold it; hand the blob in first",
                    sha256=digest.hex(),
                )

    def _require_quota(self, header: Header, at: datetime) -> None:
        charter = self.state.record.charter
        if charter is None or header.issuer.role in {"root", "host"}:
            return
        key, day = header.issuer.key, at.date().isoformat()
        opened = self._open_numbers(key, header.seq)
        if opened > charter.quotas.open_gaps:
            raise Refused(
                "too_many_gaps",
                "number {seq} would leave {opened} open numbers of this key, and {limit} are allowed; send the "
                "missing statements first",
                seq=header.seq,
                opened=opened,
                limit=charter.quotas.open_gaps,
            )
        said = self._said_today.get((key, day), 0) + 1
        if said > charter.quotas.statements_per_day:
            raise Refused(
                "quota",
                "this key has said {limit} statements today, which is its quota; try again tomorrow",
                limit=charter.quotas.statements_per_day,
            )
        self._said_today = {k: n for k, n in self._said_today.items() if k[1] == day} | {(key, day): said}

    def _open_numbers(self, key: str, seq: int) -> int:
        """Numbers that stay open if `seq` is admitted; one that a refusal explains is not open.

        A statement that fills a gap always may: else a key at its limit could never mend itself.
        """
        chains = self.state.record.chains
        last = chains.last(key)
        highest = last[0] if last else 0
        if seq <= highest:
            return 0
        refused = self._quarantine.explained(key, seq)
        return seq - highest - 1 + chains.gaps(key) - sum(not chains.holds(key, number) for number in refused)

    def _refuse(self, leaf: bytes, why: Fault, at: datetime) -> Refusal:
        header: Header | None
        try:
            header = read_header(split_leaf(leaf)[1])
            check_signature(leaf, header.issuer.key)
        except (Refused, Tampered):
            # Nobody's word: naming the key and number that such bytes claim would let a stranger explain
            # another's gap, and fill the place where that key's own refusals are kept.
            header = None
        known = self.state.record.charter_id
        return refusal_for(leaf, why, known, at, header, id_of_leaf(leaf) if header else "")

    def _signed(self, document: Receipt | Refusal, leaf: bytes) -> Answer:
        signed = sign(document, self._host)
        if isinstance(document, Refusal):
            known = document.key in self.state.record.standing.keys
            if document.code != "duplicate":  # it stands in the record already
                owner = document.key if known else None
                self._quarantine.keep(owner, document.code, leaf, signed, document.seq)
        return Answer(document=document, signed=signed)
