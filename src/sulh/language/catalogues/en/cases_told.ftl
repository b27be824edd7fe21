# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What is found: findings with three verdicts.

brief-found = What was found
brief-found-note = Three verdicts, each for itself: whether it happened, whether it breached a term, who did it. Signed off means issued under the agreed procedure; a valid signature tells who says something and verifies nothing.
found-occurrence = whether it happened: { $verdict }
found-breach = whether it breached a term: { $verdict }
found-attribution = who did it: { $verdict }
found-none = no verdict
found-reasons = { $verdict }; standard of proof: { $standard }; reasons: { $why }
found-is-confirmed = { term-occ-confirmed }
found-is-partly-confirmed = { term-occ-partly_confirmed }
found-is-not-confirmed = { term-occ-not_confirmed }
found-is-unfounded = { term-occ-unfounded }
found-is-inconclusive = { term-occ-inconclusive }
found-is-not-verifiable = { term-occ-not_verifiable } ({ $hindrance })
found-hindered-access = no access
found-hindered-time = too late, or too little time
found-hindered-means = no means
found-is-violation = { term-agr-violation } ({ $severity })
found-severity-serious = serious
found-severity-ordinary = ordinary
found-severity-technical = technical
found-is-provocation = { term-agr-provocation }
found-is-permitted = { term-brc-permitted }
found-is-outside-scope = { term-brc-outside_scope } ({ $of })
found-scope-place = of place
found-scope-time = of time
found-scope-actor = of who is bound
found-scope-term = of the term's words
found-is-ambiguous-term = { term-brc-ambiguous_term }
found-is-party = { $party }
found-is-affiliate-of = { $actor }, for whom { $party } answers
found-is-jointly = { $party } together
found-is-unknown-actor = { term-case-unknown_actor }
found-is-accidental = nobody meant it
found-is-not-attributable = { term-case-not_attributable }
found-is-outside-mandate = outside this mechanism's mandate
found-share-largely = {" "}(largely)
found-share-equally = {" "}(equally)
found-share-partly = {" "}(partly)
found-standard-reasonable-suspicion = reasonable suspicion
found-standard-reasonable-grounds = { term-case-reasonable_grounds }
found-standard-balance-of-probabilities = balance of probabilities
found-standard-clear-and-convincing = clear and convincing
found-standard-beyond-reasonable-doubt = beyond reasonable doubt
found-state-waiting = draft: not issued
found-state-issued = issued: both co-chairs signed it off under the agreed procedure
found-state-split = split: a co-chair refused it; nothing follows from it
found-state-corrected = no longer in force: a later finding takes its place
found-late = sign-off is past its time
found-about = about { $which }
found-signed-off = signed off by { $who }
found-refused = { $who } did not sign it off: { $why }
found-override = it counts by both co-chairs' own word, since a cosigner stayed silent
found-corrects = takes the place of { $which }
found-corrected-by = its place is taken by { $which }; it stays readable
found-no-reply = no reply received from { $party }
found-reply = reply of { $party }: { $text }
found-reply-open = { $party } may answer until { $until }

## Beside a finding.

found-dissent = { $who } dissents: { $words }
found-votes = the panel: { $agree } for, { $refuse } against
found-text = words in { $tongue }, read by { $who }
found-text-unread = words in { $tongue }: nobody says that it read them
found-late-reply = late reply of { $party }: { $text }
found-support = what backs it: reports { $reports }, independent origins { $origins }; this decides nothing, people do
found-marking = for readers of { $marking }
found-public-not-issued = not made known: it is a draft
found-public-split = not made known to the public, by the charter; it counts among those withheld
found-public-embargoed = held back until { $until }: { $reason }
found-public-waiting = not yet made known to the public
found-public-owed = the time to make it known is past
found-public-public = released to all
found-withheld = findings that the public does not see: { $count }

## Cases.

