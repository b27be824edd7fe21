# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What follows from several rooms at a moment; readings compute from states and fold nothing."""
