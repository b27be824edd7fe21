# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Keys, their locks, and the two rings of a device.

key-ask = passphrase of { $file }:
key-ask-new = new passphrase for { $file }:
key-ask-pin = one PIN for { $file }:
key-ask-pin-other = the other PIN for { $file }:
key-ask-again = the same again:
key-kept-locked = kept in { $file }, locked: without its passphrase nobody can sign, and nobody can restore it
key-ring = { $file } holds { $count } keys; grant them all alike with: sulh key grant
key-ring-tell = { $file } says what the second PIN means: hand it to the safety officers sealed, then destroy it
doctor-key-locked = { $file } is locked by a passphrase
