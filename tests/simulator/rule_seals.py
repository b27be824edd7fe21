# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of seals a second time: what shows of them, what comes to light, and what each organisation opens.

A seal is judged when it stands, from what its sealer says that it holds (`committed`); the program comes to
know that later, or never, and must come to the same.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypedDict

import msgspec

from sulh.clock import format_time, parse_time
from sulh.errors import Refused, Tampered
from sulh.record.charter import CharterBody
from sulh.record.seal_kinds import (
    Disclose,
    Dispute,
    Release,
    Retract,
    Rewrap,
    Sealed,
    SealingKey,
    Shred,
)
from sulh.record.seal_rows import (
    Because,
    DisclosureRow,
    DisputeRow,
    KeyDisclosureRow,
    ReleaseRow,
    RetractionRow,
    RewrapRow,
    Seal,
    SealedRow,
    SealingKeyRow,
    ShredRow,
    ToldAllRow,
)
from sulh.record.spoken import Spoken
from sulh.statement.canon import Said
from sulh.statement.envelope import Header
from sulh.statement.inner import as_header
from sulh.statement.speaker import EMPTY_TREE
from tests.record.world import Word
from tests.simulator.later import LATER, PROGRAM
from tests.simulator.reading import read_inside
from tests.simulator.rule_keys import KeyRules

CHAIRS = {"heron", "stork"}
WAIT = 14 * 86_400 + 72 * 3_600  # the notice and the objection window that the charter of these seeds adopts
NOUNS = (
    "sealed/",
    "sealing_key/",
    "rewrap/",
    "dispute/",
    "disclosure/",
    "disclosed_key/",
    "told_all/",
    "shred/",
    "release/",
    "retraction/",
)
Words = dict[str, tuple[int, str]]


class By(TypedDict):
    """Who said it, with which key, as which entry."""

    org: str
    key: str
    index: int


@dataclass(frozen=True, kw_only=True)
class Moment:
    """All that stands when an entry is judged, seals aside."""

    index: int
    mechanism: str
    now: int
    ruleset: str
    charter: CharterBody
    keys: KeyRules
    ids: set[str]

    @property
    def weight(self) -> int:
        return 2 if self.ruleset == LATER.id else 1


@dataclass(frozen=True, kw_only=True)
class Turn:
    """Something that some layer counts. `seal`: the seal it stands in; `inner`: hash of what came out of it."""

    text: str
    org: str
    weight: int
    seal: str = ""
    inner: str = ""


@dataclass(frozen=True)
class Layer:
    """What one organisation makes of the record: words, and of each seal that is for it what became of it."""

    words: Words
    opened: set[str]
    lacks: set[str]
    mismatches: dict[str, str]


