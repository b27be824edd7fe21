# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A book: one file of named sections, of which only what is asked for is read, and nothing is believed unchecked.

    magic ‖ free sections ‖ paged sections ‖ page hashes ‖ contents (JSON) ‖ length of contents ‖ seal

    seal         HMAC-SHA256 over magic, contents and length by this machine's key (see log/local.py)
    contents     sections with offset and length, SHA-256 of the page hashes, and what the writer says of itself
    page hashes  SHA-256 of every 4,096 bytes of the paged part; a page is compared whenever it is read
    free         checked by whoever reads it, by hashes that stand in the paged part or in the contents

A book that holds what was opened is veiled: 16 random bytes, then all of the above under AES-256 in counter
mode, with a key that follows from the machine's. Folders travel, and so do their copies.

Bytes are copied out by `pread` before they are checked: a file mapped into memory could be changed between
check and use, and one that is cut short would end the process. A page that differs is `Unavailable`; the
file is put away then, since it is a cache, and the next opening does without it.
"""

import fcntl
import hmac
import os
import secrets
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EWOULDBLOCK
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR

from sulh.errors import Phrase, Unavailable, by_system
from sulh.log.store import sync

MAGIC = b"sulh snapshot 2\n"
PAGE = 4_096  # a lookup reads one or two; its hash costs two microseconds
HASH_BYTES = 32
TAIL = 4 + HASH_BYTES  # length of the contents, and the seal
MAX_CONTENTS = 1 << 20  # sections and a page of particulars: a longer one is not ours
MAX_PAGE_HASHES = 1 << 28  # of a paged part of 32 GB; no more is read into memory before it is checked
PAGES_KEPT = 4_096  # 16 MB: a page that was compared is kept as it was then


SALT_BYTES = BLOCK = (
    16  # the first counter of a veil, drawn for each file: no two files share their key stream
)


def _veil(key: bytes, salt: bytes, at: int, data: bytes) -> bytes:
    """These bytes at offset `at` with the veil laid on or taken off, which is the same."""
    blocks, within = divmod(at, BLOCK)
    counter = (int.from_bytes(salt, "big") + blocks) % (1 << 8 * BLOCK)
    veil_key = hmac.digest(key, b"sulh/snapshot/veil/v1", "sha256")
    stream = Cipher(AES(veil_key), CTR(counter.to_bytes(BLOCK, "big"))).encryptor()
    stream.update(bytes(within))
    return stream.update(data)


class Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a section lies: bytes from the file's beginning."""

    at: int
    length: int


