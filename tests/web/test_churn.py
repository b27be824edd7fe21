# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every page is read by everybody while entries come in, are corrected and are taken back: no answer fails.

Afterwards whatever was kept and followed meanwhile shows what a new process shows, byte for byte.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from litestar import Litestar

from sulh.access.reader import Layer, Reader
from sulh.exercise.build import Built
from sulh.exercise.openers import opener_of
from sulh.language import LANGUAGES
from sulh.node.outbox import Stage as Reached
from sulh.node.pens import Wish
from sulh.statement.envelope import Ref
from sulh.web.console.pages import PAGES
from sulh.web.stage.app import make_stage_app, node_of
from sulh.web.stage.seats import ALL
from tests.waiting import PATIENCE
from tests.web.inside import asked
from tests.web.stage_world import SEATS, Play, build, copied

pytestmark = pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")
MONITOR = Reader(layer=Layer.ORG, org="monitors", role="monitor", name="Kadu", may=ALL)
CHAIR = Reader(layer=Layer.ORG, org="heron", role="co_chair", name="Maro", may=ALL)
FINE = {200, 404}  # what a seat may not read is not there


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Built]]:
    folder = tmp_path_factory.mktemp("churn") / "exercise"
    folder.mkdir()
    yield folder, build(folder)


def paths_of(play: Play) -> list[str]:
    """Every page and its data, with what stands there."""
    body = {"says": says(MONITOR), "act": "shelling", "words": "Before.", "means": "heard"}
    site = {"precision": "named_only", "names": ["The mill"]}
    seen = said(play, Wish(kind="incidents.report.v1", body={**body, "site": site}), MONITOR)
    refs = (Ref(role="report", id=seen),)
    opened = said(play, Wish(kind="cases.case.v1", body=case(play, 0), refs=refs), CHAIR)
    term = play.json("/api/agreement", "heron.co_chair")["terms"][0]["id"]
    named = {"term": term, "cell": term, "case": opened}
    found = []
    for page in PAGES:
        if page.name in ("incident", "pair"):
            continue  # a report that is taken back is no incident any more: looked at by its number, below
        path = page.path.replace("{which}", named.get(page.name, "30"))
        found += [path, f"/api{path}"]
    return ["/", *found, "/speak/report", f"/speak/finding?about={opened}", "/sent", "/nothing"]


def says(reader: Reader) -> dict[str, str]:
    return {"speaker": reader.org, "how": "own_act", "for_org": reader.org}


def writing(play: Play, times: int) -> Iterator[Wish]:
    """Reports, each corrected, doubted and taken back; cases that are opened on them."""
    for number in range(times):
        site = {
            "precision": "point",
            "lat_e7": 340000000 + number * 100,
            "lon_e7": 700000000,
            "radius_m": 300,
        }
        body = {"says": says(MONITOR), "act": "shelling", "words": f"Shell {number}.", "site": site}
        first = said(play, Wish(kind="incidents.report.v1", body={**body, "means": "heard"}), MONITOR)
        again = Wish(
            kind="incidents.report.v1",
            body={**body, "means": "seen", "words": f"Shell {number}, seen."},
            refs=(Ref(role="supersedes", id=first),),
        )
        second = said(play, again, MONITOR)
        said(
            play,
            Wish(kind="cases.case.v1", body=case(play, number), refs=(Ref(role="report", id=second),)),
            CHAIR,
        )
        recall = {"act": "recall", "words": "It was thunder."}
        said(
            play, Wish(kind="incidents.about.v1", body=recall, refs=(Ref(role="about", id=second),)), MONITOR
        )
        yield again


def case(play: Play, number: int) -> dict[str, object]:
    return {"size": play.stage.open().size, "label": f"churn {number}"}


def said(play: Play, wish: Wish, who: Reader) -> str:
    item = play.stage.say(wish, who, token=False)
    assert item.stage is Reached.ADMITTED, (wish.kind, item.answer)
    return item.id


def at_once(work: Sequence[Callable[[], None]]) -> list[BaseException]:
    """All in threads of their own, to their end; what any of them failed with."""
    failed: list[BaseException] = []

    def run(one: Callable[[], None]) -> None:
        try:
            one()
        except BaseException as why:
            failed.append(why)
            raise

    threads = [threading.Thread(target=run, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE * 4)
    assert not any(thread.is_alive() for thread in threads)
    return failed


def churn(
    play: Play, writes: int, readers: Sequence[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Readers go through every page until all is written, at least once; then kept and new say the same."""
    paths, written = paths_of(play), threading.Event()

    def write() -> None:
        try:
            for _ in writing(play, writes):
                play.stage.tick()
        finally:
            written.set()

    def reading(seat: str, lang: str, by: int) -> Callable[[], None]:
        def read() -> None:
            first = True
            while first or not written.is_set():
                for path in paths[by % 3 :] + paths[: by % 3]:
                    reply = play.ask(path, seat, lang=lang, headers={"Accept": "text/html"})
                    wanted = FINE | {422, 403} if path.startswith(("/speak", "/sent")) else FINE
                    assert reply.status in wanted, (path, seat, lang, reply.status, reply.body[-1_500:])
                first = False

        return read

    failed = at_once([write, *(reading(seat, lang, by) for by, (seat, lang) in enumerate(readers))])
    assert not failed, failed[0]
    assert "error of our own" not in capsys.readouterr().err
    fresh = new_app(play)
    for path in paths:
        if path.startswith("/api") or path == "/":
            for seat in ("", "heron.co_chair"):
                kept = play.ask(path, seat)
                status, _, body = asked(fresh, path, **in_process(play, seat))
                assert (kept.status, kept.body) == (status, body), (path, seat)


def new_app(play: Play) -> Litestar:
    """As a process that begins now: nothing is kept of what was read."""
    node = node_of(play.stage, play.stage.clock)
    return make_stage_app(play.stage, node, play.port, lambda org: opener_of(org, ()))


def in_process(play: Play, seat: str) -> dict[str, str]:
    return {
        "host": f"127.0.0.1:{play.port}",
        **{name.lower(): text for name, text in play.cookie(seat).items()},
    }


def test_every_page_is_read_while_entries_come_in_and_are_taken_back(
    built: tuple[Path, Built], capsys: pytest.CaptureFixture[str]
) -> None:
    with copied(built[0], ()) as play:
        churn(play, 3, [("", "en"), ("heron.co_chair", "ur")], capsys)


@pytest.mark.soak
def test_every_page_is_read_by_every_seat_while_many_entries_come_in(
    built: tuple[Path, Built], capsys: pytest.CaptureFixture[str]
) -> None:
    readers = [(seat, lang) for seat, lang in zip(("", *SEATS), (*LANGUAGES, *LANGUAGES), strict=False)]
    with copied(built[0], ()) as play:
        churn(play, 40, readers, capsys)
