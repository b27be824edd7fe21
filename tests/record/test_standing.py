# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a key was found to be allowed counts only while key, charter, moment and kind are the very same."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from sulh.errors import Refused
from sulh.record.spoken import read_leaf
from sulh.record.standing import Standing
from tests.record.world import RULESET, World


def test_what_a_key_may_say_is_asked_again_when_anything_changed(world: World) -> None:
    record = world.host.state.record
    assert record.charter is not None
    header = read_leaf(world.word("peace").leaf, RULESET.kinds).header
    key, now = header.issuer.key, record.heads.now
    kind = replace(RULESET.kinds[header.kind], element="watch")
    adopted = msgspec.structs.replace(record.charter, mandate=("watch",))
    dropped = msgspec.structs.replace(record.charter, mandate=())
    standing = record.standing.copy()

    def code(**changed: object) -> str:
        asked: dict[str, object] = {"kind": kind, "charter": adopted, "now": now, **changed}
        try:
            standing.require(header, **asked)  # type: ignore[arg-type]
        except Refused as why:
            return why.code
        return ""

    row = msgspec.structs.replace(standing.keys[key], expires="2999-01-01T00:00:00Z")
    standing._set(key, row)
    assert [code(), code(charter=dropped), code(), code()] == ["", "not_adopted", "", ""]
    assert [code(kind=replace(kind, roles=frozenset())), code()] == ["may_not_say", ""]
    assert [code(now=now + timedelta(days=400_000)), code()] == ["expired_key", ""]
    other = msgspec.structs.replace(header, issuer=msgspec.structs.replace(header.issuer, org="heron"))
    with pytest.raises(Refused, match="belongs to"):
        standing.require(other, kind, adopted, now)
    copied: Standing = standing.copy()
    standing._set(key, msgspec.structs.replace(row, until=1, ended="lost"))
    assert code() == "revoked_key"
    copied.require(header, kind, adopted, now)
