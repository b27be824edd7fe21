# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of reports and beside them: detections, complaints, photographs, words on others' words, ties.

Each function adds its statements to a tale, so many minutes after the event; a report is named by its label.
"""

from datetime import timedelta
from hashlib import sha256

from sulh.cases.case_kinds import CaseReceipt
from sulh.exercise.phrases import phrase
from sulh.exercise.tale import SENSED, TRUE, Tale
from sulh.exercise.traffic import at, own
from sulh.exercise.truth import Honesty
from sulh.incidents.claims import (
    Allegation,
    Claim,
    Complaint,
    Denial,
    Petition,
    PetitionerKind,
    Tie,
    TieKind,
)
from sulh.incidents.evidence import Consent, Copy, Custody, Evidence, Medium
from sulh.incidents.links import About, Act, DoubleCount, Link, LinkAnswer, LinkAnswerValue, LinkValue
from sulh.incidents.reports import Actor, ActorKind, Assessment, Detection, Detector
from sulh.language import LANGUAGES
from sulh.statement.assertion import How, Says

LOOKS_EVERY_S = 6 * 3_600  # how often a satellite passes
PEOPLE = 11  # who sign a petition


def tied_to(tale: Tale, minutes: int, report: str) -> None:
    """The other party names a group, says that it acts for the actor, and the actor denies that."""
    group, tie = f"{report}n", f"{report}s"
    names = {lang: phrase("group_name", lang) for lang in LANGUAGES}
    named = Actor(
        says=own(tale.victim, tale.lang), actor_kind=ActorKind.ARMED_GROUP, names=names, label=group
    )
    tale.say(minutes, tale.victim, "actor", named, label=group)
    body = Tie(
        says=own(tale.victim, tale.lang),
        party=tale.actor,
        tie=TieKind.SUPPORT,
        label=tie,
        words=phrase("tie_words", tale.lang),
    )
    tale.say(minutes + 30, tale.victim, "tie", body, Honesty.DISHONEST, ("actor", group), label=tie)
    denied = Denial(says=own(tale.actor, tale.lang), words=phrase("not_ours", tale.lang))
    tale.say(minutes + 500, tale.actor, "denial", denied, Honesty.TRUE_DENIAL, ("denies", tie))


def detected(tale: Tale, minutes: int, act: str) -> str:
    """A satellite sees heat on its next pass; it says nothing of who or why."""
    label, tale.reports = f"{tale.prefix}{tale.first + tale.reports}", tale.reports + 1
    body = Detection(
        says=own("monitors", tale.lang),
        detector=Detector.SATELLITE,
        act=act,
        label=label,
        site=tale.site(tale.lang, SENSED[0]),
        sector=tale.sector,
        window_s=LOOKS_EVERY_S,
        words=phrase("seen_above", tale.lang, place=tale.place()),
    )
    caught = at(tale.moment + timedelta(minutes=minutes), "monitors")
    tale.say(minutes + 30, "monitors", "detection", body, label=label, occurred=caught)
    return label


def complained(tale: Tale, minutes: int, report: str, act: str) -> str:
    """The other party asks the mechanism to act on its report, and is told that this has come in."""
    label = f"{report}q"
    alleged = Allegation(act=act, party=tale.actor)
    body = Complaint(
        says=own(tale.victim, tale.lang),
        allegations=(alleged,),
        label=label,
        asks=phrase("asks_team", tale.lang, place=tale.place()),
        sector=tale.sector,
    )
    tale.say(minutes, tale.victim, "complaint", body, TRUE, ("report", report), label=label)
    receipt = CaseReceipt(words=phrase("receipt_words", tale.lang))
    tale.say(minutes + 1, "secretariat", "cases.receipt", receipt, TRUE, ("complaint", label))
    return label


def petitioned(tale: Tale, minutes: int, report: str) -> None:
    """People who live there ask for something; the monitors bring it."""
    speaker = phrase("resident_name", tale.lang, place=tale.place())
    body = Petition(
        says=Says(speaker=speaker, how=How.UNNAMED),
        petitioner=PetitionerKind.COMMUNITY,
        words=phrase("petition_words", tale.lang, place=tale.place()),
        people=PEOPLE,
        sector=tale.sector,
    )
    tale.say(minutes, "monitors", "petition", body, TRUE, ("report", report))


def photographed(tale: Tale, minutes: int, org: str, report: str) -> str:
    """Whoever reports holds a photograph of the place; all of one event hold the same one."""
    label = f"{report}v"
    body = Evidence(
        says=own(org, tale.lang),
        medium=Medium.PHOTO,
        copy=Copy.EVIDENTIARY,
        label=label,
        sha256=sha256(f"photograph of {tale.event}".encode()).hexdigest(),
        consent=Consent.NOT_NEEDED,
        words=phrase("photo_words", tale.lang, place=tale.place()),
    )
    tale.say(minutes, org, "evidence", body, TRUE, ("report", report), label=label)
    return label


def handed_over(tale: Tale, minutes: int, org: str, evidence: str) -> None:
    """Evidence goes to the secretariat, which says that it has it."""
    passed = Custody(to="secretariat", copy=Copy.EVIDENTIARY, seal_number=f"S-{tale.first}")
    label, when = f"{evidence}c", at(tale.moment + timedelta(minutes=minutes), org)
    tale.say(minutes, org, "custody", passed, TRUE, ("evidence", evidence), label=label, occurred=when)
    about(tale, minutes + 120, "secretariat", Act.ACKNOWLEDGE, label)


def about(
    tale: Tale, minutes: int, org: str, act: Act, label: str, words: str = "", honesty: Honesty = TRUE
) -> None:
    """An organisation's word on one statement."""
    body = About(act=act, words=phrase(words, tale.lang, place=tale.place()) if words else None)
    tale.say(minutes, org, "about", body, honesty, ("about", label))


