# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is owed by when: commitments, what is declared, what is verified."""
