# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The bytes of a posted form: fields with all their values, and a file with its name, parsed at the door."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl

from sulh.access.sessions import bad_form

# A statement has 60,000 bytes at most, and a browser writes each of them in three; the rest is names of fields.
MAX_FORM = 300_000
MAX_FIELDS = 2_000  # the longest form, with every item of its longest list
MAX_FILE = 100_000  # an envelope is base64 of 60,000 bytes
_BOUNDARY = re.compile(
    r'multipart/form-data\s*;.*?boundary="?([A-Za-z0-9\'()+_,./:=? -]{1,70})"?', re.IGNORECASE
)
_NAME = re.compile(rb'name="([^"\r\n]{0,200})"')

Posted = Mapping[str, list[str]]


def form_of_bytes(body: bytes) -> dict[str, list[str]]:
    """The fields of a form, each with every value that came; Refused `bad_form` for other bytes."""
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="strict"
        )
    except ValueError as error:  # no ASCII, no UTF-8 (half of a surrogate pair too), too many fields
        raise bad_form() from error
    found: dict[str, list[str]] = {}
    for name, text in pairs:
        found.setdefault(name, []).append(text)
    return found


def parts_of(content_type: str, body: bytes) -> dict[str, bytes]:
    """The parts of a multipart form by name, the first of each; Refused `bad_form` for other bytes.

    A form that was posted plainly is one too.
    """
    match = _BOUNDARY.match(content_type.strip())
    if match is None:
        return {name: texts[0].encode() for name, texts in form_of_bytes(body).items()}
    edge = b"--" + match[1].encode("ascii")
    pieces = body.split(edge)
    if len(pieces) < 3 or len(pieces) > 20 or pieces[-1].strip() not in (b"--", b""):
        raise bad_form()
    found: dict[str, bytes] = {}
    for piece in pieces[1:-1]:
        head, blank, rest = piece.partition(b"\r\n\r\n")
        named = _NAME.search(head)
        if not blank or named is None:
            raise bad_form()
        content = rest.removesuffix(b"\r\n")
        found.setdefault(named[1].decode("ascii", "replace"), content)
    return found
