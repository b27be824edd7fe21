# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which door a file comes in by: a founding record (YAML) or a UCDP GED table (CSV)."""

from pathlib import Path

from sulh.clock import parse_date
from sulh.errors import Refused
from sulh.intake.founding import read_founding
from sulh.intake.ucdp import read_ucdp
from sulh.statement.draft import Draft


def drafts_of(path: Path, data: bytes, published: str = "") -> tuple[Draft, ...]:
    """Unsigned statements made from a file; Refused `unknown_file` when no door takes it.

    `published` is the day of a table's publication, which the table itself does not say.
    """
    if path.suffix in {".yaml", ".yml"}:
        return read_founding(data, path.name).drafts
    if path.suffix == ".csv":
        if not published:
            raise Refused(
                "no_publication_day",
                "{path} does not say when it was published; add --published with a day such as 2022-06-01",
                path=str(path),
            )
        return tuple(read_ucdp(data, path.name, published=parse_date(published)))
    raise Refused(
        "unknown_file",
        "{path} is of no kind that can be taken in: signed envelopes (JSON), a sulh export, a founding record "
        "(.yaml) or a UCDP GED table (.csv)",
        path=str(path),
    )
