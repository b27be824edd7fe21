# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of an agreement once it stands: its languages, how it is read, changes, and who stays in it.

A translation is its translator's word until another organisation confirms it. A party suspends, leaves and
comes back for itself alone, and what others owe does not follow from it. An amendment takes effect for each
party by that party's own consent to the new terms; for whoever has not given it, the older ones go on.
"""

from enum import StrEnum

import msgspec

from sulh.agreement.kinds import Tongue
from sulh.clock import When
from sulh.statement.assertion import Assertion, Label
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Text
from sulh.statement.kind import SPEAKERS, Kind


class StandingAct(StrEnum):
    """What a party does about an instrument as a whole."""

    SUSPEND = "suspend"
    WITHDRAW = "withdraw"
    RETURN = "return"


class Translation(Said, frozen=True, kw_only=True):
    """Body of `agreement.translation.v1`: a text in another language; ref `translates`: instrument or term.

    translator        who translated it, in words; the issuer answers for "this person translated so"
    of_lang, of_hash  language and SHA-256 of the text that was translated
    """

    lang: Tongue
    text: Text
    translator: Line
    of_lang: Tongue
    of_hash: Hex32


class TranslationConfirmed(Said, frozen=True, kw_only=True):
    """Body of `agreement.translation_confirmed.v1`: the issuer's own reading finds it right; ref: translation."""

    reader: Line
    note: Text | None = None


class Interpretation(Assertion, frozen=True, kw_only=True):
    """Body of `agreement.interpretation.v1`: how a term is to be read; ref: term.

    `by_authority` is what gives the speaker the right to say so ("clause 12"); without it, it is an opinion.
    """

    text: Text
    by_authority: Line | None = None
    label: Label = ""


class Standing(Said, frozen=True, kw_only=True):
    """Body of `agreement.standing.v1`: the issuer's own act on an instrument; refs: instrument, `holds`.

    `from` is when it takes effect, and never before it was said. Terms under `holds` go on for it all the same.
    """

    act: StandingAct
    begins: When = msgspec.field(name="from")
    why: Text

    def check(self) -> None:
        """Refuse a moment that is none."""
        self.begins.check()


class Amendment(Assertion, frozen=True, kw_only=True):
    """Body of `agreement.amendment.v1`: new terms take the place of older ones; refs: `replaces`, `new`, instrument.

    For each party they do so by its own consent to every new term of this statement, and not before.
    """

    label: Label = ""
    why: Text | None = None


KINDS: tuple[Kind, ...] = (
    Kind(
        name="agreement.translation.v1",
        body=Translation,
        says="a translator's text of an instrument or term in another language",
        roles=SPEAKERS,
        assent="agreement.translation_confirmed.v1 of another organisation; until then unconfirmed",
    ),
    Kind(
        name="agreement.translation_confirmed.v1",
        body=TranslationConfirmed,
        says="an organisation other than the translator's has read a translation and finds it right",
        roles=SPEAKERS,
        documentary=False,
        undo="none",
    ),
    Kind(
        name="agreement.interpretation.v1",
        body=Interpretation,
        says="how a term is to be read, and on what authority",
        roles=SPEAKERS,
    ),
    Kind(
        name="agreement.standing.v1",
        body=Standing,
        says="a party suspends, leaves or comes back to an instrument, for itself alone",
        roles=frozenset({"party"}),
        documentary=False,
        undo="a later standing.v1 of the same party",
        deliberate=True,
    ),
    Kind(
        name="agreement.amendment.v1",
        body=Amendment,
        says="new terms take the place of older ones, for each party that consents to them",
        roles=SPEAKERS,
        assent="each party's own agreement.consent.v1 to the new terms; it binds no other",
    ),
)
