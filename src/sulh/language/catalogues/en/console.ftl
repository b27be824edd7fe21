# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## The console's frame, in a browser.

console-skip = Skip to the content
console-nav = Pages
console-public = Public view, without login
console-look = How you want to read
console-look-do = Apply
console-digits = Digits
console-digits-own = those of the language
console-calendar = Calendar
console-calendar-gregorian = Gregorian
console-calendar-hijri = Hijri (lunar)
console-calendar-solar = Hijri (solar)
console-reads = This page shows
console-made-from = Made from
console-entries = entries: { $count }
console-root = Root of the record
console-digest = State digest
console-contents = On this page
console-as-data = The same as data
console-more = and { $count } more; all of them stand in the data
console-none = none
console-on = Judged on
console-on-do = Show
console-on-now = the record's own time
console-holds-yes = in force
console-holds-no = not in force
console-holds-possibly = possibly in force
console-documentary = Nobody signed any of it for a party: this record says what its sources say.

console-fault = This cannot be shown
console-fault-record = The record
console-code = Code:
console-face = Overview

## Signed, received, checked, found: four words that never stand for one another.

console-is-signed = signed
console-is-received = received
console-is-checked = checked
console-is-found = found
console-is-said = said of it
console-is-sealed = sealed
console-is-void = without effect

## The record

console-record = Record
console-record-note = Everything that was said, in the order in which it was taken in. Nothing is ever taken out.
console-live-show = new: show them
console-now = The record's time
console-now-cosigned = reached by its cosigners
console-now-host = by the host's word alone
console-head = Published head
console-tiers = Who holds it
console-charter = Charter id
console-cosigners = Cosigners
console-holds = Holds entries
console-reached = Said at
console-behind = Behind by entries
console-never = never yet
console-cosigners-empty = The charter names no cosigner: only the host's word stands against another history. Both sides can amend it to name one.
console-entries-title = Entries
console-shown = Entries in this view: { $count }
console-what = What
console-signer = Signed by
console-stub = sealed to others
console-newer = Newer
console-older = Older
console-record-empty = Nothing of this record is public yet. Log in to read what is open to your organisation.
console-voids = Entries without effect
console-voids-note = They stay in the record and change nothing; every copy names them alike.
console-voids-empty = None. Every entry in this view counts.
console-entry-number = Entry { $number }
console-stub-note = This entry is sealed to others, or its bytes say nothing. That it stands here is all that this view may show.
console-signed-by = by { $party } as { $role }, with the key
console-received-as = as entry { $number } of the record
console-between = said between
console-proven-charter = (the charter's date)
console-proven-host = (the host's word alone)
console-proven-cosigner = (one cosigner)
console-proven-cosigners = (cosigners)
console-proven-unknown = (not known yet)
console-not-yet = not bounded yet
console-checked-by = by this program: bytes, signature, key and authority. That it was signed does not make it true.
console-void-why = for the reason
console-found-nothing = Nothing here says that it is true; findings are made by people and signed off by both co-chairs.
console-proof = Check it yourself
console-proof-note = Your browser checks signature, key, place in the log and signed head by the receipt, without trusting this page's word.
console-proof-do = Check in this browser
console-proof-holds = It holds: the bytes on this page are in the log under this signed head. Compare the charter id with the one that your organisation published.
console-proof-not = It does not hold. Keep the receipt, and do not rely on this page.
console-proof-head = head
console-proof-old = This browser cannot check Ed25519 signatures. Save the receipt and check it with the offline page.
console-proof-failed = The receipt could not be had:
console-receipt = Save the receipt
console-said = What was said
console-opened-here = opened for your organisation
console-not-here = not in this view
console-id = Id
console-bytes = The exact bytes that were signed
console-bytes-note = The signature covers these and nothing else.

## The agreement

console-agreement = Agreement
console-agreement-note = A term binds a party only by that party's own consent; what others say of its consent binds nobody.
console-windows = Times in which terms apply
console-terms = Terms
console-terms-empty = No term stands in this record yet. A party proposes one with:
console-term-one = Term
console-binds = binds { $parties }
console-no-consent = nothing is said of consent
console-open-count = { $count ->
    [one] { $count } thing is left open
   *[other] { $count } things are left open
}
console-open = What it leaves open
console-open-empty = Nothing that this program looks for is left open.
console-papers = Papers
console-signatories = signatories: { $parties }
console-amendments = Amendments
console-to-compliance = what can be said of it
console-to-term = its text and consent
console-texts = Texts
console-consent = Consent
console-versions = Every version
console-superseded = replaced by its issuer
console-contested = its issuer says that the key was stolen
console-interpretations = How it is to be read
console-confirmed-by = confirmed by { $parties }
console-no-text = the words are not carried
console-text-original = the words of the statement
console-text-named = named by its hash; its text is not carried
console-text-confirmed = a translation, confirmed by another organisation
console-text-unconfirmed = a translation that nobody confirmed
console-text-not-carried = a text that is not in this record
console-weight-prevailing = decides where they differ
console-weight-authentic = authentic
console-lang-en = English
console-lang-ur = Urdu
console-lang-ps = Pashto
console-lang-prs = Dari
console-lang-ar = Arabic
console-lang-tr = Turkish
console-lang-und = language not said
console-term-window = time
console-term-prohibition = prohibition
console-term-placement = placement
console-term-zone = zone
console-term-line = line
console-term-obligation = obligation
console-term-commitment = commitment
console-term-notification = notification
console-term-exception = exception
console-term-self-defence-reserve = self-defence
console-term-access = access
console-term-responsibility = responsibility
console-term-flow = flow
console-term-mechanism-clause = mechanism
console-term-non-derogation = stays as it is
console-term-consequence = consequence
console-term-information = information
console-term-permitted-act = permitted act
console-term-definition = definition
console-term-purpose = purpose

## Compliance

console-compliance = Compliance
console-asks-nothing = asks nothing of it
console-asks-nobody = This term asks nothing of anybody that could be judged.
console-alleged = { $count ->
    [one] { $count } incident alleged
   *[other] { $count } incidents alleged
}
console-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
console-watched = watched: { $least } of 1000 minutes; asked for: { $asked }
console-watched-unasked = watched: { $least } of 1000 minutes; no share is asked for
console-tone-good = verified, or watched as the charter asks
console-tone-grave = found or late
console-tone-open = open
console-bound = Bound by its own consent
console-bound-yes = bound
console-bound-no = not bound
console-bound-possibly = possibly bound
console-alleged-of-it = Alleged of it
console-alleged-by = incidents { $incidents }, reports { $reports }, independent origins { $origins }:
console-nothing-alleged = nothing in this view
console-denied-by = denied by
console-who-looked = Who looked
console-found = Found
console-no-finding = no finding
console-owed = Owed
console-statements = Statements behind it

## Talks

console-talks = Talks
console-talks-note = As sources tell it; two sources are two versions, and none is chosen.
console-sessions = Sessions
console-sessions-empty = No session stands in this record yet. Whoever may say it records one with:
console-proposals-empty = No proposal stands in this record yet. One is recorded with:
console-conflicts-empty = No two sources in this view contradict each other.
console-said-by = says

# Whose keys only keep the record going.
console-role-root = root keys
console-role-sealing = sealing keys
