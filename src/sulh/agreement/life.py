# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of an agreement's life after it was made.

translation/ID interpretation/ID amendment/ID     versions (see record/things.py)
translation_confirmed/ID standing/ID              an organisation's own acts
"""

from collections.abc import Mapping

from sulh.agreement.life_kinds import Amendment, Interpretation, Standing, Translation, TranslationConfirmed
from sulh.record.things import Points, Shape, VersionRow
from sulh.statement.envelope import MAX_REFS, Name


class TranslationRow(VersionRow, frozen=True, kw_only=True):
    """Row `translation/<id>`."""

    body: Translation


class TranslationConfirmedRow(VersionRow, frozen=True, kw_only=True):
    """Row `translation_confirmed/<id>`."""

    body: TranslationConfirmed


class InterpretationRow(VersionRow, frozen=True, kw_only=True):
    """Row `interpretation/<id>`."""

    body: Interpretation


class StandingRow(VersionRow, frozen=True, kw_only=True):
    """Row `standing/<id>`: what a party did about an instrument, for itself."""

    body: Standing

    @property
    def party(self) -> Name:
        """The issuer's own organisation: nobody suspends or leaves for another."""
        return self.origin.issuer


class AmendmentRow(VersionRow, frozen=True, kw_only=True):
    """Row `amendment/<id>`."""

    body: Amendment


_ONE_TERM = Points(to=("term",), least=1, most=1)

SHAPES: Mapping[str, Shape] = {
    "agreement.translation.v1": Shape(
        noun="translation",
        row=TranslationRow,
        refs={"translates": Points(to=("instrument", "term"), least=1, most=1)},
    ),
    "agreement.translation_confirmed.v1": Shape(
        noun="translation_confirmed",
        row=TranslationConfirmedRow,
        refs={"translation": Points(to=("translation",), least=1, most=1)},
        versions=False,
        source=Points(most=0),
    ),
    "agreement.interpretation.v1": Shape(
        noun="interpretation", row=InterpretationRow, refs={"term": _ONE_TERM}
    ),
    # A party's own act is mended by its next act, never by a version of it.
    "agreement.standing.v1": Shape(
        noun="standing",
        row=StandingRow,
        refs={"instrument": Points(to=("instrument",), least=1, most=1), "holds": Points(to=("term",))},
        versions=False,
        source=Points(most=0),
    ),
    "agreement.amendment.v1": Shape(
        noun="amendment",
        row=AmendmentRow,
        refs={
            "instrument": Points(to=("instrument",), most=1),
            "replaces": Points(to=("term",), least=1, most=MAX_REFS),
            "new": Points(to=("term",), least=1, most=MAX_REFS),
        },
    ),
}
