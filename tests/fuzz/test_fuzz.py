# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever bytes a parser meets, it answers with what it read or with a fault of the four families, and appends nothing.

A failing input is printed with its number; `mutant(parser, number, seeds)` makes it again on any machine.
"""

from pathlib import Path

import pytest

from sulh.errors import Refused, Tampered, Unavailable
from tests.fuzz.mutants import mutant
from tests.fuzz.parsers import PARSERS, Parser

QUICK = 360  # of a parser with share 1: some 12,000 in all
SOAK = 30_000  # over 1,000,000 in all
each = pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.name.replace(" ", "-"))


def feed(parser: Parser, folder: Path, first: int, last: int) -> int:
    """Inputs `first` to `last` of a parser; how many it refused."""
    seeds = parser.seeds()
    refused = 0
    for number in range(first, last):
        data = mutant(parser.name, number, seeds)
        try:
            parser.parse(data, folder)
        except (Refused, Tampered, Unavailable) as why:
            str(why)
            refused += 1
        except Exception as error:
            raise AssertionError(f"{parser.name}, input {number}: {error!r} from {data[:400]!r}") from error
    return refused


@each
def test_honest_bytes_are_read(parser: Parser, tmp_path: Path) -> None:
    """Else the mutants would all end at the first line, and nothing behind it would be tried."""
    seeds = parser.seeds()
    assert seeds
    read = 0
    for seed in seeds:
        try:
            parser.parse(seed, tmp_path)
            read += 1
        except (Refused, Tampered):
            continue
    assert read or parser.name in NEVER_READ


# What is asked of these is only ever refused or answered by a verdict: an old leaf again, garbage, a wrong hash.
NEVER_READ = {"leaf", "served log", "tlog-proof"}


@each
def test_no_bytes_break_a_parser(parser: Parser, tmp_path: Path) -> None:
    count = int(QUICK * parser.share)
    refused = feed(parser, tmp_path, 0, count)
    assert refused or parser.name in {"accept-language", "fold", "snapshot"}


def test_there_are_ten_thousand_of_them() -> None:
    assert sum(int(QUICK * parser.share) for parser in PARSERS) >= 10_000
    assert sum(int(SOAK * parser.share) for parser in PARSERS) >= 1_000_000


@pytest.mark.soak
@each
def test_no_bytes_of_a_million_break_a_parser(parser: Parser, tmp_path: Path) -> None:
    feed(parser, tmp_path, int(QUICK * parser.share), int(SOAK * parser.share))
