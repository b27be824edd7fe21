# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of the numbers by which reports are fused: proposed whole, in force when all have adopted them."""

from typing import Annotated

import msgspec

from sulh.fusion.parameters import read_parameters
from sulh.statement import canon
from sulh.statement.assertion import Label
from sulh.statement.canon import Said
from sulh.statement.envelope import Name, Text, Whole

MAX_FIELDS = 64  # the engine's parameters have two dozen
MAX_LIST = 8_192  # act by act, class by class, they are some two thousand numbers; rates of cells follow them

_Pair = Annotated[tuple[Whole, ...], msgspec.Meta(max_length=2)]
_List = Annotated[tuple[Whole | _Pair, ...], msgspec.Meta(max_length=MAX_LIST)]
Engine = Annotated[dict[Name, Whole | _List], msgspec.Meta(max_length=MAX_FIELDS)]


class Parameters(Said, frozen=True, kw_only=True):
    """Body of `incidents.parameters.v1`: parameters of the engine, proposed; ref: replaces (those in force).

    engine   the engine's own JSON object, whole (docs/fusion.md); its text with a newline is what its digest names
    """

    engine: Engine
    label: Label = ""
    why: Text | None = None

    @property
    def text(self) -> bytes:
        """The engine's own spelling of it."""
        return canon.encode(self.engine) + b"\n"

    def check(self) -> None:
        """Refuse what the engine cannot read (`fuse_params`): adopted by all, it would leave no incidents."""
        read_parameters(self.text, "engine")


class Adoption(Said, frozen=True, kw_only=True):
    """Body of `incidents.adoption.v1`: the issuer adopts parameters for itself; ref: parameters."""

    words: Text | None = None
