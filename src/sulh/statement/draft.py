# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A statement before it has a signer: what a door makes out of somebody else's file.

A draft refers to other drafts by label, since ids exist only once statements are signed. Whoever signs
goes through the list in order and puts the ids in; a label that is 64 hex digits is an id already.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sulh.clock import When
from sulh.errors import Refused
from sulh.statement.canon import Said
from sulh.statement.envelope import Ref

_ID = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One unsigned statement.

    kind      name of its kind
    body      its typed body
    label     the name under which later drafts of the list refer to it; "" where none does
    refs      (role, label) pairs; every label is defined by an earlier draft, or is an id
    occurred  when what it tells of was, where that is known
    """

    kind: str
    body: Said
    label: str = ""
    refs: tuple[tuple[str, str], ...] = ()
    occurred: When | None = None
    lang: str = "en"
    marking: str = "TLP:CLEAR"

    def resolved(self, ids: dict[str, str]) -> tuple[Ref, ...]:
        """Its references with ids in place of labels. Refused `unknown_label`."""
        return tuple(Ref(role=role, id=_id_of(label, ids, self)) for role, label in self.refs)


def check_order(drafts: Iterable[Draft]) -> None:
    """Refuse a list that cannot be signed in order: a label used before it stands, or standing twice."""
    known: dict[str, str] = {}
    for draft in drafts:
        draft.resolved(known)
        if draft.label and draft.label in known:
            raise Refused(
                "label_twice",
                "the label {label} stands for two statements; give each its own",
                label=draft.label,
            )
        if draft.label:
            known[draft.label] = "0" * 64


def _id_of(label: str, ids: dict[str, str], draft: Draft) -> str:
    if _ID.fullmatch(label):
        return label
    if label not in ids:
        raise Refused(
            "unknown_label",
            "{draft} refers to {label}, which no statement before it defines; mend the label or the order",
            draft=draft.label or draft.kind,
            label=label,
        )
    return ids[label]
