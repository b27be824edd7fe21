# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which key may say what, at an index: grants, rotations, revocations, and the authority of kinds.

Validity is judged by log index, never by a clock that somebody could turn: a grant counts after its own
entry, a revocation likewise. Expiry is compared with `now`, the moment that the cosigners have reached.
A device key stands only while the role key that granted it does.
"""

from collections.abc import Container
from datetime import datetime
from functools import lru_cache

import msgspec

from sulh.clock import parse_time
from sulh.errors import Phrase, Refused
from sulh.record.charter import ROLES_OF, CharterBody
from sulh.record.kinds import KeyGrant, KeyRevoke, KeyRotate, proof_text
from sulh.statement.canon import Said
from sulh.statement.envelope import Header
from sulh.statement.keys import verify
from sulh.statement.kind import Kind


@lru_cache(maxsize=4_096)  # keys, not statements: every entry asks for its own key's
def _expiry(text: str) -> datetime:
    return parse_time(text)


class KeyRow(Said, frozen=True, kw_only=True):
    """Row `key/<hex>`: one key of one organisation, in one role, and its life by index."""

    org: str
    role: str
    level: str
    since: int
    by: str
    until: int | None = None
    ended: str | None = None
    scope: tuple[str, ...] = ()
    expires: str | None = None
    contested_from: int | None = None


class Standing:
    """All keys that were ever granted. `changed` collects the rows that an entry touched."""

    def __init__(self) -> None:
        self.keys: dict[str, KeyRow] = {}
        self.changed: dict[str, Said | None] = {}
        # (key, org, role, kind) that may speak by the charter and moment beside them, until a key changes.
        self._passed: dict[tuple[str, str, str, str], Kind] = {}
        self._passed_under: tuple[CharterBody, datetime] | None = None

    def copy(self) -> "Standing":
        """An independent copy, to try an entry on."""
        other = Standing()
        other.keys, other.changed = dict(self.keys), dict(self.changed)
        return other

    def as_of(self, index: int, key: str) -> "Standing":
        """What stood of `key`, and of those that granted it, when entry `index` was judged."""
        then = Standing()
        row = self.keys.get(key)
        while row is not None and row.since < index:
            ended = row.until is not None and row.until < index
            then.keys[key] = row if ended else msgspec.structs.replace(row, until=None, ended=None)
            key = row.by
            row = self.keys.get(key) if row.level == "device" else None
        return then

    def require_roots(self, charter: CharterBody) -> None:
        """Refuse a charter that names as root a key which has another use here: one key, one use."""
        for org in charter.organisations:
            row = self.keys.get(org.root) if org.root else None
            if org.root and row is not None and (row.org, row.role) != (org.id, "root"):
                raise Refused("key_in_use", "key {key} already has a use; one key, one use", key=org.root)

    def found(self, charter: CharterBody, index: int) -> None:
        """Seat the root keys and the host key that a charter names."""
        for org in charter.organisations:
            if org.root is not None and org.root not in self.keys:
                self._set(org.root, KeyRow(org=org.id, role="root", level="root", since=index, by=""))
        if charter.host not in self.keys:
            self._set(
                charter.host, KeyRow(org=charter.host_org, role="host", level="role", since=index, by="")
            )

    def _set(self, key: str, row: KeyRow) -> None:
        self._passed.clear()
        self.keys[key] = row
        self.changed[f"key/{key}"] = row

    def require(self, header: Header, kind: Kind, charter: CharterBody, now: datetime) -> None:
        """Raise Refused when the key may not say this.

        What one statement of a key was found to be allowed, its next one is too while key, charter and moment
        stay the very same: few keys say many things between two heads.
        """
        issuer = header.issuer
        under = self._passed_under
        if under is None or under[0] is not charter or under[1] is not now:
            self._passed.clear()
            self._passed_under = (charter, now)
        asked = (issuer.key, issuer.org, issuer.role, header.kind)
        if self._passed.get(asked) is not kind:
            self._require(header, kind, charter, now)
            self._passed[asked] = kind

    def _require(self, header: Header, kind: Kind, charter: CharterBody, now: datetime) -> None:
        issuer = header.issuer
        row = self._row(issuer.key)
        if (row.org, row.role) != (issuer.org, issuer.role):
            raise Refused(
                "not_its_role",
                "key {key} belongs to {org} as {role}, and the statement claims {claimed_org} as {claimed_role}",
                key=issuer.key,
                org=row.org,
                role=row.role,
                claimed_org=issuer.org,
                claimed_role=issuer.role,
            )
        self._require_live(issuer.key, row, now)
        if row.scope and header.kind not in row.scope:
            raise Refused(
                "out_of_scope",
                "key {key} may say only {scope}, not {kind}",
                key=issuer.key,
                scope=", ".join(row.scope),
                kind=header.kind,
            )
        _require_authority(kind, issuer.role, charter)

    def live(self, key: str, now: datetime) -> KeyRow:
        """The row of a key that may act at `now`; Refused `unknown_key`, `revoked_key`, `expired_key`.

        A device key falls with the role key that granted it.
        """
        row = self._row(key)
        self._require_live(key, row, now)
        return row

    def _row(self, key: str) -> KeyRow:
        row = self.keys.get(key)
        if row is None:
            raise Refused(
                "unknown_key",
                "key {key} was never granted in this record; its organisation's root grants it first",
                key=key,
            )
        return row

    def _require_live(self, key: str, row: KeyRow, now: datetime) -> None:
        if row.until is not None:
            raise Refused(
                "revoked_key",
                "key {key} ended with entry {entry} ({reason}); sign with the key that replaced it",
                key=key,
                entry=row.until,
                reason=row.ended or Phrase("ended", "ended"),
            )
        if row.expires is not None and now >= _expiry(row.expires):
            raise Refused(
                "expired_key", "key {key} expired at {time}; ask for a new grant", key=key, time=row.expires
            )
        if row.level == "device":
            self._require_live(row.by, self.keys[row.by], now)

    def grant(self, body: KeyGrant, header: Header, charter: CharterBody, index: int, mechanism: str) -> None:
        """Seat a new key; Refused when the granter may not, or the key already has a use."""
        granter = self.keys[header.issuer.key]
        org = charter.organisation(granter.org)
        expected = "role" if granter.role == "root" else "device"
        if body.level != expected or granter.level == "device":
            raise Refused(
                "may_not_grant",
                "a root grants role keys and a role key grants device keys; {role} tried to grant a {level} key",
                role=granter.role,
                level=body.level,
            )
        allowed = ROLES_OF[org.kind] if org and expected == "role" else frozenset({granter.role})
        if body.role not in allowed:
            raise Refused(
                "may_not_grant_role",
                "{org} may grant {allowed}, not {role}",
                org=granter.org,
                allowed=", ".join(sorted(allowed)) or Phrase("no-role", "no role"),
                role=body.role,
            )
        if body.key_class != charter.charter_class:
            raise Refused(
                "wrong_class",
                "this is a mechanism of class {expected} and the key is of class {found}; make a key for it",
                expected=charter.charter_class,
                found=body.key_class,
            )
        if granter.scope and not (body.scope and set(body.scope) <= set(granter.scope)):
            raise Refused("wider_scope", "a key cannot grant a wider scope than its own")
        self._require_unused(body.key)
        proven = proof_text(mechanism=mechanism, org=granter.org, role=body.role, key=body.key)
        verify(body.key, proven, bytes.fromhex(body.proof))
        self._set(
            body.key,
            KeyRow(
                org=granter.org,
                role=body.role,
                level=body.level,
                since=index,
                by=header.issuer.key,
                scope=body.scope,
                expires=body.expires,
            ),
        )

    def _require_unused(self, key: str) -> None:
        if key in self.keys:
            raise Refused("key_in_use", "key {key} already has a use; one key, one use", key=key)

    def rotate(self, body: KeyRotate, header: Header, index: int, mechanism: str) -> str:
        """Put `new` in the place of `old`; returns the role that moved.

        A host key that already ended may still be replaced: without one the record could not go on.
        """
        old = self._own(body.old, header.issuer.org)
        if old.role != "host":
            _require_not_ended(body.old, old)
        elif any(row.role == "host" and row.until is None for row in self.keys.values() if row is not old):
            raise Refused("key_in_use", "key {key} already has a use; one key, one use", key=body.old)
        self._require_unused(body.new)
        proven = proof_text(mechanism=mechanism, org=old.org, role=old.role, key=body.new)
        verify(body.new, proven, bytes.fromhex(body.proof))
        if old.until is None:
            self._set(body.old, msgspec.structs.replace(old, until=index, ended="rotated"))
        self._set(
            body.new,
            KeyRow(
                org=old.org,
                role=old.role,
                level=old.level,
                since=index,
                by=old.by,
                scope=old.scope,
                expires=old.expires,
            ),
        )
        return old.role

    def revoke(self, body: KeyRevoke, header: Header, index: int) -> None:
        """End a key of the issuer's own organisation, from after this entry, or contest one found stolen late."""
        row = self._own(body.key, header.issuer.org)
        if body.contested_from is None or row.contested_from is not None:
            _require_not_ended(body.key, row)
        if header.issuer.role != "root" and row.by != header.issuer.key:
            raise Refused("may_not_revoke", "a role key ends only device keys that it granted itself")
        until = index if row.until is None else row.until
        if body.contested_from is not None and not row.since <= body.contested_from <= until:
            raise Refused(
                "bad_contest",
                "contested_from must lie between the key's grant ({since}) and its end ({index})",
                since=row.since,
                index=until,
            )
        ended = body.reason if row.ended is None else row.ended
        contested = body.contested_from
        self._set(body.key, msgspec.structs.replace(row, until=until, ended=ended, contested_from=contested))

    def _own(self, key: str, org: str) -> KeyRow:
        row = self.keys.get(key)
        if row is None or row.org != org:
            raise Refused("not_own_key", "key {key} is not one of {org}'s keys", key=key, org=org)
        return row


