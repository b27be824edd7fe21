# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the record keeps of trust: who computed which digest, who stayed silent, what was relayed, alarms.

Every row is somebody's word with its entry and key. This fold compares nothing and accuses nobody: which
digests agree, who is behind and what is withheld are readings.
"""

import msgspec

from sulh.errors import Refused
from sulh.log.merkle import leaf_hash
from sulh.record.gate import require_layer
from sulh.record.heads import Heads
from sulh.record.overrides import OverridableRow, OverrideRow, Overrides
from sulh.record.relays import NO_STATEMENT, open_relay_note
from sulh.record.rows import NOTHING_OPENED, Changes, Rows, read_row
from sulh.record.silences import Place, require_silent
from sulh.record.trust_kinds import Alarm, Override, Relayed, Silence, StateDigest
from sulh.statement.canon import Said
from sulh.statement.envelope import Header
from sulh.statement.kind import Kind


class TrustRow(Said, frozen=True, kw_only=True):
    """Base of the rows here: which organisation said it, with which key, as which entry."""

    org: str
    key: str
    index: int


class DigestRow(TrustRow, frozen=True, kw_only=True):
    """Row `digest/<size>/<layer>/<org>`: what that organisation's replica computed."""

    ruleset: str
    digest: str
    opened: str


class SilenceRow(TrustRow, frozen=True, kw_only=True):
    """Row `silence/<id>`: a co-chair's node asked `cosigner` to sign the head of `size`, in vain."""

    cosigner: str
    size: int
    root: str
    asked: tuple[str, ...]


class RelayedRow(TrustRow, frozen=True, kw_only=True):
    """Row `relayed/<id>`: the relay of `relay` took these bytes at `at`; `admitted` is their entry, if any."""

    relay: str
    statement: str
    leaf_hash: str
    at: str
    admitted: int | None = None


class AlarmRow(TrustRow, frozen=True, kw_only=True):
    """Row `alarm/<id>`: somebody laid a certificate beside the log; what it proves stands in the certificate."""

    what: str
    accused: str
    certificate: str
    size: int


