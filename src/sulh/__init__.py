# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""sulh runs a joint ceasefire monitoring and verification mechanism on one signed record."""

__version__ = "0.1.0"
