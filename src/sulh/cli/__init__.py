# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The command line: opens every door, imports each only when it is asked for."""
