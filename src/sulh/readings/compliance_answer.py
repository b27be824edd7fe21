# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What an answer about a term consists of: a status for each party, and everything that it rests on."""

from dataclasses import dataclass

from sulh.agreement.state import TermRow
from sulh.clock import Holds
from sulh.mechanism import Thing
from sulh.readings.compliance_bound import ConsentView
from sulh.readings.compliance_duties import Duty
from sulh.readings.compliance_sightings import Source
from sulh.readings.compliance_status import Status, TermWhy
from sulh.readings.compliance_watch import Watched
from sulh.statement.envelope import Hex32, Name

LISTED = 50  # statements of one kind that are listed; all are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Alleged:
    """What is alleged of a party under a term: how many incidents, by whom, who denies it.

    incidents, reports   how many; `listed` are the first of the reports
    origins              who alleges it, each independent origin once; `denied_by`: who denies it
    unsure               incidents that may be of this time, place or term and may not
    answered             incidents of which a finding says that the party breached nothing by them
    """

    incidents: int = 0
    reports: int = 0
    listed: tuple[Hex32, ...] = ()
    origins: tuple[Source, ...] = ()
    denied_by: tuple[Source, ...] = ()
    unsure: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyOn:
    """One term and one party.

    bound      whether its own consent bound it then; `version`: the exact version that it consented to last
    supposed   whether a version was asked about that does not bind it
    """

    party: Name
    status: Status
    why: tuple[TermWhy, ...]
    bound: Holds
    in_force: Holds
    version: Hex32 | None
    supposed: bool
    alleged: Alleged
    findings: tuple[Hex32, ...]
    duties: tuple[Duty, ...]
    coverage: Watched | None
    statements: tuple[Hex32, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermOn:
    """One term at a moment: what is said of consent, and what can be said of each party that it asks something of."""

    id: Hex32
    label: str
    in_force: Holds
    status: Status
    why: tuple[TermWhy, ...]
    consent: tuple[ConsentView, ...]
    parties: tuple[PartyOn, ...]
    thing: Thing[TermRow]