class KeysOf(Container[str]):
    """The keys that an organisation ever had here; asked of one, it walks none."""

    def __init__(self, standing: Standing, org: str) -> None:
        self._keys, self._org = standing.keys, org

    def __contains__(self, key: object) -> bool:
        row = self._keys.get(key) if isinstance(key, str) else None
        return row is not None and row.org == self._org


def _require_not_ended(key: str, row: KeyRow) -> None:
    if row.until is not None:
        raise Refused("revoked_key", "key {key} already ended with entry {entry}", key=key, entry=row.until)


def _require_authority(kind: Kind, role: str, charter: CharterBody) -> None:
    documentary = charter.charter_class == "documentary"
    if documentary and not kind.documentary:
        raise Refused(
            "own_act",
            "{kind} is a party's or co-chair's own act; a documentary record only says who asserted what",
            kind=kind.name,
        )
    if role not in kind.roles:
        raise Refused(
            "may_not_say",
            "{kind} may be said by {roles}, not by {role}",
            kind=kind.name,
            roles=", ".join(sorted(kind.roles)),
            role=role,
        )
    if kind.element is not None and not documentary and kind.element not in charter.mandate:
        raise Refused(
            "not_adopted",
            "{kind} belongs to the mandate element {element}, which the charter has not adopted",
            kind=kind.name,
            element=kind.element,
        )
