# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A host that is used until something breaks, everything it has promised until then, and the judgement afterwards."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from sulh.errors import Fault
from sulh.host.folder import Folder, Host
from sulh.log.note import Signer, TreeHead
from sulh.recompute.audit import audit_folder
from sulh.record.receipts import Receipt
from tests.faults.disk import Died, Disk
from tests.record.world import BEGIN, ORIGIN, RULESETS, Word, key, made

Clock = Callable[[], datetime]
WORDS = 9
GROUPS = ((0, 1), (2,), (3, 4, 5))  # what a run hands in; the rest is for afterwards
GARBAGE = b"\x01 nobody said this"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A founded folder to copy, and words that are signed and not yet sent."""

    folder: Path
    words: tuple[bytes, ...]


@cache
def ground() -> Ground:
    base = Path(mkdtemp(prefix="sulh-faults-"))
    world = made(base)
    words = tuple(
        world.of("almond", "party").say("toy.word.v1", Word(text=f"word {number}"), seen=world.seen()).leaf
        for number in range(WORDS)
    )
    world.host.close()
    return Ground(folder=world.path, words=words)


class RecordingSigner(Signer):
    """The log's key; it remembers every head that it ever signed, shown to anybody or not."""

    __slots__ = ("signed",)

    def __init__(self) -> None:
        super().__init__(ORIGIN, b"l" * 32)
        self.signed: list[TreeHead] = []

    def sign(self, text: bytes) -> bytes:
        self.signed.append(TreeHead.parse(text))
        return super().sign(text)


def ticking() -> Clock:
    """A clock that moves a minute at each look."""
    count = iter(range(1, 1_000_000))
    return lambda: BEGIN + timedelta(hours=1, minutes=next(count))


@dataclass
class Trial:
    """One folder from its first opening to the judgement."""

    base: Path
    clock: Clock = field(default_factory=ticking)
    promised: dict[int, bytes] = field(default_factory=dict)  # index -> leaf, as receipts said
    signer: RecordingSigner = field(default_factory=RecordingSigner)
    disk: Disk = field(init=False)

    def __post_init__(self) -> None:
        self.base.mkdir(exist_ok=True)
        shutil.copytree(ground().folder, self.path)
        self.disk = Disk(self.path)
        self.disk.all_is_durable()

    @property
    def path(self) -> Path:
        return self.base / "m"

    def host(self) -> Host:
        return Host(
            Folder(self.path),
            log=self.signer,
            host=key("secretariat/host"),
            rulesets=RULESETS,
            clock=self.clock,
        )

    def hand_in(self, host: Host, words: Sequence[int]) -> list[str]:
        """Admit a group between garbage; the codes of what was refused."""
        leaves = [GARBAGE, *(ground().words[number] for number in words)]
        answers = host.admission.admit_all(leaves)
        for leaf, answer in zip(leaves, answers, strict=True):
            if isinstance(answer.document, Receipt):
                self.promised[answer.document.index] = leaf
        return [a.document.code for a in answers if not isinstance(a.document, Receipt)]

    def use(self) -> BaseException | None:
        """A day of a host on its disk, or as much as there is before it breaks; what broke it."""
        with self.disk.under():
            try:
                with self.host() as host:
                    for group in GROUPS:
                        self.hand_in(host, group)
                        host.publish()
            except (Fault, Died) as broke:
                return broke
        return None

    def judge(self) -> None:
        """Opened again on a good disk: all that was promised stands, every signed head holds, and it goes on."""
        with self.host() as host:
            host.publish()
            # 1. Every acknowledged statement is there, at its promised index.
            for index, leaf in self.promised.items():
                assert host.reader.leaf(index) == leaf, f"entry {index} is not what was promised"
            # 2. No head that was ever signed covers anything else than what is there.
            for head in self.signer.signed:
                assert head.size <= host.sequencer.size
                assert host.reader.root_at(head.size) == head.root, (
                    f"a signed head of {head.size} is another tree's"
                )
            # 3. A sender sends again what nobody answered for, and then something new.
            stands = set(self.promised.values())
            codes = self.hand_in(host, [n for n in range(WORDS - 1) if ground().words[n] not in stands])
            assert set(codes) <= {"bad_leaf", "duplicate"}, codes
            assert host.admission.admit(ground().words[WORDS - 1]).admitted
        # 4. An auditor who trusts nobody finds it sound, with no word lost or doubled.
        found = audit_folder(Folder(self.path).store(), RULESETS)
        assert found.state is not None and found.voids == ()
        assert sum(1 for _ in found.state.rows.items("toy", "word/word ")) == WORDS
        self.disk.let_go()
