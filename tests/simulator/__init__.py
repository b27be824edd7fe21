# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The whole mechanism in memory, with actors who lie; see `simulator.py`."""
