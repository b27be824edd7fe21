# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of speaking, drawn: the list of forms, a form, what was sent, and where a signed file is handed in.

A page of a posted form that is at fault is the same page with every entered value kept, status 422, the sentence at
its field, and a summary on top whose lines lead there.
"""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from litestar import Response

from sulh.access.reader import Act, Reader
from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.language.catalogue import fault_text
from sulh.record.gate import PUBLIC
from sulh.web.console.faults import headers_of, status_of
from sulh.web.console.frame import HEADERS, Base, draw
from sulh.web.console.looks import Look
from sulh.web.console.packing import packed
from sulh.web.console.routes import HTML, Console, look_cookies, look_here
from sulh.web.console.shelf import Asking, Glance
from sulh.web.console.words import Words
from sulh.web.speak.answers import key_of
from sulh.web.speak.desk import LANG, MARKING, MARKINGS, OCCURRED, REF, Desk, Open, sectors_of, spelt
from sulh.web.speak.drawn import Control, Filled, control, controls, element_id
from sulh.web.speak.fields import Field
from sulh.web.speak.fields import Look as Drawn
from sulh.web.speak.forms import BY_KIND, TAKE_BACK, speech_of, speeches, supersedes
from sulh.web.speak.guard import Guard
from sulh.web.speak.labels import Labels
from sulh.web.speak.offers import noun_of_kind
from sulh.web.speak.pointed import REFS, known, pointed, sought
from sulh.web.speak.reading import spell
from sulh.web.speak.sent import Sent, SentHere, Text
from sulh.web.speak.unsigned import Elsewhere

VOICE = "says"
ROOMS = ("incidents", "cases", "agreement", "commitments", "operations", "talks", "record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Can:
    """What somebody may do with a form here. pen: a key signs here; own_key: a browser's own key may."""

    pen: bool
    hand_in: bool
    own_key: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """One line of the summary: its sentence, the element that it leads to, and where the first one stands."""

    text: str
    id: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A form to be drawn: what it holds, and what is wrong with it."""

    opened: Open
    entered: Mapping[str, Sequence[str]]
    once: str
    faults: Mapping[str, Fault]
    more: Mapping[str, int]
    anew: str = ""
    again: bool = False


class Pages:
    """The pages of one desk. `own_keys`: whether browsers' own keys have a page here."""

    def __init__(self, console: Console, desk: Desk, guard: Guard, *, own_keys: bool) -> None:
        self.console, self.desk, self.guard = console, desk, guard
        self.elsewhere, self.sent = Elsewhere(desk), SentHere(desk)
        self._own_keys = own_keys

    def draw(
        self,
        request: Asking,
        name: str,
        reader: Reader,
        work: Callable[[Look, Words, Glance], tuple[dict[str, Any], int]],
        path: str = "",
    ) -> Response[bytes]:
        """One page for a reader; what fails in `work` is the page that says why."""
        look, console = look_here(request), self.console
        charter = console.charter()
        words = Words(look, charter)
        here = replace(console.here(request, "face", reader), page="speak")
        fault: Fault | None = None
        try:
            layer = console.shelf.layer_of(reader, "")
            with console.shelf.lock:
                glance = console.glances.of(reader, layer)
                base = console.base(glance, look)
                here = replace(here, layer=layer, path=path or here.path)
                data, status = work(look, words, glance)
        except (Refused, Tampered, Unavailable) as why:
            titles = {} if charter is None else dict(charter.title)
            fault, base = why, Base(title=titles, charter_class=charter.charter_class if charter else "")
            data, status = {"fault": fault_text(why, look.lang), "code": why.code}, status_of(why)
        more = {} if fault is None else headers_of(fault)
        template = "console/fault.html" if fault is not None else f"speak/{name}.html"
        kept = {"lab": Labels(words), "can": self.can(reader), **data}
        body, how = packed(request, draw(template, look, words, here, base, **kept).encode())
        return Response(
            body,
            media_type=HTML,
            status_code=status,
            headers={**HEADERS, **more, **how},
            cookies=look_cookies(request, look),
        )

    def who(self, request: Asking) -> Reader:
        """Who asks for a page."""
        return self.console.shelf.who(request)

    def can(self, reader: Reader) -> Can:
        """What this reader may do with a form."""
        hand_in = Act.HAND_IN in reader.may and bool(reader.role)
        return Can(pen=self._has_pen(reader), hand_in=hand_in, own_key=self._own_keys and hand_in)

    def _has_pen(self, reader: Reader) -> bool:
        try:
            return key_of(self.desk, reader, "") is not None
        except (Refused, Tampered, Unavailable):
            return False

    # The list.

    def listed(self, reader: Reader, look: Look, words: Words, glance: Glance) -> tuple[dict[str, Any], int]:
        """Rooms with the forms that this reader has there."""
        charter = self.console.shelf.state(PUBLIC).record.charter
        found = [] if charter is None or not reader.role else list(speeches(reader, charter))
        rooms = []
        for room in ROOMS:
            there = [one for one in found if one.room == room]
            curated = [one for one in there if one.kind in BY_KIND]
            others = [one for one in there if one.kind not in BY_KIND]
            if there:
                rooms.append((room, curated, others))
        return {"rooms": rooms}, 200

    # A form.

    def opened(self, request: Asking, name: str, reader: Reader, lang: str, glance: Glance) -> Sheet:
        """A form as it is opened: about something, or anew. Refused `no_form`, `not_shown`."""
        opened = self.desk.open(name, reader, glance.layer)
        asked = request.query_params
        anew = asked.get("anew", "")
        if anew:
            _, text = self.sent.one(reader, anew, lang)
            entered = _anew(opened, text, anew)
        else:
            about, role, other = asked.get("about", ""), asked.get("as", ""), asked.get("other", "")
            entered = self.desk.filled(opened, glance, lang, about, role, other)
        return Sheet(
            opened=opened, entered=entered, once=secrets.token_urlsafe(16), faults={}, more={}, anew=anew
        )

    def form(self, request: Asking, sheet: Sheet, look: Look, words: Words, glance: Glance) -> dict[str, Any]:
        """What the form's template draws."""
        opened, lang = sheet.opened, look.lang
        held = Filled(
            entered=sheet.entered,
            faults={path: fault_text(why, lang) for path, why in sheet.faults.items()},
            orgs=opened.orgs,
            sectors=sectors_of(glance.states),
            zone=opened.zone,
            more=sheet.more,
        )
        first, voice, rest = _parted(opened, held)
        refs = controls(held, opened.ref_fields, REF.rstrip("."))
        open_refs = [one for one in refs if one.required or one.value or one.fault]
        folded = [one for one in refs if one not in open_refs]
        when = control(held, Field(name="occurred", owner="", look=Drawn.WHEN), OCCURRED)
        rest_at_fault = any(one.fault or one.inside or one.filled or _value(one) for one in rest)
        return {
            "speech": opened.speech,
            "kind": opened.kind,
            "action": f"/speak/{opened.speech.name}",
            "form_mark": self.guard.mark(request),
            "once": sheet.once,
            "first": first,
            "needs": [one for one in [*first, *rest] if one.path in opened.speech.needs],
            "voice": voice,
            "rest": rest,
            "rest_open": rest_at_fault or bool(when.fault and not opened.speech.occurred),
            "refs_first": open_refs,
            "refs_rest": folded,
            "pointed": pointed(glance, [*refs, *(one for one in [*first, *rest] if one.look in REFS)]),
            "known": known(glance, refs, opened.refs),
            "seek": sought([*refs, *first, *rest], opened.refs),
            "occurred": when,
            "said_lang": held.text(LANG) or lang,
            "marking": held.text(MARKING) or MARKINGS[0],
            "markings": MARKINGS,
            "keys": self.elsewhere.keys(opened.reader, opened.kind.name),
            "summary": self._summary(sheet, lang, [*first, *voice, *rest, *refs, when], words),
            "anew": sheet.anew,
            "mends": bool(held.text(f"{REF}supersedes")),
            "posted": sheet.again,
        }

    def _summary(self, sheet: Sheet, lang: str, drawn: Sequence[Control], words: Words) -> list[Wrong]:
        known = {one.path: one for top in drawn for one in _every(top)}
        labels, found = Labels(words), []
        for path, why in sorted(sheet.faults.items()):
            text, at = fault_text(why, lang), known.get(path)
            if at is not None:
                text = f"{labels.field(at)}{words.t('brief-colon')}{text}"
            first = str(why.params.get("id", "")) if why.code == "sent_before" else ""
            known_id = element_id(path) if path in known or path.startswith("_") else ""
            found.append(Wrong(text=text, id=known_id, link=f"/sent/{first}" if first else ""))
        return found


