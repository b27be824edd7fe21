# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Pages of what happened over a socket: a time's incidents, one of them, two reports; figures, drawings, words."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sulh.incidents.form import ActorBasis, Harmed, Means
from sulh.incidents.reports import Detector
from sulh.language import LANGUAGES
from sulh.language.catalogue import has, say
from sulh.readings.acts import ACTS
from sulh.readings.incidents import IncidentKind
from sulh.readings.incidents_why import KERNELS, Decision
from sulh.web.console.drawn import HEIGHT, WIDTH, Placed, Timed, ground, timeline
from sulh.web.console.happened import Happened
from tests.cli.commands import found
from tests.readings.happened import Valley, valley
from tests.web.console_world import HOSTILE, Told, telling
from tests.web.server import serving

SVG = re.compile(r"<svg.*?</svg>", re.S)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """One served mechanism that every test here only reads."""
    with telling(tmp_path_factory.mktemp("happened")) as told:
        yield told


def test_two_reports_are_one_line_with_voices_harm_blame_and_who_denies(told: Told) -> None:
    data = told.json("/api/incidents")
    (one,) = data["incidents"]
    assert data["count"] == data["total"] == 1 and one["reports"] == 2
    assert one["acts"] == [{"name": "shelling", "voices": 1}]  # the second has the words of the first
    assert [side["name"] for side in one["sides"]] == ["almond", "walnut", ""]  # the reader's own side first
    assert one["named"][0]["whom"]["name"] == "walnut" and one["denied_by"][0]["name"] == "walnut"
    assert one["found"] in ("nothing", "case") and one["harm"]
    page = told.text("/incidents")
    assert one["number"] in page and say("en", f"incidents-is-{one['found']}") in page
    assert f'href="/incidents/{one["report"]}"' in page


def test_figures_stand_beside_who_was_there_to_see_and_name_their_question(told: Told) -> None:
    figures = told.json("/api/incidents?since=2026-03-01&until=2026-03-07")["figures"]
    assert figures["incidents"] == [1, 1] and figures["coverage"]["asked"] >= 0 and figures["before"]
    page = told.text("/incidents?since=2026-03-01&until=2026-03-07")
    assert 'class="exposure"' in page and figures["id"][:16] in page
    assert told.json("/api/incidents?since=2020-01-01&until=2026-12-31")["figures"] is None


def test_a_time_a_sector_and_a_name_choose_and_an_empty_choice_says_what_to_do(told: Told) -> None:
    (one,) = told.json("/api/incidents")["incidents"]
    for query, count in (
        ("since=2026-03-02&until=2026-03-02", 1),
        ("since=2026-03-03", 0),
        ("until=2026-03-01", 0),
        ("since=2026-03-02T05:00:00Z&until=2026-03-02T05:06:00Z", 1),
        ("sector=nowhere", 0),
        (f"named={one['id']}", 1),
        (f"named={one['number']}", 1),
        ("named=I-nothing", 0),
    ):
        assert told.json(f"/api/incidents?{query}")["count"] == count, query
    assert say("ur", "incidents-empty") in told.text("/incidents?since=2026-03-03", "ur")
    reply = told.ask("/api/incidents?since=2026-03-03&until=2026-03-01")
    assert json.loads(reply.body)["extra"] == {"code": "period_unclear"}
    assert told.ask("/incidents?skip=x").status == 400
    assert told.json("/api/incidents?skip=1")["newer"] == 0


def test_an_incident_tells_each_side_in_its_own_words_and_keeps_signed_received_checked_apart_from_found(
    told: Told,
) -> None:
    page, data = told.text(f"/incidents/{told.report}"), told.json(f"/api/incidents/{told.report}")
    assert [one["side"] for one in data["reports"]] == ["", "almond"]
    assert all(one["said"]["body"]["words"] == HOSTILE for one in data["reports"])
    for look in ("signed", "received", "checked"):
        assert page.count(f'class="is is-{look}"') == 2
    assert "is-found" not in page  # nobody has found anything
    assert "It was not us." in page and data["denials"][0]["issuer"] == "walnut"
    assert [one["repeats"] for one in data["reports"]] == [None, data["reports"][0]["report"]]
    assert data["weakest"]["decision"] == "joined" and data["revision"] >= 1
    total = sum(float(part["nats"]) for part in data["weakest"]["kernels"])
    assert abs(total - float(data["weakest"]["total"])) < 0.1
    assert told.json(f"/api/incidents/{data['reports'][1]['report']}") == data  # by any of its reports


