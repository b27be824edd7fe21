# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Incidents as lines: what is told, by whom, both sides' versions beside each other, and why reports stand together.

The parties take turns in standing first. No count stands without who stands behind it, and no pair without the
numbers by which it was decided; everything is drawn from readings, so that the same state gives the same words.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from sulh.incidents.form import Harmed
from sulh.language.calendars import show_day
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.places.point import show_degrees
from sulh.readings.compliance_sightings import Source
from sulh.readings.incident_counts import Figure, HarmOn
from sulh.readings.incidents import IncidentKind, IncidentOn, Member, Part, row_of
from sulh.readings.incidents_why import NAT, Decision, IncidentWhy, PairWhy
from sulh.readings.links import LinkOn, LinkState
from sulh.readings.tellings import EPOCH
from sulh.reporting.complied import SHORT
from sulh.reporting.says import name_of
from sulh.reporting.words import Line, Piece, Pieces, code, joined, quote, sentence

WORDS = 160  # characters of a report's words in a list; the whole stands in the report


def incident_line(states: States, found: IncidentOn, lang: str, turn: int = 0) -> Line:
    """One incident with what stands beside it."""
    acts = joined(
        lang, [sentence(lang, "happened-act", act=code(act), count=count) for act, count in found.acts]
    )
    words = sentence(
        lang,
        "happened-line",
        acts=acts,
        reports=len(found.members),
        origins=sum(count for _, count in found.origins),
    )
    label = found.number or found.id
    return Line(label=label, words=words, under=tuple(_beside(states, found, lang, turn)))


def _beside(states: States, found: IncidentOn, lang: str, turn: int) -> Iterator[Pieces]:
    if found.kind is not IncidentKind.INCIDENT:
        yield sentence(lang, f"happened-{found.kind.value}")
    yield (code(found.id),)
    yield _when(found, lang)
    yield from _where(states, found, lang)
    yield from harm_lines(states, found.harm, lang, turn)
    yield from _sides(states, found, lang, turn)
    for blame in found.blamed:
        who = joined(lang, _who(states, blame.by, lang))
        named = blame.whom.kind == "organisation"
        whom = _name(states, blame.whom, lang) if named else quote(blame.words, "und")
        yield sentence(lang, "happened-blamed", whom=whom, who=who)
    if found.denied_by:
        yield sentence(lang, "happened-denied", who=joined(lang, _who(states, found.denied_by, lang)))
    if found.claims:
        yield sentence(lang, "happened-claims", count=len(found.claims))
    if found.fire is not None:
        yield sentence(
            lang,
            "happened-fire",
            count=span(found.fire.low, found.fire.high, lang),
            explosions=span(found.fire.explosions_low, found.fire.explosions_high, lang),
        )
    yield from _marks(found, lang)


def _marks(found: IncidentOn, lang: str) -> Iterator[Pieces]:
    """What a reader should know before relying on it."""
    if found.copies:
        repeats = len({pair[1] for pair in found.copies})
        yield sentence(lang, "happened-copies", count=repeats)
    if found.late:
        yield sentence(lang, "happened-late", count=len(found.late))
    if found.fragile:
        yield sentence(lang, "happened-fragile")
    if found.aliases:
        which = joined(lang, [code(name) for name in found.aliases])
        yield sentence(lang, "happened-alias", which=which)
    if found.derived_from:
        yield sentence(lang, "happened-derived", which=code(found.derived_from))


def _when(found: IncidentOn, lang: str) -> Pieces:
    if found.when is None:
        return sentence(lang, "happened-when-open")
    first, last = found.when.best_earliest, found.when.best_latest
    return sentence(
        lang,
        "happened-when",
        **{"from": Piece(text=moment(first, lang)), "until": Piece(text=moment(last, lang))},
    )


def moment(seconds: int, lang: str) -> str:
    """An instant in UTC, to the minute."""
    at: datetime = (EPOCH + timedelta(seconds=seconds)).astimezone(UTC)
    return f"{show_day(at.date(), lang)} {at:%H:%M} UTC"


