# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Bugs put in on purpose into the keys' life, decisions, rulesets, policies, gaps, blobs and recovery."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

import sulh.cosign.cosigner
import sulh.cosign.relay
import sulh.record.blobs
import sulh.record.decisions
from sulh.cosign.copy import Copy
from sulh.cosign.held import Held
from sulh.cosign.line import Reply
from sulh.errors import Fault, Refused
from sulh.host.admission import Admission
from sulh.host.quarantine import Quarantine
from sulh.record.charter import CharterBody
from sulh.record.decisions import DecisionRow, Decisions
from sulh.record.kinds import KeyGrant, KeyRevoke, KeyRotate
from sulh.record.receipts import Refusal, refusal_for
from sulh.record.spoken import id_of_leaf
from sulh.record.standing import KeyRow, Standing
from sulh.record.state import RecordState
from sulh.statement.envelope import Header, read_header, split_leaf

Plant = Callable[[pytest.MonkeyPatch], None]


def the_old_key_lives_on(patch: pytest.MonkeyPatch) -> None:
    """A rotation seats the new key and forgets to end the old one."""
    right = Standing.rotate

    def rotate(self: Standing, body: KeyRotate, header: Header, index: int, mechanism: str) -> str:
        old = self.keys.get(body.old)
        role = right(self, body, header, index, mechanism)
        if old is not None:
            self.keys[body.old] = old
        return role

    patch.setattr(Standing, "rotate", rotate)


def a_rotation_needs_no_proof(patch: pytest.MonkeyPatch) -> None:
    """A key may be seated without its holder's word."""
    patch.setattr("sulh.record.standing.verify", lambda *_: None)


def nothing_expires(patch: pytest.MonkeyPatch) -> None:
    """A device key goes on for ever."""
    right = Standing._require_live

    def live(self: Standing, key: str, row: KeyRow, now: Any) -> None:
        right(self, key, msgspec.structs.replace(row, expires=None), now)

    patch.setattr(Standing, "_require_live", live)


def a_device_outlives_its_granter(patch: pytest.MonkeyPatch) -> None:
    """The key that granted a device is not asked after."""
    right = Standing._require_live

    def live(self: Standing, key: str, row: KeyRow, now: Any) -> None:
        right(self, key, msgspec.structs.replace(row, level="role"), now)

    patch.setattr(Standing, "_require_live", live)


def a_scope_is_decoration(patch: pytest.MonkeyPatch) -> None:
    """A key may say what lies outside its scope."""
    right = Standing.require

    def require(self: Standing, *args: Any) -> None:
        kept = dict(self.keys)
        self.keys = {name: msgspec.structs.replace(row, scope=()) for name, row in kept.items()}
        try:
            right(self, *args)
        finally:
            self.keys = kept

    patch.setattr(Standing, "require", require)


def a_device_grants_devices(patch: pytest.MonkeyPatch) -> None:
    """Whoever holds a telephone's key gives another its role."""
    right = Standing.grant

    def grant(self: Standing, body: KeyGrant, header: Header, *args: Any) -> None:
        granter = self.keys[header.issuer.key]
        self.keys[header.issuer.key] = msgspec.structs.replace(granter, level="role")
        try:
            right(self, body, header, *args)
        finally:
            self.keys[header.issuer.key] = granter

    patch.setattr(Standing, "grant", grant)


def a_contest_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    """A stolen key is ended, and what the thief said before is not disowned."""
    right = Standing.revoke

    def revoke(self: Standing, body: KeyRevoke, header: Header, index: int) -> None:
        right(self, body, header, index)
        self._set(body.key, msgspec.structs.replace(self.keys[body.key], contested_from=None))

    patch.setattr(Standing, "revoke", revoke)


def anybody_of_the_house_revokes(patch: pytest.MonkeyPatch) -> None:
    """A role key ends keys that it did not grant."""
    right = Standing.revoke

    def revoke(self: Standing, body: KeyRevoke, header: Header, index: int) -> None:
        issuer = msgspec.structs.replace(header.issuer, role="root")
        right(self, body, msgspec.structs.replace(header, issuer=issuer), index)

    patch.setattr(Standing, "revoke", revoke)


def half_a_quorum_decides(patch: pytest.MonkeyPatch) -> None:
    """One of each side is enough, whatever the charter says."""

    def met(row: DecisionRow, charter: CharterBody) -> bool:
        sides = (charter.of_kind("party"), charter.of_kind("co_chair"))
        return all(any(org.id in row.approved_by for org in side) for side in sides)

    patch.setattr(sulh.record.decisions, "_met", met)


