# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The state on one screen: what is said, by whom, what contradicts it, and what nobody can know.

The order is the point: first whose voices are missing, then what was said to hold, agreed, demanded,
claimed and denied, every conflict with all its values, proposals with answers, and what cannot be
verified and why. Hashes come last. Everything is drawn from readings; nothing is computed here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from sulh.language.catalogue import say
from sulh.mechanism import PublicationRow, States
from sulh.readings.answered import answers_to
from sulh.readings.compliance import ConsentView, TermOn, terms_on
from sulh.readings.compliance_status import UNVERIFIABLE
from sulh.readings.moment import Moment
from sulh.readings.texts import Languages
from sulh.readings.voices import not_carried, reports_and_unnamed, voice_counts
from sulh.reporting.agreed import beside_term, beside_terms
from sulh.reporting.cases import cases
from sulh.reporting.cases_found import found
from sulh.reporting.ceasefire import ceasefire
from sulh.reporting.complied import status_of
from sulh.reporting.contested import claimed, contradicted
from sulh.reporting.held import held_rows
from sulh.reporting.looked import looked, owed
from sulh.reporting.pens import penned, receipt_lines
from sulh.reporting.says import grouped_by_speaker, name_of, sources_of, texts
from sulh.reporting.sealed import sealed_lines
from sulh.reporting.trust import watched
from sulh.reporting.words import Line, Lines, Opens, Piece, Pieces, code, joined, opening, quote, sentence

# Sections that every record has as soon as it is one.
OF_THE_RECORD = frozenset({"voices", "sealed", "receipts", "pens", "trust"})
MAX_LINES = 60  # of one section; a screen that scrolls for minutes is read by nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading, what a reader must know before reading on, and its lines.

    `left`: how many more there are; `more`: where they are to be had, for whoever cannot follow a link.
    """

    id: str
    title: str
    note: str
    lines: tuple[Line, ...]
    left: int = 0
    more: Pieces = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One screen in one language; `mark` stands on every printed page (EXERCISE), empty where none is due."""

    lang: str
    title: str
    mark: str
    opening: tuple[Pieces, ...]
    sections: tuple[Section, ...]

    @property
    def told(self) -> bool:
        """Whether anything is said of what the mechanism is for, and not of its record alone."""
        return any(section.id not in OF_THE_RECORD for section in self.sections)


def brief(states: States, on: Moment, lang: str, most: int = MAX_LINES) -> Brief:
    """The state as one reader of `lang` should meet it, `most` lines of a section; empty sections are left out."""
    parts = (
        ("voices", _all(_voices)),
        ("ceasefire", _all(ceasefire)),
        ("held", _all(lambda s, o, tongue: held_lines(s, tongue))),
        ("agreed", _all(_agreed)),
        ("demanded", _all(_demanded)),
        ("claimed", partial(claimed, most=most)),
        ("conflicts", partial(contradicted, most=most)),
        ("cases", partial(cases, most=most)),
        ("found", found),
        ("looked", _all(looked)),
        ("owed", owed),
        ("proposals", _proposals),
        ("unverifiable", _all(_unverifiable)),
        ("sealed", _all(sealed_lines)),
        ("receipts", _all(receipt_lines)),
        ("pens", partial(penned, most=most)),
        ("trust", _all(watched)),
    )
    sections = []
    for name, make in parts:
        every = make(states, on, lang)
        lines = tuple(islice(every.lines, most))
        left = max(0, every.count - most)
        if lines:
            sections.append(
                Section(
                    id=name,
                    title=say(lang, f"brief-{name}"),
                    note=say(lang, f"brief-{name}-note"),
                    lines=lines,
                    left=left,
                    more=sentence(lang, "brief-more", count=left) if left else (),
                )
            )
    title = states.charter.title.get(lang) or next(iter(states.charter.title.values()), "")
    exercise = states.charter.charter_class == "exercise"
    mark = say(lang, "term-rec-exercise") if exercise else ""
    if mark and mark.split("(")[0].strip() not in title:
        title = f"{mark} — {title}"
    return Brief(
        lang=lang, title=title, mark=mark, opening=tuple(_opening(states, lang)), sections=tuple(sections)
    )


