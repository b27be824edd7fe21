# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Doors in: somebody else's files become unsigned drafts, or are refused with the row and key to mend."""
