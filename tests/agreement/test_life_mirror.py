# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whoever the parties are: languages, walk-outs and amendments are folded, read and shown the same."""

import hashlib

import msgspec

from sulh.agreement.kinds import ConsentAct, Instrument, OwnConsent, Term, TermKind, text_hash
from sulh.agreement.life_kinds import (
    Amendment,
    Interpretation,
    Standing,
    StandingAct,
    Translation,
    TranslationConfirmed,
)
from sulh.agreement.rules import Commitment, Deadline, Prohibition
from sulh.clock import When
from sulh.statement import canon
from sulh.statement.assertion import How, Says
from sulh.statement.canon import Said
from sulh.statement.envelope import Header, Issuer, Ref, Seen
from tests.mirror import Told, fold, require_mirror
from tests.test_mirror import history, swap

ZERO = "0" * 64
DAY = When(since="2026-03-05", until="2026-03-05", zone="+05:00")
TEXT = "Neither party fires across the line."


class _Talk:
    """A history that is told statement by statement."""

    def __init__(self) -> None:
        self.told: list[Told] = []

    def say(self, kind: str, body: Said, *refs: tuple[str, str], by: str) -> str:
        number = hashlib.sha256(f"life {len(self.told)}".encode()).hexdigest()
        header = Header(
            kind=kind,
            mechanism=ZERO,
            issuer=Issuer(org=by, role="party", key="22" * 32),
            by=None,
            seq=len(self.told) + 1,
            prev=None,
            seen=Seen(size=0, root=ZERO),
            occurred=None,
            body=msgspec.Raw(canon.encode(body)),
            sealed=(),
            refs=tuple(Ref(role=role, id=target) for role, target in refs),
            marking="TLP:GREEN",
            release_to=(),
            orcon=False,
            lang="en",
            salt="00" * 16,
        )
        self.told.append(Told(id=number, payload=canon.encode(header)))
        return number


def _own(org: str) -> Says:
    return Says(speaker=org, how=How.OWN_ACT, for_org=org)


def _life() -> tuple[Told, ...]:
    """Almond does what Walnut does not: nothing here is even, and the mirror must be so all the same."""
    talk = _Talk()
    paper = Instrument(says=_own("heron"), name="Measures", label="p", authentic=("en",), prevailing="en")
    i = talk.say("agreement.instrument.v1", paper, by="heron")
    rule = Prohibition(actors=("almond", "walnut"), acts=("fire_across_line",), verifier="stork")
    fire = Term(
        says=_own("heron"),
        term_kind=TermKind.PROHIBITION,
        text=TEXT,
        label="t1",
        binds=("almond", "walnut"),
        rule=rule,
    )
    t1 = talk.say("agreement.term.v1", fire, ("instrument", i), by="heron")
    owed = Commitment(actors=("almond",), deadline=Deadline(by=DAY), criterion="walked", verifier="walnut")
    mines = Term(
        says=_own("heron"),
        term_kind=TermKind.COMMITMENT,
        text="The mines are lifted.",
        label="t2",
        binds=("almond",),
        rule=owed,
    )
    t2 = talk.say("agreement.term.v1", mines, ("instrument", i), by="heron")
    other = msgspec.structs.replace(fire, text="Neither party fires or flies across the line.", label="t3")
    t3 = talk.say("agreement.term.v1", other, ("instrument", i), by="heron")
    signed = ConsentAct(value=OwnConsent.SIGNED, versions={"en": text_hash(TEXT)})
    for party in ("almond", "walnut"):
        talk.say("agreement.consent.v1", signed, ("term", t1), by=party)
    talk.say("agreement.consent.v1", ConsentAct(value=OwnConsent.SIGNED), ("term", t2), by="almond")
    talk.say("agreement.consent.v1", ConsentAct(value=OwnConsent.SIGNED), ("term", t3), by="walnut")
    urdu = Translation(lang="ur", text="متن", translator="A.", of_lang="en", of_hash=text_hash(TEXT))
    made = talk.say("agreement.translation.v1", urdu, ("translates", t1), by="almond")
    talk.say(
        "agreement.translation_confirmed.v1",
        TranslationConfirmed(reader="B."),
        ("translation", made),
        by="walnut",
    )
    note = Interpretation(says=_own("almond"), text="Practice is no fire.")
    talk.say("agreement.interpretation.v1", note, ("term", t1), by="almond")
    amend = Amendment(says=_own("almond"), label="a1")
    talk.say("agreement.amendment.v1", amend, ("replaces", t1), ("new", t3), by="almond")
    apart = Standing(act=StandingAct.SUSPEND, begins=DAY, why="No.")
    talk.say("agreement.standing.v1", apart, ("instrument", i), ("holds", t1), by="walnut")
    return tuple(talk.told)


def test_the_program_does_the_same_whichever_party_stands_apart() -> None:
    charter, _ = history()
    rows = fold(_life(), charter)
    assert not list(rows.items("agreement", "void/"))
    assert len(list(rows.items("agreement"))) == len(_life())
    require_mirror(_life(), charter, swap(), ["2026-03-04", "2026-03-06", "2099-01-01"])
