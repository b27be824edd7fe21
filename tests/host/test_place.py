# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A host over its place: what it opens on, and how it judges what it has not yet published."""

from pathlib import Path

from sulh.log.note import Signer, TreeHead
from sulh.record.kinds import Head
from sulh.record.policies import POLICIES
from tests.record.world import ORIGIN, World, made

LOG = Signer(ORIGIN, b"l" * 32)


def head_over(world: World, size: int, root: bytes) -> str:
    """The code under which a head entry that was never published is void; empty if it counts."""
    note = LOG.sign(TreeHead(origin=ORIGIN, size=size, root=root).body())
    body = Head(note=note.decode(), logged_at="2025-11-01T09:00:00Z")
    said = world.of("secretariat", "host").say("record.head.v1", body, seen=world.seen())
    return world.void(said.leaf)


def test_a_head_beyond_the_published_one_is_judged_by_the_host_as_by_every_replica(tmp_path: Path) -> None:
    world = made(tmp_path)
    world.host.publish()
    world.admit(world.word("peace"))
    size = world.host.state.size
    assert size > world.host.reader.head().size
    root = world.host.sequencer.root_at(size)
    assert head_over(world, size, b"f" * 32) == "head_root"
    assert head_over(world, size, root) == ""
    before = world.host.state.digest()
    assert world.replica().digest() == before  # which publishes first
    assert world.refresh().host.state.digest() == before
    world.host.close()


def test_policies_that_a_dead_process_did_not_write_are_written_at_opening(tmp_path: Path) -> None:
    world = made(tmp_path)
    world.host.publish()
    for name, _ in POLICIES:
        world.host.store.replace(name, b"an older policy\n")
    world.host._open.close()  # the process dies
    world.open()
    charter = world.host.state.record.charter
    assert charter is not None
    for name, text in POLICIES:
        assert world.host.store.get(name) == text(charter).encode()
    world.host.close()