brief-cases = Cases
brief-cases-note = What came in and what was ruled stand together. The mechanism's own lateness is shown like anyone's.
case-title = Cases by stage
case-none = no case stands in this record
case-stage-count = { $stage }: { $count }
case-stage-received = received, no case yet
case-stage-registered = registered
case-stage-triaged = lives at risk, to be calmed first
case-stage-open = open
case-stage-team-tasked = team sent
case-stage-on-site = team on site
case-stage-suspended-access = held up: no access
case-stage-draft = facts reported, finding to be drafted
case-stage-reply-open = parties may answer
case-stage-sign-off = awaits sign-off
case-stage-issued = finding issued
case-stage-split = split
case-stage-remedy = remedy ordered
case-stage-closed = closed
case-stage-withdrawn = withdrawn by whoever complained
case-stage-lapsed = lapsed
case-stage-reopened = reopened
case-opened = opened { $when }
case-complained = complaint of { $who }
case-live = lives are at risk: calming comes before any verdict
case-calmed = done to calm it: { $what }
case-step-receipt = receipt of the complaint
case-step-dispatch = sending a team
case-step-preliminary = preliminary report
case-step-draft = draft finding
case-step-reply = reply
case-step-sign-off = sign-off
case-step-remedy-order = ordering a remedy
case-step-publication = making it known
case-step-visit-answer = answer to a visit
case-clock-running = { $step }: due by { $due }
case-clock-late = { $step }: late, was due by { $due }
case-clock-met = { $step }: done in time
case-clock-met-late = { $step }: done late, { $done } instead of { $due }
case-clock-not-adopted = { $step }: no time was agreed
case-clock-stopped = { $step }: no longer owed
case-lateness = { $step }: { $late } of { $count } late
case-team = team: { $who }
case-team-missing = without { $party }; recorded reason: { $why }
case-report-arrived = the team has arrived: { $facts }
case-report-preliminary = preliminary report, facts only: { $facts }
case-report-final = report, facts only: { $facts }
case-signs = signed by { $who }
case-silent = has said nothing of it: { $who }
case-evidence = evidence: { $count }, of it sensitive and blurred: { $blurred }
case-turn-closed = to be closed: { $why }
case-turn-reopened = to be reopened: { $why }
case-turn-withdrawn = withdrawn: { $why }
case-turn-suspended-access = held up, no access: { $why }
case-turn-resumed = resumed: { $why }
case-turn-lapsed = to lapse: { $why }
case-turn-waits = { $turn } (said by { $who }; waits for the other co-chair)
case-embargo = held back until { $until }: { $reason }
case-why-live-risk = lives at risk
case-why-deescalation = to calm first
case-why-witness-safety = safety of those who were heard
case-why-team-safety = safety of the team
case-why-reply-open = parties may still answer
case-why-other = another reason
case-heard = people heard: { $count }; who they are stands nowhere here
case-leaks = leaks noticed: { $count }
case-owing = cannot be closed: no remedy is ordered for { $which }
case-findings = findings: { $which }
case-step = { $when }: { $what }, { $who }

## Remedies and visits.

remedy-line = remedy of { $party }: { $what } ({ $state }; { $status })
remedy-is-proposed = proposed by one co-chair
remedy-is-refused = the other co-chair refused
remedy-is-ordered = ordered by both co-chairs
remedy-due = due by { $due }, verified by { $verifier }
remedy-late = { term-commit-late }
remedy-unknown = no commitment of the record
visit-line = visit asked by { $by } of { $of }: { $what } ({ $state })
visit-is-proposed = waits for the other co-chair
visit-is-refused = the other co-chair refused
visit-is-asked = awaits an answer
visit-is-unanswered = no answer in time
visit-is-granted = granted
visit-is-conditional = { term-access-conditional }
visit-is-delayed = { term-access-delayed }
visit-is-denied = { term-access-denied }
visit-is-reported = the team has reported
visit-shows-done = the team saw it done
visit-shows-partly = the team saw it done in part
visit-shows-not-done = the team saw it not done
visit-shows-not-verifiable = { term-occ-not_verifiable }: nobody could look

## How the parties were treated.

treated-title = How the parties were treated
treated-note = No figure compares the parties: who is watched less is reported less.
treated-complaints = { $party }: complaints { $count }, taken up { $taken }; own reports { $reports }
treated-time = from complaint to finding: { $hours } hours in the middle, of { $count }
treated-time-none = from complaint to finding: none yet
treated-replies = could answer { $asked } times: answered { $replied }, late { $late }, not at all { $silent }
treated-against = named by { $count } of { $issued } issued findings; statements of others about it { $reports }
treated-access = kept monitors from looking, by watchers' word { $watchers }, by others' word { $others }; watches planned in all { $planned }
treated-split = issued findings on its complaints: { $which }
found-who-party = a party
found-who-affiliate-of = an actor for whom a party answers
found-who-jointly = several parties together
found-who-unknown-actor = { term-case-unknown_actor }
found-who-accidental = { found-is-accidental }
found-who-not-attributable = { term-case-not_attributable }
found-who-outside-mandate = { found-is-outside-mandate }
found-who-no-verdict = { found-none }

## What may be told outside.

released-title = What reports may be told outside of the mechanism
released-note = At least { $persons } persons stand behind each line; what cannot be hidden so is only counted.
released-line = { $place }, { $from } to { $until }: { $count }
released-anywhere = anywhere
released-withheld = withheld: { $count }; shown before and taken back since: { $withdrawn }

## What was said in a case, step by step.

case-said-case = case opened
case-said-receipt = { case-step-receipt }
case-said-triage = severity and live risk looked at
case-said-deescalation = step to calm
case-said-tasking = team sent
case-said-team-report = team's report
case-said-member-word = a member's word on the report
case-said-finding = draft finding
case-said-finding-text = the finding in another language
case-said-reply = { case-step-reply }
case-said-dissent = dissent
case-said-vote = vote of the panel
case-said-signoff = word on the sign-off
case-said-remedy = { term-case-remedy }
case-said-turn = turn of the case
case-said-assent = the other co-chair's word
case-said-embargo = held back for a time
case-said-visit-request = request for a visit
case-about-complaint = complaint { $which }
case-about-incident = incident { $which }
case-about-report = report { $which }
