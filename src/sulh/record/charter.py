# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Entry 0: what the parties founded, as data.

The body says who takes part, under which names, which keys found the record, what the mechanism may
do, and by which quorum any of that changes. Nothing here is code, and nothing is on by default: a
mandate element or a procedure value that is not adopted is shown as `not adopted`.
"""

from typing import Annotated

import msgspec

from sulh.clock import parse_time, parse_zone
from sulh.errors import Phrase, Refused
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural, Positive
from sulh.statement.keys import check_key

ORGANISATION_KINDS = ("party", "co_chair", "secretariat", "monitor", "guarantor", "documentarian", "mediator")
CLASSES = ("real", "exercise", "documentary")
MAX_ORGANISATIONS = 32
MAX_VKEY = 2_000  # an ML-DSA-44 key is 1,752 characters of base64, after its name and key id

# Duties that a charter adopts or leaves out (DESIGN §1). A kind may belong to one.
ELEMENTS = (
    "windows",
    "line",
    "oversight",
    "movement",
    "financing",
    "information_sharing",
    "deescalation",
    "commitments",
    "talks",
    "economic_cooperation",
)

# Roles that an organisation of each kind may grant to keys.
ROLES_OF: dict[str, frozenset[str]] = {
    "party": frozenset({"party", "liaison_officer", "monitor", "financial_authority", "sealing"}),
    "co_chair": frozenset({"co_chair", "monitor", "sealing"}),
    "secretariat": frozenset({"secretariat", "monitor", "sealing"}),
    "monitor": frozenset({"monitor", "sealing"}),
    "guarantor": frozenset({"guarantor", "sealing"}),
    "mediator": frozenset(),
    "documentarian": frozenset({"documentarian"}),
}

Tongue = Annotated[str, msgspec.Meta(pattern=r"^(en|ur|ps|prs|ar|tr)\Z")]
Vkey = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_VKEY, pattern=r"\A[^\n\t]+\Z")]
Url = Annotated[str, msgspec.Meta(pattern=r"^https?://[!-~]{1,290}\Z")]
Count = Annotated[str, msgspec.Meta(pattern=r"^(all|any|none)\Z")]


class Organisation(Said, frozen=True, kw_only=True):
    """One that takes part, or (documentary) is named. `names`: its own for itself; `reference`: adopted."""

    id: Name
    kind: Annotated[str, msgspec.Meta(pattern=r"^(" + "|".join(ORGANISATION_KINDS) + r")\Z")]
    names: dict[Tongue, Line] = {}
    reference: dict[Tongue, Line] = {}
    variants: tuple[Line, ...] = ()
    root: Hex32 | None = None
    zone: Annotated[str, msgspec.Meta(pattern=r"^[+-][0-9]{2}:[0-9]{2}\Z")]
    note: Line | None = None


class Cosigner(Said, frozen=True, kw_only=True):
    """One key of a declared cosigner of tree heads: its organisation, its C2SP vkey, where it listens.

    A party's key is that of a mirror: it signs what its organisation holds entirely. `relay` is the key
    (a vkey of type 1) by which this cosigner says when it took a statement to hand on.
    """

    org: Name
    vkey: Vkey
    url: Url | None = None
    relay: Line | None = None


class Quorum(Said, frozen=True, kw_only=True):
    """How many root keys of each side must say so; the drafter of a documentary charter alone counts there."""

    parties: Count
    co_chairs: Count


class Quotas(Said, frozen=True, kw_only=True):
    """Limits per key, so that one voice cannot drown the others."""

    statements_per_day: Positive
    open_gaps: Natural


class Adoption(Said, frozen=True, kw_only=True):
    """The standing procedure: which template, which of its values are adopted, and where they differ."""

    template: Hex32
    adopted: tuple[Name, ...] = ()
    differences: dict[Name, Natural] = {}


class Panel(Said, frozen=True, kw_only=True):
    """Who gives the verdict of a finding in place of the co-chairs, and how many have to agree.

    The co-chairs still sign off that it was issued under the agreed procedure.
    """

    members: Annotated[tuple[Name, ...], msgspec.Meta(min_length=1, max_length=MAX_ORGANISATIONS)]
    needs: Positive


class CharterBody(Said, frozen=True, kw_only=True):
    """Body of `record.charter.v1`."""

    charter_class: Annotated[str, msgspec.Meta(pattern=r"^(real|exercise|documentary)\Z")]
    title: dict[Tongue, Line]
    date: Line
    origin: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9.-]{1,80}(/[a-z0-9._-]{1,80}){0,3}\Z")]
    log: Line
    host: Hex32
    organisations: Annotated[
        tuple[Organisation, ...], msgspec.Meta(min_length=1, max_length=MAX_ORGANISATIONS)
    ]
    ruleset: Hex32
    procedure: Adoption
    quorums: dict[Name, Quorum]
    mandate: tuple[Name, ...] = ()
    cosigners: Annotated[tuple[Cosigner, ...], msgspec.Meta(max_length=MAX_ORGANISATIONS)] = ()
    record_readers: tuple[Name, ...] = ()
    lists: tuple[Line, ...] = ()
    quotas: Quotas
    hosted_custody: bool = False
    exists_only: bool = False
    panel: Panel | None = None
    publish_split: bool = False
    vacant: tuple[Name, ...] = ()
    balance: Annotated[str, msgspec.Meta(max_length=1_000)] = ""

    def check(self) -> None:
        """Refuse a charter that contradicts itself: unknown names, doubled keys, seats that cannot be."""
        parse_time(self.date)
        for org in self.organisations:
            parse_zone(org.zone)
        ids = [org.id for org in self.organisations]
        _distinct(_ORGANISATION, ids)
        roots = [org.root for org in self.organisations if org.root]
        # One key, one use: a host key that is also somebody's root could sign for both.
        _distinct(Phrase("a-key-word", "key"), [*roots, self.host])
        for key in (*roots, self.host):
            check_key(key)
        for name in (*self.record_readers, *self.vacant, *(c.org for c in self.cosigners)):
            _among(_ORGANISATION, name, ids)
        for element in self.mandate:
            _among(Phrase("a-mandate-element", "mandate element"), element, ELEMENTS)
        if self.panel is not None:
            self._check_panel(self.panel, ids)
        self._check_relays()
        self._check_class()

    @staticmethod
    def _check_panel(panel: Panel, ids: list[str]) -> None:
        for name in panel.members:
            _among(_ORGANISATION, name, ids)
        _distinct(Phrase("a-panel-member", "panel member"), list(panel.members))
        if panel.needs > len(panel.members) or 2 * panel.needs <= len(panel.members):
            # With half of them two opposite verdicts could both be given.
            raise _contradiction(
                Phrase(
                    "panel-needs",
                    "a panel of {members} needs more than half of them and no more than all, not {needs}",
                    members=len(panel.members),
                    needs=panel.needs,
                )
            )

    def _check_relays(self) -> None:
        for cosigner in self.cosigners:
            if (
                cosigner.relay
                and sum(c.org == cosigner.org and c.relay is not None for c in self.cosigners) > 1
            ):
                raise _contradiction(
                    Phrase("one-relay", "{org} declares more than one relay", org=cosigner.org)
                )

    def _check_class(self) -> None:
        documentary = self.charter_class == "documentary"
        for org in self.organisations:
            speaks = org.kind == "documentarian" if documentary else org.kind != "mediator"
            if documentary and org.root and not speaks:
                raise _contradiction(
                    Phrase(
                        "only-documentarian",
                        "{org} holds a key, and in a documentary charter only a documentarian does",
                        org=org.id,
                    )
                )
            if speaks and org.root is None and org.id not in self.vacant:
                raise _contradiction(
                    Phrase("no-root-key", "{org} has no root key and is not listed as vacant", org=org.id)
                )
        kinds = [org.kind for org in self.organisations]
        if documentary and kinds.count("documentarian") != 1:
            raise _contradiction(
                Phrase("one-documentarian", "a documentary charter has exactly one documentarian")
            )
        if not documentary and (kinds.count("party") < 2 or kinds.count("co_chair") != 2):
            raise _contradiction(
                Phrase("parties-chairs", "two or more parties and exactly two co-chairs are needed")
            )
        if not documentary and kinds.count("secretariat") != 1:
            raise _contradiction(
                Phrase("one-secretariat", "exactly one secretariat, which runs the host, is needed")
            )
        if documentary and self.mandate:
            raise _contradiction(
                Phrase("no-elements", "no mandate element counts as adopted in a documentary charter")
            )

    def organisation(self, name: str) -> Organisation | None:
        """The organisation called `name`, or None."""
        for org in self.organisations:  # asked at every entry: a plain loop is thrice as fast as `next`
            if org.id == name:
                return org
        return None

    def of_kind(self, kind: str) -> tuple[Organisation, ...]:
        """Organisations of one kind, in the charter's order."""
        return tuple(org for org in self.organisations if org.kind == kind)

    @property
    def host_org(self) -> str:
        """Who runs the host: the secretariat, or the documentarian of a documentary charter."""
        kind = "documentarian" if self.charter_class == "documentary" else "secretariat"
        return self.of_kind(kind)[0].id

    @property
    def readers(self) -> tuple[str, ...]:
        """Organisations that may read entry bundles; by default all."""
        return self.record_readers or tuple(org.id for org in self.organisations)


_ORGANISATION = Phrase("an-organisation", "organisation")


def _distinct(what: str, values: list[str]) -> None:
    for value in values:
        if values.count(value) > 1:
            raise _contradiction(Phrase("twice", "the {what} {value} stands twice", what=what, value=value))


def _among(what: str, value: str, known: tuple[str, ...] | list[str]) -> None:
    if value not in known:
        raise _contradiction(
            Phrase(
                "unknown-value",
                "{value} is not a known {what} (known: {known})",
                value=value,
                what=what,
                known=", ".join(known),
            )
        )


def _contradiction(problem: str) -> Refused:
    return Refused("charter_contradiction", "the charter contradicts itself: {problem}", problem=problem)
