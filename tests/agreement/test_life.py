# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An agreement once it stands: languages bound by hash, translations, standing apart, amendments."""

import pytest

from sulh.agreement.kinds import (
    KINDS,
    ConsentAct,
    Instrument,
    OwnConsent,
    StartBasis,
    Term,
    TermKind,
    Window,
    WindowKind,
    text_hash,
)
from sulh.agreement.life import StandingRow, TranslationRow
from sulh.agreement.life_kinds import KINDS as LIFE
from sulh.agreement.life_kinds import (
    Amendment,
    Interpretation,
    Standing,
    StandingAct,
    Translation,
    TranslationConfirmed,
)
from sulh.agreement.rules import Commitment, Deadline
from sulh.agreement.state import AgreementFold, ConsentRow
from sulh.clock import When
from sulh.errors import Refused
from sulh.record.rows import read_row
from tests.rooms import REPORT_VOICE, Table

TERM, CONSENT = "agreement.term.v1", "agreement.consent.v1"
INSTRUMENT, STANDING = "agreement.instrument.v1", "agreement.standing.v1"
TRANSLATION, CONFIRMED = "agreement.translation.v1", "agreement.translation_confirmed.v1"
AMENDMENT = "agreement.amendment.v1"
TEXT = "Neither party fires across the line."
DAY = When(since="2026-03-05", until="2026-03-05", zone="+05:00")


def table() -> Table:
    return Table(folds=[AgreementFold()])


def term(text: str = TEXT) -> Term:
    return Term(says=REPORT_VOICE, term_kind=TermKind.PROHIBITION, text=text)


def paper(**parts: object) -> Instrument:
    return Instrument(says=REPORT_VOICE, name="Ridge measures", **parts)  # type: ignore[arg-type]


def urdu(of_hash: str) -> Translation:
    text = "کوئی فریق لکیر کے پار فائر نہیں کرے گا۔"
    return Translation(lang="ur", text=text, translator="A. Reader", of_lang="en", of_hash=of_hash)


def codes(world: Table) -> list[str]:
    return [void.code for void in world.voids()]


def test_a_consent_names_the_language_versions_that_were_read() -> None:
    world = table()
    anchor = world.say(TERM, term())
    act = ConsentAct(value=OwnConsent.SIGNED, versions={"en": text_hash(TEXT), "ur": "ab" * 32})
    number = world.say(CONSENT, act, ("term", anchor), issuer="walnut")
    row = read_row(world.rows.get("agreement", f"consent/{number}") or b"", ConsentRow)
    assert row.body.versions["en"] == text_hash(TEXT)
    assert codes(world) == []


def test_a_consent_to_other_words_than_the_record_has_is_void() -> None:
    world = table()
    anchor = world.say(TERM, term())
    act = ConsentAct(value=OwnConsent.SIGNED, versions={"en": text_hash("Neither party fires.")})
    world.say(CONSENT, act, ("term", anchor), issuer="walnut")
    assert codes(world) == ["other_text"]
    assert f"the en text has the hash {text_hash(TEXT)}" in world.refusals[0]


def test_a_translation_names_the_text_that_was_translated() -> None:
    world = table()
    anchor = world.say(TERM, term())
    number = world.say(TRANSLATION, urdu(text_hash(TEXT)), ("translates", anchor), issuer="almond")
    world.say(TRANSLATION, urdu("cd" * 32), ("translates", anchor), issuer="almond")
    assert codes(world) == ["other_text"]
    row = read_row(world.rows.get("agreement", f"translation/{number}") or b"", TranslationRow)
    assert row.body.translator == "A. Reader"


def test_an_instrument_s_text_may_stand_as_a_hash_alone() -> None:
    world = table()
    anchor = world.say(INSTRUMENT, paper(texts={"en": text_hash(TEXT)}))
    bare = world.say(INSTRUMENT, paper())
    for number, named in ((anchor, text_hash(TEXT)), (anchor, "cd" * 32), (bare, "cd" * 32)):
        world.say(TRANSLATION, urdu(named), ("translates", number))
    assert codes(world) == ["other_text"]


