# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Kinds are data: a name for ever, a body's type, and who may say it; drafts wait for a signer."""

import msgspec
import pytest

from sulh.errors import Refused
from sulh.statement.assertion import Assertion, How, Says, present
from sulh.statement.canon import Said
from sulh.statement.draft import Draft, check_order
from sulh.statement.envelope import Line, Ref
from sulh.statement.kind import SPEAKERS, Kind, Kinds
from sulh.statement.speaker import published_salts


class Word(Said, frozen=True, kw_only=True):
    text: Line

    def check(self) -> None:
        if self.text == "never":
            raise Refused("never", "never say {word}", word=self.text)


KIND = Kind(name="toy.word.v1", body=Word, says="a word", roles=SPEAKERS)
DRAFT = Draft(kind="toy.word.v1", body=Word(text="a"))


def test_a_kind_knows_its_room_and_a_body_its_rule() -> None:
    kinds = Kinds([KIND])
    assert (KIND.room, list(kinds), len(kinds), kinds["toy.word.v1"]) == ("toy", ["toy.word.v1"], 1, KIND)
    assert kinds.read_body("toy.word.v1", msgspec.Raw(b'{"text":"a"}')) == Word(text="a")
    with pytest.raises(Refused) as refused:
        kinds.read_body("toy.word.v1", msgspec.Raw(b'{"text":"never"}'))
    assert refused.value.code == "never"


def test_an_unknown_kind_is_refused_and_a_double_one_is_our_own_mistake() -> None:
    with pytest.raises(Refused) as refused:
        Kinds([KIND]).read_body("toy.word.v2", msgspec.Raw(b"{}"))
    assert refused.value.code == "unknown_kind"
    assert "toy.word.v2 is not one that this ruleset knows" in str(refused.value)
    with pytest.raises(TypeError):
        Kinds([KIND, KIND])


def test_labels_become_ids_in_order() -> None:
    draft = Draft(kind="toy.word.v1", body=Word(text="b"), refs=(("of", "w1"), ("source", "f" * 64)))
    assert draft.resolved({"w1": "1" * 64}) == (
        Ref(role="of", id="1" * 64),
        Ref(role="source", id="f" * 64),
    )
    check_order([Draft(kind="toy.word.v1", body=Word(text="a"), label="w1"), draft, DRAFT, DRAFT])


def test_a_label_that_stands_nowhere_or_twice_is_refused() -> None:
    later = Draft(kind="toy.word.v1", body=Word(text="b"), refs=(("of", "w1"),))
    named = Draft(kind="toy.word.v1", body=Word(text="a"), label="w1")
    for drafts, code in (([later, named], "unknown_label"), ([named, named], "label_twice")):
        with pytest.raises(Refused) as refused:
            check_order(drafts)
        assert refused.value.code == code


def test_a_report_speaks_for_nobody_and_an_own_act_for_somebody() -> None:
    Assertion(says=Says(speaker="report", how=How.REPORT)).check()
    Assertion(says=Says(speaker="almond", how=How.OWN_ACT, for_org="almond")).check()
    for says, code in (
        (Says(speaker="r", how=How.REPORT, for_org="almond"), "report_speaks_for_nobody"),
        (Says(speaker="r", how=How.REPORT, office="minister"), "report_speaks_for_nobody"),
        (Says(speaker="almond", how=How.OWN_ACT), "own_act_of_nobody"),
    ):
        with pytest.raises(Refused) as refused:
            Assertion(says=says).check()
        assert refused.value.code == code
    assert present("a", None, "b") == ("a", "b")
    assert Assertion(says=Says(speaker="x", how=How.NAMED)).organisations() == ()


def test_published_salts_are_the_same_everywhere_and_differ_by_number() -> None:
    salts = published_salts("seed", "almond")
    assert salts(1) == published_salts("seed", "almond")(1)
    assert len({salts(number) for number in range(50)}) == 50
    assert len(salts(1)) == 16
