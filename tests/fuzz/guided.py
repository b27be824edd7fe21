# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The same parsers under atheris, which keeps every input that reaches a new branch and goes on from there.

    python -m tests.fuzz.guided [--seconds 600] [--parsers leaf policy ...]

atheris is no requirement of the tests (`requirements-fuzz.txt`); without it this says so and ends with 0.
Each parser runs in a process of its own, as the fuzzer never comes back; an input that broke one is left in
the folder it names, and exit is 1.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path

CORPUS = Path(tempfile.gettempdir()) / "sulh-fuzz"


def one(name: str, seconds: int) -> None:
    """Fuzz one parser in this process, which ends here."""
    import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

    with atheris.instrument_imports(include=["sulh"]):
        from sulh.errors import Refused, Tampered, Unavailable
        from tests.fuzz.parsers import PARSERS

    parser = next(parser for parser in PARSERS if parser.name == name)
    folder = CORPUS / name.replace(" ", "-")
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(parser.seeds()):
        (folder / f"seed-{number}").write_bytes(seed)
    with tempfile.TemporaryDirectory() as own:

        def target(data: bytes) -> None:
            try:
                parser.parse(data, Path(own))
            except (Refused, Tampered, Unavailable):
                return

        limits = [f"-max_total_time={seconds}", "-max_len=65536", f"-artifact_prefix={folder}/broken-"]
        atheris.Setup([sys.argv[0], str(folder), *limits], target)
        atheris.Fuzz()


def _show(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Each parser in turn, with its part of the time."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--seconds", type=int, default=600)
    arguments.add_argument("--parsers", nargs="+")
    arguments.add_argument("--one", help=argparse.SUPPRESS)
    args = arguments.parse_args()
    if importlib.util.find_spec("atheris") is None:
        _show("skipped: atheris is not here; pip install --require-hashes -r requirements-fuzz.txt")
        return 0
    if args.one:
        one(args.one, args.seconds)
        return 0
    from tests.fuzz.parsers import PARSERS

    names = args.parsers or [parser.name for parser in PARSERS]
    broken = []
    for name in names:
        _show(f"{name}:")
        command = [sys.executable, "-m", "tests.fuzz.guided", "--one", name]
        command += ["--seconds", str(max(1, args.seconds // len(names)))]
        if subprocess.run(
            command, env={**os.environ, "PYTHONPATH": f".:{os.environ.get('PYTHONPATH', '')}"}, check=False
        ).returncode:
            broken.append(name)
    _show(f"broken: {', '.join(broken)}; the inputs are in {CORPUS}" if broken else "no parser broke")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
