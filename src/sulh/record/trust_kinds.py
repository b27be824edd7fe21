# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said to the record about trust: computed digests, silence, overrides, relayed notes, alarms.

Each is somebody's word and stands beside the others'. None of them accuses by itself: what a program can
prove is a certificate, and what nobody can prove is shown with both ends named.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

import msgspec

from sulh.clock import parse_time
from sulh.errors import Refused
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Positive
from sulh.statement.kind import SPEAKERS, Kind

MAX_ASKED = 64  # times of asking; a node that asks every three hours for a week
MAX_RELAY_NOTE = 1_000  # five short lines and one Ed25519 signature line
MAX_ACCUSED = 2_000  # a vkey, an ML-DSA-44 one at the longest, or a key in hex
MAX_CERTIFICATE = 1_000_000  # bytes of a certificate's file
CERTIFICATES = ("fork", "equivocation", "broken_promise", "inadmissible", "false_digest")

Asked = Annotated[tuple[Line, ...], msgspec.Meta(min_length=1, max_length=MAX_ASKED)]


class StateDigest(Said, frozen=True, kw_only=True):
    """Body of `record.state_digest.v1`: what the replica of the issuer's organisation computed at a size.

    The five parts are those that the state digest names; `opened` is the hash of the ids that were opened.
    """

    size: Positive
    layer: Name
    ruleset: Hex32
    digest: Hex32
    opened: Hex32


class Silence(Said, frozen=True, kw_only=True):
    """Body of `record.silence.v1`: this co-chair's own node asked a cosigner to sign a head, in vain.

    `asked`: when, each later than the one before. The head stands in the record as an entry.
    """

    cosigner: Name
    size: Positive
    root: Hex32
    asked: Asked

    def check(self) -> None:
        """Refuse times without zone, and times that are not each later than the one before."""
        check_asked(self.asked)


class Override(Said, frozen=True, kw_only=True):
    """Body of `record.override.v1`: a statement shall count although a cosigner stays silent about a head over it.

    It counts when both co-chairs said so of the same statement and cosigner, the charter's time has passed,
    and every other seat of the joint policy holds the statement.
    """

    statement: Hex32
    size: Positive
    root: Hex32
    silent: Name
    asked: Asked

    def check(self) -> None:
        """Refuse times without zone, and times that are not each later than the one before."""
        check_asked(self.asked)


class Relayed(Said, frozen=True, kw_only=True):
    """Body of `record.relayed.v1`: the signed note by which a relay said which bytes it took, and when."""

    note: Annotated[str, msgspec.Meta(max_length=MAX_RELAY_NOTE)]


class Alarm(Said, frozen=True, kw_only=True):
    """Body of `record.alarm.v1`: a certificate against a key lies beside the log as a blob.

    `accused`: the key as the certificate names it; `certificate` its file's SHA-256 and `size` its bytes.
    """

    what: Annotated[str, msgspec.Meta(pattern=r"^(" + "|".join(CERTIFICATES) + r")\Z")]
    accused: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_ACCUSED, pattern=r"\A[^\n\t]+\Z")]
    certificate: Hex32
    size: Annotated[int, msgspec.Meta(ge=1, le=MAX_CERTIFICATE)]


def check_asked(asked: Sequence[str]) -> None:
    """Raise Refused `bad_time` or `asked_order` unless the times are full ones, each later than the one before."""
    times = [parse_time(text) for text in asked]
    for number, (earlier, later) in enumerate(pairwise(times), 1):
        if later <= earlier:
            raise Refused(
                "asked_order",
                "each time of asking was expected to be later than the one before, and number {number} ({time}) "
                "is not; write them in order and each once",
                number=number + 1,
                time=asked[number],
            )


_CO_CHAIR = frozenset({"co_chair"})

KINDS: tuple[Kind, ...] = (
    Kind(
        name="record.state_digest.v1",
        body=StateDigest,
        says="what the replica of the issuer's organisation computed at a size",
        roles=SPEAKERS,
        undo="never; another size is another word",
    ),
    Kind(
        name="record.silence.v1",
        body=Silence,
        says="a co-chair's own node asked a cosigner in vain",
        roles=_CO_CHAIR,
        documentary=False,
        undo="never; a later cosignature stands beside it",
    ),
    Kind(
        name="record.override.v1",
        body=Override,
        says="a statement of a kind that may be overridden shall count although a cosigner stays silent",
        roles=_CO_CHAIR,
        documentary=False,
        assent="both co-chairs, after the charter's time",
        undo="never",
        deliberate=True,
    ),
    Kind(
        name="record.relayed.v1",
        body=Relayed,
        says="hands in the note by which a relay said which bytes it took, and when",
        roles=SPEAKERS,
        documentary=False,
        undo="never",
    ),
    Kind(
        name="record.alarm.v1",
        body=Alarm,
        says="a certificate against a key lies beside the log",
        roles=SPEAKERS,
        undo="never; who checks the certificate decides for himself",
        blobs=("certificate",),
    ),
)
