# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A posted form to a body, with every fault at its field; and a body back into what a form would hold.

entered   path -> texts      "says.speaker", "allegations.0.act"; names that begin with _ are the form's own
read      entered -> body    plain data, absent fields left out; every fault by its path, none hides another
spell     body -> entered    what was said before, to be said anew
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sulh.errors import Fault, Phrase, Refused
from sulh.language.digits import parse_number
from sulh.web.speak.fields import Field, Look
from sulh.web.speak.typed import (
    parse_and_keep,
    read_day,
    read_moment,
    read_spot,
    read_text,
    read_when,
    spell_spot,
    spell_when,
)

Entered = Mapping[str, Sequence[str]]
MAX_ITEMS = 500  # of one list: the longest that any body takes is the members of a case
MOST_STEPS = 12  # of a path: lists in lists are three deep
NOTHING: object = None
_HEX = re.compile(r"[0-9a-f]{64}\Z")
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
_INDEX = re.compile(r"(0|[1-9][0-9]{0,2})\Z")
_SPLIT = re.compile(r"[\s,;،؛]+")
OTHER = "other"  # beside a choice of known codes: one that is not among them
TIMES = ("since_day", "since_hour", "until_day", "until_hour", "zone")
_WITH_SEVERAL = frozenset({Look.ORGS, Look.CHOICES})


def steps_to(name: str) -> Iterator[tuple[str, str]]:
    """Every path above a name, and the next step from there to it; none for what is deeper than any form.

    Made once for each name: searched for at each field, the two thousand names that a stranger may send would keep
    everybody else waiting for half a minute.
    """
    parts = name.split(".", MOST_STEPS)
    if len(parts) <= MOST_STEPS:
        yield from ((".".join(parts[:at]), parts[at]) for at in range(1, len(parts)))


