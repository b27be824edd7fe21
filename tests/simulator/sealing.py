# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing, rightly and in every way that a sealer may spoil it; and the nodes that open what is for them."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sulh.recompute.replay import State, replay_for
from sulh.record.opener import FolderVault, Opener
from sulh.record.seal_kinds import SEALED, Sealed
from sulh.record.seal_rows import Seal, binding_of
from sulh.record.sealing import Recipient, SealedSaid, Wrap, Wraps, WrapsOf, key_id, sign_wraps
from sulh.statement.envelope import Seen
from sulh.statement.keys import Key
from sulh.statement.seal import Marks, OpeningKey, Secret, Suite, mark, seal, wrap
from sulh.statement.speaker import Said, Speaker
from tests.record.world import key
from tests.simulator.branch import Branch
from tests.simulator.founding import opening_key
from tests.simulator.later import PROGRAM

STRANGER = OpeningKey(Suite.X25519, b"a stranger's key to open with!!!")
# How a sealer may spoil what it seals, by the code under which it is disputed; of the first two the first
# recipient alone learns, of the others each.
ONE = ("seal_wrap", "seal_tag")
ALL = ("seal_key", "seal_ciphertext", "seal_commit", "wraps_signer", "bad_wraps")


@dataclass(frozen=True, kw_only=True)
class Made:
    """What somebody sealed, as its sealer knows it: `part` is None where the statement is sealed whole."""

    said: Said
    org: str
    part: int | None
    plaintext: bytes
    marker: str
    secret: Secret
    binding: bytes
    ciphertext: bytes
    recipients: tuple[str, ...]
    fault: str
    file: bytes

    @property
    def name(self) -> str:
        return self.said.id if self.part is None else f"{self.said.id}/{self.part}"

    def beside(self, whole: bool = True) -> SealedSaid:
        """What lies beside the record; perhaps without its ciphertext."""
        held = {hashlib.sha256(self.ciphertext).hexdigest(): self.ciphertext}
        return SealedSaid(said=self.said, ciphertexts=held if whole else {}, wraps=self.file)

    def fault_for(self, org: str) -> str:
        """Under which code that organisation finds it spoilt; empty if it does not."""
        return self.fault if self.fault in ALL or org == self.recipients[0] else ""


def recipient(org: str, held: OpeningKey) -> Recipient:
    return Recipient(org=org, suite=held.suite, public=held.public)


def make_seal(
    speaker: Speaker,
    plaintext: bytes,
    marker: str,
    to: Sequence[Recipient],
    secret: Secret,
    seen: Seen,
    fault: str,
) -> tuple[Made, bytes]:
    """A whole statement sealed by hand, with one fault or none; and the text that it commits to."""
    slot, mechanism = speaker.slot(), speaker.mechanism or ""
    other = plaintext[:-1] + bytes([plaintext[-1] ^ 1])
    committed = other if fault == "seal_commit" else plaintext
    publics = [one.public for one in to]
    shown = mark(committed, secret, [STRANGER.public, *publics[1:]] if fault == "seal_tag" else publics)
    if fault == "seal_key":
        wrong = mark(plaintext, Secret(key=bytes(32), nonce=secret.nonce), publics)
        shown = Marks(
            size_class=shown.size_class, commit=shown.commit, key_commit=wrong.key_commit, tags=shown.tags
        )
    blank = _shows(shown, "")
    binding = binding_of(slot.issuer, mechanism, slot.seq, slot.prev, slot.salt, blank)
    ciphertext = seal(plaintext, secret, binding)
    if fault == "seal_ciphertext":
        ciphertext = ciphertext[:-1] + bytes([ciphertext[-1] ^ 1])
    shows = _shows(shown, hashlib.sha256(ciphertext).hexdigest())
    body = Sealed(
        size_class=shows.size_class,
        ciphertext=shows.ciphertext,
        commit=shows.commit,
        key_commit=shows.key_commit,
        tags=shows.tags,
    )
    said = speaker.say(SEALED, body, seen=seen, lang="und", slot=slot)
    signer = key("a stranger") if fault == "wraps_signer" else speaker.key
    spoilt = binding + b"!" if fault == "seal_wrap" else binding
    file = wraps_file(said.id, None, secret, to, [spoilt, *[binding] * len(to)], signer)
    made = Made(
        said=said,
        org=speaker.org,
        part=None,
        plaintext=plaintext,
        marker=marker,
        secret=secret,
        binding=binding,
        ciphertext=ciphertext,
        recipients=tuple(one.org for one in to),
        fault=fault,
        file=b"{}" if fault == "bad_wraps" else file,
    )
    return made, committed


