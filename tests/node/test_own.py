# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One node in this process, with a clock of the test's own, over a real host: what comes late, receipts, pens."""

import base64
import dataclasses
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast
from unittest.mock import MagicMock

import pytest

from sulh.access.door import Door
from sulh.access.reader import Act, Layer, Reader
from sulh.access.reader_key import authorize_with
from sulh.errors import Refused
from sulh.host.folder import Folder
from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.log.sequencer import roots_of
from sulh.mechanism import RULESETS, States
from sulh.node.keys import NodeKeys, Signing, read_keys
from sulh.node.mirror import begin
from sulh.node.outbox import Stage
from sulh.node.own import OwnNode, Settings
from sulh.node.peers import Peer
from sulh.node.pens import Pens, read_wish
from sulh.node.slotted import Plan, plan_of, read_slotted
from sulh.readings.moment import parse_moment
from sulh.readings.receipts import receipts
from sulh.readings.status import status_view
from sulh.recompute.replay import replay_for
from sulh.record.opener import FolderVault, Opener
from sulh.record.sealing import SealedSaid, Wrap, Wraps, WrapsOf, key_id, sign_wraps
from sulh.reporting.screen import screen
from sulh.statement.custody import HOSTED, TOKEN, custody_of
from sulh.statement.envelope import By, leaf_of_envelope
from sulh.statement.keyfile import read_key
from sulh.web.console.asked import Asked
from sulh.web.console.frame import Here
from sulh.web.console.looks import Look
from sulh.web.console.node_shelf import NodeShelf
from sulh.web.console.routes import Console, Visit
from sulh.web.login import Front
from sulh.web.own import node_view, statement_view
from tests.cli.commands import Mechanism, grant, publication, sulh
from tests.node.test_holdings import FakePeer, holds
from tests.node.world import inside, kem, recipient, seal
from tests.record.world import charter_body
from tests.web.server import serving

SECRET = "Seven carts behind the mill"


@dataclass
class Clock:
    now: int = 1_800_000_000

    def __call__(self) -> int:
        return self.now


@contextmanager
def own_node(
    made: Mechanism, org: str, url: str, clock: Clock | None = None, slots: Plan | None = None
) -> Iterator[OwnNode]:
    mirror = begin(url, Folder(made.base / f"{org}-node"))
    role = "party" if org in ("almond", "walnut") else "co_chair"
    authorize = authorize_with(made.key(f"{org}-{role}"), mirror.founding.id)
    settings = Settings(
        mirror=mirror,
        keys=read_keys(kem(made, org).parent, "exercise"),
        record=authorize,
        reader=authorize,
        slots=slots,
    )
    node = OwnNode(settings, clock or Clock())
    try:
        node.step()
        yield node
    finally:
        node.close()


def titles(node: OwnNode) -> set[str]:
    assert node.layers.own is not None
    return {one.first.body.title for one in States(node.layers.own.rows).publications}


def give(node: OwnNode, done: SealedSaid) -> None:
    """What a peer gives, at last."""
    almond = FakePeer("almond", node.noticed)
    holds(almond, done)
    peer = cast(Peer, almond)
    node.holdings.take(done.said.id, peer, almond.about(), node._asked, node.clock())


def anew(node: OwnNode) -> str:
    """The digest of the owner's layer, by a replay of everything from nothing."""
    reader = node._mirror.reader()
    opener = Opener(node.keys.org, node.keys.opening, FolderVault(node.folder.path))
    return replay_for(
        lambda: reader.leaves(0, reader.head().size), RULESETS, roots_of(reader), opener
    ).digest()


def test_a_wrap_that_comes_late_is_folded_at_its_own_entry(made: Mechanism) -> None:
    done = seal(made, SECRET, [kem(made, "heron")])
    made.publish_something("Later news")
    with serving(made) as host, own_node(made, "heron", host.url) as node:
        assert node.layers.own is not None and titles(node) == {"Later news"}
        before = node.layers.own.digest()
        give(node, done)
        node.fold()
        assert titles(node) == {SECRET, "Later news"} and node.layers.refolds == 1
        assert node.layers.own.digest() == anew(node) != before
        assert node.layers.open.digest() == sulh("digest", made.dir, "--json").json["digest"]
        node.step()
        assert node.layers.refolds == 1


