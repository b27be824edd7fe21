# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An agreement written by people as a YAML file becomes statements: instrument, windows, lines, clauses.

    agreement:  what the paper is          lines, zones:  places with a version each
    windows:    when its clauses apply     clauses:       one term each, with its rule and translations

Nothing is guessed and nothing left out: every fault is named with its line and key, and a file with one
makes no statement. A file consents to nothing: a party signs each term with its own hand afterwards.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import EnumMeta
from typing import Any

import msgspec
from msgspec import inspect

from sulh.agreement.kinds import Term, TermKind, Window, text_hash
from sulh.errors import Refused
from sulh.intake.agreement_source import Path, Problem, Source, path_of, read_source, shown
from sulh.intake.yaml import Value
from sulh.language.tongues import LANGUAGES
from sulh.mechanism import KINDS
from sulh.places import pack, parse_degrees
from sulh.statement import canon
from sulh.statement.assertion import How, Says
from sulh.statement.canon import Said
from sulh.statement.draft import Draft
from sulh.statement.text import check_normal, check_text

# Keys of a clause that are no fields of a term: what it refers to, and what stands beside it.
REFERENCES = {
    "window": "window",
    "lines": "line",
    "zones": "zone",
    "excepts": "excepts",
    "after": "after",
    "event": "event",
}
BESIDE = ("label", "kind", "replaces", "translations", *REFERENCES)
SECTIONS = ("agreement", "lang", "zone", "translator", "says", "windows", "lines", "zones", "clauses")
# Fields that are moments; a file writes them as a text.
MOMENTS = frozenset({"signed", "start", "end", "announced", "by", "valid"})
MAX_CLAUSES = 500  # the longest agreement in PA-X has fewer; a paper of more parts is several instruments
NO_ONE = Says(speaker="draft", how=How.REPORT)  # who says it while nobody does: a file that is only looked at

