# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The door of a node: accounts, passwords, passkeys, sessions, tokens."""
