# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is sealed in the exercise, and what becomes of it: opened, disputed, disclosed, released, shredded.

Both parties are told alike, one after the other. Keys and secrets come from the published seed, so that the
leaves are equal on every machine; wraps are random, and lie in `beside`, in no leaf.
"""

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

import msgspec

from sulh.cases.case_kinds import Consents, Source
from sulh.exercise.cast import CO_CHAIRS, PARTIES, Cast, opening_key, other
from sulh.exercise.phrases import phrase
from sulh.exercise.stream import Stream
from sulh.exercise.traffic import World, language, on_day, own
from sulh.incidents.kinds import Means, Precision, Report, Site
from sulh.record.published import DEMO_SEED
from sulh.record.seal_kinds import Disclose, Dispute, Release, Shred
from sulh.record.sealing import Recipient, SealedSaid, published_secrets, seal_fields, seal_statement
from sulh.statement import canon
from sulh.statement.envelope import Issuer, Ref, Seen
from sulh.statement.inner import InnerHeader, sign_inner
from sulh.statement.seal import Secret
from sulh.statement.speaker import Said

CLEAR = "TLP:CLEAR"
WHY = "It names people who have since been told that nothing of it is kept."
# (hours after the beginning, what is said then): the shredding of the fourth day is effective six days later,
# within the shortest exercise.
HOURS = (25, 30, 49, 54, 73, 102, 145, 150, 164)
HEARD_IN = ("g2", "g1")  # the first case with each party as the accused
Step = Callable[[Seen], Iterator[Said]]


class Sealing:
    """The sealed share of one exercise. `beside`: by a name of ours, what lies beside the record."""

    def __init__(self, world: World, cast: Cast, ids: Mapping[str, str]) -> None:
        self._world, self._cast, self._ids = world, cast, ids
        self._rng = Stream(world.seed, "sealing")
        self._plain: dict[str, bytes] = {}
        self.beside: dict[str, SealedSaid] = {}
        steps: tuple[Step, ...] = (
            lambda seen: self._reports("told", seen),
            lambda seen: self._reports("shredded", seen),
            lambda seen: self._reports("spoilt", seen),
            self._witnesses,
            self._monitors,
            self._chairs,
            self._disclosures,
            self._releases,
            self._heard,
        )
        begins = [world.start + timedelta(hours=hours) for hours in HOURS]
        self._due = list(zip(begins, steps, strict=True))

    def due(self, moment: datetime, seen: Seen) -> Iterator[Said]:
        """What is said with the head of that moment, in order."""
        while self._due and self._due[0][0] <= moment:
            yield from self._due.pop(0)[1](seen)

    def _reports(self, use: str, seen: Seen) -> Iterator[Said]:
        """Each party seals a report to both co-chairs."""
        for turn, party in enumerate(self._order()):
            yield self._seal(f"{use}/{party}", party, "party", turn, seen)
            if use == "spoilt":
                done = self.beside[f"{use}/{party}"]
                self.beside[f"{use}/{party}"] = replace(done, wraps=b"{}")

    def _heard(self, seen: Seen) -> Iterator[Said]:
        """In a case of each party a person was heard: what was said stands openly, who it is does not."""
        for turn, (party, case) in enumerate(zip(PARTIES, HEARD_IN, strict=True)):
            if case not in self._ids:  # the record is too short for cases
                return
            name, lang, land = f"heard/{party}", language(turn), self._world.land
            place = self._rng.pick(land.of_side(party)).names.of[lang]
            body = Source(
                alias=f"W{turn + 1}",
                consents=Consents.TEAM_ONLY,
                account=phrase("witness_account", lang, place=place),
                person=phrase("resident_name", lang, place=place),
                whereabouts=place,
            )
            done = seal_fields(
                self._cast.speaker("monitors", "monitor"),
                "cases.source.v1",
                body,
                ["person", "whereabouts"],
                self._recipients(),
                seen=seen,
                refs=(Ref(role="case", id=self._ids[case]),),
                lang=lang,
                secrets=self._secrets(name),
            )
            self.beside[name] = done
            yield done.said

    def _monitors(self, seen: Seen) -> Iterator[Said]:
        """A post seals a report to both co-chairs: neither party is to know where it stands."""
        yield self._seal("post", "monitors", "monitor", 0, seen)

    def _witnesses(self, seen: Seen) -> Iterator[Said]:
        """Each party reports openly what a witness said, and seals the words."""
        for turn, party in enumerate(self._order()):
            name, speaker = f"witness/{party}", self._cast.speaker(party, "party")
            report = self._report(party, turn)
            done = seal_fields(
                speaker,
                "incidents.report.v1",
                report,
                ["words"],
                self._recipients(),
                seen=seen,
                lang=language(turn),
                secrets=self._secrets(name),
            )
            self.beside[name] = done
            yield done.said

    def _chairs(self, seen: Seen) -> Iterator[Said]:
        """Of each party, one seal does not open for one co-chair, and one is to be shredded by both."""
        for party, chair in zip(self._order(), CO_CHAIRS, strict=True):
            body = Dispute(statement=self._id(f"spoilt/{party}"), what="bad_wraps")
            yield self._say(chair, "co_chair", "record.dispute.v1", body, seen)
        for party in self._order():
            for chair in CO_CHAIRS:
                agreed = Shred(statement=self._id(f"shredded/{party}"), why=WHY)
                yield self._say(chair, "co_chair", "record.shred.v1", agreed, seen)

    def _disclosures(self, seen: Seen) -> Iterator[Said]:
        """Each party tells all organisations what it had sealed first."""
        for party in self._order():
            name = f"told/{party}"
            body = Disclose(
                statement=self._id(name),
                nonce=self._secrets(name)(0).nonce.hex(),
                plaintext=base64.b64encode(self._plain[name]).decode(),
            )
            yield self._say(party, "party", "record.disclose.v1", body, seen)

    def _releases(self, seen: Seen) -> Iterator[Said]:
        """Each party makes public what it had said openly of a witness; the words stay sealed."""
        for party in self._order():
            body = Release(statement=self._id(f"witness/{party}"), marking=CLEAR)
            yield self._say(party, "party", "record.release.v1", body, seen)

    def _seal(self, name: str, org: str, role: str, turn: int, seen: Seen) -> Said:
        author, lang = self._cast.speaker(org, role), language(turn)
        inner = InnerHeader(
            kind="incidents.report.v1",
            mechanism=author.mechanism or "",
            issuer=Issuer(org=org, role=role, key=author.key.public),
            by=None,
            occurred=on_day(self._world.day(1), org),
            body=msgspec.Raw(canon.encode(self._report(org, turn))),
            refs=(),
            marking="TLP:AMBER",
            release_to=(),
            orcon=False,
            lang=lang,
            salt=sha256(f"{self._name(name)}\nsalt".encode()).hexdigest()[:32],
        )
        self._plain[name] = sign_inner(inner, author.key)
        done = self.beside[name] = seal_statement(
            self._cast.speaker(org, "sealing"),
            self._plain[name],
            self._recipients(),
            seen=seen,
            secrets=self._secrets(name),
        )
        return done.said

    def _report(self, org: str, turn: int) -> Report:
        """A quiet post's report, on the issuer's own side; the same numbers for both parties."""
        lang, land = language(turn), self._world.land
        place = self._rng.pick(land.of_side(org) if org in PARTIES else land.places).names.of[lang]
        words = phrase("calm", lang, post=7, place=place, since="04:00", until="08:00")
        return Report(
            says=own(org, lang),
            act="no_weapon_use_noted",
            words=words,
            site=Site(precision=Precision.NAMED_ONLY, names=(place,)),
            means=Means.SEEN,
        )

    def _order(self) -> Sequence[str]:
        """The parties, by turns the one or the other first."""
        return PARTIES if len(self._due) % 2 else (other(PARTIES[0]), PARTIES[0])

    def _recipients(self) -> list[Recipient]:
        keys = {chair: opening_key(chair) for chair in CO_CHAIRS}
        return [Recipient(org=chair, suite=key.suite, public=key.public) for chair, key in keys.items()]

    def _secrets(self, name: str) -> Callable[[int], Secret]:
        return published_secrets(DEMO_SEED, self._name(name))

    def _name(self, name: str) -> str:
        return f"exercise {self._world.seed}\n{name}"

    def _id(self, name: str) -> str:
        return self.beside[name].said.id

    def _say(self, org: str, role: str, kind: str, body: canon.Said, seen: Seen) -> Said:
        return self._cast.speaker(org, role).say(kind, body, seen=seen)
