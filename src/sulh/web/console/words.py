# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever a template says: sentences, names, days, numbers and quotations, in one reader's look.

A sentence is filled with pieces (`reporting/words.py`), so that a quotation keeps its own language and a code
its direction. Our own words carry the reader's digits; codes, times of the clock and ids carry 0-9.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup, escape

from sulh.clock import parse_date, parse_time
from sulh.errors import Refused
from sulh.language.calendars import Calendar, show_day, show_span
from sulh.language.catalogue import has, say
from sulh.language.digits import show_number
from sulh.readings.known_by import KnownBy
from sulh.record.charter import CharterBody, Organisation
from sulh.reporting.cases import known_words
from sulh.reporting.page import HTML_LANG
from sulh.reporting.words import (
    CODE,
    QUOTE,
    Counted,
    Opens,
    Piece,
    Pieces,
    code,
    joined,
    opening,
    plain,
    quote,
    sentence,
)
from sulh.web.console.labels import (
    body_of,
    choice_label,
    field_label,
    is_chosen,
    item_of,
    kind_label,
    owner_of,
    part_of,
    place_of,
    ref_label,
)
from sulh.web.console.looks import Look

# What no sentence looks like: a code, an id, a key, a time.
_CODE = re.compile(r"[a-z0-9_.:+/=-]*\Z|[A-Za-z0-9_.:+/=-]{24,}\Z|TLP:|[0-9]{4}-[0-9]{2}")
# The hour of a time, as `reporting` writes it.
_HOUR = re.compile(r"[0-9]{2}:[0-9]{2}(?: [+-][0-9]{2}:[0-9]{2}| UTC|Z)(?![0-9])")
DEGREES = frozenset({"lat_e7", "lon_e7"})  # 1e-7 of a degree: shown as degrees, digit for digit
PATHS: Mapping[str, str] = {
    "entry": "/record/entries/{}",
    "cell": "/compliance/terms/{}",
    "case": "/cases/{}",
    "incident": "/incidents/{}",
}
SHORT = 8  # characters of an id on a page: enough to find it; the whole stands behind the link


