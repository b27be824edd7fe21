# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader of a story finds on a day: one sentence a line, each held against `status --json`.

window w1 holds possibly because hour_unknown        term t1 is disputed [because ...]
term t1 applies yes                                  consent of walnut to t1: denied by key
no consent of walnut to t1 by key                    conflict TEXT: "one" | "two"
no conflict                                          no conflict about TEXT
voice of almond: own 2, unnamed 0                    claim c1 is denied by d1
incident e1 has 2 versions                           incident e1 is claimed by c1
p1 is answered walnut rejected, walnut accepted      s1 is attended by almond, walnut
t1 is superseded by t2                               t1 is contested | is not contested
talks is adopted | talks is not adopted              void it: CODE in ROOM
no void                                              now is TIME [witnessed]
walnut under t1 is breached [because ...]            walnut under t1: 1 alleged by almond; denied by walnut
finding f1 is issued [and counts]                    finding f1 is corrected by f2
heron holds 12, behind 0                             not carried: account of walnut about TEXT
zone z1 at 31.1 -42 within 50 m: disputed_band       side of almond of l1 at 31.1 -42 within 50 m: uncertain
coverage of s1: planned 240, covered 60 to 120       coverage of s1 rests on k1, o1
commitment g1 is late, late yes [because ...]

What is said of incidents stands in sights_incidents.py, of cases in sights_cases.py.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from sulh.agreement.line_state import LineAgreedRow, LineRow, ZoneRow
from sulh.agreement.lines import judge_line, judge_zone, lines_at, word_of_zone, zones_at
from sulh.clock import Span, day_span, parse_date
from sulh.mechanism import States
from sulh.places import Place, parse_degrees
from sulh.readings.moment import parse_moment
from sulh.readings.status import status_view
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from tests.stories.sights_cases import CASES
from tests.stories.sights_incidents import INCIDENTS

Json = dict[str, Any]
LISTS = (
    "windows",
    "terms",
    "demands",
    "claims",
    "reports",
    "incidents",
    "sessions",
    "proposals",
    "publications",
    "actors",
)