def _parted(opened: Open, held: Filled) -> tuple[list[Control], list[Control], list[Control]]:
    """The fields that stand first, who says so, and the rest, which is folded away."""
    by_name = {part.name: part for part in opened.asked.parts}
    names = [name for name in opened.speech.first if name in by_name]
    names += [name for name, part in by_name.items() if part.required and name not in names and name != VOICE]
    if not opened.speech.first:
        names = [name for name in by_name if name != VOICE]
    first = controls(held, [by_name[name] for name in names], "")
    voice = controls(held, [by_name[VOICE]] if VOICE in by_name else [], "")
    rest = [part for name, part in by_name.items() if name not in names and name != VOICE]
    # Whoever speaks for itself has nothing to fill in there: it stays folded until something is wrong in it.
    own = bool(held.text("says.speaker"))
    voice = tuple(replace(one, required=not own, filled=not own or bool(one.inside)) for one in voice)
    return list(first), list(voice), list(controls(held, rest, ""))


def _value(one: Control) -> bool:
    return bool(one.value.strip() or one.several)


def _every(top: Control) -> list[Control]:
    return [top, *(one for part in top.parts for one in _every(part))]


def _anew(opened: Open, text: Text | None, id: str) -> dict[str, list[str]]:
    """What a form holds of a statement that is said anew; Refused `no_form` for another kind's form."""
    if text is None or text.kind != opened.kind.name:
        raise Refused(
            "no_form",
            "{name} is nothing that {who} may say here; look at the list of what you may say",
            name=ascii(opened.speech.name[:80]),
            who=opened.reader.name or opened.reader.layer.value,
        )
    found = spelt(opened.kind, [ref for ref in text.refs if ref.role != "supersedes"], text.body)
    if text.stands and supersedes(text.kind):
        found[f"{REF}supersedes"] = [id]
    found |= {LANG: [text.lang], MARKING: [text.marking if text.marking in MARKINGS else MARKINGS[0]]}
    if text.occurred is not None:
        when = Field(name="occurred", owner="", look=Drawn.WHEN)
        found |= dict(spell(when, text.occurred, OCCURRED))
    return found


def sent_data(one: Sent, text: Text | None, reader: Reader) -> dict[str, Any]:
    """What the page of one statement draws."""
    speech = speech_of(one.kind)
    own = (one.org, one.role) == (reader.org, reader.role)
    back = speech_of(TAKE_BACK)
    noun = noun_of_kind(one.kind)
    can_recall = back is not None and noun in back.about and one.stage == "admitted" and text is not None
    return {
        "one": one,
        "body": None if text is None else text.body,
        "text": text,
        "name": "" if speech is None else speech.name,
        "may_say": own
        and speech is not None
        and text is not None
        and bool(reader.may & {Act.SAY, Act.HAND_IN}),
        "back": [{"name": TAKE_BACK, "role": "about"}] if can_recall else [],
    }
