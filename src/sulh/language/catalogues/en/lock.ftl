# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Locking a login, and keys.

lock-title = Locked
lock-note = This login is locked. It opens again with the password or a passkey of the same account.
lock-now = Lock now
lock-do = Unlock
lock-passkey = Unlock with a passkey
lock-other = Not yours?
lock-shared = Other people use this device
lock-shared-note = The page covers itself when nobody touches it for { $cover } minutes, and the login ends after { $ends } minutes. Nothing of this is remembered.
lock-unreached = Covered. The node does not answer, so the login may still be open there.
lock-again = Try again
keyboard-title = Keyboard
keyboard-help = This list
keyboard-step = To the next or the previous entry of the page
keyboard-field = To the first field of the page
keyboard-off = No keyboard commands on this device
keyboard-close = Close
