# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of other statements: recalled, confirmed, tied together or apart, counted twice.

A word on another's statement never changes it. What a link comes to is computed where incidents are, from who
supports and who opposes it (readings/links.py).
"""

from enum import StrEnum

from sulh.statement.canon import Said
from sulh.statement.envelope import Natural, Text


class Act(StrEnum):
    """How one statement stands to another: Whiteflag's reference indicators 1 to 9 (specification v1, 4.2.1.7).

    recall, update, add, discontinue   the same originator alone
    relate                             anybody
    confirm, acknowledge, comply, reject   another originator alone; to acknowledge is not to confirm
    """

    RECALL = "recall"
    UPDATE = "update"
    ADD = "add"
    DISCONTINUE = "discontinue"
    RELATE = "relate"
    CONFIRM = "confirm"
    ACKNOWLEDGE = "acknowledge"
    COMPLY = "comply"
    REJECT = "reject"


OWN = frozenset({Act.RECALL, Act.UPDATE, Act.ADD, Act.DISCONTINUE})
OTHERS = frozenset({Act.CONFIRM, Act.ACKNOWLEDGE, Act.COMPLY, Act.REJECT})
# After these a statement says nothing any more: what stands instead is another, or nothing.
ENDS = frozenset({Act.RECALL, Act.UPDATE, Act.DISCONTINUE})
# These tie one statement to a second one.
BY_ANOTHER = frozenset({Act.UPDATE, Act.ADD, Act.RELATE})


class LinkValue(StrEnum):
    """Whether two reports tell of one incident."""

    SAME = "same"
    APART = "apart"


class LinkAnswerValue(StrEnum):
    """What an organisation says of a link or a double count."""

    SUPPORT = "support"
    OPPOSE = "oppose"


class About(Said, frozen=True, kw_only=True):
    """Body of `incidents.about.v1`: the issuer's own word on one statement; refs: about, by.

    `by` is the statement that updates it, adds to it or relates to it.
    """

    act: Act
    words: Text | None = None


class Link(Said, frozen=True, kw_only=True):
    """Body of `incidents.link.v1`: two reports tell of one incident, or of two; refs: one, other."""

    value: LinkValue
    why: Text


class LinkAnswer(Said, frozen=True, kw_only=True):
    """Body of `incidents.link_answer.v1`: supports or opposes a link or a double count; ref: link."""

    value: LinkAnswerValue
    why: Text | None = None


class DoubleCount(Said, frozen=True, kw_only=True):
    """Body of `incidents.double_count.v1`: what `one` counts is among what `other` counts; refs: one, other.

    units   how many units of fire both count; left out: all of the smaller count
    """

    why: Text
    units: Natural | None = None
