# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which reports tell of one incident: the same answer on every machine and in any order of arrival."""
