# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Bugs put in on purpose into the gate, the seals, what is known of the past, and the opener."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

import sulh.record.gate
import sulh.record.opener
import sulh.record.past
import sulh.record.seals
from sulh.errors import Refused, Tampered
from sulh.record.fold import Entry
from sulh.record.gate import Gate
from sulh.record.opener import Lacks, Mismatch, Opener, Plain
from sulh.record.past import Past
from sulh.record.seal_kinds import Disclose, Release, Shred
from sulh.record.sealing import read_wraps
from sulh.record.seals import Seals
from sulh.record.silences import Place
from sulh.record.standing import Standing
from sulh.record.withheld import Withheld
from sulh.statement.envelope import Header
from sulh.statement.inner import read_inner
from sulh.statement.seal import Marks, Secret

Plant = Callable[[pytest.MonkeyPatch], None]


# The gate.


def the_gate_opens_what_is_shredded(patch: pytest.MonkeyPatch) -> None:
    """Whoever still holds what was to be deleted goes on reading it."""
    right = Gate.__init__

    def init(self: Gate, layer: str, opener: Any = None, stubs: Any = (), *rest: Any) -> None:
        right(self, layer, opener, frozenset(), *rest)

    patch.setattr(Gate, "__init__", init)


def half_a_layer_has_a_digest(patch: pytest.MonkeyPatch) -> None:
    """A node that lacks a ciphertext gives the digest of what happens to be there."""
    right = Gate.opened_hash

    def opened_hash(self: Gate, record: Past) -> str:
        self.lacks, kept = {}, self.lacks
        try:
            return right(self, record)
        finally:
            self.lacks = kept

    patch.setattr(Gate, "opened_hash", opened_hash)


def what_was_opened_counts_again_when_told(patch: pytest.MonkeyPatch) -> None:
    """A recipient folds a disclosure of what it had opened before."""
    patch.setattr(Gate, "revealed", lambda self, entry, record: entry)


def what_was_told_counts_again_when_sealed(patch: pytest.MonkeyPatch) -> None:
    """The very same inside, sealed once more, is another report."""
    patch.setattr(Seals, "text_known", lambda *_: False)


def one_inside_counts_in_each_seal(patch: pytest.MonkeyPatch) -> None:
    """A node does not remember which texts it has opened."""
    right = Gate._whole

    def whole(self: Gate, *args: Any) -> Entry | None:
        self._insides.clear()
        return right(self, *args)

    patch.setattr(Gate, "_whole", whole)


def a_mismatch_ends_the_replay(patch: pytest.MonkeyPatch) -> None:
    """One bad wrap stops a recipient."""
    right = Opener.open

    def open_(self: Opener, *args: Any) -> Any:
        found = right(self, *args)
        if isinstance(found, Mismatch):
            raise Refused(found.code, "it does not open")
        return found

    patch.setattr(Opener, "open", open_)


def a_node_tells_what_it_opens(patch: pytest.MonkeyPatch) -> None:
    """What a node opens leaves a mark in the record's own rows, so that they differ between replicas."""
    right = Gate._whole

    def whole(self: Gate, entry: Entry, row: Any, record: Past) -> Entry | None:
        found = right(self, entry, row, record)
        if found is not None:
            row = msgspec.structs.replace(row, salt="00" * 16)
            record.seals.changed[f"sealed/{entry.id}"] = row
        return found

    patch.setattr(Gate, "_whole", whole)


# What is known of the past.


def an_author_is_judged_by_todays_keys(patch: pytest.MonkeyPatch) -> None:
    """What a key said inside a seal falls when the key ends later."""
    patch.setattr(Standing, "as_of", lambda self, index, key: self)


def an_inside_is_judged_by_no_keys(patch: pytest.MonkeyPatch) -> None:
    """Whoever signs an inside is believed to be who it says."""
    patch.setattr(Past, "_require_standing", lambda *_: None)


