# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The stories that incidents are made of: who did what, who says what of it, and which of that is true.

Each is told of an actor and the other party. `traffic_incidents` tells every story twice, once with each
party as the actor, so that no side is planted with more of anything than the other.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sulh.clock import format_time
from sulh.exercise.cast import NAMES
from sulh.exercise.land import Spot
from sulh.exercise.phrases import phrase
from sulh.exercise.traffic import Utterance, at, language, own
from sulh.exercise.truth import NOBODY, Honesty, Planted, Told
from sulh.incidents.kinds import (
    ActorBasis,
    AllegedActor,
    Casualties,
    Claim,
    Count,
    Denial,
    Means,
    Precision,
    Publication,
    Report,
    Site,
)
from sulh.statement.assertion import How, Known, Says
from sulh.statement.canon import Said
from sulh.statement.draft import Draft

TRUE, ERROR, DISHONEST = Honesty.TRUE, Honesty.ERROR, Honesty.DISHONEST
OWN_PEOPLE = ("post_name", "team_name")
ALLEGED, OBSERVED = ActorBasis.ALLEGED, ActorBasis.OBSERVED


@dataclass(kw_only=True)
class Tale:
    """One telling of a story. `prefix` and `first` label its reports; `steps` is filled in order of time.

    n, post       a number of shots, people or minutes, and a post's number: alike in both tellings
    lat_e7 …      where it truly was; reports give an area that holds it, `radius_m` wide
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
    radius_m: int
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

    def site(self, lang: str) -> Site:
        """The area that a report gives."""
        return Site(
            precision=Precision.AREA,
            names=(self.place(lang),),
            lat_e7=self.lat_e7,
            lon_e7=self.lon_e7,
            radius_m=self.radius_m,
            code=f"S{self.spot.sector}",
        )

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
        occurred: bool = False,
        marking: str = "TLP:GREEN",
    ) -> None:
        """One more statement, so many minutes after the event."""
        role = {"monitors": "monitor", "secretariat": "secretariat"}.get(org, "liaison_officer")
        draft = Draft(
            kind=f"incidents.{kind}.v1",
            body=body,
            label=label,
            refs=refs,
            lang=lang or self.lang,
            occurred=at(self.moment, org) if occurred else None,
            marking=marking,
        )
        moment = self.moment + timedelta(minutes=minutes)
        self.steps.append(Utterance(moment=moment, org=org, role=role, draft=draft))
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
        speaker: str = "",
        later: int = 0,
    ) -> str:
        """A report with a label of its own; the actor is named where `basis` says on what."""
        label, self.reports = f"{self.prefix}{self.first + self.reports}", self.reports + 1
        lang = language(self.first + later) if later else self.lang
        words: dict[str, str | int] = {"place": self.place(lang), "n": self.n, "post": self.post}
        says = own(org, lang)
        if speaker:
            says = _named(phrase(speaker, lang, **words), org, speaker)
        named = NAMES[self.actor][lang]
        body = Report(
            says=says,
            act=act,
            label=label,
            words=phrase(text, lang, **words),
            site=self.site(lang),
            actors=(AllegedActor(words=named, basis=basis, party=self.actor),) if basis else (),
            means=means,
            casualties=casualties,
        )
        self.say(minutes, org, "report", body, honesty, *refs, label=label, lang=lang, occurred=True)
        return label

    def claim(
        self, minutes: int, org: str, about: str, value: str, honesty: Honesty, speaker: str = ""
    ) -> None:
        """A claim about the event, in the language of the matter, so that several stand side by side."""
        says = own(org, self.lang)
        if speaker:
            name = phrase(speaker, self.lang, place=self.place(), post=self.post)
            says = _named(name, org, speaker)
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


def _named(name: str, org: str, who: str) -> Says:
    """A speaker whom `org` names; its own posts and teams speak for it, residents and hospitals for nobody."""
    return Says(speaker=name, how=How.NAMED, for_org=org if who in OWN_PEOPLE else None)


def fire_denied(tale: Tale) -> Planted:
    """The actor fires; the other party and a post that knows nothing of its report say so; the actor denies."""
    tale.report(60, tale.victim, "fire_across_line", "fire_seen", means=Means.SEEN, basis=ALLEGED)
    tale.report(90, "monitors", "weapon_use", "fire_heard", means=Means.HEARD, speaker="post_name", later=1)
    tale.deny(600, Honesty.FALSE_DENIAL)
    return tale.planted("fire_across_line")


def fire_admitted(tale: Tale) -> Planted:
    """The actor's post fires without order, and the actor says so itself."""
    tale.report(60, "monitors", "weapon_use", "fire_heard", means=Means.HEARD, speaker="post_name")
    tale.claim(900, tale.actor, "matter_fired", phrase("without_order", tale.lang, place=tale.place()), TRUE)
    return tale.planted("fire_across_line")