def _where(states: States, found: IncidentOn, lang: str) -> Iterator[Pieces]:
    if found.where is not None:
        place = code(f"{show_degrees(found.where.lat_e7)}, {show_degrees(found.where.lon_e7)}")
        yield sentence(lang, "happened-where", metres=found.where.radius_m, place=place)
    names: dict[str, str] = {}
    for member in found.members:
        row = row_of(states, member)
        if row is None or "site" in row.origin.hidden or row.body.site is None:
            continue
        for name in row.body.site.names:
            names.setdefault(name, row.origin.lang)
    if names:
        yield sentence(
            lang,
            "happened-named",
            places=joined(lang, [quote(name, tongue) for name, tongue in names.items()]),
        )


def harm_lines(states: States, harm: Sequence[HarmOn], lang: str, turn: int = 0) -> Iterator[Pieces]:
    """Civilians of every side first; which side stands first takes turns."""
    groups: dict[Harmed, list[HarmOn]] = {}
    for one in harm:
        groups.setdefault(one.who, []).append(one)
    for who, group in groups.items():
        for one in group[:: -1 if turn % 2 else 1]:
            if one.killed is None and one.injured is None:
                continue
            yield sentence(
                lang,
                "happened-harm",
                whose=_whose(states, who, one, lang),
                killed=_figure(one.killed, lang),
                injured=_figure(one.injured, lang),
            )


def _whose(states: States, who: Harmed, one: HarmOn, lang: str) -> Pieces:
    civilians = who is Harmed.CIVILIAN
    if one.side is None:
        return (Piece(text=say(lang, "happened-civilians" if civilians else "happened-others")),)
    party = name_of(states, one.side, lang)
    return sentence(lang, "happened-civilians-of", party=party) if civilians else (party,)


def _figure(figure: Figure | None, lang: str) -> Pieces:
    if figure is None:
        return (Piece(text=say(lang, "happened-unsaid")),)
    if figure.low == figure.high:
        return (Piece(text=say(lang, "looked-number", count=figure.low)),)
    return sentence(lang, "happened-range", low=figure.low, best=figure.best, high=figure.high)


def span(low: int, high: int, lang: str) -> Pieces:
    """A number, or the two between which it lies."""
    if low == high:
        return (Piece(text=say(lang, "looked-number", count=low)),)
    return (Piece(text=say(lang, "looked-range", low=low, high=high)),)


def _sides(states: States, found: IncidentOn, lang: str, turn: int) -> Iterator[Pieces]:
    parties = [(side, count) for side, count in found.origins if side]
    for side, count in parties[:: -1 if turn % 2 else 1]:
        yield sentence(lang, "happened-side", party=name_of(states, side, lang), count=count)
    for side, count in found.origins:
        if not side:
            yield sentence(lang, "happened-nobodys", count=count)


def _name(states: States, source: Source, lang: str) -> Piece:
    if source.kind == "organisation":
        return name_of(states, source.name, lang)
    return code(source.name[:SHORT]) if source.kind == "sensor" else quote(source.name, "und")


def _who(states: States, sources: Iterable[Source], lang: str) -> list[Piece]:
    return [_name(states, source, lang) for source in sources]


def side_by_side(states: States, found: IncidentOn, lang: str, turn: int = 0) -> Iterator[Line]:
    """Every party's version, each with its reports in log order, and what is no party's."""
    order = [org.id for org in states.charter.of_kind("party")][:: -1 if turn % 2 else 1]
    members = (*found.members, *found.sealed)
    for side in (*order, ""):
        told = [member for member in members if member.telling.side == side]
        if not told:
            continue
        title = (
            sentence(lang, "happened-with", party=name_of(states, side, lang))
            if side
            else sentence(lang, "happened-with-nobody")
        )
        yield Line(words=title, under=tuple(_said(states, member, lang) for member in told))


def _said(states: States, member: Member, lang: str) -> Pieces:
    row, telling = row_of(states, member), member.telling
    who = joined(lang, [code(telling.version[:SHORT]), *_who(states, telling.origins, lang)])
    hidden = row is None or "words" in row.origin.hidden
    said = telling.code if hidden or not telling.words else telling.words[:WORDS]
    words: Pieces = (quote(said, telling.lang) if said != telling.code else code(said),)
    if member.part is Part.ATTACHED or telling.sealed:
        note = say(lang, "happened-sealed" if telling.sealed else "happened-attached")
        words = (*words, Piece(text=f" ({note})"))
    return sentence(lang, "happened-report", who=who, words=words)


