# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A finding on the screen: three verdicts, their standards and reasons, who signed off; no signature verifies."""

import msgspec
import pytest

from sulh.cases.verdicts import (
    AttributionVerdict,
    BreachVerdict,
    ByAffiliate,
    ByParty,
    Jointly,
    NotAttributable,
    Occurrence,
    OutsideMandate,
    OutsideScope,
    Scope,
    Share,
)
from sulh.language import LANGUAGES
from sulh.language.catalogue import sentences
from sulh.mechanism import States
from sulh.readings.moment import parse_moment
from sulh.record.charter import Organisation
from sulh.record.state import CharterRow, GroundRow
from sulh.reporting.brief import brief
from sulh.reporting.cases_found import found
from sulh.reporting.words import plain
from tests.cases.findings import AGREE, FINDING, GROUNDS, REFUSE, SIGNOFF, finding
from tests.readings.compliance_world import World, world

DAY = "2025-10-16"


def told(
    *, refused: bool = False, breach: BreachVerdict | None = None, by: AttributionVerdict | None = None
) -> World:
    table = world()
    term = table.term()
    table.consent(term)
    report = table.report(f"{DAY}T21:40:00Z")
    body = finding(size=table.size, attribution=by)
    body = msgspec.structs.replace(body, label="f1", breach=breach or body.breach)
    number = table.say(FINDING, body, ("incident", report), ("term", term), issuer="heron")
    table.say(SIGNOFF, REFUSE if refused else AGREE, ("finding", number), issuer="stork")
    table.say(SIGNOFF, AGREE, ("finding", number), issuer="heron")
    row = GroundRow(now="2025-11-07T00:00:00Z", operational=0, joint=0, ruleset="00" * 32, witnessed=True)
    table.rows.apply("record", {"ground": row})
    return table


def lines(table: World, lang: str = "en") -> list[str]:
    drawn = found(States(table.rows), parse_moment(DAY), lang).lines
    return [plain(run, lang) for line in drawn if line.label for run in (line.words, *line.under)]


def test_the_three_verdicts_stand_apart_with_standard_and_reasons() -> None:
    text = lines(told())
    assert text[0] == (
        "whether it happened: occurrence confirmed; whether it breached a term: violation (ordinary); "
        "who did it: walnut"
    )
    assert (
        "occurrence confirmed; standard of proof: reasonable grounds to believe; reasons: “two posts heard it”"
        in text
    )
    assert "walnut; standard of proof: reasonable grounds to believe; reasons: “seen from its post”" in text
    assert "signed off by stork, heron" in text


def test_issued_says_by_which_procedure_and_calls_no_signature_verified() -> None:
    assert "issued: both co-chairs signed it off under the agreed procedure" in lines(told())
    shown = sentences("en")
    verified = [key for key, text in shown.items() if key.startswith("found-") and "verified" in text]
    assert verified == []
    assert "a valid signature tells who says something and verifies nothing" in shown["brief-found-note"]


def test_a_split_finding_shows_who_refused_and_why() -> None:
    text = lines(told(refused=True))
    assert "split: a co-chair refused it; nothing follows from it" in text
    assert "stork did not sign it off: “the camera was not ours”" in text


@pytest.mark.parametrize(
    ("attribution", "words"),
    [
        (NotAttributable(standard=GROUNDS, rationale="x"), "not attributable"),
        (OutsideMandate(standard=GROUNDS, rationale="x"), "outside this mechanism's mandate"),
        (ByParty(standard=GROUNDS, rationale="x", party="walnut", share=Share.LARGELY), "walnut (largely)"),
        (
            ByAffiliate(standard=GROUNDS, rationale="x", party="walnut", actor="the ridge guard"),
            "“the ridge guard”, for whom walnut answers",
        ),
        (
            Jointly(standard=GROUNDS, rationale="x", parties=("walnut", "almond"), share=Share.EQUALLY),
            "walnut, almond together (equally)",
        ),
    ],
)
def test_every_attribution_is_said_in_words(attribution: AttributionVerdict, words: str) -> None:
    assert lines(told(by=attribution))[0].endswith(f"who did it: {words}")


def test_an_act_outside_of_a_terms_reach_says_in_what_respect() -> None:
    text = lines(told(breach=OutsideScope(standard=GROUNDS, rationale="x", of=Scope.TIME)))
    assert "whether it breached a term: outside scope (of time)" in text[0]


def test_what_nobody_could_verify_says_what_hindered() -> None:
    table = world()
    report = table.report(f"{DAY}T21:40:00Z")
    body = finding(size=table.size, occurrence=Occurrence.INCONCLUSIVE, breach=None)
    assert body.occurrence.verdict is Occurrence.INCONCLUSIVE
    bare = msgspec.structs.replace(body, attribution=None)
    table.say(FINDING, bare, ("incident", report), issuer="heron")
    assert lines(table)[0].endswith("who did it: no verdict")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_section_stands_in_every_language(lang: str) -> None:
    table = told(refused=True)
    host = Organisation(id="kestrel", kind="secretariat", zone="+05:00")
    body = msgspec.structs.replace(table.charter, organisations=(*table.charter.organisations, host))
    table.rows.apply("record", {"charter": CharterRow(id="00" * 32, body=body, in_force_at=1)})
    drawn = brief(States(table.rows), parse_moment(DAY), lang)
    (section,) = [one for one in drawn.sections if one.id == "found"]
    assert [line.label for line in section.lines] == ["", "f1"] and section.note
