# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A small mechanism that fills every page of the console, hostile words among them; and every address of it."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sulh.web.console.pages import PAGES
from tests.cli.commands import Mechanism, found, sulh
from tests.web.server import Reply, Server, serving

HOSTILE = 'No fire <script>alert("x")</script> across the line, <b onclick="y">ever</b>.'
CODE = re.compile(r'class="(?:code|label|hour)[^"]*"[^>]*>([^<]*)<')
TIME = re.compile(r'datetime="([^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A served mechanism, whoever reads it with a token, and what stands in it."""

    server: Server
    token: str
    term: str
    entry: int
    report: str
    case: str

    def ask(self, path: str, lang: str = "en", *, token: bool = True, **headers: str) -> Reply:
        """A page or its data, as somebody of the open layer or as nobody."""
        shown = {"Authorization": f"Bearer {self.token}"} if token else {}
        return self.server.ask(path, {**shown, "Accept-Language": lang, **headers})

    def text(self, path: str, lang: str = "en", *, token: bool = True) -> str:
        """A page's HTML."""
        reply = self.ask(path, lang, token=token)
        assert reply.status == 200, (path, reply.status, reply.body[:500])
        return reply.body.decode()

    def json(self, path: str, *, token: bool = True) -> Any:
        """A page's data."""
        reply = self.ask(path, token=token)
        assert reply.status == 200, (path, reply.status, reply.body[:500])
        return json.loads(reply.body)

    @property
    def paths(self) -> list[str]:
        """Every page, with what stands there."""
        named = {"term": self.term, "cell": self.term, "entry": str(self.entry)}
        named |= {"incident": self.report, "pair": self.report, "case": self.case}
        return ["/", *(page.path.replace("{which}", named.get(page.name, "")) for page in PAGES)]


@contextmanager
def telling(base: Path) -> Iterator[Told]:
    """It is founded, says a little of everything, and is served."""
    made = found(base, mandate=("windows", "talks", "oversight"))
    term = _said(
        made,
        "agreement.term.v1",
        {
            "says": {"speaker": "Almond", "how": "own_act", "for_org": "almond"},
            "term_kind": "prohibition",
            "label": "t1",
            "text": HOSTILE,
            "binds": ["almond", "walnut"],
        },
        "almond-party",
    )
    _said(made, "agreement.consent.v1", {"value": "signed"}, "almond-party", "--ref", f"term={term}")
    says = {"speaker": "Heron", "how": "named", "for_org": "heron"}
    body = {"says": says, "window_kind": "truce", "label": "w1", "hours": 48, "start_basis": "stated"}
    start = {"since": "2026-03-02", "until": "2026-03-02", "zone": "+05:00"}
    _said(made, "agreement.window.v1", {**body, "start": start}, "desk-monitor")
    session = {"says": says, "label": "s1", "place": "The mill", "mediators": ["heron", "stork"]}
    words = ("--since", "2026-03-04", "--zone", "+05:00")
    _said(made, "talks.session.v1", session, "heron-co_chair", *words)
    proposal = {"says": says, "by": "heron", "label": "p1", "subject": "A telephone at the line"}
    _said(made, "talks.proposal.v1", proposal, "heron-co_chair")
    report = tell_of_what_happened(made, says)
    case = take_up(made, report)
    public = {
        "title": "Seen by all",
        "outlet_cited": "The Reed",
        "published": "2026-03-02",
        "date_known": "stated",
    }
    _said(made, "incidents.publication.v1", public, "heron-co_chair", "--marking", "TLP:CLEAR")
    token = reader(made)
    with serving(made) as server:
        yield Told(server=server, token=token, term=term, entry=made.size() - 1, report=report, case=case)


def tell_of_what_happened(made: Mechanism, says: dict[str, str]) -> str:
    """Two reports of one incident, hostile words in one of them, and a denial; the id of the first."""
    site = {
        "precision": "point",
        "lat_e7": 341234567,
        "lon_e7": 701234567,
        "radius_m": 300,
        "names": ["The mill"],
    }
    spans = (("10:00", "10:10"), ("10:05", "10:20"))
    keys = ("desk-monitor", "almond-party")
    almond = {"speaker": "Almond", "how": "own_act", "for_org": "almond"}
    blame = {"words": "walnut", "basis": "alleged", "party": "walnut"}
    found = []
    for (since, until), key, by in zip(spans, keys, (says, almond), strict=True):
        body: dict[str, object] = {
            "says": by,
            "act": "shelling",
            "site": site,
            "words": HOSTILE,
            "means": "heard",
        }
        body |= {"casualties": {"killed": {"best": 2}}}
        body |= {"actors": [blame]} if key == "almond-party" else {}
        at = ("--since", f"2026-03-02T{since}:00+05:00", "--until", f"2026-03-02T{until}:00+05:00")
        found.append(_said(made, "incidents.report.v1", body, key, *at))
    walnut = {"speaker": "Walnut", "how": "own_act", "for_org": "walnut"}
    denial = {"says": walnut, "words": "It was not us."}
    _said(made, "incidents.denial.v1", denial, "walnut-party", "--ref", f"denies={found[1]}")
    return found[0]


def take_up(made: Mechanism, report: str) -> str:
    """A case on that report: lives at risk, and what was done to calm it in words of a stranger."""
    body = {"size": made.size(), "label": "c1"}
    case = _said(made, "cases.case.v1", body, "heron-co_chair", "--ref", f"report={report}")
    _said(made, "cases.triage.v1", {"live_risk": True}, "heron-co_chair", "--ref", f"case={case}")
    calm = {"step": HOSTILE}
    _said(made, "cases.deescalation.v1", calm, "heron-co_chair", "--ref", f"case={case}")
    return case


def reader(made: Mechanism, name: str = "maryam", org: str = "almond", role: str = "party") -> str:
    """The token of somebody who reads the open layer at the host."""
    own = ("--org", org, "--role", role, "--layer", "open", "--may", "read", "--generate")
    assert sulh("account", "add", made.dir, name, *own, "--json").status == 0
    words = ("--label", "test", "--layer", "open", "--may", "read", "--json")
    return str(sulh("account", "token", made.dir, name, *words).json["token"])


def _said(made: Mechanism, kind: str, body: object, key: str, *words: object) -> str:
    said = made.say(kind, body, key, *words)
    assert said.status == 0, said.err
    return str(said.json["id"])


def codes(text: str) -> list[str]:
    """What must be the same in every language: ids, numbers of entries, hours, labels, days as machines read them."""
    return sorted([*CODE.findall(text), *TIME.findall(text)])
