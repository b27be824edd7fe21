# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Another ruleset than the one that the record begins under: words count twice, and one more kind is known."""

from sulh.record.fold import Entry, Ground
from sulh.record.hands import HandsFold
from sulh.record.kinds import KINDS
from sulh.record.rows import Changes, RoomRows
from sulh.record.ruleset import make_ruleset
from sulh.statement.kind import SPEAKERS, Kind
from tests.record.world import RULESET, TOY, Tally, Word, WordFold

LATE = Kind(name="toy.late.v1", body=Word, says="a word of the later rules", roles=SPEAKERS)


class LaterFold(WordFold):
    """Every word counts twice."""

    version = 2

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        changes = super().step(rows, entry, ground)
        return {
            name: Tally(count=row.count + 1, last=row.last)
            for name, row in changes.items()
            if isinstance(row, Tally)
        }


LATER = make_ruleset((*KINDS, *TOY, LATE), (HandsFold(), LaterFold()))
# What a program of today knows, and one that nobody has renewed.
PROGRAM = {RULESET.id: RULESET, LATER.id: LATER}
OLD_PROGRAM = {RULESET.id: RULESET}
