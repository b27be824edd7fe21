# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Head entries, and what follows from them: `now`, the two tiers, and what a statement may have seen.

Time and quorum are entries. `now` is the latest moment that two cosigning organisations, one of them a
co-chair, have both reached in logged heads; with one declared, that one's word; with none, the host's own
`logged_at`, marked unwitnessed. It never falls. The host cannot turn it forward alone: that is why a
deadline can be judged from the record without trusting anybody's clock.
"""

import copy
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from sulh.clock import format_time, parse_time
from sulh.errors import Refused
from sulh.log.note import TreeHead, Verifier, cosignatures_by, open_head, parse_note
from sulh.record.charter import CharterBody
from sulh.record.kinds import Head
from sulh.record.policies import joint_policy, operational_policy, witness_name
from sulh.statement.canon import Said
from sulh.statement.envelope import Seen

MAX_SKEW = timedelta(minutes=5)  # DESIGN §2: the host logs no timestamp further than this from its own clock
EMPTY_TREE = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


class Witnessing(Said, frozen=True, kw_only=True):
    """One cosigner's word under a head: organisation and the moment it had reached."""

    org: str
    at: str


class HeadRow(Said, frozen=True, kw_only=True):
    """Row `head/<index>`: a valid head entry, and `now` after it, so that proven times can be read."""

    size: int
    root: str
    logged_at: str
    now: str
    cosigners: tuple[Witnessing, ...] = ()


class _Signers:
    """What a charter says of heads: the log's key, the cosigners', and the two policies."""

    def __init__(self, charter: CharterBody) -> None:
        self.charter = charter
        self.log = Verifier(charter.log)
        self.cosigners = tuple(Verifier(cosigner.vkey) for cosigner in charter.cosigners)
        self.names = {cosigner.vkey: witness_name(charter, cosigner) for cosigner in charter.cosigners}
        self.operational, self.joint = operational_policy(charter), joint_policy(charter)


