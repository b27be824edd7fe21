# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a fault is in HTTP: its status, its headers, and the JSON that programs get, in the reader's language."""

from litestar.exceptions import HTTPException

from sulh.errors import Fault, Unavailable
from sulh.language.catalogue import fault_text

STATUSES = {
    "bad_login": 403,
    "bad_form": 403,
    "no_session": 401,
    "session_locked": 401,
    "unlock_other": 403,
    "login_again": 403,
    "bad_passkey": 403,
    "login_wait": 429,
    "bad_token": 401,
    "not_allowed": 403,
    "layer_not_yours": 403,
    "foreign_page": 403,
    "not_shown": 404,
    "no_such_entry": 404,
    "bad_query": 400,
    "bad_position": 400,
    "no_page": 404,
    "wrong_method": 405,
    "too_much": 413,
    "address_too_long": 414,
    "not_read": 400,
    "own_fault": 500,
}


def status_of(fault: Fault) -> int:
    """The status that a fault is answered with."""
    return STATUSES.get(fault.code, 503 if isinstance(fault, Unavailable) else 422)


def headers_of(fault: Fault) -> dict[str, str]:
    """A fault is kept by no cache; what is not now says when again."""
    later = {"Retry-After": str(fault.after_seconds)} if isinstance(fault, Unavailable) else {}
    return {"Cache-Control": "no-store", **later}


def as_json(fault: Fault, lang: str) -> HTTPException:
    """For programs: the sentence, and the code that does not change with the language."""
    return HTTPException(
        status_code=status_of(fault),
        detail=fault_text(fault, lang),
        headers=headers_of(fault),
        extra={"code": fault.code},
    )
