# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a term reached a place: held against every version of its zones, with what is not known of the place.

A term without a zone reaches everywhere. Of several zones one suffices. Where versions differ, or the place is known
too widely or only by name, nothing sure is said. `only` asks by one version alone: under that map, what then?
"""

from sulh.agreement.line_state import LineAgreedRow, ZoneRow
from sulh.agreement.lines import Word, judge_zone, zones_at
from sulh.agreement.state import TermRow
from sulh.clock import GRAIN, Holds, Span
from sulh.incidents.kinds import Site
from sulh.mechanism import Changed, States, Thing
from sulh.places import Place, Within
from sulh.places.point import MAX_RADIUS_M
from sulh.readings.compliance_sightings import Sighting
from sulh.record.rows import read_row
from sulh.statement.envelope import Hex32

_WORDS = {Word.INSIDE_ALL: Holds.YES, Word.OUTSIDE_ALL: Holds.NO}
_WITHIN = {Within.INSIDE: Holds.YES, Within.OUTSIDE: Holds.NO, Within.UNCERTAIN: Holds.POSSIBLY}


class Places:
    """The zones of a state; their versions are read when a term first refers to one."""

    def __init__(self, states: States, only: Hex32 | None = None) -> None:
        self._states = states
        self._only = only
        self._zones: dict[Hex32, dict[Hex32, ZoneRow]] | None = None
        self._acts: tuple[LineAgreedRow, ...] = ()
        self._parties = tuple(org.id for org in states.charter.of_kind("party"))
        # What was measured is measured once: by zones and report, with what the report said then.
        self._reached: dict[tuple[frozenset[Hex32], Hex32], tuple[Sighting, Holds]] = {}

    def advance(self, changed: Changed) -> bool:
        """Only zones, who agreed to them, and charters move it."""
        moving = ("zone/", "line_agreed/", "charter")
        return not any(room in ("agreement", "record") and key.startswith(moving) for room, key in changed)

    def zones(self, thing: Thing[TermRow], version: Hex32) -> frozenset[Hex32]:
        """The zones that a version of a term refers to, by their first statements; none: it reaches everywhere."""
        row = next(one.row for one in thing.versions if one.id == version)
        return frozenset(self._anchor(number) for number in row.refs.get("zone", ()))

    def reached(self, zones: frozenset[Hex32], sighting: Sighting) -> Holds:
        """Whether one of these zones surely holds what a report places, in all its versions."""
        known = self._reached.get((zones, sighting.report))
        if known is None or known[0] is not sighting:
            known = self._reached[zones, sighting.report] = sighting, self._measured(zones, sighting)
        return known[1]

    def _measured(self, zones: frozenset[Hex32], sighting: Sighting) -> Holds:
        place = _place(sighting.site)
        if place is None:
            return Holds.POSSIBLY
        during = Span(earliest=sighting.first, latest=sighting.last + GRAIN)
        answers = {self._inside(zone, place, during) for zone in zones}
        if Holds.YES in answers:
            return Holds.YES
        return answers.pop() if len(answers) == 1 else Holds.POSSIBLY

    def _inside(self, zone: Hex32, place: Place, during: Span) -> Holds:
        drawings = zones_at(self._versions().get(zone, {}), self._acts, self._parties, during)
        chosen = [drawing for drawing in drawings if drawing.basis.id == self._only]
        if chosen:
            return _WITHIN[chosen[0].shape.measure(place).within]
        return _WORDS.get(judge_zone(place, drawings).word or Word.UNCERTAIN, Holds.POSSIBLY)

    def _anchor(self, number: Hex32) -> Hex32:
        for anchor, versions in self._versions().items():
            if number in versions:
                return anchor
        return number

    def _versions(self) -> dict[Hex32, dict[Hex32, ZoneRow]]:
        """Zones by anchor, with every version of each."""
        if self._zones is None:
            self._zones = {}
            for key, value in self._states.rows.items("agreement", "zone/"):
                number, row = key.partition("/")[2], read_row(value, ZoneRow)
                self._zones.setdefault(row.of or number, {})[number] = row
            acts = [
                read_row(v, LineAgreedRow) for _, v in self._states.rows.items("agreement", "line_agreed/")
            ]
            self._acts = tuple(sorted(acts, key=lambda act: act.origin.index))
        return self._zones


def _place(site: Site | None) -> Place | None:
    if site is None or site.lat_e7 is None or site.lon_e7 is None or site.radius_m is None:
        return None
    if site.radius_m > MAX_RADIUS_M:  # wider than a country: it says nothing of any zone
        return None
    return Place(lat_e7=site.lat_e7, lon_e7=site.lon_e7, radius_m=max(site.radius_m, 1))
