# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The state on one screen: what is said, by whom, what contradicts it, and what nobody can know.

The order is the point: first whose voices are missing, then what was said to hold, agreed, demanded,
claimed and denied, every conflict with all its values, proposals with answers, and what cannot be
verified and why. Hashes come last. Everything is drawn from readings; nothing is computed here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sulh.incidents.state import ClaimRow
from sulh.language.catalogue import say
from sulh.mechanism import States, Thing
from sulh.readings.compliance import ConsentView, TermWhy, terms_on
from sulh.readings.conflicts import Value, conflicts
from sulh.readings.moment import Moment
from sulh.readings.voices import voices
from sulh.record.things import VersionRow
from sulh.reporting.held import held_rows
from sulh.reporting.says import grouped_by_speaker, name_of, value_of
from sulh.reporting.words import Piece, Pieces, code, joined, quote, sentence
from sulh.statement.assertion import Assertion


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a label where the thing has one, the words, and lines that belong under it."""

    words: Pieces
    label: str = ""
    under: tuple[Pieces, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading, what a reader must know before reading on, and its lines."""

    id: str
    title: str
    note: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One screen in one language."""

    lang: str
    title: str
    opening: tuple[Pieces, ...]
    sections: tuple[Section, ...]


def brief(states: States, on: Moment, lang: str) -> Brief:
    """The state as one reader of `lang` should meet it; empty sections are left out."""
    parts = (
        ("voices", _voices),
        ("held", lambda s, o, tongue: held_lines(s, tongue)),
        ("agreed", _agreed),
        ("demanded", _demanded),
        ("claimed", _claimed),
        ("conflicts", _conflicts),
        ("proposals", _proposals),
        ("unverifiable", _unverifiable),
    )
    sections = []
    for name, make in parts:
        lines = tuple(make(states, on, lang))
        if lines:
            sections.append(
                Section(
                    id=name,
                    title=say(lang, f"brief-{name}"),
                    note=say(lang, f"brief-{name}-note"),
                    lines=lines,
                )
            )
    title = states.charter.title.get(lang) or next(iter(states.charter.title.values()), "")
    return Brief(lang=lang, title=title, opening=tuple(_opening(states, lang)), sections=tuple(sections))


def _opening(states: States, lang: str) -> Iterator[Pieces]:
    found = voices(states)
    spoken = {voice.org: len(voice.own) + len(voice.unnamed) for voice in found.organisations}
    parties = {org.id for org in states.charter.of_kind("party")}
    most = max(parties, key=lambda org: (spoken.get(org, 0), org), default=None)
    total = sum(count for org, count in spoken.items() if org in parties)
    if states.documentary:
        yield sentence(lang, "brief-opening-documentary", count=len(states.publications))
    if most is not None and total and spoken[most] * 2 > total:
        yield sentence(
            lang, "brief-opening-one-side", party=name_of(states, most, lang), count=spoken[most], total=total
        )
    if states.documentary:
        yield sentence(lang, "brief-opening-nobody")


def _voices(states: States, on: Moment, lang: str) -> Iterator[Line]:
    found = voices(states)
    for voice in found.organisations:
        if states.charter.host_org == voice.org:
            continue
        yield Line(
            words=sentence(
                lang,
                "brief-voice",
                party=name_of(states, voice.org, lang),
                own=len(voice.own),
                unnamed=len(voice.unnamed),
                others=len(voice.by_others) + len(voice.by_report),
            )
        )
    yield Line(
        words=sentence(lang, "brief-voice-report", report=len(found.reports_own), unnamed=len(found.unnamed))
    )
    for org in states.charter.of_kind("party"):
        about = dict.fromkeys(missing.about for missing in found.not_carried if missing.party == org.id)
        if about:
            parts = [_missing_of(lang, what) for what in about]
            yield Line(
                words=sentence(
                    lang, "brief-not-carried", party=name_of(states, org.id, lang), what=joined(lang, parts)
                )
            )


def _missing_of(lang: str, about: str) -> Piece:
    fixed = {"consent": "brief-its-consent", "answer": "brief-its-answer"}
    return Piece(text=say(lang, fixed[about])) if about in fixed else quote(about)


def held_lines(states: States, lang: str) -> Iterator[Line]:
    """What was said to hold, day by day."""
    for row in held_rows(states, lang):
        yield Line(label=row.label, words=row.words, under=row.under)


def _agreed(states: States, on: Moment, lang: str) -> Iterator[Line]:
    for term in terms_on(states, on):
        texts = dict.fromkeys(version.row.body.text for version in term.thing.current)
        words = joined(lang, [quote(text) for text in texts], "brief-slash")
        yield Line(label=term.label, words=words, under=tuple(_consents(states, term.consent, lang)))


def _consents(states: States, consent: tuple[ConsentView, ...], lang: str) -> Iterator[Pieces]:
    """Each party's consent; who says so stands once where one source speaks of all of them."""
    grouped: dict[tuple[str, str, bool], list[ConsentView]] = {}
    for view in consent:
        grouped.setdefault((view.party, view.value, view.given_by_key), []).append(view)
    speakers = {key: _who_says(states, key[2], views, lang) for key, views in grouped.items()}
    common = next(iter(speakers.values()), ()) if len(set(speakers.values())) == 1 else ()
    for (party, value, by_key), _ in grouped.items():
        parts = {
            "party": name_of(states, party, lang),
            "value": Piece(text=say(lang, f"consent-{value.replace('_', '-')}")),
        }
        who = speakers[(party, value, by_key)]
        yield (
            sentence(lang, "brief-value-of", **parts)
            if common
            else sentence(lang, "brief-consent", who=who, **parts)
        )
    if common:
        yield common


