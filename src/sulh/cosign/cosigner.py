# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A cosigner: signs a log's heads as long as each continues the last one. C2SP tlog-witness, add-checkpoint.

    1 read      the request's form                                      400
    2 know      the log, by the head's first line                       404
    3 check     the log's signature                                     403
    4 remember  a second head of a size that was cosigned: kept as evidence, whatever is answered
    5 order     old size at most the head's                             400
    6 compare   old size with the one held                              409 and the size held
    7 prove     the head continues the held one                         422, kept
    8 hold      a mirror signs only what it holds                       503
    9 set       compare and set, durable, then answer                   200 and the lines

A cosignature says "I hold this head as the latest", never "I agree".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sulh.cosign.held import Held, HeldHead, Offence
from sulh.cosign.wire import AddCheckpoint, latest_path, origin_of
from sulh.errors import Fault, Phrase, Refused, Tampered, in_hashes
from sulh.log.merkle import EMPTY_ROOT, verify_consistency
from sulh.log.note import (
    CosignSigner,
    MlDsaSigner,
    Note,
    SignatureLine,
    TreeHead,
    Verifier,
    encode64,
    parse_note,
)

# POSIX seconds of the cosigner's own clock.
Clock = Callable[[], int]
# Returns if everything that the head covers is held here; else raises `Unavailable`, or `Tampered`.
Holds = Callable[[TreeHead], None]
HeadSigner = CosignSigner | MlDsaSigner


def holds_nothing(_head: TreeHead) -> None:
    """A plain cosigner's answer: it vouches for heads only and holds no entries."""


class Cosigner:
    """Answers add-checkpoint for the logs it knows; safe to use from threads."""

    def __init__(
        self,
        signers: Sequence[HeadSigner],
        logs: Sequence[Verifier],
        held: Held,
        clock: Clock,
        holds: Holds = holds_nothing,
    ) -> None:
        self._signers = tuple(signers)
        self._logs: dict[str, tuple[Verifier, ...]] = {}
        for log in logs:
            self._logs[log.name] = (*self._logs.get(log.name, ()), log)
        self._paths = {latest_path(origin): origin for origin in self._logs}
        self._held = held
        self._clock = clock
        self._holds = holds

    def add_checkpoint(self, body: bytes) -> bytes:
        """The signature lines over the head in the request.

        `Refused` or `Tampered` as listed at the file's head (`cosign_conflict` has the held size as `size`),
        `Unavailable` if it cannot be kept now.
        """
        # 1 read
        request = AddCheckpoint.parse(body)
        origin = origin_of(request.note)
        # 2 know
        verifiers = self._logs.get(origin)
        if verifiers is None:
            raise _unknown_log(origin)
        # 3 check
        note = _parsed(request.note, origin)
        lines = _checked(note, verifiers)
        head = TreeHead.parse(note.text)
        signed = note.text + b"\n" + b"".join(map(_spelled, lines))
        request = AddCheckpoint(old_size=request.old_size, proof=request.proof, note=signed)
        # 4 remember
        kept = self._remember(request, head)
        # 5 order
        if request.old_size > head.size:
            raise Refused(
                "cosign_old_size",
                "expected an old size of at most {size}, the size of the head, found {found}",
                size=head.size,
                found=request.old_size,
            )
        # 6 compare
        held = self._held.head(origin)
        known = held.size if held else 0
        if request.old_size != known:
            raise _conflict(known)
        # 7 prove
        try:
            _check_growth(request, head, held)
        except Tampered as tampered:
            if not kept:
                self._keep(request, head, against=None)
            raise Tampered(
                "cosign_inconsistent",
                "the consistency proof from size {old} to size {size} does not hold: {reason}; the request is kept",
                old=known,
                size=head.size,
                reason=tampered,
            ) from tampered
        # 8 hold
        self._holds(head)
        # 9 set
        return self._set(head, held, signed)

    def latest(self, path: str) -> bytes | None:
        """The note to show at a monitoring path, or None if no head of such a log was cosigned."""
        origin = self._paths.get(path)
        held = self._held.head(origin) if origin is not None else None
        return held.note if held else None

    def _set(self, head: TreeHead, held: HeldHead | None, signed: bytes) -> bytes:
        now = self._clock()
        if held is not None and held.at == now and held.note.startswith(signed):
            # Whoever repeats a request within the second gets the same lines, and costs no write.
            return held.note[len(signed) :]
        body = head.body()

        def sign(time: int) -> bytes:
            return signed + b"".join(signer.line(body, time) for signer in self._signers)

        stands, new = self._held.advance(
            head.origin, old=held, size=head.size, root=head.root, signed=signed, sign=sign, at=now
        )
        if not new or stands is None:
            raise _conflict(stands.size if stands else 0)
        return stands.note[len(signed) :]

    def _remember(self, request: AddCheckpoint, head: TreeHead) -> bool:
        """Keep a head that convicts the log's key; whether it did."""
        past = self._held.past_root(head.origin, head.size)
        if past is not None and past[0] != head.root:
            self._keep(request, head, against=past[1])
            return True
        if head.size == 0 and head.root != EMPTY_ROOT:
            self._keep(request, head, against=b"")
            return True
        return False

    def _keep(self, request: AddCheckpoint, head: TreeHead, *, against: bytes | None) -> None:
        self._held.keep_offence(
            Offence(
                origin=head.origin,
                proven=against is not None,
                at=self._clock(),
                request=request.format(),
                against=against or b"",
            )
        )


