# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The console over a socket: every page in every language, its data, its policy, its weight, its refusals."""

import gzip
import html
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tools.make_check_core import TARGET, module

from sulh.agreement.kinds import TermKind
from sulh.language import LANGUAGES, direction
from sulh.language.catalogue import has, say
from sulh.readings.compliance_status import Status, TermWhy
from sulh.readings.texts import Basis, Weight
from sulh.readings.times import By
from sulh.reporting.page import HTML_LANG
from sulh.web.console.pages import PAGES
from sulh.web.console.static import files
from tests.cli.commands import found, sulh
from tests.web.console_world import HOSTILE, Told, codes, telling
from tests.web.server import Reply, serving

TEMPLATES = Path(__file__).parent.parent.parent / "src/sulh/web/templates/console"
INLINE = re.compile(r"<style|\sstyle\s*=|\son[a-z]+\s*=|javascript:|<script(?![^>]*\ssrc=)", re.I)
FIRST_PAGE, LATER = 150_000, 30_000  # bytes before fonts, DESIGN 6
NOTHING = "0" * 64


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """One served mechanism that every test here only reads."""
    with telling(tmp_path_factory.mktemp("console")) as told:
        yield told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_drawn_in_every_language_without_inline_script_or_style(told: Told, lang: str) -> None:
    for path in told.paths:
        for token in (True, False):
            reply = told.ask(path, lang, token=token)
            text = reply.body.decode()
            if reply.status == 404 and not token:  # what is not public
                assert path.count("/") > 1
            else:
                assert reply.status == 200, (path, text[-900:])
            assert f'<html lang="{HTML_LANG.get(lang, lang)}" dir="{direction(lang)}">' in text
            bare = re.sub(r"<pre.*?</pre>|<q .*?</q>|<blockquote.*?</blockquote>", "", text, flags=re.S)
            assert not INLINE.search(bare), INLINE.search(bare)
            policy = reply.headers["content-security-policy"]
            assert "unsafe" not in policy and "default-src 'none'" in policy
            assert reply.headers["cache-control"] == "no-store" and "Cookie" in reply.headers["vary"]


def test_words_of_a_hostile_source_stay_words(told: Told) -> None:
    for path in told.paths:
        text = told.text(path)
        assert "<script>" not in text and "<b onclick" not in text, path
    assert "&lt;script&gt;" in told.text("/agreement")
    assert told.json("/api/agreement")["terms"][0]["texts"][0]["text"] == HOSTILE


def test_numbers_ids_and_hours_are_the_same_in_every_language(told: Told) -> None:
    for path in told.paths[1:]:
        english = codes(told.text(path))
        assert english, path
        for lang in LANGUAGES:
            assert codes(told.text(path, lang)) == english, (path, lang)


def test_hours_in_sentences_are_the_same_signs_in_the_same_order_in_every_language(told: Told) -> None:
    hours = re.compile('<bdi dir="ltr" class="hour">([^<]+)</bdi>')
    for path in ("/", "/incidents", "/cases"):
        english = sorted(hours.findall(told.text(path)))
        assert path != "/" or english
        for lang in LANGUAGES:
            text = told.text(path, lang)
            assert sorted(hours.findall(text)) == english, (path, lang)
            assert not re.search("[\u0660-\u0669\u06f0-\u06f9]{2}:[\u0660-\u0669\u06f0-\u06f9]{2}", text), (
                path,
                lang,
            )


def test_a_page_reads_without_script_and_says_what_its_data_says(told: Told) -> None:
    page, data = told.text("/compliance"), told.json("/api/compliance")
    (row,) = data["rows"]
    assert row["label"] == "t1" and data["parties"] == ["almond", "walnut"]  # the reader's own side first
    for cell in row["cells"]:
        assert say("en", f"comply-is-{cell['status'].replace('_', '-')}") in page
    record = told.json("/api/record")
    assert f'href="/record/entries/{record["entries"][0]["entry"]}"' in told.text("/record")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_data_is_what_its_type_and_the_description_promise(told: Told, page: Any) -> None:
    path = dict(zip(["/", *(page.path for page in PAGES)], told.paths, strict=True))[page.path]
    reply = told.ask(f"/api{path}")
    assert reply.status == 200 and reply.headers["content-type"] == "application/json"
    assert msgspec.json.encode(msgspec.json.decode(reply.body, type=page.answer)) == reply.body


