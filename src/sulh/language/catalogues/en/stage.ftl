# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The stage: an exercise in which whoever looks may sit in any seat.

stage-switch = The stage
stage-word-exercise = EXERCISE: nothing here is real.
stage-word-documentary = A documentary record, to be read only.
stage-keys-exercise = Its keys are public, so anybody can sign as anybody; what you say here is gone when the demo ends.
stage-keys-documentary = Its keys are public; nobody signed any of it for a party.
stage-as = You sit here as
stage-do = Change
stage-public = the public
stage-open = { $org }: what is open to all organisations
stage-seat = { $org }, { $role }: { $person }
stage-own = A mechanism of your own begins with one line:
stage-served = Open { $url } in a browser; Ctrl-C ends it.
stage-empty = The public is shown little. Choose a seat at the top of the page to see what that organisation sees.
