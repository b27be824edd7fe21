# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Speaking from a page (web/speak): forms, the signed file, what was sent.

speak-title = Say something
speak-note = Whatever is said here is signed and goes into the record, where all who may read it can check it. Nothing is deleted later.
speak-log-in = Whoever speaks here logs in first.
speak-may-not = With this account nothing can be said here. Ask whoever makes the accounts of this node.
speak-else = Say something else
speak-room-incidents = What happened
speak-room-cases = Cases
speak-room-agreement = Agreement
speak-room-commitments = Commitments
speak-room-operations = Watching
speak-room-talks = Talks
speak-room-record = The record
speak-deliberate = This binds your organisation. It is signed by its own hand, with a key that no node holds: make the file here, sign it on another machine, and hand it in.
speak-sealed-fields = These are only ever said under seal, and this form does not ask for them. Whoever keeps this node can say them sealed:
speak-anew-mends = You say this anew in the place of an earlier statement, which stays in the record beside it:
speak-anew-beside = You say this anew. The earlier statement stays in the record beside it:
speak-wrong = { $count ->
    [one] One thing has to be mended. Nothing was sent, and nothing that you wrote is lost.
   *[other] { $count } things have to be mended. Nothing was sent, and nothing that you wrote is lost.
  }
speak-see-first = See what was sent first
speak-needed = needed
speak-one-of = Needed here, at least one of:
speak-none = – not said –
speak-place = Latitude and longitude
speak-place-help = Such as 34.5281, 69.1723 or 34°31'41"N 69°10'20"E.
speak-ref-help = The number of its entry, or its id; several with a space between them. Pages of incidents, cases and terms have a button that fills this in; else the newest ones are offered here.
speak-item = No. { $number }
speak-more-items = One more
speak-which = Which
speak-show-fields = Show what belongs to it
speak-only-with = only with:
speak-other-code = another word (a-z, _)
speak-from-day = from: day
speak-from-hour = hour
speak-to-day = until: day
speak-to-hour = hour
speak-day = day
speak-hour = hour
speak-zone = zone
speak-rest = More that can be said
speak-refs = What it refers to
speak-how-read = Language and readers
speak-lang = Language of your words
speak-marking-green = everybody in the mechanism
speak-marking-clear = everybody, the public too
speak-sign-here = Sign and send
speak-sign-here-note = The key of this node signs, and shows that you stand behind it.
speak-elsewhere = Sign it on another machine
speak-elsewhere-note = You get a file with exactly what you say here. verify/signer.html, or sulh sign, shows it and signs it where your key lies.
speak-key = Key that will sign
speak-file = Make the file
speak-file-after = Each file uses one number of the key: sign it or say openly that it was thrown away. When it is signed:
speak-no-keys = No key of your organisation and role that lies elsewhere stands in the record.
speak-nothing-deleted = Nothing is ever deleted. A later statement can mend or take back an earlier one, and both stay.
speak-signed-title = Hand in a signed file
speak-signed-note = The file that verify/signer.html or sulh sign has made. It goes into the record as it is; who hands it in changes nothing of it.
speak-signed-file = The file
speak-signed-text = or its text
speak-signed-do = Hand in
speak-offers = What you may say about this
sent-title = What I said
sent-note = What was said or handed in with this account at this node, newest first.
sent-nothing = Nothing has been said with this account at this node yet.
sent-is-held = held here
sent-is-relayed = at a relay
sent-is-admitted = received
sent-is-refused = refused
sent-held = Not yet: this node holds it, and sends it until the host answers.
sent-relayed = Not yet: the host did not answer, and a relay holds it too.
sent-again = Tried again
sent-foreseen = This node's copy of the record would refuse it:
sent-receipt = The host's signed receipt
sent-refusal = The host's signed refusal
sent-not-checked = Not before it stands in the record.
sent-mend = Mend it
sent-anew = Say it anew
sent-back = Take it back
sent-later-recalled = Its speaker took this back, or brought it up to date. What was said stays readable:
sent-later-superseded = Its speaker has put another statement in its place. What was said stays readable:
sent-key = Key
