# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A second fold of the room of cases, written from docs/format.md alone: it gives the same rows, byte for byte.

`Second` imports nothing of the room: plain dicts in, plain dicts out. What it takes as given is which entries are
void, as the room's own rows say.
"""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import msgspec

from sulh.cases.case_kinds import (
    CaseReceipt,
    Embargo,
    EmbargoReason,
    Member,
    MemberWord,
    Tasking,
    TeamStage,
    TurnTo,
    WordValue,
)
from sulh.cases.kinds import Dissent, Extract, FindingText, TalksReleased, Vote, Words, words_hash
from sulh.cases.kinds import SignoffValue as Value
from sulh.cases.visit_kinds import AnswerValue, Shown
from sulh.record.charter import Panel
from sulh.record.fold import Entry
from sulh.statement import canon
from tests.cases.findings import finding
from tests.cases.test_acts import NO
from tests.cases.world import REPORT, Bench, chartered

Json = dict[str, Any]
HOURS = {
    "receipt_of_complaint": 1,
    "team_dispatch": 24,
    "preliminary_report": 72,
    "draft_finding": 7 * 24,
    "sign_off": 72,
    "remedy": 30 * 24,
    "visit_answer": 6,
    "default_publication": 30 * 24,
}
JOINT = ("closed", "reopened", "lapsed")
TALKS = ("session", "delegation", "proposal", "answer")


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def slim(row: Json) -> Json:
    """Without what is absent, false or empty; what always stands is put beside it."""
    return {name: value for name, value in row.items() if value not in (None, False, [], {})}


class Second:
    """Section 14, "The room `cases`"."""

    def __init__(self, charter: Json) -> None:
        self.rows: dict[str, Json] = {}
        kinds = charter["organisations"]
        self.chairs = {org["id"] for org in kinds if org["kind"] == "co_chair"}
        self.parties = {org["id"] for org in kinds if org["kind"] == "party"}
        self.panel: Json = charter.get("panel", {})
        procedure = charter["procedure"]
        self.hours = {name: HOURS[name] for name in procedure["adopted"] if name in HOURS}

    def take(self, entry: Json, void: bool) -> None:
        self.at, self.now, self.id = entry["index"], entry["now"], entry["id"]
        self.header, self.body = entry["header"], entry["header"]["body"]
        self.org = self.header["issuer"]["org"]
        self.refs: dict[str, list[str]] = {}
        for ref in self.header.get("refs", ()):
            self.refs.setdefault(ref["role"], []).append(ref["id"])
        room, noun, _ = self.header["kind"].split(".")
        if void:
            return
        if room != "cases":
            self.hear(room, noun)
            return
        issuer = self.header["issuer"]
        origin = {"index": self.at, "issuer": self.org, "key": issuer["key"], "lang": self.header["lang"]}
        origin |= {"role": issuer["role"], "seen": self.header["seen"]["size"]}
        row = {"body": self.body, "origin": origin}
        self.rows[f"{noun}/{self.id}"] = row | ({"refs": self.refs} if self.refs else {})
        step = getattr(self, noun, None)
        if step is not None:
            step()

    def due(self, value: str, since: str | None = None) -> str | None:
        if value not in self.hours:
            return None
        return (moment(since or self.now) + timedelta(hours=self.hours[value])).strftime("%Y-%m-%dT%H:%M:%SZ")

    def one(self, role: str) -> str:
        return self.refs.get(role, [""])[0]

    def to(self, noun: str, role: str) -> Json:
        return self.rows[f"{noun}/{self.one(role)}"]

    def word(self) -> Json:
        said = {"org": self.org, "value": self.body["value"], "statement": self.id, "index": self.at}
        return {**said, "key": self.header["issuer"]["key"]}

    def hear(self, room: str, noun: str) -> None:
        if room == "incidents" and noun in ("complaint", "petition"):
            row = {"kind": self.header["kind"], "org": self.org, "index": self.at, "at": self.now}
            self.rows[f"received/{self.id}"] = row | slim({"due": self.due("receipt_of_complaint")})
        elif room == "talks" and noun in TALKS:
            self.rows[f"talk/{self.id}"] = {"org": self.org, "index": self.at}
        elif room == "commitments" and noun == "commitment" and "finding" in self.refs:
            row = {"findings": self.refs["finding"], "org": self.org, "index": self.at}
            self.rows[f"owed/{self.id}"] = row
        elif room == "commitments" and noun == "check":
            checked = self.rows.get(f"owed/{self.one('commitment')}", {}).get("checked", [])
            if (
                f"owed/{self.one('commitment')}" in self.rows
                and self.org not in checked
                and len(checked) < 32
            ):
                self.to("owed", "commitment")["checked"] = [*checked, self.org]

    def case(self) -> None:
        steps = {"dispatch": "team_dispatch", "preliminary": "preliminary_report", "draft": "draft_finding"}
        clocks = {name: slim({"due": self.due(value)}) for name, value in steps.items()}
        complaints = self.refs.get("complaint", [])
        file = slim({"opened": self.now, "complaints": complaints})
        self.rows[f"file/{self.id}"] = file | clocks | {"index": self.at}
        for complaint in complaints:
            if f"received/{complaint}" in self.rows:
                self.rows[f"received/{complaint}"].setdefault("case", self.id)

    def receipt(self) -> None:
        self.to("received", "complaint").setdefault("receipt", self.now)

    def set(self, row: Json, **said: object) -> None:
        for name, value in said.items():
            row.pop(name, None)
            row.update(slim({name: value}))

    def triage(self) -> None:
        self.set(self.to("file", "case"), triaged=True, live=self.body.get("live_risk"), calmed=False)

    def deescalation(self) -> None:
        self.set(self.to("file", "case"), calmed=True)

    def sent(self) -> list[str]:
        return [member["org"] for member in self.body["team"] if member["people"]]

    def tasking(self) -> None:
        if "case" in self.refs:
            file = self.to("file", "case")
            gaps = [gap["party"] for gap in self.body.get("missing", ())]
            self.set(file, tasking=self.id, team=self.sent(), gaps=gaps, stage=None)
            file["dispatch"].setdefault("done", self.now)
        if "visit" in self.refs:
            self.set(self.to("visit", "visit"), team=self.sent())

    def team_report(self) -> None:
        tasking = self.to("tasking", "tasking")
        team = [member["org"] for member in tasking["body"]["team"] if member["people"]]
        case = tasking["refs"].get("case", [None])[0]
        self.rows[f"reported/{self.id}"] = {"team": team, **slim({"case": case})}
        if case is not None and self.rows[f"file/{case}"]["tasking"] == self.one("tasking"):
            file = self.rows[f"file/{case}"]
            file["stage"] = self.body["stage"]
            if file["stage"] != "arrived":
                file["preliminary"].setdefault("done", self.now)

    def member_word(self) -> None:
        said = {"org": self.org, "value": self.body["value"], "statement": self.id}
        self.to("reported", "report").setdefault("words", []).append(said)

    def finding(self) -> None:
        body, verdicts = self.body, ("attribution", "breach", "occurrence")
        words = {name: body[name]["rationale"] for name in verdicts if name in body}
        words |= slim({"summary": body.get("summary")})
        named = body.get("attribution", {})
        party = [named["party"]] if "party" in named else named.get("parties")
        until = body.get("reply_until")
        row = {
            "opened": self.now,
            "reply_until": until,
            "due": self.due("sign_off", max(self.now, until or self.now, key=moment)),
            "case": self.one("case") or None,
            "corrects": self.one("corrects") or None,
            "named": party,
            "violation": body.get("breach", {}).get("verdict") == "violation",
            "marking": self.header["marking"],
            "texts": {self.header["lang"]: [sha256(canonical(words)).hexdigest()]},
        }
        self.rows[f"outcome/{self.id}"] = slim(row)
        if "case" in self.refs:
            self.to("file", "case").setdefault("findings", []).append(self.id)

    def finding_text(self) -> None:
        row, lang = self.to("outcome", "finding"), self.body["lang"]
        told = row.setdefault("told", {}).setdefault(lang, {})
        told[self.org] = told.get(self.org, 0) + 1
        texts = row["texts"]
        texts.setdefault(self.body["lang"], []).append(sha256(canonical(self.body["words"])).hexdigest())

    def reply(self) -> None:
        row = self.to("outcome", "finding")
        late = "reply_until" in row and moment(self.now) >= moment(row["reply_until"])
        said = {"org": self.org, "statement": self.id, "index": self.at}
        row.setdefault("replies", []).append(said | slim({"late": late}))

    def vote(self) -> None:
        row = self.to("outcome", "finding")
        row.setdefault("votes", []).append(self.word())
        members = self.panel["members"]
        against = [vote for vote in row["votes"] if vote["value"] == "refuse" and vote["org"] in members]
        if not self.decided(row) and len(against) > len(members) - self.panel["needs"]:
            row["split_at"] = self.at

    def decided(self, row: Json) -> bool:
        return "split_at" in row or "issued_at" in row

    def signoff(self) -> None:
        row = self.to("outcome", "finding")
        row.setdefault("words", []).append(self.word())
        agreed = {word["org"] for word in row["words"] if word["value"] == "agree"}
        if self.decided(row):
            return
        if self.body["value"] == "refuse":
            row["split_at"] = self.at
        elif len(self.chairs) >= 2 and self.chairs <= agreed:
            self.issue(row)

    def issue(self, row: Json) -> None:
        row |= slim({"issued_now": self.now, "publish_due": self.due("default_publication")})
        row["issued_at"] = self.at
        violation = row.get("violation", False)
        if violation:
            row |= slim({"remedy_due": self.due("remedy")})
        if "corrects" in row:
            old = row["corrects"]
            file = self.rows.get(f"file/{self.rows[f'outcome/{old}'].get('case')}", {})
            for name in ("issued", "owing"):
                self.set(file, **{name: [one for one in file.get(name, ()) if one != old]})
            self.set(file, ordered=[one for one in file.get("ordered", ()) if one["finding"] != old])
        if "case" in row:
            file = self.rows[f"file/{row['case']}"]
            for name in ("issued", *(("owing",) if violation else ())):
                file.setdefault(name, []).append(self.one("finding"))

    def extract(self) -> None:
        row = {"statement": self.one("statement"), "org": self.org, "marking": self.header["marking"]}
        self.rows[f"extracted/{self.id}"] = row

    def talks_released(self) -> None:
        self.to("talk", "statement")["released"] = True

    def act(self, noun: str) -> None:
        self.rows[f"act/{self.id}"] = {"noun": noun, "agreed": [self.org]}

    def remedy(self) -> None:
        self.act("remedy")

    def turn(self) -> None:
        to = self.body["to"]
        if to in JOINT:
            self.act("turn")
        elif to == "withdrawn":
            self.turned(self.one("case"), to)
        else:
            self.set(self.to("file", "case"), suspended=to == "suspended_access")

    def turned(self, case: str, to: str) -> None:
        self.set(self.rows[f"file/{case}"], turned=to, turned_at=self.now, suspended=False)

    def assent(self) -> None:
        number = self.one("act")
        act = self.rows[f"act/{number}"]
        if self.body["value"] == "refuse":
            act |= {"refused_at": self.at, "refused_by": self.org}
            return
        act["agreed"].append(self.org)
        if len(self.chairs) >= 2 and self.chairs <= set(act["agreed"]):
            act["counts_at"] = self.at
            said = self.rows[f"{act['noun']}/{number}"]
            if act["noun"] == "remedy":
                self.order(number, said)
            elif act["noun"] == "turn":
                self.turned(said["refs"]["case"][0], said["body"]["to"])
            else:
                self.asked(number)

    def order(self, number: str, said: Json) -> None:
        found, commitment = said["refs"]["finding"][0], said["refs"]["commitment"][0]
        outcome = self.rows[f"outcome/{found}"]
        outcome["remedy"] = number
        if "case" in outcome:
            file = self.rows[f"file/{outcome['case']}"]
            one = {"finding": found, "remedy": number, "commitment": commitment}
            one["verifier"] = said["body"]["verifier"]
            others = [other for other in file.get("ordered", ()) if other["finding"] != found]
            owing = [other for other in file.get("owing", ()) if other != found]
            self.set(file, owing=owing, ordered=[*others, one])

    def visit_request(self) -> None:
        self.rows[f"visit/{self.id}"] = {"of": self.body["of"], "by": self.org, "index": self.at}
        if self.header["issuer"]["role"] == "party":
            self.asked(self.id)
        else:
            self.act("visit_request")

    def asked(self, number: str) -> None:
        self.set(self.rows[f"visit/{number}"], asked=self.now, answer_due=self.due("visit_answer"))

    def visit_answer(self) -> None:
        self.set(self.to("visit", "request"), answer=self.body["value"], answered=self.now)
        if self.body["value"] != "denied":
            self.to("visit", "request")["let_in"] = True

    def visit_report(self) -> None:
        row = self.to("visit", "request")
        others = [one for one in row.get("saw", ()) if one["org"] != self.org]
        saw = [*others, {"org": self.org, "report": self.id, "shows": self.body["shows"]}]
        says = {one["shows"] for one in saw if one["org"] not in self.parties}
        every = {one["org"] for one in saw}
        if every <= self.parties and set(row["team"]) <= every:
            says = {one["shows"] for one in saw}
        self.set(row, saw=saw, report=self.id, shows=says.pop() if len(says) == 1 else None)


@dataclass(kw_only=True)
class Recorded(Bench):
    """A bench that keeps what was said as plain JSON."""

    told: list[Json] = field(default_factory=list)

    def _fold(self, entry: Entry) -> None:
        header = json.loads(canon.encode(entry.header))
        self.told.append({"index": entry.index, "id": entry.id, "now": self.at(), "header": header})
        super()._fold(entry)

    def second(self) -> dict[str, bytes]:
        """The rows that the outsider computes."""
        fold = Second(json.loads(msgspec.json.encode(self.charter)))
        void = {row.index for row in self.voids()}
        for entry in self.told:
            fold.take(entry, entry["index"] in void)
        return {key: canonical(row) for key, row in fold.rows.items()}

    def first(self) -> dict[str, bytes]:
        """The room's own."""
        return {key: value for key, value in self.rows.items("cases") if not key.startswith("void/")}

    def agree(self) -> None:
        """Both are the same, row by row."""
        mine, theirs = self.first(), self.second()
        assert sorted(mine) == sorted(theirs)
        for key, value in mine.items():
            assert theirs[key] == value, key


