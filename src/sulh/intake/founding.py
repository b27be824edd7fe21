# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a founding record (YAML: what press reports assert) into a charter's names and unsigned drafts.

    read_founding(bytes) -> Founding{organisations, balance, drafts}

One statement stands for each row and report: "report r1 says that X said …". Nothing is decided here: who
said it, what is not carried and what differs stand as the file has them, and a key that is not known is
refused, since it would be lost. Nobody but the documentarian signs; no organisation here gets a key.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import msgspec

from sulh.errors import Phrase, Refused
from sulh.incidents.kinds import Actor, ActorKind, Claim, Publication
from sulh.intake import days, founding_agreement, founding_events, founding_talks
from sulh.intake.reported import REPORT_SAYS, Cast, Row, marks_in
from sulh.intake.yaml import Value, read_yaml
from sulh.mechanism import RULESET
from sulh.record.charter import Organisation
from sulh.statement import canon
from sulh.statement.assertion import Known
from sulh.statement.draft import Draft, check_order
from sulh.statement.text import check_normal, check_text

ORGANISATION_ROLES = ("party", "mediator")

# (needed, allowed besides) keys of a row in each section; any other key is refused, never dropped.
_KEYS: dict[str, tuple[str, str]] = {
    "reports": ("outlet_cited title published date_known", ""),
    "speakers": ("for office", "name"),
    "actors": ("role", "names variants note proposed_co_chair_by used_by words reports"),
    "line": ("name words reports", "length_km geometry"),
    "events": (
        "id act says reports",
        "night_of alleged_actor actor at cause with after place_precision target casualties civilians "
        "other_side attribution_claim denied_by words place when as_of",
    ),
    "windows": (
        "id kind reports",
        "announced effect hours announced_by requested_by until agreed_by agreed place wording holds "
        "who_decides_breach words between mediated_by date date_known says",
    ),
    "terms": ("id kind text consent says reports", "binds instrument window"),
    "demands": ("id by text reports", "of says deadline criterion related said_on"),
    "sessions": (
        "id label place reports",
        "from to hours first_day_hours hosts mediators delegations agenda outcome aim says",
    ),
    "proposals": ("id session by subject says reports", "functions answer"),
    "conflicts": ("about values", ""),
}
_BY_ID = ("reports", "speakers", "actors")


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What a founding record becomes.

    organisations  the charter's parties and mediators, without keys
    balance        whose voices the reports carry, in the compiler's words
    drafts         statements in the order in which they can be signed
    """

    organisations: tuple[Organisation, ...]
    balance: str
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """The file's sections, checked for their keys."""

    name: str
    balance: str
    cast: Cast
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    def section(self, name: str) -> tuple[Row, ...]:
        return self.rows.get(name, ())


def read_founding(data: bytes, name: str = "record.yaml") -> Founding:
    """The charter's names and the drafts of a founding record.

    Raises Refused: those of `read_yaml`, bad_section, unknown_key, key_missing, bad_value, unknown_report,
    doubled_row, bad_row (a body's own rule, with the row it comes from), and those of `check_order`.
    """
    return founding_of(read_yaml(data, name), name)


def founding_of(top: Mapping[str, Value], name: str) -> Founding:
    """The same from the file's values, already read."""
    file = _sections(top, name)
    drafts = tuple(_checked(row, draft) for row, draft in _all_drafts(file))
    check_order(drafts)
    return Founding(
        organisations=tuple(_organisation(row) for row in file.section("actors") if _is_organisation(row)),
        balance=file.balance,
        drafts=drafts,
    )


def _all_drafts(file: _File) -> Iterator[tuple[Row, Draft]]:
    outcomes = founding_talks.window_days(file.section("sessions"))
    # A draft refers only to drafts before it: publications first, conflicts last.
    steps: tuple[tuple[str, Callable[[Row], Iterator[Draft]]], ...] = (
        ("reports", _publications),
        ("actors", _actors),
        ("line", _line),
        ("windows", lambda row: founding_agreement.windows(row, outcomes)),
        ("terms", founding_agreement.terms),
        ("sessions", founding_talks.sessions),
        ("proposals", founding_talks.proposals),
        ("demands", founding_agreement.demands),
        ("events", founding_events.events),
        ("conflicts", founding_events.conflicts),
    )
    for section, make in steps:
        for row in file.section(section):
            for draft in make(row):
                yield row, draft


