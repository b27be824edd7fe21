# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh check FILE`: a receipt or a certificate, checked from its bytes, and with a record where one is at hand.

exit 0   a receipt holds, a certificate is proven         exit 1   refused: the file has another form
exit 2   tampered, or refuted by the record               exit 3   consistent: not proven by this file alone
"""

import argparse
import json
import re
from datetime import UTC, datetime
from pathlib import Path

from sulh.cli.desk import Opened, read_record
from sulh.cli.sentences import visible
from sulh.clock import format_time
from sulh.errors import Refused, Tampered, by_system
from sulh.exhibits import certificates, portable
from sulh.exhibits.cert_keys import CONSISTENT, PROVEN, Finding
from sulh.exhibits.certificates import fork_certificate
from sulh.exhibits.exhibit import log_head, read_note
from sulh.exhibits.plain import Object
from sulh.exhibits.portable import Held
from sulh.exhibits.recomputed import decide
from sulh.language.catalogue import PlainNumber, say
from sulh.log.note import encode64
from sulh.mechanism import States
from sulh.readings.times import Proven, proven
from sulh.recompute.replay import State
from sulh.statement import canon

MAX_READ = certificates.MAX_FILE + 1  # one byte more than any file that is read, so that too long shows
EXITS = {"holds": 0, PROVEN: 0, CONSISTENT: 3, "tampered": 2, "refuted": 2, "refused": 1}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh check`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a receipt, or a certificate against a key")
    parser.add_argument("--charter", type=_charter_id, help="the charter id that its organisations publish")
    parser.add_argument(
        "--head", type=Path, help="a signed head that came another way, to compare with the receipt's"
    )
    parser.add_argument("--record", type=Path, help="a folder with the whole record, which decides the rest")


def run(args: argparse.Namespace) -> int:
    """Check and say what was found; what does not hold ends with its sentence and exit 1 or 2."""
    data = _read(args.file)
    try:
        shown = _certificate(data, args) if certificates.is_certificate(data) else _receipt(data, args)
    except (Refused, Tampered) as why:
        if not args.json:
            raise
        shown = [json.dumps(portable.failed(why))], portable.failed(why)["verdict"]
    lines, verdict = shown
    # Names and times in it are the file's: none may steer the terminal, nor begin a line of its own.
    print("\n".join(visible(line).replace("\n", "\\n") for line in lines))
    return EXITS[verdict]


def _charter_id(text: str) -> str:
    """A mistyped id is no evidence against anybody: it is refused before anything is compared with it."""
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise argparse.ArgumentTypeError(f"64 hex digits were expected, found {text!r}")
    return text


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_READ)
    except OSError as error:
        raise Refused(
            "no_file_to_check",
            "{path} could not be read: {problem}",
            path=str(path),
            problem=by_system(error),
        ) from error


def _receipt(data: bytes, args: argparse.Namespace) -> tuple[list[str], str]:
    held = portable.check(data, args.charter)
    found: Object = held.as_json()
    lines = receipt_lines(held, args.lang)
    if args.head is not None:
        compared = _compare(held, portable.read(data).note, args)
        found["head"] = compared
        lines.append(say(args.lang, f"check-head-{compared}", size=PlainNumber(held.head.size)))
    if args.record is not None:
        interval = _in_record(held, args.record)
        found["record"] = "agrees" if interval else "void"
        lines.append(say(args.lang, f"check-record-{found['record']}", entry=PlainNumber(held.index)))
        if interval is not None:
            found["proven"] = interval_json(interval)
            lines += interval_lines(interval, args.lang)
    return ([json.dumps(found)] if args.json else [*lines, *_hashes(held)]), "holds"


def _compare(held: Held, own: str, args: argparse.Namespace) -> str:
    """What a head from elsewhere says of the receipt's: `same`, or `elsewhere` where nothing can be compared."""
    note = _read(args.head)
    try:
        head = log_head(read_note(note.decode("utf-8", "replace")), held.charter.log)
    except Tampered as why:  # no evidence against anybody: the reader brought another file
        raise Refused(
            "head_of_another",
            "{path} is no signed head of the receipt's log: {problem}",
            path=str(args.head),
            problem=why,
        ) from why
    if head.size != held.head.size:
        return "elsewhere"
    if head.root == held.head.root:
        return "same"
    made = args.file.with_name(f"{args.file.stem}.fork-{head.root.hex()[:16]}.json")
    made.write_bytes(fork_certificate(held.charter.log.vkey, (own.encode(), note)))
    raise Tampered(
        "two_heads",
        "the log's key signed two heads of size {size}, with root {expected} in the receipt and {found} in the head "
        "from elsewhere: it showed two histories; the certificate is {path}",
        size=head.size,
        expected=encode64(held.head.root),
        found=encode64(head.root),
        path=str(made),
    )


def _in_record(held: Held, path: Path) -> Proven | None:
    """The time that the record proves of the statement, which it must have there; None where it is void."""
    opened = read_record(path)
    size = opened.reader.head().size
    if opened.founding.id != held.charter.id or held.index >= size:
        raise Refused(
            "not_in_record",
            "the record has {size} entries under charter {found}, and entry {entry} under {expected} was asked for",
            size=size,
            found=opened.founding.id,
            entry=held.index,
            expected=held.charter.id,
        )
    if opened.reader.leaf(held.index) != held.statement.leaf:
        raise Tampered(
            "record_differs",
            "the receipt shows another statement as entry {number} than the record has there: one of the two is of "
            "another history; compare their heads with --head",
            number=held.index,
        )
    rows = opened.state.rows
    if any(rows.get(room, f"void/{held.index}") is not None for room in rows.rooms()):
        return None
    return interval_of(opened, held)


def interval_of(opened: Opened, held: Held) -> Proven:
    """When the statement was made, as far as the record proves it; it counts there, so that its form is right."""
    seen = held.statement.signed.content["seen"]
    return proven(States(opened.state.rows), held.index, seen["size"])


def interval_json(interval: Proven) -> Object:
    """The interval as plain data."""
    return {
        name: getattr(interval, name) for name in ("not_before", "not_before_by", "not_after", "not_after_by")
    }


def interval_lines(interval: Proven, lang: str) -> list[str]:
    """The interval in sentences, each end with whose word it rests on; never merged with what is claimed."""
    return [
        say(lang, f"check-not-before-{interval.not_before_by}", time=interval.not_before),
        say(lang, f"check-not-after-{interval.not_after_by}", time=interval.not_after or ""),
    ]


def receipt_lines(held: Held, lang: str) -> list[str]:
    """What a receipt shows, in sentences, the plain ones first and hashes last."""
    said = held.statement
    confirmed = "check-confirmed" if held.confirmed else "check-unconfirmed"
    lines = [
        say(lang, confirmed, charter=held.charter.id),
        say(lang, "check-said", org=said.org, role=said.role, kind=said.kind),
        say(lang, "check-stands", entry=PlainNumber(held.index), size=PlainNumber(held.head.size)),
        say(lang, f"check-tier-{_tier(held)}"),
    ]
    for one in held.cosigners:
        lines.append(say(lang, "check-cosigner", name=one.name, time=_time(one.time)))
    claimed = claimed_time(held)
    if claimed:
        lines.append(say(lang, "check-claimed", time=claimed))
    for name in held.unchecked:
        if name not in ("charter", "policy"):
            lines.append(say(lang, f"check-unchecked-{name}"))
    return lines


def claimed_time(held: Held) -> str:
    """When the statement says that it was, in its own writing; no file proves that."""
    when = held.statement.signed.content.get("occurred")
    if not isinstance(when, dict):
        return ""
    ends = [when.get("since"), when.get("until")]
    return " – ".join(dict.fromkeys(end for end in ends if isinstance(end, str) and end))


def _hashes(held: Held) -> list[str]:
    said = held.statement
    return [
        canon.encode(said.body).decode(),
        f"id    {said.id}",
        f"key   {said.key}",
        f"root  {encode64(held.head.root)}",
    ]


def _tier(held: Held) -> str:
    if not held.own_policy:
        return "claim"
    if not held.charter.cosigners:
        return "undeclared"
    return held.tiers[-1] if held.tiers else "none"


def _time(seconds: int) -> str:
    """A cosigner's seconds as a time; as a number where no calendar has it."""
    try:
        return format_time(datetime.fromtimestamp(seconds, UTC))
    except (ValueError, OverflowError, OSError):
        return str(seconds)


def _certificate(data: bytes, args: argparse.Namespace) -> tuple[list[str], str]:
    finding = certificates.check(data, args.charter)
    if args.record is not None:
        opened = read_record(args.record)

        def state_at(size: int, layer: str) -> State:
            return read_record(args.record, size=size, layer=layer).state

        finding = decide(certificates.read(data), finding, opened.reader, state_at)
    if args.json:
        return [json.dumps(finding.as_json())], finding.verdict
    return certificate_lines(finding, args.charter, args.lang), finding.verdict


def certificate_lines(finding: Finding, charter: str | None, lang: str) -> list[str]:
    """What a certificate shows, in sentences."""
    what = f"check-{finding.what.replace('_', '-')}"
    lines = [
        say(lang, f"check-{finding.verdict}"),
        say(lang, "check-says", what=say(lang, what, code=finding.code)),
    ]
    if finding.charter_id and charter is None:
        lines.append(say(lang, "check-unconfirmed", charter=finding.charter_id))
    return [*lines, say(lang, "check-key-only"), f"key  {finding.accused}"]
