# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Pages, data and files made small for the line, where the browser takes gzip; a page of 80 kB goes as 12.

BREACH: whoever can make a browser ask with chosen words, and sees how long the answers are, learns what stands in
them. Our cookies are strict and tokens are sent by programs alone, so no other site's page makes such a request.
The login's pages, whose forms carry marks, are never packed.
"""

import gzip

from sulh.web.console.shelf import Asking

LEAST = 1_000  # bytes: below, the head of an answer weighs as much
LEVEL = 6
HEADER = {"Content-Encoding": "gzip"}


def packed(request: Asking, data: bytes) -> tuple[bytes, dict[str, str]]:
    """The bytes to send, and the header that says how they are packed; the same bytes for the same data."""
    if len(data) < LEAST or not takes_gzip(request.headers.get("accept-encoding", "")):
        return data, {}
    return gzip.compress(data, LEVEL, mtime=0), HEADER


def takes_gzip(header: str) -> bool:
    """Whether an Accept-Encoding header (RFC 9110, 12.5.3) names gzip; with a weight of nought it does not."""
    for item in header[:1_000].split(","):
        name, _, weight = item.strip().lower().partition(";")
        if name.strip() == "gzip":
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