class Sight:
    """The status of a record on a day, and the story's names for what stands in it."""

    def __init__(self, states: States, on: str, names: dict[str, str]) -> None:
        plain = json.loads(json.dumps(status_view(states, parse_moment(on))))
        self.view: Json = plain
        self.states = states
        self.names = names
        self.during: Span = day_span(parse_date(on[:10]), "+00:00")
        self.parties = tuple(org.id for org in states.charter.of_kind("party"))

    def of(self, name: str, *lists: str) -> Json:
        """The object that a story's name stands for."""
        for listed in lists or LISTS:
            for found in self.view[listed]:
                # An incident has a name of its own: it is meant by any of its reports.
                within = [one["id"] for one in found["versions"]] if listed == "incidents" else [found["id"]]
                if self.names[name] in within:
                    return dict(found)
        raise AssertionError(f"{name} stands nowhere")

    def version(self, name: str) -> Json:
        """The version that a story's name stands for."""
        for listed in LISTS:
            for thing in self.view[listed]:
                for found in thing["versions"]:
                    if found["id"] == self.names[name]:
                        return dict(found)
        raise AssertionError(f"{name} is no version of anything")

    def reasons(self, found: Json, why: str | None) -> bool:
        return why is None or set(why.split(", ")) <= set(found["why"])

    def window(self, name: str, answer: str, why: str | None) -> bool:
        found = self.of(name, "windows")
        return found["holds"] == answer and self.reasons(found, why)

    def term(self, name: str, status: str, why: str | None) -> bool:
        found = self.of(name, "terms")
        return found["status"] == status and self.reasons(found, why)

    def party(self, party: str, name: str, status: str, why: str | None) -> bool:
        found = next(one for one in self.of(name, "terms")["parties"] if one["party"] == party)
        return found["status"] == status and self.reasons(found, why)

    def alleged(self, party: str, name: str, count: str, origins: str, denied: str | None) -> bool:
        found = next(one for one in self.of(name, "terms")["parties"] if one["party"] == party)["alleged"]
        by = [source["name"] for source in found["origins"]]
        against = [source["name"] for source in found["denied_by"]]
        wanted = [] if origins == "nobody" else origins.split(", ")
        return (found["incidents"], by, against) == (int(count), wanted, denied.split(", ") if denied else [])

    def applies(self, name: str, answer: str) -> bool:
        return bool(self.of(name, "terms")["in_force"] == answer)

    def _consents(self, party: str, name: str) -> list[tuple[str, bool]]:
        consent = self.of(name, "terms")["consent"]
        return [(c["value"], c["given_by_key"]) for c in consent if c["party"] == party]

    def consent(self, party: str, name: str, value: str, key: str | None) -> bool:
        return (value, key is not None) in self._consents(party, name)

    def no_consent(self, party: str, name: str) -> bool:
        return not any(by_key for _, by_key in self._consents(party, name))

    def conflict(self, about: str, values: str) -> bool:
        expected = [json.loads(value) for value in values.split(" | ")]
        return any(
            conflict["about"] == about and [value["value"] for value in conflict["values"]] == expected
            for conflict in self.view["conflicts"]
        )

    def no_conflict(self, about: str | None) -> bool:
        return not [c for c in self.view["conflicts"] if about is None or c["about"] == about]

    def voice(self, org: str, counts: str) -> bool:
        found = next(voice for voice in self.view["voices"]["organisations"] if voice["org"] == org)
        wanted = [part.rsplit(" ", 1) for part in counts.split(", ")]
        return all(len(found[name]) == int(count) for name, count in wanted)

    def denied(self, name: str, denial: str) -> bool:
        return self.names[denial] in [d["id"] for d in self.of(name, "claims", "incidents")["denials"]]

    def claimed(self, name: str, claim: str) -> bool:
        return self.names[claim] in [c["id"] for c in self.of(name, "incidents")["claims"]]

    def versions(self, name: str, count: str) -> bool:
        return len(self.of(name)["versions"]) == int(count)

    def answered(self, name: str, answers: str) -> bool:
        found = [f"{answer['party']} {answer['value']}" for answer in self.of(name, "proposals")["answers"]]
        return found == answers.split(", ")

    def attended(self, name: str, parties: str) -> bool:
        found = [delegation["party"] for delegation in self.of(name, "sessions")["delegations"]]
        return found == parties.split(", ")

    def superseded(self, name: str, by: str) -> bool:
        return bool(self.version(name)["superseded_by"] == self.names[by])

    def contested(self, name: str, no: str | None) -> bool:
        return bool(self.version(name)["contested"]) is (no is None)

    def in_language(self, name: str, lang: str) -> bool:
        return bool(self.version(name)["lang"] == lang)

    def adopted(self, element: str, no: str | None) -> bool:
        found = next(found for found in self.view["mandate"] if found["id"] == element)
        return bool(found["adopted"]) is (no is None)

    def void(self, name: str, code: str, room: str) -> bool:
        found = [v for v in self.view["voids"] if v["id"] == self.names[name]]
        return {"code": code, "room": room}.items() <= (found[-1] if found else {}).items()

    def no_void(self) -> bool:
        return bool(self.view["voids"] == [])

    def now(self, time: str, witnessed: str | None) -> bool:
        ground = read_row(self.states.rows.get("record", "ground") or b"", GroundRow)
        return ground.now == time and ground.witnessed is (witnessed is not None)

    def cosigner(self, org: str, holds: str, behind: str) -> bool:
        found = next(found for found in self.view["cosigners"] if found["id"] == org)
        return bool(found["holds"] == int(holds) and found["behind"] == int(behind))

    def finding(self, name: str, state: str, counts: str | None) -> bool:
        found = next(found for found in self.view["findings"] if found["id"] == self.names[name])
        wanted = counts is None or found["counts"] is (counts == "and counts")
        return found["state"] == state and wanted

    def corrected(self, name: str, by: str) -> bool:
        found = next(found for found in self.view["findings"] if found["id"] == self.names[name])
        return bool(found["corrected_by"] == self.names[by])

    def coverage(self, sector: str, figures: str) -> bool:
        found = next(found for found in self.view["coverage"] if found["id"] == sector)
        for figure in figures.split(", "):
            name, low, high = re.fullmatch(r"(\w+) (\d+)(?: to (\d+))?", figure).groups()  # type: ignore[union-attr]
            if found[name] != [int(low), int(high or low)]:
                return False
        return True

    def rests(self, sector: str, names: str) -> bool:
        found = next(found for found in self.view["coverage"] if found["id"] == sector)
        return bool(found["basis"] == [self.names[name] for name in names.split(", ")])

    def commitment(self, name: str, status: str, late: str, why: str | None) -> bool:
        found = self.of(name, "commitments")
        return (found["status"], found["late"]) == (status, late) and self.reasons(found, why)

    def not_carried(self, org: str, about: str) -> bool:
        return any(m["party"] == org and m["about"] == about for m in self.view["voices"]["not_carried"])

    def _acts(self) -> list[LineAgreedRow]:
        return [read_row(v, LineAgreedRow) for _, v in self.states.rows.items("agreement", "line_agreed/")]

    def in_zone(self, name: str, lat: str, lon: str, radius: str, word: str) -> bool:
        thing = self.states.thing(ZoneRow, self.names[name])
        rows = {version.id: version.row for version in thing.versions}
        drawings = zones_at(rows, self._acts(), self.parties, self.during)
        place = Place(lat_e7=parse_degrees(lat), lon_e7=parse_degrees(lon), radius_m=int(radius))
        found = judge_zone(place, drawings).word
        return found is word_of_zone(place, drawings) and (found or "no version") == word

    def on_side(self, org: str, name: str, lat: str, lon: str, radius: str, word: str) -> bool:
        thing = self.states.thing(LineRow, self.names[name])
        rows = {version.id: version.row for version in thing.versions}
        drawings = lines_at(rows, self._acts(), self.parties, self.during)
        place = Place(lat_e7=parse_degrees(lat), lon_e7=parse_degrees(lon), radius_m=int(radius))
        return (judge_line(place, drawings, org).word or "no version") == word


