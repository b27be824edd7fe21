# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Small agreements and plans, of which one knows by hand what must come out."""

from sulh.foresee.estimate import Foreseen, Result, foresee
from sulh.foresee.plan import Plan, read_plan
from sulh.intake.agreement import Read, read_agreement

AGREEMENT = """\
agreement: {label: g, name: Ground, written: true}
lang: en
zone: "+00:00"
windows:
  - {label: w, kind: ceasefire, start: "2026-01-01T00:00:00+00:00", start_basis: stated, open_ended: true}
lines:
  - label: line
    vertices: [["30.00", "170.00"], ["30.10", "170.00"]]
    tolerance_m: 50
    left: walnut
    right: almond
zones:
  - label: square
    vertices: [["30.04", "170.01"], ["30.04", "170.03"], ["30.06", "170.03"], ["30.06", "170.01"]]
    tolerance_m: 50
clauses:
  - label: fire
    kind: prohibition
    text: No fire across the line.
    binds: [almond, walnut]
    observability: direct
    window: w
    lines: [line]
    rule: {acts: [fire_across_line]}
  - label: enter
    kind: prohibition
    text: Nobody crosses the line.
    binds: [almond, walnut]
    observability: direct
    window: w
    lines: [line]
    rule: {acts: [line_crossing]}
  - label: guns
    kind: placement
    text: No heavy weapon in the square.
    binds: [almond]
    observability: direct
    window: w
    zones: [square]
    rule: {classes: [heavy_weapons], position: none_there}
  - label: anywhere
    kind: prohibition
    text: No shelling.
    binds: [almond, walnut]
    observability: direct
    window: w
    rule: {acts: [shelling, rumours]}
  - label: leave
    kind: commitment
    text: Almond leaves the square.
    binds: [almond]
    observability: direct
    zones: [square]
    rule: {deliverable: none is there, criterion: nobody was met, deadline: {by: 2026-02-01}, verifier: heron}
  - label: maps
    kind: commitment
    text: Each party hands over its maps.
    binds: [almond, walnut]
    observability: direct
    rule: {deliverable: maps, criterion: a map from each, deadline: {by: 2026-02-01}, verifier: heron}
  - label: nobody
    kind: commitment
    text: Each party clears its roads.
    binds: [almond, walnut]
    observability: direct
    zones: [square]
    rule: {deliverable: open roads, criterion: a lorry came through, deadline: {by: 2026-02-01}}
  - label: untested
    kind: obligation
    text: Each party is kind.
    binds: [almond, walnut]
    observability: direct
    zones: [square]
    window: w
    rule: {does: what is kind, verifier: heron}
  - label: doors
    kind: access
    text: Monitors go anywhere in the square.
    binds: [almond]
    observability: direct
    zones: [square]
    rule: {of_role: monitor, unconditional: true, verifier: heron}
  - {label: aim, kind: purpose, text: The parties wish for peace.}
  - {label: words, kind: obligation, text: The parties do their best., binds: [almond], observability: direct}
  - label: secret
    kind: non_derogation
    text: No order takes this back.
    binds: [almond, walnut]
    rule: {over: [orders], secret: true}
  - label: inner
    kind: obligation
    text: Each party punishes its own.
    binds: [almond, walnut]
    observability: declared_only
    rule: {does: punish, evidence: [a note], verifier: heron}
"""

SECTOR = """\
name: Ground plan
sectors:
  - label: all
    vertices: [["29.98", "169.96"], ["29.98", "170.04"], ["30.12", "170.04"], ["30.12", "169.96"]]
"""
WATCHED = (
    SECTOR
    + """\
posts:
  - {label: west, sector: all, by: heron, at: ["30.05", "169.99"], hours: ["06:00-22:00"]}
patrols:
  - {label: walk, sector: all, by: stork, per_day: 2, minutes: 240}
sensors:
  - {label: ears, sector: all, by: heron, kind: acoustic, at: ["30.04", "170.01"], available: 800}
  - {label: eye, sector: all, by: stork, kind: uav, at: ["30.06", "170.02"], available: 600}
access:
  - {sector: all, denial: 150, denial_at_breach: 300, delay: 200, delay_minutes: 60}
desk: 4
"""
)


def agreement(text: str = AGREEMENT) -> Read:
    """What a file with that text says; it has no faults."""
    read = read_agreement(text.encode(), "ground.yaml")
    assert [str(problem.fault) for problem in read.problems] == []
    return read


def plan(text: str = WATCHED) -> Plan:
    """The plan of that text."""
    return read_plan(text.encode(), "plan.yaml")


def foreseen(
    plan_text: str = WATCHED,
    *,
    text: str = AGREEMENT,
    months: int = 10,
    seed: str = "test",
    levers: bool = False,
) -> dict[str, Foreseen]:
    """What is foreseen of each clause, by label."""
    return by_label(foresee(agreement(text), plan(plan_text), seed=seed, months=months, levers=levers))


def by_label(result: Result) -> dict[str, Foreseen]:
    """The clauses of a result by label."""
    return {one.question.label: one for one in result.clauses}


def counts(found: dict[str, Foreseen]) -> dict[str, tuple[int | None, ...]]:
    """How many of each clause's breaches were seen, located, attributed."""
    return {
        label: tuple(
            None if share is None else share.count for share in (one.seen, one.located, one.attributed)
        )
        for label, one in found.items()
    }
