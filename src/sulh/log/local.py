# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What lies in DIR/local beside the journal is kept for convenience; a disk that does not take it is `Unavailable`.

And the key of this machine, by which it knows what it wrote there itself. A folder travels: it is copied,
shared, restored, handed over by somebody else. The key lies outside of it, in
$XDG_STATE_HOME/sulh/snapshot.key (by default under ~/.local/state), and never leaves the machine; it
signs nothing. Who can write that place could as well change the program.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from sulh.errors import Unavailable, by_system

# What a disk or a file can do to SQLite; everything else is misuse by our own code and is let through.
COMPLAINTS = (
    apsw.BusyError,
    apsw.LockedError,
    apsw.FullError,
    apsw.IOError,
    apsw.CantOpenError,
    apsw.ReadOnlyError,
    apsw.PermissionsError,
    apsw.CorruptError,
    apsw.NotADBError,
    OSError,
)


@contextmanager
def local_disk() -> Iterator[None]:
    """Raises Unavailable `disk_unavailable` in place of what SQLite or the system says."""
    try:
        yield
    except COMPLAINTS as error:
        raise Unavailable(
            "disk_unavailable",
            "the disk did not take or give the bytes ({reason}); nothing was lost, try again in {after_seconds} s",
            reason=by_system(error),
        ) from error


@contextmanager
def writing(db: apsw.Connection) -> Iterator[None]:
    """One transaction; unlike apsw's own, it does not roll back what SQLite has rolled back after an error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


KEY_BYTES = 32


def machine_key(*, make: bool = False) -> bytes | None:
    """This machine's key, 32 bytes; None where there is none. `make`: make it then, if the place can be written."""
    path = _key_path()
    if path is None:
        return None
    found = _read_key(path)
    if found is None and make:
        _make_key(path)
        found = _read_key(path)
    return found


def _key_path() -> Path | None:
    base = os.environ.get("XDG_STATE_HOME", "")
    if os.path.isabs(base):  # as its specification has it: a relative one is ignored
        return Path(base) / "sulh" / "snapshot.key"
    home = os.path.expanduser("~")
    return Path(home) / ".local" / "state" / "sulh" / "snapshot.key" if os.path.isabs(home) else None


def _read_key(path: Path) -> bytes | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if len(data) == KEY_BYTES else None


def _make_key(path: Path) -> None:
    """Whole or not at all, and the first of two processes wins; without a place there is no key, and no cache."""
    scratch = path.with_name(f"snapshot.key.{os.getpid()}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        try:
            os.write(handle, secrets.token_bytes(KEY_BYTES))
            os.fsync(handle)
        finally:
            os.close(handle)
        try:
            os.link(scratch, path)
        except FileExistsError:
            if _read_key(path) is None:  # cut short by a full disk: nobody can have used it
                os.replace(scratch, path)
                return
        os.unlink(scratch)
    except OSError:
        return
