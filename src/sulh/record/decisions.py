# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Decisions under quorum: amendments of the charter and changes of the ruleset.

A decision is a statement by one root key plus approvals by others. It counts when the charter's quorum
for it is met, and where cosigners are declared it is in force only from the first size that is joint
under the policy before it: a host cannot show one side a charter that the other has not held.
A vacant seat never counts as having approved, so that no quorum is lowered by emptying a chair.
"""

import msgspec

from sulh.errors import Refused
from sulh.record.charter import CharterBody, Organisation, Quorum
from sulh.record.kinds import Amendment, Approval, RulesetChange
from sulh.record.policies import check_trust, joint_policy
from sulh.statement.canon import Said
from sulh.statement.envelope import Header

QUORUM_OF = {"record.amendment.v1": "amendment", "record.ruleset.v1": "ruleset"}
DEFAULT_QUORUM = Quorum(parties="all", co_chairs="all")


class DecisionRow(Said, frozen=True, kw_only=True):
    """Row `decision/<id>`: who approved, since when the quorum is met, since when it is in force.

    `lapsed` is the code for which it could not be put in force after all; the sentence is no state.
    """

    kind: str
    index: int
    approved_by: tuple[str, ...]
    met_at: int | None = None
    in_force_at: int | None = None
    lapsed: str | None = None

    @property
    def closed(self) -> bool:
        return self.in_force_at is not None or self.lapsed is not None


class Decisions:
    """Open and effective decisions; `charter` and `ruleset` are what is in force now."""

    def __init__(self) -> None:
        self.rows: dict[str, DecisionRow] = {}
        self.changed: dict[str, Said | None] = {}
        self._bodies: dict[str, Amendment | RulesetChange] = {}

    def copy(self) -> "Decisions":
        """An independent copy, to try an entry on."""
        other = Decisions()
        other.rows, other.changed, other._bodies = dict(self.rows), dict(self.changed), dict(self._bodies)
        return other

    def restore(self, name: str, row: DecisionRow, body: Amendment | RulesetChange) -> None:
        """Take up a decision from a snapshot."""
        self.rows[name], self._bodies[name] = row, body

    def propose(self, body: Amendment | RulesetChange, header: Header, statement_id: str, index: int) -> None:
        """Open a decision; its issuer approves it by saying it."""
        self._bodies[statement_id] = body
        self._set(statement_id, DecisionRow(kind=header.kind, index=index, approved_by=(header.issuer.org,)))

    def approve(self, body: Approval, header: Header) -> None:
        """Add one organisation's approval; Refused when there is nothing to approve."""
        row = self.rows.get(body.decision)
        if row is None:
            raise Refused(
                "unknown_decision", "{id} is not an amendment or ruleset in this record", id=body.decision
            )
        if row.closed or header.issuer.org in row.approved_by:
            raise Refused(
                "already_approved",
                "{org} approved {id} already, or it is in force or has lapsed",
                org=header.issuer.org,
                id=body.decision,
            )
        self._set(
            body.decision, msgspec.structs.replace(row, approved_by=(*row.approved_by, header.issuer.org))
        )

    def next_due(
        self, charter: CharterBody, index: int, joint: int
    ) -> tuple[str, Amendment | RulesetChange] | None:
        """The earliest proposed decision that comes into force at this entry, or None.

        One at a time: the next is judged by the charter that this one leaves. Where the declared cosigners
        can reach no joint tier there is none to wait for.
        """
        waits = bool(charter.cosigners) and joint_policy(charter) is not None
        for name, row in sorted(self.rows.items(), key=lambda item: item[1].index):
            if row.closed:
                continue
            if row.met_at is None and _met(row, charter):
                row = msgspec.structs.replace(row, met_at=index)
                self._set(name, row)
            if row.met_at is not None and (not waits or joint > row.met_at):
                self._set(name, msgspec.structs.replace(row, in_force_at=index))
                return name, self._bodies[name]
        return None

    def lapse(self, name: str, code: str) -> None:
        """Note that a decision met its quorum and could not be put in force."""
        self._set(name, msgspec.structs.replace(self.rows[name], in_force_at=None, lapsed=code))

    def _set(self, name: str, row: DecisionRow) -> None:
        self.rows[name] = row
        self.changed[f"decision/{name}"] = row


def _met(row: DecisionRow, charter: CharterBody) -> bool:
    if charter.charter_class == "documentary":
        return charter.host_org in row.approved_by
    quorum = charter.quorums.get(QUORUM_OF[row.kind], DEFAULT_QUORUM)
    return _side_met(quorum.parties, charter.of_kind("party"), row) and _side_met(
        quorum.co_chairs, charter.of_kind("co_chair"), row
    )


def _side_met(count: str, side: tuple[Organisation, ...], row: DecisionRow) -> bool:
    approved = [org.id in row.approved_by for org in side]
    return {"all": all(approved), "any": any(approved), "none": True}[count]


def amend(charter: CharterBody, body: Amendment) -> CharterBody:
    """The charter with an amendment's parts in place; Refused when the result contradicts itself."""
    named = {org.id: org for org in charter.organisations}
    named.update({org.id: org for org in body.organisations})
    for org in body.organisations:
        before = charter.organisation(org.id)
        # A vacant chair may be filled under quorum; a key that stands is changed by its own rotation alone.
        root = before.root if before is not None and before.root is not None else org.root
        if before is not None and (root, before.kind) != (org.root, org.kind):
            raise Refused(
                "amends_root",
                "an amendment cannot change the root key or the kind of {org}; rotate the key instead",
                org=org.id,
            )
    parts = {
        name: value
        for name in (
            "cosigners",
            "record_readers",
            "mandate",
            "quorums",
            "quotas",
            "procedure",
            "lists",
            "vacant",
            "exists_only",
            "panel",
            "publish_split",
        )
        if (value := getattr(body, name)) is not None
    }
    amended = msgspec.structs.replace(charter, organisations=tuple(named.values()), **parts)
    amended.check()
    check_trust(amended)
    return amended
