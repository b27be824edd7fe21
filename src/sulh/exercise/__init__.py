# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An invented truce in an invented land: seeded traffic for demos, tests and benches, with its truth kept apart."""
