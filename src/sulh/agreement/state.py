# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold of what was promised: one row per statement, grouped into things by their anchors.

instrument/ID term/ID demand/ID window/ID extension/ID      versions (see record/things.py)
consent_claim/ID                                            what is said of a party's consent
consent/ID                                                  a party's own act, given by its key

What happens to an agreement once it stands is in agreement/life.py, lines and zones in agreement/line_state.py.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from sulh.agreement.kinds import (
    Consent,
    ConsentAct,
    ConsentClaim,
    Demand,
    Extension,
    Instrument,
    Term,
    Window,
    text_hash,
)
from sulh.agreement.life import SHAPES as LIFE
from sulh.agreement.life import StandingRow, TranslationRow
from sulh.agreement.life_kinds import Amendment, Standing, Translation, TranslationConfirmed
from sulh.agreement.line_state import LINE_SHAPES, check_line_entry
from sulh.agreement.rules import Deadline
from sulh.clock import UNKNOWN, Span, due_span
from sulh.errors import Refused
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows, Rows, read_row
from sulh.record.things import Points, Shape, VersionRow, place
from sulh.statement.envelope import Name

# Organisations that stand between the parties and may announce what these agreed.
MEDIATING = ("mediator", "co_chair", "guarantor")


class InstrumentRow(VersionRow, frozen=True, kw_only=True):
    """Row `instrument/<id>`."""

    body: Instrument


class TermRow(VersionRow, frozen=True, kw_only=True):
    """Row `term/<id>`."""

    body: Term


class ConsentClaimRow(VersionRow, frozen=True, kw_only=True):
    """Row `consent_claim/<id>`."""

    body: ConsentClaim


class ConsentRow(VersionRow, frozen=True, kw_only=True):
    """Row `consent/<id>`: the only row that says a party consented by its own key.

    The ref `term` is the exact statement consented to, so that a later version of it is not consented to.
    """

    body: ConsentAct

    @property
    def party(self) -> Name:
        """The issuer's own organisation: nobody consents for another."""
        return self.origin.issuer


class DemandRow(VersionRow, frozen=True, kw_only=True):
    """Row `demand/<id>`."""

    body: Demand


class WindowRow(VersionRow, frozen=True, kw_only=True):
    """Row `window/<id>`."""

    body: Window


class ExtensionRow(VersionRow, frozen=True, kw_only=True):
    """Row `extension/<id>`."""

    body: Extension


_INSTANT = timedelta(seconds=1)
_ONE_TERM = Points(to=("term",), least=1, most=1)

SHAPES: dict[str, Shape] = {
    "agreement.instrument.v1": Shape(
        noun="instrument",
        row=InstrumentRow,
        refs={
            "session": Points(),
            "amends": Points(to=("instrument",)),
            "succeeds": Points(to=("instrument",)),
        },
    ),
    "agreement.term.v1": Shape(
        noun="term",
        row=TermRow,
        refs={
            "instrument": Points(to=("instrument",), most=1),
            "window": Points(to=("window",), most=1),
            "proposal": Points(most=1),
            "zone": Points(to=("zone",)),
            "line": Points(to=("line",)),
            "excepts": Points(to=("term",)),
            "after": Points(to=("term",), most=1),
            "event": Points(to=("window", "term"), most=1),
        },
    ),
    "agreement.consent_claim.v1": Shape(noun="consent_claim", row=ConsentClaimRow, refs={"term": _ONE_TERM}),
    "agreement.demand.v1": Shape(
        noun="demand", row=DemandRow, refs={"proposal": Points(), "session": Points(most=1)}
    ),
    "agreement.window.v1": Shape(
        noun="window",
        row=WindowRow,
        refs={"instrument": Points(to=("instrument",), most=1), "session": Points(most=1)},
    ),
    "agreement.extension.v1": Shape(
        noun="extension", row=ExtensionRow, refs={"extends": Points(to=("window",), least=1, most=1)}
    ),
    # A party's own act is mended by its next act, never by a version of it.
    "agreement.consent.v1": Shape(
        noun="consent", row=ConsentRow, refs={"term": _ONE_TERM}, versions=False, source=Points(most=0)
    ),
    **LIFE,
    **LINE_SHAPES,
}


class AgreementFold:
    """The room's fold."""

    room = "agreement"
    version = 4
    shapes = SHAPES

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """One row per statement.

        Raises Refused: not_a_party, not_a_mediator; as `things.place`; other_text, own_translation,
        replaces_itself; as `check_line_entry`.
        """
        match entry.body:
            case ConsentAct() | Standing():
                _require_party(entry, ground)
            case ConsentClaim():
                _require_mediator(entry.body, ground)
        check_line_entry(rows, entry, ground)
        changes = place(rows, entry, ground, SHAPES)
        _check_referred(rows, entry)
        return changes

    def dues(self, rows: Rows) -> Iterator[datetime]:
        """Instants at which a window may begin or end, so that the host lets `now` pass them soon."""
        return _dues(rows)


def _require_party(entry: Entry, ground: Ground) -> None:
    issuer = entry.header.issuer.org
    if issuer not in {org.id for org in ground.charter.of_kind("party")}:
        raise Refused(
            "not_a_party",
            "{issuer} is no party of this charter; only a party consents to a term, and only for itself",
            issuer=issuer,
        )


