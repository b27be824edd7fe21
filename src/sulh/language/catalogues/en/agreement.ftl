# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What an agreement says, as data
attribute-rule = what it asks, as data
attribute-class = what kind of ceasefire it is
attribute-purpose = what it is for
attribute-mediated = whether it was mediated
attribute-mechanism-agreed = whether it sets up a mechanism
attribute-enforcement = whether it has means of enforcement
attribute-written = whether it is written
attribute-authentic = in which languages it is authentic
attribute-prevailing = which language decides
attribute-texts = its texts by their hashes
attribute-observability = how a breach could be noticed
attribute-by-authority = on what authority

## What a file of an agreement says wrongly or leaves open

agreement-problem = { $file } line { $line }, { $key }: { $why }
agreement-open = { $file } line { $line }, clause { $label }: { $what }
agreement-open-record = clause { $label }: { $what }
agreement-checked = { $file }: { $clauses } clauses read, { $problems } faults, { $open } things left open
agreement-linted = { $open } things left open
redline-same = { $label }: the same
redline-changed = { $label }: changed
redline-added = { $label }: new
redline-removed = { $label }: gone
redline-moved = stands elsewhere
redline-counts = same { $same }, changed { $changed }, new { $added }, gone { $removed }

lint-no-rule = what it asks stands in words only, not as data
lint-binds-nobody = nobody is named whom it binds
lint-no-actor = nobody is named who must do it or leave it
lint-no-place = no place is named where it applies
lint-no-time = no time is named from or until which it applies
lint-no-test = no test is named by which one could say whether it was kept
lint-no-verifier = nobody is named who checks it
lint-not-graded = it is not said how a breach could be noticed
lint-unobservable = nobody could see a breach of it; it can never be shown as kept
lint-declared-only = only the party itself could tell whether it was kept
lint-vague-word = “{ $detail }” can be read in two ways
lint-open-list = its list of acts is open: what else belongs to it is not said
lint-deadline-before-start = its deadline ({ $detail }) lies before it begins
lint-event-not-named = nothing says what “{ $detail }” is, from which its deadline is counted
lint-no-authoriser = nobody is named who may permit the exception
lint-no-condition = it is not said under which condition it applies
lint-excepts-nothing = it is not said from which clause it is an exception
lint-no-notice = it is not said who is told when it was used
lint-no-recipient = it is not said to whom it applies or who is told
lint-no-decider = nobody is named who decides
lint-no-penalty = it is not said what follows
lint-no-quorum = it is not said who must be there for a decision
lint-no-deadlock-breaker = nothing says what happens where no decision is reached
lint-readings-differ = each side reads it in its own way

## Beside the terms, on the screen and the page

agreed-read = { $party } names as read: { $languages }
agreed-opinion = read so, on nobody's authority: { $text } { $who }
agreed-interpretation = read so, on the authority of { $authority }: { $text } { $who }
agreed-suspend = { $party } stands apart for itself from { $when }: { $why }
agreed-withdraw = { $party } leaves for itself from { $when }: { $why }
agreed-return = { $party } comes back from { $when }: { $why }
agreed-goes-on = for { $party } these go on all the same: { $terms }
agreed-amendment = { $new } in the place of { $old }
agreed-consented = consented to all that is new: { $parties }
agreed-waiting = not yet; for them the older words go on: { $parties }
agreed-unconfirmed = { $language }, translated by { $translator }, confirmed by nobody else: { $text }
agreed-confirmed = { $language }, translated by { $translator }, confirmed by { $parties }: { $text }
agreed-authentic = authentic in: { $languages }
agreed-prevailing = where they differ, { $language } decides
agreed-basis-original = { $language }
agreed-basis-named = { $language } (its text is not carried)
agreed-basis-confirmed = { $language } (a confirmed translation)
agreed-basis-unconfirmed = { $language } (a translation that nobody confirmed)
agreed-basis-not-carried = { $language } (a text that is not in this record)
