# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Asks before anybody signs: if this clause were breached, would it be seen, placed and told apart from others?

    senses     who perceives what: a table of assumptions that a plan may replace
    plan       the watches, sensors and access that somebody plans, read from a file
    questions  what a breach of each clause would be, or why nobody can tell
    world      a seeded month: breaches, patrols, outages, denials
    outcome    what the watches alone would let one say of a breach
    estimate   counts over months, their intervals, and what would raise them

All of it is a statement about a plan and an agreement's words. No party's conduct goes in and none comes out.
"""
