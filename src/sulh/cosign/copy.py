# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A copy of one log: every entry and every blob that is due fetched, checked and held. C2SP tlog-mirror, by pulling.

    1 head      the source's newest head, signed by the log
                a smaller one is old news; another root at our size, or one that does not continue ours, is kept
    2 entries   from our size on, each proven by the signed root; full tiles are written as they come
                dies here: files beyond our head, which the next update finds and need not fetch again
                a head that needs more than one stride is kept first: a log could show us the start of another
                tree, fall silent and deny it; then our files fit no head that it shows (begin a new folder)
    3 partials  the right edge of the new size
    4 head      `checkpoint` is replaced: from here on the copy holds the new size
                dies here: old partials lie about; the next update clears them
    5 blobs     those that our own copy of the entries says are due, each with the hash it was named by
                a missing or wrong one keeps no entry out; no head over it is vouched for

Nothing that is held is ever changed or dropped because of what a source says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from sulh.errors import Tampered, Unavailable
from sulh.log.builder import TileBuilder
from sulh.log.fetch import edge_paths, get_or_none, load_edge, partial_paths
from sulh.log.lines import without_lines
from sulh.log.merkle import EMPTY_ROOT
from sulh.log.note import TreeHead, Verifier, encode64, open_head
from sulh.log.reader import LogReader
from sulh.log.store import CHECKPOINT, Store
from sulh.log.tiles import TILE_WIDTH, bundle_path, parse_path

# Leaves handed on at once: one level-1 tile of them, some 33 MB; the same stride as the sequencer's.
STRIDE = TILE_WIDTH * TILE_WIDTH

# An entry's bytes -> (path, SHA-256) of the blobs that whoever holds this copy must hold with it.
Due = Callable[[bytes], Iterable[tuple[str, bytes]]]
# Keeps what may be evidence: a name for the file, and its bytes.
Keep = Callable[[str, bytes], None]
Progress = Callable[[int, int], None]


def nothing_due(_leaf: bytes) -> Iterable[tuple[str, bytes]]:
    """For logs whose entries name no blobs."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What an update came to: our head now, how many entries are new, and the blobs that nobody gave us."""

    head: TreeHead
    new: int
    lacking: tuple[str, ...]


