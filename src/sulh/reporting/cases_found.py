# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What was found, as lines: three verdicts, each with its standard and reasons; who signed off, who refused and why.

Nothing here is drawn as good news or bad: a verdict's word says it. "Issued" tells by which procedure, and no
sentence of this file calls a signature anything but a signature.
"""

from collections.abc import Iterator, Sequence

from sulh.cases.kinds import SignoffValue
from sulh.cases.verdicts import (
    AttributionVerdict,
    BreachVerdict,
    ByAffiliate,
    ByParty,
    Jointly,
    OccurrenceVerdict,
    OutsideScope,
    Violation,
    verdict_of,
)
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.findings import FindingOn, FindingState, findings, refusals
from sulh.readings.moment import Moment
from sulh.reporting.says import name_of
from sulh.reporting.words import Line, Piece, Pieces, code, joined, quote, sentence

SHORT = 8  # characters of an id that are shown: enough to find it in a record that is at hand
Judged = OccurrenceVerdict | BreachVerdict | AttributionVerdict


def found(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """A line for each finding, in log order."""
    return (finding_line(states, one, lang) for one in findings(states))


def finding_line(states: States, one: FindingOn, lang: str) -> Line:
    """One finding: its three words on top, and below all that they rest on."""
    tongue = one.row.origin.lang
    named = _named(one)
    words = [sentence(lang, f"found-{name}", verdict=verdict_words(states, v, lang)) for name, v in named]
    under = [_state(one, lang), *_about(states, one, lang)]
    under += [_reasons(states, verdict, lang, tongue) for _, verdict in named if verdict is not None]
    under += [*_signed(states, one, lang), *_instead(states, one, lang)]
    return Line(label=label_of(one), words=joined(lang, words, "brief-semicolon"), under=tuple(under))


def label_of(one: FindingOn) -> str:
    """What a reader calls a finding."""
    return one.row.body.label or one.id[:SHORT]


def _named(one: FindingOn) -> Sequence[tuple[str, Judged | None]]:
    body = one.row.body
    return (("occurrence", body.occurrence), ("breach", body.breach), ("attribution", body.attribution))


def verdict_words(states: States, verdict: Judged | None, lang: str) -> Pieces:
    """A verdict in words, with what belongs to it: severity, party, share, what hindered it."""
    if verdict is None:
        return (Piece(text=say(lang, "found-none")),)
    params: dict[str, Pieces | Piece | str] = {}
    match verdict:
        case OccurrenceVerdict(hindered_by=hindrance) if hindrance is not None:
            params["hindrance"] = say(lang, f"found-hindered-{hindrance.value}")
        case Violation():
            params["severity"] = say(lang, f"found-severity-{verdict.severity.value}")
        case OutsideScope():
            params["of"] = say(lang, f"found-scope-{verdict.of.value}")
        case ByParty() | ByAffiliate():
            params["party"] = name_of(states, verdict.party, lang)
        case Jointly():
            # In the order of the finding's own bytes: the program puts no party before another.
            params["party"] = joined(lang, [name_of(states, party, lang) for party in verdict.parties])
    if isinstance(verdict, ByAffiliate):
        params["actor"] = quote(verdict.actor, "und")
    if isinstance(verdict, ByParty | ByAffiliate | Jointly):
        params["share"] = say(lang, f"found-share-{verdict.share.value}") if verdict.share else ""
    return sentence(lang, f"found-is-{verdict_of(verdict).replace('_', '-')}", **params)


def _reasons(states: States, verdict: Judged, lang: str, tongue: str) -> Pieces:
    standard = say(lang, f"found-standard-{verdict.standard.value.replace('_', '-')}")
    return sentence(
        lang,
        "found-reasons",
        verdict=verdict_words(states, verdict, lang),
        standard=standard,
        why=quote(verdict.rationale, tongue),
    )


def _state(one: FindingOn, lang: str) -> Pieces:
    words = [(Piece(text=say(lang, f"found-state-{one.state.value}")),)]
    if one.state is FindingState.ISSUED and not one.counts:
        words.append((Piece(text=say(lang, "why-finding-not-joint")),))
    if one.contested:
        words.append((Piece(text=say(lang, "why-finding-contested")),))
    if one.late:
        words.append((Piece(text=say(lang, "found-late")),))
    return joined(lang, words, "brief-semicolon")


def _about(states: States, one: FindingOn, lang: str) -> Iterator[Pieces]:
    cited = [number for role in ("incident", "term", "exception") for number in one.row.refs.get(role, ())]
    if cited:
        yield sentence(lang, "found-about", which=joined(lang, [_cited(states, number) for number in cited]))


def _cited(states: States, number: str) -> Piece:
    """The label of what is referred to, where it has one here."""
    for kind in states.compared:
        row = states.row(kind, number)
        label = getattr(getattr(row, "body", None), "label", "")
        if label:
            return code(str(label))
    return code(number[:SHORT])


def _signed(states: States, one: FindingOn, lang: str) -> Iterator[Pieces]:
    agreed = [word.org for word in one.outcome.words if word.value is SignoffValue.AGREE]
    if agreed:
        who = joined(lang, [name_of(states, org, lang) for org in agreed])
        yield sentence(lang, "found-signed-off", who=who)
    for refused in refusals(states, one):
        why = quote(refused.why, refused.lang)
        yield sentence(lang, "found-refused", who=name_of(states, refused.org, lang), why=why)


def _instead(states: States, one: FindingOn, lang: str) -> Iterator[Pieces]:
    corrects = one.row.first("corrects")
    if corrects is not None:
        yield sentence(lang, "found-corrects", which=code(corrects[:SHORT]))
    if one.corrected_by is not None:
        yield sentence(lang, "found-corrected-by", which=code(one.corrected_by[:SHORT]))
