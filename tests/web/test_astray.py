# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where no page answers: people get a page in their language, programs JSON, and nobody a word of what is inside."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar, Response, get, post
from litestar.handlers import HTTPRouteHandler

from sulh.exercise.openers import opener_of
from sulh.language import LANGUAGES, direction
from sulh.language.catalogue import say
from sulh.reporting.page import HTML_LANG
from sulh.web.console.astray import MAX_ADDRESS, handlers_of, require_short
from sulh.web.console.routes import Console
from sulh.web.console.shelf import Asking
from sulh.web.stage.app import make_stage_app
from sulh.web.stage.seats import Seats
from sulh.web.stage.shelf import StageShelf
from sulh.web.stage.stage import Stage
from tests.web.inside import asked
from tests.web.stage_world import SEATS, Play, build, copied

HTML = {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}
SECRET = "the well of the third house"
pytestmark = pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    folder: Path = tmp_path_factory.mktemp("astray") / "exercise"
    folder.mkdir()
    built = build(folder)
    with copied(folder, built.beside) as play:
        yield play


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_unknown_address_is_a_page_in_the_readers_language(play: Play, lang: str) -> None:
    reply = play.ask("/nothing/here", SEATS[0], lang=lang, headers=HTML)
    text = reply.body.decode()
    assert reply.status == 404 and reply.headers["content-type"].startswith("text/html")
    assert f'<html lang="{HTML_LANG.get(lang, lang)}" dir="{direction(lang)}">' in text
    assert say(lang, "console-fault") in text and "no_page" in text
    assert '<nav aria-label="' in text and 'href="/record"' in text
    assert "unsafe" not in reply.headers["content-security-policy"]
    assert reply.headers["cache-control"] == "no-store"


def test_a_program_gets_json_with_a_code_and_so_does_whoever_opens_the_api(play: Play) -> None:
    for path, headers in (("/nothing", {}), ("/api/nothing", HTML), ("/log/nothing/at/all", HTML)):
        reply = play.ask(path, headers=headers)
        assert reply.headers["content-type"].startswith("application/json"), path
        assert reply.status in (400, 404)
    said = json.loads(play.ask("/api/nothing", lang="tr").body)
    assert said["extra"] == {"code": "no_page"} and "adresinde" in said["detail"]


def test_another_method_is_told_which_ones_there_are(play: Play) -> None:
    origin = {"Origin": play.own}
    reply = play.ask("/day", method="POST", body=b"x=1", headers={**HTML, **origin})
    assert reply.status == 405 and "GET" in reply.headers["allow"]
    assert reply.headers["content-type"].startswith("text/html") and b"wrong_method" in reply.body
    bare = play.ask("/day", method="POST", body=b"x=1", headers=origin)
    assert json.loads(bare.body)["extra"] == {"code": "wrong_method"} and "GET" in bare.headers["allow"]


def test_an_address_that_is_too_long_is_not_read(play: Play) -> None:
    for path in ("/day?on=" + "1" * MAX_ADDRESS, "/" + "n" * (MAX_ADDRESS + 1)):
        reply = play.ask(path, headers=HTML)
        assert reply.status == 414 and b"address_too_long" in reply.body and len(reply.body) < 20_000
        assert json.loads(play.ask(path).body)["extra"] == {"code": "address_too_long"}


def test_a_form_that_is_too_large_is_a_page_that_says_so(play: Play) -> None:
    body = b"seat=" + b"x" * 20_000
    reply = play.ask("/stage", method="POST", body=body, headers={**HTML, "Origin": play.own})
    assert reply.status == 413 and b"too_much" in reply.body and b"<html" in reply.body


def test_what_was_asked_is_nowhere_a_link_or_markup(play: Play) -> None:
    for path in ("//evil.example/%3Cscript%3E", "/x%22onload=%22y", "/%E2%80%AE/nothing"):
        text = play.ask(path, headers=HTML).body.decode()
        assert "<script>" not in text and 'onload="y' not in text and "\u202e" not in text
        assert not re.search(r'(?:href|action)="//', text)
    # A page of ours under two strokes: its links would lead to a host of that name.
    assert not re.search(r'(?:href|action)="//', play.ask("//day", headers=HTML).body.decode())


