# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Inclusion proofs of pymerkle's tree in memory; run in the peer's own environment, prints a rate."""

import random
import sys
import time

from pymerkle import InmemoryTree  # type: ignore[import-not-found]

size, count = int(sys.argv[1]), int(sys.argv[2])
tree = InmemoryTree(algorithm="sha256")
for number in range(size):
    tree.append_entry(b"%016d" % number + b"s" * 484)
rng = random.Random(1)
places = [rng.randrange(size) + 1 for _ in range(count)]
rates = []
for _ in range(3):
    start = time.process_time()
    for place in places:
        tree.prove_inclusion(place, size)
    rates.append(count / (time.process_time() - start))
print(sorted(rates)[1])
