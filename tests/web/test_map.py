# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The map's data: pieces of ground, cells, columns of days; files of others by their hash; a ground without states."""

import json
import random
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib import resources
from pathlib import Path

import pytest

from sulh.errors import Refused
from sulh.language import LANGUAGES
from sulh.places.fixed import HALF_TURN_E7, POLE_E7
from sulh.readings.incidents_dated import Dated, Line
from sulh.readings.partition import Group
from sulh.readings.tellings import DAY_S
from sulh.web.console.asked import asked_of
from sulh.web.map import view
from sulh.web.map.area import PATTERN, holds, read_area, show_area, sides
from sulh.web.map.ground import INVENTED, REGION, address_of, ground_bytes
from sulh.web.map.overview import overview
from sulh.web.map.placing import BINS, CELLS, Spot, bins, cells
from sulh.web.map.tiles import FILE
from sulh.web.map.vendor import ALSO, FILES, PREFIX, WORKER, WORKER_POLICY
from tests.cli.commands import sulh
from tests.web.console_world import Told, telling
from tests.web.test_map_tiles import tiles

ROOT = Path(__file__).parents[2]
EVER = 10**12  # seconds: beyond every date


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """One served mechanism that every test here only reads."""
    with telling(tmp_path_factory.mktemp("map")) as told:
        yield told


def test_what_others_made_is_byte_for_byte_what_was_reviewed_and_is_listed_with_its_licence() -> None:
    folder = resources.files("sulh.web").joinpath("static/vendor")
    listed = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    for name, expected in FILES.items():
        assert sha256(folder.joinpath(name).read_bytes()).hexdigest() == expected, name
        assert expected in listed, name
        beside = [one.name for one in folder.joinpath(name.partition("/")[0]).iterdir()]
        assert any(one.startswith("LICENSE") for one in beside), name
    found = {f"{one.name}/{file.name}" for one in folder.iterdir() for file in one.iterdir()}
    assert {name for name in found if "LICENSE" not in name} == set(FILES)


def test_only_listed_files_are_served_and_the_worker_alone_may_run_webassembly(told: Told) -> None:
    for name in (*FILES, *ALSO):
        reply = told.ask(PREFIX + name, token=False)
        assert reply.status == 200 and "immutable" in reply.headers["cache-control"]
        policy = reply.headers["content-security-policy"]
        assert policy == (WORKER_POLICY if name == WORKER else "default-src 'none'")
    for name in ("maplibre-gl-6.17.0/LICENSE.txt", "../console.css", "..%2f..%2flogin.js", "x/y"):
        assert told.ask(PREFIX + name, token=False).status == 404, name
    assert told.ask("/static/map/region.json", token=False).status == 404  # by its hash alone
    page = told.ask("/incidents/map").headers["content-security-policy"]
    assert "wasm" not in page and "unsafe" not in page and "blob:" not in page


def test_no_ground_holds_a_state_a_boundary_or_a_colour_and_an_exercise_has_its_own() -> None:
    for name in (REGION, INVENTED):
        ground = json.loads(ground_bytes(name))
        beyond = "world" if name == REGION else "open"
        assert set(ground) == {"source", "scale", "box", "land", "lakes", "rivers", "places", beyond}
        for ring in ground.get("world", ()):
            assert all(-18_000 <= lon <= 18_000 and -9_000 <= lat <= 9_000 for lon, lat in ring)
        west, south, east, north = ground["box"]
        for ring in (*ground["land"], *ground["lakes"], *ground["rivers"]):
            assert all(west <= lon <= east and south <= lat <= north for lon, lat in ring)
        for lon, lat, rank, names in ground["places"]:
            assert west <= lon <= east and south <= lat <= north and rank in range(4)
            assert names["en"] and set(names) in ({"en"}, set(LANGUAGES))
        assert address_of(name).startswith("/static/map/")
    assert address_of("") == ""
    region = {names["en"] for *_, names in json.loads(ground_bytes(REGION))["places"]}
    assert {"Kabul", "Islamabad", "Spin Boldak" if "Spin Boldak" in region else "Chaman"} <= region
    assert not region & {"Afghanistan", "Pakistan", "India", "Iran", "China"}
    for file in ("map.js", "brush.js"):
        script = resources.files("sulh.web").joinpath("static", file).read_text(encoding="utf-8")
        assert not re.search(r"https?://(?!www\.w3\.org)", script), file
        drawn = script.lower().replace("no boundary", "").replace("boundary is drawn", "")
        assert not re.search(r"boundar|admin|countr", drawn), file


