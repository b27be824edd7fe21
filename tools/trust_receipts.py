# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The receipts among the trust vectors: good ones, and every field forged."""

import base64
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tools.trust_chains import chains
from tools.trust_founding import (
    FOUR,
    GRANT,
    ORDER,
    REFUSED,
    TIME,
    WORD,
    Base,
    Vector,
    base,
    changed,
    charter_body,
    ed,
    file,
    flipped,
    founded,
    grant,
    holds,
    policy_texts,
    receipt,
    rotate,
    tampered,
    vector,
    word,
)
from tools.trust_record import (
    Json,
    MlDsaLines,
    Put,
    Table,
    b64,
    canonical,
    cosigner_line,
    ed_vkey,
    envelope,
    ml_dsa_vkey,
    pae,
    public,
    sign,
)


def receipts(lines: MlDsaLines) -> Iterator[Vector]:
    """Every receipt."""
    one = base()
    for make in (good_ones, forms, spelled, charters, heads, places, words, chains):
        yield from make(one)
    yield from ml_dsa(lines)


def good_ones(one: Base) -> Iterator[Vector]:
    table, charter = one.table, one.charter
    yield vector("good", one.good, charter, holds(table, one.word))
    unconfirmed = ["charter", "amendment", "revocation", "void"]
    yield vector(
        "good-unconfirmed", one.good, None, holds(table, one.word, confirmed=False, unchecked=unconfirmed)
    )
    yield vector(
        "good-device-key",
        receipt(table, one.spoken, [one.party, one.phone]),
        charter,
        holds(table, one.spoken),
    )
    first = Put(index=0, leaf=table.leaves[0])
    yield vector("good-charter", receipt(table, first, []), charter, holds(table, first))
    size = one.word.index + 1
    yield vector(
        "good-earlier-head",
        receipt(table, one.word, [one.party], size=size),
        charter,
        holds(table, one.word, size=size),
    )
    for name, orgs, tiers in (
        ("no-cosigner", (), []),
        ("parties-only", ("almond", "walnut"), []),
        ("co-chair-only", ("stork",), ["operational"]),
        ("one-party", ("walnut", "stork"), ["operational"]),
        ("everybody", FOUR, ["operational", "joint"]),
    ):
        yield vector(
            f"good-tier-{name}",
            receipt(table, one.word, [one.party], orgs),
            charter,
            holds(table, one.word, orgs, tiers=tiers),
        )
    operational = changed(one.good, "policy", "operational", to="quorum none\n")
    claim = changed(one.good, "policy", "joint", to=f"log {table.log_vkey()}\nquorum none\n")
    claimed = holds(
        table, one.word, policy="claim", tiers=[], unchecked=["policy", "amendment", "revocation", "void"]
    )
    yield vector("good-claimed-policy", claim, charter, claimed)
    yield vector("good-claimed-operational-policy", operational, charter, claimed)
    strange = table.note(table.text(), cosigner_line("stork", table.text(), TIME, "stork/cosign"))
    other = strange.replace("stork.example", "strange.example")
    yield vector(
        "good-unknown-cosigner",
        receipt(table, one.word, [one.party], note=other),
        charter,
        holds(table, one.word, [], tiers=[]),
    )
    text = table.text()
    again = [cosigner_line("stork", text, TIME), cosigner_line("stork", text, TIME + 5)]
    twice = holds(table, one.word, [], tiers=["operational"])
    twice["cosigners"] = [{"name": "stork.example/cosign", "time": TIME + more} for more in (0, 5)]
    yield vector(
        "good-cosigned-twice",
        receipt(table, one.word, [one.party], note=table.note(text, *again)),
        charter,
        twice,
    )
    alone = founded([])
    said = word(alone, "secretariat/host")
    yield vector("good-nobody-cosigns", receipt(alone, said, [], ()), alone.mechanism, holds(alone, said, ()))
    yield from _good_chains()
    yield from _all_forged(one)


