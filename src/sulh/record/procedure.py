# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The standing procedure as data: clocks and counts that a charter adopts one by one.

The template ships whole, so that no mechanism starts without forms and clocks (JMC Myanmar began with 50
of 250 pages). Nothing in it holds until a charter adopts it: entry 0 names the template by hash, the values
it adopts, and those it changes. Until then each value is shown as `not adopted`.

Where the values come from: 24 hours to dispatch and one month to answer are seen in practice (CTSAMVM,
IGAD); the others are proposals for the parties to change.
"""

import hashlib
from dataclasses import dataclass

from sulh.errors import Refused
from sulh.record.charter import Adoption
from sulh.statement import canon


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of the template: its name, its number, and the unit it counts in."""

    name: str
    number: int
    unit: str


TEMPLATE: tuple[Value, ...] = (
    Value(name="receipt_of_complaint", number=1, unit="hours"),
    Value(name="admission_of_statement", number=6, unit="hours"),
    Value(name="head_interval", number=1, unit="hours"),
    Value(name="cosignature", number=6, unit="hours"),
    Value(name="hotline_acknowledgement", number=15, unit="minutes"),
    Value(name="hotline_answer", number=60, unit="minutes"),
    Value(name="team_dispatch", number=24, unit="hours"),
    Value(name="preliminary_report", number=72, unit="hours"),
    Value(name="draft_finding", number=7, unit="days"),
    Value(name="reply_window", number=72, unit="hours"),
    Value(name="sign_off", number=72, unit="hours"),
    Value(name="remedy", number=30, unit="days"),
    Value(name="visit_notice", number=12, unit="hours"),
    Value(name="visit_answer", number=6, unit="hours"),
    Value(name="objection_window", number=72, unit="hours"),
    Value(name="link_effective_unopposed", number=48, unit="hours"),
    Value(name="finding_override", number=7, unit="days"),
    Value(name="default_publication", number=30, unit="days"),
    Value(name="shred_notice", number=14, unit="days"),
    Value(name="rewrap_duty", number=72, unit="hours"),
    Value(name="team_members_per_party", number=1, unit="persons"),
    # Of the time that had to be watched in the least watched sector, before "no breach found" is said at all.
    Value(name="coverage_for_no_breach", number=80, unit="percent"),
)

TEMPLATE_HASH = hashlib.sha256(
    canon.encode([{"name": v.name, "number": v.number, "unit": v.unit} for v in TEMPLATE])
).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A value of the procedure as it stands under a charter."""

    name: str
    number: int
    unit: str
    adopted: bool
    changed: bool


SECONDS = {"minutes": 60, "hours": 3_600, "days": 86_400}


def seconds_allowed(adoption: Adoption, name: str) -> int | None:
    """The time that a value of the procedure allows, in seconds; None where it is not adopted."""
    number = number_adopted(adoption, name)
    unit = next(value.unit for value in TEMPLATE if value.name == name)
    return None if number is None else number * SECONDS[unit]


def number_adopted(adoption: Adoption, name: str) -> int | None:
    """A value of the procedure in its own unit; None where it is not adopted."""
    value = next(value for value in TEMPLATE if value.name == name)
    if name not in adoption.adopted and name not in adoption.differences:
        return None
    return adoption.differences.get(name, value.number)


def standing_procedure(adoption: Adoption) -> tuple[Standing, ...]:
    """Every value of the template with whether it is adopted; Refused when the adoption does not fit it."""
    check_adoption(adoption)
    return tuple(
        Standing(
            name=value.name,
            number=adoption.differences.get(value.name, value.number),
            unit=value.unit,
            adopted=value.name in adoption.adopted or value.name in adoption.differences,
            changed=value.name in adoption.differences,
        )
        for value in TEMPLATE
    )


def check_adoption(adoption: Adoption) -> None:
    """Raise Refused unless the template is this one and every named value is in it."""
    if adoption.template != TEMPLATE_HASH:
        raise Refused(
            "unknown_template",
            "the charter adopts values of the procedure template {found}, and this program ships {expected}",
            found=adoption.template,
            expected=TEMPLATE_HASH,
        )
    known = {value.name for value in TEMPLATE}
    for name in (*adoption.adopted, *adoption.differences):
        if name not in known:
            raise Refused(
                "unknown_procedure_value",
                "{name} is not a value of the procedure template; known are: {known}",
                name=name,
                known=", ".join(sorted(known)),
            )
