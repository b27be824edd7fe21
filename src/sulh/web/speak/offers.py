# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader may say about what a page shows: buttons that follow from the forms' table and the reader's role.

offers(page, data, reader, charter) -> Offer…      none for the public, nor where nobody speaks
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from sulh.access.reader import Act, Reader
from sulh.mechanism import RULESET
from sulh.record.charter import CharterBody
from sulh.web.console.labels import kind_label
from sulh.web.speak.forms import FORMS, SHAPES, TAKE_BACK, Speech, may_say, speech_of

MOST = 24  # buttons on one page; whoever wants more finds them under /speak
MOST_EACH = 3  # things of one sort: the newest findings or proposals


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something that a page shows and that can be spoken of. `which`: its label, where the page shows several."""

    noun: str
    id: str
    which: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One button. `label`: the message that names what is said, empty where there is none."""

    name: str
    kind: str
    role: str
    address: str
    which: str = ""
    label: str = ""


def offers(page: str, data: object, reader: Reader, charter: CharterBody | None) -> Sequence[Offer]:
    """The buttons of a page, in the order of the forms."""
    if charter is None or not reader.may & {Act.SAY, Act.HAND_IN} or not reader.role:
        return ()
    mine = [one for one in FORMS if may_say(RULESET.kinds[one.kind], reader, charter)]
    things = list(_things(page, data))
    found = [*_own(page, data, reader, charter), *(_plain(one) for one in mine if page in one.pages)]
    found += [
        _about(one, thing, one.about[thing.noun])
        for thing in things
        for one in mine
        if thing.noun in one.about
    ]
    return found[:MOST]


def _own(page: str, data: Any, reader: Reader, charter: CharterBody) -> Iterator[Offer]:
    """What somebody may do about an entry of their own desk: say it anew, or take it back; nothing is deleted by either."""
    if page != "entry" or not data.kind or data.void or data.sealed:
        return
    own = (data.org, data.role) == (reader.org, reader.role)
    speech, back = speech_of(data.kind), speech_of(TAKE_BACK)
    if own and speech is not None and may_say(RULESET.kinds[speech.kind], reader, charter):
        again = f"/speak/{speech.name}?{urlencode({'anew': data.id})}"
        yield Offer(name=speech.name, kind=speech.kind, role="", address=again, label="sent-anew")
    if own and back is not None and noun_of_kind(data.kind) in back.about:
        gone = f"/speak/{back.name}?{urlencode({'about': data.id, 'as': 'about'})}"
        yield Offer(name=back.name, kind=back.kind, role="about", address=gone, label="sent-back")


def _plain(one: Speech) -> Offer:
    return Offer(
        name=one.name, kind=one.kind, role="", address=f"/speak/{one.name}", label=kind_label(one.kind)
    )


def _about(one: Speech, thing: Thing, role: str) -> Offer:
    asked = {"about": thing.id, "as": role, **({"other": thing.other} if thing.other else {})}
    return Offer(
        name=one.name,
        kind=one.kind,
        role=role,
        address=f"/speak/{one.name}?{urlencode(asked)}",
        which=thing.which,
        label=kind_label(one.kind),
    )


def noun_of_kind(kind: str) -> str:
    """What a statement of a kind is: the noun of its rows."""
    shape = SHAPES.get(kind)
    return shape.noun if shape is not None else kind.split(".")[1] if kind.count(".") == 2 else ""


def _things(page: str, data: Any) -> Iterator[Thing]:
    """What a page shows. Data of a view, which the gate has made."""
    match page:
        case "incident":
            yield Thing(noun="incident", id=data.incident.report)
        case "pair":
            yield Thing(noun="pair", id=data.one.report, other=data.other.report)
        case "term":
            yield Thing(noun="term", id=data.term.id)
        case "cell":
            yield Thing(noun="cell", id=data.id)
        case "entry" if data.kind and not data.void:
            yield Thing(noun=noun_of_kind(data.kind), id=data.id)
        case "case":
            yield from _of_case(data)
        case "talks":
            newest = [*data.proposals][-MOST_EACH:]
            yield from (
                Thing(noun="proposal", id=one.proposal.id, which=one.proposal.label) for one in newest
            )


def _of_case(data: Any) -> Iterator[Thing]:
    case: Mapping[str, Any] = data.case
    yield Thing(noun="case", id=str(case["id"]))
    standing = [one for one in data.findings if not one.get("corrected_by")]
    for finding in standing[-MOST_EACH:]:
        yield Thing(
            noun="finding", id=str(finding["id"]), which=str(finding.get("label") or finding["id"][:8])
        )
    for team in [*case.get("teams", ())][-MOST_EACH:]:
        yield Thing(noun="tasking", id=str(team["id"]), which=str(team["id"])[:8])
    for visit in [*data.visits][-MOST_EACH:]:
        yield Thing(
            noun="visit_request", id=str(visit["id"]), which=str(visit.get("label") or visit["id"][:8])
        )
