# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""That a form came from a page of ours, which the person who is logged in has opened: against CSRF.

An own node knows its people by a session, whose forms carry its mark; a stage knows a seat, and looks at Origin.
Whoever serves forms gives one of these; a program that shows a token needs no mark, since no browser sends tokens
by itself.
"""

from dataclasses import dataclass
from typing import Protocol

from sulh.access.reader import Reader
from sulh.access.sessions import form_mark
from sulh.errors import Refused
from sulh.web.console.shelf import Asking, Shelf
from sulh.web.login import Front


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """Who speaks; `token`: by a token and not by a page."""

    reader: Reader
    token: bool


class Guard(Protocol):
    """Where forms come back to."""

    def mark(self, request: Asking) -> str:
        """What every form of this visit carries; empty where nothing is needed, or nobody is logged in."""

    def speaking(self, request: Asking, mark: str) -> Speaking:
        """Who sent a form that carries `mark`. Refused as the door says, and `bad_form` for another site's form."""


class DoorGuard:
    """The guard of an own node: its people's sessions and tokens."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def mark(self, request: Asking) -> str:
        """See `Guard`."""
        try:
            return form_mark(request.cookies.get(self._front.session_cookie, ""))
        except Refused:  # nobody is logged in, or the cookie is none of ours
            return ""

    def speaking(self, request: Asking, mark: str) -> Speaking:
        """See `Guard`."""
        shown = self._front.shown(request, mark)
        return Speaking(reader=self._front.door.reader(shown), token=bool(shown.authorization))


class ShelfGuard:
    """The guard of a shelf whose readers are known without a login, and which looks at Origin itself: a stage."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def mark(self, request: Asking) -> str:
        """See `Guard`."""
        return ""

    def speaking(self, request: Asking, mark: str) -> Speaking:
        """See `Guard`."""
        return Speaking(reader=self._shelf.who(request), token=False)
