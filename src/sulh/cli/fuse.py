# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh fuse REPORTS --out INCIDENTS`: which reports of a table tell of one incident; no record is needed."""

import argparse
import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from sulh.cli.sentences import sentence, visible
from sulh.errors import Refused, by_system
from sulh.fusion.engine import calibrate, fuse, names, partition_digest
from sulh.fusion.explain import explained
from sulh.fusion.gather import Fused
from sulh.fusion.parameters import Parameters, read_parameters
from sulh.fusion.parquet import read_parquet
from sulh.fusion.reading import Read, read_csv
from sulh.fusion.reports import Reports
from sulh.language.catalogue import say

PARQUET = ".parquet"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh fuse`."""
    parser.add_argument(
        "reports",
        type=Path,
        metavar="REPORTS",
        help="a CSV or Parquet table with report_id, lat, lon, time, source_class, and, where known, "
        "position_sigma_m, time_sigma_s, act, origin",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="INCIDENTS", help="where report_id, incident_id goes"
    )
    parser.add_argument(
        "--params",
        type=Path,
        help="parameters of an earlier run; without them they are calibrated from the whole file and written "
        "beside INCIDENTS",
    )
    parser.add_argument("--explain", type=Path, help="where to write why, one JSON line for each incident")
    parser.add_argument("--strict", action="store_true", help="refuse a table with a bad row")


def run(args: argparse.Namespace) -> int:
    """Read, calibrate or take parameters, fuse, write."""
    read = _read(args.reports)
    if args.strict and read.bad:
        raise Refused(
            "fuse_strict",
            "{file} has bad rows: {bad}; the first is line {line}: {reason}; mend them, or leave --strict out",
            file=str(args.reports),
            bad=len(read.bad),
            line=read.bad[0].line,
            reason=sentence(read.bad[0].why, args.lang),
        )
    if args.params is None:
        parameters, beside = calibrate(read.reports), args.out.with_suffix(".params.json")
        beside.write_bytes(parameters.encode())
    else:
        parameters, beside = read_parameters(_bytes(args.params), args.params.name), args.params
    fused = fuse(read.reports, parameters)
    args.out.write_bytes(_table(read.reports, fused))
    if args.explain is not None:
        with args.explain.open("wb") as lines:
            lines.writelines(explained(read.reports, parameters, fused))
    if args.json:
        print(json.dumps(_plain(read, parameters, beside, fused), ensure_ascii=False))
        return 0
    for line in _told(args.lang, read, parameters, beside, fused):
        print(visible(line))
    return 0


def _read(path: Path) -> Read:
    data = _bytes(path)
    return read_parquet(data, path.name) if path.suffix == PARQUET else read_csv(data, path.name)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(
            "no_file", "{path} could not be read: {problem}", path=str(path), problem=by_system(error)
        ) from error


def _table(reports: Reports, fused: Fused) -> bytes:
    """The rows by report, so that the order of the file that came in shows nowhere."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("report_id", "incident_id"))
    rows.writerows(sorted(zip(reports.ids, names(reports, fused), strict=True)))
    return text.getvalue().encode()


def _told(lang: str, read: Read, parameters: Parameters, beside: Path, fused: Fused) -> Iterator[str]:
    reports = read.reports
    yield say(lang, "fuse-done", reports=len(reports), incidents=len(set(fused.incident)))
    yield say(lang, "fuse-partition", digest=partition_digest(reports, fused))
    yield say(lang, "fuse-parameters", digest=parameters.digest(), path=str(beside))
    if read.unread:
        yield say(lang, "fuse-unread", columns=", ".join(read.unread))
    if read.unknown_acts:
        yield say(lang, "fuse-unknown-acts", lines=", ".join(str(line) for line in read.unknown_acts))
    if read.bad:
        yield say(lang, "fuse-bad", bad=len(read.bad))
    for one in read.bad:
        yield "  " + say(lang, "fuse-bad-row", line=one.line, why=sentence(one.why, lang))


def _plain(read: Read, parameters: Parameters, beside: Path, fused: Fused) -> dict[str, object]:
    return {
        "reports": len(read.reports),
        "incidents": len(set(fused.incident)),
        "partition": partition_digest(read.reports, fused),
        "parameters": parameters.digest(),
        "parameters_file": str(beside),
        "unread_columns": read.unread,
        "unknown_acts": read.unknown_acts,
        "bad": [{"line": one.line, "code": one.why.code, "why": str(one.why)} for one in read.bad],
    }
