# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is due about seals, and what was said under duress as far as a layer knows it."""

import msgspec

from sulh.mechanism import States
from sulh.readings.sealing import duress, rewraps, shredding
from sulh.record.charter import Adoption
from sulh.record.hands import RingRow
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.rows import Rows
from sulh.record.seal_rows import Because, SealingKeyRow, ShredRow
from sulh.record.standing import KeyRow
from sulh.record.state import CharterRow
from sulh.statement.canon import Said
from tests.record.world import charter_body

ONE, TWO, OTHERS = "1" * 64, "2" * 64, "3" * 64
ADOPTED = Adoption(
    template=TEMPLATE_HASH, adopted=("rewrap_duty",), differences={"shred_notice": 1, "objection_window": 2}
)


class Spoken(Said, frozen=True, kw_only=True):
    key: str


def states(adoption: Adoption = ADOPTED) -> States:
    made = Rows()
    charter = charter_body(procedure=adoption)
    word = Because(org="heron", key=TWO, index=9, why="a child is named")
    made.apply(
        "record",
        {
            "charter": CharterRow(id=ONE, body=charter, in_force_at=0),
            f"shred/{ONE}": ShredRow(words=(word,), agreed="2025-11-02T08:00:00Z"),
            "sealing_key/heron": SealingKeyRow(
                index=9, now="2025-11-03T08:00:00Z", replaced=4, suite="X25519", public="AA=="
            ),
            "sealing_key/stork": SealingKeyRow(
                index=5, now="2025-11-03T08:00:00Z", suite="X25519", public="AA=="
            ),
            f"key/{ONE}": KeyRow(org="almond", role="party", level="role", since=1, by=""),
            f"key/{OTHERS}": KeyRow(org="walnut", role="party", level="role", since=1, by=""),
        },
    )
    made.apply("toy", {f"word/{ONE}": Spoken(key=ONE), f"word/{TWO}": Spoken(key=OTHERS)})
    return States(made)


def test_a_shredding_and_a_replaced_key_show_by_when_they_are_due() -> None:
    (wanted,) = shredding(states())
    assert (wanted["id"], wanted["due"], wanted["effective_at"]) == (ONE, "2025-11-03T10:00:00Z", None)
    assert rewraps(states()) == [{"id": "heron", "since": 9, "due": "2025-11-06T08:00:00Z"}]
    bare = states(Adoption(template=TEMPLATE_HASH))
    assert (shredding(bare)[0]["due"], rewraps(bare)[0]["due"]) == (None, None)


def test_what_was_said_under_duress_shows_where_it_was_told_and_of_own_keys_alone() -> None:
    silent = states()
    assert duress(silent) == []
    told = states()
    ring = RingRow(org="almond", key=TWO, index=7, keys=(ONE, OTHERS))
    told.rows.apply("hands", {f"ring/{TWO}": ring})
    assert duress(told) == [{"id": ONE, "noun": "word", "key": ONE, "told_by": TWO}]
    foreign = states()
    foreign.rows.apply("hands", {f"ring/{TWO}": msgspec.structs.replace(ring, org="stork")})
    assert duress(foreign) == []
