# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rules by which entries are judged and folded: which kinds, which folds, which versions.

A ruleset's id is the hash of its names and versions. The charter names the first; another comes into
force only by a statement under quorum. A program that does not know the ruleset in force says so and
computes nothing: a guess would look like a disagreement between honest replicas.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sulh.errors import NONE, Refused
from sulh.record.fold import Fold, Hearing
from sulh.record.procedure import TEMPLATE_HASH
from sulh.statement import canon
from sulh.statement.kind import Kind, Kinds

# Version of the record's own fold: admission verdicts, keys, heads, decisions, and what each row says of its origin.
RECORD_VERSION = 8
UNKNOWN_RULESET = "unknown_ruleset"


@dataclass(frozen=True, kw_only=True)
class Ruleset:
    """Kinds and folds under one id (hex SHA-256 of its canonical description)."""

    id: str
    kinds: Kinds
    folds: Mapping[str, Fold]
    description: bytes

    @cached_property
    def hearers(self) -> Mapping[str, tuple[Hearing, ...]]:
        """Which folds hear a kind of another room, by the kind's name."""
        found: dict[str, tuple[Hearing, ...]] = {}
        for fold in self.folds.values():
            if isinstance(fold, Hearing):
                for kind in sorted(fold.hears):
                    found[kind] = (*found.get(kind, ()), fold)
        return found


def make_ruleset(kinds: Sequence[Kind], folds: Sequence[Fold]) -> Ruleset:
    """The ruleset of these kinds and folds."""
    description = canon.encode(
        {
            "folds": {"record": RECORD_VERSION, **{fold.room: fold.version for fold in folds}},
            "kinds": sorted(kind.name for kind in kinds),
            "parameters": {"procedure_template": TEMPLATE_HASH},
        }
    )
    return Ruleset(
        id=hashlib.sha256(description).hexdigest(),
        kinds=Kinds(kinds),
        folds={fold.room: fold for fold in folds},
        description=description,
    )


def require_ruleset(rulesets: Mapping[str, Ruleset], wanted: str) -> Ruleset:
    """The ruleset called `wanted`; Refused `unknown_ruleset` when this program does not have it."""
    found = rulesets.get(wanted)
    if found is None:
        raise Refused(
            UNKNOWN_RULESET,
            "the record is under ruleset {wanted}, and this program knows {known}; use a version that has it: "
            "nothing was computed",
            wanted=wanted,
            known=", ".join(sorted(rulesets)) or NONE,
        )
    return found
