# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A form as a template draws it: every control with what was entered, its fault, and its parts, nothing to compute.

    control(field, entered, faults, offered) -> Control

`offered` gives the answers that only this record knows: organisations, sectors.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sulh.web.speak.fields import Field, Look
from sulh.web.speak.names import RADII
from sulh.web.speak.reading import TIMES, Entered, tag_of

BLANKS = 1  # empty items below a list, and as many more for each time that somebody asks for more
MOST_BLANKS = 20
FEW = 14  # fields of all variants together that are drawn before one is chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One control. `id`: of the element; `value`: what stands in it; `values`: of times, and of several answers.

    fault   the sentence at it;   inside: how many faults below it;   filled: anything stands below it
    only    variants that it belongs to, of which one is chosen;   of: the field that chooses
    """

    id: str
    path: str
    name: str
    owner: str
    look: str
    required: bool
    family: str
    choices: tuple[str, ...] = ()
    value: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    several: tuple[str, ...] = ()
    longest: int | None = None
    least: int | None = None
    most: int | None = None
    fault: str = ""
    inside: int = 0
    filled: bool = False
    only: tuple[str, ...] = ()
    of: str = ""
    parts: tuple["Control", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a form holds while it is drawn. `more`: lists that somebody wants more of, and how many times."""

    entered: Entered
    faults: Mapping[str, str]
    orgs: Sequence[str]
    sectors: Sequence[str]
    zone: str
    more: Mapping[str, int] = field(default_factory=dict)

    def text(self, path: str) -> str:
        """What stands in one control."""
        found = self.entered.get(path, ())
        return found[0] if found else ""

    def below(self, path: str) -> list[str]:
        """Names of what was entered under a path."""
        return [name for name in self.entered if name.startswith(f"{path}.")]

    def numbers(self, path: str) -> list[int]:
        """Items of a list that hold something, or are at fault."""
        head = f"{path}."
        names = [name for name in self.below(path) if any(text.strip() for text in self.entered[name])] + [
            name for name in self.faults if name.startswith(head)
        ]
        found = {name[len(head) :].partition(".")[0] for name in names}
        return sorted(int(text) for text in found if text.isascii() and text.isdecimal() and len(text) < 4)


def element_id(path: str) -> str:
    """The id of the element of a path; a letter first, as ids are written."""
    return "f-" + path.replace(".", "-").replace("_", "-")


def control(held: Filled, asked: Field, path: str) -> Control:
    """The control of a field."""
    made = Control(
        id=element_id(path),
        path=path,
        name=asked.name,
        owner=asked.owner,
        look=asked.look.value,
        required=asked.required,
        family=asked.family,
        choices=asked.choices,
        value=held.text(path),
        longest=asked.longest,
        least=asked.least,
        most=asked.most,
        fault=held.faults.get(path, ""),
        inside=sum(1 for name in held.faults if name.startswith(f"{path}.")),
        filled=any(
            text.strip()
            for name in held.below(path)
            if not name.endswith(".zone")
            for text in held.entered[name]
        ),
    )
    return _with_answers(held, asked, _with_parts(held, asked, made))


def _with_parts(held: Filled, asked: Field, made: Control) -> Control:
    path = made.path
    match asked.look:
        case Look.GROUP:
            return replace(made, parts=controls(held, asked.parts, path))
        case Look.LIST:
            numbers = held.numbers(path)
            blanks = min(BLANKS + 2 * held.more.get(path, 0), MOST_BLANKS)
            after = numbers[-1] + 1 if numbers else 0
            room = blanks if asked.most is None else max(0, min(blanks, asked.most - len(numbers)))
            shown = [*numbers, *range(after, after + room)]
            return replace(
                made, parts=tuple(control(held, asked.parts[0], f"{path}.{number}") for number in shown)
            )
        case Look.TONGUES:
            value = asked.parts[0]
            return replace(
                made,
                parts=tuple(
                    replace(control(held, value, f"{path}.{tongue}"), name=tongue, family=asked.family)
                    for tongue in asked.choices
                ),
            )
        case Look.ONE_OF:
            return _one_of(held, asked, made)
        case Look.WHEN | Look.MOMENT:
            times = {name: held.text(f"{path}.{name}") for name in TIMES}
            return replace(made, values={**times, "zone": times["zone"] or held.zone})
    return made


def _one_of(held: Filled, asked: Field, made: Control) -> Control:
    tag = tag_of(asked)
    at = f"{made.path}.{tag}"
    chosen = held.text(at)
    merged: dict[str, tuple[Field, list[str]]] = {}
    for variant in asked.parts:
        name = variant.tag[1] if variant.tag else ""
        for part in variant.parts:
            merged.setdefault(part.name, (part, []))[1].append(name)
    every = tuple(asked.choices)
    drawn = [
        (part, only)
        for part, only in merged.values()
        if (len(merged) <= FEW and not chosen)
        or chosen in only
        or made.inside
        or held.text(f"{made.path}.{part.name}")
    ]
    choice = Control(
        id=element_id(at),
        path=at,
        name=tag,
        owner=asked.owner,
        look=Look.CHOICE.value,
        required=asked.required,
        family=asked.name,
        choices=every,
        value=chosen,
        fault=held.faults.get(at, ""),
    )
    parts = tuple(
        replace(
            control(held, part, f"{made.path}.{part.name}"),
            required=part.required and len(only) == len(every),
            only=() if len(only) == len(every) else tuple(only),
            of=asked.name,
        )
        for part, only in drawn
    )
    return replace(made, parts=(choice, *parts))


def _with_answers(held: Filled, asked: Field, made: Control) -> Control:
    match asked.look:
        case Look.ORG:
            return replace(made, choices=tuple(held.orgs))
        case Look.ORGS:
            return replace(made, choices=tuple(held.orgs), several=tuple(held.entered.get(made.path, ())))
        case Look.CHOICES:
            return replace(made, several=tuple(held.entered.get(made.path, ())))
        case Look.RADIUS:
            return replace(made, choices=tuple(str(one) for one in RADII))
        case Look.CODE if asked.family == "Sector":
            return replace(made, choices=_with_own(held.sectors, made.value))
        case Look.CODE if asked.choices:
            other = held.text(f"{made.path}.other")
            return replace(made, values={"other": other})
        case Look.REFS | Look.LINES | Look.CODES:
            return replace(
                made,
                value=" ".join(held.entered.get(made.path, ())) if asked.look is Look.REFS else made.value,
            )
    return made


def _with_own(known: Sequence[str], value: str) -> tuple[str, ...]:
    return tuple(known) if value in known or not value else (*known, value)


def controls(held: Filled, asked: Sequence[Field], path: str) -> tuple[Control, ...]:
    """The controls of several fields."""
    return tuple(control(held, one, f"{path}.{one.name}" if path else one.name) for one in asked)
