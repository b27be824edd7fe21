# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Languages of an agreement: what each text rests on, who read what, and what a reader is shown of it."""

import json

import pytest

from sulh.agreement.kinds import ConsentAct, Instrument, OwnConsent, Term, TermKind, text_hash
from sulh.agreement.life_kinds import (
    Amendment,
    Interpretation,
    Standing,
    StandingAct,
    Translation,
    TranslationConfirmed,
)
from sulh.agreement.state import AgreementFold
from sulh.clock import When
from sulh.language import LANGUAGES
from sulh.mechanism import States
from sulh.readings.moment import parse_moment
from sulh.readings.status import status_view
from sulh.readings.texts import Basis, Languages, Weight, amendments
from sulh.record.state import CharterRow
from sulh.reporting.agreed import beside_term, beside_terms
from sulh.reporting.words import plain
from sulh.statement.assertion import How, Says
from tests.rooms import NOTHING, REPORT_VOICE, Table

TERM, CONSENT = "agreement.term.v1", "agreement.consent.v1"
TEXT, URDU = "Neither party fires across the line.", "کوئی فریق لائن کے پار فائر نہیں کرے گا۔"
DAY = When(since="2026-03-05", until="2026-03-05", zone="+05:00")


class Papers(Table):
    """A table with one paper and one term of it."""

    def __init__(self) -> None:
        super().__init__(folds=[AgreementFold()])
        self.rows.apply("record", {"charter": CharterRow(id=NOTHING, body=self.charter, in_force_at=1)})
        paper = Instrument(
            says=REPORT_VOICE, name="Ridge measures", label="p", authentic=("en", "ur"), prevailing="en"
        )
        self.paper = self.say("agreement.instrument.v1", paper)
        self.term = self.say(TERM, self.body("t1", TEXT), ("instrument", self.paper))

    def body(self, label: str, text: str) -> Term:
        return Term(
            says=REPORT_VOICE,
            term_kind=TermKind.PROHIBITION,
            text=text,
            label=label,
            binds=("almond", "walnut"),
        )

    def urdu(self, issuer: str = "almond") -> str:
        body = Translation(
            lang="ur", text=URDU, translator="A. Reader", of_lang="en", of_hash=text_hash(TEXT)
        )
        return self.say("agreement.translation.v1", body, ("translates", self.term), issuer=issuer)

    def confirm(self, translation: str, issuer: str) -> str:
        body = TranslationConfirmed(reader="B. Reader")
        return self.say(
            "agreement.translation_confirmed.v1", body, ("translation", translation), issuer=issuer
        )

    def consent(self, term: str, party: str, **versions: str) -> str:
        act = ConsentAct(value=OwnConsent.SIGNED, versions=versions)
        return self.say(CONSENT, act, ("term", term), issuer=party)

    @property
    def states(self) -> States:
        return States(self.rows)

    def shown(self, lang: str = "en") -> str:
        states = self.states
        languages = Languages(states)
        terms = [part for term in states.terms for part in beside_term(states, languages, term, lang)]
        lines = [part for line in beside_terms(states, lang) for part in (line.words, *line.under)]
        return "\n".join(plain(part, lang) for part in (*terms, *lines))


@pytest.fixture
def world() -> Papers:
    return Papers()


def bases(world: Papers) -> list[tuple[str, Basis, Weight]]:
    return [(t.lang, t.basis, t.weight) for t in Languages(world.states).of_term(world.states.terms[0])]


def test_a_translation_waits_for_a_second_organisation(world: Papers) -> None:
    made = world.urdu()
    assert bases(world) == [
        ("en", Basis.ORIGINAL, Weight.PREVAILING),
        ("ur", Basis.UNCONFIRMED, Weight.AUTHENTIC),
    ]
    assert "translated by “A. Reader”, confirmed by nobody else" in world.shown()
    world.confirm(made, "almond")  # void: its own
    assert bases(world)[1][1] is Basis.UNCONFIRMED
    world.confirm(made, "walnut")
    assert bases(world)[1][1] is Basis.CONFIRMED
    assert "confirmed by walnut" in world.shown()


def test_a_mended_translation_waits_anew(world: Papers) -> None:
    made = world.urdu()
    world.confirm(made, "walnut")
    body = Translation(
        lang="ur", text=URDU + "!", translator="A. Reader", of_lang="en", of_hash=text_hash(TEXT)
    )
    world.say(
        "agreement.translation.v1", body, ("translates", world.term), ("supersedes", made), issuer="almond"
    )
    assert bases(world)[1][1] is Basis.UNCONFIRMED


