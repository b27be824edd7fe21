# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whole truces as scripts, one in each language, and what plays them."""
