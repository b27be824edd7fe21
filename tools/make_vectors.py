# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/vectors/*.json: the bytes of our formats, for whoever writes another implementation.

    python tools/make_vectors.py [FOLDER]

Everything follows from the seeds below, so that every run on every machine writes the same files. The
record's folds are the record's own; its ten entries found a mechanism and admit nothing but kinds of
`record`, so that the digest can be recomputed from docs/format.md without any room.
"""

import hashlib
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sulh.clock import When
from sulh.log.merkle import Frontier, leaf_hash
from sulh.log.note import CosignSigner, Signer, TreeHead, add_line
from sulh.recompute.replay import State
from sulh.record.charter import Adoption, CharterBody, Cosigner, Organisation, Quorum, Quotas
from sulh.record.kinds import KINDS, Amendment, Approval, Assent, Head, KeyGrant, KeyRevoke, proof_text
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.ruleset import make_ruleset
from sulh.statement import canon
from sulh.statement.envelope import By, Line, Ref, Seen, envelope_of, pae, split_leaf
from sulh.statement.keys import Key
from sulh.statement.speaker import EMPTY_TREE, MemoryPosition, Said, Speaker, published_salts

SEED = "sulh test vectors: these keys are public"
ORIGIN = "vectors.example/log"
BEGIN = "2025-11-01T08:00:00Z"
BEGIN_SECONDS = 1_761_984_000
ROLES = {"almond": "party", "walnut": "party", "heron": "co_chair", "stork": "co_chair"}
RULESET = make_ruleset(KINDS, ())
FOLDER = Path(__file__).parent.parent / "tests/vectors"


class Note(canon.Said, frozen=True, kw_only=True):
    """Body of the single statements: any text."""

    text: Line


def seed_of(name: str) -> bytes:
    return hashlib.sha256(f"{SEED}\n{name}".encode()).digest()


def speaker(org: str, role: str, mechanism: str | None) -> Speaker:
    name = f"{org}/{role}"
    return Speaker(
        Key(seed_of(name)),
        org=org,
        role=role,
        mechanism=mechanism,
        position=MemoryPosition(),
        salts=published_salts(SEED, name),
    )


def shown(said: Said) -> dict[str, Any]:
    """One statement in all its forms; the payload is text, everything else hex."""
    signature, payload = split_leaf(said.leaf)
    return {
        "payload": payload.decode(),
        "pae": pae(payload).hex(),
        "id": said.id,
        "signature": signature.hex(),
        "leaf": said.leaf.hex(),
        "leaf_hash": leaf_hash(said.leaf).hex(),
        "envelope": json.loads(envelope_of(said.leaf)),
    }


def statements() -> dict[str, Any]:
    """Single statements: the header's fields, and text in six languages."""
    key = Key(seed_of("almond/party"))
    almond = speaker("almond", "party", "1" * 64)
    when = When(since="2025-11-01", until="", zone="+05:00")
    said = {
        "plain": almond.say("vector.note.v1", Note(text="quiet on the line")),
        "every_field": almond.say(
            "vector.note.v1",
            Note(text='a "quote", a \\ and\na\ttab'),
            seen=Seen(size=7, root="2" * 64),
            occurred=when,
            refs=[Ref(role="source", id="3" * 64)],
            by=By(who="desk 4", how="desk"),
            marking="TLP:AMBER+STRICT",
            release_to=["almond", "walnut"],
        ),
    }
    texts = {"ur": "جنگ بندی", "ps": "اوربند", "prs": "آتش‌بس", "ar": "وقف إطلاق النار", "tr": "ateşkes"}
    for lang, text in texts.items():
        said[lang] = almond.say("vector.note.v1", Note(text=text), lang=lang)
    return {
        "seed": seed_of("almond/party").hex(),
        "public": key.public,
        "statements": {name: shown(one) for name, one in said.items()},
    }


