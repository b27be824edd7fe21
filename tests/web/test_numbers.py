# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every number of every page opens what it counts, for the very reader who reads it, or has a reason not to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from sulh.readings.counted import COUNTS
from sulh.web.console.pages import PAGES
from tests.web.stage_world import Play, build, copied

pytestmark = pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")
SEATS = ("heron.co_chair", "")  # one who reads what was sealed to it too, and nobody
EMPTY = frozenset({"meta", "link", "br", "img", "input", "hr", "col", "wbr"})
# Times, places, codes and other people's words: not counts of ours.
SAID = frozenset({"time", "q", "blockquote", "pre", "svg", "select", "script", "style", "textarea", "label"})
CODES = frozenset({"code", "label", "hour", "ordinal", "called"})
DAY = re.compile(r"[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}(?: [0-9]{2}:[0-9]{2}(?:Z| [+-][0-9:]{5}))?")
N = r"[0-9][0-9,.]*"
# What stays of a sentence when these are taken out may hold no digit.
REASONS = {
    rf"within {N} m\b": "how closely a report knows a place: its own words",
    rf"(?:of|of every) {N} minutes|/ {N}": "how much time there was to look",
    rf"no word of a sensor: {N}(?: to {N})?": "minutes of which nothing was said",
    rf"independent origins {N}": "made of the reports beside it, which open",
    rf"head of {N} entries in vain; times asked: {N}": "what a statement says",
    rf"(?:by a co-chair:|co-chair:|holds|After|entries:) {N}(?: entries)?": "how long the log is",
    r"“r1”": "a label, as an example",
    r"Due within 48 hours": "a rule",
    r"^(?:25|50|100)$": "how long a page of a list is",
    rf"\(about {N} MB\)": "the weight of a drawing",
    rf"(?:Incidents|Entries in this view): {N}": "stands above the list that it counts: see below",
    rf"^{N} (?:statements?|incidents?)$": "stands above the list that it counts: see below",
    rf"^{N} things? (?:is|are) left open$": "opens its list in its place: see below",
    rf"Days with no incident, of {N}": "how long the time is",
    r"(?<![0-9,.])0(?![0-9,])": "nothing stands behind a nought",
}


@dataclass
class Reader(HTMLParser):
    """Numbers of a page outside of links, and links whose text is a number's."""

    loose: list[str] = field(default_factory=list)
    opened: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, frozenset[str], str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in EMPTY:
            named = dict(attrs)
            names = frozenset((named.get("class") or "").split())
            # A name as its source writes it has a language of its own, or none that is known.
            names |= {"called"} if tag == "bdi" and "lang" in named else set()
            self._open.append((tag, names, named.get("href") or ""))

    def handle_endtag(self, tag: str) -> None:
        while self._open and tag not in EMPTY and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not re.search("[0-9]", data) or not any(tag == "main" for tag, _, _ in self._open):
            return
        link = next((href for tag, _, href in self._open if tag == "a"), None)
        if link is not None:
            self.opened.append((data.strip(), link))
        elif not any(tag in SAID or names & (CODES | {"tally"}) for tag, names, _ in self._open):
            self.loose.append(" ".join(data.split()))


def read(play: Play, path: str, seat: str) -> Reader:
    found = Reader()
    reply = play.ask(path, seat)
    assert reply.status == 200, (path, seat, reply.body[:300])
    found.feed(reply.body.decode())
    return found


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    folder = tmp_path_factory.mktemp("numbers") / "played"
    built = build(folder)
    with copied(folder, built.beside) as found:
        yield found


@pytest.fixture(scope="module", params=SEATS, ids=lambda seat: seat or "nobody")
def seen(request: pytest.FixtureRequest, play: Play) -> tuple[str, dict[str, Reader]]:
    """Every page as one reader has it."""
    return request.param, {path: read(play, path, request.param) for path in pages(play, request.param)}


def pages(play: Play, seat: str) -> Iterator[str]:
    """One address of each page at least; of the day and of incidents, a time in which something was."""
    everything = play.json("/api/incidents?since=2026-03-01&until=2026-03-14", seat)
    cases = [one["id"] for column in play.json("/api/cases", seat)["columns"] for one in column["cards"]]
    which = {
        "incident": [one["report"] for one in everything["incidents"][:2]],
        "pair": [],
        "term": [one["id"] for one in play.json("/api/agreement", seat)["terms"][:2]],
        "cell": [one["id"] for one in play.json("/api/compliance", seat)["rows"][:3]],
        "case": [*cases[:1], *cases[-1:]],
        "entry": ["0", "5"],
    }
    yield "/"
    for page in PAGES:
        if "{which}" in page.path:
            yield from (page.path.replace("{which}", one) for one in which[page.name])
        else:
            yield page.path
    yield "/day?on=2026-03-05"
    yield "/incidents?since=2026-03-01&until=2026-03-07"
    yield "/incidents/map?since=2026-03-01&until=2026-03-07"
    yield "/behind?what=voice_own&of=almond"


def high(text: str) -> int:
    """The last number of a text: of bounds the upper one."""
    return int(re.findall("[0-9][0-9,]*", text)[-1].replace(",", ""))


def behind(found: dict[str, Reader]) -> dict[str, dict[str, str]]:
    """The addresses of lists by the name of their count, a few of each, with what their number says."""
    by: dict[str, dict[str, str]] = {}
    for page in found.values():
        for text, href in page.opened:
            if href.startswith("/behind?"):
                some = by.setdefault(parse_qs(urlsplit(href).query)["what"][0], {})
                if len(some) < 3:
                    some.setdefault(href, text)
    return by


def test_a_number_opens_what_it_counts_or_has_a_reason(seen: tuple[str, dict[str, Reader]]) -> None:
    left = {}
    for path, page in seen[1].items():
        for text in page.loose:
            rest = DAY.sub("", text)
            for reason in REASONS:
                rest = re.sub(reason, "", rest)
            if re.search("[0-9]", rest):
                left[path, text] = rest
    assert sorted(left) == []


def test_a_list_holds_as_many_as_its_number_says(play: Play, seen: tuple[str, dict[str, Reader]]) -> None:
    seat, found = seen
    by = behind(found)
    assert by and by.keys() <= {*COUNTS, "nowhere"}
    for some in by.values():
        for href, text in some.items():
            data = play.json("/api" + href, seat)
            listed = len(data["statements"]) + len(data["incidents"])
            assert listed == min(data["count"], 50), href
            if data["what"].startswith("taken_"):  # a stretch of the log, of which a reader sees some
                continue
            assert listed, href
            if not data["measures"]:
                assert data["count"] == high(text) or _quiet(found, href, text), (href, text, data["count"])
    if seat:
        assert len(by) > 20


def _quiet(found: dict[str, Reader], href: str, text: str) -> bool:
    """Days without an incident open the incidents of the time, which are of the other days."""
    texts = [one for page in found.values() for one, address in page.opened if address == href]
    return len(texts) > 1 and text in texts


def test_whoever_is_handed_an_address_gets_what_their_own_view_allows(play: Play) -> None:
    public = set(_ids(play))
    inside = {
        path: read(play, path, SEATS[0]) for path in ("/", "/day?on=2026-03-05", "/compliance", "/cases")
    }
    fewer = 0
    for some in behind(inside).values():
        for href in some:
            theirs, ours = (play.json("/api" + href, seat) for seat in SEATS)
            named = {one["entry"]["id"] for one in ours["statements"]}
            named |= {one["report"] for one in ours["incidents"]}
            assert named <= public, href
            assert ours["at"]["layer"] == "public"
            fewer += ours["count"] < theirs["count"]
    assert fewer > 5


def _ids(play: Play) -> Iterator[str]:
    before: Any = ""
    while before is not None:
        page = play.json(f"/api/record?most=100&before={before}")
        yield from (one["id"] for one in page["entries"])
        before = page["older"]


def test_what_is_hidden_and_what_is_not_there_count_alike(play: Play) -> None:
    finding = next(
        one["id"]
        for one in play.json("/api/record?most=100", SEATS[0])["entries"]
        if one["kind"] and one["marking"] != "TLP:CLEAR"
    )
    answers = []
    for of in (finding, "f" * 64):
        reply = play.ask(f"/api/behind?what=support&of={of}")
        answers.append(reply.body.replace(of.encode(), b"IT"))
    assert answers[0] == answers[1]


@pytest.mark.parametrize("query", ["what=nothing", "what=act&of=<b>", "what=voice_own&of=" + "a" * 90])
def test_a_count_that_is_none_is_refused_at_the_door(play: Play, query: str) -> None:
    assert play.ask(f"/api/behind?{query}").status == 400


def test_numbers_above_a_list_and_folded_ones_say_how_long_it_is(play: Play) -> None:
    seat = SEATS[0]
    assert len(set(_ids(play))) == play.json("/api/record")["shown"]
    query = "since=2026-03-01&until=2026-03-14"
    first = play.json(f"/api/incidents?{query}&most=100", seat)
    rest = play.json(f"/api/incidents?{query}&most=100&skip=100", seat)
    assert len(first["incidents"]) + len(rest["incidents"]) == min(first["count"], 200)
    for column in play.json("/api/cases?most=100", seat)["columns"]:
        assert len(column["cards"]) == min(column["count"], 100)
    page = play.ask("/agreement", seat).body.decode()
    folded = re.findall(r"<summary>([0-9]+) things? (?:is|are) left open</summary><ul>(.*?)</ul>", page)
    assert folded and all(int(number) == items.count("<li>") for number, items in folded)


def test_what_came_in_since_a_day_is_everything_from_then_on(play: Play) -> None:
    assert 'action="/behind"' in play.ask("/day", SEATS[0]).body.decode()
    size = play.json("/api/record", SEATS[0])["shown"]
    every = play.json("/api/behind?what=taken_in&since=2026-01-01", SEATS[0])
    some = play.json("/api/behind?what=taken_in&since=2026-03-10", SEATS[0])
    assert 0 < some["count"] < every["count"] <= size
    assert play.json("/api/behind?what=taken_in&since=2026-01-01")["count"] <= len(set(_ids(play)))


def test_a_layer_that_was_asked_for_is_kept_by_its_numbers(play: Play) -> None:
    links = [href for _, href in read(play, "/?layer=public", SEATS[0]).opened if "/behind" in href]
    assert links and all("layer=public" in href for href in links)
    for href in links[:4]:
        assert play.json("/api" + href, SEATS[0])["at"]["layer"] == "public"


def test_a_number_of_any_address_that_somebody_writes_is_an_answer_and_no_error(play: Play) -> None:
    # The face is open to everybody: whoever asks for a thousand years, or for nobody's harm, finds no error of ours.
    asked = [f"what={what}&since=1000-01-01" for what in ("fire", "watched_before", "reports")]
    asked += ["what=incidents&since=1000-01-01&until=9998-12-31", "what=harm&of=civilian", "what=harm&of=x.y"]
    asked += ["what=nothing", "what=_before", "what=harm_before&of=.", "what=steps&since=9998-12-31"]
    for question in asked:
        for path in ("/behind", "/api/behind"):
            assert play.ask(f"{path}?{question}", "").status in (200, 400, 422), question
