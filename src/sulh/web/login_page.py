# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of login, account and lock, drawn in the console's layout: its languages, looks and policy."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol
from urllib.parse import urlsplit

from sulh.access.accounts import Account
from sulh.access.passkeys import Passkey, Site
from sulh.access.passwords import LEAST
from sulh.access.reader import NOBODY, Act, Reader
from sulh.access.sessions import SHARED_IDLE_SECONDS
from sulh.access.tokens import Token
from sulh.language.calendars import show_day
from sulh.record.charter import CharterBody
from sulh.record.gate import PUBLIC
from sulh.web.console.frame import COVER_SECONDS, HEADERS, Base, Here, draw
from sulh.web.console.looks import Look
from sulh.web.console.pages import nav_of
from sulh.web.console.shelf import Asking
from sulh.web.console.words import Words

LOGIN, ACCOUNT, UNLOCK = "/login", "/account", "/unlock"
# Asked by a page again and again by itself, whether anybody sits in front of it or not.
BY_ITSELF = frozenset({"/stream", "/keys/session"})


class Around(Protocol):
    """The console around these pages."""

    def charter(self) -> CharterBody | None:
        """Whose mechanism it is."""

    def here(self, request: Asking, name: str, reader: Reader = NOBODY, layer: str = PUBLIC) -> Here:
        """What stands above a page for this reader."""


class Alone:
    """A door without a console behind it. `terminal`: as `Console`'s."""

    def __init__(self, terminal: Callable[[Asking], str]) -> None:
        self._terminal = terminal

    def charter(self) -> CharterBody | None:
        """See `Around`."""
        return None

    def here(self, request: Asking, name: str, reader: Reader = NOBODY, layer: str = PUBLIC) -> Here:
        """See `Around`."""
        return Here(
            page=name,
            path=request.url.path,
            query={},
            nav=nav_of(reader.role),
            person=reader.name,
            org=reader.org,
            role=reader.role,
            layer=layer,
            terminal=self._terminal(request) if reader.name else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a page is drawn for: where, in which look, the origin it was asked under, the mark of its forms."""

    look: Look
    here: Here
    charter: CharterBody | None
    origin: str
    mark: str
    site: Site


def asked_at(
    around: Around,
    request: Asking,
    path: str,
    *,
    look: Look,
    origin: str,
    mark: str,
    site: Site,
    reader: Reader,
) -> Asked:
    """A page of ours at its own address, wherever the form that failed was sent to."""
    here = around.here(request, path.lstrip("/"), reader, reader.gate)
    query: Mapping[str, str] = dict(request.query_params) if request.method == "GET" else {}
    here = replace(here, page=path.lstrip("/"), path=path, query=query)
    return Asked(look=look, here=here, charter=around.charter(), origin=origin, mark=mark, site=site)


def login_page(asked: Asked, *, fault: str = "") -> str:
    """Name and password, and a passkey where the browser has them."""
    return _draw("login.html", asked, fault, **_minutes())


def unlock_page(asked: Asked, *, fault: str = "") -> str:
    """What a locked login shows: nothing of the record, and nothing of whose it is."""
    bare = replace(asked.here, nav=(), person="", org="", role="", door=False, speaks=False, terminal="")
    return _draw("unlock.html", replace(asked, here=bare, charter=None), fault)


def account_page(
    asked: Asked,
    account: Account,
    *,
    passkeys: Sequence[Passkey],
    tokens: Sequence[Token],
    sessions: int,
    now: int,
    fault: str = "",
) -> str:
    """Who is logged in, and by what else they come in."""
    words = Words(asked.look, asked.charter)
    shown = [
        {
            "label": t.label,
            "id": t.id,
            "day": asked.look.write(
                show_day(datetime.fromtimestamp(t.expires_at, UTC).date(), asked.look.lang)
            ),
        }
        for t in tokens
        if t.revoked_at is None and t.expires_at > now
    ]
    return _draw(
        "account.html",
        asked,
        fault,
        account=account,
        role=words.role(account.role) if account.role else "",
        layer=words.t(f"access-layer-{account.layer.value}"),
        acts=[words.t(f"access-act-{act.value.replace('_', '-')}") for act in Act if act in account.may],
        passkeys=passkeys,
        tokens=shown,
        sessions=sessions,
        least=LEAST,
        **_minutes(),
    )


def headers() -> dict[str, str]:
    """The console's headers; what a locked terminal showed is in no cache."""
    return dict(HEADERS)


def _minutes() -> dict[str, int]:
    return {"cover": COVER_SECONDS // 60, "ends": SHARED_IDLE_SECONDS // 60}


def _draw(template: str, asked: Asked, fault: str, **more: object) -> str:
    site, host = asked.site, urlsplit(asked.origin).hostname
    elsewhere = [origin for origin in sorted(site.passkey_origins) if origin != asked.origin]
    here = host == site.rp_id
    charter = asked.charter
    base = Base(
        title={} if charter is None else charter.title,
        charter_class="" if charter is None else charter.charter_class,
    )
    return draw(
        template,
        asked.look,
        Words(asked.look, charter),
        asked.here,
        base,
        mark_of_forms=asked.mark,
        host=site.rp_id,
        elsewhere="" if here or not elsewhere else f"{elsewhere[0]}{asked.here.path}?lang={asked.look.lang}",
        fault=fault,
        **more,
    )
