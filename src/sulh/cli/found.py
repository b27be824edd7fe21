# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh new DIR`: begin a mechanism of one's own, from a charter file."""

import argparse
import json
from pathlib import Path

import msgspec
import yaml

from sulh.cli import passphrase
from sulh.cli.charter_template import TEMPLATE_TEXT
from sulh.cli.desk import made, point_to_keys, require_new, require_outside, wall_clock
from sulh.errors import Phrase, Refused, misfit
from sulh.host.folder import Folder, Host
from sulh.language.catalogue import say
from sulh.log.note import Signer
from sulh.mechanism import RULESET, RULESETS
from sulh.record.charter import CharterBody
from sulh.record.procedure import TEMPLATE_HASH, check_adoption
from sulh.record.receipts import Refusal
from sulh.statement.keyfile import FilePosition, KeyFile, locked, new_key, read_key
from sulh.statement.keys import SEED_BYTES, Key
from sulh.statement.speaker import MemoryPosition, Speaker

CHARTER_FILE = "charter.yaml"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh new`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the folder to make")
    parser.add_argument(
        "--charter", type=Path, help="the charter file; without it a template is written and nothing else"
    )
    parser.add_argument("--key", type=Path, help="the drafter's root key file, which signs the charter")
    parser.add_argument(
        "--keys",
        type=Path,
        help="folder of the host's log.key and host.key (default: DIR-keys; made if missing)",
    )
    passphrase.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Write the template, or found the mechanism and say who must assent."""
    if args.charter is None:
        return write_template(args)
    if args.key is None:
        raise Refused("no_drafter", "the charter is signed by its drafter's root key; name it with --key")
    # 1. Everything that can be wrong with what was given, while nothing has been made yet.
    drafter = read_key(args.key, passphrase.asker(args))
    folder = Folder(args.dir)
    keys = args.keys or Path(f"{args.dir.resolve()}-keys")
    require_outside(folder, keys)
    require_new(folder)
    plain = read_charter_file(args.charter)
    draft = charter_body(plain, log=_trial_key(1, drafter), host=_trial_key(2, drafter))
    _require_drafter(draft, drafter)
    # 2. The host's keys, the folder, entry 0; a charter that is refused leaves no folder behind.
    log, host = (_host_key(keys / f"{use}.key", use, drafter) for use in ("log", "host"))
    body = charter_body(plain, log=log, host=host)
    with made(folder):
        point_to_keys(folder, keys / "log.key", keys / "host.key")
        charter_id = found(args.dir, body, args.key, drafter=drafter, log=log, host=host)
    waiting = [org.id for org in body.organisations if org.root and org.root != drafter.public]
    if args.json:
        print(json.dumps({"dir": str(args.dir), "charter_id": charter_id, "waiting_for": waiting}))
        return 0
    lang = args.lang
    print(say(lang, "new-charter-id", charter=charter_id))
    print(say(lang, "new-publish"))
    print(say(lang, "new-keys", folder=str(keys)))
    if waiting:
        print(say(lang, "new-waiting", names=say(lang, "brief-comma").join(waiting)))
        print(f'  sulh say {args.dir} record.assent.v1 \'{{"charter": "{charter_id}"}}\' --key ROOT.key')
    else:
        print(say(lang, "new-in-force"))
    return 0


def write_template(args: argparse.Namespace) -> int:
    """Write the commented template beside nothing else, and stop."""
    target = args.dir / CHARTER_FILE
    if target.exists():
        raise Refused("folder_exists", "{path} is there already and was left as it is", path=str(target))
    args.dir.mkdir(parents=True, exist_ok=True)
    target.write_text(TEMPLATE_TEXT, encoding="utf-8")
    if args.json:
        print(json.dumps({"charter": str(target)}))
        return 0
    print(say(args.lang, "new-template", file=str(target)))
    print("  sulh key new drafter.key --org ORG --role root")
    print(f"  sulh new {args.dir} --charter {target} --key drafter.key")
    return 0


def read_charter_file(path: Path) -> dict[str, object]:
    """The plain content of a charter file."""
    try:
        plain = yaml.safe_load(path.read_text(encoding="utf-8"))
    # ValueError: YAML takes 2025-02-30 for a date before anybody asks whether there is such a day.
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        raise Refused(
            "bad_charter_file",
            "{path} is not a charter file: {problem}",
            path=str(path),
            problem=" ".join(str(error).split()),  # YAML's complaints take several lines
        ) from error
    if not isinstance(plain, dict):
        raise Refused(
            "bad_charter_file",
            "{path} is not a charter file: {problem}",
            path=str(path),
            problem=Phrase(
                "keys-and-values", "keys and values were expected; sulh new DIR writes a template"
            ),
        )
    return plain


def charter_body(plain: dict[str, object], *, log: KeyFile, host: KeyFile) -> CharterBody:
    """The charter's body: what the file says, with the host's keys, ruleset and template put in."""
    origin = plain.get("origin")
    if not isinstance(origin, str):
        raise Refused(
            "bad_charter_file",
            "{path} is not a charter file: {problem}",
            path=CHARTER_FILE,
            problem=Phrase("origin-missing", "origin is missing"),
        )
    procedure = plain.get("procedure") or {}
    if not isinstance(procedure, dict):
        raise Refused(
            "bad_charter_file",
            "{path} is not a charter file: {problem}",
            path=CHARTER_FILE,
            problem=Phrase("procedure-list", "procedure is not a list of keys and values"),
        )
    filled = {
        **plain,
        "log": Signer(origin, bytes.fromhex(log.seed)).vkey,
        "host": host.public,
        "ruleset": RULESET.id,
        "procedure": {"template": TEMPLATE_HASH, **procedure},
    }
    try:
        body = msgspec.convert(filled, CharterBody)
    except msgspec.ValidationError as error:
        raise Refused(
            "bad_charter_file",
            "{path} is not a charter file: {problem}",
            path=CHARTER_FILE,
            problem=misfit(error),
        ) from error
    body.check()
    check_adoption(body.procedure)
    return body


def _trial_key(number: int, drafter: KeyFile) -> KeyFile:
    """A key that stands in for the host's until the charter is known to be one."""
    seed = bytes([number]) * SEED_BYTES
    return msgspec.structs.replace(drafter, seed=seed.hex(), public=Key(seed).public)


def _require_drafter(body: CharterBody, drafter: KeyFile) -> None:
    """Raise Refused unless the drafter's key is of the charter's class and is one of its roots."""
    if drafter.key_class != body.charter_class:
        raise Refused(
            "wrong_class",
            "this is a mechanism of class {expected} and the key is of class {found}; make a key for it",
            expected=body.charter_class,
            found=drafter.key_class,
        )
    _org_of(body, drafter)


def _host_key(path: Path, use: str, drafter: KeyFile) -> KeyFile:
    if path.exists():
        return read_key(path)
    return new_key(path, key_class=drafter.key_class, org="host", role=use)


def found(
    path: Path, body: CharterBody, key_path: Path, *, drafter: KeyFile, log: KeyFile, host: KeyFile
) -> str:
    """Append the charter; returns its id."""
    with locked(key_path):
        # A mechanism's id is not known before its charter is signed, and a charter is its drafter's number 1:
        # one that was refused is not counted, or the next could never be that.
        speaker = Speaker(
            drafter.key(), org=_org_of(body, drafter), role="root", mechanism=None, position=MemoryPosition()
        )
        said = speaker.say("record.charter.v1", body, marking="TLP:CLEAR")
        FilePosition(key_path, said.id).advance(1, said.id, b"")
    with Host(
        Folder(path),
        log=Signer(body.origin, bytes.fromhex(log.seed)),
        host=host.key(),
        rulesets=RULESETS,
        clock=wall_clock,
    ) as opened:
        answer = opened.admission.admit(said.leaf).document
        if isinstance(answer, Refusal):
            raise Refused(
                "charter_refused", "the charter was refused ({code}): {why}", code=answer.code, why=answer.why
            )
    return said.id


def _org_of(body: CharterBody, drafter: KeyFile) -> str:
    for org in body.organisations:
        if org.root == drafter.public:
            return org.id
    raise Refused(
        "not_the_drafter",
        "the charter must be signed by the root key of an organisation that it names; {org} did not",
        org=drafter.org or drafter.public,
    )
