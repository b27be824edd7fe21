# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of cases: every case stands at its stage, a signature is never drawn as a check, words stay words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sulh.cases.evidence import Chance
from sulh.cases.kinds import Stance
from sulh.language import LANGUAGES
from sulh.language.catalogue import has, say
from sulh.readings.cases_beside import Known, ReplyState
from sulh.readings.cases_clocks import Running, Step
from sulh.readings.cases_on import STAGES
from tests.web.console_world import Told, telling

TEMPLATES = Path(__file__).parent.parent.parent / "src/sulh/web/templates/console"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    with telling(tmp_path_factory.mktemp("cases")) as told:
        yield told


def test_every_stage_stands_in_the_data_and_every_case_at_its_own(told: Told) -> None:
    found = told.json("/api/cases")
    assert [one["stage"] for one in found["columns"]] == [stage.value for stage in STAGES]
    assert found["count"] == sum(one["count"] for one in found["columns"]) == 1
    (card,) = next(one["cards"] for one in found["columns"] if one["count"])
    assert card["id"] == told.case and card["label"] == "c1"
    for lang in LANGUAGES:
        assert f"/cases/{told.case}" in told.text("/cases", lang)


def test_the_mechanisms_own_clocks_stand_on_the_board(told: Told) -> None:
    found = told.json("/api/cases")
    assert {one["whose"] for one in found["lateness"]} <= {"mechanism", "parties"}
    page = told.text(f"/cases/{told.case}")
    assert say("en", "cases-whose-mechanism") in page
    for clock in told.json(f"/api/cases/{told.case}")["case"]["clocks"]:
        assert f"tick-{clock['state']}" in page


def test_a_step_is_signed_and_received_and_neither_checked_nor_found(told: Told) -> None:
    page = told.text(f"/cases/{told.case}")
    assert "is-signed" in page and "is-received" in page
    assert "is-checked" not in page and "is-found" not in page
    for path in ("case.html", "cases.html", "case_parts.html"):
        assert "✓" not in (TEMPLATES / path).read_text(encoding="utf-8"), path
        assert "verified" not in (TEMPLATES / path).read_text(encoding="utf-8"), path


def test_a_case_is_found_by_its_id_and_by_its_entry_alone(told: Told) -> None:
    case = told.json(f"/api/cases/{told.case}")["case"]
    assert told.json(f"/api/cases/{case['index']}")["case"] == case
    assert told.ask(f"/api/cases/{told.report}").status == 404
    assert told.ask("/api/cases/9999").status == 404


def test_who_may_not_read_a_case_is_answered_as_if_there_were_none(told: Told) -> None:
    assert told.json("/api/cases", token=False)["count"] == 0
    hidden = told.ask(f"/api/cases/{told.case}", token=False).body.replace(told.case.encode(), b"IT")
    nothing = told.ask(f"/api/cases/{'0' * 64}", token=False).body.replace(b"0" * 64, b"IT")
    assert hidden == nothing


def test_every_step_shows_between_which_moments_it_was_said(told: Told) -> None:
    case = told.json(f"/api/cases/{told.case}")["case"]
    page = told.text(f"/cases/{told.case}")
    for step in case["steps"]:
        assert f'datetime="{step["proven"]["not_before"]}"' in page


def test_every_word_that_a_code_may_need_is_there() -> None:
    said = {f"cases-clock-{one.value}" for one in Running} | {f"case-step-{one.value}" for one in Step}
    said |= {f"cases-reply-{one.value}" for one in ReplyState} | {
        f"cases-public-{one.value}" for one in Known
    }
    said |= {f"chance-{one.value}" for one in Chance} | {f"stance-{one.value}" for one in Stance}
    said |= {f"cases-seal-{one}" for one in ("agree", "refuse", "none")}
    said |= {f"cases-about-{one}" for one in ("complaint", "incident", "report")}
    said |= {f"cases-verdict-{one}" for one in ("occurrence", "breach", "attribution")}
    missing = [one for one in sorted(said) if not has(re.sub("_", "-", one))]
    assert missing == []
