# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Speaking from a page: a form is made of a kind, and what it says is signed by a node, a browser or another machine.

fields    what a form asks, made of the type of a kind's body
names     which fields name organisations, roles, statements, moments: what types alone do not say
typed     values as people type them (days, places, numbers), to values of a statement and back
reading   a posted form to a body, and every fault at its field; spelling: a body back into a form
forms     the one table of curated forms, and what is offered on which page to whom
foresee   what the record would say to it, before a number of a key is used
guard     that a form came from a page of ours
desk      a form worked out for one reader: its fields, what is filled in before, what was said
unsigned  statements that are signed on another machine
routes    all of it as handlers

A new kind has its form at once; a line in `forms.FORMS` gives it a place on a page (docs/decisions/0034).
"""