def _all(
    make: Callable[[States, Moment, str], Iterator[Line]],
) -> Callable[[States, Moment, str], Lines]:
    """A section that draws every line before it shows the first."""

    def lines(states: States, on: Moment, lang: str) -> Lines:
        found = tuple(make(states, on, lang))
        return Lines(count=len(found), lines=found)

    return lines


def _opening(states: States, lang: str) -> Iterator[Pieces]:
    if states.charter.charter_class == "exercise":
        yield sentence(lang, "brief-exercise")
    if not states.documentary:
        return
    parties = {org.id for org in states.charter.of_kind("party")}
    spoken = {v.org: v.own + v.unnamed for v in voice_counts(states) if v.org in parties}
    total = sum(spoken.values())
    yield sentence(
        lang, "brief-opening-documentary", count=opening(states.count(PublicationRow), "publications")
    )
    for org, count in spoken.items():
        if count * 2 > total:
            party = name_of(states, org, lang)
            yield sentence(
                lang,
                "brief-opening-one-side",
                party=party,
                count=opening(count, "voice_said", org),
                total=opening(total, "voice_parties"),
            )
    yield sentence(lang, "brief-opening-nobody")


def _voices(states: States, on: Moment, lang: str) -> Iterator[Line]:
    for voice in voice_counts(states):
        if states.charter.host_org == voice.org:
            continue
        yield Line(
            words=sentence(
                lang,
                "brief-voice",
                party=name_of(states, voice.org, lang),
                own=opening(voice.own, "voice_own", voice.org),
                unnamed=opening(voice.unnamed, "voice_unnamed", voice.org),
                others=opening(voice.by_others + voice.by_report, "voice_others", voice.org),
            )
        )
    reports, unnamed = reports_and_unnamed(states)
    yield Line(
        words=sentence(
            lang,
            "brief-voice-report",
            report=opening(reports, "reports_own"),
            unnamed=opening(unnamed, "unnamed"),
        )
    )
    missing = not_carried(states)
    for org in reversed(states.charter.of_kind("party")):  # above, the other one stood first
        about = {m.about: m.lang for m in missing if m.party == org.id}
        if about:
            parts = [_missing_of(lang, what, tongue) for what, tongue in about.items()]
            yield Line(
                words=sentence(
                    lang, "brief-not-carried", party=name_of(states, org.id, lang), what=joined(lang, parts)
                )
            )


def _missing_of(lang: str, about: str, tongue: str) -> Piece:
    fixed = {"consent": "brief-its-consent", "answer": "brief-its-answer"}
    return Piece(text=say(lang, fixed[about])) if about in fixed else quote(about, tongue)


def held_lines(states: States, lang: str) -> Iterator[Line]:
    """What was said to hold, day by day."""
    for row in held_rows(states, lang):
        yield Line(label=row.label, words=row.words, under=row.under)


def _agreed(states: States, on: Moment, lang: str) -> Iterator[Line]:
    languages = states.shared(Languages)
    for turn, term in enumerate(terms_on(states, on)):
        words = joined(lang, texts(term.thing.current, lambda row: (row.body.text,)), "brief-slash")
        under = (
            *_consents(states, term.consent, lang, turn),
            # Of a record that nobody checks a section of its own says why no more can be said.
            *(() if states.documentary else _statuses(states, term, lang, turn)),
            *beside_term(states, languages, term.thing, lang),
        )
        yield Line(label=term.label, words=words, under=under, opens=Opens(what="cell", of=term.id))
    yield from beside_terms(states, lang)


def _statuses(states: States, term: TermOn, lang: str, turn: int) -> Iterator[Pieces]:
    """What can be said of each party, who stands first taking turns; the whole of it is `sulh compliance`."""
    for one in term.parties[:: -1 if turn % 2 else 1]:
        party = name_of(states, one.party, lang)
        yield sentence(lang, "comply-party", party=party, status=Piece(text=status_of(one.status, lang)))


