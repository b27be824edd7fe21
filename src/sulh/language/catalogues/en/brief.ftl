# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The state on one screen. { $who } is a speaker with sources; { $party } an organisation's name.

brief-comma = {", "}
brief-semicolon = {"; "}
brief-colon = {": "}
brief-slash = {" / "}

brief-exercise = { term-rec-exercise }. Everything here is invented, and its keys may be known to anyone.
brief-opening-documentary = { $count ->
    [one] Compiled by one documentarian from { $count } press report.
   *[other] Compiled by one documentarian from { $count } press reports.
}
brief-opening-one-side = They mostly quote one side: { $count } of { $total } assertions that a party is said to have made are { $party }'s.
brief-opening-nobody = Nothing here is established by anyone. No party signed anything here, and a sound record is not a true one.

brief-voices = Whose voices are missing
brief-voices-note = “r1” alone is that report's own voice: no party's statement.
brief-voice = { $party }: { $own } in its own voice, { $unnamed } by unnamed speakers for it, { $others } about it by others
brief-voice-report = The reports in their own voice: { $report }; unnamed sources: { $unnamed }
brief-not-carried = Not carried of { $party }: { $what }
brief-its-consent = consent to some terms
brief-its-answer = the answer to a proposal

brief-held = What was said to hold, on which day
brief-held-note = What the sources assert, not whether anyone fired. “Possibly” cannot be ruled out; it is not “probably”.
brief-window = { $kind }: { $runs }
brief-holds-yes = said to hold { $days }
brief-holds-possibly = possibly { $days }
brief-holds-no = not { $days }
brief-on = on { $day }
brief-since = from { $day } on
brief-called = called { $words }

brief-agreed = What is said to be agreed
brief-agreed-note = No party's key stands behind any of it unless a line says so.
brief-consent = { $party }: { $value }, { $who }
brief-value-of = { $party }: { $value }
brief-consent-by-key = { $party }: { $value }, given by its own key

brief-demanded = What is demanded, and not agreed
brief-demanded-note = {""}
brief-demand = { $by } asks { $of }: { $text }
brief-demand-of-nobody = { $by } asks, naming nobody: { $text }

brief-claimed = What is claimed, and what is denied
brief-claimed-note = A claim is not evidence, and silence is neither consent nor admission.
brief-alleged = { $act }; alleged of { $actors }
brief-denied = denied: { $who }
brief-no-other-side = no account of another side is carried

brief-conflicts = Where the sources contradict each other
brief-conflicts-note = Every value with who says so; none is chosen.
brief-value = { $value } { $who }

brief-proposals = Proposals and answers
brief-proposals-note = {""}
brief-proposal = { $by }: { $subject }
brief-discussed = said to have been discussed
brief-answer = { $party }: { $value }, { $who }
brief-no-answer = no answer is carried

brief-unverifiable = What nobody can verify, and why
brief-unverifiable-note = Seeing nothing is not an observation. No term here is shown as kept.
brief-why = { $terms }: { $why }
brief-every-term = every term

says-in = { $who } ({ $where })
says-report = { $where }
says-unnamed = unnamed
says-unnamed-for = unnamed, for { $party }
says-named = { $speaker } for { $party }
says-own-act = { $party } itself, by its key
value-none = not carried
value-not-carried = { $party }: not carried

## Values

window-truce = truce
window-ceasefire = { term-agr-ceasefire }
window-understanding = understanding to continue

consent-signed = { term-consent-signed }
consent-initialled = { term-consent-initialled }
consent-orally-accepted = { term-consent-orally_accepted }
consent-announced-by-mediator = announced by a mediator
consent-asserted-by-self = asserted by the party itself
consent-asserted-by-other = { term-consent-asserted_by_other }
consent-disputed = { term-consent-disputed }
consent-denied = { term-consent-denied }
consent-withdrawn = { term-consent-withdrawn }
consent-not-carried = not carried

answer-accepted = { term-talk-accepted }
answer-accepted-in-part = accepted in part
answer-rejected = { term-talk-rejected }
answer-countered = answered by a counter-proposal
answer-under-review = under review
answer-not-carried = no answer carried

