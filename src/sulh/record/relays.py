# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Relay notes: what a cosigner signs when it takes a statement to hand on to the host.

    sulh/relay/v1
    example.org/log                              the origin of the log that it is meant for
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= leaf hash of the exact bytes (RFC 6962), base64
    q6gkmQwYL8mJsJmDWFTdYQ/4NfCvAGQbnHdYP7j2LvE= statement id; 32 zero bytes if the bytes are no statement
    1761984000                                   POSIX seconds

    — almond/relay Az3g…=                        a signed note of the relay's key (type 0x01)

A note is one organisation's word about when it took which bytes. It shows nobody's fault: whoever holds a
relay key can write any time and any hash. What follows from it stands in `readings/relayed.py`.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from sulh.clock import format_time
from sulh.errors import Phrase, Refused, in_bytes
from sulh.log.merkle import HASH_BYTES
from sulh.log.note import Verifier, decode64, parse_note
from sulh.record.charter import CharterBody

FIRST_LINE = "sulh/relay/v1"
NO_STATEMENT = bytes(HASH_BYTES).hex()
# The first second of 9999, beyond which no text of a time is written.
END_OF_TIMES = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayNote:
    """What a relay signed: its organisation, leaf hash and statement id (hex), canonical time."""

    org: str
    leaf_hash: str
    statement: str
    at: str


def open_relay_note(note: str, charter: CharterBody) -> RelayNote:
    """Check a relay note against the charter's relays and read it.

    Raises Tampered `note_malformed`, `signature_length`, `signature_wrong`; Refused `unknown_relay`,
    `relay_form`, `relay_origin`.
    """
    parsed = parse_note(note.encode())
    org, relay = _relay_of(parsed.lines[0].name, parsed.lines[0].key_id, charter)
    # A second line would let one note stand under many spellings, each a relayed row of its own.
    if len(parsed.lines) != 1:
        raise _form(Phrase("one-signature", "one signature line"), f"{len(parsed.lines)}")
    relay.verify(parsed.text, parsed.lines[0].signature)
    lines = parsed.text.decode().split("\n")
    if len(lines) != 6 or lines[0] != FIRST_LINE or lines[5] != "":
        raise _form(
            Phrase("and-four-lines", "{first} and four lines more", first=FIRST_LINE), ascii(lines[0][:40])
        )
    if lines[1] != charter.origin:
        raise Refused(
            "relay_origin",
            "the note was expected to be about the log {expected}, and is about {found}",
            expected=charter.origin,
            found=ascii(lines[1][:100]),
        )
    return RelayNote(
        org=org, leaf_hash=_hash(lines[2]), statement=_hash(lines[3]), at=format_time(_time(lines[4]))
    )


def _relay_of(name: str, key_id: bytes, charter: CharterBody) -> tuple[str, Verifier]:
    for cosigner in charter.cosigners:
        if cosigner.relay is not None:
            verifier = Verifier(cosigner.relay)
            if (verifier.name, verifier.key_id) == (name, key_id):
                return cosigner.org, verifier
    raise Refused(
        "unknown_relay",
        "the note is signed by {name} with key id {key_id}, and the charter declares no such relay",
        name=name,
        key_id=key_id.hex(),
    )


def _hash(text: str) -> str:
    try:
        data = decode64(text)
    except Refused:
        raise _form(Phrase("base64-hash", "a hash in base64"), ascii(text[:60])) from None
    if len(data) != HASH_BYTES:
        raise _form(Phrase("hash-bytes", "a hash of {n} bytes", n=HASH_BYTES), in_bytes(len(data)))
    return data.hex()


def _time(text: str) -> datetime:
    digits = text.isascii() and text.isdigit() and len(text) <= 12
    if not digits or str(int(text)) != text or int(text) >= END_OF_TIMES:
        raise _form(Phrase("posix-seconds", "POSIX seconds before the year 9999"), ascii(text[:40]))
    return datetime.fromtimestamp(int(text), UTC)


def _form(expected: str, found: str) -> Refused:
    return Refused(
        "relay_form",
        "this is no relay note: expected {expected}, found {found}; hand in the note as the relay gave it",
        expected=expected,
        found=found,
    )