def test_another_organisation_than_the_translator_s_confirms() -> None:
    world = table()
    anchor = world.say(TERM, term())
    made = world.say(TRANSLATION, urdu(text_hash(TEXT)), ("translates", anchor), issuer="almond")
    read = TranslationConfirmed(reader="B. Reader")
    world.say(CONFIRMED, read, ("translation", made), issuer="almond")
    world.say(CONFIRMED, read, ("translation", made), issuer="walnut")
    assert codes(world) == ["own_translation"]
    assert "another organisation than that confirms it" in world.refusals[0]


def test_a_language_that_is_not_authentic_cannot_prevail() -> None:
    paper(authentic=("en", "ur"), prevailing="en").check()
    with pytest.raises(Refused) as why:
        paper(authentic=("ur",), prevailing="en").check()
    assert why.value.code == "prevailing_not_authentic"
    assert "(authentic: ur)" in str(why.value)


def test_only_a_party_stands_apart_and_only_for_itself() -> None:
    world = table()
    anchor = world.say(INSTRUMENT, paper())
    kept = world.say(TERM, term())
    act = Standing(act=StandingAct.SUSPEND, begins=DAY, why="The road is closed.")
    number = world.say(STANDING, act, ("instrument", anchor), ("holds", kept), issuer="walnut")
    world.say(STANDING, act, ("instrument", anchor), issuer="heron")
    world.say(STANDING, act, issuer="walnut")
    assert codes(world) == ["not_a_party", "ref_missing"]
    row = read_row(world.rows.get("agreement", f"standing/{number}") or b"", StandingRow)
    assert (row.party, row.refs["holds"]) == ("walnut", (kept,))


def test_an_amendment_puts_new_terms_in_the_place_of_older_ones() -> None:
    world = table()
    old, new = world.say(TERM, term()), world.say(TERM, term("Neither party shoots across the line."))
    body = Amendment(says=REPORT_VOICE, label="a1")
    world.say(AMENDMENT, body, ("replaces", old), ("new", new))
    world.say(AMENDMENT, body, ("replaces", old), ("new", old))
    world.say(AMENDMENT, body, ("replaces", old))
    assert codes(world) == ["replaces_itself", "ref_missing"]


def test_an_interpretation_without_authority_is_an_opinion_of_its_speaker() -> None:
    world = table()
    anchor = world.say(TERM, term())
    body = Interpretation(says=REPORT_VOICE, text="Practice rounds on a range are no fire.")
    world.say("agreement.interpretation.v1", body, ("term", anchor))
    assert codes(world) == [] and body.by_authority is None


def test_what_binds_is_signed_by_a_party_s_own_hand() -> None:
    own = {kind.name for kind in (*KINDS, *LIFE) if kind.deliberate}
    assert own == {CONSENT, STANDING}
    assert all(kind.roles == {"party"} and not kind.documentary for kind in LIFE if kind.deliberate)


def test_deadlines_of_terms_and_moments_of_standing_are_due() -> None:
    world = table()
    start = When(since="2026-03-02T10:00:00Z", until="2026-03-02T10:00:00Z", zone="")
    window = Window(
        says=REPORT_VOICE,
        window_kind=WindowKind.CEASEFIRE,
        start=start,
        start_basis=StartBasis.STATED,
        open_ended=True,
    )
    anchor = world.say("agreement.window.v1", window)
    rule = Commitment(deadline=Deadline(event="D", days=14))
    owed = Term(says=REPORT_VOICE, term_kind=TermKind.COMMITMENT, text="Mines are lifted.", rule=rule)
    world.say(TERM, owed, ("window", anchor))
    world.say(TERM, owed)  # nobody says what D is
    known = world.say(INSTRUMENT, paper())
    act = Standing(act=StandingAct.WITHDRAW, begins=DAY, why="No.")
    world.say(STANDING, act, ("instrument", known), issuer="almond")
    found = {moment.isoformat() for moment in AgreementFold().dues(world.rows)}
    assert found == {
        "2026-03-02T10:00:00+00:00",
        "2026-03-16T10:00:00+00:00",
        "2026-03-04T19:00:00+00:00",
        "2026-03-05T19:00:00+00:00",
    }
