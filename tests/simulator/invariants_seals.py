# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What must hold of seals, layers and the gate after every step."""

import base64
import hashlib
from collections.abc import Callable, Iterator

import msgspec

from sulh.errors import Refused, Tampered, Unavailable
from sulh.recompute.replay import State, replay
from sulh.record.rows import read_row
from sulh.record.seal_kinds import Disclose, Release, Retract
from sulh.record.seal_rows import ReleaseRow, RetractionRow
from sulh.statement import canon
from tests.record.world import Tally
from tests.simulator.later import PROGRAM
from tests.simulator.memory import Memory, require
from tests.simulator.reading import read_signed
from tests.simulator.rule_seals import NOUNS, Words
from tests.simulator.scene import Scene
from tests.simulator.sealing import Made, Node

EVERY = 8  # steps between two replays of the public layer
# What a statement about seals may move besides the rows that name it, or what it is about.
ABOUT = ("statement", "statements")
REVEALS = ("record.disclose.v1", "record.head.v1")
NAMED = ("record.sealing_key.v1", "sealing_key/")


def rows_of_seals_are_the_rules(scene: Scene, _: Memory) -> None:
    """What the record keeps of seals is what the plain rules keep."""
    for branch in scene.branches if scene.seals else ():
        expected = {name: canon.encode(row) for name, row in branch.rules.seals.rows.items()}
        rows = branch.truth.rows
        found = {name: value for noun in NOUNS for name, value in rows.items("record", noun)}
        other = sorted(
            name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name)
        )
        for name in other[:1]:
            problem = f"{branch.name} {name}: {found.get(name)!r}, the rules say {expected.get(name)!r}"
            require(False, problem)


def what_is_said_of_seals_moves_its_own_rows(scene: Scene, memory: Memory) -> None:
    """Sealing, wrapping again, opening, disputing, shredding move no open row but those that name them."""
    if not scene.seals:
        return
    main = scene.main
    if memory.single is None:
        memory.single = replay((), PROGRAM, lambda size: main.disk.journal.roots[size])
    state = memory.single
    for leaf in main.disk.journal.promised[state.size :]:
        before = _all_rows(state)
        index, taken = state.size, state.take(leaf)
        if taken.why is not None or index == 0:
            continue
        spoken = read_signed(leaf, state.ruleset.id)
        name = spoken.header.kind
        if name in REVEALS or not name.startswith("record.") or not _of_seals(name):
            continue
        after = _all_rows(state)
        moved = [row for row in after.keys() | before.keys() if after.get(row) != before.get(row)]
        about = [taken.id, *_about(spoken.header.body), NAMED[1]]
        for room, row in moved:
            require(room == "record", f"{name} moves the row {row} of {room}")
            require(any(one in row for one in about), f"{name} moves the row {row}")


def _all_rows(state: State) -> dict[tuple[str, str], bytes]:
    return {(room, name): value for room in state.rows.rooms() for name, value in state.rows.items(room)}


def _of_seals(kind: str) -> bool:
    noun = kind.split(".")[1]
    return noun in {
        "sealed",
        "sealing_key",
        "rewrap",
        "dispute",
        "shred",
        "release",
        "retract",
        "opened",
        "served",
    }


def _about(body: msgspec.Raw) -> Iterator[str]:
    for value in (msgspec.json.decode(body).get(name, ()) for name in ABOUT):
        yield from (value,) if isinstance(value, str) else value


def an_organisation_folds_what_it_opens(scene: Scene, _: Memory) -> None:
    """Each node's layer is what the plain rules make of what it holds: words, what it opened, what does not open."""
    for node in scene.nodes.values():
        _grows(scene, node)
        state = node.follow(scene.main)
        expected = scene.main.rules.seals.layer(node.outcomes())
        gate = state.gate
        require(gate.mismatches == expected.mismatches, _differ(node, gate.mismatches, expected.mismatches))
        require(set(gate.lacks) == expected.lacks, _differ(node, sorted(gate.lacks), sorted(expected.lacks)))
        require(gate.opened == expected.opened, _differ(node, sorted(gate.opened), sorted(expected.opened)))
        require(_words(state) == expected.words, _differ(node, _words(state), expected.words))
        _digests(node, state)