@dataclass(slots=True)
class Form:
    """What was entered while it is read. `zone`: where none was typed; `resolve`: an entry's number or id to an id."""

    entered: Entered
    zone: str
    resolve: Callable[[str], str]
    orgs: frozenset[str]
    faults: dict[str, Fault] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    _filled: set[str] = field(init=False, repr=False)
    _below: dict[str, set[str]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._filled, self._below = set(), {}
        for name, texts in self.entered.items():
            answered = any(text.strip() for text in texts) and not name.endswith(".zone")
            if answered:
                self._filled.add(name)
            for above, step in steps_to(name):
                self._below.setdefault(above, set()).add(step)
                if answered:
                    self._filled.add(above)

    def one(self, path: str) -> str:
        """The one text of a field; a field that came twice says nothing that could be signed."""
        self.used.add(path)
        found = self.entered.get(path, ())
        if len(found) > 1:
            self.faults[path] = Refused(
                "field_twice", "this came {found} times and is asked once", found=len(found)
            )
            return ""
        return found[0] if found else ""

    def several(self, path: str) -> list[str]:
        """All texts of a field, each once."""
        self.used.add(path)
        return list(dict.fromkeys(text for text in self.entered.get(path, ()) if text))

    def filled(self, path: str) -> bool:
        """Whether anything stands under a path; a zone alone is no answer, it is filled in before."""
        return path in self._filled

    def under(self, path: str) -> list[int]:
        """Which items of a list were sent."""
        return sorted(int(text) for text in self._below.get(path, ()) if _INDEX.match(text))

    def unknown(self) -> list[str]:
        """Fields that the form does not ask: they would be passed over, and somebody meant them."""
        return sorted(name for name in self.entered if name not in self.used)


def read_field(form: Form, asked: Field, path: str) -> object:
    """The value of a field, None where there is none; faults are kept in the form."""
    try:
        value = _READERS[asked.look](form, asked, path)
    except Refused as why:
        form.faults.setdefault(path, why)
        return None
    if value is None and asked.required and path not in form.faults:
        form.faults[path] = needed()
    return value


def needed() -> Refused:
    """A field that has to be filled in."""
    return Refused("field_empty", "this is needed: fill it in")


def _line(form: Form, asked: Field, path: str) -> object:
    return read_text(form.one(path), asked.longest, lines=asked.look is Look.TEXT) or None


def _code(form: Form, asked: Field, path: str) -> object:
    text = form.one(path).strip()
    if asked.family:
        other = form.one(f"{path}.{OTHER}").strip()
        text = other or text
    text = text.casefold() if asked.longest == 64 else text
    if not text:
        return None
    if not (_HEX if asked.longest == 64 else _CODE).match(text):
        raise Refused(
            "bad_code",
            "{expected} was expected, and {found} was found",
            expected=Phrase("hex-digits", "64 hex digits (a-f, 0-9)")
            if asked.longest == 64
            else Phrase("code-word", "a word of a-z, 0-9 and _"),
            found=ascii(text[:80]),
        )
    return text


def _choice(form: Form, asked: Field, path: str) -> object:
    text = form.one(path)
    if not text:
        return None
    if text not in asked.choices:
        raise _not_one(text)
    return {"true": True, "false": False}[text] if asked.choices == ("true", "false") else text


def _not_one(found: str) -> Refused:
    return Refused(
        "bad_choice", "{found} is none of the answers that this question has", found=ascii(found[:80])
    )


def _flag(form: Form, asked: Field, path: str) -> object:
    text = form.one(path)
    if text not in ("", "yes"):
        raise _not_one(text)
    if text:
        return True
    return False if asked.required else None


def _number(form: Form, asked: Field, path: str) -> object:
    text = form.one(path).strip()
    if not text:
        return None
    found = parse_number(text)
    least, most = asked.least, asked.most
    if (least is not None and found < least) or (most is not None and found > most):
        raise Refused(
            "number_range",
            "a number from {least} to {most} was expected, and {found} was found",
            least="-" if least is None else least,
            most="-" if most is None else most,
            found=found,
        )
    return found


def _zone_of(form: Form, path: str) -> str:
    return form.one(f"{path}.zone").strip() or form.zone


def _when(form: Form, asked: Field, path: str) -> object:
    found = {name: form.one(f"{path}.{name}").strip() for name in TIMES[:-1]}
    zone = _zone_of(form, path)
    when = read_when(found, zone)
    return None if when is None else {"since": when.since, "until": when.until, "zone": when.zone}


def _moment(form: Form, asked: Field, path: str) -> object:
    zone = _zone_of(form, path)
    return read_moment(form.one(f"{path}.since_day"), form.one(f"{path}.since_hour"), zone) or None


def _day(form: Form, asked: Field, path: str) -> object:
    return read_day(form.one(path)) or None


def _zone(form: Form, asked: Field, path: str) -> object:
    text = form.one(path).strip()
    return parse_and_keep(text) if text else None


def _spot(form: Form, asked: Field, path: str) -> object:
    found = read_spot(form.one(path))
    return None if found is None else {"lat_e7": found[0], "lon_e7": found[1]}


def _org(form: Form, asked: Field, path: str) -> object:
    text = form.one(path)
    if text and text not in form.orgs:
        raise _not_one(text)
    return text or None


def _orgs(form: Form, asked: Field, path: str) -> object:
    found = form.several(path)
    wrong = [text for text in found if text not in (asked.choices or form.orgs)]
    if wrong:
        raise _not_one(wrong[0])
    return _counted(asked, found)


def _counted(asked: Field, found: list[object] | list[str]) -> object:
    least, most = asked.least or 0, asked.most if asked.most is not None else MAX_ITEMS
    if len(found) > most or (found and len(found) < least):
        raise Refused(
            "bad_count",
            "from {least} to {most} were expected here, and {found} were found",
            least=least,
            most=most,
            found=len(found),
        )
    return found or None


def _ref(form: Form, asked: Field, path: str) -> object:
    text = form.one(path).strip()
    return form.resolve(text) if text else None


def _refs(form: Form, asked: Field, path: str) -> object:
    texts = [text for whole in form.entered.get(path, ()) for text in _SPLIT.split(whole) if text]
    form.used.add(path)
    if len(texts) > MAX_ITEMS:
        _counted(asked, texts)
    return _counted(asked, list(dict.fromkeys(form.resolve(text) for text in texts)))


def _lines(form: Form, asked: Field, path: str) -> object:
    texts = [text for text in form.one(path).replace("\r", "\n").split("\n") if text.strip()]
    return _counted(asked, [read_text(text, asked.longest, lines=False) for text in texts])


def _codes(form: Form, asked: Field, path: str) -> object:
    found = [text for text in _SPLIT.split(form.one(path).strip()) if text]
    found += form.several(f"{path}.{OTHER}")
    for text in found:
        if not (_HEX if asked.longest == 64 else _CODE).match(text):
            raise _not_one(text)
    return _counted(asked, list(dict.fromkeys(found)))


def _pairs(form: Form, asked: Field, path: str) -> object:
    value = asked.parts[0]
    found: dict[str, object] = {}
    for line in form.one(path).replace("\r", "\n").split("\n"):
        if not line.strip():
            continue
        name, colon, text = line.partition(":")
        if not colon or not _CODE.match(name.strip()) or not text.strip() or name.strip() in found:
            raise Refused(
                "bad_pair",
                "a name, a colon and what is said of it were expected on each line, each name once, and {found} was "
                "found",
                found=ascii(line.strip()[:80]),
            )
        plain = text.strip()
        found[name.strip()] = (
            parse_number(plain) if value.look is Look.NUMBER else read_text(plain, value.longest, lines=False)
        )
    _counted(asked, list(found))
    return found or None


def _tongues(form: Form, asked: Field, path: str) -> object:
    found = {tongue: read_field(form, asked.parts[0], f"{path}.{tongue}") for tongue in asked.choices}
    said = {tongue: value for tongue, value in found.items() if value is not None}
    return said or ({} if asked.required else None)


def _group(form: Form, asked: Field, path: str) -> object:
    if path and not asked.required and not form.filled(path):
        for name in form.entered:
            if name.startswith(f"{path}."):
                form.used.add(name)
        return None
    return read_parts(form, asked.parts, path)


def read_parts(form: Form, parts: Sequence[Field], path: str) -> dict[str, object]:
    """The fields of a struct that have a value."""
    found: dict[str, object] = {}
    for part in parts:
        value = read_field(form, part, f"{path}.{part.name}" if path else part.name)
        if value is None:
            continue
        if part.look is Look.SPOT and isinstance(value, dict):
            found |= value
        else:
            found[part.name] = value
    return found


def _list(form: Form, asked: Field, path: str) -> object:
    found: list[object] = []
    for number in form.under(path):
        at = f"{path}.{number}"
        if form.filled(at):
            found.append(read_parts(form, asked.parts[0].parts, at))
        else:
            form.used.update(name for name in form.entered if name.startswith(f"{at}."))
    return _counted(asked, found)


def variant_of(asked: Field, tag: str) -> Field | None:
    """One of several by its tag."""
    return next((one for one in asked.parts if one.tag is not None and one.tag[1] == tag), None)


def tag_of(asked: Field) -> str:
    """The field that tells one of several from the others."""
    return next((one.tag[0] for one in asked.parts if one.tag is not None), "kind")


def _one_of(form: Form, asked: Field, path: str) -> object:
    tag = tag_of(asked)
    chosen = form.one(f"{path}.{tag}")
    variant = variant_of(asked, chosen)
    if variant is None:
        if chosen:
            raise _not_one(chosen)
        if form.filled(path):
            form.faults[f"{path}.{tag}"] = needed()
        form.used.update(name for name in form.entered if name.startswith(f"{path}."))
        return None
    found = read_parts(form, variant.parts, path)
    for name in form.unknown():
        if name.startswith(f"{path}."):
            form.used.add(name)
            if any(text.strip() for text in form.entered[name]) and not name.endswith(".zone"):
                form.faults[name] = Refused(
                    "field_elsewhere", "this belongs to another answer than {chosen}; empty it", chosen=chosen
                )
    return {tag: chosen, **found}


def _json(form: Form, asked: Field, path: str) -> object:
    text = form.one(path).strip()
    if not text:
        return None
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused(
            "bad_body", "a body in JSON was expected, but: {problem}", problem=str(error)[:200]
        ) from error
    return found


_READERS: Mapping[Look, Callable[[Form, Field, str], object]] = {
    Look.LINE: _line,
    Look.TEXT: _line,
    Look.CODE: _code,
    Look.CHOICE: _choice,
    Look.FLAG: _flag,
    Look.NUMBER: _number,
    Look.RADIUS: _number,
    Look.WHEN: _when,
    Look.MOMENT: _moment,
    Look.DAY: _day,
    Look.ZONE: _zone,
    Look.SPOT: _spot,
    Look.ORG: _org,
    Look.ORGS: _orgs,
    Look.CHOICES: _orgs,
    Look.REF: _ref,
    Look.REFS: _refs,
    Look.LINES: _lines,
    Look.CODES: _codes,
    Look.PAIRS: _pairs,
    Look.TONGUES: _tongues,
    Look.GROUP: _group,
    Look.LIST: _list,
    Look.ONE_OF: _one_of,
    Look.JSON: _json,
}


def spell(asked: Field, value: object, path: str) -> Iterator[tuple[str, list[str]]]:
    """What a form would hold of a value, by path."""
    if value is None:
        return
    items = list(value) if isinstance(value, list | tuple) else []
    pairs: dict[str, object] = dict(value) if isinstance(value, Mapping) else {}
    match asked.look:
        case Look.GROUP:
            yield from _spell_parts(asked.parts, pairs, path)
        case Look.ONE_OF:
            chosen = str(pairs.get(tag_of(asked), ""))
            variant = variant_of(asked, chosen)
            yield f"{path}.{tag_of(asked)}", [chosen]
            yield from _spell_parts(variant.parts if variant else (), pairs, path)
        case Look.LIST:
            for number, item in enumerate(items):
                yield from spell(asked.parts[0], item, f"{path}.{number}")
        case Look.WHEN:
            yield from ((f"{path}.{name}", [text]) for name, text in spell_when(pairs).items())
        case Look.MOMENT:
            spelt = spell_when({"since": value})
            yield from (
                (f"{path}.{name}", [spelt.get(name, "")]) for name in ("since_day", "since_hour", "zone")
            )
        case Look.TONGUES:
            yield from ((f"{path}.{tongue}", [str(text)]) for tongue, text in pairs.items())
        case Look.PAIRS:
            yield path, ["\n".join(f"{name}: {text}" for name, text in pairs.items())]
        case Look.LINES:
            yield path, ["\n".join(str(item) for item in items)]
        case Look.REFS | Look.CODES:
            yield path, [" ".join(str(item) for item in items)]
        case Look.ORGS | Look.CHOICES:
            yield path, [str(item) for item in items]
        case Look.FLAG:
            yield path, ["yes"] if value else []
        case Look.CHOICE if isinstance(value, bool):
            yield path, ["true" if value else "false"]
        case Look.JSON:
            yield path, [json.dumps(value, ensure_ascii=False)]
        case Look.CODE if asked.choices and value not in asked.choices:
            yield f"{path}.{OTHER}", [str(value)]
        case _:
            yield path, [str(value)]


def _spell_parts(
    parts: Sequence[Field], values: Mapping[str, object], path: str
) -> Iterator[tuple[str, list[str]]]:
    for part in parts:
        at = f"{path}.{part.name}" if path else part.name
        if part.look is Look.SPOT:
            lat, lon = values.get("lat_e7"), values.get("lon_e7")
            if isinstance(lat, int) and isinstance(lon, int):
                yield at, [spell_spot(lat, lon)]
        else:
            yield from spell(part, values.get(part.name), at)
