# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The certificates among the trust vectors: each rule shown, and each of its conditions broken."""

from collections.abc import Iterator
from typing import Any

from tools.trust_founding import (
    FOUR,
    REFUSED,
    ROTATE,
    TIME,
    Base,
    Vector,
    base,
    changed,
    ed,
    file,
    flipped,
    founded,
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
    cosigner_vkey,
    ed_vkey,
    envelope,
    key,
    line,
    ml_dsa_vkey,
    pae,
    public,
    sha,
    sign,
    vkey,
)

RECEIPT = "application/vnd.sulh.receipt.v1+json"
REFUSAL = "application/vnd.sulh.refusal.v1+json"
BAD = {"verdict": "refused", "code": "bad_certificate"}


def certificate(what: str, **parts: Any) -> Json:
    return {"format": "sulh certificate v1", "what": what, **parts}


def shown(what: str, accused: str, verdict: str = "proven", code: str = "", charter: str = "") -> Json:
    return {"verdict": verdict, "what": what, "code": code, "accused": accused, "charter_id": charter}


def certificates(lines: MlDsaLines) -> Iterator[Vector]:
    """Every certificate."""
    one = base()
    yield from forks(one, lines)
    yield from equivocations(one)
    yield from promises(one)
    yield from inadmissible(one)
    yield from digests(one)
    yield from certificate_forms(one)


def two_histories(one: Base) -> tuple[Table, Table]:
    """Two logs that part after the base's word, of one size."""
    left = one.table.branch(one.word.index + 1)
    right = one.table.branch(one.word.index + 1)
    word(left, "almond/party", "ours")
    word(right, "walnut/party", "theirs")
    for table in (left, right):
        word(table, "secretariat/host", "more")
    return left, right


def log_fork(left: Table, right: Table, index: int | None = None) -> Json:
    """The heads of two tables; with `index`, the leaves there."""
    made = certificate(
        "fork", key=left.log_vkey(), heads=[table.note(table.text()) for table in (left, right)]
    )
    if index is not None:
        made["leaf"] = {
            "index": index,
            "hashes": [b64(table.hashes()[index]) for table in (left, right)],
            "proofs": [table.proof(index) for table in (left, right)],
        }
    return made


def forks(one: Base, lines: MlDsaLines) -> Iterator[Vector]:
    left, right = two_histories(one)
    longer = right.branch(len(right.leaves))
    word(longer, "secretariat/host", "later")
    index = one.word.index + 1
    key_of_log = left.log_vkey()
    same, far = log_fork(left, right), log_fork(left, longer, index)
    proven = shown("fork", key_of_log)
    yield vector("fork-one-size", same, None, proven)
    yield vector("fork-one-size-charter-given", same, one.charter, proven)
    yield vector("fork-two-sizes", far, None, proven)
    yield vector("fork-one-size-with-leaf", log_fork(left, right, index), None, proven)
    notes = [t.note(t.text(), cosigner_line("heron", t.text(), TIME)) for t in (left, right)]
    by_heron = certificate("fork", key=cosigner_vkey("heron"), heads=notes)
    yield vector("fork-cosigner", by_heron, None, shown("fork", cosigner_vkey("heron")))
    unsigned = [
        t.text() + "\n" + cosigner_line("heron", t.text(), TIME + n) for n, t in enumerate((left, longer))
    ]
    far_heron = {**far, "key": cosigner_vkey("heron"), "heads": unsigned}
    yield vector("fork-cosigner-two-sizes", far_heron, None, shown("fork", cosigner_vkey("heron")))
    ml = [t.note(t.text(), lines.line("heron", t, TIME)) for t in (left, right)]
    yield vector(
        "fork-ml-dsa",
        certificate("fork", key=ml_dsa_vkey("heron"), heads=ml),
        None,
        shown("fork", ml_dsa_vkey("heron")),
        without_ml_dsa={"verdict": "refused", "code": "unsupported"},
    )
    yield from _bad_forks(one, left, right, longer)