def false_report(tale: Tale) -> Planted:
    """Nothing happened; the other party says that the actor fired, and knows better."""
    tale.report(120, tale.victim, "fire_across_line", "fire_seen", DISHONEST, means=Means.SEEN, basis=ALLEGED)
    tale.deny(700, Honesty.TRUE_DENIAL)
    return tale.planted("nothing", by=NOBODY)


def honest_error(tale: Tale) -> Planted:
    """Work in a quarry is taken for fire, denied, and corrected by who reported it."""
    label = tale.report(60, tale.victim, "explosion", "explosion", ERROR, means=Means.HEARD, basis=ALLEGED)
    tale.deny(500, Honesty.TRUE_DENIAL)
    tale.correct(1500, tale.victim, label)
    return tale.planted("work_in_quarry", by=NOBODY)


def monitors_error(tale: Tale) -> Planted:
    """A post takes work in a quarry for fire by the actor, and corrects itself the next day."""
    label = tale.report(
        60, "monitors", "explosion", "explosion", ERROR, means=Means.HEARD, basis=ALLEGED, speaker="post_name"
    )
    tale.deny(500, Honesty.TRUE_DENIAL)
    tale.correct(1500, "monitors", label, "post_name")
    return tale.planted("work_in_quarry", by=NOBODY)


