# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Makes src/sulh/fusion/table.py: natural logarithms of 256/256 to 512/256 in millionths, by exact decimals."""

from decimal import Decimal, localcontext
from pathlib import Path

STEPS, UNIT = 256, 1_000_000
TARGET = Path(__file__).parent.parent / "src/sulh/fusion/table.py"
HEAD = '''# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Natural logarithms of 1, 1 + 1/256, ... 2 in millionths, and of 2 and of 2 pi.

Made by tools/make_ln_table.py; never edit by hand: every score rests on these numbers.
"""

'''
TWO_PI = Decimal("6.2831853071795864769252867665590057683943")


def numbers() -> tuple[list[int], int]:
    """The table, and the logarithm of 2 pi; Python's decimals are computed in software, alike everywhere."""
    with localcontext() as context:
        context.prec = 40
        return [_rounded(Decimal(STEPS + k) / STEPS) for k in range(STEPS + 1)], _rounded(TWO_PI)


def _rounded(value: Decimal) -> int:
    return int((value.ln() * UNIT).to_integral_value())


def text() -> str:
    """The file."""
    table, two_pi = numbers()
    rows = [
        "    " + ", ".join(f"{value:_}" for value in table[k : k + 12]) + ","
        for k in range(0, len(table), 12)
    ]
    tail = f"LN_2 = LN[-1]\nLN_TWO_PI = {two_pi:_}\n"
    return HEAD + "# fmt: off\nLN = (\n" + "\n".join(rows) + "\n)\n# fmt: on\n" + tail


if __name__ == "__main__":
    TARGET.write_text(text())
