# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Deadlines of the record's own: by the times that the charter has adopted, and only while they are open."""

from sulh.clock import format_time, parse_time
from sulh.host.dues import record_dues
from sulh.record.charter import Adoption
from sulh.record.overrides import OverridableRow, OverrideRow
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.rows import Rows
from sulh.record.seal_rows import SealingKeyRow, ShredRow
from sulh.record.trust import RelayedRow
from tests.record.world import charter_body

ONE, TWO = "1" * 64, "2" * 64


def rows() -> Rows:
    made = Rows()
    base = OverridableRow(kind="toy.word.v1", index=9, now="2025-11-01T08:00:00Z")
    relayed = RelayedRow(
        org="heron", key=ONE, index=12, relay="stork", statement=ONE, leaf_hash=TWO, at="2025-11-02T09:00:00Z"
    )
    made.apply(
        "record",
        {
            f"overridable/{ONE}": base,
            f"override/{ONE}": OverrideRow(words=()),
            f"overridable/{TWO}": base,
            f"override/{TWO}": OverrideRow(words=(), counts_at=20),
            f"relayed/{ONE}": relayed,
            f"relayed/{TWO}": RelayedRow(
                org="heron",
                key=ONE,
                index=13,
                relay="stork",
                statement=TWO,
                leaf_hash=ONE,
                at="2025-11-02T10:00:00Z",
                admitted=14,
            ),
        },
    )
    return made


def test_open_overrides_and_relayed_statements_fall_due_by_adopted_times_alone() -> None:
    adopted = Adoption(
        template=TEMPLATE_HASH, adopted=("finding_override",), differences={"admission_of_statement": 2}
    )
    found = [format_time(due) for due in record_dues(rows(), charter_body(procedure=adopted))]
    assert found == ["2025-11-08T08:00:00Z", "2025-11-02T11:00:00Z"]
    assert list(record_dues(rows(), charter_body())) == []
    assert list(record_dues(rows(), None)) == []
    assert list(record_dues(Rows(), charter_body(procedure=adopted))) == []
    assert parse_time(found[0]) > parse_time(found[1])


def test_a_shredding_and_a_replaced_key_fall_due_by_adopted_times_alone() -> None:
    agreed = ShredRow(words=(), agreed="2025-11-02T08:00:00Z")
    made = Rows()
    made.apply(
        "record",
        {
            f"shred/{ONE}": agreed,
            f"shred/{TWO}": ShredRow(words=(), agreed="2025-11-02T09:00:00Z", effective_at=9),
            "sealing_key/heron": SealingKeyRow(
                index=9, now="2025-11-03T08:00:00Z", replaced=4, suite="X25519", public="AA=="
            ),
            "sealing_key/stork": SealingKeyRow(
                index=5, now="2025-11-03T09:00:00Z", suite="X25519", public="AA=="
            ),
        },
    )
    adopted = Adoption(
        template=TEMPLATE_HASH,
        adopted=("rewrap_duty",),
        differences={"shred_notice": 1, "objection_window": 2},
    )
    found = [format_time(due) for due in record_dues(made, charter_body(procedure=adopted))]
    assert found == ["2025-11-03T10:00:00Z", "2025-11-06T08:00:00Z"]
    assert list(record_dues(made, charter_body())) == []
