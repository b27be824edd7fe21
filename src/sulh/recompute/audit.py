# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The audit: anyone computes it all again, from the bytes alone.

    1 charter    entry 0 as its drafter signed it; it names the log's key
    2 log        every byte of the checkpoint and of every tile, up to the signed root
    3 replay     every statement: bytes, signature, chain, authority, rooms; the voids and the digest; then the
                 cosignatures on the checkpoint, by the keys of every charter that was in force
    4 policies   the files are what the charter at the last entry says
    5 blobs      every blob has the hash in its name
    6 nothing else lies there

Sound means: these bytes are the record that the checkpoint signs, and this digest follows from them. It
does not mean that what was said is true. Void entries are listed: the host should have refused them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sulh.compute import PLAIN, Engine, all_cores
from sulh.errors import Refused, Tampered
from sulh.log import policy as log_policy
from sulh.log.check import check_log
from sulh.log.merkle import leaf_hash
from sulh.log.note import TreeHead, Verifier, cosignatures_by, open_head, parse_note
from sulh.log.reader import LogReader
from sulh.log.sequencer import roots_of
from sulh.log.store import CHECKPOINT, Store
from sulh.recompute.replay import State, Taken
from sulh.recompute.verdicts import WORTH_PROCESSES, Feed
from sulh.record.blobs import PREFIX, check_blobs
from sulh.record.charter import CharterBody
from sulh.record.founding import Founding, peek_founding, read_founding, require_confirmed
from sulh.record.gate import OPEN
from sulh.record.policies import POLICIES
from sulh.record.rows import read_row
from sulh.record.ruleset import Ruleset
from sulh.record.state import RECORD, CharterVersion

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """What an audit found. `state` is None where entry bundles were not to be had."""

    founding: Founding
    head: TreeHead
    confirmed: bool
    voids: tuple[Taken, ...]
    blobs: int
    cosigners: tuple[str, ...]
    state: State | None

    @property
    def digest(self) -> str | None:
        """State digest of the open layer, or None."""
        return self.state.digest() if self.state else None


def audit_folder(
    store: Store,
    rulesets: Mapping[str, Ruleset],
    *,
    charter: str | None = None,
    policy: bytes | None = None,
    progress: Progress | None = None,
) -> Audited:
    """Audit every byte of DIR/record; Tampered names file and entry."""
    # 1. The charter.
    with _in_file(CHECKPOINT):
        founding = peek_founding(store, rulesets)
        size = open_head(store.get(CHECKPOINT), Verifier(founding.charter.log)).size
    require_confirmed(founding.id, charter)
    # 2. The log. 3. The replay, leaf by leaf as each is proven.
    reader = LogReader(store, Verifier(founding.charter.log))
    state = State(rulesets, roots_of(reader))
    voids: list[Taken] = []
    with Feed(state, _engine(size), _keep_voids(voids)) as feed:

        def take(first: int, leaves: Sequence[bytes]) -> None:
            feed.put(leaves)
            if progress is not None:
                progress(first + len(leaves), size)

        # The keys that may have signed the head are known when the last entry is replayed: until then any may.
        checked = check_log(store, Verifier(founding.charter.log), allow_unknown=True, on_leaves=take)
        feed.finish()
    with _in_file(CHECKPOINT):
        charters = _charters(state, founding)
        cosigners = _cosigned(checked.note, charters, policy)
        _require_known_lines(checked.note, charters)
    # 4. The policies. 5. The blobs. 6. Nothing else.
    _check_policies(store, state.record.charter or founding.charter)
    blobs = check_blobs(store)
    _require_nothing_else(store)
    return Audited(
        founding=founding,
        head=checked.head,
        confirmed=charter is not None,
        voids=tuple(voids),
        blobs=blobs,
        cosigners=cosigners,
        state=state,
    )