@dataclass
class SealRules:
    """`committed`: the text that each whole seal commits to, by id. `tape`: what there was to count, in order."""

    committed: dict[str, bytes] = field(default_factory=dict)
    rows: dict[str, Said] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    judged: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    tape: list[Turn] = field(default_factory=list)

    def branch(self) -> "SealRules":
        """An independent copy; what sealers know is no part of any history."""
        return SealRules(
            self.committed, dict(self.rows), dict(self.owners), dict(self.judged), list(self.tape)
        )

    # Verdicts.

    def rule(self, spoken: Spoken, at: Moment) -> str:
        """The first rule of seals that a statement breaks; empty if none."""
        body, header = spoken.body, spoken.header
        match body:
            case Sealed():
                shown = (header.occurred, header.by, header.refs, header.release_to, header.orcon)
                blank = not any(shown) and (header.marking, header.lang) == ("TLP:GREEN", "und")
                return "" if blank else "sealed_shows"
            case Rewrap():
                if self.seal(body.statement, body.part) is None:
                    return "not_sealed"
                return self._owner_rule(body.statement, header)
            case Dispute():
                return "" if self.seal(body.statement, body.part) else "not_sealed"
            case Disclose():
                return self._disclose_rule(body, header)
            case Shred():
                return self._shred_rule(body, header, at)
            case Release():
                before = self.rows.get(f"release/{body.statement}")
                clear = isinstance(before, ReleaseRow) and before.marking == "TLP:CLEAR"
                return self._owner_rule(body.statement, header) or ("said_already" if clear else "")
            case Retract():
                code = self._owner_rule(body.statement, header)
                if code and (code != "not_originator" or header.issuer.role != "co_chair"):
                    return code
                return self._again(f"retraction/{body.statement}", header)
        return ""

    def seal(self, statement: str, part: int | None) -> Seal | None:
        """The seal of that number, if there is one."""
        row = self.rows.get(f"sealed/{statement}")
        if not isinstance(row, SealedRow) or (row.seals[0].field is None) != (part is None):
            return None
        return row.seals[part or 0] if (part or 0) < len(row.seals) else None

    def _owner_rule(self, statement: str, header: Header) -> str:
        owner = self.owners.get(statement)
        if owner is None:
            return "unknown_statement"
        return "" if owner == header.issuer.org else "not_originator"

    def _disclose_rule(self, body: Disclose, header: Header) -> str:
        seal = self.seal(body.statement, body.part)
        if seal is None:
            return "not_sealed"
        if header.marking == "TLP:CLEAR" and self.owners[body.statement] != header.issuer.org:
            return "not_originator"
        if body.key is not None and seal.key_commit != _hash(b"sulh/dek/v1", bytes.fromhex(body.key)):
            return "seal_key"
        text = base64.b64decode(body.plaintext)
        padded = (len(text).to_bytes(4, "big") + text).ljust(seal.size_class, b"\0")
        if text and _hash(b"sulh/commit/v1", bytes.fromhex(body.nonce), padded) != seal.commit:
            return "seal_commit"
        name, clear = _name(body), header.marking == "TLP:CLEAR"
        told = f"told_all/{name}" in self.rows if clear else f"disclosure/{name}" in self.rows
        return "said_already" if text and told else ""

    def _shred_rule(self, body: Shred, header: Header, at: Moment) -> str:
        if f"sealed/{body.statement}" not in self.rows:
            return "not_sealed"
        if not {"shred_notice", "objection_window"} <= set(at.charter.procedure.adopted):
            return "shred_not_adopted"
        return self._again(f"shred/{body.statement}", header)

    def _again(self, name: str, header: Header) -> str:
        return "said_already" if header.issuer.org in {word.org for word in self._words(name)} else ""

    def _words(self, name: str) -> tuple[Because, ...]:
        row = self.rows.get(name)
        return row.words if isinstance(row, ShredRow | RetractionRow) else ()

    # Effects.

    def effect(self, spoken: Spoken, at: Moment, words: Words) -> None:
        """What a statement that counts does to the rows of seals, and to the words by a disclosure."""
        body, header, name = spoken.body, spoken.header, spoken.id
        by = By(org=header.issuer.org, key=header.issuer.key, index=at.index)
        if header.sealed or isinstance(body, Sealed):
            self._stand(name, body, header, at)
        match body:
            case SealingKey():
                self._sealing_key(body, header.issuer.org, at)
            case Rewrap():
                row = RewrapRow(**by, statement=body.statement, part=body.part, tags=body.tags)
                self.rows[f"rewrap/{name}"] = row
            case Dispute():
                self.rows[f"dispute/{name}"] = DisputeRow(
                    **by, statement=body.statement, part=body.part, what=body.what
                )
            case Disclose():
                self._disclose(body, header, by, at, words)
            case Shred():
                known = self._words(f"shred/{body.statement}")
                spoke = (*known, Because(**by, why=body.why))
                agreed = {word.org for word in spoke} >= CHAIRS
                when = format_time(datetime.fromtimestamp(at.now, UTC)) if agreed else None
                self.rows[f"shred/{body.statement}"] = ShredRow(words=spoke, agreed=when)
            case Release():
                self.rows[f"release/{body.statement}"] = ReleaseRow(**by, marking=body.marking)
            case Retract():
                self._retract(body, by)

    def _sealing_key(self, body: SealingKey, org: str, at: Moment) -> None:
        before = self.rows.get(f"sealing_key/{org}")
        replaced = None
        if isinstance(before, SealingKeyRow):
            replaced = before.replaced if before.public == body.public else before.index
        self.rows[f"sealing_key/{org}"] = SealingKeyRow(
            index=at.index,
            now=format_time(datetime.fromtimestamp(at.now, UTC)),
            replaced=replaced,
            suite=body.suite,
            public=body.public,
            expires=body.expires,
        )

    def say(self, turn: Turn, words: Words) -> None:
        """Count an open word."""
        self.tape.append(turn)
        _count(words, turn)

    def settle(self, at: Moment) -> None:
        """Shredding is effective from the first entry at which notice and objection time have passed."""
        for name, row in self.rows.items():
            if not isinstance(row, ShredRow) or not row.agreed or row.effective_at is not None:
                continue
            if at.now - int(parse_time(row.agreed).timestamp()) >= WAIT:
                self.rows[name] = msgspec.structs.replace(row, effective_at=at.index)

    def shredded(self) -> set[str]:
        """Statements that are stubs for ever."""
        return {
            name.removeprefix("shred/")
            for name, row in self.rows.items()
            if isinstance(row, ShredRow) and row.effective_at is not None
        }

    def _stand(self, name: str, body: Said, header: Header, at: Moment) -> None:
        parts = (body,) if isinstance(body, Sealed) else header.sealed
        seals = tuple(
            Seal(
                field=getattr(part, "field", None),
                size_class=part.size_class,
                ciphertext=part.ciphertext,
                commit=part.commit,
                key_commit=part.key_commit,
                tags=part.tags,
            )
            for part in parts
        )
        shown = {at_: getattr(header, at_) for at_ in ("kind", "issuer", "seq", "prev", "seen", "salt")}
        self.rows[f"sealed/{name}"] = SealedRow(index=at.index, **shown, seals=seals)
        if not isinstance(body, Sealed):
            for part in range(len(seals)):
                self.tape.append(Turn(text="", org="", weight=0, seal=f"{name}/{part}"))
            return
        inside = self.committed.get(name, b"")
        _, text, org = self.judged[name] = judge(inside, header.issuer.org, at)
        turn = Turn(text=text, org=org, weight=at.weight, seal=name, inner=_hash(inside))
        self.tape.append(turn)

    def _disclose(self, body: Disclose, header: Header, by: By, at: Moment, words: Words) -> None:
        name = _name(body)
        if not body.plaintext:
            assert body.key is not None
            self.rows[f"disclosed_key/{name}"] = KeyDisclosureRow(**by, opens=body.key, nonce=body.nonce)
            return
        if header.marking == "TLP:CLEAR":
            self.rows[f"told_all/{name}"] = ToldAllRow(**by)
        if f"disclosure/{name}" in self.rows:
            return
        inner = _hash(base64.b64decode(body.plaintext))
        known = inner in self._disclosed()
        code, text, org = ("", "", "") if body.part is not None else self.judged[body.statement]
        if known and body.part is None:
            code = "duplicate"
        self.rows[f"disclosure/{name}"] = DisclosureRow(**by, inner=inner, void=code or None)
        turn = Turn(text="" if code else text, org=org, weight=at.weight, inner=inner)
        self.say(turn, words)

    def _disclosed(self) -> set[str]:
        return {row.inner for row in self.rows.values() if isinstance(row, DisclosureRow)}

    def _retract(self, body: Retract, by: By) -> None:
        name = f"retraction/{body.statement}"
        before = self.rows.get(name)
        counts = before.counts_at if isinstance(before, RetractionRow) else None
        words = (*self._words(name), Because(**by, why=body.why))
        enough = by["org"] == self.owners[body.statement] or {word.org for word in words} >= CHAIRS
        if counts is None and enough:
            counts = by["index"]
        self.rows[name] = RetractionRow(words=words, counts_at=counts)

    # Layers.

    def layer(self, outcomes: Mapping[str, str]) -> Layer:
        """The layer of an organisation: `outcomes` says of each seal "plain", "lacks", or why it does not open."""
        made = Layer({}, set(), set(), {})
        stubs, inside, disclosed = self.shredded(), set[str](), set[str]()
        for turn in self.tape:
            if not turn.seal:
                if turn.inner not in inside:
                    _count(made.words, turn)
                disclosed.add(turn.inner)
                continue
            outcome, name = outcomes.get(turn.seal, ""), turn.seal
            if not outcome or name.partition("/")[0] in stubs:
                continue
            if outcome == "plain" and turn.inner:
                code = self.judged[name][0]
                outcome = code or ("duplicate" if turn.inner in inside | disclosed else "plain")
            if outcome == "lacks":
                made.lacks.add(name)
            elif outcome != "plain":
                made.mismatches[name] = outcome
            else:
                made.opened.add(name)
                if turn.inner:
                    inside.add(turn.inner)
                    _count(made.words, turn)
        return made


