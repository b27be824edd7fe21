# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What another node answers: whose it is, how far its copy reaches, and what it holds for us.

    GET /healthz          {"node": {"org": …, "size": …}}     its own word, that harms itself alone
    GET /wraps/<id>       the file of wraps; 404 alike where there is none and where it is not for us
    GET /sealed/<hash>    a ciphertext; the same

Nothing that comes back is believed here, only bounded: hash and signature are checked before it is kept.
"""

import http.client
import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import urlsplit

import msgspec

from sulh.cosign.wire import Address
from sulh.errors import Unavailable
from sulh.log.remote import Authorize, exchange
from sulh.record.sealing import MAX_WRAPS_FILE
from sulh.statement.seal import TAG_BYTES

PEER_SECONDS = 10.0  # for each wait; a peer that stalls holds its own thread and no other
MAX_ABOUT = 100_000  # a health answer with forty cosigners is below a tenth of it


class PeerAbout(msgspec.Struct, frozen=True, kw_only=True):
    """Whose node a peer says that it is, and how many entries its copy has."""

    org: str
    size: int


NOBODY = PeerAbout(org="", size=0)


class _Health(msgspec.Struct, frozen=True, kw_only=True):
    node: PeerAbout | None = None


@dataclass(frozen=True, slots=True)
class Peer:
    """Another organisation's node; `authorize` signs requests with our reader key."""

    url: str
    authorize: Authorize

    def about(self) -> PeerAbout:
        """What it says of itself; Unavailable `peer_silent`."""
        data = self._get("healthz", MAX_ABOUT)
        try:
            return msgspec.json.decode(data or b"{}", type=_Health).node or NOBODY
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise self._silent(str(error)) from error

    def wraps(self, statement: str) -> bytes | None:
        """A file of wraps, unchecked; None for a 404."""
        return self._get(f"wraps/{statement}", MAX_WRAPS_FILE)

    def sealed(self, name: str, size_class: int) -> bytes | None:
        """A ciphertext of that class, unchecked; None for a 404."""
        return self._get(f"sealed/{name}", size_class + TAG_BYTES)

    def _get(self, path: str, most: int) -> bytes | None:
        headers = dict(self.authorize(signed_path(urlsplit(self.url).netloc, path)))
        request = urllib.request.Request(f"{self.url.rstrip('/')}/{path}", headers=headers)
        try:
            status, data = exchange(request, most, PEER_SECONDS)
        except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
            raise self._silent(str(error) or type(error).__name__) from error
        if status == 404:
            return None
        # A peer that floods fills no more than it may: the rest of its answer is not read.
        if status != 200 or len(data) > most:
            raise self._silent(f"status {status}" if status != 200 else f"more than {most} bytes")
        return data

    def _silent(self, problem: str) -> Unavailable:
        return Unavailable(
            "peer_silent",
            "the node at {url} did not answer as expected ({problem}); it is asked again in {after_seconds} s",
            url=self.url,
            problem=problem[:200],
        )


def signed_path(host: str, path: str) -> str:
    """What a request for `path` signs: with the name under which the node is asked.

    Else any peer could carry our request to the sealer's node, and read there who the recipients are.
    """
    return f"{host.lower()}/{path}"


def require_address(url: str) -> str:
    """An address that says nothing in the clear over a network: https, or http on this machine; Refused `cosigner_url`."""
    Address.parse(url)
    return url.rstrip("/")
