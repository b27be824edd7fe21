# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What of a record's seals can be opened with the keys at hand, and in what state each is."""

from dataclasses import dataclass

from sulh.cli.desk import Opened
from sulh.errors import NOBODY, Refused
from sulh.node.keys import NodeKeys
from sulh.record.opener import FolderVault, Lacks, Mismatch, Opener, Plain
from sulh.record.seal_rows import SealedRow
from sulh.record.sealing import Wraps, read_wraps
from sulh.record.standing import KeysOf


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One seal: where it stands, whose it is, and `sealed`, `opens`, `lacks`, `mismatch`, `disclosed` or `shredded`."""

    index: int
    id: str
    part: int | None
    org: str
    state: str

    def plain(self) -> dict[str, object]:
        """As JSON has it."""
        return {"id": self.id, "entry": self.index, "part": self.part, "org": self.org, "state": self.state}


class Ours:
    """An organisation's opening keys, a record, and what lies beside it."""

    def __init__(self, opened: Opened, keys: NodeKeys) -> None:
        self._record = opened.state.record
        self.vault = FolderVault(opened.folder.path)
        self._opener = Opener(keys.org, keys.opening, self.vault)

    def row(self, statement: str) -> SealedRow:
        """The seals of a statement; Refused `not_sealed`."""
        row = self._record.seals.sealed.get(statement)
        if row is None:
            raise _not_sealed(statement)
        return row

    def ask(self, statement: str, part: int | None) -> Plain | Lacks | Mismatch | None:
        """What the opener says of one seal; Refused `not_sealed`."""
        row = self.row(statement)
        if row.whole != (part is None) or not 0 <= (part or 0) < len(row.seals):
            raise _not_sealed(statement)
        seals = self._record.seals
        marks, signers = seals.marks_of(statement, part), KeysOf(self._record.standing, row.issuer.org)
        return self._opener.open(statement, row, part, self._record.charter_id, marks, signers)

    def require(self, statement: str, part: int | None) -> Plain:
        """What a seal holds; Refused `not_sealed`, `lacks_to_open`, `opens_otherwise`, `not_for_us`."""
        found = self.ask(statement, part)
        match found:
            case Plain():
                return found
            case Lacks():
                raise Refused(
                    "lacks_to_open",
                    "{id} is sealed to {org} and cannot be opened here, since {what} is not here; fetch it from the "
                    "sealer's node",
                    id=statement,
                    org=self._opener.org,
                    what=found.what,
                )
            case Mismatch():
                raise Refused(
                    "opens_otherwise",
                    "{id} does not open as its statement says ({code}); dispute it with: sulh seal dispute",
                    id=statement,
                    code=found.code,
                )
            case None:
                raise self._not_for_us(statement)

    def wraps(self, statement: str) -> Wraps:
        """The wraps that lie here; Refused `not_for_us`, `bad_wraps`, Tampered `wraps_signer`."""
        data = self.vault.wraps(statement)
        if data is None:
            raise self._not_for_us(statement)
        return read_wraps(data, statement, KeysOf(self._record.standing, self.row(statement).issuer.org))

    def _not_for_us(self, statement: str) -> Refused:
        return Refused(
            "not_for_us",
            "nothing that lies here opens {id} for {org}; it was sealed to others, or its wraps are still to be "
            "fetched",
            id=statement,
            org=self._opener.org or NOBODY,
        )


def found_in(opened: Opened, ours: Ours | None) -> list[Found]:
    """Every seal of the record, in log order."""
    seals, found = opened.state.record.seals, []
    for name, row in sorted(seals.sealed.items(), key=lambda item: item[1].index):
        for number in range(len(row.seals)):
            part = None if row.whole else number
            if name in seals.shredded():
                state = "shredded"
            elif seals.disclosed_text(name if part is None else f"{name}/{part}") is not None:
                state = "disclosed"
            else:
                state = "sealed" if ours is None else _state(ours.ask(name, part))
            found.append(Found(index=row.index, id=name, part=part, org=row.issuer.org, state=state))
    return found


def _state(found: Plain | Lacks | Mismatch | None) -> str:
    match found:
        case Plain():
            return "opens"
        case Lacks():
            return "lacks"
        case Mismatch():
            return "mismatch"
    return "sealed"


def _not_sealed(statement: str) -> Refused:
    return Refused(
        "not_sealed",
        "statement {id} has no seal of that number; name a sealed statement, or one of its sealed parts",
        id=statement,
    )
