# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is found, as plain data: the part of the status view that cases, visits, findings and remedies fill.

On top of a finding stand its three verdicts as words (`occurrence`, `breach`, `attribution`; None where there is no
such verdict); what each rests on stands under `verdicts`. A list beside its support says what backs it and decides
nothing.
"""

from collections.abc import Sequence

import msgspec

from sulh.cases.verdicts import verdict_of
from sulh.mechanism import States
from sulh.readings.compliance_sightings import Sightings
from sulh.readings.findings import FindingOn, findings
from sulh.readings.support import Support, support
from sulh.readings.times import Times

Json = dict[str, object]
VERDICTS = ("occurrence", "breach", "attribution")


class CasesView:
    """Renders what the cases room says, from number `start` to `stop` of each list."""

    def __init__(self, states: States, times: Times, start: int = 0, stop: int | None = None) -> None:
        self._states, self._times = states, times
        self._part = slice(start, stop)
        self._sightings = Sightings(states)
        self._findings: Sequence[FindingOn] = findings(states)

    def counts(self) -> dict[str, int]:
        """How long each list is as a whole."""
        return {"findings": len(self._findings)}

    def findings(self) -> list[Json]:
        """Every finding with its verdicts, each co-chair's word, and what backs it."""
        return [self._finding(one) for one in self._findings[self._part]]

    def _finding(self, one: FindingOn) -> Json:
        body, origin = one.row.body, one.row.origin
        judged = {name: getattr(body, name) for name in VERDICTS}
        told = msgspec.to_builtins(body)
        return {
            **{name: value for name, value in told.items() if name not in VERDICTS},
            **{name: None if verdict is None else verdict_of(verdict) for name, verdict in judged.items()},
            "parties": list(one.parties),
            "verdicts": {name: told.get(name) for name in VERDICTS},
            "id": one.id,
            "index": origin.index,
            "issuer": origin.issuer,
            "lang": origin.lang,
            "proven": msgspec.to_builtins(self._times.proven(origin.index, origin.seen)),
            "refs": msgspec.to_builtins(one.row.refs),
            "state": one.state.value,
            "words": msgspec.to_builtins(one.outcome.words),
            "due": one.outcome.due,
            "late": one.late,
            "counts": one.counts,
            "contested": one.contested,
            "corrected_by": one.corrected_by,
            "support": self._support(one),
        }

    def _support(self, one: FindingOn) -> Json:
        cited = one.row.refs.get("incident", ())
        return support_plain(support(self._states, cited, self._sightings))


def support_plain(found: Support) -> Json:
    """What backs some reports, as plain data."""
    return {
        "reports": list(found.reports),
        "origins": [[{"kind": s.kind, "name": s.name} for s in origin] for origin in found.origins],
        "grades": [{"grade": f"{a}{n}", "count": count} for (a, n), count in found.grades.items()],
        "ungraded": found.ungraded,
        "means": dict(found.means),
        "access": [msgspec.to_builtins(one) for one in found.access],
    }
