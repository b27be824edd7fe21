# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""All reports of a state as it stood at a size, with what people said of them: read once, each row once.

What is recalled, updated or retracted is left out and named; who noticed nothing tells of nothing. What was said
inside a seal is marked, and fields that were sealed apart are left out, so that every layer comes to the same open
incidents.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

import msgspec

from sulh.clock import parse_time
from sulh.fusion.number import FIRST_YEAR, LAST_YEAR
from sulh.fusion.number import make as make_number
from sulh.fusion.reports import UNSAID
from sulh.incidents.evidence import Medium
from sulh.incidents.rows import DetectionRow, ReportRow
from sulh.incidents.words import RecalledRow
from sulh.mechanism import Changed, States
from sulh.readings.acts import NOTHING_NOTED
from sulh.readings.compliance_sightings import Sightings, Source
from sulh.readings.in_force import InForce, in_force
from sulh.readings.links import SaidLink
from sulh.readings.reported_links import DOUBLE_COUNT, LINK, Tie, Ties, rules_of
from sulh.readings.reported_order import Order
from sulh.readings.tellings import (
    EPOCH,
    SECOND,
    Row,
    Telling,
    Where,
    blames,
    decode,
    harmed,
    opened,
    source_of,
    where,
)
from sulh.readings.times import Times
from sulh.record.rows import read_row
from sulh.record.seal_rows import RetractionRow
from sulh.record.state import RECORD
from sulh.record.things import SUPERSEDES
from sulh.statement.envelope import Hex32, Name

ROOM = "incidents"
REPORT, DETECTION = "report", "detection"
# Said so long after it happened it is marked late: a week-end and the way to a desk are no reason for more.
LATE_S = timedelta(days=7) // SECOND
# What shows the thing itself: two reports with one picture of it tell of one incident. A document does not.
SHOWING = frozenset({Medium.PHOTO, Medium.VIDEO, Medium.AUDIO, Medium.IMAGERY})
EVERY = 1 << 60  # more entries than any record has


class _Picture(msgspec.Struct):
    medium: str
    sha256: str | None = None


class _From(msgspec.Struct):
    index: int
    issuer: str
    sealed: bool = False


class _Evidence(msgspec.Struct):
    """As much of a row of evidence as is asked for."""

    origin: _From
    body: _Picture
    refs: dict[str, tuple[str, ...]] = {}


_evidence = msgspec.json.Decoder(_Evidence).decode


