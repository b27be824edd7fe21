# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A mechanism whose charter declares four cosigners, and these as processes of their own."""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.cli.commands import ORGANISATIONS, ROLES, Mechanism, charter_text, command, grant, make_key, sulh
from tests.waiting import PATIENCE, free_port

FOUR = ("almond", "walnut", "heron", "stork")


@dataclass
class Cosigned:
    """The mechanism and its cosigners' processes."""

    mechanism: Mechanism
    ports: dict[str, int]
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, orgs: Iterable[str] = FOUR) -> None:
        """Start these cosigners, on the memory that they had."""
        vkey = self.mechanism.info()["vkey"]
        for org in orgs:
            base = self.mechanism.base
            self.running[org] = subprocess.Popen(
                command(
                    *("cosign", "serve", "--log", vkey, "--port", self.ports[org]),
                    *("--key", base / f"{org}.cosign", "--dir", base / f"{org}.held"),
                ),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
        for org in orgs:
            out = self.running[org].stdout
            assert out is not None
            line = out.readline()  # it says where it listens once it does
            assert b"127.0.0.1" in line, line + out.read()

    def stop(self, orgs: Iterable[str] = FOUR) -> None:
        """End these, each by its own id."""
        for org in orgs:
            process = self.running.pop(org, None)
            if process is not None:
                process.kill()
                process.wait(timeout=PATIENCE)
                if process.stdout is not None:
                    process.stdout.close()

    def copied(self, to: Path) -> "Cosigned":
        """A copy of everything, cosigners' memories too, that knows its own place."""
        shutil.copytree(self.mechanism.base, to)
        copy = Cosigned(mechanism=Mechanism(base=to), ports=self.ports)
        point(copy.mechanism.dir, self.mechanism.base, to)
        return copy


def point(folder: Path, before: Path, now: Path) -> None:
    """Let a copied folder know where its host's keys lie now."""
    pointers = folder / "local" / "keys.json"
    pointers.write_text(pointers.read_text().replace(str(before.resolve()), str(now.resolve())))


def found_cosigned(base: Path) -> Cosigned:
    """Founded up to the last assent, with nobody cosigning yet."""
    ports = {org: free_port() for org in FOUR}
    lines = []
    for org in FOUR:
        made = sulh("cosign", "key", base / f"{org}.cosign", "--name", f"{org}.example/cosign", "--json")
        assert made.status == 0, made.err
        lines.append(
            f'  - {{org: {org}, vkey: "{made.json["cosign"]}", url: "http://127.0.0.1:{ports[org]}"}}'
        )
    roots = {org: make_key(base, org, "root")["public"] for org in ORGANISATIONS}
    more = "record_readers: [almond, walnut, heron, stork]\ncosigners:\n" + "\n".join(lines)
    (base / "charter.yaml").write_text(charter_text(roots, more=more), encoding="utf-8")
    mechanism = Mechanism(base=base)
    new = sulh(
        "new",
        mechanism.dir,
        "--charter",
        base / "charter.yaml",
        "--key",
        mechanism.key("desk-root"),
        "--json",
    )
    assert new.status == 0, new.err
    for org in new.json["waiting_for"][:-1]:
        assent(mechanism, new.json["charter_id"], org)
    (base / "last").write_text(new.json["waiting_for"][-1])
    return Cosigned(mechanism=mechanism, ports=ports)


def assent(mechanism: Mechanism, charter: str, org: str) -> None:
    said = mechanism.say("record.assent.v1", {"charter": charter}, f"{org}-root")
    assert said.status == 0, said.err


def put_in_force(cosigned: Cosigned) -> None:
    """The last assent, and a role key for the co-chair that speaks in these tests."""
    mechanism = cosigned.mechanism
    assent(mechanism, mechanism.info()["charter_id"], (mechanism.base / "last").read_text())
    grant(mechanism, "heron", ROLES["heron"])