def anybody_seals_anybodys_words(patch: pytest.MonkeyPatch) -> None:
    """A recipient seals on what it opened, as if it had been said to others."""
    right = Past.open_inner

    def open_inner(self: Past, inside: bytes, statement: str, row: Any) -> Entry:
        own = read_inner(inside).issuer.org
        issuer = msgspec.structs.replace(row.issuer, org=own)
        return right(self, inside, statement, msgspec.structs.replace(row, issuer=issuer))

    patch.setattr(Past, "open_inner", open_inner)


def anybody_releases(patch: pytest.MonkeyPatch) -> None:
    """The public layer shows what any organisation releases, its own or not."""
    right = Past.say_of_seals

    def say(self: Past, body: Any, header: Header, place: Place) -> None:
        if isinstance(body, Release) and self._public:
            self._reveal(body.statement)
        right(self, body, header, place)

    patch.setattr(Past, "say_of_seals", say)


def a_void_disclosure_shows_the_seal(patch: pytest.MonkeyPatch) -> None:
    """The public layer shows a seal before it knows whether its disclosure stands."""
    right = Past._disclose

    def disclose(self: Past, body: Disclose, header: Header, place: Place) -> None:
        if self._public and body.statement not in self.seals.sealed:
            self._reveal(body.statement)
        right(self, body, header, place)

    patch.setattr(Past, "_disclose", disclose)


def what_is_withheld_is_shown(patch: pytest.MonkeyPatch) -> None:
    """The public layer shows whatever is marked for the organisations."""
    patch.setattr(
        "sulh.record.state.released", lambda header, kind: header.marking in ("TLP:CLEAR", "TLP:GREEN")
    )


def a_retraction_stays_behind(patch: pytest.MonkeyPatch) -> None:
    """What was taken back before it was released is public without that."""
    patch.setattr(Withheld, "retractions", lambda *_: [])


# Seals.


def a_seal_may_show_its_inside(patch: pytest.MonkeyPatch) -> None:
    """Language, marking and readers may stand on the outside."""
    patch.setattr(sulh.record.seals, "_require_blank", lambda header: None)


def any_text_is_a_disclosure(patch: pytest.MonkeyPatch) -> None:
    """What is disclosed is not compared with what the seal commits to."""
    patch.setattr(sulh.record.seals, "check_plaintext", lambda *_: None)


def one_co_chair_shreds(patch: pytest.MonkeyPatch) -> None:
    """One of the two is enough."""
    patch.setattr(
        sulh.record.seals,
        "_both_chairs",
        lambda words, place: any(w.org in {o.id for o in place.charter.of_kind("co_chair")} for w in words),
    )


def shredding_waits_for_nobody(patch: pytest.MonkeyPatch) -> None:
    """Notice and objection time are nothing."""
    patch.setattr(sulh.record.seals, "shred_seconds", lambda charter: 0)


def notice_runs_from_the_first_word(patch: pytest.MonkeyPatch) -> None:
    """The time runs from the first co-chair's word, before the other has agreed."""
    right = Seals._shred

    def shred(self: Seals, body: Shred, header: Header, place: Place) -> None:
        known = set(self._shreds)
        right(self, body, header, place)
        first = self.__dict__.setdefault("first", {})
        if body.statement not in known:
            first[body.statement] = place.heads.now.isoformat().replace("+00:00", "Z")
        row = self._shreds.get(body.statement)
        if row is not None and row.agreed is not None and body.statement in first:
            row = msgspec.structs.replace(row, agreed=first[body.statement])
            self._shreds[body.statement] = self.changed[f"shred/{body.statement}"] = row

    patch.setattr(Seals, "_shred", shred)


def a_new_wrapping_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    """The tags of a later wrapping do not count: who changed its key opens nothing of before."""
    patch.setattr(Seals, "_wrapped_again", lambda *_: None)


def wraps_are_older_than_their_entry(patch: pytest.MonkeyPatch) -> None:
    """A replay compares what lies here with what was known when the entry was made."""
    right = Gate.__init__

    def init(
        self: Gate, layer: str, opener: Any = None, stubs: Any = frozenset(), latest: Any = None
    ) -> None:
        right(self, layer, opener, stubs, None)

    patch.setattr(Gate, "__init__", init)


