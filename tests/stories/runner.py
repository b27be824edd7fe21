# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Plays a story: a script in which organisations say things and readers look at what follows.

    found [with monitors]                          a mechanism; below it, parts of its charter (YAML), and `adopts`:
                                                   values of its procedure
    almond says KIND as t1, about window w1        a statement; below it, its body (YAML)
    = entry | = refused CODE                       what the host answers (must be written)
    the host appends it all the same               past the door, as a host that lies would
    = void CODE                                    what every replica makes of it
    heron seals person+contact of KIND to heron+stork as w1, about case c1     below it, the whole body
    walnut opens w1                                what its node can read of it: = person, contact | = nothing
    almond grants party to almond/second           keys: grants, revokes, rotates
    the host logs a head cosigned by heron, stork  time moves by heads alone
    on 2025-11-02 [before t2]                      below it, what a reader finds then (sights.py)

After `says KIND`: as NAME; about ROLE NAME; with the key of ORG/ROLE; when SINCE [to UNTIL] [zone Z];
marked TLP:X. In bodies `says: itself` is the issuer's own act, `says: the report` a report's own voice,
a time may stand as text, $NAME is the id of what NAME names, `the words of NAME` in `read` is the hash of a
finding's words, and `the program's own, with FIELD NUMBER` in `engine` are parameters of fusion.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec
import yaml

from sulh.cases.kinds import Finding, words_hash
from sulh.clock import When
from sulh.errors import Refused
from sulh.fusion.parameters import standing
from sulh.mechanism import RULESET, States
from sulh.record.kinds import Approval, KeyGrant, KeyRevoke, KeyRotate, proof_text
from sulh.statement import canon
from sulh.statement.canon import Said
from sulh.statement.envelope import Ref, split_leaf, statement_id
from sulh.statement.speaker import Said as Signed
from tests.record.world import key, speaker
from tests.stories.sights import look
from tests.stories.stage import Saying, Stage, role_of, staged

TIMES = frozenset({"start", "end", "announced", "signed", "since", "at", "done_at", "when", "noticed"})


class _Plain(yaml.SafeLoader):
    """YAML without guessed dates: a day without an hour is a text here."""


_Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One line of the script with what stands indented below it, and the answer it expects."""

    number: int
    line: str
    below: str
    answer: str


def scenes(text: str) -> Iterator[Scene]:
    """The scenes of a script in order."""
    blocks = re.split(r"\n(?=[^\s=#])", "\n".join(re.sub(r"^#.*$", "", line) for line in text.split("\n")))
    number = 1
    for block in blocks:
        lines = block.split("\n")
        told = [line for line in lines if line and not line.startswith((" ", "="))]
        answers = [line.removeprefix("=").strip() for line in lines if line.startswith("=")]
        if len(told) > 1 or len(answers) > 1:
            raise ValueError(f"line {number}: one line, one answer")
        below = "\n".join(line for line in lines if line.startswith(" "))
        if told:
            yield Scene(number=number, line=told[0], below=below, answer="".join(answers))
        number += len(lines)


@dataclass
class Play:
    """One run of a story in a folder."""

    folder: Path
    lang: str
    names: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    bodies: dict[str, Said] = field(default_factory=dict)
    _stage: Stage | None = None

    @property
    def stage(self) -> Stage:
        if self._stage is None:
            raise ValueError("nothing is founded yet")
        return self._stage

    def perform(self, scene: Scene) -> None:
        """Play one scene; AssertionError names the line when the answer is another."""
        for pattern, act in ACTS:
            found = re.fullmatch(pattern, scene.line)
            if found:
                answer = act(self, scene, **found.groupdict())
                if answer != scene.answer:
                    raise AssertionError(f"line {scene.number}: {scene.line}\n  answered: {answer}")
                return
        raise ValueError(f"line {scene.number} is no line of a story: {scene.line}")

    def found(self, scene: Scene, monitors: str | None) -> str:
        changes = dict(yaml.load(scene.below, _Plain) or {})
        adopts = {name: int(number) for name, number in changes.pop("adopts", {}).items()}
        if "mandate" in changes:
            changes["mandate"] = tuple(changes["mandate"])
        self._stage = staged(self.folder, changes, adopts, monitors=monitors is not None)
        return ""

    def says(self, scene: Scene, org: str, kind: str, options: str) -> str:
        try:
            body = self._body(kind, scene.below, org)
        except Refused as why:  # what the sender's own program refuses to sign
            return f"refused {why.code}"
        return self._handed(self.stage.say(kind, body, self._how(org, options)), body, options)

    def seals(self, scene: Scene, org: str, fields: str, kind: str, to: str, options: str) -> str:
        body = self._body(kind, scene.below, org)
        how = self._how(org, options)
        return self._handed(self.stage.seal(kind, body, fields.split("+"), to.split("+"), how), body, options)

    def opens(self, scene: Scene, org: str, name: str) -> str:
        """The fields of it that its node could open, in order."""
        sealed = next(done for done in self.stage.beside if done.said.id == self.names[name])
        parts = [part["field"] for part in json.loads(split_leaf(sealed.said.leaf)[1])["sealed"]]
        opened = self.stage.node_of(org).gate.opened
        found = [field for at, field in enumerate(parts) if f"{sealed.said.id}/{at}" in opened]
        return ", ".join(found) or "nothing"

    def _how(self, org: str, options: str) -> Saying:
        chosen = _options(options)
        return Saying(
            org=org,
            role=role_of(org),
            key=chosen.get("key", f"{org}/{role_of(org)}"),
            refs=tuple(Ref(role=role, id=self.names[name]) for role, name in _refs(options)),
            occurred=_when(chosen["when"]) if "when" in chosen else None,
            marking=chosen.get("marking", "TLP:GREEN"),
            lang=self.lang,
        )

    def _handed(self, said: Signed, body: Said, options: str) -> str:
        name = _options(options).get("name", "it")
        self.names[name], self.bodies[name] = said.id, body
        self.sizes[name] = self.stage.host.state.size
        code = self.stage.hand_in(said.leaf)
        return f"refused {code}" if code else "entry"

    def append(self, scene: Scene) -> str:
        code = self.stage.void(self.stage.last)
        return f"void {code}" if code else "entry"

    def grant(self, scene: Scene, org: str, role: str, name: str) -> str:
        new = key(name)
        proof = new.sign(
            proof_text(mechanism=self.stage.charter_id, org=org, role=role, key=new.public)
        ).hex()
        body = KeyGrant(key=new.public, role=role, level="role", key_class="exercise", proof=proof)
        answer = self._by_root(org, "record.key_grant.v1", body)
        self.stage.speakers[name] = speaker(org, role, self.stage.charter_id, name)
        return answer

    def revoke(self, scene: Scene, org: str, name: str, reason: str, contested: str | None) -> str:
        since = self.sizes[contested] if contested else None
        body = KeyRevoke(key=key(name).public, reason=reason, contested_from=since)
        return self._by_root(org, "record.key_revoke.v1", body)

    def rotate(self, scene: Scene, org: str, old: str, new: str) -> str:
        role = old.split("/")[1]
        proof = (
            key(new)
            .sign(proof_text(mechanism=self.stage.charter_id, org=org, role=role, key=key(new).public))
            .hex()
        )
        body = KeyRotate(old=key(old).public, new=key(new).public, proof=proof)
        answer = self._by_root(org, "record.key_rotate.v1", body)
        self.stage.speakers[new] = speaker(org, role, self.stage.charter_id, new)
        return answer

    def amend(self, scene: Scene, org: str, name: str) -> str:
        body = self._body("record.amendment.v1", scene.below, org)
        answer = self._by_root(org, "record.amendment.v1", body)
        self.names[name] = statement_id(split_leaf(self.stage.last)[1])
        return answer

    def approve(self, scene: Scene, org: str, name: str) -> str:
        return self._by_root(org, "record.approval.v1", Approval(decision=self.names[name]))

    def head(self, scene: Scene, cosigners: str | None, at: str | None) -> str:
        names = [name.strip() for name in cosigners.split(",")] if cosigners else []
        said = self.stage.head_of(names, datetime.fromisoformat(at) if at else None)
        self.stage.last = said.leaf
        code = self.stage.hand_in(said.leaf)
        return f"refused {code}" if code else "entry"

    def on(self, scene: Scene, moment: str, before: str | None) -> str:
        state = self.stage.replica(self.sizes[before] if before else None)
        for line in scene.below.splitlines():
            look(line.strip(), States(state.rows), moment, self.names, scene.number)
        return ""

    def _by_root(self, org: str, kind: str, body: Said) -> str:
        said = self.stage.of(org, "root").say(kind, body, seen=self.stage.seen())
        self.stage.last = said.leaf
        code = self.stage.hand_in(said.leaf)
        return f"refused {code}" if code else "entry"

    def _body(self, kind: str, below: str, org: str) -> Said:
        plain = _filled(yaml.load(below, _Plain) or {}, self.names, org)
        if isinstance(plain, dict):
            plain |= {
                field: self._meant(field, plain[field]) for field in ("read", "engine") if field in plain
            }
        return RULESET.kinds.read_body(kind, msgspec.Raw(canon.encode(plain)))

    def _meant(self, field: str, value: object) -> object:
        """`read: the words of f1` and `engine: the program's own, with threshold 5`, written out."""
        if field == "read" and isinstance(value, str):
            finding = self.bodies[value.removeprefix("the words of ")]
            if not isinstance(finding, Finding):
                raise ValueError(f"{value}: only a finding has words to read")
            return {self.lang: words_hash(finding.words())}
        if field == "engine" and isinstance(value, str):
            name, number = value.removeprefix("the program's own, with ").split()
            return json.loads(msgspec.structs.replace(standing(), **{name: int(number)}).encode())
        return value


