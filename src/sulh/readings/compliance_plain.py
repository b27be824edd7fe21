# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What can be said of a party and a term as plain data: for --json, and for whatever draws it elsewhere."""

from collections.abc import Iterable

import msgspec

from sulh.clock import Span, format_time
from sulh.readings.compliance_answer import PartyOn
from sulh.readings.compliance_duties import Duty
from sulh.readings.compliance_sightings import Source
from sulh.readings.compliance_watch import Watched
from sulh.readings.coverage import Coverage

Json = dict[str, object]
# Of each sector: what was to be watched stands beside what was watched.
_FIGURES = ("planned", "done", "denied", "covered", "disputed", "one_party", "unreported", "heard_or_seen")


def plain_party(one: PartyOn) -> Json:
    """One party's answer; every figure of what is alleged stands beside who was there to see."""
    return {
        "party": one.party,
        "status": one.status.value,
        "why": [why.value for why in one.why],
        "bound": one.bound.value,
        "in_force": one.in_force.value,
        "version": one.version,
        "supposed": one.supposed,
        "alleged": {
            "incidents": one.alleged.incidents,
            "reports": one.alleged.reports,
            "listed": list(one.alleged.listed),
            "origins": _sources(one.alleged.origins),
            "denied_by": _sources(one.alleged.denied_by),
            "unsure": one.alleged.unsure,
            "answered": one.alleged.answered,
        },
        "coverage": None if one.coverage is None else _watched(one.coverage),
        "findings": list(one.findings),
        "duties": [_duty(duty) for duty in one.duties],
        "statements": list(one.statements),
    }


def _sources(sources: Iterable[Source]) -> list[Json]:
    return [{"kind": source.kind, "name": source.name} for source in sources]


def _duty(duty: Duty) -> Json:
    return {
        "id": duty.id,
        "status": duty.status.value,
        "commitment": None if duty.word is None else duty.word.value,
        "due": [_span(span) for span in duty.due],
        "why": [why.value for why in duty.why],
        "statements": list(duty.statements),
    }


def _span(span: Span) -> Json:
    return {
        "earliest": None if span.earliest is None else format_time(span.earliest),
        "latest": None if span.latest is None else format_time(span.latest),
    }


def _watched(watched: Watched) -> Json:
    return {
        "least": watched.least,
        "asked": watched.asked,
        "enough": watched.enough,
        "sectors": [_sector(one) for one in watched.sectors],
    }


def _sector(one: Coverage) -> Json:
    figures = {name: msgspec.to_builtins(getattr(one, name)) for name in _FIGURES}
    return {
        "sector": one.sector,
        "start": format_time(one.start),
        "end": format_time(one.end),
        "minutes": one.asked,
        **figures,
        "basis": list(one.basis),
    }
