# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The stage of an exercise: whoever looks may sit anywhere, each seat reads its own layer, and no other page acts here."""

import json
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import monotonic
from urllib.parse import quote, urlencode

import msgspec
import pytest

from sulh.access.reader import NOBODY, Layer, Reader
from sulh.cli import stage as serving
from sulh.cli.demo import founding_file
from sulh.clock import parse_time
from sulh.errors import Refused
from sulh.exercise.build import Built
from sulh.exercise.cast import key_of
from sulh.exercise.openers import opener_of
from sulh.host.folder import Folder
from sulh.intake.documentary import DOHA_ISTANBUL, build_record
from sulh.intake.founding import read_founding
from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.node.outbox import Stage as Reached
from sulh.node.pens import Wish
from sulh.record.spoken import read_leaf
from sulh.statement import canon
from sulh.statement.envelope import Ref
from sulh.statement.speaker import MemoryPosition, Speaker
from sulh.web.app import make_app
from sulh.web.stage.app import make_stage_app, node_of
from sulh.web.stage.seats import ALL, SAFE
from sulh.web.stage.stage import HEAD_SECONDS, Stage, require_staged
from tests.cli.commands import bytes_of, found
from tests.waiting import PATIENCE
from tests.web.stage_world import SEATS, Play, build, copied, playing
from tests.web.streams import Listener

PAGES = ("/", "/day", "/incidents", "/agreement", "/compliance", "/cases", "/talks", "/record")
CHAIRS = ("heron.co_chair", "stork.co_chair")
SITE = {"precision": "named_only", "names": ["The mill"]}
ONCE = "a" * 22
PARAMETER = re.compile(r"\{[^}]*\}")
# The framework's own about how handlers name their parameters; the command line shows none.
pytestmark = pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise in its folder, as the demo leaves it."""

    path: Path
    built: Built


@pytest.fixture(scope="module")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    path = tmp_path_factory.mktemp("stage") / "exercise"
    path.mkdir()
    return Exercise(path=path, built=build(path))


@pytest.fixture(scope="module")
def play(exercise: Exercise) -> Iterator[Play]:
    with copied(exercise.path, exercise.built.beside) as play:
        yield play


def reader_of(org: str, role: str) -> Reader:
    """Whoever sits there, as a lectern knows them."""
    name = {"monitors": "Kadu", "almond": "Tavi", "heron": "Maro"}[org]
    return seated(org, role, name)


def seated(org: str, role: str, name: str) -> Reader:
    return Reader(layer=Layer.ORG, org=org, role=role, name=name, may=ALL)


def report(
    words: str = "Two shells fell.", once: str = "", refs: tuple[Ref, ...] = (), org: str = "monitors"
) -> Wish:
    says = {"speaker": org, "how": "own_act", "for_org": org}
    body = {"says": says, "act": "shelling", "words": words, "site": SITE, "means": "heard"}
    return Wish(kind="incidents.report.v1", body=body, once=once, refs=refs)


def sit(play: Play, seat: str, back: str = "/", origin: str | None = None) -> tuple[int, dict[str, str]]:
    """The switch, as a form of that origin posts it."""
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    headers |= {"Origin": play.own if origin is None else origin} if origin != "" else {}
    body = urlencode({"seat": seat, "back": back}).encode()
    reply = play.ask("/stage", method="POST", body=body, headers=headers)
    return reply.status, dict(reply.headers)


def test_each_seat_reads_its_own_layer_and_asks_for_no_other(play: Play) -> None:
    for seat in SEATS:
        org = seat.partition(".")[0]
        listener = Listener(play.port, "/stream", play.cookie(seat))
        first = next(listener.events(monotonic() + PATIENCE))
        listener.close()
        assert (first.name, first.data["layer"]) == ("at", f"org:{org}")
        other = "heron" if org != "heron" else "almond"
        for asked, status in ((f"org:{org}", 200), ("open", 200), ("public", 200), (f"org:{other}", 403)):
            assert play.ask(f"/api/record?layer={asked}", seat).status == status, (seat, asked)
    for asked, status in (("public", 200), ("open", 403), ("org:almond", 403), ("org:", 403)):
        assert play.ask(f"/api/record?layer={quote(asked)}").status == status, asked


def test_what_is_sealed_to_the_co_chairs_changes_no_byte_for_anybody_else(
    play: Play, exercise: Exercise
) -> None:
    """Compared with a stage that holds nothing beside the record, after both co-chairs have read all of theirs."""
    with copied(exercise.path, ()) as bare:
        entries = sealed_entries(play)
        assert len(entries) >= 5
        addresses = ["/", "/record", *(f"/api{page}" for page in PAGES[1:])]
        addresses += [f"/api/record/entries/{index}" for index in entries]
        for seat in CHAIRS:
            differ = [path for path in addresses if answer(play, path, seat) != answer(bare, path, seat)]
            # What was disclosed since is read where it was disclosed.
            assert "/" in differ and sum("/entries/" in path for path in differ) >= 3, seat
        # One seat of each layer but one: the parties' are told apart by nothing but their name.
        for seat in ("", "almond.party", "monitors.monitor", "secretariat.secretariat"):
            for path in addresses:
                assert answer(play, path, seat) == answer(bare, path, seat), (seat, path)


def sealed_entries(play: Play) -> list[int]:
    """Entries that a co-chair's layer has opened, as its stream says."""
    listener = Listener(play.port, "/stream", play.cookie("heron.co_chair"))
    events = listener.events(monotonic() + PATIENCE)
    opened = [next(events), next(events)][1]
    listener.close()
    assert opened.name == "opened"
    return list(opened.data["entries"])


