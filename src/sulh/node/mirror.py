# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A proven copy of a served record in a folder: how one begins, and what an update takes over.

    1 charter   the one that our copy begins with; of a new copy, the one that is served, confirmed by its id
    2 copy      every entry and every due blob, proven by the signed root and durable

The caller holds the folder's lock. What was taken over is folded by others (`cli/mirror.py`, `layers.py`).
"""

from dataclasses import dataclass

from sulh.cosign.copy import Copied, Copy, Progress
from sulh.errors import Tampered
from sulh.host.evidence import Beside
from sulh.host.folder import Folder
from sulh.log.note import Verifier
from sulh.log.reader import LogReader
from sulh.log.remote import Authorize, Ending, RemoteStore, no_credentials
from sulh.log.store import CHECKPOINT
from sulh.mechanism import RULESET, RULESETS
from sulh.record.blobs import due_of
from sulh.record.founding import Founding, peek_founding, read_founding, require_confirmed


@dataclass(frozen=True, slots=True, kw_only=True)
class Mirror:
    """A folder that holds, or will hold, a copy; `fresh` until the first entry was compared with the charter."""

    folder: Folder
    founding: Founding
    base: str
    fresh: bool

    def copy(self) -> Copy:
        """The copy that the folder holds."""
        return copy_of(self.folder, self.founding)

    def source(self, authorize: Authorize = no_credentials, ending: Ending | None = None) -> RemoteStore:
        """The log at the host's address, as a record reader who can sign its requests reads it."""
        return RemoteStore(f"{self.base}/log", authorize, ending)

    def reader(self) -> LogReader:
        """A reader of what is held."""
        reader = LogReader(self.folder.store(), Verifier(self.founding.charter.log))
        reader.head()
        return reader

    def take_over(self, copy: Copy, source: RemoteStore, progress: Progress | None = None) -> Copied:
        """Step 2. Tampered `charter_changed` when the log begins with another charter than was served."""
        copied = copy.update(source, progress)
        if self.fresh and self.reader().leaf(0) != self.founding.leaf:
            raise Tampered(
                "charter_changed", "the charter that was served is not entry 0 of the log", entry=0
            )
        return copied


def begin(url: str, folder: Folder, charter: str | None = None) -> Mirror:
    """Step 1: which record it is; a new folder is made. Unavailable when a new copy's host does not answer."""
    base = url.rstrip("/")
    fresh = not (folder.record / CHECKPOINT).exists()
    leaf = RemoteStore(base).get("charter.leaf") if fresh else b""
    founding = read_founding(leaf, RULESETS) if fresh else peek_founding(folder.store(), RULESETS)
    require_confirmed(founding.id, charter)
    if fresh and not folder.record.exists():
        folder.make()
    return Mirror(folder=folder, founding=founding, base=base, fresh=fresh)


def copy_of(folder: Folder, founding: Founding) -> Copy:
    """The copy that a folder holds; what contradicts it is kept beside it."""
    beside = Beside(folder.local)

    def keep(name: str, data: bytes) -> None:
        beside.keep("copy", data, note=name.endswith(".note"))

    return Copy(folder.store(), Verifier(founding.charter.log), keep=keep, due=due_of(RULESET.kinds))
