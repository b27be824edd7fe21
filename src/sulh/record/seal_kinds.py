# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said to the record about seals: sealing, opening, disputing, disclosing, shredding, releasing.

Nothing here rests on what is inside a seal, except a disclosure, which carries it. So every reader of the
record comes to one verdict and to the same rows of the record, whatever it can open.
"""

import base64
import binascii
from typing import Annotated

import msgspec

from sulh.clock import parse_time
from sulh.errors import Refused
from sulh.statement.canon import Said
from sulh.statement.envelope import (
    MARKING_PATTERN,
    MAX_PARTS,
    Hex32,
    Line,
    Name,
    Natural,
    SealTags,
    Text,
    check_seal,
)
from sulh.statement.kind import SPEAKERS, Kind
from sulh.statement.seal import Suite, require_recipient

MAX_PUBLIC = 1_624  # base64 of an MLKEM768-X25519 public key
MAX_PLAINTEXT = 58_000  # base64 that fits into a leaf beside its header; longer content is a blob
MAX_IDS = 256  # statements that one receipt names: a page of a reader, a minute of a node
SEALED = "record.sealed.v1"
RETRACT = "record.retract.v1"
HANDS = "hands"  # the room of what only those know who opened it (record/hands.py)

Base64 = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9+/]+={0,2}\Z")]
Part = Annotated[int, msgspec.Meta(ge=0, lt=MAX_PARTS)]
Ids = Annotated[tuple[Hex32, ...], msgspec.Meta(min_length=1, max_length=MAX_IDS)]


class Sealed(Said, frozen=True, kw_only=True):
    """Body of `record.sealed.v1`: all that shows of a whole statement that was sealed.

    `class` is the size class in bytes, `ciphertext` its SHA-256; see statement/seal.py for the others.
    """

    size_class: Natural = msgspec.field(name="class")
    ciphertext: Hex32
    commit: Hex32
    key_commit: Hex32
    tags: SealTags

    def check(self) -> None:
        """Refuse a size class or tags that sealing would not make."""
        check_seal(self.size_class, self.tags)


class SealingKey(Said, frozen=True, kw_only=True):
    """Body of `record.sealing_key.v1`: the public key for which others wrap what this organisation may open."""

    suite: Annotated[str, msgspec.Meta(pattern=r"^(MLKEM768X25519|X25519)\Z")]
    public: Annotated[str, msgspec.Meta(max_length=MAX_PUBLIC, pattern=r"^[A-Za-z0-9+/]+={0,2}\Z")]
    expires: Line | None = None

    def check(self) -> None:
        """Refuse bytes that are no public key of the suite, and an expiry without zone."""
        require_recipient(Suite(self.suite), from_base64(self.public))
        if self.expires is not None:
            parse_time(self.expires)


class Rewrap(Said, frozen=True, kw_only=True):
    """Body of `record.rewrap.v1`: the secret of a seal was wrapped again, for these tags."""

    statement: Hex32
    part: Part | None = None
    tags: SealTags

    def check(self) -> None:
        """Refuse tags that sealing would not make."""
        check_seal(1_024, self.tags)


class Dispute(Said, frozen=True, kw_only=True):
    """Body of `record.dispute.v1`: what a recipient found wrong with a seal, as the code of that fault."""

    statement: Hex32
    part: Part | None = None
    what: Name


class Disclose(Said, frozen=True, kw_only=True):
    """Body of `record.disclose.v1`: what opens a seal, or what it holds; anyone checks either.

    `key` and `nonce` are those of the seal; `plaintext` is what was padded, encrypted and committed to.
    """

    statement: Hex32
    part: Part | None = None
    nonce: Hex32
    key: Hex32 | None = None
    plaintext: Annotated[str, msgspec.Meta(max_length=MAX_PLAINTEXT)] = ""

    def check(self) -> None:
        """Refuse a disclosure of nothing, and a text that is not base64."""
        if self.key is None and not self.plaintext:
            raise Refused(
                "nothing_disclosed", "a key or a text was expected in a disclosure, and neither stands"
            )
        from_base64(self.plaintext)


class Shred(Said, frozen=True, kw_only=True):
    """Body of `record.shred.v1`: this co-chair wants what opens a seal deleted everywhere."""

    statement: Hex32
    why: Text


class Release(Said, frozen=True, kw_only=True):
    """Body of `record.release.v1`: the originator gives its statement another marking from here on."""

    statement: Hex32
    marking: Annotated[str, msgspec.Meta(pattern=MARKING_PATTERN)]


class Retract(Said, frozen=True, kw_only=True):
    """Body of `record.retract.v1`: a statement is taken back; it stays, and this stands beside it."""

    statement: Hex32
    why: Text


class OpenedWord(Said, frozen=True, kw_only=True):
    """Body of `record.opened.v1`: the issuer's organisation opened these, by its own word.

    Openly it would tell every record reader who the recipients are, as `record.served.v1` would.
    """

    statements: Ids


class Served(Said, frozen=True, kw_only=True):
    """Body of `record.served.v1`: this node gave these statements to people of `reader`, by the node's word."""

    reader: Name
    statements: Ids


