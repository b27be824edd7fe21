# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The search, on its own page and beside a form's references; how much of a list a page has.

console-find = Search
console-find-note = Finds what you may see here: by words, a place, a day ({ $day }), a label, a name, the number of an entry or the beginning of an id. All that you type has to be there; the newest stands first.
find-words = Words
find-among = Among
find-all = everything
find-chosen = what the form asks for
find-none = Nothing that you may see here has all of this. Try fewer words, another spelling, or the day alone.
find-searched = { $searched } of { $shown } entries were looked through so far, the newest first.
find-further = Look further back
find-seek = Search for it
find-seek-none = Nothing found that may stand here.
find-seek-choose = Found: choose one with the arrow keys and Enter.
find-seek-added = Added: entry
console-per-page = On one page:
