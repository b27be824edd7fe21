# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The waist: every kind has a room that folds it, and things are grouped by their anchors."""

import msgspec

from sulh.agreement.kinds import Term, TermKind
from sulh.agreement.state import SHAPES as AGREEMENT
from sulh.cases.state import SHAPES as CASES
from sulh.commitments.state import SHAPES as COMMITMENTS
from sulh.incidents.rows import SHAPES as INCIDENTS
from sulh.mechanism import FOLDS, KINDS, RULESET, States, noun_of
from sulh.operations.state import SHAPES as OPERATIONS
from sulh.recompute.marks import shapes_of
from sulh.talks.state import SHAPES as TALKS
from tests.intake.founding import states
from tests.rooms import REPORT_VOICE, Table

SHAPES = {**AGREEMENT, **CASES, **INCIDENTS, **OPERATIONS, **COMMITMENTS, **TALKS}


def test_every_kind_of_a_room_is_folded_into_a_row_of_its_body() -> None:
    kinds = {kind.name: kind for kind in KINDS if kind.room != "record"}
    assert set(kinds) == set(SHAPES)
    for name, shape in SHAPES.items():
        fields = {field.name: field.type for field in msgspec.structs.fields(shape.row)}
        assert fields["body"] is kinds[name].body


def test_nouns_are_distinct_within_a_room() -> None:
    for shapes in (AGREEMENT, CASES, INCIDENTS, OPERATIONS, COMMITMENTS, TALKS):
        nouns = [shape.noun for shape in shapes.values()]
        assert len(set(nouns)) == len(nouns)


def test_the_ruleset_knows_every_room() -> None:
    rooms = {"agreement", "cases", "hands", "incidents", "operations", "commitments", "talks"}
    assert set(RULESET.folds) == {fold.room for fold in FOLDS} == rooms


def test_a_things_first_version_that_stands_is_the_one_shown() -> None:
    table = Table(folds=FOLDS)
    said = [
        Term(says=REPORT_VOICE, term_kind=TermKind.OBLIGATION, text=text) for text in ("one", "two", "three")
    ]
    anchor = table.say("agreement.term.v1", said[0])
    other = table.say("agreement.term.v1", said[1], ("of", anchor), issuer="almond")
    mended = table.say("agreement.term.v1", said[2], ("supersedes", anchor))
    (thing,) = States(table.rows).terms
    assert [version.id for version in thing.versions] == [anchor, other, mended]
    assert thing.first.body.text == "two"
    assert States(table.rows).anchor(mended) == thing.id == anchor


def test_readings_compare_every_noun_that_a_room_versions() -> None:
    compared = {noun_of(kind) for kind in states().compared}
    versioned = {shape.noun for shape in SHAPES.values() if shape.versions}
    assert versioned - compared == {"line", "zone", "publication"}


def test_the_rows_of_every_room_can_be_found_without_walking_them() -> None:
    shapes = {
        shape.noun
        for room in shapes_of({fold.room: fold for fold in FOLDS}).values()
        for shape in room.values()
    }
    assert shapes == {shape.noun for shape in SHAPES.values()}
