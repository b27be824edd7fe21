# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every order of up to eight statements by two parties, two co-chairs and a host that lies."""

from collections.abc import Callable
from datetime import timedelta
from functools import lru_cache
from itertools import permutations
from math import factorial

import pytest

import sulh.record.state
from sulh.log.note import TreeHead, add_line
from sulh.record.kinds import Head, KeyRevoke
from sulh.record.spoken import check_signature
from sulh.statement.envelope import Seen
from sulh.statement.speaker import Said, Speaker
from tests.record.world import BEGIN, ORIGIN, Word, charter_body, cosigner, forged, key, speaker
from tests.simulator.founding import FOUR, founded, grant
from tests.simulator.host import LOG
from tests.simulator.orders import Act, Node, act, begin, canonical, explore
from tests.simulator.rules import Rules

SEATS = {"almond": "party", "walnut": "party", "heron": "co_chair", "stork": "co_chair"}
SWAP = {"almond": "walnut", "walnut": "almond", "heron": "stork", "stork": "heron"}


@pytest.fixture(autouse=True)
def signatures_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A signature is a function of the bytes alone, and the same leaf comes up thousands of times."""
    monkeypatch.setattr(sulh.record.state, "check_signature", lru_cache(maxsize=4_096)(check_signature))


def say(who: dict[str, Speaker], org: str, text: str) -> Act:
    return act(org, who[f"{org}/{SEATS[org]}"].say("toy.word.v1", Word(text=text)))


def head_leaf(host: Speaker, seq: int, prev: str | None, size: int, root: bytes, cosigned: bool) -> bytes:
    text = TreeHead(origin=ORIGIN, size=size, root=root).body()
    note = LOG.sign(text)
    if cosigned:
        note = add_line(note, cosigner("heron").line(text, int((BEGIN + timedelta(hours=1)).timestamp())))
    body = Head(note=note.decode(), logged_at="2025-11-01T09:00:00Z")
    mechanism, org, role, kind = host.mechanism, "secretariat", "host", "record.head.v1"
    return forged(
        host.key, seq=seq, prev=prev, mechanism=mechanism, org=org, role=role, kind=kind, body=body
    ).leaf


def head(host: Speaker) -> Act:
    """A head of whatever stands when its turn comes, cosigned by the one who is declared."""

    def leaf(rules: Rules) -> bytes:
        size = len(rules.verdicts)
        return head_leaf(host, 1, None, size, rules.roots[size], True)

    return Act("host head", leaf)


def forked_head(host: Speaker, size: int) -> Act:
    """A head of another history, under a number that leaves a gap: it may stand before the true one or after."""
    return Act("host fork", head_leaf(host, 3, "a" * 64, size, b"f" * 32, False))


def test_every_order_of_eight_statements_is_judged_as_the_rules_say() -> None:
    start = founded(("heron",))
    who = start.voices()
    acts = [say(who, org, text) for org in ("almond", "walnut") for text in ("peace", "quiet")]
    acts += [say(who, org, "talks") for org in ("heron", "stork")]
    host = who["secretariat/host"]
    acts += [head(host), forked_head(host, len(start.leaves))]
    ends = set[int]()

    def see(node: Node) -> None:
        codes = dict(node.done)
        assert codes["host fork"] in ("head_root", "head_size")  # the second once a larger one is logged
        assert not any(code for name, code in node.done if name != "host fork"), "an honest word is void"
        words = {text: count for text, (count, _) in node.rules.words.items()}
        assert words == {"peace": 2, "quiet": 2, "talks": 2}
        heads = node.state.record.heads
        ends.add(heads.operational)
        assert heads.now == BEGIN + timedelta(hours=1)

    count = explore(begin(start), acts, see, prune=True)
    assert count == factorial(8) // 4  # both swaps pair every order with another
    first = len(start.leaves)
    assert ends == set(range(first, first + 8))  # the head in each place


def test_an_order_and_its_mirror_come_to_the_same_with_the_names_swapped() -> None:
    """What justifies leaving the mirrored orders out."""
    start = founded(FOUR)
    who = start.voices()
    acts = [say(who, org, "peace") for org in SEATS] + [say(who, org, "void") for org in SEATS]

    def codes(order: list[Act]) -> tuple[list[str], dict[str, tuple[int, str]]]:
        node = begin(start)
        for chosen in order:
            node.take(chosen)
        return [code for _, code in node.done], node.rules.words

    for order in list(permutations(range(8)))[:: factorial(8) // 40]:
        mine = [acts[i] for i in order]
        # Each organisation's first and second statement stand four apart.
        swapped = [acts[i ^ 1] for i in order]
        assert [SWAP[a.name] for a in mine] == [b.name for b in swapped]
        (one, words), (other, swapped_words) = codes(mine), codes(swapped)
        assert one == other
        assert {text: (n, SWAP[last]) for text, (n, last) in words.items()} == swapped_words


def test_of_each_class_of_mirrored_orders_exactly_one_is_walked() -> None:
    names = ("almond", "walnut", "heron", "stork", "host")
    walked = 0
    for order in permutations(names):
        images = {tuple(swap.get(name, name) for name in order) for swap in _swaps()}
        ok = [o for o in images if all(canonical(o[:i], name) for i, name in enumerate(o))]
        assert (len(images), len(ok)) == (4, 1)
        walked += order in ok
    assert walked == factorial(5) // 4


def _swaps() -> list[dict[str, str]]:
    parties = {name: SWAP[name] for name in ("almond", "walnut")}
    chairs = {name: SWAP[name] for name in ("heron", "stork")}
    return [{}, parties, chairs, {**parties, **chairs}]


Lie = Callable[[dict[str, Speaker], Said, Said], list[Act]]


def replays(who: dict[str, Speaker], first: Said, second: Said) -> list[Act]:
    """An honest statement once more."""
    return [act("host again", first)]


def equivocates(who: dict[str, Speaker], first: Said, second: Said) -> list[Act]:
    """A dishonest walnut says something else under its first number."""
    other = forged(
        key("walnut/party"), seq=1, prev=None, mechanism=who["walnut/party"].mechanism, org="walnut"
    )
    return [act("liar", other)]


def forges(who: dict[str, Speaker], first: Said, second: Said) -> list[Act]:
    """An honest number under a signature that is not the key's."""
    return [Act("host forged", second.leaf[:1] + key("host").sign(second.leaf[65:]) + second.leaf[65:])]


