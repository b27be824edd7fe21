# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who was given what was sealed, as far as a layer was told: receipts of nodes, and words of recipients.

Whoever sealed a statement is told under seal; in every other layer there is nothing here (record/hands.py).
"""

from sulh.mechanism import States
from sulh.record.hands import OpenedRow, ServedRow
from sulh.record.kinds import HANDS
from sulh.record.rows import read_row
from sulh.record.seal_rows import RetractionRow
from sulh.record.state import RECORD

Json = dict[str, object]
WAYS = ("opened", "served")  # nouns of rows: the recipient's own word, its node's word


def receipts(states: States) -> list[Json]:
    """One object for each sealed statement, organisation and way, with the first entry that says so, in their order.

    `retracted`: the entry from which on the statement is taken back, so that its sealer sees who has read it.
    """
    found: dict[tuple[str, str, str], int] = {}
    for how in WAYS:
        for _, value in states.rows.items(HANDS, f"{how}/"):
            row = _read(how, value)
            for name in row.statements:
                if states.rows.get(RECORD, f"sealed/{name}") is not None:
                    key = (name, row.org, how)
                    found[key] = min(row.index, found.get(key, row.index))
    ordered = sorted(found.items(), key=lambda item: (item[1], item[0]))
    return [
        {"id": name, "org": org, "how": how, "entry": entry, "retracted": taken_back(states, name)}
        for (name, org, how), entry in ordered
    ]


def taken_back(states: States, statement: str) -> int | None:
    """The entry from which on a statement is taken back; None while it is not."""
    value = states.rows.get(RECORD, f"retraction/{statement}")
    return None if value is None else read_row(value, RetractionRow).counts_at


def _read(how: str, value: bytes) -> OpenedRow:
    return read_row(value, OpenedRow if how == "opened" else ServedRow)
