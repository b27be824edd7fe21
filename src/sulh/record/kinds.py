# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said to the record itself: founding, keys, heads, decisions under quorum."""

from typing import Annotated

import msgspec

from sulh.clock import parse_time
from sulh.errors import Refused
from sulh.record.charter import (
    ELEMENTS,
    Adoption,
    CharterBody,
    Cosigner,
    Organisation,
    Panel,
    Quorum,
    Quotas,
)
from sulh.record.seal_kinds import HANDS as HANDS
from sulh.record.seal_kinds import KINDS as SEALS
from sulh.record.trust_kinds import KINDS as TRUST
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, KindName, Line, Name, Natural, Text
from sulh.statement.keys import check_key
from sulh.statement.kind import SPEAKERS, Kind

MAX_NOTE = 40_000  # eleven ML-DSA-44 cosignatures of 3.3 kB beside the Ed25519 ones stay below this
MAX_SCOPE = 64
MAX_TOLD = 128  # keys of one ring: at most 64 on either side, and all of them in one of the two

Signature = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{128}\Z")]


class Assent(Said, frozen=True, kw_only=True):
    """Body of `record.assent.v1`: this root key founds that charter too."""

    charter: Hex32


class Head(Said, frozen=True, kw_only=True):
    """Body of `record.head.v1`: a signed tree head with its cosignatures, and the host's own clock."""

    note: Annotated[str, msgspec.Meta(max_length=MAX_NOTE)]
    logged_at: Line

    def check(self) -> None:
        """Refuse a time without zone."""
        parse_time(self.logged_at)


class KeyGrant(Said, frozen=True, kw_only=True):
    """Body of `record.key_grant.v1`: a new key of the issuer's organisation, with role, scope and expiry.

    `proof` is the new key's own signature over `proof_text`: nobody grants himself another's key.
    `level` is `role` (granted by the root) or `device` (granted by a role key, and falling with it).
    `person`: who stands behind the key; sealed, or not said.
    """

    key: Hex32
    role: Name
    level: Annotated[str, msgspec.Meta(pattern=r"^(role|device)\Z")]
    key_class: Annotated[str, msgspec.Meta(pattern=r"^(real|exercise|documentary)\Z")]
    proof: Signature
    scope: Annotated[tuple[KindName, ...], msgspec.Meta(max_length=MAX_SCOPE)] = ()
    expires: Line | None = None
    person: Line | None = None

    def check(self) -> None:
        """Refuse weak keys, unclear expiry, and device keys that would never expire."""
        check_key(self.key)
        if self.expires is not None:
            parse_time(self.expires)
        elif self.level == "device":
            raise Refused("no_expiry", "a device key needs an expiry; devices are lost and seized")


class KeyRotate(Said, frozen=True, kw_only=True):
    """Body of `record.key_rotate.v1`: `new` takes the place, role and scope of `old` from here on."""

    old: Hex32
    new: Hex32
    proof: Signature

    def check(self) -> None:
        """Refuse weak keys."""
        check_key(self.new)


class KeyRevoke(Said, frozen=True, kw_only=True):
    """Body of `record.key_revoke.v1`: no statement of `key` after this entry counts.

    `contested_from`: the entry from which on the organisation disowns what the key signed (a theft found
    late). Those statements stay and are shown as contested by their issuer; nothing is rewritten.
    """

    key: Hex32
    reason: Annotated[str, msgspec.Meta(pattern=r"^(ended|lost|stolen)\Z")]
    contested_from: Natural | None = None


class Amendment(Said, frozen=True, kw_only=True):
    """Body of `record.amendment.v1`: parts of the charter to put in place of the present ones."""

    why: Text
    organisations: tuple[Organisation, ...] = ()
    cosigners: tuple[Cosigner, ...] | None = None
    record_readers: tuple[Name, ...] | None = None
    mandate: tuple[Name, ...] | None = None
    quorums: dict[Name, Quorum] | None = None
    quotas: Quotas | None = None
    procedure: Adoption | None = None
    lists: tuple[Line, ...] | None = None
    vacant: tuple[Name, ...] | None = None
    exists_only: bool | None = None
    panel: Panel | None = None
    publish_split: bool | None = None

    def check(self) -> None:
        """Refuse unknown mandate elements at once; the rest is judged against the charter."""
        for element in self.mandate or ():
            if element not in ELEMENTS:
                raise Refused(
                    "unknown_element",
                    "the mandate element {element} is not known; known are: {known}",
                    element=element,
                    known=", ".join(ELEMENTS),
                )


