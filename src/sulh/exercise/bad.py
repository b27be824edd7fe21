# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What no honest host admits, for exercises of a host that does: each of these must be void on every replica."""

from sulh.agreement.kinds import ConsentAct, OwnConsent
from sulh.exercise.cast import Cast
from sulh.exercise.traffic import own
from sulh.incidents.kinds import Claim
from sulh.statement.envelope import Ref, Seen
from sulh.statement.speaker import Said

CODES = ("may_not_say", "equivocation", "duplicate")  # what replicas say of them, in turn


def bad_leaf(cast: Cast, said: Said, term: str, seen: Seen, turn: int) -> bytes:
    """A monitor's consent to a term, one number of a key used for two statements, or a leaf said before.

    `said` is the statement that was just admitted, `term` the id of any term.
    """
    if turn % 3 == 1:
        refs = (Ref(role="term", id=term),)
        consent = ConsentAct(value=OwnConsent.SIGNED)
        monitor = cast.speaker("monitors", "monitor")
        return monitor.say("agreement.consent.v1", consent, seen=seen, refs=refs).leaf
    if turn % 3 == 2:
        claim = Claim(says=own("monitors", "en"), about="the last number", value="something else")
        return cast.second_tongue("monitors", "monitor").say("incidents.claim.v1", claim, seen=seen).leaf
    return said.leaf
