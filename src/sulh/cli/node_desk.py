# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How a command hands a statement in at a node's folder: to the process that serves it, else by its outbox.

Either way it is durable before the command says so, and goes on to the host, or to a relay, by itself.
"""

import http.client
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import msgspec

from sulh.access.door import posix_now
from sulh.errors import Phrase, Refused, Unavailable, by_system, misfit
from sulh.host.folder import Folder
from sulh.log.note import Verifier
from sulh.log.remote import exchange
from sulh.log.store import FolderLock
from sulh.mechanism import RULESET
from sulh.node.asked import Asked
from sulh.node.delivery import Delivery
from sulh.node.holdings import Holdings
from sulh.node.outbox import Item, Outbox, Stage
from sulh.node.own import DESK_HEADER, OUTBOX
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody
from sulh.record.opener import FolderVault
from sulh.record.receipts import Receipt, Refusal, open_document
from sulh.record.spoken import read_leaf
from sulh.statement.envelope import MAX_LEAF

SERVING = "serving.json"
NODE_FILE = "node.json"
MAX_ANSWER = 4 * MAX_LEAF  # a receipt or a relay's note, and a little more
DESK_SECONDS = 60.0  # as long as a node may take with a host on a slow line


class NodeFile(msgspec.Struct, frozen=True, kw_only=True):
    """DIR/local/node.json: where this node's statements go, for a command while nobody serves the folder."""

    of: str
    org: str = ""
    relays: tuple[str, ...] = ()


def is_node(path: Path) -> bool:
    """Whether a folder is a node's, which hands on what is said there."""
    return (Folder(path).local / NODE_FILE).is_file()


def hand_in_at_node(
    path: Path, leaves: Sequence[bytes], charter: CharterBody
) -> list[Receipt | Refusal | Item]:
    """The host's signed answers, or how far each statement has come."""
    folder = Folder(path)
    served = folder.local / SERVING
    if served.is_file():
        where = msgspec.json.decode(served.read_bytes(), type=dict[str, str])
        try:
            return [_post(where["url"], where.get("desk", ""), leaf, charter) for leaf in leaves]
        except Unavailable:
            if _is_served(folder):
                raise
    return _by_ourselves(folder, charter, leaves)


def _is_served(folder: Folder) -> bool:
    """Whether a process holds the folder; one that was killed leaves its address behind."""
    try:
        FolderLock(folder.local / "lock").release()
    except Unavailable:
        return True
    return False


def _by_ourselves(
    folder: Folder, charter: CharterBody, leaves: Sequence[bytes]
) -> list[Receipt | Refusal | Item]:
    settings = msgspec.json.decode((folder.local / NODE_FILE).read_bytes(), type=NodeFile)
    spoken = [read_leaf(leaf, RULESET.kinds) for leaf in leaves]
    with (
        closing(Outbox(folder.path / OUTBOX)) as outbox,
        closing(Delivery(settings.of, settings.relays, Verifier(charter.log), lambda: charter)) as delivery,
    ):
        for one, leaf in zip(spoken, leaves, strict=True):
            outbox.put(leaf, id=one.id, key=one.header.issuer.key, seq=one.header.seq)
        for key in dict.fromkeys(one.header.issuer.key for one in spoken):
            delivery.lane(outbox, key, posix_now())
        found = [outbox.get(one.id) for one in spoken]
    return [_word(item, charter.host) for item in found if item is not None]


def _word(item: Item, host: str) -> Receipt | Refusal | Item:
    return item if item.answer is None else open_document(item.answer, host)


def node_findings(folder: Folder, state: State, lang: str) -> Iterator[tuple[bool, str, str]]:
    """Well?, what, what to do: what nobody has answered for yet, and what is to be wrapped again."""
    path = folder.local / NODE_FILE
    if not path.is_file():
        return
    # The catalogue takes a while to load, which handing in need not wait for.
    from sulh.language.catalogue import say

    if (folder.path / OUTBOX).is_dir():
        with closing(Outbox(folder.path / OUTBOX)) as outbox:
            count = len(outbox.waiting())
        yield count == 0, say(lang, "node-outbox", count=count), say(lang, "node-outbox-do")
    org = msgspec.json.decode(path.read_bytes(), type=NodeFile).org
    holdings, asked = Holdings(org, (), FolderVault(folder.path)), Asked(None)
    holdings.notice(state, asked, delete=False)
    asked.close()
    for one in holdings.duty(state.record.seals.keys.items()):
        what = say(lang, "node-rewrap", id=one.statement, org=one.org)
        yield False, what, say(lang, "node-rewrap-do", org=one.org)


class _State(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    state: Stage
    entry: int | None = None
    relay: str | None = None
    trouble: str | None = None


class _Extra(msgspec.Struct, frozen=True, kw_only=True):
    code: str


class _Detail(msgspec.Struct, frozen=True, kw_only=True):
    detail: str
    extra: _Extra


def _post(url: str, desk: str, leaf: bytes, charter: CharterBody) -> Receipt | Refusal | Item:
    headers = {"Content-Type": "application/vnd.sulh.leaf", DESK_HEADER: desk}
    request = urllib.request.Request(f"{url}/statements", data=leaf, headers=headers)
    try:
        status, data = exchange(request, MAX_ANSWER, DESK_SECONDS)
    except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
        raise _no_answer(url, by_system(error)) from error
    if status == 422:
        _require_signed(data)
    try:
        if status in (200, 202):
            return _item(msgspec.json.decode(data, type=_State))
        if status in (201, 422):
            return open_document(data, charter.host)
    except msgspec.DecodeError as error:
        raise _no_answer(url, misfit(error)) from error
    raise _no_answer(url, Phrase("status", "status {status}", status=status))


def _require_signed(data: bytes) -> None:
    """Raise Refused `node_refuses` where the node itself refused, which nobody signs."""
    try:
        said = msgspec.json.decode(data, type=_Detail)
    except msgspec.DecodeError:
        return
    raise Refused(
        "node_refuses",
        "this node does not take the statement ({code}): {why}",
        code=said.extra.code,
        why=said.detail[:500],
    )


def _item(said: _State) -> Item:
    return Item(
        id=said.id,
        key="",
        seq=0,
        leaf=b"",
        stage=said.state,
        entry=said.entry,
        answer=None,
        note=None,
        relay=said.relay or "",
        foreseen="",
        trouble=said.trouble or "",
        tries=0,
        next_at=0,
    )


def _no_answer(url: str, problem: str) -> Unavailable:
    return Unavailable(
        "no_answer",
        "{base} did not answer as expected ({problem}); try again in {after_seconds} seconds",
        base=url,
        problem=problem,
    )
