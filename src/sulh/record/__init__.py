# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where statements and the log meet: admission, the gate, the fold, replay, audit."""
