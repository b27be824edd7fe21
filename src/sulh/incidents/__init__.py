# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is said to have happened: publications, actors, reports, claims beside denials."""
