# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Five organisations on five nodes of their own, all processes, founded by commands alone; and their people.

Each node holds a pen for whoever logs in there. What a node's pen may not say stands behind a key of one's own: the
co-chairs' lie in files that a passphrase locks.
"""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.access.world import PASSWORD
from tests.cli.commands import ORGANISATIONS, Mechanism, charter_text, command, grant, make_key, sulh
from tests.node.world import Served, ask
from tests.waiting import PATIENCE, free_port
from tests.web.server import serving

# organisation: (what it is, what a person of it logs in as)
NODES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "monitors": ("monitor", ("monitor",)),
    "almond": ("party", ("party",)),
    "walnut": ("party", ("liaison_officer", "party")),
    "heron": ("co_chair", ("co_chair",)),
    "stork": ("co_chair", ("co_chair",)),
}
CHAIRS = ("heron", "stork")
WORDS = "five reeds bend, none of them breaks"  # what locks the co-chairs' own keys
# No waiting time is adopted for answers: a story of an hour cannot wait for three days.
PROCEDURE = "procedure: {adopted: [sign_off, remedy], differences: {reply_window: 0}}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Truce:
    """The founded mechanism, its host's address, and each organisation's node."""

    made: Mechanism
    host: str
    nodes: Mapping[str, Served]

    def own_key(self, org: str) -> Path:
        """The file of a co-chair's own key, which `WORDS` opens."""
        return self.made.key(f"{org}-own")


def founded(base: Path) -> Mechanism:
    """Keys, charter, assents; a key to read with, pens, and the co-chairs' own keys."""
    (base / "keys").mkdir(parents=True)
    roots = {org: make_key(base, org, "root")["public"] for org in (*ORGANISATIONS, "monitors")}
    text = charter_text(roots, mandate=("windows", "talks", "oversight"))
    monitors = f'  - {{id: monitors, kind: monitor, names: {{en: Monitors}}, zone: "+05:00", root: "{roots["monitors"]}"}}'
    text = text.replace("mandate:", f"{monitors}\nmandate:", 1)
    text = text.replace("procedure: {adopted: [reply_window]}", PROCEDURE)
    (base / "charter.yaml").write_text(text, encoding="utf-8")
    made = Mechanism(base=base)
    new = sulh("new", made.dir, "--charter", base / "charter.yaml", "--key", made.key("desk-root"), "--json")
    assert new.status == 0, new.err
    for org in new.json["waiting_for"]:
        said = made.say("record.assent.v1", {"charter": new.json["charter_id"]}, f"{org}-root")
        assert said.status == 0, said.err
    for org, (kind, roles) in NODES.items():
        grant(made, org, kind)
        for role in roles:
            _granted(made, org, role, pen(made, org, role), "--custody", "node")
    for org in CHAIRS:
        path = made.key(f"{org}-own")
        _granted(made, org, "co_chair", path)
        reads, writes = os.pipe()
        os.write(writes, f"{WORDS}\n".encode())
        os.close(writes)
        locked = sulh("key", "lock", path, "--passphrase-fd", reads)
        assert locked.status == 0, locked.err
    return made


def pen(made: Mechanism, org: str, role: str) -> Path:
    """The key that a node signs with for its people."""
    return made.base / "nodes" / org / f"{org}-{role}.key"


def _granted(made: Mechanism, org: str, role: str, path: Path, *words: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = sulh("key", "new", path, "--org", org, "--role", role, "--class", "exercise", *words, "--json")
    assert new.status == 0, new.err
    body = sulh("key", "show", path, "--grant", made.dir).out
    said = made.say("record.key_grant.v1", body, f"{org}-root")
    assert said.status == 0, said.err


@contextmanager
def nodes(made: Mechanism) -> Iterator[Truce]:
    """The host and five nodes of it, each a process, with an account for each of their people."""
    with serving(made) as host, ExitStack() as stack:
        started = {org: _start(made, org, host.url) for org in NODES}
        for served in started.values():
            stack.callback(_stop, served)
        for org, served in started.items():
            _wait_for(served)
            for role in NODES[org][1]:
                own = ("--org", org, "--role", role, "--layer", "org", "--may", "read,hand_in,say")
                added = sulh(
                    "account",
                    "add",
                    served.dir,
                    f"{org}-{role}".replace("_", "-"),
                    *own,
                    stdin=f"{PASSWORD}\n",
                )
                assert added.status == 0, added.err
        yield Truce(made=made, host=host.url, nodes=started)


def _start(made: Mechanism, org: str, of: str) -> Served:
    folder, port = made.base / f"{org}-node", free_port()
    keys: Sequence[object] = (
        "--key",
        made.key(f"{org}-{NODES[org][0]}"),
        "--keys",
        made.base / "nodes" / org,
    )
    words = command("serve", folder, "--of", of, "--port", port, "--every", 1, *keys)
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return Served(made=made, org=org, dir=folder, port=port, process=process)


def _wait_for(served: Served) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if served.process.poll() is not None:
            said = served.process.stdout.read().decode() if served.process.stdout else ""
            raise AssertionError(f"the node of {served.org} ended at once: {said}")
        try:
            ask(served.port, "/healthz")
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"the node of {served.org} did not begin to answer")


def _stop(served: Served) -> None:
    served.process.terminate()
    try:
        served.process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        served.process.kill()
        served.process.communicate(timeout=PATIENCE)
