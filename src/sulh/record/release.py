# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one gate: what a reader may see of an entry, before any fold.

A reader's counts and incidents are folded from what it may see, so that they cannot leak what it may
not. Layers: `open` (every organisation of the charter), `public` (kinds that are always public, and
what was released as TLP:CLEAR). A third, one organisation's own, comes with sealing.
"""

from dataclasses import dataclass

from sulh.errors import Refused
from sulh.record.fold import Entry
from sulh.statement.envelope import Header
from sulh.statement.kind import Kind

OPEN = "open"
PUBLIC = "public"
LAYERS = (OPEN, PUBLIC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stub:
    """All a reader may know of an entry: that it stands there."""

    index: int


def visible(entry: Entry, kind: Kind, layer: str) -> Entry | Stub | None:
    """The entry, a stub, or nothing, for a layer; depends on the entry alone.

    The public layer gives nothing rather than a stub: the size of the log is public anyway, and a stub
    would add which of its leaves were held back.
    """
    return entry if layer == OPEN or released(entry.header, kind) else None


def released(header: Header, kind: Kind | None) -> bool:
    """Whether a statement belongs to the public layer, by its header and kind alone."""
    return (kind is not None and kind.public) or (header.marking == "TLP:CLEAR" and not header.release_to)


def require_layer(layer: str) -> str:
    """`layer` if it is one; Refused `unknown_layer` otherwise."""
    if layer not in LAYERS:
        raise Refused(
            "unknown_layer",
            "a layer is one of {known}; {found} was asked for",
            known=", ".join(LAYERS),
            found=layer,
        )
    return layer