def second_charter(who: dict[str, Speaker], first: Said, second: Said) -> list[Act]:
    """Another charter, truly signed."""
    drafter = speaker("heron", "root", None, "heron/root")
    body = charter_body(title={"en": "Another"})
    return [act("host charter", drafter.say("record.charter.v1", body))]


def garbage(who: dict[str, Speaker], first: Said, second: Said) -> list[Act]:
    """Bytes that say nothing."""
    return [Act("host garbage", b"garbage")]


def from_elsewhere(who: dict[str, Speaker], first: Said, second: Said) -> list[Act]:
    """What the honest key said to another mechanism, under the number of its second statement here."""
    said = forged(key("almond/party"), seq=2, prev=first.id, mechanism="e" * 64)
    return [act("host elsewhere", said)]


def fooled(who: dict[str, Speaker], first: Said, second: Said) -> list[Act]:
    """The honest key's third statement names a head that it was shown and that stands nowhere."""
    seen = Seen(size=3, root="3" * 64)
    return [act("almond", who["almond/party"].say("toy.word.v1", Word(text="fooled"), seen=seen))]


LIES: tuple[Lie, ...] = (replays, equivocates, forges, second_charter, garbage, from_elsewhere, fooled)
HONEST_ALL = frozenset({"", "duplicate", "unseen_head", "unknown_key", "revoked_key"})


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: lie.__name__)
def test_no_order_lets_a_lie_frame_an_honest_key(lie: Lie) -> None:
    """Five statements and a lie: granted, spoken and revoked keys among them, in all 720 orders."""
    start = founded(FOUR)
    who = start.voices()
    first, second = (who["almond/party"].say("toy.word.v1", Word(text=text)) for text in ("peace", "quiet"))
    root = who["stork/root"]
    device = speaker("stork", "monitor", start.charter_id, "stork/m")
    acts = [act("almond", first), act("almond", second), say(who, "walnut", "peace")]
    acts += [act("stork", grant(root, "monitor", "stork/m"))]
    acts += [act("stork", device.say("toy.word.v1", Word(text="talks")))]
    acts += lie(who, first, second)
    counted = set[int]()

    def see(node: Node) -> None:
        for name, code in node.done:
            if name in SEATS and not (lie is equivocates and name == "walnut"):
                assert code in HONEST_ALL, node.done
        counted.add(sum(code == "" for _, code in node.done))

    assert explore(begin(start), acts, see, prune=False) == factorial(6)
    assert max(counted) <= 5
    assert min(counted) >= 4 - (lie is second_charter)


def test_a_key_speaks_only_between_its_grant_and_its_end_whatever_the_order() -> None:
    start = founded(FOUR)
    root = start.voices()["stork/root"]
    device = speaker("stork", "monitor", start.charter_id, "stork/m")
    acts = [act("grant", grant(root, "monitor", "stork/m"))]
    acts += [act(f"word {n}", device.say("toy.word.v1", Word(text="talks"))) for n in range(3)]
    revoke = KeyRevoke(key=device.key.public, reason="lost")
    acts += [act("revoke", root.say("record.key_revoke.v1", revoke))]

    def see(node: Node) -> None:
        granted = ended = False
        for name, code in node.done:
            if name.startswith("word"):
                expected = "revoked_key" if ended else "" if granted else "unknown_key"
            else:
                expected = "" if name == "grant" or granted else "not_own_key"
                granted, ended = granted or name == "grant", ended or (name == "revoke" and granted)
            assert code == expected, node.done

    assert explore(begin(start), acts, see, prune=False) == factorial(5)