def from_base64(text: str) -> bytes:
    """The bytes of `text`; Refused `bad_base64` unless it is their one spelling."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        data = b""
    if base64.b64encode(data).decode() != text:  # bits that no byte uses could carry a second spelling
        raise Refused(
            "bad_base64",
            "base64 of whole bytes was expected, and {length} characters are not",
            length=len(text),
        )
    return data


_SEALING = frozenset({"sealing"})

KINDS: tuple[Kind, ...] = (
    Kind(
        name=SEALED,
        body=Sealed,
        says="a sealed statement: what shows of it",
        roles=_SEALING,
        documentary=False,
        undo="retraction; shredding by both co-chairs",
    ),
    Kind(
        name="record.sealing_key.v1",
        body=SealingKey,
        says="the key for which others seal to the issuer's organisation",
        roles=frozenset({"root"}),
        documentary=False,
        undo="a later key",
        public=True,
    ),
    Kind(
        name="record.rewrap.v1",
        body=Rewrap,
        says="a seal's secret was wrapped again",
        roles=_SEALING,
        documentary=False,
        undo="a later wrapping",
    ),
    Kind(
        name="record.dispute.v1",
        body=Dispute,
        says="a seal does not open as it says",
        roles=SPEAKERS | _SEALING,
        documentary=False,
        undo="never; a new wrapping stands beside it",
    ),
    Kind(
        name="record.disclose.v1",
        body=Disclose,
        says="what a seal holds, or what opens it",
        roles=SPEAKERS | _SEALING,
        documentary=False,
        undo="never: what was read stays known",
    ),
    Kind(
        name="record.shred.v1",
        body=Shred,
        says="what opens a seal shall be deleted everywhere",
        roles=frozenset({"co_chair"}),
        documentary=False,
        assent="both co-chairs, after notice and objection time",
        undo="never",
        deliberate=True,
    ),
    Kind(
        name="record.release.v1",
        body=Release,
        says="the originator marks a statement anew",
        roles=SPEAKERS,
        undo="never: what was published stays known",
        public=True,
    ),
    Kind(
        name=RETRACT,
        body=Retract,
        says="a statement is taken back, and stays",
        roles=SPEAKERS,
        assent="its originator, or both co-chairs",
        undo="a new statement",
    ),
    Kind(
        name="record.opened.v1",
        body=OpenedWord,
        says="the issuer's organisation opened sealed statements; said to whoever sealed them, under seal",
        roles=SPEAKERS | _SEALING,
        documentary=False,
        undo="never",
        inner=True,
        folded_in=HANDS,
    ),
    Kind(
        name="record.served.v1",
        body=Served,
        says="the issuer's node served sealed statements to a reader; said to whoever sealed them, under seal",
        roles=SPEAKERS | _SEALING,
        documentary=False,
        undo="never",
        inner=True,
        folded_in=HANDS,
    ),
)
