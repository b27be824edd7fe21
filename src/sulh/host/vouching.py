# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The boot check: may this copy of the record go on, or does somebody hold a newer or another one?

A host that was restored from yesterday's copy, or that runs twice, would sign a second history with its own
key. So before it takes anything in, those who cosigned its last head must have said what they hold:

    ahead     a head that the log's own key signed is longer than this record
    forked    a head that the log's own key signed has another root at a size that this record has
    silent    of those who cosigned the last head, too few have answered for the tier that it had reached
    claimed   a cosigner said that it knows another history; everybody is being asked

The first two are proven by the log's signature, whoever shows them, and stay. The last two end when the
quorum has answered. Nobody's bare word keeps a host shut: a cosigner that claims more must show the head.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sulh.errors import Refused, Tampered, Unavailable
from sulh.host.addresses import NO_TIER, OPERATIONAL, Address, makes, require_line, tier_of
from sulh.log.note import TreeHead, Verifier, open_head
from sulh.record.charter import CharterBody
from sulh.record.heads import MAX_SKEW
from sulh.record.policies import operational_policy

AHEAD, FORKED, SILENT, CLAIMED = "ahead", "forked", "silent", "claimed"
ASK_AGAIN_SECONDS = 60

SENTENCES: dict[str, str] = {
    AHEAD: "this host only reads: {who} holds a head of size {found}, signed by this log's key, and the record "
    "here ends at {expected}; an old copy was restored or a second host runs: restore the newest copy",
    FORKED: "this host only reads: {who} holds a head of size {found}, signed by this log's key, that is not "
    "this record's; two hosts have signed with one key: compare the copies before anything else",
    SILENT: "this host only reads until {who} has said which head it holds: the last one here, of size "
    "{expected}, was cosigned by {found}; asked again in {after_seconds} s; if one stays silent: sulh serve DIR "
    "--without ORG",
    CLAIMED: "this host only reads while all cosigners are asked again: {who} said that it knows another history "
    "({found}) than the one of size {expected} here; asked again in {after_seconds} s",
}


def read_only(reason: str, *, who: str, expected: int, found: str | int) -> Unavailable:
    """The answer of a host that takes nothing in; `reason` is one of this module's four."""
    return Unavailable(
        "read_only",
        SENTENCES[reason],
        after_seconds=ASK_AGAIN_SECONDS,
        reason=reason,
        who=who,
        expected=expected,
        found=found,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What the record here holds: its size, the root at any size up to that, the log's key."""

    size: int
    root_at: Callable[[int], bytes]
    log: Verifier


@dataclass(frozen=True, slots=True, kw_only=True)
class LastHead:
    """The last head here that anybody cosigned: by whom (with any line, with all keys), and which size it had."""

    size: int = 0
    some: tuple[str, ...] = ()
    full: tuple[str, ...] = ()


def require_own_history(note: bytes, who: str, own: Own) -> TreeHead:
    """The head on a note that is part of this record's history.

    `Tampered` when the log's key did not sign it: then it proves nothing. Unavailable `read_only` when it did,
    and this record does not hold it: then this copy must not go on.
    """
    head = open_head(note, own.log)
    if head.size > own.size:
        raise read_only(AHEAD, who=who, expected=own.size, found=head.size)
    if own.root_at(head.size) != head.root:
        raise read_only(FORKED, who=who, expected=own.size, found=head.size)
    return head


def require_vouched(note: bytes, address: Address, own: Own, least: int) -> TreeHead:
    """The head that a cosigner holds, where it can vouch that this copy is not behind.

    Raises as `require_own_history`; also `Tampered` when the cosigner's line is missing or wrong, and
    `cosigner_behind` when it holds less than it is known to have signed: a stale answer, or a restored cosigner,
    which cannot know what it has forgotten.
    """
    head = require_own_history(note, address.org, own)
    require_line(note, address)
    require_holding(address, head.size, least)
    return head


def require_holding(address: Address, size: int, least: int) -> None:
    """Raise `Tampered` `cosigner_behind` when a cosigner shows less than it is known to have signed."""
    if size < least:
        raise Tampered(
            "cosigner_behind",
            "{org} signed a head of size {expected} and now shows one of size {found}: its own copy is an old one",
            org=address.org,
            expected=least,
            found=size,
        )


def far_off(address: Address, seconds: int) -> Refused:
    """Why a cosigner's line is not logged: its clock is not ours."""
    return Refused(
        "cosigner_clock",
        "{org} signs {seconds} seconds away from this machine's clock, and more than {allowed} is not logged: set "
        "the clocks",
        org=address.org,
        seconds=seconds,
        allowed=MAX_SKEW.seconds,
    )


def require_quorum(
    charter: CharterBody, last: LastHead, vouched: Collection[str], excused: Collection[str]
) -> None:
    """Raise Unavailable `read_only` unless enough of those who cosigned the last head have vouched for this copy.

    Enough: the tier that it had reached; all who signed, where it had reached none. An organisation that the
    host's operator excuses by name need not answer, so that nobody can keep a mechanism shut by silence; then an
    operational quorum of all who are declared must have vouched instead.
    """
    tier = tier_of(charter, last.full)
    given = {org for org in last.some if org in vouched or org in excused}
    enough = makes(charter, tier, given) if tier != NO_TIER else given == set(last.some)
    if enough and not given <= set(vouched):
        enough = operational_policy(charter) is None or makes(charter, OPERATIONAL, vouched)
    if not enough:
        missing = [org for org in last.some if org not in vouched]
        raise read_only(
            SILENT,
            who=", ".join(missing) or ", ".join(sorted({c.org for c in charter.cosigners})),
            expected=last.size,
            found=", ".join(last.some),
        )


def gravest(proofs: Sequence[Unavailable]) -> Unavailable | None:
    """Of several proofs the gravest: another history before a longer one; None when there is none."""
    return min(proofs, key=lambda fault: fault.params["reason"] != FORKED, default=None)