@dataclass(slots=True, kw_only=True)
class _Chain:
    """A report with its issuer's corrections: the latest that counts, and since when it says what it says.

    since, worded   the entries since which place, time and act stand, and its words; `rests` the same of evidence
    """

    id: Hex32
    noun: str
    first: int
    version: Hex32
    row: Row
    since: int
    where: Where
    worded: int
    rests: dict[Hex32, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Media:
    """A picture that evidence holds: whose it is, since which entry."""

    issuer: Name
    index: int
    sha256: str


class Reported:
    """The reports of `states` at `size` entries (None: all).

    tellings   by the id of their issuer's first statement
    head       a report's statement -> its issuer's first one
    recalled   what says nothing any more, with the statement that ended it; `quiet`: what noticed nothing
    links      every link with what it comes to; `double`: counts that repeat another's, judged likewise
    """

    def __init__(self, states: States, size: int | None = None) -> None:
        self.states, self.size = states, size
        self.times = states.shared(Times)
        self.recalled: dict[Hex32, Hex32] = {}
        self.quiet: list[Hex32] = []
        self.tellings: dict[Hex32, Telling] = {}
        self.head: dict[Hex32, Hex32] = {}
        self._end = EVERY if size is None else size
        self._parties = frozenset(org.id for org in states.charter.of_kind("party"))
        self._sources = states.shared(Sightings)
        self._chains: dict[Hex32, _Chain] = {}
        self._later: dict[Hex32, list[Hex32]] = {}
        self._moments: dict[str, int] = {}
        self._voices: dict[Source, Hex32] = {}
        self._brought: dict[Source, int] = {}  # with which entry
        self._missing: set[Hex32] = set()  # what was corrected and is not in view
        self._versions: list[tuple[Hex32, Hex32]] = []
        self._anchors: set[Hex32] = set()  # of these
        self.order = Order()
        self._cited: dict[Hex32, dict[Hex32, None]] = {}  # by evidence, the reports that ever rested on it
        self._read()
        self._media: dict[Hex32, _Media] = {}
        self._handed: dict[Hex32, list[_Media]] = {}
        self._pictures()
        self._over = self._ended()
        for chain in self._chains.values():
            self._tell(chain, self._over)
        self.ties = Ties(states, self.head, self._end, rules_of(states, self.now))
        self._settle()

    def _settle(self) -> None:
        self.links, self.double = self.ties.links(self._versions_linked()), self.ties.double

    def advance(self, changed: Changed) -> dict[Hex32, Telling | None] | None:
        """Take up rows that were written since: what reports that moved said before (None: nothing yet).

        None instead where all has to be read anew: a charter, a report that came into view after later ones, one
        that was taken back twice. Whatever comes, the answers are those of a reading of all.
        """
        news = _News(self, changed)
        if self.size is not None or not news.read():
            return None
        self.times = self.states.shared(Times)
        touched: dict[Hex32, None] = {}
        # 1. Reports, in the order of the log.   2. Pictures.   3. What was taken back.
        for _, noun, number, row in sorted(news.reports, key=lambda one: one[0]):
            self._take(noun, number, opened(row))
            touched[self.head[number]] = None
        for number in news.evidence:
            touched |= dict.fromkeys(self._pictured(number))
        for number, by in news.recalled.items():
            target = self.head.get(number)
            if target is not None:
                if target in self._over:
                    return None  # by which of the two it ended, only a reading of all tells
                self._over[target] = by
                touched[target] = None
            touched |= dict.fromkeys(self._hidden(number))
        # 4. What each that is touched tells now.   5. Links, by words and by the record's time.
        before: dict[Hex32, Telling | None] = {}
        quiet = set(self.quiet) & touched.keys()
        self.quiet = [one for one in self.quiet if one not in quiet]
        for one in touched:
            before[one] = self.tellings.get(one)
            if not self._tell(self._chains[one], self._over):
                self.tellings.pop(one, None)
        if quiet or any(one not in self.tellings for one in touched):
            self.quiet.sort(key=lambda one: self._chains[one].first)
        come = [number for _, _, number, _ in news.reports]
        if self.ties.advance(news.ties, come, rules_of(self.states, self.now)) or news.versions:
            self._settle()
        return {one: was for one, was in before.items() if was != self.tellings.get(one)}

    def may_come_late(self, number: Hex32, row: Row) -> bool:
        """Whether a report that comes into view after later ones (disclosed, or released) moves none of these."""
        if SUPERSEDES in row.refs or number in self._missing:
            return False  # a correction, or corrected already
        said = opened(row)
        brought = (self._brought.get(source, EVERY) for source in (*self._origins(said), *blames(said.body)))
        return row.origin.sealed or all(index < row.origin.index for index in brought)

    def _pictured(self, number: Hex32) -> Iterator[Hex32]:
        """A new picture: the reports that may show it now."""
        value = self.states.rows.get(ROOM, f"evidence/{number}")
        row = None if value is None else _evidence(value)
        if row is not None and self._picture(number, row):
            targets = (self.head.get(target) for target in row.refs.get("report", ()))
            yield from (one for one in targets if one is not None)
            yield from self._cited.get(number, ())

    def _hidden(self, number: Hex32) -> Iterator[Hex32]:
        """A picture that was taken back: the reports that showed it."""
        held = self._media.pop(number, None)
        if held is None:
            return
        for report, shown in self._handed.items():
            if any(one is held for one in shown):
                shown[:] = [one for one in shown if one is not held]
                yield report
        yield from self._cited.get(number, ())

    @property
    def now(self) -> str:
        """The record's time at this size."""
        return self.times.now_at(self._end)

    def parameters(self) -> InForce:
        """The parameters in force at this size."""
        return in_force(self.states, self._end)

    def voice(self, source: Source, otherwise: Hex32) -> Hex32:
        """The report that first brought this source: a name for it that names nobody, so that no name weighs."""
        return self._voices.get(source, otherwise)

    def versions(self, report: Hex32) -> tuple[Hex32, ...]:
        """Every statement of a report by its issuer, in log order; `report` is the first."""
        return (report, *self._later.get(report, ()))

    def number(self, report: Hex32) -> str | None:
        """What a report is called over a radio; a sealed one has no number, nor one of another century."""
        row = self.states.row(ReportRow, report) or self.states.row(DetectionRow, report)
        given = None if row is None else row.number
        # By the record's time, which cosigners set: a date that no number can say must not stop the reading.
        if given is None or not FIRST_YEAR <= given.year <= LAST_YEAR:
            return None
        return make_number(given.sector, given.year, given.serial)

    def _read(self) -> None:
        """Every version of every report, in log order: else a correction would come before what it corrects."""
        found: list[tuple[int, str, Hex32, Row]] = []
        for noun in (REPORT, DETECTION):
            for key, value in self.states.rows.items(ROOM, f"{noun}/"):
                row = decode(value)
                if row.origin.index < self._end:
                    found.append((row.origin.index, noun, key[len(noun) + 1 :], row))
        found.sort(key=lambda one: one[0])
        for _, noun, number, row in found:
            self._take(noun, number, opened(row))

    def _take(self, noun: str, number: Hex32, row: Row) -> None:
        index, sealed = row.origin.index, row.origin.sealed
        corrects = next(iter(row.refs.get(SUPERSEDES, ())), None)
        chain = None if corrects is None else self._chains.get(self.head.get(corrects, ""))
        if chain is None and corrects is not None:
            self._missing.add(corrects)
        place = where(row)
        if chain is None:
            self.head[number] = number
            self._chains[number] = _Chain(
                id=number,
                noun=noun,
                first=index,
                version=number,
                row=row,
                since=index,
                where=place,
                worded=index,
                rests=dict.fromkeys(row.refs.get("evidence", ()), index),
            )
        else:
            self.head[number] = chain.id
            self._later.setdefault(chain.id, []).append(number)
            if (place, row.body.act) != (chain.where, chain.row.body.act):
                chain.since = index
            # Else who corrects an old report into another's words would have said them first.
            if (row.body.words, row.origin.lang) != (chain.row.body.words, chain.row.origin.lang):
                chain.worded = index
            chain.rests = {one: chain.rests.get(one, index) for one in row.refs.get("evidence", ())}
            chain.version, chain.row, chain.where = number, row, place
        self.order.put(index, self.head[number])
        for one in row.refs.get("evidence", ()):
            self._cited.setdefault(one, {})[self.head[number]] = None
        if row.of is not None:
            self._versions.append((number, row.of))
            self._anchors.add(row.of)
        if not sealed:
            for source in (*self._origins(row), *blames(row.body)):
                self._voices.setdefault(source, number)
                self._brought.setdefault(source, index)

    def _ended(self) -> dict[Hex32, Hex32]:
        """Reports that say nothing any more: any version recalled ends them, since the issuer means the report."""
        found: dict[Hex32, Hex32] = {}
        for key, value in self.states.rows.items(ROOM, "recalled/"):
            row = read_row(value, RecalledRow)
            target = self.head.get(key.removeprefix("recalled/"))
            if target is not None and row.index < self._end:
                found.setdefault(target, row.statement)
        for key, value in self.states.rows.items(RECORD, "retraction/"):
            number = key.removeprefix("retraction/")
            at = read_row(value, RetractionRow).counts_at
            if number in self.head and at is not None and at < self._end:
                found.setdefault(self.head[number], number)
        return found

    def _pictures(self) -> None:
        """Pictures and recordings by evidence, and by report where its own issuer handed them in with it.

        What another hands in with somebody's report proves nothing of that report, and could tie two of them. What
        was recalled shows nothing any more.
        """
        for key, value in self.states.rows.items(ROOM, "evidence/"):
            self._picture(key.removeprefix("evidence/"), _evidence(value))

    def _picture(self, number: Hex32, row: _Evidence) -> bool:
        """One of them; whether it shows anything."""
        if row.body.sha256 is None or row.body.medium not in SHOWING:
            return False
        if row.origin.sealed or row.origin.index >= self._end or self._is_recalled(number):
            return False
        held = _Media(issuer=row.origin.issuer, index=row.origin.index, sha256=row.body.sha256)
        self._media[number] = held
        for target in row.refs.get("report", ()):
            chain = self._chains.get(self.head.get(target, ""))
            if chain is not None and chain.row.origin.issuer == row.origin.issuer:
                self._handed.setdefault(chain.id, []).append(held)
        return True

    def _is_recalled(self, number: Hex32) -> bool:
        value = self.states.rows.get(ROOM, f"recalled/{number}")
        return value is not None and read_row(value, RecalledRow).index < self._end

    def _shows(self, chain: _Chain) -> dict[str, int]:
        """Pictures of a report, each with the entry since which its issuer shows it.

        One that another handed in is shown since the report says so: nobody is before its owner by that.
        """
        found: dict[str, int] = {}
        for held in self._handed.get(chain.id, ()):
            found[held.sha256] = min(held.index, found.get(held.sha256, held.index))
        for number, since in chain.rests.items() if self._media else ():
            media = self._media.get(number)
            if media is not None:
                shown = media.index if media.issuer == chain.row.origin.issuer else since
                found[media.sha256] = min(shown, found.get(media.sha256, shown))
        return dict(sorted(found.items()))

    def _tell(self, chain: _Chain, ended: Mapping[Hex32, Hex32]) -> bool:
        """Make what a report tells now; False where it tells of nothing."""
        row, place = chain.row, chain.where
        if chain.id in ended:
            self.recalled[chain.id] = ended[chain.id]
            return False
        if row.body.act in NOTHING_NOTED:
            self.quiet.append(chain.id)
            return False
        origins = self._origins(row)
        side = next((s.name for s in origins if s.kind == "organisation" and s.name in self._parties), "")
        media = self._shows(chain)
        self.tellings[chain.id] = Telling(
            id=chain.id,
            version=chain.version,
            index=chain.since,
            first=chain.first,
            noun=chain.noun,
            code=row.body.act,
            source=source_of(row, bool(side), self.states.documentary),
            issuer=row.origin.issuer,
            origins=origins,
            side=side,
            lang=row.origin.lang,
            placed=place.placed,
            attaches=place.attaches,
            lat_e7=place.lat_e7,
            lon_e7=place.lon_e7,
            radius_m=place.radius_m,
            sigma_m=place.sigma_m,
            time_s=place.time_s,
            sigma_s=place.sigma_s,
            earliest=place.earliest,
            latest=place.latest,
            blames=blames(row.body),
            harmed=harmed(row.body),
            fire=UNSAID if row.body.count is None else row.body.count,
            explosions=UNSAID if row.body.explosions is None else row.body.explosions,
            words=row.body.words or "",
            media=tuple(media),
            sector=row.body.sector,
            sealed=row.origin.sealed,
            late=self._late(chain),
            worded=chain.worded,
            shown=tuple(media.values()),
        )
        return True

    def _late(self, chain: _Chain) -> bool:
        """By the record's own time when it was first said, which no sender sets; a documentary record is all late."""
        if self.states.documentary or chain.where.latest is None:
            return False
        return self._seconds(self.times.now_at(chain.first)) - chain.where.latest > LATE_S

    def _seconds(self, text: str) -> int:
        """A moment of the record; many reports share one."""
        found = self._moments.get(text)
        if found is None:
            found = self._moments[text] = (parse_time(text) - EPOCH) // SECOND
        return found

    def _origins(self, row: Row) -> tuple[Source, ...]:
        says = row.body.says
        found = self._sources.sources(says.how, says.for_org, row.refs, row.origin.issuer)
        watcher = next(iter(row.refs.get("sensor", ())), None)
        if watcher is None or any(s.kind == "organisation" and s.name in self._parties for s in found):
            # A party names as many sensors as it likes: its word stays one origin.
            return found
        return tuple(Source("sensor", watcher) if s.kind == "organisation" else s for s in found)

    def _versions_linked(self) -> Iterator[SaidLink]:
        """In a documentary record the documentarian's `of` links; elsewhere it is its issuer's claim."""
        for number, anchor in self._versions:
            one, other = self.head[number], self.head.get(anchor)
            if other is None or one == other:
                continue
            chain = self._chains[one]
            if chain.row.origin.sealed or self._chains[other].row.origin.sealed:
                continue
            yield SaidLink(
                id=number,
                one=one,
                other=other,
                same=True,
                by=chain.row.origin.issuer,
                index=chain.first,
                now=self.times.now_at(chain.first),
                documentary=self.states.documentary,
                lang=chain.row.origin.lang,
            )


class _News:
    """What rows that were written mean for what was read before."""

    def __init__(self, reported: Reported, changed: Changed) -> None:
        self._reported, self._changed = reported, changed
        self.reports: list[tuple[int, str, Hex32, Row]] = []
        self.evidence: list[Hex32] = []
        self.recalled: dict[Hex32, Hex32] = {}
        self.ties: list[Tie] = []
        self.versions = False

    def read(self) -> bool:
        """Sort it; False where all has to be read anew."""
        rows, sources = self._reported.states.rows, self._reported._sources
        for (room, key), old in self._changed.items():
            noun, _, number = key.partition("/")
            if room == RECORD and noun in ("charter", "retraction"):
                return False
            if room != ROOM:
                continue
            new = rows.get(ROOM, key)
            if noun in (LINK, DOUBLE_COUNT):
                self.ties.append((noun, number))
            elif noun == "words":
                self.ties += self._reported.ties.tied(number)
            elif not self._follows(noun, number, old, new, sources):
                return False
        return True

    def _follows(
        self, noun: str, number: Hex32, old: bytes | None, new: bytes | None, sources: Sightings
    ) -> bool:
        if noun == "publication":
            return not sources.renamed(number)
        return noun not in (REPORT, DETECTION, "evidence", "recalled") or self._row(noun, number, old, new)

    def _row(self, noun: str, number: Hex32, old: bytes | None, new: bytes | None) -> bool:
        """One more row; False where it is another than it was in anything that is read."""
        if new is None:
            return old is None
        if noun == "recalled":
            self.recalled[number] = read_row(new, RecalledRow).statement
            return old is None
        if noun == "evidence":
            self.evidence += [] if old is not None else [number]
            return old is None or _evidence(old) == _evidence(new)
        row = decode(new)
        if old is not None:
            return decode(old) == row
        if row.origin.index <= self._reported.order.last and not self._reported.may_come_late(number, row):
            return False
        self.reports.append((row.origin.index, noun, number, row))
        # A version of another's report is a link itself.
        self.versions = self.versions or row.of is not None or number in self._reported._anchors
        return True
