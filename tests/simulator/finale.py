# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How a seed ends: everybody is shown one history with honest answers, and everything is computed again."""

from sulh.errors import Refused, Tampered
from sulh.recompute.audit import audit_folder
from sulh.recompute.replay import State, replay
from sulh.record.blobs import blob_path
from tests.simulator.later import PROGRAM
from tests.simulator.lies import mend
from tests.simulator.moves import Move
from tests.simulator.scene import Scene

Row = tuple[str, str, bytes]


def rows_of(state: State) -> list[Row]:
    """Every row, in one order."""
    return sorted(
        (room, name, value) for room in state.rows.rooms() for name, value in state.rows.items(room)
    )


def one_history(scene: Scene) -> str:
    """Whoever took another history sees it now."""
    scene.main.host.publish()
    return mend(scene)


def equal_rows(scene: Scene) -> str:
    """All who hold the main history have the same rows; who had a reason to stop has stopped."""
    main = scene.main
    main.catch_up()
    expected, equal = rows_of(main.truth), 0
    public = replay(main.disk.journal.promised, PROGRAM, main.truth.record._root_at, layer="public")
    for mirror in scene.mirrors:
        if mirror.state.size != main.truth.size or mirror.seen.leaves != tuple(main.disk.journal.promised):
            continue
        wanted = rows_of(public) if mirror.state.layer == "public" else expected
        if not stopped(mirror.state) and rows_of(mirror.state) != wanted:
            raise AssertionError(f"mirror {mirror.name} has other rows")
        equal += 1
    if rows_of(main.host.state) != expected:
        raise AssertionError("the host has other rows")
    return f"{equal} mirrors have the host's rows"


def stopped(state: State) -> bool:
    """Whether a replica says that it lacks the rules."""
    try:
        state.record.require_known_rules()
    except Refused:
        return True
    return False


def audit(scene: Scene) -> str:
    """Anyone audits the folder: sound, with the digest and the voids of the replay, unless a blob was changed."""
    main = scene.main
    kept = main.disk.store._objects
    changed = [name for name, data in scene.blobs.items() if kept.get(blob_path(name), data) != data]
    try:
        found = audit_folder(main.disk.store, PROGRAM, charter=main.rules.charter_id)
    except Tampered as why:
        if why.code != "blob_changed" or not changed:
            raise
        return "the audit names the changed blob"
    if changed:
        raise AssertionError("the audit passes over a changed blob")
    voids = [taken.index for taken in found.voids]
    if voids != [index for index, code in enumerate(main.rules.verdicts) if code]:
        raise AssertionError("the audit lists other voids than the rules")
    if found.digest != main.truth.digest():
        raise AssertionError("the audit comes to another digest")
    return f"the audit finds {len(voids)} voids"


def layers_again(scene: Scene) -> str:
    """Each node deletes what is shredded and replays its layer from all entries: it comes to the same."""
    main = scene.main
    for node in scene.nodes.values():
        grown = node.follow(main)
        for statement in main.rules.seals.shredded():
            node.vault.shred(statement, main.truth.record.seals.sealed[statement])
        again = node.replay(main)
        same = grown.gate.opened == again.gate.opened and rows_of(grown) == rows_of(again)
        if not same or (not again.gate.lacks and grown.digest() != again.digest()):
            raise AssertionError(f"the node of {node.org} replays to another layer")
    return f"{len(scene.nodes)} nodes replay their layers"


FINALE: tuple[Move, ...] = (one_history, equal_rows, audit, layers_again)