def _publications(row: Row) -> Iterator[Draft]:
    yield Draft(
        kind="incidents.publication.v1",
        label=row.id,
        body=Publication(
            label=row.id,
            title=row.need("title", row.id),
            outlet_cited=row.need("outlet_cited", row.id),
            published=row.need("published", row.id),
            date_known=row.known("date_known", row.id) or Known.INFERRED,
        ),
    )


def _actors(row: Row) -> Iterator[Draft]:
    if _is_organisation(row):
        yield from _co_chair_claims(row)
        return
    is_label = row.fields["role"] == "label_used_by_a_party"
    if not is_label and row.fields["role"] != "armed_group":
        raise row.bad("role", row.fields["role"], "party, mediator, armed_group or label_used_by_a_party")
    for place, report in enumerate(row.reports or ("",)):
        words = row.texts("words", report)
        yield Draft(
            kind="incidents.actor.v1",
            label=row.id if place == 0 else f"{row.id}/{report}",
            refs=((("source", report),) if report else ()) + ((("of", row.id),) if place else ()),
            body=Actor(
                says=REPORT_SAYS,
                actor_kind=ActorKind.LABEL if is_label else ActorKind.ARMED_GROUP,
                label=row.id,
                names=_names(row),
                variants=row.texts("variants", report),
                used_by=row.text("used_by", report),
                words=words,
                note=row.text("note", report),
            ),
        )


def _co_chair_claims(row: Row) -> Iterator[Draft]:
    by = row.fields.get("proposed_co_chair_by", {})
    if not isinstance(by, dict):
        raise row.bad("proposed_co_chair_by", by, "a mapping from proposer to report")
    for proposer, report in by.items():
        yield Draft(
            kind="incidents.claim.v1",
            refs=(("source", row.require_text(proposer, report)),),
            body=Claim(
                says=REPORT_SAYS,
                about=f"{row.cast.words_of(row.id)}: proposed as co-chair by",
                value=row.cast.words_of(proposer),
                party=row.id,
            ),
        )


def _line(row: Row) -> Iterator[Draft]:
    """The line as words: no report carries a geometry, and none is made here."""
    name = row.require_text("name", row.fields["name"])
    abouts = {"words": "what the report calls it", "length_km": "length in km", "geometry": "geometry"}
    for report in row.reports:
        for key, about in abouts.items():
            value = row.text(key, report)
            if value is not None:
                yield Draft(
                    kind="incidents.claim.v1",
                    refs=(("source", report),),
                    body=Claim(says=REPORT_SAYS, about=f"{name}: {about}", value=value, label="line"),
                )


def _is_organisation(row: Row) -> bool:
    return row.fields.get("role") in ORGANISATION_ROLES


def _organisation(row: Row) -> Organisation:
    note = row.fields.get("note")
    return Organisation(
        id=row.id,
        kind=row.require_text("role", row.fields["role"]),
        reference=_names(row),
        variants=row.texts("variants", ""),
        zone=days.zone_of(None, row.id),
        note=None if note is None else row.require_text("note", note),
    )


def _names(row: Row) -> dict[str, str]:
    names = row.fields.get("names", {})
    if not isinstance(names, dict):
        raise row.bad("names", names, "a mapping from language to name")
    return {tongue: row.require_text("names", name) for tongue, name in names.items()}


def _checked(row: Row, draft: Draft) -> Draft:
    """The draft, if its bytes would be admitted; else Refused with the row that it comes from."""
    raw = canon.encode(draft.body)
    try:
        check_text(raw)
        check_normal(raw)
        RULESET.kinds.read_body(draft.kind, msgspec.Raw(raw))
        if draft.occurred is not None:
            draft.occurred.check()
    except Refused as refused:
        raise Refused(
            "bad_row",
            "row {row} of {section} cannot become a statement: {problem}",
            row=row.id,
            section=row.section,
            problem=refused,
        ) from refused
    return draft


def _sections(top: Mapping[str, Value], name: str) -> _File:
    for section in top:
        if section != "balance" and section not in _KEYS:
            raise _bad_section(
                name, section, Phrase("one-of", "one of {choices}", choices=", ".join(("balance", *_KEYS)))
            )
    balance = top.get("balance", "")
    if not isinstance(balance, str):
        raise _bad_section(name, "balance", Phrase("a-text", "a text"))
    tables = {section: _table(name, section, top.get(section)) for section in _KEYS}
    cast = _cast(tables)
    rows = {section: tuple(_rows(section, table, cast)) for section, table in tables.items()}
    return _File(name=name, balance=balance, cast=cast, rows=rows)


