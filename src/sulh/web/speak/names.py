# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which fields name organisations, roles, statements and moments: the types of bodies say only that they are texts.

A field that stands in none of these is asked for as its type says, so a new one can be filled in all the same.
"""

# A name of one organisation of the charter, or several of them.
ORGS = frozenset(
    {
        *(
            "for_org",
            "party",
            "parties",
            "owner",
            "verifier",
            "by",
            "of_party",
            "decider",
            "signatories",
            "binds",
        ),
        *(
            "between",
            "mediated_by",
            "agreed_by",
            "hosts",
            "mediators",
            "announced_by",
            "side",
            "by_whom",
            "org",
        ),
        *(
            "to",
            "whose",
            "left",
            "right",
            "actors",
            "closed_to",
            "open_to",
            "used_by",
            "of",
            "cosigner",
            "silent",
        ),
        *("record_readers", "vacant"),
    }
)
# The same word for something else, by the struct that it stands in.
NO_ORGS = frozenset({("OutsideScope", "of"), ("Turn", "to")})
ROLES = frozenset({"role", "verifier_role", "of_role"})
# A statement, by its entry's number or its id; any other 64 hex digits are of a file or a key.
STATEMENTS = frozenset({"statement", "evidence", "members", "extract", "custody", "decision", "statements"})
# Texts that must be a moment with its zone, or a day.
MOMENTS = frozenset(
    {("Finding", "reply_until"), ("Embargo", "until"), ("Remedy", "due"), ("KeyGrant", "expires")}
)
DAYS = frozenset({("Publication", "published")})
# Codes that are chosen out of words which are known; others may be written.
ACTS = (
    *(
        "shelling",
        "mortar_fire",
        "rocket_fire",
        "small_arms",
        "air_strike",
        "drone",
        "ied",
        "mine",
        "abduction",
    ),
    *("line_crossing", "troop_movement", "closure", "explosion", "fire", "weapon_use", "patrol_turned_back"),
    "new_position",
)
ACT_FIELDS = frozenset({"act", "acts"})
SECTOR_FIELDS = frozenset({"sector"})
# Places that a person gives as "how far off may it be": metres.
RADII = (10, 50, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
