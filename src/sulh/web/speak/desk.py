# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A form worked out for one reader: what it asks, what is filled in before, and what was said with it.

    open_form(...)    which form, about what, with what is filled in; or with what was said before, to say it anew
    wish_of(...)      what a posted form says: a wish, or every fault at its field

What is filled in comes from the layer of whoever speaks, and what it refers to is looked up there: what is not
there and what this reader may not see are answered alike.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from sulh.access.reader import Act, Reader
from sulh.cases.findings import OutcomeRow
from sulh.cases.shapes import FindingRow
from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.language import LANGUAGES
from sulh.mechanism import RULESET, States
from sulh.node.pens import Wish
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody
from sulh.record.fold import Entry
from sulh.record.rows import read_row
from sulh.record.things import SUPERSEDES, Points
from sulh.statement import canon
from sulh.statement.envelope import MAX_REFS, Ref
from sulh.statement.kind import Kind
from sulh.statement.text import check_normal, check_text
from sulh.web.console.asked import not_shown
from sulh.web.console.entries import Order
from sulh.web.console.lectern import Lectern
from sulh.web.console.shelf import Glance, Shelf
from sulh.web.speak.fields import Field, Look, form_of
from sulh.web.speak.foresee import Speaks, foresee, position_of
from sulh.web.speak.forms import SHAPES, Speech, may_say, refs_of, speech_of, supersedes
from sulh.web.speak.reading import Entered, Form, needed, read_field, read_parts, spell