def test_what_stands_behind_a_hash_that_a_party_names_is_shown(world: Papers) -> None:
    world.urdu()
    world.consent(world.term, "almond", en=text_hash(TEXT), ur=text_hash(URDU))
    world.consent(world.term, "walnut", tr="ab" * 32)
    read = Languages(world.states).read_by(world.states.terms[0])
    assert [(one.party, one.lang, one.basis) for one in read] == [
        ("almond", "en", Basis.ORIGINAL),
        ("almond", "ur", Basis.UNCONFIRMED),
        ("walnut", "tr", Basis.NOT_CARRIED),
    ]
    shown = world.shown()
    assert "walnut names as read: Türkçe (a text that is not in this record)" in shown
    assert "almond names as read: English, اردو (a translation that nobody confirmed)" in shown


def test_a_reading_on_nobody_s_authority_is_told_from_one_that_has_it(world: Papers) -> None:
    own = Says(speaker="heron", how=How.OWN_ACT, for_org="heron")
    for authority in (None, "clause 12"):
        body = Interpretation(says=own, text="Practice is no fire.", by_authority=authority)
        world.say("agreement.interpretation.v1", body, ("term", world.term), issuer="heron")
    shown = world.shown()
    assert "read so, on nobody's authority: “Practice is no fire.” heron itself, by its key" in shown
    assert "read so, on the authority of “clause 12”" in shown


def test_who_stands_apart_is_shown_with_what_goes_on(world: Papers) -> None:
    act = Standing(act=StandingAct.SUSPEND, begins=DAY, why="The road is closed.")
    refs = (("instrument", world.paper), ("holds", world.term))
    world.say("agreement.standing.v1", act, *refs, issuer="walnut")
    shown = world.shown()
    assert "walnut stands apart for itself from 5 March 2026: “The road is closed.”" in shown
    assert "for walnut these go on all the same: t1" in shown
    assert "authentic in: English, اردو" in shown and "where they differ, English decides" in shown


def test_an_amendment_is_shown_with_who_has_consented_and_who_has_not(world: Papers) -> None:
    new = world.say(TERM, world.body("t2", "Neither party fires or flies across the line."))
    body = Amendment(says=REPORT_VOICE, label="a1")
    world.say("agreement.amendment.v1", body, ("replaces", world.term), ("new", new))
    world.consent(new, "walnut")
    (found,) = amendments(world.states)
    assert (found.consented, found.waiting) == (("walnut",), ("almond",))
    assert "t2 in the place of t1\nconsented to all that is new: walnut\n" in world.shown()
    assert "not yet; for them the older words go on: almond" in world.shown()
    world.say(CONSENT, ConsentAct(value=OwnConsent.WITHDRAWN), ("term", new), issuer="walnut")
    assert amendments(world.states)[0].consented == ()


def test_the_status_gives_all_of_it_as_plain_data(world: Papers) -> None:
    made = world.urdu()
    world.confirm(made, "walnut")
    world.consent(world.term, "almond", ur=text_hash(URDU))
    act = Standing(act=StandingAct.WITHDRAW, begins=DAY, why="No.")
    world.say("agreement.standing.v1", act, ("instrument", world.paper), issuer="walnut")
    view = json.loads(json.dumps(status_view(world.states, parse_moment("2026-03-06"))))
    (term,), (paper,) = view["terms"], view["instruments"]
    assert [text["basis"] for text in term["texts"]] == ["original", "confirmed"]
    assert term["read"][0]["basis"] == "confirmed" and term["texts"][1]["confirmed_by"] == ["walnut"]
    assert (paper["prevailing"], paper["standing"][0]["act"], paper["standing"][0]["party"]) == (
        "en",
        "withdraw",
        "walnut",
    )
    assert view["amendments"] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_is_said_in_this_language(world: Papers, lang: str) -> None:
    world.confirm(world.urdu(), "walnut")
    world.urdu("walnut")
    world.consent(world.term, "almond", en=text_hash(TEXT))
    new = world.say(TERM, world.body("t2", "Neither party flies."))
    world.say("agreement.amendment.v1", Amendment(says=REPORT_VOICE), ("replaces", world.term), ("new", new))
    world.say("agreement.interpretation.v1", Interpretation(says=REPORT_VOICE, text="So."), ("term", new))
    for value in StandingAct:
        act = Standing(act=value, begins=DAY, why="No.")
        world.say("agreement.standing.v1", act, ("instrument", world.paper), issuer="walnut")
    english = world.shown()
    shown = world.shown(lang)
    assert len(shown.splitlines()) == len(english.splitlines())
    for words in ("confirmed by", "names as read", "in the place of", "stands apart", "leaves for itself"):
        assert words in english and (lang == "en" or words not in shown)
