# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one table of all pages: name, address, view, what an address may ask, template, and who meets it where.

A page is served as HTML at its `path` and as the same data at `/api` + path; OpenAPI and the leak test's list are
made of this table. Its words are `console-<name>` (title) and `console-<name>-note` in console.ftl.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sulh.web.console.agreement import AgreementView, TermView, agreement_view, term_view
from sulh.web.console.asked import SHOWN, Asked
from sulh.web.console.behind import BehindView, behind_view
from sulh.web.console.cases import CasesView, CaseView, case_view, cases_view
from sulh.web.console.compliance import CellView, ComplianceView, cell_view, compliance_view
from sulh.web.console.day import DayView, day_view
from sulh.web.console.find import FindView, find_view
from sulh.web.console.incident import IncidentView, PairView, incident_view, pair_view
from sulh.web.console.incidents import IncidentsView, incidents_view
from sulh.web.console.plain import Plain
from sulh.web.console.record import EntryView, RecordView, entry_view, record_view
from sulh.web.console.shelf import Glance
from sulh.web.console.talks import TalksView, talks_view
from sulh.web.map.view import MapView, map_view

View = Callable[[Glance, Asked], Plain]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page.

    asks    parameters of `asked.QUESTIONS`; one of them, `which`, may stand in the path
    most    lines of each of its lists, where an address does not say
    """

    name: str
    path: str
    view: View
    answer: type[Plain]
    asks: tuple[str, ...]
    in_nav: bool = True
    most: int = SHOWN

    @property
    def template(self) -> str:
        return f"{self.name}.html"

    @property
    def api(self) -> str:
        """Where programs get the same."""
        return f"/api{self.path}"

    @property
    def route(self) -> str:
        """The path as handlers declare it."""
        return self.path.replace("{which}", "{which:str}")


PAGES: tuple[Page, ...] = (
    Page(name="day", path="/day", view=day_view, answer=DayView, asks=("on",)),
    Page(
        name="incidents",
        path="/incidents",
        view=incidents_view,
        answer=IncidentsView,
        asks=("since", "until", "sector", "area", "named", "skip", "most"),
    ),
    Page(
        name="map",
        path="/incidents/map",
        view=map_view,
        answer=MapView,
        asks=("since", "until", "sector", "area"),
        in_nav=False,
    ),
    Page(
        name="incident",
        path="/incidents/{which}",
        view=incident_view,
        answer=IncidentView,
        asks=("which",),
        in_nav=False,
    ),
    Page(
        name="pair",
        path="/incidents/pairs/{which}",
        view=pair_view,
        answer=PairView,
        asks=("which", "other"),
        in_nav=False,
    ),
    Page(name="agreement", path="/agreement", view=agreement_view, answer=AgreementView, asks=("on",)),
    Page(
        name="term",
        path="/agreement/terms/{which}",
        view=term_view,
        answer=TermView,
        asks=("which", "on"),
        in_nav=False,
    ),
    Page(name="compliance", path="/compliance", view=compliance_view, answer=ComplianceView, asks=("on",)),
    Page(
        name="cell",
        path="/compliance/terms/{which}",
        view=cell_view,
        answer=CellView,
        asks=("which", "party", "on"),
        in_nav=False,
    ),
    Page(name="cases", path="/cases", view=cases_view, answer=CasesView, asks=("on", "most"), most=20),
    Page(
        name="case",
        path="/cases/{which}",
        view=case_view,
        answer=CaseView,
        asks=("which", "on"),
        in_nav=False,
    ),
    Page(name="talks", path="/talks", view=talks_view, answer=TalksView, asks=("on", "skip", "most")),
    Page(
        name="behind",
        path="/behind",
        view=behind_view,
        answer=BehindView,
        asks=("what", "of", "party", "sector", "on", "since", "until", "skip", "most"),
        in_nav=False,
    ),
    Page(
        name="find",
        path="/find",
        view=find_view,
        answer=FindView,
        asks=("q", "among", "before", "most"),
    ),
    Page(name="record", path="/record", view=record_view, answer=RecordView, asks=("before", "most")),
    Page(
        name="entry",
        path="/record/entries/{which}",
        view=entry_view,
        answer=EntryView,
        asks=("which",),
        in_nav=False,
    ),
)
BY_NAME = {page.name: page for page in PAGES}
FACE = "face"

# What each role meets first, then the rest in the order of PAGES.
FIRST: dict[str, tuple[str, ...]] = {
    "party": ("compliance", "agreement"),
    "co_chair": ("cases", "compliance", "talks"),
    "liaison_officer": ("day", "cases", "compliance"),
    "monitor": ("day", "cases", "compliance"),
    "secretariat": ("record", "agreement"),
    "financial_authority": ("agreement", "compliance"),
    "guarantor": ("compliance", "agreement"),
    "documentarian": ("talks", "agreement"),
    # Whose keys only keep the record going.
    "root": ("record",),
    "host": ("record",),
    "sealing": ("record",),
}


def nav_of(role: str) -> tuple[tuple[str, str], ...]:
    """(name, address) of the pages that are reached from everywhere, in a role's order."""
    listed = [page.name for page in PAGES if page.in_nav]
    first = FIRST.get(role, ())
    order = (*first, *(name for name in listed if name not in first))
    return ((FACE, "/"), *((name, BY_NAME[name].path) for name in order))


def first_of(role: str) -> str:
    """Where somebody lands after a login; the face for whoever has no role."""
    return nav_of(role)[1][1] if role in FIRST else "/"


def under(name: str) -> str:
    """The page of the navigation that a page belongs to."""
    return next((one.name for one in PAGES if one.in_nav and _begins(name, one)), FACE)


def _begins(name: str, page: Page) -> bool:
    path = BY_NAME[name].path if name in BY_NAME else "/"
    return path == page.path or path.startswith(f"{page.path}/")
