# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A place against all versions of a line or zone: who may draw, who agrees, what holds when, which word."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.agreement.line_kinds import KINDS, Agreeing, LineAgreed, LineDrawn, ZoneDrawn
from sulh.agreement.line_state import LINE_SHAPES, LineAgreedRow, LineRow, ZoneRow, check_line_entry
from sulh.agreement.lines import (
    PlaceJudgement,
    Standing,
    Word,
    judge_line,
    judge_zone,
    lines_at,
    word_of_zone,
    zones_at,
)
from sulh.clock import Holds, Span, When
from sulh.errors import Refused
from sulh.places import Place, Side, Within, pack
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows, read_row
from sulh.record.things import place as place_entry
from tests.rooms import Table, charter

LINE, ZONE, AGREED = "agreement.line.v1", "agreement.zone.v1", "agreement.line_agreed.v1"
D = 10_000_000
PARTIES = ("almond", "walnut")
ALWAYS = Span(earliest=None, latest=None)


class LinesFold:
    """The part of the agreement's fold that is about lines and zones."""

    room = "agreement"
    version = 1
    shapes = LINE_SHAPES

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        check_line_entry(rows, entry, ground)
        return place_entry(rows, entry, ground, LINE_SHAPES)


def table() -> Table:
    return Table(folds=[LinesFold()], charter=charter())


def codes(world: Table) -> list[str]:
    return [void.code for void in world.voids()]


def day(text: str, until: str = "") -> When:
    return When(since=text, until=until or text, zone="+05:00")


def span(text: str) -> Span:
    return day(text).span()


def northward(
    east_m: int = 0, whose: str | None = None, *, valid: When | None = None, turned: bool = False
) -> LineDrawn:
    """A line of one degree northward, so many metres east of the meridian; Almond's side is in the west."""
    lon = east_m * D // 111_319
    vertices = ((0, lon), (D, lon))
    return LineDrawn(
        label="line",
        datum="WGS84",
        vertices=pack(vertices[::-1] if turned else vertices),
        tolerance_m=10,
        whose=whose,
        valid=valid,
        left="walnut" if turned else "almond",
        right="almond" if turned else "walnut",
        orientation="from the shore up to the hills",
    )


