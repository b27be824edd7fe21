# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Vectors of our formats, and the tests that they are what the program writes."""
