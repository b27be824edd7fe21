# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Writes src/sulh/statement/unicode14.py: the characters no statement may contain, frozen at Unicode 14.

Run it with a Python whose unicodedata is 14.0 (CPython 3.11): python tools/make_unicode_table.py
"""

import sys
import unicodedata
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src/sulh/statement/unicode14.py"
# Format characters that text in our languages needs: Arabic number signs, end of ayah, the two joiners
# (where they may stand is a rule of text.py) and the isolates (balanced, likewise).
ALLOWED_FORMAT = {*range(0x0600, 0x0606), 0x06DD, 0x200C, 0x200D, 0x2066, 0x2067, 0x2068, 0x2069}

# Not of category Cf, and yet they show nothing (Default_Ignorable_Code_Point, and the blank Braille
# pattern): a word with one of them in it looks like the word without.
INVISIBLE = {
    0x034F,
    *range(0x115F, 0x1161),
    *range(0x17B4, 0x17B6),
    *range(0x180B, 0x1810),
    0x2800,
    0x3164,
    *range(0xFE00, 0xFE10),
    0xFFA0,
    *range(0xE0100, 0xE01F0),
}


def forbidden(code: int) -> bool:
    if code in INVISIBLE:
        return True
    category = unicodedata.category(chr(code))
    if category == "Cf":
        return code not in ALLOWED_FORMAT
    return category in {"Cc", "Cn", "Co", "Cs", "Zl", "Zp"}


def ranges() -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for code in range(sys.maxunicode + 1):
        if not forbidden(code):
            continue
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return found


def main() -> None:
    if unicodedata.unidata_version != "14.0.0":
        raise SystemExit(
            f"unicodedata 14.0.0 was expected, {unicodedata.unidata_version} found: use CPython 3.11"
        )
    lines = [f'    "\\U{a:08x}-\\U{b:08x}"' for a, b in ranges()]
    TARGET.write_text(
        "# SPDX-FileCopyrightText: The sulh authors\n# SPDX-License-Identifier: Apache-2.0\n"
        '"""Characters no statement may contain, as regular-expression ranges; made by tools/make_unicode_table.py."""\n\n'
        "# fmt: off\nFORBIDDEN = (\n" + "\n".join(lines) + "\n)\n",
        encoding="ascii",
    )


if __name__ == "__main__":
    main()