def _good_chains() -> Iterator[Vector]:
    table = founded(ed(*FOUR))
    party = grant(table, "almond/root", "party", "almond/party", scope=[GRANT, WORD])
    change = rotate(table, "almond/root", "almond/root", "almond/root/2", "root")
    before = word(table, "almond/party")
    liaison = grant(table, "almond/root/2", "liaison_officer", "almond/liaison_officer")
    after = word(table, "almond/liaison_officer")
    other = rotate(table, "almond/root/2", "almond/party", "almond/party/2", "party")
    last = word(table, "almond/party/2")
    host = rotate(table, "secretariat/root", "secretariat/host", "secretariat/host/2", "host")
    headless = word(table, "secretariat/host/2")
    for name, put, keys in (
        ("scope", before, [party]),
        ("rotated-root", after, [change, liaison]),
        ("rotated-key", last, [party, change, other]),
        ("rotated-host", headless, [host]),
        ("old-key-before-its-end", before, [party, change]),
    ):
        yield vector(f"good-chain-{name}", receipt(table, put, keys), table.mechanism, holds(table, put))


def _all_forged(one: Base) -> Iterator[Vector]:
    """Somebody's own charter with the same names: it holds until the reader confirms the charter."""
    forged = founded(ed(*FOUR), {"title": {"en": "EXERCISE: forged"}})
    party = grant(forged, "almond/root", "party", "almond/party")
    said = word(forged, "almond/party", "we fired first")
    made = receipt(forged, said, [party])
    unchecked = ["charter", "amendment", "revocation", "void"]
    yield vector("forged-all", made, one.charter, tampered("other_charter"))
    yield vector(
        "forged-all-unconfirmed", made, None, holds(forged, said, confirmed=False, unchecked=unchecked)
    )


def forms(one: Base) -> Iterator[Vector]:
    """Step 1 by members: one thing is of another form."""
    good, table = one.good, one.table
    sig = ("statement", "signatures", 0, "sig")
    cases: dict[str, Json] = {
        "format-v2": changed(good, "format", to="sulh receipt v2"),
        "unknown-member": {**good, "note": "x"},
        "missing-policy": {name: value for name, value in good.items() if name != "policy"},
        "policy-third-text": changed(good, "policy", "public", to=""),
        "keys-no-list": changed(good, "keys", to={}),
        "key-index-true": changed(good, "keys", 0, "index", to=True),
        "key-index-text": changed(good, "keys", 0, "index", to="7"),
        "key-index-zero": changed(good, "keys", 0, "index", to=0),
        "key-after-statement": changed(good, "keys", 0, "index", to=one.word.index),
        "keys-too-many": changed(good, "keys", to=lambda keys: keys * 65),
        "key-twice": changed(good, "keys", to=lambda keys: keys * 2),
        "hash-31-bytes": changed(good, "charter", "hashes", 0, to=b64(bytes(31))),
        "hashes-64": changed(good, "charter", "hashes", to=[b64(bytes(32))] * 64),
        "hash-urlsafe": changed(good, "charter", "hashes", 0, to=b64(b"\xfb" * 32).replace("+", "-")),
        "hash-unpadded": changed(good, "charter", "hashes", 0, to=lambda text: text.rstrip("=")),
        "hash-other-last-bits": changed(good, "charter", "hashes", 0, to=b64(bytes(32))[:-2] + "B="),
        "signature-63-bytes": changed(good, *sig, to=b64(bytes(63))),
        "signatures-two": changed(good, *sig[:2], to=lambda found: found * 2),
        "signatures-none": changed(good, *sig[:2], to=[]),
        "keyid-upper-case": changed(good, *sig[:3], "keyid", to=str.upper),
        "keyid-of-another": changed(good, *sig[:3], "keyid", to=public("walnut/party")),
        "payload-type": changed(good, "statement", "payloadType", to="application/json"),
        "envelope-extra": changed(good, "statement", "extra", to=1),
        "proof-magic": changed(good, "proof", to=lambda text: text.replace("@v1", "@v2")),
        "proof-extra": changed(good, "proof", to=lambda text: text.replace("index", "extra AAAA\nindex", 1)),
        "proof-index-zeros": changed(good, "proof", to=lambda text: text.replace("index ", "index 0", 1)),
        "proof-index-huge": changed(
            good, "proof", to=lambda text: text.replace(f"index {one.word.index}", f"index {2**53}", 1)
        ),
        "proof-no-head": changed(good, "proof", to=lambda text: text.split("\n\n")[0] + "\n"),
        "proof-carriage-return": changed(good, "proof", to=lambda text: text.replace("\n", "\r\n", 1)),
    }
    later = grant(table.branch(len(table.leaves)), "almond/root", "party", "almond/party/3")
    cases["key-beyond-statement"] = changed(
        good,
        "keys",
        to=lambda keys: [*keys, {"hashes": [], "index": later.index, "statement": envelope(later.leaf)}],
    )
    two = receipt(table, one.spoken, [one.phone, one.party])
    cases["keys-out-of-order"] = two
    for name, payload in _odd_payloads(one).items():
        leaf = b"\x01" + sign("almond/party", pae(payload)) + payload
        cases[f"payload-{name}"] = changed(good, "statement", to=envelope(leaf, public("almond/party")))
    for name, value in cases.items():
        yield vector(f"form-{name}", value, one.charter, REFUSED)


