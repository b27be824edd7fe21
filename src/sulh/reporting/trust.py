# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who watches the record: its time, its tiers, each cosigner, what replicas computed, what is not admitted.

Both ends are named wherever something did not come about, and nobody is called guilty: what a program can
prove stands in a certificate, and the line about it says how to check that.
"""

from collections.abc import Iterable, Iterator

from sulh.clock import When
from sulh.language.catalogue import PlainNumber, say
from sulh.mechanism import States
from sulh.readings.cosigners import CosignerOn, cosigners
from sulh.readings.digests import Agreement, digests
from sulh.readings.moment import Moment
from sulh.readings.overrides import alarms, overrides
from sulh.readings.relayed import Fate, RelayedOn, relayed
from sulh.readings.times import By, Times
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.record.things import Origin
from sulh.reporting.says import name_of, show_when
from sulh.reporting.words import Line, Piece, Pieces, code, joined, sentence

SHORT = 12  # hex digits of an id or hash on the screen; --json has them whole
SHOWN = {
    Fate.WITHHOLDING: "trust-withholding",
    Fate.NOT_ADMITTED: "trust-not-admitted",
    Fate.ADMITTED_LATE: "trust-admitted-late",
}


def watched(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """The lines of the section; none for a documentary record, which its documentarian alone keeps."""
    if states.documentary:
        return
    yield from _ground(states, lang)
    for one in cosigners(states):
        yield Line(words=_cosigner(states, one, lang), under=tuple(_silences(states, one, lang)))
    yield from _digests(states, lang)
    for note in relayed(states):
        if note.fate in SHOWN:
            yield Line(words=_relayed(states, note, lang))
    yield from _overrides(states, lang)
    yield from _alarms(states, lang)


def proven_of(times: Times, origin: Origin, lang: str) -> Pieces | None:
    """Between which moments it was said, where cosigners prove both ends or the charter the first; else None."""
    found = times.proven(origin.index, origin.seen)
    if found.not_after is None or found.not_after_by is not By.COSIGNERS or found.not_before_by is By.HOST:
        return None
    first, last = shown_time(found.not_before, lang), shown_time(found.not_after, lang)
    return sentence(lang, "trust-proven", first=first, last=last)


def shown_time(text: str, lang: str) -> Piece:
    """A canonical time in words."""
    written = text.removesuffix("Z") + "+00:00"
    return Piece(text=show_when(When(since=written, until=written, zone="+00:00"), lang))


def _ground(states: States, lang: str) -> Iterator[Line]:
    value = states.rows.get("record", "ground")
    if value is None:
        return
    ground = read_row(value, GroundRow)
    message = "trust-now-cosigned" if ground.witnessed else "trust-now-host"
    tiers = sentence(
        lang,
        "trust-tiers",
        joint=PlainNumber(ground.joint),
        operational=PlainNumber(ground.operational),
    )
    under = (tiers,) if states.charter.cosigners else ()
    yield Line(words=sentence(lang, message, time=shown_time(ground.now, lang)), under=under)


def _cosigner(states: States, one: CosignerOn, lang: str) -> Pieces:
    party = name_of(states, one.id, lang)
    if one.reached is None:
        return sentence(lang, "trust-never", party=party)
    size, time = PlainNumber(one.holds), shown_time(one.reached, lang)
    if one.silent_since is None:
        return sentence(lang, "trust-holds", party=party, size=size, time=time)
    since = shown_time(one.silent_since, lang)
    behind = PlainNumber(one.behind)
    return sentence(lang, "trust-behind", party=party, size=size, time=time, behind=behind, since=since)


def _silences(states: States, one: CosignerOn, lang: str) -> Iterator[Pieces]:
    for silence in one.silences:
        yield sentence(
            lang,
            "trust-silence",
            party=name_of(states, silence.said_by, lang),
            count=PlainNumber(len(silence.asked)),
            size=PlainNumber(silence.size),
        )


def _digests(states: States, lang: str) -> Iterator[Line]:
    for one in digests(states):
        size = PlainNumber(one.size)
        if one.agreement in (Agreement.AGREED, Agreement.ALONE):
            orgs = [org for value in one.values for org in (*value.orgs, *value.contested)]
            message = f"trust-digest-{one.agreement.value}"
            yield Line(words=sentence(lang, message, size=size, parties=_names(states, orgs, lang)))
            continue
        values = [
            sentence(
                lang,
                "trust-digest-value",
                digest=code(value.digest[:SHORT]),
                parties=_names(states, (*value.orgs, *value.contested), lang),
            )
            for value in one.values
        ]
        unsure = (Piece(text=say(lang, "trust-digest-unsure")),)
        yield Line(words=sentence(lang, "trust-digest-parted", size=size), under=(*values, unsure))


def _names(states: States, orgs: Iterable[str], lang: str) -> Pieces:
    return joined(lang, [name_of(states, org, lang) for org in orgs])


def _relayed(states: States, note: RelayedOn, lang: str) -> Pieces:
    """Relay, who handed the note in, statement and times: whoever could be at fault, and nobody named as such."""
    parts: dict[str, Piece] = {
        "relay": name_of(states, note.relay, lang),
        "party": name_of(states, note.said_by, lang),
        "id": code(note.statement[:SHORT]),
        "time": shown_time(note.at, lang),
    }
    if note.due is not None:
        parts["due"] = shown_time(note.due, lang)
    if note.admitted is not None:
        parts["entry"] = code(str(note.admitted))
    return sentence(lang, SHOWN[note.fate], **parts)


def _overrides(states: States, lang: str) -> Iterator[Line]:
    for one in overrides(states):
        under = [
            sentence(
                lang,
                "trust-override-word",
                party=name_of(states, word.org, lang),
                silent=name_of(states, word.silent, lang),
                count=PlainNumber(len(word.asked)),
            )
            for word in one.words
        ]
        entry = code(str(one.index))
        if one.counts_at is None:
            words = sentence(lang, "trust-override-waits", entry=entry)
        else:
            words = sentence(lang, "trust-override-counts", entry=entry, since=code(str(one.counts_at)))
        yield Line(words=words, under=tuple(under))


def _alarms(states: States, lang: str) -> Iterator[Line]:
    for alarm in alarms(states):
        yield Line(
            words=sentence(
                lang,
                "trust-alarm",
                party=name_of(states, alarm.said_by, lang),
                what=Piece(text=say(lang, f"trust-what-{alarm.what.replace('_', '-')}")),
                accused=code(alarm.accused[:60]),
                certificate=code(alarm.certificate),
            )
        )
