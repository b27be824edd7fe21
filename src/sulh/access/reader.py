# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A reader: which layer somebody reads, for which organisation, and what they may do at this node.

An account or token only says who stands at this node's door. It signs nothing, and what is said through it
is marked so in the statement (`by.how`: token or desk).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from sulh.errors import Refused

MAX_NAME = 64  # characters of a login name: enough for a person, too few for a sentence
MAX_PERSON = 128  # of the name that is shown


class Layer(StrEnum):
    """What is read: each layer holds the one before it (`record/release.py`)."""

    PUBLIC = "public"
    OPEN = "open"
    ORG = "org"


class Act(StrEnum):
    """What may be done at the node, each allowed by itself.

    read      see the pages and figures of the layer
    hand_in   hand in statements that were signed elsewhere
    say       have this node sign what is said, where the charter allows such custody
    """

    READ = "read"
    HAND_IN = "hand_in"
    SAY = "say"


_ORDER = tuple(Layer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who reads. `name`: the person's, as it is shown; empty strings where nobody has logged in.

    `account`: by which this node tells them from others of the same name.
    """

    layer: Layer
    org: str
    role: str
    name: str
    may: frozenset[Act]
    account: str = ""

    @property
    def who(self) -> str:
        """This very person, for what is theirs alone: two people of one desk may have one name."""
        return self.account or self.name

    @property
    def seat(self) -> str:
        """Whose a key, a draft and a signed statement are in one browser."""
        return f"{self.who}|{self.org}|{self.role}"

    @property
    def gate(self) -> str:
        """The reader as the gate knows it: `public`, `open` or `org:<name>`."""
        return f"org:{self.org}" if self.layer is Layer.ORG else self.layer.value

    def require(self, act: Act) -> None:
        """Refused `not_allowed` unless this reader may do it."""
        if act not in self.may:
            raise Refused(
                "not_allowed",
                "{name} may not do this here ({act}): ask whoever makes the accounts of this node",
                name=self.name or Layer.PUBLIC.value,
                act=act.value,
            )

    def narrowed(self, layer: Layer, may: Iterable[Act]) -> "Reader":
        """The same reader with at most this layer and these acts: a token is never wider than its account."""
        lower = min(self.layer, layer, key=_ORDER.index)
        return replace(self, layer=lower, may=self.may & frozenset(may))


NOBODY = Reader(layer=Layer.PUBLIC, org="", role="", name="", may=frozenset({Act.READ}))


def acts_of(text: str) -> frozenset[Act]:
    """Acts written `read,say`; Refused `bad_account` for any other word."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    unknown = [word for word in words if word not in tuple(Act)]
    if unknown or not words:
        raise bad_account("may", ", ".join(Act), ", ".join(unknown) or text)
    return frozenset(Act(word) for word in words)


def acts_text(acts: Iterable[Act]) -> str:
    """The acts in the order of `Act`, as `acts_of` reads them."""
    given = frozenset(acts)
    return ",".join(act.value for act in Act if act in given)


def bad_account(field: str, expected: str, found: str) -> Refused:
    """A part of an account or token that cannot be so."""
    return Refused(
        "bad_account",
        "{field} of an account: {expected} was expected, {found} found",
        field=field,
        expected=expected,
        found=found[:MAX_PERSON],
    )