def test_the_description_names_every_page_and_every_reference_in_it_leads_somewhere(told: Told) -> None:
    document = told.json("/openapi.json", token=False)
    assert document["openapi"] == "3.1.0"
    assert {page.api for page in PAGES} | {"/stream"} <= document["paths"].keys()
    schemas = document["components"]["schemas"]
    for name in re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)):
        assert name in schemas, name
    ids = [operation["get"]["operationId"] for operation in document["paths"].values()]
    assert len(ids) == len(set(ids))


def test_what_is_hidden_and_what_is_not_there_are_answered_alike_and_in_the_readers_language(
    told: Told,
) -> None:
    hidden = next(
        one["entry"] for one in told.json("/api/record")["entries"] if one["marking"] == "TLP:GREEN"
    )
    for lang in LANGUAGES:
        answers = {}
        for which in (str(hidden), "9999", NOTHING):
            reply = told.ask(f"/api/record/entries/{which}", lang, token=False)
            assert reply.status == 404
            answers[which] = json.loads(reply.body.replace(f"'{which}'".encode(), b"IT"))
        first, *others = answers.values()
        assert all(other == first for other in others)
        assert first["extra"] == {"code": "not_shown"}
        bad = json.loads(told.ask("/api/compliance?on=yesterday", lang).body)
        assert bad["status_code"] == 400 and bad["extra"] == {"code": "bad_query"}
        assert (bad["detail"].startswith("on takes")) == (lang == "en")
    assert "layer_not_yours" in told.ask("/record?layer=open", token=False).body.decode()
    assert told.ask("/record?before=x").status == 400 and told.ask("/record?most=0").status == 200


def test_a_look_is_chosen_in_the_address_and_kept_in_a_cookie(told: Told) -> None:
    reply = told.ask("/agreement?lang=ps&digits=latn&calendar=solar&on=2026-03-03")
    page = reply.body.decode()
    assert '<html lang="ps"' in page and "۰" not in re.sub(r"<option.*?</option>", "", page)
    cookie = reply.headers["set-cookie"]
    assert "HttpOnly" in cookie and "samesite=strict" in cookie.lower()
    kept = cookie.partition(";")[0]
    again = told.ask("/agreement?on=2026-03-03", Cookie=kept)
    assert "set-cookie" not in again.headers
    days = re.compile(r'<time datetime="2026-03-03">([^<]*)<')
    assert days.findall(again.body.decode()) == days.findall(page) != []
    assert "1404" in days.findall(page)[0]
    assert "۱۴۰۴" in told.text("/agreement?lang=ur&digits=arabext&calendar=solar&on=2026-03-03")


def test_our_own_files_are_named_by_their_content_and_nothing_else_is_served(told: Told) -> None:
    for file in files().values():
        reply = told.ask(file.address, token=False)
        assert reply.status == 200 and reply.body == file.data
        assert "immutable" in reply.headers["cache-control"]
        assert reply.headers["x-content-type-options"] == "nosniff"
        for named in re.findall(rb"/static/console/[^\"' )]+", file.data):
            assert told.ask(named.decode(), token=False).status == 200, (file.address, named)
    for path in ("/static/console/console.css", "/static/console/..%2flogin.js", "/static/console/x"):
        assert told.ask(path, token=False).status == 404


def named_by(page: bytes) -> dict[str, bytes]:
    """The scripts and styles that a page loads, with those that they load."""
    found: dict[str, bytes] = {}
    waiting = [page]
    while waiting:
        text = waiting.pop()
        for name, file in files().items():
            if name not in found and not name.startswith("fonts/") and file.address.encode() in text:
                found[name] = file.data
                waiting.append(file.data)
    return found


def test_a_first_page_weighs_less_than_the_line_before_its_fonts_and_a_later_one_less_than_its_own(
    told: Told,
) -> None:
    for path in told.paths:
        page = told.ask(path, "ur").body
        own = sum(len(data) for name, data in named_by(page).items() if not name.startswith("map."))
        assert own > 10_000 and len(page) + own < FIRST_PAGE and len(page) < LATER, path


