# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where cosigners are asked, and for whom lines speak: an organisation counts with all its keys or not at all."""

import pytest

from sulh.errors import Tampered
from sulh.host.addresses import (
    JOINT,
    NO_TIER,
    OPERATIONAL,
    addresses,
    cosigned_by,
    fully_cosigned_by,
    require_line,
    tier_of,
)
from sulh.log.note import CosignSigner, Signer, TreeHead
from sulh.record.charter import Cosigner
from tests.record.world import ORIGIN, charter_body, cosigner

SECOND = CosignSigner("heron.example/second", b"h" * 32)
URL = "https://heron.example/cosign"
CHARTER = charter_body(
    cosigners=[
        "almond",
        "walnut",
        Cosigner(org="heron", vkey=cosigner("heron").vkey, url=URL),
        Cosigner(org="heron", vkey=SECOND.vkey, url=URL),
        Cosigner(org="stork", vkey=cosigner("stork").vkey, url="https://stork.example/cosign"),
    ]
)
HEAD = TreeHead(origin=ORIGIN, size=3, root=bytes(32)).body()
NOTE = Signer(ORIGIN, b"l" * 32).sign(HEAD)


def lines(*signers: CosignSigner) -> bytes:
    return NOTE + b"".join(signer.line(HEAD, 7) for signer in signers)


def test_an_organisation_is_asked_once_for_all_its_keys_and_only_where_it_has_an_address() -> None:
    heron, stork = addresses(CHARTER)
    assert (heron.org, heron.url, len(heron.keys)) == ("heron", URL, 2)
    assert (stork.org, len(stork.keys)) == ("stork", 1)


def test_half_of_an_organisations_keys_are_heard_and_make_no_tier() -> None:
    half = lines(cosigner("heron"), cosigner("almond"))
    assert cosigned_by(half, CHARTER) == ("almond", "heron")
    assert fully_cosigned_by(half, CHARTER) == ("almond",)
    assert tier_of(CHARTER, fully_cosigned_by(half, CHARTER)) == NO_TIER
    # The same key twice is no second key.
    assert fully_cosigned_by(lines(cosigner("heron"), cosigner("heron")), CHARTER) == ()
    both = lines(cosigner("heron"), SECOND)
    assert tier_of(CHARTER, fully_cosigned_by(both, CHARTER)) == OPERATIONAL
    everybody = fully_cosigned_by(lines(*map(cosigner, ("almond", "stork", "walnut"))), CHARTER)
    assert tier_of(CHARTER, everybody) == JOINT


def test_a_note_without_the_cosigners_line_names_who_was_asked() -> None:
    heron = addresses(CHARTER)[0]
    assert require_line(lines(SECOND), heron) == [7]
    with pytest.raises(Tampered) as found:
        require_line(lines(cosigner("stork")), heron)
    assert str(found.value) == (
        f"a head with a line of heron was expected from {URL}, and one without was found"
    )
