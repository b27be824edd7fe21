# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who may be sat as on a stage: the public, and each role of the cast, with an invented person in it.

The seat stands in a cookie that is no secret: the keys of all of them are public. What is guarded is that another
page cannot change anything here through somebody's browser: cookies know no ports, so that Origin is looked at.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlsplit

from sulh.access.reader import NOBODY, Act, Layer, Reader
from sulh.errors import Refused
from sulh.record.charter import CharterBody
from sulh.web.console.frame import Seat
from sulh.web.console.shelf import Asking

PUBLIC_SEAT = "public"
DOCUMENTARY = "documentary"
SAFE = frozenset({"GET", "HEAD"})
MAX_BACK = 2_000  # characters of an address to go back to: a page with every question that it may be asked
# Names of nobody: no people's, easily read aloud, and as many syllables for the one side as for the other.
PEOPLE: Mapping[tuple[str, str], str] = {
    ("almond", "party"): "Tavi",
    ("almond", "liaison_officer"): "Orum",
    ("walnut", "party"): "Nelo",
    ("walnut", "liaison_officer"): "Ilem",
    ("heron", "co_chair"): "Maro",
    ("stork", "co_chair"): "Belu",
    ("secretariat", "secretariat"): "Sefi",
    ("monitors", "monitor"): "Kadu",
}
ALL = frozenset({Act.READ, Act.HAND_IN, Act.SAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the switch posts: which seat, and which page to go back to."""

    seat: str
    back: str


class Seats:
    """The seats of one stage, which answers under `origins` alone; `port` names its cookie."""

    def __init__(self, charter: CharterBody, origins: frozenset[str], port: int) -> None:
        self._readers = _readers(charter)
        self._origins = origins
        # All ports of a machine share one jar.
        self.cookie = f"sulh-stage-{port}"

    def reader(self, seat: str) -> Reader:
        """Who sits there; Refused `unknown_seat`."""
        found = self._readers.get(seat)
        if found is None:
            raise Refused(
                "unknown_seat",
                "a seat of this exercise was expected ({seats}), and {found} was found",
                seats=", ".join(self._readers),
                found=ascii(seat[:60]),
            )
        return found

    def who(self, request: Asking) -> Reader:
        """Who asks; whoever shows no seat of ours is the public. Refused `foreign_page` where it changes something."""
        if request.method not in SAFE:
            self.require_own_page(request.headers.get("origin", ""))
        return self._readers.get(request.cookies.get(self.cookie, ""), NOBODY)

    def require_own_page(self, origin: str) -> None:
        """CSRF: Refused `foreign_page` for what another address, or another port of this machine, made a browser send."""
        if origin not in self._origins:
            raise Refused(
                "foreign_page",
                "this came from {found} and not from a page of this console; open the console and do it there",
                found=ascii(origin[:60]) if origin else "-",
            )

    def shown(self, reader: Reader) -> Sequence[Seat]:
        """The seats as the top of every page lists them; the one of this reader is taken."""
        return [
            Seat(name=name, org=one.org, role=one.role, person=one.name, taken=one == reader)
            for name, one in self._readers.items()
        ]


def _readers(charter: CharterBody) -> dict[str, Reader]:
    found = {PUBLIC_SEAT: NOBODY}
    if charter.charter_class == DOCUMENTARY:
        # Nobody's keys stand for anybody here: it is read, by the public or as its organisations would.
        host = charter.host_org
        found[host] = Reader(layer=Layer.OPEN, org=host, role=host, name=host, may=frozenset({Act.READ}))
        return found
    known = {org.id for org in charter.organisations}
    for (org, role), person in PEOPLE.items():
        if org in known:
            # A full stop, as a cookie with a slash would have to be quoted.
            found[f"{org}.{role}"] = replace(
                NOBODY, layer=Layer.ORG, org=org, role=role, name=person, may=ALL
            )
    return found


def asked_of(body: bytes) -> Asked:
    """What a posted form asks for; other bytes ask for no seat that there is. The way back stays on this console."""
    try:
        form = dict(parse_qsl(body.decode("ascii"), max_num_fields=4, errors="strict"))
    except ValueError:
        form = {}
    return Asked(seat=form.get("seat", ""), back=_back(form.get("back", "")))


def _back(text: str) -> str:
    """An address of this console, else its first page: an open redirect would lend our address to a stranger's page."""
    local = text.startswith("/") and not text.startswith("//") and len(text) <= MAX_BACK
    plain = text.isascii() and text.isprintable() and "\\" not in text
    if not (local and plain):
        return "/"
    try:
        parts = urlsplit(text)
    except ValueError:
        return "/"
    return text if not parts.scheme and not parts.netloc else "/"
