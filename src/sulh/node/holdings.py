# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a node holds beside the record: wraps and ciphertexts. What it lacks, takes, gives and deletes.

    notice(state)     sealed, wrapped anew, shredded since the last look
    wanted(…)         what a peer is still to be asked about
    take(…)           one answer of a peer: checked by signature and hash, then kept, durably
    give(…)           to an organisation that a wrap names; None for everybody and everything else
    duty(…)           recipients of ours that have another key now than the one we wrapped for

Bytes that do not hold are never kept, whoever sends them. Shredded statements are neither asked for nor kept.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from threading import RLock

from sulh.errors import Fault, Refused, Tampered
from sulh.log.local import local_disk
from sulh.node.asked import Asked
from sulh.node.peers import Peer, PeerAbout
from sulh.recompute.replay import State
from sulh.record.opener import FolderVault
from sulh.record.rows import read_row
from sulh.record.seal_kinds import from_base64
from sulh.record.seal_rows import RewrapRow, Seal, SealedRow, SealingKeyRow
from sulh.record.sealing import Wraps, key_id, read_wraps

MOST_AT_ONCE = 256  # statements asked about in one round of a peer: a long outage is caught up in steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A sealed statement of somebody else; `at` is the entry that its newest wraps follow from."""

    row: SealedRow
    at: int
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwrapped:
    """A statement of ours whose recipient `org` has another key now than the one it was wrapped for."""

    statement: str
    org: str
    key: str