def a_snapshot_forgets_what_was_told(patch: pytest.MonkeyPatch) -> None:
    """A host that opens from a snapshot takes a second disclosure for the first."""
    right = Seals.restore

    def restore(self: Seals, *args: Any) -> None:
        right(self, *args)
        self._disclosed.clear()
        self._shreds.clear()
        self._releases.clear()

    patch.setattr(Seals, "restore", restore)


def the_door_seals_in_earnest(patch: pytest.MonkeyPatch) -> None:
    """Trying a word about seals at the door already carries it out."""
    patch.setattr(Seals, "copy", lambda self: self)


# The opener.


def commitments_are_decoration(patch: pytest.MonkeyPatch) -> None:
    """A sealer may show one recipient another text than it commits to."""

    def opened(ciphertext: bytes, secret: Secret, binding: bytes, marks: Marks) -> bytes:
        try:
            padded = AESGCM(secret.key).decrypt(bytes(12), ciphertext, binding)
        except InvalidTag:
            raise Tampered("seal_ciphertext", "it does not open") from None
        return padded[4 : 4 + int.from_bytes(padded[:4], "big")]

    patch.setattr(sulh.record.opener, "open_sealed", opened)


def hidden_recipients_are_fine(patch: pytest.MonkeyPatch) -> None:
    """A recipient that the statement does not count opens it all the same."""
    patch.setattr(sulh.record.opener, "require_addressed", lambda *_: None)


def anybody_wraps(patch: pytest.MonkeyPatch) -> None:
    """A file of wraps by whoever signed it is taken for the sealer's."""

    class Everybody(frozenset[str]):
        def __contains__(self, key: object) -> bool:
            return True

    patch.setattr(
        sulh.record.opener,
        "read_wraps",
        lambda data, statement, signers: read_wraps(data, statement, Everybody()),
    )


def a_missing_ciphertext_is_an_empty_one(patch: pytest.MonkeyPatch) -> None:
    """What is not there is disputed, and the layer goes on without it."""
    right = Opener.open

    def open_(self: Opener, *args: Any) -> Any:
        found = right(self, *args)
        missing = isinstance(found, Lacks)
        return Mismatch(code="seal_ciphertext") if missing else found

    patch.setattr(Opener, "open", open_)


def a_text_is_cut(patch: pytest.MonkeyPatch) -> None:
    """An opener gives other bytes than were sealed."""
    right = Opener.open

    def open_(self: Opener, *args: Any) -> Any:
        found = right(self, *args)
        return replace(found, plaintext=found.plaintext[:-1]) if isinstance(found, Plain) else found

    patch.setattr(Opener, "open", open_)


SEAL_PLANTS: tuple[Plant, ...] = (
    the_gate_opens_what_is_shredded,
    half_a_layer_has_a_digest,
    what_was_opened_counts_again_when_told,
    a_mismatch_ends_the_replay,
    a_node_tells_what_it_opens,
    an_author_is_judged_by_todays_keys,
    anybody_seals_anybodys_words,
    anybody_releases,
    a_void_disclosure_shows_the_seal,
    a_retraction_stays_behind,
    shredding_waits_for_nobody,
    wraps_are_older_than_their_entry,
    commitments_are_decoration,
    anybody_wraps,
)
# Looked for where more seeds are asked for.
MORE_PLANTS: tuple[Plant, ...] = (
    what_was_told_counts_again_when_sealed,
    one_inside_counts_in_each_seal,
    an_inside_is_judged_by_no_keys,
    what_is_withheld_is_shown,
    a_seal_may_show_its_inside,
    any_text_is_a_disclosure,
    one_co_chair_shreds,
    notice_runs_from_the_first_word,
    a_new_wrapping_is_forgotten,
    a_snapshot_forgets_what_was_told,
    the_door_seals_in_earnest,
    hidden_recipients_are_fine,
    a_missing_ciphertext_is_an_empty_one,
    a_text_is_cut,
)
