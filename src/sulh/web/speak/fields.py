# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a form asks, made of the type of a kind's body: a new kind has its form without a line written for it.

    form_of(kind) -> Field        a group, whose parts are the fields of the body in their order

Fields that stand nowhere openly (`Kind.always_sealed`) are left out: no page signs a seal.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import inspect

from sulh.clock import When
from sulh.statement.envelope import LINE_PATTERN
from sulh.statement.kind import ROLES as ALL_ROLES
from sulh.statement.kind import Kind
from sulh.web.speak.names import (
    ACT_FIELDS,
    ACTS,
    DAYS,
    MOMENTS,
    NO_ORGS,
    ORGS,
    ROLES,
    SECTOR_FIELDS,
    STATEMENTS,
)

SHORT = 300  # characters that one line of a page takes
PLACE = "place"  # a part of its own in the place of lat_e7 and lon_e7
_CHOICES = re.compile(r"\^(?:TLP:)?\(([a-zA-Z0-9_|\\+-]+)\)\\Z\Z")
_HEX = r"^[0-9a-f]{64}\Z"
_NAME = r"^[a-z][a-z0-9_]{0,39}\Z"
_ZONE = r"^[+-][0-9]{2}:[0-9]{2}\Z"
_TLP = "TLP:"


class Look(StrEnum):
    """How a field is asked for; each is one macro of a template and one reader in `reading`."""

    LINE = "line"
    TEXT = "text"
    CODE = "code"
    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    WHEN = "when"
    MOMENT = "moment"
    DAY = "day"
    ZONE = "zone"
    SPOT = "spot"
    RADIUS = "radius"
    ORG = "org"
    ORGS = "orgs"
    CHOICES = "choices"
    REF = "ref"
    REFS = "refs"
    LINES = "lines"
    CODES = "codes"
    PAIRS = "pairs"
    TONGUES = "tongues"
    GROUP = "group"
    LIST = "list"
    ONE_OF = "one_of"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that is asked. `name`: as the body has it; `owner`: the struct that it is a field of.

    choices   values of a choice; family: under which their words stand
    least, most   of a number, or how many of a list; longest: characters of a text
    parts     of a group; of a list or of texts by language, the one item; of one of several, each variant
    tag       of a variant: (field, value) by which it is told from the others
    """

    name: str
    owner: str
    look: Look
    required: bool = False
    choices: tuple[str, ...] = ()
    family: str = ""
    least: int | None = None
    most: int | None = None
    longest: int | None = None
    parts: tuple["Field", ...] = ()
    tag: tuple[str, str] | None = None
    default: object = None


@lru_cache(maxsize=256)
def form_of(kind: Kind) -> Field:
    """The fields of a kind's body, those left out that are always sealed."""
    made = _group("", "", inspect.type_info(kind.body), required=True)
    return replace(made, parts=tuple(one for one in made.parts if one.name not in kind.always_sealed))


def _group(name: str, owner: str, found: Any, *, required: bool) -> Field:
    struct = found.cls
    parts: list[Field] = []
    for field in found.fields:
        given = field.required
        default = None if field.default is msgspec.NODEFAULT else field.default
        parts.append(
            replace(_field(field.encode_name, struct.__name__, field.type, required=given), default=default)
        )
    return Field(
        name=name,
        owner=owner,
        look=Look.GROUP,
        required=required,
        family=struct.__name__,
        parts=_placed(_verdict_first(parts)),
    )


def _verdict_first(parts: list[Field]) -> list[Field]:
    """What was decided before how sure one is and why: a struct has its base's fields first, a person has not."""
    at = next((number for number, part in enumerate(parts) if part.name == "verdict"), 0)
    return [*parts[at:], *parts[:at]]


def _placed(parts: list[Field]) -> tuple[Field, ...]:
    """Latitude and longitude are one place to whoever writes them."""
    names = {part.name: part for part in parts}
    if not {"lat_e7", "lon_e7"} <= names.keys():
        return tuple(parts)
    lat = names["lat_e7"]
    spot = Field(name=PLACE, owner=lat.owner, look=Look.SPOT, required=lat.required)
    kept = (part for part in parts if part.name != "lon_e7")
    return tuple(
        spot if part is lat else replace(part, look=Look.RADIUS) if part.name == "radius_m" else part
        for part in kept
    )


