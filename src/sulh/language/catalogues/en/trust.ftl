# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Who watches the record, on the screen.

brief-trust = Who watches the record
brief-trust-note = A cosignature says “I hold this”, never “I agree”; silence is pinned on nobody.
trust-now-cosigned = The record's time: { $time }, reached by its cosigners
trust-now-host = The record's time: { $time }, by the host's word alone
trust-tiers = held by the parties and a co-chair: { $joint } entries; by a co-chair: { $operational } entries
trust-holds = { $party } holds { $size } entries, said at { $time }
trust-behind = { $party } holds { $size } entries, said at { $time }; behind by { $behind } since { $since }
trust-never = { $party } has cosigned no logged head
trust-silence = { $party } says that its node asked for a head of { $size } entries in vain; times asked: { $count }
trust-digest-agreed = After { $size } entries the same state was computed by: { $parties }
trust-digest-alone = After { $size } entries nobody else said which state was computed; said by: { $parties }
trust-digest-parted = After { $size } entries different states were computed
trust-digest-value = { $digest } by { $parties }
trust-digest-unsure = which of them is wrong cannot be told from this: whoever holds the entries computes it again
trust-withholding = { $relay } says that it took statement { $id } at { $time } (handed in by { $party }); until { $due } no entry held it: withheld or refused by the host, or never sent to it
trust-not-admitted = { $relay } says that it took statement { $id } at { $time } (handed in by { $party }); no entry holds it, and no time is adopted by which one should
trust-admitted-late = { $relay } says that it took statement { $id } at { $time } (handed in by { $party }); entry { $entry } holds it, later than { $due }
trust-override-word = { $party } says that { $silent } stays silent; times asked: { $count }
trust-override-waits = Entry { $entry } does not count: an override needs both co-chairs, the charter's time and every other seat
trust-override-counts = Entry { $entry } counts from entry { $since } on, overridden by both co-chairs
trust-alarm = { $party } says that a certificate lies here ({ $what }) against key { $accused }: blob { $certificate }, to be checked by anybody
trust-what-fork = a fork
trust-what-equivocation = two statements under one number
trust-what-broken-promise = a broken promise
trust-what-inadmissible = an entry that may not stand
trust-what-false-digest = a false state digest
trust-proven = proven by cosigners: said between { $first } and { $last }