def _bad_forks(one: Base, left: Table, right: Table, longer: Table) -> Iterator[Vector]:
    index = one.word.index + 1
    same, far = log_fork(left, right), log_fork(left, longer, index)
    stranger = right.branch(len(right.leaves))
    stranger.origin = "other.example/log"
    renamed = log_fork(left, stranger)
    relay = _relay_notes()
    cosigned = certificate(
        "fork",
        key=cosigner_vkey("heron"),
        heads=[
            table.note(table.text(), cosigner_line("heron", table.text(), TIME)) for table in (left, stranger)
        ],
    )
    short = [*far["leaf"]["proofs"][0][:-1]]
    cases = {
        "one-head-twice": (
            certificate("fork", key=same["key"], heads=same["heads"][:1] * 2),
            "no_contradiction",
        ),
        "two-sizes-without-leaf": (log_fork(left, longer), "no_contradiction"),
        "same-leaf": (log_fork(left, right, one.word.index), "no_contradiction"),
        "by-another": (
            changed(same, "heads", 1, to=right.text() + "\n" + right.log_line(right.text(), "almond/root")),
            "signature_wrong",
        ),
        "one-unsigned": (
            changed(same, "heads", 1, to=right.text() + "\n" + cosigner_line("heron", right.text(), TIME)),
            "head_unsigned",
        ),
        "root-changed": (
            changed(same, "heads", 1, to=lambda note: note.replace(b64(right.root()), b64(bytes(32)))),
            "signature_wrong",
        ),
        "proof-shorter": (changed(far, "leaf", "proofs", 0, to=short), "inclusion_length"),
        "proof-of-another-index": (
            changed(far, "leaf", "proofs", 1, to=longer.proof(index + 1)),
            "inclusion_root",
        ),
        "leaf-invented": (changed(far, "leaf", "hashes", 0, to=b64(bytes(32))), "inclusion_root"),
        "index-beyond": (changed(far, "leaf", "index", to=len(left.leaves)), "inclusion_index"),
        "another-origin": (renamed, "head_unsigned"),
        "cosigner-of-two-logs": (cosigned, "head_origin"),
        "relay-notes": (relay, "note_malformed"),
        "key-of-another-name": (_foreign_heads(left, right), "head_origin"),
        "note-malformed": (changed(same, "heads", 0, to="x"), "note_malformed"),
        "cosigner-wrong": (
            certificate(
                "fork",
                key=cosigner_vkey("heron"),
                heads=[
                    left.note(left.text(), cosigner_line("heron", left.text(), TIME)),
                    right.note(right.text(), cosigner_line("heron", right.text(), TIME, "stork/cosign")),
                ],
            ),
            "signature_wrong",
        ),
    }
    for name, (value, code) in cases.items():
        yield vector(f"fork-bad-{name}", value, None, tampered(code))


def _foreign_heads(left: Table, right: Table) -> Json:
    """Two heads of one log, signed by a key that is no log's of that origin."""
    name, material = "foreign.example/key", bytes(key("foreign").verify_key)
    notes = [
        text + "\n" + line(name, 1, material, sign("foreign", text.encode()))
        for text in (left.text(), right.text())
    ]
    return certificate("fork", key=vkey(name, 1, material), heads=notes)


def _relay_notes() -> Json:
    """Two honest relay notes of a log whose origin is a number: they begin like two heads of one size."""
    name = "sulh/relay/v1"
    material = bytes(key("almond/relay").verify_key)
    notes = []
    for leaf in (b"one", b"two"):
        text = f"{name}\n20251101\n{b64(sha(leaf))}\n{b64(bytes(32))}\n{TIME}\n"
        notes.append(text + "\n" + line(name, 1, material, sign("almond/relay", text.encode())))
    return certificate("fork", key=vkey(name, 1, material), heads=notes)