def _field(name: str, owner: str, found: Any, *, required: bool) -> Field:
    base = Field(name=name, owner=owner, look=Look.JSON, required=required)
    match found:
        case inspect.Metadata():
            return _field(name, owner, found.type, required=required)
        case inspect.UnionType():
            return _union(base, found)
        case inspect.StructType():
            if found.cls is When:
                return replace(base, look=Look.WHEN)
            return _group(name, owner, found, required=required)
        case inspect.EnumType():
            values = tuple(str(one.value) for one in found.cls)
            return replace(base, look=Look.CHOICE, choices=values, family=found.cls.__name__)
        case inspect.BoolType():
            return replace(base, look=Look.FLAG)
        case inspect.IntType():
            least, most = found.ge, found.le
            return replace(base, look=Look.NUMBER, least=least, most=most)
        case inspect.StrType():
            return _text(base, found)
        case inspect.VarTupleType() | inspect.ListType():
            return _several(base, found)
        case inspect.DictType():
            return _mapping(base, found)
    return base


def _union(base: Field, found: Any) -> Field:
    rest = [one for one in found.types if not isinstance(one, inspect.NoneType)]
    if len(rest) == 1:
        made = _field(base.name, base.owner, rest[0], required=False)
        # Absent and "no" are two answers where the body knows both.
        return replace(made, look=Look.CHOICE, choices=("true", "false")) if made.look is Look.FLAG else made
    if rest and all(isinstance(one, inspect.StructType) and one.tag is not None for one in rest):
        variants = tuple(
            replace(_group("", base.owner, one, required=True), tag=(str(one.tag_field), str(one.tag)))
            for one in rest
        )
        return replace(
            base, look=Look.ONE_OF, parts=variants, choices=tuple(v.tag[1] for v in variants if v.tag)
        )
    return base


def _text(base: Field, found: Any) -> Field:
    pattern, longest = found.pattern or "", found.max_length
    at = (base.owner, base.name)
    chosen = _CHOICES.match(pattern)
    if chosen is not None:
        head = _TLP if pattern.startswith(f"^{_TLP}") else ""
        values = tuple(head + one.replace("\\", "") for one in chosen[1].split("|"))
        return replace(base, look=Look.CHOICE, choices=values, family=_family(base.name, values))
    if pattern == _HEX:
        return replace(base, look=Look.REF if base.name in STATEMENTS else Look.CODE, longest=64)
    if pattern == _NAME:
        return _name(base)
    if pattern == _ZONE:
        return replace(base, look=Look.ZONE)
    if at in MOMENTS:
        return replace(base, look=Look.MOMENT)
    if at in DAYS:
        return replace(base, look=Look.DAY)
    if longest is not None and longest <= SHORT:
        return replace(base, look=Look.LINE, longest=longest)
    return replace(base, look=Look.LINE if pattern == LINE_PATTERN else Look.TEXT, longest=longest)


def _family(name: str, values: tuple[str, ...]) -> str:
    return "Tongue" if values[:2] == ("en", "ur") else name


def _name(base: Field) -> Field:
    if base.name in ORGS and (base.owner, base.name) not in NO_ORGS:
        return replace(base, look=Look.ORG)
    if base.name in ROLES:
        return replace(base, look=Look.CHOICE, choices=ALL_ROLES, family="Role")
    return replace(base, look=Look.CODE, longest=40, **_known(base.name))


def _known(name: str) -> dict[str, Any]:
    if name in ACT_FIELDS:
        return {"choices": ACTS, "family": "Act"}
    return {"family": "Sector"} if name in SECTOR_FIELDS else {}


def _several(base: Field, found: Any) -> Field:
    item = _field(base.name, base.owner, found.item_type, required=True)
    least, most = found.min_length, found.max_length
    looks = {
        Look.LINE: Look.LINES,
        Look.ORG: Look.ORGS,
        Look.CHOICE: Look.CHOICES,
        Look.REF: Look.REFS,
        Look.CODE: Look.CODES,
        Look.GROUP: Look.LIST,
    }
    if item.look not in looks:
        return base
    required = base.required and bool(least)
    made = replace(base, look=looks[item.look], least=least, most=most, required=required)
    made = replace(made, choices=item.choices, family=item.family, longest=item.longest)
    return replace(made, parts=(item,)) if made.look is Look.LIST else made


def _mapping(base: Field, found: Any) -> Field:
    key = _field(base.name, base.owner, found.key_type, required=True)
    value = _field(base.name, base.owner, found.value_type, required=False)
    if key.look is Look.CHOICE and value.look in (Look.LINE, Look.TEXT, Look.CODE):
        return replace(base, look=Look.TONGUES, choices=key.choices, family=key.family, parts=(value,))
    if value.look in (Look.LINE, Look.NUMBER):
        return replace(base, look=Look.PAIRS, most=found.max_length, parts=(value,))
    return base
