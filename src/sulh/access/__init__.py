# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who may come in at a node's door: local, losable, never in the record.

    reader     what somebody who came in may read and do     door       all of it together, as web and cli use it
    register   the file DIR/local/access.sqlite              accounts   names, passwords, closing
    passwords  Argon2id, bounded                             throttle   how long a guesser waits
    passkeys   WebAuthn                                      sessions   logins of a browser, and their forms
    tokens     logins of a program                           reader_key a record reader's key over HTTP

The clock (POSIX seconds) and the source of random bytes are passed in.
"""
