# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A public key's fingerprint as people read it to one another: six groups of five digits, in any language.

Who wants another key to be taken for this one must make one with the same 30 digits: about 2^99 tries.
"""

import hashlib

GROUPS, BYTES = 6, 5  # of each group: 40 bits, of which its remainder by 100,000 is read
_EACH = 100_000


def fingerprint(public: str) -> str:
    """`12345 67890 …` of a public key in hex."""
    digest = hashlib.sha256(f"sulh/fingerprint/v1\n{public}\n".encode()).digest()
    chunks = (digest[BYTES * at : BYTES * at + BYTES] for at in range(GROUPS))
    return " ".join(f"{int.from_bytes(chunk, 'big') % _EACH:05d}" for chunk in chunks)
