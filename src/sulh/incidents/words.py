# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a word on another statement does: who may say which, and what the record keeps of it.

recalled/ID          what the originator has taken back, replaced or ended; the row of ID stays as it was said
heard/ID/ACT/ORG     an organisation's last word of that kind on a statement
words/LINK           who supports and who opposes a link or double count, in log order, with the record's time

Whether a link counts is not stored: it follows from these, the charter and the time at which it is asked.
"""

import msgspec

from sulh.clock import format_time
from sulh.errors import Refused
from sulh.incidents.due import acknowledged, due_after, with_due
from sulh.incidents.links import BY_ANOTHER, ENDS, OTHERS, OWN, About, Act, LinkAnswer, LinkAnswerValue
from sulh.incidents.rows import worded
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

UNOPPOSED = "link_effective_unopposed"  # value of the standing procedure
SIDES = ("party", "co_chair")
MAX_TURNS = 4  # an organisation that has changed its mind so often on one link adds nothing but rows


class RecalledRow(Said, frozen=True, kw_only=True):
    """Row `recalled/<id>`: by which act, since which entry, and `by` what it was updated."""

    act: Act
    statement: Hex32
    index: Natural
    now: Line
    by: Hex32 | None = None


class HeardRow(Said, frozen=True, kw_only=True):
    """Row `heard/<id>/<act>/<organisation>`."""

    statement: Hex32
    index: Natural
    now: Line


class Word(Said, frozen=True, kw_only=True):
    """One organisation's word on a link, by which statement, and the record's time then."""

    org: Name
    value: LinkAnswerValue
    statement: Hex32
    index: Natural
    now: Line


class WordsRow(Said, frozen=True, kw_only=True):
    """Row `words/<link or double count>`: `neutral`: said by a monitor that is no party's.

    due   until when a neutral one waits for opposition, where the charter has adopted a time
    """

    opened: Line
    neutral: bool = False
    due: Line | None = None
    words: tuple[Word, ...] = ()


def one_ref(entry: Entry, role: str) -> Hex32 | None:
    """The first reference of that role."""
    return next((ref.id for ref in entry.header.refs if ref.role == role), None)


def is_side(entry: Entry, ground: Ground) -> bool:
    """Whether a party or co-chair speaks for itself: a liaison officer's or device's word binds nobody."""
    issuer = entry.header.issuer
    org = ground.charter.organisation(issuer.org)
    return org is not None and org.kind in SIDES and org.kind == issuer.role


def about(rows: RoomRows, body: About, entry: Entry, ground: Ground) -> Changes:
    """Raises Refused `only_own`, `only_others`, `needs_another`, `already_recalled`."""
    target = one_ref(entry, "about")
    if target is None:
        raise RuntimeError("a reference that was found is gone")
    by = one_ref(entry, "by")
    _require_hand(rows, body.act, entry, target)
    _require_other(rows, body.act, entry, target, by)
    if body.act in ENDS:
        return _ended(rows, body.act, entry, ground, target, by)
    issuer = entry.header.issuer.org
    heard = HeardRow(statement=entry.id, index=entry.index, now=format_time(ground.now))
    return {
        f"heard/{target}/{body.act}/{issuer}": heard,
        **acknowledged(rows, entry, ground, target, body.act),
    }


def _require_hand(rows: RoomRows, act: Act, entry: Entry, target: Hex32) -> None:
    issuer, owner = entry.header.issuer.org, worded(rows, target)[1].origin.issuer
    if act in OWN and issuer != owner:
        # Else one side could make another's reports vanish.
        raise Refused(
            "only_own",
            "{act} is for one's own statements, and {id} was said by {owner}; {issuer} can reject it or deny it",
            act=act,
            id=target,
            owner=owner,
            issuer=issuer,
        )
    if act in OTHERS and issuer == owner:
        # Else one organisation's second key would look like a second source.
        raise Refused(
            "only_others",
            "{act} is for others' statements, and {issuer} said {id} itself",
            act=act,
            issuer=issuer,
            id=target,
        )


def _require_other(rows: RoomRows, act: Act, entry: Entry, target: Hex32, by: Hex32 | None) -> None:
    if (by is not None) != (act in BY_ANOTHER) or by == target:
        raise Refused(
            "needs_another",
            "update, add and relate lead by `by` to a second statement, other acts to none; {act} does otherwise",
            act=act,
        )
    if by is not None and act in OWN:
        noun, other = worded(rows, by)
        if other.origin.issuer != entry.header.issuer.org or noun != worded(rows, target)[0]:
            # Else one could put another's words in the place of one's own, and quote them as an update.
            raise Refused(
                "needs_another",
                "update, add and relate lead by `by` to a second statement, other acts to none; {act} does otherwise",
                act=act,
            )


def _ended(
    rows: RoomRows, act: Act, entry: Entry, ground: Ground, target: Hex32, by: Hex32 | None
) -> Changes:
    if rows.holds(f"recalled/{target}"):
        raise Refused(
            "already_recalled", "{id} was recalled, updated or ended before; it stays so", id=target
        )
    ended = RecalledRow(act=act, statement=entry.id, index=entry.index, now=format_time(ground.now), by=by)
    return {f"recalled/{target}": ended}


def linked(rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
    """A link or double count was said; a side that says it supports it. Raises Refused `link_to_itself`."""
    if one_ref(entry, "one") == one_ref(entry, "other"):
        raise Refused(
            "link_to_itself",
            "two reports were expected, and {id} is named twice",
            id=one_ref(entry, "one") or "",
        )
    issuer = entry.header.issuer
    org = ground.charter.organisation(issuer.org)
    neutral = issuer.role == "monitor" and org is not None and org.kind not in SIDES
    due = due_after(ground, UNOPPOSED) if neutral else None
    words = (_word(entry, ground, LinkAnswerValue.SUPPORT),) if is_side(entry, ground) else ()
    row = WordsRow(opened=format_time(ground.now), neutral=neutral, due=due, words=words)
    return {f"words/{entry.id}": row, **with_due(rows, ground, due)}


def answered(rows: RoomRows, body: LinkAnswer, entry: Entry, ground: Ground) -> Changes:
    """Raises Refused `not_a_side`, `already_answered`."""
    require_side(entry, ground)
    link = one_ref(entry, "link")
    row = rows.read(f"words/{link}", WordsRow)
    if row is None:
        raise RuntimeError("a link without its words")
    own = [word.value for word in row.words if word.org == entry.header.issuer.org]
    if len(own) >= MAX_TURNS or own[-1:] == [body.value]:
        raise already_answered(entry, link or "")
    word = _word(entry, ground, body.value)
    return {f"words/{link}": msgspec.structs.replace(row, words=(*row.words, word))}


def require_side(entry: Entry, ground: Ground) -> None:
    """Raise Refused `not_a_side` unless a party or co-chair speaks for itself."""
    if not is_side(entry, ground):
        raise Refused(
            "not_a_side",
            "{issuer} is neither a party nor a co-chair that speaks for itself; only these decide this",
            issuer=entry.header.issuer.org,
        )


def already_answered(entry: Entry, number: Hex32) -> Refused:
    """The refusal of a word that was said before."""
    return Refused(
        "already_answered",
        "{issuer} has said that of {id} before, or has changed its mind too often; its last word stands",
        issuer=entry.header.issuer.org,
        id=number,
    )


def _word(entry: Entry, ground: Ground, value: LinkAnswerValue) -> Word:
    return Word(
        org=entry.header.issuer.org,
        value=value,
        statement=entry.id,
        index=entry.index,
        now=format_time(ground.now),
    )
