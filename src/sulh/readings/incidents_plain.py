# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Incidents, links, parameters and figures as plain data, for `sulh status --json` and `sulh incidents --json`.

Bounds are [low, high]; times are RFC 3339 in UTC; scores are millionths of a nat. Each number has `by`, the
statements that it was made from.
"""

from collections.abc import Iterable
from datetime import timedelta

import msgspec

from sulh.clock import format_time
from sulh.operations.stretches import Bounds
from sulh.readings.compliance_sightings import Source
from sulh.readings.coverage import FIGURES, Coverage
from sulh.readings.figures import Figures, Spell, Total
from sulh.readings.in_force import InForce
from sulh.readings.incident_counts import Figure, HarmOn
from sulh.readings.incidents import IncidentOn, Member
from sulh.readings.incidents_why import IncidentWhy, PairWhy
from sulh.readings.links import LinkOn
from sulh.readings.tellings import EPOCH

Json = dict[str, object]


def incident_plain(found: IncidentOn) -> Json:
    """One incident; what its reports say in full stands in their own rows."""
    fire = found.fire
    return {
        "id": found.id,
        "kind": found.kind.value,
        "number": found.number,
        "anchor": found.anchor,
        "aliases": list(found.aliases),
        "derived_from": found.derived_from,
        "revision": found.revision,
        "members": [_member(one) for one in found.members],
        "sealed": [_member(one) for one in found.sealed],
        "when": _when(found),
        "where": None if found.where is None else msgspec.to_builtins(found.where),
        "sector": found.sector,
        "acts": [{"act": act, "voices": count} for act, count in found.acts],
        "origins": [{"side": side or None, "count": count} for side, count in found.origins],
        "voices": [
            {
                "side": voice.side or None,
                "origins": _sources(voice.origins),
                "reports": list(voice.reports),
            }
            for voice in found.voices
        ],
        "blamed": [
            {
                "whom": _source(one.whom),
                "words": one.words,
                "by": _sources(one.by),
                "reports": list(one.reports),
            }
            for one in found.blamed
        ],
        "denied_by": _sources(found.denied_by),
        "harm": [harm_plain(one) for one in found.harm],
        "cfv_count": None if fire is None else [fire.low, fire.high],
        "cfv_by": [] if fire is None else list(fire.by),
        "explosions": None if fire is None else [fire.explosions_low, fire.explosions_high],
        "copies": [list(pair) for pair in found.copies],
        "late": list(found.late),
        "fragile": found.fragile,
        "links": list(found.links),
    }


def _member(one: Member) -> Json:
    telling = one.telling
    return {
        "report": telling.id,
        "version": telling.version,
        "part": one.part.value,
        "side": telling.side or None,
        "origins": _sources(telling.origins),
        "source_class": telling.source.value,
        "late": telling.late,
    }


def _source(source: Source) -> Json:
    return {"kind": source.kind, "name": source.name}


def _sources(sources: Iterable[Source]) -> list[Json]:
    return [_source(source) for source in sources]


def _when(found: IncidentOn) -> Json | None:
    if found.when is None:
        return None
    names = ("earliest", "latest", "best_earliest", "best_latest")
    return {**{name: instant(getattr(found.when, name)) for name in names}, "by": found.when.by}


def instant(seconds: int) -> str:
    """Seconds since 1970 as text."""
    return format_time(EPOCH + timedelta(seconds=seconds))


def harm_plain(one: HarmOn) -> Json:
    """Harm to people of one kind and side."""
    return {
        "who": one.who.value,
        "side": one.side,
        "killed": _figure(one.killed),
        "injured": _figure(one.injured),
        "unsorted": _figure(one.unsorted),
    }


def _figure(figure: Figure | None) -> Json | None:
    return (
        None
        if figure is None
        else {"low": figure.low, "best": figure.best, "high": figure.high, "by": list(figure.by)}
    )


def link_plain(one: LinkOn) -> Json:
    """A link with what it comes to."""
    said = one.said
    return {
        "id": said.id,
        "one": said.one,
        "other": said.other,
        "value": "same" if said.same else "apart",
        "by": said.by,
        "why": said.why,
        "state": one.state.value,
        "way": None if one.way is None else one.way.value,
        "since": one.since,
        "due": one.due,
        "supported_by": list(one.supported_by),
        "opposed_by": list(one.opposed_by),
        "against": one.against,
    }


def parameters_plain(found: InForce) -> Json:
    """The parameters that decide; without a statement they are the program's own."""
    return {
        "id": found.digest,
        "statement": found.statement,
        "since": found.since,
        "adopted": found.statement is not None,
    }


def pair_plain(one: PairWhy) -> Json:
    """A pair with its kernels, and what would turn it."""
    return {
        "a": one.a,
        "b": one.b,
        "decision": one.decision.value,
        "barred": None if one.barred is None else one.barred.value,
        "apart_m": one.apart_m,
        "apart_s": one.apart_s,
        "kernels": dict(one.kernels),
        "score": one.score,
        "threshold": one.threshold,
        "flips_m": one.flips_m,
        "flips_s": one.flips_s,
        "copy": one.copy,
    }


def why_plain(found: IncidentWhy) -> Json:
    """What holds an incident together, and who nearly belonged to it."""
    return {
        "pairs": [pair_plain(one) for one in found.pairs],
        "attached": [pair_plain(one) for one in found.attached],
        "refused": [pair_plain(one) for one in found.refused],
        "weakest": None if found.weakest is None else pair_plain(found.weakest),
        "fragile": found.fragile,
    }


def figures_plain(found: Figures) -> Json:
    """Figures of a time beside those of the time before; civilians harmed come first."""
    return {
        "id": found.query,
        "sector": found.sector,
        "parameters": found.parameters,
        **_spell(found.now),
        "received": len(found.now.incidents),
        "ruled": list(found.ruled),
        "unruled": found.unruled,
        "before": _spell(found.before),
    }


def _spell(spell: Spell) -> Json:
    return {
        "from": format_time(spell.start),
        "until": format_time(spell.end),
        "harm": [harm_plain(one) for one in spell.harm],
        "incidents": _bounds(spell.count),
        "which": list(spell.incidents),
        "reports": list(spell.reports),
        "cfv_count": _total(spell.fire),
        "explosions": _total(spell.explosions),
        "uncounted": spell.uncounted,
        "days": spell.days,
        "days_without": _bounds(spell.quiet),
        "late": list(spell.late),
        "coverage": coverage_plain(spell.watched),
    }


def coverage_plain(one: Coverage) -> Json:
    """Who was there to see; minutes but for the last."""
    return {
        "asked": one.asked,
        **{name: _bounds(getattr(one, name)) for name in (*FIGURES, "share")},
        "basis": list(one.basis),
    }


def _total(total: Total) -> Json:
    return {"bounds": [total.low, total.high], "by": list(total.by)}


def _bounds(bounds: Bounds) -> list[int]:
    return [bounds.low, bounds.high]