def a_whole_case(bench: Recorded) -> str:
    """From two complaints to a remedy, a correction, closing and reopening."""
    complaint = bench.complain("almond")
    bench.later(1)
    bench.by("heron", "receipt", CaseReceipt(number="7"), ("complaint", complaint))
    case = bench.case(("complaint", complaint), ("complaint", bench.complain("walnut")))
    bench.triage(case, live=True)
    bench.find(case)  # void: lives come first
    bench.calm(case)
    bench.turn(case, TurnTo.SUSPENDED_ACCESS)
    bench.turn(case, TurnTo.RESUMED)
    tasking = bench.task(case)
    for stage in TeamStage:
        bench.later(5)
        report = bench.report(tasking, stage)
    bench.by("walnut", "member_word", MemberWord(value=WordValue.SIGNS), ("report", report))
    bench.by("almond", "member_word", MemberWord(value=WordValue.DISSENTS, why="two"), ("report", report))
    bench.task(case, org="stork")
    bench.report(tasking, TeamStage.PRELIMINARY)
    bench.by("heron", "embargo", Embargo(reason=EmbargoReason.OTHER, until=bench.at(30)), ("case", case))
    number = bench.find(case)
    words = Words(occurrence="İki nokta duydu.", summary="kısaca")
    bench.by("stork", "finding_text", FindingText(lang="tr", words=words), ("finding", number))
    bench.reply(number)
    bench.later(80)
    bench.reply(number)
    dissent = Dissent(words="kanıt yetmez", read={"tr": words_hash(words)})
    bench.by("walnut", "dissent", dissent, ("finding", number))
    bench.sign_off(number)
    bench.assent(bench.remedy(number, bench.owe(number)), body=NO)
    bench.check(bench.remedied(number))
    bench.both(case, TurnTo.CLOSED)
    bench.both(case, TurnTo.REOPENED)
    bench.issue(case, None, ("corrects", number))
    split = bench.find(case)
    bench.sign_off(split, "stork", value=Value.REFUSE)
    return case