ACTS: tuple[tuple[str, Callable[..., str]], ...] = (
    (r"found(?P<monitors> with monitors)?", Play.found),
    (r"the host logs a head(?: cosigned by (?P<cosigners>[a-z, ]+?))?(?: at (?P<at>\S+))?", Play.head),
    ("the host appends it all the same", Play.append),
    (r"(?P<org>\w+) says (?P<kind>[\w.]+)(?P<options>.*)", Play.says),
    (
        r"(?P<org>\w+) seals (?P<fields>[\w+]+) of (?P<kind>[\w.]+) to (?P<to>[\w+]+)(?P<options>.*)",
        Play.seals,
    ),
    (r"(?P<org>\w+) opens (?P<name>\w+)", Play.opens),
    (r"(?P<org>\w+) grants (?P<role>\w+) to (?P<name>\S+)", Play.grant),
    (
        r"(?P<org>\w+) revokes (?P<name>\S+) as (?P<reason>\w+)(?:, contesting from (?P<contested>\w+))?",
        Play.revoke,
    ),
    (r"(?P<org>\w+) rotates (?P<old>\S+) to (?P<new>\S+)", Play.rotate),
    (r"(?P<org>\w+) proposes to amend the charter as (?P<name>\w+)", Play.amend),
    (r"(?P<org>\w+) approves (?P<name>\w+)", Play.approve),
    (r"on (?P<moment>[0-9]\S+)(?: before (?P<before>\w+))?", Play.on),
)


