# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reading `/stream` over a socket: events as they come, for as long as a test wants."""

import http.client
import json
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.waiting import PATIENCE
from tests.web.server import NONE, Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event; `id` is None where the stream gives none."""

    id: int | None
    name: str
    data: Any
    at: float


class Listener:
    """One open stream."""

    def __init__(self, port: int, path: str = "/stream", headers: Mapping[str, str] = NONE) -> None:
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            self.line.request("GET", path, headers=dict(headers))
            self.reply = self.line.getresponse()
        except BaseException:  # killed in between: the socket is open and nobody else would close it
            self.line.close()
            raise
        self.last = -1

    def events(self, until: float) -> Iterator[Event]:
        """Events until a moment (`time.monotonic`), or until the line breaks."""
        fields: dict[str, str] = {}
        while (left := until - time.monotonic()) > 0:
            if self.line.sock is not None:
                self.line.sock.settimeout(left)
            try:
                line = self.reply.readline()
            except (TimeoutError, OSError, http.client.HTTPException):
                return
            if not line:
                return
            text = line.decode().rstrip("\n")
            if text:
                name, _, value = text.partition(": ")
                fields[name] = value
                continue
            if "event" in fields:
                at = int(fields["id"]) if "id" in fields else None
                self.last = self.last if at is None else at
                yield Event(id=at, name=fields["event"], data=json.loads(fields["data"]), at=time.monotonic())
            fields = {}

    def take(self, count: int, seconds: float = PATIENCE) -> list[Event]:
        """The next entries, so many or fewer when the time is over."""
        found = []
        for event in self.events(time.monotonic() + seconds):
            if event.name == "entry":
                found.append(event)
                if len(found) == count:
                    break
        return found

    def close(self) -> None:
        """As a line that breaks: without a word."""
        self.reply.close()
        self.line.close()


def heard(port: int, path: str, headers: Mapping[str, str], seconds: float = 0.5) -> Reply:
    """All that a stream says until it has said what there was when it began, and for some seconds more."""
    end = _end(port, path, headers)
    listener = Listener(port, path, headers)
    try:
        names = {name.lower(): value for name, value in listener.reply.getheaders()}
        if listener.reply.status != 200:
            return Reply(status=listener.reply.status, headers=names, body=listener.reply.read())
        events = []
        for event in listener.events(time.monotonic() + PATIENCE):
            events.append(event)
            if event.id is not None and event.id >= end:
                break
        events += listener.events(time.monotonic() + seconds)
        said = [[event.id, event.name, event.data] for event in events]
        return Reply(status=200, headers=names, body=json.dumps(said, ensure_ascii=False).encode())
    finally:
        listener.close()


def _end(port: int, path: str, headers: Mapping[str, str]) -> int:
    """Where a stream ends now: the first event of one that asks for what is new."""
    listener = Listener(port, re.sub(r"from=[0-9]+&?", "", path), headers)
    try:
        if listener.reply.status != 200:
            return 0
        return next(event.id or 0 for event in listener.events(time.monotonic() + PATIENCE))
    finally:
        listener.close()
