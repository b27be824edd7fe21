# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One telling of a story: who says what about an event, where and when each believes it was, and what is true.

No two who tell of an event give the same place and hour. Each errs as its kind of source does, within the radius
and the minutes that it states, and its errors are drawn once for both tellings of a story.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sulh.clock import When, format_time
from sulh.exercise.cast import CO_CHAIRS, NAMES, PARTIES
from sulh.exercise.land import Spot
from sulh.exercise.phrases import phrase
from sulh.exercise.stream import Stream
from sulh.exercise.traffic import Utterance, at, language, own
from sulh.exercise.truth import NOBODY, Honesty, Planted, Told
from sulh.incidents.claims import Claim, Denial
from sulh.incidents.form import (
    ActorBasis,
    AllegedActor,
    Casualties,
    CountUnit,
    Harm,
    Means,
    Precision,
    Site,
    TimePrecision,
)
from sulh.incidents.reports import Publication, Report
from sulh.places.fixed import scale
from sulh.statement.admiralty import Reliability
from sulh.statement.assertion import How, Known, Says
from sulh.statement.canon import Said
from sulh.statement.draft import Draft

TRUE, ERROR, DISHONEST = Honesty.TRUE, Honesty.ERROR, Honesty.DISHONEST
OWN_PEOPLE = ("post_name", "team_name", "sensor_name")
NM_PER_M = 1_000_000_000
# As what each speaks where nothing else is said.
ROLES = {
    **dict.fromkeys(PARTIES, "liaison_officer"),
    **dict.fromkeys(CO_CHAIRS, "co_chair"),
    "monitors": "monitor",
    "secretariat": "secretariat",
}
# Within how many metres and minutes who tells of an event knows where and when it was.
SENSED, WATCHED, TOLD, PRINTED, VAGUE = (500, 4), (1_000, 15), (2_000, 30), (5_000, 120), (14_000, 600)
# Reports whose words count something: what they count.
COUNTED = {
    **dict.fromkeys(("fire_heard", "fire_sensed"), CountUnit.SHOT),
    "shells_fell": CountUnit.PROJECTILE,
}
# One leg of an error is at most so many of a hundred parts of the radius, so that both together stay within it.
LEG = 70
INSTRUMENTS = (Means.ACOUSTIC, Means.RADAR, Means.CAMERA, Means.UAV, Means.IMAGERY)


