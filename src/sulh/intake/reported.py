# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A row of the founding record as each of its reports carries it.

In that file one row gathers several reports. What only some of them carry is marked in one of two ways:

    wording: {r0: temporary, r1: immediate}             keyed by report
    text: no violations (r1); no incursions (r2)        marked at the end of each clause

`Row.of` gives what one report carries. A text whose marks stand inside its clauses is given whole, marks
and all, to every report of the row: cutting it would put words into a report's mouth.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sulh.errors import Phrase, Refused
from sulh.intake.yaml import Value
from sulh.statement.assertion import How, Known, Says

REPORT_SAYS = Says(speaker="report", how=How.REPORT)

_MARK = re.compile(r" ?\(((?:r[0-9]+)(?:, r[0-9]+)*)\)")
_SPEAKER = re.compile(r"([a-z_]+)(?: \((.+)\))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everybody whom the file names: reports, speakers, organisations by id, other actors by id."""

    reports: tuple[str, ...]
    speakers: Mapping[str, Mapping[str, str]]
    organisations: Mapping[str, str]
    others: Mapping[str, str]

    def says(self, text: str | None) -> Says:
        """Who says so: a speaker, an organisation, an unnamed source, or (None, `report`) the report itself."""
        if text is None or text == "report":
            return REPORT_SAYS
        match = _SPEAKER.fullmatch(text)
        if match and match[1] in self.speakers:
            return self._speaker(match[1], match[2])
        if text in self.organisations:
            return Says(speaker=self.organisations[text], how=How.NAMED, for_org=text)
        return self._unnamed(text)

    def _speaker(self, key: str, through: str | None) -> Says:
        speaker = self.speakers[key]
        return Says(
            speaker=speaker.get("name", speaker["office"]),
            how=How.NAMED,
            office=speaker["office"],
            for_org=speaker["for"],
            through=through,
        )

    def _unnamed(self, text: str) -> Says:
        """One of several, or nobody by name; it speaks for an organisation only if all named in it do."""
        named = [key for key in self.speakers if re.search(rf"\b{key}\b", text)]
        sides = {self.speakers[key]["for"] for key in named}
        for key in named:
            speaker = self.speakers[key]
            text = re.sub(rf"\b{key}\b", speaker.get("name", speaker["office"]), text)
        return Says(speaker=text, how=How.UNNAMED, for_org=sides.pop() if len(sides) == 1 else None)

    def words_of(self, actor: str) -> str:
        """The name under which the reports know an actor; a text that is no id is its own name."""
        return self.organisations.get(actor) or self.others.get(actor) or actor

    def party(self, actor: str) -> str | None:
        """The organisation of that id, or None where the text names none."""
        return actor if actor in self.organisations else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: section, id, fields as they stand, and the reports that carry it."""

    section: str
    id: str
    fields: Mapping[str, Value]
    reports: tuple[str, ...]
    cast: Cast

    def of(self, key: str, report: str) -> Value | None:
        """What `report` carries under `key`, or None."""
        return pick(self.fields.get(key), report, self.cast.reports)

    def text(self, key: str, report: str) -> str | None:
        """The same where a text is expected. Refused `bad_value`."""
        value = self.of(key, report)
        return None if value is None else self.require_text(key, value)

    def need(self, key: str, report: str) -> str:
        """The same where a text must be. Refused `key_missing`."""
        value = self.text(key, report)
        if value is None:
            raise Refused(
                "key_missing",
                "row {row} of {section} needs the key {key} for report {report}; add it, or take the report "
                "out of the row's reports",
                row=self.id,
                section=self.section,
                key=key,
                report=report,
            )
        return value

    def texts(self, key: str, report: str) -> tuple[str, ...]:
        """The same as a list of texts; one text is a list of one."""
        value = self.of(key, report)
        if value is None:
            return ()
        if isinstance(value, list):
            return tuple(self.require_text(key, inner) for inner in value)
        return (self.require_text(key, value),)

    def mapping(self, key: str, report: str) -> Mapping[str, Value]:
        """The same where a mapping is expected; empty where nothing stands or `report` does not carry it."""
        value = self.of(key, report)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise self.bad(key, value, Phrase("a-mapping", "a mapping"))
        return value if self.carried(value, report) else {}

    def carried(self, value: Mapping[str, Value], report: str) -> bool:
        """Whether a nested mapping with its own `reports` names this one; without, the row's reports hold."""
        own = value.get("reports")
        return own is None or (isinstance(own, list) and report in own)

    def says(self, report: str, key: str = "says") -> Says:
        """Who says so, by this report."""
        return self.cast.says(self.text(key, report))

    def require_text(self, key: str, value: Value) -> str:
        """`value` as a text. Refused `bad_value`."""
        if not isinstance(value, str):
            raise self.bad(key, value, Phrase("a-text", "a text"))
        return value

    def known(self, key: str, report: str) -> Known | None:
        """Whether a date is stated or inferred, or None where nothing says so. Refused `bad_value`."""
        text = self.text(key, report)
        if text is not None and text not in tuple(Known):
            raise self.bad(key, text, " or ".join(Known))
        return None if text is None else Known(text)

    def number(self, key: str, value: Value) -> int:
        """`value` as a whole number from 0 to 999,999,999. Refused `bad_value`."""
        if not isinstance(value, str) or not re.fullmatch("[0-9]{1,9}", value):
            raise self.bad(key, value, Phrase("whole-number", "a whole number"))
        return int(value)

    def bad(self, key: str, found: object, expected: str) -> Refused:
        """The refusal of one value of this row."""
        return Refused(
            "bad_value",
            "row {row} of {section}: {expected} was expected under {key}, {found} was found; mend it there",
            row=self.id,
            section=self.section,
            key=key,
            expected=expected,
            found=repr(found)[:80],
        )


def pick(value: Value | None, report: str, reports: tuple[str, ...]) -> Value | None:
    """The part of `value` that `report` carries, or None."""
    if isinstance(value, dict):
        keyed = bool(value) and all(key in reports for key in value)
        return pick(value.get(report), report, reports) if keyed else value
    if isinstance(value, list):
        parts = [pick(inner, report, reports) for inner in value]
        return [part for part in parts if part is not None] or None
    return None if value is None else cut(value, report)


def cut(text: str, report: str) -> str | None:
    """The clauses of a marked text that `report` carries; the whole text where the marks are finer."""
    clauses = [_marked(clause) for clause in text.split("; ")]
    if all(marks for _, marks in clauses):
        return "; ".join(words for words, marks in clauses if report in marks) or None
    words, marks = _marked(text)
    return text if not marks else words if report in marks else None


def marks_in(value: Value | None) -> set[str]:
    """Reports that a text, list or mapping marks or keys."""
    if isinstance(value, dict):
        return {mark for inner in value.values() for mark in marks_in(inner)} | set(value)
    if isinstance(value, list):
        return {mark for inner in value for mark in marks_in(inner)}
    return set() if value is None else {mark for group in _MARK.findall(value) for mark in group.split(", ")}


def _marked(clause: str) -> tuple[str, tuple[str, ...]]:
    """(clause without its mark, marked reports) if its only mark stands at its end, else (clause, ())."""
    found = list(_MARK.finditer(clause))
    if len(found) != 1 or found[0].end() != len(clause):
        return clause, ()
    return clause[: found[0].start()], tuple(found[0][1].split(", "))
