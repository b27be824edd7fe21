# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Through whose hands evidence went: who holds it, and where the chain does not hold.

holder/EVIDENCE       who holds the evidentiary copy by an unbroken chain, how often it was passed on, how many breaks
copy/EVIDENCE/ORG     an organisation that was given a working copy
passed/CUSTODY        one step: who held it then by the chain, and whether that was not who passed it on

Evidence passed on by somebody who did not hold it is not refused: that it was said is itself to be seen. But it
moves no holder, so that nobody can break another's chain by a word.
"""

import msgspec

from sulh.incidents.evidence import Copy, Custody, Evidence
from sulh.incidents.words import one_ref
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.record.things import require_organisation
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Name, Natural


class HolderRow(Said, frozen=True, kw_only=True):
    """Row `holder/<evidence>`: `since` which entry."""

    org: Name
    since: Natural
    passed: Natural
    breaks: Natural


class CopyRow(Said, frozen=True, kw_only=True):
    """Row `copy/<evidence>/<organisation>`: by which statement it was given first."""

    statement: Hex32
    index: Natural


class PassedRow(Said, frozen=True, kw_only=True):
    """Row `passed/<custody>`: `number` in the chain of this copy, from 1; `held` by the chain, none of a working copy."""

    evidence: Hex32
    number: Natural
    held: Name | None = None
    broken: bool = False


def taken(body: Evidence, entry: Entry) -> Changes:
    """Whoever says that evidence exists holds it."""
    issuer = entry.header.issuer.org
    if body.copy is Copy.WORKING:
        return {f"copy/{entry.id}/{issuer}": CopyRow(statement=entry.id, index=entry.index)}
    return {f"holder/{entry.id}": HolderRow(org=issuer, since=entry.index, passed=0, breaks=0)}


def passed_on(rows: RoomRows, body: Custody, entry: Entry, ground: Ground) -> Changes:
    """One step of a chain. Raises Refused `unknown_organisation`."""
    require_organisation(body.to, ground)
    number = one_ref(entry, "evidence")
    if number is None or not rows.holds(f"evidence/{number}"):
        raise RuntimeError("a reference that was found is gone")
    holder = rows.read(f"holder/{number}", HolderRow)
    issuer = entry.header.issuer.org
    if body.copy is Copy.WORKING or holder is None:
        return _copied(rows, body, entry, number, holder)
    broken = issuer != holder.org
    step = PassedRow(
        evidence=number, number=holder.passed + holder.breaks + 1, held=holder.org, broken=broken
    )
    if broken:
        after = msgspec.structs.replace(holder, breaks=holder.breaks + 1)
    else:
        after = HolderRow(org=body.to, since=entry.index, passed=holder.passed + 1, breaks=holder.breaks)
    return {f"passed/{entry.id}": step, f"holder/{number}": after}


def _copied(rows: RoomRows, body: Custody, entry: Entry, number: Hex32, holder: HolderRow | None) -> Changes:
    """A working copy was given, or an evidentiary one of what is itself a working copy."""
    issuer = entry.header.issuer.org
    had = rows.holds(f"copy/{number}/{issuer}") or (holder is not None and holder.org == issuer)
    broken = not had or body.copy is Copy.EVIDENTIARY
    changes: Changes = {f"passed/{entry.id}": PassedRow(evidence=number, number=1, broken=broken)}
    if not broken and not rows.holds(f"copy/{number}/{body.to}"):
        changes[f"copy/{number}/{body.to}"] = CopyRow(statement=entry.id, index=entry.index)
    return changes
