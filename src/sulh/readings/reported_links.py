# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What people said of two reports, as `links` judges it: which tie them, who answered, by which charter's sides."""

from collections.abc import Iterable, Iterator, Mapping

from sulh.incidents.links import LinkAnswerValue, LinkValue
from sulh.incidents.rows import DoubleCountRow, LinkRow
from sulh.incidents.words import WordsRow
from sulh.mechanism import States
from sulh.readings.links import LinkOn, LinkState, Rules, SaidLink, Sides, Word, judged, settled
from sulh.record.charter import CharterBody
from sulh.record.rows import read_row
from sulh.record.state import RECORD, CharterVersion
from sulh.statement.envelope import Hex32

ROOM = "incidents"
LINK, DOUBLE_COUNT = "link", "double_count"

Tie = tuple[str, Hex32]  # noun and statement


class Ties:
    """Links and double counts said before entry `end` between reports that are in view, each judged by itself.

    `head`: a report's statement -> its issuer's first one; it grows while the state does.
    """

    def __init__(self, states: States, head: Mapping[Hex32, Hex32], end: int, rules: Rules) -> None:
        self._states, self._head, self._end, self._rules = states, head, end, rules
        self._on: dict[str, dict[Hex32, LinkOn]] = {LINK: {}, DOUBLE_COUNT: {}}
        self._awaited: dict[Hex32, set[Tie]] = {}  # by what they name and nobody has reported yet
        self._waiting: set[Tie] = set()
        for noun in self._on:
            for key, _ in states.rows.items(ROOM, f"{noun}/"):
                self._judge((noun, key.partition("/")[2]))

    def advance(self, changed: Iterable[Tie], come: Iterable[Hex32], rules: Rules) -> bool:
        """Take up rows that were written since and reports that came; whether any is judged otherwise now.

        A link may have named a report before that came; what waits moves by the record's time alone.
        """
        todo = {*changed, *(tie for report in come for tie in self._awaited.pop(report, ()))}
        late = self._waiting - todo if rules.now != self._rules.now else set()
        self._rules = rules
        moved = [self._judge(tie) for tie in todo]
        for noun, number in late:
            moved.append(self._put((noun, number), self._on[noun][number].said))
        return any(moved)

    def _judge(self, tie: Tie) -> bool:
        """Read and judge one; whether it is another than it was."""
        noun, number = tie
        value = self._states.rows.get(ROOM, f"{noun}/{number}")
        words = self._states.rows.get(ROOM, f"words/{number}")
        if value is None:
            return self._put(tie, None)
        row: LinkRow | DoubleCountRow
        row = read_row(value, LinkRow) if noun == LINK else read_row(value, DoubleCountRow)
        named = [row.first(role) or "" for role in ("one", "other")]
        for report in named:
            if report not in self._head:
                self._awaited.setdefault(report, set()).add(tie)
        one, other = (self._head.get(report) for report in named)
        if row.origin.index >= self._end or words is None or one is None or other is None:
            return self._put(tie, None)
        return self._put(tie, _said(row, number, one, other, read_row(words, WordsRow), self._end))

    def _put(self, tie: Tie, said: SaidLink | None) -> bool:
        noun, number = tie
        was, now = self._on[noun].get(number), None if said is None else judged(said, self._rules)
        self._waiting.discard(tie)
        if now is None:
            self._on[noun].pop(number, None)
            return was is not None
        if now.state is LinkState.WAITING:
            self._waiting.add(tie)
        if was != now:  # else what was compared with it stays the same object
            self._on[noun][number] = now
        return was != now

    def links(self, more: Iterable[SaidLink]) -> tuple[LinkOn, ...]:
        """Every link and `more` of them, in log order, contradictions resolved."""
        return settled([*self._on[LINK].values(), *(judged(said, self._rules) for said in more)])

    @property
    def double(self) -> tuple[LinkOn, ...]:
        """Every double count, in the order of their ids: none contradicts another."""
        return tuple(one for _, one in sorted(self._on[DOUBLE_COUNT].items(), key=lambda one: one[0]))

    def tied(self, number: Hex32) -> Iterator[Tie]:
        """What these words are on, if it is one of these."""
        yield from ((noun, number) for noun in self._on if self._states.rows.get(ROOM, f"{noun}/{number}"))


def _said(
    row: LinkRow | DoubleCountRow, number: Hex32, one: Hex32, other: Hex32, said: WordsRow, end: int
) -> SaidLink:
    return SaidLink(
        id=number,
        one=one,
        other=other,
        same=isinstance(row, LinkRow) and row.body.value is LinkValue.SAME,
        by=row.origin.issuer,
        index=row.origin.index,
        now=said.opened,
        words=tuple(
            Word(
                org=word.org,
                support=word.value is LinkAnswerValue.SUPPORT,
                index=word.index,
                now=word.now,
            )
            for word in said.words
            if word.index < end
        ),
        due=said.due if said.neutral else None,
        units=row.body.units if isinstance(row, DoubleCountRow) else None,
        why=row.body.why,
        lang=row.origin.lang,
    )


def rules_of(states: States, now: str) -> Rules:
    """Who may answer: a word counts by the charter that it was said under."""
    versions = (read_row(value, CharterVersion) for _, value in states.rows.items(RECORD, "charter/"))
    charters = sorted((_sides(row.since, row.body) for row in versions), key=lambda sides: sides.since)
    today = _sides(0, states.charter)
    return Rules(parties=today.parties, co_chairs=today.co_chairs, now=now, charters=tuple(charters))


def _sides(since: int, charter: CharterBody) -> Sides:
    parties, chairs = (frozenset(org.id for org in charter.of_kind(kind)) for kind in ("party", "co_chair"))
    return Sides(since=since, parties=parties, co_chairs=chairs)