def test_pages_data_and_files_are_packed_for_who_takes_it_and_say_the_same(told: Told) -> None:
    def packed(path: str, header: str) -> Reply:
        shown = {"Authorization": f"Bearer {told.token}", "Accept-Language": "en", "Accept-Encoding": header}
        return told.server.ask(path, shown)

    style = files()["console.css"].address
    for path in (*told.paths, "/api/record", "/openapi.json", style):
        plain = told.ask(path)
        small = packed(path, "br, gzip;q=0.8")
        assert "content-encoding" not in plain.headers and "Accept-Encoding" in plain.headers["vary"]
        assert small.headers["content-encoding"] == "gzip" and gzip.decompress(small.body) == plain.body
        assert len(small.body) < len(plain.body) / 2, path
    assert "content-encoding" not in packed("/record", "gzip;q=0").headers
    assert "content-encoding" not in packed("/login", "gzip").headers


def test_a_receipt_from_a_page_is_checked_by_the_command_that_trusts_nobody(
    told: Told, tmp_path: Path
) -> None:
    reply = told.ask(f"/api/record/entries/{told.entry}/receipt")
    assert reply.status == 200
    (tmp_path / "receipt.json").write_bytes(reply.body)
    checked = sulh("check", tmp_path / "receipt.json", "--json")
    assert checked.status == 0 and checked.json["index"] == told.entry
    assert told.ask("/api/record/entries/9999/receipt").status == 404


def test_the_proof_in_the_page_is_the_code_of_the_offline_page() -> None:
    assert TARGET.read_text(encoding="utf-8") == module(), "run: python -m tools.make_check_core"


def test_every_word_that_a_template_says_is_there_whatever_the_code() -> None:
    said = {
        message
        for path in TEMPLATES.glob("*.html")
        for message in re.findall(
            r'(?:\bt|w\.run|parts\.empty)\("([a-z][a-z0-9-]*[a-z0-9])"', path.read_text()
        )
    }
    assert len(said) > 100
    families: dict[str, Iterable[object]] = {
        "console-term": TermKind,
        "console-text": Basis,
        "console-proven": By,
        "comply-is": Status,
        "why": TermWhy,
        "console-weight": [one for one in Weight if one.value not in ("unknown", "translation")],
        "console-lang": (*LANGUAGES, "und"),
        "console": [page.name for page in PAGES if page.in_nav],
    }
    for family, values in families.items():
        said |= {f"{family}-{str(value).replace('_', '-')}" for value in values}
    assert [message for message in sorted(said) if not has(message)] == []


def test_an_empty_record_says_on_each_page_what_it_means_and_what_to_do(tmp_path: Path) -> None:
    with serving(found(tmp_path)) as server:
        for path, message in (
            ("/", "face-empty"),
            ("/", "face-empty-do"),
            ("/day", "day-empty"),
            ("/day", "day-unwatched"),
            ("/incidents", "incidents-empty-record"),
            ("/incidents/map", "map-nothing"),
            ("/agreement", "console-terms-empty"),
            ("/talks", "console-sessions-empty"),
            ("/compliance", "comply-empty"),
            ("/cases", "cases-empty"),
            ("/record", "console-cosigners-empty"),
            ("/behind?what=voice_own&of=almond", "behind-none"),
        ):
            for lang in LANGUAGES:
                text = html.unescape(server.ask(path, {"Accept-Language": lang}).body.decode())
                assert say(lang, message) in text, (path, lang)
            assert 'href="/login' in text or path in ("/record", "/incidents/map") or "behind" in path
        every = {say(lang, "face-empty") for lang in LANGUAGES}
        assert len(every) == len(LANGUAGES)


def test_a_period_without_reports_is_no_quiet_and_says_who_looked(told: Told) -> None:
    page = told.text("/day?on=2026-03-20")
    assert say("en", "day-empty") in page and say("en", "day-unwatched") in page
    assert "watched" in page and say("en", "day-empty") not in told.text("/day?on=2026-03-02")
    assert say("en", "face-empty") not in told.text("/")