_AT = r"at (?P<lat>[-0-9.]+) (?P<lon>[-0-9.]+) within (?P<radius>[0-9]+) m: (?P<word>\w+|no version)"
SIGHTS: tuple[tuple[str, Callable[..., bool]], ...] = (
    (r"window (?P<name>\w+) holds (?P<answer>yes|no|possibly)(?: because (?P<why>.+))?", Sight.window),
    (r"term (?P<name>\w+) applies (?P<answer>yes|no|possibly)", Sight.applies),
    (r"term (?P<name>\w+) is (?P<status>\w+)(?: because (?P<why>.+))?", Sight.term),
    (r"(?P<party>\w+) under (?P<name>\w+) is (?P<status>\w+)(?: because (?P<why>.+))?", Sight.party),
    (
        r"(?P<party>\w+) under (?P<name>\w+): (?P<count>[0-9]+) alleged by (?P<origins>[\w, ]+?)"
        r"(?:; denied by (?P<denied>.+))?",
        Sight.alleged,
    ),
    (r"consent of (?P<party>\w+) to (?P<name>\w+): (?P<value>\w+)(?P<key> by key)?", Sight.consent),
    (r"no consent of (?P<party>\w+) to (?P<name>\w+) by key", Sight.no_consent),
    (r"conflict (?P<about>.+): (?P<values>\".*|\[.*|\{.*|[0-9n].*)", Sight.conflict),
    (r"no conflict(?: about (?P<about>.+))?", Sight.no_conflict),
    (r"voice of (?P<org>\w+): (?P<counts>.+)", Sight.voice),
    (r"(?:claim|incident) (?P<name>\w+) is denied by (?P<denial>\w+)", Sight.denied),
    (r"incident (?P<name>\w+) is claimed by (?P<claim>\w+)", Sight.claimed),
    (r"\w+ (?P<name>\w+) has (?P<count>[0-9]+) versions?", Sight.versions),
    (r"(?P<name>\w+) is answered (?P<answers>.+)", Sight.answered),
    (r"(?P<name>\w+) is attended by (?P<parties>.+)", Sight.attended),
    (r"(?P<name>\w+) is superseded by (?P<by>\w+)", Sight.superseded),
    (r"(?P<name>\w+) is (?P<no>not )?contested", Sight.contested),
    (r"(?P<name>\w+) is in language (?P<lang>\w+)", Sight.in_language),
    (r"(?P<element>\w+) is (?P<no>not )?adopted", Sight.adopted),
    (r"void (?P<name>\w+): (?P<code>\w+) in (?P<room>\w+)", Sight.void),
    (r"no void", Sight.no_void),
    (r"now is (?P<time>\S+?)(?P<witnessed> witnessed)?", Sight.now),
    (r"finding (?P<name>\w+) is corrected by (?P<by>\w+)", Sight.corrected),
    (
        r"finding (?P<name>\w+) is (?P<state>\w+)(?: (?P<counts>and counts|and does not count))?",
        Sight.finding,
    ),
    (r"(?P<org>\w+) holds (?P<holds>[0-9]+), behind (?P<behind>[0-9]+)", Sight.cosigner),
    (r"zone (?P<name>\w+) " + _AT, Sight.in_zone),
    (r"side of (?P<org>\w+) of (?P<name>\w+) " + _AT, Sight.on_side),
    (r"coverage of (?P<sector>\w+): (?P<figures>.+)", Sight.coverage),
    (r"coverage of (?P<sector>\w+) rests on (?P<names>.+)", Sight.rests),
    (
        r"commitment (?P<name>\w+) is (?P<status>\w+), late (?P<late>\w+)(?: because (?P<why>.+))?",
        Sight.commitment,
    ),
    (r"not carried: account of (?P<org>\w+) about (?P<about>.+)", Sight.not_carried),
)


def look(line: str, states: States, on: str, names: dict[str, str], number: int) -> None:
    """Raise AssertionError unless the sentence is true of the record on that day."""
    sight = Sight(states, on, names)
    for pattern, check in (*SIGHTS, *INCIDENTS, *CASES):
        found = re.fullmatch(pattern, line)
        if found:
            if not check(sight, **found.groupdict()):
                rest = {name: value for name, value in sight.view.items() if name != "procedure"}
                shown = json.dumps(rest, ensure_ascii=False)
                raise AssertionError(f"line {number}, on {on}: not so: {line}\n{shown}")
            return
    raise ValueError(f"line {number}: no reader says: {line}")
