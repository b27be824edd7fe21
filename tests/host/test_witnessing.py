# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The host among its cosigners: when it opens, what shuts it, which heads it logs, and whom it waits for."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sulh.clock import format_time
from sulh.errors import Unavailable
from sulh.host.addresses import JOINT, NO_TIER, OPERATIONAL, fully_cosigned_by, tier_of
from sulh.host.evidence import MAX_CLAIMS, Beside
from sulh.host.folder import Folder
from sulh.host.watch import MAX_LOGGED_NOTE, Watch, fresh_note
from sulh.host.witnessing import Witnessing
from sulh.log.note import open_head
from sulh.recompute.audit import audit_folder
from sulh.record.charter import CharterBody, Cosigner
from sulh.record.kinds import Head
from sulh.record.rows import Rows
from tests.record.cosigners import Seat, Seats, url_of
from tests.record.world import BEGIN, RULESETS, WordFold, World, charter_body, cosigner, made
from tests.waiting import PATIENCE, patiently

FOUR = ("almond", "heron", "stork", "walnut")


class Scene:
    """A world whose charter declares cosigners, they themselves, and a host that attends to them."""

    def __init__(self, path: Path, orgs: Iterable[str] = FOUR) -> None:
        self.now = BEGIN + timedelta(hours=1)
        self.seconds = 0.0
        declared = [Cosigner(org=org, vkey=cosigner(org).vkey, url=url_of(org)) for org in orgs]
        self.world = made(path, cosigners=declared)
        self.seats = Seats(self.world.host.log, {org: Seat(cosigner(org), self.clock) for org in orgs})
        self.attend()

    def clock(self) -> datetime:
        return self.now

    def attend(self, excused: Iterable[str] = ()) -> None:
        host = self.world.host
        self.beside = Beside(Folder(self.world.path).local)
        self.witnessing = Witnessing(
            host,
            self.seats,
            self.beside,
            clock=self.clock,
            excused=tuple(excused),
            ticks=lambda: self.seconds,
        )
        self.watch = Watch(
            host,
            self.witnessing,
            clock=self.clock,
            log_head=self.log_head,
            ticks=lambda: self.seconds,
        )

    def log_head(self, note: bytes, at: datetime) -> None:
        body = Head(note=note.decode(), logged_at=format_time(at))
        self.world.admit(
            self.world.of("secretariat", "host").say("record.head.v1", body, seen=self.world.seen())
        )

    def restart(self, excused: Iterable[str] = ()) -> None:
        """The process dies; the folder is opened again."""
        self.witnessing.close()
        self.world.host._open.close()
        self.world.open()
        self.attend(excused)

    def later(self, **ago: float) -> None:
        self.now += timedelta(**ago)
        self.seconds += timedelta(**ago).total_seconds()

    def say(self, text: str) -> None:
        self.world.admit(self.world.word(text))
        self.world.host.publish()

    @property
    def charter(self) -> CharterBody:
        charter = self.world.host.state.record.charter
        assert charter is not None
        return charter

    @property
    def tier(self) -> str:
        """Of the published checkpoint."""
        note = self.world.host.store.get("checkpoint")
        return tier_of(self.charter, fully_cosigned_by(note, self.charter))

    @property
    def reason(self) -> str:
        shut = self.witnessing.shut
        return str(shut.params["reason"]) if shut else ""

    def why(self, org: str) -> str:
        return next(heard.code for heard in self.witnessing.heard if heard.org == org)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    scene = Scene(tmp_path)
    yield scene
    scene.witnessing.close()
    scene.world.host._open.close()


def opened(scene: Scene) -> Scene:
    scene.watch.tick()
    scene.watch.tick()
    assert scene.reason == ""
    return scene


def test_a_founded_host_opens_logs_its_first_head_and_reaches_both_tiers(scene: Scene) -> None:
    opened(scene)
    heads = scene.world.host.state.record.heads
    assert heads.latest is not None and [word.org for word in heads.latest.cosigners] == list(FOUR)
    assert heads.joint == heads.operational == heads.latest.size and heads.witnessed
    assert scene.tier == JOINT  # also the head that covers the head entry; that one is not logged
    size = scene.world.host.state.size
    for _ in range(5):
        scene.later(hours=2)
        scene.watch.tick()
    assert scene.world.host.state.size == size
    audited = audit_folder(scene.world.host.store, RULESETS)
    assert len(audited.cosigners) == 4 and audited.voids == ()


