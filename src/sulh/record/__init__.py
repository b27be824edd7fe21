# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where statements and the log meet: what an entry is, who may say it, and which rows it changes.

spoken charter founding published          what a leaf says; entry 0
kinds trust_kinds seal_kinds procedure ruleset policies      what may be said, under which rules
chain standing heads decisions             each key's order, its authority, time and tiers, quorum
trust silences overrides relays            who computed, who stays silent, what was handed on
sealing seals seal_rows opener withheld    what is sealed, to whom, and what came to light since
past gate                                  what a reader may see of an entry, before any room
rows fold things state                     the fold of it all
blobs receipts                             what lies beside the log; what the host hands back
"""
