# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The view of a search: entries that this reader may see, by number, id, incident, label, place, day, name or words.

Every word that was typed has to be found in an entry: in what it says, in the names of who says it, as its number or
as the beginning of its id. Letters and digits are compared as `language.scripts.fold` makes them alike, so that one
keyboard finds what another one wrote. Nothing is counted: an answer is what stands on the page, and whether there is more.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from sulh.cases.shapes import CaseRow
from sulh.errors import Refused
from sulh.language.scripts import fold
from sulh.readings.known_by import known_by
from sulh.record.fold import Entry
from sulh.statement.envelope import Name
from sulh.web.console.asked import Asked
from sulh.web.console.entries import Seen
from sulh.web.console.findable import Findable, Line, gist, line_of
from sulh.web.console.plain import At, Plain, at_of
from sulh.web.console.record import find
from sulh.web.console.shelf import Glance

MOST_WORDS = 8  # of a question: whoever types more pastes a text
LEAST_HEX = 4  # characters by which the beginning of an id is known from a number
_HEX = re.compile(r"[0-9a-f]{4,64}\Z")
_NUMBER = re.compile(r"(0|[1-9][0-9]{0,14})\Z")
_MARK = re.compile(r"I-[a-z2-7]{4,12}\Z|[0-9]{1,4}-[0-9]{4}-[0-9]{1,9}\Z", re.I)
INCIDENTS = frozenset({"report", "detection"})


class Hit(Plain, frozen=True, kw_only=True):
    """One entry that was found.

    page    the page of what it is, beside its own as an entry; "" where it has none
    label   how it is cited; known: where and when, of a case without one; mark: of the incident that a report is in
    words   how it begins, in `lang`; day: when it says that it was
    """

    entry: int
    id: str
    kind: str
    noun: str
    org: str
    page: str
    label: str
    known: dict[str, str] | None
    mark: str
    words: str
    lang: str
    day: str


class FindView(Plain, frozen=True, kw_only=True):
    """What a search found, the newest first.

    asked      as it was typed; among: what was searched, all where it is empty
    searched   how many entries in view were looked through, of `shown`; a long record is read in several looks
    older      what to ask `before` for the next ones
    """

    at: At
    asked: str
    among: tuple[str, ...]
    searched: int
    shown: int
    hits: tuple[Hit, ...]
    older: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """One word of a question, and the organisations and reports that are called so."""

    text: str
    orgs: frozenset[Name]
    reports: frozenset[str]

    def found_in(self, line: Line) -> bool:
        """Whether an entry has it."""
        return (
            self.text in line.text
            or line.org in self.orgs
            or str(line.index) == self.text
            or (bool(_HEX.match(self.text)) and line.id.startswith(self.text))
            or line.id in self.reports
        )


def find_view(glance: Glance, asked: Asked) -> FindView:
    """Entries with every word of the question; none where nothing was asked."""
    findable = glance.grouped.findable
    opened = glance.state.gate.opened
    findable.advance(glance.order, lambda index: glance.shelf.shown(glance.layer, index), opened)
    among = tuple(name for name in asked.among.split(",") if name)
    words = [_word(glance, text) for text in fold(asked.q).split()[:MOST_WORDS]]
    found = list(_found(glance, findable, words, among, asked)) if words else []
    if len(words) == 1 and asked.before is None:
        found = [*_named(glance, words[0].text, among), *found]
        found = list({line.index: (line, entry) for line, entry in found}.values())[: asked.most + 1]
    listed = found[: asked.most]
    return FindView(
        at=at_of(glance),
        asked=asked.q,
        among=among,
        searched=findable.count,
        shown=glance.order.end,
        hits=tuple(_hit(glance, line, entry) for line, entry in listed),
        older=listed[-1][0].position if len(found) > len(listed) else None,
    )


def _found(
    glance: Glance, findable: Findable, words: Sequence[_Word], among: Sequence[str], asked: Asked
) -> Iterator[tuple[Line, Entry]]:
    """At most one more than is shown: that there is more is said by it."""
    left = asked.most + 1
    for line in findable.lines(asked.before):
        if (not among or line.noun in among) and all(word.found_in(line) for word in words):
            # The gate says anew what may be seen: a line was made when it could be, and that may have changed.
            entry = glance.shelf.shown(glance.layer, line.index)
            if isinstance(entry, Entry) and entry.id == line.id:
                yield line, entry
                left -= 1
        if not left:
            return


def _named(glance: Glance, text: str, among: Sequence[str]) -> Iterator[tuple[Line, Entry]]:
    """The entry of that number stands first, wherever else the same digits are."""
    if not _NUMBER.match(text):
        return
    try:
        index, entry = find(glance, text)
    except Refused:
        return
    line = line_of(Seen(position=0, index=index), entry) if isinstance(entry, Entry) else None
    if isinstance(entry, Entry) and line is not None and (not among or line.noun in among):
        yield line, entry


def _word(glance: Glance, text: str) -> _Word:
    called = (
        (org.id, (*org.names.values(), *org.reference.values(), *org.variants, org.id))
        for org in glance.states.charter.organisations
    )
    orgs = frozenset(name for name, names in called if any(text in fold(one) for one in names))
    return _Word(text=text, orgs=orgs, reports=frozenset(_of_mark(glance, text)))


def _of_mark(glance: Glance, text: str) -> Iterable[str]:
    """The reports of an incident that is called so over a radio or on a page."""
    if not _MARK.match(text):
        return ()
    name = f"I-{text[2:]}" if text.startswith("i-") else text
    try:
        return glance.grouped.happened.incidents.partition.find(name).members
    except Refused:
        return ()


def _hit(glance: Glance, line: Line, entry: Entry) -> Hit:
    header = entry.header
    body = msgspec.json.decode(header.body)
    noun, label = line.noun, str(body.get("label") or "") if isinstance(body, dict) else ""
    group = glance.grouped.happened.incidents.of(line.id) if noun in INCIDENTS else None
    case = glance.states.row(CaseRow, line.id) if noun == "case" else None
    page = ""
    if group is not None:
        page = f"/incidents/{line.id}"
    elif case is not None and case.origin.superseded_by is None:
        page = f"/cases/{line.id}"
    elif noun == "term":
        page = f"/agreement/terms/{line.id}"
    cited = () if case is None else [id for ids in case.refs.values() for id in ids]
    return Hit(
        entry=line.index,
        id=line.id,
        kind=line.kind,
        noun=noun,
        org=header.issuer.org,
        page=page,
        label=label,
        known=None if case is None else msgspec.to_builtins(known_by(glance.states, cited)),
        mark="" if group is None else glance.grouped.happened.incidents.partition.name(group),
        words=gist(body) if isinstance(body, dict) else "",
        lang=header.lang,
        day="" if header.occurred is None else header.occurred.since[:10],
    )
