# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who may come in at a node's door: local, losable, never in the record."""
