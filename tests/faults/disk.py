# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The disk under a host, broken on purpose: at the calls of the system, and under SQLite by a VFS of its own.

Nothing of the program is replaced. Each operation that changes the folder is counted and can be made to fail
before its effect, after it, for lack of space, or with the end of the process. What was synced is remembered
beside, file by file and folder by folder, so that a power cut can take away everything else.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

import apsw

T = TypeVar("T")
VFS = "sulh-faults"


class Died(BaseException):
    """The process is gone; nobody may catch it and go on."""


class How(StrEnum):
    """In which way an operation breaks."""

    LOST = "an error, and nothing was done"
    ANSWER_LOST = "an error, and all was done"
    FULL = "no space, from here on"
    DIES_BEFORE = "the process ends before it"
    DIES_AFTER = "the process ends after it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Op:
    """One operation: its name and the file's path below the folder."""

    name: str
    path: str


Wanted = Callable[[Op], bool]


@dataclass(slots=True, kw_only=True)
class Plan:
    """Break the `at`-th operation (from 1) of those that are wanted."""

    how: How
    at: int = 1
    wanted: Wanted = lambda op: True
    met: int = 0

    def hits(self, op: Op) -> bool:
        if not self.wanted(op):
            return False
        self.met += 1
        return self.met == self.at or (self.how is How.FULL and self.met > self.at)


@dataclass
class Disk:
    """Watches one folder; `with disk.under():` puts it under whatever runs inside."""

    folder: Path
    plan: Plan | None = None
    ops: list[Op] = field(default_factory=list)
    dead: bool = False
    _files: dict[int, bytes] = field(default_factory=dict)
    _folders: dict[int, dict[str, int]] = field(default_factory=dict)
    _held: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder = self.folder.resolve()

    def all_is_durable(self) -> None:
        """What lies there now survives every power cut."""
        for at, folders, files in os.walk(self.folder.parent):
            if Path(at) == self.folder.parent or Path(at).is_relative_to(self.folder):
                for name in files:
                    self._sync_file(Path(at) / name)
                self._sync_folder(Path(at))
            folders.sort()

    # Counting and breaking.

    def do(self, name: str, path: str | Path, act: Callable[[], T], *, sqlite: bool = False) -> T:
        """`act`, unless it is the one that breaks."""
        full = Path(path)
        if not full.is_relative_to(self.folder) and full != self.folder.parent:
            return act()
        if self.dead:
            raise Died
        op = Op(name=name, path=os.path.relpath(full, self.folder))
        self.ops.append(op)
        if self.plan is None or not self.plan.hits(op):
            return act()
        how = self.plan.how
        if how in (How.ANSWER_LOST, How.DIES_AFTER):
            act()
        if how in (How.DIES_BEFORE, How.DIES_AFTER):
            self.dead = True
            raise Died
        if sqlite:
            raise apsw.FullError("no space") if how is How.FULL else apsw.IOError("broken")
        number = errno.ENOSPC if how is How.FULL else errno.EIO
        raise OSError(number, os.strerror(number))

    @contextmanager
    def under(self) -> Iterator["Disk"]:
        """The folder's files go through this disk."""
        vfs = _Vfs(self)
        real = {name: getattr(os, name) for name in ("fsync", "link", "replace", "mkdir", "unlink", "rmdir")}

        def fsync(handle: int) -> None:
            path = Path(os.readlink(f"/proc/self/fd/{handle}"))
            self.do("fsync", path, lambda: real["fsync"](handle))
            self.synced(path)

        def on(name: str, place: int) -> Callable[..., Any]:
            def call(*args: Any, **named: Any) -> Any:
                path = Path(os.path.abspath(os.fspath(args[place])))
                return self.do(name, path, lambda: real[name](*args, **named))

            return call

        calls: dict[str, Callable[..., Any]] = {
            "fsync": fsync,
            "link": on("link", 1),
            "replace": on("replace", 1),
        }
        calls |= {name: on(name, 0) for name in ("mkdir", "unlink", "rmdir")}
        try:
            with ExitStack() as patches:
                for name, call in calls.items():
                    patches.enter_context(patch.object(os, name, call))
                yield self
        finally:
            vfs.unregister()

    # What a power cut leaves.

    def synced(self, path: Path) -> None:
        """A file's bytes, or a folder's names, are on the plate from now on."""
        if path.is_relative_to(self.folder) or path == self.folder.parent:
            self._sync_folder(path) if path.is_dir() else self._sync_file(path)

    def _sync_file(self, path: Path) -> None:
        self._files[self._hold(path)] = path.read_bytes()

    def _sync_folder(self, path: Path) -> None:
        own = self._hold(path)
        self._folders[own] = {entry.name: self._hold(Path(entry.path)) for entry in os.scandir(path)}

    def _hold(self, path: Path) -> int:
        # An open handle keeps the number of a deleted file from being given to another.
        number = path.stat().st_ino
        if number not in self._files and number not in self._folders:
            self._held.append(os.open(path, os.O_RDONLY | os.O_CLOEXEC))
        return number

    def cut_power(self) -> None:
        """Only what was synced is there again; a file whose name alone was synced is empty."""
        after = self.folder.with_name("after-the-cut")
        root = self._folders[self.folder.parent.stat().st_ino]
        after.mkdir()
        if self.folder.name in root:
            self._restore(root[self.folder.name], after)
        self.let_go()
        shutil.rmtree(self.folder)
        after.rename(self.folder)

    def _restore(self, number: int, target: Path) -> None:
        for name, inside in self._folders.get(number, {}).items():
            if self._was_folder(inside):
                (target / name).mkdir()
                self._restore(inside, target / name)
            else:
                (target / name).write_bytes(self._files.get(inside, b""))

    def _was_folder(self, number: int) -> bool:
        return any(os.fstat(h).st_ino == number and os.path.isdir(f"/proc/self/fd/{h}/.") for h in self._held)

    def let_go(self) -> None:
        """Close what was held open."""
        while self._held:
            os.close(self._held.pop())


class _Vfs(apsw.VFS):
    """SQLite's own file system with every change passed through a disk."""

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        super().__init__(VFS, "unix", makedefault=True)

    def xOpen(self, name: Any, flags: list[int]) -> "_File":
        return _File(self.disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.disk.do("db delete", filename, lambda: super(_Vfs, self).xDelete(filename, syncdir), sqlite=True)


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        self.disk = disk
        self.at = Path(name.filename() if isinstance(name, apsw.URIFilename) else name or "/nowhere")
        super().__init__("unix", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self.disk.do("db write", self.at, lambda: super(_File, self).xWrite(data, offset), sqlite=True)

    def xTruncate(self, newsize: int) -> None:
        self.disk.do("db truncate", self.at, lambda: super(_File, self).xTruncate(newsize), sqlite=True)

    def xSync(self, flags: int) -> None:
        self.disk.do("db sync", self.at, lambda: super(_File, self).xSync(flags), sqlite=True)
        self.disk.synced(self.at)
        if self.at.name.endswith(("-wal", "-journal")):
            # os_unix.c (UNIXFILE_DIRSYNC): the first sync of a new log also syncs the folder that names it.
            self.disk.synced(self.at.parent)