class Contents(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is sealed. `paged` and `pages`: where the paged part begins and how many pages it has."""

    sections: dict[str, Section]
    paged: int
    pages: int
    page_hashes: str
    about: msgspec.Raw


class Sink(Protocol):
    """What a book is written to."""

    def write(self, data: bytes, /) -> int: ...


class Veiled:
    """A file into which bytes go veiled, after a salt of its own."""

    def __init__(self, file: Sink, key: bytes) -> None:
        self._file, self._key, self._at = file, key, 0
        self._salt = secrets.token_bytes(SALT_BYTES)
        file.write(self._salt)

    def write(self, data: bytes, /) -> int:
        """As of a file."""
        self._file.write(_veil(self._key, self._salt, self._at, bytes(data)))
        self._at += len(data)
        return len(data)


class BookWriter:
    """Writes a book into a new file: free sections first, then paged ones, then `seal`."""

    def __init__(self, file: Sink) -> None:
        self._file = file
        self._at = 0
        self._sections: dict[str, Section] = {}
        self._paged: int | None = None
        self._page = bytearray()
        self._hashes = bytearray()
        self._put(MAGIC)

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._at += len(data)

    @contextmanager
    def section(self, name: str, *, paged: bool = True) -> Iterator["BookWriter"]:
        """What is written meanwhile is the section of that name."""
        if paged and self._paged is None:
            self._paged = self._at
        if not paged and self._paged is not None:
            raise RuntimeError("free sections come first")
        start = self._at
        yield self
        self._sections[name] = Section(at=start, length=self._at - start)

    def write(self, data: bytes) -> None:
        """Write more of the section."""
        self._put(data)
        if self._paged is None:
            return
        self._page += data
        while len(self._page) >= PAGE:
            self._hashes += sha256(memoryview(self._page)[:PAGE]).digest()
            del self._page[:PAGE]

    def seal(self, about: bytes, key: bytes) -> None:
        """End the book; `about` is canonical JSON."""
        if self._page:
            self._hashes += sha256(self._page).digest()
        paged = self._at if self._paged is None else self._paged
        pages = len(self._hashes) // HASH_BYTES
        self._put(bytes(self._hashes))
        contents = msgspec.json.encode(
            Contents(
                sections=self._sections,
                paged=paged,
                pages=pages,
                page_hashes=sha256(self._hashes).hexdigest(),
                about=msgspec.Raw(about),
            )
        )
        if len(contents) > MAX_CONTENTS:
            raise RuntimeError("what stands in the contents belongs into a section")
        length = len(contents).to_bytes(4, "big")
        self._put(contents + length + _seal(key, contents + length))


def _seal(key: bytes, sealed: bytes) -> bytes:
    return hmac.digest(key, MAGIC + sealed, "sha256")


class Book:
    """An open book. Whatever does not lie there as it was written is Unavailable `snapshot_damaged`."""

    def __init__(self, path: Path, key: bytes, *, veiled: bool = False) -> None:
        self.path = path
        self._key, self._salt = key, b""
        self._begin = SALT_BYTES if veiled else 0
        self._file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        self._pages: OrderedDict[int, bytes] = OrderedDict()
        self._hashes = b""
        self._ours = False
        try:
            if veiled:
                self._salt = os.pread(self._file, SALT_BYTES, 0).ljust(SALT_BYTES, b"\0")
            self.contents = self._open(key)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let the file go."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def __del__(self) -> None:
        self.close()

    def _open(self, key: bytes) -> Contents:
        end = max(os.fstat(self._file).st_size - self._begin, 0)
        tail = self._pread(max(end - TAIL, 0), TAIL)
        length = int.from_bytes(tail[:4], "big")
        if not 0 < length <= min(MAX_CONTENTS, end - TAIL):
            raise self.damaged(Phrase("where-contents", "contents"))
        sealed = self._pread(end - TAIL - length, length + 4)
        # Before a byte of it is read: whoever changed the file does not hold this machine's key.
        if not hmac.compare_digest(_seal(key, sealed), tail[4:]) or self._pread(0, len(MAGIC)) != MAGIC:
            raise self.damaged(Phrase("where-seal", "seal"))
        self._ours = True
        contents = _contents(sealed[:-4])
        if contents is None or contents.pages * HASH_BYTES > MAX_PAGE_HASHES:
            raise self.damaged(Phrase("where-contents", "contents"))
        hashes_at = end - TAIL - length - contents.pages * HASH_BYTES
        self._hashes = self._pread(hashes_at, contents.pages * HASH_BYTES)
        self._paged_end = hashes_at
        if sha256(self._hashes).hexdigest() != contents.page_hashes:
            raise self.damaged(Phrase("where-hashes", "page hashes"))
        return contents

    def _pread(self, at: int, length: int) -> bytes:
        try:
            data = os.pread(self._file, length, self._begin + at)
        except OSError as error:
            raise self.damaged(by_system(error, error.strerror or "read")) from error
        if len(data) != length:
            raise self.damaged(Phrase("where-length", "length"))
        return _veil(self._key, self._salt, at, data) if self._salt else data

    def length(self, name: str) -> int:
        """Bytes of a section."""
        return self._section(name).length

    def _section(self, name: str) -> Section:
        section = self.contents.sections.get(name)
        if section is None:
            raise self.damaged(name)
        return section

    def free(self, name: str, start: int, stop: int) -> bytes:
        """Bytes of a free section: whoever asks compares them with a hash that is believed."""
        section = self._section(name)
        if not 0 <= start <= stop <= section.length:
            raise self.damaged(name)
        return self._pread(section.at + start, stop - start)

    def read(self, name: str, start: int = 0, stop: int | None = None) -> bytes:
        """Bytes of a paged section, each page of them compared."""
        section = self._section(name)
        stop = section.length if stop is None else stop
        if not 0 <= start <= stop <= section.length or section.at < self.contents.paged:
            raise self.damaged(name)
        if start == stop:
            return b""
        at = section.at - self.contents.paged + start
        end = at + stop - start
        first, last = at // PAGE, (end - 1) // PAGE
        if first == last:
            return self._one(first)[at - first * PAGE : end - first * PAGE]
        data = self._one(first) + self._run(first + 1, last) if last - first > 1 else self._one(first)
        data += self._one(last)
        return data[at - first * PAGE : end - first * PAGE]

    def _one(self, number: int) -> bytes:
        kept = self._pages.get(number)
        if kept is not None:
            self._pages.move_to_end(number)
            return kept
        page = self._run(number, number + 1)
        self._pages[number] = page
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    def _run(self, first: int, stop: int) -> bytes:
        """Whole pages, compared and not kept."""
        at = self.contents.paged + first * PAGE
        data = self._pread(at, min(self._paged_end, at + (stop - first) * PAGE) - at)
        view = memoryview(data)
        for number in range(first, stop):
            place = number * HASH_BYTES
            page = view[(number - first) * PAGE : (number - first + 1) * PAGE]
            if sha256(page).digest() != self._hashes[place : place + HASH_BYTES]:
                raise self.damaged(Phrase("where-page", "page {number}", number=number))
        return data

    def damaged(self, where: str) -> Unavailable:
        """What to raise when something is not as it was written.

        A file that this machine sealed is put away. One that it did not seal may be good for whoever did.
        """
        with suppress(OSError):  # where it cannot be put away the sentence says what to do
            held, there = os.fstat(self._file), os.stat(self.path)
            if self._ours and (held.st_dev, held.st_ino) == (there.st_dev, there.st_ino):
                self.path.unlink()
        return Unavailable(
            "snapshot_damaged",
            "the local snapshot {path} is not as it was written ({where}) and was put away; nothing was computed "
            "from it: do it again, the record is then read from its beginning (if the file is still there, delete "
            "it; try again in {after_seconds} s)",
            after_seconds=1,
            path=str(self.path),
            where=where,
        )


def _contents(data: bytes) -> Contents | None:
    try:
        return msgspec.json.decode(data, type=Contents)
    except msgspec.DecodeError:
        return None  # sealed by this machine and yet of another program's form


@contextmanager
def new_book(path: Path, scratch: Path, veil: bytes | None = None) -> Iterator[BookWriter]:
    """A book that takes the place of the one at `path` when all of it is durable; else nothing is changed.

    `veil`: the machine's key, if nobody else may read it.

    Written at `scratch` first, over what a process that died left there. OSError as the system says it, also
    while another process writes there.
    """
    with open(scratch, "ab", buffering=1 << 20) as file:
        _claim(file, scratch)
        file.truncate(0)
        try:
            yield BookWriter(file if veil is None else Veiled(file, veil))
            file.flush()
            os.fsync(file.fileno())
            scratch.replace(path)
        except BaseException:
            scratch.unlink(missing_ok=True)
            raise
    sync(path.parent)


def _claim(file: BinaryIO, scratch: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        ours = os.fstat(file.fileno()).st_ino == scratch.stat().st_ino
    except (BlockingIOError, FileNotFoundError):
        ours = False
    if not ours:  # the other one may have finished just now: what we opened is a book that others read
        raise BlockingIOError(EWOULDBLOCK, "another process writes there", str(scratch))
