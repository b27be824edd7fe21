# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Incidents out of reports: one event told by several, names that stay, both sides' versions, figures that add up."""

from collections.abc import Callable

import msgspec
import pytest

from sulh.clock import When, format_time
from sulh.errors import Refused
from sulh.incidents.form import Casualties, Count, CountUnit, Harm, Harmed, Precision, Site, TimePrecision
from sulh.incidents.links import Act, LinkAnswerValue, LinkValue
from sulh.incidents.reports import Detection, Detector
from sulh.readings.incidents import IncidentKind, Part
from sulh.readings.incidents_kept import IncidentsKept
from sulh.readings.incidents_pinned import Pins, preview
from sulh.readings.incidents_why import Decision
from tests.readings.happened import LAT_E7, LON_E7, METRE_E7, NOON, Valley, own, valley

SUPPORT = LinkAnswerValue.SUPPORT


def shelled(world: Valley) -> tuple[str, str, str]:
    """Both parties and a monitor tell of one shelling; a hamlet further up tells of another."""
    one = world.tell("almond", minutes=3, metres=200, names="walnut")
    two = world.tell("rook")
    world.tell("walnut", minutes=-4, metres=-150, names="almond")
    world.tell("rook", metres=40_000)
    return one, two, world.tell("walnut", minutes=-2, metres=-100, names="almond")


def test_two_parties_and_a_monitor_tell_of_one_incident_and_blame_each_other_beside() -> None:
    world = valley()
    one, two, three = shelled(world)
    world.deny("walnut", one)
    found = world.one(one)
    assert world.together(one, two, three) and len(world.incidents()) == 2
    assert [member.part for member in found.members] == [Part.JOINED] * 4
    assert [(blame.whom.name, [by.name for by in blame.by]) for blame in found.blamed] == [
        ("walnut", ["almond"]),
        ("almond", ["walnut"]),
    ]
    assert dict(found.origins) == {"almond": 1, "walnut": 1, "": 1}
    assert [source.name for source in found.denied_by] == ["walnut"]
    assert found.acts == (("shelling", 3),), "voices are counted, not reports"


def test_an_incident_is_found_by_its_name_its_number_and_any_of_its_reports() -> None:
    world = valley()
    one, _, three = shelled(world)
    found = world.incidents()
    expected = found.find(one)
    assert expected.number is not None and expected.id.startswith("I-")
    for text in (expected.id, expected.id.upper(), expected.number, three[:12]):
        assert found.find(text).id == expected.id
    for text in ("I-aaaaaaaaaaaa", "99-25-00001-2", "abc", "zz" * 8):
        with pytest.raises(Refused, match="was expected"):
            found.find(text)


def test_the_name_rests_on_what_the_log_had_first_and_a_merged_name_still_leads_here() -> None:
    world = valley()
    one = world.tell("rook", metres=0)
    far = world.tell("almond", metres=5_500)
    first, second = world.one(one).id, world.one(far).id
    assert first != second
    for metres in (2_700, 2_750, 2_800):
        world.tell("walnut" if metres == 2_750 else "heron", metres=metres, radius_m=4_000)
    link = world.link("almond", one, far)
    world.answer("walnut", link, SUPPORT)
    found = world.one(far)
    assert found.id == first and second in found.aliases
    assert world.incidents().find(second).id == first
    assert found.revision > 1


def test_a_report_that_is_corrected_stays_one_report_and_comes_late_to_where_it_moves() -> None:
    world = valley()
    moved = world.tell("almond", metres=60_000)
    first = world.tell("rook")
    corrected = world.tell("almond", ("supersedes", moved), metres=100)
    found = world.one(first)
    assert [member.telling.id for member in found.members] == [first, moved]
    assert found.anchor == first, "who corrects an old report into an incident renames it not"
    assert found.reports == (first, corrected)
    assert world.incidents().find(corrected[:10]).id == found.id


def test_what_is_recalled_leaves_and_what_noticed_nothing_never_was_one() -> None:
    world = valley()
    one, two, three = shelled(world)
    world.about("almond", Act.RECALL, one)
    quiet = world.tell("rook", act="no_weapon_use_noted")
    found = world.incidents()
    assert found.of(one) is None and found.of(quiet) is None
    assert found.of(two) == found.of(three)