@dataclass(kw_only=True)
class Tale:
    """One telling of a story. `prefix` and `first` label its reports; `steps` is filled in order of time.

    n, post       a number of shots, people or minutes, and a post's number: alike in both tellings
    lat_e7 …      where it truly was
    errors        what each report's place and hour are wrong by is drawn from it; without it nobody errs
    radius_m      how wide an area every report gives where it is not 0; else it depends on who tells
    """

    first: int
    actor: str
    victim: str
    spot: Spot
    moment: datetime
    lang: str
    n: int
    post: int
    lat_e7: int
    lon_e7: int
    radius_m: int = 0
    errors: Stream | None = None
    prefix: str = "e"
    reports: int = 0
    steps: list[Utterance] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)

    @property
    def event(self) -> str:
        """The label of its first report, by which the truth names it."""
        return f"{self.prefix}{self.first}"

    def place(self, lang: str | None = None) -> str:
        """The place's name."""
        return self.spot.names.of[lang or self.lang]

    @property
    def sector(self) -> str:
        """The sector of the mechanism in which it lies."""
        return f"s{self.spot.sector}"

    def site(self, lang: str, radius_m: int) -> Site:
        """The place that a report gives, which errs by less than its radius; who knows only about where gives an area."""
        lat, lon = self.lat_e7, self.lon_e7
        if self.errors is not None:
            north, east = scale(lat)
            leg = radius_m * LEG // 100
            lat += _off(self.errors, leg) * NM_PER_M // north
            lon += _off(self.errors, leg) * NM_PER_M // east
        return Site(
            precision=Precision.AREA if radius_m >= VAGUE[0] else Precision.POINT,
            names=(self.place(lang),),
            lat_e7=lat,
            lon_e7=lon,
            radius_m=radius_m,
            code=f"S{self.spot.sector}",
        )

    def hour(self, org: str, minutes: int, said: int) -> When:
        """The span in which a report has it, by its own clock; it ends before the report is made."""
        if self.errors is None:
            return at(self.moment, org)
        middle = _off(self.errors, minutes - 1)
        since = self.moment + timedelta(minutes=middle - minutes)
        until = self.moment + timedelta(minutes=min(middle + minutes, said - 1))
        return _between(at(since, org), at(max(until, self.moment + timedelta(minutes=1)), org))

    def say(
        self,
        minutes: int,
        org: str,
        kind: str,
        body: Said,
        honesty: Honesty = TRUE,
        *refs: tuple[str, str],
        label: str = "",
        lang: str = "",
        occurred: When | None = None,
        marking: str = "TLP:GREEN",
        role: str = "",
    ) -> None:
        """One more statement, so many minutes after the event."""
        draft = Draft(
            kind=f"{kind if '.' in kind else f'incidents.{kind}'}.v1",
            body=body,
            label=label,
            refs=refs,
            lang=lang or self.lang,
            occurred=occurred,
            marking=marking,
        )
        moment = self.moment + timedelta(minutes=minutes)
        self.steps.append(Utterance(moment=moment, org=org, role=role or ROLES[org], draft=draft))
        blamed = self.actor if honesty in (ERROR, DISHONEST) and org != self.actor else ""
        self.told.append(Told(label=label or self.event, org=org, honesty=honesty, about=blamed))

    def report(
        self,
        minutes: int,
        org: str,
        act: str,
        text: str,
        honesty: Honesty = TRUE,
        *refs: tuple[str, str],
        means: Means,
        basis: ActorBasis | None = None,
        casualties: Casualties | None = None,
        harm: tuple[Harm, ...] = (),
        speaker: str = "",
        later: int = 0,
        known: tuple[int, int] | None = None,
    ) -> str:
        """A report with a label of its own; the actor is named where `basis` says on what.

        known  within how many metres and minutes who tells knows where and when; else as its kind of source does
        """
        label, self.reports = f"{self.prefix}{self.first + self.reports}", self.reports + 1
        lang = language(self.first + later) if later else self.lang
        words: dict[str, str | int] = {"place": self.place(lang), "n": self.n, "post": self.post}
        says = own(org, lang)
        if speaker == "resident_name" and org == "secretariat":  # a paper's, who speaks for nobody here
            says = Says(speaker=phrase(speaker, lang, **words), how=How.UNNAMED)
        elif speaker:
            says = named(phrase(speaker, lang, **words), org, speaker)
        radius_m, span = known or _knows(org, means)
        body = Report(
            says=says,
            act=act,
            label=label,
            words=phrase(text, lang, **words),
            site=self.site(lang, self.radius_m or radius_m),
            actors=(AllegedActor(words=NAMES[self.actor][lang], basis=basis, party=self.actor),)
            if basis
            else (),
            means=means,
            casualties=casualties,
            harm=harm,
            sector=self.sector,
            time_precision=TimePrecision.DAY if span >= VAGUE[1] else TimePrecision.HOUR,
            count=self.n if text in COUNTED else None,
            count_unit=COUNTED.get(text),
            reliability=None if org in PARTIES else Reliability.B,
        )
        hour = self.hour(org, span, minutes)
        self.say(minutes, org, "report", body, honesty, *refs, label=label, lang=lang, occurred=hour)
        return label

    def printed(self, minutes: int, label: str) -> tuple[str, str]:
        """A paper's story; the reference by which reports cite it."""
        paper = Publication(
            title=phrase("press_title", self.lang, place=self.place()),
            outlet_cited=phrase("paper_name", self.lang),
            published=format_time(self.moment)[:10],
            date_known=Known.STATED,
            label=label,
        )
        self.say(minutes, "secretariat", "publication", paper, label=label, marking="TLP:CLEAR")
        return ("source", label)

    def claim(
        self, minutes: int, org: str, about: str, value: str, honesty: Honesty, speaker: str = ""
    ) -> None:
        """A claim about the event, in the language of the matter, so that several stand side by side."""
        says = own(org, self.lang)
        if speaker:
            name = phrase(speaker, self.lang, place=self.place(), post=self.post)
            says = named(name, org, speaker)
        matter = phrase(about, self.lang, place=self.place(), event=self.event)
        body = Claim(says=says, about=matter, value=value, label=self.event)
        self.say(minutes, org, "claim", body, honesty, ("incident", self.event))

    def deny(self, minutes: int, honesty: Honesty, text: str = "none_of_ours") -> None:
        """The actor denies the first report."""
        lang = language(self.first + 2)
        body = Denial(says=own(self.actor, lang), words=phrase(text, lang, place=self.place(lang)))
        self.say(minutes, self.actor, "denial", body, honesty, ("denies", self.event), lang=lang)

    def correct(self, minutes: int, org: str, label: str, speaker: str = "") -> None:
        """Who reported an explosion takes it back; the correction bears the label of what it corrects."""
        self.reports -= 1
        refs = ("supersedes", label)
        self.report(minutes, org, "explosion", "quarry", TRUE, refs, means=Means.INTERVIEW, speaker=speaker)
        last = self.steps[-1]
        self.steps[-1] = replace(last, draft=replace(last.draft, label=""))

    def planted(self, act: str, *, by: str = "", killed: int = 0, injured: int = 0) -> Planted:
        """The truth of it; `by` nobody where the actor did nothing."""
        did = by or self.actor
        return Planted(
            event=self.event,
            moment=format_time(self.moment),
            act=act,
            by=did,
            against=self.victim if did != NOBODY else NOBODY,
            misconduct=did != NOBODY,
            obstruction=act.startswith("patrol_"),
            place=self.spot.number,
            lat_e7=self.lat_e7,
            lon_e7=self.lon_e7,
            told=tuple(self.told),
            killed=killed,
            injured=injured,
        )


def named(name: str, org: str, who: str) -> Says:
    """A speaker whom `org` names; its own posts and teams speak for it, residents and hospitals for nobody."""
    return Says(speaker=name, how=How.NAMED, for_org=org if who in OWN_PEOPLE else None)


def _between(since: When, until: When) -> When:
    """From the beginning of the one to the beginning of the other."""
    return When(since=since.since, until=until.since, zone=since.zone)


def _knows(org: str, means: Means) -> tuple[int, int]:
    """Within how many metres and minutes such a source knows where and when."""
    if means in INSTRUMENTS:
        return SENSED
    return {"monitors": WATCHED, "secretariat": PRINTED}.get(org, TOLD)


def _off(errors: Stream, most: int) -> int:
    """A number from -most to most, likelier near 0."""
    return (errors.between(-most, most) + errors.between(-most, most)) // 2
