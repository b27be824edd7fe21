# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How the exercise is watched: whose cosignature a head lacks, who asked in vain, and who computed the state.

Both parties are told alike: each keeps its cosignature back for one day, both co-chairs say so of each, and
both compute the same state of the founding as the co-chairs do.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sulh.clock import format_time
from sulh.exercise.cast import CO_CHAIRS, COSIGNERS, PARTIES, Cast, cosign_signers
from sulh.exercise.traffic import World
from sulh.mechanism import RULESET, RULESETS
from sulh.recompute.replay import replay
from sulh.record.rows import NOTHING_OPENED
from sulh.record.state import RootAt
from sulh.record.trust_kinds import Silence, StateDigest
from sulh.statement.envelope import Seen
from sulh.statement.speaker import Said

COSIGN_LAG = (31, 24, 17, 10)  # seconds before the host logs a head, for each cosigner
ASKED = (
    timedelta(minutes=10),
    timedelta(minutes=25),
)  # after a head; the next is never less than an hour away


class Watch:
    """Who holds which head of one exercise, and what is said of it."""

    def __init__(self, world: World, cast: Cast) -> None:
        self._cast = cast
        self._cosigners = cosign_signers()
        days = world.days
        begins = (world.day(days // 3), world.day(2 * days // 3))
        self._silent_from = dict(zip(PARTIES, begins, strict=True))
        self._missed: dict[str, int] = dict.fromkeys(PARTIES, 0)

    def lines(self, text: bytes, moment: datetime) -> bytes:
        """Cosignature lines under a head's text; for one day each party keeps its own back, one after the other."""
        return b"".join(
            self._cosigners[org].line(text, int(moment.timestamp()) - lag)
            for org, lag in zip(COSIGNERS, COSIGN_LAG, strict=True)
            if not self.silent(org, moment)
        )

    def silences(self, seen: Seen, moment: datetime) -> Iterator[Said]:
        """Both co-chairs' words about a party whose cosignature the head lacks, once it lacks on a second one."""
        for party in PARTIES:
            self._missed[party] += self.silent(party, moment)
            if self.silent(party, moment) and self._missed[party] == 2:
                asked = tuple(format_time(moment + later) for later in ASKED)
                body = Silence(cosigner=party, size=seen.size, root=seen.root, asked=asked)
                for chair in CO_CHAIRS:
                    yield self._cast.speaker(chair, "co_chair").say("record.silence.v1", body, seen=seen)

    def digests(self, founding: Sequence[bytes], root_at: RootAt, seen: Seen) -> Iterator[Said]:
        """What each cosigning organisation's replica computed of the founding entries."""
        state = replay(founding, RULESETS, root_at)
        body = StateDigest(
            size=state.size,
            layer=state.layer,
            ruleset=RULESET.id,
            digest=state.digest(),
            opened=NOTHING_OPENED,
        )
        for org in COSIGNERS:
            role = "party" if org in PARTIES else "co_chair"
            yield self._cast.speaker(org, role).say("record.state_digest.v1", body, seen=seen)

    def silent(self, org: str, moment: datetime) -> bool:
        begins = self._silent_from.get(org)
        return begins is not None and begins <= moment < begins + timedelta(days=1)