def people_injured(tale: Tale) -> Planted:
    """The actor's fire injures people; one side says more, the other fewer, the hospital what it counted."""
    tale.report(
        90,
        "monitors",
        "fire_across_line",
        "house_hit",
        means=Means.INTERVIEW,
        basis=ALLEGED,
        casualties=Casualties(injured=Count(best=tale.n), civilians_injured=Count(best=tale.n)),
        speaker="team_name",
    )
    tale.claim(300, tale.victim, "matter_injured", _number(tale, 2 * tale.n + 1), DISHONEST)
    tale.claim(700, tale.actor, "matter_injured", _number(tale, tale.n // 2), DISHONEST)
    tale.claim(1600, "monitors", "matter_injured", _number(tale, tale.n), TRUE, "hospital_name")
    tale.deny(760, Honesty.FALSE_DENIAL)
    return tale.planted("fire_across_line", injured=tale.n)


def lives_lost(tale: Tale) -> Planted:
    """The actor's fire kills; both parties report the same number, and the actor denies that it was its fire."""
    dead = 2 + tale.n % 3  # one would need other words in most languages
    tale.n = dead
    tale.report(
        50,
        tale.victim,
        "fire_across_line",
        "lives_lost",
        means=Means.SEEN,
        basis=ALLEGED,
        casualties=Casualties(killed=Count(best=dead), civilians_killed=Count(low=0, best=dead, high=dead)),
    )
    tale.claim(400, "monitors", "matter_died", _number(tale, dead), TRUE, "team_name")
    tale.deny(900, Honesty.FALSE_DENIAL)
    return tale.planted("fire_across_line", killed=dead)


def patrol_stopped(tale: Tale) -> Planted:
    """The actor stops a patrol and says that the road was not safe; the team saw no danger."""
    tale.n = 5 * tale.n + 5  # minutes
    tale.report(
        40,
        "monitors",
        "patrol_stopped",
        "patrol_stopped",
        means=Means.SEEN,
        basis=OBSERVED,
        speaker="team_name",
    )
    tale.claim(
        800, tale.actor, "matter_road", phrase("road_unsafe", tale.lang, place=tale.place()), DISHONEST
    )
    tale.claim(1400, "monitors", "matter_road", phrase("no_danger", tale.lang), TRUE, "team_name")
    return tale.planted("patrol_stopped")


def patrol_turned(tale: Tale) -> Planted:
    """The actor turns a patrol back and says nothing of it."""
    tale.report(
        40,
        "monitors",
        "patrol_turned_back",
        "patrol_turned",
        means=Means.SEEN,
        basis=OBSERVED,
        speaker="team_name",
    )
    return tale.planted("patrol_turned_back")


def aircraft(tale: Tale) -> Planted:
    """A sensor and the other party notice an aircraft of the actor's; nobody can say whose it is."""
    tale.report(20, "monitors", "aircraft", "aircraft", means=Means.RADAR, speaker="post_name")
    tale.report(100, tale.victim, "aircraft", "aircraft", means=Means.SEEN, later=3)
    return tale.planted("aircraft")


def new_position(tale: Tale) -> Planted:
    """The actor digs; an image shows it; the actor says that it was there before."""
    tale.report(
        300,
        "monitors",
        "new_position",
        "position",
        means=Means.IMAGERY,
        basis=OBSERVED,
        speaker="team_name",
    )
    tale.deny(1200, Honesty.FALSE_DENIAL, "old_position")
    return tale.planted("new_position")


def crossing_closed(tale: Tale) -> Planted:
    """The actor closes a crossing point without notice, and the other party complains."""
    tale.report(200, tale.victim, "crossing_closed", "crossing_closed", means=Means.SEEN, basis=ALLEGED)
    return tale.planted("crossing_closed")


def in_the_press(tale: Tale) -> Planted:
    """The actor fires at night; residents tell a paper and the monitors."""
    title = phrase("press_title", tale.lang, place=tale.place())
    paper = Publication(
        title=title,
        outlet_cited=phrase("paper_name", tale.lang),
        published=format_time(tale.moment)[:10],
        date_known=Known.STATED,
        label=f"r{tale.first}",
    )
    tale.say(500, "secretariat", "publication", paper, label=f"r{tale.first}", marking="TLP:CLEAR")
    resident = phrase("resident_name", tale.lang, place=tale.place())
    body = Report(
        says=Says(speaker=resident, how=How.UNNAMED),
        act="weapon_use",
        label=tale.event,
        words=phrase("residents", tale.lang, place=tale.place()),
        site=Site(precision=Precision.NAMED_ONLY, names=(tale.place(),)),
        means=Means.MEDIA,
    )
    source = ("source", f"r{tale.first}")
    tale.say(510, "secretariat", "report", body, TRUE, source, label=tale.event)
    tale.reports = 1
    tale.report(
        700, "monitors", "weapon_use", "residents", means=Means.INTERVIEW, speaker="resident_name", later=1
    )
    return tale.planted("fire_across_line")


def _number(tale: Tale, number: int) -> str:
    return phrase("number", tale.lang, n=number)


Story = Callable[[Tale], Planted]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A story, how often it is told (of 100), how many reports with labels and statements one telling has.

    across  it is felt on the other party's side of the line; else it happens on the actor's own
    """

    tell: Story
    weight: int
    reports: int
    statements: int
    across: bool = True


STORIES: tuple[Kept, ...] = (
    Kept(tell=fire_denied, weight=15, reports=2, statements=3),
    Kept(tell=fire_admitted, weight=8, reports=1, statements=2),
    Kept(tell=false_report, weight=12, reports=1, statements=2),
    Kept(tell=honest_error, weight=7, reports=1, statements=3),
    Kept(tell=monitors_error, weight=4, reports=1, statements=3),
    Kept(tell=people_injured, weight=8, reports=1, statements=5),
    Kept(tell=lives_lost, weight=3, reports=1, statements=3),
    Kept(tell=patrol_stopped, weight=10, reports=1, statements=3, across=False),
    Kept(tell=patrol_turned, weight=6, reports=1, statements=1, across=False),
    Kept(tell=aircraft, weight=8, reports=2, statements=2),
    Kept(tell=new_position, weight=7, reports=1, statements=2, across=False),
    Kept(tell=crossing_closed, weight=5, reports=1, statements=1, across=False),
    Kept(tell=in_the_press, weight=7, reports=2, statements=3),
)
