# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of real events: taken in whole, nothing made surer, and nothing lost or doubled by a kill."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.commands import Mechanism, bytes_of, command, sulh
from tests.waiting import PATIENCE

UCDP = Path(__file__).parents[3] / "shared" / "data" / "events" / "ucdp_ged_sample.csv"
needs_sample = pytest.mark.skipif(
    not UCDP.exists(), reason="the sample of events is not beside this checkout"
)
ROWS = 1_000


def take_in(mechanism: Mechanism, *words: object) -> list[object]:
    key = mechanism.key("desk-monitor")
    return ["import", mechanism.dir, UCDP, "--key", key, "--published", "2022-06-01", "--json", *words]


@needs_sample
def test_a_thousand_events_are_taken_in_as_they_stand(mechanism: Mechanism) -> None:
    ran = sulh(*take_in(mechanism))
    assert ran.status == 0, ran.err
    assert ran.json == {"admitted": ROWS + 1, "known": 0, "held": 0, "refused": []}
    view = sulh("status", mechanism.dir, "--json", "--limit", 0).json
    events = view["incidents"]
    assert len(events) == ROWS and view["voids"] == []
    assert {len(event["versions"]) for event in events} == {1}
    # A centroid is an area; a place, or one within 25 km of it, is a point with its radius.
    codes = {event["dataset"]["codes"]["where_prec"] for event in events}
    assert codes == {1, 2, 3, 4, 5, 6, 7}
    for event in events:
        site = event["site"]
        assert site["code"].endswith(str(event["dataset"]["codes"]["where_prec"])) and site["radius_m"] > 0
        assert (site["precision"] == "point") == (event["dataset"]["codes"]["where_prec"] in (1, 2))
        assert not [actor for actor in event["actors"] if actor.get("party")]
        assert {"low", "best", "high"} <= event["casualties"]["killed"].keys()
    assert sulh("audit", mechanism.dir).status == 0
    # The same table again says nothing new.
    again = sulh(*take_in(mechanism)).json
    assert again == {"admitted": 0, "known": ROWS + 1, "held": 0, "refused": []}


@needs_sample
@pytest.mark.parametrize("part", [0.1, 0.4])
def test_an_import_that_is_killed_is_taken_up_where_it_ended(mechanism: Mechanism, part: float) -> None:
    before = mechanism.size()
    process = subprocess.Popen(
        command(*take_in(mechanism)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_until_said(mechanism, before + int(part * ROWS), process)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=PATIENCE)
    acknowledged = mechanism.size()
    assert before < acknowledged  # all of it, where the machine let the import go on and us not
    ran = sulh(*take_in(mechanism))
    assert ran.status == 0, ran.err
    assert ran.json["refused"] == [] and ran.json["admitted"] + ran.json["known"] >= ROWS + 1
    events = sulh("status", mechanism.dir, "--json", "--limit", 0).json["incidents"]
    assert sorted(event["dataset"]["external_id"] for event in events) == _ids_of_the_table()
    assert sulh("audit", mechanism.dir).status == 0


def _wait_until_said(mechanism: Mechanism, size: int, process: subprocess.Popen[bytes]) -> None:
    """Until the published record has `size` entries; it is read from outside, as an auditor would."""
    checkpoint = mechanism.dir / "record" / "checkpoint"
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        ended = process.poll() is not None
        if int(checkpoint.read_bytes().split(b"\n")[1]) >= size:
            return
        assert not ended, f"the import ended ({process.poll()}) before {size} entries stood"
        time.sleep(0.01)
    raise AssertionError(f"not within {PATIENCE} s: {size} entries")


def _ids_of_the_table() -> list[str]:
    return sorted(line.split(",")[0] for line in UCDP.read_text(encoding="utf-8").splitlines()[1:])


def test_a_table_needs_a_key_and_its_day(mechanism: Mechanism, tmp_path: Path) -> None:
    table = tmp_path / "events.csv"
    table.write_text("id,year\n1,2020\n")
    before = bytes_of(mechanism.dir)
    assert "is not signed yet" in sulh("import", mechanism.dir, table).sentence
    key = ("--key", mechanism.key("desk-monitor"))
    assert "--published" in sulh("import", mechanism.dir, table, *key).sentence
    for day in ("2022-06-01", "soon"):
        ran = sulh("import", mechanism.dir, table, *key, "--published", day)
        assert ran.status == 1 and ran.sentence
    other = tmp_path / "events.ods"
    other.write_bytes(b"PK\x03\x04")
    assert "is of no kind that can be taken in" in sulh("import", mechanism.dir, other, *key).sentence
    assert sulh("import", mechanism.dir, tmp_path / "none.csv", *key).status == 1
    assert bytes_of(mechanism.dir) == before


def test_a_founding_record_is_taken_in_by_its_documentarian_alone(mechanism: Mechanism) -> None:
    record = Path(__file__).parents[2] / "examples" / "doha-istanbul" / "record.yaml"
    before = mechanism.info()["state_digest"]
    ran = sulh("import", mechanism.dir, record, "--key", mechanism.key("desk-monitor"), "--json")
    # Its parties are no organisations of this charter: nothing is mapped to anybody here.
    assert ran.status == 1 and {found["code"] for found in ran.json["refused"]} >= {"unknown_organisation"}
    assert ran.json["admitted"] > 0 and mechanism.info()["state_digest"] != before
    assert sulh("status", mechanism.dir, "--json", "--limit", 0).json["voids"] == []
