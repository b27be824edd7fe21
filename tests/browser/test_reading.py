# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A browser without a line reads a form as its node does: the same body, byte for byte, or no body at all."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Browser

from sulh.access.reader import Act, Layer, Reader
from sulh.errors import Refused
from sulh.mechanism import RULESET
from sulh.record.things import Points
from sulh.statement import canon
from sulh.statement.text import check_normal, check_text
from sulh.statement.unicode14 import FORBIDDEN
from sulh.web.console.static import address
from sulh.web.speak.desk import Desk, Open
from sulh.web.speak.fields import Field, Look, form_of
from sulh.web.speak.forms import FORMS, Speech, refs_of
from sulh.web.speak.without_line import ROOMS, asked_of_form, readable
from tests.browser.watch import seeing
from tests.browser.world import Place

ORGS = ("almond", "walnut", "heron")
READ = """async ([address, forms, cases]) => {
  const { readForm } = await import(address);
  return cases.map(([form, entries]) => {
    const { wanted, faults } = readForm(entries, forms[form]);
    return faults.size ? { faults: [...faults] } : wanted;
  });
}"""
FORM = [
    one
    for one in FORMS
    if one.room in ROOMS
    and readable(RULESET.kinds[one.kind])
    and all(points.least == 0 for points in refs_of(one.kind).values())
]
Entries = list[tuple[str, str]]


class Charter:
    """Three organisations."""

    class _Org:
        def __init__(self, id: str) -> None:
            self.id = id

    organisations = tuple(map(_Org, ORGS))


class Alone(Desk):
    """A desk that looks nothing up: an id is an id."""

    def __init__(self) -> None:
        pass

    def resolve(self, layer: str, reader: Reader, text: str) -> str:
        return text


def opened(speech: Speech) -> Open:
    kind = RULESET.kinds[speech.kind]
    reader = Reader(layer=Layer.OPEN, org="almond", role="party", name="Maryam", may=frozenset(Act))
    charter: Any = Charter()
    refs: Mapping[str, Points] = refs_of(speech.kind)
    return Open(
        speech=speech,
        kind=kind,
        reader=reader,
        layer="open",
        charter=charter,
        zone="+05:00",
        asked=form_of(kind),
        refs=refs,
    )


WORDS = (
    "Shells fell on the mill.",
    "  two\r\nlines ",
    "خُمپارے پل پر گرے",
    "می\u200cگویند",
    "e\u0301",
    "\U0001fae0",
)
DOUBTFUL = ("\u202egnol", "a\u200db", "\ue000", "\U0001fae9", "x" * 70_000, "\u2067open", "\x07")
SPOTS = ("34.5281, 69.1723", "34°31'41\"N 69°10'20\"E", "-34.5, ۶۹٫۵", "69.1 E 34.5 N", "شمال 3")
NUMBERS = ("3", "۱۲", "0", "+7", "-1", "9" * 18, "1.5", "x")
DAYS, HOURS, ZONES = (
    ("2026-03-02", "2024-02-29", "2025-02-29", "۲۰۲۶-۰۳-۰۲"),
    ("14:30", "9:05", "24:00", "07:00:30"),
    ("+05:00", "+04:30", "-00:00", "x"),
)
HEX = "ab" * 32


def answers(draw: random.Random, field: Field, path: str, wild: float) -> Iterator[tuple[str, str]]:
    """What somebody may enter in a field; `wild`: how often what is doubtful."""
    odd = draw.random() < wild
    one = draw.choice
    if not field.required and draw.random() < 0.35:
        return
    match field.look:
        case Look.LINE | Look.TEXT | Look.LINES:
            yield path, one(DOUBTFUL if odd else WORDS)
        case Look.CODE | Look.CODES:
            yield (
                path,
                "No code" if odd else HEX if field.longest == 64 else one(field.choices or ("north_east",)),
            )
        case Look.CHOICE:
            yield path, "none of them" if odd else one(field.choices)
        case Look.CHOICES:
            yield from ((path, text) for text in draw.sample(field.choices, min(2, len(field.choices))))
        case Look.FLAG:
            yield path, "no" if odd else "yes"
        case Look.NUMBER | Look.RADIUS:
            yield path, one(NUMBERS if odd else NUMBERS[:2])
        case Look.WHEN | Look.MOMENT:
            yield f"{path}.since_day", one(DAYS[:2] if not odd else DAYS)
            yield f"{path}.since_hour", one(HOURS[:2] if not odd else HOURS)
            yield f"{path}.until_day", one(("", "2026-03-03"))
            yield f"{path}.until_hour", one(("", "23:59"))
            yield f"{path}.zone", one(ZONES[:2] if not odd else ZONES)
        case Look.DAY:
            yield path, one(DAYS if odd else DAYS[:2])
        case Look.ZONE:
            yield path, one(ZONES if odd else ZONES[:2])
        case Look.SPOT:
            yield path, one(SPOTS if odd else SPOTS[:2])
        case Look.ORG | Look.ORGS:
            yield path, "nobody" if odd else one(ORGS)
        case Look.REF | Look.REFS:
            yield path, HEX
        case Look.PAIRS:
            counted = field.parts[0].look is Look.NUMBER
            yield (
                path,
                "no pair" if odd else "some: 3\nother: 4" if counted else "some: words of it\nother: more",
            )
        case Look.TONGUES:
            for tongue in field.choices[:2]:
                yield from answers(draw, field.parts[0], f"{path}.{tongue}", wild)
        case Look.GROUP:
            yield from entered(draw, field.parts, path, wild)
        case Look.LIST:
            for number in range(draw.randrange(1, 3)):
                yield from entered(draw, field.parts[0].parts, f"{path}.{number}", wild)
        case Look.ONE_OF:
            variant = one(field.parts)
            assert variant.tag is not None
            yield f"{path}.{variant.tag[0]}", variant.tag[1]
            yield from entered(draw, variant.parts, path, wild)