def assessed(tale: Tale, minutes: int, org: str, report: str) -> None:
    """What a team makes of what it saw, apart from that."""
    body = Assessment(
        says=own(org, tale.lang), weapon_class="mortar", words=phrase("assess_words", tale.lang)
    )
    tale.say(minutes, org, "assessment", body, TRUE, ("report", report))


def countered(tale: Tale, minutes: int, about: str, values: tuple[str, str]) -> None:
    """The other party claims one thing, the actor another against it."""
    matter, first = phrase(about, tale.lang, place=tale.place(), event=tale.event), f"{tale.event}a"
    for turn, (org, value) in enumerate(zip((tale.victim, tale.actor), values, strict=True)):
        body = Claim(says=own(org, tale.lang), about=matter, value=value, label=tale.event)
        refs = (("incident", tale.event), *((("counters", first),) if turn else ()))
        honesty = TRUE if turn == 0 else Honesty.DISHONEST
        tale.say(minutes + 200 * turn, org, "claim", body, honesty, *refs, label="" if turn else first)


def tied(
    tale: Tale,
    minutes: int,
    org: str,
    value: LinkValue,
    pair: tuple[str, str],
    *answers: tuple[str, LinkAnswerValue],
) -> None:
    """Somebody says that two reports are of one event, or of two; others answer."""
    label = f"{pair[0]}t"
    body = Link(value=value, why=phrase("why_same" if value is LinkValue.SAME else "why_apart", tale.lang))
    refs = (("one", pair[0]), ("other", pair[1]))
    tale.say(minutes, org, "link", body, TRUE, *refs, label=label, role=BINDING.get(org, ""))
    for turn, (who, answer) in enumerate(answers, 1):
        why = phrase("why_apart", tale.lang) if answer is LinkAnswerValue.OPPOSE else None
        said = LinkAnswer(value=answer, why=why)
        tale.say(
            minutes + 300 * turn, who, "link_answer", said, TRUE, ("link", label), role=BINDING.get(who, "")
        )


def counted_twice(tale: Tale, minutes: int, org: str, pair: tuple[str, str]) -> None:
    """One post's count is among the other's."""
    body = DoubleCount(why=phrase("why_twice", tale.lang))
    tale.say(minutes, org, "double_count", body, TRUE, ("one", pair[0]), ("other", pair[1]))


# Ties are answered by a party itself, never by its liaison officer.
BINDING = {"almond": "party", "walnut": "party"}
