# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one writer: gives leaves their indices, makes tiles of them and signs heads.

`commit` promises, `publish` shows. There is one way from a promise to a head, and boot takes the same way:

    1 commit        the group stands in the journal, synced
                    dies after: the leaves are promised; the next publish or boot puts them into tiles
    2 full tiles    the bundles and hash tiles that became full are written and synced
                    dies after: files beyond the head; the next publish writes the same bytes again
    3 partials      the partial ones of the new size are written and synced
                    dies after: as 2; boot drops partials that no head names
    4 sign          in memory only
                    dies after: as 3; Ed25519 gives the same signature again
    5 head row      compare-and-swap: from here on the head counts as signed
                    dies after: `checkpoint` is one head behind; boot writes it from the row
    6 checkpoint    replaced as a whole
                    dies after: old partials and published leaves still lie about; boot clears them
    7 clear         partials older than the previous head, and the journal below the head, are dropped

A head is never signed before its leaves and tiles are durable, never smaller than the stored one and never
over other leaves. If a step fails in a running process, the sequencer stops; `open` is the only way on.

`attach` puts cosignature lines on the stored head by the same last steps: row, then `checkpoint`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sulh.errors import Phrase, Refused, Tampered, Unavailable
from sulh.log.builder import TileBuilder
from sulh.log.fetch import edge_paths, load_edge, partial_paths
from sulh.log.journal import LeafJournal
from sulh.log.lines import put_lines
from sulh.log.note import Signer, TreeHead, Verifier, head_cosignatures, open_head
from sulh.log.reader import LogReader
from sulh.log.store import CHECKPOINT, Store, StoredHead, TreeHeadStore
from sulh.log.tiles import TILE_WIDTH

# Leaves read from the journal at once: one level-1 tile of them, about 33 MB of 500-byte leaves.
_STRIDE = TILE_WIDTH * TILE_WIDTH


