# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/vectors/trust/: receipts and certificates, good and bad, with the result each must have.

    python tools/make_trust_vectors.py [FOLDER]

The results are written here by hand, from docs/format.md: no verifier of ours is asked. `vectors.json` lists
{file, charter, expected, without_ml_dsa?}: `charter` is the id that the reader confirmed, or null, and
`without_ml_dsa` the result of a program that lacks ML-DSA-44 where it differs.
"""

import json
import sys
from pathlib import Path

from tools.trust_certificates import certificates
from tools.trust_founding import Vector
from tools.trust_receipts import receipts
from tools.trust_record import MlDsaLines

FOLDER = Path(__file__).parent.parent / "tests/vectors/trust"
KEPT = "ml_dsa_signatures.json"


def vectors(kept: Path) -> tuple[list[Vector], MlDsaLines]:
    """Every vector; ML-DSA signatures are taken from the file at `kept` where they fit."""
    lines = MlDsaLines(kept)
    found = [*receipts(lines), *certificates(lines)]
    names = [vector.name for vector in found]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise RuntimeError(f"two vectors of one name: {twice}")
    return found, lines


def files(found: list[Vector], lines: MlDsaLines) -> dict[str, bytes]:
    """File name -> content."""
    index = []
    for vector in found:
        row = {"file": vector.name, "charter": vector.charter, "expected": vector.expected}
        if vector.without_ml_dsa is not None:
            row["without_ml_dsa"] = vector.without_ml_dsa
        index.append(row)
    return {
        **{vector.name: vector.data for vector in found},
        "vectors.json": json.dumps(index, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n",
        KEPT: json.dumps(lines.used, indent=1, sort_keys=True).encode() + b"\n",
    }


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    found, lines = vectors(folder / KEPT)
    written = files(found, lines)
    for old in folder.glob("*.json"):
        if old.name not in written:
            old.unlink()
    for name, content in written.items():
        (folder / name).write_bytes(content)
    bad = sum(vector.expected["verdict"] not in ("holds", "proven", "consistent") for vector in found)
    print(f"{folder}: {len(found)} vectors, {bad} bad, {sum(map(len, written.values()))} bytes")


if __name__ == "__main__":
    main()
