# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The stage on which stories are played: a founded mechanism with every room, in a folder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sulh.clock import When
from sulh.host.folder import Folder, Host
from sulh.log.note import Signer
from sulh.mechanism import RULESET, RULESETS
from sulh.recompute.replay import State, replay
from sulh.record.charter import Adoption
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.receipts import Refusal
from sulh.statement.canon import Said
from sulh.statement.envelope import Ref
from sulh.statement.speaker import Said as Signed
from tests.record.world import ORIGIN, ROLES, World, charter_body, key


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

    def open(self) -> "Stage":
        self.host = Host(
            Folder(self.path),
            log=Signer(ORIGIN, b"l" * 32),
            host=key("secretariat/host"),
            rulesets=RULESETS,
            clock=self.clock,
        )
        return self

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


def staged(path: Path, changes: Mapping[str, object]) -> Stage:
    """A founded stage; `changes` are the charter's."""
    charter = charter_body(
        ruleset=RULESET,
        charter_class="exercise",
        # The clocks that a finding needs; nobody's time to answer, unless a story adopts one.
        procedure=Adoption(
            template=TEMPLATE_HASH, adopted=("sign_off", "remedy"), differences={"reply_window": 0}
        ),
        **{"title": {"en": "EXERCISE: an invented land"}, **changes},  # type: ignore[arg-type]
    )
    stage = Stage(path=path / "m", charter=charter)
    stage.found()
    return stage


def role_of(org: str) -> str:
    """The role that an organisation's first key has."""
    return ROLES[org]
