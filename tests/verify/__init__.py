# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The two verifiers that share no code with sulh: Go, and a page for the browser."""
