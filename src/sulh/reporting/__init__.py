# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Doors out: what a person reads, made from readings and nothing else."""
