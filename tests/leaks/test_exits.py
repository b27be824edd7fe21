# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every exit answers those who may not read alike, whether the mechanism holds the secret or never did."""

import base64
import re
from collections.abc import Callable
from functools import partial

import pytest

from sulh.clock import format_time
from sulh.host.folder import Folder
from sulh.language import LANGUAGES
from sulh.log.note import Verifier
from sulh.log.reader import LogReader
from sulh.mechanism import RULESETS, States
from sulh.readings.moment import parse_moment
from sulh.recompute.replay import State, replay, replay_for
from sulh.record.founding import peek_founding
from sulh.record.kinds import KeyRevoke
from sulh.record.opener import Opener
from sulh.record.seal_kinds import Disclose, Dispute, OpenedWord, Release, Retract, Rewrap, Served, Shred
from sulh.reporting.page import Seal, page
from sulh.reporting.screen import screen
from sulh.statement.canon import Said
from tests.cli.commands import bytes_of, sulh
from tests.leaks.pair import (
    ALIKE,
    OPEN,
    PUBLIC,
    STORK,
    Answer,
    Exit,
    blank,
    blank_file,
    command,
    fault,
    require_alike,
    traces_in,
)
from tests.leaks.world import KEPT, Kept, build_all
from tests.record.sealed_world import opening_key
from tests.record.world import key, speaker


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Kept]:
    return build_all(tmp_path_factory.mktemp("leaks"))


def state_of(made: Kept, layer: str) -> tuple[State, LogReader]:
    folder = Folder(made.dir)
    reader = LogReader(folder.store(), Verifier(peek_founding(folder.store(), RULESETS).charter.log))
    reader.head()
    return replay(reader.leaves(), RULESETS, reader.root_at, layer=layer), reader


def rows(layer: str) -> Callable[[Kept], Answer]:
    """Every row of a layer; it is what all views are drawn from."""

    def run(made: Kept) -> Answer:
        state, _ = state_of(made, layer)
        found = [(room, key, value) for room in state.rows.rooms() for key, value in state.rows.items(room)]
        # Rows are keyed by ids: without them their order is their content's.
        lines = sorted(blank(f"{room} {key} ".encode() + value) for room, key, value in found)
        return {"rows": b"\n".join(lines)}

    return run


def own_rows(org: str) -> Callable[[Kept], Answer]:
    """Every row of an organisation's layer, and whether it has a digest; all that was sealed lies at its node."""

    def run(made: Kept) -> Answer:
        reader = state_of(made, OPEN)[1]
        opener = Opener(org, [opening_key(org)], made.vault(org))
        state = replay_for(reader.leaves, RULESETS, reader.root_at, opener)
        found = [(room, key, value) for room in state.rows.rooms() for key, value in state.rows.items(room)]
        lines = sorted(blank(f"{room} {key} ".encode() + value) for room, key, value in found)
        told = repr((len(state.digest()), sorted(state.gate.lacks), sorted(state.gate.mismatches.values())))
        return {"rows": b"\n".join(lines), "told": told.encode()}

    return run


def drawn(layer: str) -> Callable[[Kept], Answer]:
    """The page and the screen of a layer in each language: index.html of a demo, `/` of a server."""

    def run(made: Kept) -> Answer:
        state, reader = state_of(made, layer)
        states, on = States(state.rows), parse_moment(format_time(state.record.heads.now))
        head = reader.head()
        seal = Seal(size=head.size, root=head.root, digest=state.digest())
        pages = {lang: blank(page(states, on, lang, seal).encode()) for lang in LANGUAGES}
        return pages | {f"{lang} screen": blank(screen(states, on, lang).encode()) for lang in LANGUAGES}

    return run


def exported(made: Kept) -> Answer:
    """The export's file; its sizes count, too."""
    out = made.base / "export.jsonl"
    out.unlink(missing_ok=True)
    ran = sulh("export", made.dir, out)
    assert ran.status == 0, ran.err
    data = out.read_bytes()
    return {"bytes": str(len(data)).encode(), "file": blank(data)}


def doctor(made: Kept) -> Answer:
    """What the doctor says, but how full the disk is."""
    found = command("doctor", "DIR")(made)
    return {**found, "out": re.sub(rb"[\d,]+ MiB", b"MiB", found["out"])}


