# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What numbers count: the page behind every number.

behind-title = What a number counts
behind-note = These are the statements or incidents that a number was made of, as far as you may read them. Whoever opens this address sees what their own view allows.
behind-figures-note = How many units, people or minutes each of them tells of stands in its own words.
behind-count = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
behind-count-incidents = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
behind-none = Nothing that you may read stands behind this number. Go back to the page that it stood on, or log in if you have an account.
behind-at = in the record by
behind-voice-own = Said in its own voice
behind-voice-unnamed = Said by unnamed speakers
behind-voice-others = Said about it by others
behind-voice-said = Said in its own voice, or for it by unnamed speakers
behind-reports-own = Said by publications in their own voice
behind-publications = Publications
behind-seal-whole = Statements that are sealed whole
behind-seal-parts = Statements of which single fields are sealed
behind-seal-disclosed = Sealed, and disclosed since
behind-seal-disputed = Sealed, and disputed by a recipient
behind-seal-shredded = Shredded by both co-chairs
behind-seal-released = Marked anew by their originator
behind-seal-retracted = Taken back
behind-clocks = What was owed
behind-clocks-late = What was late
behind-withheld = Findings that the public does not see
behind-support = Reports that back a finding
behind-watched = Who was there to see
behind-reports = Reports
behind-fire = Statements in which units of fire were counted
behind-harm = Statements that tell of harm to people
behind-incidents = Incidents
behind-act = Incidents of this kind
behind-uncounted = Incidents in which nobody counted units of fire
behind-ruled = Incidents that were ruled on
behind-unruled = Incidents that were not ruled on yet
behind-taken-in = Entries taken in
behind-late = Reports about earlier periods, taken in within this one
behind-due = What is owed within 48 hours, or late
behind-steps = Steps of cases in this period
behind-held = What kept monitors from looking
behind-after = Reports of this period, taken in after its end
behind-alleged = First reports of the incidents that are alleged
behind-alleged-reports = Reports in which it is alleged
behind-alleged-unsure = First reports of incidents that may belong to it or not
behind-alleged-answered = First reports of incidents that findings answered
behind-nowhere = Incidents of which nobody says where
behind-stage = Cases at this stage
