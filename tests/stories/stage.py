# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The stage on which stories are played: a founded mechanism with every room, in a folder."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sulh.clock import When
from sulh.host.folder import Folder, Host
from sulh.log.note import Signer
from sulh.mechanism import RULESET, RULESETS
from sulh.recompute.replay import State, replay, replay_for
from sulh.record.charter import Adoption, Organisation
from sulh.record.kinds import Assent
from sulh.record.opener import FolderVault, Opener
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.receipts import Refusal
from sulh.record.seal_kinds import SealingKey
from sulh.record.sealing import SealedSaid, seal_fields
from sulh.statement.canon import Said
from sulh.statement.envelope import Ref
from sulh.statement.speaker import Said as Signed
from tests.record.sealed_world import opening_key, recipient
from tests.record.world import ORIGIN, ROLES, World, charter_body, key, speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """How something is said: by whom, with whose key, about what, when."""

    org: str
    role: str
    key: str
    refs: tuple[Ref, ...] = ()
    occurred: When | None = None
    marking: str = "TLP:GREEN"
    lang: str = "en"


@dataclass
class Stage(World):
    """`World` with the mechanism's own kinds and rooms in place of the toy room."""

    last: bytes = field(default=b"")  # the leaf that was handed in last, whatever became of it
    opening: set[str] = field(default_factory=set)
    beside: list[SealedSaid] = field(default_factory=list)

    def open(self) -> "Stage":
        self.host = Host(
            Folder(self.path),
            log=Signer(ORIGIN, b"l" * 32),
            host=key("secretariat/host"),
            rulesets=RULESETS,
            clock=self.clock,
        )
        return self

    def found_without(self, *vacant: str) -> "Stage":
        """As every world is founded; monitors assent with the others."""
        if "monitors" in {org.id for org in self.charter.organisations}:
            self._found_with_monitors()
        else:
            super().found_without(*vacant)
        return self

    def _found_with_monitors(self) -> None:
        Folder(self.path).make()
        self.open()
        drafter = speaker("heron", "root", None)
        charter = drafter.say("record.charter.v1", self.charter)
        self.charter_id = charter.id
        self.admit(charter)
        self.speakers["heron/root"] = drafter
        drafter.mechanism = charter.id
        orgs = {**ROLES, "monitors": "monitor"}
        for org in sorted(orgs.keys() - {"heron"}):
            self.admit(self.of(org, "root").say("record.assent.v1", Assent(charter=charter.id)))
        for org, role in orgs.items():
            self.grant(org, role)

    def seal(self, kind: str, body: Said, fields: Sequence[str], to: Sequence[str], how: Saying) -> Signed:
        """Say it with some fields sealed to some organisations, who get keys to open with where they have none."""
        for org in to:
            if org not in self.opening:
                self.opening.add(org)
                held = recipient(org)
                given = SealingKey(suite=held.suite.value, public=base64.b64encode(held.public).decode())
                self.admit(self.of(org, "root").say("record.sealing_key.v1", given, seen=self.seen()))
        done = seal_fields(
            self.of(*how.key.split("/", 1)),
            kind,
            body,
            fields,
            [recipient(org) for org in to],
            seen=self.seen(),
            occurred=how.occurred,
            refs=how.refs,
            marking=how.marking,
            lang=how.lang,
        )
        self.beside.append(done)
        self.last = done.said.leaf
        return done.said

    def node_of(self, org: str) -> State:
        """What an organisation's own node computes, with what it was sent beside the record."""
        vault = FolderVault(self.path.parent / f"node-{org}")
        for done in self.beside:
            vault.keep(done)
        leaves = self.leaves()
        opener = Opener(org, [opening_key(org)], vault)
        return replay_for(lambda: leaves, RULESETS, self.host.reader.root_at, opener)

    def say(self, kind: str, body: Said, how: Saying) -> Signed:
        """Sign as `how` says, with a key of another organisation where it names one."""
        speaker = self.of(*how.key.split("/", 1))
        own = speaker.org, speaker.role
        # Whoever holds a key can write any organisation beside it: admission has to see through that.
        speaker.org, speaker.role = how.org, how.role
        said = speaker.say(
            kind,
            body,
            seen=self.seen(),
            occurred=how.occurred,
            refs=how.refs,
            marking=how.marking,
            lang=how.lang,
        )
        speaker.org, speaker.role = own
        self.last = said.leaf
        return said

    def hand_in(self, leaf: bytes) -> str:
        """The code of the refusal, or empty when it was admitted."""
        document = self.host.admission.admit(leaf).document
        return document.code if isinstance(document, Refusal) else ""

    def replica(self, size: int | None = None, layer: str = "open") -> State:
        """Somebody else's state, from the published bytes alone."""
        return self.replica_of(self.leaves()[:size], layer)

    def replica_of(self, leaves: Sequence[bytes], layer: str = "open") -> State:
        """The state that follows from these leaves."""
        return replay(leaves, RULESETS, self.host.reader.root_at, layer=layer)


def staged(
    path: Path,
    changes: Mapping[str, object],
    adopts: Mapping[str, int] | None = None,
    *,
    monitors: bool = False,
) -> Stage:
    """A founded stage; `changes` are the charter's, `adopts` values of its procedure. `monitors`: with some of them."""
    orgs = {**ROLES, **({"monitors": "monitor"} if monitors else {})}
    charter = charter_body(
        ruleset=RULESET,
        charter_class="exercise",
        # The clocks that a finding needs; nobody's time to answer, unless a story adopts one.
        procedure=Adoption(
            template=TEMPLATE_HASH,
            adopted=("sign_off", "remedy"),
            differences={"reply_window": 0, **(adopts or {})},
        ),
        organisations=tuple(
            Organisation(
                id=org, kind=kind, names={"en": org.title()}, root=key(f"{org}/root").public, zone="+00:00"
            )
            for org, kind in orgs.items()
        ),
        **{"title": {"en": "EXERCISE: an invented land"}, **changes},  # type: ignore[arg-type]
    )
    stage = Stage(path=path / "m", charter=charter)
    stage.found()
    return stage


def role_of(org: str) -> str:
    """The role that an organisation's first key has."""
    return ROLES.get(org, "monitor")