def test_another_name_of_this_machine_learns_nothing_from_an_unknown_address(play: Play) -> None:
    """DNS rebinding: no handler is reached, so that no handler's guard looks."""
    for headers in (HTML, {}):
        reply = play.ask("/nothing", headers=headers, host="evil.example")
        assert reply.status == 421 and b"<html" not in reply.body


def test_every_seat_gets_the_same_answer_but_for_its_own_name(play: Play) -> None:
    seen = set()
    for seat in ("", *SEATS):
        text = play.ask("/incidents/x/y/z", seat, headers=HTML).body.decode()
        seen.add(text[text.index("<main") : text.index("</main>")].replace("login", ""))
    assert len(seen) == 1


def failing(play: Play) -> tuple[Litestar, Console]:
    """The stage's console, with handlers that fail in every way that a handler can."""

    @get("/fails", sync_to_thread=True)
    def fails() -> Response[str]:
        raise RuntimeError(SECRET)

    @get("/fails/other", sync_to_thread=True)
    def other() -> Response[str]:
        raise KeyError(SECRET)

    @post("/fails/form")
    async def form(request: Asking) -> Response[str]:
        return Response(str(1 // int((await request.body()) == b"x")))

    console = _console(play)

    def guard(request: Asking) -> None:
        require_short(request)

    routes: list[HTTPRouteHandler] = [fails, other, form]
    app = Litestar(routes, exception_handlers=handlers_of(console, guard), openapi_config=None)
    return app, console


def _console(play: Play) -> Console:
    stage: Stage = play.stage
    seats = Seats(stage.charter, frozenset({play.own}), play.port)
    return Console(StageShelf(stage, seats, lambda org: opener_of(org, ())), door=False, seats=seats.shown)


def test_an_error_of_our_own_is_logged_once_whole_and_told_in_one_sentence(
    play: Play, capsys: pytest.CaptureFixture[str]
) -> None:
    app, console = failing(play)
    console.charter()
    for lang in LANGUAGES:
        status, headers, body = asked(app, "/fails", accept="text/html", accept_language=lang)
        text = body.decode()
        assert status == 500 and "own_fault" in text and headers["cache-control"] == "no-store"
        assert SECRET not in text and "RuntimeError" not in text and "Traceback" not in text
        assert f'lang="{HTML_LANG.get(lang, lang)}"' in text
    status, _, body = asked(app, "/fails/other")
    said = json.loads(body)
    assert status == 500 and said["extra"] == {"code": "own_fault"} and SECRET not in said["detail"]
    assert asked(app, "/fails/form", accept="text/html")[0] == 405
    err = capsys.readouterr().err
    assert err.count("Traceback") == 2 and err.count("error of our own") == len(LANGUAGES) + 1
    assert "error of our own in /fails:" in err
    # What was read stands in an exception's words: a missing key, a text that does not fit. None of it is logged.
    assert SECRET not in err and "RuntimeError" in err and "test_astray.py" in err


def test_a_page_of_an_error_needs_no_lock(play: Play) -> None:
    """Else what holds it for ever would take down the page that says so."""
    app, console = failing(play)
    console.charter()
    with play.stage.host.lock:
        status, _, body = asked(app, "/fails", accept="text/html")
    assert status == 500 and b"own_fault" in body
    fresh = failing(play)[0]  # before any page was asked for
    assert b"own_fault" in asked(fresh, "/fails", accept="text/html")[2]


def test_every_stage_app_has_these_handlers(play: Play) -> None:
    app = make_stage_app(play.stage, None, play.port, lambda org: None)  # type: ignore[arg-type,return-value]
    assert {kind.__name__ for kind in app.exception_handlers if isinstance(kind, type)} == {
        "HTTPException",
        "Exception",
    }
