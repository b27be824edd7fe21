# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What anybody checks offline from one file: receipts, and certificates that a key contradicted itself.

plain exhibit seats           files in one spelling; statements, heads and keys as a file shows them
portable receipt_maker        receipts: checked by anyone, made from a record
cert_keys cert_entries certificates certify      certificates: their kinds, their check, their making
recomputed                    what a whole record adds to one
"""