class RulesetChange(Said, frozen=True, kw_only=True):
    """Body of `record.ruleset.v1`: from effect on, entries are judged and folded by another ruleset."""

    ruleset: Hex32
    effect: Text


class DuressRing(Said, frozen=True, kw_only=True):
    """Body of `record.duress_ring.v1`: who signed with one of these keys of ours was made to.

    It stands only inside a seal (decision 0019): to all who cannot open that, the keys are like any others.
    """

    keys: Annotated[tuple[Hex32, ...], msgspec.Meta(min_length=1, max_length=MAX_TOLD)]


class Approval(Said, frozen=True, kw_only=True):
    """Body of `record.approval.v1`: this organisation's root approves that decision."""

    decision: Hex32


def proof_text(*, mechanism: str, org: str, role: str, key: str) -> bytes:
    """What a new key signs to prove that its holder wants it granted: charter id, organisation, role, key.

    With the charter in it, a proof given to one mechanism seats the key in no other.
    """
    return b"sulh/key-proof/v1\n" + f"{mechanism}\n{org}\n{role}\n{key}\n".encode()


_ROOT = frozenset({"root"})
_UNDER_QUORUM = "the charter's quorum of root keys"

KINDS: tuple[Kind, ...] = (
    Kind(
        name="record.charter.v1",
        body=CharterBody,
        says="founds a mechanism; entry 0 and nowhere else",
        roles=_ROOT,
        assent="every root key it names",
        undo="amendment",
        public=True,
        deliberate=True,
    ),
    Kind(
        name="record.assent.v1",
        body=Assent,
        says="a root key named in the charter founds it too",
        roles=_ROOT,
        undo="never",
        public=True,
        deliberate=True,
    ),
    Kind(
        name="record.head.v1",
        body=Head,
        says="a signed tree head with its cosignatures, and the time it was logged",
        roles=frozenset({"host"}),
        undo="never",
        public=True,
    ),
    Kind(
        name="record.key_grant.v1",
        body=KeyGrant,
        says="an organisation gives a role to a key, or a role key to a device",
        roles=SPEAKERS | {"root"},
        undo="revocation",
        public=True,
        deliberate=True,
        personal=("person",),
        folded_in=HANDS,
    ),
    Kind(
        name="record.duress_ring.v1",
        body=DuressRing,
        says="what is signed with these keys is said under duress; sealed to those who may know it",
        roles=SPEAKERS,
        documentary=False,
        undo="revocation of the keys",
        inner=True,
        folded_in=HANDS,
    ),
    Kind(
        name="record.key_rotate.v1",
        body=KeyRotate,
        says="a new key takes the place of an old one of the same organisation",
        roles=_ROOT,
        undo="revocation",
        public=True,
        deliberate=True,
    ),
    Kind(
        name="record.key_revoke.v1",
        body=KeyRevoke,
        says="ends a key after this entry, and may contest what it signed before",
        roles=SPEAKERS | {"root"},
        undo="never; a new key is granted instead",
        public=True,
    ),
    Kind(
        name="record.amendment.v1",
        body=Amendment,
        says="proposes other parts for the charter",
        roles=_ROOT,
        assent=_UNDER_QUORUM,
        undo="another amendment",
        public=True,
        deliberate=True,
    ),
    Kind(
        name="record.ruleset.v1",
        body=RulesetChange,
        says="proposes another ruleset",
        roles=_ROOT,
        assent=_UNDER_QUORUM,
        undo="another ruleset",
        public=True,
        deliberate=True,
    ),
    Kind(
        name="record.approval.v1",
        body=Approval,
        says="approves an amendment or a ruleset",
        roles=_ROOT,
        undo="never once the decision is effective",
        public=True,
        deliberate=True,
    ),
    *TRUST,
    *SEALS,
)
