# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The founding record signed and replayed: the record's own judge finds no void, and every prefix replays."""

from functools import cache

import msgspec
import pytest

from sulh.log.note import Signer
from sulh.mechanism import RULESET, RULESETS, States
from sulh.readings.moment import parse_moment
from sulh.readings.status import status_view
from sulh.recompute.replay import State, replay
from sulh.record.kinds import KeyGrant, proof_text
from sulh.statement.envelope import Ref
from sulh.statement.keys import Key
from sulh.statement.speaker import MemoryPosition, Speaker
from tests.intake.founding import SCRIBE, founding
from tests.rooms import charter

ROOT, SCRIBES_KEY, HOST = Key(b"r" * 32), Key(b"d" * 32), Key(b"h" * 32)


def _speaker(key: Key, role: str, mechanism: str | None) -> Speaker:
    return Speaker(
        key,
        org=SCRIBE.id,
        role=role,
        mechanism=mechanism,
        position=MemoryPosition(),
        salts=lambda number: number.to_bytes(16, "big"),
    )


@cache
def leaves() -> tuple[bytes, ...]:
    """Charter, one key grant, and every draft as the documentarian signs it."""
    read = founding()
    body = msgspec.structs.replace(
        charter("documentary"),
        organisations=(*read.organisations, msgspec.structs.replace(SCRIBE, root=ROOT.public)),
        ruleset=RULESET.id,
        host=HOST.public,
        log=Signer("test.example/sulh", b"l" * 32).vkey,
        balance=read.balance,
    )
    body.check()
    root = _speaker(ROOT, "root", None)
    entry = root.say("record.charter.v1", body)
    root.mechanism = entry.id
    text = proof_text(mechanism=entry.id, org=SCRIBE.id, role="documentarian", key=SCRIBES_KEY.public)
    proof = SCRIBES_KEY.sign(text).hex()
    grant = KeyGrant(
        key=SCRIBES_KEY.public, role="documentarian", level="role", key_class="documentary", proof=proof
    )
    found = [entry.leaf, root.say("record.key_grant.v1", grant).leaf]
    scribe, ids = _speaker(SCRIBES_KEY, "documentarian", entry.id), dict[str, str]()
    for draft in read.drafts:
        refs: tuple[Ref, ...] = draft.resolved(ids)
        said = scribe.say(
            draft.kind, draft.body, refs=refs, occurred=draft.occurred, marking=draft.marking, lang=draft.lang
        )
        ids |= {draft.label: said.id} if draft.label else {}
        found.append(said.leaf)
    return tuple(found)


def _root_at(size: int) -> bytes:
    pytest.fail(f"no statement of this record names a head, but size {size} was asked for")


def test_every_statement_of_the_founding_record_stands() -> None:
    state = replay(leaves(), RULESETS, _root_at)
    assert States(state.rows).voids == ()
    assert state.size == len(founding().drafts) + 2
    assert States(state.rows).documentary


def test_every_prefix_replays_to_the_digest_it_had() -> None:
    state = State(RULESETS, _root_at)
    digests = []
    for leaf in leaves():
        state.take(leaf)
        digests.append(state.digest())
    for size in (1, 2, 40, 100, len(leaves())):
        assert replay(leaves()[:size], RULESETS, _root_at).digest() == digests[size - 1]


def test_the_state_of_every_prefix_can_be_read() -> None:
    state = State(RULESETS, _root_at)
    for size, leaf in enumerate(leaves()):
        state.take(leaf)
        if size % 20 == 0:
            assert status_view(States(state.rows), parse_moment("2025-10-25"))["voids"] == []


def test_no_leaf_is_longer_than_a_text_message_service_can_carry() -> None:
    assert max(len(leaf) for leaf in leaves()[1:]) < 3_000