# Fields that a file calls by another name.
_OURS = re.compile(r"^\$\.(?:rule\.is|window_kind|term_kind)$")
_ID = re.compile("[0-9a-f]{64}")
_EXPECTED = re.compile(r"Expected `([^`]+)`(.*?)(?:, got .*)?")
_SIGNS = {"bool": "true | false", "int": "0-9", "str": '"…"', "array": "[ … ]", "object": "{ … }"}
_KINDS = {kind.name: kind for kind in KINDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a file says: statements in order, the line of each clause by its label, and what is wrong with it.

    `windows` and `terms` are the bodies with their labels and the labels that they refer to, for lint and redline.
    """

    name: str
    lang: str
    drafts: tuple[Draft, ...]
    windows: tuple[tuple[str, Window], ...]
    terms: tuple[tuple[str, Term, Mapping[str, tuple[str, ...]]], ...]
    lines: Mapping[str, int]
    problems: tuple[Problem, ...]


def read_agreement(
    data: bytes, name: str, *, says: Says = NO_ONE, known: Mapping[str, str] | None = None
) -> Read:
    """Read a file; `says` is who says it, unless the file does.

    `known`: labels of what stands in the record already, with their ids; None: there is no record to look in,
    and what a file refers to beyond itself is taken on trust. Raises Refused as `read_yaml`.
    """
    return _Reader(read_source(data, name), says, known).read()


class _Reader:
    """Reads one file; keeps what is wrong instead of stopping at the first fault."""

    def __init__(self, source: Source, says: Says, known: Mapping[str, str] | None) -> None:
        self.source = source
        self.known = known
        self.problems: list[Problem] = []
        self.drafts: list[Draft] = []
        self.labels: dict[str, Path] = {}
        self.windows: list[tuple[str, Window]] = []
        self.terms: list[tuple[str, Term, Mapping[str, tuple[str, ...]]]] = []
        self.lang = self._text("lang") or "en"
        if self.lang not in LANGUAGES:
            self._bad(("lang",), " | ".join(LANGUAGES), self.lang)
        self.zone = self._text("zone")
        own = self._body(Says, self.source.top["says"], ("says",)) if "says" in self.source.top else None
        self.says = own if isinstance(own, Says) else says

    def read(self) -> Read:
        top = self.source.top
        for key in top:
            if key not in SECTIONS:
                self._unknown((key,), SECTIONS)
        # 1. The paper.
        paper = self._paper(top.get("agreement"))
        # 2. Times and places.
        for path, entry in self._entries("windows"):
            self._window(path, entry, paper)
        for noun in ("line", "zone"):
            for path, entry in self._entries(f"{noun}s"):
                self._drawn(noun, path, entry, paper)
        # 3. Clauses, with their translations and what they replace.
        if not top.get("clauses"):
            self._missing((), "clauses")
        for path, entry in self._entries("clauses"):
            self._clause(path, entry, paper)
        lines = {label: self.source.line(path) for label, path in self.labels.items()}
        return Read(
            name=self.source.name,
            lang=self.lang,
            drafts=() if self.problems else tuple(self.drafts),
            windows=tuple(self.windows),
            terms=tuple(self.terms),
            lines=lines,
            problems=tuple(sorted(self.problems, key=lambda problem: problem.line)),
        )

    # --- sections -------------------------------------------------------------------------------------

    def _paper(self, value: Value | None) -> str:
        if not isinstance(value, dict):
            self._missing((), "agreement")
            return ""
        path: Path = ("agreement",)
        label = self._label(value, path)
        fields = {key: inner for key, inner in value.items() if key not in ("amends", "succeeds")}
        refs = [
            (role, number)
            for role in ("amends", "succeeds")
            for number in self._targets(value, role, (*path, role))
        ]
        self._draft("agreement.instrument.v1", label, fields, path, refs)
        return label

    def _window(self, path: Path, entry: dict[str, Value], paper: str) -> None:
        label = self._label(entry, path)
        fields = {"window_kind" if key == "kind" else key: value for key, value in entry.items()}
        body = self._draft("agreement.window.v1", label, fields, path, [("instrument", paper)])
        if isinstance(body, Window):
            self.windows.append((label, body))

    def _drawn(self, noun: str, path: Path, entry: dict[str, Value], paper: str) -> None:
        label = self._label(entry, path)
        fields: dict[str, Any] = {"datum": "WGS84", **entry}
        valid = entry.get("valid")
        if isinstance(valid, str) and _edges(valid)[1] is None:
            # One day alone reads as "from then on" to who writes it, and would hold for that day alone.
            self._bad((*path, "valid"), "2026-05-01 to 2026-05-31 | 2026-05-01 to", valid)
        if "vertices" in entry:
            fields["vertices"] = self._vertices(entry["vertices"], (*path, "vertices"))
        self._draft(f"agreement.{noun}.v1", label, fields, path, [("instrument", paper)])

    def _clause(self, path: Path, entry: dict[str, Value], paper: str) -> None:
        label = self._label(entry, path)
        kind = self._choice(entry, "kind", path, tuple(TermKind))
        if kind is None:
            return
        fields: dict[str, Any] = {key: value for key, value in entry.items() if key not in BESIDE}
        fields |= {"term_kind": kind, "label": label}
        if isinstance(entry.get("rule"), dict):
            fields["rule"] = {**fields["rule"], "is": kind}
        found = [
            (role, target)
            for key, role in REFERENCES.items()
            for target in self._targets(entry, key, (*path, key))
        ]
        body = self._draft("agreement.term.v1", label, fields, path, [("instrument", paper), *found])
        if isinstance(body, Term):
            roles = {role: tuple(target for r, target in found if r == role) for role, _ in found}
            self.terms.append((label, body, roles))
            self._translations(entry, path, label, body.text)
        replaced = self._targets(entry, "replaces", (*path, "replaces"))
        if label in replaced:
            self._bad((*path, "replaces"), f"≠ {label}", label)
        if replaced:
            pairs = [("instrument", paper), *(("replaces", old) for old in replaced), ("new", label)]
            self._draft("agreement.amendment.v1", f"{label}/amends", {}, path, pairs)

    def _translations(self, entry: dict[str, Value], path: Path, label: str, text: str) -> None:
        value = entry.get("translations", {})
        if not isinstance(value, dict):
            self._bad((*path, "translations"), '{ ur: "…" }', value)
            return
        translator = self._text("translator")
        if value and not translator:
            self._missing((), "translator")
        for lang, words in value.items():
            if lang not in LANGUAGES:
                self._bad((*path, "translations", lang), " | ".join(LANGUAGES), lang)
                continue
            fields = {"lang": lang, "text": words, "translator": translator or "-", "of_lang": self.lang}
            self._draft(
                "agreement.translation.v1",
                f"{label}/{lang}",
                {**fields, "of_hash": text_hash(text)},
                (*path, "translations", lang),
                [("translates", label)],
                lang=lang,
            )

    # --- parts ----------------------------------------------------------------------------------------

    def _text(self, key: str) -> str:
        value = self.source.top.get(key, "")
        if isinstance(value, str):
            return value
        self._bad((key,), '"…"', value)
        return ""

    def _entries(self, section: str) -> Iterator[tuple[Path, dict[str, Value]]]:
        value = self.source.top.get(section, [])
        if not isinstance(value, list):
            self._bad((section,), "[ … ]", value)
            return
        if len(value) > MAX_CLAUSES:
            self._bad((section,), f"≤ {MAX_CLAUSES}", str(len(value)))
            return
        for number, entry in enumerate(value):
            if isinstance(entry, dict):
                yield (section, number), entry
            else:
                self._bad((section, number), "{ … }", entry)

    def _label(self, entry: dict[str, Value], path: Path) -> str:
        """The entry's label, which nothing else of the file has."""
        value = entry.get("label")
        if not isinstance(value, str) or not value:
            self._missing(path, "label")
            return f"{shown(path)}"
        if value in self.labels:
            first = self.source.line(self.labels[value])
            why = Refused(
                "file_label_twice",
                "the label {label} stands at line {line} already; each thing has one of its own",
                label=value,
                line=first,
            )
            self._add((*path, "label"), why)
        self.labels[value] = path
        return value

    def _choice(self, entry: dict[str, Value], key: str, path: Path, allowed: Sequence[str]) -> str | None:
        value = entry.get(key)
        if value is None:
            self._missing(path, key)
        elif value not in allowed:
            self._bad((*path, key), " | ".join(allowed), value)
        else:
            return str(value)
        return None

    def _targets(self, entry: dict[str, Value], key: str, path: Path) -> list[str]:
        """Ids, or labels of what stands before; a single one may stand without a list."""
        value = entry.get(key, [])
        values = [value] if isinstance(value, str) else value
        found: list[str] = []
        for target in values if isinstance(values, list) else [values]:
            if not isinstance(target, str):
                self._bad(path, "label | id", target)
            elif target in self.labels or _ID.fullmatch(target):
                found.append(target)
            elif self.known is None and key in ("replaces", "amends", "succeeds"):
                found.append("0" * 64)  # only looked at: the record that has it is not here
            elif self.known is not None and target in self.known:
                found.append(self.known[target])
            else:
                why = Refused(
                    "file_label_unknown",
                    "{label} is no label of anything before this line, nor an id of 64 hex digits; write it above, "
                    "or mend the label",
                    label=target[:60],
                )
                self._add(path, why)
        return found

    def _vertices(self, value: Value, path: Path) -> str:
        """Pairs of latitude and longitude in degrees as the packed text; "" where they are none."""
        found: list[tuple[int, int]] = []
        for number, pair in enumerate(value if isinstance(value, list) else [value]):
            try:
                if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(x, str) for x in pair):
                    raise _expected('["latitude", "longitude"]', pair)
                lat, lon = (parse_degrees(str(x)) for x in pair)
            except Refused as why:
                self._add((*path, number), why)
                return ""
            found.append((lat, lon))
        return pack(tuple(found))

    # --- bodies ---------------------------------------------------------------------------------------

    def _draft(
        self,
        kind: str,
        label: str,
        fields: Mapping[str, Any],
        path: Path,
        refs: Sequence[tuple[str, str]],
        lang: str = "",
    ) -> Said | None:
        """Add the statement of these fields; what is wrong with them is kept instead."""
        if kind not in _KINDS:
            self._bad(path[:1], " | ".join(sorted(_KINDS)), kind)
            return None
        shape = _KINDS[kind].body
        said = {"says": msgspec.to_builtins(self.says)} if "says" in shape.__struct_fields__ else {}
        body = self._body(shape, {**said, **fields}, path)
        if body is not None:
            chosen = tuple((role, target) for role, target in refs if target)
            self.drafts.append(
                Draft(
                    kind=kind,
                    body=body,
                    label=label,
                    refs=chosen,
                    lang=lang or self.lang,
                    marking="TLP:GREEN",
                )
            )
        return body

    def _body(self, shape: type[Said], value: object, path: Path) -> Said | None:
        try:
            body = msgspec.convert(self._timed(value), shape, strict=False)
            body.check()
            # What no statement may hold (a character that turns the reading direction, two spellings of one
            # word) is told here with its line: else "check" would call sound what "import" refuses.
            encoded = canon.encode(body)
            check_text(encoded)
            check_normal(encoded)
        except msgspec.ValidationError as error:
            self._add_invalid(shape, str(error), path)
            return None
        except Refused as why:
            self._add(path, why)
            return None
        return body

    def _timed(self, value: object, key: str = "") -> object:
        """The same with moments that are written as a text made into Whens."""
        if isinstance(value, dict):
            plain = ("details",)  # names of the writer's own, which mean no time
            return {n: inner if n in plain else self._timed(inner, n) for n, inner in value.items()}
        if isinstance(value, list):
            return [self._timed(inner) for inner in value]
        if key in MOMENTS and isinstance(value, str):
            since, end = _edges(value)
            until = since if end is None else end
            full = all("T" in edge for edge in (since, until) if edge)
            return {"since": since, "until": until, "zone": "" if full else self.zone}
        return value

    # --- what is wrong --------------------------------------------------------------------------------

    def _add(self, path: Path, fault: Refused) -> None:
        self.problems.append(Problem(line=self.source.line(path), key=shown(path), fault=fault))

    def _add_invalid(self, shape: type[Said], message: str, path: Path) -> None:
        """msgspec's complaint, told with the file's own keys and what was expected there."""
        problem, _, where = message.partition(" - at `")
        below = path_of(_OURS.sub("$.kind", where.rstrip("`")))
        named = re.search(r"field `([^`]+)`", problem)
        if named and "unknown" in problem:
            self._unknown((*path, *below, named[1]), _fields_at(shape, below, self._kind_at(path)))
        elif named:
            self._missing((*path, *below), named[1])
        else:
            inner = path_of(where.rstrip("`"))
            expected = _choices_at(shape, inner, self._kind_at(path))
            wanted = " | ".join(expected) or _wanted(problem)
            self._bad((*path, *below), wanted, _at(self.source.top, (*path, *below)))

    def _kind_at(self, path: Path) -> str:
        entry = _at(self.source.top, path)
        kind = entry.get("kind") if isinstance(entry, dict) else None
        return kind if isinstance(kind, str) else ""

    def _unknown(self, path: Path, known: Sequence[str]) -> None:
        why = Refused(
            "file_key_unknown",
            "the key {key} has no meaning here; the keys are: {known}",
            key=str(path[-1]),
            known=", ".join(known) or "-",
        )
        self._add(path, why)

    def _missing(self, path: Path, key: str) -> None:
        self._add(path, Refused("file_key_missing", "the key {key} is missing; add it", key=key))

    def _bad(self, path: Path, expected: str, found: object) -> None:
        self._add(path, _expected(expected, found))


def _edges(text: str) -> tuple[str, str | None]:
    """The two moments of a text with "to" between, "" where that side is open; None where there is but one."""
    since, to, until = f" {text} ".partition(" to ")
    return since.strip(), until.strip() if to else None


def _wanted(problem: str) -> str:
    """What msgspec wanted, in signs that every reader of a YAML file knows, whatever the language."""
    found = _EXPECTED.fullmatch(problem)
    if found is None:
        return problem
    signs = [_SIGNS.get(kind.strip(), kind) for kind in found[1].split("|") if kind.strip() != "null"]
    return " | ".join(signs) + found[2]


def _expected(expected: str, found: object) -> Refused:
    """`expected` in signs, so that the sentence around it can be in any language."""
    text = found if isinstance(found, str) else msgspec.json.encode(found).decode()
    return Refused(
        "file_value",
        "{expected} was expected, and {found} was found; mend it",
        expected=expected,
        found=text[:80] or '""',
    )


def _at(value: object, path: Path) -> Any:
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _type_at(shape: type, path: Path, tag: str) -> inspect.Type | None:
    """The type that stands at a path of a body; of a rule, that of the kind `tag`."""
    here: inspect.Type | None = inspect.type_info(shape)
    for step in path:
        here = _below(here, step, tag)
    return _one(here, tag)