class Words:
    """The words of one page. `layer`: the one asked for, which links keep; `opens`: whether numbers lead anywhere."""

    def __init__(self, look: Look, charter: CharterBody | None, layer: str = "", opens: bool = True) -> None:
        self.look = look
        self._layer, self.opens = layer, opens
        self.lang = look.lang
        self._orgs: Mapping[str, Organisation] = (
            {} if charter is None else {org.id: org for org in charter.organisations}
        )

    def t(self, message: str, **params: str | int) -> str:
        """A message in plain text."""
        return self.look.write(say(self.lang, message, **params))

    def term(self, family: str, value: str) -> str:
        """The word for a code, such as `consent` and `orally_accepted`; the code itself where none is known."""
        message = f"{family}-{value.replace('_', '-')}"
        return self.t(message) if has(message) else value.replace("_", " ")

    def role(self, name: str) -> str:
        """A role, without what the glossary adds in brackets to tell words apart."""
        for message in (f"term-role-{name}", f"console-role-{name}"):
            if has(message):
                return self.t(message).partition(" (")[0]
        return name.replace("_", " ")

    def run(self, message: str, **params: Piece | Pieces | str | int) -> Markup:
        """A message with pieces in its places."""
        return self.show(sentence(self.lang, message, **params))

    def show(self, pieces: Piece | Iterable[Piece]) -> Markup:
        """Pieces as HTML; every text is escaped, each run keeps its own language and direction."""
        held = (pieces,) if isinstance(pieces, Piece) else pieces
        return Markup("").join(self._shown(piece) for piece in held)

    def _shown(self, piece: Piece) -> Markup:
        if piece.kind == QUOTE:
            return Markup('<q lang="{}" dir="auto">{}</q>').format(_tag(piece.lang), piece.text)
        if piece.kind == CODE:
            kind = "code ascii" if piece.text.isascii() else "code"
            shown = Markup('<bdi dir="ltr" class="{}">{}</bdi>').format(kind, piece.text)
            return shown if piece.opens is None else self.opening(shown, self._address(piece.opens))
        if piece.lang and piece.lang != self.lang:
            return Markup('<bdi lang="{}">{}</bdi>').format(_tag(piece.lang), piece.text)
        # What somebody wrote in the reader's language keeps its digits: "s3" is a code to them.
        text = Markup("{}").format(piece.text) if piece.lang else self._own(piece.text)
        if piece.opens is None:
            return text
        return self.opening(text, self._address(piece.opens))

    def _own(self, text: str) -> Markup:
        """Our own words; an hour within them keeps its signs and their order in every language."""
        parts, at = [], 0
        for hour in _HOUR.finditer(text):
            parts.append(Markup("{}").format(self.look.write(text[at : hour.start()])))
            parts.append(Markup('<bdi dir="ltr" class="hour">{}</bdi>').format(hour[0]))
            at = hour.end()
        return Markup("").join([*parts, Markup("{}").format(self.look.write(text[at:]))])

    def lead(self, text: str, opens: Opens | None) -> Markup:
        """A label that leads to what it names."""
        shown = Markup('<bdi class="label">{}</bdi>').format(text)
        return shown if opens is None else self.opening(shown, self._address(opens))

    def _address(self, opens: Opens) -> str:
        """Where a piece leads: a page of its own, or what a number counts."""
        path = PATHS.get(opens.what)
        if path is None:
            return self.behind(opens.what, of=opens.of, **dict(opens.asked))
        return _with({**dict(opens.asked), "layer": self._layer}, path.format(opens.of))

    def opening(self, text: str, address: str) -> Markup:
        """A number that leads to what it counts; the number alone on a page that stands by itself."""
        return Markup('<a class="n" href="{}">{}</a>').format(address, text) if self.opens else escape(text)

    def behind(self, what: str, **asked: object) -> str:
        """The address of what a number counts."""
        return _with({"what": what, **asked, "layer": self._layer}, "/behind")

    def counted(self, number: int, what: str, of: str = "", **asked: object) -> Counted:
        """A count within a sentence (`run`) that opens what it counts."""
        return opening(number, what, of, **{name: str(value) for name, value in asked.items() if value})

    def some(self, pair: Sequence[int], what: str, of: str = "", **asked: object) -> Piece:
        """A count with its bounds within a sentence (`run`)."""
        named = tuple((name, str(value)) for name, value in asked.items() if value)
        return Piece(text=self.range(pair), opens=Opens(what=what, of=of, asked=named) if pair[1] else None)

    def range(self, pair: Sequence[int]) -> str:
        """A number, or its two bounds."""
        low, high = pair
        return self.number(low) if low == high else f"{self.number(low)}–{self.number(high)}"

    def count(self, number: int, what: str, **asked: object) -> Markup:
        """A count that opens what it counts; nothing stands behind a nought."""
        text = Markup("{}").format(self.number(number))
        return self.opening(text, self.behind(what, **asked)) if number else text

    def bounds(self, pair: Sequence[int], what: str, **asked: object) -> Markup:
        """A count with its bounds, which opens what it counts."""
        text = Markup("{}").format(self.range(pair))
        return self.opening(text, self.behind(what, **asked)) if pair[1] else text

    def org(self, name: str) -> Piece:
        """An organisation's own name for itself, else the adopted one, else its id."""
        found = self._orgs.get(name)
        for names in () if found is None else (found.names, found.reference):
            for tongue in (self.lang, "en"):
                if tongue in names:
                    return Piece(text=names[tongue], lang=tongue)
        return code(name)

    def every_org(self) -> list[tuple[str, str]]:
        """All organisations of the charter, by id, with what they are called here."""
        return [(name, self.org(name).text) for name in self._orgs]

    def orgs(self, names: Iterable[str]) -> Pieces:
        """Several, with the language's comma."""
        return self.joined(self.org(name) for name in names)

    def joined(self, parts: Iterable[Piece | Pieces]) -> Pieces:
        """Parts with the language's comma between them."""
        return joined(self.lang, parts)

    def quote(self, text: str, lang: str) -> Piece:
        """Somebody's words, never ours."""
        return quote(text, lang)

    def code(self, text: object) -> Piece:
        """A label, number or id that is the same in every language."""
        return code(str(text))

    def called(self, label: str, known: Mapping[str, str] | KnownBy | None, id: str) -> Markup:
        """What a case is called: its label, else where and when the first of it was, else the beginning of its id."""
        if label:
            return Markup('<bdi class="label">{}</bdi>').format(label)
        words = self._known(known)
        return (
            Markup('<bdi class="called">{}</bdi>').format(self.show(words))
            if words
            else self.show(self.short(id))
        )

    def called_text(self, label: str, known: Mapping[str, str] | KnownBy | None, id: str) -> str:
        """The same without markup, for a page's title."""
        return label or plain(self._known(known), self.lang) or id[:SHORT]

    def _known(self, known: Mapping[str, str] | KnownBy | None) -> Pieces:
        found = KnownBy(**known) if isinstance(known, Mapping) else known
        if found is None:
            return ()
        return known_words(found, self.lang, self._day(parse_date(found.day)) if found.day else "")

    def short(self, id: str) -> Piece:
        """The beginning of an id."""
        return code(id[:SHORT])

    def number(self, number: int) -> str:
        """A count."""
        return self.look.write(show_number(number, self.lang))

    def day(self, text: str) -> Markup:
        """A day (2026-03-02) in the reader's calendar; its own count of days stands behind it, for machines."""
        return Markup('<time datetime="{}">{}</time>').format(text, self._day(parse_date(text)))

    def _day(self, day: date) -> str:
        try:
            return self.look.write(show_day(day, self.lang, self.look.calendar))
        except Refused:  # beyond what that calendar is known for
            return self.look.write(show_day(day, self.lang, Calendar.GREGORIAN))

    def moment(self, text: str) -> Markup:
        """A full time: the day in the reader's calendar, the hour as the record has it."""
        if "T" not in text:
            return self.day(text)
        found = _time(text)
        return Markup('<time datetime="{}">{} <bdi dir="ltr" class="hour">{} {}</bdi></time>').format(
            text, self._day(found.date()), f"{found:%H:%M}", _zone(found)
        )

    def when(self, when: Mapping[str, str] | None) -> Markup:
        """A time as it was said: days without hour as days, hours as they were written."""
        said = dict.fromkeys(text for text in ((when or {}).get("since"), (when or {}).get("until")) if text)
        days = list(said)
        if not days:
            return Markup("{}").format(self.t("term-time-unknown"))
        if len(days) == 2 and not any("T" in day for day in days):
            first, last = parse_date(days[0]), parse_date(days[1])
            return Markup("{}").format(self._span(first, last))
        if len(days) == 2 and all("T" in day for day in days):
            since, until = _time(days[0]), _time(days[1])
            if since.date() == until.date() and since.utcoffset() == until.utcoffset():
                hours = Markup('<time datetime="{}">{}</time>–<time datetime="{}">{}</time> {}').format(
                    days[0], f"{since:%H:%M}", days[1], f"{until:%H:%M}", _zone(since)
                )
                return Markup('{} <bdi dir="ltr" class="hour">{}</bdi>').format(
                    self._day(since.date()), hours
                )
        return Markup(" – ").join(self.moment(day) for day in days)

    def _span(self, first: date, last: date) -> str:
        try:
            return self.look.write(show_span(first, last, self.lang, self.look.calendar))
        except Refused:
            return self.look.write(show_span(first, last, self.lang, Calendar.GREGORIAN))

    def value(self, text: str, lang: str) -> Markup:
        """A value of a conflict: an organisation by its name, else somebody's words."""
        return self.show(self.org(text) if text in self._orgs else quote(text, lang))

    def tree(self, value: object, lang: str, shape: Any = None, at: tuple[str, str] = ("", "")) -> Markup:
        """Any plain data as lists within lists; texts are their speaker's, codes and numbers are 0-9.

        `shape` (labels.body_of) says what the data is made of, and `at` in which struct's field it stands: then
        fields and values chosen from several have their words.
        """
        if isinstance(value, Mapping):
            if {"since", "until", "zone"} <= value.keys():
                return self.when(value)
            return Markup('<dl class="tree">{}</dl>').format(self.fields(value, lang, shape))
        if isinstance(value, list | tuple):
            inner = ((one, item_of(shape, one)) for one in value)
            items = (Markup("<li>{}</li>").format(self.tree(one, lang, found, at)) for one, found in inner)
            return Markup('<ul class="tree">{}</ul>').format(Markup("").join(items))
        plain = _degrees(value) if at[1] in DEGREES else _plain(value)
        chosen = choice_label(*at, plain) if at[0] and isinstance(value, str | bool) else ""
        if chosen:
            return self.label(chosen, "" if isinstance(value, bool) else plain)
        if isinstance(value, str) and not _CODE.match(value):
            return self.show(quote(value, lang))
        return self.show(self.org(value) if isinstance(value, str) and value in self._orgs else code(plain))

    def fields(self, body: Mapping[str, object], lang: str, shape: Any) -> Markup:
        """The fields of plain data in the order of their struct, each with its label and its code."""
        owner = owner_of(shape)
        return Markup("").join(
            Markup("<dt>{}</dt><dd>{}</dd>").format(
                self.label(field_label(owner, name) if owner else "", name),
                self.tree(
                    value,
                    lang,
                    part_of(shape, name, value),
                    (owner, name) if is_chosen(shape, name, value) or name in DEGREES else ("", ""),
                ),
            )
            for name, value in sorted(body.items(), key=lambda item: place_of(shape, item[0]))
        )

    def body(self, kind: str, body: Mapping[str, object], lang: str) -> Markup:
        """A statement's body, said in the reader's language as far as it is not somebody's own words."""
        return self.fields(body, lang, body_of(kind))

    def ref(self, role: str) -> Markup:
        """What another statement is to this one."""
        return self.label(ref_label(role), role)

    def kind(self, name: str) -> Markup:
        """What a kind of statement is called."""
        return self.label(kind_label(name), name)

    def label(self, message: str, name: str) -> Markup:
        """A label with its code small behind it; the code alone where there is no label, or no code where none."""
        plain = Markup('<bdi dir="ltr" class="code">{}</bdi>').format(name) if name else Markup("")
        if not message:
            return plain
        # The glossary adds in brackets what tells its words apart.
        word = self.t(message).partition(" (")[0] if message.startswith("term-") else self.t(message)
        return Markup("{} <small>{}</small>").format(word, plain) if name else Markup("{}").format(word)

    def by(self, says: Mapping[str, object] | None) -> Pieces:
        """Who says so: an organisation itself by its key, a named or unnamed speaker, or a report alone."""
        if not says or says.get("how") == "report":
            return sentence(self.lang, "says-report", where=code("?")) if not says else ()
        for_org = says.get("for_org")
        party = self.org(str(for_org)) if for_org else None
        if says.get("how") == "own_act":
            return sentence(self.lang, "says-own-act", party=party or Piece(text=""))
        if says.get("how") == "unnamed":
            return (
                sentence(self.lang, "says-unnamed-for", party=party)
                if party
                else sentence(self.lang, "says-unnamed")
            )
        speaker = Piece(text=str(says.get("speaker", "")), lang="und")
        if party is None or self._is_name(str(for_org), speaker.text):
            return (party or speaker,)
        return sentence(self.lang, "says-named", speaker=speaker, party=party)

    def _is_name(self, org: str, text: str) -> bool:
        found = self._orgs.get(org)
        return found is not None and text in (
            *found.names.values(),
            *found.reference.values(),
            *found.variants,
        )


def _plain(value: object) -> str:
    if value is None:
        return "-"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _time(text: str) -> datetime:
    return parse_time(text.removesuffix("Z") + "+00:00" if text.endswith("Z") else text)


def _zone(moment: datetime) -> str:
    return f"{moment:%z}"[:-2] + ":" + f"{moment:%z}"[-2:]


def _degrees(value: object) -> str:
    if not isinstance(value, int) or isinstance(value, bool):
        return _plain(value)
    whole, part = divmod(abs(value), 10_000_000)
    return f"{'-' if value < 0 else ''}{whole}.{part:07}"


def _tag(lang: str) -> str:
    return HTML_LANG.get(lang, lang)


def _with(query: Mapping[str, object], path: str) -> str:
    named = {name: str(value) for name, value in query.items() if value not in (None, "")}
    return f"{path}?{urlencode(named)}" if named else path
