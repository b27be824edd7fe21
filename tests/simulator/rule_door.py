# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rule of gaps a second time: how many numbers a key may leave open, and which a refusal explains."""

from dataclasses import dataclass, field

from tests.simulator.reading import signed_header
from tests.simulator.rules import Rules


@dataclass
class DoorRules:
    """What one host's door must remember: the refused numbers of each key that the record knows."""

    explained: dict[str, set[int]] = field(default_factory=dict)

    def code(self, rules: Rules, leaf: bytes) -> str:
        """`too_many_gaps` where a right statement would leave more open numbers than the charter allows."""
        header = signed_header(leaf)
        if header is None or header.issuer.role in ("root", "host"):
            return ""
        key = header.issuer.key
        held = {number for name, number in rules.numbers if name == key}
        if header.seq <= max(held, default=0):
            return ""
        opened = set(range(1, header.seq)) - held - self.explained.get(key, set())
        return "too_many_gaps" if len(opened) > rules.charter.quotas.open_gaps else ""

    def refused(self, rules: Rules, leaf: bytes, code: str) -> None:
        """A refusal went out: it explains a number if a key that the record knows truly signed that number."""
        header = signed_header(leaf)
        if header is not None and header.issuer.key in rules.keys.lives and code != "duplicate":
            self.keep(leaf)

    def keep(self, leaf: bytes) -> None:
        """Remember its number."""
        header = signed_header(leaf)
        if header is not None:
            self.explained.setdefault(header.issuer.key, set()).add(header.seq)