def signed_document(media: str, content: Json, by: str) -> Json:
    payload = canonical(content)
    return {
        "payload": b64(payload),
        "payloadType": media,
        "signatures": [{"keyid": public(by), "sig": b64(sign(by, pae(payload, media)))}],
    }


def refusal(one: Base, put: Put, by: str = "secretariat/host", **changes: Any) -> Json:
    content = {
        "code": "quota",
        "id": put.id,
        "key": put.said["issuer"]["key"],
        "leaf_hash": sha(b"\x00" + put.leaf).hex(),
        "mechanism": one.charter,
        "received_at": "2025-11-01T09:00:00Z",
        "seq": put.said["seq"],
        "why": "this key has said 100 statements today",
    }
    return signed_document(REFUSAL, {**content, **changes}, by)


def equivocations(one: Base) -> Iterator[Vector]:
    party = public("almond/party")
    seq, prev = one.word.said["seq"], one.word.said["prev"]
    aside = one.table.branch(3)
    other = word(aside, "almond/party", "we did not", seq=seq, prev=prev)

    def pair(put: Put, *refusals: Json, accused: str = party) -> Json:
        statements = [envelope(one.word.leaf), envelope(put.leaf)]
        return certificate("equivocation", accused=accused, refusals=list(refusals), statements=statements)

    good = pair(other)
    proven = shown("equivocation", party, charter=one.charter)
    yield vector("equivocation", good, one.charter, proven)
    yield vector("equivocation-refused-first", pair(other, refusal(one, other)), None, proven)
    elsewhere = word(aside, "almond/party", "we did not", seq=seq, prev=prev, mechanism="11" * 32)
    later = word(aside, "almond/party", "later", seq=seq + 1, prev=one.word.id)
    stranger = word(aside, "walnut/party", "we did not", seq=seq)
    unsigned = word(aside, "almond/party", "we did not", seq=seq, prev=prev, signer="walnut/party")
    drafts = [founded(ed(*FOUR), {"title": {"en": title}}).leaves[0] for title in ("one", "two")]
    cases = {
        "one-statement-twice": (pair(one.word), "no_contradiction"),
        "two-numbers": (pair(later), "no_contradiction"),
        "two-mechanisms": (pair(elsewhere), "other_mechanism"),
        "two-charters": (
            certificate(
                "equivocation",
                accused=public("heron/root"),
                refusals=[],
                statements=[envelope(leaf) for leaf in drafts],
            ),
            "other_mechanism",
        ),
        "two-keys-first-another": (
            changed(pair(stranger), "statements", to=lambda both: both[::-1]),
            "other_accused",
        ),
        "two-keys": (pair(stranger), "other_accused"),
        "accused-another": (pair(other, accused=public("walnut/party")), "other_accused"),
        "signed-by-another": (pair(unsigned), "bad_signature"),
        "signature": (changed(good, "statements", 0, "signatures", 0, "sig", to=flipped), "bad_signature"),
        "refusal-of-another": (pair(other, refusal(one, later)), "other_refusal"),
        "refusal-of-another-key": (
            pair(other, refusal(one, other, key=public("walnut/party"))),
            "other_refusal",
        ),
        "refusal-elsewhere": (pair(other, refusal(one, other, mechanism="11" * 32)), "other_refusal"),
        "refusal-signature": (
            pair(other, changed(refusal(one, other), "signatures", 0, "sig", to=flipped)),
            "bad_signature",
        ),
    }
    for name, (value, code) in cases.items():
        yield vector(f"equivocation-bad-{name}", value, None, tampered(code))
    yield vector("equivocation-bad-charter", good, "22" * 32, tampered("other_charter"))


def promise(one: Base, leaf: bytes, index: int, by: str = "secretariat/host", **changes: Any) -> Json:
    content = {
        "id": sha(pae(leaf[65:])).hex(),
        "index": index,
        "leaf_hash": sha(b"\x00" + leaf).hex(),
        "mechanism": one.charter,
        "received_at": "2025-11-01T09:00:00Z",
    }
    return signed_document(RECEIPT, {**content, **changes}, by)


