# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The charter as entry 0 has it, read before anything about the log is believed: it names the log's key."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sulh.errors import Refused, Tampered
from sulh.log.store import Store
from sulh.log.tiles import parse_path, whole_leaves
from sulh.record.charter import CharterBody
from sulh.record.heads import EMPTY_TREE
from sulh.record.policies import check_trust
from sulh.record.procedure import check_adoption
from sulh.record.published import require_unpublished
from sulh.record.ruleset import Ruleset, require_ruleset
from sulh.record.spoken import Spoken, check_signature, read_leaf


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """Charter id, its body, and the leaf that says it."""

    id: str
    charter: CharterBody
    leaf: bytes


def read_founding(leaf: bytes, rulesets: Mapping[str, Ruleset], file: str = "") -> Founding:
    """The charter in a leaf; Tampered naming entry 0 when its bytes are not what its drafter signed.

    Checked first because everything else rests on it: a changed log key here would make an honest
    checkpoint look forged.
    """
    try:
        spoken = read_leaf(leaf, next(iter(rulesets.values())).kinds)
        check_signature(leaf, spoken.header.issuer.key)
    except (Refused, Tampered) as why:
        raise Tampered(
            "charter_changed",
            "the charter was expected here as its drafter signed it, but: {problem}",
            file=file or None,
            entry=0,
            problem=why,
        ) from why
    if not isinstance(spoken.body, CharterBody):
        raise Refused(
            "charter_first",
            "entry 0 must be the charter, with mechanism null; found {kind}",
            kind=spoken.header.kind,
        )
    return Founding(id=spoken.id, charter=spoken.body, leaf=leaf)


def require_confirmed(found: str, wanted: str | None) -> None:
    """Raise Tampered `other_charter` unless the charter is the one that the reader confirmed, if any."""
    if wanted is not None and wanted != found:
        raise Tampered(
            "other_charter",
            "the charter {expected} was expected and {found} was found: this is another mechanism's record, or a "
            "forged one",
            entry=0,
            expected=wanted,
            found=found,
        )


def require_charter(spoken: Spoken, size: int, rulesets: Mapping[str, Ruleset]) -> None:
    """Refuse a statement that cannot be the charter, as the entry after `size` others."""
    header, body = spoken.header, spoken.body
    # A record whose entry 0 is something else is nobody's: a later charter would not be entry 0.
    if size != 0 or not isinstance(body, CharterBody) or header.mechanism is not None:
        raise Refused(
            "charter_first",
            "entry 0 must be the charter, with mechanism null; found {kind}",
            kind=header.kind,
        )
    if header.seen.size != 0 or header.seen.root != EMPTY_TREE or header.seq != 1 or header.prev is not None:
        raise Refused(
            "charter_first", "the charter is its drafter's first statement and has seen the empty tree"
        )
    drafter = body.organisation(header.issuer.org)
    if drafter is None or drafter.root != header.issuer.key or header.issuer.role != "root":
        raise Refused(
            "not_the_drafter",
            "the charter must be signed by the root key of an organisation that it names; {org} did not",
            org=header.issuer.org,
        )
    if body.charter_class == "documentary" and drafter.kind != "documentarian":
        raise Refused("not_the_drafter", "a documentary charter is signed by its documentarian alone")
    check_trust(body)
    require_unpublished(body)
    require_ruleset(rulesets, body.ruleset)
    check_adoption(body.procedure)


def peek_founding(store: Store, rulesets: Mapping[str, Ruleset]) -> Founding:
    """The charter in the first bundle of a log that can be listed; Refused `empty_record` when there is none.

    The checkpoint is not asked: its signature can be checked only with the key that is found here.
    """
    names = [parse_path(path) for path in store.list("tile/entries/000") if _is_first(path)]
    if not names:
        raise Refused("empty_record", "the record has no entry yet; its first is the charter")
    name = max(names, key=lambda found: found.width)
    leaves = whole_leaves(store.get(name.path), name.width)
    return read_founding(leaves[0] if leaves else b"", rulesets, name.path)


def _is_first(path: str) -> bool:
    return re.fullmatch(r"tile/entries/000(\.p/[1-9][0-9]{0,2})?", path) is not None