def answer(play: Play, path: str, seat: str) -> tuple[int, bytes]:
    reply = play.ask(path, seat)
    return reply.status, reply.body.replace(str(play.port).encode(), b"PORT")


def test_the_switch_gives_a_strict_cookie_and_goes_back_to_the_same_page(play: Play) -> None:
    status, headers = sit(play, "walnut.party", "/compliance?on=2026-03-05")
    assert (status, headers["location"]) == (303, "/compliance?on=2026-03-05")
    cookie = headers["set-cookie"]
    assert cookie.startswith(f"sulh-stage-{play.port}=walnut.party;")
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    page = play.ask("/compliance", "walnut.party").body.decode()
    assert '<option value="walnut.party" selected>Walnut, party' in page and "Nelo" in page
    assert "/login" not in page and "/account" not in page
    assert sit(play, "public")[0] == 303


@pytest.mark.parametrize(
    "back",
    ("//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "/a\r\nSet-Cookie: x=1",
     "\\\\x", "javascript:alert(1)", "", "/" + "a" * 3_000, "/\u202e"),
)  # fmt: skip
def test_the_way_back_never_leaves_the_console(play: Play, back: str) -> None:
    status, headers = sit(play, "public", back)
    assert (status, headers["location"]) == (303, "/")
    assert "x=1" not in headers["set-cookie"]


@pytest.mark.parametrize("origin", ("https://elsewhere.example", "null", "http://127.0.0.1:9", ""))
def test_no_other_page_changes_the_seat_or_hands_anything_in(play: Play, origin: str) -> None:
    status, headers = sit(play, "heron.co_chair", origin=origin)
    assert status == 403 and "set-cookie" not in headers
    size = play.json("/healthz")["size"]
    leaf = signed(play, "monitors", "monitor", "From another page.")
    shown = {"Origin": origin, "Content-Type": "text/plain"} if origin else {}
    if origin:
        reply = play.ask("/statements", "monitors.monitor", method="POST", body=leaf, headers=shown)
        assert reply.status == 403 and json.loads(reply.body)["code"] == "foreign_page"
        assert play.json("/healthz")["size"] == size


def test_no_way_of_changing_anything_takes_it_from_another_page(play: Play) -> None:
    """Every route that is no reading one, those of forms among them, whatever is added later."""
    node = node_of(play.stage, play.stage.clock)
    app = make_stage_app(play.stage, node, play.port, lambda org: opener_of(org, ()))
    found = sorted(
        (method, PARAMETER.sub("0" * 64, route.path_format))
        for route in app.routes
        for method in getattr(route, "methods", ())
        if method not in {*SAFE, "OPTIONS"}
    )
    assert ("POST", "/stage") in found and ("POST", "/statements") in found and len(found) > 3
    size = play.json("/healthz")["size"]
    for method, path in found:
        for origin in ("https://elsewhere.example", "null", "http://localhost:9"):
            shown = {"Origin": origin, "Content-Type": "application/x-www-form-urlencoded"}
            reply = play.ask(path, "monitors.monitor", method=method, body=b"seat=public", headers=shown)
            assert reply.status == 403 and b"foreign_page" in reply.body, (path, origin, reply.body)
        # A browser that names no origin is none of ours; what a program signed itself needs none.
        reply = play.ask(path, "monitors.monitor", method=method, body=b"seat=public")
        assert reply.status >= 400, (path, reply.status)
    assert play.json("/healthz")["size"] == size


def test_another_host_name_and_an_unknown_seat_are_answered_by_nothing(play: Play) -> None:
    for path in ("/", "/api/record", "/stream", "/healthz"):
        assert play.ask(path, "heron.co_chair", host="elsewhere.example").status == 421
    body = b"seat=heron.co_chair&back=/"
    reply = play.ask(
        "/stage", method="POST", body=body, headers={"Origin": play.own}, host="rebound.example:80"
    )
    assert reply.status == 421
    for seat in ("real.party", "heron.root", "secretariat.host", "", "heron.co_chair\x00", "a" * 5_000):
        assert sit(play, seat)[0] == 422, seat
    for body in (b"\xff\xfe", b"&&&&&&&&", b"seat", b"{}"):
        reply = play.ask("/stage", method="POST", body=body, headers={"Origin": play.own})
        assert reply.status == 422
    assert play.json("/api/record", "heron.root") == play.json("/api/record")


