# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Views of what was promised: papers, terms with each party's consent, windows, amendments, and what is left open."""

from typing import Any

import msgspec

from sulh.agreement.state import TermRow
from sulh.mechanism import Thing
from sulh.readings.compliance import ConsentView
from sulh.readings.lint import clauses_of, lint
from sulh.readings.texts import TextVersion, amendments, interpretations_of, standing_acts
from sulh.readings.windows import windows_on
from sulh.web.console.asked import Asked, not_shown
from sulh.web.console.plain import At, Plain, Said, Source, at_of, said_of, sources_of
from sulh.web.console.shelf import Glance


class Text(Plain, frozen=True, kw_only=True):
    """One text: its language and hash, its words where they are carried, what it rests on, what it counts for."""

    lang: str
    hash: str
    text: str | None
    basis: str
    weight: str
    statement: str
    translator: str | None
    confirmed_by: tuple[str, ...]


class Act(Plain, frozen=True, kw_only=True):
    """What a party did about a paper, for itself: suspend, withdraw, return."""

    id: str
    party: str
    act: str
    begins: dict[str, Any]
    why: str
    lang: str


class Paper(Plain, frozen=True, kw_only=True):
    """A document or joint statement, as far as it is known."""

    id: str
    label: str
    signatories: tuple[str, ...]
    authentic: tuple[str, ...]
    prevailing: str | None
    versions: tuple[Said, ...]
    texts: tuple[Text, ...]
    acts: tuple[Act, ...]


class Consent(Plain, frozen=True, kw_only=True):
    """What stands about a party's consent; `by_key`: the party's own act, else what somebody says of it."""

    id: str
    party: str
    value: str
    by_key: bool
    says: dict[str, Any] | None
    sources: tuple[Source, ...]
    version: str


class TermLine(Plain, frozen=True, kw_only=True):
    """A term in a list. `holds`: whether its windows held at the moment (yes, no, possibly)."""

    id: str
    label: str
    kind: str
    binds: tuple[str, ...]
    papers: tuple[str, ...]
    holds: str
    texts: tuple[Text, ...]
    consent: tuple[Consent, ...]
    open: tuple[str, ...]


class WindowLine(Plain, frozen=True, kw_only=True):
    """A time in which terms apply: whether it held, and why the answer is what it is."""

    id: str
    label: str
    kind: str
    holds: str
    why: tuple[str, ...]


class AmendmentLine(Plain, frozen=True, kw_only=True):
    """New terms in the place of older ones: by label, and which parties have consented to all new ones."""

    id: str
    label: str
    replaces: tuple[str, ...]
    new: tuple[str, ...]
    consented: tuple[str, ...]
    waiting: tuple[str, ...]


class Lack(Plain, frozen=True, kw_only=True):
    """What a clause leaves open: one code, and the word or name that it is about."""

    label: str
    lack: str
    detail: str


class AgreementView(Plain, frozen=True, kw_only=True):
    """All of it at a moment; `parties` in the order in which this reader meets them."""

    at: At
    documentary: bool
    parties: tuple[str, ...]
    papers: tuple[Paper, ...]
    windows: tuple[WindowLine, ...]
    terms: tuple[TermLine, ...]
    amendments: tuple[AmendmentLine, ...]
    open: tuple[Lack, ...]


class TermView(Plain, frozen=True, kw_only=True):
    """One term: every version, every text, how somebody reads it, and its rule as data where it has one."""

    at: At
    parties: tuple[str, ...]
    term: TermLine
    versions: tuple[Said, ...]
    interpretations: tuple[Said, ...]
    open: tuple[Lack, ...]


