# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Bugs planted into what becomes of reports, ties, findings and cases, so that the desk can show that it finds them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from sulh.cases import acts, findings
from sulh.cases.findings import OutcomeRow
from sulh.cases.life import OVER
from sulh.cases.sheet import all_chairs
from sulh.errors import Refused
from sulh.incidents import words
from sulh.readings import links

Plant = Callable[[pytest.MonkeyPatch], None]


def ones_own_confirm_counts(patch: pytest.MonkeyPatch) -> None:
    """An organisation's second key looks like a second source."""
    patch.setattr(words, "OTHERS", frozenset())


def anybody_recalls(patch: pytest.MonkeyPatch) -> None:
    """One side makes the other's reports vanish."""
    patch.setattr(words, "OWN", frozenset())


def recalled_again(patch: pytest.MonkeyPatch) -> None:
    """What was recalled is ended once more, by a later word."""
    ended = words._ended

    class Nothing:
        def __init__(self, rows: Any) -> None:
            self._rows = rows

        def holds(self, _: str) -> bool:
            return False

        def __getattr__(self, name: str) -> Any:
            return getattr(self._rows, name)

    patch.setattr(words, "_ended", lambda rows, *rest: ended(Nothing(rows), *rest))  # type: ignore[arg-type]


def monitors_bind(patch: pytest.MonkeyPatch) -> None:
    """A monitor answers a tie as if it were a side."""
    patch.setattr(words, "is_side", lambda entry, ground: True)


def one_party_ties(patch: pytest.MonkeyPatch) -> None:
    """A tie takes effect by the first party that stands behind it."""
    right = links._agreed

    def agreed(said: Any, rules: Any) -> Any:
        for word in said.words:
            if word.support and word.org in rules.parties:
                return word.now, word.index, links.Way.BOTH_PARTIES
        return right(said, rules)

    patch.setattr(links, "_agreed", agreed)


def nobody_is_heard_against_a_monitor(patch: pytest.MonkeyPatch) -> None:
    """A monitor's tie takes effect whoever opposes it."""
    right = links._unopposed

    def unopposed(said: Any, rules: Any) -> Any:
        return right(replace(said, words=()), rules)

    patch.setattr(links, "_unopposed", unopposed)


def signed_before_the_window(patch: pytest.MonkeyPatch) -> None:
    """A finding is signed off while whom it names may still answer."""
    right = findings._require_word

    def require(sheet: Any, number: str, row: OutcomeRow, *rest: Any) -> None:
        right(sheet, number, msgspec.structs.replace(row, reply_until=None), *rest)

    patch.setattr(findings, "_require_word", require)


def a_shorter_window(patch: pytest.MonkeyPatch) -> None:
    """Whoever drafts a finding sets the time to answer as it likes."""
    patch.setattr(findings, "_require_time", lambda sheet, body: None)


def one_chair_issues(patch: pytest.MonkeyPatch) -> None:
    """One co-chair alone issues a finding."""
    patch.setattr(findings, "all_chairs", lambda chairs, agreed: bool(agreed))


def a_refusal_is_outvoted(patch: pytest.MonkeyPatch) -> None:
    """What one co-chair refused is issued after all."""
    patch.setattr(findings, "all_chairs", lambda chairs, agreed: all_chairs(chairs, {*agreed, "stork"}))


def closed_without_a_remedy(patch: pytest.MonkeyPatch) -> None:
    """A violation is closed, and nobody owes anything for it."""
    right = acts._require_turn

    def require(*rest: Any) -> None:
        try:
            right(*rest)
        except Refused as why:
            if why.code not in ("remedy_lacking", "remedy_unchecked"):
                raise

    patch.setattr(acts, "_require_turn", require)


def one_chair_turns(patch: pytest.MonkeyPatch) -> None:
    """A co-chair's own turn takes effect at once: the other is not asked."""
    right = acts.turned

    def turned(sheet: Any, body: Any) -> None:
        right(sheet, body)
        if body.to in OVER:
            acts._turn(sheet, sheet.ref("case") or "", body.to)

    patch.setattr("sulh.cases.state.turned", turned)


def a_remedy_of_another_finding(patch: pytest.MonkeyPatch) -> None:
    """A commitment that follows from one finding makes good another."""
    right = acts._require_remedy

    def require(sheet: Any, finding: str, commitment: str, body: Any) -> Any:
        try:
            return right(sheet, finding, commitment, body)
        except Refused as why:
            if why.code != "remedy_without_commitment":
                raise
            return sheet.read(f"outcome/{finding}", OutcomeRow)

    patch.setattr(acts, "_require_remedy", require)


PLANTED: tuple[Plant, ...] = (
    ones_own_confirm_counts,
    anybody_recalls,
    recalled_again,
    monitors_bind,
    one_party_ties,
    nobody_is_heard_against_a_monitor,
    signed_before_the_window,
    a_shorter_window,
    one_chair_issues,
    a_refusal_is_outvoted,
    closed_without_a_remedy,
    one_chair_turns,
    a_remedy_of_another_finding,
)