class Sequencer:
    """Appends leaves to one log. The owner of the folder holds its `FolderLock` and calls `open` first."""

    def __init__(self, journal: LeafJournal, store: Store, heads: TreeHeadStore, signer: Signer) -> None:
        self._journal = journal
        self._store = store
        self._heads = heads
        self._signer = signer
        self._builder = TileBuilder()
        self._stored: StoredHead | None = None
        self._previous = 0
        self._partials: set[str] = set()
        self._running = False

    @property
    def origin(self) -> str:
        """The log's origin: its key's name."""
        return self._signer.name

    @property
    def size(self) -> int:
        """How many leaves are promised; `head` covers them after the next `publish`."""
        return self._journal.size

    @property
    def head(self) -> TreeHead:
        """The last signed head."""
        stored = self._last()
        return TreeHead(origin=self.origin, size=stored.size, root=stored.root)

    @property
    def note(self) -> bytes:
        """The last signed head as it was published."""
        return self._last().note

    def _last(self) -> StoredHead:
        if self._stored is None:
            raise RuntimeError("open the sequencer first")
        return self._stored

    def open(self) -> TreeHead:
        """Take up the log where the last process left it, however it ended, and publish what it promised.

        `Tampered` when journal, head row and files contradict each other: then nothing is signed. `Refused`
        with code `journal_missing` when files are there and the head row is not (see `rebuild_journal`).
        """
        self._running = False
        stored = self._heads.load()
        self._check_published(stored)
        if stored is not None:
            signed = open_head(stored.note, self._signer.verifier)
            if (signed.size, signed.root) != (stored.size, stored.root):
                raise _rewound(
                    Phrase("head-row-note", "the head row's note"),
                    stored.size,
                    _head(signed.size, signed.root),
                )
            if not self._journal.first <= stored.size <= self._journal.size:
                raise _rewound(
                    Phrase("the-journal", "the journal"),
                    stored.size,
                    Phrase(
                        "leaves",
                        "leaves {first} to {last}",
                        first=self._journal.first,
                        last=self._journal.size,
                    ),
                )
            self._builder = load_edge(self._store, stored.size, stored.root)
        else:
            self._builder = TileBuilder()
        self._stored = stored
        self._previous = stored.size if stored else 0
        self._partials = partial_paths(self._store)
        self._running = True
        if stored is not None:
            self._serve(stored)
        return self.publish()

    def _check_published(self, stored: StoredHead | None) -> None:
        """The published head may be behind the row (step 5), never ahead of it or beside it."""
        if not self._store.exists(CHECKPOINT):
            return
        published = open_head(self._store.get(CHECKPOINT), self._signer.verifier)
        if stored is None:
            raise Refused(
                "journal_missing",
                "expected the journal of this log beside its files (size {found}), found none: rebuild it from "
                "the newest copy that any mirror holds",
                found=published.size,
            )
        # An old journal beside newer files, as after restoring a backup: signing on would fork the log.
        if published.size > stored.size or (published.size == stored.size and published.root != stored.root):
            raise _rewound(CHECKPOINT, stored.size, _head(published.size, published.root))

    def root_at(self, size: int) -> bytes:
        """Root of the first `size` promised leaves, from the last head's size on; `Refused` outside of that."""
        builder = self._builder.copy()
        builder.extend(self._journal.tail(builder.size, max(size - builder.size, 0)))
        if builder.size != size:
            raise Refused(
                "log_range",
                "expected {expected}, found {found}: read the newest head, or ask for less",
                expected=Phrase(
                    "size-from", "a size from {least} to {most}", least=self._builder.size, most=self.size
                ),
                found=size,
            )
        return builder.root()

    def commit(self, leaves: Sequence[bytes]) -> range:
        """Promise a group of leaves: their indices; durable on return. `Refused` if one is too long."""
        self._check_running()
        try:
            return self._journal.append(leaves)
        except Refused:
            raise
        except BaseException:
            # The group may be in or not: only the journal knows, so it is asked again by `open`.
            self._running = False
            raise

    def publish(self) -> TreeHead:
        """Show everything that is promised: write its tiles, sign its head, replace `checkpoint`."""
        self._check_running()
        if self._stored is not None and self._stored.size == self._journal.size:
            return self.head
        self._running = False
        size = self._journal.size
        builder = self._builder
        # 2 full tiles
        while builder.size < size:
            leaves = self._journal.tail(builder.size, min(_STRIDE, size - builder.size))
            if not leaves:
                raise _rewound(
                    Phrase("the-journal", "the journal"),
                    size,
                    Phrase("size", "size {size}", size=builder.size),
                )
            self._store.put_all(builder.extend(leaves))
        # 3 partials
        partials = builder.partials()
        self._store.put_all(partials)
        self._partials.update(path for path, _ in partials)
        # 4 sign
        new = self._sign(builder)
        # 5 head row
        self._heads.replace(self._stored, new)
        self._previous = self._stored.size if self._stored else 0
        self._stored = new
        # 6 checkpoint, 7 clear
        self._serve(new)
        self._running = True
        return self.head

    def attach(self, lines: Sequence[bytes], *, to: TreeHead, cosigners: Sequence[Verifier]) -> bool:
        """Put cosignature lines on the stored head; whether they stand there now.

        False, and nothing is written, when a newer head has been signed than the one that the lines are `to`.
        `Tampered` when a line of one of `cosigners` does not hold: then none is written. Lines of other keys are
        left out. A newer line replaces the older one of the same key. Dying between row and `checkpoint` leaves
        them in the row, and boot writes `checkpoint` from it.
        """
        self._check_running()
        stored = self._last()
        if (to.size, to.root) != (stored.size, stored.root):
            return False
        # Every line is checked before one is kept: a cosigner that lies must not spoil the head for all.
        note = put_lines(stored.note, lines, cosigners)
        head_cosignatures(note, cosigners)
        if note == stored.note:
            return True
        new = StoredHead(size=stored.size, root=stored.root, note=note)
        self._running = False
        self._heads.replace(stored, new)
        self._stored = new
        self._store.replace(CHECKPOINT, note)
        self._running = True
        return True

    def _sign(self, builder: TileBuilder) -> StoredHead:
        head = TreeHead(origin=self.origin, size=builder.size, root=builder.root())
        if self._stored is not None and head.size < self._stored.size:
            raise _rewound(
                Phrase("head-row", "the head row"),
                head.size,
                Phrase("size", "size {size}", size=self._stored.size),
            )
        return StoredHead(size=head.size, root=head.root, note=self._signer.sign(head.body()))

    def _serve(self, stored: StoredHead) -> None:
        self._store.replace(CHECKPOINT, stored.note)
        keep = edge_paths(stored.size, self._previous)
        for path in sorted(self._partials - keep):
            self._store.delete(path)
        self._partials &= keep
        self._journal.forget(stored.size)

    def _check_running(self) -> None:
        if not self._running:
            raise Unavailable(
                "sequencer_stopped",
                "the sequencer is not open, or a step of it failed: open it again, in {after_seconds} s at the earliest",
                after_seconds=1,
            )


def _head(size: int, root: bytes) -> Phrase:
    return Phrase("size-root", "size {size}, root {root}", size=size, root=root.hex())


def _rewound(where: str, expected: int, found: str) -> Tampered:
    return Tampered(
        "log_rewound",
        "expected {where} to agree with the signed head of size {expected}, found {found}: an old copy was "
        "restored or two logs were mixed; nothing was signed, compare with the mirrors",
        where=where,
        expected=expected,
        found=found,
    )


def roots_of(reader: LogReader, promised: Sequencer | None = None) -> Callable[[int], bytes]:
    """Root at a size up to the newest published head, or up to all that is `promised`; beyond it Refused `log_range`.

    No root stands for one that nobody has: a head over it could not be judged, only guessed at. The host
    judges by what it has promised, else an entry that names an unpublished head would be void for another
    reason here than on every replica that reads it later.
    """

    def root_at(size: int) -> bytes:
        if size > reader.head().size and promised is not None:
            return promised.root_at(size)
        return reader.root_at(size)

    return root_at
