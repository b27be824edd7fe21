# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is agreed in the exercise: a truce, a ceasefire, eight terms with their rules, consents given, kept back and withdrawn, demands.

Whatever one party does here the other does too, with another term or some days later.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sulh.agreement import rules
from sulh.agreement.kinds import (
    Consent,
    ConsentAct,
    ConsentClaim,
    Demand,
    Extension,
    Instrument,
    Observability,
    OwnConsent,
    StartBasis,
    Term,
    TermKind,
    Window,
    WindowKind,
)
from sulh.agreement.rules import AnyRule
from sulh.clock import When, format_time
from sulh.exercise.cast import CO_CHAIRS, PARTIES, ZONES, other
from sulh.exercise.phrases import phrase
from sulh.exercise.stream import Stream
from sulh.exercise.traffic import Utterance, World, at, language, own
from sulh.exercise.traffic_lines import lines
from sulh.statement.canon import Said
from sulh.statement.draft import Draft

FORTNIGHT = 14
LANG = "en"  # the joint text has one language, as its instrument says
TERMS: tuple[tuple[str, TermKind, Observability], ...] = (
    ("term_no_fire", TermKind.PROHIBITION, Observability.REMOTE),
    ("term_position", TermKind.PROHIBITION, Observability.REMOTE),
    ("term_access", TermKind.ACCESS, Observability.DIRECT),
    ("term_flow", TermKind.FLOW, Observability.DIRECT),
    ("term_responsibility", TermKind.RESPONSIBILITY, Observability.NOT_VERIFIABLE),
    ("term_notification", TermKind.NOTIFICATION, Observability.DECLARED_ONLY),
    ("term_purpose", TermKind.PURPOSE, Observability.NOT_VERIFIABLE),
    ("term_list", TermKind.COMMITMENT, Observability.DIRECT),
)
SIGNED, ORALLY, DENIED = OwnConsent.SIGNED, OwnConsent.ORALLY_ACCEPTED, OwnConsent.DENIED
# term: (Almond, Walnut); each of the uneven ones has its mirror.
CONSENTS: tuple[tuple[OwnConsent, OwnConsent], ...] = (
    (SIGNED, SIGNED),
    (SIGNED, SIGNED),
    (SIGNED, ORALLY),
    (ORALLY, SIGNED),
    (DENIED, SIGNED),
    (SIGNED, DENIED),
    (SIGNED, SIGNED),
    (SIGNED, SIGNED),
)
# Places to which terms refer, by the labels of traffic_lines.
PLACES = {1: (("line", "l1"),), 2: (("zone", "z1"), ("line", "l1"))}
LIST_DUE = 12  # the day on which both parties' lists of posts are due
# (party, term, day on which it withdraws, day on which it signs again)
SECOND_THOUGHTS = (("almond", 4, 20, 24), ("walnut", 3, 26, 30))

_OF_W1: tuple[tuple[str, str], ...] = (("of", "w1"),)


class AgreementTraffic:
    """Traffic of the room `agreement`."""

    room = "agreement"
    fills = False

    def plan(self, world: World, rng: Stream) -> Iterator[Utterance]:
        """See `Traffic.plan`."""
        said = [*_windows(world), *lines(world), *_text(world), *_consents(world), *_demands(world, rng)]
        yield from sorted(said, key=lambda utterance: utterance.moment)


def _say(
    moment: datetime,
    org: str,
    role: str,
    kind: str,
    body: Said,
    label: str = "",
    *refs: tuple[str, str],
    lang: str = LANG,
    occurred: When | None = None,
) -> Utterance:
    draft = Draft(
        kind=f"agreement.{kind}.v1",
        body=body,
        label=label,
        refs=refs,
        lang=lang,
        occurred=occurred,
        marking="TLP:CLEAR",
    )
    return Utterance(moment=moment, org=org, role=role, draft=draft, lasting=True)


def _windows(world: World) -> Iterator[Utterance]:
    """A truce that each party begins at its own midnight, then a ceasefire at one moment for both."""
    begun, first = world.day(0) + timedelta(hours=8), world.day(1)
    for minute, org in enumerate(("heron", *PARTIES)):
        # The co-chair announces it and leaves the hour to the parties.
        start = at(first.replace(hour=12), org).since[:10] + f"T00:00:00{ZONES[org]}"
        truce = Window(
            says=own(org, LANG),
            window_kind=WindowKind.TRUCE,
            label="w1",
            start=When(since=start, until=start, zone=ZONES[org]) if minute else None,
            start_basis=StartBasis.STATED if minute else None,
            announced=None if minute else at(begun, org),
            announced_by=None if minute else org,
            hours=48,
            wording=(phrase("window_words", LANG),),
            between=PARTIES,
            mediated_by=CO_CHAIRS,
        )
        role, label = ("party", "") if minute else ("co_chair", "w1")
        refs = () if label else _OF_W1
        yield _say(begun + timedelta(minutes=minute), org, role, "window", truce, label, *refs)
    noon = at(world.day(4) + timedelta(hours=7), "almond")
    for minute, party in enumerate(PARTIES):
        longer = Extension(says=own(party, LANG), label="x1", until=noon, agreed_by=PARTIES)
        extends = (("extends", "w1"), ("of", "x1"))[: 1 + minute]
        sent = world.day(2) + timedelta(hours=12, minutes=minute)
        yield _say(sent, party, "party", "extension", longer, "" if minute else "x1", *extends)
    for minute, party in enumerate(reversed(PARTIES)):
        ceasefire = Window(
            says=own(party, LANG),
            window_kind=WindowKind.CEASEFIRE,
            label="w2",
            start=noon,
            start_basis=StartBasis.STATED,
            open_ended=True,
            wording=(phrase("ceasefire_words", LANG),),
            between=PARTIES,
            mediated_by=CO_CHAIRS,
        )
        sent = world.day(3) + timedelta(hours=12, minutes=minute)
        second = (("of", "w2"),)[:minute]
        yield _say(sent, party, "party", "window", ceasefire, "" if minute else "w2", *second)


