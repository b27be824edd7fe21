# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""By which numbers reports are fused: the secretariat proposes others after a fortnight, and all adopt them.

Until the last has, the program's own hold; so every exercise that is long enough has incidents under both.
"""

from collections.abc import Iterator
from datetime import timedelta

import msgspec

from sulh.exercise.cast import CO_CHAIRS, PARTIES
from sulh.exercise.phrases import phrase
from sulh.exercise.stream import Stream
from sulh.exercise.traffic import Utterance, World
from sulh.fusion.parameters import standing
from sulh.incidents.parameters import Adoption, Parameters
from sulh.statement.draft import Draft

PROPOSED, ADOPTED = 15, 17  # days
LEAST_DAYS = 21
EXTENT_M = 400  # instead of the program's own: how far one incident itself spreads
LANG = "en"


class ParametersTraffic:
    """One set of parameters in the room `incidents`."""

    room = "parameters"
    fills = False

    def plan(self, world: World, rng: Stream) -> Iterator[Utterance]:
        """See `Traffic.plan`."""
        if world.days < LEAST_DAYS:
            return
        engine = msgspec.to_builtins(msgspec.structs.replace(standing(), extent_m=EXTENT_M))
        body = Parameters(engine=engine, label="p1", why=phrase("why_parameters", LANG))
        draft = Draft(kind="incidents.parameters.v1", body=body, label="p1", lang=LANG, marking="TLP:GREEN")
        sent = world.day(PROPOSED) + timedelta(hours=9, minutes=15)
        yield Utterance(moment=sent, org="secretariat", role="secretariat", draft=draft, lasting=True)
        for turn, org in enumerate((*PARTIES, *CO_CHAIRS)):
            said = Draft(
                kind="incidents.adoption.v1",
                body=Adoption(),
                refs=(("parameters", "p1"),),
                lang=LANG,
                marking="TLP:GREEN",
            )
            moment = world.day(ADOPTED) + timedelta(hours=9, minutes=10 * turn)
            role = "party" if org in PARTIES else "co_chair"
            yield Utterance(moment=moment, org=org, role=role, draft=said, lasting=True)
