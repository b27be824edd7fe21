# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Speaking from a page without any script, on a stage: said once, faults at their fields, nothing given away."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

import msgspec
import pytest

from sulh.cases.findings import OutcomeRow
from sulh.exercise.cast import key_of
from sulh.language import LANGUAGES
from sulh.record.rows import read_row
from sulh.record.spoken import read_leaf
from sulh.statement import canon
from sulh.statement.envelope import envelope_of, leaf_of, pae
from sulh.web.speak.desk import read_of
from tests.web.server import Reply
from tests.web.stage_world import SEATS, Play, build, copied

MONITOR, CHAIR, ALMOND = "monitors.monitor", "heron.co_chair", "almond.party"
FIELD = re.compile(r'<input type="hidden" name="(_once|_mark)" value="([^"]*)"')
pytestmark = pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")
REPORT = {
    "says.speaker": "Monitors",
    "says.how": "own_act",
    "says.for_org": "monitors",
    "act": "shelling",
    "site.precision": "named_only",
    "site.names": "The mill",
    "words": "Two shells fell.",
    "_lang": "en",
    "_marking": "TLP:GREEN",
    "_occurred.since_day": "2026-03-02",
    "_occurred.since_hour": "14:30",
}


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    path: Path = tmp_path_factory.mktemp("speak") / "exercise"
    path.mkdir()
    built = build(path)
    with copied(path, built.beside) as play:
        yield play


def post(
    play: Play,
    path: str,
    seat: str,
    fields: Mapping[str, object],
    *,
    lang: str = "en",
    origin: str | None = None,
) -> Reply:
    """A form as a browser posts it from that origin (None: its own page)."""
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Origin": play.own if origin is None else origin,
    }
    body = urlencode(fields, doseq=True).encode()
    return play.ask(path, seat, method="POST", body=body, headers=headers, lang=lang)


def opened(play: Play, path: str, seat: str) -> tuple[str, str]:
    """A form's page and its random bytes."""
    reply = play.ask(path, seat)
    assert reply.status == 200, reply.body[-500:]
    text = reply.body.decode()
    return text, dict(FIELD.findall(text))["_once"]


def report(play: Play, **more: object) -> dict[str, object]:
    return {**REPORT, "_once": opened(play, "/speak/report", MONITOR)[1], **more}


def size(play: Play) -> int:
    return int(play.stage.host.state.size)


def test_a_seat_opens_the_forms_of_its_role_and_no_other(play: Play) -> None:
    for seat in (MONITOR, CHAIR):
        text = play.ask("/speak", seat).body.decode()
        for path in ("/speak/report", "/speak/finding"):
            assert play.ask(path, seat).status == (200 if f'"{path}"' in text else 422), (seat, path)
    for number, name in enumerate(("finding", "term")):  # the others with every seat, in soak
        assert play.ask(f"/speak/{name}", CHAIR, lang=LANGUAGES[number % 2]).status == 200, name


@pytest.mark.soak
def test_every_form_of_every_seat_opens_in_every_language(play: Play) -> None:
    for seat in SEATS:
        text = play.ask("/speak", seat).body.decode()
        for path in sorted(set(re.findall(r'href="(/speak/[^"?]+)"', text))):
            for lang in LANGUAGES:
                assert play.ask(path, seat, lang=lang).status == 200, (seat, path, lang)


