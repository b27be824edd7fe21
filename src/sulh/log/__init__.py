# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where what was said stays: one Merkle log of bytes, signed, tiled and checkable by anyone.

Reading order: `merkle` (hashes and proofs), `tiles` (file names and bundles), `builder` (leaves to tiles),
`note` (signed heads), `policy` (who must have cosigned), `store` and `journal` (where bytes lie),
`sequencer` (the one writer), `reader` (proofs from tiles), `proof` (offline receipts), `check` (the audit).
The room knows bytes only: it never meets a statement.
"""