def audit_remote(
    store: Store,
    charter_leaf: bytes,
    rulesets: Mapping[str, Ruleset],
    *,
    bundles: bool,
    charter: str | None = None,
    policy: bytes | None = None,
    progress: Progress | None = None,
) -> Audited:
    """Audit a served record: with bundles all of it, without them heads and hash tiles only."""
    founding = read_founding(charter_leaf, rulesets)
    require_confirmed(founding.id, charter)
    reader = LogReader(store, Verifier(founding.charter.log))
    head = reader.head()
    state: State | None = None
    voids: list[Taken] = []
    if bundles:
        state = State(rulesets, roots_of(reader), OPEN)
        with Feed(state, _engine(head.size), _keep_voids(voids)) as feed:
            for index, leaf in enumerate(reader.leaves()):
                feed.put((leaf,))
                if progress is not None:
                    progress(index + 1, head.size)
            feed.finish()
    else:
        for index in range(0, head.size, 256):
            reader.leaf_hash(index)  # each hash tile is compared with the signed root as it is read
    _require_same_charter(reader, charter_leaf)
    return Audited(
        founding=founding,
        head=head,
        confirmed=charter is not None,
        voids=tuple(voids),
        blobs=0,
        cosigners=_cosigned(reader.note, _charters(state, founding), policy),
        state=state,
    )


def _engine(size: int) -> Engine:
    return all_cores() if size >= WORTH_PROCESSES else PLAIN


def _keep_voids(voids: list[Taken]) -> Callable[[Taken], None]:
    def keep(taken: Taken) -> None:
        if taken.why is not None:
            voids.append(taken)

    return keep


@contextmanager
def _in_file(path: str) -> Iterator[None]:
    """Name the file in evidence that does not name one itself."""
    try:
        yield
    except Tampered as why:
        why.file = why.file or path
        raise


def _require_same_charter(reader: LogReader, leaf: bytes) -> None:
    if reader.leaf_hash(0) != leaf_hash(leaf):
        raise Tampered("charter_changed", "the charter that was served is not entry 0 of the log", entry=0)


def _charters(state: State | None, founding: Founding) -> list[CharterBody]:
    """Every charter that was in force, the last one last; of heads and proofs alone only the first is known."""
    if state is None or state.record.charter is None:
        return [founding.charter]
    rows = [read_row(value, CharterVersion) for _, value in state.rows.items(RECORD, "charter/")]
    return [*(row.body for row in sorted(rows, key=lambda row: row.since)), state.record.charter]


def _cosigned(note: bytes, charters: Sequence[CharterBody], policy: bytes | None) -> tuple[str, ...]:
    """Names of the last charter's cosigners on the note.

    Lines of keys that an earlier charter declared must hold too: a line that never held is nobody's leftover.
    """
    keys = {c.vkey: Verifier(c.vkey) for charter in charters for c in charter.cosigners}
    held = {verifier.vkey for verifier, _ in cosignatures_by(note, list(keys.values()))}
    names = {keys[c.vkey].name for c in charters[-1].cosigners if c.vkey in held}
    if policy is not None:
        wanted = log_policy.parse(policy)
        wanted.require([name for name, _ in wanted.cosignatures(note)])
    return tuple(sorted(names))


def _require_known_lines(note: bytes, charters: Sequence[CharterBody]) -> None:
    """Raise `Tampered` where a line stands that no key vouches for: whoever copies the folder could change it."""
    known = [Verifier(charters[0].log), *(Verifier(c.vkey) for body in charters for c in body.cosigners)]
    for line in parse_note(note).unknown_to(known):
        raise Tampered(
            "signature_unknown",
            "nobody known vouches for the signature line of {name}: name its key, or allow unknown lines",
            name=line.name,
        )


def _check_policies(store: Store, charter: CharterBody) -> None:
    for name, text in POLICIES:
        try:
            found = store.get(name)
        except Refused as why:
            raise Tampered(
                "file_missing", "the policy that follows from the charter was expected here", file=name
            ) from why
        if found != text(charter).encode():
            raise Tampered(
                "policy_changed",
                "the policy in this file is not the one that follows from the charter",
                file=name,
            )


def _require_nothing_else(store: Store) -> None:
    known = {CHECKPOINT, *(name for name, _ in POLICIES)}
    for path in store.list():
        if path not in known and not path.startswith(("tile/", PREFIX)):
            raise Tampered("unexpected_file", "nothing in the record names this file", file=path)