def test_what_is_said_stands_in_the_record_once_however_often_it_is_sent(play: Play) -> None:
    before, fields = size(play), report(play)
    with ThreadPoolExecutor(4) as many:
        answers = list(many.map(lambda _: post(play, "/speak/report", MONITOR, fields), range(4)))
    assert {reply.status for reply in answers} == {303}
    (place,) = {reply.headers["location"] for reply in answers}
    assert size(play) == before + 1
    # With other words it is no repetition, and nothing of them is lost.
    changed = post(play, "/speak/report", MONITOR, {**fields, "words": "Three shells fell."})
    text = changed.body.decode()
    assert changed.status == 422 and "Three shells fell." in text and f'href="{place}"' in text
    # Another's form of the same bytes is another form.
    said = {"says.for_org": "almond", "says.speaker": "Almond"}
    other = post(play, "/speak/report", ALMOND, {**fields, **said})
    assert other.status == 303 and other.headers["location"] != place
    assert size(play) == before + 2
    shown = play.ask(place, MONITOR).body.decode()
    for word in ("signed", "received", "checked", "no finding"):
        assert f">{word}</span>" in shown
    assert "Kadu</q> had logged in there" in shown and f"/record/entries/{before}" in shown
    receipt = json.loads(play.ask(f"{place}/receipt", MONITOR).body)
    assert receipt["payloadType"].endswith("receipt.v1+json")
    assert place in play.ask("/sent", MONITOR).body.decode()
    assert place not in play.ask("/sent", ALMOND).body.decode()
    assert play.ask(place, ALMOND).status == play.ask(f"/sent/{'0' * 64}", ALMOND).status == 404


def test_a_form_at_fault_keeps_what_was_entered_and_says_so_at_each_field(play: Play) -> None:
    before = size(play)
    fields = report(play, act="", **{"casualties.killed.best": "many", "site.precision": "zz"})
    for lang, word in (("en", "this is needed: fill it in"), ("ur", "یہ ضروری ہے")):
        reply = post(play, "/speak/report", MONITOR, fields, lang=lang)
        text = reply.body.decode()
        assert reply.status == 422 and word in text and "Two shells fell." in text
        for name in ("act", "casualties-killed-best", "site-precision"):
            assert f'href="#f-{name}"' in text and f'id="f-{name}-wrong"' in text
    assert size(play) == before
    told = json.loads(post(play, "/speak/report/prepare", MONITOR, fields).body)
    assert {one["field"]: one["code"] for one in told["faults"]} == {
        "act": "field_empty",
        "casualties.killed.best": "bad_number",
        "site.precision": "bad_choice",
    }


def test_what_is_prepared_is_what_is_said(play: Play) -> None:
    fields = report(play, words="Prepared, then said.")
    prepared = json.loads(post(play, "/speak/report/prepare", MONITOR, fields).body)
    place = post(play, "/speak/report", MONITOR, fields).headers["location"]
    entry = play.json(f"/api/record/entries/{place.rpartition('/')[2]}", MONITOR)
    assert (entry["kind"], entry["body"]) == (prepared["kind"], prepared["body"])
    assert entry["occurred"] == prepared["occurred"] and prepared["deliberate"] is False


def test_what_the_record_would_refuse_costs_no_number(play: Play) -> None:
    key = (
        play.stage.pen(play.stage_reader(CHAIR))
        if hasattr(play, "stage_reader")
        else key_of("heron", "co_chair").public
    )
    at = play.json(f"/speak/position?key={key}", CHAIR)
    text, once = opened(play, "/speak/reply", ALMOND)
    finding = play.json("/api/record?most=1", ALMOND)["entries"][0]["id"]  # no finding at all
    fields = {
        "stance": "contests",
        "words": "No.",
        "_ref.finding": finding,
        "_lang": "en",
        "_marking": "TLP:GREEN",
    }
    before = size(play)
    reply = post(play, "/speak/reply", ALMOND, {**fields, "_once": once})
    assert reply.status == 422 and size(play) == before and "/speak/reply" in text
    assert play.json(f"/speak/position?key={key}", CHAIR)["seq"] == at["seq"]


def test_no_other_page_no_other_role_and_nobody_speaks_here(play: Play) -> None:
    before, fields = size(play), report(play)
    for origin in ("http://127.0.0.1:1", "http://evil.example", "null"):
        assert post(play, "/speak/report", MONITOR, fields, origin=origin).status in (403, 422)
    no_origin = play.ask("/speak/report", MONITOR, method="POST", body=urlencode(fields).encode())
    assert no_origin.status in (403, 422)
    assert post(play, "/speak/report", "", fields).status == 422
    for seat, form in (
        (MONITOR, "finding"),
        (ALMOND, "signoff"),
        (CHAIR, "complaint"),
        (MONITOR, "record.head.v1"),
    ):
        reply = post(play, f"/speak/{form}", seat, fields)
        assert reply.status == 422 and b"no_form" in reply.body, (seat, form)
    assert (
        post(play, "/speak/report", MONITOR, {key: v for key, v in fields.items() if key != "_once"}).status
        == 422
    )
    assert size(play) == before


