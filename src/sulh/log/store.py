# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where bytes lie: two narrow contracts, and the folder and the memory that keep them.

`Store` keeps objects that are written once; `TreeHeadStore` keeps the one row that says what was signed
last. The two are apart on purpose: the row alone decides which of two writers goes on.
One suite, `tests/contract`, is inherited by every implementation.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sulh.errors import NONE, Phrase, Refused, Tampered, Unavailable
from sulh.log.tiles import TILE_WIDTH, parse_path

# Names whose bytes may change; everything else is written once.
CHECKPOINT = "checkpoint"
MUTABLE = frozenset({CHECKPOINT, "operational.policy", "joint.policy"})
# Larger than any tile or bundle (16.8 MB): a file above it is not read into memory.
MAX_OBJECT_BYTES = 67_108_864
MAX_PATH = 400
# How many new files are open at once while their bytes go to the disk together.
_GROUP = 64
SCRATCH = ".scratch"
# Path and bytes of each new object (an alias, as `list` is a method's name below).
_Items = list[tuple[str, bytes]]

_SEGMENT = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")


class Store(Protocol):
    """Objects by path, written once.

    A path is relative: segments of letters, digits, `.`, `_` and `-`, none beginning with a dot, joined by
    `/`. Any other path is `Refused` (path traversal). One writer at a time (`FolderLock`), any readers.
    A call that writes returns only when the bytes would survive a power cut; after a failure any subset of
    the objects may be there, each of them whole. A reader never sees half an object.
    """

    def get(self, path: str) -> bytes:
        """The object's bytes; `Refused` with code `not_found` if there is none."""

    def exists(self, path: str) -> bool:
        """Whether there is an object at the path."""

    def list(self, prefix: str = "") -> Iterable[str]:
        """Every path that begins with the prefix, sorted by code point; also names no writer here would give."""

    def put(self, path: str, data: bytes) -> None:
        """Write once. The same bytes again are accepted (and made durable); other bytes are `Tampered`."""

    def put_all(self, items: Iterable[tuple[str, bytes]]) -> None:
        """`put` of each item, in any order, with the waits for the disk shared."""

    def replace(self, path: str, data: bytes) -> None:
        """Write a mutable object (`checkpoint`) as a whole: a reader sees the old bytes or the new."""

    def delete(self, path: str) -> None:
        """Drop a partial tile or bundle, and nothing else; it need not be there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredHead:
    """The last signed head: its size, root (32 bytes) and note."""

    size: int
    root: bytes
    note: bytes


class TreeHeadStore(Protocol):
    """The one row that holds the last signed head, changed by compare-and-swap only."""

    def load(self) -> StoredHead | None:
        """The stored head; None before the first."""

    def replace(self, old: StoredHead | None, new: StoredHead) -> None:
        """Store `new` if the row still equals `old`; durable on return.

        `Tampered` if the row is another (`head_moved`: a second writer or a restored copy), or if `new` is
        smaller, or of the same size with another root (`head_rewound`).
        """


def check_step(stored: StoredHead | None, old: StoredHead | None, new: StoredHead) -> None:
    """The rule of `TreeHeadStore.replace`, shared by its implementations."""
    if stored != old:
        raise Tampered(
            "head_moved",
            "expected the stored head of size {expected}, found size {found}: a second writer, or a copy was "
            "restored; stop and compare the two",
            expected=old.size if old else NONE,
            found=stored.size if stored else NONE,
        )
    if old is not None and (new.size < old.size or (new.size == old.size and new.root != old.root)):
        raise Tampered(
            "head_rewound",
            "expected a head that continues size {expected}, found another tree of size {found}: never sign it",
            expected=old.size,
            found=new.size,
        )


def check_path(path: str) -> str:
    """The path itself, or `Refused`: no absolute path, no `..`, no hidden name."""
    if len(path) > MAX_PATH or not all(_SEGMENT.fullmatch(part) for part in path.split("/")):
        raise Refused(
            "path_refused",
            "expected a relative path of plain names, found {found}",
            found=ascii(path[:MAX_PATH]),
        )
    return path


def not_found(path: str) -> Refused:
    """The refusal of a path at which there is nothing."""
    return Refused("not_found", "expected an object at {path}, found none", path=path)


def _differs(path: str) -> Tampered:
    return Tampered(
        "object_differs",
        "expected the bytes that are to be written, found others: the file was changed, or a second log writes here",
        file=path,
    )


def _check_mutable(path: str, wanted: bool) -> None:
    if (check_path(path) in MUTABLE) is not wanted:
        kind = (
            Phrase("mutable-name", "a mutable name")
            if wanted
            else Phrase("written-once", "a name that is written once")
        )
        raise Refused("path_kind", "expected {expected}, found {found}", expected=kind, found=path)


def _check_partial(path: str) -> None:
    if parse_path(check_path(path)).width == TILE_WIDTH:
        raise Refused(
            "path_kind",
            "expected {expected}, found {found}",
            expected=Phrase("partial-tile", "a partial tile"),
            found=path,
        )


class MemoryStore:
    """A `Store` in memory, for tests, simulators and readers of exports."""

    def __init__(self) -> None:
        self._objects: dict[str, bytes] = {}

    def get(self, path: str) -> bytes:
        """See `Store.get`."""
        data = self._objects.get(check_path(path))
        if data is None:
            raise not_found(path)
        return data

    def exists(self, path: str) -> bool:
        """See `Store.exists`."""
        return check_path(path) in self._objects

    def list(self, prefix: str = "") -> Iterable[str]:
        """See `Store.list`."""
        return sorted(path for path in self._objects if path.startswith(prefix))

    def put(self, path: str, data: bytes) -> None:
        """See `Store.put`."""
        _check_mutable(path, False)
        if self._objects.setdefault(path, bytes(data)) != data:
            raise _differs(path)

    def put_all(self, items: Iterable[tuple[str, bytes]]) -> None:
        """See `Store.put_all`."""
        for path, data in items:
            self.put(path, data)

    def replace(self, path: str, data: bytes) -> None:
        """See `Store.replace`."""
        _check_mutable(path, True)
        self._objects[path] = bytes(data)

    def delete(self, path: str) -> None:
        """See `Store.delete`."""
        _check_partial(path)
        self._objects.pop(path, None)


class FolderStore:
    """A `Store` as a folder of files that any web server can serve.

    New bytes are written in a scratch folder on the same disk, synced, then linked to their name, and the
    folders that hold the names are synced: a process or power death leaves whole files, and at most scratch
    files, which the next writer removes. `scratch` lies outside `tile/`; give one outside the folder where
    every file in it is audited.
    """

    def __init__(self, path: Path, *, scratch: Path | None = None) -> None:
        self.path = path
        self._scratch = scratch or path / SCRATCH
        self._ready = False
        self._folders: set[Path] = set()
        self._number = 0

    def get(self, path: str) -> bytes:
        """See `Store.get`. A file above `MAX_OBJECT_BYTES` is `Tampered`: it is nothing we wrote."""
        full = self.path / check_path(path)
        with _disk():
            try:
                with open(full, "rb", buffering=0, opener=_open_no_link) as file:
                    found = os.fstat(file.fileno()).st_size
                    data = file.readall() if found <= MAX_OBJECT_BYTES else b""
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
                raise not_found(path) from None
            except OSError as error:
                if error.errno == errno.ELOOP:
                    raise not_found(path) from None
                raise
        if found > MAX_OBJECT_BYTES:
            raise Tampered(
                "object_too_long",
                "expected at most {expected} bytes, found {found}: nothing here writes such a file",
                file=path,
                expected=MAX_OBJECT_BYTES,
                found=found,
            )
        return data

    def exists(self, path: str) -> bool:
        """See `Store.exists`."""
        full = self.path / check_path(path)
        with _disk():
            return full.is_file() and not full.is_symlink()

    def list(self, prefix: str = "") -> Iterable[str]:
        """See `Store.list`; scratch files are no objects."""
        with _disk():
            return sorted(path for path in self._walk("", prefix))

    def _walk(self, folder: str, prefix: str) -> Iterator[str]:
        if self.path / folder == self._scratch or not (self.path / folder).is_dir():
            return
        with os.scandir(self.path / folder) as entries:
            for entry in entries:
                path = folder + entry.name
                if entry.is_dir(follow_symlinks=False):
                    path += "/"
                    if path.startswith(prefix) or prefix.startswith(path):
                        yield from self._walk(path, prefix)
                elif path.startswith(prefix):
                    yield path

    def put(self, path: str, data: bytes) -> None:
        """See `Store.put`."""
        self.put_all([(path, data)])

    def put_all(self, items: Iterable[tuple[str, bytes]]) -> None:
        """See `Store.put_all`."""
        group: _Items = []
        touched: set[Path] = set()
        with _disk():
            for path, data in items:
                _check_mutable(path, False)
                group.append((path, data))
                if len(group) == _GROUP:
                    self._put_group(group, touched)
                    group = []
            self._put_group(group, touched)
            for folder in sorted(touched):
                sync(folder)

    def _put_group(self, group: _Items, touched: set[Path]) -> None:
        written = []
        for path, data in group:
            target = self.path / path
            self._folder(target.parent)
            if os.path.lexists(target):
                self._put_again(path, data)
            else:
                written.append((path, data, self._write(data)))
            touched.add(target.parent)
        for _, _, temporary in written:
            sync(temporary)
        for path, data, temporary in written:
            target = self.path / path
            try:
                # A link, unlike a rename, never replaces a file that another writer made meanwhile.
                os.link(temporary, target)
            except FileExistsError:
                self._put_again(path, data)
            temporary.unlink()

    def _put_again(self, path: str, data: bytes) -> None:
        if self.get(path) != data:
            raise _differs(path)
        # An earlier process may have died between naming the file and syncing it: sync it now.
        sync(self.path / path)

    def replace(self, path: str, data: bytes) -> None:
        """See `Store.replace`."""
        _check_mutable(path, True)
        target = self.path / path
        with _disk():
            temporary = self._write(data)
            sync(temporary)
            self._folder(target.parent)
            os.replace(temporary, target)
            sync(target.parent)

    def delete(self, path: str) -> None:
        """See `Store.delete`. A partial tile that comes back after a power cut is dropped again at boot."""
        _check_partial(path)
        target = self.path / path
        with _disk():
            target.unlink(missing_ok=True)
            try:
                target.parent.rmdir()
            except OSError as error:
                if error.errno not in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT):
                    raise
            else:
                self._folders.discard(target.parent)

    def _write(self, data: bytes) -> Path:
        if not self._ready:
            self._folder(self._scratch)
            for left in self._scratch.iterdir():
                left.unlink()
            self._ready = True
        self._number += 1
        temporary = self._scratch / f"{self._number}"
        temporary.write_bytes(data)
        return temporary

    def _folder(self, folder: Path) -> None:
        """Make a folder and its parents up to the store's own; each name is synced in the folder above it.

        Those that were there, too, once for each process: an earlier one may have died between making and syncing.
        """
        if folder in self._folders:
            return
        missing = not folder.is_dir()
        inside = folder != self.path and folder.is_relative_to(self.path)
        if missing or inside:
            self._folder(folder.parent)
            if missing:
                folder.mkdir(exist_ok=True)
            sync(folder.parent)
        self._folders.add(folder)


def _open_no_link(path: str, flags: int) -> int:
    # A symbolic link could lead out of the folder.
    return os.open(path, flags | os.O_NOFOLLOW)


def sync(path: Path) -> None:
    """Wait until a file's bytes, or a folder's names, would survive a power cut; `OSError` as the system says it."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _disk() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unavailable(
            "disk_unavailable",
            "the disk did not take or give the bytes ({reason}); nothing was lost, try again in {after_seconds} s",
            reason=error.strerror or type(error).__name__,
        ) from error


class FolderLock:
    """The lock that one sequencer holds on its folder; the kernel drops it when the process dies.

    Taken at once or `Unavailable`. Use it as a context manager or call `release`.
    """

    def __init__(self, path: Path) -> None:
        with _disk():
            path.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            # flock, not lockf: the lock belongs to this opening, so a second one in this process fails too.
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._handle)
            raise Unavailable(
                "folder_locked",
                "another process writes to {path}: use its address, or try again in {after_seconds} s",
                path=str(path),
            ) from None

    def release(self) -> None:
        """Let go; once is enough."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def __enter__(self) -> FolderLock:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