def _grows(scene: Scene, node: Node) -> None:
    """A layer that grew past a shredding of what it had opened has no digest; it is made anew."""
    if node.state is None or node.again:
        return
    state = node.follow(scene.main)
    gone = scene.main.rules.seals.shredded() - state.gate.stubs
    if not gone:
        return
    had = {name.partition("/")[0] for name in state.gate.opened} & gone
    if had and not state.gate.lacks:
        require(_code(state) == "shredded_since", f"{node.org} has a digest of what was shredded")
    node.again = True


def _digests(node: Node, state: State) -> None:
    require(
        _code(state) == ("incomplete" if state.gate.lacks else ""),
        f"{node.org} lacks {sorted(state.gate.lacks)}, and its digest is {_code(state) or 'given'}",
    )


def _code(state: State) -> str:
    try:
        state.digest()
    except Unavailable as why:
        return why.code
    return ""


def _differ(node: Node, found: object, expected: object) -> str:
    return f"the node of {node.org} has {found}, the rules say {expected}"


def _words(state: State) -> Words:
    rows = ((name, read_row(value, Tally)) for name, value in state.rows.items("toy", "word/"))
    return {name.removeprefix("word/"): (row.count, row.last) for name, row in rows}


def the_records_rows_are_everybodys(scene: Scene, _: Memory) -> None:
    """Whatever a node can open, the record's own rows and the voids are those of the open layer."""
    if scene.seals:
        expected = dict(scene.main.truth.rows.items("record"))
        for node in scene.nodes.values():
            found = dict(node.follow(scene.main).rows.items("record"))
            other = sorted(k for k in found.keys() | expected.keys() if found.get(k) != expected.get(k))
            require(not other, f"{node.org} has another row {other[:1]}")


def nothing_sealed_is_told(scene: Scene, _: Memory) -> None:
    """What is inside a seal stands in no row, refusal, receipt or entry of whoever may not see it."""
    if not scene.seals:
        return
    answers = b"".join(a.signed for attempt in scene.attempts for a in attempt.answers)
    leaves = [leaf for leaf in scene.main.disk.journal.promised if b"record.disclose.v1" not in leaf]
    told = {layer: _told(scene, layer) for layer in ("open", "public")}
    _search(b"\n".join(leaves), scene.made, set(), "an entry")
    _search(answers, scene.made, told["open"], "an answer of the door")
    _search(_bytes(scene.main.truth), scene.made, told["open"], "the open layer")
    for mirror in scene.mirrors:
        if mirror.name == "public" and _on_main(scene, mirror.seen.leaves):
            _search(_bytes(mirror.state), scene.made, told["public"], "the public layer")
    for node in scene.nodes.values():
        mine = {made.plaintext for made in scene.made if node.org in made.recipients}
        others = [made for made in scene.made if made.plaintext not in mine]
        _search(_bytes(node.follow(scene.main)), others, told["open"], f"the layer of {node.org}")


def _on_main(scene: Scene, leaves: tuple[bytes, ...]) -> bool:
    return scene.main.disk.journal.promised[: len(leaves)] == list(leaves)


def _search(where: bytes, made: list[Made], told: set[bytes], name: str) -> None:
    for one in (one for one in made if one.plaintext not in told):
        secrets = (one.secret.key.hex(), one.secret.nonce.hex(), hashlib.sha256(one.plaintext).hexdigest())
        plain = base64.b64encode(one.plaintext).decode()
        for needle in (one.marker, plain, *secrets):
            require(needle.encode() not in where, f"{name} tells what {one.org} sealed")


def _told(scene: Scene, layer: str) -> set[bytes]:
    """Texts of which a disclosure stands that this layer may see."""
    found = set[bytes]()
    for index, leaf in enumerate(scene.main.disk.journal.promised):
        if b"record.disclose.v1" in leaf and not scene.main.rules.verdicts[index]:
            if layer == "public" and b"TLP:CLEAR" not in leaf:
                continue
            found |= {made.plaintext for made in scene.made if made.said.id.encode() in leaf}
    return found