@pytest.mark.parametrize(
    "more",
    [
        {"unasked": "1"},
        {"words": ["one", "two"]},
        {"words": "a\u202eb"},
        {"reporter.place": "34, 69"},
        {"persons": "somebody"},
        {"_marking": "TLP:RED"},
        {"_lang": "xx"},
        {"_ref.term": "999999"},
        {"_occurred.since_day": "2026-02-31"},
        {"says.for_org": "walnut"},
        {"words": "x" * 8_001},
        {"allegations.0.act": "shelling"},
    ],
    ids=lambda more: next(iter(more)),
)
def test_a_form_that_was_tampered_with_says_nothing(play: Play, more: dict[str, object]) -> None:
    before = size(play)
    reply = post(play, "/speak/report", MONITOR, report(play, **more))
    assert reply.status == 422 and b"data-speak" in reply.body and size(play) == before


def test_too_many_bytes_and_bytes_that_are_no_form_are_refused(play: Play) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": play.own}
    for body, status in ((b"words=" + b"x" * 2_000_000, 413), (b"words=%ED%A0%80", 403), (b"\xff\xfe", 403)):
        reply = play.ask("/speak/report", MONITOR, method="POST", body=body, headers=headers)
        assert reply.status == status, (body[:20], reply.status)


def test_what_is_hidden_and_what_is_none_are_answered_alike(play: Play) -> None:
    """An id of the co-chairs' own layer, to a form of somebody who does not read it."""
    for path in ("/speak/denial?about={}", "/speak/report?anew={}", "/sent/{}"):
        answers = [
            play.ask(path.format(name), "almond.party").body.replace(name.encode(), b"ID")
            for name in ("0" * 64, "f" * 64)
        ]
        assert answers[0] == answers[1]
    fields = report(play, **{"_ref.term": "f" * 64})
    one = post(play, "/speak/report", MONITOR, fields)
    assert one.status == 422 and "nothing that may be read here" in html.unescape(one.body.decode())
    # A sealed entry: the same to everybody but its readers, and never filled into a form that says it openly.
    entries = play.json("/api/record?most=100", CHAIR)["entries"]
    for entry in [one for one in entries if one["sealed"]][:2]:
        assert play.ask(f"/sent/{entry['id']}", ALMOND).status == 404
        anew = play.ask(f"/speak/report?anew={entry['id']}", CHAIR)
        assert anew.status in (404, 422)


def test_what_binds_an_organisation_is_signed_elsewhere_and_handed_in(play: Play) -> None:
    term = play.json("/api/agreement", ALMOND)
    term_id = re.findall(
        r'"term":\{"id":"([0-9a-f]{64})"|"id":"([0-9a-f]{64})"', json.dumps(term, separators=(",", ":"))
    )
    about = next(a or b for a, b in term_id)
    path = "/speak/consent?about=" + next(
        name
        for name in re.findall(
            r"/agreement/terms/([0-9a-f]{64})", play.ask("/agreement", ALMOND).body.decode()
        )
    )
    text, once = opened(play, path, ALMOND)
    assert "binds your organisation" in text and about
    ref = re.search(r'name="_ref.term" type="text" value="([0-9a-f]{64})"', text)
    assert ref is not None
    key = key_of("almond", "party")
    fields = {"value": "signed", "_ref.term": ref[1], "_lang": "en", "_marking": "TLP:GREEN", "_once": once}
    before = size(play)
    refused = post(play, "/speak/consent", ALMOND, fields)
    assert refused.status == 422 and b"signed by your own hand" in refused.body and size(play) == before
    wrong = post(
        play, "/speak/consent/unsigned", ALMOND, {**fields, "_key": key_of("walnut", "party").public}
    )
    assert wrong.status == 422
    one, two = (
        post(play, "/speak/consent/unsigned", ALMOND, {**fields, "_key": key.public}) for _ in range(2)
    )
    assert one.status == two.status == 200 and "attachment" in one.headers["content-disposition"]
    first, second = json.loads(one.body), json.loads(two.body)
    assert second["seq"] == first["seq"] + 1  # no two files carry one number
    for payload in (one.body.strip(), two.body.strip()):
        envelope = envelope_of(leaf_of(key.sign(pae(payload)), payload))
        done = hand_in(play, ALMOND, envelope)
        assert done.status == 303, done.body[-300:]
    assert size(play) == before + 2
    entry = play.json(f"/api/record/entries/{before}", ALMOND)
    assert entry["kind"] == "agreement.consent.v1" and entry["pen"]["how"] == "own_key"
    for bad in (b"", b"{}", b"\xff", envelope[:-20], b"A" * 250_000):
        assert hand_in(play, ALMOND, bad).status in (413, 422)
    assert hand_in(play, ALMOND, envelope, origin="http://evil.example").status in (403, 422)
    assert size(play) == before + 2