def _text(world: World) -> Iterator[Utterance]:
    """The instrument with its whole text, and its terms one by one."""
    signed = world.day(3) + timedelta(hours=12, minutes=10)
    texts = [phrase(name, LANG) for name, _, _ in TERMS]
    instrument = Instrument(
        says=own("secretariat", LANG),
        name=phrase("instrument", LANG),
        label="i1",
        signatories=PARTIES,
        signed=at(world.day(3) + timedelta(hours=10), "almond"),
        place=world.land.places[0].names.of[LANG],
        text=" ".join(f"{number}. {text}" for number, text in enumerate(texts, 1)),
        text_words="English is the language in which it was negotiated",
    )
    yield _say(signed, "secretariat", "secretariat", "instrument", instrument, "i1")
    for number, (text, (_, kind, seen)) in enumerate(zip(texts, TERMS, strict=True), 1):
        term = Term(
            says=own("secretariat", LANG),
            term_kind=kind,
            text=text,
            label=f"t{number}",
            binds=PARTIES,
            observability=seen,
            rule=_rules(world).get(number),
        )
        sent = signed + timedelta(minutes=number)
        refs = (("instrument", "i1"), ("window", "w2"), *PLACES.get(number, ()))
        yield _say(sent, "secretariat", "secretariat", "term", term, f"t{number}", *refs)


def _rules(world: World) -> dict[int, AnyRule]:
    """What each term asks as data; an aim asks nothing."""
    due = format_time(world.day(LIST_DUE))[:10]
    return {
        1: rules.Prohibition(acts=("small_arms", "shelling", "weapon_use")),
        2: rules.Prohibition(acts=("new_position",)),
        3: rules.Access(of=("monitors",), unconditional=True, verifier_role="monitor"),
        4: rules.Flow(commodity="people and goods", measured="the co-chairs' teams count the hours"),
        5: rules.Responsibility(
            groups=("armed groups that act from its side of the line",), prevent="fire across the line"
        ),
        6: rules.Notification(
            acts=("exercise",), notice=rules.Notice(to_words="the other party", before_hours=72)
        ),
        8: rules.Commitment(
            deliverable=phrase("promise_list", LANG),
            deadline=rules.Deadline(by=When(since=due, until=due, zone="+00:00")),
            verifier=CO_CHAIRS[0],
        ),
    }


def _consents(world: World) -> Iterator[Utterance]:
    """Each party's own act on each term, what others say of it, and two changes of mind."""
    begun = world.day(3) + timedelta(hours=16)
    for number, values in enumerate(CONSENTS, 1):
        for turn, (party, value) in enumerate(zip(PARTIES, values, strict=True)):
            act = ConsentAct(
                value=value, reservation=phrase("reservation", LANG) if value is ORALLY else None
            )
            sent = begun + timedelta(minutes=2 * number + turn)
            yield _say(sent, party, "party", "consent", act, "", ("term", f"t{number}"))
    # Of what a party has not signed, the other says that it had agreed; the co-chairs announce it.
    for minute, (party, number) in enumerate((("almond", 5), ("walnut", 6))):
        for org, role, said in (
            (other(party), "party", Consent.ASSERTED_BY_OTHER),
            (CO_CHAIRS[minute], "co_chair", Consent.ANNOUNCED_BY_MEDIATOR),
        ):
            claim = ConsentClaim(says=own(org, LANG), party=party, value=said)
            sent = world.day(4) + timedelta(hours=8, minutes=minute)
            yield _say(sent, org, role, "consent_claim", claim, "", ("term", f"t{number}"))
    for party, number, leaves, returns in SECOND_THOUGHTS:
        for day, value in ((leaves, OwnConsent.WITHDRAWN), (returns, SIGNED)):
            if day < world.days:
                sent = world.day(day) + timedelta(hours=12)
                yield _say(
                    sent, party, "party", "consent", ConsentAct(value=value), "", ("term", f"t{number}")
                )


def _demands(world: World, rng: Stream) -> Iterator[Utterance]:
    """Every fortnight one of each party, of one sort."""
    for turn, day in enumerate(range(5, world.days, FORTNIGHT)):
        for second, party in enumerate(PARTIES if turn % 2 else reversed(PARTIES)):
            lang = language(2 * turn + second)
            place = rng.pick(world.land.of_side(other(party))).names.of[lang]
            demand = Demand(
                says=own(party, lang),
                by=party,
                text=phrase("demand_road" if turn % 2 else "demand_position", lang, place=place),
                of_party=other(party),
                label=f"d{2 * turn + second + 1}",
                deadline=phrase("within_week", lang),
            )
            sent = world.day(day) + timedelta(hours=8, minutes=5 * second)
            yield _say(sent, party, "party", "demand", demand, demand.label, lang=lang)