def test_two_reports_are_explained_and_what_is_no_report_is_answered_like_what_is_not_there(
    told: Told,
) -> None:
    one, other = told.json(f"/api/incidents/{told.report}")["reports"]
    pair = told.json(f"/api/incidents/pairs/{one['report']}?other={other['said']['entry']}")
    assert pair["pair"]["decision"] == "joined" and pair["one_incident"] == pair["other_incident"]
    assert say("en", "pair-is-itself") in told.text(f"/incidents/pairs/{one['report']}")
    for path in ("/incidents/0", "/incidents/9999", "/incidents/pairs/0", f"/incidents/{told.term}"):
        assert told.ask(path).status == 404, path
    assert told.report not in told.text("/incidents", token=False)
    for path in (f"/incidents/{told.report}", f"/api/incidents/pairs/{told.report}"):
        assert told.ask(path, token=False).status == 404  # open to the parties, and not to all


def test_drawings_are_the_same_in_every_language_and_need_no_script_or_style(told: Told) -> None:
    for path in ("/incidents", f"/incidents/{told.report}"):
        english = [re.sub(r'aria-label="[^"]*"', "", svg) for svg in SVG.findall(told.text(path))]
        assert len(english) == 2
        for lang in LANGUAGES:
            same = [re.sub(r'aria-label="[^"]*"', "", svg) for svg in SVG.findall(told.text(path, lang))]
            assert same == english, (path, lang)
        assert not any("style" in svg or "<image" in svg or "url(" in svg for svg in english)


def test_an_empty_record_says_how_to_report(tmp_path: Path) -> None:
    with serving(found(tmp_path)) as server:
        text = server.ask("/incidents", {"Accept-Language": "ps"}).body.decode()
        assert say("ps", "incidents-empty-record") in text
        empty = text.partition('<p class="empty">')[2].partition("</p>")[0]
        assert 'href="/login?lang=ps"' in empty  # whoever has logged in finds the form there


def test_every_word_that_a_code_of_an_incident_asks_for_is_there() -> None:
    families = {
        "said-means": Means,
        "said-detector": Detector,
        "said-basis": ActorBasis,
        "said-harmed": Harmed,
        "pair-is": Decision,
        "pair-by": KERNELS,
        "incidents-is": ("found", "waiting", "case", "nothing"),
        "incidents-act": sorted({act.value for act in ACTS.values()}),
        "happened": [kind for kind in IncidentKind if kind is not IncidentKind.INCIDENT],
    }
    asked = [f"{family}-{str(one).replace('_', '-')}" for family, codes in families.items() for one in codes]
    assert [message for message in asked if not has(message)] == []


def test_a_date_in_the_future_does_not_move_the_week_that_is_shown() -> None:
    room: Valley = valley()
    for minutes in (0, 60 * 24 * 365 * 40):
        room.tell(minutes=minutes)
    happened = Happened(room.states)
    first, last = happened.ends or (0, 0)
    assert last - first > 39 * 365 * 86_400
    assert happened.latest(first + 86_400) == first + 599
    assert len(happened.chosen(first, first, None)) == 1 and len(happened.chosen(None, None, "s1")) == 0


def test_the_ground_keeps_its_scale_and_one_vague_place_does_not_shrink_it() -> None:
    near = [
        Placed(report=str(n), mark=str(n), lat_e7=340_000_000 + n * 9_000, lon_e7=700_000_000, radius_m=300)
        for n in range(3)
    ]
    vague = Placed(report="v", mark="v", lat_e7=340_000_000, lon_e7=700_000_000, radius_m=900_000)
    states = valley().states
    alone, beside = ground(states, near), ground(states, [*near, vague])
    assert alone is not None and beside is not None
    assert all(0 < dot.x < WIDTH and 0 < dot.y < HEIGHT for dot in alone.dots)
    assert alone.dots[0].r * alone.scale_m // alone.scale_px == pytest.approx(300, rel=0.1)
    assert beside.dots[0].report == "v"  # the widest lies below
    assert len(beside.meridians) > 1 and ground(states, []) is None


def test_bars_of_one_moment_stand_in_rows_and_what_has_no_row_is_counted() -> None:
    many = [Timed(report=str(n), mark=str(n), best=(0, 60), hull=(0, 3_600)) for n in range(30)]
    drawn = timeline(many)
    assert drawn is not None and len({bar.y for bar in drawn.bars}) == len(drawn.bars) == 24
    assert drawn.left_out == 6 and timeline([]) is None
