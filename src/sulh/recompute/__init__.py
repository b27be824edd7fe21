# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Anyone may compute it again: replay, judged in batches, kept in snapshots, audited, carried in one file.

replay     entries through folds, in order        verdicts    the same on every core
book marks kept snapshot      a cache of state, of which only what is touched is read
compare    where two replicas part                audit       all of it, from the bytes alone
transfer   the whole record in one file, and back
"""
