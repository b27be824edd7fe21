# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A small mechanism for tests: two parties, two co-chairs, a secretariat, and one toy room."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec import Raw

from sulh.errors import Refused
from sulh.host.folder import Folder, Host
from sulh.log.note import CosignSigner, MlDsaSigner, Signer, add_line
from sulh.recompute.replay import State
from sulh.record.charter import Adoption, CharterBody, Cosigner, Organisation, Quorum, Quotas
from sulh.record.fold import Entry, Ground
from sulh.record.hands import HandsFold
from sulh.record.kinds import KINDS, Assent, Head, KeyGrant, proof_text
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.rows import Changes, RoomRows
from sulh.record.ruleset import Ruleset, make_ruleset
from sulh.statement.canon import Said, encode
from sulh.statement.envelope import Header, Issuer, Line, Name, Seen, Whole, leaf_of, pae, statement_id
from sulh.statement.keys import Key
from sulh.statement.kind import SPEAKERS, Kind
from sulh.statement.speaker import EMPTY_TREE, MemoryPosition, Speaker
from sulh.statement.speaker import Said as Signed

ORIGIN = "mechanism.example/log"
BEGIN = datetime(2025, 11, 1, 8, 0, tzinfo=UTC)
ROLES = {
    "almond": "party",
    "walnut": "party",
    "heron": "co_chair",
    "stork": "co_chair",
    "secretariat": "secretariat",
}


class Word(Said, frozen=True, kw_only=True):
    """Body of the toy room's one kind."""

    text: Line
    weight: Whole | None = None


class PlacedWord(Word, frozen=True, kw_only=True):
    """A word with a place that only co-chairs and whoever is tasked may read."""

    site: Line | None = None


class Site(Said, frozen=True, kw_only=True):
    """The toy room's row of a place."""

    site: str


class TeamWord(Word, frozen=True, kw_only=True):
    """A word that sends a team."""

    team: tuple[Name, ...]

    def tasked(self) -> tuple[str, ...]:
        """Who is sent."""
        return self.team


class Tally(Said, frozen=True, kw_only=True):
    """The toy room's row: how often a word was said, and by whom last."""

    count: int
    last: str


class WordFold:
    """Counts words; refuses the word "void"."""

    room = "toy"
    version = 1

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        body = entry.body
        if not isinstance(body, Word):
            raise TypeError("not a word")
        if body.text == "void":
            raise Refused("toy_void", "the word {word} is not allowed", word=body.text)
        before = rows.read(f"word/{body.text}", Tally)
        site = body.site if isinstance(body, PlacedWord) else None
        placed: Changes = {} if site is None else {f"site/{body.text}": Site(site=site)}
        return placed | {
            f"word/{body.text}": Tally(
                count=1 + (before.count if before else 0), last=entry.header.issuer.org
            )
        }


TOY = (
    Kind(name="toy.word.v1", body=Word, says="says a word", roles=SPEAKERS),
    Kind(
        name="toy.own.v1",
        body=Word,
        says="a party's own word",
        roles=frozenset({"party"}),
        documentary=False,
        element="windows",
    ),
    Kind(
        name="toy.place.v1", body=PlacedWord, says="a word with a place", roles=SPEAKERS, protected=("site",)
    ),
    Kind(name="toy.task.v1", body=TeamWord, says="sends a team", roles=SPEAKERS, tasks=True),
    Kind(name="toy.finding.v1", body=Word, says="finds", roles=SPEAKERS, overridable=True, cites=True),
)
RULESET = make_ruleset((*KINDS, *TOY), (HandsFold(), WordFold()))
RULESETS = {RULESET.id: RULESET}


def key(name: str) -> Key:
    """A key from a name; not one of the demo's."""
    return Key(name.encode().ljust(32, b".")[:32])


def speaker(org: str, role: str, mechanism: str | None, name: str | None = None) -> Speaker:
    return Speaker(
        key(name or f"{org}/{role}"),
        org=org,
        role=role,
        mechanism=mechanism,
        position=MemoryPosition(),
        salts=lambda number: number.to_bytes(16, "big"),
    )


