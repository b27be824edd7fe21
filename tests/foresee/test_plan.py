# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A plan's file: what it means, and one sentence with line and key for whatever is wrong with it."""

import json
from pathlib import Path

import pytest

from sulh.errors import Refused
from sulh.foresee import plan_schema
from sulh.foresee.plan import ALL_DAY, OPEN, read_plan
from sulh.foresee.senses import Family, Means
from sulh.intake.yaml import read_yaml
from tests.foresee.ground import SECTOR, WATCHED, plan

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples/agreements").glob("plan*.yaml"))
SHIPPED = Path(plan_schema.__file__).parent / "plan.schema.json"


def test_what_a_plan_leaves_out_gets_its_number() -> None:
    found = plan(SECTOR)
    assert (found.breaches, found.origins, found.night, found.inspection, found.desk) == (10, 2, 500, 500, 0)
    assert found.watches == () and found.patrols == () and found.entry("all") == OPEN


def test_posts_patrols_sensors_and_access_are_read_into_whole_numbers() -> None:
    found = plan(WATCHED)
    west, ears, _ = found.watches
    assert west.at == (300_500_000, 1_699_900_000) and west.hours == ((360, 1_320),)
    assert west.means is Means.PEOPLE and ears.means is Means.ACOUSTIC and ears.hours == ALL_DAY
    assert found.patrols[0].hours == (360, 1_080) and found.patrols[0].per_day == 2
    assert found.entry("all").denial_at_breach == 300


def test_a_plan_replaces_what_is_assumed_of_acts_and_senses() -> None:
    text = SECTOR + (
        "acts: [{code: rumours, family: shot, minutes: 5, own_side: true}]\n"
        "senses: [{means: camera, family: shot, reach_m: 10, day: 1, night: 2, lateral: 3, depth: 4}]\n"
    )
    found = plan(text)
    assert found.acts["rumours"].own_side and found.senses[Means.CAMERA, Family.SHOT].reach_m == 10
    assert found.senses[Means.CAMERA, Family.FLIGHT].reach_m == 2_000


POST = 'posts: [{label: p, sector: all, by: heron, at: ["30.0", "170.0"]'
WRONG = [
    ("name: x\n", "plan_key_missing", "line 1: the key sectors is missing"),
    (SECTOR + "colour: red\n", "plan_key_unknown", "line 5: the key colour"),
    (SECTOR + POST + ", range: 5}]\n", "plan_key_unknown", "line 5: the key posts[1].range"),
    (
        SECTOR + "posts:\n- label: p\n  sector: all\n  by: heron\n",
        "plan_key_missing",
        "line 6: the key posts[1].at",
    ),
    (SECTOR + POST.replace("all", "alll") + "}]\n", "plan_label_unknown", "line 5, posts[1].sector: alll"),
    (SECTOR + POST.replace("p,", "all,") + "}]\n", "plan_label_twice", "all stands at line 3 already"),
    (SECTOR + "night: 1001\n", "plan_value", "line 5, night: expected `int` <= 1000"),
    (SECTOR + "night: ten\n", "plan_value", "ten was found"),
    (SECTOR + POST.replace("30.0", "ninety") + "}]\n", "plan_value", "ninety, 170.0 was found"),
    (SECTOR + POST.replace("30.0", "86.0") + "}]\n", "plan_value", "a latitude within 85"),
    (SECTOR + POST + ', hours: ["22:00-06:00"]}]\n', "plan_value", "posts[1].hours[1]: hours of one day"),
    (SECTOR + POST + ", reach_m: 0}]\n", "plan_value", "posts[1].reach_m"),
    (SECTOR.replace('"30.12", "169.96"', '"29.98", "169.96"'), "plan_value", "sectors[1].vertices: an area"),
    (SECTOR + "access: [{sector: all}, {sector: all}]\n", "plan_label_twice", "access[2].sector"),
    ("- a\n", "bad_yaml", "a mapping of sections"),
    (SECTOR + "sensors: 5\n", "plan_value", "line 5, sensors: expected `array`"),
    (SECTOR + "sensors: [{label: s, sector: all, by: x, at: [a, b], kind: ear}]\n", "plan_value", "kind"),
]


@pytest.mark.parametrize(("text", "code", "words"), WRONG)
def test_what_is_wrong_is_named_with_its_line_and_key_in_one_sentence(
    text: str, code: str, words: str
) -> None:
    with pytest.raises(Refused) as refused:
        read_plan(text.encode(), "plan.yaml")
    assert refused.value.code == code
    assert words in str(refused.value) and "plan.yaml" in str(refused.value)


@pytest.mark.parametrize("cut", range(0, len(WATCHED), 29))
def test_no_torn_plan_raises_anything_else(cut: int) -> None:
    for torn in (WATCHED[:cut], WATCHED[:cut] + "\x85" + WATCHED[cut:], WATCHED[:cut] + WATCHED[cut + 9 :]):
        try:
            read_plan(torn.encode("utf-8", "replace"), "plan.yaml")
        except Refused as why:
            assert str(why)


def test_the_schema_is_what_the_code_says_now() -> None:
    """If this fails: sulh foresee --schema > src/sulh/foresee/plan.schema.json."""
    assert SHIPPED.read_text(encoding="utf-8") == plan_schema.text()
    assert json.loads(plan_schema.text())["$ref"] == "#/$defs/PlanFile"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_names_the_schema_and_can_be_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = text.splitlines()[0].partition("$schema=")[2]
    assert (path.parent / named).resolve() == SHIPPED.resolve()
    assert read_plan(text.encode(), path.name).watches
    known = set(plan_schema.schema()["$defs"]["PlanFile"]["properties"])
    assert read_yaml(text.encode(), path.name).keys() <= known
