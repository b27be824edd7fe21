# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What each exit gives to those who may not read: compared with a mechanism that never held the secret."""