def wraps_file(
    statement: str,
    part: int | None,
    secret: Secret,
    to: Sequence[Recipient],
    bindings: Sequence[bytes],
    signer: Key,
) -> bytes:
    """The file of wraps of one seal, each for its own binding."""
    wraps = tuple(
        Wrap(
            org=one.org,
            key=key_id(one.public),
            wrap=base64.b64encode(wrap(secret, one.suite, one.public, binding)).decode(),
        )
        for one, binding in zip(to, bindings, strict=False)
    )
    return sign_wraps(Wraps(statement=statement, seals=(WrapsOf(part=part, wraps=wraps),)), signer)


def _shows(marks: Marks, ciphertext: str) -> Seal:
    return Seal(
        size_class=marks.size_class,
        ciphertext=ciphertext,
        commit=marks.commit.hex(),
        key_commit=marks.key_commit.hex(),
        tags=tuple(tag.hex() for tag in marks.tags),
    )


@dataclass(frozen=True)
class Given:
    """What a node was given of one seal: wrapped for which key, spoilt how, and whether with its ciphertext."""

    public: bytes
    fault: str
    whole: bool


@dataclass
class Node:
    """One organisation's node: keys, what lies beside the record, and its layer of the main history."""

    org: str
    vault: FolderVault
    keys: list[OpeningKey]
    made: int = 1
    given: dict[str, Given] = field(default_factory=dict)
    state: State | None = None
    again: bool = False

    @classmethod
    def of(cls, org: str, scratch: Path) -> "Node":
        return cls(org=org, vault=FolderVault(scratch / f"node-{org}"), keys=[opening_key(org, 0)])

    @property
    def key(self) -> OpeningKey:
        """The key that others seal for now."""
        return self.keys[-1]

    def take(self, sealed: Made, public: bytes, whole: bool) -> None:
        """Hold what came of one seal; the layer is replayed with it."""
        self.vault.keep(sealed.beside(whole))
        self.given[sealed.name] = Given(public, sealed.fault_for(self.org), whole)
        self.again = self.again or (
            self.state is not None and sealed.said.id in self.state.record.seals.sealed
        )

    def outcomes(self) -> dict[str, str]:
        """Of each seal that is for it, what opening it must come to."""
        held = {one.public for one in self.keys}
        found = {}
        for name, given in self.given.items():
            if given.fault in ("bad_wraps", "wraps_signer"):
                found[name] = given.fault
            elif given.public not in held:
                found[name] = "lacks"
            elif given.fault == "seal_wrap" or given.whole:
                found[name] = given.fault or "plain"
            else:
                found[name] = "lacks"
        return found

    def opener(self) -> Opener:
        return Opener(self.org, self.keys, self.vault)

    def replay(self, branch: Branch) -> State:
        """Its layer, made anew from all entries, twice over."""
        journal = branch.disk.journal
        return replay_for(lambda: journal.promised, PROGRAM, lambda size: journal.roots[size], self.opener())

    def follow(self, branch: Branch) -> State:
        """Its layer up to the last entry, the way it grows; anew where what it holds has changed."""
        journal = branch.disk.journal
        if self.state is None or self.again:
            record = branch.truth.record  # what a replay of its own would come to first
            self.state, self.again = (
                State(
                    PROGRAM,
                    lambda size: journal.roots[size],
                    opener=self.opener(),
                    stubs=record.seals.shredded(),
                    latest=record,
                ),
                False,
            )
        for leaf in journal.promised[self.state.size :]:
            self.state.take(leaf)
        return self.state
