# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What must hold of keys, rulesets, refusals and blobs after every step."""

import hashlib

from sulh.errors import Refused
from sulh.log.merkle import leaf_hash
from sulh.record.receipts import Refusal
from sulh.record.rows import read_row
from sulh.record.ruleset import UNKNOWN_RULESET
from sulh.record.standing import KeyRow
from tests.record.world import RULESET
from tests.simulator.lies_host import groundless
from tests.simulator.memory import Memory, require
from tests.simulator.scene import Scene

EVERY_NUMBER = 1 << 53


def keys_live_as_the_rules_say(scene: Scene, _: Memory) -> None:
    """Every key's row is what the rules know of it: who, what for, since when, until when, contested from where."""
    for branch in scene.branches:
        expected = {f"key/{public}": life.row() for public, life in branch.rules.keys.lives.items()}
        found = {name: read_row(value, KeyRow) for name, value in branch.truth.rows.items("record", "key/")}
        other = [name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name)]
        for name in sorted(other)[:1]:
            require(False, f"{branch.name}: {found.get(name)}, the rules say {expected.get(name)}")


def the_charter_is_what_was_decided(scene: Scene, _: Memory) -> None:
    """Mandate, quotas, cosigners and ruleset are in force from the entry at which the rules put them in force."""
    for branch in scene.branches:
        found, rules = branch.truth.record.charter, branch.rules
        require(found is not None, f"{branch.name} has no charter")
        for name in ("mandate", "quotas", "cosigners"):
            mine, its = getattr(found, name), getattr(rules.charter, name)
            require(mine == its, f"{branch.name}: {name} is {mine}, the rules say {its}")
        require(branch.truth.ruleset.id == rules.ruleset, f"{branch.name} is under another ruleset")


def who_lacks_the_rules_computes_nothing(scene: Scene, _: Memory) -> None:
    """A program that lacks the ruleset in force has no digest from there on, and has one until there."""
    for mirror in scene.mirrors:
        if mirror.name != "not renewed" or mirror.state.size == 0:
            continue
        leaves = list(mirror.seen.leaves[: mirror.state.size])
        for branch in scene.branches:
            if branch.disk.journal.promised[: mirror.state.size] != leaves:
                continue
            lacking = [index for index, wanted in branch.rules.adopted if wanted != RULESET.id]
            passed = any(index < mirror.state.size for index in lacking)
            try:
                mirror.state.digest()
                computes = True
            except Refused as why:
                require(why.code == UNKNOWN_RULESET, f"another reason than its rules: {why.code}")
                computes = False
            require(
                computes is not passed,
                "a digest under unknown rules" if passed else "no digest, and no reason",
            )
            require(not passed or mirror.state.size == lacking[0] + 1, "it went on under rules that it lacks")


def refusals_explain_what_they_name(scene: Scene, _: Memory) -> None:
    """A door remembers the refused numbers that known keys truly signed, and no stranger adds to them."""
    for branch in scene.branches:
        for public in branch.rules.keys.lives:
            found = set(branch.disk.quarantine.explained(public, EVERY_NUMBER))
            expected = branch.door.explained.get(public, set())
            require(
                found == expected, f"{branch.name} explains {found} of {public[:8]}, the rules {expected}"
            )


def the_host_is_accused_of_lies_alone(scene: Scene, _: Memory) -> None:
    """No refusal of an honest door looks groundless to its sender, nor as if the host forgot its own refusals."""
    main = scene.main
    for attempt, accounts in zip(scene.attempts, scene.accounts, strict=True):
        if attempt.branch != main.name:
            continue
        for leaf, answer in zip(attempt.leaves, attempt.answers, strict=True):
            document, voice = answer.document, scene.authors.get(leaf)
            if not isinstance(document, Refusal):
                continue
            require(not groundless(main.truth, document, leaf), f"{document.code} looks groundless")
            if voice is None or document.key != voice.speaker.key.public or document.key in scene.cheated:
                continue
            # An amendment among the leaves may have lowered what is allowed.
            allowed = min(attempt.allowed, main.rules.charter.quotas.open_gaps)
            forgot = document.code == "too_many_gaps" and accounts[leaf] <= allowed
            require(not forgot, f"the host seems to have forgotten refusals of {voice.name}")


def a_blob_is_what_its_name_says(scene: Scene, _: Memory) -> None:
    """What a mirror holds under a name has that hash, whatever the host gave it."""
    for mirror in scene.mirrors:
        for name, data in mirror.blobs.items():
            require(hashlib.sha256(data).hexdigest() == name, f"{mirror.name} holds other bytes as {name}")


def what_convicts_the_log_is_kept(scene: Scene, _: Memory) -> None:
    """A cosigner that was shown two heads of one size keeps both, and a mirror vouches for what it holds alone."""
    for reading in scene.readings:
        require(not reading.unproven, f"{reading.who} kept no proof of two heads of one size")
    require(all(scene.vouched), "a mirror vouched for what it does not hold")


def what_a_relay_took_is_answered_or_pending(scene: Scene, _: Memory) -> None:
    """Bytes that a relay took wait until the host has answered them, over its signature."""
    pending = scene.relay.pending()
    for leaf in scene.relay.taken:
        answered = leaf in scene.relay.answers
        require(answered is not (leaf_hash(leaf) in pending), "a relay lost what it took, or asks on and on")


KEY_INVARIANTS = (
    keys_live_as_the_rules_say,
    the_charter_is_what_was_decided,
    who_lacks_the_rules_computes_nothing,
    refusals_explain_what_they_name,
    the_host_is_accused_of_lies_alone,
    a_blob_is_what_its_name_says,
    what_convicts_the_log_is_kept,
    what_a_relay_took_is_answered_or_pending,
)
