# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The host among four real cosigner processes: tiers, an absent one, an old copy, a second host, a silent boot."""

import json
import os
import shutil
import signal
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sulh.cli.attending import Attendance
from sulh.cli.desk import attending, open_host, read_record
from sulh.host.addresses import JOINT, OPERATIONAL, fully_cosigned_by, tier_of
from sulh.host.folder import Folder
from sulh.record.heads import Heads
from sulh.statement.envelope import leaf_of_envelope
from tests.cli.commands import Mechanism, publication, sulh
from tests.cli.cosigning import Cosigned, found_cosigned, put_in_force
from tests.waiting import PATIENCE, free_port, until
from tests.web.server import Server, serving


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who answers is waited for, however busy the machine is; a cosigner that is down refuses at once."""
    monkeypatch.setattr("sulh.cli.attending.COMMAND_SECONDS", PATIENCE)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Cosigned:
    """Founded and in force, its first head cosigned by all four; everybody copies it."""
    cosigned = found_cosigned(tmp_path_factory.mktemp("ground"))
    cosigned.start()
    try:
        put_in_force(cosigned)
    finally:
        cosigned.stop()
    return cosigned


@pytest.fixture
def four(ground: Cosigned, tmp_path: Path) -> Iterator[Cosigned]:
    copy = ground.copied(tmp_path / "mine")
    copy.start()
    yield copy
    copy.stop()


def tier(folder: Path) -> str:
    """The tier of the published checkpoint."""
    charter = read_record(folder).founding.charter
    return tier_of(charter, fully_cosigned_by((folder / "record" / "checkpoint").read_bytes(), charter))


def health(server: Server) -> Any:
    return json.loads(server.ask("/healthz").body)


def signed(mechanism: Mechanism, title: str) -> bytes:
    words = ("incidents.publication.v1", json.dumps(publication(title)))
    made = sulh("sign", mechanism.dir, *words, "--key", mechanism.key("heron-co_chair"))
    assert made.status == 0, made.err
    return made.out.encode()


def test_the_first_head_stands_in_the_record_with_four_lines(ground: Cosigned) -> None:
    heads = read_record(ground.mechanism.dir).state.record.heads
    assert heads.latest is not None and len(heads.latest.cosigners) == 4
    assert heads.joint == heads.operational == heads.latest.size and heads.witnessed
    assert tier(ground.mechanism.dir) == JOINT
    audit = sulh("audit", ground.mechanism.dir, "--json")
    assert audit.status == 0, audit.err
    well = sulh("doctor", ground.mechanism.dir, "--json").json
    assert sum("holds the head" in finding["what"] for finding in well) == 4


def test_heads_go_on_while_one_cosigner_is_down_and_reach_the_operational_tier(
    four: Cosigned, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sulh.host.dues.HEAD_INTERVAL", timedelta(0))
    mechanism = four.mechanism
    leaves = [leaf_of_envelope(signed(mechanism, f"news {number}")) for number in range(3)]
    host, host_key = open_host(mechanism.dir)
    with host, attending(host, host_key, Folder(mechanism.dir)) as attendance:
        attendance.require_open()

        def after(leaf: bytes) -> Heads:
            assert host.admission.admit(leaf).admitted
            attendance.watch._next_head = 0.0  # otherwise it is looked at four times a minute
            attendance.show()
            return host.state.record.heads.copy()

        heads = after(leaves[0])
        assert heads.latest is not None and heads.joint == heads.latest.size
        joint = heads.joint
        four.stop(["walnut"])
        heads = after(leaves[1])
        assert heads.latest is not None and heads.operational == heads.latest.size > joint == heads.joint
        attendance.witnessing.round(patience=PATIENCE)
        assert tier(mechanism.dir) == OPERATIONAL
        asked = {one["id"]: one["code"] for one in sulh("status", mechanism.dir, "--json").json["asked"]}
        assert asked == {"almond": None, "heron": None, "stork": None, "walnut": "cosigner_silent"}
        mend = [finding for finding in sulh("doctor", mechanism.dir, "--json").json if not finding["ok"]]
        assert any(finding["what"].startswith("walnut:") for finding in mend)
        four.start(["walnut"])
        heads = after(leaves[2])
        assert heads.latest is not None and heads.joint == heads.latest.size
        attendance.witnessing.round(patience=PATIENCE)
        assert tier(mechanism.dir) == JOINT


def test_a_served_host_that_was_killed_and_restored_from_an_old_copy_does_not_append(four: Cosigned) -> None:
    mechanism = four.mechanism
    shutil.copytree(mechanism.dir, mechanism.base / "yesterday")
    with serving(mechanism) as server:
        until(lambda: health(server)["read_only"] is False)
        reply = server.ask("/statements", method="POST", body=signed(mechanism, "after the copy was made"))
        assert reply.status == 201
        until(lambda: tier(mechanism.dir) == JOINT)
        size = health(server)["size"]
        os.kill(server.process.pid, signal.SIGKILL)
        server.process.wait(timeout=PATIENCE)
    shutil.rmtree(mechanism.dir)
    shutil.copytree(mechanism.base / "yesterday", mechanism.dir)
    before = (mechanism.dir / "record" / "checkpoint").read_bytes()
    # A command says why in one sentence, in the language that was asked for, and appends nothing.
    said = mechanism.say("incidents.publication.v1", publication("lost?"), "heron-co_chair")
    assert said.status == 1
    assert "this host only reads" in said.sentence and f"holds a head of size {size}" in said.sentence
    turkish = mechanism.say(
        "incidents.publication.v1", publication("lost?"), "heron-co_chair", "--lang", "tr"
    )
    assert "yalnızca okutuyor" in turkish.sentence and str(size) in turkish.sentence
    with serving(mechanism) as server:
        until(lambda: health(server)["reason"] == "ahead")
        assert server.ask("/log/checkpoint").body == before  # reading goes on
        reply = server.ask("/statements", method="POST", body=signed(mechanism, "not now"))
        assert reply.status == 503 and reply.headers["retry-after"] == "60"
        handed = mechanism.say("incidents.publication.v1", publication("by the server"), "heron-co_chair")
        assert handed.status == 1 and f"holds a head of size {size}" in handed.sentence
    assert (mechanism.dir / "record" / "checkpoint").read_bytes() == before
    assert any(path.suffix == ".note" for path in (mechanism.dir / "local" / "evidence").iterdir())
    audit = sulh("audit", mechanism.dir)
    assert audit.status == 0, audit.err


def test_a_second_host_on_a_copied_folder_is_refused_and_keeps_the_evidence(four: Cosigned) -> None:
    mechanism = four.mechanism
    twin = Mechanism(base=mechanism.base / "twin")
    twin.base.mkdir()
    shutil.copytree(mechanism.dir, twin.dir)
    leaves = [signed(mechanism, "said to the one"), signed(mechanism, "said to the other")]
    with serving(mechanism) as server, serving(twin) as other:
        for one in (server, other):
            until(lambda one=one: health(one)["read_only"] is False)  # type: ignore[misc]
        assert server.ask("/statements", method="POST", body=leaves[0]).status == 201
        until(lambda: tier(mechanism.dir) == JOINT)
        assert other.ask("/statements", method="POST", body=leaves[1]).status == 201
        until(lambda: health(other)["reason"] == "forked")
        assert other.ask("/statements", method="POST", body=leaves[0]).status == 503
        assert health(server)["read_only"] is False and tier(mechanism.dir) == JOINT
    kept = sorted(path.name for path in (twin.dir / "local" / "evidence").iterdir())
    assert any(name.startswith("claim-") for name in kept) and any(name.endswith(".note") for name in kept)
    assert not (mechanism.dir / "local" / "evidence").exists()


def test_with_all_cosigners_down_at_boot_the_host_only_reads_then_opens(
    four: Cosigned, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sulh.host.witnessing.ASK_AGAIN_SECONDS", 0.2)
    four.stop()
    mechanism = four.mechanism
    refused = mechanism.say("incidents.publication.v1", publication("too early"), "heron-co_chair")
    assert (
        refused.status == 1 and "only reads until almond, heron, stork, walnut has said" in refused.sentence
    )
    host, host_key = open_host(mechanism.dir)
    with host, attending(host, host_key, Folder(mechanism.dir)) as attendance:
        attendance.step()
        assert attendance.health()["reason"] == "silent"
        four.start(["almond", "heron"])
        until(lambda: opened(attendance))
        assert attendance.health()["reason"] == "silent"  # the last head was joint: walnut is missing
        four.start(["walnut"])
        until(lambda: opened(attendance, want=True))
    late = mechanism.publish_something("the next")
    assert late.status == 0 and late.out.count('"index"') == 2  # and what was unsent goes first


def test_only_a_declared_cosigner_can_be_left_out_by_name(ground: Cosigned) -> None:
    refused = sulh("serve", ground.mechanism.dir, "--port", free_port(), "--without", "desk")
    assert refused.status == 1
    assert (
        refused.sentence == "desk is not declared as a cosigner; declared are: almond, walnut, heron, stork"
    )


def opened(attendance: Attendance, want: bool = False) -> bool:
    attendance.step()
    known = {one["id"] for one in _cosigners(attendance) if one["code"] is None and one["heard_at"]}
    return attendance.witnessing.shut is None if want else known >= {"almond", "heron"}


def _cosigners(attendance: Attendance) -> list[dict[str, object]]:
    found = attendance.health()["cosigners"]
    assert isinstance(found, list)
    return found
