# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing what is said on the command line: the whole of it by the organisation's sealing key, or fields of it.

Everything that can be refused is asked before a number of any key is taken: of a seal nobody else could say
later what was wrong with it.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from sulh.cli.desk import Opened
from sulh.clock import When
from sulh.errors import Refused
from sulh.mechanism import RULESET
from sulh.record.seal_kinds import SEALED
from sulh.record.seal_rows import SealedRow
from sulh.record.sealing import Recipient, SealedSaid, recipients_of, seal_fields, seal_statement
from sulh.statement import canon
from sulh.statement.envelope import By, Issuer, Ref
from sulh.statement.inner import InnerHeader, sign_inner
from sulh.statement.keyfile import FilePosition, KeyFile, OnDisk, peek_key, read_key
from sulh.statement.keys import Key
from sulh.statement.locker import Ask
from sulh.statement.speaker import Speaker

SALT_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A statement as it was typed, still to be sealed."""

    kind: str
    body: canon.Said
    refs: Sequence[Ref]
    occurred: When | None
    by: By | None
    marking: str
    release_to: Sequence[str]
    lang: str


def orgs_of(words: Sequence[str]) -> list[str]:
    """Organisations as they were typed, each once."""
    return list(dict.fromkeys(org for word in words for org in word.split(",") if org))


def fields_of(words: Sequence[str]) -> dict[str, list[str]]:
    """FIELD=ORG,ORG as it was typed; Refused `bad_seal_field`."""
    found: dict[str, list[str]] = {}
    for word in words:
        field, equals, orgs = word.partition("=")
        if not (field and equals and orgs_of([orgs])) or field in found:
            raise Refused(
                "bad_seal_field",
                "--seal-field was expected as FIELD=ORG or FIELD=ORG,ORG and each field once; {found} was found",
                found=word,
            )
        found[field] = orgs_of([orgs])
    return found


def sealing_key(path: Path | None, org: str, ask: Ask) -> KeyFile:
    """The organisation's key that signs seals; Refused `needs_seal_key`."""
    shown = peek_key(path) if path is not None else None
    if path is None or shown is None or (shown.org, shown.role) != (org, "sealing"):
        raise Refused(
            "needs_seal_key",
            "a statement that is sealed whole is signed on the outside by {org}'s sealing key: name its file with "
            "--seal-key (make one with: sulh key new FILE --org {org} --role sealing)",
            org=org,
        )
    return read_key(path, ask)


def speaker_of(path: Path, content: KeyFile, mechanism: str) -> tuple[Speaker, FilePosition]:
    """The key of a file, counting on."""
    position = FilePosition(path, mechanism)
    return (
        Speaker(content.key(), org=content.org, role=content.role, mechanism=mechanism, position=position),
        position,
    )


def sealed_whole(
    opened: Opened, wanted: Wanted, key: Key, shown: OnDisk, to: Sequence[str], speaker: Speaker
) -> SealedSaid:
    """The whole statement, sealed; Refused as its inside would be by whoever opens it."""
    record = opened.state.record
    fields = [name for name in RULESET.kinds[wanted.kind].protected if getattr(wanted.body, name)]
    _require_protected(opened, wanted.kind, fields, to, shown.org)
    recipients = recipients_for(opened, to, shown.org)
    header = InnerHeader(
        kind=wanted.kind,
        mechanism=record.charter_id,
        issuer=Issuer(org=shown.org, role=shown.role, key=key.public),
        by=wanted.by,
        occurred=wanted.occurred,
        body=msgspec.Raw(canon.encode(wanted.body)),
        refs=tuple(wanted.refs),
        marking=wanted.marking,
        release_to=tuple(wanted.release_to),
        orcon=False,
        lang=wanted.lang,
        salt=os.urandom(SALT_BYTES).hex(),
    )
    inside = sign_inner(header, key)
    sealer = Issuer(org=speaker.org, role=speaker.role, key=speaker.key.public)
    tried = SealedRow(
        index=opened.state.size,
        kind=SEALED,
        issuer=sealer,
        seq=1,
        prev=None,
        seen=record.heads.seen,
        salt="",
        seals=(),
    )
    record.open_inner(inside, "", tried)
    return seal_statement(speaker, inside, recipients, seen=record.heads.seen)


def parts_allowed(opened: Opened, wanted: Wanted, fields: Mapping[str, Sequence[str]], org: str) -> None:
    """Refuse recipients that may not read a protected field, and those without a published key."""
    protected = RULESET.kinds[wanted.kind].protected
    for field, to in fields.items():
        _require_protected(opened, wanted.kind, [field] if field in protected else [], to, org)
        recipients_for(opened, to, org)


def sealed_fields(
    opened: Opened, wanted: Wanted, fields: Mapping[str, Sequence[str]], speaker: Speaker
) -> SealedSaid:
    """The statement with these fields sealed, each to its own organisations."""
    return seal_fields(
        speaker,
        wanted.kind,
        wanted.body,
        list(fields),
        (),
        apart={field: recipients_for(opened, to, speaker.org) for field, to in fields.items()},
        seen=opened.state.record.heads.seen,
        occurred=wanted.occurred,
        refs=wanted.refs,
        by=wanted.by,
        marking=wanted.marking,
        release_to=wanted.release_to,
        lang=wanted.lang,
    )


def recipients_for(opened: Opened, to: Sequence[str], org: str) -> list[Recipient]:
    """Those named, and the sealer itself where it has published a key: else it could not read its own words again."""
    record = opened.state.record
    found = recipients_of(record.seals.keys, to, record.heads.now)
    own = record.seals.keys.get(org)
    if own is None or org in to:
        return found
    return [*found, *recipients_of(record.seals.keys, [org], record.heads.now)]


def _require_protected(opened: Opened, kind: str, fields: Sequence[str], to: Sequence[str], org: str) -> None:
    charter = opened.state.record.charter
    chairs = {one.id for one in charter.of_kind("co_chair")} if charter is not None else set()
    others = [name for name in to if name not in {*chairs, org}]
    for field in fields:
        if others:
            raise Refused(
                "protected_recipients",
                "the field {field} of {kind} is read by the co-chairs and by whom a case has tasked, and by no "
                "others, {others} among them; seal it to the co-chairs",
                field=field,
                kind=kind,
                others=", ".join(others),
            )