def square(east_m: int = 0, whose: str | None = None, *, valid: When | None = None) -> ZoneDrawn:
    """A zone of 0.1 degree; its western edge lies so many metres east of the meridian."""
    lon = east_m * D // 111_319
    ring = ((0, lon), (0, lon + D // 10), (D // 10, lon + D // 10), (D // 10, lon))
    return ZoneDrawn(
        label="zone", datum="WGS84", vertices=pack(ring), tolerance_m=10, whose=whose, valid=valid
    )


def at(east_m: int, radius_m: int = 5, lat: int = D // 20) -> Place:
    return Place(lat_e7=lat, lon_e7=east_m * D // 111_319, radius_m=radius_m)


def lines(world: Table) -> dict[str, LineRow]:
    return {k.removeprefix("line/"): read_row(v, LineRow) for k, v in world.rows.items("agreement", "line/")}


def zones(world: Table) -> dict[str, ZoneRow]:
    return {k.removeprefix("zone/"): read_row(v, ZoneRow) for k, v in world.rows.items("agreement", "zone/")}


def acts(world: Table) -> list[LineAgreedRow]:
    return [read_row(v, LineAgreedRow) for _, v in world.rows.items("agreement", "line_agreed/")]


def zone_word(world: Table, place: Place, during: Span = ALWAYS) -> PlaceJudgement:
    drawings = zones_at(zones(world), acts(world), PARTIES, during)
    found = judge_zone(place, drawings)
    assert word_of_zone(place, drawings) is found.word
    return found


def line_word(world: Table, place: Place, side_of: str = "almond", during: Span = ALWAYS) -> PlaceJudgement:
    return judge_line(place, lines_at(lines(world), acts(world), PARTIES, during), side_of)


def agree_all(world: Table, version: str, since: When | None = None) -> None:
    for party in PARTIES:
        world.say(AGREED, LineAgreed(value=Agreeing.AGREES, since=since), ("version", version), issuer=party)


def both_own_zones(world: Table) -> tuple[str, str]:
    """Almond's edge lies 300 m further east than Walnut's."""
    one = world.say(ZONE, square(300, "almond"), issuer="almond")
    return one, world.say(ZONE, square(0, "walnut"), ("of", one), issuer="walnut")


def test_a_place_is_judged_against_both_parties_versions() -> None:
    world = table()
    both_own_zones(world)
    assert zone_word(world, at(2_000)).word is Word.INSIDE_ALL
    assert zone_word(world, at(-500)).word is Word.OUTSIDE_ALL
    assert zone_word(world, at(150)).word is Word.DISPUTED_BAND
    assert zone_word(world, at(150, radius_m=145)).word is Word.UNCERTAIN
    assert zone_word(world, at(2_000, radius_m=1_800)).word is Word.UNCERTAIN
    found = zone_word(world, at(150))
    assert [one.within for one in found.counted] == [Within.OUTSIDE, Within.INSIDE]
    assert all(abs(one.distance_cm - 15_000) < 20 for one in found.counted)


def test_a_side_of_a_line_is_judged_by_who_holds_which_hand() -> None:
    world = table()
    anchor = world.say(LINE, northward(300, "almond"), issuer="almond")
    world.say(LINE, northward(0, "walnut", turned=True), ("of", anchor), issuer="walnut")
    for east_m, word, holders in (
        (-500, Word.INSIDE_ALL, ["almond", "almond"]),
        (900, Word.OUTSIDE_ALL, ["walnut", "walnut"]),
        (150, Word.DISPUTED_BAND, ["almond", "walnut"]),
    ):
        found = line_word(world, at(east_m))
        assert found.word is word
        assert [one.holder for one in found.counted] == holders
    assert line_word(world, at(-500), "walnut").word is Word.OUTSIDE_ALL
    assert line_word(world, at(-500), "heron").word is Word.UNCERTAIN
    assert [one.side for one in line_word(world, at(150)).counted] == [Side.LEFT, Side.LEFT]


def test_beside_the_ends_of_a_line_the_side_is_unknown() -> None:
    world = table()
    world.say(LINE, northward(0, "almond"), issuer="almond")
    found = line_word(world, at(500, lat=-D // 20))
    assert (found.word, found.counted[0].side, found.counted[0].holder) == (
        Word.UNCERTAIN,
        Side.UNKNOWN,
        None,
    )
    assert line_word(world, at(1)).counted[0].side is Side.ON


def test_a_proposal_counts_when_each_party_has_agreed_to_it_and_not_before() -> None:
    world = table()
    both_own_zones(world)
    proposed = world.say(ZONE, square(5_000), issuer="heron")
    at_edge = zone_word(world, at(2_000))
    assert (at_edge.word, len(at_edge.counted), len(at_edge.proposed)) == (Word.INSIDE_ALL, 2, 1)
    world.say(AGREED, LineAgreed(value=Agreeing.AGREES), ("version", proposed), issuer="almond")
    assert zone_word(world, at(2_000)).word is Word.INSIDE_ALL
    world.say(AGREED, LineAgreed(value=Agreeing.AGREES), ("version", proposed), issuer="walnut")
    found = zone_word(world, at(2_000))
    assert (found.word, found.counted[2].basis.standing) == (Word.DISPUTED_BAND, Standing.AGREED)
    assert found.proposed == ()
    assert codes(world) == []


def test_nobody_draws_a_line_in_the_others_name() -> None:
    world = table()
    world.say(LINE, northward(0, "walnut"), issuer="almond")
    world.say(LINE, northward(0, "heron"), issuer="heron")
    assert codes(world) == ["not_your_version", "not_your_version"]
    assert "only a party draws its own" in world.refusals[0]


def test_only_parties_agree_and_only_to_what_is_proposed_to_all() -> None:
    world = table()
    own = world.say(LINE, northward(0, "almond"), issuer="almond")
    proposed = world.say(LINE, northward())
    world.say(AGREED, LineAgreed(value=Agreeing.AGREES), ("version", own), issuer="walnut")
    world.say(AGREED, LineAgreed(value=Agreeing.AGREES), ("version", proposed), issuer="heron")
    world.say(AGREED, LineAgreed(value=Agreeing.AGREES), issuer="almond")
    assert codes(world) == ["not_for_agreement", "only_parties_agree", "ref_missing"]


def test_a_hand_is_held_by_an_organisation_of_the_charter() -> None:
    world = table()
    world.say(LINE, msgspec.structs.replace(northward(), left="hazel"))
    assert codes(world) == ["unknown_organisation"]


def test_an_agreed_version_holds_until_the_next_one_is_agreed_too() -> None:
    world = table()
    first = world.say(ZONE, square(0), issuer="heron")
    agree_all(world, first)
    second = world.say(ZONE, square(5_000), ("supersedes", first), issuer="heron")
    found = zone_word(world, at(2_000))
    assert (found.word, len(found.counted), len(found.proposed)) == (Word.INSIDE_ALL, 1, 1)
    agree_all(world, second, since=day("2025-11-20"))
    before, after = (
        zone_word(world, at(2_000), span("2025-11-10")),
        zone_word(world, at(2_000), span("2025-11-25")),
    )
    assert (before.word, after.word) == (Word.INSIDE_ALL, Word.OUTSIDE_ALL)
    assert [one.basis.replaced_by for one in after.replaced] == [second]
    assert zone_word(world, at(2_000), span("2025-11-20")).word is Word.UNCERTAIN


def test_an_agreed_version_is_not_taken_away_by_superseding_it_with_ones_own() -> None:
    world = table()
    first = world.say(ZONE, square(0), issuer="almond")
    agree_all(world, first)
    world.say(ZONE, square(5_000, "almond"), ("supersedes", first), issuer="almond")
    assert zone_word(world, at(2_000)).word is Word.DISPUTED_BAND


def test_a_party_mends_its_own_version_and_the_old_one_is_shown_beside() -> None:
    world = table()
    old = world.say(ZONE, square(5_000, "almond"), issuer="almond")
    new = world.say(ZONE, square(0, "almond"), ("supersedes", old), issuer="almond")
    found = zone_word(world, at(2_000))
    assert (found.word, [one.basis.id for one in found.counted]) == (Word.INSIDE_ALL, [new])
    assert [(one.within, one.basis.replaced_by) for one in found.replaced] == [(Within.OUTSIDE, new)]


def test_a_version_counts_while_it_is_valid() -> None:
    world = table()
    world.say(ZONE, square(0, "almond", valid=day("2025-10-20", "2025-10-31")), issuer="almond")
    assert zone_word(world, at(2_000), span("2025-10-19")).word is None
    assert zone_word(world, at(2_000), span("2025-10-20")).word is Word.INSIDE_ALL
    assert zone_word(world, at(2_000), span("2025-10-31")).word is Word.INSIDE_ALL
    assert zone_word(world, at(2_000), span("2025-11-01")).word is None
    over_the_end = When(since="2025-10-31", until="2025-11-01", zone="+05:00").span()
    assert zone_word(world, at(2_000), over_the_end).word is Word.UNCERTAIN
    assert zone_word(world, at(2_000), over_the_end).counted[0].basis.holds is Holds.POSSIBLY
    assert zone_word(world, at(2_000), ALWAYS).word is Word.UNCERTAIN


def test_a_version_that_only_may_have_held_moves_no_word_to_certain() -> None:
    world = table()
    first = world.say(ZONE, square(0, "walnut"), issuer="walnut")
    world.say(
        ZONE, square(300, "almond", valid=day("2025-11-01", "2025-11-30")), ("of", first), issuer="almond"
    )
    over = When(since="2025-10-31", until="2025-11-01", zone="+05:00").span()
    assert zone_word(world, at(2_000), over).word is Word.INSIDE_ALL  # in or out of force, the same
    assert zone_word(world, at(150), over).word is Word.UNCERTAIN
    assert zone_word(world, at(150), span("2025-10-31")).word is Word.INSIDE_ALL
    assert zone_word(world, at(150), span("2025-11-01")).word is Word.DISPUTED_BAND


def test_a_withdrawal_acts_from_a_moment_to_come_and_never_on_what_was() -> None:
    world = table()  # its `now` is 7 November 2025
    version = world.say(ZONE, square(0), issuer="heron")
    agree_all(world, version)
    back = LineAgreed(value=Agreeing.WITHDRAWS, since=day("2025-11-01"))
    world.say(AGREED, back, ("version", version), issuer="almond")
    assert codes(world) == ["withdrawal_reaches_back"]
    assert "what was agreed until now stays so" in world.refusals[0]
    ahead = LineAgreed(value=Agreeing.WITHDRAWS, since=day("2025-11-20"))
    world.say(AGREED, ahead, ("version", version), issuer="almond")
    assert zone_word(world, at(2_000), span("2025-11-19")).word is Word.INSIDE_ALL
    assert zone_word(world, at(2_000), span("2025-11-20")).word is Word.UNCERTAIN
    assert zone_word(world, at(2_000), span("2025-11-21")).word is None
    assert len(zone_word(world, at(2_000), span("2025-11-21")).proposed) == 1
    again = LineAgreed(value=Agreeing.AGREES, since=day("2025-12-01"))
    world.say(AGREED, again, ("version", version), issuer="almond")
    assert zone_word(world, at(2_000), span("2025-11-25")).word is None
    assert zone_word(world, at(2_000), span("2025-12-02")).word is Word.INSIDE_ALL


def test_without_parties_nothing_is_agreed() -> None:
    world = table()
    version = world.say(ZONE, square(0))
    agree_all(world, version)
    assert judge_zone(at(2_000), zones_at(zones(world), acts(world), (), ALWAYS)).word is None


BAD = [
    ("line_without_hands", msgspec.structs.replace(northward(), left=None, right=None)),
    ("line_hands_alike", msgspec.structs.replace(northward(), right="almond")),
    ("bad_vertices", msgspec.structs.replace(northward(), vertices="A")),
    ("bad_line_size", msgspec.structs.replace(northward(), vertices="AA")),
    ("bad_line_datum", msgspec.structs.replace(northward(), datum="NAD27")),
    ("zone_crosses_itself", msgspec.structs.replace(square(), vertices=pack(((0, 0), (9, 9), (0, 9), (9, 0))))),
    ("bad_date", msgspec.structs.replace(square(), valid=day("2025-13-01"))),
    ("withdrawal_without_since", LineAgreed(value=Agreeing.WITHDRAWS)),
    ("withdrawal_without_since", LineAgreed(value=Agreeing.WITHDRAWS, since=When(since="", until="", zone=""))),
]  # fmt: skip


@pytest.mark.parametrize(("code", "body"), BAD, ids=range(len(BAD)))
def test_what_is_no_line_or_zone_is_refused_at_the_door(
    code: str, body: LineDrawn | ZoneDrawn | LineAgreed
) -> None:
    with pytest.raises(Refused) as refused:
        body.check()
    assert refused.value.code == code


def test_the_parties_own_acts_are_theirs_alone() -> None:
    agreed = next(kind for kind in KINDS if kind.name == AGREED)
    assert (agreed.roles, agreed.deliberate, agreed.documentary) == (frozenset({"party"}), True, False)


OTHER = {"almond": "walnut", "walnut": "almond"}
drawn = st.tuples(
    st.sampled_from((*PARTIES, None)),
    st.integers(-3, 3),
    st.booleans(),
    st.sampled_from((None, day("2025-10-20"), day("2025-10-20", "2025-12-01"))),
)
agreed_acts = st.lists(st.tuples(st.integers(0, 5), st.sampled_from(PARTIES)), max_size=8)


def told(
    versions: list[tuple[str | None, int, bool, When | None]],
    agreeing: list[tuple[int, str]],
    names: dict[str, str],
) -> Table:
    """A history with the parties under these names: hands go with them, geometry stays where it is."""
    world = table()
    ids = []
    for whose, east, turned, valid in versions:
        owner = None if whose is None else names[whose]
        body = northward(east * 100, owner, valid=valid, turned=turned)
        body = msgspec.structs.replace(body, left=names[body.left or ""], right=names[body.right or ""])
        ids.append(world.say(LINE, body, issuer=owner or "heron"))
    for at_version, party in agreeing:
        if at_version < len(ids):
            world.say(
                AGREED,
                LineAgreed(value=Agreeing.AGREES),
                ("version", ids[at_version]),
                issuer=names[party],
            )
    return world


@settings(max_examples=60, deadline=None)
@given(st.lists(drawn, min_size=1, max_size=5), agreed_acts, st.integers(-500, 500), st.integers(1, 200))
def test_with_the_parties_names_exchanged_every_word_is_the_same(
    versions: list[tuple[str | None, int, bool, When | None]],
    agreeing: list[tuple[int, str]],
    east_m: int,
    radius_m: int,
) -> None:
    as_told = told(versions, agreeing, {"almond": "almond", "walnut": "walnut"})
    mirrored = told(versions, agreeing, OTHER)
    assert codes(as_told) == codes(mirrored)
    for during in (span("2025-10-20"), span("2025-12-01"), ALWAYS):
        for party in PARTIES:
            one = line_word(as_told, at(east_m, radius_m), party, during)
            other = line_word(mirrored, at(east_m, radius_m), OTHER[party], during)
            assert one.word is other.word
            assert [(s.basis.id, s.distance_cm, s.within, s.side) for s in one.counted] == [
                (s.basis.id, s.distance_cm, s.within, s.side) for s in other.counted
            ]
            assert [OTHER.get(s.holder or "") for s in one.counted] == [s.holder for s in other.counted]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(drawn, min_size=1, max_size=5),
    st.integers(-500, 500),
    st.integers(1, 200),
    st.permutations([0, 1, 2, 3, 4]),
)
def test_in_whichever_order_versions_are_drawn_the_word_is_the_same(
    versions: list[tuple[str | None, int, bool, When | None]],
    east_m: int,
    radius_m: int,
    order: list[int],
) -> None:
    same = {"almond": "almond", "walnut": "walnut"}
    world = told(versions, [], same)
    shuffled = told([versions[i] for i in order if i < len(versions)], [], same)
    for party in PARTIES:
        where = at(east_m, radius_m)
        assert line_word(world, where, party).word is line_word(shuffled, where, party).word
