# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What was found, as lines: three verdicts, each with its standard and reasons; who signed off, who refused and why.

Nothing here is drawn as good news or bad: a verdict's word says it. "Issued" tells by which procedure, and no
sentence of this file calls a signature anything but a signature.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

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
from sulh.language import LANGUAGES, own_name
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.cases_beside import Beside, BesideOn, Known, ReplyState
from sulh.readings.findings import FindingOn, FindingState, findings, refusals
from sulh.readings.incidents import Incidents
from sulh.readings.moment import Moment
from sulh.readings.status_cases import backing_of
from sulh.readings.support import support
from sulh.reporting.cases import when_of
from sulh.reporting.says import name_of
from sulh.reporting.words import Line, Lines, Opens, Piece, Pieces, code, joined, opening, quote, sentence

SHORT = 8  # characters of an id that are shown: enough to find it in a record that is at hand
Judged = OccurrenceVerdict | BreachVerdict | AttributionVerdict


def found(states: States, on: Moment, lang: str) -> Lines:
    """A line for each finding, in log order, and how many of them the public does not see."""
    every = states.shared(findings)
    beside = Beside(states, every, on)
    incidents = states.shared(Incidents) if every else None
    hidden = sum(beside.known(one) is not Known.PUBLIC for one in every)
    lines: Iterator[Line] = (finding_line(states, one, lang, beside.of(one), incidents) for one in every)
    if hidden:
        lines = chain(
            [Line(words=sentence(lang, "found-withheld", count=opening(hidden, "withheld")))], lines
        )
    return Lines(count=len(every) + bool(hidden), lines=lines)


def finding_line(
    states: States, one: FindingOn, lang: str, beside: BesideOn, incidents: Incidents | None
) -> Line:
    """One finding: its three words on top, and below all that they rest on and what others say of it."""
    tongue = one.row.origin.lang
    named = _named(one)
    words = [sentence(lang, f"found-{name}", verdict=verdict_words(states, v, lang)) for name, v in named]
    under = [_state(one, lang), *_about(states, one, lang)]
    under += [_reasons(states, verdict, lang, tongue) for _, verdict in named if verdict is not None]
    under += [
        *_replies(states, one, beside, lang),
        *_votes(states, beside, lang),
        *_signed(states, one, lang),
    ]
    under += [*_instead(one, lang), *_made_known(beside, lang), *_backed(states, one, lang, incidents)]
    return Line(
        label=label_of(one),
        words=joined(lang, words, "brief-semicolon"),
        under=tuple(under),
        opens=Opens(what="entry", of=one.id),
    )


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
    words = sentence(lang, f"found-is-{verdict_of(verdict).replace('_', '-')}", **params)
    if isinstance(verdict, ByParty | ByAffiliate | Jointly) and verdict.share is not None:
        return (*words, Piece(text=say(lang, f"found-share-{verdict.share.value}")))
    return words


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


def _instead(one: FindingOn, lang: str) -> Iterator[Pieces]:
    corrects = one.row.first("corrects")
    if corrects is not None:
        yield sentence(lang, "found-corrects", which=code(corrects[:SHORT]))
    if one.corrected_by is not None:
        yield sentence(lang, "found-corrected-by", which=code(one.corrected_by[:SHORT]))


def _replies(states: States, one: FindingOn, beside: BesideOn, lang: str) -> Iterator[Pieces]:
    """Each answer beside the finding; silence is said as that, and only once the time is over."""
    for reply in beside.replies:
        party = name_of(states, reply.party, lang)
        if reply.state is ReplyState.OPEN:
            yield sentence(
                lang, "found-reply-open", party=party, until=when_of(one.row.body.reply_until or "", lang)
            )
        if reply.state is ReplyState.NO_REPLY:
            yield sentence(lang, "found-no-reply", party=party)
        for _, _, words, tongue, late in reply.answers:
            message = "found-late-reply" if late else "found-reply"
            yield sentence(lang, message, party=party, text=quote(words, tongue))


def _votes(states: States, beside: BesideOn, lang: str) -> Iterator[Pieces]:
    votes = [value for _, value, _ in beside.votes]
    if votes:
        agree = votes.count(SignoffValue.AGREE.value)
        yield sentence(lang, "found-votes", agree=agree, refuse=len(votes) - agree)
    for one in beside.dissents:
        yield sentence(
            lang, "found-dissent", who=name_of(states, one.org, lang), words=quote(one.words, one.lang)
        )
    for text in beside.texts:
        tongue = own_name(text.lang) if text.lang in LANGUAGES else text.lang
        if text.read:
            who = joined(lang, [name_of(states, org, lang) for org in text.read])
            yield sentence(lang, "found-text", tongue=tongue, who=who)
        elif len(beside.texts) > 1:
            yield sentence(lang, "found-text-unread", tongue=tongue)


def _made_known(beside: BesideOn, lang: str) -> Iterator[Pieces]:
    params: dict[str, str] = {}
    if beside.known is Known.EMBARGOED and beside.embargo is not None:
        reason, until = beside.embargo
        params = {"reason": say(lang, f"case-why-{reason.replace('_', '-')}"), "until": when_of(until, lang)}
    known = sentence(lang, f"found-public-{beside.known.value.replace('_', '-')}", **params)
    yield joined(
        lang, [sentence(lang, "found-marking", marking=code(beside.marking)), known], "brief-semicolon"
    )


def _backed(states: States, one: FindingOn, lang: str, incidents: Incidents | None) -> Iterator[Pieces]:
    backing = support(states, backing_of(states, one), incidents=incidents)
    if backing.reports:
        yield sentence(
            lang,
            "found-support",
            reports=opening(len(backing.reports), "support", one.id),
            origins=len(backing.origins),
        )
