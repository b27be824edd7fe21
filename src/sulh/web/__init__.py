# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a node serves: the log, the public page, and a door for signed statements."""