def judge(inside: bytes, sealer: str, at: Moment) -> tuple[str, str, str]:
    """(code, word, organisation) of what is inside a seal, if it stands there now; no word where a room objects."""
    try:
        inner = read_inside(inside)
        if inner.mechanism != at.mechanism:
            return "other_mechanism", "", ""
        if inner.issuer.org != sealer:
            return "other_sealer", "", ""
        kinds = PROGRAM[at.ruleset].kinds
        body = kinds.read_body(inner.kind, inner.body)
    except (Refused, Tampered) as why:
        return why.code, "", ""
    if inner.kind.startswith("record."):
        return "sealed_record", "", ""
    header = as_header(inner, seq=1, prev=None, seen=EMPTY_TREE)
    code = at.keys.standing(header, kinds[inner.kind], at.now, at.charter.mandate)
    text = body.text if isinstance(body, Word) and body.text != "void" else ""
    return code, "" if code else text, inner.issuer.org


def _count(words: Words, turn: Turn) -> None:
    if turn.text:
        words[turn.text] = (words.get(turn.text, (0, ""))[0] + turn.weight, turn.org)


def _name(body: Disclose) -> str:
    return body.statement if body.part is None else f"{body.statement}/{body.part}"


def _hash(*parts: bytes) -> str:
    return hashlib.sha256(b"".join(parts)).hexdigest()
