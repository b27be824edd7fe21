# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The exercise as a record: sound, cosigned, admissible, the same bytes everywhere, EXERCISE on its face."""

import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sulh.clock import parse_time
from sulh.errors import Refused
from sulh.exercise.bad import CODES
from sulh.exercise.build import TRUTH, Built, Exercise, build_exercise, exercise_leaves
from sulh.exercise.cast import CO_CHAIRS, PARTIES, TITLE, key_of, log_signer
from sulh.exercise.truth import read_truth
from sulh.host.folder import Folder, Host
from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.log.reader import LogReader
from sulh.mechanism import RULESETS, States
from sulh.readings.cosigners import cosigners
from sulh.readings.digests import Agreement, digests
from sulh.readings.moment import parse_moment
from sulh.readings.times import By, Times
from sulh.recompute.audit import audit_folder
from sulh.recompute.replay import State
from sulh.record.heads import HeadRow
from sulh.record.receipts import Refusal
from sulh.record.rows import read_row
from sulh.reporting.page import Seal, page
from sulh.reporting.screen import screen
from sulh.statement.envelope import MAX_LEAF

# The small exercise's root and state digest. They change with any kind, fold, phrase or place of the exercise:
# look at what changed, then put in what `python -m tests.exercise.test_build` prints.
GOLDEN_SIZE = 422
GOLDEN_ROOT = "2ee47b75ba4d196e576cffdf4787a795f5aae32c78dfe338a20db68e369a3fba"
GOLDEN_DIGEST = "8bfa4fb39f92e01754993c9204489596eeec073fa67a23bfb2aeffa204674aae"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    path = tmp_path_factory.mktemp("exercise") / "small"
    return path, build_exercise(path, statements=300, days=14)


def test_root_and_digest_are_the_same_on_every_machine(built: tuple[Path, Built]) -> None:
    _, found = built
    assert (found.size, found.root.hex(), found.digest) == (GOLDEN_SIZE, GOLDEN_ROOT, GOLDEN_DIGEST)


def test_another_hash_seed_locale_and_zone_give_the_same_leaves() -> None:
    here = hashlib.sha256(b"".join(exercise_leaves(statements=300, days=14))).hexdigest()
    code = (
        "import hashlib; from sulh.exercise.build import exercise_leaves as made; "
        "print(hashlib.sha256(b''.join(made(statements=300, days=14))).hexdigest())"
    )
    env = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Asia/Kabul", "LC_ALL": "tr_TR.UTF-8"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == here


def test_the_audit_finds_it_sound_and_cosigned_by_all_four(built: tuple[Path, Built]) -> None:
    path, found = built
    audited = audit_folder(Folder(path).store(), RULESETS)
    assert (audited.head.root, audited.digest, audited.voids) == (found.root, found.digest, ())
    assert len(audited.cosigners) == 4


def test_the_leaves_alone_are_those_of_the_folder(built: tuple[Path, Built]) -> None:
    path, _ = built
    reader = LogReader(Folder(path).store(), log_signer().verifier)
    assert list(exercise_leaves(statements=300, days=14)) == list(reader.leaves())