def signed(play: Play, org: str, role: str, words: str) -> bytes:
    """A report that anybody can sign: its key is public."""
    key = key_of(org, role)
    chain = MemoryPosition()
    number, id = play.stage.last(key.public)
    chain.advance(number, id or "", b"")
    speaker = Speaker(key, org=org, role=role, mechanism=play.stage.founding.id, position=chain)
    body = report(words, org=org)
    seen = play.stage.open().record.heads.seen
    kinds = play.stage.open().ruleset.kinds
    said = kinds.read_body(body.kind, msgspec.Raw(canon.encode(body.body)))
    return speaker.say(body.kind, said, seen=seen).leaf


def test_what_a_monitor_says_reaches_every_seat_live(play: Play) -> None:
    listeners = {seat: Listener(play.port, "/stream", play.cookie(seat)) for seat in SEATS}
    for listener in listeners.values():
        assert next(listener.events(monotonic() + PATIENCE)).name == "at"
    item = play.stage.say(report("Said from the desk."), reader_of("monitors", "monitor"), token=False)
    assert item.stage is Reached.ADMITTED and item.answer is not None and item.entry is not None
    for seat, listener in listeners.items():
        events = listener.take(1)
        listener.close()
        assert events and events[0].data["entry"] == item.entry, seat
    spoken = read_leaf(play.stage.host.reader.leaf(item.entry), play.stage.open().ruleset.kinds)
    assert spoken.header.by is not None
    assert (spoken.header.by.who, spoken.header.by.how) == ("Kadu", "desk")
    assert play.stage.sent(item.id) == item and play.stage.word(item.id) is not None


def test_a_program_hands_in_what_it_signed_itself(play: Play) -> None:
    leaf = signed(play, "almond", "party", "Signed elsewhere.")
    reply = play.ask("/statements", method="POST", body=leaf)
    assert reply.status == 201, reply.body
    assert play.ask("/statements", method="POST", body=leaf).status == 409
    assert play.ask("/statements", method="POST", body=b"garbage").status == 422
    again = play.stage.hand_in(signed(play, "almond", "party", "Once more."), reader_of("almond", "party"))
    assert again.stage is Reached.ADMITTED


def test_nobody_says_what_binds_their_organisation_through_the_stage(play: Play) -> None:
    heron = reader_of("heron", "co_chair")
    wish = Wish(kind="agreement.consent.v1", body={"value": "signed"})
    with pytest.raises(Refused, match="own hand"):
        play.stage.say(wish, reader_of("almond", "party"), token=False)
    with pytest.raises(Refused) as why:
        play.stage.say(report(), NOBODY, token=False)
    assert why.value.code == "not_allowed"
    with pytest.raises(Refused) as why:
        play.stage.pen(seated("heron", "root", "Maro"))
    # A published root key signs here no more than anybody's own hand does.
    assert why.value.code == "no_pen"
    assert play.stage.pen(heron) == key_of("heron", "co_chair").public


def test_a_form_that_comes_twice_says_one_thing_and_other_words_under_it_are_refused(play: Play) -> None:
    who = reader_of("monitors", "monitor")
    first = play.stage.say(report("Once.", ONCE), who, token=False)
    size = play.stage.open().size
    assert play.stage.say(report("Once.", ONCE), who, token=False) == first
    assert play.stage.open().size == size
    with pytest.raises(Refused) as why:
        play.stage.say(report("Otherwise.", ONCE), who, token=False)
    assert why.value.code == "sent_before"


def test_a_refused_word_costs_its_number_and_the_next_one_is_taken(play: Play) -> None:
    who = reader_of("monitors", "monitor")
    key = play.stage.pen(who)
    before, _ = play.stage.last(key)
    nowhere = report("It refers to nothing.", refs=(Ref(role="case", id="0" * 64),))
    refused = play.stage.say(nowhere, who, token=False)
    assert refused.stage is Reached.REFUSED and refused.entry is None and refused.answer is not None
    assert play.stage.last(key)[0] == before + 1
    taken = play.stage.say(report("After a refusal."), who, token=False)
    assert taken.stage is Reached.ADMITTED and taken.seq == before + 2


