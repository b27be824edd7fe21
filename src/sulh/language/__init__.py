# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Says things in six languages: words, sentences, digits, calendars, search folding, neutral wording.

`prs` is Afghan Dari; its CLDR data is called fa-AF. Nothing here reads the machine's own locale or zone:
the same words come out everywhere. Isolates and other direction marks are made for showing, never stored.
"""

from sulh.language.tongues import DEFAULT, LANGUAGES, direction, negotiate, own_name

__all__ = ["DEFAULT", "LANGUAGES", "direction", "negotiate", "own_name"]
