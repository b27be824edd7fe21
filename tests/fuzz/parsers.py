# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every parser of the program by name: what it reads, and honest bytes to begin from.

A parser that a later room brings gets a row in `PARSERS`, and nothing else.
"""

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import msgspec

from sulh import clock
from sulh.access.reader_key import authorize_with, reader_of
from sulh.cli.charter_template import TEMPLATE_TEXT
from sulh.cli.found import charter_body, read_charter_file
from sulh.cli.say import read_body
from sulh.errors import Fault
from sulh.foresee.plan import read_plan
from sulh.fusion.engine import calibrate
from sulh.fusion.parameters import read_parameters
from sulh.fusion.reading import read_csv
from sulh.intake.agreement import read_agreement
from sulh.intake.founding import read_founding
from sulh.intake.ucdp import COLUMNS, read_ucdp
from sulh.intake.yaml import read_yaml
from sulh.language import digits, tongues
from sulh.log import note, policy, proof
from sulh.log.check import check_log
from sulh.log.journal import Journal
from sulh.log.merkle import Frontier, leaf_hash
from sulh.log.note import CosignSigner, TreeHead, Verifier, add_line
from sulh.log.reader import LogReader
from sulh.log.store import CHECKPOINT, MemoryStore
from sulh.log.tiles import decode_bundle, encode_bundle, parse_path, whole_leaves
from sulh.mechanism import RULESET, RULESETS
from sulh.places import geojson, packed, point
from sulh.places.line import LineVersion
from sulh.places.zone import ZoneVersion
from sulh.readings.moment import parse_moment
from sulh.recompute.replay import State, replay
from sulh.recompute.snapshot import load_snapshot
from sulh.recompute.transfer import export_lines, import_lines, is_export
from sulh.record.receipts import open_document, receipt_for, refusal_for, sign
from sulh.statement import canon
from sulh.statement.envelope import envelope_of, leaf_of_envelope, read_header, split_leaf
from sulh.statement.keyfile import FilePosition, new_key, read_key
from sulh.statement.text import check_normal, check_text
from tests.cli.commands import ORGANISATIONS, charter_text
from tests.intake.founding import founding
from tests.log.logs import SIGNER, build, leaves
from tests.record import test_mutations as mutations
from tests.record import world
from tests.record.test_decisions import FOUR
from tests.record.world import forged, key, made

ROOT = Path(__file__).parents[2]
AT = datetime(2025, 11, 7, 12, tzinfo=UTC)
COSIGNER = CosignSigner("almond.example/cosign", bytes(32))
MECHANISM = "ab" * 32
Bytes = Sequence[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parser:
    """Reads bytes, or a file in a folder that is its own; `share` of the inputs, where one costs little or much."""

    name: str
    parse: Callable[[bytes, Path], object]
    seeds: Callable[[], Bytes]
    share: float = 1.0


# Seeds, each made once.


@cache
def _record() -> tuple[Bytes, bytes]:
    """Leaves of a small record (charter, keys, a decision, heads, words), and its export."""
    with tempfile.TemporaryDirectory() as folder:
        w = made(Path(folder), cosigners=FOUR)
        said = mutations.seeds(w)
        lines = b"".join(export_lines(w.host.store, w.host.reader, "real"))
        w.host.close()
        return said, lines


@cache
def _leaves() -> Bytes:
    """The record's leaves, and one of each kind that a founding record has."""
    seen = {draft.kind: draft for draft in founding().drafts}
    said = (
        forged(key("x"), seq=1, prev=None, mechanism=MECHANISM, kind=d.kind, body=d.body)
        for d in seen.values()
    )
    return [*_record()[0], *(one.leaf for one in said)]


@cache
def _state() -> State:
    """A record in force, to be asked and never to be moved."""
    tree, roots = Frontier(), [Frontier().root()]
    for leaf in _record()[0]:
        tree.append(leaf_hash(leaf))
        roots.append(tree.root())
    return replay(_record()[0], world.RULESETS, lambda size: roots[size])


@cache
def _log() -> MemoryStore:
    store = MemoryStore()
    build(store, 300)
    return store


@cache
def _notes() -> Bytes:
    plain = _log().get(CHECKPOINT)
    return [plain, add_line(plain, COSIGNER.line(plain[: plain.index(b"\n\n") + 1], 9))]


@cache
def _proofs() -> Bytes:
    reader = LogReader(_log(), SIGNER.verifier)
    reader.head()
    made = [
        proof.LogProof(index=7, hashes=tuple(reader.inclusion_proof(7, 300)), note=n, extra=None)
        for n in _notes()
    ]
    return [one.format() for one in made]


def _policies() -> Bytes:
    witnesses = (
        f"witness a {COSIGNER.vkey}\nwitness b {CosignSigner('b', b'1' * 32).vkey} https://b.example\n"
    )
    return [
        f"log {SIGNER.vkey}\n{witnesses}group g any a b\ngroup h 1 g\nquorum h\n".encode(),
        b"quorum none\n",
    ]


@cache
def _documents() -> Bytes:
    host = key("secretariat/host")
    leaf = _leaves()[0]
    receipt = receipt_for(leaf, MECHANISM, 3, MECHANISM, AT)
    why = Fault("duplicate", "it stands already")
    return [
        sign(receipt, host),
        sign(refusal_for(leaf, why, MECHANISM, AT, read_header(split_leaf(leaf)[1]), MECHANISM), host),
    ]


def _charters() -> Bytes:
    roots = {org: key(f"{org}/root").public for org in ORGANISATIONS}
    return [charter_text(roots).encode(), TEMPLATE_TEXT.encode()]


def _foundings() -> Bytes:
    text = (ROOT / "examples" / "doha-istanbul" / "record.yaml").read_bytes()
    return [text]


def _plans() -> list[bytes]:
    return [path.read_bytes() for path in sorted((ROOT / "examples/agreements").glob("plan*.yaml"))]


def _agreements() -> list[bytes]:
    named = ("measures", "harbour", "corridor")
    return [(ROOT / f"examples/agreements/{name}.yaml").read_bytes() for name in named]


def _reports() -> list[bytes]:
    head = "report_id,lat,lon,position_sigma_m,time,time_sigma_s,act,source_class,origin\n"
    rows = (
        "r1,31.1,-42.05,500,2026-03-02T10:00:00+05:00,600,shelling,monitor,post 1\n"
        'r2,-31.1,"42.05",,2026-03-02T05:04:00Z,,other,party,"a, b"\n'
    )
    return [(head + rows).encode(), b"\xef\xbb\xbf" + head.replace(",origin", "").encode() + b"r,1,2\r\n"]


def _parameters() -> list[bytes]:
    return [calibrate(read_csv(_reports()[0], "x").reports).encode()]


def _table() -> Bytes:
    known = {"id": "7", "year": "2021", "type_of_violence": "1", "number_of_sources": "-1", "where_prec": "5",
             "latitude": "34.5", "longitude": "-7.25", "date_prec": "2", "event_clarity": "1", "best": "3", "low": "1",
             "high": "9", "date_start": "2021-03-01 00:00:00.000", "date_end": "2021-03-02 00:00:00.000"}  # fmt: skip
    rows = [",".join(COLUMNS), ",".join(known.get(column, "0") for column in COLUMNS)]
    rows.append(rows[1].replace("7,2021", '"8",2021', 1).replace("-03-02", "-03-09"))
    return [("\n".join(rows) + "\n").encode()]


TIMES = (b"2025-10-15T12:00:00Z", b"2025-10-15T12:00:00.5+05:00", b"2025-10-15", b"+05:00", b"-12:00", b"9999-12-31T23:59:59-12:00",
         b"0001-01-01T00:00:00+14:00", b"34.1234567", b"-7.5", b"180", "\u06f1\u06f2\u06f3".encode(), b"-42", b"en, ur;q=0.5, *;q=0.001")  # fmt: skip


def _times() -> Bytes:
    return TIMES


def _text(data: bytes) -> str:
    """As a command line hands over bytes that are no UTF-8."""
    return data.decode("utf-8", "surrogateescape")


def _words(read: Callable[[str], object]) -> Callable[[bytes, Path], object]:
    return lambda data, folder: read(_text(data))


# What is more than one call.


def _leaf(data: bytes, folder: Path) -> None:
    state = _state()
    before = state.size, state.rows.root()
    try:
        state.check(data)
    finally:
        if (state.size, state.rows.root()) != before:
            raise AssertionError("a leaf that was only looked at moved the state")


def _fold(data: bytes, folder: Path) -> None:
    """Whatever a lying host appends is void or taken, and nobody falls over it."""
    State(world.RULESETS, lambda size: bytes(32)).take(data)


def _payload(data: bytes, folder: Path) -> None:
    check_text(data)
    check_normal(data)
    header = read_header(data)
    RULESET.kinds.read_body(header.kind, header.body)


def _body(data: bytes, folder: Path) -> None:
    kind, _, body = data.partition(b" ")
    read_body(_text(kind), "{" + _text(body))


def _bodies() -> Bytes:
    read = (json.loads(split_leaf(leaf)[1]) for leaf in _leaves())
    return [
        one["kind"].encode() + b" " + json.dumps(one["body"], ensure_ascii=False).encode()[1:] for one in read
    ]


def _checkpoint(data: bytes, folder: Path) -> None:
    note.open_head(data, SIGNER.verifier)


def _cosignatures(data: bytes, folder: Path) -> None:
    note.head_cosignatures(data, [COSIGNER.verifier])


def _proof(data: bytes, folder: Path) -> None:
    proof.parse(data).verify(bytes(32), SIGNER.verifier)


def _bundle(data: bytes, folder: Path) -> None:
    whole_leaves(data, 5)
    decode_bundle(data, 5)


def _served_log(data: bytes, folder: Path) -> None:
    """A log in which one file is another's: read, and audited."""
    good = _log()
    paths = list(good.list())
    store = MemoryStore()
    store._objects = {path: good.get(path) for path in paths}
    store._objects[paths[len(data) % len(paths)]] = data
    reader = LogReader(store, SIGNER.verifier)
    check_log(store, SIGNER.verifier)
    list(reader.leaves(290))


def _files_of_a_log() -> Bytes:
    return [_log().get(path) for path in _log().list()]


def _export(data: bytes, folder: Path) -> None:
    store = MemoryStore()
    is_export(data.split(b"\n", 1)[0])
    try:
        import_lines(data.splitlines(), store, world.RULESETS)
    except Fault:
        if list(store.list()):
            raise AssertionError("a refused export left files") from None
        raise


def _in_file(name: str, read: Callable[[Path], object]) -> Callable[[bytes, Path], object]:
    def parse(data: bytes, folder: Path) -> object:
        path = folder / name
        path.write_bytes(data)
        return read(path)

    return parse


@cache
def _keys() -> Bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.key"
        new_key(path, key_class="exercise", org="almond", role="root", seed=b"k" * 32)
        return [path.read_bytes()]


def _chains() -> Bytes:
    return [
        json.dumps(
            {MECHANISM: {"number": 3, "id": MECHANISM, "unsent": ["00ff", _leaves()[0].hex()]}}
        ).encode(),
        b"{}",
    ]


def _chain(path: Path) -> None:
    position = FilePosition(path.with_suffix(".key"), MECHANISM)
    position.last()
    position.unsent()


def _charter(path: Path) -> None:
    secret = msgspec.json.decode(_keys()[0])
    content = path.with_name("a.key")
    if not content.exists():
        content.write_bytes(_keys()[0])
    if secret:
        body = charter_body(read_charter_file(path), log=read_key(content), host=read_key(content))
        canon.encode(body)


def _headers() -> Bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.key"
        path.write_bytes(_keys()[0])
        return [next(iter(authorize_with(path, MECHANISM)("/log/tile/entries/000").values())).encode()]


def _header(data: bytes, folder: Path) -> None:
    # HTTP hands a header over as Latin-1.
    text = data.decode("latin-1")
    reader_of(text, MECHANISM, "/log/tile/entries/000", _seconds(text))


def _seconds(text: str) -> int:
    """A clock that agrees with the header, so that most mutants get as far as the signature."""
    parts = text.split(" ")
    return (
        int(parts[1])
        if len(parts) > 1 and parts[1].isascii() and parts[1].isdigit() and len(parts[1]) < 20
        else 0
    )


def _when(data: bytes, folder: Path) -> None:
    when = canon.decode(data, _WHEN, "when")
    when.check()
    when.span()


_WHEN = msgspec.json.Decoder(clock.When)
_PLACE = msgspec.json.Decoder(point.Place)
_LINE = msgspec.json.Decoder(LineVersion)
_ZONE = msgspec.json.Decoder(ZoneVersion)


def _whens() -> Bytes:
    return [b'{"since":"2025-10-15","zone":"+05:00"}', b'{"since":"2025-10-15T12:00:00Z","until":"2025-10-16T00:00:00Z","zone":""}',
            b'{"since":"","until":"9999-12-31","zone":"-12:00"}', b'{"since":"0001-01-01","zone":"+14:00"}']  # fmt: skip


def _span(data: bytes, folder: Path) -> None:
    text, _, zone = _text(data).partition(" ")
    clock.value_span(text, zone)
    clock.day_span(clock.parse_date(text), zone)


def _garbage_snapshot(path: Path) -> None:
    reader = LogReader(_log(), SIGNER.verifier)
    reader.head()
    if load_snapshot(path, reader, lambda size: bytes(32), RULESETS, "open", 300) is not None:
        raise AssertionError("a snapshot that no log bears out was believed")


def _journals() -> Bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "j"
        journal = Journal(path)
        journal.append(leaves(5))
        journal.close()
        return [path.read_bytes()]


def _journal(path: Path) -> None:
    for beside in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + beside).unlink(missing_ok=True)
    journal = Journal(path)
    try:
        journal.load()
        journal.tail(journal.first)
    finally:
        journal.close()


LINE = (
    b'{"datum":"WGS84","id":"a","tolerance_m":50,"valid_from":"","valid_to":"",'
    b'"vertices":[[340000000,700000000],[341000000,701000000]],"whose":""}'
)

ZONE = LINE.replace(b"]]", b"],[340000000,701000000]]")
GEOJSON = (
    b'{"coordinates":[[71.5,34.25],[71.75,34.5,1200]],"type":"LineString"}',
    b'{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}',
)

PARSERS: tuple[Parser, ...] = (
    Parser(name="leaf", parse=_leaf, seeds=_leaves, share=2),
    Parser(name="fold", parse=_fold, seeds=_leaves, share=2),
    Parser(name="payload", parse=_payload, seeds=lambda: [split_leaf(leaf)[1] for leaf in _leaves()], share=4),
    Parser(name="body", parse=_body, seeds=_bodies, share=2),
    Parser(name="envelope", parse=lambda d, f: leaf_of_envelope(d), seeds=lambda: [envelope_of(leaf) for leaf in _leaves()], share=2),
    Parser(name="any json", parse=lambda d, f: canon.decode_any(d, "this"), seeds=lambda: [*_documents(), *_chains()]),
    Parser(name="receipt", parse=lambda d, f: open_document(d, key("secretariat/host").public), seeds=_documents),
    Parser(name="note", parse=lambda d, f: note.parse_note(d), seeds=_notes),
    Parser(name="checkpoint", parse=_checkpoint, seeds=_notes),
    Parser(name="tree head", parse=lambda d, f: TreeHead.parse(d), seeds=lambda: [n[: n.index(b"\n\n") + 1] for n in _notes()]),
    Parser(name="cosignatures", parse=_cosignatures, seeds=_notes),
    Parser(name="vkey", parse=_words(Verifier), seeds=lambda: [SIGNER.vkey.encode(), COSIGNER.vkey.encode()]),
    Parser(name="policy", parse=lambda d, f: policy.parse(d), seeds=_policies),
    Parser(name="policy text", parse=_words(policy.parse), seeds=_policies),
    Parser(name="tlog-proof", parse=_proof, seeds=_proofs),
    Parser(name="bundle", parse=_bundle, seeds=lambda: [encode_bundle(leaves(5)), encode_bundle(_leaves()[:5])]),
    Parser(name="tile path", parse=_words(parse_path), seeds=lambda: [p.encode() for p in (*_log().list("tile/"), "tile/0/x001/x234/067")]),
    Parser(name="served log", parse=_served_log, seeds=_files_of_a_log, share=0.3),
    Parser(name="export", parse=_export, seeds=lambda: [_record()[1]], share=0.5),
    Parser(name="key file", parse=_in_file("b.key", read_key), seeds=_keys),
    Parser(name="chain file", parse=_in_file("b.chain", _chain), seeds=_chains),
    Parser(name="charter file", parse=_in_file("charter.yaml", _charter), seeds=_charters, share=0.2),
    Parser(name="yaml", parse=lambda d, f: read_yaml(d, "x"), seeds=_charters, share=0.2),
    Parser(name="founding record", parse=lambda d, f: read_founding(d), seeds=_foundings, share=0.04),
    Parser(name="plan of watches", parse=lambda d, f: read_plan(d, "x"), seeds=_plans, share=0.1),
    Parser(name="agreement file", parse=lambda d, f: read_agreement(d, "x"), seeds=_agreements, share=0.03),
    Parser(name="reports to fuse", parse=lambda d, f: read_csv(d, "x"), seeds=_reports),
    Parser(name="fusion parameters", parse=lambda d, f: read_parameters(d, "x"), seeds=_parameters, share=0.3),
    Parser(name="ucdp table", parse=lambda d, f: list(read_ucdp(d, "x", published=date(2022, 6, 1))), seeds=_table),
    Parser(name="reader header", parse=_header, seeds=_headers),
    Parser(name="when", parse=_when, seeds=_whens),
    Parser(name="span", parse=_span, seeds=lambda: [t + b" +05:00" for t in TIMES]),
    Parser(name="time", parse=_words(clock.parse_time), seeds=_times),
    Parser(name="date", parse=_words(clock.parse_date), seeds=_times),
    Parser(name="zone", parse=_words(clock.parse_zone), seeds=_times),
    Parser(name="moment", parse=_words(parse_moment), seeds=_times),
    Parser(name="degrees", parse=_words(point.parse_degrees), seeds=_times),
    Parser(name="number", parse=_words(digits.parse_number), seeds=_times),
    Parser(name="accept-language", parse=_words(tongues.negotiate), seeds=_times),
    Parser(name="place", parse=lambda d, f: canon.decode(d, _PLACE, "place").check(), seeds=lambda: [b'{"lat_e7":340000000,"lon_e7":-70000000,"name":"","radius_m":5}']),
    Parser(name="line", parse=lambda d, f: canon.decode(d, _LINE, "line").check(), seeds=lambda: [LINE]),
    Parser(name="zone version", parse=lambda d, f: canon.decode(d, _ZONE, "zone").check(), seeds=lambda: [ZONE]),
    Parser(name="packed vertices", parse=_words(packed.unpack), seeds=lambda: [b"g48ovShw4ihZgoi6DA", b"gqtnwSh+nkgZAgywegyweAAhywe"]),
    Parser(name="geojson", parse=lambda d, f: geojson.read_geojson(d), seeds=lambda: GEOJSON),
    Parser(name="snapshot", parse=_in_file("s.sqlite", _garbage_snapshot), seeds=_journals, share=0.3),
    Parser(name="journal", parse=_in_file("j.sqlite", _journal), seeds=_journals, share=0.3),
)  # fmt: skip