@dataclass
class Writer:
    """A record on a table: every entry is taken by a state, as a replica would."""

    state: State = field(init=False)
    tree: Frontier = field(default_factory=Frontier)
    roots: list[bytes] = field(default_factory=list)
    entries: list[dict[str, Any]] = field(default_factory=list)
    speakers: dict[str, Speaker] = field(default_factory=dict)
    charter: str | None = None

    def __post_init__(self) -> None:
        self.roots.append(self.tree.root())
        self.state = State({RULESET.id: RULESET}, lambda size: self.roots[size])

    def say(self, org: str, role: str, kind: str, body: canon.Said) -> Said:
        who = self.speakers.setdefault(f"{org}/{role}", speaker(org, role, self.charter))
        latest = self.state.record.heads.latest
        seen = Seen(size=latest.size, root=latest.root) if latest else EMPTY_TREE
        said = who.say(kind, body, seen=seen)
        if self.charter is None:
            self.charter = who.mechanism = said.id
        taken = self.state.take(said.leaf)
        self.tree.append(leaf_hash(said.leaf))
        self.roots.append(self.tree.root())
        self.entries.append(
            {
                **shown(said),
                "void": taken.why.code if taken.why else None,
                "log_root": self.roots[-1].hex(),
                "state_root": self.state.root().hex(),
                "state_digest": self.state.digest(),
            }
        )
        return said


def charter_body() -> CharterBody:
    """Two parties, two co-chairs, one secretariat, three cosigners."""
    kinds = {**ROLES, "secretariat": "secretariat"}
    return CharterBody(
        charter_class="exercise",
        title={"en": "EXERCISE: test vectors"},
        date=BEGIN,
        origin=ORIGIN,
        log=Signer(ORIGIN, seed_of("secretariat/log")).vkey,
        host=Key(seed_of("secretariat/host")).public,
        organisations=tuple(
            Organisation(
                id=org, kind=kind, names={"en": org}, root=Key(seed_of(f"{org}/root")).public, zone="+00:00"
            )
            for org, kind in kinds.items()
        ),
        ruleset=RULESET.id,
        procedure=Adoption(template=TEMPLATE_HASH),
        quorums={"amendment": Quorum(parties="any", co_chairs="any")},
        quotas=Quotas(statements_per_day=100, open_gaps=4),
        cosigners=tuple(Cosigner(org=org, vkey=cosigner(org).vkey) for org in ("almond", "walnut", "heron")),
    )


def cosigner(org: str) -> CosignSigner:
    return CosignSigner(f"{org}.vectors.example", seed_of(f"{org}/cosign"))


def head(writer: Writer) -> Head:
    size = writer.state.size
    log = Signer(ORIGIN, seed_of("secretariat/log"))
    text = TreeHead(origin=ORIGIN, size=size, root=writer.roots[size]).body()
    note = log.sign(text)
    for org in ("almond", "walnut", "heron"):
        note = add_line(note, cosigner(org).line(text, BEGIN_SECONDS + 3_600))
    return Head(note=note.decode(), logged_at="2025-11-01T09:00:00Z")


def record() -> dict[str, Any]:
    """Ten entries: charter, assents, a grant, a decision with its joint head, a void revocation."""
    writer = Writer()
    charter = writer.say("heron", "root", "record.charter.v1", charter_body())
    for org in ("almond", "secretariat", "stork", "walnut"):
        writer.say(org, "root", "record.assent.v1", Assent(charter=charter.id))
    new = Key(seed_of("almond/party"))
    proof = new.sign(proof_text(mechanism=charter.id, org="almond", role="party", key=new.public)).hex()
    grant = KeyGrant(key=new.public, role="party", level="role", key_class="exercise", proof=proof)
    writer.say("almond", "root", "record.key_grant.v1", grant)
    amendment = Amendment(why="windows were agreed", mandate=("windows",))
    proposed = writer.say("almond", "root", "record.amendment.v1", amendment)
    writer.say("heron", "root", "record.approval.v1", Approval(decision=proposed.id))
    writer.say("secretariat", "host", "record.head.v1", head(writer))
    revoke = KeyRevoke(key=new.public, reason="lost")
    writer.say("walnut", "root", "record.key_revoke.v1", revoke)
    rows = writer.state.rows
    return {
        "ruleset": {"id": RULESET.id, "description": RULESET.description.decode()},
        "charter_id": charter.id,
        "entries": writer.entries,
        "rows": {room: {key: value.decode() for key, value in rows.items(room)} for room in rows.rooms()},
    }


def vectors() -> dict[str, bytes]:
    """File name -> content."""
    found = {"statements.json": statements(), "record.json": record()}
    return {
        name: json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"
        for name, content in found.items()
    }


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in vectors().items():
        (folder / name).write_bytes(content)
        print(f"{folder / name}: {len(content)} bytes")


if __name__ == "__main__":
    main()
