# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Makes src/sulh/fusion/table.py: natural logarithms of 256/256 to 512/256 in millionths, and halvings of 2^30."""

from decimal import Decimal, localcontext
from pathlib import Path

STEPS, UNIT, ONE = 256, 1_000_000, 1 << 30
TARGET = Path(__file__).parent.parent / "src/sulh/fusion/table.py"
HEAD = '''# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Natural logarithms of 1, 1 + 1/256, ... 2 in millionths, and of 2 and of 2 pi; and 2^30 by 2^0, 2^(1/256), ... 2.

Made by tools/make_ln_table.py; never edit by hand: every score rests on these numbers.
"""

'''
TWO_PI = Decimal("6.2831853071795864769252867665590057683943")


def numbers() -> tuple[list[int], int, list[int]]:
    """Both tables, and the logarithm of 2 pi; Python's decimals are computed in software, alike everywhere."""
    with localcontext() as context:
        context.prec = 40
        logarithms = [_rounded(Decimal(STEPS + k) / STEPS) for k in range(STEPS + 1)]
        half = Decimal(2).ln() / STEPS
        parts = [int((ONE * (-half * k).exp()).to_integral_value()) for k in range(STEPS + 1)]
        return logarithms, _rounded(TWO_PI), parts


def _rounded(value: Decimal) -> int:
    return int((value.ln() * UNIT).to_integral_value())


def text() -> str:
    """The file."""
    logarithms, two_pi, parts = numbers()
    tail = f"LN_2 = LN[-1]\nLN_TWO_PI = {two_pi:_}\n"
    return (
        HEAD + "# fmt: off\n" + _tuple("LN", logarithms, 12) + _tuple("EXP", parts, 8) + "# fmt: on\n" + tail
    )


def _tuple(name: str, table: list[int], wide: int) -> str:
    lines = [", ".join(f"{value:_}" for value in table[k : k + wide]) for k in range(0, len(table), wide)]
    return f"{name} = (\n" + "".join(f"    {line},\n" for line in lines) + ")\n"


if __name__ == "__main__":
    TARGET.write_text(text())
