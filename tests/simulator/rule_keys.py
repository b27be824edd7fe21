# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of keys a second time: who granted whom, for what, until when, and what was disowned."""

import copy
from dataclasses import dataclass, field

from sulh.clock import parse_time
from sulh.errors import Tampered
from sulh.record.kinds import KeyGrant, KeyRevoke, KeyRotate, proof_text
from sulh.record.standing import KeyRow
from sulh.statement.envelope import Header
from sulh.statement.keys import verify
from sulh.statement.kind import Kind

PARTY_ROLES = {"party", "liaison_officer", "monitor", "financial_authority", "sealing"}
CHAIR_ROLES = {"co_chair", "monitor", "sealing"}
ROOT_GIVES = {
    "almond": PARTY_ROLES,
    "walnut": PARTY_ROLES,
    "heron": CHAIR_ROLES,
    "stork": CHAIR_ROLES,
    "secretariat": {"secretariat", "monitor", "sealing"},
}


@dataclass
class KeyLife:
    """One key, from the entry that seated it."""

    org: str
    role: str
    level: str
    since: int
    by: str = ""
    scope: tuple[str, ...] = ()
    expires: str | None = None
    until: int | None = None
    ended: str | None = None
    contested: int | None = None

    def row(self) -> KeyRow:
        """The row that every replica must have of it."""
        return KeyRow(
            org=self.org,
            role=self.role,
            level=self.level,
            since=self.since,
            by=self.by,
            until=self.until,
            ended=self.ended,
            scope=self.scope,
            expires=self.expires,
            contested_from=self.contested,
        )


@dataclass
class KeyRules:
    """All keys that were ever seated."""

    lives: dict[str, KeyLife] = field(default_factory=dict)

    def branch(self) -> "KeyRules":
        return KeyRules({name: copy.copy(life) for name, life in self.lives.items()})

    def standing(self, header: Header, kind: Kind, now: int, mandate: tuple[str, ...]) -> str:
        """The first rule that the key breaks by saying this; empty if none."""
        life = self.lives.get(header.issuer.key)
        if life is None:
            return "unknown_key"
        if (life.org, life.role) != (header.issuer.org, header.issuer.role):
            return "not_its_role"
        if fallen := self.fallen(life, now):
            return fallen
        if life.scope and header.kind not in life.scope:
            return "out_of_scope"
        if life.role not in kind.roles:
            return "may_not_say"
        return "not_adopted" if kind.element and kind.element not in mandate else ""

    def fallen(self, life: KeyLife, now: int) -> str:
        """Why a key may say nothing at all; a device falls with the key that granted it."""
        if life.until is not None:
            return "revoked_key"
        if life.expires is not None and int(parse_time(life.expires).timestamp()) <= now:
            return "expired_key"
        return self.fallen(self.lives[life.by], now) if life.level == "device" else ""

    def grant_rule(self, body: KeyGrant, granter: KeyLife, mechanism: str) -> str:
        root = granter.level == "root"
        if granter.level == "device" or body.level != ("role" if root else "device"):
            return "may_not_grant"
        if body.role not in (ROOT_GIVES[granter.org] if root else {granter.role}):
            return "may_not_grant_role"
        if granter.scope and (not body.scope or set(body.scope) - set(granter.scope)):
            return "wider_scope"
        return self._seat_rule(body.key, body.proof, granter.org, body.role, mechanism)

    def _seat_rule(self, key: str, proof: str, org: str, role: str, mechanism: str) -> str:
        if key in self.lives:
            return "key_in_use"
        text = proof_text(mechanism=mechanism, org=org, role=role, key=key)
        try:
            verify(key, text, bytes.fromhex(proof))
        except Tampered as why:
            return why.code
        return ""

    def grant(self, body: KeyGrant, by: str, index: int) -> None:
        self.lives[body.key] = KeyLife(
            org=self.lives[by].org,
            role=body.role,
            level=body.level,
            since=index,
            by=by,
            scope=body.scope,
            expires=body.expires,
        )

    def rotate_rule(self, body: KeyRotate, org: str, mechanism: str) -> str:
        old = self.lives.get(body.old)
        if old is None or old.org != org:
            return "not_own_key"
        if old.role == "host":
            others = [life for key, life in self.lives.items() if key != body.old and life.role == "host"]
            if any(life.until is None for life in others):
                return "key_in_use"
        elif old.until is not None:
            return "revoked_key"
        return self._seat_rule(body.new, body.proof, org, old.role, mechanism)

    def rotate(self, body: KeyRotate, index: int) -> None:
        old = self.lives[body.old]
        self.lives[body.new] = copy.copy(old)
        new = self.lives[body.new]
        new.since, new.until, new.ended, new.contested = index, None, None, None
        if old.until is None:
            old.until, old.ended = index, "rotated"

    def revoke_rule(self, body: KeyRevoke, issuer: Header, index: int) -> str:
        life = self.lives.get(body.key)
        if life is None or life.org != issuer.issuer.org:
            return "not_own_key"
        contests_late = body.contested_from is not None and life.contested is None
        if life.until is not None and not contests_late:
            return "revoked_key"
        if issuer.issuer.role != "root" and life.by != issuer.issuer.key:
            return "may_not_revoke"
        end = index if life.until is None else life.until
        contest = body.contested_from
        return "bad_contest" if contest is not None and not life.since <= contest <= end else ""

    def revoke(self, body: KeyRevoke, index: int) -> None:
        life = self.lives[body.key]
        life.contested = body.contested_from
        if life.until is None:
            life.until, life.ended = index, body.reason
