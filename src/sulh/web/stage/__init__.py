# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The stage of an exercise: one process in which whoever looks may sit in any seat, since all its keys are public.

seats    who may be sat as, by a cookie; a page of another address changes nothing here
stage    the host over a working copy, its own clock, all cosigners, and the published keys that sign (`Lectern`)
shelf    each organisation's layer, by the same gate and opener as at a node
app      the host's app with the switch

Never for a real mechanism: `stage.require_staged` refuses its charter, and its keys are no published ones.
"""
