# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What comes next: sessions, delegations, proposals and answers."""
