# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The conversation with which torchwood tests its litewitness, held with our cosigner over HTTP.

One answer differs on purpose: litewitness answers 403 for a log that it does not know, and the
specification says 404.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_ssh_private_key

from sulh.cosign.cosigner import Cosigner
from sulh.cosign.held import Held
from sulh.log.note import CosignSigner, Verifier, encode64, head_cosignatures, key_id
from tests.cosign.stand import BEGIN, Clock, send, served
from tests.log.oracle import mirrored

SCRIPT = "cmd/litewitness/testdata/litewitness.txt"
_TURN = re.compile(
    r"POST http://localhost:7380(?P<path>\S+)\n```\n(?P<body>.*?)```\nHTTP (?P<status>\d+)\n\[Asserts\]\n"
    r'body (?P<verb>contains|==) "(?P<said>[^"]*)"',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    path: str
    body: bytes
    status: int
    exact: bool
    said: str


def conversation() -> tuple[list[Turn], CosignSigner, Verifier]:
    """The turns, the witness's key and the log's, as they stand in the script."""
    text = mirrored("FiloSottile+torchwood", SCRIPT)[SCRIPT].decode()
    turns = [
        Turn(
            path=turn["path"],
            body=turn["body"].encode(),
            status=int(turn["status"]),
            exact=turn["verb"] == "==",
            said=turn["said"].replace("\\n", "\n"),
        )
        for turn in _TURN.finditer(text)
    ]
    pem = text.split("-- witness_key.pem --\n")[1].split("\n\n")[0] + "\n"
    key = load_ssh_private_key(pem.encode(), None)
    assert isinstance(key, Ed25519PrivateKey)
    origin = re.search(r"^sigsum\.org/v1/tree/\S+$", text.split("old 0\n\n")[1], re.MULTILINE)
    public = re.search(r"add-sigsum-log -key=([0-9a-f]{64})", text)
    assert origin and public
    material = bytes.fromhex(public[1])
    name = origin[0]
    log = Verifier(f"{name}+{key_id(name, 1, material).hex()}+{encode64(bytes([1]) + material)}")
    return turns, CosignSigner("example.com/witness", key.private_bytes_raw()), log


def test_our_cosigner_answers_every_turn_of_torchwoods_conversation(tmp_path: Path) -> None:
    turns, signer, log = conversation()
    assert [turn.status for turn in turns] == [200, 403, 403, 422, 422, 200, 409, 200, 409]
    held = Held(tmp_path / "held.sqlite")
    with served(Cosigner([signer], [log], held, Clock())) as server:
        for turn in turns:
            reply, headers = send(server, "POST", turn.path, turn.body)
            expected = 404 if turn.said == "unknown log" else turn.status
            said = reply.body.decode()
            assert reply.status == expected, said
            assert said == turn.said if turn.exact else turn.said in said
            if reply.status == 409:
                assert headers["content-type"] == "text/x.tlog.size"
            if reply.status == 200:
                note = turn.body.split(b"\n\n", 1)[1] + reply.body
                assert head_cosignatures(note, [signer.verifier]) == [(signer.name, BEGIN)]
    head = held.head(log.name)
    assert head is not None and head.size == 5
    # Both refused proofs came with one head that the log had signed, so they are kept once, as no proof of a fork.
    assert [(o.origin, o.proven) for o in held.offences()] == [(log.name, False)]
    held.close()