def _odd_payloads(one: Base) -> dict[str, bytes]:
    said = one.word.said
    text = canonical(said)
    odd = {
        "duplicate-member": text[:-1] + b',"sealed":[]}',
        "white-space": text.replace(b":", b": ", 1),
        "unsorted": b'{"zz":1,' + text[1:],
        "float": text.replace(b'"seq":2', b'"seq":2.0'),
        "exponent": text.replace(b'"seq":2', b'"seq":2e0'),
        "minus-zero": text.replace(b'"size":0', b'"size":-0'),
        "beyond-53-bits": text.replace(b'"size":0', b'"size":9007199254740992'),
        "escaped-letter": text.replace(b"quiet", b"\\u0071uiet"),
        "lone-surrogate": text.replace(b"quiet", b"\\ud800uiet"),
        "control-character": text.replace(b"quiet", b"\\u0007uiet"),
        "not-utf8": text.replace(b"quiet", b"\xffuiet"),
        "surrogate-bytes": text.replace(b"quiet", b"\xed\xa0\x80uiet"),
        "list": b"[]",
        "empty": b"",
        "member-name": text.replace(b'"text"', b'"te-xt"'),
        "deep": text.replace(b'"quiet on the line"', b"[" * 15 + b"]" * 15),
    }
    still = [name for name, data in odd.items() if data == text]
    if still:
        raise RuntimeError(f"these payloads were not made odd: {still}")
    members = {
        "no-seq": {name: value for name, value in said.items() if name != "seq"},
        "seq-zero": {**said, "seq": 0},
        "kind": {**said, "kind": "word"},
        "mechanism": {**said, "mechanism": "00"},
        "issuer-extra": {**said, "issuer": {**said["issuer"], "by": "x"}},
        "issuer-org": {**said, "issuer": {**said["issuer"], "org": "Almond"}},
        "body-text": {**said, "body": "x"},
        "prev-number": {**said, "prev": 1},
    }
    return {**odd, **{name: canonical(value) for name, value in members.items()}}