def test_a_vague_report_attaches_and_a_named_place_stands_alone() -> None:
    world = valley()
    clear = world.tell("rook")
    district = world.tell("almond", metres=8_000, radius_m=15_000, precision=Precision.AREA)
    some_day = world.tell("walnut", metres=300, time_precision=TimePrecision.DAY)
    found = world.one(clear)
    parts = {member.telling.id: member.part for member in found.members}
    assert parts == {clear: Part.JOINED, district: Part.ATTACHED, some_day: Part.ATTACHED}
    assert found.anchor == clear and found.where is not None and found.where.radius_m == 300


def test_satellites_alone_are_an_anomaly_and_corroborate_what_others_tell() -> None:
    world = valley()

    noon = When(since=format_time(NOON), until=format_time(NOON), zone="")

    def seen(metres: int) -> str:
        site = Site(precision=Precision.POINT, lat_e7=LAT_E7 + metres * METRE_E7, lon_e7=LON_E7, radius_m=400)
        body = Detection(
            says=own("rook"), detector=Detector.SATELLITE, act="fire", site=site, window_s=21_600
        )
        return world.say("incidents.detection.v1", body, issuer="rook", role="monitor", occurred=noon)

    lonely, again = seen(30_000), seen(30_050)
    assert world.one(lonely).kind is IncidentKind.ANOMALY and not world.together(lonely, again)
    told = world.tell("almond", minutes=-60)
    fire = seen(100)
    assert world.together(told, fire) and world.one(fire).kind is IncidentKind.INCIDENT
    assert world.one(fire).anchor == told


def test_units_of_fire_are_at_least_one_voices_and_at_most_all_less_what_is_counted_twice() -> None:
    world = valley()
    one = world.tell("almond", count=12, count_unit=CountUnit.PROJECTILE, explosions=4)
    two = world.tell("rook", count=9, count_unit=CountUnit.PROJECTILE, explosions=9, metres=50)
    world.tell("almond", count=5, count_unit=CountUnit.PROJECTILE, metres=20)
    fire = world.one(one).fire
    assert fire is not None and (fire.low, fire.high) == (12, 21)
    assert (fire.explosions_low, fire.explosions_high) == (9, 13)
    double = world.double("almond", one, two)
    fire = world.one(one).fire
    assert fire is not None and fire.high == 21, "a party's word alone takes nothing off"
    world.answer("walnut", double, SUPPORT)
    fire = world.one(one).fire
    assert fire is not None and (fire.low, fire.high) == (12, 12)


def test_harm_stands_by_side_civilians_first_with_the_widest_bounds_and_no_sum() -> None:
    world = valley()
    harm = (
        Harm(who=Harmed.COMBATANT, side="almond", killed=Count(best=3)),
        Harm(who=Harmed.CIVILIAN, side="walnut", killed=Count(low=1, best=2, high=4)),
    )
    one = world.tell("rook", harm=harm)
    two = world.tell("walnut", harm=(Harm(who=Harmed.CIVILIAN, side="walnut", killed=Count(best=6)),))
    found = world.one(one).harm
    assert [(part.who, part.side) for part in found] == [
        (Harmed.CIVILIAN, "walnut"),
        (Harmed.COMBATANT, "almond"),
    ]
    killed = found[0].killed
    assert killed is not None
    assert (killed.low, killed.best, killed.high) == (1, 2, 6)
    assert set(killed.by) == {one, two}


def test_a_sources_total_counts_where_it_names_no_side() -> None:
    world = valley()
    one = world.tell("rook", casualties=Casualties(killed=Count(best=5), civilians_killed=Count(best=2)))
    found = [(part.who, part.killed) for part in world.one(one).harm]
    assert [(who, figure and figure.best) for who, figure in found] == [
        (Harmed.CIVILIAN, 2),
        (Harmed.UNDETERMINED, 5),
    ]


