# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads reports from Parquet where pyarrow is installed; without it the file is refused with what to do."""

import importlib
import io
from datetime import datetime
from typing import Any

from sulh.errors import Refused, by_system
from sulh.fusion.reading import Read, read_rows


def read_parquet(data: bytes, name: str) -> Read:
    """As `read_csv`; a row's line is its number. Raises Refused "reports_parquet" and as `read_rows`."""
    try:
        parquet: Any = importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise Refused(
            "reports_parquet",
            "{file}: Parquet is read with pyarrow, which is not installed; install it, or save the table as CSV",
            file=name,
        ) from error
    try:
        table = parquet.read_table(io.BytesIO(data))
        header, columns = list(table.column_names), [column.to_pylist() for column in table.columns]
    except (OSError, ValueError, ArithmeticError, TypeError, NotImplementedError) as error:
        raise Refused(
            "reports_parquet_form",
            "{file}: this is no Parquet table: {problem}",
            file=name,
            problem=by_system(error),
        ) from error
    rows = ([_text(cell) for cell in row] for row in zip(*columns, strict=True))
    return read_rows(header, enumerate(rows, 1), name)


def _text(cell: object) -> str:
    """A cell as a CSV would have it; a moment without a zone stays without one, and its row is bad."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat()
    return f"{cell:.10f}" if isinstance(cell, float) else str(cell)
