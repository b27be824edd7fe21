# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Speaking at an own node: forms of a session carry its mark, and what a form said outlives the process."""

from pathlib import Path

import pytest

from sulh.access.reader import Act, Layer, Reader
from sulh.errors import Refused
from sulh.node.outbox import Outbox, Stage
from sulh.node.pens import Wish
from sulh.node.said import require_same, word_of

ONCE = "o" * 22
ACTS = frozenset({Act.READ, Act.HAND_IN, Act.SAY})


def person(name: str = "Maryam", org: str = "heron", account: str = "") -> Reader:
    return Reader(layer=Layer.ORG, org=org, role="co_chair", name=name, may=ACTS, account=account)


def wish(words: str = "one", once: str = ONCE) -> Wish:
    return Wish(kind="incidents.denial.v1", body={"words": words}, once=once)


def test_what_a_form_said_is_known_after_a_crash_and_to_its_own_sender_alone(tmp_path: Path) -> None:
    first = Outbox(tmp_path)
    word = word_of(person(), "aa" * 32, "incidents.denial.v1", 5, wish())
    first.put(b"leaf", id="aa" * 32, key="bb" * 32, seq=1, signed_here=True, word=word)
    # No close: the process was killed.
    again = Outbox(tmp_path)
    found = again.again(person(), ONCE)
    assert found is not None and found.id == "aa" * 32 and found.wish is not None
    assert again.again(person("Amina"), ONCE) is None and again.again(person(org="stork"), ONCE) is None
    assert again.again(person(), "") is None and again.again(person(), "p" * 22) is None
    require_same(found, wish(once="q" * 22))
    with pytest.raises(Refused) as caught:
        require_same(found, wish("two"))
    assert caught.value.code == "sent_before" and "aa" * 32 in str(caught.value)
    assert [one.id for one in again.words(person(), 10)] == ["aa" * 32]
    assert again.words(person("Amina"), 10) == []
    # What was refused can still be mended; what the record has need not be kept twice.
    again.settle("aa" * 32, Stage.REFUSED, entry=None, answer=b"no")
    assert (kept := again.word("aa" * 32)) is not None and kept.wish is not None
    again.settle("aa" * 32, Stage.ADMITTED, entry=7, answer=None)
    assert (kept := again.word("aa" * 32)) is not None and kept.wish is None
    assert again.again(person(), ONCE) is not None


def test_two_people_of_one_name_at_one_desk_are_two(tmp_path: Path) -> None:
    box, first, second = Outbox(tmp_path), person(account="maryam.a"), person(account="maryam.k")
    word = word_of(first, "aa" * 32, "incidents.denial.v1", 5, wish())
    box.put(b"leaf", id="aa" * 32, key="bb" * 32, seq=1, signed_here=True, word=word)
    assert box.words(second, 10) == [] and box.again(second, ONCE) is None and not word.is_of(second)
    assert word.is_of(first) and box.again(first, ONCE) is not None
    # A browser keeps keys and drafts by this name: else the one could sign with the other's key.
    assert first.seat != second.seat and first.seat == "maryam.a|heron|co_chair"


def test_a_number_that_was_given_out_is_given_to_nothing_else(tmp_path: Path) -> None:
    box = Outbox(tmp_path)
    assert box.unanswered("bb" * 32) is None
    box.give("bb" * 32, 4, "cc" * 32)
    assert Outbox(tmp_path).unanswered("bb" * 32) == (4, "cc" * 32)
    box.put(b"leaf", id="dd" * 32, key="bb" * 32, seq=5)
    assert box.unanswered("bb" * 32) == (5, "dd" * 32)
    box.settle("dd" * 32, Stage.ADMITTED, entry=1, answer=None)
    assert box.unanswered("bb" * 32) == (4, "cc" * 32)


def test_words_are_forgotten_with_their_statements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sulh.node.outbox.MAX_SETTLED", 2)
    box = Outbox(tmp_path)
    for number in range(6):
        id = f"{number:064x}"
        word = word_of(person(), id, "incidents.denial.v1", number, wish(once=f"{number:022d}"))
        box.put(b"leaf", id=id, key="bb" * 32, seq=number + 1, word=word)
        box.settle(id, Stage.ADMITTED, entry=number, answer=None)
    assert len(box.words(person(), 10)) == 2 and box.again(person(), f"{0:022d}") is None