def _parsed(data: bytes, origin: str) -> Note:
    """The note taken apart; one that cannot be has no signature by anybody."""
    try:
        return parse_note(data)
    except Tampered as tampered:
        raise _unsigned(origin, tampered) from None


def _checked(note: Note, verifiers: Sequence[Verifier]) -> list[SignatureLine]:
    """The lines of the log's keys; `Refused` if there is none or one does not hold. Others are passed over."""
    known = {(v.name, v.key_id): v for v in verifiers}
    lines = []
    for line in note.lines:
        verifier = known.get((line.name, line.key_id))
        if verifier is not None:
            try:
                verifier.verify(note.text, line.signature)
            except Tampered as tampered:
                raise _unsigned(verifier.name, tampered) from None
            lines.append(line)
    # One line a key: repeated ones would let a stranger make what is kept as long as a request may be.
    keys = [(line.name, line.key_id) for line in lines]
    if not lines or len(set(keys)) != len(keys):
        raise _unsigned(verifiers[0].name, Phrase("lines-of-keys", "{n} lines of its keys", n=len(lines)))
    return lines


def _spelled(line: SignatureLine) -> bytes:
    return f"\N{EM DASH} {line.name} {encode64(line.key_id + line.signature)}\n".encode()


def _check_growth(request: AddCheckpoint, head: TreeHead, held: HeldHead | None) -> None:
    """Raise `Tampered` unless the head continues what is held."""
    if head.size == 0 and head.root != EMPTY_ROOT:
        raise _not_grown(Phrase("empty-root", "the root of the empty tree"), encode64(head.root))
    if held is None or held.size == 0:
        # The empty tree is the beginning of every tree, so there is nothing that a proof could say.
        if request.proof:
            raise _not_grown(Phrase("no-proof-from-0", "no proof from size 0"), in_hashes(len(request.proof)))
        return
    verify_consistency(
        old_size=held.size,
        new_size=head.size,
        proof=request.proof,
        old_root=held.root,
        new_root=head.root,
    )


def _not_grown(expected: str, found: str) -> Tampered:
    return Tampered("cosign_growth", "expected {expected}, found {found}", expected=expected, found=found)


def _unknown_log(origin: str) -> Refused:
    return Refused(
        "cosign_unknown_log",
        "unknown log {origin}: this cosigner was given the keys of other logs",
        origin=ascii(origin[:100]),
    )


def _unsigned(name: str, found: str | Fault) -> Refused:
    return Refused(
        "cosign_unsigned",
        "invalid signature: expected one line by each key of {name} that signs, found {found}",
        name=name,
        found=found,
    )


def _conflict(size: int) -> Refused:
    return Refused(
        "cosign_conflict",
        "expected a proof from size {size}, the latest head that was cosigned here: ask again from there",
        size=size,
    )