def agreement_view(glance: Glance, asked: Asked) -> AgreementView:
    """The whole agreement, as far as this layer shows it."""
    states = glance.states
    labels = {v.id: thing.first.body.label for thing in states.terms for v in thing.versions}
    lacks = _lacks(glance)
    return AgreementView(
        at=at_of(glance),
        documentary=states.documentary,
        parties=glance.parties(),
        papers=_papers(glance),
        windows=tuple(
            WindowLine(
                id=one.id,
                label=one.label,
                kind=one.kind,
                holds=one.holds.value,
                why=tuple(why.value for why in one.why),
            )
            for one in windows_on(states, glance.on)
        ),
        terms=tuple(_term(glance, thing, lacks) for thing in states.terms),
        amendments=tuple(
            AmendmentLine(
                id=one.thing.id,
                label=one.thing.first.body.label,
                replaces=tuple(labels.get(id, id[:8]) for id in one.replaces),
                new=tuple(labels.get(id, id[:8]) for id in one.new),
                consented=one.consented,
                waiting=one.waiting,
            )
            for one in amendments(states)
        ),
        open=lacks,
    )


def term_view(glance: Glance, asked: Asked) -> TermView:
    """One term; Refused `not_shown`."""
    thing = find_term(glance, asked.which)
    lacks = _lacks(glance)
    line = _term(glance, thing, lacks)
    return TermView(
        at=at_of(glance),
        parties=glance.parties(),
        term=line,
        versions=tuple(said_of(glance, version) for version in thing.versions),
        interpretations=tuple(
            said_of(glance, version)
            for one in interpretations_of(glance.states, thing)
            for version in one.current
        ),
        open=tuple(lack for lack in lacks if lack.label == line.label),
    )


def find_term(glance: Glance, which: str) -> Thing[TermRow]:
    """A term by the id of any of its versions; Refused `not_shown`."""
    for thing in glance.states.terms:
        if any(version.id == which for version in thing.versions):
            return thing
    raise not_shown(which)


def _lacks(glance: Glance) -> tuple[Lack, ...]:
    return tuple(
        Lack(label=one.label, lack=one.lack.value, detail=one.detail)
        for one in lint(clauses_of(glance.states))
    )


def _term(glance: Glance, thing: Thing[TermRow], lacks: tuple[Lack, ...]) -> TermLine:
    desk, first = glance.grouped.compliance.desk, thing.first
    label = first.body.label or thing.id[:12]
    papers = {id for version in thing.current for id in version.row.refs.get("instrument", ())}
    order = glance.parties()
    consents = sorted(
        desk.consents(thing), key=lambda one: order.index(one.party) if one.party in order else len(order)
    )
    return TermLine(
        id=thing.id,
        label=label,
        kind=first.body.term_kind.value,
        binds=first.body.binds,
        papers=tuple(sorted(papers)),
        holds=desk.frame(thing).on(glance.on).value,
        texts=texts_of(glance.grouped.languages.of_term(thing)),
        consent=tuple(_consent(glance, one) for one in consents),
        open=tuple(dict.fromkeys(lack.lack for lack in lacks if lack.label == label)),
    )


def _consent(glance: Glance, one: ConsentView) -> Consent:
    return Consent(
        id=one.id,
        party=one.party,
        value=one.value,
        by_key=one.given_by_key,
        says=None if one.asserted_by is None else msgspec.to_builtins(one.asserted_by),
        sources=sources_of(glance.states, one.sources),
        version=one.to,
    )


def texts_of(found: tuple[TextVersion, ...]) -> tuple[Text, ...]:
    return tuple(
        Text(
            lang=one.lang,
            hash=one.hash,
            text=one.text,
            basis=one.basis.value,
            weight=one.weight.value,
            statement=one.statement,
            translator=one.translator,
            confirmed_by=one.confirmed_by,
        )
        for one in found
    )


def _papers(glance: Glance) -> tuple[Paper, ...]:
    states = glance.states
    return tuple(
        Paper(
            id=thing.id,
            label=thing.first.body.label,
            signatories=thing.first.body.signatories,
            authentic=thing.first.body.authentic,
            prevailing=thing.first.body.prevailing,
            versions=tuple(said_of(glance, version) for version in thing.current),
            texts=texts_of(glance.grouped.languages.of_paper(thing)),
            acts=tuple(
                Act(
                    id=act.id,
                    party=act.row.party,
                    act=act.row.body.act.value,
                    begins=msgspec.to_builtins(act.row.body.begins),
                    why=act.row.body.why,
                    lang=act.row.origin.lang,
                )
                for act in standing_acts(states, thing)
            ),
        )
        for thing in states.instruments
    )
