# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports of a record put before the engine: no name of anybody reaches it, so no name can weigh.

Origins and those who are blamed stand there under the id of the report that first brought them, and names of
organisations are taken out of texts before these are compared: with the parties exchanged everywhere the engine
gets the same bytes.
"""

import re
from collections.abc import Iterable, Iterator

from sulh.fusion.parameters import SourceClass
from sulh.fusion.reports import Links, Reports, Said, reports_of
from sulh.readings.acts import act_of
from sulh.readings.compliance_sightings import Source
from sulh.readings.links import pairs
from sulh.readings.reported import Reported
from sulh.readings.tellings import Telling, one_blame
from sulh.record.charter import CharterBody

# In the place of an organisation's name; no letter, so no word is made longer or shorter by it.
NAMELESS = "\u00b7"


def engine_links(reported: Reported) -> Links:
    """The links that count, for the engine."""
    must, cannot = pairs(reported.links)
    return Links(must=must, cannot=cannot)


def engine_reports(reported: Reported, tellings: Iterable[Telling]) -> Reports:
    """Those of these reports that have a place and a time."""
    return reports_of(said_of(reported, tellings))


def said_of(reported: Reported, tellings: Iterable[Telling]) -> Iterator[Said]:
    """The same, one by one."""
    names = _names(reported.states.charter)
    return (_said(reported, one, names) for one in tellings if one.placed)


def _said(reported: Reported, one: Telling, names: "re.Pattern[str] | None") -> Said:
    """One report as the engine takes it. A sealed one shares no name with others: who is first must not move by it."""

    def voice(source: Source) -> str:
        return one.id if one.sealed else reported.voice(source, one.id)

    blamed = one_blame(one.blames)
    return Said(
        id=one.id,
        lat_e7=one.lat_e7,
        lon_e7=one.lon_e7,
        time_s=one.time_s,
        source=SourceClass(one.source),
        sigma_m=one.sigma_m,
        sigma_s=one.sigma_s,
        act=act_of(one.code),
        origin="+".join(sorted({voice(source) for source in one.origins})),
        blame="" if blamed is None else voice(blamed),
        count=one.count,
        lang=one.lang,
        text=one.words if names is None else names.sub(NAMELESS, one.words),
        media=one.media,
        sealed=one.sealed or one.attaches,
    )


def _names(charter: CharterBody) -> "re.Pattern[str] | None":
    """Every name of every organisation, longest first, as a word of its own or with what a language adds to it."""
    found: set[str] = set()
    for org in charter.organisations:
        found |= {org.id, *org.names.values(), *org.reference.values(), *org.variants}
    kept = sorted((name for name in found if name), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, kept))) if kept else None
