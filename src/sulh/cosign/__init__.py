# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who watches the log: the small program that each party and co-chair runs. It knows bytes only."""