def test_an_area_has_one_spelling_and_neighbours_count_nothing_twice() -> None:
    assert read_area("69.50,34,70.0,34.500") == "69.5,34,70,34.5"
    for text in (
        "1,2,3",
        "1,2,3,4,5",
        "0,5,1,4",
        "0,-91,1,0",
        "181,0,1,1",
        "1,0,1,1",
        "a,b,c,d",
        "1,1,2,1",
        ",,,",
    ):
        with pytest.raises(Refused) as refused:
            asked_of({"area": text}, ("area",))
        assert refused.value.code == "bad_query", text
    for text in ("181,0,1,1", "0,91,1,92", "0,0,1,90.0000001", "007,0,8,1", "0,0,1"):
        assert not re.match(PATTERN, text), text
    assert re.match(PATTERN, read_area("-180,-90,180,90"))
    one, other = sides("0,0,1,1"), sides("1,0,2,1")
    assert holds(other, 0, 10_000_000) and not holds(one, 0, 10_000_000)
    assert holds(sides("179,0,-179,1"), 5, HALF_TURN_E7) and holds(sides("179,0,-179,1"), 5, -HALF_TURN_E7)
    assert holds(sides("170,80,180,90"), POLE_E7, HALF_TURN_E7)


def test_cells_hold_every_incident_once_and_each_is_a_question_that_finds_its_own() -> None:
    draw = random.Random(7)
    for wide in (1, 10_000, 40_000_000, 3_600_000_000):
        spots = [
            Spot(
                lat_e7=draw.randint(-min(wide, 1_800_000_000) // 2, min(wide, 1_800_000_000) // 2),
                lon_e7=draw.randint(-wide // 2, wide // 2),
                radius_m=1,
            )
            for _ in range(500)
        ] + [Spot(lat_e7=0, lon_e7=0, radius_m=1)]
        found = cells(spots)
        assert sum(one.count for one in found) == len(spots)
        for one in found:
            area = sides(read_area(show_area(one.area)))
            assert sum(holds(area, spot.lat_e7, spot.lon_e7) for spot in spots) == one.count
        assert len(found) <= (CELLS + 1) ** 2
    ends = [
        Spot(lat_e7=POLE_E7, lon_e7=HALF_TURN_E7, radius_m=1),
        Spot(lat_e7=-POLE_E7, lon_e7=0, radius_m=1),
    ]
    assert sum(holds(sides(show_area(one.area)), ends[0].lat_e7, ends[0].lon_e7) for one in cells(ends)) == 1


def line(days: Iterable[int]) -> Line:
    """Incidents that began on these days, counted since 1970."""
    found = []
    for index, day in enumerate(days):
        anchor = f"{index:064x}"
        one = Dated(
            first=day * DAY_S, last=day * DAY_S + 60, sector=None, group=Group(anchor=anchor, members=())
        )
        found.append(((False, -day * DAY_S, index, anchor), one))
    return Line(found)


def test_columns_count_every_incident_of_their_time_once_and_a_date_far_off_shrinks_nothing() -> None:
    some = [20_000 + day % 40 for day in range(400)]
    found = bins(line(some), -EVER, EVER)
    assert sum(one.count for one in found) == 400 and len(found) == 40
    assert len(bins(line([0, 60_000]), -EVER, EVER)) <= BINS
    shown = overview(line([*some, -25_000, 80_000]), 20_010 * DAY_S, 20_017 * DAY_S - 1)
    assert shown is not None and sum(one.count for one in shown.columns) == 400
    assert sum(one.picked for one in shown.columns) == 7
    assert max(one.high for one in shown.columns) <= shown.height
    assert overview(line([5]), None, None) is None and overview(line([]), None, None) is None


def test_the_map_says_where_the_table_says_and_a_piece_of_ground_chooses_in_all_three(told: Told) -> None:
    (line,) = told.json("/api/incidents")["incidents"]
    (area,) = told.json("/api/incidents/map")["areas"]
    for name in ("lat", "lon", "lat_e7", "lon_e7", "radius_m"):
        assert area[name] == line["where"][name]
    assert area["report"] == line["report"] and area["mark"] == line["mark"]
    around = f"{area['lon_e7'] / 1e7 - 0.1:.4f},{area['lat_e7'] / 1e7 - 0.1:.4f},70.5,34.5"
    for path, count in ((around, 1), ("0,0,1,1", 0)):
        assert told.json(f"/api/incidents?area={path}")["count"] == count
        assert told.json(f"/api/incidents/map?area={path}")["count"] == count
    page = told.text(f"/incidents?area={around}&since=2026-03-01&until=2026-03-07")
    assert told.json(f"/api/incidents?area={around}")["area"] in page and 'class="chosen-area"' in page
    assert told.ask("/incidents?area=1,2,3").status == 400


def test_beyond_some_hundreds_the_map_counts_cells_that_open_their_lists(told: Told) -> None:
    spots = [Spot(lat_e7=341_234_567, lon_e7=701_234_567, radius_m=300)]
    (cell,) = view.cells_of(spots)
    assert cell.count == 1 and told.json(f"/api/incidents?area={cell.area}")["count"] == 1


def test_who_may_not_read_a_report_finds_it_on_no_map(told: Told) -> None:
    shown = told.ask("/api/incidents/map", token=False).body.decode()
    page = told.ask("/incidents/map", token=False).body.decode()
    data = json.loads(shown)
    assert data["areas"] == [] and data["cells"] == [] and data["count"] == 0
    for secret in (told.report, "3412345", "7012345", "34.12345", "70.12345"):
        assert secret not in shown and secret not in page
    assert told.report in told.text("/incidents/map")


def test_the_map_page_has_its_disclaimer_and_its_words_in_every_language(told: Told) -> None:
    seen = set()
    for lang in LANGUAGES:
        for path in ("/incidents", "/incidents/map"):
            page = told.text(path, lang)
            assert (
                'class="disclaimer"' in page
                and 'data-dir="' + ("ltr" if lang in ("en", "tr") else "rtl") in page
            )
        seen.add(re.findall(r'class="disclaimer">([^<]*)<', page)[-1])
    assert len(seen) == len(LANGUAGES)


def test_tiles_are_put_under_a_served_map_and_given_in_pieces(told: Told, tmp_path: Path) -> None:
    made, server = told.server.mechanism, told.server
    assert sulh("basemap", "add", made.dir, tiles(tmp_path / "own.pmtiles")).status == 0
    shown = sulh("basemap", "show", made.dir, "--json").json["basemap"]
    assert shown["left_out"] == ["boundaries"]
    (tmp_path / "none").write_bytes(b"PMTiles")
    assert sulh("basemap", "add", made.dir, tmp_path / "none").status == 1
    whole = (made.dir / FILE).read_bytes()
    assert whole == (tmp_path / "own.pmtiles").read_bytes()  # the sound one stayed
    assert json.loads(server.ask("/basemap").body)["layers"] == ["earth", "water", "roads", "places"]
    piece = server.ask("/basemap/tiles.pmtiles", {"Range": "bytes=0-126"})
    assert piece.status == 206 and piece.body == whole[:127]
    assert piece.headers["content-range"] == f"bytes 0-126/{len(whole)}"
    assert server.ask("/basemap/tiles.pmtiles", {"Range": f"bytes={len(whole)}-"}).status in (206, 416)
    assert (
        server.ask("/basemap/tiles.pmtiles", {"Range": f"bytes={len(whole)}-{2 * len(whole)}"}).status == 416
    )
    (made.dir / FILE).write_bytes(b"no tiles")  # by hand
    assert json.loads(server.ask("/basemap").body)["there"] is False
    assert sulh("basemap", "remove", made.dir, "--json").json == {"basemap": None}