def spelled(one: Base) -> Iterator[Vector]:
    """Step 1 by bytes: the same value in another spelling, or no JSON at all."""
    right = file(one.good)
    cases = {
        "no-newline": right[:-1],
        "two-newlines": right + b"\n",
        "leading-space": b" " + right,
        "byte-order-mark": b"\xef\xbb\xbf" + right,
        "white-space": right.replace(b",", b", ", 1),
        "duplicate-format": right.replace(b'"format":', b'"format":"sulh receipt v1","format":', 1),
        "unsorted": b'{"format":"sulh receipt v1",'
        + right[1:].replace(b'"format":"sulh receipt v1",', b"", 1),
        "escaped": right.replace(b"sulh receipt", b"\\u0073ulh receipt", 1),
        "escaped-slash": right.replace(b"application/", b"application\\/", 1),
        "float-index": right.replace(b'"index":6', b'"index":6.0', 1),
        "trailing": right[:-1] + b"{}\n",
        "cut": right[: len(right) // 2],
        "not-utf8": right.replace(b"sulh", b"su\xff\xfe", 1),
        "empty": b"",
        "newline": b"\n",
        "null": b"null\n",
        "list": b"[]\n",
        "deep": b"[" * 10_000 + b"]" * 10_000 + b"\n",
    }
    if cases["float-index"] == right:
        raise RuntimeError("the grant is no longer entry 6")
    for name, data in cases.items():
        yield vector(f"spelled-{name}", data, one.charter, REFUSED)


def _of_founded(table: Table, code: str, name: str, **said: Any) -> Vector:
    """The receipt of an assent of a record whose charter is odd."""
    put = Put(index=1, leaf=table.leaves[1])
    expected = REFUSED if code == "bad_receipt" else tampered(code)
    return vector(f"charter-{name}", receipt(table, put, [], **said), table.mechanism, expected)


def charters(one: Base) -> Iterator[Vector]:
    """Step 2, and the charter's form."""
    body = charter_body(one.table, ed(*FOUR))
    orgs = body["organisations"]
    odd: dict[str, Json] = {
        "class": {"charter_class": "toy"},
        "origin-is-not-the-key": {"origin": "other.example/log"},
        "log-key-id": {"log": body["log"].replace("+", "+0", 1)},
        "log-of-a-cosigner": {"log": ed_vkey(one.table.origin, 4, "secretariat/log")},
        "host-twice": {"host": orgs[0]["root"]},
        "organisation-twice": {"organisations": [*orgs, orgs[0]]},
        "organisation-kind": {"organisations": [{**orgs[0], "kind": "army"}, *orgs[1:]]},
        "no-organisation": {"organisations": []},
        "no-secretariat": {"organisations": [org for org in orgs if org["kind"] != "secretariat"]},
        "cosigner-twice": {"cosigners": [*body["cosigners"], body["cosigners"][0]]},
        "cosigner-of-nobody": {"cosigners": [{**body["cosigners"][0], "org": "nobody"}]},
        "cosigner-log-key": {"cosigners": [{"org": "almond", "vkey": ed_vkey("a.example", 1, "x")}]},
        "cosigners-null": {"cosigners": None},
        "root-short": {"organisations": [{**orgs[0], "root": "00"}, *orgs[1:]]},
    }
    policy = policy_texts(body)
    for name, changes in odd.items():
        yield _of_founded(founded(ed(*FOUR), changes), "bad_receipt", name, policy=policy)
    yield _of_founded(founded(ed(*FOUR), kind="record.assent.v1"), "bad_receipt", "of-another-kind")
    yield _of_founded(founded(ed(*FOUR), mechanism="00" * 32), "bad_receipt", "with-a-mechanism")
    yield _of_founded(founded(ed(*FOUR), signer="stork/root"), "bad_signature", "signed-by-another")
    yield _of_founded(founded(ed(*FOUR), who="almond/party"), "not_the_drafter", "by-a-stranger")
    issuer = {"key": public("heron/root"), "org": "heron", "role": "co_chair"}
    yield _of_founded(founded(ed(*FOUR), issuer=issuer), "not_the_drafter", "drafter-in-another-role")
    issuer = {"key": public("heron/root"), "org": "stork", "role": "root"}
    yield _of_founded(founded(ed(*FOUR), issuer=issuer), "not_the_drafter", "drafter-of-another")
    yield vector("charter-other-confirmed", one.good, "00" * 32, tampered("other_charter"))
    flip = changed(one.good, "charter", "statement", "signatures", 0, "sig", to=flipped)
    yield vector("charter-signature", flip, one.charter, tampered("bad_signature"))
    yield from _weak(one)


def _weak(one: Base) -> Iterator[Vector]:
    """Signatures that some libraries take: S beyond the order, a key of small order."""
    where = ("charter", "statement", "signatures", 0, "sig")
    leaf = one.table.leaves[0]
    s = int.from_bytes(leaf[33:65], "little") + ORDER
    malleable = b64(leaf[1:33] + s.to_bytes(32, "little"))
    yield vector(
        "charter-signature-s-beyond-order",
        changed(one.good, *where, to=malleable),
        one.charter,
        tampered("bad_signature"),
    )
    table = Table()
    weak = "01" + "00" * 31
    body = charter_body(table, ed(*FOUR))
    body["organisations"][2]["root"] = weak
    issuer = {"key": weak, "org": "heron", "role": "root"}
    payload = canonical(table.payload("heron/root", "record.charter.v1", body, issuer=issuer))
    # R and A of order one, S zero: without the list this signs any message.
    put = table.put(b"\x01" + bytes.fromhex(weak) + bytes(32) + payload)
    table.mechanism = put.id
    table.say("almond/root", "record.assent.v1", {"charter": put.id})
    yield _of_founded(table, "bad_signature", "key-of-small-order")


def heads(one: Base) -> Iterator[Vector]:
    """Step 3."""
    table, text = one.table, one.table.text()
    size, root = len(table.leaves), b64(table.root())
    lines = [cosigner_line(org, text, TIME) for org in FOUR]
    right = table.note(text, *lines[:3])

    def signed(other: str) -> str:
        return table.note(other, *(cosigner_line(org, other, TIME) for org in FOUR[:3]))

    def of_line(line: str, to: Callable[[str], str]) -> str:
        return right.replace(line, to(line), 1)

    log_line = table.log_line(text)
    short = log_line.rsplit(" ", 1)[0]
    cases = {
        "no-line": (text + "\n", "note_malformed"),
        "no-empty-line": (text + log_line, "note_malformed"),
        "no-newline-at-end": (right[:-1], "note_malformed"),
        "control-character": (signed(f"{table.origin}\t\n{size}\n{root}\n"), "note_malformed"),
        "dash": (of_line(lines[0], lambda line: "-" + line[1:]), "note_malformed"),
        "line-base64": (of_line(lines[0], lambda line: line[:-2] + "\n"), "note_malformed"),
        "line-four-bytes": (right + "\N{EM DASH} x AAAAAA==\n", "note_malformed"),
        "line-name-with-plus": (right + f"\N{EM DASH} x+y {b64(bytes(68))}\n", "note_malformed"),
        "line-name-with-wide-space": (right + f"\N{EM DASH} x\u3000y {b64(bytes(68))}\n", "note_malformed"),
        "line-three-words": (right + f"\N{EM DASH} x y {b64(bytes(68))}\n", "note_malformed"),
        "lines-101": (table.note(text, *([f"\N{EM DASH} x {b64(bytes(68))}\n"] * 100)), "note_malformed"),
        "not-by-the-log": (text + "\n" + "".join(lines[:3]), "head_unsigned"),
        "log-line-twice": (right + log_line, "head_unsigned"),
        "log-line-of-another-id": (
            text + "\n" + cosigner_line("heron", text, TIME).replace("heron.example/cosign", table.origin),
            "head_unsigned",
        ),
        "log-line-short": (
            right.replace(log_line, f"{short} {b64(_bytes(log_line)[:-1])}\n"),
            "signature_length",
        ),
        "log-line-by-another": (
            right.replace(log_line, table.log_line(text, "secretariat/host")),
            "signature_wrong",
        ),
        "log-line-of-another-head": (
            right.replace(log_line, table.log_line(table.text(size - 1))),
            "signature_wrong",
        ),
        "size-changed": (right.replace(f"\n{size}\n", f"\n{size + 1}\n", 1), "signature_wrong"),
        "extension-line": (signed(text + "more\n"), "note_malformed"),
        "two-lines": (signed(f"{table.origin}\n{size}\n"), "note_malformed"),
        "origin-empty": (signed(f"\n{size}\n{root}\n"), "note_malformed"),
        "size-with-zero": (signed(f"{table.origin}\n0{size}\n{root}\n"), "note_malformed"),
        "size-beyond-53-bits": (signed(f"{table.origin}\n{2**53}\n{root}\n"), "note_malformed"),
        "size-negative": (signed(f"{table.origin}\n-1\n{root}\n"), "note_malformed"),
        "root-short": (signed(f"{table.origin}\n{size}\n{b64(bytes(31))}\n"), "note_malformed"),
        "root-hex": (signed(f"{table.origin}\n{size}\n{table.root().hex()}\n"), "note_malformed"),
        "other-origin": (signed(text.replace(table.origin, "other.example/log")), "head_origin"),
        "cosigner-by-another": (
            table.note(text, cosigner_line("heron", text, TIME, "walnut/cosign")),
            "signature_wrong",
        ),
        "cosigner-of-another-head": (
            table.note(text, cosigner_line("heron", table.text(size - 1), TIME)),
            "signature_wrong",
        ),
        "cosigner-time-changed": (of_line(lines[2], _other_time), "signature_wrong"),
        "cosigner-without-time": (
            of_line(lines[2], lambda line: f"{line.rsplit(' ', 1)[0]} {b64(_bytes(line)[:68])}\n"),
            "signature_length",
        ),
        "cosigner-time-beyond-53-bits": (
            table.note(text, cosigner_line("heron", text, 2**53)),
            "signature_time",
        ),
        "cosigner-second-line-wrong": (
            right + cosigner_line("heron", text, TIME, "walnut/cosign"),
            "signature_wrong",
        ),
    }
    for name, (note, code) in cases.items():
        value = changed(one.good, "proof", to=lambda text, note=note: text.split("\n\n")[0] + "\n\n" + note)
        yield vector(f"head-{name}", value, one.charter, tampered(code))


def _bytes(line: str) -> bytes:
    return base64.b64decode(line.rsplit(" ", 1)[1])


def _other_time(line: str) -> str:
    data = bytearray(_bytes(line))
    data[11] ^= 1
    return f"{line.rsplit(' ', 1)[0]} {b64(bytes(data))}\n"


def places(one: Base) -> Iterator[Vector]:
    """Step 4: proofs for another place, shorter, longer, of another tree."""
    table, good = one.table, one.good
    hashes = table.proof(one.word.index)
    index, size = one.word.index, len(table.leaves)

    def proof(lines: Sequence[str], at: int = index) -> Json:
        top = "\n".join(["c2sp.org/tlog-proof@v1", f"index {at}", *lines])
        return changed(good, "proof", to=lambda text: top + "\n\n" + text.split("\n\n", 1)[1])

    odd = {
        "hash-changed": (proof([flipped(hashes[0]), *hashes[1:]]), "inclusion_root"),
        "shorter": (proof(hashes[:-1]), "inclusion_length"),
        "longer": (proof([*hashes, hashes[0]]), "inclusion_length"),
        "none": (proof([]), "inclusion_length"),
        "reversed": (proof(hashes[::-1]), "inclusion_root"),
        "of-another-entry": (proof(table.proof(index + 1)), "inclusion_root"),
        "at-another-index": (proof(hashes, index + 1), "inclusion_root"),
        "at-the-size": (proof(hashes, size), "inclusion_index"),
        "of-another-size": (proof(table.proof(index, size - 1)), "inclusion_root"),
        "charter-hash": (changed(good, "charter", "hashes", 0, to=flipped), "inclusion_root"),
        "charter-shorter": (changed(good, "charter", "hashes", to=lambda h: h[:-1]), "inclusion_length"),
        "charter-longer": (changed(good, "charter", "hashes", to=lambda h: h * 2), "inclusion_length"),
        "key-hash": (changed(good, "keys", 0, "hashes", 0, to=flipped), "inclusion_root"),
        "key-at-another-index": (
            changed(good, "keys", 0, "index", to=one.party.index - 1),
            "inclusion_root",
        ),
        "key-none": (changed(good, "keys", 0, "hashes", to=[]), "inclusion_length"),
        "statement-signature": (
            changed(good, "statement", "signatures", 0, "sig", to=flipped),
            "inclusion_root",
        ),
        "statement-exchanged": (
            changed(good, "statement", to=envelope(table.leaves[index + 2])),
            "inclusion_root",
        ),
        "charter-not-entry-0": (
            changed(good, "charter", "hashes", to=table.proof(1)),
            "inclusion_root",
        ),
    }
    for name, (value, code) in odd.items():
        yield vector(f"place-{name}", value, one.charter, tampered(code))


def words(one: Base) -> Iterator[Vector]:
    """Step 5: the log holds it, and it is not the key's word, or said elsewhere."""
    for name, code, make in (
        ("signed-by-another", "bad_signature", lambda t: word(t, "almond/party", signer="walnut/root")),
        ("other-mechanism", "other_mechanism", lambda t: word(t, "almond/party", mechanism="11" * 32)),
        ("no-mechanism", "other_mechanism", lambda t: word(t, "almond/party", mechanism=None)),
        ("charter-elsewhere", "other_mechanism", lambda t: t.put(t.leaves[0])),
    ):
        table = one.table.branch(len(one.table.leaves))
        put = make(table)
        yield vector(f"word-{name}", receipt(table, put, [one.party]), one.charter, tampered(code))
    for name, code, said in (
        ("key-signed-by-another", "bad_signature", {"signer": "walnut/root"}),
        ("key-of-another-mechanism", "other_mechanism", {"mechanism": "11" * 32}),
    ):
        table = founded(ed(*FOUR))
        granted = grant(table, "almond/root", "party", "almond/party", said=said)
        put = word(table, "almond/party")
        yield vector(f"word-{name}", receipt(table, put, [granted]), table.mechanism, tampered(code))


def ml_dsa(lines: MlDsaLines) -> Iterator[Vector]:
    """Organisations that declare both kinds of key."""
    both = [*ed(*FOUR), ("heron", ml_dsa_vkey("heron")), ("almond", ml_dsa_vkey("almond"))]
    table = founded(both)
    put = word(table, "secretariat/host")
    text = table.text()

    def case(name: str, code: str, orgs: Sequence[str], second: Sequence[str], tiers: list[str]) -> Vector:
        rest = [cosigner_line(org, text, TIME) for org in orgs]
        made = receipt(table, put, [], note=table.note(text, *rest, *second))
        lacking = holds(table, put, orgs, tiers=["operational"] if "stork" in orgs else [])
        lacking["unchecked"] = [*lacking["unchecked"], "ml-dsa-44"]
        if code:
            expected = tampered(code)
        else:
            expected = holds(table, put, orgs, tiers=tiers)
            names = [one.split(" ")[1] for one in second]
            expected["cosigners"] = [*expected["cosigners"], *({"name": n, "time": TIME} for n in names)]
        return vector(f"ml-dsa-{name}", made, table.mechanism, expected, without_ml_dsa=lacking)

    heron, almond = lines.line("heron", table, TIME), lines.line("almond", table, TIME)
    yield case("both", "", ("almond", "walnut", "heron"), (heron, almond), ["operational", "joint"])
    yield case("one-of-two", "", ("almond", "walnut", "heron"), (almond,), [])
    yield case("without-ed25519", "", ("almond", "walnut"), (heron, almond), [])
    yield case("party-lacks-one", "", ("almond", "walnut", "heron"), (heron,), ["operational"])
    yield case("other-co-chair", "", ("stork",), (heron,), ["operational"])
    yield case("by-another", "signature_wrong", FOUR, (lines.line("heron", table, TIME, of="almond"),), [])
    size = len(table.leaves) - 1
    yield case("of-another-head", "signature_wrong", FOUR, (lines.line("heron", table, TIME, size),), [])
    yield case("time-zero", "signature_time", FOUR, (lines.line("heron", table, 0),), [])
    data = _bytes(heron)
    short = f"{heron.rsplit(' ', 1)[0]} {b64(data[:-1])}\n"
    yield case("short", "signature_length", FOUR, (short,), [])
