# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Finds the words for what a statement is made of: its kind, its references, its fields, and values chosen.

    kind_label("incidents.report.v1")                 kind-incidents-report
    ref_label("supersedes")                           ref-supersedes
    field_label("Turn", "to")                         field-turn-to; field-<name> where the struct has none of its own
    help_label("Report", "sector")                    help-sector
    choice_label("Report", "means", "seen")           said-means-seen: the word that other pages use, never a second

Each gives a message of the catalogues, or "" where there is none: then the code itself is shown. A struct is
named by its class, as `msgspec` knows it. tests/language/test_labels.py lists what has no word.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import inspect

from sulh.language.catalogue import has
from sulh.language.terms import message_id
from sulh.mechanism import KINDS
from sulh.statement.envelope import LINE_PATTERN

# Which family of messages says the values of a field; "Struct.field" where a name means several things.
FAMILIES: Mapping[str, str] = {
    "About.act": "said-word",
    "Alarm.what": "trust-what",
    "Answer.value": "answer",
    "Assent.value": "choice-decision",
    "Check.verdict": "owed-status",
    "ConsentAct.value": "consent",
    "ConsentClaim.value": "consent",
    "Embargo.reason": "case-why",
    "KeyRevoke.reason": "choice-key-end",
    "LineAgreed.value": "choice",
    "Link.value": "link",
    "LinkAnswer.value": "choice-link-answer-value",
    "MemberWord.value": "choice-word-value",
    "OutsideScope.of": "found-scope",
    "PatrolOutcome.outcome": "choice-patrol-result",
    "Quorum.co_chairs": "choice-quorum",
    "Quorum.parties": "choice-quorum",
    "Restriction.outcome": "day-outcome",
    "Signoff.value": "cases-seal",
    "Standing.act": "choice-standing-act",
    "Turn.to": "case-stage",
    "VisitAnswer.value": "visit-is",
    "Vote.value": "cases-vote",
    "access": "said-access",
    "act": "incidents-act",
    "actor_kind": "choice-actor-kind",
    "acts": "incidents-act",
    "attribution": "cases-is",
    "basis": "said-basis",
    "breach": "cases-is",
    "charter_class": "choice-charter-class",
    "class": "choice-ceasefire-class",
    "commitment_kind": "remedy-kind",
    "consent": "said-consent-to-use",
    "consents": "consents",
    "copy": "said-copy",
    "copy_used": "said-copy",
    "count_unit": "said-unit",
    "credibility": "said-credibility",
    "date_known": "choice-known",
    "dates_known": "choice-known",
    "detector": "said-detector",
    "direction": "said-direction",
    "disclosure": "disclosure",
    "every": "choice-period",
    "extent": "said-extent",
    "hindered_by": "found-hindered",
    "how": "choice-how",
    "is": "console-term",
    "key_class": "choice-charter-class",
    "level": "choice-key-level",
    "means": "said-means",
    "medium": "said-medium",
    "observability": "choice-observability",
    "patrol_kind": "choice-patrol-kind",
    "per": "choice-period",
    "petitioner": "said-petitioner",
    "position": "choice-position",
    "post_kind": "choice-post-kind",
    "precision": "said-precision",
    "purpose": "choice-purpose",
    "reliability": "said-reliability",
    "remedy": "remedy-kind",
    "restriction_kind": "day-kept",
    "rule": "console-term",
    "sensor_kind": "said-detector",
    "severity": "found-severity",
    "share": "choice-share",
    "shows": "visit-shows",
    "stage": "choice-team-stage",
    "stance": "stance",
    "standard": "found-standard",
    "start_basis": "choice-start-basis",
    "state": "choice-health",
    "status": "owed-status",
    "term_kind": "console-term",
    "tie": "said-tie",
    "time_precision": "said-time",
    "verdict": "cases-is",
    "who": "said-harmed",
    "window_kind": "window",
    "word": "chance",
}
# A value whose word is another family's, by field and value.
ELSEWHERE: Mapping[str, str] = {
    "Check.verdict.not_verifiable": message_id("occ.not_verifiable"),
    "Check.verdict.verified_done": message_id("commit.verified_done"),
    "Turn.to.resumed": "choice-turn-to-resumed",
    "actor_kind.armed_group": message_id("neutral.armed_group"),
    "class.coh": message_id("agr.coh"),
    "commitment_kind.dated_term": "choice-commitment-kind-dated-term",
    "commitment_kind.measure": message_id("talk.measure"),
    "commitment_kind.other": "choice-other",
    "commitment_kind.remedy": message_id("case.remedy"),
    "observability.not_verifiable": message_id("occ.not_verifiable"),
    "observability.unknown": message_id("time.unknown"),
    "patrol_kind.other": "choice-other",
    "patrol_kind.vehicle": message_id("cross.vehicle"),
    "post_kind.crossing_point": message_id("cross.point"),
    "post_kind.observation_post": message_id("ops.post"),
    "post_kind.other": "choice-other",
    "purpose.other": "choice-other",
    "start_basis.inferred": "choice-known-inferred",
    "start_basis.stated": "choice-known-stated",
    "status.declared_done": message_id("commit.declared_done"),
}
# Fields that name a role: the glossary's words.
ROLES = frozenset({"role", "of_role", "verifier_role", "Organisation.kind"})
YES_NO = {"true": "choice-yes", "false": "choice-no"}