def in_log(table: Table) -> Json:
    """The members `charter` and `head` over a table."""
    charter = {"hashes": table.proof(0), "statement": envelope(table.leaves[0])}
    return {"charter": charter, "head": table.note(table.text())}


def promises(one: Base) -> Iterator[Vector]:
    left, right = two_histories(one)
    index = one.word.index + 1
    host = public("secretariat/host")
    broken = {
        **in_log(right),
        "leaf": {"hash": b64(right.hashes()[index]), "index": index, "proof": right.proof(index)},
    }

    def made(document: Json, accused: str = host, **parts: Any) -> Json:
        return certificate("broken_promise", accused=accused, promise=document, **{**broken, **parts})

    given = promise(one, left.leaves[index], index)
    good = made(given)
    proven = shown("broken_promise", host, charter=one.charter)
    yield vector("broken-promise", good, one.charter, proven)
    second = promise(one, right.leaves[index], index)
    twice = certificate("broken_promise", accused=host, promise=given, promise2=second)
    yield vector("broken-promise-twice", twice, None, proven)
    rotated = promise(one, left.leaves[index], index, by="secretariat/host/2")
    new_host = public("secretariat/host/2")
    yield vector(
        "broken-promise-by-another-key",
        made(rotated, accused=new_host),
        None,
        shown("broken_promise", new_host, "consistent", charter=one.charter),
    )
    kept = promise(one, right.leaves[index], index)
    sham = founded(ed(*FOUR), {"title": {"en": "EXERCISE: sham"}})
    elsewhere = promise(one, left.leaves[index], index, mechanism=sham.mechanism)
    cases = {
        "kept": (made(kept), "no_contradiction"),
        "another-index": (made(promise(one, left.leaves[index], index + 1)), "no_contradiction"),
        "accused-another": (made(given, accused=new_host), "other_accused"),
        "signature": (changed(good, "promise", "signatures", 0, "sig", to=flipped), "bad_signature"),
        "another-mechanism": (made(elsewhere), "other_mechanism"),
        "sham-charter": (
            made(elsewhere, charter={"hashes": [], "statement": envelope(sham.leaves[0])}),
            "inclusion_length",
        ),
        "head-by-another": (
            made(given, head=right.text() + "\n" + right.log_line(right.text(), "almond/root")),
            "signature_wrong",
        ),
        "charter-signature": (
            changed(good, "charter", "statement", "signatures", 0, "sig", to=flipped),
            "bad_signature",
        ),
        "leaf-invented": (changed(good, "leaf", "hash", to=b64(bytes(32))), "inclusion_root"),
        "charter-place": (changed(good, "charter", "hashes", to=right.proof(1)), "inclusion_root"),
        "twice-first-signature": (
            changed(twice, "promise", "signatures", 0, "sig", to=flipped),
            "bad_signature",
        ),
        "twice-kept": (changed(twice, "promise2", to=given), "no_contradiction"),
        "twice-two-places": (
            changed(twice, "promise2", to=promise(one, right.leaves[index], index + 1)),
            "no_contradiction",
        ),
        "twice-two-mechanisms": (
            changed(twice, "promise2", to=promise(one, right.leaves[index], index, mechanism="11" * 32)),
            "other_mechanism",
        ),
        "twice-two-hosts": (
            changed(twice, "promise2", to=promise(one, right.leaves[index], index, by="secretariat/host/2")),
            "other_accused",
        ),
    }
    for name, (value, code) in cases.items():
        yield vector(f"broken-promise-bad-{name}", value, None, tampered(code))
    early = [promise(one, leaf, 0, mechanism="") for leaf in (left.leaves[0], sham.leaves[0])]
    before = certificate("broken_promise", accused=host, promise=early[0], promise2=early[1])
    yield vector("broken-promise-bad-before-any-charter", before, None, BAD)


def entry(table: Table, put: Put) -> Json:
    return {"hashes": table.proof(put.index), "index": put.index, "leaf": b64(put.leaf)}


