# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What each organisation of an exercise opens: its published key, and what was handed to its node beside the record.

Only to those for whom something was wrapped: whoever was given nothing holds nothing, not even what does not open.
"""

from collections.abc import Sequence

from sulh.exercise.cast import CO_CHAIRS, opening_key
from sulh.record.opener import Opener
from sulh.record.sealing import SealedSaid


class Beside:
    """A vault in memory (`record.opener.Vault`)."""

    def __init__(self, sealed: Sequence[SealedSaid]) -> None:
        self._wraps = {one.said.id: one.wraps for one in sealed}
        self._ciphertexts = {name: data for one in sealed for name, data in one.ciphertexts.items()}

    def wraps(self, statement: str) -> bytes | None:
        """See `Vault`."""
        return self._wraps.get(statement)

    def ciphertext(self, name: str) -> bytes | None:
        """See `Vault`."""
        return self._ciphertexts.get(name)


def opener_of(org: str, sealed: Sequence[SealedSaid]) -> Opener:
    """With what an organisation opens; all that the exercise seals is for both co-chairs."""
    own = org in CO_CHAIRS
    return Opener(org, [opening_key(org)] if own else [], Beside(sealed if own else ()))