def _require_mediator(body: ConsentClaim, ground: Ground) -> None:
    speaker = ground.charter.organisation(body.says.for_org or "")
    if body.value is Consent.ANNOUNCED_BY_MEDIATOR and (speaker is None or speaker.kind not in MEDIATING):
        raise Refused(
            "not_a_mediator",
            "announced_by_mediator needs a speaker for a mediator, co-chair or guarantor of the charter; {found} is none",
            found=body.says.for_org or body.says.speaker,
        )


def _check_referred(rows: RoomRows, entry: Entry) -> None:
    """Refuse what contradicts the statements that it refers to; its references were found before."""
    match entry.body:
        case ConsentAct(versions=versions) if versions:
            _require_text(rows, entry, versions)
        case Translation(of_lang=lang, of_hash=found):
            _require_text(rows, entry, {lang: found})
        case TranslationConfirmed():
            _require_other(rows, entry)
        case Amendment():
            _require_two(entry)


def _ref(entry: Entry, *roles: str) -> str:
    return next((ref.id for ref in entry.header.refs if ref.role in roles), "")


def _require_text(rows: RoomRows, entry: Entry, named: Mapping[str, str]) -> None:
    """Where the record carries the text in a language that is named, the hash must be that text's.

    Else a party could be shown as having signed words that stand nowhere, or a translation pass for one of
    other words.
    """
    carried = _carried(rows, _ref(entry, "term", "translates"))
    for lang, found in named.items():
        expected = carried.get(lang, found)
        if found != expected:
            raise Refused(
                "other_text",
                "the {lang} text has the hash {expected}, and {found} was named; read the text that stands in the "
                "record, and name its hash",
                lang=lang,
                expected=expected,
                found=found,
            )


def _carried(rows: RoomRows, number: str) -> dict[str, str]:
    """Language -> hash of each text that a term or an instrument carries or names."""
    term = rows.read(f"term/{number}", TermRow)
    if term is not None:
        return {term.origin.lang: text_hash(term.body.text)}
    paper = rows.read(f"instrument/{number}", InstrumentRow)
    if paper is None:
        raise RuntimeError("a reference that was found is gone")
    own = {} if paper.body.text is None else {paper.origin.lang: text_hash(paper.body.text)}
    return {**paper.body.texts, **own}


def _require_other(rows: RoomRows, entry: Entry) -> None:
    row = rows.read(f"translation/{_ref(entry, 'translation')}", TranslationRow)
    if row is None:
        raise RuntimeError("a reference that was found is gone")
    if row.origin.issuer == entry.header.issuer.org:
        # One organisation's word would else pass for two readers' agreement.
        raise Refused(
            "own_translation",
            "{issuer} brought this translation in itself; another organisation than that confirms it",
            issuer=row.origin.issuer,
        )


def _require_two(entry: Entry) -> None:
    old = {ref.id for ref in entry.header.refs if ref.role == "replaces"}
    for ref in entry.header.refs:
        if ref.role == "new" and ref.id in old:
            raise Refused(
                "replaces_itself",
                "the term {id} is named both as new and as replaced; a term takes another's place",
                id=ref.id,
            )


def _dues(rows: Rows) -> Iterator[datetime]:
    """Starts and ends of windows, and the ends that extensions give them: of every version, replaced ones too.

    So too deadlines of terms, and moments from which a party says that it stands apart. An instant too many
    costs the host one head; which of them holds is for the reading to say.
    """
    anchors: dict[str, str] = {}
    ends: dict[str, list[Span]] = {}
    starts: dict[str, Span] = {}
    for key, value in rows.items(AgreementFold.room, "window/"):
        row = read_row(value, WindowRow)
        statement = key.removeprefix("window/")
        anchors[statement] = row.of or statement
        found = list(_ends(row.body))
        starts[statement] = row.body.start.span() if row.body.start else UNKNOWN
        ends.setdefault(anchors[statement], []).extend(found)
        for span in (*([row.body.start.span()] if row.body.start else ()), *found):
            yield from _moments(span)
    for _, value in rows.items(AgreementFold.room, "extension/"):
        extension = read_row(value, ExtensionRow)
        extended = ends.get(anchors.get(extension.first("extends") or "", ""), [])
        for span in _extended(extension.body, extended):
            yield from _moments(span)
    for _, value in rows.items(AgreementFold.room, "term/"):
        yield from _deadlines(read_row(value, TermRow), starts)
    for _, value in rows.items(AgreementFold.room, "standing/"):
        yield from _moments(read_row(value, StandingRow).body.begins.span())


def _deadlines(term: TermRow, starts: dict[str, Span]) -> Iterator[datetime]:
    deadline = getattr(term.body.rule, "deadline", None)
    if isinstance(deadline, Deadline):
        event = term.first("event") or term.first("window") or ""
        yield from _moments(deadline.due(starts.get(event, UNKNOWN)))


def _ends(body: Window) -> Iterator[Span]:
    if body.end is not None:
        yield body.end.span()
    elif body.hours is not None and body.start is not None:
        yield due_span(body.start.span(), hours=body.hours)


def _extended(body: Extension, ends: list[Span]) -> Iterator[Span]:
    if body.until is not None:
        yield body.until.span()
    elif body.hours is not None:
        for end in ends:
            yield due_span(end, hours=body.hours)


def _moments(span: Span) -> Iterator[datetime]:
    """Both edges of what is known only to the day; an instant once."""
    if span.earliest is not None:
        yield span.earliest
    if span.latest is not None and (span.earliest is None or span.latest - span.earliest > _INSTANT):
        yield span.latest