def folder(made: Kept) -> Answer:
    """DIR/record as auditors and mirrors get it."""
    return {path: blank_file(path, data) for path, data in bytes_of(made.dir / "record").items()}


def local(made: Kept) -> Answer:
    """What lies in DIR/local beside it: names and lengths."""
    found = bytes_of(made.dir / "local")
    return {name: str(len(data)).encode() for name, data in found.items() if name != "keys.json"}


def refusals(made: Kept) -> Answer:
    """What is said to somebody who asks about what it may not read, by trying to say something of it."""
    state, _ = state_of(made, OPEN)
    seen = state.record.heads.seen
    zero = "00" * 32
    answers: dict[str, bytes] = {}
    for org, role in (("walnut", "party"), ("stork", "co_chair"), ("almond", "party")):
        for use in ("whole", "field", "ring", "duress"):
            name = made.ids[use]
            part = 0 if use == "field" else None
            bodies: dict[str, Said] = {
                "dispute": Dispute(statement=name, part=part, what="seal_wrap"),
                "disclose": Disclose(statement=name, part=part, nonce=zero, plaintext="AAAA"),
                "disclose_key": Disclose(statement=name, part=part, nonce=zero, key=zero),
                "opened": OpenedWord(statements=(name,)),
                "served": Served(reader="heron", statements=(name,)),
                "release": Release(statement=name, marking="TLP:CLEAR"),
                "retract": Retract(statement=name, why="mistaken"),
                "rewrap": Rewrap(
                    statement=name, part=part, tags=("00" * 16, "11" * 16, "22" * 16, "33" * 16)
                ),
                "shred": Shred(statement=name, why="agreed"),
                "key_revoke": KeyRevoke(key=key("ring/1").public, reason="lost"),
            }
            for what, body in bodies.items():
                says = speaker(org, role, made.charter_id)
                last = state.record.chains.last(says.key.public)
                if last is not None:
                    says._position.advance(last[0], last[1], b"")
                said = says.say(
                    f"record.{what.removesuffix('_key') if what == 'disclose_key' else what}.v1",
                    body,
                    seen=seen,
                )
                answers[f"{org} {what} {use}"] = fault(partial(state.check, said.leaf))
    return answers


EXITS = (
    *(Exit(name=f"status in {lang}", covers="status", reader=OPEN, run=command("status", "DIR", "--lang", lang)) for lang in LANGUAGES),
    *(Exit(name=f"status as JSON, {words}", covers="status", reader=OPEN, run=command("status", "DIR", "--json", *words)) for words in ((), ("--size", 24), ("--on", "2025-10-20"), ("--limit", 1))),
    *(Exit(name=f"compliance, {' '.join(words)}", covers="compliance", reader=OPEN, run=command("compliance", "DIR", "--on", "2025-10-20", *words)) for words in (("--lang", "en"), ("--lang", "ps"), ("--json",))),
    *(Exit(name=f"cases, {' '.join(words)}", covers="cases", reader=OPEN, run=command("cases", "DIR", "--on", "2025-10-20", *words)) for words in (("--lang", "en"), ("--lang", "ur"), ("--json",), ("--case", "none"), ("--released", "--json"))),
    *(Exit(name=f"incidents, {' '.join(words)}", covers="incidents", reader=OPEN, run=command("incidents", "DIR", *words)) for words in (("--lang", "en"), ("--lang", "ar"), ("--json",), ("--on", "2025-10-20", "--json"), ("--figures", "--json"), ("--incident", "I-aaaaaaaaaaaa"))),
    *(Exit(name=f"sitrep, {' '.join(words)}", covers="sitrep", reader=OPEN, run=command("sitrep", "DIR", *words)) for words in (("--lang", "en"), ("--lang", "ps"), ("--format", "json"), ("--on", "2025-10-20", "--format", "json"), ("--on", "2999-01-01"))),
    Exit(name="a status that fails", covers="status", reader=OPEN, run=command("status", "DIR", "--size", 99)),
    Exit(name="what terms leave open", covers="agreement", reader=OPEN, run=command("agreement", "lint", "DIR")),
    Exit(name="info", covers="info", reader=OPEN, run=command("info", "DIR", "--json")),
    Exit(name="digest", covers="digest", reader=OPEN, run=command("digest", "DIR", "--json")),
    Exit(name="digest of the public layer", covers="digest", reader=PUBLIC, run=command("digest", "DIR", "--layer", "public", "--json")),
    Exit(name="audit", covers="audit", reader=OPEN, run=command("audit", "DIR", "--json")),
    Exit(name="doctor", covers="doctor", reader=OPEN, run=doctor),
    Exit(name="export", covers="export", reader=OPEN, run=exported),
    Exit(name="the folder", covers="the folder", reader=OPEN, run=folder),
    Exit(name="what is local", covers="the folder", reader=OPEN, run=local),
    *(Exit(name=f"receipt of {use}", covers="receipt", reader=OPEN, run=command("receipt", "DIR", use)) for use in ("open", "whole", "field", "ring", "duress", "later")),
    *(Exit(name=f"public receipt of {use}", covers="receipt", reader=PUBLIC, run=command("receipt", "DIR", use)) for use in ("open", "duress", "later")),
    Exit(name="a receipt of nothing", covers="receipt", reader=OPEN, run=command("receipt", "DIR", "99")),
    Exit(name="two copies compared", covers="mirror", reader=OPEN, run=command("mirror", "DIR", "--with", "DIR", "--json")),
    Exit(name="rows", covers="rows", reader=OPEN, run=rows(OPEN)),
    Exit(name="public rows", covers="rows", reader=PUBLIC, run=rows(PUBLIC)),
    *(Exit(name=f"rows of {org}", covers="org layer", reader=OPEN, run=own_rows(org)) for org in ("almond", "walnut", "secretariat")),
    Exit(name="rows of stork", covers="org layer", reader=STORK, run=own_rows("stork")),
    Exit(name="index.html and screen", covers="demo", reader=OPEN, run=drawn(OPEN)),
    Exit(name="public page and screen", covers="GET /", reader=PUBLIC, run=drawn(PUBLIC)),
    Exit(name="refusals", covers="POST /statements", reader=OPEN, run=refusals),
)  # fmt: skip


