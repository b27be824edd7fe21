# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the public layer lays aside: leaves that their originator may still release."""

from sulh.errors import Refused
from sulh.record.seal_kinds import RETRACT, Retract
from sulh.record.spoken import id_of_leaf
from sulh.statement.canon import Said
from sulh.statement.envelope import read_header, split_leaf
from sulh.statement.kind import Kinds


class ExistsRow(Said, frozen=True, kw_only=True):
    """Row `exists/<index>` of the public layer, where the charter has `exists_only`: something stands there.

    The month of the record's `now`, and neither kind nor issuer: those would tell what is sealed from what is
    only not released. Entries that are void have one too, since who holds the released leaves alone cannot know.
    """

    month: str


class Withheld:
    """Leaves that the public layer does not show, in case their originator releases them."""

    def __init__(self) -> None:
        self._leaves: dict[str, tuple[int, bytes]] = {}
        self._retractions: dict[str, list[str]] = {}

    def keep(self, index: int, leaf: bytes, kinds: Kinds) -> None:
        """Lay one leaf aside; of several with one id the first."""
        name = id_of_leaf(leaf)
        if name and self._leaves.setdefault(name, (index, leaf))[0] == index:
            target = retracted(leaf, kinds)
            if target is not None:
                self._retractions.setdefault(target, []).append(name)

    def held(self, statement_id: str) -> tuple[int, bytes] | None:
        """(index, leaf) of a statement that is withheld."""
        return self._leaves.get(statement_id)

    def pop(self, statement_id: str) -> tuple[int, bytes] | None:
        """The same, and it is withheld no more."""
        return self._leaves.pop(statement_id, None)

    def retractions(self, statement_id: str) -> list[str]:
        """Ids of withheld retractions of a statement, in log order."""
        return self._retractions.pop(statement_id, [])


def retracted(leaf: bytes, kinds: Kinds) -> str | None:
    """The statement that a leaf takes back, if it is a retraction."""
    try:
        header = read_header(split_leaf(leaf)[1])
        body = kinds.read_body(header.kind, header.body) if header.kind == RETRACT else None
    except Refused:
        return None
    return body.statement if isinstance(body, Retract) else None
