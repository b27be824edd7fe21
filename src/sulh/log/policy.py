# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Cosignature policies: which cosigners make a head count, written as C2SP tlog-policy.

    log <vkey> [<url>]
    witness <name> <vkey> [<url>]
    group <name> all|any|<k> <name>...
    quorum <name>|none

The file is bytes: names are compared octet by octet, and bytes above 0x7F are opaque. In Python a name is
a `str` decoded as UTF-8 with surrogate escapes, so that any octets survive the way there and back.
A policy's names are its own; `Policy.cosignatures` maps the keys on a note to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sulh.errors import NOBODY, NONE, Fault, Phrase, Refused, at_most_bytes, in_bytes
from sulh.log.note import COSIGNATURES, ED25519, Verifier, parse_note

# The specification asks for at least 32 of each; a joint policy needs fewer than ten.
MAX_LOGS = 32
MAX_WITNESSES = 32
MAX_GROUPS = 32
# 96 lines of the longest keys in use, with room for comments.
MAX_POLICY_BYTES = 262_144
NO_QUORUM = "none"

_ALLOWED = re.compile(rb"[\t\n\x20-\x7e\x80-\xff]*")
_COUNT = re.compile(r"[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """A log whose heads the policy accepts."""

    verifier: Verifier
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A cosigner, under its name in this policy."""

    name: str
    verifier: Verifier
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """At least `threshold` of `members` (witnesses or groups named before)."""

    name: str
    threshold: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A parsed policy; `quorum` names a witness, a group or `none`."""

    logs: tuple[LogLine, ...]
    witnesses: tuple[Witness, ...]
    groups: tuple[Group, ...]
    quorum: str

    def satisfied_by(self, names: Iterable[str]) -> bool:
        """Whether the witnesses of these names make the quorum; other names change nothing.

        A pure evaluation for displays and tiers; who relies on the answer calls `require`.
        """
        if self.quorum == NO_QUORUM:
            return True
        # A group's name does not count: a cosigner could otherwise call itself by the quorum's name.
        reached = {w.name for w in self.witnesses} & set(names)
        for group in self.groups:
            if sum(member in reached for member in group.members) >= group.threshold:
                reached.add(group.name)
        return self.quorum in reached

    def require(self, names: Iterable[str]) -> None:
        """Raise `Refused` unless the witnesses of these names make the quorum."""
        given = set(names)
        if not self.satisfied_by(given):
            known = [w.name for w in self.witnesses]
            raise Refused(
                "quorum_missing",
                "expected the quorum {quorum}; cosigned by {found}, not by {missing}: wait for more cosignatures",
                quorum=self.quorum,
                found=", ".join(n for n in known if n in given) or NOBODY,
                missing=", ".join(n for n in known if n not in given) or Phrase("nobody-else", "nobody else"),
            )

    def cosignatures(self, note: bytes) -> list[tuple[str, int]]:
        """(witness name in this policy, POSIX seconds) of every valid cosignature on the note, in its order.

        A line of a known key that does not hold is `Tampered`.
        """
        parsed = parse_note(note)
        known = {(w.verifier.name, w.verifier.key_id): w for w in self.witnesses}
        found = []
        for line in parsed.lines:
            witness = known.get((line.name, line.key_id))
            if witness is not None:
                found.append((witness.name, witness.verifier.verify(parsed.text, line.signature)))
        return found

    def format(self) -> bytes:
        """The policy as its file: logs, witnesses, groups, quorum; `parse` gives the same policy again."""
        lines = [["log", log.verifier.vkey, log.url or ""] for log in self.logs]
        lines += [["witness", w.name, w.verifier.vkey, w.url or ""] for w in self.witnesses]
        for group in self.groups:
            k = {len(group.members): "all", 1: "any"}.get(group.threshold, str(group.threshold))
            lines.append(["group", group.name, "all" if len(group.members) == 1 else k, *group.members])
        lines.append(["quorum", self.quorum])
        text = "".join(" ".join(word for word in line if word) + "\n" for line in lines)
        return text.encode("utf-8", "surrogateescape")


def parse(text: bytes | str) -> Policy:
    """Read a policy file. Anything malformed is `Refused`, naming the line."""
    try:
        data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    except UnicodeEncodeError:
        raise _bad(
            1,
            Phrase("utf8-text", "text that can be written in UTF-8"),
            Phrase("other-points", "other code points"),
        ) from None
    if len(data) > MAX_POLICY_BYTES:
        raise _bad(1, at_most_bytes(MAX_POLICY_BYTES), in_bytes(len(data)))
    # Without this a file cut off in the middle of a name could name another quorum.
    if not data.endswith(b"\n"):
        raise _bad(data.count(b"\n") + 1, Phrase("newline-at-end", "a newline at the end"), NONE)
    reading = _Reading()
    for number, line in enumerate(data[:-1].split(b"\n"), start=1):
        if not _ALLOWED.fullmatch(line):
            raise _bad(
                number, Phrase("no-controls", "no control characters"), Phrase("one-or-more", "one or more")
            )
        # Only spaces and tabs part words: Unicode's other spaces belong to names.
        words = [w.decode("utf-8", "surrogateescape") for w in line.replace(b"\t", b" ").split(b" ") if w]
        if words and not words[0].startswith("#"):
            reading.line(number, words)
    return reading.policy(data.count(b"\n") + 1)


class _Reading:
    """The policy as far as it has been read: a name can be used only after the line that defines it."""

    def __init__(self) -> None:
        self.logs: list[LogLine] = []
        self.witnesses: list[Witness] = []
        self.groups: list[Group] = []
        self.quorum: str | None = None
        self.names: set[str] = set()
        self.members: set[str] = set()

    def line(self, number: int, words: Sequence[str]) -> None:
        match words:
            case ["log", vkey, *url] if len(url) < 2:
                self.log(number, vkey, url)
            case ["witness", name, vkey, *url] if len(url) < 2:
                self.witness(number, name, vkey, url)
            case ["group", name, count, first, *more]:
                self.group(number, name, count, (first, *more))
            case ["quorum", name]:
                self.take_quorum(number, name)
            case _:
                raise _bad(
                    number,
                    Phrase("policy-words", "log, witness, group or quorum with its words"),
                    _shown(" ".join(words)),
                )

    def log(self, number: int, vkey: str, url: Sequence[str]) -> None:
        if len(self.logs) == MAX_LOGS:
            raise _bad(number, Phrase("at-most-logs", "at most {n} logs", n=MAX_LOGS), Phrase("more", "more"))
        verifier = _key(number, vkey, (ED25519,), [log.verifier for log in self.logs])
        self.logs.append(LogLine(verifier=verifier, url=url[0] if url else None))

    def witness(self, number: int, name: str, vkey: str, url: Sequence[str]) -> None:
        if len(self.witnesses) == MAX_WITNESSES:
            raise _bad(
                number,
                Phrase("at-most-witnesses", "at most {n} witnesses", n=MAX_WITNESSES),
                Phrase("more", "more"),
            )
        verifier = _key(number, vkey, COSIGNATURES, [w.verifier for w in self.witnesses])
        self.define(number, name)
        self.witnesses.append(Witness(name=name, verifier=verifier, url=url[0] if url else None))

    def group(self, number: int, name: str, count: str, members: tuple[str, ...]) -> None:
        if len(self.groups) == MAX_GROUPS:
            raise _bad(
                number, Phrase("at-most-groups", "at most {n} groups", n=MAX_GROUPS), Phrase("more", "more")
            )
        for member in members:
            if member not in self.names:
                raise _bad(number, Phrase("members-before", "members named on lines before"), _shown(member))
            # A witness that stands in two groups would count twice.
            if member in self.members:
                raise _bad(
                    number, Phrase("members-once", "each member in one group and once"), _shown(member)
                )
            self.members.add(member)
        if count not in ("all", "any") and not (_COUNT.fullmatch(count) and int(count) <= len(members)):
            raise _bad(
                number, Phrase("all-any", "all, any or a number from 1 to {n}", n=len(members)), _shown(count)
            )
        threshold = {"all": len(members), "any": 1}.get(count) or int(count)
        self.define(number, name)
        self.groups.append(Group(name=name, threshold=threshold, members=members))

    def take_quorum(self, number: int, name: str) -> None:
        if self.quorum is not None:
            raise _bad(number, Phrase("one-quorum", "one quorum line"), Phrase("a-second", "a second"))
        if name != NO_QUORUM and name not in self.names:
            raise _bad(number, Phrase("quorum-before", "a quorum named on a line before"), _shown(name))
        self.quorum = name

    def define(self, number: int, name: str) -> None:
        if name == NO_QUORUM or name in self.names:
            raise _bad(number, Phrase("free-name", "a name that is not taken"), _shown(name))
        self.names.add(name)

    def policy(self, end: int) -> Policy:
        if self.quorum is None:
            raise _bad(end, Phrase("a-quorum", "a quorum line"), NONE)
        return Policy(
            logs=tuple(self.logs),
            witnesses=tuple(self.witnesses),
            groups=tuple(self.groups),
            quorum=self.quorum,
        )


def _key(number: int, vkey: str, kinds: Sequence[int], others: Sequence[Verifier]) -> Verifier:
    try:
        verifier = Verifier(vkey)
    except Refused as refused:
        raise _bad(number, Phrase("a-key", "a key"), refused) from None
    if verifier.kind not in kinds:
        expected = " or ".join(str(kind) for kind in kinds)
        raise _bad(
            number,
            Phrase("key-of-type", "a key of type {type}", type=expected),
            Phrase("type", "type {type}", type=verifier.kind),
        )
    # One key under two names would be one cosigner counted twice.
    if any(verifier.public_key == other.public_key for other in others):
        raise _bad(number, Phrase("key-once", "a key that stands here once"), _shown(vkey))
    return verifier


def _shown(word: str) -> str:
    return word[:80].encode("utf-8", "backslashreplace").decode("utf-8")


def _bad(line: int, expected: str, found: str | Fault) -> Refused:
    return Refused(
        "policy_malformed",
        "policy line {line}: expected {expected}, found {found}",
        line=line,
        expected=expected,
        found=found,
    )
