# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who takes part: parties Almond and Walnut, co-chairs Heron and Stork, secretariat, monitors; their keys.

Every key, cosigner's key and salt comes from the published seed, so that anyone can make the same bytes,
and a real charter refuses them all (`record.published`).
"""

import base64
from collections.abc import Iterator
from datetime import datetime

from sulh.clock import format_time
from sulh.log.note import CosignSigner, Signer
from sulh.mechanism import RULESET
from sulh.record.charter import Adoption, CharterBody, Cosigner, Organisation, Quorum, Quotas
from sulh.record.kinds import Assent, KeyGrant, proof_text
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.published import DEMO_SEED
from sulh.record.seal_kinds import SealingKey
from sulh.statement.keys import Key, key_from_published_seed, published_seed
from sulh.statement.seal import OpeningKey, Suite
from sulh.statement.speaker import MemoryPosition, Said, Speaker, published_salts

ORIGIN = "exercise.sulh.example/two-valleys"
HOST = "secretariat"
PARTIES = ("almond", "walnut")
CO_CHAIRS = ("heron", "stork")
COSIGNERS = (*PARTIES, *CO_CHAIRS)
TITLE = {
    "en": "EXERCISE, not real: the truce between Almond and Walnut",
    "ur": "مشق، حقیقی نہیں: بادام اور اخروٹ کے درمیان جنگ بندی",
    "ps": "تمرین، رښتینی نه دی: د بادام او غوز ترمنځ اوربند",
    "prs": "تمرین، واقعی نیست: آتش‌بس میان بادام و چارمغز",
    "ar": "تمرين، ليس حقيقيا: الهدنة بين لوز وجوز",
    "tr": "TATBİKAT, gerçek değil: Badem ile Ceviz arasındaki ateşkes",
}
# (organisation, kind, zone, names): the parties' clocks are half an hour apart, as are the co-chairs'.
_LANGS = ("en", "ur", "ps", "prs", "ar", "tr")
_CAST = (
    ("almond", "party", "+05:00", ("Almond", "بادام", "بادام", "بادام", "لوز", "Badem")),
    ("walnut", "party", "+04:30", ("Walnut", "اخروٹ", "غوز", "چارمغز", "جوز", "Ceviz")),
    ("heron", "co_chair", "+03:00", ("Heron", "بگلا", "بګله", "حواصیل", "بلشون", "Balıkçıl")),
    ("stork", "co_chair", "+03:30", ("Stork", "لق لق", "لګلګ", "لک‌لک", "لقلق", "Leylek")),
    (
        "secretariat",
        "secretariat",
        "+00:00",
        ("Secretariat", "سیکریٹریٹ", "دارالانشا", "دارالانشا", "الأمانة", "Sekretarya"),
    ),
    (
        "monitors",
        "monitor",
        "+00:00",
        ("Monitors", "مبصرین", "څارونکي", "ناظران", "المراقبون", "Gözlemciler"),
    ),
)
ZONES = {org: zone for org, _, zone, _ in _CAST}
NAMES = {org: dict(zip(_LANGS, names, strict=True)) for org, _, _, names in _CAST}
# What each organisation's keys may be used for; `published.DEMO_NAMES` has every pair of them.
ROLES = (
    ("almond", "party"),
    ("walnut", "party"),
    ("almond", "liaison_officer"),
    ("walnut", "liaison_officer"),
    ("heron", "co_chair"),
    ("stork", "co_chair"),
    ("secretariat", "secretariat"),
    ("monitors", "monitor"),
    ("almond", "sealing"),
    ("walnut", "sealing"),
    ("monitors", "sealing"),
)
MANDATE = ("windows", "line", "oversight", "information_sharing", "deescalation", "commitments", "talks")
# Partly adopted: what is not stays shown as `not adopted`.
ADOPTED = (
    "receipt_of_complaint",
    "head_interval",
    "cosignature",
    "team_dispatch",
    "preliminary_report",
    "draft_finding",
    "reply_window",
    "sign_off",
    "remedy",
    "visit_notice",
    "visit_answer",
    "default_publication",
    "link_effective_unopposed",
    "team_members_per_party",
    "objection_window",
    "shred_notice",
)
CHANGED = {"team_dispatch": 36, "shred_notice": 3}  # days: the shortest exercise sees a shredding to its end
QUOTA = 1_000_000  # a day of the largest exercise must fit


def other(party: str) -> str:
    """The other party."""
    return PARTIES[1 - PARTIES.index(party)]


def key_of(org: str, use: str) -> Key:
    """The published key of an organisation for one use."""
    return key_from_published_seed(DEMO_SEED, f"{org}/{use}")


def opening_key(org: str) -> OpeningKey:
    """The published key by which an organisation opens what is sealed to it."""
    return OpeningKey(Suite.HYBRID, published_seed(DEMO_SEED, f"{org}/opening"))


def log_signer() -> Signer:
    """The log's key."""
    return Signer(ORIGIN, published_seed(DEMO_SEED, f"{HOST}/log"))


