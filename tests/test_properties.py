# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What holds of any history: prefixes, layers, the door and the fold, whoever says what in whatever order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.log.merkle import Frontier, leaf_hash
from sulh.log.note import Signer, TreeHead, add_line
from sulh.recompute.replay import State, replay
from sulh.record.fold import Void
from sulh.record.gate import PUBLIC
from sulh.record.kinds import Amendment, Approval, Assent, Head, KeyGrant, KeyRevoke, proof_text
from sulh.record.rows import read_row
from sulh.statement.speaker import Said
from tests.record.world import (
    BEGIN,
    ORIGIN,
    ROLES,
    RULESETS,
    Word,
    charter_body,
    cosigner,
    forged,
    key,
    speaker,
)

FOUR = ("almond", "walnut", "heron", "stork")


@dataclass
class Table:
    """A record without a folder: leaves, roots, and everybody's keys."""

    leaves: list[bytes] = field(default_factory=list)
    tree: Frontier = field(default_factory=Frontier)
    roots: list[bytes] = field(default_factory=list)
    chains: dict[str, tuple[int, str | None]] = field(default_factory=dict)
    mechanism: str | None = None

    def root_at(self, size: int) -> bytes:
        return self.roots[size]

    def append(self, leaf: bytes) -> None:
        if not self.roots:
            self.roots.append(self.tree.root())
        self.leaves.append(leaf)
        self.tree.append(leaf_hash(leaf))
        self.roots.append(self.tree.root())

    def say(
        self, org: str, role: str, kind: str, body: object, *, skip: int = 0, marking: str = "TLP:GREEN"
    ) -> Said:
        name = f"{org}/{role}"
        number, prev = self.chains.get(name, (0, None))
        said = forged(
            key(name),
            seq=number + 1 + skip,
            prev=prev if not skip else "f" * 64,
            mechanism=self.mechanism,
            org=org,
            role=role,
            kind=kind,
            body=body,  # type: ignore[arg-type]
            marking=marking,
        )
        self.chains[name] = (number + 1 + skip, said.id)
        return said

    def head(self, who: tuple[str, ...], minutes: int) -> Said:
        moment = BEGIN + timedelta(minutes=minutes)
        text = TreeHead(origin=ORIGIN, size=len(self.leaves), root=self.roots[-1]).body()
        note = Signer(ORIGIN, b"l" * 32).sign(text)
        for org in who:
            note = add_line(note, cosigner(org).line(text, int(moment.timestamp())))
        body = Head(note=note.decode(), logged_at=moment.isoformat().replace("+00:00", "Z"))
        return self.say("secretariat", "host", "record.head.v1", body)


@lru_cache(maxsize=1)
def founding() -> tuple[tuple[bytes, ...], str]:
    table = Table()
    drafter = speaker("heron", "root", None).say("record.charter.v1", charter_body(cosigners=FOUR))
    table.append(drafter.leaf)
    table.mechanism = drafter.id
    for org in ("almond", "walnut", "stork", "secretariat"):
        table.append(table.say(org, "root", "record.assent.v1", Assent(charter=drafter.id)).leaf)
    for org, role in ROLES.items():
        table.append(forged_grant(table, org, role, f"{org}/{role}", first=org == "heron").leaf)
    return tuple(table.leaves), drafter.id


def forged_grant(table: Table, org: str, role: str, name: str, *, first: bool = False) -> Said:
    if first:
        table.chains["heron/root"] = (1, table.mechanism)
    new = key(name)
    proof = new.sign(proof_text(mechanism=table.mechanism or "", org=org, role=role, key=new.public)).hex()
    grant = KeyGrant(key=new.public, role=role, level="role", key_class="real", proof=proof)
    return table.say(org, "root", "record.key_grant.v1", grant)


def founded() -> Table:
    leaves, mechanism = founding()
    table = Table(mechanism=mechanism)
    for leaf in leaves:
        table.append(leaf)
    for org in ROLES:
        # The drafter's chain: charter, grant; the others': assent, grant.
        table.chains[f"{org}/root"] = (2, _last_of(leaves, f"{org}/root"))
    return table


def _last_of(leaves: tuple[bytes, ...], name: str) -> str:
    state = replay(leaves, RULESETS, lambda size: bytes(32))
    last = state.record.chains.last(key(name).public)
    assert last is not None
    return last[1]


Action = Callable[[Table], bytes]
texts = st.sampled_from(["peace", "quiet", "talks", "void"])
parties = st.sampled_from(["almond", "walnut"])
orgs = st.sampled_from(FOUR)


def word(org: str, text: str, marking: str, skip: int) -> Action:
    return lambda table: (
        table.say(org, ROLES[org], "toy.word.v1", Word(text=text), marking=marking, skip=skip).leaf
    )


def act(kind: str, org: str, role: str, body: object) -> Action:
    return lambda table: table.say(org, role, kind, body).leaf


