# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Writes src/sulh/places/table.py: how long a small step of a degree is, at each quarter degree of latitude.

    python tools/make_degree_table.py > src/sulh/places/table.py

WGS84: a = 6,378,137 m, 1/f = 298.257223563. With W = sqrt(1 - e^2 sin^2 phi), a radian of latitude is
a (1 - e^2) / W^3 and a radian of longitude is a cos(phi) / W. The table gives both in nanometres for
1e-7 degree, rounded. It is made once and checked in, because sines differ between machines and what is
computed from the table enters state; a test compares it with this script.
"""

import math

STEPS_PER_DEGREE = 4
A_M, INVERSE_F = 6_378_137, 298.257223563
NM_PER_E7 = 1e9 * math.radians(1e-7)

HEAD = '''# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Tells how many nanometres 1e-7 degree is, at each quarter degree of latitude from 0 to 90 (WGS84).

Made by tools/make_degree_table.py; never edit by hand: these numbers enter state.
"""

STEP_E7 = {step}
'''


def row(step: int) -> tuple[int, int]:
    """Nanometres of 1e-7 degree of latitude and of longitude at `step` quarter degrees."""
    e2 = (2 - 1 / INVERSE_F) / INVERSE_F
    phi = math.radians(step / STEPS_PER_DEGREE)
    w = math.sqrt(1 - e2 * math.sin(phi) ** 2)
    north = A_M * (1 - e2) / w**3
    east = A_M * math.cos(phi) / w
    return round(north * NM_PER_E7), round(east * NM_PER_E7)


def rows() -> list[tuple[int, int]]:
    """All rows, from the equator to the pole."""
    return [row(step) for step in range(90 * STEPS_PER_DEGREE + 1)]


def _tuple(name: str, numbers: list[int]) -> str:
    lines = [", ".join(map(str, numbers[i : i + 10])) for i in range(0, len(numbers), 10)]
    return f"# fmt: off\n{name} = (\n" + "".join(f"    {line},\n" for line in lines) + ")\n# fmt: on\n"


def main() -> None:
    """Print the file."""
    table = rows()
    print(HEAD.format(step=f"{10_000_000 // STEPS_PER_DEGREE:_}"))
    print(_tuple("NORTH_NM", [north for north, _ in table]), end="")
    print(_tuple("EAST_NM", [east for _, east in table]), end="")


if __name__ == "__main__":
    main()