def test_every_pair_is_explained_by_the_numbers_that_decided() -> None:
    world = valley()
    one, two, three = shelled(world)
    far = world.tell("rook", metres=-80_000)
    partition = world.incidents().partition
    joined = partition.pair(one, two)
    assert joined.decision in {Decision.JOINED, Decision.SAME}
    assert sum(value for _, value in joined.kernels) == joined.score > joined.threshold
    assert joined.flips_m is not None and joined.flips_m > joined.apart_m
    assert partition.pair(one, far).decision is Decision.FAR
    assert partition.pair(one, one).decision is Decision.ITSELF
    why = world.incidents().why(world.one(three))
    assert why.weakest is not None and len(why.pairs) == 3
    assert why.weakest.score == min(pair.score for pair in why.pairs)


def test_what_was_cited_stays_as_it_was_and_says_what_became_of_it() -> None:
    world = valley()
    one = world.tell("rook")
    world.tell("almond", metres=100)
    size = world.size
    pin = Pins(world.states, world.incidents().partition).pin(one, size)
    assert pin.today.became == "unchanged" and len(pin.members) == 2
    late = world.tell("walnut", metres=-100)
    pin = Pins(world.states, world.incidents().partition).pin(one, size)
    assert pin.today.became == "grown" and pin.today.added == (late,) and len(pin.members) == 2
    assert len(world.one(one).members) == 3, "what is cited bends nothing"
    assert pin.name == world.one(one, size).id


def test_a_split_and_a_recall_show_in_what_was_cited() -> None:
    world = valley()
    one, two = world.tell("rook"), world.tell("almond", metres=100)
    size = world.size
    link = world.link("almond", one, two, LinkValue.APART)
    world.answer("walnut", link, SUPPORT)
    today = world.incidents().partition
    assert Pins(world.states, today).pin(one, size).today.became == "split"
    world.about("rook", Act.RECALL, one)
    world.about("almond", Act.RECALL, two)
    today = world.incidents().partition
    assert Pins(world.states, today).pin(one, size).today.became == "gone"


def test_other_parameters_are_shown_before_anybody_adopts_them_and_change_nothing() -> None:
    world = valley()
    one, _, _ = shelled(world)
    before = world.one(one)
    partition = world.incidents().partition
    strict = msgspec.structs.replace(partition.parameters, threshold=100_000_000)
    found = preview(world.states, partition, strict)
    assert found.split == ((before.id, 4),) and len(found.unchanged) == 1 and not found.merged
    assert world.one(one) == before
    same = preview(world.states, partition, partition.parameters)
    assert not (same.split or same.merged or same.changed) and len(same.unchanged) == 2


def test_what_is_kept_while_reports_come_is_what_is_made_anew() -> None:
    world = valley()
    kept = IncidentsKept(world.states)
    acts: list[Callable[[], str]] = [
        lambda: world.tell("rook"),
        lambda: world.tell("almond", metres=150, minutes=4),
        lambda: world.tell("walnut", metres=30_000),
        lambda: world.tell("walnut", ("supersedes", first("walnut")), metres=-100),
        lambda: world.link("almond", first("rook"), first("almond"), LinkValue.APART),
        lambda: world.answer("walnut", links(), SUPPORT),
        lambda: world.tell("heron", metres=20, precision=Precision.AREA, radius_m=9_000),
        lambda: world.about("rook", Act.RECALL, first("rook")),
    ]

    def first(org: str) -> str:
        return next(one.id for one in kept.reported.tellings.values() if one.issuer == org)

    def links() -> str:
        return kept.reported.links[0].said.id

    for act in acts:
        number = act()
        kept.advance(world.states, [("incidents", key) for key, _ in world.rows.items("incidents")])
        assert kept.groups == world.incidents().groups, number
    assert kept.advance(world.states, [("talks", "session/1")]) == ()


def test_what_lies_in_a_size_is_what_lay_there() -> None:
    world = valley()
    sizes: list[int] = []
    names: list[list[str]] = []
    for step in range(6):
        world.tell(("rook", "almond", "walnut")[step % 3], metres=90 * step, minutes=step)
        if step == 3:
            world.about("rook", Act.RECALL, next(iter(world.incidents().partition.tellings)))
        sizes.append(world.size)
        names.append([one.id for one in world.incidents().page()])
    assert [[one.id for one in world.incidents(size).page()] for size in sizes] == names