def _who_says(states: States, by_key: bool, views: list[ConsentView], lang: str) -> Pieces:
    if by_key:
        return sentence(lang, "brief-by-key")
    return grouped_by_speaker(states, [(view.asserted_by, view.sources) for view in views], lang)


def _demanded(states: States, on: Moment, lang: str) -> Iterator[Line]:
    for thing in states.demands:
        bodies = [version.row.body for version in thing.current]
        first = bodies[0]
        of = name_of(states, first.of_party, lang) if first.of_party else None
        of = of or (quote(first.of_words) if first.of_words else Piece(text=say(lang, "brief-nobody-named")))
        yield Line(
            label=first.label,
            words=sentence(
                lang,
                "brief-demand",
                by=name_of(states, first.by, lang),
                of=of,
                text=joined(lang, [quote(t) for t in dict.fromkeys(b.text for b in bodies)], "brief-slash"),
            ),
            under=(_sources_of(states, thing, lang),),
        )


def _sources_of(states: States, thing: Thing[VersionRow], lang: str) -> Pieces:
    """Who says so and where, speakers told apart."""
    said = [
        (
            body.says if isinstance(body := getattr(version.row, "body", None), Assertion) else None,
            version.row.sources,
        )
        for version in thing.current
    ]
    return grouped_by_speaker(states, said, lang)


def _claimed(states: States, on: Moment, lang: str) -> Iterator[Line]:
    denials = {
        states.anchor(number): denial
        for denial in states.denials
        for version in denial.current
        for number in version.row.refs.get("denies", ())
    }
    claims = {
        states.anchor(version.row.first("incident") or ""): claim
        for claim in states.claims
        for version in claim.current
    }
    for thing in states.incidents:
        first = thing.current[0].row.body
        told = first.words or first.act.replace("_", " ")
        under = [_sources_of(states, thing, lang)]
        claim = claims.get(thing.id)
        for anchor in (thing.id, claim.id if claim else ""):
            if anchor in denials:
                under.append(sentence(lang, "brief-denied", who=_sources_of(states, denials[anchor], lang)))
        if len(under) == 1:
            under.append(sentence(lang, "brief-no-other-side"))
        yield Line(label=first.label, words=_told(told, thing, lang), under=tuple(under))
    yield from _other_claims(states, lang)


def _other_claims(states: States, lang: str) -> Iterator[Line]:
    """Claims about no incident of the record, which no other claim contradicts."""
    contradicted = {conflict.about for conflict in conflicts(states)}
    grouped: dict[tuple[str, str, str], list[ClaimRow]] = {}
    for claim in states.claims:
        row = claim.current[0].row
        if row.body.about in contradicted or row.body.value is None or row.refs.get("incident"):
            continue
        grouped.setdefault((row.body.label, row.body.about, row.body.value), []).append(row)
    for (label, about, value), rows in grouped.items():
        yield Line(
            label=label,
            words=joined(lang, [quote(about), quote(value)], "brief-colon"),
            under=(grouped_by_speaker(states, [(row.body.says, row.sources) for row in rows], lang),),
        )


def _told(told: str, thing: Thing[VersionRow], lang: str) -> Pieces:
    actors = dict.fromkeys(
        actor.words
        for version in thing.current
        for actor in getattr(getattr(version.row, "body", None), "actors", ())
    )
    if not actors:
        return (quote(told),)
    return sentence(
        lang, "brief-alleged", act=quote(told), actors=joined(lang, [quote(words) for words in actors])
    )


def _conflicts(states: States, on: Moment, lang: str) -> Iterator[Line]:
    for conflict in conflicts(states):
        grouped: dict[str, list[Value]] = {}
        shown: dict[str, Pieces] = {}
        for value in conflict.values:
            words = value_of(states, value, lang)
            key = "".join(piece.text for piece in words)
            shown[key] = words
            grouped.setdefault(key, []).append(value)
        under = [
            sentence(
                lang,
                "brief-value",
                value=shown[key],
                who=grouped_by_speaker(states, [(v.says, v.sources) for v in values], lang),
            )
            if any(v.sources or v.value is not None for v in values)
            else shown[key]
            for key, values in grouped.items()
        ]
        about = conflict.about if conflict.attribute is None else conflict.attribute.replace("_", " ")
        yield Line(label=conflict.label, words=(quote(about),), under=tuple(under))


def _proposals(states: States, on: Moment, lang: str) -> Iterator[Line]:
    answers: dict[str, list[Pieces]] = {}
    for answer in states.answers:
        body = answer.current[0].row.body
        line = sentence(
            lang,
            "brief-answer",
            party=name_of(states, body.party, lang),
            value=Piece(text=say(lang, f"answer-{body.value.value.replace('_', '-')}")),
            who=_sources_of(states, answer, lang),
        )
        target = states.anchor(answer.current[0].row.first("answers") or "")
        answers.setdefault(target, []).append(line)
    for thing in states.proposals:
        bodies = [version.row.body for version in thing.current]
        by = name_of(states, bodies[0].by, lang) if bodies[0].by else Piece(text=say(lang, "brief-discussed"))
        subjects = dict.fromkeys(body.subject for body in bodies)
        yield Line(
            label=bodies[0].label,
            words=sentence(
                lang,
                "brief-proposal",
                by=by,
                subject=joined(lang, [quote(s) for s in subjects], "brief-slash"),
            ),
            under=(*answers.get(thing.id, ()),) or (sentence(lang, "brief-no-answer"),),
        )


def _unverifiable(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """Reasons by the terms that they concern, those of the same terms together."""
    found = terms_on(states, on)
    grouped: dict[tuple[str, ...], list[Pieces]] = {}
    for why in TermWhy:
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
