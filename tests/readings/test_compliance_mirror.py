# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whoever the parties are, what can be said of them is the same: whole stories told again with both swapped."""

import json
from pathlib import Path

import msgspec
import pytest

from sulh.record.charter import CharterBody
from sulh.statement.envelope import split_leaf
from tests.mirror import require_mirror, swapping, told
from tests.stories.runner import Play, scenes

STORIES = Path(__file__).parents[1] / "stories"
MOMENTS = ["2025-11-03", "2025-11-05T00:00:00Z", "2025-11-12T14:00:00Z", "2025-11-24"]
NAMES = [("Almond", "Walnut"), ("اللوز", "الجوز")]


@pytest.mark.parametrize("name", ["complied_ar", "complied_prs", "finding_en"])
def test_a_story_of_compliance_is_the_same_with_the_parties_swapped(name: str, tmp_path: Path) -> None:
    play = Play(folder=tmp_path, lang=name.rpartition("_")[2])
    for scene in scenes((STORIES / f"{name}.txt").read_text(encoding="utf-8")):
        play.perform(scene)
    payloads = [split_leaf(leaf)[1] for leaf in play.stage.host.reader.leaves()]
    play.stage.host.close()
    charter = msgspec.convert(json.loads(payloads[0])["body"], CharterBody)
    said = [one for one in told(payloads) if not json.loads(one.payload)["kind"].startswith("record.")]
    require_mirror(said, charter, swapping("almond", "walnut", NAMES), MOMENTS)