class Copy:
    """The copy of one log in a store of its own; one process writes to it (the caller holds the folder's lock)."""

    def __init__(self, store: Store, log: Verifier, *, keep: Keep, due: Due = nothing_due) -> None:
        self._store = store
        self._log = log
        self._keep = keep
        self._due = due
        self._lacking: dict[str, bytes] = {}
        self._looked = 0  # entries whose blobs were looked at by this object

    @property
    def head(self) -> TreeHead:
        """The head that is held; of a new copy, the empty tree."""
        note = get_or_none(self._store, CHECKPOINT)
        if note is None:
            return TreeHead(origin=self._log.name, size=0, root=EMPTY_ROOT)
        return open_head(note, self._log)

    @property
    def lacking(self) -> tuple[str, ...]:
        """Paths of blobs that are due and were not to be had at the last update."""
        return tuple(sorted(self._lacking))

    def update(self, source: Store, progress: Progress | None = None) -> Copied:
        """Take over what `source` has beyond us.

        `Tampered` when the source contradicts the log's signature (its files are wrong), or when the log
        contradicts itself (`copy_forked`; both notes are kept). `Unavailable` when it does not answer.
        """
        ours = self.head
        # 1 head
        reader = LogReader(_LocalFirst(self._store, source), self._log)
        theirs = self._newer(reader, source, ours)
        if theirs is not None:
            # 2 entries
            builder = load_edge(self._store, ours.size, ours.root) if ours.size else TileBuilder()
            self._take(reader, builder, theirs, progress)
            # 3 partials, 4 head
            self._store.put_all(builder.partials())
            self._store.replace(CHECKPOINT, reader.note)
            self._clear(theirs.size)
        # 5 blobs
        head = theirs or ours
        self._fetch_blobs(source, head.size)
        return Copied(head=head, new=head.size - ours.size, lacking=self.lacking)

    def require_held(self, head: TreeHead) -> None:
        """Return if everything that `head` covers is held here, blobs too; the hook of a mirror cosigner.

        `Unavailable` `copy_behind` or `copy_lacks` if not yet, `Tampered` `copy_forked` if it is another log's.
        """
        ours = self.head
        if head.size > ours.size:
            raise Unavailable(
                "copy_behind",
                "this copy holds {held} of {size} entries: it signs when it holds them all, ask again in "
                "{after_seconds} s",
                after_seconds=5,
                held=ours.size,
                size=head.size,
            )
        if self._root_at(head.size, ours) != head.root:
            raise self._forked(head, ours)
        self._list_blobs(head.size)
        if self._lacking:
            raise Unavailable(
                "copy_lacks",
                "this copy lacks {count} blobs that it must hold, {path} among them: it signs when it has them, "
                "ask again in {after_seconds} s",
                count=len(self._lacking),
                path=min(self._lacking),
            )

    def _newer(self, reader: LogReader, source: Store, ours: TreeHead) -> TreeHead | None:
        """The source's head taken up by `reader` if it goes beyond ours; None if there is nothing new."""
        note = get_or_none(source, CHECKPOINT)
        if note is None:
            raise Unavailable(
                "copy_nothing", "the source has published no head yet; ask again in {after_seconds} s"
            )
        head = open_head(note, self._log)
        if head.size <= ours.size:
            # A host that answers with an old head loses us nothing; one that signed two trees is kept.
            if self._root_at(head.size, ours) != head.root:
                self._keep_both(note)
                raise self._forked(head, ours)
            return None
        reader.take(note)
        if ours.size and reader.root_at(ours.size) != ours.root:
            self._keep_both(note)
            raise self._forked(head, ours)
        return head

    def _take(
        self, reader: LogReader, builder: TileBuilder, head: TreeHead, progress: Progress | None
    ) -> None:
        for leaves in _strides(reader.leaves(builder.size, head.size)):
            first = bundle_path(builder.size // TILE_WIDTH)
            if builder.size + len(leaves) < head.size and not self._store.exists(first):
                note = without_lines(reader.note, [self._log])
                self._keep(f"{sha256(note).hexdigest()}.note", note)
            self._store.put_all(builder.extend(leaves))
            if progress is not None:
                progress(builder.size, head.size)
        # Each leaf was proven; a difference here would be our own mistake, never to be published.
        if builder.root() != head.root:
            raise RuntimeError("entries that were proven one by one do not give the signed root")

    def _fetch_blobs(self, source: Store, size: int) -> None:
        self._list_blobs(size)
        wrong = ""
        for path, digest in sorted(self._lacking.items()):
            data = get_or_none(source, path)
            if data is None:
                continue
            # The hash comes from the entry, never from the source: it cannot pass other bytes off as the blob.
            if sha256(data).digest() != digest:
                self._keep(f"{digest.hex()}.blob", data)
                wrong = wrong or path
                continue
            self._store.put(path, data)
            del self._lacking[path]
        if wrong:
            raise Tampered(
                "copy_blob",
                "the source gave other bytes than those that the entry names by hash: they are kept as evidence",
                file=wrong,
            )

    def _list_blobs(self, size: int) -> None:
        """Look at our own entries, once each, for blobs that are due and not here."""
        if self._due is nothing_due or self._looked >= size:
            return
        reader = LogReader(self._store, self._log)
        reader.head()
        for leaf in reader.leaves(self._looked, size):
            for path, digest in self._due(leaf):
                if not self._store.exists(path):
                    self._lacking[path] = digest
        self._looked = size

    def _root_at(self, size: int, ours: TreeHead) -> bytes:
        if size in (0, ours.size):
            return ours.root if size else EMPTY_ROOT
        reader = LogReader(self._store, self._log)
        reader.head()
        return reader.root_at(size)

    def _keep_both(self, theirs: bytes) -> None:
        """Both notes, so that anybody sees the log's key under two trees."""
        self._keep(f"{sha256(theirs).hexdigest()}.note", theirs)
        ours = get_or_none(self._store, CHECKPOINT)
        if ours is not None:
            self._keep(f"{sha256(ours).hexdigest()}.note", ours)

    def _forked(self, theirs: TreeHead, ours: TreeHead) -> Tampered:
        return Tampered(
            "copy_forked",
            "the log's key signed a head of size {found} with root {root}, and our head of size {size} is of "
            "another tree: the log has forked; both notes are kept, nothing was taken over",
            found=theirs.size,
            root=encode64(theirs.root),
            size=ours.size,
        )

    def _clear(self, size: int) -> None:
        keep = edge_paths(size)
        for path in sorted(partial_paths(self._store) - keep):
            self._store.delete(path)


class _LocalFirst:
    """A source whose full tiles and bundles are taken from our own store where an earlier update left them.

    The reader compares all of it with the signed root, wherever it comes from.
    """

    def __init__(self, local: Store, source: Store) -> None:
        self._local = local
        self._source = source

    def get(self, path: str) -> bytes:
        """See `Store.get`."""
        if path != CHECKPOINT and parse_path(path).width == TILE_WIDTH:
            held = get_or_none(self._local, path)
            if held is not None:
                return held
        return self._source.get(path)

    def exists(self, path: str) -> bool:
        """See `Store.exists`."""
        return self._source.exists(path)

    def list(self, prefix: str = "") -> Iterable[str]:
        """See `Store.list`."""
        return self._source.list(prefix)

    def put(self, path: str, data: bytes) -> None:
        """A source is only read."""
        raise _read_only()

    def put_all(self, items: Iterable[tuple[str, bytes]]) -> None:
        """A source is only read."""
        raise _read_only()

    def replace(self, path: str, data: bytes) -> None:
        """A source is only read."""
        raise _read_only()

    def delete(self, path: str) -> None:
        """A source is only read."""
        raise _read_only()


def _read_only() -> RuntimeError:
    return RuntimeError("the source of a copy is read and never written")


def _strides(leaves: Iterator[bytes]) -> Iterator[list[bytes]]:
    while chunk := list(islice(leaves, STRIDE)):
        yield chunk
