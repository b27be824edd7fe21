# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What can break under a host, one row each, and what must hold after every one of them."""
