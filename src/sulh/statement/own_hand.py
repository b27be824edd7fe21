# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Acts that bind an organisation and are signed by its own hand alone, never by a node that holds its key.

Whoever serves a page holds its pen: were consent, sign-off, override, shredding and grants signed by the key
of a node, the node's keeper could give them. They are signed by `sulh sign` or `verify/signer.html`.
"""

from sulh.errors import Refused
from sulh.statement.keyfile import NODE
from sulh.statement.kind import Kind


def require_own_hand(kind: Kind, custody: str) -> None:
    """Refused `needs_own_hand` for such an act from a key file whose custody is a node's."""
    if kind.deliberate and custody == NODE:
        raise Refused(
            "needs_own_hand",
            "{kind} binds your organisation and is signed by your own hand, not by a node: use sulh sign with "
            "a key of your own, or verify/signer.html",
            kind=kind.name,
        )


def is_light(kind: Kind) -> bool:
    """Whether a key that lives in a browser may say it: it binds nobody, stands in no seal, and ends or grants no key.

    A page's script is served by its node: who serves another one can have such a key sign, but nothing that binds.
    """
    return not (kind.deliberate or kind.inner or kind.room == "record")
