# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The worked example of docs/format.md: a record of four entries, made from published seeds, byte for byte."""

import hashlib
import json
from functools import lru_cache
from typing import Any

import msgspec

from sulh.incidents.kinds import Publication
from sulh.log.merkle import EMPTY_ROOT, Frontier, leaf_hash
from sulh.log.note import Signer, TreeHead
from sulh.mechanism import RULESET, RULESETS
from sulh.recompute.replay import State, replay
from sulh.record.charter import Adoption, CharterBody, Organisation, Quotas
from sulh.record.kinds import Head, KeyGrant, proof_text
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.published import DEMO_SEED
from sulh.statement.envelope import pae, split_leaf
from sulh.statement.keys import key_from_published_seed, published_seed
from sulh.statement.speaker import MemoryPosition, Said, Speaker, published_salts

ORG = "documentarian"
ORIGIN = "example.sulh.example/format"
COLUMNS = 96


class Example:
    """Charter, grant, publication, head; and the log that holds them."""

    def __init__(self) -> None:
        self.log = Signer(ORIGIN, published_seed(DEMO_SEED, f"{ORG}/log"))
        self.leaves: list[bytes] = []
        self._said: dict[int, bytes] = {0: EMPTY_ROOT}
        self._tree = Frontier()
        root = self._speaker("root", None)
        self.charter = self._add(root.say("record.charter.v1", self._charter(), marking="TLP:CLEAR"))
        root.mechanism = self.charter.id
        self.grant = self._add(
            root.say("record.key_grant.v1", self._grant(self.charter.id), marking="TLP:CLEAR")
        )
        body = Publication(
            title="A “report” in two languages: صلح",
            outlet_cited="An outlet",
            published="2025-10-19",
            date_known=msgspec.convert("stated", type=Publication.__annotations__["date_known"]),
        )
        voice = self._speaker("role", self.charter.id, role=ORG)
        self.publication = self._add(voice.say("incidents.publication.v1", body, marking="TLP:CLEAR"))
        self.note_3 = self._note()
        head = Head(note=self.note_3.decode(), logged_at="2025-11-07T06:00:00Z")
        host = self._speaker("host", self.charter.id, role="host")
        self.head = self._add(host.say("record.head.v1", head, marking="TLP:CLEAR"))
        self.note = self._note()
        self.state: State = replay(self.leaves, RULESETS, lambda size: self._said[size])

    def _speaker(self, use: str, mechanism: str | None, role: str = "root") -> Speaker:
        name = f"{ORG}/{use}"
        return Speaker(
            key_from_published_seed(DEMO_SEED, name),
            org=ORG,
            role=role,
            mechanism=mechanism,
            position=MemoryPosition(),
            salts=published_salts(DEMO_SEED, name),
        )

    def _charter(self) -> CharterBody:
        return CharterBody(
            charter_class="documentary",
            title={"en": "Worked example"},
            date="2025-11-07T06:00:00Z",
            origin=ORIGIN,
            log=self.log.vkey,
            host=key_from_published_seed(DEMO_SEED, f"{ORG}/host").public,
            organisations=(
                Organisation(
                    id=ORG,
                    kind=ORG,
                    root=key_from_published_seed(DEMO_SEED, f"{ORG}/root").public,
                    zone="+00:00",
                ),
            ),
            ruleset=RULESET.id,
            procedure=Adoption(template=TEMPLATE_HASH),
            quorums={},
            quotas=Quotas(statements_per_day=100, open_gaps=4),
        )

    def _grant(self, mechanism: str) -> KeyGrant:
        key = key_from_published_seed(DEMO_SEED, f"{ORG}/role")
        text = proof_text(mechanism=mechanism, org=ORG, role=ORG, key=key.public)
        proof = key.sign(text).hex()
        return KeyGrant(key=key.public, role=ORG, level="role", key_class="documentary", proof=proof)

    def _add(self, said: Said) -> Said:
        self.leaves.append(said.leaf)
        self._tree.append(leaf_hash(said.leaf))
        self._said[self._tree.size] = self._tree.root()
        return said

    def _note(self) -> bytes:
        return self.log.sign(TreeHead(origin=ORIGIN, size=self._tree.size, root=self._tree.root()).body())

    @property
    def root(self) -> bytes:
        """The root over all four leaves."""
        return self._tree.root()


