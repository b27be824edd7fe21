# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The parts of docs/ that are made from the code; cog blocks in the Markdown call these functions.

Run them with: make docs (or: python -m cogapp -r docs/*.md ARCHITECTURE.md). `tests/test_docs.py` asserts
that what stands in the files is what they give.
"""

import ast
import inspect
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import EnumMeta
from pathlib import Path
from typing import Any

from msgspec import inspect as shapes

from sulh.agreement.state import SHAPES as AGREEMENT
from sulh.cases.state import SHAPES as CASES
from sulh.cli.main import COMMANDS, parser_of
from sulh.commitments.state import SHAPES as COMMITMENTS
from sulh.incidents.rows import SHAPES as INCIDENTS
from sulh.intake.agreement_keys import KEYS as AGREEMENT_KEYS
from sulh.mechanism import FOLDS, KINDS, RULESET
from sulh.operations.state import SHAPES as OPERATIONS
from sulh.record.charter import ELEMENTS, ROLES_OF
from sulh.record.decisions import DecisionRow
from sulh.record.fold import Void
from sulh.record.heads import HeadRow
from sulh.record.overrides import OverridableRow, OverrideRow
from sulh.record.procedure import TEMPLATE, TEMPLATE_HASH
from sulh.record.published import DEMO_NAMES, DEMO_SEED
from sulh.record.ruleset import RECORD_VERSION
from sulh.record.seal_rows import (
    CitedRow,
    DisclosureRow,
    DisputeRow,
    KeyDisclosureRow,
    ReleaseRow,
    RetractionRow,
    RewrapRow,
    SealedRow,
    SealingKeyRow,
    ShredRow,
    ToldAllRow,
)
from sulh.record.standing import KeyRow
from sulh.record.state import CharterRow, CharterVersion, GroundRow
from sulh.record.tasked import TaskedRow
from sulh.record.things import Points, Shape, VersionRow
from sulh.record.trust import AlarmRow, DigestRow, RelayedRow, SilenceRow
from sulh.record.withheld import ExistsRow
from sulh.statement import envelope
from sulh.statement.canon import Said
from sulh.statement.kind import SPEAKERS, Kind
from sulh.talks.state import SHAPES as TALKS

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src/sulh"
WIDTH = 110
SHAPES: dict[str, Shape] = {**AGREEMENT, **CASES, **INCIDENTS, **OPERATIONS, **COMMITMENTS, **TALKS}
ROWS: dict[str, type[Said]] = {
    "charter": CharterRow,
    "charter/<index>": CharterVersion,
    "ground": GroundRow,
    "key/<public key>": KeyRow,
    "head/<index>": HeadRow,
    "decision/<id>": DecisionRow,
    "digest/<size>/<layer>/<org>": DigestRow,
    "silence/<id>": SilenceRow,
    "overridable/<id>": OverridableRow,
    "override/<statement>": OverrideRow,
    "relayed/<id>": RelayedRow,
    "alarm/<id>": AlarmRow,
    "sealed/<statement>": SealedRow,
    "sealing_key/<org>": SealingKeyRow,
    "rewrap/<id>": RewrapRow,
    "dispute/<id>": DisputeRow,
    "disclosure/<statement>[/<part>]": DisclosureRow,
    "disclosed_key/<statement>[/<part>]": KeyDisclosureRow,
    "told_all/<statement>[/<part>]": ToldAllRow,
    "shred/<statement>": ShredRow,
    "cited/<statement>": CitedRow,
    "tasked/<statement>": TaskedRow,
    "release/<statement>": ReleaseRow,
    "retraction/<statement>": RetractionRow,
    "exists/<index>": ExistsRow,
    "void/<index>": Void,
}
DEFAULT_UNDO = Kind.__dataclass_fields__["undo"].default
# Types that have a name of their own in the documents; the rest is spelled out where it stands.
NAMED = {
    name: shapes.type_info(getattr(envelope, name))
    for name in ("Hex32", "Hex16", "Name", "KindName", "Natural", "Positive", "Whole", "Line", "Text")
}


# --- kinds -------------------------------------------------------------------------------------------------


def kinds() -> str:
    """One line a kind: who says it, what makes it effective, who undoes it, and where it may stand."""
    lines = ["| kind | said by | assent | undo | doc. | element | public |", "|---|---|---|---|---|---|---|"]
    for kind in KINDS:
        said_by = "speakers" if kind.roles == SPEAKERS else ", ".join(sorted(kind.roles))
        undo = "own" if kind.undo == DEFAULT_UNDO else kind.undo
        cells = [f"`{kind.name}`", said_by, kind.assent, undo, _yes(kind.documentary)]
        lines.append(f"| {' | '.join([*cells, kind.element or '-', _yes(kind.public)])} |")
    return "\n".join(lines)


def speakers() -> str:
    """The roles behind the word `speakers`."""
    return _wrap(", ".join(f"`{role}`" for role in sorted(SPEAKERS)))


def bodies(room: str) -> str:
    """Every kind of a room: what it says, its references, and its body field by field."""
    parts: list[str] = []
    for kind in KINDS:
        if kind.room == room:
            parts += [f"### `{kind.name}`", "", f"{kind.says[0].upper()}{kind.says[1:]}.", ""]
            parts += [*_refs(kind), *_sealed(kind), _doc(kind.body), "", fields(kind.body), ""]
    return "\n".join(parts).rstrip()


def _refs(kind: Kind) -> list[str]:
    shape = SHAPES.get(kind.name)
    if shape is None:
        return []
    return [_wrap(f"Row `{shape.noun}/<id>`. References: {'; '.join(_roles(shape))}."), ""]


def _sealed(kind: Kind) -> list[str]:
    """What of a kind stands openly nowhere."""
    said = ["Stands only inside a seal."] if kind.inner else []
    for word, fields_of in (("Personal", kind.personal), ("Protected", kind.protected)):
        if fields_of:
            said.append(f"{word}, and sealed always: {', '.join(f'`{name}`' for name in fields_of)}.")
    return [" ".join(said), ""] if said else []


def _roles(shape: Shape) -> Iterator[str]:
    """In the order in which their number is checked."""
    own = Points(to=(shape.noun,), most=1)
    allowed = {"source": shape.source, **shape.refs}
    allowed |= {"of": own, "supersedes": own} if shape.versions else {}
    for role, points in allowed.items():
        to = " or ".join(f"`{noun}`" for noun in points.to) or "any id"
        yield f"`{role}` ({points.least} to {points.most}) to {to}"


def ref_roles() -> frozenset[str]:
    """Every role that a reference may have in any kind."""
    extra = {"source", "of", "supersedes"}
    return frozenset(extra.union(*(shape.refs for shape in SHAPES.values())))


def parts() -> str:
    """Every part that stands inside a body, a header or a row, once, by name."""
    roots: list[type] = [kind.body for kind in KINDS]
    roots += [envelope.Header, *ROWS.values(), VersionRow]
    inner = {cls for root in roots for cls in _inside(root)} - set(roots)
    names = [cls.__name__ for cls in inner]
    shown = []
    for cls in sorted(inner, key=lambda found: (found.__name__, found.__module__)):
        room = f" ({cls.__module__.split('.')[1]})" if names.count(cls.__name__) > 1 else ""
        shown += [f"### {cls.__name__}{room}", "", _doc(cls), "", fields(cls), ""]
    return "\n".join(shown).rstrip()


def enums() -> str:
    """Every enumeration that a body uses, with its values in the code's order."""
    found: dict[str, EnumMeta] = {}
    for kind in KINDS:
        for cls in (kind.body, *_inside(kind.body)):
            for field in _struct(cls).fields:
                for leaf in _leaves(field.type):
                    if isinstance(leaf, shapes.EnumType):
                        found[leaf.cls.__name__] = leaf.cls
    lines = []
    for name, cls in sorted(found.items()):
        values = ", ".join(f"`{member.value}`" for member in cls)  # type: ignore[var-annotated]
        lines.append(_wrap(f"- **{name}**: {values}", "  "))
    return "\n".join(lines)


# --- structures --------------------------------------------------------------------------------------------


def header() -> str:
    """The payload's fields, in the order of the bytes."""
    return fields(envelope.Header)


def named_types() -> str:
    """The names used for types in these documents."""
    lines = ["| name | is |", "|---|---|"]
    return "\n".join([*lines, *(f"| {name} | {_spelled(info)} |" for name, info in NAMED.items())])


def record_rows() -> str:
    """The rows of the record's own fold."""
    shown = []
    for key, cls in ROWS.items():
        shown += [f"**`{key}`** {_first(cls)}", "", fields(cls), ""]
    return "\n".join(shown).rstrip()


def version_row() -> str:
    """What every row of a room has, before its `body`."""
    return fields(VersionRow)


def fields(cls: type) -> str:
    """A table of a struct's fields, sorted as they stand in canonical bytes."""
    struct = _struct(cls)
    lines = ["| field | type | |", "|---|---|---|"]
    if struct.tag_field is not None:
        lines.append(f"| `{struct.tag_field}` | `{struct.tag}` | always |")
    for field in sorted(struct.fields, key=lambda found: found.encode_name):
        always = field.required or not issubclass(cls, Said)
        shown = _named(field.type) if always else _given(field.type)
        lines.append(f"| `{field.encode_name}` | {shown} | {'always' if always else 'optional'} |")
    return "\n".join(lines) if len(lines) > 2 else "No fields."


def _given(info: Any) -> str:
    """The type of an optional field where it stands: its default (null, false) never does."""
    if isinstance(info, shapes.UnionType):
        return " or ".join(_named(one) for one in info.types if not isinstance(one, shapes.NoneType))
    return "`true`" if isinstance(info, shapes.BoolType) else _named(info)


def _struct(cls: type) -> shapes.StructType:
    info = shapes.type_info(cls)
    if not isinstance(info, shapes.StructType):
        raise TypeError(f"{cls} is no struct")
    return info


def _inside(cls: type) -> set[type]:
    found: set[type] = set()
    for field in _struct(cls).fields:
        for leaf in _leaves(field.type):
            if isinstance(leaf, shapes.StructType):
                found |= {leaf.cls, *_inside(leaf.cls)}
    return found


def _leaves(info: Any) -> Iterator[Any]:
    match info:
        case shapes.UnionType():
            for one in info.types:
                yield from _leaves(one)
        case shapes.VarTupleType():
            yield from _leaves(info.item_type)
        case shapes.DictType():
            yield from _leaves(info.key_type)
            yield from _leaves(info.value_type)
        case _:
            yield info


def _spelled(info: Any) -> str:
    match info:
        case shapes.UnionType():
            return " or ".join(_named(one) for one in info.types)
        case shapes.StrType() if info.pattern:
            shown = info.pattern.replace("|", "\\|")
            return f"text matching `{shown}`"
        case shapes.StrType():
            return (
                f"text of {info.min_length or 0} to {info.max_length} characters"
                if info.max_length
                else "text"
            )
        case shapes.IntType():
            return f"integer {info.ge} to {info.le}" if info.ge is not None else "integer"
        case shapes.VarTupleType():
            least = f"{info.min_length} to " if info.min_length else "at most "
            return f"list of {_named(info.item_type)}" + (
                f", {least}{info.max_length}" if info.max_length is not None else ""
            )
        case shapes.DictType():
            most = f", at most {info.max_length}" if info.max_length else ""
            return f"object {_named(info.key_type)} to {_named(info.value_type)}{most}"
        case shapes.BoolType():
            return "`true` or `false`"
        case shapes.NoneType():
            return "`null`"
        case shapes.RawType():
            return "the body of its kind"
        case shapes.StructType() | shapes.EnumType():
            return str(info.cls.__name__)
    raise TypeError(f"no words for {info}")


def _named(info: Any) -> str:
    return next((name for name, known in NAMED.items() if known == info), None) or _spelled(info)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _doc(cls: type) -> str:
    text = inspect.cleandoc(cls.__doc__ or "")
    return f"```text\n{text}\n```" if "\n" in text else text


def _first(cls: type) -> str:
    return inspect.cleandoc(cls.__doc__ or "").split("\n")[0].partition(": ")[2] or ""


# --- codes -------------------------------------------------------------------------------------------------

FAMILIES = ("Refused", "Tampered", "Unavailable")


@dataclass(frozen=True, slots=True, order=True)
class Raised:
    """One place that raises a code: family, English template, file."""

    code: str
    family: str
    text: str
    file: str


def raised() -> tuple[Raised, ...]:
    """Every code that src/sulh can raise, by reading the source; helpers that take a code are followed."""
    found: set[Raised] = set()
    for path in sorted(SOURCE.rglob("*.py")):
        found |= set(_raised_in(path))
    return tuple(sorted(found))


def _raised_in(path: Path) -> Iterator[Raised]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    file = path.relative_to(SOURCE).as_posix()
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for function in functions:
        for call in _calls(function, FAMILIES):
            family, text = _name(call), _string(call.args[1]) if len(call.args) > 1 else ""
            for code in _codes(call.args[0], constants, function, functions):
                yield Raised(code=code, family=family, text=text, file=file)


def _codes(
    node: ast.expr, constants: dict[str, Any], function: ast.FunctionDef, functions: list[ast.FunctionDef]
) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _codes(node.body, constants, function, functions)
        yield from _codes(node.orelse, constants, function, functions)
    elif isinstance(node, ast.Name) and node.id in constants:
        yield constants[node.id]
    elif isinstance(node, ast.Name):
        names = [argument.arg for argument in function.args.args if argument.arg != "self"]
        if node.id in names:
            for caller in functions:
                for call in _calls(caller, (function.name,)):
                    yield from _codes(call.args[names.index(node.id)], constants, caller, functions)


def _calls(function: ast.AST, names: Iterable[str]) -> Iterator[ast.Call]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and _name(node) in names and node.args:
            yield node


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _string(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def codes() -> str:
    """Every code with its family, the files that raise it, and its English template."""
    grouped: dict[tuple[str, str, str], list[str]] = {}
    for one in raised():
        grouped.setdefault((one.code, one.family, one.text), []).append(one.file)
    lines = []
    for (code, family, text), files in sorted(grouped.items()):
        where = ", ".join(f"`{file}`" for file in sorted(set(files)))
        shown = text.replace("<", "&lt;")
        lines.append(_wrap(f"- **`{code}`** ({family}; {where}): {shown}", "  "))
    return "\n".join(lines)


# --- smaller lists -----------------------------------------------------------------------------------------


def ruleset() -> str:
    """The description of the ruleset and its id."""
    text = RULESET.description.decode()
    lines = [""]
    for part in re.findall(r"[^,]*,?", text):
        lines += [""] if len(lines[-1] + part) > 100 else []
        lines[-1] += part
    return "\n".join(["```text", *lines, "", f"SHA-256: {RULESET.id}", "```"])


def rooms() -> str:
    """Rooms and the versions of their folds."""
    return ", ".join([f"`record` {RECORD_VERSION}", *(f"`{fold.room}` {fold.version}" for fold in FOLDS)])


def elements() -> str:
    """Mandate elements."""
    return _wrap(", ".join(f"`{element}`" for element in ELEMENTS))


def roles_of() -> str:
    """Which roles an organisation of each kind may grant."""
    lines = ["| organisation | roles that its root may grant |", "|---|---|"]
    return "\n".join(
        [*lines, *(f"| `{k}` | {', '.join(sorted(v)) or 'none'} |" for k, v in ROLES_OF.items())]
    )


def procedure() -> str:
    """The standing procedure's template, and its hash."""
    shown = ", ".join(f"`{value.name}` {value.number} {value.unit}" for value in TEMPLATE)
    return f"{_wrap(shown)}\n\nTemplate hash: `{TEMPLATE_HASH}`"


def published() -> str:
    """The published seed and the names of the keys that follow from it."""
    organisations = list(dict.fromkeys(name.split("/")[0] for name in DEMO_NAMES))
    uses = list(dict.fromkeys(name.split("/")[1] for name in DEMO_NAMES))
    return _wrap(
        f"Seed text: `{DEMO_SEED}`. Names: `<org>/<use>` with org one of {', '.join(organisations)} and use "
        f"one of {', '.join(uses)} ({len(DEMO_NAMES)} keys)."
    )


def small_order() -> str:
    """The public keys that no checker may accept."""
    from sulh.statement.keys import SMALL_ORDER

    return "\n".join(["```text", *sorted(SMALL_ORDER), "```"])


def import_contract() -> str:
    """The layers of .importlinter, top imports from below."""
    text = (ROOT / ".importlinter").read_text(encoding="utf-8")
    layers = text.partition("layers =\n")[2].rstrip("\n")
    return f"```text\n{textwrap.dedent(layers)}\n```"


def commands() -> str:
    """Every command with its arguments and options."""
    shown = []
    for name, (_, line) in COMMANDS.items():
        parser = parser_of(name)
        positional = " ".join(
            f"[{_shown(a)}]" if a.nargs == "?" else _shown(a) for a in parser._actions if not a.option_strings
        )
        shown += [
            f"### `sulh {name}{' ' + positional if positional else ''}`",
            "",
            f"{line[0].upper()}{line[1:]}.",
            "",
        ]
        for action in parser._actions:
            if action.dest not in {"help", "json", "lang"} and (action.option_strings or action.help):
                left = ", ".join(f"`{option}`" for option in action.option_strings) or f"`{_shown(action)}`"
                choices = (
                    f" One of: {', '.join(str(c) for c in action.choices if c)}." if action.choices else ""
                )
                text = f"{action.help}.{choices}" if action.help else choices.strip()
                shown.append(_wrap(f"- {left}: {text}" if text else f"- {left}", "  "))
        shown.append("")
    return "\n".join(shown).rstrip()


def _shown(action: Any) -> str:
    found = action.metavar or ("|".join(action.choices) if action.choices else action.dest.upper())
    return f"{found}..." if action.nargs == "+" else str(found)


def _wrap(text: str, later: str = "") -> str:
    lines = textwrap.wrap(
        text, WIDTH, subsequent_indent=later, break_on_hyphens=False, break_long_words=False
    )
    return re.sub(r"[ \t]+$", "", "\n".join(lines), flags=re.MULTILINE)


# --- an agreement's file -----------------------------------------------------------------------------------


def agreement_keys() -> str:
    """Every key of an agreement's file with its sentence."""
    lines = ["| key | |", "|---|---|"]
    return "\n".join([*lines, *(f"| `{key}` | {text} |" for key, text in AGREEMENT_KEYS.items())])
