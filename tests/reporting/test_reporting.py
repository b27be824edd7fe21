# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The screen and the page: every section, neutral words of our own, quotations with their language, nothing run."""

import html.parser
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import msgspec
import pytest

from sulh.agreement.kinds import Consent, ConsentClaim, Demand, Term, TermKind, Window, WindowKind
from sulh.incidents.kinds import ActorBasis, AllegedActor, Claim, Denial, Report
from sulh.language import LANGUAGES, direction
from sulh.language.neutral import check
from sulh.mechanism import FOLDS, States
from sulh.readings.moment import parse_moment
from sulh.record.charter import Organisation
from sulh.record.fold import Entry
from sulh.record.state import CharterRow
from sulh.reporting.brief import brief
from sulh.reporting.page import HTML_LANG, Seal, links_to, page
from sulh.reporting.screen import WIDTH, screen
from sulh.reporting.words import CODE, OWN, QUOTE, Piece, plain
from sulh.statement.assertion import How, Says
from sulh.talks.kinds import Proposal
from tests.intake.founding import states as founding_states
from tests.rooms import NOTHING, Table, charter

ON = parse_moment("2025-10-20")
SECTIONS = [
    "voices",
    "ceasefire",
    "held",
    "agreed",
    "demanded",
    "claimed",
    "conflicts",
    "proposals",
    "unverifiable",
]
SEAL = Seal(size=162, root=bytes(range(32)), digest="ab" * 32, keys_public=True)
ATTACK = "</q></p><script>alert('x')</script><img src=x onerror=alert(1)>\"'&amp;{{ 7*7 }}{% raw %}"


def speaker(org: str) -> Says:
    return Says(speaker=org.title(), how=How.NAMED, for_org=org)


@dataclass(kw_only=True)
class Told(Table):
    """A table at which everything is said in one language."""

    lang: str = "en"

    def _fold(self, entry: Entry) -> None:
        header = msgspec.structs.replace(entry.header, lang=self.lang)
        super()._fold(Entry(index=entry.index, id=entry.id, header=header, body=entry.body))


def table(lang: str = "en", title: str = "EXERCISE") -> Told:
    """A record under an exercise's charter, its words in `lang`."""
    desk = Organisation(id="desk", kind="secretariat", zone="+00:00")
    plain_charter = charter()
    body = msgspec.structs.replace(
        plain_charter, title={"en": title}, organisations=(*plain_charter.organisations, desk)
    )
    found = Told(folds=FOLDS, charter=body, lang=lang)
    found.rows.apply("record", {"charter": CharterRow(id=NOTHING, body=body, in_force_at=1)})
    return found


def pieces(states: States, lang: str) -> Iterator[Piece]:
    """Every piece of the brief, headings and notes among them."""
    shown = brief(states, ON, lang)
    for run in shown.opening:
        yield from run
    for section in shown.sections:
        yield from (Piece(text=section.title), Piece(text=section.note))
        for line in section.lines:
            yield from line.words
            for run in line.under:
                yield from run


@cache
def founding_page(lang: str) -> str:
    return page(founding_states(), ON, lang, SEAL)


