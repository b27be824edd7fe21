# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What this machine remembers of asking its cosigners: local, and no part of the record."""

from collections.abc import Iterator

from sulh.cli.sentences import sentence
from sulh.host.evidence import Beside, Heard
from sulh.host.folder import Folder
from sulh.host.vouching import read_only
from sulh.language.catalogue import PlainNumber, say


def cosigner_health(heard: Heard) -> dict[str, object]:
    """One cosigner for machines: size it holds, since when it fails and why."""
    return {
        "id": heard.org,
        "url": heard.url,
        "holds": heard.holds,
        "heard_at": heard.heard_at or None,
        "failing_since": heard.failing_since or None,
        "code": heard.code or None,
    }


def asked(folder: Folder) -> list[dict[str, object]]:
    """Every cosigner as it was last heard of here; none where this machine is not the host."""
    return [cosigner_health(heard) for heard in Beside(folder.local).load().cosigners]


def findings(folder: Folder, lang: str) -> Iterator[tuple[bool, str, str]]:
    """Well?, what, what to do: whether the host only reads and why, and how each cosigner is doing."""
    memory = Beside(folder.local).load()
    if memory.shut is not None:
        shut = memory.shut
        why = read_only(shut.reason, who=shut.who, expected=shut.expected, found=shut.found)
        yield False, say(lang, "host-only-reads"), sentence(why, lang)
    for heard in memory.cosigners:
        if heard.code:
            what = say(
                lang, "host-cosigner-failing", org=heard.org, time=heard.failing_since, code=heard.code
            )
            yield False, what, say(lang, "host-cosigner-do", org=heard.org)
        elif heard.heard_at:
            yield True, say(lang, "host-cosigner", org=heard.org, size=PlainNumber(heard.holds)), ""


def troubles(folder: Folder, lang: str) -> str:
    """A line for each thing that is not well, for people; empty when all is."""
    return "".join(f"\n{what}: {do}" for well, what, do in findings(folder, lang) if not well)