def _table(name: str, section: str, value: Value | None) -> list[tuple[str, dict[str, Value]]]:
    """(id, fields) of every row of a section, in the file's order."""
    if value is None:
        return []
    if section == "line":
        value = {"line": value}
    if section in (*_BY_ID, "line"):
        if not isinstance(value, dict):
            raise _bad_section(name, section, Phrase("rows-by-id", "a mapping from id to row"))
        pairs = list(value.items())
    else:
        if not isinstance(value, list):
            raise _bad_section(name, section, Phrase("list-of-rows", "a list of rows"))
        pairs = [(_id_in(row, section, place), row) for place, row in enumerate(value, 1)]
    found: list[tuple[str, dict[str, Value]]] = []
    for number, row in pairs:
        if not isinstance(row, dict):
            raise _bad_section(
                name, f"{section}, row {number}", Phrase("mapping-of-keys", "a mapping of keys")
            )
        if number in (known for known, _ in found):
            raise Refused(
                "doubled_row",
                "row {row} stands twice in {section}; give one of them another id",
                row=number,
                section=section,
            )
        _require_keys(section, number, row)
        found.append((number, row))
    return found


def _id_in(row: Value, section: str, place: int) -> str:
    number = row.get("id") if isinstance(row, dict) else None
    return number if isinstance(number, str) else f"c{place}" if section == "conflicts" else f"number {place}"


def _require_keys(section: str, number: str, row: Mapping[str, Value]) -> None:
    needed, besides = (keys.split() for keys in _KEYS[section])
    for key in row:
        if key not in (*needed, *besides):
            raise Refused(
                "unknown_field",
                "row {row} of {section} has the key {key}, which nothing reads; known are: {known}",
                row=number,
                section=section,
                key=key[:60],
                known=", ".join((*needed, *besides)),
            )
    for key in needed:
        if key not in row:
            raise Refused(
                "key_missing",
                "row {row} of {section} needs the key {key} for report {report}; add it, or take the report "
                "out of the row's reports",
                row=number,
                section=section,
                key=key,
                report=Phrase("any", "any"),
            )


def _cast(tables: Mapping[str, list[tuple[str, dict[str, Value]]]]) -> Cast:
    names: dict[bool, dict[str, str]] = {True: {}, False: {}}
    for number, row in tables["actors"]:
        called = row.get("names", {})
        english = called.get("en", number) if isinstance(called, dict) else number
        names[row["role"] in ORGANISATION_ROLES][number] = english if isinstance(english, str) else number
    cast = Cast(
        reports=tuple(number for number, _ in tables["reports"]),
        speakers={
            number: {key: value for key, value in row.items() if isinstance(value, str)}
            for number, row in tables["speakers"]
        },
        organisations=names[True],
        others=names[False],
    )
    for number, speaker in cast.speakers.items():
        if speaker.get("for") not in cast.organisations or "office" not in speaker:
            raise Row(section="speakers", id=number, fields={}, reports=(), cast=cast).bad(
                "for", speaker.get("for"), f"one of {', '.join(cast.organisations)}, and a text as office,"
            )
    return cast


def _rows(section: str, table: list[tuple[str, dict[str, Value]]], cast: Cast) -> Iterator[Row]:
    for number, fields in table:
        carried = fields.get("reports")
        bare = Row(section=section, id=number, fields=fields, reports=(), cast=cast)
        if carried is None:
            # Only labels mark their words in the words themselves; other rows without reports have none.
            reports = tuple(sorted(marks_in(fields.get("words")))) if section == "actors" else ()
        elif isinstance(carried, list):
            reports = tuple(bare.require_text("reports", report) for report in carried)
        else:
            raise bare.bad("reports", carried, "a list of reports")
        for report in reports:
            if report not in cast.reports:
                raise Refused(
                    "unknown_report",
                    "row {row} of {section} is carried by {report}, which is none of {known}",
                    row=number,
                    section=section,
                    report=report[:60],
                    known=", ".join(cast.reports),
                )
        yield Row(section=section, id=number, fields=fields, reports=reports, cast=cast)


def _bad_section(name: str, section: str, expected: str) -> Refused:
    return Refused(
        "bad_section",
        "{name}: {expected} was expected as {section}; mend it there",
        name=name,
        section=section[:60],
        expected=expected,
    )