class Trust:
    """Rows about trust so far. `changed` collects those that an entry touched."""

    def __init__(self) -> None:
        self.changed: dict[str, Said | None] = {}
        self.overrides = Overrides()
        self._digests: set[str] = set()
        # Relayed notes whose statement has not been admitted, by its id.
        self._waiting: dict[str, dict[str, RelayedRow]] = {}

    def copy(self) -> "Trust":
        """An independent copy, to try an entry on."""
        other = Trust()
        other.changed, other.overrides = dict(self.changed), self.overrides.copy()
        other._digests = set(self._digests)
        other._waiting = {name: dict(rows) for name, rows in self._waiting.items()}
        return other

    def restore(self, rows: Rows, room: str) -> None:
        """Take up the rows of a snapshot."""
        self._digests = {key for key, _ in rows.items(room, "digest/")}
        for key, value in rows.items(room, "relayed/"):
            row = read_row(value, RelayedRow)
            if row.admitted is None:
                self._waiting.setdefault(row.statement, {})[key] = row
        self.overrides.restore(
            {
                key.partition("/")[2]: read_row(v, OverridableRow)
                for key, v in rows.items(room, "overridable/")
            },
            {key.partition("/")[2]: read_row(v, OverrideRow) for key, v in rows.items(room, "override/")},
        )

    def collect(self) -> Changes:
        """The rows changed since this was last asked."""
        if not self.changed and not self.overrides.changed:
            return {}
        changes: Changes = {**self.changed, **self.overrides.changed}
        self.changed.clear()
        self.overrides.changed.clear()
        return changes

    def effect(self, body: Said, header: Header, place: Place) -> None:
        """Take in one statement about trust; Refused or Tampered when it cannot stand."""
        match body:
            case StateDigest():
                self._digest(body, header, place)
            case Silence():
                self._silence(body, header, place)
            case Override():
                self.overrides.say(body, header, place)
            case Relayed():
                self._relayed(body, header, place)
            case Alarm():
                self._alarm(body, header, place)
            case _:
                raise TypeError(f"a {type(body).__name__} says nothing of trust")

    def stands(self, statement_id: str, kind: Kind, index: int, heads: Heads) -> None:
        """Note that a statement is a valid entry: it is not withheld, and may be one that can be overridden."""
        if self._waiting:
            for key, row in self._waiting.pop(statement_id, {}).items():
                self.changed[key] = msgspec.structs.replace(row, admitted=index)
        if kind.overridable:
            self.overrides.base(statement_id, kind.name, index, heads.now)

    def lies(self, statement_id: str, leaf: bytes, index: int) -> None:
        """Note that these bytes are a void entry: the host has not withheld them.

        The exact bytes only: else a host could log the statement with a broken signature and be done with it.
        """
        rows = self._waiting.get(statement_id, {})
        named = leaf_hash(leaf).hex() if rows else ""
        for key in [key for key, row in rows.items() if row.leaf_hash == named]:
            self.changed[key] = msgspec.structs.replace(rows.pop(key), admitted=index)

    def _digest(self, body: StateDigest, header: Header, place: Place) -> None:
        require_layer(body.layer)
        # A host that forks could else show an honest replica another history and then call its digest false.
        if body.size > header.seen.size:
            raise Refused(
                "digest_size",
                "a digest of at most the {seen} entries that the statement has seen was expected, and one of {size} "
                "was found; say it when a head covers them",
                seen=header.seen.size,
                size=body.size,
            )
        # A digest under other rules is of another thing: it could never be compared, and so never be found wrong.
        if body.ruleset != place.ruleset_at(body.size) or body.opened != NOTHING_OPENED:
            raise Refused(
                "digest_of_other_rules",
                "a digest of layer {layer} after {size} entries is by ruleset {expected} and opens nothing; this "
                "one names {found}",
                layer=body.layer,
                size=body.size,
                expected=place.ruleset_at(body.size),
                found=body.ruleset,
            )
        key = f"digest/{body.size}/{body.layer}/{header.issuer.org}"
        if key in self._digests:
            raise Refused(
                "digest_said",
                "{org} said its digest of layer {layer} after {size} entries already; what it said stays",
                org=header.issuer.org,
                layer=body.layer,
                size=body.size,
            )
        self._digests.add(key)
        self.changed[key] = DigestRow(
            org=header.issuer.org,
            key=header.issuer.key,
            index=place.index,
            ruleset=body.ruleset,
            digest=body.digest,
            opened=body.opened,
        )

    def _silence(self, body: Silence, header: Header, place: Place) -> None:
        require_silent(body.cosigner, body.size, body.root, header, place)
        self.changed[f"silence/{place.id}"] = SilenceRow(
            org=header.issuer.org,
            key=header.issuer.key,
            index=place.index,
            cosigner=body.cosigner,
            size=body.size,
            root=body.root,
            asked=body.asked,
        )

    def _relayed(self, body: Relayed, header: Header, place: Place) -> None:
        if place.public:
            return  # from what was released alone nobody can tell whether a statement was admitted
        note = open_relay_note(body.note, place.charter)
        known = None if note.statement == NO_STATEMENT else place.index_of(note.statement)
        row = RelayedRow(
            org=header.issuer.org,
            key=header.issuer.key,
            index=place.index,
            relay=note.org,
            statement=note.statement,
            leaf_hash=note.leaf_hash,
            at=note.at,
            admitted=known,
        )
        key = f"relayed/{place.id}"
        if known is None and note.statement != NO_STATEMENT:
            self._waiting.setdefault(note.statement, {})[key] = row
        self.changed[key] = row

    def _alarm(self, body: Alarm, header: Header, place: Place) -> None:
        self.changed[f"alarm/{place.id}"] = AlarmRow(
            org=header.issuer.org,
            key=header.issuer.key,
            index=place.index,
            what=body.what,
            accused=body.accused,
            certificate=body.certificate,
            size=body.size,
        )