def bad_entries(table: Table, code: str, *puts: Put, **parts: Any) -> Json:
    accused = parts.pop("accused", table.log_vkey())
    entries = [entry(table, put) for put in puts]
    return certificate(
        "inadmissible", accused=accused, code=code, entries=entries, **{**in_log(table), **parts}
    )


def _liar(one: Base) -> tuple[Table, dict[str, tuple[Put, ...]]]:
    """The base's record, continued by a host that appends anything; what each code is shown by."""
    table = one.table.branch(len(one.table.leaves))
    words = [word(table, "almond/party", text) for text in ("one", "two", "three")]
    again = table.put(words[1].leaf)
    seq = words[1].said["seq"]
    aside = table.branch(len(table.leaves))
    numbered = word(aside, "almond/party", "other", seq=seq, prev=words[0].id)
    misled = word(aside, "almond/party", "misled", seq=seq + 1, prev="33" * 32)
    noise, noise_put = b"\x02" + bytes(80), {}
    for name, leaf in (("type", noise), ("short", b"\x01" * 65), ("json", b"\x01" + bytes(64) + b'{"a": 1}')):
        noise_put[name] = table.put(leaf)
    empty = table.put(b"")
    unsigned = word(table, "walnut/party", "unsigned", signer="stork/root")
    elsewhere = word(table, "walnut/party", "elsewhere", mechanism="11" * 32)
    charter = table.put(founded(ed(*FOUR), {"title": {"en": "another"}}).leaves[0])
    first, second = table.put(numbered.leaf), table.put(misled.leaf)
    claimed = {"key": public("almond/party"), "org": "walnut", "role": "party"}
    role = word(table, "almond/party", "as walnut", issuer=claimed)
    body = {"key": public("almond/party"), "reason": "stolen"}
    revoked = table.say("almond/root", "record.key_revoke.v1", body)
    after = word(table, "almond/party", "after the end")
    turned = rotate(table, "almond/root", "almond/party/phone", "almond/party/watch", "party")
    phone = word(table, "almond/party/phone", "after the rotation")
    return table, {
        "unreadable": (noise_put["type"],),
        "unreadable-short": (noise_put["short"],),
        "unreadable-json": (noise_put["json"],),
        "unreadable-empty": (empty,),
        "bad_signature": (unsigned,),
        "other_mechanism": (elsewhere,),
        "charter_first": (charter,),
        "duplicate": (words[1], again),
        "equivocation": (words[1], first),
        "contradicts_prev": (words[1], second),
        "revoked_key": (revoked, after),
        "revoked_key-rotated": (turned, phone),
        "not_its_role": (one.party, role),
        "head_root": (words[0],),
        "may_not_say": (words[0], words[1], words[2]),
    }


def inadmissible(one: Base) -> Iterator[Vector]:
    table, shows = _liar(one)
    log = table.log_vkey()
    for name, puts in shows.items():
        code = name.split("-")[0]
        verdict = "consistent" if code in ("head_root", "may_not_say") else "proven"
        expected = shown("inadmissible", log, verdict, code, one.charter)
        file_name = f"inadmissible-{name.replace('_', '-')}"
        yield vector(file_name, bad_entries(table, code, *puts), one.charter, expected)
    size = len(one.table.leaves)
    honest = [Put(index=index, leaf=leaf) for index, leaf in enumerate(table.leaves[:size])][1:]
    yield from _bad_inadmissible(one, table, shows, honest)