def _below(here: inspect.Type | None, step: str | int, tag: str) -> inspect.Type | None:
    here = _one(here, tag)
    if isinstance(here, inspect.StructType):
        return next((field.type for field in here.fields if field.encode_name == step), None)
    if isinstance(here, inspect.VarTupleType):
        return here.item_type
    return None


def _one(here: inspect.Type | None, tag: str) -> inspect.Type | None:
    if isinstance(here, inspect.UnionType):
        real = [kind for kind in here.types if not isinstance(kind, inspect.NoneType)]
        tagged = [kind for kind in real if isinstance(kind, inspect.StructType) and kind.tag == tag]
        return (tagged or real)[0]
    return here


def _fields_at(shape: type, path: Path, tag: str) -> tuple[str, ...]:
    here = _type_at(shape, path, tag)
    if not isinstance(here, inspect.StructType):
        return ()
    hidden = ("says", "term_kind", "is")
    names = tuple(field.encode_name for field in here.fields if field.encode_name not in hidden)
    return tuple(dict.fromkeys((*BESIDE, *names))) if here.cls is Term else names


def _choices_at(shape: type, path: Path, tag: str) -> tuple[str, ...]:
    here = _type_at(shape, path, tag)
    if isinstance(here, inspect.EnumType) and isinstance(here.cls, EnumMeta):
        return tuple(str(member.value) for member in here.cls)
    return ()