def test_a_node_begins_its_own_layer_at_its_snapshot_and_folds_anew_what_another_program_wrapped(
    made: Mechanism,
) -> None:
    done = seal(made, SECRET, [kem(made, "heron")])
    made.publish_something("Later news")
    with serving(made) as host:
        with own_node(made, "heron", host.url) as node:
            assert node.layers.own is not None and node.layers.begun_at == 0
            size = node.layers.own.size
        with own_node(made, "heron", host.url) as node:
            assert node.layers.begun_at == size and titles(node) == {"Later news"}
            # Another program puts the wraps here; the snapshot rested on their absence.
            FolderVault(node.folder.path).keep(done)
            node.step()
            assert titles(node) == {SECRET, "Later news"} and node.layers.begun_at == 0
            assert node.layers.own is not None and node.layers.own.digest() == anew(node)
            node.step()
            assert node.layers.refolds == 1
        with own_node(made, "heron", host.url) as node:
            assert node.layers.begun_at == size and titles(node) == {SECRET, "Later news"}
            assert node.layers.own is not None and node.layers.own.digest() == anew(node)
            data = (node.folder.local / "snapshot-heron").read_bytes()
            assert SECRET.encode() not in data


def test_a_node_that_was_away_for_a_week_merges_without_loss_and_in_order(made: Mechanism) -> None:
    with serving(made) as host:
        with own_node(made, "heron", host.url) as node:
            before = node.layers.open.size
            mine = json.dumps(publication("Said on the road"))
            signed = sulh(
                *("sign", made.dir, "incidents.publication.v1", mine, "--key", made.key("heron-co_chair"))
            )
            node.delivery._host = "http://127.0.0.1:9"  # no line on the road
            assert node.hand_in(leaf_of_envelope(signed.out.encode()), None).stage is Stage.HELD
        said = []
        for number in range(6):
            said.append(seal(made, f"Sealed {number}", [kem(made, "heron")]))
            made.publish_something(f"News {number}")
        clock = Clock(now=1_800_000_000 + 7 * 86_400)
        with own_node(made, "heron", host.url, clock) as node:
            for done in said:
                give(node, done)
            node.step()
            node.step()
            assert node.layers.own is not None and node.layers.open.size > before + 12
            wanted = {f"{what} {number}" for what in ("Sealed", "News") for number in range(6)}
            assert titles(node) == wanted | {"Said on the road"}
            own = States(node.layers.own.rows).publications
            order = [one.versions[0].row.origin.index for one in own]
            assert order == sorted(order) and own[-1].first.body.title == "Said on the road"
            assert node.layers.own.digest() == anew(node)
            assert node.outbox.waiting() == []


def test_a_wrong_wrap_is_a_dispute_that_the_node_prepares_and_all_goes_on(made: Mechanism) -> None:
    done = seal(made, SECRET, [kem(made, "heron")])
    wrong = Wrap(org="heron", key=key_id(recipient(kem(made, "heron")).public), wrap="AAAA")
    file = Wraps(statement=done.said.id, seals=(WrapsOf(wraps=(wrong,)),))
    broken = SealedSaid(
        said=done.said,
        ciphertexts=done.ciphertexts,
        wraps=sign_wraps(file, read_key(made.key("almond-sealing")).key()),
    )
    with serving(made) as host, own_node(made, "heron", host.url) as node:
        give(node, broken)
        node.fold()
        (dispute,) = cast(list[dict[str, object]], node_view(node, "en")["disputes"])
        assert dispute["body"] == {"statement": done.said.id, "what": "seal_wrap"}
        assert made.publish_something("Life goes on").status == 0
        said = made.say(str(dispute["kind"]), dispute["body"], "heron-co_chair")
        assert said.status == 0, said.err
        node.step()
        assert titles(node) == {"Life goes on"}
        assert node.layers.own is not None and node.layers.own.digest() == anew(node)


