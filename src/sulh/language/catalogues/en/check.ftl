# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
# Receipts and certificates: what `sulh receipt` and `sulh check` print, and their faults.

receipt-written = receipt of entry { $entry } written to { $file }; anybody checks it with: { $command }
check-confirmed = under the charter that you named
check-unconfirmed = under charter { $charter }, not confirmed by you: anybody can make such a file for a charter of their own (add --charter with the id that its organisations publish)
check-said = signed by a key of { $org } ({ $role }): { $kind }
check-stands = it stands as entry { $entry } in a log of { $size } entries
check-tier-joint = every party and a co-chair vouch for this head of the log
check-tier-operational = a co-chair vouches for this head of the log, and not every party
check-tier-none = too few cosigners vouch for this head of the log for any tier
check-tier-undeclared = nobody is declared to cosign: only the host's word stands against another history
check-tier-claim = the file brings other policies than its charter has; whether the charter was amended only the whole record shows, so no tier counts here
check-cosigner = cosigned by { $name } at { $time }
check-claimed = it says of itself that it was: { $time } (a claim)
check-unchecked-amendment = shown by no receipt: whether the charter was amended
check-unchecked-revocation = shown by no receipt: whether a key had ended or expired
check-unchecked-void = shown by no receipt: whether the entry broke a rule of the record
check-not-before-charter = not made before { $time }: the date in the charter that its drafter signed
check-not-before-host = not made before { $time }, by the host's word alone
check-not-before-cosigner = not made before { $time }, by the word of the only cosigner
check-not-before-cosigners = proven: not made before { $time } (two cosigning organisations, one of them a co-chair)
check-not-before-unknown = nothing says since when it was made
check-not-after-charter = not made after { $time }: the date in the charter that its drafter signed
check-not-after-host = not made after { $time }, by the host's word alone
check-not-after-cosigner = not made after { $time }, by the word of the only cosigner
check-not-after-cosigners = proven: not made after { $time } (two cosigning organisations, one of them a co-chair)
check-not-after-unknown = no cosigned head that was logged covers it yet: nothing says by when it was made
check-head-same = the head that you brought is the same
check-head-elsewhere = the head that you brought is not of size { $size }: nothing can be compared
check-record-agrees = the record has this statement as entry { $entry }, and counts it
check-record-void = the record has this statement as entry { $entry }, and it is void there: it changes nothing
check-proven = proven
check-consistent = consistent, and not proven by this program alone: whoever has the record can decide it (--record)
check-refuted = refuted: the record shows otherwise
check-says = the certificate says: { $what }
check-fork = this key signed two histories of one log
check-equivocation = this key signed two statements under one number
check-broken-promise = this key promised to one statement a place in the log where another stands
check-inadmissible = this log key signed over an entry that its host should have refused ({ $code })
check-false-digest = this key signed a state digest that does not follow from the entries
check-key-only = this is about a key; whose hand used it no file can show