def test_a_head_is_logged_an_hour_after_the_last_when_something_waits(scene: Scene) -> None:
    opened(scene)
    before = scene.world.host.state.size
    scene.say("quiet")
    scene.later(minutes=59)
    scene.watch.tick()
    assert scene.world.host.state.size == before + 1 and scene.tier == JOINT
    scene.later(minutes=2)
    scene.watch.tick()
    heads = scene.world.host.state.record.heads
    assert scene.world.host.state.size == before + 2 and heads.joint == before + 1
    assert heads.now == scene.now  # the lines were asked for when the head was logged, not an hour before


def test_with_one_party_down_heads_go_on_and_reach_the_operational_tier(scene: Scene) -> None:
    opened(scene)
    joint = scene.world.host.state.record.heads.joint
    scene.seats["walnut"].down = True
    since = scene.now + timedelta(hours=2)
    for _ in range(3):
        scene.later(hours=2)
        scene.say(f"word {scene.seconds}")
        scene.watch.tick()
    heads = scene.world.host.state.record.heads
    assert heads.latest is not None and heads.operational == heads.latest.size > joint == heads.joint
    walnut = next(heard for heard in scene.beside.load().cosigners if heard.org == "walnut")
    assert (walnut.code, walnut.failing_since) == ("cosigner_silent", format_time(since))
    scene.seats["walnut"].down = False
    scene.later(hours=2)
    scene.watch.tick()
    assert scene.tier == JOINT and scene.why("walnut") == ""


def test_many_statements_make_one_round_and_the_newest_head_supersedes(scene: Scene) -> None:
    opened(scene)
    for seat in scene.seats.seats.values():
        seat.asked.clear()
    for number in range(20):
        scene.say(f"word {number}")
    scene.watch.tick()
    size = scene.world.host.state.size
    assert [scene.seats[org].asked for org in FOUR] == [[size]] * 4
    assert scene.tier == JOINT


def test_a_slow_cosigner_keeps_nobody_waiting_and_its_late_line_still_counts(scene: Scene) -> None:
    opened(scene)
    scene.say("quiet")
    scene.seats["walnut"].gate.clear()

    def attempt(seconds: float) -> None:
        scene.witnessing.round(patience=seconds)
        assert scene.tier == OPERATIONAL

    patiently(attempt, 0.3)
    scene.seats["walnut"].gate.set()
    scene.witnessing.settle(PATIENCE)
    assert scene.tier == JOINT


def test_a_false_line_harms_only_its_cosigner(scene: Scene) -> None:
    opened(scene)
    scene.seats["almond"].garbage = True
    scene.say("quiet")
    scene.watch.tick()
    assert scene.reason == "" and scene.tier == OPERATIONAL and scene.why("almond") == "signature_wrong"


def test_a_cosigner_with_a_wrong_clock_does_not_stop_time_for_all(scene: Scene) -> None:
    opened(scene)
    scene.seats["almond"].clock = lambda: scene.now + timedelta(days=400)
    scene.say("quiet")
    scene.later(hours=2)
    scene.watch.tick()
    latest = scene.world.host.state.record.heads.latest
    assert latest is not None and [word.org for word in latest.cosigners] == ["heron", "stork", "walnut"]
    assert scene.why("almond") == "cosigner_clock"
    assert scene.world.host.state.record.heads.now == scene.now


# Boot.


def test_all_cosigners_down_at_boot_the_host_only_reads_then_opens(scene: Scene) -> None:
    opened(scene)
    scene.restart()
    for org in FOUR:
        scene.seats[org].down = True
    scene.watch.tick()
    assert scene.reason == "silent"
    said = str(scene.witnessing.shut)
    assert "this host only reads until almond, heron, stork, walnut has said" in said and "in 60 s" in said
    with pytest.raises(Unavailable, match="only reads"):
        scene.world.host.admission.admit(scene.world.word("quiet").leaf)
    shut = scene.beside.load().shut
    assert shut is not None and (shut.reason, shut.who) == ("silent", "almond, heron, stork, walnut")
    size = scene.world.host.state.size
    for org in FOUR:
        scene.seats[org].down = False
    assert scene.watch.tick() > 0 and scene.reason == "silent"  # not before the minute is over
    scene.later(minutes=1)
    scene.watch.tick()
    assert scene.reason == "" and scene.world.host.state.size == size


