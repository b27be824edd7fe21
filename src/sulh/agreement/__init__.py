# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What was promised: instruments, terms and who consents to them, demands, windows and extensions."""
