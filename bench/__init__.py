# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Measures what `docs/performance.md` claims, each figure beside its calibration in the same run."""