def pair_lines(pair: PairWhy, lang: str) -> Line:
    """Why two reports are of one incident, or of two: kernels, their sum, what would turn it."""
    what: Pieces = (Piece(text=say(lang, f"pair-is-{pair.decision.value.replace('_', '-')}")),)
    if pair.decision is Decision.BARRED:
        why = pair.barred.value if pair.barred is not None else "other"
        what = (*what, Piece(text=f" ({say(lang, f'pair-barred-{why}')})"))
    words = sentence(lang, "pair-of", a=code(pair.a[:SHORT]), b=code(pair.b[:SHORT]), what=what)
    return Line(words=words, under=tuple(_numbers(pair, lang)))


def _numbers(pair: PairWhy, lang: str) -> Iterator[Pieces]:
    if not pair.kernels:
        return
    yield sentence(lang, "pair-apart", metres=pair.apart_m, minutes=pair.apart_s // 60)
    parts = [
        sentence(lang, "pair-part", kernel=Piece(text=say(lang, f"pair-by-{name}")), value=code(nats(value)))
        for name, value in pair.kernels
        if value
    ]
    yield sentence(
        lang,
        "pair-sum",
        parts=joined(lang, parts),
        sum=code(nats(pair.score)),
        threshold=code(nats(pair.threshold)),
    )
    if pair.flips_m is None and pair.flips_s is None:
        yield sentence(lang, "pair-flips-never")
    else:
        metres = "-" if pair.flips_m is None else str(pair.flips_m)
        minutes = "-" if pair.flips_s is None else str(pair.flips_s // 60)
        yield sentence(lang, "pair-flips", metres=code(metres), minutes=code(minutes))
    if pair.copy:
        yield sentence(lang, "pair-copy")


def nats(millionths: int) -> str:
    """Millionths of a nat as text with two decimals, the rest cut off."""
    whole, rest = divmod(abs(millionths), NAT)
    return f"{'-' if millionths < 0 else '+'}{whole}.{rest // (NAT // 100):02d}"


def why_lines(why: IncidentWhy, lang: str) -> Iterator[Line]:
    """The weakest bridge, every pair that holds it together or attaches, and who nearly belonged to it."""
    if why.weakest is not None:
        yield Line(words=sentence(lang, "happened-weakest"))
        yield pair_lines(why.weakest, lang)
    for pair in (*why.pairs, *why.attached):
        if pair is not why.weakest:
            yield pair_lines(pair, lang)
    if why.refused:
        yield Line(words=sentence(lang, "happened-refused"))
        yield from (pair_lines(pair, lang) for pair in why.refused)


def link_lines(states: States, links: Iterable[LinkOn], lang: str) -> Iterator[Line]:
    """What people linked or set apart, and what became of that."""
    for one in links:
        said = one.said
        words = sentence(
            lang,
            "link-line",
            who=name_of(states, said.by, lang),
            a=code(said.one[:SHORT]),
            b=code(said.other[:SHORT]),
            value=Piece(text=say(lang, "link-same" if said.same else "link-apart")),
            state=_state(states, one, lang),
        )
        under: tuple[Pieces, ...] = ((quote(said.why, said.lang),),) if said.why else ()
        yield Line(words=words, under=under)


def _state(states: States, one: LinkOn, lang: str) -> Pieces:
    if one.state is LinkState.EFFECTIVE and one.way is not None:
        return sentence(lang, f"link-is-effective-{one.way.value.replace('_', '-')}")
    if one.state is LinkState.WAITING:
        return sentence(lang, "link-is-waiting", due=code(one.due or "-"))
    if one.state is LinkState.OPPOSED:
        who = joined(lang, [name_of(states, org, lang) for org in one.opposed_by])
        return sentence(lang, "link-is-opposed", who=who)
    if one.state is LinkState.CONTRADICTED:
        return sentence(lang, "link-is-contradicted", which=code((one.against or "-")[:SHORT]))
    return sentence(lang, "link-is-claimed")
