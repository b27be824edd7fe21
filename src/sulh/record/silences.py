# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Silence: what must be so before a co-chair may say that a cosigner stays silent about a head.

The head stands in the record, the cosigner is declared, it is not the speaker's own, and no logged head of
that size or more carries its word. Whether it was asked, nobody can prove: both ends are shown.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sulh.errors import NONE, Refused
from sulh.record.charter import CharterBody
from sulh.record.heads import Heads
from sulh.statement.envelope import Header, Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a statement about trust is judged by: where it stands, and what stands before it.

    `ruleset_at`: the ruleset in force after so many entries. `index_of`: the entry of a statement id.
    `origin_of`: the organisation whose valid entry it is, or None.
    """

    index: int
    id: str
    charter: CharterBody
    heads: Heads
    ruleset_at: Callable[[int], str]
    index_of: Callable[[str], int | None]
    origin_of: Callable[[str], str | None]
    public: bool


def require_silent(cosigner: str, size: int, root: str, header: Header, place: Place) -> None:
    """Raise Refused `not_a_cosigner`, `own_silence`, `unseen_head` or `not_silent`."""
    if all(declared.org != cosigner for declared in place.charter.cosigners):
        raise Refused(
            "not_a_cosigner",
            "{org} is not declared as a cosigner; declared are: {known}",
            org=cosigner,
            known=", ".join(dict.fromkeys(c.org for c in place.charter.cosigners)) or NONE,
        )
    if cosigner == header.issuer.org:
        raise Refused(
            "own_silence",
            "{org} said that its own cosigner stays silent; it signs, or another co-chair says so",
            org=cosigner,
        )
    place.heads.require_seen(Seen(size=size, root=root))
    held = place.heads.held.get(cosigner, 0)
    if held >= size:
        raise Refused(
            "not_silent",
            "{org} was said to be silent about the head of size {size}, and a logged head of size {held} carries "
            "its word",
            org=cosigner,
            size=size,
            held=held,
        )
