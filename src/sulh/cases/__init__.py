# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is found: findings with three verdicts, and the co-chairs' sign-offs."""