def test_the_tier_of_the_last_head_must_answer_unless_the_operator_excuses_by_name(scene: Scene) -> None:
    opened(scene)
    scene.seats["walnut"].down = True
    scene.restart()
    scene.watch.tick()
    assert scene.reason == "silent" and "walnut" in str(scene.witnessing.shut)
    scene.restart(excused=["walnut"])
    scene.watch.tick()
    assert scene.reason == ""


def test_excusing_everybody_but_a_party_opens_nothing(scene: Scene) -> None:
    opened(scene)
    for org in ("heron", "stork", "walnut"):
        scene.seats[org].down = True
    scene.restart(excused=["heron", "stork", "walnut"])
    scene.watch.tick()
    assert scene.reason == "silent"


def test_one_silent_co_chair_keeps_no_host_shut_while_the_other_answers(scene: Scene) -> None:
    opened(scene)
    scene.seats["heron"].down = True
    scene.restart()
    scene.watch.tick()
    assert scene.reason == ""


def test_a_cosigner_that_forgot_what_it_signed_vouches_for_nothing(scene: Scene) -> None:
    opened(scene)
    for org in ("almond", "walnut"):
        scene.seats[org].mute = True
    scene.restart()
    scene.watch.tick()
    assert scene.reason == "silent" and scene.why("almond") == "cosigner_behind"


def test_a_host_restored_from_an_old_copy_does_not_append_and_says_why(scene: Scene, tmp_path: Path) -> None:
    opened(scene)
    scene.world.host._open.close()
    shutil.copytree(scene.world.path, tmp_path / "yesterday")
    scene.world.open()
    scene.attend()
    scene.watch.tick()
    scene.say("what yesterday did not hold")
    scene.watch.tick()
    size = scene.world.host.state.size
    scene.world.host._open.close()
    shutil.rmtree(scene.world.path)
    shutil.copytree(tmp_path / "yesterday", scene.world.path)
    scene.world.open()
    scene.attend(excused=FOUR)
    before = scene.world.host.store.get("checkpoint")
    scene.watch.tick()
    assert scene.reason == "ahead"
    assert f"holds a head of size {size}" in str(scene.witnessing.shut)
    for hours in range(3):
        scene.later(hours=hours + 1)
        scene.watch.tick()
    assert scene.world.host.state.size < size and scene.world.host.store.get("checkpoint") == before
    # What was shown is kept, and keeps it shut though nobody answers any more.
    assert any(name.endswith(".note") for name in scene.beside.kept())
    for org in FOUR:
        scene.seats[org].down = True
    scene.restart(excused=FOUR)
    scene.watch.tick()
    assert scene.reason == "ahead"


def test_a_second_host_on_a_copied_folder_is_refused_and_the_evidence_is_kept(
    scene: Scene, tmp_path: Path
) -> None:
    opened(scene)
    scene.world.host._open.close()
    shutil.copytree(scene.world.path, tmp_path / "copy")
    scene.world.open()
    scene.attend()
    scene.watch.tick()
    twin = Scene.__new__(Scene)
    twin.now, twin.seconds, twin.seats = scene.now, scene.seconds, scene.seats
    twin.world = World(path=tmp_path / "copy", charter=scene.world.charter)
    twin.world.speakers, twin.world.charter_id = scene.world.speakers, scene.world.charter_id
    twin.world.open()
    twin.attend()
    twin.watch.tick()
    assert twin.reason == ""  # so far both copies say the same
    scene.say("said to the one")
    scene.watch.tick()
    twin.say("said to the other")
    twin.watch.tick()
    assert scene.reason == "" and twin.reason == "forked"
    assert "signed with one key" in str(twin.witnessing.shut)
    kept = twin.beside.kept()
    assert any(name.startswith("claim-") for name in kept) and any(name.endswith(".note") for name in kept)
    notes = [open_head(note, twin.world.host.log) for _, note in twin.beside.notes()]
    assert scene.world.host.sequencer.head in notes
    twin.witnessing.close()
    twin.world.host._open.close()