class Heads:
    """All valid head entries so far and the moments that follow from them."""

    def __init__(self) -> None:
        self.now = datetime.min.replace(tzinfo=UTC)
        self.witnessed = False
        self.operational = 0
        self.joint = 0
        self.latest: HeadRow | None = None
        self._roots: dict[int, str] = {0: EMPTY_TREE}
        self._reached: dict[str, datetime] = {}
        # Largest size that each organisation's word stands under in a logged head.
        self.held: dict[str, int] = {}
        self._signers: _Signers | None = None

    def copy(self) -> "Heads":
        """An independent copy, to try an entry on."""
        other = copy.copy(self)
        other._roots, other._reached, other.held = dict(self._roots), dict(self._reached), dict(self.held)
        return other

    def begin(self, charter: CharterBody) -> None:
        """Before any head, `now` is the charter's own date."""
        self.now = parse_time(charter.date).astimezone(UTC)

    def restore(
        self, rows: Iterable[HeadRow], now: str, witnessed: bool, operational: int, joint: int
    ) -> None:
        """Take up the head rows (by index) and the ground row of a snapshot."""
        for row in rows:
            self._roots[row.size] = row.root
            self.latest = row
            for word in row.cosigners:
                moment = parse_time(word.at).astimezone(UTC)
                self._reached[word.org] = max(moment, self._reached.get(word.org, moment))
            self._hold([word.org for word in row.cosigners], row.size)
        self.now = parse_time(now).astimezone(UTC)
        self.witnessed, self.operational, self.joint = witnessed, operational, joint

    @property
    def seen(self) -> Seen:
        """What a new statement may say it has seen: the latest logged head, or the empty tree."""
        latest = self.latest
        return Seen(size=latest.size, root=latest.root) if latest else Seen(size=0, root=EMPTY_TREE)

    def require_seen(self, seen: Seen) -> None:
        """Raise Refused `unseen_head` unless `seen` is the empty tree or a head that stands before."""
        if self._roots.get(seen.size) != seen.root:
            raise Refused(
                "unseen_head",
                "the statement says it saw a head of size {size} with root {root}, and no such head stands in "
                "the record before it; fetch the latest head and sign again",
                size=seen.size,
                root=seen.root,
            )

    def step(
        self,
        body: Head,
        charter_at: Callable[[int], CharterBody],
        index: int,
        root_at: Callable[[int], bytes],
    ) -> HeadRow:
        """Check a head entry and let time and tiers follow; Refused when it is not what the host may log.

        `charter_at`: the charter after so many entries. A head is judged by the policy at its own size, so
        that a later amendment cannot make an old head count, or stop counting.
        """
        note = parse_note(body.note.encode())
        head = open_head(note, self._signers_of(charter_at(index)).log)
        self._require_true(head, charter_at(index), index, root_at)
        charter = charter_at(head.size)
        signers = self._signers_of(charter)
        logged_at = parse_time(body.logged_at).astimezone(UTC)
        # By key and not by name: two keys of one name would pass for each other.
        signed = cosignatures_by(note, signers.cosigners)
        found = {verifier.vkey: stamp for verifier, stamp in signed}
        _require_near([(verifier.name, stamp) for verifier, stamp in signed], logged_at)
        words = _words(charter, found)
        self._advance(charter, dict(words), logged_at)
        self._hold([org for org, _ in words], head.size)
        self._reach(signers, {signers.names[vkey] for vkey in found}, head.size)
        row = HeadRow(
            size=head.size,
            root=head.root.hex(),
            logged_at=format_time(logged_at),
            now=format_time(self.now),
            cosigners=tuple(Witnessing(org=org, at=format_time(moment)) for org, moment in words),
        )
        self._roots[head.size] = row.root
        self.latest = row
        return row

    def _require_true(
        self, head: TreeHead, charter: CharterBody, index: int, root_at: Callable[[int], bytes]
    ) -> None:
        if head.origin != charter.origin:
            raise Refused(
                "head_origin",
                "a head of {expected} was expected, and one of {found} was found",
                expected=charter.origin,
                found=head.origin,
            )
        earlier = self.latest.size if self.latest else 0
        if not earlier <= head.size <= index:
            raise Refused(
                "head_size",
                "a head of size {earlier} to {index} was expected here, and one of size {size} was found",
                earlier=earlier,
                index=index,
                size=head.size,
            )
        if root_at(head.size) != head.root:
            raise Refused(
                "head_root",
                "the head of size {size} names root {found}, and the entries before it have root {expected}: "
                "the log key signed two histories",
                size=head.size,
                found=head.root.hex(),
                expected=root_at(head.size).hex(),
            )

    def _hold(self, orgs: Iterable[str], size: int) -> None:
        for org in orgs:
            self.held[org] = max(size, self.held.get(org, 0))

    def _advance(self, charter: CharterBody, words: dict[str, datetime], logged_at: datetime) -> None:
        declared = {c.org for c in charter.cosigners}
        for org, moment in words.items():
            self._reached[org] = max(moment, self._reached.get(org, moment))
        reached = {org: moment for org, moment in self._reached.items() if org in declared}
        candidate: datetime | None
        if not declared:
            candidate, self.witnessed = logged_at, False
        elif len(declared) == 1:
            candidate = next(iter(reached.values()), None)
            self.witnessed = candidate is not None or self.witnessed
        else:
            candidate = _both_reached(reached, {org.id for org in charter.of_kind("co_chair")})
            self.witnessed = candidate is not None or self.witnessed
        if candidate is not None:
            self.now = max(self.now, candidate)

    def _reach(self, signers: "_Signers", names: set[str], size: int) -> None:
        """A tier counts from the first logged head that covers a size under its policy."""
        if signers.operational is not None and signers.operational.satisfied_by(names):
            self.operational = max(self.operational, size)
        if signers.joint is not None and signers.joint.satisfied_by(names):
            self.joint = max(self.joint, size)

    def _signers_of(self, charter: CharterBody) -> _Signers:
        """A charter's keys, read once for all the heads in a row that are judged by it."""
        if self._signers is None or self._signers.charter is not charter:
            self._signers = _Signers(charter)
        return self._signers


def _require_near(found: Sequence[tuple[str, int]], logged_at: datetime) -> None:
    """Compared in whole seconds: a cosigner may sign a time that no calendar holds."""
    logged = int(logged_at.timestamp())
    for name, stamp in found:
        if abs(stamp - logged) > MAX_SKEW.seconds:
            raise Refused(
                "head_time",
                "{name} cosigned at second {stamp} and the host logged it at second {logged} ({time}): more "
                "than {minutes} minutes apart",
                name=name,
                stamp=stamp,
                logged=logged,
                time=format_time(logged_at),
                minutes=MAX_SKEW.seconds // 60,
            )


def _words(charter: CharterBody, found: dict[str, int]) -> list[tuple[str, datetime]]:
    """(organisation, moment) of each whose declared keys (by vkey) have all signed, by organisation.

    Two keys of one organisation are one voice: whoever stole one of them moves no time.
    """
    keys: dict[str, list[str]] = {}
    for cosigner in charter.cosigners:
        keys.setdefault(cosigner.org, []).append(cosigner.vkey)
    return [
        (org, datetime.fromtimestamp(min(found[vkey] for vkey in vkeys), UTC))
        for org, vkeys in sorted(keys.items())
        if found.keys() >= set(vkeys)
    ]


def _both_reached(reached: dict[str, datetime], co_chairs: set[str]) -> datetime | None:
    """Latest moment that two organisations, one of them a co-chair, have both reached."""
    pairs = [
        min(chair_at, other_at)
        for chair, chair_at in reached.items()
        if chair in co_chairs
        for other, other_at in reached.items()
        if other != chair
    ]
    return max(pairs, default=None)
