# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody said here, and how far it has come: signed, received, checked; never more than is known.

listed   of one person, newest first       one   a statement of one's own organisation, said here or anywhere
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import msgspec

from sulh.access.reader import Reader
from sulh.clock import format_time
from sulh.errors import Refused, Tampered
from sulh.language.catalogue import say
from sulh.node.outbox import Item, Stage
from sulh.node.pens import Wish
from sulh.node.said import Word
from sulh.record.fold import Entry
from sulh.record.receipts import Refusal, open_document
from sulh.statement.envelope import Header, Ref, read_header, split_leaf
from sulh.web.console.asked import not_shown
from sulh.web.console.findable import gist
from sulh.web.console.plain import Pen, pen_of
from sulh.web.speak.desk import Desk

MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One statement. `stage`: held, relayed, admitted, refused; `again`: when it is tried again; `why`: of a refusal."""

    id: str
    kind: str
    org: str
    role: str
    key: str
    at: str
    stage: str
    entry: int | None
    lang: str = "und"
    pen: Pen | None = None
    receipt: bytes | None = None
    relay: str = ""
    again: str = ""
    trouble: str = ""
    foreseen: str = ""
    why: str = ""
    gist: str = ""  # the beginning of its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What a statement said, to be said anew. `stands`: the record has it, so that it may be superseded."""

    kind: str
    body: dict[str, object]
    refs: tuple[Ref, ...]
    occurred: dict[str, str] | None
    marking: str
    lang: str
    stands: bool


class SentHere:
    """Looks things up for one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def listed(self, reader: Reader) -> list[Sent]:
        """What this person said here."""
        found = []
        for word in self._desk.lectern.words(reader, MOST):
            item = self._desk.lectern.sent(word.id)
            if item is not None:
                entry = self._entry(reader, word.id)
                text = self._text(word, item, entry)
                told = gist(text.body) if text is not None else ""
                found.append(replace(self._sent(word, item, entry, "en"), gist=told))
        return found

    def one(self, reader: Reader, id: str, lang: str) -> tuple[Sent, Text | None]:
        """One statement and its words, where they are known. Refused `not_shown` for another organisation's."""
        layer = self._desk.shelf.layer_of(reader, "")
        id = self._desk.resolve(layer, reader, id)  # an entry's number is one way to ask for it
        word, item = self._desk.lectern.word(id), self._desk.lectern.sent(id)
        entry = self._entry(reader, id)
        if word is not None and item is not None and word.org == reader.org != "":
            return self._sent(word, item, entry, lang), self._text(word, item, entry)
        if entry is None or entry.header.issuer.org != reader.org:
            raise not_shown(id)
        return _recorded(entry), _text_in(entry)

    def _entry(self, reader: Reader, id: str) -> Entry | None:
        shelf = self._desk.shelf
        layer = shelf.layer_of(reader, "")
        with shelf.lock:
            index = shelf.state(layer).record.chains.index_of(id)
            shown = None if index is None else shelf.shown(layer, index)
        return shown if isinstance(shown, Entry) else None

    def _sent(self, word: Word, item: Item, entry: Entry | None, lang: str) -> Sent:
        header = entry.header if entry is not None else _header(item)
        stage = Stage.ADMITTED if entry is not None else item.stage
        again = item.next_at if stage in (Stage.HELD, Stage.RELAYED) and item.next_at else 0
        return Sent(
            id=word.id,
            kind=word.kind,
            org=word.org if header is None else header.issuer.org,
            role=word.role if header is None else header.issuer.role,
            key=item.key,
            at=format_time(datetime.fromtimestamp(word.at, UTC)),
            stage=stage.value,
            entry=entry.index if entry is not None else item.entry,
            lang="und" if header is None else header.lang,
            pen=None if header is None else pen_of(header),
            receipt=item.answer,
            relay=item.relay,
            again=format_time(datetime.fromtimestamp(again, UTC)) if again else "",
            trouble=item.trouble,
            foreseen=item.foreseen,
            why=self._why(item, lang) if stage is Stage.REFUSED else "",
        )

    def _why(self, item: Item, lang: str) -> str:
        with self._desk.shelf.lock:
            charter = self._desk.lectern.open().record.charter
        if item.answer is None or charter is None:
            return ""
        try:
            document = open_document(item.answer, charter.host)
        except (Refused, Tampered) as fault:
            return str(fault)
        if not isinstance(document, Refusal):
            return ""
        # The host's sentence is English and signed; the code finds the sentence in the sender's language.
        return say(lang, "say-refused", code=document.code, why=document.why)

    def _text(self, word: Word, item: Item, entry: Entry | None) -> Text | None:
        if entry is not None:
            return _text_in(entry)
        header = _header(item)
        if header is not None:
            return _text_of(header, stands=False)
        if word.wish is None:
            return None
        wish = msgspec.json.decode(word.wish, type=Wish)
        when = wish.occurred
        return Text(
            kind=wish.kind,
            body=dict(wish.body),
            refs=wish.refs,
            occurred=None if when is None else {"since": when.since, "until": when.until, "zone": when.zone},
            marking=wish.marking,
            lang=wish.lang,
            stands=False,
        )


def _header(item: Item) -> Header | None:
    return read_header(split_leaf(item.leaf)[1]) if item.leaf else None


def _text_in(entry: Entry) -> Text | None:
    """Nothing of what was sealed: a form says openly what it is filled with."""
    return None if entry.sealed or entry.header.sealed else _text_of(entry.header, stands=True)


def _text_of(header: Header, *, stands: bool) -> Text:
    when = header.occurred
    return Text(
        kind=header.kind,
        body=msgspec.json.decode(header.body),
        refs=header.refs,
        occurred=None if when is None else {"since": when.since, "until": when.until, "zone": when.zone},
        marking=header.marking,
        lang=header.lang,
        stands=stands,
    )


def _recorded(entry: Entry) -> Sent:
    header = entry.header
    return Sent(
        id=entry.id,
        kind=header.kind,
        org=header.issuer.org,
        role=header.issuer.role,
        key=header.issuer.key,
        at="",
        stage=Stage.ADMITTED.value,
        entry=entry.index,
        lang=header.lang,
        pen=pen_of(header),
    )