@lru_cache(maxsize=1)
def made() -> Example:
    """The example, made once."""
    return Example()


def keys() -> str:
    """Seeds and public keys."""
    shown = []
    for use in ("root", "log", "host", "role"):
        seed = published_seed(DEMO_SEED, f"{ORG}/{use}").hex()
        public = key_from_published_seed(DEMO_SEED, f"{ORG}/{use}").public
        shown += [f"{use:<5} seed    {seed}", f"{'':<5} public  {public}"]
    return _block(*shown, f"log   vkey    {made().log.vkey}")


def statement() -> str:
    """Entry 2 from payload to leaf hash."""
    signature, payload = split_leaf(made().publication.leaf)
    head = pae(payload)[: -len(payload)]
    return _block(
        f"payload ({len(payload)} bytes; one line, wrapped here)",
        *_cut(payload.decode()),
        "",
        "PAE begins with (then the payload)",
        f"  {head.decode()!r}",
        f"id         {made().publication.id}",
        *_cut(signature.hex(), "signature  "),
        f"leaf       01 ‖ signature ‖ payload, {len(made().publication.leaf)} bytes",
        f"leaf hash  {leaf_hash(made().publication.leaf).hex()}",
    )


def entries() -> str:
    """Ids and leaf hashes of the four entries."""
    shown = []
    for index, (name, said) in enumerate(
        zip(
            ("charter", "grant", "publication", "head"),
            (made().charter, made().grant, made().publication, made().head),
            strict=True,
        )
    ):
        shown += [
            f"{index} {name:<12} id        {said.id}",
            f"{'':<14} leaf hash {leaf_hash(said.leaf).hex()}",
        ]
    return _block(*shown)


def checkpoint() -> str:
    """The signed head over all four entries."""
    return _block(*made().note.decode().splitlines())


def rows() -> str:
    """Every row of the open layer, and the digest."""
    state = made().state
    shown: list[str] = []
    for room in state.rows.rooms():
        for key, value in state.rows.items(room):
            place = hashlib.sha256(room.encode() + b"\0" + key.encode()).hexdigest()
            shown += [f"{room} {key}", f"  place {place}", f"  value {hashlib.sha256(value).hexdigest()}"]
            shown += _cut(value.decode(), "  ")
    named: dict[str, str | int] = {
        "layer": "open",
        "opened": hashlib.sha256(b"").hexdigest(),
        "root": state.root().hex(),
    }
    named |= {"ruleset": RULESET.id, "size": state.size}
    text = json.dumps(named, separators=(",", ":"), sort_keys=True)
    digest = hashlib.sha256(b"\x04" + text.encode()).hexdigest()
    if digest != state.digest():
        raise RuntimeError("the example's digest is not the one that the text says")
    return _block(
        *shown,
        "",
        f"tree root     {state.root().hex()}",
        "named",
        *_cut(text, "  "),
        f"state digest  {digest}",
    )


def proof() -> str:
    """The bytes that the granted key signed."""
    key = key_from_published_seed(DEMO_SEED, f"{ORG}/role").public
    return _block(*_cut(repr(proof_text(mechanism=made().charter.id, org=ORG, role=ORG, key=key).decode())))


def _cut(text: str, lead: str = "  ") -> list[str]:
    parts = [text[at : at + COLUMNS] for at in range(0, len(text), COLUMNS)]
    return [f"{lead if not number else ' ' * len(lead)}{part}" for number, part in enumerate(parts)]


def _block(*lines: Any) -> str:
    return "\n".join(["```text", *lines, "```"])