def _options(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in (part.strip() for part in text.split(",")):
        for lead, name in (
            ("as ", "name"),
            ("with the key of ", "key"),
            ("when ", "when"),
            ("marked ", "marking"),
        ):
            if part.startswith(lead):
                found[name] = part.removeprefix(lead)
    return found


def _refs(text: str) -> list[tuple[str, str]]:
    return re.findall(r"about (\w+) (\w+)", text)


def _when(text: str) -> When:
    """`2025-11-02`, `SINCE to UNTIL`, with `zone +05:00` where a day has no hour."""
    span, _, zone = text.partition(" zone ")
    since, _, until = span.partition(" to ")
    return When(since=since, until=until or since, zone=zone)


def _filled(value: object, names: dict[str, str], org: str, field: str = "") -> object:
    """The plain body with the story's short forms written out."""
    if isinstance(value, dict):
        if value.keys() == {"since", "until", "zone"}:  # a time written out
            return value
        return {key: _filled(inner, names, org, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, names, org) for inner in value]
    if field == "says" and value == "itself":
        return {"speaker": org.title(), "how": "own_act", "for_org": org}
    if field == "says" and value == "the report":
        return {"speaker": "report", "how": "report"}
    if field in TIMES and isinstance(value, str):
        return msgspec.to_builtins(_when(value))
    if isinstance(value, str) and value.startswith("$"):
        return names[value[1:]]
    return value
