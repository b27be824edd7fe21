# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A documentary record: what reports assert, said by one documentarian, under a charter that nobody else signs.

Its parties are named and hold no keys. Keys, salts and clock come from a published seed, so that the same
file gives the same bytes, root and digest on every machine; anyone can sign as this documentarian, and the
pages say so. A documentary mechanism of one's own uses `sulh new` with class documentary instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sulh.clock import format_time
from sulh.errors import Refused
from sulh.host.folder import Folder, Host
from sulh.intake.founding import Founding
from sulh.language import LANGUAGES
from sulh.language.terms import term
from sulh.log.note import Signer
from sulh.mechanism import RULESET, RULESETS
from sulh.record.charter import Adoption, CharterBody, Organisation, Quorum, Quotas
from sulh.record.kinds import Head, KeyGrant, proof_text
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.published import DEMO_SEED
from sulh.record.receipts import Refusal
from sulh.statement.draft import Draft
from sulh.statement.envelope import Seen
from sulh.statement.keys import Key, key_from_published_seed, published_seed
from sulh.statement.speaker import MemoryPosition, Said, Speaker, published_salts

DOCUMENTARIAN = "documentarian"
STEP = timedelta(hours=1)  # between the record's heads


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What a documentary record is called, its log's name, and the date of its charter."""

    names: dict[str, str]
    origin: str
    date: datetime


DOHA_ISTANBUL = Title(
    names={
        "en": "Doha and Istanbul talks, October and November 2025: what five press reports say",
        "ur": "دوحہ اور استنبول مذاکرات، اکتوبر اور نومبر 2025: پانچ اخباری رپورٹیں کیا کہتی ہیں",
        "ps": "د دوحې او استانبول خبرې اترې، د ۲۰۲۵ اکتوبر او نومبر: پنځه خبري راپورونه څه وايي",
        "prs": "مذاکرات دوحه و استانبول، اکتوبر و نومبر ۲۰۲۵: پنج گزارش خبری چه می‌گویند",
        "ar": "محادثات الدوحة وإسطنبول، أكتوبر ونوفمبر 2025: ما تقوله خمسة تقارير صحفية",
        "tr": "Doha ve İstanbul görüşmeleri, Ekim ve Kasım 2025: beş basın haberi ne diyor",
    },
    origin="documentary.sulh.example/doha-istanbul",
    date=datetime(2025, 11, 7, 6, 0, tzinfo=UTC),
)


def build_record(path: Path, founding: Founding, title: Title) -> None:
    """Make the record of `founding` in an empty folder: charter, one key, a head, every draft, a head."""
    folder = Folder(path)
    folder.make()
    root, host, role = (_key(use) for use in ("root", "host", "role"))
    log = Signer(title.origin, published_seed(DEMO_SEED, f"{DOCUMENTARIAN}/log"))
    body = charter_of(founding, title, log=log, root=root, host=host)
    founder = _speaker(root, "root", None)
    charter = founder.say("record.charter.v1", body, marking="TLP:CLEAR")
    founder.mechanism = charter.id
    with Host(folder, log=log, host=host, rulesets=RULESETS, clock=lambda: title.date) as opened:
        heads = _speaker(host, "host", charter.id)
        _admit(
            opened,
            [charter, founder.say("record.key_grant.v1", _grant(role, charter.id), marking="TLP:CLEAR")],
        )
        _log_head(opened, heads, title.date)
        seen = opened.state.record.heads.seen
        _admit(opened, list(_sign(founding.drafts, _speaker(role, DOCUMENTARIAN, charter.id), seen)))
        _log_head(opened, heads, title.date + STEP)


def charter_of(founding: Founding, title: Title, *, log: Signer, root: Key, host: Key) -> CharterBody:
    """The documentary charter: the parties by name only, and one documentarian with keys."""
    documentarian = Organisation(
        id=DOCUMENTARIAN,
        kind=DOCUMENTARIAN,
        names={lang: term("role.documentarian", lang) for lang in LANGUAGES},
        root=root.public,
        zone="+00:00",
    )
    return CharterBody(
        charter_class="documentary",
        title=title.names,
        date=format_time(title.date),
        origin=title.origin,
        log=log.vkey,
        host=host.public,
        organisations=(*founding.organisations, documentarian),
        ruleset=RULESET.id,
        procedure=Adoption(template=TEMPLATE_HASH),
        quorums={"amendment": Quorum(parties="none", co_chairs="none")},
        quotas=Quotas(statements_per_day=100_000, open_gaps=16),
        balance=founding.balance,
    )


def _key(use: str) -> Key:
    return key_from_published_seed(DEMO_SEED, f"{DOCUMENTARIAN}/{use}")


def _speaker(key: Key, role: str, mechanism: str | None) -> Speaker:
    return Speaker(
        key,
        org=DOCUMENTARIAN,
        role=role,
        mechanism=mechanism,
        position=MemoryPosition(),
        salts=published_salts(DEMO_SEED, f"{DOCUMENTARIAN}/{role}"),
    )


def _grant(role: Key, mechanism: str) -> KeyGrant:
    text = proof_text(mechanism=mechanism, org=DOCUMENTARIAN, role=DOCUMENTARIAN, key=role.public)
    proof = role.sign(text).hex()
    return KeyGrant(key=role.public, role=DOCUMENTARIAN, level="role", key_class="documentary", proof=proof)


def _sign(drafts: Sequence[Draft], speaker: Speaker, seen: Seen) -> list[Said]:
    ids: dict[str, str] = {}
    signed = []
    for draft in drafts:
        said = speaker.say(
            draft.kind,
            draft.body,
            seen=seen,
            occurred=draft.occurred,
            refs=draft.resolved(ids),
            marking=draft.marking,
            lang=draft.lang,
        )
        if draft.label:
            ids[draft.label] = said.id
        signed.append(said)
    return signed


def _admit(host: Host, signed: Sequence[Said]) -> None:
    for answer in host.admission.admit_all([said.leaf for said in signed]):
        if isinstance(answer.document, Refusal):
            raise Refused(
                "draft_refused",
                "a statement made from the file was refused ({code}): {why}",
                code=answer.document.code,
                why=answer.document.why,
            )


def _log_head(host: Host, speaker: Speaker, at: datetime) -> None:
    host.publish()
    body = Head(note=host.sequencer.note.decode(), logged_at=format_time(at))
    _admit(
        host, [speaker.say("record.head.v1", body, seen=host.state.record.heads.seen, marking="TLP:CLEAR")]
    )