why-start-not-carried = no source gives a start
why-start-not-stated = the start is inferred, not stated
why-end-not-carried = no source gives an end
why-end-by-extension-unknown = extended, and nobody says until when
why-hour-unknown = no hour is known
why-sources-differ = the sources differ
why-ends-on-breach-undecided = it ends on a breach, and nobody says who decides that

why-no-text-carried = the text of the agreement is not carried
why-consent-not-given = no consent by a party's own key
why-consent-not-carried = of a party no consent is carried at all
why-window-not-sure = whether it applied on that day is not sure
why-no-window = nothing says from when to when it applies
why-binds-nobody-named = nobody is named whom it binds
why-not-observable = nobody could see a breach of it
why-no-verifier = nobody is there to check
why-no-observation = no observation is about it

## The end of the screen

brief-more = and { $count } more: see them all with --json --limit 0
brief-sound = record sound: { $size } entries, root { $root }, state digest { $digest }
brief-sound-heads = heads and proofs sound: { $size } entries, root { $root }
brief-keys-public = This record's keys come from a published seed: anyone can sign with them.
brief-page = The same as a page: { $file }
brief-try = Three lines to try:
brief-try-day = the state as it is judged on another day
brief-try-size = the digest of the record as it stood earlier
brief-try-flip = flip one byte in a copy, and let the audit name the entry
why-asserted-only = it rests on assertions alone

## What sources can differ in: fields of statements, shown where two versions of one thing disagree

attribute-text = the text
attribute-binds = whom it binds
attribute-binds-words = whom it is said to bind
attribute-name = the name
attribute-signatories = who signed
attribute-capacity = in which capacity
attribute-value = the value
attribute-wording = what it is called
attribute-start = when it began
attribute-start-words = when it began, in the source's words
attribute-end = when it ends
attribute-hours = how many hours
attribute-until = until when
attribute-until-words = until when, in the source's words
attribute-announced = when it was announced
attribute-requested-by = who asked for it
attribute-holds = under what condition it holds
attribute-occurred = when it happened
attribute-site = where
attribute-actors = who acted
attribute-target = what was hit
attribute-cause = why
attribute-casualties = who was harmed
attribute-words = the words
attribute-names = the names
attribute-called = what it is counted as
attribute-place = the place
attribute-duration = how long it lasted
attribute-first-day = how long the first day lasted
attribute-hosts = who hosted
attribute-mediators = who mediated
attribute-agenda = what was on the agenda
attribute-aim = the aim
attribute-outcome = the outcome
attribute-subject = what was proposed
attribute-functions = the functions
attribute-reason = the reason
attribute-size = how many people
attribute-head = who led it
attribute-members = who belonged to it

brief-sealed = What is sealed
brief-sealed-note = What a seal holds shows to those it was sealed to; everybody sees that it stands there.
brief-sealed-count = Sealed: whole statements: { $whole }; single fields of statements: { $parts }
brief-sealed-later = Since then disclosed: { $disclosed }; disputed by a recipient: { $disputed }; shredded by both co-chairs: { $shredded }; marked anew by their originator: { $released }; taken back: { $retracted }

## Who says what of the ceasefire.

brief-ceasefire = Who says what of the ceasefire now
brief-ceasefire-note = Each by its own statements, and nobody's verdict. What one says makes nobody else's words surer; silence is neither consent nor denial.
cease-others = Others, who speak for none of these
cease-nothing = Nothing in this view.
cease-yes = { $kind } { $label }: in force now, by its own words
cease-possibly = { $kind } { $label }: may be in force now, by its own words
cease-no = { $kind } { $label }: not in force now, by its own words
cease-said = (entry { $entry }, in the record by { $time })
cease-alleges = alleges acts of { $party } against: { $terms }
cease-denies = denies acts of { $party } against: { $terms }
cease-found = Found by the mechanism, in findings that count
cease-finding = { $term }, { $party }: { $which }
cease-looked = Who was there to see