def entered(draw: random.Random, fields: Sequence[Field], path: str, wild: float) -> Entries:
    return [
        pair
        for field in fields
        for pair in answers(draw, field, f"{path}.{field.name}" if path else field.name, wild)
    ]


def whole(draw: random.Random, asked: Open, wild: float) -> Entries:
    own = [("_lang", draw.choice(("en", "ur"))), ("_marking", "TLP:GREEN"), ("_occurred.zone", "+05:00")]
    more = [("_occurred.since_day", "2026-03-02")] if draw.random() < 0.7 else []
    if asked.refs and draw.random() < 0.3:
        more.append((f"_ref.{next(iter(asked.refs))}", f"{HEX}, {'cd' * 32}"))
    return [*own, *more, *entered(draw, asked.asked.parts, "", wild)]


def by_node(asked: Open, entries: Entries) -> tuple[bytes | None, str]:
    """What the node makes of it: the bytes of the wish, or why there are none."""
    texts: dict[str, list[str]] = {}
    for name, text in entries:
        texts.setdefault(name, []).append(text)
    try:
        wish, faults = Alone().wish_of(asked, texts)
    except Refused as why:
        return None, why.code
    if wish is None:
        return None, ",".join(sorted({f"{path}:{why.code}" for path, why in faults.items()}))
    found = {
        "kind": wish.kind,
        "body": wish.body,
        "refs": wish.refs,
        "occurred": wish.occurred,
        "marking": wish.marking,
        "lang": wish.lang,
    }
    return canon.encode(msgspec.to_builtins(found)), ""


# Rules of a whole body: the node, and in the end the record, judge them.
WHOLE = ("bad_body", "field_unfit")


@pytest.mark.parametrize(
    "seed", [1, pytest.param(2, marks=pytest.mark.soak), pytest.param(3, marks=pytest.mark.soak)]
)
def test_what_a_browser_reads_its_node_reads_alike_and_what_is_plain_is_read(
    browser: Browser, place: Place, seed: int
) -> None:
    draw = random.Random(seed)
    cases = [
        (asked, whole(draw, asked, wild))
        for asked in map(opened, FORM)
        for wild in (0.0, 0.0, 0.05, 0.2)
        for _ in range(10)
    ]
    with seeing(browser, place.url) as page:
        page.goto("/record")
        forms = {one.name: msgspec.to_builtins(asked_of_form(opened(one))) for one in FORM}
        sent = [[asked.speech.name, entries] for asked, entries in cases]
        read = page.evaluate(READ, [address("reading.js"), forms, sent])
    alike = 0
    for (asked, entries), found in zip(cases, read, strict=True):
        node, why = by_node(asked, entries)
        if "faults" in found:
            continue
        here = canon.encode(found)
        check_text(here)
        check_normal(here)
        if node is None:
            # A rule between fields, which no single one breaks: refused by its name, after it was signed.
            assert why.startswith(":") or all(":field_" not in one for one in why.split(",")), (why, entries)
            continue
        assert here == node, entries
        alike += 1
    plain = [
        (entries, found["faults"], why)
        for (asked, entries), found in zip(cases, read, strict=True)
        for node, why in [by_node(asked, entries)]
        if node is not None and "faults" in found
    ]
    assert not plain, plain[:3]
    assert alike > len(cases) // 10, alike


def test_a_browser_knows_the_characters_of_the_record_and_no_others(browser: Browser, place: Place) -> None:
    """A newer browser knows more letters than the record takes: one of them would be signed, and refused."""
    with seeing(browser, place.url) as page:
        page.goto("/record")
        pattern = "forbidden => { let n = 0; const one = new RegExp(`[${forbidden}]`, 'u'); for (let c = 0x20; c < 0x20000; c++) if ((c < 0xd800 || c > 0xdfff) && one.test(String.fromCodePoint(c))) n++; return n; }"
        found = page.evaluate(pattern, FORBIDDEN)
    import re

    known = re.compile(f"[{FORBIDDEN}]")
    assert found == sum(1 for c in range(0x20, 0x20000) if not 0xD800 <= c <= 0xDFFF and known.match(chr(c)))
