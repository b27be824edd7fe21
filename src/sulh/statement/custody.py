# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who held the pen of a signature, as the statement's `by` says it.

    own_key   the signer's own; nobody else held the key
    token     a program came to a node with a token; the node's key signed
    desk      a person had logged in at a node; the node's key signed
    hosted    as token or desk, at a node of another organisation: `who` ends in " @ <owner>"

It is the word of whoever held the key about its people, and proves no more.
"""

from dataclasses import dataclass

from sulh.statement.envelope import By

AT = " @ "
OWN_KEY, TOKEN, DESK, HOSTED = "own_key", "token", "desk", "hosted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """`how` is one of the four; `owner`: whose node, where it is hosted."""

    how: str
    who: str
    owner: str


def custody_of(by: By | None) -> Custody:
    """What a statement's `by` says of its signature."""
    if by is None:
        return Custody(how=OWN_KEY, who="", owner="")
    who, at, owner = by.who.rpartition(AT)
    if at and by.how != OWN_KEY:
        return Custody(how=HOSTED, who=who, owner=owner)
    return Custody(how=by.how, who=by.who, owner="")


def through(by: By | None) -> By | None:
    """`by` where another than the speaker held the key; rows keep nothing of a signature by one's own."""
    return None if by is None or by.how == OWN_KEY else by