def approve(org: str) -> Action:
    def action(table: Table) -> bytes:
        last = table.chains.get("proposal", (0, "e" * 64))[1] or ""
        return table.say(org, "root", "record.approval.v1", Approval(decision=last)).leaf

    return action


def propose(org: str, reader: str) -> Action:
    def action(table: Table) -> bytes:
        said = table.say(org, "root", "record.amendment.v1", Amendment(why="x", record_readers=(reader,)))
        table.chains["proposal"] = (0, said.id)
        return said.leaf

    return action


def again(at: int, flip: int | None) -> Action:
    def action(table: Table) -> bytes:
        leaf = bytearray(table.leaves[at % len(table.leaves)])
        if flip is not None and leaf:
            leaf[flip % len(leaf)] ^= 1
        return bytes(leaf)

    return action


actions = st.one_of(
    st.builds(word, orgs, texts, st.sampled_from(["TLP:GREEN", "TLP:CLEAR"]), st.sampled_from([0, 0, 0, 1])),
    st.builds(again, st.integers(0, 99), st.none() | st.integers(0, 9_999)),
    st.builds(
        lambda who, m: lambda table: table.head(tuple(sorted(who)), m).leaf, st.sets(orgs), st.integers(1, 99)
    ),
    st.builds(
        lambda org, target: act(
            "record.key_revoke.v1",
            org,
            "root",
            KeyRevoke(key=key(f"{target}/{ROLES[target]}").public, reason="lost"),
        ),
        orgs,
        orgs,
    ),
    st.builds(
        lambda org, name: lambda table: forged_grant(table, org, "monitor", name).leaf,
        orgs,
        st.sampled_from(["x", "y"]),
    ),
    st.builds(propose, orgs, orgs),
    st.builds(approve, orgs),
    st.builds(lambda data: lambda table: data, st.binary(max_size=80)),
    st.builds(lambda org: act("toy.own.v1", org, "party", Word(text="not adopted")), parties),
)
histories = st.lists(actions, max_size=25)
few = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def told(history: list[Action]) -> Table:
    table = founded()
    for action in history:
        table.append(action(table))
    return table


@few
@given(histories, st.data())
def test_any_prefix_of_any_history_replays(history: list[Action], data: st.DataObject) -> None:
    table = told(history)
    growing = State(RULESETS, table.root_at)
    digests = [growing.digest()]
    for leaf in table.leaves:
        growing.take(leaf)
        digests.append(growing.digest())
    size = data.draw(st.integers(0, len(table.leaves)))
    assert replay(table.leaves[:size], RULESETS, table.root_at).digest() == digests[size]
    assert len(set(digests)) == len(digests)  # the size alone tells them apart


@few
@given(histories)
def test_the_door_and_the_fold_never_disagree(history: list[Action]) -> None:
    """What `check` lets in is not void; what it refuses is void under the same code; it changes nothing."""
    table = told(history)
    state = State(RULESETS, table.root_at)
    for leaf in table.leaves:
        before = state.digest()
        try:
            state.check(leaf)
            expected = ""
        except (Refused, Tampered) as why:
            expected = why.code
        assert state.digest() == before
        done = state.take(leaf)
        assert (done.why.code if done.why else "") == expected


@few
@given(histories)
def test_every_void_is_listed_once_and_moves_nothing_else(history: list[Action]) -> None:
    table = told(history)
    state = State(RULESETS, table.root_at)
    for index, leaf in enumerate(table.leaves):
        before = {(room, k): v for room in state.rows.rooms() for k, v in state.rows.items(room)}
        done = state.take(leaf)
        after = {(room, k): v for room in state.rows.rooms() for k, v in state.rows.items(room)}
        changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        if done.why is not None:
            ((room, name),) = changed
            assert name == f"void/{index}"
            assert read_row(after[room, name], Void).code == done.why.code


@few
@given(histories)
def test_public_rows_stay_the_same_when_what_was_not_released_is_replaced_by_noise(
    history: list[Action],
) -> None:
    table = told(history)
    # Heads name the root of every leaf: the roots are held fixed, as a public reader has them from the log.
    public = replay(table.leaves, RULESETS, table.root_at, layer=PUBLIC)
    hidden = [
        b"noise" if b'"kind":"toy.' in leaf and b'"marking":"TLP:GREEN"' in leaf else leaf
        for leaf in table.leaves
    ]
    assert replay(hidden, RULESETS, table.root_at, layer=PUBLIC).digest() == public.digest()


@few
@given(histories)
def test_time_and_tiers_never_fall(history: list[Action]) -> None:
    table = told(history)
    state = State(RULESETS, table.root_at)
    for leaf in table.leaves:
        heads = state.record.heads
        now, witnessed, tiers = heads.now, heads.witnessed, (heads.operational, heads.joint)
        state.take(leaf)
        assert heads.now >= now
        assert heads.witnessed >= witnessed
        assert (heads.operational >= tiers[0], heads.joint >= tiers[1]) == (True, True)
        assert heads.joint <= heads.operational <= state.size