def _bad_inadmissible(
    one: Base, table: Table, shows: dict[str, tuple[Put, ...]], puts: list[Put]
) -> Iterator[Vector]:
    party = one.word
    following = next(put for put in puts if put.index > party.index and put.said["prev"] == party.id)
    singles = ("unreadable", "bad_signature", "other_mechanism", "charter_first")
    cases: dict[str, tuple[Json, str]] = {
        f"honest-{code.replace('_', '-')}": (bad_entries(table, code, party), "no_contradiction")
        for code in singles
    }
    for code in ("duplicate", "equivocation", "contradicts_prev", "revoked_key", "not_its_role"):
        name = code.replace("_", "-")
        cases[f"honest-{name}"] = (bad_entries(table, code, party, following), "no_contradiction")
        garbage = shows["unreadable"][0]
        cases[f"garbage-{name}"] = (bad_entries(table, code, party, garbage), "no_contradiction")
    revoked, after = shows["revoked_key"]
    before = bad_entries(table, "revoked_key", party, revoked)
    cases["said-before-the-end"] = (before, "no_contradiction")
    cases["two-duplicates-swapped-keys"] = (
        bad_entries(table, "duplicate", party, after),
        "no_contradiction",
    )
    good = bad_entries(table, "bad_signature", *shows["bad_signature"])
    sham = founded(ed(*FOUR), {"title": {"en": "EXERCISE: sham"}})
    stranger = {"hashes": in_log(table)["charter"]["hashes"], "statement": envelope(sham.leaves[0])}
    cases |= {
        # A charter of somebody's own that names an honest log's key: all of that log is "elsewhere" to it.
        "sham-charter": (bad_entries(table, "other_mechanism", party, charter=stranger), "inclusion_root"),
        "charter-signature": (
            changed(good, "charter", "statement", "signatures", 0, "sig", to=flipped),
            "bad_signature",
        ),
        "charter-by-a-stranger": (_undrafted(), "not_the_drafter"),
        "role-after-a-rotation": (_rotation_with_a_key(table), "no_contradiction"),
        "accused-another": ({**good, "accused": ed_vkey("a.example", 1, "x")}, "other_accused"),
        "head-by-another": (
            {**good, "head": table.text() + "\n" + table.log_line(table.text(), "almond/root")},
            "signature_wrong",
        ),
        "head-unsigned": (
            {**good, "head": table.text() + "\n" + cosigner_line("heron", table.text(), TIME)},
            "head_unsigned",
        ),
        "leaf-changed": (
            changed(good, "entries", 0, "leaf", to=lambda leaf: leaf[:400] + "AAAA" + leaf[404:]),
            "inclusion_root",
        ),
        "another-place": (changed(good, "entries", 0, "index", to=3), "inclusion_root"),
        "proof-longer": (
            changed(good, "entries", 0, "hashes", to=lambda hashes: [*hashes, hashes[0]]),
            "inclusion_length",
        ),
        "consistent-not-included": (
            changed(bad_entries(table, "head_root", party), "entries", 0, "hashes", 0, to=flipped),
            "inclusion_root",
        ),
    }
    for name, (value, code) in cases.items():
        yield vector(f"inadmissible-bad-{name}", value, None, tampered(code))
    yield vector("inadmissible-bad-charter-given", good, "22" * 32, tampered("other_charter"))


def _undrafted() -> Json:
    """A log whose entry 0 is a charter by none of those that it names."""
    table = founded(ed(*FOUR), who="almond/party")
    return bad_entries(table, "bad_signature", word(table, "almond/root", signer="x"))


def _rotation_with_a_key(table: Table) -> Json:
    """What looks like a grant but for its kind."""
    other = table.branch(len(table.leaves))
    body = {"key": public("almond/party"), "new": "00" * 32, "old": "11" * 32, "role": "monitor"}
    first = other.say("almond/root", ROTATE, body)
    return bad_entries(other, "not_its_role", first, word(other, "almond/party"))