def _bytes(state: State) -> bytes:
    return b"\n".join(name.encode() + b" " + value for (_, name), value in _all_rows(state).items())


def the_public_layer_depends_on_what_is_released(scene: Scene, memory: Memory) -> None:
    """With other bytes in the place of each entry that is not released, the public layer has the same rows."""
    if not scene.seals or memory.steps % EVERY:
        return
    journal = scene.main.disk.journal
    shown = _shown(scene)
    leaves = [leaf if index in shown else b"other %d" % index for index, leaf in enumerate(journal.promised)]
    true, other = (
        replay(some, PROGRAM, lambda size: journal.roots[size], layer="public")
        for some in (journal.promised, leaves)
    )
    mine, its = _all_rows(true), _all_rows(other)
    differ = sorted(name for name in mine.keys() | its.keys() if mine.get(name) != its.get(name))
    require(not differ, f"the public row {differ[:1]} depends on what is not released")
    _taken_back(scene, true)


def _taken_back(scene: Scene, public: State) -> None:
    """What is taken back is so wherever it is shown, and what was released is shown."""
    for name, row in scene.main.rules.seals.rows.items():
        statement = name.partition("/")[2]
        if not isinstance(row, ReleaseRow | RetractionRow):
            continue
        known = public.record.chains.index_of(statement) is not None
        if isinstance(row, ReleaseRow) and row.marking == "TLP:CLEAR":
            require(known, "the public layer does not show what was released")
        if isinstance(row, RetractionRow) and known:
            found = public.rows.get("record", name)
            words = read_row(found, RetractionRow).words if found else ()
            require(set(row.words) <= set(words), "the public layer shows as standing what was taken back")


def _shown(scene: Scene) -> set[int]:
    """The entries that the public layer may know: public kinds, TLP:CLEAR, and what their originator releases."""
    rules, promised = scene.main.rules, scene.main.disk.journal.promised
    said = dict[int, tuple[str, str, object]]()
    shown, released, retracts = set[int](), set[str](), dict[int, str]()
    for index, leaf in enumerate(promised):
        try:
            spoken = read_signed(leaf, _rules_at(scene, index))
        except (Refused, Tampered):
            shown.add(index)  # bytes that nobody signed: whatever the program makes of them, it may
            continue
        header, body = spoken.header, spoken.body
        if spoken.kind.public or (header.marking == "TLP:CLEAR" and not header.release_to):
            shown.add(index)
        target = getattr(body, "statement", "")
        mine = rules.seals.owners.get(target) == header.issuer.org
        clear = header.marking == "TLP:CLEAR" if isinstance(body, Disclose) else True
        if isinstance(body, Release):
            clear = body.marking == "TLP:CLEAR"
        if isinstance(body, Release | Disclose) and clear and mine and not rules.verdicts[index]:
            released.add(target)
        if isinstance(body, Retract):
            retracts[index] = target
        said[index] = (spoken.id, target, body)
    for index, (name, _, _) in said.items():
        if name in released:
            shown.add(index)
    public = {said[index][0] for index in shown if index in said}
    for index, target in sorted(retracts.items()):  # shown wherever that is which it takes back
        if target in public:
            shown.add(index)
            public.add(said[index][0])
    return shown


def _rules_at(scene: Scene, index: int) -> str:
    adopted = [ruleset for since, ruleset in scene.main.rules.adopted if since < index]
    return (adopted or [scene.main.rules.charter.ruleset])[-1]


SEAL_INVARIANTS: tuple[Callable[[Scene, Memory], None], ...] = (
    rows_of_seals_are_the_rules,
    what_is_said_of_seals_moves_its_own_rows,
    an_organisation_folds_what_it_opens,
    the_records_rows_are_everybodys,
    nothing_sealed_is_told,
    the_public_layer_depends_on_what_is_released,
)