def cosign_signers() -> dict[str, CosignSigner]:
    """The Ed25519 cosigner of both parties and both co-chairs."""
    return {
        org: CosignSigner(f"{org}.sulh.example", published_seed(DEMO_SEED, f"{org}/cosign"))
        for org in COSIGNERS
    }


def relay_signer(org: str) -> Signer:
    """The key by which a cosigner says when it took a statement to hand on."""
    return Signer(f"{org}.sulh.example/relay", published_seed(DEMO_SEED, f"{org}/relay"))


class Cast:
    """Every voice of one exercise, with the chain of each key."""

    def __init__(self, seed: str, start: datetime) -> None:
        self._seed = seed
        self._start = start
        self._mechanism: str | None = None
        self._speakers: dict[tuple[str, str], Speaker] = {}
        self._positions: dict[tuple[str, str], MemoryPosition] = {}
        self._keys = {(org, role): key_of(org, role) for org, role in ROLES}

    def speaker(self, org: str, role: str) -> Speaker:
        """The voice of an organisation in a role; `root` and `host` among them."""
        found = self._speakers.get((org, role))
        if found is None:
            position = self._positions[org, role] = MemoryPosition()
            found = self._speakers[org, role] = self._voice(org, role, position, f"{org}/{role}")
        return found

    def second_tongue(self, org: str, role: str) -> Speaker:
        """The same key once more, about to say something else under the number that it used last."""
        self.speaker(org, role)
        number, name = self._positions[org, role].last()
        forked = MemoryPosition()
        if number > 1:
            forked.advance(number - 1, name or "", b"")
        return self._voice(org, role, forked, f"{org}/{role}/second")

    def _voice(self, org: str, role: str, position: MemoryPosition, salts: str) -> Speaker:
        return Speaker(
            self._keys.get((org, role)) or key_of(org, role),
            org=org,
            role=role,
            mechanism=self._mechanism,
            position=position,
            salts=published_salts(f"{DEMO_SEED}\nexercise {self._seed}", salts),
        )

    def found(self) -> Iterator[Said]:
        """Charter, assents of every other root, role keys, keys to seal for: the entries before the first head."""
        founder = self.speaker(HOST, "root")
        charter = founder.say("record.charter.v1", self.charter(), marking="TLP:CLEAR")
        self._mechanism = founder.mechanism = charter.id
        yield charter
        for org, *_ in _CAST:
            if org != HOST:
                assent = Assent(charter=charter.id)
                yield self.speaker(org, "root").say("record.assent.v1", assent, marking="TLP:CLEAR")
        for org, role in ROLES:
            key = self._keys[org, role]
            proof = key.sign(proof_text(mechanism=charter.id, org=org, role=role, key=key.public)).hex()
            grant = KeyGrant(key=key.public, role=role, level="role", key_class="exercise", proof=proof)
            yield self.speaker(org, "root").say("record.key_grant.v1", grant, marking="TLP:CLEAR")
        for org in CO_CHAIRS:
            held = opening_key(org)
            public = base64.b64encode(held.public).decode()
            body = SealingKey(suite=held.suite.value, public=public)
            yield self.speaker(org, "root").say("record.sealing_key.v1", body, marking="TLP:CLEAR")

    def charter(self) -> CharterBody:
        """Entry 0: class exercise, four cosigners, every quorum of all."""
        both = Quorum(parties="all", co_chairs="all")
        return CharterBody(
            charter_class="exercise",
            title=TITLE,
            date=format_time(self._start),
            origin=ORIGIN,
            log=log_signer().vkey,
            host=key_of(HOST, "host").public,
            organisations=tuple(
                Organisation(
                    id=org,
                    kind=kind,
                    names=NAMES[org],
                    root=key_of(org, "root").public,
                    zone=zone,
                )
                for org, kind, zone, _ in _CAST
            ),
            ruleset=RULESET.id,
            procedure=Adoption(template=TEMPLATE_HASH, adopted=ADOPTED, differences=CHANGED),
            quorums={"amendment": both, "ruleset": both},
            mandate=MANDATE,
            cosigners=tuple(
                Cosigner(org=org, vkey=signer.vkey, relay=relay_signer(org).vkey)
                for org, signer in cosign_signers().items()
            ),
            quotas=Quotas(statements_per_day=QUOTA, open_gaps=16),
            balance="Invented: misconduct, denial, obstruction, casualties and error are planted alike on every side.",
        )
