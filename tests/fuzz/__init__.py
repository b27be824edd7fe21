# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Bytes that nobody would send in good faith, before every parser of the program."""