MARKINGS = (
    "TLP:GREEN",
    "TLP:CLEAR",
)  # what a node's pen may say openly: the mechanism reads it, or everybody
MARKING, LANG, OCCURRED, ONCE = "_marking", "_lang", "_occurred", "_once"
REF = "_ref."
# The form's own, beside its questions.
OWN = frozenset({ONCE, "_mark", "_more", "_key", "_about", "_as", "_anew", "_send"})
MOST_MEMBERS = 500
MOST_WORDS = 50  # looked back: a form comes again at once, or within a day of a bad line
_HEX = re.compile(r"[0-9a-f]{64}\Z")
_NUMBER = re.compile(r"(0|[1-9][0-9]{0,14})\Z")
_WHERE = re.compile(r" - at `\$([^`]*)`\Z")
_STEP = re.compile(r"\.([a-z0-9_]+)|\[(\d+|\.\.\.)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """One form for one reader. `zone`: of its organisation; `refs`: references that it may have."""

    speech: Speech
    kind: Kind
    reader: Reader
    layer: str
    charter: CharterBody
    zone: str
    asked: Field
    refs: Mapping[str, Points]

    @property
    def orgs(self) -> tuple[str, ...]:
        """Organisations that may be named, the reader's own first."""
        own = [org.id for org in self.charter.organisations if org.id == self.reader.org]
        return (*own, *(org.id for org in self.charter.organisations if org.id != self.reader.org))

    @property
    def ref_fields(self) -> tuple[Field, ...]:
        """References as they are asked for."""
        return tuple(
            Field(
                name=role,
                owner="Ref",
                look=Look.REFS,
                required=points.least > 0,
                least=points.least,
                most=min(points.most, MAX_REFS),
            )
            for role, points in self.refs.items()
        )


class Desk:
    """Where forms are worked out."""

    def __init__(self, shelf: Shelf, lectern: Lectern) -> None:
        self.shelf = shelf
        self.lectern = lectern

    def open(self, name: str, reader: Reader, layer: str) -> Open:
        """The form of that name. Refused `no_form` where there is none for this reader: which there are is no secret."""
        speech = speech_of(name)
        with self.shelf.lock:
            charter = self.shelf.state(layer).record.charter
        if speech is None or charter is None or not may_say(RULESET.kinds[speech.kind], reader, charter):
            raise Refused(
                "no_form",
                "{name} is nothing that {who} may say here; look at the list of what you may say",
                name=ascii(name[:80]),
                who=reader.name or reader.layer.value,
            )
        org = charter.organisation(reader.org)
        refs = dict(refs_of(speech.kind))
        if supersedes(speech.kind):
            refs[SUPERSEDES] = Points(most=1)
        kind = RULESET.kinds[speech.kind]
        return Open(
            speech=speech,
            kind=kind,
            reader=reader,
            layer=layer,
            charter=charter,
            zone="+00:00" if org is None else org.zone,
            asked=form_of(kind),
            refs=refs,
        )

    # What was posted.

    def wish_of(self, opened: Open, entered: Entered) -> tuple[Wish | None, dict[str, Fault]]:
        """What it says; a fault under "" is of the whole form."""
        form = Form(
            entered=entered,
            zone=opened.zone,
            resolve=lambda text: self.resolve(opened.layer, opened.reader, text),
            orgs=frozenset(opened.orgs),
        )
        form.used.update(name for name in OWN if name in entered)
        body = read_parts(form, opened.asked.parts, "")
        require_needs(form, opened.speech)
        refs = _refs(form, opened)
        when = Field(name=OCCURRED, owner="", look=Look.WHEN)
        occurred = read_field(form, when, OCCURRED)
        tongue = Field(name=LANG, owner="", look=Look.CHOICE, choices=tuple(LANGUAGES), required=True)
        lang = read_field(form, tongue, LANG)
        marks = Field(name=MARKING, owner="", look=Look.CHOICE, choices=MARKINGS, required=True)
        marking = read_field(form, marks, MARKING)
        faults = form.faults
        unknown = form.unknown()
        if unknown:
            faults[""] = Refused(
                "field_unknown",
                "this form does not ask for {found}; open it again and send it once more",
                found=ascii(", ".join(unknown)[:200]),
            )
        if faults:
            return None, faults
        try:
            said = _body(opened.kind, body)
            wish = msgspec.convert(
                {
                    "kind": opened.kind.name,
                    "body": msgspec.json.decode(said),
                    "refs": [{"role": ref.role, "id": ref.id} for ref in refs],
                    "occurred": occurred,
                    "once": form.one(ONCE),
                    "marking": marking,
                    "lang": lang,
                },
                Wish,
            )
        except msgspec.ValidationError as error:
            return None, {"" if ONCE in str(error) else path_of(str(error)): _unfit(error)}
        except Refused as why:
            return None, {path_of_rule(why): why}
        return wish, {}

    def foreseen(self, wish: Wish, speaks: Speaks) -> Fault | None:
        """What the record would say to it; None where nothing speaks against it, or where it cannot know yet."""
        if any(self._waits(ref.id) for ref in wish.refs):
            return None  # it refers to what is on its way
        with self.shelf.lock:
            try:
                foresee(self.lectern.open(), speaks, wish)
            except (Refused, Tampered, Unavailable) as why:
                return why
        return None

    def said_before(self, reader: Reader, wish: Wish) -> bool:
        """Whether this very form has said something already: then nothing new is judged."""
        return any(word.once == wish.once for word in self.lectern.words(reader, MOST_WORDS))

    def speaks(self, reader: Reader, key: str) -> Speaks:
        """A key of this reader's organisation and role, and its next number. Refused `not_your_key` and as keys stand."""
        if not reader.may & {Act.SAY, Act.HAND_IN}:
            reader.require(Act.HAND_IN)
        waiting = self.lectern.unanswered(key)
        with self.shelf.lock:
            return position_of(self.lectern.open(), waiting, key, reader.org, reader.role)

    def keys(self, reader: Reader) -> list[str]:
        """Keys that may speak for this reader's organisation and role now."""
        with self.shelf.lock:
            record = self.lectern.open().record
            found = []
            for key, row in record.standing.keys.items():
                if (row.org, row.role) == (reader.org, reader.role):
                    try:
                        record.standing.live(key, record.heads.now)
                    except Refused:
                        continue
                    found.append(key)
        return found

    def _waits(self, id: str) -> bool:
        item = self.lectern.sent(id)
        return item is not None and bool(item.leaf)

    def resolve(self, layer: str, reader: Reader, text: str) -> str:
        """The id of a statement by its entry's number or its id. Refused `not_shown`, for what is hidden and what is none."""
        if _NUMBER.match(text):
            with self.shelf.lock:
                state = self.shelf.state(layer)
                index = int(text)
                end = Order(state, self.shelf.log.head().size).end if layer != "public" else state.size
                shown = self.shelf.shown(layer, index) if index < min(end, state.size) else None
            if shown is not None:
                return shown.id
        elif _HEX.match(text):
            with self.shelf.lock:
                known = self.shelf.state(layer).record.chains.index_of(text)
            word = self.lectern.word(text) if known is None else None
            if known is not None or (word is not None and word.org == reader.org):
                return text
        raise not_shown(text)

    # What is filled in before.

    def filled(
        self, opened: Open, glance: Glance, lang: str, about: str, role: str, other: str
    ) -> dict[str, list[str]]:
        """What a form holds when it is opened about something. Refused `not_shown`. Under the lock."""
        found: dict[str, list[str]] = {LANG: [lang], MARKING: [MARKINGS[0]]}
        found |= {name: [text] for name, text in opened.speech.fill.items()}
        names = {part.name: part for part in opened.asked.parts}
        if "says" in names:
            found |= self._own_voice(opened, lang)
        if "size" in names and opened.speech.room == "cases":
            found["size"] = [str(glance.size)]
        if names.get("party") and opened.speech.name in ("consent-claim", "answer"):
            own = opened.charter.organisation(opened.reader.org)
            found["party"] = [opened.reader.org] if own is not None and own.kind == "party" else []
        if about:
            id = self.resolve(opened.layer, opened.reader, about)
            found |= self._about(opened, glance, lang, id, role)
        if other and "other" in opened.refs:
            found[f"{REF}other"] = [self.resolve(opened.layer, opened.reader, other)]
        return found

    def _own_voice(self, opened: Open, lang: str) -> dict[str, list[str]]:
        own = opened.charter.organisation(opened.reader.org)
        if own is None or opened.reader.role == "documentarian":
            return {}
        name = own.names.get(lang) or own.names.get("en") or own.id
        return {"says.speaker": [name], "says.how": ["own_act"], "says.for_org": [own.id]}

    def _about(self, opened: Open, glance: Glance, lang: str, id: str, role: str) -> dict[str, list[str]]:
        role = role if role in opened.refs else self._role(opened, glance, id)
        found: dict[str, list[str]] = {f"{REF}{role}": [id]} if role else {}
        if opened.speech.name == "case":
            found |= self._case(glance, id)
        if opened.speech.name == "finding":
            found |= _incident_of(glance, id)
        if role == "finding" and any(part.name == "read" for part in opened.asked.parts):
            found |= read_of(glance.state, id)
        return found

    def _role(self, opened: Open, glance: Glance, id: str) -> str:
        """The one reference of this form that may lead to such a thing: the first, in its order."""
        noun = noun_at(glance, id)
        wanted = opened.speech.about.get(noun, "")
        if wanted in opened.refs:
            return wanted
        return next((role for role, points in opened.refs.items() if noun and noun in points.to), "")

    def _case(self, glance: Glance, id: str) -> dict[str, list[str]]:
        """The reports that an incident has now: none that is sealed, since who opens a case says them to all."""
        happened = glance.grouped.happened
        group = next((one for one in happened.incidents.groups if id in one.members), None)
        if group is None:
            return {}
        rows = self.lectern.open().rows
        known = [one for one in group.members if rows.get("incidents", f"report/{one}") is not None]
        return {"members": known[:MOST_MEMBERS]}


def noun_at(glance: Glance, id: str) -> str:
    """What a statement is in the reader's layer: the noun of its row; empty where it is none."""
    shelf, state = glance.shelf, glance.state
    index = state.record.chains.index_of(id)
    shown = None if index is None else shelf.shown(glance.layer, index)
    if not isinstance(shown, Entry):
        return ""
    shape = SHAPES.get(shown.header.kind)
    return shown.header.kind.split(".")[1] if shape is None else shape.noun


def _incident_of(glance: Glance, case: str) -> dict[str, list[str]]:
    value = glance.state.rows.get("cases", f"case/{case}")
    if value is None:
        return {}
    refs = msgspec.json.decode(value).get("refs", {})
    cited = [*refs.get("incident", ()), *refs.get("report", ())]
    return {f"{REF}incident": cited}


def read_of(state: State, finding: str) -> dict[str, list[str]]:
    """The text that a page shows: whoever answers names what it has read.

    It is the finding's own. A translation is anybody's, stands on no page, and the latest one of a hostile hand would
    else be what a party signs to have read.
    """
    said, value = state.rows.get("cases", f"finding/{finding}"), state.rows.get("cases", f"outcome/{finding}")
    if said is None or value is None:
        return {}
    tongue = read_row(said, FindingRow).origin.lang
    texts = read_row(value, OutcomeRow).texts.get(tongue, ())
    return {f"read.{tongue}": [texts[0]]} if texts else {}


def sectors_of(states: States) -> tuple[str, ...]:
    """Sectors that somebody watches or reports from."""
    found: set[str] = set()
    for room, prefix in (
        ("operations", "post/"),
        ("operations", "sensor/"),
    ):  # patrols are many, and go there
        for _, value in states.rows.items(room, prefix):
            name = msgspec.json.decode(value).get("body", {}).get("sector")
            found |= {name} if isinstance(name, str) else set()
    return tuple(sorted(found))


def spelt(kind: Kind, header_refs: Sequence[Ref], body: Mapping[str, object]) -> dict[str, list[str]]:
    """What a form would hold of a statement."""
    found = dict(spell(form_of(kind), body, ""))
    for ref in header_refs:
        found.setdefault(f"{REF}{ref.role}", []).append(ref.id)
    return found


def _refs(form: Form, opened: Open) -> list[Ref]:
    found: list[Ref] = []
    for asked in opened.ref_fields:
        ids = read_field(form, asked, f"{REF}{asked.name}")
        found += [Ref(role=asked.name, id=str(id)) for id in (ids if isinstance(ids, list) else [])]
    if len(found) > MAX_REFS:
        form.faults[""] = Refused(
            "bad_count",
            "from {least} to {most} were expected here, and {found} were found",
            least=0,
            most=MAX_REFS,
            found=len(found),
        )
    return found


def _body(kind: Kind, found: Mapping[str, object]) -> bytes:
    """The canonical bytes of a body; Refused as its kind says, ValidationError where a type does not fit."""
    encoded = canon.encode(msgspec.convert(found, kind.body))
    check_text(encoded)
    check_normal(encoded)
    RULESET.kinds.read_body(kind.name, msgspec.Raw(encoded))
    return encoded


def require_needs(form: Form, speech: Speech) -> None:
    """A fault at the first of the fields of which one is asked for, where none is filled in and none is at fault."""
    wanted = speech.needs
    if wanted and not any(form.filled(name) or name in form.faults for name in wanted):
        form.faults[wanted[0]] = Refused(
            "needed_here",
            "fill in this or one of the {count} fields that stand with it: of what is said without any of them nobody "
            "could tell what to do",
            count=len(wanted) - 1,
        )


def path_of(problem: str) -> str:
    """The field that a decoder complains of: `$.allegations[0].act` is allegations.0.act."""
    match = _WHERE.search(problem)
    steps = _STEP.findall(match[1]) if match else []
    return ".".join(name or number for name, number in steps if (name or number) != "...")


# Rules of bodies that are about one field: where their sentence stands.
RULES: Mapping[str, str] = {
    "owner_verifies": "verifier",
    "bad_deadline": "deadline",
    "own_act_of_nobody": "says.for_org",
    "report_speaks_for_nobody": "says.how",
    "dissent_without_why": "why",
    "hindrance_unfit": "occurrence.hindered_by",
}


def path_of_rule(why: Fault) -> str:
    """The field that a rule is about, if it is about one."""
    return RULES.get(why.code, "")


def _unfit(error: msgspec.ValidationError) -> Refused:
    text = str(error)
    if "missing required field" in text:
        return needed()
    return Refused("field_unfit", "this does not fit: {problem}", problem=text[:300])