def test_a_receipt_tells_the_originator_the_organisation_and_nobody_else_anything(
    made: Mechanism,
) -> None:
    for org in ("heron", "almond"):
        if org == "heron":
            grant(made, org, "sealing")
        shutil.copy(made.key(f"{org}-sealing"), kem(made, org).parent / f"{org}-sealing.key")
    done = seal(made, SECRET, [kem(made, "heron")])
    clock = Clock()
    with (
        serving(made) as host,
        own_node(made, "heron", host.url, clock) as node,
        own_node(made, "almond", host.url, clock) as almond,
        own_node(made, "stork", host.url, clock) as stork,
    ):
        give(node, done)
        node.fold()
        node.receipts.note("Maryam of the hill", clock.now)
        node.receipts.note("Maryam of the hill", clock.now + 5)
        node.step()
        assert told(node) == []
        for _ in range(3):
            clock.now += 61
            node.step()
            node.receipts.note("Maryam of the hill", clock.now)  # sees the receipt, too
        (one,) = told(node)
        assert (one["id"], one["org"], one["how"], one["retracted"]) == (
            done.said.id,
            "heron",
            "served",
            None,
        )
        # Almond fetches it as any seal; the host and the others have a stub more, alike for all.
        (name,) = [n for n, row in node.layers.open.record.seals.sealed.items() if row.issuer.org == "heron"]
        for path in (f"wraps/{name}.json",):
            target = almond.folder.path / path
            target.parent.mkdir(exist_ok=True)
            shutil.copy(node.folder.path / path, target)
        shutil.copytree(node.folder.path / "sealed", almond.folder.path / "sealed", dirs_exist_ok=True)
        for other in (almond, stork):
            other.step()
        almond.receipts.note("Yusuf", clock.now)
        clock.now += 61
        almond.step()
        assert told(almond) == told(node) and told(stork) == []
        assert States(almond.layers.open.rows).rows.get("hands", f"served/{name}") is None
        text = screen(States(almond.layers.own.rows), parse_moment("2026-03-10"), "en")  # type: ignore[union-attr]
        assert f"was given {done.said.id[:12]} by its node" in text
        assert almond.outbox.waiting() == []  # no receipt for a receipt
        assert [person for person, _ in node.served.people(done.said.id)] == ["Maryam of the hill"]
        for folder in (made.dir, node.folder.record, almond.folder.path):
            assert not any(b"Maryam of" in path.read_bytes() for path in folder.rglob("*") if path.is_file())
        # Taken back: whoever was given it is told by its own node, and the originator sees who had read it.
        assert node.receipts.taken_back("Maryam of the hill") == []
        back = made.say("record.retract.v1", {"statement": done.said.id, "why": "mistaken"}, "almond-party")
        assert back.status == 0, back.err
        for each in (node, almond):
            each.step()
        (gone,) = node.receipts.taken_back("Maryam of the hill")
        assert (gone.statement, gone.org, gone.why) == (done.said.id, "almond", "mistaken")
        assert node.receipts.taken_back("Zahra") == []
        assert told(almond)[0]["retracted"] == gone.entry
        reader = dataclasses.replace(person(), name="Maryam of the hill")
        visit = Visit(
            reader=reader,
            layer="org:heron",
            asked=Asked(),
            look=Look(lang="en"),
            here=Here(page="face", path="/", query={}, nav=()),
        )
        _, _, shown = Console(NodeShelf(node, Front(cast(Door, MagicMock())))).brief(visit)
        words = "".join(piece.text for run in shown for piece in run)
        assert "Taken back since you read it" in words and "mistaken" in words


def test_a_word_of_having_opened_is_sealed_to_whoever_sealed(made: Mechanism) -> None:
    done = seal(made, SECRET, [kem(made, "heron")])
    said = made.say("record.opened.v1", {"statements": [done.said.id]}, "heron-co_chair")
    assert said.status != 0 and "only_sealed" in said.err + said.out


def told(node: OwnNode) -> list[dict[str, object]]:
    assert node.layers.own is not None
    return receipts(States(node.layers.own.rows))


def person(org: str = "heron", may: str = "read,say,hand_in") -> Reader:
    acts = frozenset(Act(act) for act in may.split(","))
    return Reader(layer=Layer.ORG, org=org, role="co_chair", name="Maryam", may=acts)


def test_what_a_node_signs_says_so_and_what_binds_is_signed_by_ones_own_hand(made: Mechanism) -> None:
    path = kem(made, "heron").parent / "heron-desk.key"
    words = ("--org", "heron", "--role", "co_chair", "--class", "exercise", "--custody", "node")
    assert sulh("key", "new", path, *words).status == 0
    body = sulh("key", "show", path, "--grant", made.dir).out
    assert made.say("record.key_grant.v1", body, "heron-root").status == 0
    with serving(made) as host, own_node(made, "heron", host.url) as node:
        wish = read_wish(
            json.dumps({"kind": "incidents.publication.v1", "body": publication("By token")}).encode()
        )
        item = node.say(wish, person(), token=True)
        assert item.stage is Stage.ADMITTED
        node.step()
        seen = node.layers.statement("open", item.id)
        assert seen is not None
        assert (custody_of(seen.header.by).how, custody_of(seen.header.by).who) == (TOKEN, "Maryam")
        shown = statement_view(node, item.id, person(), "en")
        assert shown is not None and cast(dict[str, str], shown["by"])["text"] == (
            "signed by the node of heron: Maryam came in with a token"
        )
        states, on = States(node.layers.open.rows), parse_moment("2026-03-10")
        (one,) = cast(Any, status_view(states, on)["publications"])
        assert one["versions"][0]["by"] == {"how": "token", "who": "Maryam", "owner": ""}
        for lang in LANGUAGES:
            assert say(lang, "brief-pens").upper()[:6] in screen(states, on, lang).upper()
            assert "Maryam" in screen(states, on, lang)
        shred = read_wish(
            json.dumps({"kind": "record.shred.v1", "body": {"statement": item.id, "why": "x"}}).encode()
        )
        for reader, wanted, code in (
            (person(), shred, "needs_own_hand"),
            (person(may="read"), wish, "not_allowed"),
            (person("walnut"), wish, "no_pen"),
        ):
            with pytest.raises(Refused) as caught:
                node.say(wanted, reader, token=False)
            assert caught.value.code == code
        assert node.outbox.waiting() == []


