# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The console's frame: a page is a view (plain data of one reader's layer at a moment) drawn by a template.

looks     how a reader wants to read: language, digits, calendar; words: whatever a template says, so said
labels    the words for what a statement is made of: kinds, references, fields, values; forms take them too
shelf     what pages need of whoever serves them: readers, layers, the log; one for a host, one for a node
lectern   what pages need of it to let somebody speak: a key that signs here, a door for what is signed
entries   which entries a layer shows, in which order they came into view, and one of them whole
asked     the questions that an address may carry, parsed at the door
views     record, agreement, compliance, talks, face: functions of a glance and a question, to typed plain data
happened  what pages of incidents (incidents, incident) share of one state; drawn: ground and time in whole pixels
pages     the one table of all pages: address, view, template, navigation; /api/ and OpenAPI follow from it
frame     the layout around every page; static: our own files, named by their content
findable  what of a layer can be searched, growing with it; find: the search, as a page and beside references
astray    where no page answers: unknown addresses, what is too long, errors of our own
stream    what is new in a reader's layer, as server-sent events
routes    all of it as handlers

A new page is a view, a template, a line in `pages.PAGES` and its words in six languages (docs/decisions/0033).
"""