def test_a_host_would_admit_every_one_of_them(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.make()
    clock = [datetime(2026, 3, 1, tzinfo=UTC)]
    host = Host(
        folder,
        log=log_signer(),
        host=key_of("secretariat", "host"),
        rulesets=RULESETS,
        clock=lambda: clock[0],
    )
    with host:
        for made in Exercise(statements=300, days=14):
            if made.head:
                host.publish()
                clock[0] += timedelta(hours=1)
            answer = host.admission.admit(made.leaf).document
            assert not isinstance(answer, Refusal), answer


def test_heads_follow_within_the_hour_and_time_is_witnessed(built: tuple[Path, Built]) -> None:
    exercise = Exercise(statements=300, days=14)
    state = State(RULESETS, exercise.roots.__getitem__)
    for made in exercise:
        state.take(made.leaf)
    heads = [read_row(value, HeadRow) for _, value in state.rows.items("record", "head/")]
    full = [head for head in heads if len(head.cosigners) == 4]
    assert len(heads) > 50 and len(heads) - len(full) < 20
    assert all({word.org for word in head.cosigners} >= set(CO_CHAIRS) for head in heads)
    assert state.record.heads.witnessed and state.record.heads.joint > state.size - 40
    # Every utterance is covered by a head that was logged within an hour of it.
    logged = sorted(parse_time(head.logged_at) for head in heads)
    for utterance in Exercise(statements=300, days=14).utterances():
        assert any(utterance.moment <= at <= utterance.moment + timedelta(hours=1) for at in logged)


def test_who_watches_is_told_of_both_parties_alike() -> None:
    exercise = Exercise(statements=300, days=14)
    state = State(RULESETS, exercise.roots.__getitem__)
    for made in exercise:
        state.take(made.leaf)
    states = States(state.rows)
    (founding,) = digests(states)
    assert (founding.agreement, founding.values[0].orgs) == (Agreement.AGREED, (*PARTIES, *CO_CHAIRS))
    shown = {one.id: one for one in cosigners(states)}
    for party in PARTIES:
        assert [silence.said_by for silence in shown[party].silences] == list(CO_CHAIRS)
        assert shown[party].relay is not None
    assert not any(shown[chair].silences for chair in CO_CHAIRS)
    # Every incident's time is proven by two cosigners, beside the one that its speaker claims.
    found = [version for thing in states.incidents for version in thing.versions]
    times = Times(states)
    bounds = [times.proven(version.row.origin.index, version.row.origin.seen) for version in found]
    assert bounds and {bound.not_after_by for bound in bounds} <= {By.COSIGNERS, By.UNKNOWN}
    assert all(bound.not_before <= (bound.not_after or "9") for bound in bounds)


def test_what_a_host_must_not_admit_is_void_and_comes_only_when_asked_for() -> None:
    exercise = Exercise(statements=1_000, days=42, bad=True)
    state = State(RULESETS, exercise.roots.__getitem__)
    codes: Counter[str] = Counter()
    for made in exercise:
        why = state.take(made.leaf).why
        assert (why is not None) == made.bad
        if why is not None:
            codes[why.code] += 1
    assert set(codes) == set(CODES) and sum(codes.values()) == 10


def test_the_truth_lies_beside_the_record_and_never_in_it(built: tuple[Path, Built]) -> None:
    path, _ = built
    events = read_truth((path / TRUTH).read_bytes().splitlines())
    assert events and not list((path / "record").rglob(TRUTH))
    assert {path.name for path in path.iterdir()} == {"record", "local", TRUTH}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_exercise_stands_on_screen_and_page_in_every_language(built: tuple[Path, Built], lang: str) -> None:
    path, found = built
    reader = LogReader(Folder(path).store(), log_signer().verifier)
    state = State(RULESETS, reader.root_at)
    for leaf in reader.leaves():
        state.take(leaf)
    states, on = States(state.rows), parse_moment("2026-03-10")
    word = TITLE[lang].split("،")[0].split(",")[0]
    assert word in say(lang, "term-rec-exercise")
    lines = screen(states, on, lang).splitlines()
    assert word in lines[0] and word in lines[1]
    html = page(states, on, lang, Seal(size=found.size, root=found.root, digest=found.digest))
    assert word in html.split("<title>")[1].split("</title>")[0]
    assert word in html.split('class="opening"')[1].split("</div>")[0]


def test_the_origin_of_every_head_and_export_says_exercise(built: tuple[Path, Built]) -> None:
    path, _ = built
    assert (path / "record" / "checkpoint").read_bytes().startswith(b"exercise.")


def test_a_record_that_is_there_is_left_as_it_was(built: tuple[Path, Built]) -> None:
    path, _ = built
    with pytest.raises(Refused, match="already holds a record"):
        build_exercise(path, statements=300, days=14)


@pytest.mark.parametrize(("statements", "days"), [(10, 42), (1_000, 3), (1_000, 5_000), (10**9, 42)])
def test_a_size_that_cannot_be_is_refused(statements: int, days: int) -> None:
    with pytest.raises(Refused, match="an exercise has 200 to 10000000 statements over 14 to 3650 days"):
        Exercise(statements=statements, days=days)


def test_too_few_statements_for_the_days_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"over 400 days this exercise has at least [0-9]+ statements, and 200"):
        build_exercise(tmp_path / "x", statements=200, days=400)


def test_another_line_gives_another_exercise() -> None:
    line = tuple((100_000_000 + at * 1_000, 50_000_000 + at * 3_000) for at in range(200))
    given = next(iter(exercise_leaves(statements=300, days=14, line=line)))
    assert given == next(iter(exercise_leaves(statements=300, days=14)))  # the charter knows no line
    leaves = b"".join(exercise_leaves(statements=300, days=14, line=line))
    assert b'"lat_e7":10' in leaves and b'"lat_e7":31' not in leaves


def test_leaves_are_small_and_each_party_speaks(built: tuple[Path, Built]) -> None:
    leaves = list(exercise_leaves(statements=300, days=14))
    assert max(map(len, leaves)) < MAX_LEAF and sum(map(len, leaves)) // len(leaves) < 1_500
    orgs = Counter(json.loads(leaf[65:])["issuer"]["org"] for leaf in leaves)
    assert orgs["almond"] == orgs["walnut"]
    assert set(PARTIES) < set(orgs)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        made = build_exercise(Path(place) / "small", statements=300, days=14)
    sys.stdout.write(f"{made.size}\n{made.root.hex()}\n{made.digest}\n")