def test_hosted_custody_is_refused_unless_the_charter_allows_it_and_then_shows() -> None:
    keys = NodeKeys(org="heron", signing=[Signing(path=Path("w.key"), org="walnut", role="co_chair")])
    pens = Pens(keys, "ab" * 32)
    with pytest.raises(Refused) as caught:
        pens.of(person("walnut"), charter_body())
    assert caught.value.code == "hosted_custody" and "walnut would sign at the node of heron" in str(
        caught.value
    )
    assert pens.of(person("walnut"), charter_body(hosted_custody=True)).org == "walnut"
    shown = custody_of(pens.by(person("walnut"), "desk"))
    assert (shown.how, shown.who, shown.owner) == (HOSTED, "Maryam", "heron")
    assert custody_of(None).how == custody_of(By(who="Maryam @ heron", how="own_key")).how == "own_key"


def test_bytes_that_no_record_takes_are_refused_and_not_held(made: Mechanism) -> None:
    with serving(made) as host, own_node(made, "heron", host.url) as node:
        with pytest.raises(Refused):
            node.hand_in(b"nothing", None)
        with pytest.raises(Refused):
            node.hand_in(b"nothing", person(may="read"))
        assert node.outbox.waiting() == []


def test_a_node_with_slots_says_as_much_with_traffic_as_without(made: Mechanism) -> None:
    grant(made, "heron", "sealing")
    shutil.copy(made.key("heron-sealing"), kem(made, "heron").parent / "heron-sealing.key")
    clock = Clock()
    plan = Plan(every=60, classes=(1_024, 2_048), longest=8)
    with serving(made) as host, own_node(made, "heron", host.url, clock, plan) as node:
        assert node.slots is not None
        moments: list[datetime] = []

        def waited(until: datetime) -> bool:
            moments.append(until)
            return True

        def slot() -> list[str]:
            clock.now += 60
            before = set(node.layers.open.record.seals.sealed)
            assert node.slots is not None and node.slots.emit(waited) == 2
            assert node.slots.emit(waited) == 0  # once a slot
            node.step()
            after = node.layers.open.record.seals.sealed
            assert node.outbox.waiting() == []
            new = sorted(
                (row.seals[0].size_class, len(row.seals[0].tags))
                for n, row in after.items()
                if n not in before
            )
            assert new == [(1_024, 4), (2_048, 4)]
            return [n for n in after if n not in before]

        idle = slot()
        body = {
            "inside": base64.b64encode(inside(made, "heron", SECRET, "co_chair")).decode(),
            "to": ["stork"],
        }
        at = node.wait_for_slot(read_slotted(json.dumps(body).encode()), person())
        told = slot()
        assert moments[-1] == at
        vault = FolderVault(node.folder.path)
        assert [vault.wraps(name) for name in idle] == [None, None]
        assert sum(vault.wraps(name) is not None for name in told) == 1
        # Another's words, a lane that is not there, bytes that are nothing: refused, and no slot is spent.
        for wrong, code in (
            (
                {"inside": base64.b64encode(inside(made, "almond", SECRET)).decode(), "to": ["stork"]},
                "other_sealer",
            ),
            ({**body, "to": ["nobody"]}, "no_sealing_key"),
        ):
            with pytest.raises(Refused) as caught:
                node.wait_for_slot(read_slotted(json.dumps(wrong).encode()), person())
            assert caught.value.code == code
        with pytest.raises(Refused, match="inside and to was expected"):
            read_slotted(b"nothing")


def test_slots_need_a_sealing_key_and_a_plan(made: Mechanism, tmp_path: Path) -> None:
    plan = plan_of("quarter-hourly")
    with (
        serving(made) as host,
        pytest.raises(Refused, match="the keys folder has none"),
        own_node(made, "heron", host.url, Clock(), plan),
    ):
        pass
    with pytest.raises(Refused, match="quarter-hourly"):
        plan_of(str(tmp_path / "none"))
    path = tmp_path / "plan.json"
    path.write_text('{"every": 600, "classes": [1024], "longest": 4}')
    assert plan_of(str(path)).every == 600
