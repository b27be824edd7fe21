# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is said: one signed statement, its exact bytes, and what they may contain."""