@pytest.mark.parametrize("exit", EXITS, ids=lambda exit: exit.name)
def test_an_exit_tells_nothing_of_what_is_hidden(made: dict[str, Kept], exit: Exit) -> None:
    answers = {name: exit.run(made[name]) for name in ALIKE[exit.reader]}
    require_alike(answers)
    for part, data in answers[KEPT].items():
        if exit.reader == STORK:
            continue  # its own: what was sealed to it stands there
        assert not traces_in(made[KEPT], data), part
    assert any(answers[KEPT].values())


def test_whom_it_concerns_sees_that_somebody_was_made_to_speak(made: dict[str, Kept]) -> None:
    """Else the test above would hold for a mechanism in which nobody can tell anything."""
    opener = Opener("heron", [opening_key("heron")], made[KEPT].vault("heron"))
    reader = state_of(made[KEPT], OPEN)[1]
    state = replay_for(reader.leaves, RULESETS, reader.root_at, opener)
    assert made[KEPT].ids["ring"] in state.gate.opened
    rows = [value for room in state.rows.rooms() for _, value in state.rows.items(room)]
    spoke = key("ring/3").public.encode()
    assert any(spoke in row and key("ring/2").public.encode() in row for row in rows)


LEAKY: dict[str, Callable[[Kept], bytes]] = {
    "words": lambda made: made.private[0] if made.private else b"The almond grove",
    "a hash of them": lambda made: made.private[2].hex().encode() if made.private else b"00" * 32,
    "the same in base64": lambda made: (
        base64.b64encode(made.private[4]) if made.private else b"A" * 43 + b"="
    ),
    "a length": lambda made: b"x" * (len(made.private) or 7),
    "an order": lambda made: made.name.encode(),
}


@pytest.mark.parametrize("how", LEAKY)
def test_the_harness_finds_an_exit_that_leaks(made: dict[str, Kept], how: str) -> None:
    answers = {name: {"out": b"before " + LEAKY[how](made[name]) + b" after"} for name in ALIKE[OPEN]}
    found = bool(traces_in(made[KEPT], answers[KEPT]["out"]))
    try:
        require_alike({name: {"out": blank(answer["out"])} for name, answer in answers.items()})
    except AssertionError:
        found = True
    assert found
