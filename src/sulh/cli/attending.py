# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How a host that the command line opened attends to its cosigners: over HTTP, for one command or while it serves."""

from collections.abc import Callable, Collection
from pathlib import Path

import msgspec

from sulh.cli.asked import cosigner_health
from sulh.cosign.ask import Asker, Cosigner
from sulh.errors import NONE, Fault, Refused, Unavailable
from sulh.host.addresses import Address
from sulh.host.admission import Clock
from sulh.host.asking import Prove, Reply
from sulh.host.evidence import Beside
from sulh.host.folder import Host
from sulh.host.vouching import SENTENCES, read_only
from sulh.host.watch import LogHead, Watch
from sulh.host.witnessing import Witnessing
from sulh.log.note import Verifier

# A command that serves nothing waits so long for the lines under what it has appended, and no longer.
COMMAND_SECONDS = 4.0


class Network:
    """`record.asking.Cosigners` over HTTP: one connection kept for each address."""

    def __init__(self, log: Verifier) -> None:
        self._asker = Asker(log)

    def ask(self, address: Address, note: bytes, prove: Prove) -> Reply:
        """See `Cosigners.ask`."""
        one = Cosigner(name=address.org, url=address.url, verifiers=address.keys)
        answer = self._asker.ask_all([one], note, prove)[0]
        return Reply(lines=answer.lines, fault=answer.fault, evidence=answer.evidence)

    def latest(self, address: Address) -> Reply:
        """See `Cosigners.latest`."""
        try:
            return Reply(note=self._asker.latest(address.url))
        except Fault as fault:
            return Reply(fault=fault)

    def close(self) -> None:
        """See `Cosigners.close`."""
        self._asker.close()


class Attendance:
    """A host with its cosigners, for the thread that attends to them."""

    def __init__(
        self,
        host: Host,
        local: Path,
        *,
        clock: Clock,
        log_head: LogHead,
        excused: Collection[str] = (),
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        self._host = host
        self._trouble: Unavailable | None = None
        self.witnessing = Witnessing(
            host, Network(host.log), Beside(local), clock=clock, excused=excused, wake=wake
        )
        self.watch = Watch(host, self.witnessing, clock=clock, log_head=log_head)
        self._require_cosigners(excused)

    def _require_cosigners(self, excused: Collection[str]) -> None:
        charter = self._host.state.record.charter
        known = list(dict.fromkeys(c.org for c in charter.cosigners)) if charter else []
        for org in excused:
            if org not in known:
                raise Refused(
                    "unknown_cosigner",
                    "{org} is not declared as a cosigner; declared are: {known}",
                    org=org,
                    known=", ".join(known) or NONE,
                )

    def require_open(self) -> None:
        """Ask the cosigners; Unavailable `read_only` unless enough of them have vouched for this copy."""
        self.witnessing.check(COMMAND_SECONDS)
        if self.witnessing.shut is not None:
            raise self.witnessing.shut

    def show(self) -> None:
        """Publish what was appended, show its head to the cosigners, log a head if one is due."""
        with self._host.lock:
            self._host.publish()
        self.watch.log_if_due(COMMAND_SECONDS)
        if self.witnessing.asks:
            self.witnessing.round(patience=COMMAND_SECONDS)

    def begin(self) -> None:
        """Before serving: where nobody needs to be asked, open at once; else the first step asks."""
        if not self.witnessing.asks:
            self.witnessing.check()
            self.show()

    def step(self) -> float:
        """One step while serving; after how many seconds the next is due. What the disk refuses now is shown."""
        try:
            wait = self.watch.tick()
        except Unavailable as why:
            self._trouble = why
            return float(why.after_seconds)
        self._trouble = None
        return wait

    def health(self) -> dict[str, object]:
        """For `/healthz`: whether the host takes statements in, and how each cosigner is doing."""
        shut = self.witnessing.shut
        return {
            "read_only": shut is not None,
            "reason": shut.params["reason"] if shut is not None else None,
            "trouble": str(self._trouble) if self._trouble is not None else None,
            "cosigners": [cosigner_health(heard) for heard in self.witnessing.heard],
        }

    def close(self) -> None:
        """Stop asking."""
        self.witnessing.close()


class _Extra(msgspec.Struct, frozen=True):
    code: str
    reason: str
    who: str
    expected: int
    found: str | int


class _Detail(msgspec.Struct, frozen=True):
    extra: _Extra


def require_not_read_only(body: bytes) -> None:
    """Raise Unavailable `read_only` if that is what a server's answer 503 says; else leave it to the caller."""
    try:
        said = msgspec.json.decode(body, type=_Detail).extra
    except (msgspec.DecodeError, UnicodeDecodeError):
        return
    if said.code == "read_only" and said.reason in SENTENCES:
        raise read_only(said.reason, who=said.who, expected=said.expected, found=said.found)
