# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who says what of the ceasefire, as lines: a speaker each, its words with their statement and time, and no sum of them."""

from collections.abc import Iterable, Iterator

from sulh.clock import Holds
from sulh.language.catalogue import say
from sulh.mechanism import States, Version
from sulh.readings.ceasefire import Charged, FoundOn, SpeakerOn, WindowSaid, ceasefire_on
from sulh.readings.compliance import PartyOn, terms_on
from sulh.readings.moment import Moment
from sulh.readings.times import Times
from sulh.record.things import VersionRow
from sulh.reporting.says import name_of, show_when
from sulh.reporting.trust import shown_time
from sulh.reporting.words import CODE, Line, Opens, Piece, Pieces, joined, quote, sentence

SHORT = 8  # characters of an id that are shown


def ceasefire(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """Nothing where nobody speaks of one; else each speaker, then what was found, then who was there to see."""
    every = ceasefire_on(states, on)
    if all(one.silent for one in every.speakers) and not every.found:
        return
    for one in every.speakers:
        yield _speaker(states, one, lang)
    if every.found:
        words = (Piece(text=say(lang, "cease-found")),)
        yield Line(words=words, under=tuple(_found(states, one, lang) for one in every.found))
    looked = tuple(_looked(states, on, lang))
    if looked:
        yield Line(words=(Piece(text=say(lang, "cease-looked")),), under=looked)


def _speaker(states: States, one: SpeakerOn, lang: str) -> Line:
    words = (name_of(states, one.org, lang),) if one.org else (Piece(text=say(lang, "cease-others")),)
    under: list[Pieces] = []
    # What is over stands there only where nothing is in force or may be.
    current = [said for said in one.windows if said.holds is not Holds.NO] or one.windows[-1:]
    for said in current:
        under.append(_window(states, said, lang))
    for act in one.acts:
        body, origin = act.act.row.body, act.act.row.origin
        words_of = sentence(
            lang,
            f"agreed-{body.act.value}",
            party=name_of(states, one.org, lang),
            when=Piece(text=show_when(body.begins, lang)),
            why=quote(body.why, origin.lang),
        )
        under.append((*words_of, Piece(text=" "), *_said(states, act.act, lang)))
    under += _charges(states, "cease-alleges", one.alleged, lang)
    under += _charges(states, "cease-denies", one.denied, lang)
    if not under:
        under.append((Piece(text=say(lang, "cease-nothing")),))
    return Line(words=words, under=tuple(under))


def _window(states: States, said: WindowSaid, lang: str) -> Pieces:
    body = said.thing.first.body
    words = sentence(
        lang,
        f"cease-{said.holds.value}",
        kind=Piece(text=say(lang, f"window-{body.window_kind.value}")),
        label=_code(body.label or said.thing.id[:SHORT], Opens(what="entry", of=said.thing.id)),
    )
    return (*words, Piece(text=" "), *_said(states, said.said, lang))


def _said(states: States, version: Version[VersionRow], lang: str) -> Pieces:
    """In which entry it was said, and by when it stood in the record."""
    index = version.row.origin.index
    return sentence(
        lang,
        "cease-said",
        entry=_code(str(index), Opens(what="entry", of=str(index))),
        time=shown_time(states.shared(Times).now_at(index), lang),
    )


def _charges(states: States, message: str, charged: Iterable[Charged], lang: str) -> Iterator[Pieces]:
    """One line for each party, with every term."""
    by_party: dict[str, list[Piece]] = {}
    for one in charged:
        by_party.setdefault(one.party, []).append(_term(one))
    for party, terms in by_party.items():
        yield sentence(lang, message, party=name_of(states, party, lang), terms=joined(lang, terms))


def _term(one: Charged) -> Piece:
    opens = Opens(what="cell", of=one.term, asked=(("party", one.party),))
    return _code(one.label or one.term[:SHORT], opens)


def _found(states: States, one: FoundOn, lang: str) -> Pieces:
    which = [_code(number[:SHORT], Opens(what="entry", of=number)) for number in one.findings]
    return sentence(
        lang,
        "cease-finding",
        term=_term(one.charged),
        party=name_of(states, one.charged.party, lang),
        which=joined(lang, which),
    )


def _looked(states: States, on: Moment, lang: str) -> Iterator[Pieces]:
    """Of each term that is watched for, how far anybody looked: without it no word above says how much it saw."""
    for term in terms_on(states, on):
        seen = [one for one in term.parties if one.coverage is not None]
        if seen:
            charged = Charged(term=term.id, label=term.label, party=seen[0].party)
            yield (_term(charged), Piece(text=say(lang, "brief-colon")), *_share(seen[0], lang))


def _share(one: PartyOn, lang: str) -> Pieces:
    if one.coverage is None:
        return ()
    if one.coverage.asked is None:
        return sentence(lang, "comply-watched-unasked", least=one.coverage.least)
    return sentence(lang, "comply-watched", least=one.coverage.least, asked=one.coverage.asked)


def _code(text: str, opens: Opens) -> Piece:
    return Piece(text=text, kind=CODE, opens=opens)
