# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The questions that an address may carry, parsed at the door; each is listed once, for pages, /api/ and OpenAPI."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sulh.errors import Phrase, Refused
from sulh.readings.counted import COUNTS as COUNTED
from sulh.readings.moment import parse_moment
from sulh.web.map.area import PATTERN, read_area

MOST = 100  # of a list, on a page or in an answer: some 30 kB, a later page on a bad line
COUNTS = (*COUNTED, "nowhere")  # and the map's own
MAX_AMONG = 400  # characters of the names of what is looked for: a reference may lead to a dozen
SHOWN = 50  # of a list, where an address does not say: two screens
MAX_VALUE = 80  # characters of a value that are read: the longest is a time with its zone, or a hash
_HEX = re.compile(r"[0-9a-f]{64}\Z")
_NATURAL = re.compile(r"(0|[1-9][0-9]{0,14})\Z")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
_OF = re.compile(r"[a-z0-9_.]{1,80}\Z")
_AMONG = re.compile(r"[a-z_]+(,[a-z_]+)*\Z")
_NAMED = re.compile(r"[A-Za-z0-9-]{4,60}\Z")
# What `clock` reads, for programs: a day that there is in the years 1000 to 9998, alone or with a time and its zone.
_YEAR = "([1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])"
_LEAP = "([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)"
_LENGTHS = (
    "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"
)
_DAY = f"({_YEAR}-({_LENGTHS})|{_LEAP}-02-29)"
_HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]"
_ZONE = rf"(Z|\+{_HOUR}|-(0[1-9]|1[0-9]|2[0-3]):[0-5][0-9]|-00:(0[1-9]|[1-5][0-9]))"
_NUMBER: Mapping[str, object] = {"type": "integer", "minimum": 0, "maximum": 10**15 - 1}
MOMENT: Mapping[str, object] = {
    "type": "string",
    "pattern": rf"^{_DAY}(T{_HOUR}:[0-5][0-9](\.[0-9]{{1,6}})?{_ZONE})?$",
    "examples": ["2026-03-02", "2026-03-02T12:00:00+05:00"],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One parameter: what it takes (for a refusal and for OpenAPI), and its JSON schema."""

    expected: str
    schema: Mapping[str, object]
    read: Callable[[str], object]


def _moment(text: str) -> str:
    return parse_moment(text).text


def _most(text: str) -> int:
    return max(1, min(int(_match(_NATURAL, text)), MOST))


def _count(text: str) -> str:
    if text not in COUNTS:
        raise ValueError(text)
    return text


def _match(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.match(text):
        raise ValueError(text)
    return text


QUESTIONS: Mapping[str, Question] = {
    "layer": Question(
        expected=Phrase("ask-layer", "public, open or org:NAME"),
        schema={"type": "string"},
        read=lambda text: text,
    ),
    "on": Question(
        expected=Phrase("ask-moment", "a day (2026-03-02) or a time with its zone"),
        schema=MOMENT,
        read=_moment,
    ),
    "before": Question(
        expected=Phrase("ask-position", "a position: a whole number from 0"),
        schema=_NUMBER,
        read=lambda text: int(_match(_NATURAL, text)),
    ),
    "most": Question(
        expected=Phrase("ask-most", "a whole number; at most {n} are given", n=100),
        schema=_NUMBER,
        read=_most,
    ),
    "party": Question(
        expected=Phrase("ask-org", "the name of an organisation"),
        schema={"type": "string", "pattern": r"^[a-z][a-z0-9_]{0,39}$"},
        read=lambda text: _match(_NAME, text),
    ),
    "since": Question(
        expected=Phrase("ask-moment", "a day (2026-03-02) or a time with its zone"),
        schema=MOMENT,
        read=_moment,
    ),
    "until": Question(
        expected=Phrase("ask-moment", "a day (2026-03-02) or a time with its zone"),
        schema=MOMENT,
        read=_moment,
    ),
    "sector": Question(
        expected=Phrase("ask-sector", "the name of a sector"),
        schema={"type": "string", "pattern": r"^[a-z][a-z0-9_]{0,39}$"},
        read=lambda text: _match(_NAME, text),
    ),
    "area": Question(
        expected=Phrase("ask-area", "west,south,east,north in degrees, such as 69.5,34,70,34.5"),
        schema={"type": "string", "pattern": PATTERN, "examples": ["69.5,34,70,34.5"]},
        read=read_area,
    ),
    "skip": Question(
        expected=Phrase("ask-natural", "a whole number from 0"),
        schema=_NUMBER,
        read=lambda text: int(_match(_NATURAL, text)),
    ),
    "limit": Question(
        expected=Phrase("ask-most", "a whole number; at most {n} are given", n=500),
        schema=_NUMBER,
        read=lambda text: int(_match(_NATURAL, text)),
    ),
    "what": Question(
        expected=Phrase("ask-count", "the name of a count"),
        schema={"type": "string", "enum": sorted(COUNTS)},
        read=_count,
    ),
    "of": Question(
        expected=Phrase("ask-count-of", "whose a count is: small letters, digits, _ and ., such as an id"),
        schema={"type": "string", "pattern": r"^[a-z0-9_.]{1,80}$"},
        read=lambda text: _match(_OF, text),
    ),
    "named": Question(
        expected=Phrase("ask-named", "an incident's id, a radio number, or the beginning of a report's id"),
        schema={"type": "string", "pattern": r"^[A-Za-z0-9-]{4,60}$"},
        read=lambda text: _match(_NAMED, text),
    ),
    "other": Question(
        expected=Phrase("ask-which", "an entry's number, or an id of 64 hex digits"),
        schema={"type": "string", "pattern": r"^([0-9a-f]{64}|0|[1-9][0-9]{0,14})$"},
        read=lambda text: text if _HEX.match(text) else _match(_NATURAL, text),
    ),
    "q": Question(
        expected=Phrase("ask-words", "words of at most {n} characters", n=MAX_VALUE),
        schema={"type": "string", "maxLength": MAX_VALUE},
        read=lambda text: text,
    ),
    "among": Question(
        expected=Phrase("ask-among", "what is looked for: small letters, such as report,case"),
        schema={"type": "string", "pattern": r"^[a-z_]+(,[a-z_]+)*$", "maxLength": MAX_AMONG},
        read=lambda text: _match(_AMONG, text),
    ),
    "which": Question(
        expected=Phrase("ask-which", "an entry's number, or an id of 64 hex digits"),
        schema={"type": "string", "pattern": r"^([0-9a-f]{64}|0|[1-9][0-9]{0,14})$"},
        read=lambda text: text if _HEX.match(text) else _match(_NATURAL, text),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked; nothing where an address says nothing."""

    layer: str = ""
    on: str = ""
    before: int | None = None
    most: int = SHOWN
    party: str = ""
    since: str = ""
    until: str = ""
    sector: str = ""
    area: str = ""
    skip: int = 0
    limit: int | None = None
    named: str = ""
    what: str = ""
    of: str = ""
    other: str = ""
    which: str = ""
    q: str = ""
    among: str = ""


def asked_of(found: Mapping[str, str], names: tuple[str, ...], most: int = SHOWN) -> Asked:
    """Parameters of an address as a question, `most` where it names none; Refused `bad_query`. Names that a page does not take are passed over.

    An empty value asks nothing: a form that is sent with an empty field is no mistake.
    """
    taken = {name: _read(name, found[name]) for name in (*names, "layer") if found.get(name)}
    return Asked(**{"most": most, **taken})  # type: ignore[arg-type]  # each is read by its own question


def _read(name: str, text: str) -> object:
    question = QUESTIONS[name]
    try:
        if len(text) > (MAX_AMONG if name == "among" else MAX_VALUE):
            raise ValueError(name)
        return question.read(text)
    except (ValueError, Refused) as error:
        raise Refused(
            "bad_query",
            "{name} takes {expected}, and {found} was asked for",
            name=name,
            expected=question.expected,
            found=ascii(text[:MAX_VALUE]),
        ) from error


def not_shown(what: str) -> Refused:
    """What is not there and what this reader may not see are answered alike."""
    return Refused(
        "not_shown",
        "nothing that may be read here stands under {what}; look at the record's list, or log in",
        what=ascii(what[:MAX_VALUE]),
    )
