# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a finding may rest on, and for how many it may then be.

talk/ID        a statement of the room talks, of which the header alone was heard: who said it, whether it is released
extracted/ID   extracts of a statement that its originator let out

What was said in talks is no evidence unless its speaker releases it. A finding is for no more readers than the
strictest of its items, an extract's marking counting in the place of the whole's. A row for the marking of every
statement that could ever be cited would cost as much as the record itself; so each item says for whom it is, the
finding is held to that here, and readers who hold the statement see whether it is so.
"""

from collections.abc import Iterable

import msgspec

from sulh.cases.evidence import DEFAULT_MARKING, Item, strictest
from sulh.cases.kinds import Finding
from sulh.cases.sheet import Sheet
from sulh.errors import Refused
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

# What a statement of this room rests on or is about: what was said in talks goes into a file by none of these.
RESTS_ON = frozenset({"evidence", "custody", "incident", "report"})


class TalkRow(Said, frozen=True, kw_only=True):
    """Row `talk/<id>`: something was said in talks, by whom, and whether that organisation lets it be evidence."""

    org: Name
    index: Natural
    released: bool = False


class ExtractedRow(Said, frozen=True, kw_only=True):
    """Row `extracted/<extract>`: of which statement, who let it out, and for whom it is."""

    statement: Hex32
    org: Name
    marking: Line


def require_evidence(sheet: Sheet, body: Finding) -> None:
    """Raise Refused evidence_not_referred, extract_of_other or marking_too_wide."""
    items = body.evidence
    listed, referred = {item.statement for item in items}, set(sheet.refs("evidence"))
    if listed != referred:
        # What is cited in the body alone could be shredded, and what is in the header alone was judged by nobody.
        raise Refused(
            "evidence_not_referred",
            "each item of evidence stands in the body and among the references with the role evidence; {id} stands "
            "in one of them alone",
            id=min(listed ^ referred),
        )
    _require_marking(sheet, tuple(_marking(sheet, item) for item in items))


def require_released(sheet: Sheet, items: Iterable[Item]) -> None:
    """Raise Refused `talks_not_released`; asked of every statement of this room.

    A team's report that listed it would else launder it for the finding that cites the report.
    """
    referred = (ref.id for ref in sheet.entry.header.refs if ref.role in RESTS_ON)
    for number in (*referred, *(item.statement for item in items)):
        talk = sheet.find(f"talk/{number}", TalkRow)
        if talk is not None and not talk.released:
            raise Refused(
                "talks_not_released",
                "{id} was said in talks by {org}, and what is said there is no evidence unless {org} releases it by "
                "cases.talks_released.v1",
                id=number,
                org=talk.org,
            )


def _marking(sheet: Sheet, item: Item) -> str:
    """For whom an item is, by its extract where one is cited."""
    if item.extract is None:
        return item.marking or DEFAULT_MARKING
    extract = sheet.find(f"extracted/{item.extract}", ExtractedRow)
    if extract is None or extract.statement != item.statement or item.extract not in sheet.refs("extract"):
        raise Refused(
            "extract_of_other",
            "{extract} is no extract of {id} that this finding refers to with the role extract",
            extract=item.extract,
            id=item.statement,
        )
    return extract.marking


def _require_marking(sheet: Sheet, markings: tuple[str, ...]) -> None:
    own, least = sheet.entry.header.marking, strictest(*markings)
    if strictest(own, least) != own:
        raise Refused(
            "marking_too_wide",
            "the finding is marked {own} and rests on something marked {least}; mark it so, or have its originator "
            "release an extract by cases.extract.v1",
            own=own,
            least=least,
        )


def extracted(sheet: Sheet) -> None:
    """Keep an extract. Refused `not_originator` where the record knows that another said the statement."""
    statement = sheet.ref("statement") or ""
    known = sheet.ground.issuer_of
    origin = None if known is None else known(statement)
    if origin is not None and origin != sheet.org:
        raise _not_originator(statement, origin)
    row = ExtractedRow(statement=statement, org=sheet.org, marking=sheet.entry.header.marking)
    sheet.write(f"extracted/{sheet.entry.id}", row)


def talks_released(sheet: Sheet) -> None:
    """Whoever said it in talks releases it. Refused `not_said_in_talks` or `not_originator`."""
    statement = sheet.ref("statement") or ""
    talk = sheet.find(f"talk/{statement}", TalkRow)
    if talk is None:
        raise Refused(
            "not_said_in_talks",
            "{id} is nothing that was said in talks before this entry; what was said elsewhere needs no release",
            id=statement,
        )
    if talk.org != sheet.org:
        raise _not_originator(statement, talk.org)
    sheet.write(f"talk/{statement}", msgspec.structs.replace(talk, released=True))


def _not_originator(statement: str, org: str) -> Refused:
    return Refused(
        "not_originator",
        "statement {id} is {org}'s, and only {org} may say this of it; ask {org}",
        id=statement,
        org=org,
    )