def test_an_outsider_computes_the_rows_of_a_whole_case() -> None:
    bench = Recorded()
    a_whole_case(bench)
    assert bench.codes() == ["deescalation_first"]
    bench.agree()


def test_an_outsider_computes_the_rows_of_visits_talks_extracts_and_withdrawals() -> None:
    bench = Recorded()
    for org in ("almond", "heron"):
        visit = bench.ask(org)
        bench.assent(visit) if org == "heron" else None
        bench.task(visit, visit=True)
        bench.answer(visit, AnswerValue.DELAYED)
        bench.later(25)
        bench.answer(visit, AnswerValue.GRANTED)
        bench.show(visit, Shown.DONE, "walnut")
        bench.show(visit, Shown.PARTLY)
    sides = bench.ask()
    team = tuple(Member(org=org, role="monitor", people=2) for org in ("almond", "walnut"))
    bench.by("heron", "tasking", Tasking(team=team), ("visit", sides))
    for org in ("almond", "walnut"):
        bench.show(sides, Shown.DONE, org)
    bench.ask("stork")
    said = bench.proposal()
    bench.by("almond", "talks_released", TalksReleased(), ("statement", said))
    bench.by("almond", "extract", Extract(words="the mill"), ("statement", said), marking="TLP:CLEAR")
    bench.turn(bench.case(("complaint", bench.complain("walnut"))), TurnTo.WITHDRAWN, "walnut")
    bench.both(bench.case(), TurnTo.LAPSED)
    bench.report(bench.task(bench.case(("report", REPORT))), TeamStage.ARRIVED)
    assert bench.codes() == []
    bench.agree()


def test_an_outsider_counts_the_votes_of_a_panel_and_knows_clocks_that_nobody_adopted() -> None:
    panel = Panel(members=("almond", "walnut", "rook"), needs=2)
    adopted = ("reply_window", "sign_off", "remedy")
    bench = Recorded(charter=chartered(adopted, panel=panel))
    case = bench.case(("complaint", bench.complain("walnut")))
    bench.task(case)
    for value in (Value.AGREE, Value.REFUSE):
        number = bench.find(case, finding(reply_until=bench.at(72)))
        bench.later(72)
        for org in ("almond", "walnut"):
            why = "no" if value is Value.REFUSE else None
            bench.by(org, "vote", Vote(value=value, why=why), ("finding", number))
        if value is Value.AGREE:
            bench.sign_off(number)
    bench.ask()
    assert bench.codes() == []
    bench.agree()
