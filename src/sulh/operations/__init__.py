# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who looked, where and when: posts, patrols, sensors, and what kept them from looking."""