def hand_in(play: Play, seat: str, envelope: bytes, origin: str = "") -> Reply:
    """The signed file, as a browser posts it."""
    head = b'--xyz\r\nContent-Disposition: form-data; name="_mark"\r\n\r\n\r\n--xyz\r\nContent-Disposition: form-data; '
    body = (
        head
        + b'name="file"; filename="signed.json"\r\nContent-Type: application/json\r\n\r\n'
        + envelope
        + b"\r\n--xyz--\r\n"
    )
    headers = {"Content-Type": "multipart/form-data; boundary=xyz", "Origin": origin or play.own}
    return play.ask("/speak/hand-in", seat, method="POST", body=body, headers=headers)


def test_what_was_said_is_said_anew_and_taken_back_and_both_stay(play: Play) -> None:
    place = post(play, "/speak/report", MONITOR, report(play, words="A first word.")).headers["location"]
    name = place.rpartition("/")[2]
    page = play.ask(place, MONITOR).body.decode()
    anew = re.search(r'href="(/speak/report\?anew=[0-9a-f]{64})"', page)
    back = re.search(r'href="(/speak/take-back\?[^"]+)"', page)
    assert anew is not None and back is not None and "Nothing is ever deleted" in page
    text, once = opened(play, anew[1], MONITOR)
    assert "A first word." in text and f'value="{name}"' in text
    fields = {**REPORT, "words": "A better word.", "_ref.supersedes": name, "_once": once}
    mended = post(play, "/speak/report", MONITOR, fields)
    assert mended.status == 303
    text, once = opened(play, html.unescape(back[1]).replace(name, mended.headers["location"][6:]), MONITOR)
    assert re.search(r'value="recall" selected', text)
    fields = {
        "act": "recall",
        "words": "Said by mistake.",
        "_lang": "en",
        "_marking": "TLP:GREEN",
        "_once": once,
    }
    gone = post(play, "/speak/take-back", MONITOR, {**fields, "_ref.about": mended.headers["location"][6:]})
    assert gone.status == 303
    first = play.json(f"/api/record/entries/{name}", MONITOR)
    assert first["body"]["words"] == "A first word." and first["void"] is None
    read_leaf(play.stage.host.reader.leaf(first["entry"]), play.stage.host.state.ruleset.kinds)


def test_buttons_stand_only_where_somebody_may_speak(play: Play) -> None:
    report = re.findall(r'href="(/incidents/[0-9a-f]{64})', play.ask("/incidents", MONITOR).body.decode())[0]
    assert "/speak/denial?about=" in play.ask(report, MONITOR).body.decode()
    assert "/speak/case?about=" in play.ask(report, CHAIR).body.decode()
    assert "/speak/case?about=" not in play.ask(report, MONITOR).body.decode()
    for path in ("/", "/incidents", "/cases", "/agreement"):
        assert "/speak" not in play.ask(path).body.decode()


def test_one_more_of_a_list_is_asked_for_without_saying_anything(play: Play) -> None:
    before = size(play)
    fields = report(play, **{"harm.0.who": "civilian", "_more": "harm"})
    reply = post(play, "/speak/report/again", MONITOR, fields)
    assert reply.status == 200 and b'name="harm.3.who"' in reply.body and size(play) == before


