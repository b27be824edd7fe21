# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which key may act for whom, as far as a receipt shows it: the charter's keys, grants and rotations.

The whole record's rule is `standing.py`; this one needs no record and cannot know of revocations, expiry or
amendments, which the receipt's result names as unchecked (docs/format.md, section 24, step 6).
"""

from dataclasses import dataclass, replace

from sulh.errors import Phrase, Tampered
from sulh.exhibits import plain
from sulh.exhibits.exhibit import Exhibit
from sulh.exhibits.plain import BadForm
from sulh.record.charter import ROLES_OF, CharterBody
from sulh.record.kinds import MAX_SCOPE, proof_text
from sulh.statement.keys import verify

GRANT = "record.key_grant.v1"
ROTATE = "record.key_rotate.v1"
LEVELS = ("role", "device")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What a key stands for."""

    org: str
    role: str
    level: str
    scope: tuple[str, ...] = ()
    by: str = ""
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Granting:
    """The body of a grant, as far as it is looked at."""

    key: str
    role: str
    level: str
    scope: tuple[str, ...]
    proof: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotating:
    """The body of a rotation, as far as it is looked at."""

    old: str
    new: str
    proof: bytes


def read_change(exhibit: Exhibit) -> Granting | Rotating:
    """What a grant or rotation says; BadForm for other kinds."""
    body = exhibit.body
    if exhibit.kind == GRANT:
        plain.object_with(body, "key", "level", "proof", "role")
        if body["level"] not in LEVELS:
            raise BadForm("a level of role or device was expected")
        scope = plain.listed(body["scope"], 1, MAX_SCOPE) if "scope" in body else []
        return Granting(
            key=plain.hex32(body["key"]),
            role=plain.matching(body["role"], plain.NAME),
            level=body["level"],
            scope=tuple(plain.matching(kind, plain.KIND) for kind in scope),
            proof=bytes.fromhex(plain.matching(body["proof"], plain.SIGNATURE)),
        )
    if exhibit.kind == ROTATE:
        plain.object_with(body, "new", "old", "proof")
        proof = bytes.fromhex(plain.matching(body["proof"], plain.SIGNATURE))
        return Rotating(old=plain.hex32(body["old"]), new=plain.hex32(body["new"]), proof=proof)
    raise BadForm(f"among the keys a {GRANT} or {ROTATE} was expected")


class Seats:
    """The keys that are seated so far; begins with those that the charter names."""

    def __init__(self, charter: CharterBody, mechanism: str) -> None:
        self._charter = charter
        self._mechanism = mechanism
        self._seats = {
            org.root: Seat(org=org.id, role="root", level="root") for org in charter.organisations if org.root
        }
        self._seats[charter.host] = Seat(org=charter.host_org, role="host", level="role")

    def require(self, exhibit: Exhibit) -> Seat:
        """The seat of the issuer's key, if it may act.

        Raises Tampered `unknown_key`, `not_its_role`, `revoked_key`, `out_of_scope`.
        """
        seat = self._seats.get(exhibit.key)
        if seat is None:
            raise Tampered(
                "unknown_key",
                "key {key} was never granted in this record; its organisation's root grants it first",
                key=exhibit.key,
            )
        if (seat.org, seat.role) != (exhibit.org, exhibit.role):
            raise Tampered(
                "not_its_role",
                "key {key} belongs to {org} as {role}, and the statement claims {claimed_org} as {claimed_role}",
                key=exhibit.key,
                org=seat.org,
                role=seat.role,
                claimed_org=exhibit.org,
                claimed_role=exhibit.role,
            )
        self._require_live(exhibit.key)
        if seat.scope and exhibit.kind not in seat.scope:
            raise Tampered(
                "out_of_scope",
                "key {key} may say only {scope}, not {kind}",
                key=exhibit.key,
                scope=", ".join(seat.scope),
                kind=exhibit.kind,
            )
        return seat

    def _require_live(self, key: str) -> None:
        """A device key falls with the role key that granted it."""
        seat = self._seats[key]
        if seat.ended:
            raise Tampered("revoked_key", "key {key} was replaced by another before this", key=key)
        if seat.level == "device":
            self._require_live(seat.by)

    def take(self, exhibit: Exhibit, change: Granting | Rotating) -> None:
        """Seat what a grant or rotation seats; Tampered with the code of the first rule that it breaks."""
        seat = self.require(exhibit)
        if isinstance(change, Granting):
            self._grant(exhibit, seat, change)
        else:
            self._rotate(exhibit, seat, change)

    def _grant(self, exhibit: Exhibit, granter: Seat, grant: Granting) -> None:
        expected = {"root": "role", "role": "device"}.get(granter.level)
        if granter.role == "host" or grant.level != expected:
            raise Tampered(
                "may_not_grant",
                "a root grants role keys and a role key grants device keys; {role} tried to grant a {level} key",
                role=granter.role,
                level=grant.level,
            )
        allowed = {granter.role} if expected == "device" else ROLES_OF[self._kind_of(granter.org)]
        if grant.role not in allowed:
            raise Tampered(
                "may_not_grant_role",
                "{org} may grant {allowed}, not {role}",
                org=granter.org,
                allowed=", ".join(sorted(allowed)) or Phrase("no-role", "no role"),
                role=grant.role,
            )
        if granter.scope and not (grant.scope and set(grant.scope) <= set(granter.scope)):
            raise Tampered("wider_scope", "a key cannot grant a wider scope than its own")
        self._require_unused(grant.key)
        self._require_proof(grant.key, granter.org, grant.role, grant.proof)
        self._seats[grant.key] = Seat(
            org=granter.org, role=grant.role, level=grant.level, scope=grant.scope, by=exhibit.key
        )

    def _kind_of(self, org: str) -> str:
        return next(one.kind for one in self._charter.organisations if one.id == org)

    def _rotate(self, exhibit: Exhibit, issuer: Seat, rotation: Rotating) -> None:
        if issuer.role != "root":
            raise Tampered(
                "may_not_say",
                "{kind} may be said by {roles}, not by {role}",
                kind=exhibit.kind,
                roles="root",
                role=issuer.role,
            )
        old = self._seats.get(rotation.old)
        if old is None or old.org != issuer.org:
            raise Tampered(
                "not_own_key", "key {key} is not one of {org}'s keys", key=rotation.old, org=issuer.org
            )
        if old.ended:
            raise Tampered("revoked_key", "key {key} was replaced by another before this", key=rotation.old)
        self._require_unused(rotation.new)
        self._require_proof(rotation.new, old.org, old.role, rotation.proof)
        self._seats[rotation.old] = replace(old, ended=True)
        self._seats[rotation.new] = old

    def _require_unused(self, key: str) -> None:
        if key in self._seats:
            raise Tampered("key_in_use", "key {key} already has a use; one key, one use", key=key)

    def _require_proof(self, key: str, org: str, role: str, proof: bytes) -> None:
        """Nobody seats another's key: the new key itself signs for mechanism, organisation and role."""
        verify(key, proof_text(mechanism=self._mechanism, org=org, role=role, key=key), proof)
