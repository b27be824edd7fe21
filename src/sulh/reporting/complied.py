# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What can be said of each term and party, as lines: no party always stands first, no count stands without its watch.

tone(status)   good, grave or open: the one place that decides what may look like good news anywhere
"""

from collections.abc import Iterable, Iterator, Sequence

from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.compliance import PartyOn, Status, TermOn
from sulh.readings.compliance_sightings import Source
from sulh.readings.compliance_status import GOOD
from sulh.reporting.says import name_of, texts
from sulh.reporting.words import Line, Piece, Pieces, code, joined, quote, sentence

SHORT = 8  # characters of an id that are shown: enough to find it in a record that is at hand
GRAVE = frozenset({Status.BREACHED, Status.LATE})
GOOD_TONE, GRAVE_TONE, OPEN_TONE = "good", "grave", "open"


def tone(status: Status) -> str:
    """How a status may be drawn: only what somebody verified, or watched for as the charter asks, is good."""
    if status in GOOD:
        return GOOD_TONE
    return GRAVE_TONE if status in GRAVE else OPEN_TONE


def complied(states: States, terms: Iterable[TermOn], lang: str, party: str | None = None) -> Iterator[Line]:
    """A line for each term, with each party below it; the parties take turns in standing first."""
    for turn, term in enumerate(terms):
        order = term.parties[:: -1 if turn % 2 else 1]
        shown = [one for one in order if party in (None, one.party)]
        words = joined(lang, texts(term.thing.current, lambda row: (row.body.text,)), "brief-slash")
        status = (Piece(text=status_of(term.status, lang)), Piece(text=say(lang, "brief-colon")))
        yield Line(
            label=term.label,
            words=(*status, *words),
            under=tuple(line for one in shown for line in party_lines(states, one, lang)),
        )


def status_of(status: Status, lang: str) -> str:
    """A status in words."""
    return say(lang, f"comply-is-{status.value.replace('_', '-')}")


def party_lines(states: States, one: PartyOn, lang: str) -> Iterator[Pieces]:
    """One party: the word, what it rests on, what is alleged with who looked, what was found, what is owed."""
    party = name_of(states, one.party, lang)
    reasons = joined(lang, [Piece(text=why_of(why.value, lang)) for why in one.why])
    head = sentence(lang, "comply-party", party=party, status=Piece(text=status_of(one.status, lang)))
    yield (*head, Piece(text=" ("), *reasons, Piece(text=")")) if reasons else head
    if one.supposed:
        yield sentence(lang, "comply-under", version=code((one.version or "-")[:SHORT]))
    yield from _alleged(states, one, lang)
    if one.findings:
        yield sentence(lang, "comply-findings", which=_codes(one.findings, lang))
    owed = [duty for duty in one.duties if duty.word is not None]
    if owed:
        which = [(code(duty.id[:SHORT]), Piece(text=f" {status_of(duty.status, lang)}")) for duty in owed]
        yield sentence(lang, "comply-owed", which=joined(lang, which))


def _alleged(states: States, one: PartyOn, lang: str) -> Iterator[Pieces]:
    """Never a bare count: who was there to see stands beside it, or that nobody is known to have looked."""
    alleged = one.alleged
    if alleged.incidents:
        yield sentence(
            lang,
            "comply-alleged",
            incidents=alleged.incidents,
            reports=alleged.reports,
            origins=len(alleged.origins),
            who=_who(states, alleged.origins, lang),
        )
        if alleged.denied_by:
            yield sentence(lang, "comply-denied-by", who=_who(states, alleged.denied_by, lang))
    if alleged.unsure:
        yield sentence(lang, "comply-unsure", count=alleged.unsure)
    if alleged.answered:
        yield sentence(lang, "comply-answered", count=alleged.answered)
    if one.coverage is not None:
        if one.coverage.asked is None:
            yield sentence(lang, "comply-watched-unasked", least=one.coverage.least)
        else:
            yield sentence(lang, "comply-watched", least=one.coverage.least, asked=one.coverage.asked)


def _who(states: States, sources: Sequence[Source], lang: str) -> Pieces:
    return joined(
        lang,
        [
            name_of(states, source.name, lang) if source.kind == "organisation" else quote(source.name, "und")
            for source in sources
        ],
    )


def _codes(numbers: Sequence[str], lang: str) -> Pieces:
    return joined(lang, [code(number[:SHORT]) for number in numbers])


def why_of(why: str, lang: str) -> str:
    """What a status rests on, in words."""
    return say(lang, f"why-{why.replace('_', '-')}")
