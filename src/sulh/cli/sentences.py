# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A fault's sentence in the reader's language."""

from sulh.errors import Fault


def sentence(fault: Fault, lang: str) -> str:
    """What was expected, found, where, and what to do; file and entry first where evidence names them."""
    if lang == "en":
        return str(fault)
    # The catalogue takes a third of a second to load, which English errors need not wait for.
    from sulh.language.catalogue import fault_text

    return fault_text(fault, lang)