def test_two_of_one_desk_at_a_time_both_speak(play: Play) -> None:
    who, done = reader_of("almond", "party"), []
    work = [
        threading.Thread(
            target=lambda text=f"Number {number}.": done.append(
                play.stage.say(report(text, org="almond"), who, token=False)
            )
        )
        for number in range(6)
    ]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join(20)
    numbers = sorted(item.seq for item in done)
    assert len(numbers) == 6 and numbers == list(range(numbers[0], numbers[0] + 6))
    assert all(item.stage is Reached.ADMITTED for item in done)


def test_the_clock_goes_on_from_the_last_head_and_new_heads_are_joint(exercise: Exercise) -> None:
    with copied(exercise.path, ()) as play:
        stage, begun = play.stage, play.stage.clock()
        heads = stage.open().record.heads
        assert heads.latest is not None and begun >= parse_time(heads.latest.logged_at)
        assert play.json("/api/record")["at"]["size"] == exercise.built.size
        stage.tick()  # deadlines that fell between the last logged head and the published one
        size = stage.open().size
        stage.say(report(), reader_of("monitors", "monitor"), token=False)
        assert stage.open().size == size + 1 and stage.open().record.heads.joint < size + 1
        play.seconds.now = HEAD_SECONDS + 1.5
        assert stage.clock() == begun + timedelta(seconds=HEAD_SECONDS + 1)
        stage.tick()
        assert stage.open().size == size + 2 and stage.open().record.heads.joint == size + 1
        assert stage.open().record.heads.now == stage.clock()
        play.seconds.now += 600
        stage.tick()  # never only because of another head
        assert stage.open().size == size + 2


def test_the_same_beginning_comes_back_and_the_demos_folder_stays_as_it_was(exercise: Exercise) -> None:
    before = bytes_of(exercise.path)
    begun = []
    for _ in range(2):
        with copied(exercise.path, exercise.built.beside) as play:
            begun.append(play.json("/api/record", "heron.co_chair"))
            play.stage.say(report(), reader_of("monitors", "monitor"), token=False)
    assert begun[0] == begun[1]
    assert bytes_of(exercise.path) == before
    with serving.working_copy(exercise.path) as copy:
        (copy / "record" / "checkpoint").unlink()
    assert not copy.exists() and bytes_of(exercise.path) == before


def test_nothing_is_staged_of_a_folder_that_cannot_be_appended_to(exercise: Exercise, tmp_path: Path) -> None:
    shutil.copytree(exercise.path, tmp_path / "part", ignore=shutil.ignore_patterns("journal.sqlite*"))
    with pytest.raises(Refused) as why, serving.working_copy(tmp_path / "part"):
        pass
    assert why.value.code == "stage_incomplete" and "builds it anew" in str(why.value)


def test_a_real_mechanism_and_keys_of_ones_own_are_never_staged(exercise: Exercise, tmp_path: Path) -> None:
    with copied(exercise.path, ()) as play:
        charter = play.stage.charter
    require_staged(charter)
    for named in ("real", "rehearsal"):
        with pytest.raises(Refused) as why:
            require_staged(msgspec.structs.replace(charter, charter_class=named))
        assert why.value.code == "not_staged" and named in str(why.value)
    own = found(tmp_path)  # an exercise whose keys its people made
    with pytest.raises(Refused) as why:
        Stage(Folder(own.dir))
    assert why.value.code == "not_staged"


def test_a_host_that_is_no_stage_has_no_switch(play: Play) -> None:
    app = make_app(node_of(play.stage, play.stage.clock), allowed_hosts=frozenset({"127.0.0.1"}))
    assert not [route.path for route in app.routes if "stage" in route.path]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_says_that_it_is_an_exercise_with_public_keys(play: Play, lang: str) -> None:
    for path in ("/", "/record/entries/0", "/incidents/none"):
        page = play.ask(path, "stork.co_chair", lang=lang).body.decode()
        assert say(lang, "stage-word-exercise") in page, path
        assert say(lang, "stage-keys-exercise") in page, path


def test_the_documentary_record_is_read_and_nothing_is_said_in_it(tmp_path: Path) -> None:
    build_record(tmp_path, read_founding(founding_file(), "record.yaml"), DOHA_ISTANBUL)
    with playing(tmp_path, ()) as play:
        page = play.ask("/talks", "documentarian").body.decode()
        assert "to be read only" in page and page.count("<option value=") >= 2
        assert play.json("/api/record?layer=open", "documentarian")["at"]["size"] == 162
        assert play.ask("/api/record?layer=org:documentarian", "documentarian").status == 403
        leaf = play.stage.host.reader.leaf(5)
        reply = play.ask("/statements", method="POST", body=leaf)
        assert reply.status == 422 and b"only read here" in reply.body
        with pytest.raises(Refused) as why:
            play.stage.hand_in(leaf, None)
        assert why.value.code == "stage_reads_only"
        play.seconds.now = 10_000
        play.stage.tick()
        assert play.stage.open().size == 162
