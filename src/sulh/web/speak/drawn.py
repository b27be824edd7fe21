# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A form as a template draws it: every control with what was entered, its fault, and its parts, nothing to compute.

    control(field, entered, faults, offered) -> Control

`offered` gives the answers that only this record knows: organisations, sectors.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sulh.web.speak.fields import Field, Look
from sulh.web.speak.names import RADII
from sulh.web.speak.reading import MAX_ITEMS, TIMES, Entered, steps_to, tag_of

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
    _tree: "_Tree" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_tree", _tree_of(self.entered, self.faults))

    def text(self, path: str) -> str:
        """What stands in one control."""
        found = self.entered.get(path, ())
        return found[0] if found else ""

    def filled(self, path: str) -> bool:
        """Whether anything stands below a path; a zone alone is no answer, it is filled in before."""
        return path in self._tree.filled

    def inside(self, path: str) -> int:
        """How many faults stand below a path."""
        return self._tree.faults[path]

    def numbers(self, path: str) -> list[int]:
        """Items of a list that hold something, or are at fault."""
        found = self._tree.steps.get(path, ())
        return sorted(int(text) for text in found if text.isascii() and text.isdecimal() and len(text) < 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tree:
    """What stands below each path, looked up for each control (see `steps_to`)."""

    filled: frozenset[str]
    faults: Counter[str]
    steps: Mapping[str, set[str]]


def _tree_of(entered: Entered, faults: Mapping[str, str]) -> _Tree:
    filled: set[str] = set()
    steps: dict[str, set[str]] = {}
    counted: Counter[str] = Counter()
    for name, texts in entered.items():
        if any(text.strip() for text in texts):
            for above, step in steps_to(name):
                steps.setdefault(above, set()).add(step)
                if not name.endswith(".zone"):
                    filled.add(above)
    for name in faults:
        for above, step in steps_to(name):
            steps.setdefault(above, set()).add(step)
            counted[above] += 1
    return _Tree(filled=frozenset(filled), faults=counted, steps=steps)


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
        inside=held.inside(path),
        filled=held.filled(path),
    )
    return _with_answers(held, asked, _with_parts(held, asked, made))


def _with_parts(held: Filled, asked: Field, made: Control) -> Control:
    path = made.path
    match asked.look:
        case Look.GROUP:
            return replace(made, parts=controls(held, asked.parts, path))
        case Look.LIST:
            # Nobody fills in more by hand, and each item is drawn with all its fields.
            numbers = held.numbers(path)[: (asked.most or MAX_ITEMS) + MOST_BLANKS]
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
