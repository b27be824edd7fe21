# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Folds hand-made statements for one or more rooms, without keys or a log."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import msgspec

from sulh.clock import When
from sulh.errors import Refused
from sulh.record.charter import Adoption, CharterBody, Organisation, Quotas
from sulh.record.fold import Entry, Fold, Ground, Hearing, Void
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.rows import RoomRows, Rows
from sulh.statement import canon
from sulh.statement.assertion import How, Says
from sulh.statement.canon import Said
from sulh.statement.draft import Draft
from sulh.statement.envelope import Header, Issuer, Ref, Seen
from sulh.statement.kind import Kinds

NOTHING = "0" * 64
REPORT_VOICE = Says(speaker="report", how=How.REPORT)


def charter(charter_class: str = "exercise") -> CharterBody:
    """Two parties, two mediators, a documentarian, no keys; enough for a fold."""
    kinds = [("almond", "party"), ("walnut", "party"), ("heron", "co_chair"), ("stork", "co_chair")]
    kinds += [("rook", "mediator"), ("documentarian", "documentarian")]
    return CharterBody(
        charter_class=charter_class,
        title={"en": "EXERCISE"},
        date="2025-10-01T00:00:00Z",
        origin="test.example/sulh",
        log="log",
        host="11" * 32,
        organisations=tuple(Organisation(id=org, kind=kind, zone="+05:00") for org, kind in kinds),
        ruleset="00" * 32,
        # The clocks that a finding needs, and no time to answer.
        procedure=Adoption(
            template=TEMPLATE_HASH, adopted=("sign_off", "remedy"), differences={"reply_window": 0}
        ),
        quorums={},
        quotas=Quotas(statements_per_day=1_000, open_gaps=10),
    )


@dataclass(kw_only=True)
class Table:
    """A record on a table: says things, folds them, keeps rows and voids."""

    folds: Sequence[Fold]
    charter: CharterBody = field(default_factory=charter)
    rows: Rows = field(default_factory=Rows)
    ids: dict[str, str] = field(default_factory=dict)
    size: int = 0
    refusals: list[str] = field(default_factory=list)
    now: datetime = datetime(2025, 11, 7, tzinfo=UTC)
    public: bool = False
    said_by: dict[str, str] = field(default_factory=dict)

    def say(
        self,
        kind: str,
        body: Said,
        *refs: tuple[str, str],
        issuer: str = "documentarian",
        occurred: When | None = None,
        seen: int = 0,
        role: str = "party",
        marking: str = "TLP:CLEAR",
        sealed: bool = False,
    ) -> str:
        """The id of one statement; its body goes through its canonical bytes. Refused becomes a void row.

        `sealed`: as a layer folds it that opened its seal.
        """
        number = self.size
        statement = hashlib.sha256(f"{number}".encode()).hexdigest()
        header = Header(
            kind=kind,
            mechanism=NOTHING,
            issuer=Issuer(org=issuer, role=role, key="22" * 32),
            by=None,
            seq=number + 1,
            prev=None,
            seen=Seen(size=seen, root=NOTHING),
            occurred=occurred,
            body=msgspec.Raw(canon.encode(body)),
            sealed=(),
            refs=tuple(Ref(role=role, id=target) for role, target in refs),
            marking=marking,
            release_to=(),
            orcon=False,
            lang="en",
            salt="00" * 16,
        )
        decoder = msgspec.json.Decoder(type(body))
        read = canon.decode(header.body, decoder, kind)
        read.check()
        self._fold(Entry(index=number, id=statement, header=header, body=read, sealed=sealed))
        self.size += 1
        return statement

    def _fold(self, entry: Entry) -> None:
        ground = Ground(
            index=entry.index,
            now=self.now,
            witnessed=False,
            operational=0,
            joint=0,
            charter_id=NOTHING,
            charter=self.charter,
            ruleset=NOTHING,
            public=self.public,
            issuer_of=self.said_by.get,
        )
        self.said_by[entry.id] = entry.header.issuer.org
        for fold in self.folds:
            try:
                self.rows.apply(fold.room, fold.step(RoomRows(self.rows, fold.room), entry, ground))
            except Refused as refused:
                void = Void(index=entry.index, id=entry.id, code=refused.code)
                self.refusals.append(str(refused))
                self.rows.apply(fold.room, {f"void/{entry.index}": void})
        kind = entry.header.kind
        if self.rows.get(kind.partition(".")[0], f"void/{entry.index}") is None:
            outer = Entry(index=entry.index, id=entry.id, header=entry.header, body=None)
            for fold in self.folds:
                if isinstance(fold, Hearing) and kind in fold.hears:
                    self.rows.apply(fold.room, fold.hear(RoomRows(self.rows, fold.room), outer, ground))

    def voids(self) -> list[Void]:
        """Every void of every room."""
        decoder = msgspec.json.Decoder(Void)
        return [decoder.decode(row) for fold in self.folds for _, row in self.rows.items(fold.room, "void/")]

    def sign(self, drafts: Iterable[Draft], kinds: Kinds) -> None:
        """Say every draft in order, with labels in place of ids until here."""
        for draft in drafts:
            refs = [(ref.role, ref.id) for ref in draft.resolved(self.ids)]
            kinds.read_body(draft.kind, msgspec.Raw(canon.encode(draft.body)))
            number = self.say(draft.kind, draft.body, *refs, occurred=draft.occurred)
            if draft.label:
                self.ids[draft.label] = number