def charter_body(
    *,
    ruleset: Ruleset | str = RULESET,
    charter_class: str = "real",
    cosigners: Sequence[str | Cosigner] = (),
    **changes: object,
) -> CharterBody:
    parts: dict[str, object] = {
        "charter_class": charter_class,
        "title": {"en": "A truce in a test"},
        "date": "2025-11-01T08:00:00Z",
        "origin": ORIGIN,
        "log": Signer(ORIGIN, b"l" * 32).vkey,
        "host": key("secretariat/host").public,
        "organisations": tuple(
            Organisation(
                id=org, kind=kind, names={"en": org.title()}, root=key(f"{org}/root").public, zone="+00:00"
            )
            for org, kind in ROLES.items()
        ),
        "ruleset": ruleset if isinstance(ruleset, str) else ruleset.id,
        "procedure": Adoption(template=TEMPLATE_HASH),
        "quorums": {"amendment": Quorum(parties="all", co_chairs="all")},
        "quotas": Quotas(statements_per_day=1000, open_gaps=4),
        "mandate": (),
        "cosigners": tuple(
            c if isinstance(c, Cosigner) else Cosigner(org=c, vkey=cosigner(c).vkey) for c in cosigners
        ),
    }
    return CharterBody(**{**parts, **changes})  # type: ignore[arg-type]


def relay(org: str) -> Signer:
    return Signer(f"{org}.example/relay", f"relay {org}".encode().ljust(32, b".")[:32])


def cosigner(org: str) -> CosignSigner:
    return CosignSigner(f"{org}.example/cosign", f"cosign {org}".encode().ljust(32, b".")[:32])


