# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What lies in DIR/local beside the journal is kept for convenience; a disk that does not take it is `Unavailable`."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from sulh.errors import Unavailable

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
            reason=str(error) or type(error).__name__,
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
