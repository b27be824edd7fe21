# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Drafts of what is said to be agreed: windows, extensions, instruments, terms with consent, demands."""

import re
from collections.abc import Iterator, Mapping

from sulh.agreement.kinds import (
    Condition,
    Consent,
    ConsentClaim,
    Demand,
    Extension,
    Instrument,
    Request,
    StartBasis,
    Term,
    TermKind,
    Window,
    WindowKind,
)
from sulh.clock import When
from sulh.intake import days
from sulh.intake.reported import Row
from sulh.statement.draft import Draft

# The file's shorter words for two of our kinds.
TERM_KINDS = {"mechanism": TermKind.MECHANISM_CLAUSE}
WINDOW_KINDS = {"understanding_to_continue": WindowKind.UNDERSTANDING}
IMMEDIATE = "immediate"  # the sources' word for a window that starts when it is agreed

_EXTENSION = re.compile(r"extension_of_(w[0-9]+)")


def label_of(row: Row, report: str) -> str:
    """The label of this report's version; the first report's is the row's own, the thing's name."""
    return row.id if report == row.reports[0] else f"{row.id}/{report}"


def refs_of(row: Row, report: str, *more: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Source, the thing that this is a version of, and what else the kind refers to."""
    versions = () if report == row.reports[0] else (("of", row.id),)
    return (("source", report), *versions, *more)


def windows(row: Row, sessions: Mapping[str, tuple[str, str, str]]) -> Iterator[Draft]:
    """One draft a report; `sessions`: window -> (since, until, zone) of the session that it came out of."""
    kind = row.require_text("kind", row.fields["kind"])
    extends = _EXTENSION.fullmatch(kind)
    for report in row.reports:
        if extends:
            yield Draft(
                kind="agreement.extension.v1",
                label=label_of(row, report),
                refs=refs_of(row, report, ("extends", extends[1])),
                body=_extension(row, report),
            )
        else:
            yield Draft(
                kind="agreement.window.v1",
                label=label_of(row, report),
                refs=refs_of(row, report),
                body=_window(row, report, kind, sessions.get(row.id)),
            )


def _extension(row: Row, report: str) -> Extension:
    agreed = row.mapping("agreed_by", report)
    return Extension(
        says=row.says(report),
        label=row.id,
        until_words=row.text("until", report),
        requested_by=_request(row, report),
        agreed_by=tuple(party for party, who in agreed.items() if report in who),
    )


def _window(row: Row, report: str, kind: str, session: tuple[str, str, str] | None) -> Window:
    wording = (*row.texts("wording", report), *row.texts("words", report))
    zone = days.zone_of(
        row.text("place", report), row.text("announced_by", report), row.text("mediated_by", report)
    )
    start, basis = _start(row, report, zone, wording, session)
    hours = row.of("hours", report)
    holds = _condition(row, report)
    if kind not in (*WINDOW_KINDS, *WindowKind):
        raise row.bad("kind", kind, ", ".join((*WINDOW_KINDS, *WindowKind, "extension_of_…")))
    return Window(
        says=row.says(report),
        window_kind=WINDOW_KINDS.get(kind) or WindowKind(kind),
        label=row.id,
        start=start,
        start_basis=basis,
        start_words=row.text("effect", report) or row.text("agreed", report),
        hours=None if hours is None else row.number("hours", hours),
        # "until it is breached" sets no end; who decides that it is breached stands beside it.
        open_ended=holds is not None,
        wording=wording,
        holds=holds,
        who_decides_breach=row.text("who_decides_breach", report),
        announced=days.on(row.text("announced", report), zone),
        announced_by=row.text("announced_by", report),
        requested_by=_request(row, report),
        between=row.texts("between", report),
        mediated_by=row.texts("mediated_by", report),
        place=row.text("place", report),
        date_words=row.text("date", report),
        date_known=row.known("date_known", report),
    )


def _start(
    row: Row, report: str, zone: str, wording: tuple[str, ...], session: tuple[str, str, str] | None
) -> tuple[When | None, StartBasis | None]:
    """When this report lets it begin, and on what that rests; (None, None) where it gives nothing."""
    announced = days.on(row.text("announced", report), zone)
    if announced is not None:
        return announced, StartBasis.ANNOUNCED
    agreed = row.text("agreed", report)
    if agreed is not None:
        # A report that names the session and no day means the session's days.
        found = days.on(agreed, zone) or (days.between(*session) if session else None)
        basis = StartBasis.IMMEDIATE if IMMEDIATE in wording else StartBasis.AGREED
        return found, basis if found else None
    dated = row.text("date", report)
    inferred = days.span_in(dated, zone) if dated is not None else None
    return inferred, StartBasis.INFERRED if inferred else None


def _request(row: Row, report: str) -> Request | None:
    asked = row.mapping("requested_by", report)
    if not asked:
        return None
    return Request(
        party=row.require_text("requested_by", asked.get("actor", "")),
        says=row.cast.says(row.require_text("requested_by", asked.get("says", "report"))),
    )


def _condition(row: Row, report: str) -> Condition | None:
    holds = row.mapping("holds", report)
    if not holds:
        return None
    return Condition(
        words=row.require_text("holds", holds.get("words", "")),
        says=row.cast.says(row.require_text("holds", holds.get("says", "report"))),
    )


def terms(row: Row) -> Iterator[Draft]:
    """For each report the instrument if the row names one, the term, and a claim of consent per party."""
    for report in row.reports:
        instrument = row.text("instrument", report)
        more: tuple[tuple[str, str], ...] = ()
        if instrument is not None:
            more = (("instrument", f"{row.id}/instrument"),)
            yield _instrument(row, report, instrument)
        window = row.text("window", report)
        more += (("window", window),) if window is not None else ()
        yield Draft(
            kind="agreement.term.v1",
            label=label_of(row, report),
            refs=refs_of(row, report, *more),
            body=_term(row, report),
        )
        yield from _consents(row, report)


def _instrument(row: Row, report: str, text: str) -> Draft:
    clauses = text.split("; ")
    named = f"{row.id}/instrument"
    first = report == row.reports[0]
    return Draft(
        kind="agreement.instrument.v1",
        label=named if first else f"{named}/{report}",
        refs=(("source", report), *(() if first else (("of", named),))),
        body=Instrument(
            says=row.says(report),
            # Who is said to have signed stays in the source's words: nobody here is made a signatory.
            name=clauses[0],
            capacity=next((clause for clause in clauses[1:] if "capacity" in clause), None),
            text_words=next((clause for clause in clauses[1:] if "text" in clause), None),
            about="; ".join(c for c in clauses[1:] if "capacity" not in c and "text" not in c) or None,
        ),
    )


def _term(row: Row, report: str) -> Term:
    kind = row.need("kind", report)
    if kind not in (*TERM_KINDS, *TermKind):
        raise row.bad("kind", kind, ", ".join((*TERM_KINDS, *TermKind)))
    binds = row.texts("binds", report)
    named = tuple(party for party in binds if row.cast.party(party))
    words = "; ".join(party for party in binds if not row.cast.party(party))
    return Term(
        says=row.says(report),
        term_kind=TERM_KINDS.get(kind) or TermKind(kind),
        text=row.need("text", report),
        label=row.id,
        binds=named,
        binds_words=words or None,
    )


def _consents(row: Row, report: str) -> Iterator[Draft]:
    for party, value in row.mapping("consent", report).items():
        if not isinstance(value, str) or value not in tuple(Consent):
            raise row.bad(f"consent of {party}", value, ", ".join(Consent))
        yield Draft(
            kind="agreement.consent_claim.v1",
            label=f"{row.id}/{report}/consent/{party}",
            refs=(("source", report), ("term", label_of(row, report))),
            body=ConsentClaim(says=row.says(report), party=party, value=Consent(value)),
        )


def demands(row: Row) -> Iterator[Draft]:
    """One draft a report: who asks what of whom."""
    for report in row.reports:
        of, by = row.text("of", report), row.need("by", report)
        related = row.text("related", report)
        more: tuple[tuple[str, str], ...] = (("proposal", related),) if related is not None else ()
        session = of.removeprefix("session ") if of is not None and of.startswith("session ") else None
        more += (("session", session),) if session is not None else ()
        yield Draft(
            kind="agreement.demand.v1",
            label=label_of(row, report),
            refs=refs_of(row, report, *more),
            occurred=days.on(row.text("said_on", report), days.zone_of(None, by)),
            body=Demand(
                says=row.says(report),
                by=by,
                text=row.need("text", report),
                of_party=row.cast.party(of) if of is not None else None,
                of_words=of if of is not None and not row.cast.party(of) else None,
                label=row.id,
                deadline=row.text("deadline", report),
                criterion=row.text("criterion", report),
            ),
        )
