# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0

## Logging in at a node. Logging in is never called signing: an account signs nothing.

login-title = Log in
login-note = For people of this node who were given an account. The public page needs none.
login-name = Login name
login-password = Password
login-do = Log in
login-end = Log out
login-passkey = Log in with a passkey
login-passkey-host = Passkeys work under this address:
login-passkey-failed = The device gave no passkey. Try again, or use the password.

access-title = Your account
access-person = Name
access-org = Organisation
access-role = Role
access-layer = Reads
access-may = May
access-layer-public = what is public
access-layer-open = what is open to all organisations of the charter
access-layer-org = what is open to all organisations, and what is sealed to this one
access-act-read = read
access-act-hand-in = hand in statements that were signed elsewhere
access-act-say = make statements that this node signs
access-passkeys = Passkeys
access-passkeys-note = A passkey is kept by your device and cannot be guessed or given away by mistake.
access-passkey-label = A name for this device
access-passkey-add = Add a passkey
access-passkey-suspect = may have been copied; lets nobody in
access-remove = Remove
access-password-change = Change the password
access-password-old = Password until now
access-password-new = New password (several words, at least { $least } characters)
access-password-again = The new password once more
access-sessions = Open logins
access-sessions-count = { $count ->
    [one] { $count } login is open with this account.
   *[other] { $count } logins are open with this account.
}
access-sessions-end = End all others
access-tokens = Tokens of programs
access-token-until = until { $day }
access-token-end = End

account-added = account { $name } made
account-password-set = new password for { $name }; all its logins have ended
account-password-once = The password, shown this once:
account-line = { $name }: { $person }, reads { $layer }, may { $may }
account-line-closed = { $name }: { $person }, closed
account-elsewhere = its password was made on another machine or by another of its users: set it anew with: sulh account password
account-token-line = token { $id }: { $label }, until { $time }
account-none = no accounts
account-closed = account { $name } is closed; its logins have ended and its tokens let nobody in
account-reopened = account { $name } is open again
account-forgotten = all passkeys and logins of { $name } have ended
account-token-once = token of { $name } for { $days } days, shown this once:
account-token-revoked = token { $id } lets nobody in any more
account-type = Password (several words, at least { $least } characters):
account-type-again = Once more:
