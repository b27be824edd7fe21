# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The search finds what a reader may see and tells nothing of the rest; cases without a label are called by place and day."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest

from sulh.access.reader import Layer, Reader
from sulh.clock import When
from sulh.exercise.openers import opener_of
from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.node.outbox import Stage as Reached
from sulh.node.pens import Wish
from sulh.statement.envelope import Ref
from sulh.web.console import findable
from sulh.web.stage.app import make_stage_app, node_of
from sulh.web.stage.seats import ALL
from tests.web.inside import asked
from tests.web.stage_world import Play, build, copied

pytestmark = pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")
MONITOR = Reader(layer=Layer.ORG, org="monitors", role="monitor", name="Kadu", may=ALL)
CHAIR = Reader(layer=Layer.ORG, org="heron", role="co_chair", name="Maro", may=ALL)
SEAT = "heron.co_chair"
# One word as three keyboards write it: Arabic yeh and kaf, Persian ones, and with vowel signs.
TYPED, WRITTEN, SIGNED = "الشوكي", "الشوکی", "الشَّوكِي"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A stage on which a report and two cases about it were said, that have no label."""

    play: Play
    report: str
    cases: tuple[str, str]

    def find(self, seat: str = SEAT, **question: object) -> Any:
        return self.play.json(f"/api/find?{urlencode(question)}", seat)

    def text(self, path: str, lang: str = "en", seat: str = SEAT) -> str:
        reply = self.play.ask(path, seat, lang=lang)
        assert reply.status == 200, (path, reply.status, reply.body[-800:])
        return reply.body.decode()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder = tmp_path_factory.mktemp("find") / "exercise"
    folder.mkdir()
    build(folder)
    with copied(folder, ()) as play:
        report = said(play, MONITOR, "incidents.report.v1", seen())
        cases = tuple(
            said(
                play, CHAIR, "cases.case.v1", {"size": play.stage.open().size, "summary": text}, report=report
            )
            for text in ("First of two.", "Second of two.")
        )
        yield Told(play=play, report=report, cases=(cases[0], cases[1]))


def seen() -> dict[str, object]:
    says = {"speaker": "monitors", "how": "own_act", "for_org": "monitors"}
    site = {"precision": "named_only", "names": [f"Wadi {WRITTEN}"]}
    return {
        "says": says,
        "act": "shelling",
        "words": "Two shells by the almond press.",
        "site": site,
        "means": "heard",
    }


def said(play: Play, who: Reader, kind: str, body: dict[str, object], **refs: str) -> str:
    when = (
        When(since="2026-03-20", until="2026-03-20", zone="+05:00") if kind.startswith("incidents") else None
    )
    pointing = tuple(Ref(role=role, id=id) for role, id in refs.items())
    item = play.stage.say(Wish(kind=kind, body=body, refs=pointing, occurred=when), who, token=False)
    assert item.stage is Reached.ADMITTED, item.answer
    return item.id


def ids(found: Any) -> list[str]:
    return [hit["id"] for hit in found["hits"]]


def test_one_word_is_found_however_a_keyboard_writes_it(told: Told) -> None:
    for text in (
        TYPED,
        WRITTEN,
        SIGNED,
        f"wadi {TYPED}",
        "WADI",
        "almond press",
        "۲۰۲۶-۰۳-۲۰ wadi",
        "2026-03-20 monitors wadi",
    ):
        assert told.report in ids(told.find(q=text)), text
    assert told.find(q="wadi nowhereatall")["hits"] == []


def test_numbers_and_beginnings_of_ids_and_incidents_are_found(told: Told) -> None:
    entry = told.find(q="wadi", among="report")["hits"][0]
    assert entry["id"] == told.report and entry["page"] == f"/incidents/{told.report}" and entry["mark"]
    assert ids(told.find(q=str(entry["entry"])))[0] == told.report
    assert ids(told.find(q=told.report[:10]))[0] == told.report
    assert told.report in ids(told.find(q=entry["mark"]))
    assert told.find(q="0")["hits"][0]["entry"] == 0
    assert told.find(q="99999999")["hits"] == []


def test_only_what_is_asked_for_is_looked_among(told: Told) -> None:
    assert {hit["noun"] for hit in told.find(q="shelling", among="report")["hits"]} == {"report"}
    assert {hit["noun"] for hit in told.find(q="two", among="case")["hits"]} == {"case"}
    assert told.play.ask("/api/find?q=x&among=A;B").status == 400
    assert told.play.ask("/find?q=" + "x" * 81).status == 400


def test_a_list_goes_on_where_it_was_cut_and_nothing_comes_twice(told: Told) -> None:
    found: list[int] = []
    question: dict[str, Any] = {"q": "2026", "most": 7}
    while True:
        page = told.find(**question)
        found += [hit["entry"] for hit in page["hits"]]
        if page["older"] is None:
            break
        question["before"] = page["older"]
    assert len(found) == len(set(found)) and found == sorted(found, reverse=True)
    assert len(found) > 7


def test_what_a_seat_may_not_see_is_found_by_no_word_of_it(told: Told) -> None:
    """The public is answered as if it had never been said: number, id, place, words and who said it."""
    for text in (TYPED, "almond press", told.report, told.report[:12], "First of two"):
        assert told.find(seat="", q=text)["hits"] == [], text
    hidden = told.play.ask(f"/find?q={told.report[:20]}").body.replace(told.report[:20].encode(), b"IT")
    nothing = told.play.ask(f"/find?q={'0' * 20}").body.replace(b"0" * 20, b"IT")
    assert hidden == nothing
    public = told.find(seat="", q="2026")
    assert public["shown"] == told.play.json("/api/record")["shown"] == public["searched"]


def test_what_is_said_later_is_found_and_what_was_typed_is_no_markup(told: Told) -> None:
    assert told.find(q="zirconwell")["hits"] == []
    later = said(told.play, MONITOR, "incidents.report.v1", {**seen(), "words": "At <b>zirconwell</b>."})
    assert ids(told.find(q="zirconwell")) == [later]
    text = told.text("/find?" + urlencode({"q": '"><script>zirconwell'}))
    assert "<script>zirconwell" not in text and "<b>zirconwell" not in text
    assert "<b>zirconwell" not in told.text("/find?q=zirconwell")


def test_a_long_record_is_read_in_looks_that_say_how_far_they_are(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findable, "EACH_LOOK", 100)
    play = told.play
    node = node_of(play.stage, play.stage.clock)
    app = make_stage_app(play.stage, node, play.port, lambda org: opener_of(org, ()))
    asking = {"host": f"127.0.0.1:{play.port}", "cookie": play.cookie(SEAT)["Cookie"]}
    looks: list[Any] = []
    while not looks or looks[-1]["searched"] < looks[-1]["shown"]:
        assert len(looks) < 20
        status, _, page = asked(app, "/find?q=2026", **asking)
        assert status == 200
        looks.append(json.loads(asked(app, "/api/find?q=2026&most=100", **asking)[2]))
        assert (b"were looked through" in page) == (
            len(looks) == 1 or looks[-2]["searched"] + 100 < looks[-1]["shown"]
        )
    assert looks[0]["searched"] == 200 and len(looks) > 1
    assert looks[-1]["hits"] == told.find(q="2026", most=100)["hits"]


def test_every_language_has_its_page_and_says_where_nothing_is(told: Told) -> None:
    for lang in LANGUAGES:
        assert say(lang, "console-find") in told.text("/find", lang)
        assert say(lang, "find-none") in told.text("/find?q=nowhereatall", lang)
        assert say(lang, "find-seek") in told.text("/speak/triage", lang)


def test_two_cases_without_a_label_are_called_alike_and_told_apart(told: Told) -> None:
    board = told.text("/cases")
    cards = [card for column in told.play.json("/api/cases", SEAT)["columns"] for card in column["cards"]]
    mine = [card for card in cards if card["id"] in told.cases]
    assert len(mine) == 2 and all(card["alike"] for card in mine)
    assert mine[0]["known"] == {
        "place": f"Wadi {WRITTEN}",
        "lang": mine[0]["known"]["lang"],
        "day": "2026-03-20",
    }
    for case in told.cases:
        page = told.text(f"/cases/{case}")
        (title,) = re.findall(r"<title>(.*?)</title>", page)
        assert title.startswith(f"“Wadi {WRITTEN}”") and "20 March 2026" in title
        assert case[:8] in page and case[:8] in board
    assert "<title>" in told.text(f"/cases/{told.cases[0]}", "ur")
    # By its id and nothing else: what it is called may be two cases'.
    assert told.play.ask("/cases/Wadi", SEAT).status == 400


def test_a_form_asks_for_what_makes_a_statement_useful(told: Told) -> None:
    entered = {"_once": "t" * 22, "_lang": "en", "_marking": "TLP:GREEN", "_ref.case": told.cases[0]}
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": told.play.own}

    def post(**more: str) -> Any:
        body = urlencode({**entered, **more}).encode()
        return told.play.ask("/speak/triage", SEAT, method="POST", body=body, headers=headers)

    bare = post()
    assert bare.status == 422 and b'id="f-live-risk-wrong"' in bare.body.replace(b"f--", b"f-")
    assert told.cases[0].encode() in bare.body
    assert post(live_risk="yes", _once="u" * 22).status == 303


def test_a_reader_says_how_much_of_a_list_a_page_has_and_never_more_than_a_hundred(told: Told) -> None:
    page = told.text("/record?before=200")
    for most in (25, 100):
        assert f'href="/record?before=200&amp;most={most}"' in page
        assert told.text(f"/record?before=200&most={most}").count('<tr data-entry="') in (0, most)
    assert len(told.play.json("/api/record?most=25", SEAT)["entries"]) == 25
    assert len(told.play.json("/api/record?most=100000", SEAT)["entries"]) == 100


def test_what_was_taken_back_or_said_anew_says_so_where_it_stands_and_its_desk_finds_both_ways(
    told: Told,
) -> None:
    first = said(told.play, MONITOR, "incidents.report.v1", seen())
    page = told.text(f"/record/entries/{first}", seat="monitors.monitor")
    assert f"/speak/report?anew={first}" in page and f"/speak/take-back?about={first}" in page
    # Another desk's word is not for this one to mend.
    assert "anew=" not in told.text(f"/record/entries/{first}") and "take-back" not in told.text(
        f"/record/entries/{first}"
    )
    second = said(
        told.play, MONITOR, "incidents.report.v1", {**seen(), "words": "One shell."}, supersedes=first
    )
    gone = said(
        told.play, MONITOR, "incidents.about.v1", {"act": "recall", "words": "Thunder."}, about=second
    )
    for id, what, by in ((first, "superseded", second), (second, "recalled", gone)):
        (later,) = told.play.json(f"/api/record/entries/{id}", SEAT)["later"]
        assert (later["what"], later["id"]) == (what, by)
        for lang in LANGUAGES:
            assert say(lang, f"sent-later-{what}") in told.text(f"/record/entries/{id}", lang)
    assert told.play.json(f"/api/record/entries/{gone}", SEAT)["later"] == []
