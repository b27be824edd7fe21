# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## What the public page says of itself, and marks of translations.

face-what = What this page is
face-is = It shows what people and organisations said and signed: who said it, when, what contradicts it, and whose voice is missing.
face-is-not = It judges nothing. The word “{ console-is-signed }” tells who spoke, “{ console-is-checked }” that the record is whole, “{ console-is-found }” what this mechanism's own body found. None of them tells that something is true.
face-as-of = As of
face-to-day = what was reported on a day, and who was looking
face-to-compliance = each term, what its sources say, and what nobody can know
face-to-cases = complaints, replies, findings, and where members did not agree
face-to-record = every statement that may be read here, with its receipt
face-check = Check it yourself
face-check-one = Each entry of the record has a receipt; whoever has the file checks it without this site:
face-check-head = The signed head of the record, and the charter that it began with, for everybody:
face-check-all = Who holds a copy of the record computes all of it again, and compares the root and digest at the foot of this page:
face-data = The same as data:
face-translated-by = translated by { $who }
face-not-confirmed = confirmed by nobody else
face-original = the original words
face-more = and { $count } more: the page of them
face-empty = Nothing is said here yet about a ceasefire, an incident or an agreement. That is neither peace nor its absence: it only means that this view holds no statement of it.
face-empty-do = What may be said first: a term, a window of time, or a report.
