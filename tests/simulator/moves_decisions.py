# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What all four decide together, the approvals in any order: mandate, quotas, cosigners, another ruleset."""

from sulh.record.charter import Cosigner, Quotas
from sulh.record.kinds import Amendment, Approval, RulesetChange
from tests.record.world import RULESET
from tests.simulator.founding import FOUR, WATCHERS
from tests.simulator.later import LATER
from tests.simulator.moves import Move
from tests.simulator.scene import Scene

# Which of the cosigning keys a charter may come to declare: two of one organisation, no chair, nobody.
DECLARED: tuple[tuple[int, ...], ...] = (
    (0, 1, 2, 3),
    (0, 1, 2, 3, 4),
    (0, 1, 2),
    (0, 1, 4),
    (0, 1),
    (2,),
    (),
)
GAPS = (0, 1, 2, 4, 4)


def _decide(scene: Scene, kind: str, body: Amendment | RulesetChange) -> None:
    """Propose and approve; perhaps one of the four never does."""
    random = scene.random
    roots = [scene.voices[f"{org}/root"] for org in random.sample(FOUR, k=4)]
    first = roots[0].speaker.say(kind, body)
    scene.signed(roots[0], first)
    rest = roots[1:] if random.random() < 0.85 else roots[1:3]
    approvals = [
        scene.signed(r, r.speaker.say("record.approval.v1", Approval(decision=first.id))) for r in rest
    ]
    if random.random() < 0.7:
        scene.bring([first.leaf, *(said.leaf for said in approvals)])


def amend_mandate(scene: Scene) -> str:
    mandate = () if scene.main.rules.charter.mandate else ("windows",)
    _decide(scene, "record.amendment.v1", Amendment(why="agreed", mandate=mandate))
    return f"decide that the mandate is {mandate}"


def amend_quotas(scene: Scene) -> str:
    gaps = scene.random.choice(GAPS)
    quotas = Quotas(statements_per_day=1000, open_gaps=gaps)
    _decide(scene, "record.amendment.v1", Amendment(why="agreed", quotas=quotas))
    return f"decide that {gaps} open gaps are allowed"


def amend_cosigners(scene: Scene) -> str:
    """Who watches changes: heads before are judged by the policy before."""
    chosen = scene.random.choice(DECLARED)
    cosigners = tuple(Cosigner(org=WATCHERS[n][0], vkey=WATCHERS[n][1].vkey) for n in chosen)
    _decide(scene, "record.amendment.v1", Amendment(why="agreed", cosigners=cosigners))
    return f"decide that {', '.join(c.vkey.split('+')[0] for c in cosigners) or 'nobody'} cosigns"


def change_rules(scene: Scene) -> str:
    """Another ruleset, or back to the first; who does not know it computes nothing from there on."""
    wanted = RULESET if scene.main.rules.ruleset == LATER.id else LATER
    _decide(scene, "record.ruleset.v1", RulesetChange(ruleset=wanted.id, effect="words count otherwise"))
    return f"decide for the {'later' if wanted is LATER else 'first'} rules"


def late_head(scene: Scene) -> str:
    """A head waits while others decide who cosigns; it is judged by the policy where it ends."""
    main = scene.main
    main.host.publish()
    near = [c for c in scene.cosigners if abs(c.lead) <= 300 and scene.random.random() < 0.9]
    lines = [line for c in near if (line := scene.cosign(main, c)) is not None]
    note, at = main.host.sequencer.note, scene.true_time()
    sentence = amend_cosigners(scene)
    scene.bring([scene.head(main, lines, at, note).leaf])
    return f"a head waits, and they {sentence}"


DECISIONS: tuple[tuple[int, Move], ...] = (
    (2, amend_mandate),
    (1, amend_quotas),
    (2, amend_cosigners),
    (2, change_rules),
    (4, late_head),
)
