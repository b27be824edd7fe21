# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who says so: the part that every statement about the world carries.

A statement is signed by its issuer; what it says may have been said by somebody else. `Says` keeps the
two apart: the issuer answers for "X said this", X for what was said. Nothing here judges whether it is true.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.errors import Refused
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name

MAX_LABEL = 40  # a label is what a reader sees in a table's first column
MAX_LINES = 64  # as many as a statement may have references
MAX_NAMES = 32  # organisations of one mechanism
MAX_DETAILS = 24  # more particulars than this want a kind with fields of their own

Label = Annotated[str, msgspec.Meta(max_length=MAX_LABEL)]
Lines = Annotated[tuple[Line, ...], msgspec.Meta(max_length=MAX_LINES)]
Names = Annotated[tuple[Name, ...], msgspec.Meta(max_length=MAX_NAMES)]
Details = Annotated[dict[Name, Line], msgspec.Meta(max_length=MAX_DETAILS)]
Hours = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]  # a century has 876,600


class How(StrEnum):
    """How the speaker is known.

    named    a person or body that the source names
    unnamed  somebody whom the source does not name, or names only as one of several
    report   the publication in its own voice: no party's statement
    own_act  the issuer itself, by the key that signed
    """

    NAMED = "named"
    UNNAMED = "unnamed"
    REPORT = "report"
    OWN_ACT = "own_act"


class Known(StrEnum):
    """Whether the source states a value or whoever wrote the statement inferred it."""

    STATED = "stated"
    INFERRED = "inferred"


class Says(Said, frozen=True, kw_only=True):
    """Who asserted it, as the source has it.

    speaker  the words by which the source names the speaker
    how      how the speaker is known
    office   the office held, as the source has it
    for_org  the organisation of the charter that the speaker speaks for
    through  where it was said or by whom it was passed on ("on X", "through Anadolu")
    """

    speaker: Line
    how: How
    office: Line | None = None
    for_org: Name | None = None
    through: Line | None = None

    def check(self) -> None:
        """Refuse a publication's own voice that would count as an organisation's statement."""
        if self.how is How.REPORT and (self.for_org is not None or self.office is not None):
            raise Refused(
                "report_speaks_for_nobody",
                "a report's own voice is no party's statement, but {found} is named as its organisation or "
                "office; name the speaker, or leave both out",
                found=self.for_org or self.office or "",
            )
        if self.how is How.OWN_ACT and self.for_org is None:
            raise Refused(
                "own_act_of_nobody",
                "an own act needs for_org, the organisation whose act it is; {speaker} alone names none",
                speaker=self.speaker,
            )


class Assertion(Said, frozen=True, kw_only=True):
    """Base of every body that says something of the world."""

    says: Says

    def check(self) -> None:
        """Refuse a speaker that contradicts itself; bodies with rules of their own call this first."""
        for says in self.speakers():
            says.check()

    def speakers(self) -> tuple[Says, ...]:
        """Everybody who is said to assert some part of it; bodies whose parts have speakers add them."""
        return (self.says,)

    def organisations(self) -> tuple[Name, ...]:
        """Organisations of the charter that it is about (the speaker's own is in `says`)."""
        return ()


def present(*names: Name | None) -> tuple[Name, ...]:
    """Those that are not None, in order."""
    return tuple(name for name in names if name is not None)