def test_a_position_is_told_to_whoever_holds_the_role(play: Play) -> None:
    key = key_of("heron", "co_chair").public
    found = play.json(f"/speak/position?key={key}", CHAIR)
    assert found.keys() == {
        "mechanism",
        "key_class",
        "org",
        "role",
        "seen",
        "seq",
        "prev",
        "scope",
        "expires",
    }
    for seat, asked, status in (
        (ALMOND, key, 422),
        ("", key, 403),
        (CHAIR, "0" * 64, 422),
        (CHAIR, "x", 400),
    ):
        assert play.ask(f"/speak/position?key={asked}", seat).status == status


def test_a_statement_is_said_anew_by_its_entrys_number_and_a_strangers_is_not_shown(play: Play) -> None:
    assert post(play, "/speak/report", MONITOR, report(play)).status == 303
    entry = size(play) - 1
    assert b"Two shells fell." in play.ask(f"/speak/report?anew={entry}", MONITOR).body
    for other in ("0", str(entry + 1), "999999999999999", "x"):
        assert play.ask(f"/speak/report?anew={other}", MONITOR).status in (404, 422), other


def test_numbers_are_given_out_only_as_far_as_the_host_takes_them(play: Play) -> None:
    text = play.ask("/agreement", ALMOND).body.decode()
    term = re.findall(r"/agreement/terms/([0-9a-f]{64})", text)[0]
    fields = {"value": "signed", "_ref.term": term, "_lang": "en", "_marking": "TLP:GREEN", "_once": "o" * 22}
    keyed = {**fields, "_key": key_of("almond", "party").public}
    answers = [post(play, "/speak/consent/unsigned", ALMOND, keyed) for _ in range(19)]
    assert answers[-1].status == 422 and b"open numbers" in answers[-1].body
    for reply in answers:
        if reply.status == 200:  # whatever was given out is taken, in any order
            last = reply.body.strip()
    sealed = envelope_of(leaf_of(key_of("almond", "party").sign(pae(last)), last))
    assert hand_in(play, ALMOND, sealed).status == 303
    at = play.json(f"/api/record/entries/{size(play) - 1}", ALMOND)
    assert at["kind"] in ("agreement.consent.v1", "record.head.v1")


def test_an_answer_names_the_findings_own_words_and_nobodys_translation(play: Play) -> None:
    state = play.stage.host.state
    name, value = next(iter(state.rows.items("cases", "outcome/")))
    row = read_row(value, OutcomeRow)
    id, (own, (words,)) = name.rpartition("/")[2], next(iter(row.texts.items()))
    other = "ur" if own != "ur" else "en"
    # Somebody else has given a text in the reader's language; no page shows it.
    hostile = msgspec.structs.replace(row, texts={**row.texts, other: ("ab" * 32,)})

    class Rows:
        def get(self, room: str, at: str) -> bytes | None:
            return canon.encode(hostile) if at == name else state.rows.get(room, at)

    class Given:
        rows = Rows()

    assert read_of(Given(), id) == {f"read.{own}": [words]}  # type: ignore[arg-type]
    assert read_of(state, "ab" * 32) == {}
    text = play.ask(f"/speak/reply?about={id}&as=finding", ALMOND, lang=other).body.decode()
    assert f'value="{words}"' in text


def test_what_ones_organisation_said_elsewhere_has_its_page_too(play: Play) -> None:
    chains, gate = play.stage.host.state.record.chains, play.stage.host.state.record.seals.sealed
    party, sealed = key_of("almond", "party").public, {name.partition("/")[0] for name in gate}
    own = [id for _, id, key, _, _ in chains.spoken() if key == party]
    for id in (own[0], next(id for id in own if id in sealed)):
        assert play.ask(f"/sent/{id}", ALMOND).status == 200
        assert play.ask(f"/sent/{id}", "walnut.party").status == 404
        assert play.ask(f"/sent/{id}/receipt", ALMOND).status == 404
