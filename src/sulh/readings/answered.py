# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who answered a proposal: every answer that is in force, one of each who gave it, whatever it says."""

from sulh.mechanism import States, Thing
from sulh.talks.state import AnswerRow, ProposalRow


def answers_to(states: States, proposal: Thing[ProposalRow]) -> tuple[Thing[AnswerRow], ...]:
    """The answers to one proposal, in the order of the log; costs what points at it and no more."""
    return tuple(states.pointing(AnswerRow, "answers", proposal))