def _consents(states: States, consent: tuple[ConsentView, ...], lang: str, turn: int) -> Iterator[Pieces]:
    """Each party's consent; who says so stands once where one source speaks of all of them.

    The parties take turns in standing first, line by line: nobody is always named before the other.
    """
    order = [org.id for org in states.charter.organisations][:: -1 if turn % 2 else 1]
    grouped: dict[tuple[str, str, bool], list[ConsentView]] = {}
    for view in sorted(consent, key=lambda view: order.index(view.party)):
        grouped.setdefault((view.party, view.value, view.given_by_key), []).append(view)
    speakers = {key: _who_says(states, key[2], views, lang) for key, views in grouped.items()}
    told = {who for (_, _, by_key), who in speakers.items() if not by_key}
    common = told.pop() if len(told) == 1 else ()
    for (party, value, by_key), _ in grouped.items():
        parts = {
            "party": name_of(states, party, lang),
            "value": Piece(text=say(lang, f"consent-{value.replace('_', '-')}")),
        }
        who = speakers[(party, value, by_key)]
        if by_key:
            yield sentence(lang, "brief-consent-by-key", **parts)
            continue
        yield (
            sentence(lang, "brief-value-of", **parts)
            if common
            else sentence(lang, "brief-consent", who=who, **parts)
        )
    if common:
        yield common


def _who_says(states: States, by_key: bool, views: list[ConsentView], lang: str) -> Pieces:
    if by_key:
        return ()
    return grouped_by_speaker(states, [(view.asserted_by, view.sources) for view in views], lang)


def _demanded(states: States, on: Moment, lang: str) -> Iterator[Line]:
    for thing in states.demands:
        first, tongue = thing.first.body, thing.first.origin.lang
        of = name_of(states, first.of_party, lang) if first.of_party else None
        of = of or (quote(first.of_words, tongue) if first.of_words else None)
        by = name_of(states, first.by, lang)
        text = joined(lang, texts(thing.current, lambda row: (row.body.text,)), "brief-slash")
        yield Line(
            label=first.label,
            words=sentence(lang, "brief-demand", by=by, of=of, text=text)
            if of
            else sentence(lang, "brief-demand-of-nobody", by=by, text=text),
            under=(sources_of(states, [thing], lang),),
            opens=Opens(what="entry", of=thing.id),
        )


def _proposals(states: States, on: Moment, lang: str) -> Lines:
    return Lines(count=len(states.proposals), lines=_proposed(states, lang))


def _proposed(states: States, lang: str) -> Iterator[Line]:
    for thing in states.proposals:
        answers: list[Pieces] = []
        for answer in answers_to(states, thing):
            body = answer.current[0].row.body
            line = sentence(
                lang,
                "brief-answer",
                party=name_of(states, body.party, lang),
                value=Piece(text=say(lang, f"answer-{body.value.value.replace('_', '-')}")),
                who=sources_of(states, [answer], lang),
            )
            answers.append(line)
        bodies = [version.row.body for version in thing.current]
        by = name_of(states, bodies[0].by, lang) if bodies[0].by else Piece(text=say(lang, "brief-discussed"))
        subjects = texts(thing.current, lambda row: (row.body.subject,))
        functions = texts(thing.current, lambda row: row.body.functions)
        yield Line(
            label=bodies[0].label,
            words=sentence(lang, "brief-proposal", by=by, subject=joined(lang, subjects, "brief-slash")),
            under=(
                *((joined(lang, functions),) if functions else ()),
                *(answers or (sentence(lang, "brief-no-answer"),)),
            ),
            opens=Opens(what="entry", of=thing.id),
        )


def _unverifiable(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """Reasons by the terms that they concern, those of the same terms together."""
    found = terms_on(states, on)
    grouped: dict[tuple[str, ...], list[Pieces]] = {}
    for why in UNVERIFIABLE:
        labels = tuple(term.label for term in found if why in term.why)
        if labels:
            words = (Piece(text=say(lang, f"why-{why.value.replace('_', '-')}")),)
            grouped.setdefault(labels, []).append(words)
    for labels, reasons in grouped.items():
        every = len(labels) == len(found)
        terms = (Piece(text=say(lang, "brief-every-term")),) if every else (code(", ".join(labels)),)
        yield Line(
            words=sentence(lang, "brief-why", why=joined(lang, reasons, "brief-semicolon"), terms=terms)
        )
