# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Receipt files: what anybody with one file can check about one statement, without the record or a network.

    check(data, charter_id) -> Held      the seven steps of docs/format.md, section 24
    verdict(data, charter_id) -> dict    the same as the result's JSON, whatever was found

A program in Go and a page for a browser come to the same result by the same text and share no code with
this. How a record makes a receipt: `receipt_maker.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sulh.errors import NONE, Refused, Tampered, misfit
from sulh.exhibits import plain
from sulh.exhibits.exhibit import (
    CharterShown,
    Exhibit,
    Placed,
    log_head,
    place,
    read_charter,
    read_note,
    read_statement,
    seconds_of,
)
from sulh.exhibits.plain import BadForm, Object
from sulh.exhibits.seats import Granting, Rotating, Seats, read_change
from sulh.log import proof as log_proof
from sulh.log.note import COSIGNATURES, Note, TreeHead, Verifier, encode64
from sulh.record.charter import CharterBody
from sulh.record.policies import joint_text, operational_text
from sulh.statement.canon import MAX_INTEGER

FORMAT = "sulh receipt v1"
MAX_FILE = 400_000  # twelve leaves of full length, or one with a head of 100 ML-DSA lines
MAX_KEYS = 64
MAX_POLICY = 200_000
OPERATIONAL, JOINT = "operational", "joint"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyShown:
    """A grant or rotation in a receipt."""

    exhibit: Exhibit
    placed: Placed
    change: Granting | Rotating


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFile:
    """A receipt file of right form; nothing in it is verified yet."""

    charter: CharterShown
    founded: Placed
    keys: tuple[KeyShown, ...]
    policy: tuple[str, str]
    note: str
    statement: Exhibit
    placed: Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Cosigned:
    """A line of a declared cosigner that holds: key name, POSIX seconds."""

    name: str
    time: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a receipt shows, once every step has passed."""

    charter: CharterShown
    confirmed: bool
    statement: Exhibit
    index: int
    head: TreeHead
    own_policy: bool
    tiers: tuple[str, ...]
    cosigners: tuple[Cosigned, ...]

    @property
    def unchecked(self) -> tuple[str, ...]:
        """What nothing in the file can show, the gravest first."""
        first = () if self.confirmed else ("charter",)
        claim = () if self.own_policy else ("policy",)
        return (*first, *claim, "amendment", "revocation", "void")

    def as_json(self) -> Object:
        """The result of section 24."""
        said = self.statement
        return {
            "verdict": "holds",
            "code": "",
            "charter_id": self.charter.id,
            "confirmed": self.confirmed,
            "id": said.id,
            "kind": said.kind,
            "org": said.org,
            "role": said.role,
            "key": said.key,
            "index": self.index,
            "size": self.head.size,
            "root": encode64(self.head.root),
            "policy": "charter" if self.own_policy else "claim",
            "tiers": list(self.tiers),
            "cosigners": [{"name": one.name, "time": one.time} for one in self.cosigners],
            "unchecked": list(self.unchecked),
        }


def failed(why: Refused | Tampered) -> Object:
    """The result of a file that does not hold."""
    return {"verdict": "tampered" if isinstance(why, Tampered) else "refused", "code": why.code}


def verdict(data: bytes, charter_id: str | None = None) -> Object:
    """The result of a receipt file as JSON."""
    try:
        return check(data, charter_id).as_json()
    except (Refused, Tampered) as why:
        return failed(why)


def check(data: bytes, charter_id: str | None = None) -> Held:
    """Check a receipt file; `charter_id` as its organisations publish it, else any charter will do.

    Raises Refused `bad_receipt`, or Tampered with the code of the step that fails.
    """
    # 1. Form.
    file = read(data)
    # 2. The charter, as its drafter signed it.
    file.charter.check()
    require_charter(file.charter.id, charter_id)
    # 3. The head, with every line of a cosigner that the charter declares.
    note = read_note(file.note)
    head = log_head(note, file.charter.log)
    cosigners, signed = _cosigned(note, file.charter)
    # 4. Everything stands in the tree of that head.
    for placed in (file.founded, *(key.placed for key in file.keys), file.placed):
        placed.require_in(head)
    # 5. Every word is its key's, said to this mechanism.
    for exhibit in (*(key.exhibit for key in file.keys), file.statement):
        exhibit.require_signed()
        _require_mechanism(exhibit, file)
    # 6. The keys, from the charter's on.
    seats = Seats(file.charter.body, file.charter.id)
    for key in file.keys:
        seats.take(key.exhibit, key.change)
    seats.require(file.statement)
    # 7. The policy.
    own = file.policy == (joint_text(file.charter.body), operational_text(file.charter.body))
    return Held(
        charter=file.charter,
        confirmed=charter_id is not None,
        statement=file.statement,
        index=file.placed.index,
        head=head,
        own_policy=own,
        tiers=tiers_of(file.charter.body, signed) if own else (),
        cosigners=cosigners,
    )


def read(data: bytes) -> ReceiptFile:
    """The file taken apart; Refused `bad_receipt`."""
    try:
        if len(data) > MAX_FILE or not data.endswith(b"\n"):
            raise BadForm(f"a file of at most {MAX_FILE} bytes that ends in a newline was expected")
        return _read(plain.read_plain(data[:-1]))
    except BadForm as why:
        raise bad_receipt(misfit(why)) from why


def bad_receipt(problem: str) -> Refused:
    """Refusal of a file that is no receipt."""
    return Refused("bad_receipt", "a signed receipt was expected, but: {problem}", problem=problem)


def _read(value: object) -> ReceiptFile:
    file = plain.members(value, "format", "charter", "keys", "policy", "proof", "statement")
    if file["format"] != FORMAT:
        raise BadForm(f"the format {FORMAT} was expected")
    shown = plain.members(file["charter"], "hashes", "statement")
    charter = read_charter(shown["statement"])
    policy = plain.members(file["policy"], JOINT, OPERATIONAL)
    statement = read_statement(file["statement"])
    proof = _proof(plain.text(file["proof"], MAX_FILE))
    keys = tuple(_key(one) for one in plain.listed(file["keys"], 0, MAX_KEYS))
    _require_order([key.placed.index for key in keys], proof.index)
    return ReceiptFile(
        charter=charter,
        founded=place(charter.exhibit, 0, shown["hashes"]),
        keys=keys,
        policy=(plain.text(policy[JOINT], MAX_POLICY), plain.text(policy[OPERATIONAL], MAX_POLICY)),
        note=proof.note.decode("utf-8"),
        statement=statement,
        placed=place(statement, proof.index, [encode64(value) for value in proof.hashes]),
    )


def _proof(text: str) -> log_proof.LogProof:
    try:
        proof = log_proof.parse(text.encode("utf-8"))
    except Refused as why:
        raise BadForm(str(why)) from why
    if proof.extra is not None or proof.index > MAX_INTEGER:
        raise BadForm("a proof without extra and with an index below 2^53 was expected")
    return proof


def _key(value: object) -> KeyShown:
    shown = plain.members(value, "hashes", "index", "statement")
    exhibit = read_statement(shown["statement"])
    placed = place(exhibit, plain.natural(shown["index"], 1), shown["hashes"])
    return KeyShown(exhibit=exhibit, placed=placed, change=read_change(exhibit))


def _require_order(indexes: Sequence[int], last: int) -> None:
    # A grant counts after its own entry: one that stands later seats nobody here.
    if any(left >= right for left, right in zip(indexes, [*indexes[1:], last], strict=False)):
        raise BadForm("the keys stand in the order of their indexes, all before the statement's")


def require_charter(found: str, wanted: str | None) -> None:
    """Raise Tampered `other_charter` unless the charter is the one that the reader confirmed."""
    if wanted is not None and found != wanted:
        raise Tampered(
            "other_charter",
            "the charter {expected} was expected and {found} was found: this is another mechanism's record, or a "
            "forged one",
            expected=wanted,
            found=found,
        )


def _require_mechanism(exhibit: Exhibit, file: ReceiptFile) -> None:
    itself = exhibit.mechanism is None and exhibit.id == file.charter.id and file.placed.index == 0
    if exhibit.mechanism != file.charter.id and not itself:
        raise Tampered(
            "other_mechanism",
            "the statement was said to mechanism {found}, and this is {expected}",
            found=exhibit.mechanism or NONE,
            expected=file.charter.id,
        )


def _cosigned(note: Note, charter: CharterShown) -> tuple[tuple[Cosigned, ...], set[str]]:
    """Every line of a declared cosigner, which must hold, and the names of the keys that signed."""
    known: dict[tuple[str, bytes], Verifier] = {}
    for verifier in (charter.log, *(verifier for _, verifier in charter.cosigners)):
        known.setdefault((verifier.name, verifier.key_id), verifier)
    found = []
    for line in note.lines:
        verifier_or_none = known.get((line.name, line.key_id))
        if verifier_or_none is not None and verifier_or_none.kind in COSIGNATURES:
            time = seconds_of(note, verifier_or_none, line.signature)
            found.append(Cosigned(name=line.name, time=time))
    return tuple(found), {one.name for one in found}


def tiers_of(charter: CharterBody, signed: set[str]) -> tuple[str, ...]:
    """The tiers that key names make under a charter: one organisation is one voice, with all its keys."""
    if not charter.cosigners:
        return OPERATIONAL, JOINT
    keys: dict[str, set[str]] = {}
    for cosigner in charter.cosigners:
        keys.setdefault(cosigner.org, set()).add(cosigner.vkey.partition("+")[0])
    there = {org for org, names in keys.items() if names <= signed}
    if not any(org.id in there for org in charter.of_kind("co_chair")):
        return ()
    parties = all(org.id in there for org in charter.of_kind("party"))
    return (OPERATIONAL, JOINT) if parties else (OPERATIONAL,)