def test_a_bare_claim_shuts_until_the_others_have_answered_and_not_again(scene: Scene) -> None:
    opened(scene)
    scene.seats["walnut"].claims = 1_000_000
    scene.seats["walnut"].mute = True
    scene.say("quiet")
    scene.watch.tick()
    # A party must not be able to stop the host by a number: it was asked for the head and showed none.
    assert scene.reason == ""
    scene.say("and on")
    scene.later(minutes=2)
    scene.watch.tick()
    assert scene.reason == "" and scene.tier == OPERATIONAL and scene.why("walnut") == "cosigner_claims"
    assert any(name.startswith("claim-walnut") for name in scene.beside.kept())


def test_a_liar_fills_no_disk_and_nobody_spins_for_it(scene: Scene) -> None:
    opened(scene)
    scene.seats["walnut"].claims = 9
    for number in range(60):
        scene.say(f"word {number}")
        scene.later(minutes=2)
        assert scene.watch.tick() >= 1
    assert len(scene.beside.kept()) == MAX_CLAIMS and scene.reason == ""
    scene.seats["almond"].down = True
    scene.restart()
    scene.watch.tick()  # almond fails the check; its line stands on the head, so nobody waits for it
    assert scene.watch.tick() >= 1


def test_a_host_without_cosigners_is_open_and_its_time_is_its_own_word(tmp_path: Path) -> None:
    scene = Scene(tmp_path, ())
    scene.watch.tick()
    heads = scene.world.host.state.record.heads
    assert scene.reason == "" and heads.latest is not None and not heads.witnessed
    assert tier_of(scene.charter, ()) == NO_TIER and not scene.witnessing.asks
    scene.world.host.close()


class TimedFold(WordFold):
    """The toy room, with a deadline three hours and a half after the mechanism begins."""

    def dues(self, rows: Rows) -> list[datetime]:
        return [BEGIN + timedelta(hours=3, minutes=30)]


@pytest.fixture
def timed(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """The scene under the same ruleset, whose fold now lists a deadline: no result of it changes."""
    monkeypatch.setitem(scene.world.host.state.ruleset.folds, "toy", TimedFold())
    return opened(scene)


def logged(scene: Scene, ticks: int, step: Callable[[], None]) -> int:
    before = scene.world.host.state.size
    for _ in range(ticks):
        step()
        scene.watch.tick()
    return scene.world.host.state.size - before


def test_a_head_is_logged_within_a_minute_after_a_deadline_and_once(timed: Scene) -> None:
    timed.now = BEGIN + timedelta(hours=3, minutes=29, seconds=30)
    timed.later(seconds=15)
    assert logged(timed, 1, lambda: timed.later(seconds=1)) == 0
    assert logged(timed, 3, lambda: timed.later(seconds=20)) == 1
    assert timed.world.host.state.record.heads.now >= BEGIN + timedelta(hours=3, minutes=30)
    assert logged(timed, 4, lambda: timed.later(minutes=20)) == 0


def test_no_head_is_logged_for_a_deadline_while_nobody_can_carry_time_past_it(timed: Scene) -> None:
    for org in FOUR:
        timed.seats[org].down = True
    timed.now = BEGIN + timedelta(hours=3, minutes=31)
    assert logged(timed, 6, lambda: timed.later(seconds=30)) == 0
    for org in FOUR:
        timed.seats[org].down = False
    assert logged(timed, 3, lambda: timed.later(minutes=1)) == 1


def test_a_logged_note_has_room_for_the_seats_of_the_tiers_first(scene: Scene) -> None:
    many = [Cosigner(org=f"org{n}", vkey=cosigner(f"org{n}").vkey) for n in range(28)]
    seats = [Cosigner(org=org, vkey=cosigner(org).vkey) for org in FOUR]
    charter = charter_body(cosigners=[*many, *seats])
    note = scene.world.host.sequencer.note
    text = note[: note.index(b"\n\n") + 1]
    at = int(scene.now.timestamp())
    note += b"".join(cosigner(c.org).line(text, at) for c in charter.cosigners)
    assert fresh_note(note, charter, scene.now).count(b"\n") == note.count(b"\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sulh.host.watch.MAX_LOGGED_NOTE", 1_000)
        short = fresh_note(note, charter, scene.now)
    assert len(short) <= 1_000 < MAX_LOGGED_NOTE
    assert set(FOUR) <= set(fully_cosigned_by(short, charter))
