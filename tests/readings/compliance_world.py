# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A truce on a table, to be held against the world: a term without fire, who consents, who reports, who looks."""

from collections.abc import Sequence

import msgspec

from sulh.agreement.kinds import (
    ConsentAct,
    Observability,
    OwnConsent,
    StartBasis,
    Term,
    TermKind,
    Window,
    WindowKind,
)
from sulh.agreement.rules import Prohibition, Rule
from sulh.cases.kinds import Finding
from sulh.clock import When
from sulh.commitments.state import CommitmentsFold
from sulh.incidents.kinds import ActorBasis, AllegedActor, Denial, Report, Site
from sulh.mechanism import FOLDS, States
from sulh.operations.kinds import Patrol, PatrolKind, PatrolOutcome, PatrolResult
from sulh.operations.state import OperationsFold
from sulh.readings.compliance import Compliance, PartyOn, TermOn
from sulh.readings.moment import parse_moment
from sulh.record.charter import Adoption
from sulh.record.fold import Fold
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.state import CharterRow
from sulh.statement.assertion import How, Says
from tests.cases.findings import AGREE, FINDING, SIGNOFF
from tests.rooms import Table, charter

TERM, CONSENT, WINDOW = "agreement.term.v1", "agreement.consent.v1", "agreement.window.v1"
REPORT, DENIAL = "incidents.report.v1", "incidents.denial.v1"
FIRE = "fire_across_line"
RULE = Prohibition(acts=(FIRE, "shelling"))
PARTIES = ("almond", "walnut")


def own(org: str) -> Says:
    return Says(speaker=org, how=How.OWN_ACT, for_org=org)


def when(since: str, until: str = "") -> When:
    return When(since=since, until=until or since, zone="+00:00")


def folds() -> Sequence[Fold]:
    known = {fold.room for fold in FOLDS}
    more = [fold for fold in (OperationsFold(), CommitmentsFold()) if fold.room not in known]
    return [*FOLDS, *more]


class World(Table):
    """A table with the short ways of saying things."""

    def term(
        self,
        *,
        rule: Rule | None = RULE,
        kind: TermKind = TermKind.PROHIBITION,
        observability: Observability | None = Observability.DIRECT,
        binds: tuple[str, ...] = PARTIES,
        refs: Sequence[tuple[str, str]] = (),
        label: str = "t1",
    ) -> str:
        body = Term(
            says=own("heron"),
            term_kind=kind,
            text="No fire across the line.",
            label=label,
            binds=binds,
            rule=rule,  # type: ignore[arg-type]  # the base stands for all of them
            observability=observability,
        )
        return self.say(TERM, body, *refs, issuer="heron")

    def consent(self, term: str, *parties: str, value: OwnConsent = OwnConsent.SIGNED) -> None:
        for party in parties or PARTIES:
            self.say(CONSENT, ConsentAct(value=value), ("term", term), issuer=party)

    def window(self, since: str, hours: int | None = None, basis: StartBasis = StartBasis.STATED) -> str:
        body = Window(
            says=own("heron"),
            window_kind=WindowKind.TRUCE,
            start=when(since),
            start_basis=basis,
            hours=hours,
            open_ended=hours is None,
        )
        return self.say(WINDOW, body, issuer="heron")

    def report(
        self,
        at: str | None,
        *refs: tuple[str, str],
        by: str = "heron",
        of: str | None = "walnut",
        act: str = FIRE,
        says: Says | None = None,
        site: Site | None = None,
        words: str = "somebody",
    ) -> str:
        actors = (AllegedActor(words=words, basis=ActorBasis.ALLEGED, party=of),)
        body = Report(says=says or own(by), act=act, actors=actors, site=site)
        return self.say(REPORT, body, *refs, issuer=by, occurred=when(at) if at else None)

    def deny(self, report: str, by: str) -> str:
        return self.say(DENIAL, Denial(says=own(by)), ("denies", report), issuer=by)

    def find(self, body: Finding, *refs: tuple[str, str], signed: Sequence[str] = ("heron", "stork")) -> str:
        number = self.say(FINDING, body, *refs, issuer="heron")
        for org in signed:
            self.say(SIGNOFF, AGREE, ("finding", number), issuer=org)
        return number

    def watch(self, start: str, end: str, sector: str = "north") -> None:
        """A patrol of both co-chairs' monitors that watched all the time that it had planned."""
        plan = Patrol(
            says=own("heron"),
            label="p",
            sector=sector,
            start=when(start),
            end=when(end),
            patrol_kind=PatrolKind.FOOT,
        )
        patrol = self.say("operations.patrol.v1", plan, issuer="heron")
        done = PatrolOutcome(
            says=own("heron"), outcome=PatrolResult.DONE, start=when(start), end=when(end), heard_or_seen=0
        )
        self.say("operations.patrol_outcome.v1", done, ("patrol", patrol), issuer="heron")

    def on(self, moment: str) -> TermOn:
        """The first term then."""
        states = States(self.rows)
        return Compliance(states).term(states.terms[0], parse_moment(moment))

    def of(self, party: str, moment: str) -> PartyOn:
        """What can be said of a party and the first term then."""
        return next(one for one in self.on(moment).parties if one.party == party)


def world(*adopted: str) -> World:
    """With the clocks that every finding needs, and no time to answer unless a test adopts one."""
    needed = tuple(name for name in ("sign_off", "remedy") if name not in adopted)
    free = {} if "reply_window" in adopted else {"reply_window": 0}
    procedure = Adoption(template=TEMPLATE_HASH, adopted=(*adopted, *needed), differences=free)
    body = msgspec.structs.replace(charter(), procedure=procedure)
    table = World(folds=folds(), charter=body)
    table.rows.apply("record", {"charter": CharterRow(id="00" * 32, body=body, in_force_at=1)})
    return table
