# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Fixtures: a founded mechanism by commands alone."""

from tests.cli.commands import founded, mechanism

__all__ = ["founded", "mechanism"]