@dataclass
class World:
    """A host in a folder, and everybody's keys; its clock moves a minute at each look."""

    path: Path
    charter: CharterBody
    ticks: int = 0
    speakers: dict[str, Speaker] = field(default_factory=dict)
    charter_id: str = ""
    host: Host = field(init=False)

    def clock(self) -> datetime:
        self.ticks += 1
        return BEGIN + timedelta(minutes=self.ticks)

    def open(self) -> "World":
        self.host = Host(
            Folder(self.path),
            log=Signer(ORIGIN, b"l" * 32),
            host=key("secretariat/host"),
            rulesets=RULESETS,
            clock=self.clock,
        )
        return self

    def found(self) -> "World":
        """Charter, assents, one role key each."""
        return self.found_without()

    def found_without(self, *vacant: str) -> "World":
        """The same with chairs that nobody sits in."""
        Folder(self.path).make()
        self.open()
        drafter = speaker("heron", "root", None)
        charter = drafter.say("record.charter.v1", self.charter)
        self.charter_id = charter.id
        self.admit(charter)
        self.speakers["heron/root"] = drafter
        drafter.mechanism = charter.id
        for org in sorted(ROLES.keys() - {"heron", *vacant}):
            self.admit(self.of(org, "root").say("record.assent.v1", Assent(charter=charter.id)))
        for org, role in ROLES.items():
            if org not in vacant:
                self.grant(org, role)
        return self

    def grant(self, org: str, role: str, name: str | None = None) -> None:
        new = key(name or f"{org}/{role}")
        proof = new.sign(proof_text(mechanism=self.charter_id, org=org, role=role, key=new.public)).hex()
        body = KeyGrant(
            key=new.public, role=role, level="role", key_class=self.charter.charter_class, proof=proof
        )
        self.admit(self.of(org, "root").say("record.key_grant.v1", body, seen=self.seen()))

    def of(self, org: str, role: str) -> Speaker:
        name = f"{org}/{role}"
        if name not in self.speakers:
            self.speakers[name] = speaker(org, role, self.charter_id)
        return self.speakers[name]

    def seen(self) -> Seen:
        return self.host.state.record.heads.seen

    def admit(self, said: Signed) -> int:
        answer = self.host.admission.admit(said.leaf)
        if not answer.admitted:
            raise AssertionError(answer.document)
        return self.host.state.size - 1

    def refused(self, said: Signed) -> str:
        answer = self.host.admission.admit(said.leaf)
        if answer.admitted:
            raise AssertionError("admitted")
        return str(getattr(answer.document, "code", ""))

    def word(self, text: str, org: str = "almond") -> Signed:
        return self.of(org, ROLES[org]).say("toy.word.v1", Word(text=text), seen=self.seen())

    def head(
        self, cosigners: Sequence[str] = (), at: datetime | None = None, note: bytes | None = None
    ) -> int:
        """Publish (or take an earlier note), gather cosignatures, log the head."""
        return self.admit(self.head_of(cosigners, at, note))

    def head_of(
        self,
        cosigners: Sequence[str | CosignSigner | MlDsaSigner] = (),
        at: datetime | None = None,
        note: bytes | None = None,
        logged_at: datetime | None = None,
    ) -> Signed:
        """The head entry, signed and not yet sent."""
        self.host.publish()
        moment = at or self.clock()
        found = note or self.host.sequencer.note
        for who in cosigners:
            signer = cosigner(who) if isinstance(who, str) else who
            found = add_line(found, signer.line(found[: found.index(b"\n\n") + 1], int(moment.timestamp())))
        body = Head(note=found.decode(), logged_at=(logged_at or moment).isoformat().replace("+00:00", "Z"))
        return self.of("secretariat", "host").say("record.head.v1", body, seen=self.seen())

    def append_anything(self, leaf: bytes) -> None:
        """What a host that lies does: past admission, straight into the log."""
        self.host.sequencer.commit([leaf])
        self.host.state.take(leaf)

    def refused_void(self, said: Signed) -> str:
        """Refused at the door, and void with the same code where a host that lies appends it."""
        code = self.refused(said)
        if self.void(said.leaf) != code:
            raise AssertionError(f"the door says {code}")
        return code

    def void(self, leaf: bytes) -> str:
        """Append past the door; the code under which it is void, or empty."""
        self.host.sequencer.commit([leaf])
        taken = self.host.state.take(leaf)
        return taken.why.code if taken.why else ""

    def refresh(self) -> "World":
        """Close and open again: recovery, snapshot and all."""
        self.host.close()
        return self.open()

    def leaves(self) -> list[bytes]:
        self.host.publish()
        return list(self.host.reader.leaves())

    def replica(self, size: int | None = None, layer: str = "open") -> State:
        """Somebody else's state, from the published bytes alone."""
        leaves = self.leaves()
        state = State(RULESETS, self.host.reader.root_at, layer)
        for leaf in leaves[:size]:
            state.take(leaf)
        return state


def made(path: Path, **changes: Any) -> World:
    """A founded world; `changes` are the charter's."""
    return World(path=path / "m", charter=charter_body(**changes)).found()


def forged(
    signer: Key,
    *,
    seq: int,
    prev: str | None,
    mechanism: str | None,
    org: str = "almond",
    role: str = "party",
    kind: str = "toy.word.v1",
    body: Said | None = None,
    seen: Seen = EMPTY_TREE,
    marking: str = "TLP:GREEN",
) -> Signed:
    """A statement with any header somebody might sign by hand."""
    payload = encode(
        Header(
            kind=kind,
            mechanism=mechanism,
            issuer=Issuer(org=org, role=role, key=signer.public),
            by=None,
            seq=seq,
            prev=prev,
            seen=seen,
            occurred=None,
            body=Raw(encode(body or Word(text="forged"))),
            sealed=(),
            refs=(),
            marking=marking,
            release_to=(),
            orcon=False,
            lang="en",
            salt=f"{seq:032x}",
        )
    )
    return Signed(id=statement_id(payload), leaf=leaf_of(signer.sign(pae(payload)), payload))
