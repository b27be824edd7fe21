# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Drafts of what is said to have happened, claimed, denied, and told in different ways."""

import re
from collections.abc import Iterator

from sulh.clock import When
from sulh.incidents.kinds import (
    ActorBasis,
    AllegedActor,
    Casualties,
    Claim,
    Count,
    Denial,
    Precision,
    Report,
    Site,
)
from sulh.intake import days
from sulh.intake.founding_agreement import label_of, refs_of
from sulh.intake.reported import REPORT_SAYS, Row
from sulh.statement.assertion import Says
from sulh.statement.draft import Draft

NOT_CARRIED = "not carried"

# "Mullah Rahmatullah Najib, … (mujahid, through Anadolu)": a value with the one who gave it.
_GIVEN_BY = re.compile(r"(.+) \(([a-z_]+)(?:, (through .+))?\)")


def events(row: Row) -> Iterator[Draft]:
    """For each report the event, what it attributes, and who denies that."""
    for report in row.reports:
        if "as_of" in row.fields:
            yield _standing(row, report)
            continue
        actors, refs = _actors(row, report)
        yield Draft(
            kind="incidents.report.v1",
            label=label_of(row, report),
            refs=refs_of(row, report, *refs),
            occurred=_occurred(row, report),
            body=_report(row, report, actors),
        )
        yield from _attribution(row, report)


def _standing(row: Row, report: str) -> Draft:
    """That something held until a day is a claim: nothing happened that could be an incident."""
    day = row.need("as_of", report)
    return Draft(
        kind="incidents.claim.v1",
        label=label_of(row, report),
        refs=refs_of(row, report),
        occurred=days.on(day, days.ORGANISATION_ZONES["pakistan"]),
        body=Claim(
            says=row.says(report), about=f"{row.id}: as of {day}", value=row.need("act", report), label=row.id
        ),
    )


def _occurred(row: Row, report: str) -> When | None:
    actor = row.text("actor", report)
    # A night at the line is local to the positions named, a strike to where it fell; both zones are near.
    zone = days.ORGANISATION_ZONES["afghan_taliban" if actor == "pakistan" else "pakistan"]
    night = row.texts("night_of", report)
    if night:
        return days.between(night[0], night[-1], zone)
    return days.on(row.text("when", report), zone)


def _when_words(row: Row, report: str) -> str | None:
    words = [*row.texts("night_of", report), *row.texts("when", report)]
    return None if _occurred(row, report) is not None or not words else "; ".join(words)


def _report(row: Row, report: str, actors: tuple[AllegedActor, ...]) -> Report:
    names = row.texts("at", report)
    place, after = row.text("place", report), row.text("after", report)
    return Report(
        says=row.says(report),
        act=row.need("act", report),
        label=row.id,
        words=row.text("words", report),
        when_words=_when_words(row, report),
        site=Site(precision=Precision.NAMED_ONLY, names=names, code=row.text("place_precision", report))
        if names
        else None,
        actors=actors,
        target=row.text("target", report),
        cause=row.text("cause", report),
        casualties=_casualties(row, report),
        other_side=row.text("other_side", report),
        details={key: value for key, value in (("place", place), ("after", after)) if value is not None},
    )


def _actors(row: Row, report: str) -> tuple[tuple[AllegedActor, ...], tuple[tuple[str, str], ...]]:
    found: list[AllegedActor] = []
    refs: list[tuple[str, str]] = []
    for key, basis, part in (
        ("alleged_actor", ActorBasis.ALLEGED, None),
        ("actor", ActorBasis.STATED, None),
        ("with", ActorBasis.ALLEGED, "with"),
    ):
        for actor in row.texts(key, report):
            found.append(
                AllegedActor(
                    words=row.cast.words_of(actor), basis=basis, part=part, party=row.cast.party(actor)
                )
            )
            refs += [("actor", actor)] if actor in row.cast.others else []
    return tuple(found), tuple(refs)


def _casualties(row: Row, report: str) -> Casualties | None:
    words, civilians = row.text("casualties", report), row.text("civilians", report)
    if words is None and civilians is None:
        return None
    return Casualties(unsorted=Count(words=words) if words is not None else None, civilians=civilians)


def _attribution(row: Row, report: str) -> Iterator[Draft]:
    claim = row.mapping("attribution_claim", report)
    if not claim:
        return
    party = row.require_text("attribution_claim", claim.get("to", ""))
    inner = Row(section=row.section, id=row.id, fields=claim, reports=row.reports, cast=row.cast)
    named = f"{row.id}/{report}/attribution"
    yield Draft(
        kind="incidents.claim.v1",
        label=named,
        refs=(("source", report), ("incident", label_of(row, report))),
        body=Claim(
            says=row.says(report),
            about=f"{row.id}: attributed to {row.cast.words_of(party)}",
            value=inner.need("wording", report),
            party=party,
            label=row.id,
        ),
    )
    for denier, carrying in row.mapping("denied_by", report).items():
        if report in carrying:
            yield Draft(
                kind="incidents.denial.v1",
                refs=(("source", report), ("denies", named)),
                body=Denial(says=row.cast.says(denier), label=row.id),
            )


def conflicts(row: Row) -> Iterator[Draft]:
    """One claim for every value of a conflict, under one `about`; none is preferred."""
    about, values = row.fields["about"], row.fields["values"]
    if not isinstance(values, dict):
        raise row.bad("values", values, "a mapping from report, speaker or actor to value")
    for giver, value in values.items():
        text = row.require_text(f"values of {giver}", value)
        words, says = _given(row, giver, text)
        missing = words == NOT_CARRIED
        yield Draft(
            kind="incidents.claim.v1",
            label=f"{row.id}/{giver}",
            refs=(("source", giver),) if giver in row.cast.reports else (),
            body=Claim(
                # That nobody carries it is the compiler's own observation of the reports.
                says=REPORT_SAYS if missing else says,
                about=row.require_text("about", about),
                value=None if missing else words,
                not_carried=missing,
                party=row.cast.party(giver) if missing else None,
                label=row.id,
            ),
        )


def _given(row: Row, giver: str, text: str) -> tuple[str, Says]:
    if giver not in row.cast.reports:
        if giver not in row.cast.speakers and giver not in row.cast.organisations:
            raise row.bad("values", giver, "a report, a speaker or an organisation as the giver")
        return text, row.cast.says(giver)
    match = _GIVEN_BY.fullmatch(text)
    if match is None or (match[2] != "report" and match[2] not in row.cast.speakers):
        return text, REPORT_SAYS
    spoken = f"{match[2]} ({match[3]})" if match[3] else match[2]
    return match[1], row.cast.says(spoken)