class _Text(html.parser.HTMLParser):
    """Tags with attributes, and the text outside style sheets."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._style = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._style else data


def read(text: str) -> _Text:
    found = _Text()
    found.feed(text)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_section_appears_in_its_order_and_nothing_is_empty(lang: str) -> None:
    shown = brief(founding_states(), ON, lang)
    assert [section.id for section in shown.sections] == SECTIONS
    assert len({section.title for section in shown.sections}) == len(SECTIONS)
    assert all(section.title and section.lines for section in shown.sections)
    assert all(plain(line.words, lang).strip() for section in shown.sections for line in section.lines)
    assert re.findall(r'<section id="(\w+)"', founding_page(lang)) == SECTIONS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_our_own_words_judge_nobody(lang: str) -> None:
    ours = [p.text for p in pieces(founding_states(), lang) if p.kind == OWN and p.lang in ("", lang)]
    found = {text: words for text in ours if (words := check(text, lang))}
    assert found == {}


def test_loaded_words_of_the_sources_stand_in_quotations_only() -> None:
    quoted = [p.text for p in pieces(founding_states(), "en") if p.kind == QUOTE]
    assert any(check(text, "en") for text in quoted), "the founding record has some, in others' mouths"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_in_the_reader_s_own_language(lang: str) -> None:
    left = [p.text for p in pieces(founding_states(), lang) if p.kind == OWN and p.lang in ("", lang)]
    if lang not in ("en", "tr"):
        assert [text for text in left if re.search("[A-Za-z]{3}", text)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_quotation_carries_its_language_and_runs_its_own_way(lang: str) -> None:
    found = read(founding_page(lang))
    quoted = [attrs for tag, attrs in found.tags if tag == "q"]
    assert len(quoted) > 50
    assert all(attrs == {"lang": "en", "dir": "auto"} for attrs in quoted)
    assert found.tags[0] == ("html", {"lang": HTML_LANG.get(lang, lang), "dir": direction(lang)})


def test_words_said_in_another_language_are_marked_as_that() -> None:
    found = _in_pashto()
    assert found.voids() == []
    states = States(found.rows)
    for lang in LANGUAGES:
        tags = read(page(states, ON, lang, SEAL)).tags
        assert {attrs["lang"] for tag, attrs in tags if tag == "q"} == {"ps"}
    shown = screen(states, ON, "ps").translate({ord(isolate): None for isolate in "\u2066\u2068\u2069"})
    assert "«د پله لار دې پرانیستې وي»" in shown


def _in_pashto() -> Told:
    found = table("ps")
    said = "د پله لار دې پرانیستې وي"
    found.say("agreement.term.v1", Term(says=speaker("almond"), term_kind=TermKind.ACCESS, text=said))
    found.say("agreement.demand.v1", Demand(says=speaker("almond"), by="almond", text=said, of_words="ټول"))
    found.say(
        "agreement.window.v1", Window(says=speaker("almond"), window_kind=WindowKind.TRUCE, wording=(said,))
    )
    for value in ("یو", "دوه"):
        found.say("incidents.claim.v1", Claim(says=speaker("almond"), about="څو ډزې", value=value))
    found.say("incidents.claim.v1", Claim(says=speaker("almond"), about="پل", value="خلاص"))
    actors = (AllegedActor(words="نامعلوم", basis=ActorBasis.STATED),)
    found.say("incidents.report.v1", Report(says=speaker("almond"), act="shots", words=said, actors=actors))
    found.say(
        "talks.proposal.v1", Proposal(says=speaker("almond"), by="almond", subject=said, functions=("لار",))
    )
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_markup_in_a_statement_is_shown_and_never_run(lang: str) -> None:
    found = table(title=ATTACK)
    attacker = Says(speaker=ATTACK, how=How.NAMED)
    term = found.say(
        "agreement.term.v1", Term(says=attacker, term_kind=TermKind.ACCESS, text=ATTACK, label=ATTACK[:40])
    )
    claimed = ConsentClaim(says=attacker, party="almond", value=Consent.NOT_CARRIED, note=ATTACK)
    found.say("agreement.consent_claim.v1", claimed, ("term", term))
    found.say("agreement.demand.v1", Demand(says=attacker, by="almond", text=ATTACK, of_words=ATTACK))
    found.say("incidents.report.v1", Report(says=attacker, act="shots", words=ATTACK, target=ATTACK))
    first = found.say("incidents.claim.v1", Claim(says=attacker, about=ATTACK, value=ATTACK))
    found.say("incidents.claim.v1", Claim(says=attacker, about=ATTACK, value=ATTACK + "!"))
    found.say("incidents.denial.v1", Denial(says=attacker, words=ATTACK), ("denies", first))
    found.say("talks.proposal.v1", Proposal(says=attacker, discussed=True, subject=ATTACK))
    assert found.voids() == []
    text = page(States(found.rows), ON, lang, SEAL, links_to({"en": "index.en.html"}))
    tags = {tag for tag, _ in read(text).tags}
    assert not tags & {"script", "img", "iframe", "a" if lang == "" else "object"}
    assert not [name for _, attrs in read(text).tags for name in attrs if name.startswith("on")]
    assert text.count("&lt;script&gt;") > 5 and "49" not in re.sub(
        r"<style>.*?</style>", "", text, flags=re.S
    )
    assert ATTACK in read(text).text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_record_with_nothing_but_a_charter_can_be_read(lang: str) -> None:
    states = States(table().rows)
    shown = brief(states, ON, lang)
    assert [section.id for section in shown.sections] == ["voices"]
    assert "EXERCISE" in screen(states, ON, lang)
    found = read(page(states, ON, lang, SEAL))
    assert "EXERCISE" in found.text and SEAL.digest in found.text


def test_a_record_without_a_charter_is_no_record() -> None:
    with pytest.raises(RuntimeError, match="no charter"):
        brief(States(Table(folds=FOLDS).rows), ON, "en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_of_the_screen_is_wider_than_a_terminal(lang: str) -> None:
    lines = screen(founding_states(), ON, lang).splitlines()
    opening = 5  # the title and the opening are sentences of their own
    assert max(len(line) for line in lines[opening:]) <= WIDTH


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if direction(lang) == "rtl"])
def test_codes_and_quotations_are_isolated_in_right_to_left_text(lang: str) -> None:
    shown = brief(founding_states(), ON, lang)
    for section in shown.sections:
        for line in section.lines:
            text = plain(line.words, lang)
            assert text.count("\u2066") + text.count("\u2067") + text.count("\u2068") == text.count("\u2069")
            for piece in line.words:
                if piece.kind in (QUOTE, CODE):
                    opener = "\u2068" if piece.kind == QUOTE else "\u2066"
                    assert f"{opener}{piece.text}\u2069" in text


def test_the_same_state_gives_the_same_page() -> None:
    again = page(States(founding_states().rows), ON, "ar", SEAL)
    assert again == founding_page("ar")


def test_the_keys_of_a_demo_are_called_public() -> None:
    private = page(founding_states(), ON, "en", Seal(size=1, root=bytes(32), digest="0" * 64))
    assert "anyone can sign with them" in founding_page("en")
    assert "anyone can sign with them" not in private


def test_an_exercise_says_so_everywhere() -> None:
    for lang in LANGUAGES:
        opening = [plain(run, lang) for run in brief(States(table().rows), ON, lang).opening]
        assert len(opening) == 1 and opening[0]
    assert "EXERCISE" in plain(brief(States(table().rows), ON, "en").opening[0], "en").upper()