def kind_label(name: str) -> str:
    """The message that names a kind of statement."""
    room, _, rest = name.partition(".")
    return _known(f"kind-{room}-{_dashed(rest.partition('.')[0])}")


def ref_label(role: str) -> str:
    """The message that names what another statement is to this one."""
    return _known(f"ref-{_dashed(role)}")


def field_label(owner: str, name: str) -> str:
    """The message that names a field of a struct."""
    return _of_field("field", owner, name)


def help_label(owner: str, name: str) -> str:
    """The sentence that says what to enter, where one is needed."""
    return _of_field("help", owner, name)


def choice_label(owner: str, name: str, value: str) -> str:
    """The message for a value of a field that is chosen from several; "" for a code that is the same in all tongues."""
    if f"{owner}.{name}" in ROLES or name in ROLES:
        return _known(message_id(f"role.{value}"))
    if value in YES_NO:
        return YES_NO[value]
    for at in (f"{owner}.{name}", name):
        found = ELSEWHERE.get(f"{at}.{value}")
        if found is not None:
            return found
        family = FAMILIES.get(at)
        if family is not None:
            return _known(f"{family}-{_dashed(value.lower())}")
    return ""


@cache
def body_of(kind: str) -> Any:
    """The shape of a kind's body, as `msgspec.inspect` gives it; None for a kind that these rules do not know."""
    return next((inspect.type_info(known.body) for known in KINDS if known.name == kind), None)


def part_of(shape: Any, name: str, value: object) -> Any:
    """The shape of one field's value, in the shape of a struct or an object; None where none is known."""
    if isinstance(shape, inspect.DictType):
        return shape_of(shape.value_type, value)
    found = next((field for field in getattr(shape, "fields", ()) if field.encode_name == name), None)
    return None if found is None else shape_of(found.type, value)


def shape_of(shape: Any, value: object) -> Any:
    """Of several shapes that a value may have the one that it has: a struct by its tag."""
    if isinstance(shape, inspect.Metadata):
        return shape_of(shape.type, value)
    if not isinstance(shape, inspect.UnionType):
        return shape
    for one in shape.types:
        tag = getattr(one, "tag", None)
        if isinstance(value, Mapping):
            if isinstance(one, inspect.StructType) and (tag is None or value.get(one.tag_field or "") == tag):
                return one
        elif not isinstance(one, inspect.NoneType | inspect.StructType):
            return shape_of(one, value)
    return None


def is_chosen(shape: Any, name: str, value: object) -> bool:
    """Whether a struct's field takes one of our codes, and not whatever somebody writes.

    Else a person's own words that happen to be a code would be shown as ours, in another language.
    """
    if name == getattr(shape, "tag_field", None):
        return True
    found = part_of(shape, name, value)
    while isinstance(found, inspect.VarTupleType | inspect.ListType):
        found = found.item_type
    if isinstance(found, inspect.StrType):
        return found.pattern is not None and found.pattern != LINE_PATTERN
    return isinstance(found, inspect.EnumType | inspect.BoolType)


def item_of(shape: Any, value: object) -> Any:
    """The shape of one item of a list."""
    return shape_of(getattr(shape, "item_type", None), value)


def place_of(shape: Any, name: str) -> tuple[int, str]:
    """Where a field stands among those of its struct: first what tells structs apart, last what it does not know."""
    names = [
        str(getattr(shape, "tag_field", None)),
        *(field.encode_name for field in getattr(shape, "fields", ())),
    ]
    return (names.index(name) if name in names else len(names), name)


def owner_of(shape: Any) -> str:
    """The name of the struct that a shape is of; "" for anything else."""
    return shape.cls.__name__ if isinstance(shape, inspect.StructType) else ""


def _of_field(family: str, owner: str, name: str) -> str:
    own = _known(f"{family}-{_struct(owner)}-{_dashed(name)}") if owner else ""
    return own or _known(f"{family}-{_dashed(name)}")


def _struct(owner: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", owner).lower()


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _known(message: str) -> str:
    return message if has(message) else ""
