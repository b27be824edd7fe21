# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sessions, proposals and answers."""

import pytest

from sulh.errors import Refused
from sulh.record.rows import read_row
from sulh.talks.kinds import Answer, AnswerValue, Delegation, Proposal, Session
from sulh.talks.state import AnswerRow, TalksFold
from tests.rooms import REPORT_VOICE, Table

SESSION, DELEGATION = "talks.session.v1", "talks.delegation.v1"
PROPOSAL, ANSWER = "talks.proposal.v1", "talks.answer.v1"


def test_an_answer_leads_to_its_proposal_and_a_revision_to_what_it_answers() -> None:
    world = Table(folds=[TalksFold()])
    session = world.say(SESSION, Session(says=REPORT_VOICE, place="Doha"))
    world.say(DELEGATION, Delegation(says=REPORT_VOICE, party="almond", size=7), ("session", session))
    first = world.say(
        PROPOSAL, Proposal(says=REPORT_VOICE, subject="a body", by="almond"), ("session", session)
    )
    answer = world.say(
        ANSWER, Answer(says=REPORT_VOICE, party="walnut", value=AnswerValue.NOT_CARRIED), ("answers", first)
    )
    world.say(PROPOSAL, Proposal(says=REPORT_VOICE, subject="revised", by="walnut"), ("answers", first))
    assert world.voids() == []
    value = world.rows.get("talks", f"answer/{answer}")
    assert value is not None
    assert read_row(value, AnswerRow).refs["answers"] == (first,)


def test_an_answer_to_nothing_is_void() -> None:
    world = Table(folds=[TalksFold()])
    session = world.say(SESSION, Session(says=REPORT_VOICE))
    answer = Answer(says=REPORT_VOICE, party="walnut", value=AnswerValue.REJECTED)
    world.say(ANSWER, answer)
    world.say(ANSWER, answer, ("answers", session))
    assert [void.code for void in world.voids()] == ["ref_missing", "unknown_thing"]
    assert "where a proposal was expected" in world.refusals[1]


def test_a_proposal_has_an_author_or_says_that_it_was_discussed() -> None:
    Proposal(says=REPORT_VOICE, subject="trade", discussed=True).check()
    with pytest.raises(Refused, match="names who made it in by, or says discussed"):
        Proposal(says=REPORT_VOICE, subject="trade").check()
