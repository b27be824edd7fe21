# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Files that say one thing to a reader and another to the program, or that nobody could mean."""

import pytest

from sulh.agreement.line_kinds import ZoneDrawn
from sulh.errors import Refused
from sulh.intake.agreement import Read, read_agreement

HEAD = "agreement: {label: i1, name: N}\n"
CLAUSE = 'clauses:\n  - {label: c1, kind: prohibition, text: "No fire", rule: {acts: [shelling]}}\n'


def read(text: str) -> Read:
    return read_agreement(text.encode(), "f.yaml")


def told(text: str) -> list[tuple[int, str, str]]:
    return [(p.line, p.key, p.fault.code) for p in read(text).problems]


def zone(more: str, tolerance: str = "5") -> str:
    ring = '[["31.0","-42.0"],["31.1","-42.0"],["31.1","-41.9"]]'
    where = f"zones:\n  - {{label: z, tolerance_m: {tolerance}, vertices: {ring}{more}}}\n"
    return f'zone: "+05:00"\n{HEAD}{where}{CLAUSE}'


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("No fire", "No\u202efire", "bad_character"),
        ("c1", "c\u200b1", "bad_character"),
        ("c1", "e\u0301", "not_nfc"),
    ],
)
def test_what_no_statement_may_hold_is_told_with_its_line(old: str, new: str, code: str) -> None:
    assert told(HEAD + CLAUSE.replace(old, new)) == [(3, "clauses[1]", code)]


def test_a_language_that_no_statement_has_is_told() -> None:
    assert told("lang: fr\n" + HEAD + CLAUSE) == [(1, "lang", "file_value")]


@pytest.mark.parametrize("word", ["no", "off", "yes", "nein"])
def test_a_word_is_no_truth(word: str) -> None:
    assert told(HEAD.replace("N}", f"N, mediated: {word}}}") + CLAUSE) == [
        (1, "agreement.mediated", "file_value")
    ]
    bound = read(HEAD + CLAUSE.replace("text:", f"binds: [{word}], text:"))
    assert bound.terms[0][1].binds == (word,)


@pytest.mark.parametrize("number", ["0400", "0x10", "0o17", "1_000", "٤٠٠", "4.5", "-1", "NaN", "9" * 20])
def test_a_number_is_written_in_plain_digits(number: str) -> None:
    assert told(zone("", number)) == [(4, "zones[1].tolerance_m", "file_value")]


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2026-05-01 to 2026-05-31", "2026-05-01", "2026-05-31"),
        ("2026-05-01 to", "2026-05-01", ""),
        ("to 2026-05-31", "", "2026-05-31"),
    ],
)
def test_a_line_or_zone_holds_between_two_moments_or_goes_on(text: str, since: str, until: str) -> None:
    body = next(draft.body for draft in read(zone(f", valid: {text}")).drafts if draft.label == "z")
    assert isinstance(body, ZoneDrawn) and body.valid is not None
    assert (body.valid.since, body.valid.until) == (since, until)


def test_a_zone_that_would_hold_for_one_day_alone_is_asked_about() -> None:
    found = read(zone(", valid: 2026-05-01"))
    assert [p.key for p in found.problems] == ["zones[1].valid"]
    assert "2026-05-01 to 2026-05-31 | 2026-05-01 to was expected" in str(found.problems[0].fault)


def test_details_have_names_of_their_own() -> None:
    text = CLAUSE.replace("text:", "details: {by: Tuesday, start: at dawn}, text:")
    assert read(HEAD + text).terms[0][1].details == {"by": "Tuesday", "start": "at dawn"}


@pytest.mark.parametrize(
    "text",
    [
        "clauses:\n  - {label: a, kind: exception, text: x, excepts: b}\n"
        "  - {label: b, kind: exception, text: x, excepts: a}\n",
        "clauses:\n  - {label: a, kind: purpose, text: x, replaces: a}\n",
        "clauses:\n  - {label: a, kind: purpose, text: x}\n  - {label: a, kind: purpose, text: y}\n",
    ],
)
def test_clauses_run_in_no_ring(text: str) -> None:
    assert [line for line, _, _ in told(HEAD + text)] != []


@pytest.mark.parametrize(
    ("ring", "code"),
    [
        ('[["1","179"],["2","-179"],["1","-178"]]', "zone_crosses_180"),
        ('[["0","0"],["1","1"],["0","1"],["1","0"]]', "zone_crosses_itself"),
        ('[["0","0"],["2","2"],["1","1"],["0","1"]]', "zone_crosses_itself"),
        ('[["0","0"],["1","1"],["0","1"],["0","0"]]', "zone_repeats_vertex"),
        ('[["0","0"],["1","1"],["2","2"]]', "zone_without_area"),
        ('[["31.0","142.0"],["142.1","31.0"],["31.1","41.9"]]', "bad_zone_vertex"),
    ],
)
def test_a_ring_that_is_no_zone_is_told_with_its_line(ring: str, code: str) -> None:
    text = f"zones:\n  - {{label: z, tolerance_m: 5, vertices: {ring}}}\n"
    assert told(HEAD + text + CLAUSE) == [(3, "zones[1]", code)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a: &a [x]\nb: *a\n", "yaml_not_plain"),
        (b"a: !!python/object:os.system x\n", "yaml_not_plain"),
        ((HEAD + HEAD).encode(), "doubled_key"),
        (b"a:\n\t- b\n", "bad_yaml"),
        (b"a: \0\n", "bad_yaml"),
        (b"[" * 5_000, "bad_yaml"),
        (b"a: " + b"x" * 10_000_000, "file_too_long"),
        ((HEAD + CLAUSE + "---\n" + HEAD).encode(), "bad_yaml"),
    ],
)
def test_what_is_no_plain_file_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as why:
        read_agreement(data, "f.yaml")
    assert why.value.code == code