def digests(one: Base) -> Iterator[Vector]:
    aside = one.table.branch(3)
    body = {
        "digest": "44" * 32,
        "layer": "open",
        "opened": "55" * 32,
        "ruleset": "66" * 32,
        "size": 5,
    }
    kind = "record.state_digest.v1"
    seen = {"root": one.table.root(5).hex(), "size": 5}
    put = aside.say("walnut/party", kind, body, seen=seen)

    def made(said: Put, **parts: Any) -> Json:
        first = {"accused": public("walnut/party"), "charter": envelope(one.table.leaves[0])}
        return certificate(
            "false_digest", **{**first, "digest": "77" * 32, "statement": envelope(said.leaf), **parts}
        )

    good = made(put)
    expected = shown("false_digest", public("walnut/party"), "consistent", charter=one.charter)
    yield vector("false-digest", good, one.charter, expected)
    elsewhere = aside.say("walnut/party", kind, body, seen=seen, mechanism="11" * 32)
    unsigned = aside.say("walnut/party", kind, body, seen=seen, signer="almond/party")
    flip = ("charter", "signatures", 0, "sig")
    for name, value, code in (
        ("same-digest", made(put, digest="44" * 32), "no_contradiction"),
        ("accused-another", made(put, accused=public("almond/party")), "other_accused"),
        ("another-mechanism", made(elsewhere), "other_mechanism"),
        ("signed-by-another", made(unsigned), "bad_signature"),
        ("charter-signature", changed(good, *flip, to=flipped), "bad_signature"),
    ):
        yield vector(f"false-digest-bad-{name}", value, None, tampered(code))
    for name, said in (
        ("another-kind", one.word),
        ("no-size", aside.say("walnut/party", kind, {"digest": "44" * 32}, seen=seen)),
        ("seen-null", aside.say("walnut/party", kind, body, seen=None)),
    ):
        yield vector(f"false-digest-bad-{name}", made(said), None, BAD)


def certificate_forms(one: Base) -> Iterator[Vector]:
    left, right = two_histories(one)
    good, index = log_fork(left, right), one.word.index + 1
    far = log_fork(left, right, index)
    table, shows = _liar(one)
    single = bad_entries(table, "bad_signature", *shows["bad_signature"])
    pair = bad_entries(table, "duplicate", *shows["duplicate"])
    right_bytes = file(good)
    cases: dict[str, tuple[Json | bytes, Json]] = {
        "what-unknown": ({**good, "what": "lie"}, BAD),
        "extra-member": ({**good, "accused": good["key"]}, BAD),
        "one-head": (changed(good, "heads", to=good["heads"][:1]), BAD),
        "key-id": (changed(good, "key", to=lambda text: text.replace("+", "+0", 1)), BAD),
        "leaf-null": ({**good, "leaf": None}, BAD),
        "leaf-one-hash": (changed(far, "leaf", "hashes", to=far["leaf"]["hashes"][:1]), BAD),
        "leaf-index-float-text": (changed(far, "leaf", "index", to="1"), BAD),
        "accused-cosigner": ({**single, "accused": cosigner_vkey("heron")}, BAD),
        "one-entry-for-two": ({**pair, "entries": pair["entries"][:1]}, BAD),
        "two-entries-for-one": ({**pair, "code": "bad_signature"}, BAD),
        "entries-swapped": ({**pair, "entries": pair["entries"][::-1]}, BAD),
        "entries-one-index": ({**pair, "entries": pair["entries"][:1] * 2}, BAD),
        "entry-at-0": (changed(single, "entries", 0, "index", to=0), BAD),
        "no-entries": ({**single, "code": "head_root", "entries": []}, BAD),
        "five-entries": ({**single, "code": "head_root", "entries": single["entries"] * 5}, BAD),
        "code-form": ({**single, "code": "Bad signature"}, BAD),
        "charter-bare": ({**single, "charter": single["charter"]["statement"]}, BAD),
        "format-v2": ({**good, "format": "sulh certificate v2"}, REFUSED),
        "no-newline": (right_bytes[:-1], REFUSED),
        "white-space": (right_bytes.replace(b",", b", ", 1), REFUSED),
        "duplicate-member": (right_bytes.replace(b'{"format"', b'{"format":"x","format"', 1), REFUSED),
    }
    for name, (value, expected) in cases.items():
        yield vector(f"certificate-form-{name}", value, None, expected)
