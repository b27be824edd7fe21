# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Carries statements from the outbox to the host, or to a relay where the host does not answer.

    host    its signed receipt or refusal settles the statement; `duplicate` means that the record has it
    relay   its signed note is kept; the host is asked again all the same
    record  what our own copy holds is admitted, whatever anybody answered

Sent twice does no harm: an id stands in the record once.
"""

import http.client
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sulh.cosign.ask import Asker
from sulh.errors import Fault, Phrase, Refused, Tampered, Unavailable, by_system
from sulh.log.note import Verifier
from sulh.log.remote import Ending, exchange
from sulh.node.outbox import Item, Outbox, Stage
from sulh.record.charter import CharterBody
from sulh.record.receipts import Receipt, Refusal, leaf_hash_of, open_document
from sulh.record.relays import open_relay_note

MAX_ANSWER = 100_000  # a signed receipt or refusal is a few kB
HOST_SECONDS = 10.0  # for each wait; a person stands at the desk meanwhile
DUPLICATE = "duplicate"
NOT_NOW = frozenset({"quota"})  # refused today, and not tomorrow: the statement stays in its lane
PAUSE = 5  # seconds for which a host that gave no answer is not asked by everybody who comes to the desk
FAILURES = 3  # lanes that got no answer in a row end a round: a host that is down is not asked for each


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The host's word on one leaf, as it came."""

    document: Receipt | Refusal
    signed: bytes


class Delivery:
    """To one host and some relays, by the charter that says which keys are theirs."""

    def __init__(
        self,
        host: str,
        relays: Sequence[str],
        log: Verifier,
        charter: Callable[[], CharterBody],
        ending: Ending | None = None,
    ) -> None:
        self._host = host.rstrip("/")
        self._relays = tuple(relays)
        self._charter = charter
        self._ending = ending
        self._asker = Asker(log, seconds=HOST_SECONDS)
        self.silent: Unavailable | None = None
        self.trouble: Fault | None = None
        self._silent_until = 0

    def close(self) -> None:
        """Let the relays' connections go."""
        self._asker.close()

    def lane(self, outbox: Outbox, key: str, now: int) -> None:
        """One key's statements in their order, as long as the host answers; the rest goes to a relay."""
        while items := outbox.lane(key):
            first = items[0]
            if self.silent is not None and now < self._silent_until:
                break
            self._deliver(outbox, first, now)
            after = outbox.get(first.id)
            if after is not None and after.leaf:
                break
        if self.silent is not None:
            self._relay_all(outbox, outbox.lane(key))

    def round(self, outbox: Outbox, now: int) -> int:
        """Every lane that is due, on and on while the host answers; how many statements were answered for."""
        settled, failures = 0, 0
        tried: set[str] = set()
        while lanes := [item for item in outbox.lanes(now) if item.id not in tried]:
            for item in lanes:
                tried.add(item.id)
                self._deliver(outbox, item, now)
                done = outbox.get(item.id)
                answered = done is None or not done.leaf
                settled += answered
                failures = 0 if answered else failures + 1
                if failures == FAILURES and self.silent is not None:
                    self._relay_all(outbox, outbox.waiting())
                    return settled
        if self.silent is not None:
            self._relay_all(outbox, outbox.waiting())
        return settled

    def _deliver(self, outbox: Outbox, item: Item, now: int) -> None:
        """Try once with one statement."""
        try:
            answered = self.to_host(item.leaf)
        except Unavailable as why:
            if why is self.silent:
                self._silent_until = now + PAUSE
            outbox.later(item.id, now, why.code)
        except (Refused, Tampered) as why:
            # Somebody else's word, or a word about something else: kept as trouble, and asked again.
            outbox.later(item.id, now, why.code)
        else:
            self._settle(outbox, item, answered, now)

    def to_host(self, leaf: bytes) -> Answered:
        """Hand one leaf to the host; its signed answer, checked. Unavailable `no_answer`.

        `silent` says whether the host as a whole is not there: what it cannot take of one statement, with another
        status, must not keep the others waiting.
        """
        request = urllib.request.Request(
            f"{self._host}/statements", data=leaf, headers={"Content-Type": "application/vnd.sulh.leaf"}
        )
        try:
            status, data = exchange(request, MAX_ANSWER, HOST_SECONDS, self._ending)
        except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
            self.silent = self._no_answer(by_system(error))
            raise self.silent from error
        if status == 503:
            self.silent = self._no_answer(Phrase("status", "status {status}", status=503))
            raise self.silent
        self.silent = None
        if status not in (200, 201, 409, 422) or len(data) > MAX_ANSWER:
            raise self._no_answer(
                Phrase("status-bytes", "status {status}, {n} bytes", status=status, n=len(data))
            )
        document = open_document(data, self._charter().host)
        if document.leaf_hash != leaf_hash_of(leaf):
            raise Tampered(
                "answer_for_another",
                "the host's answer was expected to be about the statement that was sent, and is about another",
            )
        return Answered(document=document, signed=data)

    def _settle(self, outbox: Outbox, item: Item, answered: Answered, now: int) -> None:
        document = answered.document
        if isinstance(document, Receipt):
            outbox.settle(item.id, Stage.ADMITTED, entry=document.index, answer=answered.signed)
        elif document.code == DUPLICATE:
            outbox.settle(item.id, Stage.ADMITTED, entry=None, answer=None)
        elif document.code in NOT_NOW:
            outbox.later(item.id, now, document.code)
        else:
            outbox.settle(item.id, Stage.REFUSED, entry=None, answer=answered.signed)

    def _relay_all(self, outbox: Outbox, items: Sequence[Item]) -> None:
        """Hand what the host did not take to a relay, in order; one that does not answer is not asked for each."""
        silent: set[str] = set()
        for item in items:
            if item.note is not None:
                continue
            for url in self._relays:
                if url in silent:
                    continue
                try:
                    note, org = self._to_relay(url, item.leaf)
                except (Refused, Tampered, Unavailable) as why:
                    self.trouble, silent = why, silent | {url}
                    continue
                outbox.relayed(item.id, note, org)
                break

    def _to_relay(self, url: str, leaf: bytes) -> tuple[bytes, str]:
        """A relay's signed note, checked against the charter, and whose relay it is."""
        note = self._asker.relay(url, leaf)
        said = open_relay_note(note.decode("utf-8", "replace"), self._charter())
        if said.leaf_hash != leaf_hash_of(leaf):
            raise Tampered(
                "note_for_another",
                "the relay's note was expected to be about the statement that was sent, and is about another",
            )
        return note, said.org

    def _no_answer(self, problem: str) -> Unavailable:
        return Unavailable(
            "no_answer",
            "{base} did not answer as expected ({problem}); try again in {after_seconds} seconds",
            base=self._host,
            problem=problem,
        )
