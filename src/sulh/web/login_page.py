# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of login and account, drawn: six languages, right to left where due, no script inside."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from importlib import resources
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from sulh.access.accounts import Account
from sulh.access.passkeys import Passkey, Site
from sulh.access.passwords import LEAST
from sulh.access.reader import Act
from sulh.access.tokens import Token
from sulh.language import LANGUAGES, direction
from sulh.language.calendars import show_day
from sulh.language.catalogue import say
from sulh.reporting.page import HTML_LANG, links_to

LOGIN, ACCOUNT = "/login", "/account"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a page is drawn for: its language, the origin it was asked under, the mark of its forms."""

    lang: str
    origin: str
    mark: str
    site: Site


def login_page(asked: Asked, *, fault: str = "", done: str = "") -> str:
    """Name and password, and a passkey where the browser has them."""
    return _draw("login.html", asked, LOGIN, "login-title", fault, done)


def account_page(
    asked: Asked,
    account: Account,
    *,
    passkeys: Sequence[Passkey],
    tokens: Sequence[Token],
    sessions: int,
    now: int,
    fault: str = "",
    done: str = "",
) -> str:
    """Who is logged in, and by what else they come in."""
    shown = [
        {
            "label": t.label,
            "id": t.id,
            "day": show_day(datetime.fromtimestamp(t.expires_at, UTC).date(), asked.lang),
        }
        for t in tokens
        if t.revoked_at is None and t.expires_at > now
    ]
    return _draw(
        "account.html",
        asked,
        ACCOUNT,
        "access-title",
        fault,
        done,
        account=account,
        role=say(asked.lang, f"term-role-{account.role}") if account.role else "",
        layer=say(asked.lang, f"access-layer-{account.layer.value}"),
        acts=[
            say(asked.lang, f"access-act-{act.value.replace('_', '-')}") for act in Act if act in account.may
        ],
        passkeys=passkeys,
        tokens=shown,
        sessions=sessions,
        least=LEAST,
    )


def headers(origin: str) -> dict[str, str]:
    """The headers of these pages: one script by its name, one style by its hash, forms to this site alone."""
    style = base64.b64encode(hashlib.sha256(css().encode()).digest()).decode()
    policy = (
        f"default-src 'none'; script-src {origin}{script_path()}; style-src 'sha256-{style}'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        # Not no-referrer: a form's Origin would be null, and Origin is what tells our pages from others'.
        "Referrer-Policy": "same-origin",
        "Cache-Control": "no-store",
        "Vary": "Accept-Language, Cookie",
    }


@cache
def script() -> bytes:
    """The one script."""
    return resources.files("sulh.web").joinpath("static/login.js").read_bytes()


@cache
def script_path() -> str:
    """Its address: named by its content, so that it may be kept for ever."""
    return f"/static/login-{hashlib.sha256(script()).hexdigest()[:16]}.js"


@cache
def css() -> str:
    """The one style."""
    return resources.files("sulh.web").joinpath("static/login.css").read_text(encoding="utf-8")


def _draw(template: str, asked: Asked, path: str, title: str, fault: str, done: str, **more: object) -> str:
    elsewhere = [origin for origin in sorted(asked.site.passkey_origins) if origin != asked.origin]
    here = urlsplit(asked.origin).hostname == asked.site.rp_id
    return (
        _environment()
        .get_template(template)
        .render(
            t=partial(say, asked.lang),
            lang=asked.lang,
            html_lang=HTML_LANG.get(asked.lang, asked.lang),
            dir=direction(asked.lang),
            title=say(asked.lang, title),
            links=links_to({lang: f"{path}?lang={lang}" for lang in LANGUAGES}),
            css=css(),
            script=script_path(),
            mark=asked.mark,
            host=asked.site.rp_id,
            elsewhere="" if here or not elsewhere else f"{elsewhere[0]}{path}?lang={asked.lang}",
            fault=fault,
            done=done,
            **more,
        )
    )


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("sulh.web"),
        autoescape=True,  # names and labels were typed by somebody
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return made