class Holdings:
    """Of one organisation, in one folder. Safe to use from threads."""

    def __init__(self, org: str, keys: Collection[bytes], vault: FolderVault) -> None:
        self._org = org
        self._own = frozenset(key_id(key) for key in keys)
        self._vault = vault
        self._lock = RLock()
        self._due: dict[str, Due] = {}
        self._of_ciphertext: dict[str, list[str]] = {}
        self._sealed: dict[str, SealedRow] = {}
        self._signers: dict[str, frozenset[str]] = {}
        self._shredded: frozenset[str] = frozenset()
        self._rewraps: set[str] = set()
        self._named: dict[str, tuple[tuple[int, int, int] | None, frozenset[str]]] = {}
        self._news: int | None = None

    def notice(self, state: State, asked: Asked, *, delete: bool = True) -> None:
        """Look at what the open layer says of seals since the last look; `delete` what was shredded."""
        seals = state.record.seals
        with self._lock:
            self._signers = _keys_by_org(state)
            for name, row in seals.sealed.items():
                if name not in self._sealed:
                    self._sealed[name] = row
                    for seal in row.seals:
                        self._of_ciphertext.setdefault(seal.ciphertext, []).append(name)
                    if row.issuer.org != self._org:
                        self._due[name] = Due(row=row, at=row.index, done=self._complete(name, row))
            for key, value in state.rows.items("record", "rewrap/"):
                if key not in self._rewraps:
                    self._rewraps.add(key)
                    self._wrapped_again(read_row(value, RewrapRow), asked)
            for name in seals.shredded() - self._shredded if delete else ():
                # At each start again: a death between the entry and the deletion must leave nothing.
                with local_disk():
                    self._vault.shred(name, seals.sealed[name], self._of_others(name))
                self._due.pop(name, None)
            self._shredded = seals.shredded()

    def _of_others(self, name: str) -> set[str]:
        """Ciphertexts of a statement that an earlier one had named.

        Who names another's, and then has both co-chairs shred the copy, must not have the evidence deleted.
        """
        named = {seal.ciphertext for seal in self._sealed[name].seals}
        return {one for one in named if self._of_ciphertext[one][0] != name}

    def _wrapped_again(self, row: RewrapRow, asked: Asked) -> None:
        due = self._due.get(row.statement)
        if due is None or row.index <= due.at:
            return
        asked.again(row.statement)
        # Another part of it may be for us from now on, under the key that we have already.
        ours = {part for part, _ in self._wraps_for_us(row.statement, due.row)}
        done = self._complete(row.statement, due.row) and row.part in ours
        self._due[row.statement] = replace(due, at=row.index, done=done)
        if done:
            # The file came before the word that makes its tags known: what did not open then does now.
            self._is_news(due.row)

    def wanted(self, peer: str, about: PeerAbout, asked: Asked, now: int) -> list[str]:
        """Statements to ask this peer about now, oldest first; what its copy does not hold yet waits.

        Also what is held already: a peer that sees who stops asking would know who the recipients are.
        """
        with self._lock:
            waiting = [name for name, due in self._due.items() if due.at < about.size]
        found = []
        for name in waiting:
            if asked.due(peer, name, now):
                found.append(name)
            if len(found) == MOST_AT_ONCE:
                break
        return found

    def take(self, name: str, peer: Peer, about: PeerAbout, asked: Asked, now: int) -> bool:
        """Ask one peer about one statement; whether something new is held. Unavailable where it does not answer.

        What does not hold raises its Tampered or Refused and is kept nowhere; the peer is asked later again.
        """
        with self._lock:
            due = self._due.get(name)
        if due is None:
            return False
        try:
            data = peer.wraps(name)
            if data is None:
                # The sealer's own "nothing" is final, once its copy holds what the wraps follow from.
                asked.nothing(peer.url, name, now, final=about.org == due.row.issuer.org)
                return False
            new = self._keep_wraps(name, due.row, data)
            lacks = self._lacking(name, due.row)
            for ciphertext, size_class in lacks:
                new = self._keep_ciphertext(name, ciphertext, peer.sealed(ciphertext, size_class)) or new
        except (Refused, Tampered):
            asked.nothing(peer.url, name, now, final=False)
            raise
        with self._lock:
            whole = self._complete(name, due.row)
            # What another node has may be older than the last wrapping; the sealer has that one.
            whole = due.done or (whole and (new or about.org == due.row.issuer.org))
            if name in self._due and self._due[name].at == due.at:
                self._due[name] = replace(due, done=whole)
            if new:
                self._is_news(due.row)
        asked.nothing(peer.url, name, now, final=whole)
        return new

    def _is_news(self, row: SealedRow) -> None:
        self._news = min(row.index, self._news if self._news is not None else row.index)

    def news(self) -> int | None:
        """The first entry for which something was kept since this was last asked; None if nothing was."""
        with self._lock:
            news, self._news = self._news, None
        return news

    def _keep_wraps(self, name: str, row: SealedRow, data: bytes) -> bool:
        """Keep a file that its sealer signed, unless the one that is held opens and this one does not."""
        new = self._for_us(self._read(name, row, data), row)
        with self._lock:
            held = self._vault.wraps(name)
            if name in self._shredded or held == data:
                return False
            before = self._wraps_for_us(name, row)
            # An old file, signed by the same sealer, could be played back to take the new one away.
            fewer = {part for part, _ in before} - {part for part, _ in new}
            if held is not None and (fewer or not new - before):
                return False
            self._vault.keep_wraps(name, data)
            self._named_in(name, row)
        return True

    def _keep_ciphertext(self, statement: str, name: str, data: bytes | None) -> bool:
        if data is None:
            return False
        if sha256(data).hexdigest() != name:
            raise Tampered(
                "peer_ciphertext",
                "a ciphertext with the hash that statement {id} names was expected, other bytes were found; they "
                "were not kept, another peer is asked",
                id=statement,
            )
        with self._lock:
            if statement in self._shredded:
                return False
            self._vault.keep_ciphertext(name, data)
        return True

    def _read(self, name: str, row: SealedRow, data: bytes) -> Wraps:
        return read_wraps(data, name, self._signers.get(row.issuer.org, frozenset()))

    def _held(self, name: str, row: SealedRow) -> Wraps | None:
        """The wraps that are held, if they are the sealer's."""
        data = self._vault.wraps(name)
        if data is None:
            return None
        try:
            return self._read(name, row, data)
        except (Refused, Tampered):
            return None

    def _for_us(self, wraps: Wraps, row: SealedRow) -> set[tuple[int | None, str]]:
        """(part, key) of each wrap that we can open, of parts that the statement has."""
        named = [(of.part, wrap) for of in wraps.seals if _is_part(of.part, row) for wrap in of.wraps]
        return {(part, wrap.key) for part, wrap in named if wrap.org == self._org and wrap.key in self._own}

    def _wraps_for_us(self, name: str, row: SealedRow) -> set[tuple[int | None, str]]:
        held = self._held(name, row)
        return set() if held is None else self._for_us(held, row)

    def _lacking(self, name: str, row: SealedRow) -> list[tuple[str, int]]:
        """(hash, class) of the ciphertexts for us that are not held."""
        held = self._held(name, row)
        seals = [] if held is None else _seals_of(held, self._org, row)
        return [(s.ciphertext, s.size_class) for s in seals if self._vault.ciphertext(s.ciphertext) is None]

    def _complete(self, name: str, row: SealedRow) -> bool:
        return self._vault.wraps(name) is not None and not self._lacking(name, row)

    def give_wraps(self, org: str, name: str) -> bytes | None:
        """The file of wraps, for an organisation that it names; None for all else."""
        with self._lock:
            row = self._sealed.get(name)
            if row is None or name in self._shredded or org not in self._named_in(name, row):
                return None
            return self._vault.wraps(name)

    def _named_in(self, name: str, row: SealedRow) -> frozenset[str]:
        """Organisations that the held file names.

        Remembered: to read and verify it for whoever asks would tell by the time it takes that there is one, and so
        who the recipients are.
        """
        stamp = self._vault.stamp(name)
        known = self._named.get(name)
        if known is None or known[0] != stamp:
            held = None if stamp is None else self._held(name, row)
            if held is None:
                return frozenset()
            orgs = frozenset(wrap.org for of in held.seals for wrap in of.wraps)
            known = self._named[name] = (stamp, orgs)
        return known[1]

    def give_sealed(self, org: str, ciphertext: str) -> bytes | None:
        """A ciphertext, for an organisation that has a wrap for it; None for all else."""
        with self._lock:
            names = self._of_ciphertext.get(ciphertext, ())
            # Who names another's ciphertext, in a statement that is for us both, would be told that we hold it.
            doubtful = len({self._sealed[name].issuer.org for name in names}) > 1
            for name in names:
                row = self._sealed[name]
                if doubtful and row.issuer.org != self._org:
                    continue
                if name in self._shredded or org not in self._named_in(name, row):
                    continue
                held = self._held(name, row)
                seals = [] if held is None else _seals_of(held, org, row)
                if any(seal.ciphertext == ciphertext for seal in seals):
                    return self._vault.ciphertext(ciphertext)
        return None

    def duty(self, keys: Iterable[tuple[str, SealingKeyRow]]) -> list[Unwrapped]:
        """What the owner must wrap again, since a recipient has published another key; reads every file of ours."""
        now = {org: key_id(from_base64(row.public)) for org, row in keys}
        found = []
        with self._lock:
            own = [(name, row) for name, row in self._sealed.items() if row.issuer.org == self._org]
            for name, row in own:
                held = None if name in self._shredded else self._held(name, row)
                wraps = [wrap for of in held.seals for wrap in of.wraps] if held is not None else []
                for org in sorted({wrap.org for wrap in wraps} & now.keys()):
                    if now[org] not in {wrap.key for wrap in wraps if wrap.org == org}:
                        found.append(Unwrapped(statement=name, org=org, key=now[org]))
        return found

    def waiting(self) -> int:
        """How many sealed statements have no answer yet from any peer that is asked."""
        with self._lock:
            return sum(not due.done for due in self._due.values())


def ask_peer(peer: Peer, holdings: Holdings, asked: Asked, now: int) -> tuple[bool, Sequence[Fault]]:
    """One round with one peer: whether something new is held, and what was wrong with what it gave."""
    about = peer.about()
    new, wrong = False, []
    for name in holdings.wanted(peer.url, about, asked, now):
        try:
            new = holdings.take(name, peer, about, asked, now) or new
        except (Refused, Tampered) as why:
            wrong.append(why)
    return new, wrong


def _seals_of(wraps: Wraps, org: str, row: SealedRow) -> list[Seal]:
    """The seals of a statement that have a wrap for an organisation.

    A sealer may sign wraps of parts that its statement has not, so that whoever counts by them falls over.
    """
    parts = [of.part for of in wraps.seals if any(wrap.org == org for wrap in of.wraps)]
    return [row.seals[part or 0] for part in parts if _is_part(part, row)]


def _is_part(part: int | None, row: SealedRow) -> bool:
    return row.whole == (part is None) and (part or 0) < len(row.seals)


def _keys_by_org(state: State) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, row in state.record.standing.keys.items():
        found.setdefault(row.org, set()).add(key)
    return {org: frozenset(keys) for org, keys in found.items()}
