# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The project's own founding record, read, and folded under a documentary charter."""

from functools import cache
from pathlib import Path

import msgspec

from sulh.intake.founding import Founding, read_founding
from sulh.mechanism import FOLDS, RULESET, States
from sulh.record.charter import Organisation
from sulh.record.state import CharterRow
from tests.rooms import Table, charter

RECORD = Path(__file__).parents[2] / "examples" / "doha-istanbul" / "record.yaml"
SCRIBE = Organisation(id="documentarian", kind="documentarian", zone="+00:00")


@cache
def founding() -> Founding:
    return read_founding(RECORD.read_bytes())


@cache
def folded() -> Table:
    """Every draft, said by the documentarian."""
    read = founding()
    body = msgspec.structs.replace(
        charter("documentary"), organisations=(*read.organisations, SCRIBE), balance=read.balance
    )
    table = Table(folds=FOLDS, charter=body)
    table.sign(read.drafts, RULESET.kinds)
    table.rows.apply("record", {"charter": CharterRow(id="00" * 32, body=body, in_force_at=1)})
    return table


@cache
def states() -> States:
    return States(folded().rows)