def an_amendment_waits_for_nobody(patch: pytest.MonkeyPatch) -> None:
    """A decision is in force before the joint tier has reached it: one side is shown another charter."""
    right = Decisions.next_due

    def next_due(self: Decisions, charter: CharterBody, index: int, joint: int, *rest: Any) -> Any:
        return right(self, charter, index, 1 << 40, *rest)

    patch.setattr(Decisions, "next_due", next_due)


def a_head_is_judged_by_todays_policy(patch: pytest.MonkeyPatch) -> None:
    """Who may cosign is asked of the charter in force now, not of the one at the head's size."""
    patch.setattr(RecordState, "_charter_at", lambda self, size: self._charter())


def unknown_rules_are_guessed(patch: pytest.MonkeyPatch) -> None:
    """A program that lacks the rules takes the change as void and goes on."""
    patch.setattr(RecordState, "_stop_at_unknown_rules", lambda *_: None)


def a_refusal_explains_nothing(patch: pytest.MonkeyPatch) -> None:
    """The door forgets its own refusals, and calls open what it refused."""
    patch.setattr(Quarantine, "explained", lambda self, owner, below: [])


def a_stranger_explains(patch: pytest.MonkeyPatch) -> None:
    """The key and number that bytes merely claim are taken for its holder's word."""

    def refuse(self: Admission, leaf: bytes, why: Fault, at: Any) -> Refusal:
        try:
            header = read_header(split_leaf(leaf)[1])
        except Refused:
            header = None
        name = id_of_leaf(leaf) if header else ""
        return refusal_for(leaf, why, self.state.record.charter_id, at, header, name)

    patch.setattr(Admission, "_refuse", refuse)


def gaps_are_not_capped(patch: pytest.MonkeyPatch) -> None:
    """A key may leave as many numbers open as it likes."""
    patch.setattr(Admission, "_open_numbers", lambda *_: 0)


def a_gap_cannot_be_filled(patch: pytest.MonkeyPatch) -> None:
    """A key at its limit is refused even what would close its gaps."""
    right = Admission._open_numbers

    def opened(self: Admission, key: str, seq: int) -> int:
        chains = self.state.record.chains
        last = chains.last(key)
        return 1 + chains.gaps(key) if last and seq < last[0] else right(self, key, seq)

    patch.setattr(Admission, "_open_numbers", opened)


def blobs_are_not_hashed(patch: pytest.MonkeyPatch) -> None:
    """A blob is whatever lies under its name."""
    patch.setattr(sulh.record.blobs, "_require", lambda *_: None)


def cosigners_sign_anything(patch: pytest.MonkeyPatch) -> None:
    """A cosigner does not compare a head with the last one that it signed."""
    patch.setattr(sulh.cosign.cosigner, "_check_growth", lambda *_: None)


def cosigners_keep_no_proof(patch: pytest.MonkeyPatch) -> None:
    """A second head of one size is refused and forgotten."""
    patch.setattr(Held, "keep_offence", lambda *_: None)


def a_mirror_vouches_for_what_it_lacks(patch: pytest.MonkeyPatch) -> None:
    """A mirror signs before it holds entries and blobs."""
    patch.setattr(Copy, "require_held", lambda *_: None)


def a_relay_forgets(patch: pytest.MonkeyPatch) -> None:
    """No answer counts as an answer."""
    right = sulh.cosign.relay._answer
    patch.setattr(
        sulh.cosign.relay,
        "_answer",
        lambda forward, leaf: right(forward, leaf) or Reply(status=422, body=b""),
    )


KEY_PLANTS: tuple[Plant, ...] = (
    the_old_key_lives_on,
    a_rotation_needs_no_proof,
    nothing_expires,
    a_device_outlives_its_granter,
    a_scope_is_decoration,
    a_device_grants_devices,
    a_contest_is_forgotten,
    anybody_of_the_house_revokes,
    half_a_quorum_decides,
    an_amendment_waits_for_nobody,
    a_head_is_judged_by_todays_policy,
    unknown_rules_are_guessed,
    a_refusal_explains_nothing,
    a_stranger_explains,
    gaps_are_not_capped,
    a_gap_cannot_be_filled,
    blobs_are_not_hashed,
    cosigners_sign_anything,
    cosigners_keep_no_proof,
    a_mirror_vouches_for_what_it_lacks,
    a_relay_forgets,
)
