# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A served log, read over HTTP as a `Store`: the checkpoint and tiles of C2SP tlog-tiles under one address.

Nothing that comes back is believed: readers compare it with the signed root. Only GET is spoken.
"""

import http.client
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Mapping

from sulh.errors import Refused, Unavailable
from sulh.log.store import MAX_OBJECT_BYTES, check_path, not_found

TIMEOUT_SECONDS = 30  # a slow line may take long for one tile; a dead one should not hang an audit
Authorize = Callable[[str], Mapping[str, str]]


def no_credentials(_path: str) -> Mapping[str, str]:
    """The public's headers: none."""
    return {}


class RemoteStore:
    """Read-only `Store` of a log at `base` (http or https); `authorize` gives each request's headers."""

    def __init__(self, base: str, authorize: Authorize = no_credentials) -> None:
        if not base.startswith(("http://", "https://")):
            raise Refused(
                "bad_url",
                "an address starting with http:// or https:// was expected, found {found}",
                found=base,
            )
        self._base = base.rstrip("/")
        self._authorize = authorize

    def get(self, path: str) -> bytes:
        """See `Store.get`; Refused `readers_only` where the server wants a record reader's key."""
        request = urllib.request.Request(
            f"{self._base}/{check_path(path)}", headers=dict(self._authorize(path))
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as response:
                data: bytes = response.read(MAX_OBJECT_BYTES + 1)
        except urllib.error.HTTPError as error:
            raise self._refused(path, error.code) from error
        except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
            raise self._unavailable(str(error)) from error
        if len(data) > MAX_OBJECT_BYTES:
            raise Refused(
                "object_too_long", "{path} is longer than any file of a log; nothing was kept", path=path
            )
        return data

    def _refused(self, path: str, status: int) -> Refused | Unavailable:
        if status == 404:
            return not_found(path)
        if status in (401, 403):
            return Refused(
                "readers_only",
                "{path} is given to record readers only; name your organisation's key with --key",
                path=path,
            )
        return self._unavailable(f"status {status}")

    def _unavailable(self, problem: str) -> Unavailable:
        return Unavailable(
            "no_answer",
            "{base} did not answer as expected ({problem}); try again in {after_seconds} seconds",
            base=self._base,
            problem=problem,
        )

    def exists(self, path: str) -> bool:
        """See `Store.exists`."""
        try:
            self.get(path)
        except Refused as why:
            if why.code != "not_found":
                raise
            return False
        return True

    def list(self, prefix: str = "") -> Iterable[str]:
        """Nobody can list a served log; its names follow from its size."""
        raise _read_only()

    def put(self, path: str, data: bytes) -> None:
        """See `_read_only`."""
        raise _read_only()

    def put_all(self, items: Iterable[tuple[str, bytes]]) -> None:
        """See `_read_only`."""
        raise _read_only()

    def replace(self, path: str, data: bytes) -> None:
        """See `_read_only`."""
        raise _read_only()

    def delete(self, path: str) -> None:
        """See `_read_only`."""
        raise _read_only()


def _read_only() -> RuntimeError:
    return RuntimeError("a served log is read one path at a time and never written")
