# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Keys that anyone can make: a demo's and an exercise's come from a published seed, and are refused here.

A real mechanism that took one of them would let every reader of this file sign for that organisation.
"""

from functools import lru_cache

from sulh.errors import Refused
from sulh.log.note import Verifier
from sulh.record.charter import CharterBody
from sulh.statement.keys import key_from_published_seed

DEMO_SEED = "sulh demo: these keys are public"
# Names under which the demo and the exercise derive keys; a new one is added here first.
DEMO_NAMES = tuple(
    f"{org}/{use}"
    for org in ("documentarian", "secretariat", "almond", "walnut", "heron", "stork", "monitors")
    for use in (
        "root",
        "log",
        "host",
        "role",
        "party",
        "liaison_officer",
        "monitor",
        "co_chair",
        "secretariat",
        "cosign",
        "relay",
        "sealing",
    )
)


@lru_cache(maxsize=1)
def published_keys() -> frozenset[str]:
    """Every public key that a published seed gives, as hex."""
    return frozenset(key_from_published_seed(DEMO_SEED, name).public for name in DEMO_NAMES)


def require_unpublished(charter: CharterBody, *keys: str) -> None:
    """Raise Refused `published_key` if a real charter's keys, or `keys`, come from a published seed."""
    if charter.charter_class != "real":
        return
    named = [*keys, charter.host, *(org.root for org in charter.organisations if org.root)]
    vkeys = [charter.log, *(c.vkey for c in charter.cosigners)]
    vkeys += [c.relay for c in charter.cosigners if c.relay]
    named += [Verifier(vkey).public_key.hex() for vkey in vkeys]
    for key in named:
        if key in published_keys():
            raise Refused(
                "published_key",
                "key {key} comes from the demo's published seed, so that anyone can sign with it; make a new key",
                key=key,
            )
