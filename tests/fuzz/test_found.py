# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Inputs that once broke a parser: each stays, beside what is said of it now."""

from pathlib import Path

import apsw
import pytest

from sulh.cli.found import read_charter_file
from sulh.cli.say import read_body
from sulh.errors import Refused, Tampered
from sulh.intake.yaml import read_yaml
from sulh.log.journal import Journal
from sulh.statement import canon


def test_half_a_surrogate_pair_is_refused_before_it_is_signed() -> None:
    with pytest.raises(Refused, match="text that UTF-8 can write") as caught:
        canon.encode({"text": "a\ud800"})
    assert caught.value.code == "unreadable"
    str(caught.value).encode()


@pytest.mark.parametrize("text", [b'a: "\\ud800"', b'"\\ud800": a', b'- b\n- "\\udfff"'])
def test_half_a_surrogate_pair_in_a_yaml_escape_is_refused(text: bytes) -> None:
    with pytest.raises(Refused) as caught:
        read_yaml(text, "x.yaml")
    assert caught.value.code == "bad_yaml"


@pytest.mark.parametrize("text", ["date: 2025-02-30", "a: " + "[" * 5_000, 'a: "\\x"'])
def test_a_charter_file_that_yaml_cannot_make_values_of_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "charter.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match="is not a charter file"):
        read_charter_file(path)


def test_a_body_nested_without_end_is_refused() -> None:
    with pytest.raises(Refused, match="a body in JSON was expected"):
        read_body("incidents.publication.v1", '{"a":' * 5_000)


@pytest.mark.parametrize(
    "change",
    [
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', ''); ",
        "UPDATE log SET first = 'x'",
        "UPDATE log SET head_size = 3",
        "UPDATE log SET head_note = 'text'",
        "UPDATE leaf SET data = 'text'",
        "DELETE FROM log",
        "DROP TABLE log",
        "DROP TABLE leaf",
    ],
)
def test_a_journal_whose_rows_are_no_rows_is_damaged_and_never_empty(change: str, tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    journal = Journal(path)
    journal.append([b"a", b"b"])
    journal.close()
    db = apsw.Connection(str(path))
    db.execute(change)
    if change.startswith("PRAGMA"):
        db.execute("PRAGMA writable_schema=RESET")
        db.execute("UPDATE log SET size = NULL")
    db.close()
    with pytest.raises(Tampered) as caught:
        journal = Journal(path)
        try:
            journal.load()
            journal.tail(0)
        finally:
            journal.close()
    assert caught.value.code == "journal_damaged"
    assert str(caught.value).startswith("file journal.sqlite: expected a readable journal (")
