# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## On the screen.

brief-owed = What is owed, and by when
brief-owed-note = Declared is never verified. Lateness follows from the heads of the record; nobody says it.
owed-line = { $party } owes: { $what }: { $status }
owed-due = due by { $day }
owed-disputed-by = disputed by { $who }
owed-late-yes = late
owed-late-possibly = possibly late
owed-status-pending = not begun
owed-status-in-progress = under way
owed-status-declared-done = { term-commit-declared_done }, not verified
owed-status-verified-done = { term-commit-verified_done }
owed-status-partly = partly done, as verified
owed-status-late = { term-commit-late }
owed-status-not-done = found not done
owed-status-disputed = disputed
owed-status-suspended = suspended
owed-why-said-of-it = others say so; it has not said so itself
owed-why-changed-by-one-side = a later version by one side alone does not count
owed-why-no-deadline = no date is set
owed-why-event-unknown = the days are counted from an event that nobody has dated
owed-why-dates-differ = the event is dated differently
owed-why-beyond-the-record = that day lies beyond the record's last head
owed-why-clock-stood-still = both co-chairs stopped the clock for a time
owed-why-no-verifier = nobody is named to verify it
owed-why-declared-only = its own word alone
owed-why-checked-not-done = a verifier found it not done
owed-why-checks-differ = verifiers differ
owed-why-not-verifiable = a verifier could not tell
owed-why-reopened = it had been verified before
owed-why-disputed-by-some = somebody disputes it
